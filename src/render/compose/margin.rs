//! The margin: what each annotation says, beside its text.

use crate::anchor::BlockRange;
use crate::edition::apparatus::{self, AnnotationPlace};
use crate::html::Html;
use crate::locale::{Args, first_strong};
use crate::render::compose::text::ShownText;
use crate::render::compose::view::View;
use crate::render::context::{Claim, Entry, Link, Phrase, Prose, Reading, Source};
use crate::source::annotation::Annotation;
use crate::source::block::Text;
use crate::source::body::{self, Change, MoveSide, Reference};
use crate::source::id::{AnnotationId, ArticleSlug};
use crate::source::target::Selector;
use crate::text::Lang;

/// A lemma of more words than this shows the first three and the last two.
const LEMMA_WORDS: usize = 6;

/// A margin entry: `key` of its unit, from 1.
#[must_use]
pub fn entry(shown: &ShownText<'_>, entry: &apparatus::MarginEntry, key: u32) -> Entry {
    let view = shown.view;
    let here = Some(&shown.article.article.slug);
    let annotation = &shown.article.article.annotations[entry.annotation.0];
    let place = shown.place(entry.place);
    let lang = &shown.text().lang;
    let sources: Vec<Source> = annotation
        .body
        .sources
        .iter()
        .map(|source| view.source(&source.value))
        .collect();
    let id = shown.entry_id(entry.annotation);
    Entry {
        k: key,
        across: place.is_some_and(|place| place.place.ranges.len() > 1),
        number: view.number(shown.entry_number(entry.annotation)),
        back: format!("#{}r-{}", shown.prefix, annotation.id),
        layers: shown.filed(annotation),
        lemma: place.and_then(|place| lemma(shown, annotation, place)),
        reading: annotation
            .body
            .correction
            .as_ref()
            .and_then(|correction| reading(view, correction, lang, here, &id)),
        gloss: annotation
            .body
            .gloss
            .as_ref()
            .map(|gloss| view.inline(gloss, here)),
        note: annotation
            .body
            .note
            .as_ref()
            .map(|note| view.prose(note, here, &format!("{id}."))),
        facing: place.and_then(|place| shown.facing_words(annotation, place)),
        claim: annotation
            .body
            .claim
            .as_ref()
            .map(|claim| assessed(view, claim, here, &id)),
        see: annotation
            .body
            .see
            .iter()
            .filter_map(|see| see_also(view, &see.value, here))
            .collect(),
        apart: sources.len() > 1 && sources.iter().any(|source| is_turned(source, view)),
        sources,
        certainty: annotation.provenance.certainty.word(),
        by: annotation.provenance.by.as_ref().map(|by| view.someone(by)),
        date: annotation
            .provenance
            .date
            .as_ref()
            .map(|date| view.moment(date)),
        tags: annotation
            .body
            .tags
            .iter()
            .map(|tag| view.tag_link(&tag.value))
            .collect(),
        id,
    }
}

/// Does a source begin in letters of the other direction than the page's?
fn is_turned(source: &Source, view: View<'_>) -> bool {
    first_strong(source.label.html.words())
        .is_some_and(|direction| direction != view.lang().direction())
}

/// The words an annotation speaks of, shortened. Of whole blocks none, but where they are corrected
/// the number of the block.
fn lemma(
    shown: &ShownText<'_>,
    annotation: &Annotation,
    place: &AnnotationPlace,
) -> Option<Phrase> {
    let lang = &shown.text().lang;
    let target = annotation
        .targets
        .iter()
        .find(|target| target.lang == *lang)?;
    if matches!(target.selector, Selector::Blocks(_)) {
        let number = shown.view.number(place.start().block.0 as usize);
        let named = || {
            Phrase::plain(
                shown
                    .view
                    .html("lemma-paragraph", &Args::new().word("number", number)),
            )
        };
        return annotation.body.correction.as_ref().map(|_| named());
    }
    Some(shown.view.words(
        &shortened(&words_at(shown.text(), &place.place.ranges)),
        lang,
    ))
}

/// The words of some stretches of a text.
#[must_use]
pub fn words_at<'t>(text: &'t Text, ranges: &[BlockRange]) -> Vec<&'t str> {
    let pieces = ranges.iter().filter_map(|at| {
        text.block(at.block)
            .map(|block| at.range.slice(&block.text))
    });
    pieces.flat_map(str::split_whitespace).collect()
}

/// Words, or the first three and the last two of many.
#[must_use]
pub fn shortened(words: &[&str]) -> String {
    if words.len() <= LEMMA_WORDS {
        return words.join(" ");
    }
    format!(
        "{} … {}",
        words[..3].join(" "),
        words[words.len() - 2..].join(" ")
    )
}

/// The reading that a correction gives a text in `lang`, in the entry `id`.
fn reading<'a>(
    view: View<'a>,
    correction: &body::Correction,
    lang: &Lang,
    here: Option<&'a ArticleSlug>,
    id: &str,
) -> Option<Reading> {
    let reason = correction
        .reason
        .as_ref()
        .map(|reason| view.prose(reason, here, &format!("{id}.reason.")));
    Some(Reading {
        reason,
        ..change(view, &correction.change.value, lang)?
    })
}

/// What a text in `lang` should read, without the reason; `None` where nothing is proposed for that
/// text.
#[must_use]
pub fn change(view: View<'_>, change: &Change, lang: &Lang) -> Option<Reading> {
    let words = |wording: &body::Wording| {
        wording
            .get(lang)
            .map(|words| view.words(words.value.trim(), lang))
    };
    let (change, text, after) = match change {
        Change::Replace(wording)
            if wording
                .get(lang)
                .is_some_and(|words| words.value.is_empty()) =>
        {
            ("delete", None, None)
        }
        Change::Replace(wording) => ("replace", Some(words(wording)?), None),
        Change::Insert {
            before: Some(before),
            after: Some(after),
        } => ("insert-around", words(before), words(after)),
        Change::Insert {
            before: Some(before),
            after: None,
        } => ("insert-before", words(before), None),
        Change::Insert { after, .. } => ("insert-after", after.as_ref().and_then(words), None),
        Change::Move {
            side: MoveSide::Before,
            anchor,
        } => ("move-before", words(anchor), None),
        Change::Move {
            side: MoveSide::After,
            anchor,
        } => ("move-after", words(anchor), None),
    };
    let around = Phrase::new(Html::new(), lang, view.lang());
    Some(Reading {
        change,
        text,
        after,
        reason: None,
        lang: around.lang,
        dir: around.dir,
    })
}

fn assessed<'a>(
    view: View<'a>,
    claim: &body::Claim,
    here: Option<&'a ArticleSlug>,
    id: &str,
) -> Claim {
    let verdict = &claim.verdict.value;
    Claim {
        verdict: verdict.to_string(),
        sign: sign(verdict.as_str()),
        word: view.verdict(verdict),
        speaker: claim.speaker.as_ref().map(|speaker| view.someone(speaker)),
        note: claim
            .note
            .as_ref()
            .map(|note| view.prose(note, here, &format!("{id}.claim."))),
    }
}

/// The sign of a verdict: rhombs, because a ring beside Arabic digits is a five.
#[must_use]
pub fn sign(verdict: &str) -> &'static str {
    match verdict {
        "supported" => "\u{25C6}",
        "disputed" => "\u{2B16}",
        "refuted" => "\u{2715}",
        _ => "\u{25C7}",
    }
}

/// A cross-link; none to a draft that is not shown.
fn see_also(view: View<'_>, reference: &Reference, here: Option<&ArticleSlug>) -> Option<Link> {
    let href = view.reference(reference, here)?;
    let edition = view.site.edition;
    let label = match reference {
        Reference::Entity(id) => view.entity_name(id),
        Reference::Article(slug) => view.phrase(&edition.article(slug)?.title),
        Reference::Annotation(slug, id) => {
            annotated_words(view, slug, id).map(|(words, lang)| view.words(&words, lang))?
        }
        Reference::Here(id) => {
            annotated_words(view, here?, id).map(|(words, lang)| view.words(&words, lang))?
        }
    };
    Some(Link {
        label,
        href: Some(href),
    })
}

/// The words that an annotation speaks of, shortened, and the language of its text: what a link to
/// it shows. Of the text that readers of the view's language are shown, if it stands there.
#[must_use]
pub fn annotated_words<'a>(
    view: View<'a>,
    slug: &ArticleSlug,
    id: &AnnotationId,
) -> Option<(String, &'a Lang)> {
    let article = view.site.article(slug)?;
    let index = article
        .article
        .annotations
        .iter()
        .position(|annotation| annotation.id_given && annotation.id == *id)?;
    let own = article
        .article
        .texts
        .iter()
        .position(|text| text.lang == *view.lang())
        .unwrap_or(0);
    let mut order: Vec<usize> = (0..article.article.texts.len()).collect();
    order.sort_by_key(|text| *text != own);
    order.into_iter().find_map(|text| {
        let place = article.apparatus[text]
            .places
            .iter()
            .find(|place| place.annotation.0 == index)?;
        let text = &article.article.texts[text];
        Some((shortened(&words_at(text, &[place.start()])), &text.lang))
    })
}

/// What an entry says, as paragraphs: the first is its line of pieces, as `entry.html` prints them,
/// the others what follows a note's first paragraph unfolded.
#[must_use]
pub fn said(entry: &Entry, view: View<'_>) -> Vec<String> {
    let message = |id: &str| view.text(id, &Args::new());
    let links = |links: &[Link]| {
        links
            .iter()
            .map(|link| link.label.html.words())
            .collect::<Vec<_>>()
            .join(", ")
    };
    let words = |phrase: &Phrase| phrase.html.words().to_owned();
    let (mut line, mut rest) = (Vec::new(), Vec::new());
    let mut prose = |line: &mut Vec<String>, prose: &Prose| {
        line.push(prose.opening.words().to_owned());
        if prose.rest.is_empty() {
        } else if prose.folded {
            line.push(message("more"));
        } else {
            rest.extend(
                prose
                    .rest
                    .words()
                    .lines()
                    .filter(|line| !line.trim().is_empty())
                    .map(str::to_owned),
            );
        }
    };
    line.extend(
        entry
            .lemma
            .iter()
            .map(|lemma| format!("‹{}›", words(lemma))),
    );
    if let Some(reading) = &entry.reading {
        if reading.change != "replace" {
            line.push(message(&format!("reading-{}", reading.change)));
        }
        line.extend(reading.text.iter().chain(&reading.after).map(words));
    }
    // The way to a sentence that answers stands at the foot of an entry and takes no line.
    if let Some(facing) = &entry.facing {
        line.extend(
            facing
                .lemma
                .iter()
                .map(|lemma| format!("‹{}›", words(lemma))),
        );
        line.extend(
            facing
                .reading
                .iter()
                .flat_map(|reading| &reading.text)
                .map(words),
        );
    }
    line.extend(entry.gloss.iter().map(words));
    if let Some(reason) = entry
        .reading
        .as_ref()
        .and_then(|reading| reading.reason.as_ref())
    {
        prose(&mut line, reason);
    }
    if let Some(claim) = &entry.claim {
        if let Some(speaker) = &claim.speaker {
            line.push(view.text(
                "claim-of",
                &Args::new().word("speaker", words(&speaker.label)),
            ));
        }
        line.push(format!("{} {}", claim.sign, words(&claim.word)));
        claim.note.iter().for_each(|note| prose(&mut line, note));
    }
    entry.note.iter().for_each(|note| prose(&mut line, note));
    line.extend(
        entry
            .certainty
            .iter()
            .map(|certainty| format!("({})", message(&format!("certainty-{certainty}")))),
    );
    if !entry.see.is_empty() {
        line.extend([message("see"), links(&entry.see)]);
    }
    if entry.apart {
        rest.extend(entry.sources.iter().map(|source| words(&source.label)));
    } else {
        line.extend(
            entry
                .sources
                .iter()
                .map(|source| format!("· {}", words(&source.label))),
        );
    }
    rest.insert(0, line.join(" "));
    rest
}

/// The same where an entry also says who filed it, when and how.
#[must_use]
pub fn said_and_filed(entry: &Entry, view: View<'_>) -> Vec<String> {
    let words = |link: &Link| link.label.html.words().to_owned();
    let mut filed: Vec<String> = Vec::new();
    let by = entry
        .by
        .iter()
        .map(words)
        .chain(entry.date.iter().map(|date| date.text.words().to_owned()));
    filed.extend(Some(by.collect::<Vec<_>>().join(", ")).filter(|by| !by.is_empty()));
    filed.extend(entry.tags.iter().map(words));
    let way = entry
        .facing
        .as_ref()
        .filter(|facing| facing.lemma.is_none());
    filed.extend(way.map(|facing| {
        view.text(
            "in-language",
            &Args::new().word("language", facing.language.clone()),
        )
    }));
    let mut said = said(entry, view);
    if let Some(line) = said.first_mut() {
        line.extend(filed.iter().map(|filed| format!(" · {filed}")));
    }
    said
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_lemma_shows_its_ends() {
        assert_eq!(shortened(&["a", "b"]), "a b");
        assert_eq!(
            shortened(&["a", "b", "c", "d", "e", "f", "g"]),
            "a b c … f g"
        );
    }
}
