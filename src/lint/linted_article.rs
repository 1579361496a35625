//! What a lint is given about an article.

use std::collections::BTreeMap;

use crate::anchor::AnchoredTarget;
use crate::date::Day;
use crate::source::article::Article;
use crate::source::entity::Entity;
use crate::source::id::EntityId;
use crate::source::settings::Settings;

/// An article with what became of its annotations, and what it can name.
#[derive(Clone, Copy, Debug)]
pub struct LintedArticle<'a> {
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
