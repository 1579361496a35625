//! Makes margin entries: the content of one annotation, as it stands beside the text.

use crate::edition::apparatus::{self, AnnotationPlace};
use crate::locale::{Args, first_strong};
use crate::render::compose::lemma::{annotated_words, shortened, words_at};
use crate::render::compose::markdown::prose::{render_inline, render_prose};
use crate::render::compose::reading::reading;
use crate::render::compose::text::annotated::AnnotatedText;
use crate::render::compose::text::facing::FacingPage;
use crate::render::compose::text::mark::verdict_sign;
use crate::render::compose::view::View;
use crate::render::compose::wording::citation::cite;
use crate::render::compose::wording::localized::{format_date, make_phrase, pick_phrase};
use crate::render::compose::wording::names::{
    entity_name, link_person, link_tag, resolve_reference, verdict_label,
};
use crate::render::context::{Claim, Entry, Link, Phrase, Prose, Source};
use crate::source::annotation::Annotation;
use crate::source::body::{self, Reference};
use crate::source::id::ArticleSlug;
use crate::source::localized::Localized;
use crate::source::target::Selector;

/// Makes the margin entry `written`. `facing` is the text that the entry quotes beside this one,
/// and `key` the number of the entry within its unit, counted from 1.
pub fn entry(
    shown: &AnnotatedText<'_>,
    facing: Option<&FacingPage<'_>>,
    written: &apparatus::MarginEntry,
    key: u32,
) -> Entry {
    let view = shown.view;
    let here = Some(&shown.article.article.slug);
    let annotation = shown.annotation(written.annotation);
    let (body, provenance) = (&annotation.body, &annotation.provenance);
    let place = shown.apparatus().places.get(written.place);
    let lang = &shown.text().lang;
    let sources = body.sources.iter();
    let sources: Vec<Source> = sources.map(|source| cite(view, &source.value)).collect();
    let see = body.see.iter();
    let tags = body.tags.iter();
    let id = shown.entry_id(written.annotation);
    let prose = |note: &Option<Localized>, part: &str| {
        let note = note.as_ref()?;
        Some(render_prose(view, note, here, &format!("{id}.{part}")))
    };
    let claim = body.claim.as_ref();
    let correction = body.correction.as_ref();
    let gloss = body.gloss.as_ref();
    Entry {
        k: key,
        across: place.is_some_and(|place| place.place.ranges.len() > 1),
        number: view.number(shown.numbering.number(written.annotation).unwrap_or(0)),
        back: format!("#{}r-{}", shown.prefix(), annotation.id),
        layers: shown.layers.of_entry(annotation),
        lemma: place.and_then(|place| lemma(shown, annotation, place)),
        reading: correction.and_then(|correction| reading(view, correction, lang, here, &id)),
        gloss: gloss.map(|gloss| render_inline(view, gloss, here)),
        note: prose(&body.note, ""),
        facing: place.and_then(|place| facing?.words(annotation, place)),
        claim: claim.map(|claim| assess(view, claim, prose(&claim.note, "claim."))),
        see: see
            .filter_map(|see| see_also(view, &see.value, here))
            .collect(),
        apart: sources.len() > 1 && sources.iter().any(|source| is_turned(source, view)),
        sources,
        certainty: provenance.certainty.word(),
        by: provenance.by.as_ref().map(|by| link_person(view, by)),
        date: provenance.date.as_ref().map(|date| format_date(view, date)),
        tags: tags.map(|tag| link_tag(view, &tag.value)).collect(),
        id,
    }
}

/// Does a source begin in letters of the other direction than the page's?
fn is_turned(source: &Source, view: View<'_>) -> bool {
    first_strong(source.label.html.words())
        .is_some_and(|direction| direction != view.lang().direction())
}

/// The words that an annotation is about, shortened. An annotation of whole blocks has no lemma; a
/// correction of one shows the number of the block instead.
fn lemma(
    shown: &AnnotatedText<'_>,
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
    Some(make_phrase(
        shown.view,
        &shortened(&words_at(shown.text(), &place.place.ranges)),
        lang,
    ))
}

/// A claim with its verdict. `note` says why the verdict.
fn assess(view: View<'_>, claim: &body::Claim, note: Option<Prose>) -> Claim {
    let verdict = &claim.verdict.value;
    let speaker = claim.speaker.as_ref();
    Claim {
        verdict: verdict.to_string(),
        sign: verdict_sign(verdict.as_str()),
        word: verdict_label(view, verdict),
        speaker: speaker.map(|speaker| link_person(view, speaker)),
        note,
    }
}

/// A cross-reference, or `None` if it leads to a draft that the site does not show.
fn see_also(view: View<'_>, reference: &Reference, here: Option<&ArticleSlug>) -> Option<Link> {
    let href = resolve_reference(view, reference, here)?;
    let edition = view.site.edition;
    let label =
        match reference {
            Reference::Entity(id) => entity_name(view, id),
            Reference::Article(slug) => pick_phrase(view, &edition.article(slug)?.title),
            Reference::Annotation(slug, id) => annotated_words(view, slug, id)
                .map(|(words, lang)| make_phrase(view, &words, lang))?,
            Reference::Here(id) => annotated_words(view, here?, id)
                .map(|(words, lang)| make_phrase(view, &words, lang))?,
        };
    Some(Link {
        label,
        href: Some(href),
    })
}

/// What an entry says, as paragraphs: the first is its line of pieces, as `entry.html` prints them,
/// the others what follows a note's first paragraph unfolded.
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
