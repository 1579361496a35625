//! `hashiya new article`.

use std::path::{Path, PathBuf};

use hashiya::artifact::data;
use hashiya::source::front_matter::front_matter;
use hashiya::source::id::ArticleSlug;
use hashiya::source::picture::{is_elsewhere, possible_files};
use hashiya::starter::{ReceivedText, article_files, received};
use hashiya::text::Lang;

use super::super::args::{LanguageTag, NewArticleArgs};
use super::super::exit::{CommandError, SiteStatus};
use super::super::site::SiteFolder;
use super::super::site_files;
use super::super::terminal;

/// Adds an article with the texts that are given.
pub fn run(arguments: &NewArticleArgs) -> Result<SiteStatus, CommandError> {
    let slug = arguments.slug.as_str();
    site_files::check_id(slug, "the slug of an article", data::ADDED)?;
    let site = SiteFolder::find(arguments.site.as_deref())?;
    let languages = site_files::sources(&site)?.settings.languages;
    let folder = format!("content/articles/{slug}");
    if site.root.join(&folder).exists() {
        return Err(CommandError::Exists {
            what: "an article",
            id: slug.to_owned(),
            place: site.shown.join(folder).display().to_string(),
        });
    }
    let texts = texts(&arguments.text, &arguments.language, &languages)?;
    let text = if texts.is_empty() {
        "the text into the empty file, "
    } else {
        ""
    };
    site_files::write_files(
        &site,
        &article_files(&ArticleSlug::new(slug), &languages, texts),
    )?;
    terminal::print(&format!(
        "Now write {text}the title into article.yaml and the annotations into annotations.yaml. `hashiya suggest {slug}` lists the names in the text that the site has entities for",
    ));
    print_left_to_do(&site, slug)?;
    Ok(SiteStatus::Sound)
}

/// Says what the texts of a new article bring with them that is not in its place yet: pictures that
/// stayed where they were, and front matter.
fn print_left_to_do(site: &SiteFolder, slug: &str) -> Result<(), CommandError> {
    let sources = site_files::sources(site)?;
    let article = sources
        .articles
        .iter()
        .find(|article| article.slug.as_str() == slug);
    let Some(article) = article else {
        return Ok(());
    };
    let folder = site.root.join(&article.folder);
    let mut pictures: Vec<&str> = Vec::new();
    for text in &article.texts {
        let images = text.images.iter().map(|image| image.value.as_str());
        pictures.extend(images.filter(|src| is_missing(src, &folder)));
        let file = sources.map.file(text.span.file);
        if let Some(file) = file.filter(|file| front_matter(&file.text).is_some()) {
            terminal::print(&format!(
                "{} begins with front matter, which readers would see: write its title, author and date into article.yaml, and remove these lines",
                file.path
            ));
        }
    }
    pictures.sort_unstable();
    pictures.dedup();
    if !pictures.is_empty() {
        terminal::print(&format!(
            "The text shows pictures that are not copied: {}. Copy them to {}",
            pictures.join(", "),
            site.shown.join(&article.folder).display()
        ));
    }
    Ok(())
}

/// Whether a picture is wanted in the folder of the article and is not there.
fn is_missing(src: &str, folder: &Path) -> bool {
    let is_here = !is_elsewhere(src) && !src.starts_with('/');
    let mut files = possible_files(src).into_iter();
    is_here && !files.any(|file| folder.join(file.name).exists())
}

/// Reads the texts and finds their languages: those given in the same order or, without any, the
/// names of the files.
fn texts(
    paths: &[PathBuf],
    given: &[LanguageTag],
    known: &[Lang],
) -> Result<Vec<(Lang, ReceivedText)>, CommandError> {
    if given.len() > paths.len() {
        return Err(CommandError::TooManyLanguages);
    }
    let mut texts: Vec<(Lang, ReceivedText)> = Vec::new();
    for (index, path) in paths.iter().enumerate() {
        let lang = match given.get(index) {
            Some(LanguageTag(lang)) => lang.clone(),
            None if given.is_empty() => named_language(path, known)
                .ok_or_else(|| CommandError::WhichLanguage(path.clone()))?,
            None => return Err(CommandError::WhichLanguage(path.clone())),
        };
        site_files::check_language(&lang, known)?;
        if texts.iter().any(|(other, _)| *other == lang) {
            return Err(CommandError::LanguageTwice(lang.to_string()));
        }
        texts.push((lang, read(path)?));
    }
    Ok(texts)
}

/// The language that the name of a file means: `ar.txt`, `article.ar.txt`. On a site with one
/// language, that one.
fn named_language(path: &Path, known: &[Lang]) -> Option<Lang> {
    if let [only] = known {
        return Some(only.clone());
    }
    let stem = path.file_stem()?.to_str()?;
    let tag = stem.rsplit('.').next()?;
    known.iter().find(|lang| lang.as_str() == tag).cloned()
}

fn read(path: &Path) -> Result<ReceivedText, CommandError> {
    let bytes = site_files::read(path)?;
    received(path, bytes).map_err(|fault| CommandError::Text {
        path: path.to_owned(),
        fault,
    })
}
