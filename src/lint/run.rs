//! Runs the lints of a site.

use std::collections::{BTreeMap, BTreeSet};

use super::finding::LintFinding;
use super::levels;
use super::linted_article::LintedArticle;
use super::table::{Lint, LintCheck};
use crate::diagnostic::{Diagnostic, Severity};
use crate::edition::Edition;
use crate::source::entity::Entity;
use crate::source::id::EntityId;
use crate::source::settings::Settings;

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
        self.findings(|check| match check {
            LintCheck::Vocabulary(check) => check(settings, entities),
            _ => Vec::new(),
        })
    }

    /// What is to be said of an article and its texts.
    pub fn article(&self, anchored: &LintedArticle<'_>) -> Vec<Diagnostic> {
        self.findings(|check| match check {
            LintCheck::Article(check) => check(anchored),
            LintCheck::Text(check) => anchored.article.texts.iter().flat_map(check).collect(),
            _ => Vec::new(),
        })
    }

    /// What is to be said of the linked whole. `used` are the entities that sources speak of
    /// ([`uses`], and prose).
    pub fn edition(&self, edition: &Edition, used: &BTreeSet<EntityId>) -> Vec<Diagnostic> {
        self.findings(|check| match check {
            LintCheck::Edition(check) => check(edition, used),
            _ => Vec::new(),
        })
    }

    fn findings(&self, of: impl Fn(LintCheck) -> Vec<LintFinding>) -> Vec<Diagnostic> {
        let each = |(lint, severity): &(Lint, Severity)| {
            of(lint.check)
                .into_iter()
                .map(|finding| finding.diagnostic(lint.code, *severity))
                .collect::<Vec<_>>()
        };
        self.0.iter().flat_map(each).collect()
    }
}
