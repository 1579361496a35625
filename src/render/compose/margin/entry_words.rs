//! The words that a margin entry shows, from which its height is estimated.

use crate::html::Html;
use crate::render::context::{Link, MarginEntry};

/// Whether an entry shows its provenance: annotator, date and tags.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProvenanceDisplay {
    /// The entry always shows it.
    Shown,
    /// The entry shows it on focus only.
    Hidden,
}

/// The paragraphs of an entry, as plain text. The first has the words that follow each other in one
/// line; folded notes are left out.
///
/// Words of the interface and punctuation, which the template adds, are not counted: they are few.
pub fn entry_paragraphs(entry: &MarginEntry, provenance: ProvenanceDisplay) -> Vec<String> {
    let mut line: Vec<&Html> = Vec::new();
    let (reading, claim) = (entry.reading.as_ref(), entry.claim.as_ref());
    let facing = entry.facing.as_ref();
    let phrases = [
        entry.lemma.as_ref(),
        reading.and_then(|reading| reading.text.as_ref()),
        reading.and_then(|reading| reading.after.as_ref()),
        facing.and_then(|facing| facing.lemma.as_ref()),
        facing.and_then(|facing| facing.reading.as_ref()?.text.as_ref()),
        entry.gloss.as_ref(),
        claim.map(|claim| &claim.word),
    ];
    line.extend(phrases.into_iter().flatten().map(|phrase| &phrase.html));
    let notes = [
        reading.and_then(|reading| reading.reason.as_ref()),
        claim.and_then(|claim| claim.note.as_ref()),
        entry.note.as_ref(),
    ];
    let notes = notes.into_iter().flatten();
    line.extend(notes.clone().map(|note| &note.opening));
    let mut below: Vec<&Html> = notes
        .filter(|note| !note.folded)
        .map(|note| &note.rest)
        .collect();
    let speaker = claim.and_then(|claim| claim.speaker.as_ref());
    line.extend(speaker.into_iter().chain(&entry.see).map(label));
    let sources = entry.sources.iter().map(|source| &source.label.html);
    if entry.apart {
        below.extend(sources);
    } else {
        line.extend(sources);
    }
    if provenance == ProvenanceDisplay::Shown {
        line.extend(entry.by.iter().map(label));
        line.extend(entry.date.iter().map(|date| &date.text));
        line.extend(entry.tags.iter().map(label));
    }
    let line: Vec<&str> = line.into_iter().map(Html::words).collect();
    let below = below.into_iter().flat_map(|html| html.words().lines());
    let below = below.filter(|paragraph| !paragraph.trim().is_empty());
    std::iter::once(line.join(" "))
        .chain(below.map(str::to_owned))
        .collect()
}

fn label(link: &Link) -> &Html {
    &link.label.html
}
