//! Words of texts, as registers quote them.

use crate::edition::summary::{Quotation, Summary};
use crate::render::compose::view::View;
use crate::render::compose::wording::localized::{make_phrase, pick_phrase};
use crate::render::context::QuotedWords;

/// Quotes words of an article, with a link to their place.
pub fn quote(view: View<'_>, article: &Summary, quotation: &Quotation) -> QuotedWords {
    let lang = &article[quotation.text].lang;
    let addresses = &view.site.addresses;
    QuotedWords {
        words: make_phrase(view, &quotation.words, lang),
        href: addresses.place(view.lang(), article, quotation.text, &quotation.fragment),
        article: pick_phrase(view, &article.title),
        block: view.number(quotation.block.0 as usize),
    }
}
