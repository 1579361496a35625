//! The stage anchor, for one article: finds the words of annotations, and derives from them what can be
//! known of the article alone.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use super::options::Options;
use super::progress::{Progress, Stage};
use crate::anchor::{AnchorInput, AnchorOutput, Gazetteer, anchor_and_autolink};
use crate::diagnostic::{Checked, Diagnostic};
use crate::edition::AnchoredArticle;
use crate::edition::apparatus::apparatus;
use crate::edition::backlinks::LinkingSentence;
use crate::edition::correction;
use crate::edition::summary::{Summary, summarise};
use crate::lint::{self, Lints};
use crate::source::article::Article;
use crate::source::entity::Entities;
use crate::source::settings::{Autolink, Settings};

/// The names of all entities that are shown. The lint `name-shared` reports names that several entities
/// have.
pub(super) fn gazetteer(entities: &Entities, options: &Options) -> Gazetteer {
    let shown = entities
        .values()
        .filter(|entity| options.drafts.show(entity.draft));
    Gazetteer::new(shown.map(AsRef::as_ref)).value
}

/// Whether names in the texts of an article may become links.
pub(super) fn may_autolink(settings: &Settings, article: &Article) -> bool {
    autolink(settings, article) != Autolink::None
}

fn autolink(settings: &Settings, article: &Article) -> Autolink {
    article.about.autolink.unwrap_or(settings.autolink)
}

/// Tells how many articles are anchored.
pub(super) struct Counter<'a> {
    total: usize,
    done: AtomicUsize,
    progress: &'a (dyn Fn(Progress) + Sync),
}

impl<'a> Counter<'a> {
    pub(super) fn new(total: usize, progress: &'a (dyn Fn(Progress) + Sync)) -> Self {
        Self {
            total,
            done: AtomicUsize::new(0),
            progress,
        }
    }

    /// One more article is anchored.
    pub(super) fn count(&self) {
        (self.progress)(Progress {
            stage: Stage::Anchor,
            done: self.done.fetch_add(1, Ordering::Relaxed) + 1,
            total: self.total,
        });
    }
}

/// What articles are anchored with.
#[derive(Clone, Copy)]
pub(super) struct AnchorStage<'a> {
    pub(super) settings: &'a Settings,
    pub(super) entities: &'a Entities,
    pub(super) names: &'a Gazetteer,
    pub(super) lints: &'a Lints,
    pub(super) options: &'a Options,
}

impl AnchorStage<'_> {
    /// Runs the lints about an article and its texts.
    pub(super) fn lint(self, anchored: &AnchoredArticle) -> Vec<Diagnostic> {
        self.lints.article(&lint::LintedArticle {
            anchored,
            article: &anchored.article,
            targets: &anchored.anchored,
            entities: self.entities,
            settings: self.settings,
            today: self.options.today,
        })
    }

    /// Anchors one article. `links` are its sentences with links. Returns it with its summary and the findings, without those of lints.
    pub(super) fn anchor_article(
        self,
        article: Article,
        links: Vec<LinkingSentence>,
    ) -> (AnchoredArticle, Summary, Vec<Diagnostic>) {
        let drafts = self.options.drafts;
        let which = autolink(self.settings, &article);
        let input = AnchorInput {
            texts: &article.texts,
            annotations: &article.annotations,
            lock: &article.lock,
            drafts,
        };
        let Checked {
            value:
                AnchorOutput {
                    targets: anchored,
                    autolinked,
                },
            mut diagnostics,
        } = anchor_and_autolink(&input, self.names, which);
        let of = |(text, autolinked): (_, &Vec<_>)| {
            apparatus(text, &article.annotations, &anchored, autolinked, drafts)
        };
        let apparatus: Vec<_> = article.texts.iter().zip(&autolinked).map(of).collect();
        let edits = article
            .texts
            .iter()
            .zip(&apparatus)
            .map(|(text, apparatus)| {
                correction::corrected_reading(
                    text,
                    &article.annotations,
                    apparatus,
                    &mut diagnostics,
                )
            })
            .collect();
        let summary = summarise(&article, &anchored, &apparatus, links, drafts);
        let article = AnchoredArticle::new(Arc::new(article), anchored, apparatus, edits);
        (article, summary, diagnostics)
    }
}
