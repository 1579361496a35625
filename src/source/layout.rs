//! What each file below `content/` is, by its path alone.

use std::collections::BTreeMap;

use icu::normalizer::ComposingNormalizerBorrowed;

use crate::source::decode::id_fault;

/// The files of an article's folder.
#[derive(Clone, Debug, Default)]
pub struct ArticleFiles {
    /// The folder itself, as the disk has its name: some systems take names apart (NFD) that are ids when put together.
    pub folder: String,
    /// `article.yaml`.
    pub about: Option<String>,
    /// `ar.txt`, `en.md`…: path and language tag as written.
    pub texts: Vec<TextFile>,
    /// `annotations.yaml` first, then `annotations/*.yaml` by name.
    pub annotations: Vec<String>,
    /// `anchors.lock`.
    pub lock: Option<String>,
    /// Everything else: pictures, as a rule.
    pub others: Vec<String>,
}

/// A text's file.
#[derive(Clone, Debug)]
pub struct TextFile {
    /// Its path.
    pub path: String,
    /// Its language tag, as written.
    pub tag: String,
    /// Markdown, or plain text.
    pub markdown: bool,
}

/// The files of a site's content.
#[derive(Clone, Debug, Default)]
pub struct Layout {
    /// By slug.
    pub articles: BTreeMap<String, ArticleFiles>,
    /// `entities/*.yaml`.
    pub entities: Vec<String>,
    /// By slug: the Markdown texts of free pages.
    pub pages: BTreeMap<String, Vec<TextFile>>,
    /// Files that have no meaning where they are, with the reason.
    pub strays: Vec<(String, String)>,
}

/// Sorts paths, relative to the site's root, by what they are.
#[must_use]
pub fn sort(paths: &[String]) -> Layout {
    let mut layout = Layout::default();
    for path in paths {
        let parts: Vec<&str> = path.split('/').collect();
        let stray = match parts.as_slice() {
            ["content", "articles", slug, rest @ ..] if !rest.is_empty() => article(&mut layout, path, slug, rest),
            ["content", "entities", file] if is_yaml(file) => {
                layout.entities.push(path.clone());
                None
            }
            ["content", "pages", slug, file] => page(&mut layout, path, slug, file),
            ["content", "entities", ..] => Some("content/entities/ holds YAML files, without folders".to_owned()),
            _ => Some("content/ holds articles/, entities/ and pages/".to_owned()),
        };
        layout.strays.extend(stray.map(|reason| (path.clone(), reason)));
    }
    for files in layout.articles.values_mut() {
        // Files count in the order of their names, annotations.yaml first; "annotations.yaml" sorts before "annotations/".
        files.annotations.sort();
        files.annotations.sort_by_key(|path| !path.ends_with("/annotations.yaml") || path.ends_with("annotations/annotations.yaml"));
    }
    layout
}

fn article(layout: &mut Layout, path: &str, folder: &str, rest: &[&str]) -> Option<String> {
    let slug = composed(folder);
    if let Some(fault) = id_fault(&slug) {
        return Some(format!("the folder's name `{slug}` is no id: {fault}"));
    }
    let files = layout.articles.entry(slug).or_default();
    files.folder = format!("content/articles/{folder}");
    match rest {
        ["article.yaml"] => files.about = Some(path.to_owned()),
        ["annotations.yaml"] => files.annotations.push(path.to_owned()),
        ["annotations", file] if is_yaml(file) => files.annotations.push(path.to_owned()),
        ["anchors.lock"] => files.lock = Some(path.to_owned()),
        [file] if text_file(path, file).is_some() => files.texts.extend(text_file(path, file)),
        _ => files.others.push(path.to_owned()),
    }
    None
}

fn composed(name: &str) -> String {
    ComposingNormalizerBorrowed::new_nfc().normalize(name).into_owned()
}

fn page(layout: &mut Layout, path: &str, folder: &str, file: &str) -> Option<String> {
    let slug = composed(folder);
    if let Some(fault) = id_fault(&slug) {
        return Some(format!("the folder's name `{slug}` is no id: {fault}"));
    }
    match text_file(path, file) {
        Some(text) if text.markdown => {
            layout.pages.entry(slug).or_default().push(text);
            None
        }
        _ => Some("a page has its texts as Markdown, one a language: ar.md, en.md".to_owned()),
    }
}

fn text_file(path: &str, file: &str) -> Option<TextFile> {
    let (tag, ending) = file.rsplit_once('.')?;
    let markdown = match ending {
        "md" => true,
        "txt" => false,
        _ => return None,
    };
    Some(TextFile { path: path.to_owned(), tag: tag.to_owned(), markdown })
}

fn is_yaml(file: &str) -> bool {
    std::path::Path::new(file).extension().is_some_and(|ending| ending == "yaml" || ending == "yml")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_has_one_meaning_or_is_reported() {
        let paths: Vec<String> = [
            "content/articles/a/annotations/b.yaml",
            "content/articles/a/annotations.yaml",
            "content/articles/a/ar.txt",
            "content/articles/a/x.jpg",
            "content/articles/Bad/ar.txt",
            "content/entities/p.yaml",
            "content/entities/deep/p.yaml",
            "content/pages/about/en.md",
            "content/pages/about/en.txt",
            "content/readme.md",
        ]
        .map(str::to_owned)
        .to_vec();
        let layout = sort(&paths);
        assert_eq!(layout.articles["a"].annotations, ["content/articles/a/annotations.yaml", "content/articles/a/annotations/b.yaml"]);
        assert_eq!(layout.articles["a"].others, ["content/articles/a/x.jpg"]);
        assert_eq!(layout.strays.len(), 4);
    }
}
