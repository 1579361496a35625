//! Loads what changed: articles, pages, and the references of both.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use rayon::prelude::*;

use super::article::{
    KeptArticle, KeptReferences, MadeArticle, ShownNames, points_elsewhere, uses,
};
use super::files::ChangedFiles;
use super::fingerprint::fingerprint;
use super::kept::KeptSite;
use super::vocabulary::{EntitiesChange, SettingsChange};
use crate::anchor::Gazetteer;
use crate::diagnostic::Diagnostic;
use crate::edition::ArticleNames;
use crate::edition::drafts::HiddenDrafts;
use crate::pipeline::anchoring;
use crate::pipeline::progress::Progress;
use crate::source::article::Article;
use crate::source::decode::KnownIds;
use crate::source::drafts::Drafts;
use crate::source::entity::Entity;
use crate::source::id::ArticleSlug;
use crate::source::load::{ArticleLoader, LoadedAbout, ReferenceNames, known_ids};
use crate::source::localized::Localized;
use crate::source::picture::composed;

/// What is different after loading.
#[derive(Debug, Default)]
pub(super) struct LoadChange {
    /// Articles that were loaded, or are gone.
    pub(super) articles: BTreeSet<ArticleSlug>,
    /// Articles whose summaries say something else, that are new or gone.
    pub(super) summaries: BTreeSet<ArticleSlug>,
    /// A free page was loaded or is gone.
    pub(super) pages: bool,
    /// Entities or free pages have other sentences with links.
    pub(super) prose: bool,
}

/// An article that was loaded, and is not anchored yet.
struct FreshArticle {
    slug: ArticleSlug,
    title: Localized,
    article: Option<Article>,
    findings: Vec<Diagnostic>,
}

/// What articles are compared with to find those that must be loaded again.
pub(super) struct Reasons<'a> {
    pub(super) files: &'a ChangedFiles,
    pub(super) settings: SettingsChange,
    pub(super) entities: &'a EntitiesChange,
}

impl Reasons<'_> {
    /// Whether everything is loaded again. Any word may be the id of an entity, or no longer be one.
    pub(super) fn everything(&self) -> bool {
        self.settings == SettingsChange::Articles || self.entities.ids
    }

    pub(super) fn renames(&self, shown: &ShownNames) -> bool {
        let changed = &self.entities.changed;
        !changed.is_empty() && shown.entities.iter().any(|id| changed.contains_key(id))
    }
}

impl KeptSite {
    /// Loads, checks and anchors the articles that changed or that depend on a change.
    pub(super) fn load(
        &mut self,
        reasons: &Reasons<'_>,
        progress: &(dyn Fn(Progress) + Sync),
    ) -> LoadChange {
        let mut change = LoadChange::default();
        let gone: Vec<ArticleSlug> = if reasons.files.layout {
            let listed = &self.files.layout.articles;
            let kept = self.articles.keys();
            kept.filter(|slug| !listed.contains_key(slug.as_str()))
                .cloned()
                .collect()
        } else {
            Vec::new()
        };
        let mut renamed: BTreeSet<ArticleSlug> = gone.iter().cloned().collect();
        for slug in gone {
            if self.articles.remove(&slug).is_some() {
                change.summaries.insert(slug.clone());
            }
            change.articles.insert(slug);
        }
        let mut dirty = self.dirty_articles(reasons);
        let mut abouts = self.load_abouts(&dirty);
        renamed.extend(self.renamed(&abouts));
        let more = self.others(&dirty, |kept| {
            let made = kept.made.as_ref();
            made.is_some_and(|made| {
                made.shown
                    .articles
                    .iter()
                    .any(|slug| renamed.contains(slug))
            })
        });
        abouts.extend(self.load_abouts(&more));
        dirty.extend(more);
        let mut fresh = self.load_texts(&abouts);
        let redefined = self.rename(&fresh, &change.articles);
        let more = self.others(&dirty, |kept| {
            let made = kept.made.as_ref();
            made.is_some_and(|made| made.references.depend_on(&redefined))
        });
        let abouts = self.load_abouts(&more);
        fresh.extend(self.load_texts(&abouts));
        dirty.extend(more);
        self.outdate_lints(reasons.entities, &dirty);
        self.keep(fresh, progress, &mut change);
        change.articles.extend(dirty);
        self.load_pages(reasons, &redefined, &renamed, &mut change);
        self.check_entities(reasons, &redefined, &mut change);
        change
    }

    /// The articles whose own files changed, or that depend on settings or entities that did.
    fn dirty_articles(&self, reasons: &Reasons<'_>) -> BTreeSet<ArticleSlug> {
        let listed = &self.files.layout.articles;
        if reasons.everything() {
            return listed.keys().map(|slug| ArticleSlug::new(slug)).collect();
        }
        let mut dirty: BTreeSet<ArticleSlug> = BTreeSet::new();
        for path in &reasons.files.texts {
            let mut parts = path.split('/').skip(1);
            if let (Some("articles"), Some(folder)) = (parts.next(), parts.next()) {
                let slug = composed(folder);
                if listed.contains_key(&*slug) {
                    dirty.insert(ArticleSlug::new(&slug));
                }
            }
        }
        if reasons.files.layout {
            dirty.extend(listed.iter().filter_map(|(slug, files)| {
                let kept = self.articles.get(slug.as_str());
                let is_kept = kept.is_some_and(|kept| kept.files == *files);
                (!is_kept).then(|| ArticleSlug::new(slug))
            }));
        }
        let entities = reasons.entities;
        if !entities.loaded.is_empty() || !entities.changed.is_empty() {
            let delta = delta(entities);
            dirty.extend(self.others(&dirty, |kept| {
                let Some(made) = &kept.made else { return false };
                reasons.renames(&made.shown)
                    || self.may_autolink(&made.anchored.article)
                        && delta.occurs_in(&made.anchored.article.texts)
            }));
        }
        dirty
    }

    fn may_autolink(&self, article: &Article) -> bool {
        anchoring::may_autolink(&self.settings.settings, article)
    }

    /// The slugs of kept articles, without those of `dirty`, for which `is` is true.
    pub(super) fn others(
        &self,
        dirty: &BTreeSet<ArticleSlug>,
        is: impl Fn(&KeptArticle) -> bool + Sync,
    ) -> BTreeSet<ArticleSlug> {
        if dirty.len() == self.articles.len() {
            return BTreeSet::new();
        }
        let found: Vec<ArticleSlug> = self
            .articles
            .par_iter()
            .filter(|(slug, kept)| is(kept) && !dirty.contains(*slug))
            .map(|(slug, _)| slug.clone())
            .collect();
        found.into_iter().collect()
    }

    fn loader<'a>(&'a self, known: &'a KnownIds) -> ArticleLoader<'a> {
        ArticleLoader {
            store: &self.files.store,
            settings: &self.settings.settings,
            known,
            entities: &self.entities.all,
        }
    }

    fn load_abouts(&self, dirty: &BTreeSet<ArticleSlug>) -> Vec<LoadedAbout> {
        if dirty.is_empty() {
            return Vec::new();
        }
        let known = known_ids(&self.settings.settings, &self.entities.all);
        let listed = &self.files.layout.articles;
        dirty
            .par_iter()
            .filter_map(|slug| {
                let files = listed.get(slug.as_str())?;
                Some(self.loader(&known).load_about(slug, files))
            })
            .collect()
    }

    /// The articles that are called otherwise than before, or are new.
    fn renamed(&self, abouts: &[LoadedAbout]) -> Vec<ArticleSlug> {
        let is_other = |about: &&LoadedAbout| {
            let kept = self.articles.get(&about.slug);
            kept.is_none_or(|kept| fingerprint(&kept.title) != fingerprint(&about.about.title))
        };
        let other = abouts.iter().filter(is_other);
        other.map(|about| about.slug.clone()).collect()
    }

    fn load_texts(&self, abouts: &[LoadedAbout]) -> Vec<FreshArticle> {
        if abouts.is_empty() {
            return Vec::new();
        }
        let known = known_ids(&self.settings.settings, &self.entities.all);
        let titles: HashMap<&ArticleSlug, &Localized> = abouts
            .iter()
            .map(|about| (&about.slug, &about.about.title))
            .collect();
        let kept = |slug: &ArticleSlug| self.articles.get(slug).map(|kept| &kept.title);
        let names = ReferenceNames {
            entities: &self.entities.all,
            title: &|slug| titles.get(slug).copied().or_else(|| kept(slug)),
        };
        let listed = &self.files.layout.articles;
        abouts
            .par_iter()
            .filter_map(|about| {
                let files = listed.get(about.slug.as_str())?;
                let (article, findings) = self.loader(&known).load_article(files, about, names);
                Some(FreshArticle {
                    slug: about.slug.clone(),
                    title: about.about.title.clone(),
                    article,
                    findings,
                })
            })
            .collect()
    }

    /// Takes over the names in the fresh articles. Returns the articles that have other names than
    /// before, are new or gone.
    fn rename(
        &mut self,
        fresh: &[FreshArticle],
        gone: &BTreeSet<ArticleSlug>,
    ) -> BTreeSet<ArticleSlug> {
        let mut redefined = BTreeSet::new();
        for slug in gone {
            if self.names.remove(slug).is_some() {
                redefined.insert(slug.clone());
            }
        }
        for fresh in fresh {
            let before = self.names.get(&fresh.slug);
            let now = fresh.article.as_ref().map(ArticleNames::of);
            if before == now.as_ref() {
                continue;
            }
            redefined.insert(fresh.slug.clone());
            match now {
                Some(now) => drop(self.names.insert(fresh.slug.clone(), now)),
                None => drop(self.names.remove(&fresh.slug)),
            }
        }
        redefined
    }

    /// Checks and anchors fresh articles, and keeps them.
    fn keep(
        &mut self,
        fresh: Vec<FreshArticle>,
        progress: &(dyn Fn(Progress) + Sync),
        change: &mut LoadChange,
    ) {
        let autolinks = fresh.iter().any(|fresh| {
            let article = fresh.article.as_ref();
            article.is_some_and(|article| self.may_autolink(article))
        });
        if autolinks && self.gazetteer.is_none() {
            self.gazetteer = Some(anchoring::gazetteer(&self.entities.all, &self.options));
        }
        let nothing = Gazetteer::default();
        let stage = self.anchor_stage(self.gazetteer.as_ref().unwrap_or(&nothing));
        let names = self.all_names();
        let left_out = HiddenDrafts {
            entities: &self.entities.all,
            articles: &self.names,
        };
        let counter = anchoring::Counter::new(fresh.len(), progress);
        let make = |mut article: Article| {
            let uses = uses(&article);
            let (references, links) = KeptReferences::of_article(&names, &article);
            if self.options.drafts == Drafts::Exclude {
                left_out.remove_from(&mut article);
            }
            let shown = ShownNames::of(&article.texts);
            let (anchored, summary, anchor_findings) = stage.anchor_article(article, links);
            let lint_findings = stage.lint(&anchored);
            counter.count();
            MadeArticle {
                shown,
                uses,
                references,
                points_elsewhere: points_elsewhere(&lint_findings, &anchored.article),
                fingerprint: fingerprint(&summary),
                anchored: Arc::new(anchored),
                summary: Arc::new(summary),
                anchor_findings,
                lint_findings,
            }
        };
        let made: Vec<_> = fresh
            .into_par_iter()
            .map(|fresh| {
                (
                    fresh.slug,
                    fresh.title,
                    fresh.findings,
                    fresh.article.map(make),
                )
            })
            .collect();
        for (slug, title, load_findings, made) in made {
            let Some(files) = self.files.layout.articles.get(slug.as_str()).cloned() else {
                continue;
            };
            let before = self.articles.get(&slug).and_then(|kept| kept.made.as_ref());
            if before.map(|made| made.fingerprint) != made.as_ref().map(|made| made.fingerprint) {
                change.summaries.insert(slug.clone());
            }
            let kept = KeptArticle {
                files,
                title,
                load_findings,
                made,
            };
            self.articles.insert(slug, kept);
        }
    }
}

/// The names that entities had and have, of those whose names changed.
fn delta(entities: &EntitiesChange) -> Gazetteer {
    let names = |entity: &Entity| fingerprint(&(&entity.name, &entity.aliases));
    let is_renamed = |both: &&[Option<Arc<Entity>>; 2]| {
        let [before, now] = both.each_ref().map(|entity| entity.as_deref().map(names));
        before != now
    };
    let changed = entities.changed.values().filter(is_renamed);
    let both = changed.flatten().flatten();
    Gazetteer::new(both.map(AsRef::as_ref)).value
}
