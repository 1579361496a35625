//! The words that a margin entry shows, from which its height is estimated.

use crate::locale::Args;
use crate::render::compose::view::View;
use crate::render::context::{AssessedClaim, Link, MarginEntry, Phrase, Prose, Reading};

/// Whether an entry shows its provenance: annotator, date, tags, and what links to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProvenanceDisplay {
    /// The entry always shows it.
    Shown,
    /// The entry shows it on focus only.
    Hidden,
}

/// The paragraphs of an entry, as plain text: the words in one line, then each paragraph below.
/// Folded paragraphs are left out.
///
/// The words of the interface count too. A margin of many short entries would otherwise be
/// estimated some lines too low.
pub fn entry_paragraphs(
    view: View<'_>,
    entry: &MarginEntry,
    provenance: ProvenanceDisplay,
) -> Vec<String> {
    let mut words = EntryWords {
        view,
        line: Vec::new(),
        below: Vec::new(),
    };
    words.lemma(entry.lemma.as_ref());
    if let Some(reading) = &entry.reading {
        words.reading(reading);
    }
    if let Some(facing) = &entry.facing {
        words.lemma(facing.lemma.as_ref());
        let reading = facing.reading.as_ref();
        words.phrases(reading.and_then(|reading| reading.text.as_ref()));
    }
    words.phrases(&entry.gloss);
    words.prose(entry.reading.as_ref().and_then(|it| it.reason.as_ref()));
    if let Some(claim) = &entry.claim {
        words.claim(claim);
    }
    words.prose(entry.note.as_ref());
    if let Some(certainty) = entry.certainty {
        let word = words.message(&format!("certainty-{certainty}"));
        words.line.push(format!("({word})"));
    }
    words.see(&entry.see);
    words.sources(entry);
    if provenance == ProvenanceDisplay::Shown {
        words.provenance(entry);
        words.backlinks(entry);
    }
    words.paragraphs()
}

/// Collects the words of an entry.
struct EntryWords<'a> {
    view: View<'a>,
    /// What follows each other in the first paragraph.
    line: Vec<String>,
    /// The paragraphs below.
    below: Vec<String>,
}

impl EntryWords<'_> {
    fn message(&self, id: &str) -> String {
        self.view.text(id, &Args::new())
    }

    fn phrases<'a>(&mut self, phrases: impl IntoIterator<Item = &'a Phrase>) {
        self.line.extend(phrases.into_iter().map(phrase_words));
    }

    fn lemma(&mut self, lemma: Option<&Phrase>) {
        let lemma = lemma.map(|lemma| format!("‹{}›", phrase_words(lemma)));
        self.line.extend(lemma);
    }

    fn reading(&mut self, reading: &Reading) {
        if reading.change != "replace" {
            let change = self.message(&format!("reading-{}", reading.change));
            self.line.push(change);
        }
        self.phrases(reading.text.iter().chain(&reading.after));
    }

    fn prose(&mut self, prose: Option<&Prose>) {
        let Some(prose) = prose else { return };
        self.line.push(prose.opening.words().to_owned());
        if prose.rest.is_empty() {
            return;
        }
        if prose.folded {
            let more = self.message("more");
            self.line.push(more);
            return;
        }
        let paragraphs = prose.rest.words().lines();
        let paragraphs = paragraphs.filter(|paragraph| !paragraph.trim().is_empty());
        self.below.extend(paragraphs.map(str::to_owned));
    }

    fn claim(&mut self, claim: &AssessedClaim) {
        if let Some(speaker) = &claim.speaker {
            let args = Args::new().word("speaker", link_words(speaker));
            let speaker = self.view.text("claim-of", &args);
            self.line.push(speaker);
        }
        let said = claim.said.iter().map(|said| said.text.words().to_owned());
        self.line.extend(said);
        self.line.extend(claim.said_in.iter().map(link_words));
        let verdict = format!("{} {}", claim.sign, phrase_words(&claim.word));
        self.line.push(verdict);
        self.prose(claim.note.as_ref());
    }

    fn see(&mut self, links: &[Link]) {
        if links.is_empty() {
            return;
        }
        let links: Vec<String> = links.iter().map(link_words).collect();
        self.line.extend([self.message("see"), links.join(", ")]);
    }

    fn backlinks(&mut self, entry: &MarginEntry) {
        let folded = entry.backlinks.iter().map(|backlinks| {
            let count = i64::try_from(backlinks.count).unwrap_or(i64::MAX);
            let args = Args::new().count("n", count);
            // The style sheet ends what opens with a sign.
            format!("{}\u{a0}\u{25be}", self.view.text("count-backlinks", &args))
        });
        self.line.extend(folded);
    }

    fn sources(&mut self, entry: &MarginEntry) {
        let labels = entry.sources.iter().map(|it| phrase_words(&it.label));
        if entry.apart {
            self.below.extend(labels);
        } else {
            self.line.extend(labels.map(|label| format!("· {label}")));
        }
    }

    fn provenance(&mut self, entry: &MarginEntry) {
        let date = entry.date.iter().map(|date| date.text.words().to_owned());
        let by: Vec<String> = entry.by.iter().map(link_words).chain(date).collect();
        if !by.is_empty() {
            self.line.push(format!("· {}", by.join(", ")));
        }
        let tags = entry
            .tags
            .iter()
            .map(|tag| format!("· {}", link_words(tag)));
        self.line.extend(tags);
        let facing = entry.facing.as_ref();
        if let Some(facing) = facing.filter(|facing| facing.lemma.is_none()) {
            self.line.push(format!("· {}", facing.label.words()));
        }
    }

    fn paragraphs(self) -> Vec<String> {
        let mut paragraphs = vec![self.line.join(" ")];
        paragraphs.extend(self.below);
        paragraphs
    }
}

fn phrase_words(phrase: &Phrase) -> String {
    phrase.html.words().to_owned()
}

fn link_words(link: &Link) -> String {
    link.label.html.words().to_owned()
}
