//! What an article links to, in its texts and in what is said about them.

use std::collections::{BTreeMap, HashMap, HashSet};

use crate::edition::apparatus::Apparatus;
use crate::edition::backlinks::sentence::{LinkPlace, LinkingPiece, LinkingSentence, PieceWords};
use crate::edition::backlinks::target::LinkedPart;
use crate::source::annotation::Annotation;
use crate::source::article::{Article, TextIndex};
use crate::source::block::Text;
use crate::source::body::{Reference, Someone};
use crate::source::id::AnnotationId;
use crate::source::letter::Correspondence;
use crate::source::target::Selector;
use crate::text::{Lang, TextRange, sentences, sentences_around};

/// The links of an article.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct ArticleLinks {
    /// The sentences that contain them: if it is a letter, a line with whom the letter names; then those
    /// of its summary and its texts, of what annotations say, and of what annotations are about.
    pub sentences: Vec<LinkingSentence>,
    /// The margin entries with links, by annotation.
    pub entries: BTreeMap<AnnotationId, Vec<LinkingEntry>>,
}

/// The margin entry of an annotation with links, in one text.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct LinkingEntry {
    /// The text.
    pub text: TextIndex,
    /// The words that the annotation is about. `None` if it is about whole blocks.
    pub words: Option<String>,
}

/// Collects the links of an article. `checked` are the sentences that were found when its names were
/// checked; those of annotations that have no margin entry are left out.
pub fn article_links(
    article: &Article,
    apparatus: &[Apparatus],
    checked: Vec<LinkingSentence>,
) -> ArticleLinks {
    let told = told(&checked);
    let mut entries: BTreeMap<AnnotationId, Vec<LinkingEntry>> = BTreeMap::new();
    let mut seen = Vec::new();
    for (index, (text, apparatus)) in TextIndex::enumerate(article.texts.iter().zip(apparatus)) {
        for entry in &apparatus.entries {
            let annotation = &article[entry.annotation];
            let told = told.get(&annotation.id);
            let see = annotation.body.see.iter();
            let targets: Vec<LinkedPart> = see
                .filter_map(|see| LinkedPart::of(&see.value, Some(&article.slug)))
                .filter(|target| told.is_none_or(|told| !told.contains(target)))
                .collect();
            let at = apparatus[entry.place].start();
            let Some(block) = text.block(at.block) else {
                continue;
            };
            if told.is_some() || !targets.is_empty() {
                let words = at.range.slice(&block.text).to_owned();
                entries
                    .entry(annotation.id.clone())
                    .or_default()
                    .push(LinkingEntry {
                        text: index,
                        words: (!is_about_blocks(annotation, text)).then_some(words),
                    });
            }
            if !targets.is_empty() {
                seen.push(LinkingSentence {
                    place: LinkPlace::See(annotation.id.clone()),
                    lang: text.lang.clone(),
                    pieces: seen_from(&block.text, at.range, targets),
                });
            }
        }
    }
    let mut sentences: Vec<LinkingSentence> = article
        .texts
        .iter()
        .filter_map(|text| letter_line(article.about.letter.as_ref()?, &text.lang))
        .collect();
    sentences.extend(checked);
    sentences.retain(|sentence| {
        let annotation = sentence.place.annotation();
        annotation.is_none_or(|id| entries.contains_key(id))
    });
    sentences.extend(seen);
    ArticleLinks { sentences, entries }
}

/// Everyone and every place that a letter names, in a line. `None` if none of them is an entity.
fn letter_line(letter: &Correspondence, lang: &Lang) -> Option<LinkingSentence> {
    letter.entities().next()?;
    let mut pieces = Vec::new();
    for someone in letter.named() {
        let (words, targets) = match someone {
            Someone::Entity(id) => {
                let reference = Reference::Entity(id.value.clone());
                let target = LinkedPart::Entity(id.value.clone());
                (PieceWords::Name(reference), vec![target])
            }
            Someone::Name(name) => {
                let words = name.pick(lang).1.to_owned();
                (PieceWords::Written(words), Vec::new())
            }
            Someone::Annotator(_) => continue,
        };
        if !pieces.is_empty() {
            pieces.push(LinkingPiece {
                words: PieceWords::Written(" – ".to_owned()),
                targets: Vec::new(),
            });
        }
        pieces.push(LinkingPiece { words, targets });
    }
    Some(LinkingSentence {
        place: LinkPlace::Head,
        lang: lang.clone(),
        pieces,
    })
}

/// What annotations link to in sentences of their own. There `see` says nothing more.
fn told(sentences: &[LinkingSentence]) -> HashMap<AnnotationId, HashSet<LinkedPart>> {
    let mut told: HashMap<AnnotationId, HashSet<LinkedPart>> = HashMap::new();
    for sentence in sentences {
        if let Some(id) = sentence.place.annotation() {
            let targets = told.entry(id.clone()).or_default();
            targets.extend(sentence.targets().cloned());
        }
    }
    told
}

/// Whether an annotation is about whole blocks of a text.
fn is_about_blocks(annotation: &Annotation, text: &Text) -> bool {
    let mut targets = annotation.targets.iter();
    targets
        .find(|target| target.lang == text.lang)
        .is_some_and(|target| matches!(target.selector, Selector::Blocks(_)))
}

/// The sentence of a block in which an annotation's words begin. The words lead to what the annotation
/// refers to; of a longer passage those of its first sentence do.
fn seen_from(block: &str, range: TextRange, targets: Vec<LinkedPart>) -> Vec<LinkingPiece> {
    let first = TextRange::new(range.start(), range.start());
    let sentence = sentences_around(&sentences(block), first, block.len());
    let end = range.end().min(sentence.end());
    let written = |from: usize, to: usize| {
        PieceWords::Written(TextRange::new(from, to).slice(block).to_owned())
    };
    let piece = |from, to, targets| LinkingPiece {
        words: written(from, to),
        targets,
    };
    vec![
        piece(sentence.start(), range.start(), Vec::new()),
        piece(range.start(), end, targets),
        piece(end, sentence.end(), Vec::new()),
    ]
}
