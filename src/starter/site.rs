//! The files of a new site: the settings, an example article in the site's languages with
//! annotations of each kind, its entities, a free page, and what a repository needs beside them.

use std::collections::BTreeMap;

use rust_embed::RustEmbed;
use tera::{Context, Tera};

use super::files::{NewFile, REPOSITORY};
use super::words::{Words, languages};
use crate::authoring::plain_scalar;
use crate::text::Lang;

#[derive(RustEmbed)]
#[folder = "src/starter/site/"]
struct SiteTemplates;

/// The workflow for GitHub Pages, below the site's folder.
pub const WORKFLOW: &str = ".github/workflows/pages.yml";

/// The files that say nothing about the example, so that any site can have them.
const SUPPORTING: [&str; 4] = [".gitattributes", ".gitignore", "README.md", WORKFLOW];

/// The language that takes the place of the example's words in a language without them.
const FALLBACK: &str = "en";

/// What a new site is made for.
#[derive(Debug)]
pub struct ExampleSite {
    /// The site's title in all languages; `None` for the one of the example.
    title: Option<String>,
    /// The languages of the site, the default language first.
    languages: Vec<Lang>,
    /// The languages that the example is written in.
    words: Vec<Words>,
    /// The folder of the site below the root of its repository, with `/`; empty for the root.
    folder: String,
    /// In how many parts the workflow builds the site; 1 if it is built whole.
    shards: u16,
}

/// Why a new site could not be made.
#[derive(Debug, thiserror::Error)]
pub enum StarterError {
    /// A file of the example is faulty. It is ours, so no user can bring it about.
    #[error("the example site is faulty: {0}")]
    Template(#[from] tera::Error),
}

impl ExampleSite {
    /// An example site in these languages. If it is translated into none of them, English is added.
    pub fn new(mut languages: Vec<Lang>, title: Option<String>) -> Self {
        let mut words: Vec<Words> = languages.iter().filter_map(Words::of).collect();
        if words.is_empty()
            && let Some(english) = Lang::parse(FALLBACK).ok()
        {
            words.extend(Words::of(&english));
            languages.push(english);
        }
        Self {
            title,
            languages,
            words,
            folder: String::new(),
            shards: 1,
        }
    }

    /// The same site in a folder of a repository. The workflow names it.
    #[must_use]
    pub fn in_folder(mut self, folder: String) -> Self {
        self.folder = folder;
        self
    }

    /// The same site with a workflow that builds so many parts of it at once and puts them together.
    #[must_use]
    pub fn in_shards(mut self, shards: u16) -> Self {
        self.shards = shards;
        self
    }

    /// The folder of the site below the root of its repository; empty for the root.
    pub fn folder(&self) -> &str {
        &self.folder
    }

    /// The languages of the site, the default language first.
    pub fn languages(&self) -> &[Lang] {
        &self.languages
    }

    /// The languages of the site that the example, and so the interface, is not translated into.
    pub fn untranslated(&self) -> impl Iterator<Item = &Lang> {
        let is_translated = |lang: &Lang| self.words.iter().any(|words| words.lang == *lang);
        self.languages
            .iter()
            .filter(move |lang| !is_translated(lang))
    }

    /// The tags of the languages that the example is translated into.
    pub fn known_languages() -> impl Iterator<Item = String> {
        languages()
    }

    fn context(&self) -> Context {
        let keys = || self.words.iter().flat_map(|words| words.by_key.keys());
        let by_key = |write: &dyn Fn(&str) -> String| -> BTreeMap<String, String> {
            keys().map(|key| (key.clone(), write(key))).collect()
        };
        let title = self
            .title
            .as_deref()
            .map_or_else(|| self.in_line("site_title"), plain_scalar);
        let heading = self.title.clone().or_else(|| {
            let english = self.words.iter().find(|words| words.lang.is(FALLBACK));
            let words = english.or_else(|| self.words.first())?;
            Some(words.get("site_title").to_owned())
        });
        let tags: Vec<&str> = self.languages.iter().map(Lang::as_str).collect();
        let untranslated: Vec<&str> = self.untranslated().map(Lang::as_str).collect();
        let original = self.words.first().map(|words| words.lang.as_str());
        let mut context = Context::new();
        context.insert("short", &by_key(&|key| self.in_line(key)));
        context.insert("long", &by_key(&|key| self.in_lines(key, 6)));
        context.insert("longer", &by_key(&|key| self.in_lines(key, 8)));
        context.insert("title", &title);
        context.insert("heading", &heading);
        context.insert("languages", &tags);
        let arabic: Vec<&str> = self
            .languages
            .iter()
            .filter(|lang| lang.is("ar"))
            .map(Lang::as_str)
            .collect();
        context.insert("arabic", &arabic);
        context.insert("untranslated", &untranslated);
        context.insert("folder", &self.folder);
        context.insert("original", &original);
        let shards: Vec<String> = (1..=self.shards).map(|shard| shard.to_string()).collect();
        let shards = if self.shards > 1 {
            shards.join(", ")
        } else {
            String::new()
        };
        context.insert("shards", &shards);
        context.insert("shard_count", &self.shards);
        context.insert("repository", REPOSITORY);
        context.insert(
            "action",
            REPOSITORY.trim_start_matches("https://github.com/"),
        );
        context.insert("version", env!("CARGO_PKG_VERSION"));
        context
    }

    /// The words of a key as a YAML value in one line: `{ar: …, en: …}`.
    fn in_line(&self, key: &str) -> String {
        if let ([_], [words]) = (self.languages.as_slice(), self.words.as_slice()) {
            return plain_scalar(words.get(key));
        }
        let pairs = self.words.iter().map(|words| {
            let value = plain_scalar(words.get(key));
            format!("{}: {value}", words.lang)
        });
        format!("{{{}}}", pairs.collect::<Vec<_>>().join(", "))
    }

    /// The words of a key as what follows the colon of a YAML key: a line for each language,
    /// indented by `indent` spaces.
    fn in_lines(&self, key: &str, indent: usize) -> String {
        if self.languages.len() == 1 {
            return format!(" {}", self.in_line(key));
        }
        let lines = self.words.iter().map(|words| {
            let value = plain_scalar(words.get(key));
            format!("\n{:indent$}{}: {value}", "", words.lang)
        });
        lines.collect()
    }
}

/// Returns all files of a new site, sorted by path.
///
/// # Errors
/// Never, unless a template of ours is faulty.
pub fn site_files(site: &ExampleSite) -> Result<Vec<NewFile>, StarterError> {
    let mut files = rendered(site, |_| true)?;
    for words in &site.words {
        let lang = &words.lang;
        files.push(NewFile::text(
            format!("content/articles/coffee/{lang}.md"),
            words.article.clone(),
        ));
        files.push(NewFile::text(
            format!("content/pages/about/{lang}.md"),
            words.get("about").to_owned(),
        ));
    }
    files.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(files)
}

/// Returns the files that any site can have beside its sources: `.gitattributes`, `.gitignore`, a README
/// and the workflow.
///
/// # Errors
/// Never, unless a template of ours is faulty.
pub fn supporting_files(site: &ExampleSite) -> Result<Vec<NewFile>, StarterError> {
    rendered(site, |path| SUPPORTING.contains(&path))
}

fn rendered(
    site: &ExampleSite,
    is_wanted: impl Fn(&str) -> bool,
) -> Result<Vec<NewFile>, StarterError> {
    let context = site.context();
    let mut files = Vec::new();
    for name in SiteTemplates::iter() {
        let path = place_of(&name);
        let Some(file) = SiteTemplates::get(&name).filter(|_| is_wanted(&path)) else {
            continue;
        };
        let template = String::from_utf8_lossy(&file.data);
        let text = Tera::one_off(&template, &context, false)?;
        files.push(NewFile::text(path, text));
    }
    Ok(files)
}

/// The path in a site of a file below `site/`. Names that begin with a stop are written with `dot-`
/// there, because many tools pass over hidden files.
fn place_of(name: &str) -> String {
    let parts: Vec<String> = name
        .split('/')
        .map(|part| {
            part.strip_prefix("dot-")
                .map_or_else(|| part.to_owned(), |rest| format!(".{rest}"))
        })
        .collect();
    parts.join("/")
}
