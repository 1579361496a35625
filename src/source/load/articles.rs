//! Loads the articles of a site.

use super::names::ReferenceNames;
use super::store::SourceStore;
use super::texts::load_texts;
use crate::diagnostic::{Diagnostic, Severity, Span};
use crate::source::annotation::Annotation;
use crate::source::article::{About, Article};
use crate::source::block::Text;
use crate::source::decode::{Decoder, KnownIds};
use crate::source::entity::Entities;
use crate::source::id::ArticleSlug;
use crate::source::layout::ArticleFiles;
use crate::source::picture::{composed, possible_files};
use crate::source::settings::Settings;
use crate::source::target_decode::ArticleLangs;
use crate::source::yaml::{YamlNode, YamlValue};
use crate::source::{annotation_decode, article_decode, codes, derived_id, lock};
use crate::text::Lang;

/// What is needed to load any article.
#[derive(Clone, Copy)]
pub struct ArticleLoader<'a> {
    /// The files that were read.
    pub store: &'a SourceStore,
    /// The settings.
    pub settings: &'a Settings,
    /// The ids that tell an id from a name.
    pub known: &'a KnownIds,
    /// The entities.
    pub entities: &'a Entities,
}

/// What `article.yaml` of one article says, before its texts are loaded.
#[derive(Clone, Debug)]
pub struct LoadedAbout {
    /// The slug of the article.
    pub slug: ArticleSlug,
    /// What it says.
    pub about: About,
    /// The language that it names as that of the original.
    original: Option<Lang>,
    findings: Vec<Diagnostic>,
}

impl ArticleLoader<'_> {
    /// Loads `article.yaml`.
    pub fn load_about(self, slug: &ArticleSlug, files: &ArticleFiles) -> LoadedAbout {
        let mut findings = Vec::new();
        let node = files
            .about
            .as_ref()
            .and_then(|path| self.store.yaml(path, &mut findings));
        let first_text = files.texts.first();
        let node = node.unwrap_or_else(|| YamlNode {
            value: YamlValue::Map(Vec::new()),
            span: first_text
                .and_then(|text| self.store.file(&text.path))
                .map_or(self.settings.span, |(file, _)| Span::file_start(file)),
        });
        let title_from_texts = || {
            let names = ReferenceNames {
                entities: self.entities,
                title: &|_| None,
            };
            let texts = load_texts(
                self.store,
                &files.texts,
                self.settings,
                names,
                &mut Vec::new(),
            );
            article_decode::title_from_texts(&texts)
        };
        let mut decoder = self.decoder(&mut findings);
        let (about, original) = article_decode::decode(&node, slug, title_from_texts, &mut decoder);
        LoadedAbout {
            slug: slug.clone(),
            about,
            original,
            findings,
        }
    }

    /// Loads the texts and annotations of an article. Without a text there is no article. The findings
    /// include those about `article.yaml`.
    pub fn load_article(
        self,
        files: &ArticleFiles,
        loaded: &LoadedAbout,
        names: ReferenceNames<'_>,
    ) -> (Option<Article>, Vec<Diagnostic>) {
        let LoadedAbout {
            slug,
            about,
            original,
            findings,
        } = loaded;
        let mut diagnostics = findings.clone();
        let folder = files.folder.clone();
        let mut texts = load_texts(
            self.store,
            &files.texts,
            self.settings,
            names,
            &mut diagnostics,
        );
        let Some(first) = texts.first().map(|text| text.lang.clone()) else {
            let lang = self.settings.languages.first();
            let message = format!("the article `{slug}` has no text");
            let help = format!("write {folder}/{lang}.txt, or .md");
            diagnostics.push(Diagnostic::error(codes::TEXT, about.span, message).help(help));
            return (None, diagnostics);
        };
        let original = choose_original(original.clone(), first, &texts, about, &mut diagnostics);
        texts.sort_by_key(|text| text.lang != original);
        let all: Vec<Lang> = texts.iter().map(|text| text.lang.clone()).collect();
        let langs = ArticleLangs {
            original: &original,
            all: &all,
        };
        let annotations = self.load_annotations(files, &langs, &mut diagnostics);
        let lock = files.lock.as_ref().and_then(|path| self.store.file(path));
        let lock = lock
            .map(|(id, file)| lock::parse(id, file, &texts, &mut diagnostics))
            .unwrap_or_default();
        report_unused_files(files, about, &texts, &mut diagnostics);
        let article = Article {
            slug: slug.clone(),
            folder,
            about: about.clone(),
            original,
            texts,
            annotations,
            lock,
        };
        (Some(article), diagnostics)
    }

    fn load_annotations(
        self,
        files: &ArticleFiles,
        langs: &ArticleLangs<'_>,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Vec<Annotation> {
        let mut annotations = Vec::new();
        for path in &files.annotations {
            if let Some(node) = self.store.yaml(path, diagnostics) {
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
