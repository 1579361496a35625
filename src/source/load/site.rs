//! Loads a whole site.

use std::collections::HashMap;

use rayon::prelude::*;

use super::articles::ArticleLoader;
use super::entities::{LoadedEntities, join_entities, load_entity_file};
use super::names::{ReferenceNames, known_ids};
use super::pages::load_page;
use super::requires::{LoadError, ensure_version};
use super::settings::load_settings;
use super::store::{FileState, SourceStore};
use crate::diagnostic::{Checked, Diagnostic, SourceMap};
use crate::source::article::Article;
use crate::source::entity::Entities;
use crate::source::files::{Files, FilesError, UnreadableEntry};
use crate::source::id::ArticleSlug;
use crate::source::layout::{self, ContentLayout};
use crate::source::localized::Localized;
use crate::source::page::FreePage;
use crate::source::settings::{self, Settings};

/// Everything that an author wrote for a site.
#[derive(Clone, Debug)]
pub struct Sources {
    /// The settings.
    pub settings: Settings,
    /// The entities, by id.
    pub entities: Entities,
    /// The articles, sorted by slug.
    pub articles: Vec<Article>,
    /// The free pages, sorted by slug.
    pub pages: Vec<FreePage>,
    /// Every file that was read, so that spans can be shown.
    pub map: SourceMap,
}

/// Loads a site. What authors wrote wrong is in the diagnostics.
///
/// # Errors
/// If a file or folder cannot be read, or the site needs a newer version of the program.
pub fn load(files: &dyn Files) -> Result<Checked<Sources>, LoadError> {
    ensure_version(files)?;
    let mut diagnostics = Vec::new();
    let listing = files.list("content")?;
    diagnostics.extend(listing.broken.iter().map(UnreadableEntry::diagnostic));
    let layout = layout::sort(&listing.paths);
    let mut store = SourceStore::default();
    read_all(&mut store, files, &layout, &mut diagnostics)?;
    diagnostics.extend(store.faults().cloned());
    diagnostics.extend(layout.strays.iter().cloned());
    let settings = load_settings(&store, &mut diagnostics);
    let entity_files: Vec<LoadedEntities> = layout
        .entities
        .par_iter()
        .map(|path| load_entity_file(&store, path, &settings))
        .collect();
    diagnostics.extend(entity_files.iter().flat_map(|file| file.findings.clone()));
    let entities = join_entities(&entity_files, &mut diagnostics);
    let known = known_ids(&settings, &entities);
    let loader = ArticleLoader {
        store: &store,
        settings: &settings,
        known: &known,
        entities: &entities,
    };
    let articles = load_articles(loader, &layout, &mut diagnostics);
    let titles = titles(&articles);
    let names = ReferenceNames {
        entities: &entities,
        title: &|slug| titles.get(slug).copied(),
    };
    let pages = layout.pages.iter().filter_map(|(slug, files)| {
        load_page(&store, slug, files, &settings, names, &mut diagnostics)
    });
    let pages = pages.collect();
    Ok(Checked {
        value: Sources {
            pages,
            map: store.map().clone(),
            settings,
            entities,
            articles,
        },
        diagnostics,
    })
}

/// Reads every text file of the layout. Files are numbered in the order of their paths, except that
/// the settings come first.
fn read_all(
    store: &mut SourceStore,
    files: &dyn Files,
    layout: &ContentLayout,
    diagnostics: &mut Vec<Diagnostic>,
) -> Result<(), FilesError> {
    store.read(files, &[settings::FILE])?;
    let paths = layout.paths();
    for (path, state) in paths.iter().zip(store.read(files, &paths)?) {
        // All files were listed a moment ago.
        if state == FileState::Missing {
            diagnostics.push(UnreadableEntry::vanished(path).diagnostic());
        }
    }
    Ok(())
}

/// Loads all articles, sorted by slug.
fn load_articles(
    loader: ArticleLoader<'_>,
    layout: &ContentLayout,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<Article> {
    // All titles are decoded first, because a text may show the title of another article.
    let abouts: Vec<_> = layout
        .articles
        .par_iter()
        .map(|(slug, files)| (files, loader.load_about(&ArticleSlug::new(slug), files)))
        .collect();
    let titles: HashMap<&ArticleSlug, &Localized> = abouts
        .iter()
        .map(|(_, about)| (&about.slug, &about.about.title))
        .collect();
    let names = ReferenceNames {
        entities: loader.entities,
        title: &|slug| titles.get(slug).copied(),
    };
    let read: Vec<(Option<Article>, Vec<Diagnostic>)> = abouts
        .par_iter()
        .map(|(files, about)| loader.load_article(files, about, names))
        .collect();
    let mut articles = Vec::new();
    for (article, found) in read {
        diagnostics.extend(found);
        articles.extend(article);
    }
    articles
}

fn titles(articles: &[Article]) -> HashMap<&ArticleSlug, &Localized> {
    articles
        .iter()
        .map(|article| (&article.slug, &article.about.title))
        .collect()
}
