//! Runs the lints that a site has not switched off.

use std::collections::BTreeSet;

use super::finding::LintFinding;
use super::levels;
use super::linted_article::LintedArticle;
use super::table::{LINTS, Lint, LintCheck};
use crate::diagnostic::{Diagnostic, Severity};
use crate::edition::Edition;
use crate::source::entity::Entities;
use crate::source::id::EntityId;
use crate::source::settings::Settings;

/// The lints that are not switched off, each with the severity of its findings.
#[derive(Clone, Debug)]
pub struct Lints(Vec<(Lint, Severity)>);

impl Lints {
    /// Reads the levels from the settings. A name that no lint has is an error, which suggests the
    /// nearest.
    pub fn new(settings: &Settings, diagnostics: &mut Vec<Diagnostic>) -> Self {
        Self(levels::read(settings, diagnostics))
    }

    /// Runs the lints about settings and entities.
    pub fn vocabulary(&self, settings: &Settings, entities: &Entities) -> Vec<Diagnostic> {
        self.findings(|check| match check {
            LintCheck::Vocabulary(check) => check(settings, entities),
            _ => Vec::new(),
        })
    }

    /// Runs the lints about an article and its texts.
    pub fn article(&self, anchored: &LintedArticle<'_>) -> Vec<Diagnostic> {
        self.findings(|check| match check {
            LintCheck::Article(check) => check(anchored),
            LintCheck::Text(check) => anchored.article.texts.iter().flat_map(check).collect(),
            _ => Vec::new(),
        })
    }

    /// Runs the lints about the linked site. `used` are the entities that sources refer to: those
    /// from [`uses`](super::uses), and those linked in prose.
    pub fn edition(&self, edition: &Edition, used: &BTreeSet<EntityId>) -> Vec<Diagnostic> {
        self.findings(|check| match check {
            LintCheck::Edition(check) => check(edition, used),
            _ => Vec::new(),
        })
    }

    /// Gives findings of another stage the severity that the site has chosen for their lint, and
    /// leaves out those of lints that are switched off. Other findings are kept as they are.
    pub fn graded(&self, found: Vec<Diagnostic>) -> Vec<Diagnostic> {
        let of_lint = |found: &Diagnostic| {
            LINTS
                .iter()
                .any(|lint| lint.code == found.code && matches!(lint.check, LintCheck::Messages))
        };
        let chosen = |found: &Diagnostic| {
            let lint = self.0.iter().find(|(lint, _)| lint.code == found.code);
            lint.map(|(_, severity)| *severity)
        };
        let graded = found.into_iter().filter_map(|found| {
            if !of_lint(&found) {
                return Some(found);
            }
            let severity = chosen(&found)?;
            Some(Diagnostic { severity, ..found })
        });
        graded.collect()
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
