//! The stage anchor, for all articles: finds the words of annotations, and derives from them what can
//! be known of one article alone.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicUsize, Ordering};

use rayon::prelude::*;

use super::options::Options;
use super::progress::{Progress, Stage};
use crate::anchor::{AnchorInput, AnchorOutput, Gazetteer, anchor_and_autolink};
use crate::diagnostic::{Checked, Diagnostic};
use crate::edition::AnchoredArticle;
use crate::edition::alignment::{Alignment, Bitext};
use crate::edition::apparatus::{Apparatus, apparatus};
use crate::edition::summary::{Summary, summarise};
use crate::edition::{alignment, correction};
use crate::lint::{self, Lints};
use crate::source::article::{Article, TextIndex};
use crate::source::entity::Entity;
use crate::source::id::EntityId;
use crate::source::settings::{Autolink, Settings};

/// The names of all entities that are shown. Empty if no article wants names to become links.
/// The lint `name-shared` reports names that several entities have.
pub(super) fn gazetteer(
    settings: &Settings,
    entities: &BTreeMap<EntityId, Entity>,
    articles: &[Article],
    options: &Options,
) -> Gazetteer {
    if articles
        .iter()
        .all(|article| autolink(settings, article) == Autolink::None)
    {
        return Gazetteer::default();
    }
    let shown = entities
        .values()
        .filter(|entity| options.drafts.show(entity.draft));
    Gazetteer::new(shown).value
}

fn autolink(settings: &Settings, article: &Article) -> Autolink {
    article.about.autolink.unwrap_or(settings.autolink)
}

/// What articles are anchored with.
#[derive(Clone, Copy)]
pub(super) struct AnchorStage<'a> {
    pub(super) settings: &'a Settings,
    pub(super) entities: &'a BTreeMap<EntityId, Entity>,
    pub(super) names: &'a Gazetteer,
    pub(super) lints: &'a Lints,
    pub(super) options: &'a Options,
}

impl AnchorStage<'_> {
    /// Anchors all articles in parallel. Drafts are checked too, but are not in the result unless they
    /// are included.
    pub(super) fn all(
        self,
        articles: Vec<Article>,
        progress: &(dyn Fn(Progress) + Sync),
        diagnostics: &mut Vec<Diagnostic>,
    ) -> (Vec<AnchoredArticle>, Vec<Summary>) {
        let total = articles.len();
        let done = AtomicUsize::new(0);
        let anchored: Vec<_> = articles
            .into_par_iter()
            .map(|article| {
                let result = self.anchor_article(article);
                progress(Progress {
                    stage: Stage::Anchor,
                    done: done.fetch_add(1, Ordering::Relaxed) + 1,
                    total,
                });
                result
            })
            .collect();
        let mut shown = Vec::with_capacity(total);
        let mut summaries = Vec::with_capacity(total);
        for (article, summary, found) in anchored {
            diagnostics.extend(found);
            if self.options.drafts.show(article.article.about.draft) {
                shown.push(article);
                summaries.push(summary);
            }
        }
        (shown, summaries)
    }

    fn anchor_article(self, article: Article) -> (AnchoredArticle, Summary, Vec<Diagnostic>) {
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
        let for_lints = lint::LintedArticle {
            article: &article,
            targets: &anchored,
            entities: self.entities,
            settings: self.settings,
            today: self.options.today,
        };
        diagnostics.extend(self.lints.article(&for_lints));
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
        let alignments = alignments(&article, &apparatus, &mut diagnostics);
        let summary = summarise(&article, &anchored, &apparatus, drafts);
        (
            AnchoredArticle {
                article,
                anchored,
                apparatus,
                edits,
                alignments,
            },
            summary,
            diagnostics,
        )
    }
}

/// Aligns each translation with the original. Reports pairs of blocks that are uncertain.
fn alignments(
    article: &Article,
    apparatus: &[Apparatus],
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<Alignment> {
    let of = |(index, text)| {
        let alignment = Bitext::new(article, apparatus, index)
            .map(|bitext| bitext.align())
            .unwrap_or_default();
        diagnostics.extend(alignment::uncertain(article, text, alignment.pairs()));
        alignment
    };
    TextIndex::enumerate(&article.texts).map(of).collect()
}
