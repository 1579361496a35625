//! Loads the articles of a site.

use std::collections::{BTreeMap, HashMap};

use rayon::prelude::*;

use super::files::LoadedFiles;
use super::reference_names::ReferenceNames;
use super::texts::load_texts;
use crate::diagnostic::{Diagnostic, Severity, Span};
use crate::source::annotation::Annotation;
use crate::source::article::{About, Article};
use crate::source::block::Text;
use crate::source::decode::{Decoder, KnownIds};
use crate::source::entity::Entity;
use crate::source::id::{ArticleSlug, EntityId};
use crate::source::layout::{ArticleFiles, ContentLayout};
use crate::source::picture::{composed, possible_files};
use crate::source::settings::Settings;
use crate::source::target_decode::ArticleLangs;
use crate::source::yaml::{YamlNode, YamlValue};
use crate::source::{annotation_decode, article_decode, codes, derived_id, lock};
use crate::text::Lang;

/// What is needed to load any article.
#[derive(Clone, Copy)]
pub(super) struct ArticleLoader<'a> {
    pub loaded: &'a LoadedFiles,
    pub settings: &'a Settings,
    pub known: &'a KnownIds,
    pub entities: &'a BTreeMap<EntityId, Entity>,
}

impl ArticleLoader<'_> {
    /// Loads all articles, sorted by slug.
    pub fn load_articles(
        self,
        layout: &ContentLayout,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Vec<Article> {
        // All titles are decoded first, because a text may show the title of another article.
        let mut titles = HashMap::new();
        let mut decoded = Vec::new();
        for (slug, files) in &layout.articles {
            let slug = ArticleSlug::new(slug);
            let (about, original) = self.load_about(&slug, files, diagnostics);
            titles.insert(slug.clone(), about.title.clone());
            decoded.push((slug, files, about, original));
        }
        let names = ReferenceNames {
            entities: self.entities,
            titles: &titles,
        };
        let read: Vec<(Option<Article>, Vec<Diagnostic>)> = decoded
            .into_par_iter()
            .map(|(slug, files, about, original)| {
                let mut diagnostics = Vec::new();
                let article =
                    self.load_article(slug, files, about, original, names, &mut diagnostics);
                (article, diagnostics)
            })
            .collect();
        let mut articles = Vec::new();
        for (article, found) in read {
            diagnostics.extend(found);
            articles.extend(article);
        }
        articles
    }

    /// Loads `article.yaml`, and the language that it names as the original.
    fn load_about(
        self,
        slug: &ArticleSlug,
        files: &ArticleFiles,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> (About, Option<Lang>) {
        let node = files
            .about
            .as_ref()
            .and_then(|path| self.loaded.yaml(path, diagnostics));
        let first_text = files.texts.first();
        let node = node.unwrap_or_else(|| YamlNode {
            value: YamlValue::Map(Vec::new()),
            span: first_text
                .and_then(|text| self.loaded.file(&text.path))
                .map_or(self.settings.span, |(file, _)| Span::file_start(file)),
        });
        let title_from_texts = || {
            let names = ReferenceNames {
                entities: self.entities,
                titles: &HashMap::new(),
            };
            let texts = load_texts(
                self.loaded,
                &files.texts,
                self.settings,
                names,
                &mut Vec::new(),
            );
            article_decode::title_from_texts(&texts)
        };
        let mut decoder = self.decoder(diagnostics);
        article_decode::decode(&node, slug, title_from_texts, &mut decoder)
    }

    fn load_article(
        self,
        slug: ArticleSlug,
        files: &ArticleFiles,
        about: About,
        original: Option<Lang>,
        names: ReferenceNames<'_>,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Option<Article> {
        let folder = files.folder.clone();
        let mut texts = load_texts(self.loaded, &files.texts, self.settings, names, diagnostics);
        let Some(first) = texts.first().map(|text| text.lang.clone()) else {
            let lang = self.settings.languages.first();
            let message = format!("the article `{slug}` has no text");
            let help = format!("write {folder}/{lang}.txt, or .md");
            diagnostics.push(Diagnostic::error(codes::TEXT, about.span, message).help(help));
            return None;
        };
        let original = choose_original(original, first, &texts, &about, diagnostics);
        texts.sort_by_key(|text| text.lang != original);
        let all: Vec<Lang> = texts.iter().map(|text| text.lang.clone()).collect();
        let langs = ArticleLangs {
            original: &original,
            all: &all,
        };
        let annotations = self.load_annotations(files, &langs, diagnostics);
        let lock = files.lock.as_ref().and_then(|path| self.loaded.file(path));
        let lock = lock
            .map(|(id, file)| lock::parse(id, file, diagnostics))
            .unwrap_or_default();
        report_unused_files(files, &about, &texts, diagnostics);
        Some(Article {
            slug,
            folder,
            about,
            original,
            texts,
            annotations,
            lock,
        })
    }

    fn load_annotations(
        self,
        files: &ArticleFiles,
        langs: &ArticleLangs<'_>,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Vec<Annotation> {
        let mut annotations = Vec::new();
        for path in &files.annotations {
            if let Some(node) = self.loaded.yaml(path, diagnostics) {
                let mut decoder = self.decoder(diagnostics);
                annotations.extend(annotation_decode::decode(&node, langs, &mut decoder));
            }
        }
        derived_id::assign_ids(&mut annotations, diagnostics);
        annotations
    }

    fn decoder<'b>(self, diagnostics: &'b mut Vec<Diagnostic>) -> Decoder<'b>
    where
        Self: 'b,
    {
        Decoder {
            langs: &self.settings.languages,
            known: self.known,
            diagnostics,
        }
    }
}

/// The language of the original: the one that `article.yaml` names, or else the first text's.
fn choose_original(
    written: Option<Lang>,
    first: Lang,
    texts: &[Text],
    about: &About,
    diagnostics: &mut Vec<Diagnostic>,
) -> Lang {
    let Some(lang) = written else {
        return first;
    };
    if texts.iter().any(|text| text.lang == lang) {
        return lang;
    }
    let message = format!("the original is said to be in `{lang}`, but there is no text in it");
    diagnostics.push(
        Diagnostic::error(codes::TEXT, about.span, message)
            .help(format!("add {lang}.txt, or write `original: {first}`")),
    );
    first
}

/// Reports files beside the article that none of its texts show.
fn report_unused_files(
    files: &ArticleFiles,
    about: &About,
    texts: &[Text],
    diagnostics: &mut Vec<Diagnostic>,
) {
    for path in &files.others {
        let name = path.splitn(4, '/').nth(3).unwrap_or(path);
        let name = composed(name);
        let is_this = |src: &str| possible_files(src).iter().any(|file| file.name == name);
        let is_cover = about
            .image
            .as_ref()
            .is_some_and(|image| is_this(&image.file.value));
        let mut images = texts.iter().flat_map(|text| &text.images);
        if !is_cover && !images.any(|image| is_this(&image.value)) {
            let message =
                format!("{path} is shown by no text of its article and has no other meaning there");
            diagnostics.push(
                Diagnostic::of_file(codes::STRAY_FILE, Severity::Warning, path, message)
                    .help("show it, or remove it"),
            );
        }
    }
}
