//! Looks for the cause of an error that the parser met.

use super::lines::Lines;
use super::syntax_fault::SyntaxFault;

/// The cause of the error that the parser met at this byte, if the scanner knows it.
pub fn find_cause(text: &str, at: usize) -> Option<SyntaxFault> {
    let mut lines = Lines::new(text);
    let end_of_line = |at: usize| {
        text.get(at..)
            .and_then(|rest| rest.find('\n'))
            .map_or(text.len(), |length| at + length)
    };
    // The parser reports a tab in the line before it.
    let end = end_of_line((end_of_line(at) + 1).min(text.len()));
    let line_of = |byte: usize| {
        text.get(..byte)
            .map_or(0, |before| before.matches('\n').count())
    };
    while lines.at < text.len() && lines.at <= end {
        if let Err(fault) = lines.scan_line() {
            let is_near = |fault: &SyntaxFault| is_near(line_of(fault.start), line_of(at));
            let colon = lines.full_width_colon.filter(is_near);
            return colon.or_else(|| (fault.is_far || is_near(&fault)).then_some(fault));
        }
    }
    let is_near = |fault: &SyntaxFault| is_near(line_of(fault.start), line_of(at));
    lines
        .full_width_colon
        .filter(is_near)
        .or_else(|| lines.doubtful.filter(is_near))
}

/// May a fault in one line stop the parser in another one: the same, or the next?
const fn is_near(fault: usize, met: usize) -> bool {
    fault <= met && met <= fault + 1
}
