//! The input of lints about articles.

use crate::anchor::AnchoredTarget;
use crate::date::Day;
use crate::edition::AnchoredArticle;
use crate::source::article::Article;
use crate::source::entity::Entities;
use crate::source::settings::Settings;

/// An article with the results of anchoring, and what its annotations can refer to.
#[derive(Clone, Copy, Debug)]
pub struct LintedArticle<'a> {
    /// The article with everything that was found out about its texts.
    pub anchored: &'a AnchoredArticle,
    /// The article as written.
    pub article: &'a Article,
    /// The results of anchoring, for each annotation and each of its targets.
    pub targets: &'a [Vec<AnchoredTarget>],
    /// The site's entities, drafts included.
    pub entities: &'a Entities,
    /// The site's settings.
    pub settings: &'a Settings,
    /// The day of the check. `None` if the result must not depend on it.
    pub today: Option<Day>,
}
