//! Renders the words of a corrected reading.

use crate::html::Html;
use crate::source::block::{Block, BlockKind, BlockNumber, Inline};
use crate::text::{Lang, TextRange};
use crate::weave::block::weave;
use crate::weave::layer::{Layer, MentionLink, NoLinks};
use crate::weave::plain::isolate_text;
use crate::weave::prose::in_line;

/// Renders a proposed reading: the words in ⟦ ⟧, with white space at their ends outside the
/// brackets.
pub fn reading(words: &str, lang: &Lang) -> Html {
    reading_with(words, lang, &[], LineEnds::Spaces)
}

/// What becomes of the line ends in a reading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineEnds {
    /// Line breaks, as in verse.
    Breaks,
    /// White space.
    Spaces,
}

/// Renders a proposed reading like [`reading`], with the names in it as links.
pub fn reading_with(
    words: &str,
    lang: &Lang,
    links: &[(TextRange, MentionLink)],
    line_ends: LineEnds,
) -> Html {
    let inner = words.trim();
    let lead = words.len() - words.trim_start().len();
    let mut html = Html::new();
    space(&mut html, words.get(..lead).unwrap_or(""), line_ends);
    html.element("span", &[], &Html::text("\u{27E6}"));
    let breaks_within = line_ends == LineEnds::Breaks && inner.contains('\n');
    if links.is_empty() && !breaks_within {
        html.push(&isolate_text(inner, lang));
    } else {
        html.push(&woven(inner, lead, lang, links, line_ends));
    }
    html.element("span", &[], &Html::text("\u{27E7}"));
    space(
        &mut html,
        words.get(lead + inner.len()..).unwrap_or(""),
        line_ends,
    );
    html
}

fn space(html: &mut Html, space: &str, line_ends: LineEnds) {
    if line_ends == LineEnds::Breaks && space.contains('\n') {
        html.open("br", &[]);
    }
    html.push_text(space);
}

/// Renders the words as a block of their own. The ranges of `links` count from `lead` bytes before
/// the words.
fn woven(
    words: &str,
    lead: usize,
    lang: &Lang,
    links: &[(TextRange, MentionLink)],
    line_ends: LineEnds,
) -> Html {
    let within = |at: usize| at.saturating_sub(lead).min(words.len());
    let layer = |(range, link): &(TextRange, MentionLink)| Layer {
        range: TextRange::new(within(range.start()), within(range.end())),
        link: Some(link.clone()),
        ..Layer::default()
    };
    let mut inlines = Vec::new();
    let mut from = 0;
    let breaks = words
        .match_indices('\n')
        .filter(|_| line_ends == LineEnds::Breaks);
    for (at, _) in breaks {
        inlines.extend([Inline::Text(TextRange::new(from, at)), Inline::Break]);
        from = at;
    }
    inlines.push(Inline::Text(TextRange::new(from, words.len())));
    let block = Block {
        number: BlockNumber(1),
        kind: BlockKind::Paragraph,
        text: words.to_owned(),
        inlines,
        origins: Vec::new(),
    };
    in_line(
        &block,
        lang,
        weave(
            &block,
            lang,
            &links.iter().map(layer).collect::<Vec<_>>(),
            &[],
            &NoLinks,
        ),
    )
}
