//! Loads a whole site.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::articles::ArticleLoader;
use super::entities::load_entities;
use super::files::{LoadedFiles, read_files};
use super::reference_names::ReferenceNames;
use super::requires::{LoadError, ensure_version};
use super::texts::load_texts;
use crate::diagnostic::{Checked, Diagnostic, FileId, SourceMap, Span};
use crate::source::article::Article;
use crate::source::block::Text;
use crate::source::codes;
use crate::source::decode::KnownIds;
use crate::source::entity::Entity;
use crate::source::files::{Files, UnreadableEntry};
use crate::source::id::{ArticleSlug, EntityId, PageSlug};
use crate::source::layout::{self, ContentLayout};
use crate::source::localized::Localized;
use crate::source::page::FreePage;
use crate::source::settings::{self, Settings};
use crate::source::yaml::{YamlNode, YamlValue};

/// Everything that an author wrote for a site.
#[derive(Clone, Debug)]
pub struct Sources {
    /// The settings.
    pub settings: Settings,
    /// The entities, by id.
    pub entities: BTreeMap<EntityId, Entity>,
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
    let loaded = read_files(files, &layout, &mut diagnostics)?;
    diagnostics.extend(layout.strays.iter().cloned());
    let settings = load_settings(&loaded, &mut diagnostics);
    let mut known = KnownIds {
        entities: BTreeSet::new(),
        annotators: settings.annotators.keys().cloned().collect(),
    };
    let entities = load_entities(&loaded, &layout, &settings, &known, &mut diagnostics);
    known.entities = entities.keys().cloned().collect();
    let loader = ArticleLoader {
        loaded: &loaded,
        settings: &settings,
        known: &known,
        entities: &entities,
    };
    let articles = loader.load_articles(&layout, &mut diagnostics);
    let titles = article_titles(&articles);
    let names = ReferenceNames {
        entities: &entities,
        titles: &titles,
    };
    let pages = load_pages(&loaded, &layout, &settings, names, &mut diagnostics);
    Ok(Checked {
        value: Sources {
            settings,
            entities,
            articles,
            pages,
            map: loaded.map,
        },
        diagnostics,
    })
}

/// Loads the settings. A site without a settings file has the default settings, and nothing is
/// reported.
fn load_settings(loaded: &LoadedFiles, diagnostics: &mut Vec<Diagnostic>) -> Settings {
    if let Some(node) = loaded.yaml(settings::FILE, diagnostics) {
        return settings::decode(&node, diagnostics);
    }
    let nothing = YamlNode {
        value: YamlValue::Map(Vec::new()),
        span: Span::file_start(FileId(0)),
    };
    settings::decode(&nothing, &mut Vec::new())
}

fn article_titles(articles: &[Article]) -> HashMap<ArticleSlug, Localized> {
    articles
        .iter()
        .map(|article| (article.slug.clone(), article.about.title.clone()))
        .collect()
}

/// Reports a page that is only a title, as `hashiya new page` makes it.
fn report_unwritten(text: &Text) -> Option<Diagnostic> {
    let [only] = text.blocks.as_slice() else {
        return None;
    };
    only.is_heading().then(|| {
        let message = "this page has a title and nothing else";
        Diagnostic::warning(codes::TEXT, text.span.at_start(), message)
            .help("write it, or remove the file")
    })
}

fn load_pages(
    loaded: &LoadedFiles,
    layout: &ContentLayout,
    settings: &Settings,
    names: ReferenceNames<'_>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<FreePage> {
    let mut pages = Vec::new();
    for (slug, files) in &layout.pages {
        let texts = load_texts(loaded, files, settings, names, diagnostics);
        diagnostics.extend(texts.iter().filter_map(report_unwritten));
        if !texts.is_empty() {
            let folder = files
                .first()
                .and_then(|text| text.path.rsplit_once('/'))
                .map(|(folder, _)| folder.to_owned());
            pages.push(FreePage {
                slug: PageSlug::new(slug),
                folder: folder.unwrap_or_default(),
                texts,
            });
        }
    }
    pages
}
