//! The second stage over all articles: the places of annotations, and what follows from them
//! article by article.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicUsize, Ordering};

use rayon::prelude::*;

use super::{Options, Progress, Stage};
use crate::anchor::{AnchorInput, Anchored, Gazetteer, anchor_and_autolink};
use crate::diagnostic::{Checked, Diagnostic};
use crate::edition::AnchoredArticle;
use crate::edition::alignment::{Alignment, Bitext};
use crate::edition::apparatus::{Apparatus, apparatus};
use crate::edition::summary::{Summary, summarise};
use crate::edition::{alignment, correction};
use crate::lint::{self, Lints};
use crate::source::article::Article;
use crate::source::entity::Entity;
use crate::source::id::EntityId;
use crate::source::settings::{Autolink, Settings};

/// The names of the entities that are shown; none where no article wants its names to be found.
/// Names that several of them share are told by the lint `name-shared`.
pub(super) fn gazetteer(
    settings: &Settings,
    entities: &BTreeMap<EntityId, Entity>,
    articles: &[Article],
    drafts: bool,
) -> Gazetteer {
    if articles
        .iter()
        .all(|article| autolink(settings, article) == Autolink::None)
    {
        return Gazetteer::default();
    }
    Gazetteer::new(entities.values().filter(|entity| drafts || !entity.draft)).value
}

fn autolink(settings: &Settings, article: &Article) -> Autolink {
    article.about.autolink.unwrap_or(settings.autolink)
}

/// What the places of annotations, and the names that stand without one, are found with.
#[derive(Clone, Copy)]
pub(super) struct AnchorStage<'a> {
    pub(super) settings: &'a Settings,
    pub(super) entities: &'a BTreeMap<EntityId, Entity>,
    pub(super) names: &'a Gazetteer,
    pub(super) lints: &'a Lints,
    pub(super) options: &'a Options,
}

impl AnchorStage<'_> {
    /// Finds them article by article in parallel. Drafts are checked and then left out.
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
                let result = self.one(article);
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
            if self.options.drafts || !article.article.about.draft {
                shown.push(article);
                summaries.push(summary);
            }
        }
        (shown, summaries)
    }

    fn one(self, article: Article) -> (AnchoredArticle, Summary, Vec<Diagnostic>) {
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
                Anchored {
                    targets: anchored,
                    autolinked,
                },
            mut diagnostics,
        } = anchor_and_autolink(&input, self.names, which);
        let told = lint::Anchored {
            article: &article,
            targets: &anchored,
            entities: self.entities,
            settings: self.settings,
            today: self.options.today,
        };
        diagnostics.extend(self.lints.article(&told));
        let of = |(text, autolinked): (_, &Vec<_>)| {
            apparatus(text, &article.annotations, &anchored, autolinked, drafts)
        };
        let apparatus: Vec<_> = article.texts.iter().zip(&autolinked).map(of).collect();
        let edits = article
            .texts
            .iter()
            .zip(&apparatus)
            .map(|(text, apparatus)| {
                correction::edits(text, &article.annotations, apparatus, &mut diagnostics)
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

/// Sets each text beside the original; reports what is not certain.
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
    article.texts.iter().enumerate().map(of).collect()
}
