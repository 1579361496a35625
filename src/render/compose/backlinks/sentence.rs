//! A sentence with a link, as a list shows it.

use crate::edition::backlinks::{LinkPlace, LinkSource, LinkedPart, LinkingSentence, PieceWords};
use crate::edition::{LONGEST_QUOTED, surroundings};
use crate::href::Address;
use crate::render::compose::backlinks::place::{entry, place};
use crate::render::compose::lemma::shortened;
use crate::render::compose::markdown::prose::{name_of, render_block_in_line};
use crate::render::compose::view::View;
use crate::render::compose::wording::localized::make_phrase;
use crate::render::context::{LinkingLine, Phrase};
use crate::source::block::{Block, BlockKind, BlockNumber, FootnoteCall, Inline, Markup};
use crate::source::body::Reference;
use crate::text::TextRange;
use crate::weave::{FootnoteLink, PlacedImage, ReferenceLink, Resolve};

/// The line of a sentence. Words that lead to the subject of the list, as `leads_here` says, become links
/// to the place of the sentence.
pub fn line(
    view: View<'_>,
    origin: &LinkSource,
    sentence: &LinkingSentence,
    leads_here: &dyn Fn(&LinkedPart) -> bool,
) -> LinkingLine {
    LinkingLine {
        lemma: lemma(view, origin, sentence),
        sentence: linked_sentence(view, origin, sentence, leads_here),
    }
}

/// The words that the note is about.
fn lemma(view: View<'_>, origin: &LinkSource, sentence: &LinkingSentence) -> Option<Phrase> {
    let (LinkSource::Article(index), LinkPlace::Entry(id)) = (origin, &sentence.place) else {
        return None;
    };
    let article = &view.site.edition[*index];
    let entry = entry(view, article, id)?;
    let words = shortened(std::iter::once(entry.words.as_deref()?));
    Some(make_phrase(view, &words, &article[entry.text].lang))
}

fn linked_sentence(
    view: View<'_>,
    origin: &LinkSource,
    sentence: &LinkingSentence,
    leads_here: &dyn Fn(&LinkedPart) -> bool,
) -> Phrase {
    let here = match origin {
        LinkSource::Article(index) => Some(&view.site.edition[*index].slug),
        LinkSource::Entity(_) | LinkSource::Page(_) => None,
    };
    let mut words = String::new();
    let mut linked: Vec<TextRange> = Vec::new();
    for piece in &sentence.pieces {
        let from = words.len();
        match &piece.words {
            // A line break of the source is a space in a line.
            PieceWords::Written(written) => words.push_str(&written.replace('\n', " ")),
            PieceWords::Name(reference) => {
                let name = name_of(view, reference, &sentence.lang, here);
                words.push_str(&name.unwrap_or_else(|| reference.id_words()));
            }
        }
        if piece.targets.iter().any(leads_here) {
            linked.push(TextRange::new(from, words.len()));
        }
    }
    let first = linked.first().copied().unwrap_or_default();
    let shown = surroundings(&words, first, LONGEST_QUOTED);
    let block = block(&words, shown, &linked);
    let to = LinksTo(place(view, origin, sentence));
    render_block_in_line(view, &block, &sentence.lang, &to)
}

/// A block of a part of a text, with links over these ranges of the text.
fn block(words: &str, shown: TextRange, linked: &[TextRange]) -> Block {
    let mut text = String::new();
    let mut inlines = Vec::new();
    let mut push = |part: &str, is_link: bool| {
        let range = TextRange::new(text.len(), text.len() + part.len());
        text.push_str(part);
        if range.is_empty() {
            return;
        }
        if is_link {
            inlines.push(Inline::Open(Markup::Link {
                href: String::new(),
                title: String::new(),
            }));
        }
        inlines.push(Inline::Text(range));
        if is_link {
            inlines.push(Inline::Close);
        }
    };
    if shown.start() > 0 {
        push("… ", false);
    }
    let mut at = shown.start();
    for range in linked.iter().filter(|range| shown.contains(**range)) {
        push(TextRange::new(at, range.start()).slice(words), false);
        push(range.slice(words), true);
        at = range.end();
    }
    push(TextRange::new(at, shown.end()).slice(words), false);
    if shown.end() < words.len() {
        push(" …", false);
    }
    Block {
        number: BlockNumber(1),
        kind: BlockKind::Paragraph,
        text,
        inlines,
        origins: Vec::new(),
    }
}

/// Resolves every link to one address.
struct LinksTo(Address);

impl Resolve for LinksTo {
    fn reference(&self, _: &Reference) -> Option<ReferenceLink> {
        None
    }

    fn image(&self, _: &str) -> Option<PlacedImage> {
        None
    }

    fn footnote(&self, _: FootnoteCall) -> Option<FootnoteLink> {
        None
    }

    fn link(&self, _: &str) -> Option<Address> {
        Some(self.0.clone())
    }
}
