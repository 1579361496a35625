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
    reading_with(words, lang, &[], false)
}

/// Renders a proposed reading like [`reading`], with the names in it as links. `lines` says that
/// line ends in the words become line breaks.
pub fn reading_with(
    words: &str,
    lang: &Lang,
    links: &[(TextRange, MentionLink)],
    lines: bool,
) -> Html {
    let inner = words.trim();
    let lead = words.len() - words.trim_start().len();
    let mut html = Html::new();
    space(&mut html, words.get(..lead).unwrap_or(""), lines);
    html.element("span", &[], &Html::text("\u{27E6}"));
    if links.is_empty() && !(lines && inner.contains('\n')) {
        html.push(&isolate_text(inner, lang));
    } else {
        html.push(&woven(inner, lead, lang, links, lines));
    }
    html.element("span", &[], &Html::text("\u{27E7}"));
    space(
        &mut html,
        words.get(lead + inner.len()..).unwrap_or(""),
        lines,
    );
    html
}

fn space(html: &mut Html, space: &str, lines: bool) {
    if lines && space.contains('\n') {
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
    lines: bool,
) -> Html {
    let within = |at: usize| at.saturating_sub(lead).min(words.len());
    let layer = |(range, link): &(TextRange, MentionLink)| Layer {
        range: TextRange::new(within(range.start()), within(range.end())),
        link: Some(link.clone()),
        ..Layer::default()
    };
    let mut inlines = Vec::new();
    let mut from = 0;
    for (at, _) in words.match_indices('\n').filter(|_| lines) {
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
