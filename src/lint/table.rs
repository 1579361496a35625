//! The table of all lints.

use std::collections::BTreeSet;

use super::finding::LintFinding;
use super::linted_article::LintedArticle;
use super::{
    annotation_duplicate, bidi_control, date_in_future, dates_reversed, doubled_stop,
    entity_unused, mention_unknown_name, name_shared, note_without_source, padded_marks,
    relation_to_itself, relation_told_otherwise, relation_twice, title_missing,
    translation_missing, translation_outdated, unbalanced_marks, untranslated_brackets,
};
use crate::anchor::code;
use crate::diagnostic::Code;
use crate::edition::Edition;
use crate::locale::MISSING_MESSAGES;
use crate::source::block::Text;
use crate::source::entity::Entities;
use crate::source::id::EntityId;
use crate::source::settings::{LintLevel, Settings};

/// A lint: its name in the settings, its code, and its default level.
#[derive(Clone, Copy, Debug)]
pub struct Lint {
    /// The name, as in `lints: {name: level}`.
    pub name: &'static str,
    /// The code of its findings.
    pub code: Code,
    /// The level if the settings give none.
    pub level: LintLevel,
    pub(super) check: LintCheck,
}

/// The function of a lint, by what it looks at.
#[derive(Clone, Copy, Debug)]
pub(super) enum LintCheck {
    /// The linked site, and the entities that something in the site refers to.
    Edition(fn(&Edition, &BTreeSet<EntityId>) -> Vec<LintFinding>),
    /// The settings and entities as written.
    Vocabulary(fn(&Settings, &Entities) -> Vec<LintFinding>),
    /// An article with the results of anchoring.
    Article(fn(&LintedArticle<'_>) -> Vec<LintFinding>),
    /// A received text.
    Text(fn(&Text) -> Vec<LintFinding>),
    /// The messages of the interface, which another stage checks.
    Messages,
}

/// All lints in the order of their codes. `translation-missing` and `dates-reversed` have two rows,
/// because they look at the vocabulary and at articles.
pub const LINTS: &[Lint] = &[
    lint(
        "entity-unused",
        Code("H0501"),
        LintLevel::Note,
        LintCheck::Edition(entity_unused::check),
    ),
    lint(
        "name-shared",
        code::SHARED_NAME,
        LintLevel::Warn,
        LintCheck::Vocabulary(name_shared::check),
    ),
    lint(
        "annotation-duplicate",
        Code("H0503"),
        LintLevel::Warn,
        LintCheck::Article(annotation_duplicate::check),
    ),
    lint(
        "mention-unknown-name",
        Code("H0504"),
        LintLevel::Note,
        LintCheck::Article(mention_unknown_name::check),
    ),
    lint(
        translation_missing::NAME,
        translation_missing::CODE,
        LintLevel::Note,
        LintCheck::Vocabulary(translation_missing::vocabulary),
    ),
    lint(
        translation_missing::NAME,
        translation_missing::CODE,
        LintLevel::Note,
        LintCheck::Article(translation_missing::article),
    ),
    lint(
        "note-without-source",
        Code("H0506"),
        LintLevel::Allow,
        LintCheck::Article(note_without_source::check),
    ),
    lint(
        "bidi-control",
        Code("H0507"),
        LintLevel::Note,
        LintCheck::Text(bidi_control::check),
    ),
    lint(
        "untranslated-brackets",
        Code("H0508"),
        LintLevel::Note,
        LintCheck::Text(untranslated_brackets::check),
    ),
    lint(
        "padded-marks",
        Code("H0509"),
        LintLevel::Note,
        LintCheck::Text(padded_marks::check),
    ),
    lint(
        "unbalanced-marks",
        Code("H0510"),
        LintLevel::Note,
        LintCheck::Text(unbalanced_marks::check),
    ),
    lint(
        "doubled-stop",
        Code("H0511"),
        LintLevel::Note,
        LintCheck::Text(doubled_stop::check),
    ),
    lint(
        "title-missing",
        Code("H0512"),
        LintLevel::Warn,
        LintCheck::Article(title_missing::check),
    ),
    lint(
        dates_reversed::NAME,
        dates_reversed::CODE,
        LintLevel::Warn,
        LintCheck::Vocabulary(dates_reversed::vocabulary),
    ),
    lint(
        dates_reversed::NAME,
        dates_reversed::CODE,
        LintLevel::Warn,
        LintCheck::Article(dates_reversed::article),
    ),
    lint(
        "date-in-future",
        Code("H0521"),
        LintLevel::Note,
        LintCheck::Article(date_in_future::check),
    ),
    lint(
        "relation-twice",
        Code("H0522"),
        LintLevel::Warn,
        LintCheck::Vocabulary(relation_twice::check),
    ),
    lint(
        "relation-to-itself",
        Code("H0523"),
        LintLevel::Warn,
        LintCheck::Vocabulary(relation_to_itself::check),
    ),
    lint(
        "relation-told-otherwise",
        Code("H0524"),
        LintLevel::Warn,
        LintCheck::Vocabulary(relation_told_otherwise::check),
    ),
    lint(
        "translation-outdated",
        Code("H0530"),
        LintLevel::Warn,
        LintCheck::Article(translation_outdated::check),
    ),
    lint(
        "messages-missing",
        MISSING_MESSAGES,
        LintLevel::Warn,
        LintCheck::Messages,
    ),
];

const fn lint(name: &'static str, code: Code, level: LintLevel, check: LintCheck) -> Lint {
    Lint {
        name,
        code,
        level,
        check,
    }
}
