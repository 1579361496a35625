//! `translation-missing`: words for readers are missing in a language of the site.

use std::collections::BTreeMap;

use super::finding::LintFinding;
use super::linted_article::LintedArticle;
use crate::diagnostic::Code;
use crate::source::annotation::Annotation;
use crate::source::entity::{Entity, Image};
use crate::source::id::EntityId;
use crate::source::localized::Localized;
use crate::source::settings::Settings;
use crate::text::Lang;

pub(super) const NAME: &str = "translation-missing";
pub(super) const CODE: Code = Code("H0505");

pub(super) fn vocabulary(
    settings: &Settings,
    entities: &BTreeMap<EntityId, Entity>,
) -> Vec<LintFinding> {
    let mut missing = MissingTranslations::of(settings);
    for (what, value) in [
        ("title", &settings.title),
        ("tagline", &settings.tagline),
        ("footer", &settings.footer),
    ] {
        missing.look(what, value.as_ref());
    }
    for (what, values) in [
        ("tag", settings.tags.values().collect::<Vec<_>>()),
        ("verdict", settings.verdicts.values().collect()),
        ("annotator", settings.annotators.values().collect()),
        (
            "kind",
            settings.kinds.values().map(|kind| &kind.label).collect(),
        ),
    ] {
        for value in values {
            missing.look(what, Some(value));
        }
    }
    for entity in entities.values() {
        // An entity without a name is shown by its id, which has been reported already.
        missing.look(
            "name",
            Some(&entity.name).filter(|name| name.span() != entity.span),
        );
        missing.look("summary", entity.summary.as_ref());
        missing.look("description", entity.description.as_ref());
        missing.image(entity.image.as_ref());
        entity
            .relations
            .iter()
            .for_each(|relation| missing.look("note", relation.note.as_ref()));
    }
    missing.found
}

pub(super) fn article(anchored: &LintedArticle<'_>) -> Vec<LintFinding> {
    let mut missing = MissingTranslations::of(anchored.settings);
    let about = &anchored.article.about;
    // An article without a title is shown by its slug.
    missing.look("title", Some(&about.title).filter(|_| about.title_given));
    missing.look("summary", about.summary.as_ref());
    missing.image(about.image.as_ref());
    anchored
        .article
        .annotations
        .iter()
        .for_each(|annotation| missing.annotation(annotation));
    missing.found
}

struct MissingTranslations<'a> {
    langs: &'a [Lang],
    found: Vec<LintFinding>,
}

impl<'a> MissingTranslations<'a> {
    fn of(settings: &'a Settings) -> Self {
        Self {
            langs: &settings.languages,
            found: Vec::new(),
        }
    }

    fn annotation(&mut self, annotation: &Annotation) {
        let body = &annotation.body;
        self.look("note", body.note.as_ref());
        self.look(
            "note",
            body.claim.as_ref().and_then(|claim| claim.note.as_ref()),
        );
        self.look(
            "reason",
            body.correction
                .as_ref()
                .and_then(|correction| correction.reason.as_ref()),
        );
    }

    fn image(&mut self, image: Option<&Image>) {
        self.look("alt", image.map(|image| &image.alt));
        self.look("credit", image.and_then(|image| image.credit.as_ref()));
    }

    fn look(&mut self, what: &str, value: Option<&Localized>) {
        let Some(value) = value else { return };
        let lacking: Vec<&str> = self
            .langs
            .iter()
            .filter(|lang| value.get(lang).is_none())
            .map(Lang::as_str)
            .collect();
        if let (Some(first), Some((has, _))) = (lacking.first(), value.values().first()) {
            let message = format!("this {what} is missing in {}", quoted(&lacking));
            let help = format!("write {{{has}: …, {first}: …}}");
            self.found
                .push(LintFinding::new(value.span(), message, help));
        }
    }
}

fn quoted(langs: &[&str]) -> String {
    langs
        .iter()
        .map(|lang| format!("`{lang}`"))
        .collect::<Vec<_>>()
        .join(", ")
}
