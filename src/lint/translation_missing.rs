//! `translation-missing`: words for readers are missing in a language of the site.

use super::finding::LintFinding;
use super::linted_article::LintedArticle;
use crate::diagnostic::{Code, Span};
use crate::source::annotation::Annotation;
use crate::source::article::About;
use crate::source::entity::{Entities, Entity, Image};
use crate::source::localized::Localized;
use crate::source::settings::Settings;
use crate::text::Lang;

pub(super) const NAME: &str = "translation-missing";
pub(super) const CODE: Code = Code("H0505");

pub(super) fn vocabulary(settings: &Settings, entities: &Entities) -> Vec<LintFinding> {
    let entities = entities.values().map(AsRef::as_ref);
    findings(&missing_in_vocabulary(settings, entities))
}

pub(super) fn article(anchored: &LintedArticle<'_>) -> Vec<LintFinding> {
    let article = anchored.article;
    findings(&missing_in(
        anchored.settings,
        &article.about,
        &article.annotations,
    ))
}

fn findings(missing: &[MissingTranslation]) -> Vec<LintFinding> {
    missing.iter().map(MissingTranslation::finding).collect()
}

/// Words for readers that are there in one language of the site and not in another.
#[derive(Clone, Debug)]
pub struct MissingTranslation {
    /// What the words are: `title`, `name`, `note` and so on.
    pub what: &'static str,
    /// The languages without words, in the order of the site's languages. Never empty.
    pub lacking: Vec<Lang>,
    /// A language that has words.
    has: Lang,
    span: Span,
}

impl MissingTranslation {
    fn finding(&self) -> LintFinding {
        let Self {
            what,
            lacking,
            has,
            span,
        } = self;
        let quoted: Vec<_> = lacking.iter().map(|lang| format!("`{lang}`")).collect();
        let message = format!("this {what} is missing in {}", quoted.join(", "));
        let first = lacking.first().unwrap_or(has);
        let help = format!("write {{{has}: …, {first}: …}}");
        LintFinding::new(*span, message, help)
    }
}

/// Finds what is missing in the settings and in entities.
pub fn missing_in_vocabulary<'a>(
    settings: &Settings,
    entities: impl IntoIterator<Item = &'a Entity>,
) -> Vec<MissingTranslation> {
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
    for entity in entities {
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

/// Finds what is missing in an article and these annotations of it.
pub fn missing_in<'a>(
    settings: &Settings,
    about: &About,
    annotations: impl IntoIterator<Item = &'a Annotation>,
) -> Vec<MissingTranslation> {
    let mut missing = MissingTranslations::of(settings);
    // An article without a title is shown by its slug.
    missing.look("title", Some(&about.title).filter(|_| about.title_given));
    missing.look("summary", about.summary.as_ref());
    missing.image(about.image.as_ref());
    missing.look(
        "archive",
        about
            .letter
            .as_ref()
            .and_then(|letter| letter.archive.as_ref()),
    );
    for annotation in annotations {
        missing.annotation(annotation);
    }
    missing.found
}

struct MissingTranslations<'a> {
    langs: &'a [Lang],
    found: Vec<MissingTranslation>,
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

    fn look(&mut self, what: &'static str, value: Option<&Localized>) {
        let Some(value) = value else { return };
        let lacking: Vec<Lang> = self
            .langs
            .iter()
            .filter(|lang| value.get(lang).is_none())
            .cloned()
            .collect();
        if let Some((has, _)) = value.values().first().filter(|_| !lacking.is_empty()) {
            self.found.push(MissingTranslation {
                what,
                lacking,
                has: has.clone(),
                span: value.span(),
            });
        }
    }
}
