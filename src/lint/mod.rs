//! What is not wrong but worth saying: one file a lint. A site sets the level of each in `lints:`.
//!
//! Lints about a received text only describe: the text stays as it was received, and what it should
//! read is said by a correction.

mod annotation_duplicate;
mod bidi_control;
mod block;
mod date_in_future;
mod dates_reversed;
mod doubled_stop;
mod entity_unused;
mod found;
mod levels;
mod mention_unknown_name;
mod name_shared;
mod note_without_source;
mod padded_marks;
mod relation_to_itself;
mod relation_told_otherwise;
mod relation_twice;
#[cfg(test)]
mod testing;
mod title_missing;
mod translation_missing;
mod unbalanced_marks;
mod untranslated_brackets;

use std::collections::{BTreeMap, BTreeSet};

pub use entity_unused::uses;
use found::Found;

use crate::anchor::{AnchoredTarget, code};
use crate::date::Day;
use crate::diagnostic::{Code, Diagnostic, Severity};
use crate::edition::Edition;
use crate::source::article::Article;
use crate::source::block::Text;
use crate::source::entity::Entity;
use crate::source::id::EntityId;
use crate::source::settings::{LintLevel, Settings};

/// A lint: its name in the settings, its code, and its level where a site says nothing.
#[derive(Clone, Copy, Debug)]
pub struct Lint {
    /// As in `lints: {name: level}`.
    pub name: &'static str,
    /// The code of its findings.
    pub code: Code,
    /// Its level by default.
    pub level: LintLevel,
    check: Check,
}

/// What a lint looks at.
#[derive(Clone, Copy, Debug)]
enum Check {
    /// The linked whole; besides it, the entities that something speaks of.
    Edition(fn(&Edition, &BTreeSet<EntityId>) -> Vec<Found>),
    /// Settings and entities as written.
    Vocabulary(fn(&Settings, &Entities) -> Vec<Found>),
    /// An article with what became of its annotations.
    Article(fn(&Anchored<'_>) -> Vec<Found>),
    /// A received text.
    Text(fn(&Text) -> Vec<Found>),
}

type Entities = BTreeMap<EntityId, Entity>;

/// An article with what became of its annotations, and what it can name.
#[derive(Clone, Copy, Debug)]
pub struct Anchored<'a> {
    /// What was written.
    pub article: &'a Article,
    /// What became of each target of each annotation.
    pub targets: &'a [Vec<AnchoredTarget>],
    /// The site's entities, drafts included.
    pub entities: &'a BTreeMap<EntityId, Entity>,
    /// The site's settings.
    pub settings: &'a Settings,
    /// The day of the check, where it is to count.
    pub today: Option<Day>,
}

/// Every lint, in the order of the codes. `translation-missing` and `dates-reversed` are there
/// twice: they look at the vocabulary and at articles.
pub const LINTS: &[Lint] = &[
    lint(
        "entity-unused",
        Code("H0501"),
        LintLevel::Warn,
        Check::Edition(entity_unused::check),
    ),
    lint(
        "name-shared",
        code::SHARED_NAME,
        LintLevel::Warn,
        Check::Vocabulary(name_shared::check),
    ),
    lint(
        "annotation-duplicate",
        Code("H0503"),
        LintLevel::Warn,
        Check::Article(annotation_duplicate::check),
    ),
    lint(
        "mention-unknown-name",
        Code("H0504"),
        LintLevel::Note,
        Check::Article(mention_unknown_name::check),
    ),
    lint(
        translation_missing::NAME,
        translation_missing::CODE,
        LintLevel::Note,
        Check::Vocabulary(translation_missing::vocabulary),
    ),
    lint(
        translation_missing::NAME,
        translation_missing::CODE,
        LintLevel::Note,
        Check::Article(translation_missing::article),
    ),
    lint(
        "note-without-source",
        Code("H0506"),
        LintLevel::Allow,
        Check::Article(note_without_source::check),
    ),
    lint(
        "bidi-control",
        Code("H0507"),
        LintLevel::Note,
        Check::Text(bidi_control::check),
    ),
    lint(
        "untranslated-brackets",
        Code("H0508"),
        LintLevel::Note,
        Check::Text(untranslated_brackets::check),
    ),
    lint(
        "padded-marks",
        Code("H0509"),
        LintLevel::Note,
        Check::Text(padded_marks::check),
    ),
    lint(
        "unbalanced-marks",
        Code("H0510"),
        LintLevel::Note,
        Check::Text(unbalanced_marks::check),
    ),
    lint(
        "doubled-stop",
        Code("H0511"),
        LintLevel::Note,
        Check::Text(doubled_stop::check),
    ),
    lint(
        "title-missing",
        Code("H0512"),
        LintLevel::Warn,
        Check::Article(title_missing::check),
    ),
    lint(
        dates_reversed::NAME,
        dates_reversed::CODE,
        LintLevel::Warn,
        Check::Vocabulary(dates_reversed::vocabulary),
    ),
    lint(
        dates_reversed::NAME,
        dates_reversed::CODE,
        LintLevel::Warn,
        Check::Article(dates_reversed::article),
    ),
    lint(
        "date-in-future",
        Code("H0521"),
        LintLevel::Note,
        Check::Article(date_in_future::check),
    ),
    lint(
        "relation-twice",
        Code("H0522"),
        LintLevel::Warn,
        Check::Vocabulary(relation_twice::check),
    ),
    lint(
        "relation-to-itself",
        Code("H0523"),
        LintLevel::Warn,
        Check::Vocabulary(relation_to_itself::check),
    ),
    lint(
        "relation-told-otherwise",
        Code("H0524"),
        LintLevel::Warn,
        Check::Vocabulary(relation_told_otherwise::check),
    ),
];

const fn lint(name: &'static str, code: Code, level: LintLevel, check: Check) -> Lint {
    Lint {
        name,
        code,
        level,
        check,
    }
}

/// The lints that a site wants, each with the severity of its findings.
#[derive(Clone, Debug)]
pub struct Lints(Vec<(Lint, Severity)>);

impl Lints {
    /// Reads the levels of the settings. The name of no lint is an error that names the nearest.
    pub fn new(settings: &Settings, diagnostics: &mut Vec<Diagnostic>) -> Self {
        Self(levels::read(settings, diagnostics))
    }

    /// What is to be said of settings and entities.
    pub fn vocabulary(
        &self,
        settings: &Settings,
        entities: &BTreeMap<EntityId, Entity>,
    ) -> Vec<Diagnostic> {
        self.found(|check| match check {
            Check::Vocabulary(check) => check(settings, entities),
            _ => Vec::new(),
        })
    }

    /// What is to be said of an article and its texts.
    pub fn article(&self, anchored: &Anchored<'_>) -> Vec<Diagnostic> {
        self.found(|check| match check {
            Check::Article(check) => check(anchored),
            Check::Text(check) => anchored.article.texts.iter().flat_map(check).collect(),
            _ => Vec::new(),
        })
    }

    /// What is to be said of the linked whole. `used` are the entities that sources speak of
    /// ([`uses`], and prose).
    pub fn edition(&self, edition: &Edition, used: &BTreeSet<EntityId>) -> Vec<Diagnostic> {
        self.found(|check| match check {
            Check::Edition(check) => check(edition, used),
            _ => Vec::new(),
        })
    }

    fn found(&self, of: impl Fn(Check) -> Vec<Found>) -> Vec<Diagnostic> {
        let each = |(lint, severity): &(Lint, Severity)| {
            of(lint.check)
                .into_iter()
                .map(|found| found.diagnostic(lint.code, *severity))
                .collect::<Vec<_>>()
        };
        self.0.iter().flat_map(each).collect()
    }
}

/// A text's own words inside a message, so that their direction and the message's leave each other
/// alone.
fn isolated(words: &str) -> String {
    format!("\u{2068}{words}\u{2069}")
}
