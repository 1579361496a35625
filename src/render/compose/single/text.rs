//! The texts of free pages. The front page may show one as its introduction.

use crate::render::compose::markdown::links::Links;
use crate::render::compose::markdown::prose::{HeadingPlace, render_text};
use crate::render::compose::view::View;
use crate::render::compose::wording::names::page_title;
use crate::render::context::{Phrase, Prose};
use crate::source::block::{Block, Inline, Node, Text};
use crate::source::page::FreePage;
use crate::weave::prose;

/// The text of a free page. If it opens with a heading, `heading` says where that is shown.
pub fn page_prose<'a>(view: View<'a>, page: &'a FreePage, heading: HeadingPlace) -> Option<Prose> {
    let text = page.text_for(view.lang())?;
    let heading = opening_heading(text).map_or(HeadingPlace::InText, |_| heading);
    Some(render_text(view, text, page_links(view, text), heading))
}

/// The title of a free page as shown at its head: its first heading, with the footnotes that are
/// called there.
pub fn page_heading<'a>(view: View<'a>, page: &'a FreePage) -> Phrase {
    let heading = page
        .text_for(view.lang())
        .and_then(|text| Some((text, opening_heading(text)?)));
    let called = |block: &Block| {
        block
            .inlines
            .iter()
            .any(|inline| matches!(inline, Inline::FootnoteCall(_)))
    };
    match heading.filter(|(_, block)| called(block)) {
        Some((text, block)) => Phrase::new(
            prose(block, &text.lang, &page_links(view, text)),
            &text.lang,
            view.lang(),
        ),
        None => page_title(view, page),
    }
}

fn page_links<'a>(view: View<'a>, text: &'a Text) -> Links<'a> {
    Links {
        view,
        here: None,
        folder: Some(String::new()),
        text: Some(text),
        prefix: String::new(),
        element: None,
    }
}

/// The heading that opens a text, if it begins with one.
fn opening_heading(text: &Text) -> Option<&Block> {
    let Some(Node::Block(number)) = text.nodes.first() else {
        return None;
    };
    text.block(*number).filter(|block| block.is_heading())
}
