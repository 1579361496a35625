//! Makes margin entries: the content of one annotation, as it stands beside the text.

use crate::edition::apparatus::{self, AnnotationPlace};
use crate::href::Address;
use crate::locale::{Args, first_strong};
use crate::render::compose::backlinks::linked_to_annotation;
use crate::render::compose::lemma::{annotated_words, lemma_at};
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
use crate::render::context::{AssessedClaim, Link, MarginEntry, Phrase, Prose, Source};
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
    written: &apparatus::ApparatusEntry,
    key: u32,
) -> MarginEntry {
    let view = shown.view;
    let here = Some(&shown.article.article.slug);
    let annotation = shown.annotation(written.annotation);
    let (body, provenance) = (&annotation.body, &annotation.provenance);
    let place = &shown.apparatus()[written.place];
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
    MarginEntry {
        k: key,
        across: place.place.ranges.len() > 1,
        number: view.number(shown.numbering.number(written.annotation).unwrap_or(0)),
        back: Address::new(format!("#{}r-{}", shown.prefix(), annotation.id)),
        layers: shown.layers.of_entry(annotation),
        lemma: lemma(shown, annotation, place),
        reading: correction.and_then(|correction| reading(view, correction, lang, here, &id)),
        gloss: gloss.map(|gloss| render_inline(view, gloss, here)),
        note: prose(&body.note, ""),
        facing: facing.and_then(|facing| facing.words(annotation, place)),
        claim: claim.map(|claim| assess(view, claim, prose(&claim.note, "claim."))),
        see: see
            .filter_map(|see| see_also(view, &see.value, here))
            .collect(),
        backlinks: linked_to_annotation(view, &shown.article.article.slug, &annotation.id),
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
        &lemma_at(shown.text(), &place.place.ranges),
        lang,
    ))
}

/// A claim with its verdict. `note` says why the verdict.
fn assess(view: View<'_>, claim: &body::Claim, note: Option<Prose>) -> AssessedClaim {
    let verdict = &claim.verdict.value;
    let speaker = claim.speaker.as_ref();
    AssessedClaim {
        verdict: verdict.to_string(),
        sign: verdict_sign(verdict.as_str()),
        word: verdict_label(view, verdict),
        speaker: speaker.map(|speaker| link_person(view, speaker)),
        said: claim.said.as_ref().map(|date| format_date(view, date)),
        said_in: claim.said_in.as_ref().map(|it| link_person(view, it)),
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
