//! Sentences with links, taken out of parsed Markdown as plain words.

use crate::edition::backlinks::target::LinkedPart;
use crate::source::block::{Block, BlockNumber, Inline, Markup, Text};
use crate::source::body::Reference;
use crate::source::id::AnnotationId;
use crate::text::{Lang, TextRange, merge_overlapping, sentences, sentences_around};

/// Stands for the name of a target while it is not known. It begins with a capital letter, so that
/// sentences end before and after it as they do with a name; nobody writes its second character.
pub const NAME: &str = "N\u{E000}";

/// A sentence with links to other parts of the site.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct LinkingSentence {
    /// Where it is.
    pub place: LinkPlace,
    /// The language of the text or value that it is taken from.
    pub lang: Lang,
    /// Its words, in order.
    pub pieces: Vec<LinkingPiece>,
}

/// Where a sentence is, in the article, entity or page that it is a part of.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum LinkPlace {
    /// What is said about the whole: a summary, a description.
    Head,
    /// A block of the text in the sentence's language, of an article.
    Block(BlockNumber),
    /// A section of a free page, by the id of its heading; `None` before the first.
    Section(Option<String>),
    /// The margin entry of an annotation: its note, gloss or another text of it.
    Entry(AnnotationId),
    /// The words that an annotation is about, of which it says `see`.
    See(AnnotationId),
}

impl LinkPlace {
    /// The annotation that it is a part of.
    pub const fn annotation(&self) -> Option<&AnnotationId> {
        match self {
            Self::Entry(id) | Self::See(id) => Some(id),
            Self::Head | Self::Block(_) | Self::Section(_) => None,
        }
    }
}

/// Some words of a sentence.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct LinkingPiece {
    /// The words.
    pub words: PieceWords,
    /// What the words lead to; empty for words between links.
    pub targets: Vec<LinkedPart>,
}

/// The words of a piece of a sentence.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum PieceWords {
    /// As they are read, without markup.
    Written(String),
    /// The name of what a link without words of its own leads to. It is looked up when the sentence is
    /// shown, so that another name changes nothing that is kept.
    Name(Reference),
}

impl LinkingSentence {
    /// What the sentence links to. A target may come several times.
    pub fn targets(&self) -> impl Iterator<Item = &LinkedPart> {
        self.pieces.iter().flat_map(|piece| &piece.targets)
    }

    /// Its words without names that are looked up.
    pub fn written(&self) -> String {
        let pieces = self.pieces.iter();
        pieces
            .filter_map(|piece| match &piece.words {
                PieceWords::Written(words) => Some(words.as_str()),
                PieceWords::Name(_) => None,
            })
            .collect()
    }
}

/// The sentences of a text that link to parts of the site. `place` says where a block is, and `target`
/// what a link leads to; `None` for one that leads to none of them.
pub fn linking_sentences(
    text: &Text,
    place: &dyn Fn(&Block) -> LinkPlace,
    target: &dyn Fn(&Markup) -> Option<LinkedPart>,
) -> Vec<LinkingSentence> {
    let mut found = Vec::new();
    for block in &text.blocks {
        let links = links_of(block, target);
        if links.iter().all(|link| link.target.is_none()) {
            continue;
        }
        let cut = sentences(&block.text);
        for extent in extents(&cut, &links, block.text.len()) {
            found.push(LinkingSentence {
                place: place(block),
                lang: text.lang.clone(),
                pieces: pieces(&block.text, extent, &links),
            });
        }
    }
    found
}

/// A link in a block.
struct BlockLink {
    range: TextRange,
    target: Option<LinkedPart>,
    /// Its target, if the words are its name.
    named: Option<Reference>,
}

/// The links of a block, in order. Those without words, around a picture, are left out.
fn links_of(block: &Block, target: &dyn Fn(&Markup) -> Option<LinkedPart>) -> Vec<BlockLink> {
    let mut open: Vec<(usize, &Markup)> = Vec::new();
    let mut links = Vec::new();
    let mut at = 0;
    for inline in &block.inlines {
        match inline {
            Inline::Text(range) => at = range.end(),
            Inline::Open(markup) => open.push((at, markup)),
            Inline::Close => {
                let Some((from, markup @ (Markup::Link { .. } | Markup::Reference(_)))) =
                    open.pop()
                else {
                    continue;
                };
                let range = TextRange::new(from, at);
                let named = match markup {
                    Markup::Reference(reference) if range.slice(&block.text) == NAME => {
                        Some(reference.clone())
                    }
                    _ => None,
                };
                if !range.is_empty() {
                    links.push(BlockLink {
                        range,
                        target: target(markup),
                        named,
                    });
                }
            }
            Inline::Break | Inline::Image { .. } | Inline::FootnoteCall(_) => {}
        }
    }
    links
}

/// The sentences around links with a target, each once. A link may cross the end of a sentence.
fn extents(cut: &[TextRange], links: &[BlockLink], length: usize) -> Vec<TextRange> {
    let links = links.iter().filter(|link| link.target.is_some());
    let around = links.map(|link| sentences_around(cut, link.range, length));
    merge_overlapping(around.collect())
}

/// Divides a part of a block at its links.
fn pieces(text: &str, extent: TextRange, links: &[BlockLink]) -> Vec<LinkingPiece> {
    let mut pieces = Vec::new();
    let mut from = extent.start();
    let between = |from: usize, to: usize| LinkingPiece {
        words: PieceWords::Written(TextRange::new(from, to.max(from)).slice(text).to_owned()),
        targets: Vec::new(),
    };
    for link in links.iter().filter(|link| extent.contains(link.range)) {
        if from < link.range.start() {
            pieces.push(between(from, link.range.start()));
        }
        pieces.push(LinkingPiece {
            words: match &link.named {
                Some(reference) => PieceWords::Name(reference.clone()),
                None => PieceWords::Written(link.range.slice(text).to_owned()),
            },
            targets: link.target.iter().cloned().collect(),
        });
        from = link.range.end();
    }
    if from < extent.end() {
        pieces.push(between(from, extent.end()));
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{FileId, Span};
    use crate::source::id::EntityId;
    use crate::source::markdown::{self, MarkdownSource};

    /// The sentences with links of an English value. Links are in brackets, names in braces.
    fn found(value: &str) -> Vec<String> {
        let span = Span {
            file: FileId(0),
            start: 0,
            end: 0,
        };
        let text = markdown::parse(
            value,
            MarkdownSource::Value(span),
            &Lang::parse("en").unwrap(),
            &|_, _| Some(NAME.to_owned()),
            &mut Vec::new(),
        );
        let target = |link: &Markup| match link {
            Markup::Reference(reference) => LinkedPart::of(reference, None),
            Markup::Link { href, .. } => href
                .strip_prefix('/')
                .map(|id| LinkedPart::Entity(EntityId::new(id))),
            _ => None,
        };
        let sentences = linking_sentences(&text, &|_| LinkPlace::Head, &target);
        let shown = |piece: &LinkingPiece| {
            let words = match &piece.words {
                PieceWords::Written(words) => words.clone(),
                PieceWords::Name(reference) => format!("{{{}}}", reference.id_words()),
            };
            if piece.targets.is_empty() {
                words
            } else {
                format!("[{words}]")
            }
        };
        sentences
            .iter()
            .map(|sentence| sentence.pieces.iter().map(shown).collect())
            .collect()
    }

    #[test]
    fn sentences_with_links_are_taken_out_as_plain_words() {
        assert_eq!(
            found("No link. He *met [[omar]]*, [two](/x) and `code`. None.\n\n- By [[tea|`leaf`]]"),
            ["He met [{omar}], [two] and code.", "By [leaf]"]
        );
        assert!(found("[elsewhere](https://example.org), [[#here]]").is_empty());
    }

    #[test]
    fn a_name_begins_and_ends_sentences_and_a_link_may_cross_them() {
        assert_eq!(
            found("It is old. [[omar]] knew. It was [[xai]]. Then he left."),
            ["[{omar}] knew.", "It was [{xai}]."]
        );
        assert_eq!(
            found("One. [Two. Three](/x) goes on. Four."),
            ["[Two. Three] goes on."]
        );
    }
}
