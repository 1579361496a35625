//! Decodes dates.

use super::decoder::Decoder;
use crate::date::{Date, DateError, advice};
use crate::diagnostic::{Diagnostic, Spanned};
use crate::source::codes;
use crate::source::yaml::{YamlNode, YamlValue};

impl Decoder<'_> {
    /// A date, as precise as it is known.
    pub fn date(&mut self, node: &YamlNode) -> Option<Date> {
        let YamlValue::Scalar(written) = &node.value else {
            let message = format!("a date is wanted here, not {}", node.value.kind());
            self.report(Diagnostic::error(codes::DATE, node.span, message).help(advice::FORMS));
            return None;
        };
        let error = match written.parse::<Date>() {
            Ok(date) => return Some(date),
            Err(error) => error,
        };
        let message = match error {
            DateError::Malformed if advice::is_hijri(written) => {
                format!("`{written}` is a Hijri date")
            }
            DateError::Malformed => format!("`{written}` is no date"),
            error => error.to_string(),
        };
        let advice = advice::advise(written, error);
        let help = advice.as_ref().map_or_else(
            || advice::FORMS.to_owned(),
            |advice| format!("{}; {}", advice.words, advice::FORMS),
        );
        let fix = advice.and_then(|advice| advice.fix);
        self.report(
            Diagnostic::error(codes::DATE, node.span, message)
                .help(help)
                .maybe_rewrite(fix.as_deref()),
        );
        None
    }

    /// A date with its span.
    pub fn spanned_date(&mut self, node: &YamlNode) -> Option<Spanned<Date>> {
        self.date(node).map(|date| Spanned::new(date, node.span))
    }
}
