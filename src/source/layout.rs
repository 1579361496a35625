//! Sorts the files below `content/` by what they are, from their paths alone.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::{Diagnostic, Severity, nearest};
use crate::source::id::{ArticleSlug, InFileNames as _, PageSlug};
use crate::source::picture::composed;
use crate::source::{codes, id_form};

/// The files of an article's folder.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ArticleFiles {
    /// The path of the folder as it is on the disk. Some systems decompose names (NFD), so it may
    /// differ from the slug.
    pub folder: String,
    /// `article.yaml`.
    pub about: Option<String>,
    /// The texts: `ar.txt`, `en.md`…
    pub texts: Vec<TextFile>,
    /// The files of annotations: `annotations.yaml` first, then `annotations/*.yaml` by name.
    pub annotations: Vec<String>,
    /// `anchors.lock`.
    pub lock: Option<String>,
    /// All other files; most are pictures.
    pub others: Vec<String>,
}

/// The file of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextFile {
    /// The path, relative to the site's root.
    pub path: String,
    /// The language tag in the name of the file.
    pub tag: String,
    /// The format of the text.
    pub format: TextFormat,
}

/// The format of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextFormat {
    /// `.txt`: shown literally.
    Plain,
    /// `.md`: `CommonMark` with tables and footnotes.
    Markdown,
}

impl TextFormat {
    /// The extension of files in this format.
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Plain => "txt",
            Self::Markdown => "md",
        }
    }
}

/// The files below `content/`, sorted by what they are.
#[derive(Clone, Debug, Default)]
pub struct ContentLayout {
    /// The folders of articles, by slug.
    pub articles: BTreeMap<String, ArticleFiles>,
    /// The files of `content/entities/`.
    pub entities: Vec<String>,
    /// The Markdown texts of free pages, by slug.
    pub pages: BTreeMap<String, Vec<TextFile>>,
    /// Findings about files and folders that have no meaning where they are.
    pub strays: Vec<Diagnostic>,
    /// Folders whose names are not ids, so that each is reported only once.
    misnamed: BTreeSet<String>,
}

impl ArticleFiles {
    /// The paths of the text files among them. Pictures and the like are not.
    pub fn texts_and_data(&self) -> impl Iterator<Item = &str> {
        let texts = self.texts.iter().map(|text| &text.path);
        self.about
            .iter()
            .chain(texts)
            .chain(&self.annotations)
            .chain(&self.lock)
            .map(String::as_str)
    }
}

impl ContentLayout {
    /// The paths of all text files, sorted.
    pub fn paths(&self) -> Vec<&str> {
        let articles = self.articles.values();
        let mut paths: Vec<&str> = articles
            .flat_map(ArticleFiles::texts_and_data)
            .chain(self.entities.iter().map(String::as_str))
            .chain(self.pages.values().flatten().map(|text| text.path.as_str()))
            .collect();
        paths.sort_unstable();
        paths
    }
}

/// The YAML files that an article's folder may contain.
const ARTICLE_FILES: [&str; 2] = ["article.yaml", "annotations.yaml"];

/// The folders of `content/`.
const FOLDERS: [&str; 3] = ["articles", "entities", "pages"];

/// Sorts paths, which are relative to the site's root, by what they are. Files without a meaning are
/// reported.
pub fn sort(paths: &[String]) -> ContentLayout {
    let mut layout = ContentLayout::default();
    for path in paths {
        let parts: Vec<&str> = path.split('/').collect();
        let stray = match parts.as_slice() {
            ["content", kind @ ("articles" | "pages"), file] => Some(loose(path, kind, file)),
            ["content", kind @ ("articles" | "pages"), folder, rest @ ..] => {
                match fault_of(kind, folder) {
                    None if *kind == "articles" => article(&mut layout, path, folder, rest),
                    None => page(&mut layout, path, folder, rest),
                    Some((fault, help)) => misnamed(
                        &mut layout,
                        &format!("content/{kind}/{folder}"),
                        &fault,
                        help,
                    ),
                }
            }
            ["content", "entities", file] if is_yaml(file) => {
                layout.entities.push(path.clone());
                None
            }
            ["content", "entities", ..] => Some(stray(
                path,
                "content/entities/ holds YAML files, without folders",
                None,
            )),
            ["content", folder, ..] => {
                let near =
                    nearest(folder, FOLDERS).map(|near| format!("did you mean content/{near}/?"));
                Some(stray(
                    path,
                    "content/ holds articles/, entities/ and pages/",
                    near,
                ))
            }
            _ => Some(stray(
                path,
                "content/ holds articles/, entities/ and pages/",
                None,
            )),
        };
        layout.strays.extend(stray);
    }
    for files in layout.articles.values_mut() {
        // Files count in the order of their names, annotations.yaml first; "annotations.yaml" sorts
        // before "annotations/".
        files.annotations.sort();
        files.annotations.sort_by_key(|path| {
            !path.ends_with("/annotations.yaml") || path.ends_with("annotations/annotations.yaml")
        });
    }
    layout
}

fn stray(path: &str, reason: &str, help: Option<String>) -> Diagnostic {
    let help = help.unwrap_or_else(|| "move it, rename it or remove it".to_owned());
    Diagnostic::of_file(
        codes::STRAY_FILE,
        Severity::Warning,
        path,
        format!("{path} has no meaning here: {reason}"),
    )
    .help(help)
}

/// The finding for a file where a folder is wanted.
fn loose(path: &str, kind: &str, file: &str) -> Diagnostic {
    let stem = file.split('.').next().unwrap_or(file);
    let (what, example) = if kind == "articles" {
        ("an article", "en.txt, or en.md")
    } else {
        ("a page", "en.md")
    };
    let folder = id_form::proposal(stem).unwrap_or_else(|| "a-name".to_owned());
    let reason = format!("{what} is a folder with a text in it");
    stray(
        path,
        &reason,
        Some(format!(
            "call it content/{kind}/{folder}/{example}, by the language that it is in"
        )),
    )
}

/// Why the name of a folder is not a slug, with a help; `None` if it is one.
fn fault_of(kind: &str, folder: &str) -> Option<(String, String)> {
    let slug = composed(folder);
    let added = if kind == "articles" {
        ArticleSlug::ADDED
    } else {
        PageSlug::ADDED
    }
    .unwrap_or(0);
    id_form::too_long(&slug, added)
        .map(|fault| (fault, id_form::shorter(added)))
        .or_else(|| id_form::fault(&slug).map(|fault| (fault, folder_help(folder))))
}

/// The finding for a folder whose name is not an id. It is an error, because nothing in the folder is
/// read. Each folder is reported only once.
fn misnamed(
    layout: &mut ContentLayout,
    path: &str,
    fault: &str,
    help: String,
) -> Option<Diagnostic> {
    if !layout.misnamed.insert(path.to_owned()) {
        return None;
    }
    let message = format!("{path}/ is not read, because its name is no id: {fault}");
    Some(Diagnostic::of_file(codes::MALFORMED_ID, Severity::Error, path, message).help(help))
}

fn folder_help(folder: &str) -> String {
    id_form::proposal(folder).map_or_else(
        || "rename the folder: ids are lower-case letters, digits and hyphens".to_owned(),
        |id| format!("call the folder `{id}`: ids are lower-case letters, digits and hyphens"),
    )
}

fn article(
    layout: &mut ContentLayout,
    path: &str,
    folder: &str,
    rest: &[&str],
) -> Option<Diagnostic> {
    let files = layout
        .articles
        .entry(composed(folder).into_owned())
        .or_default();
    files.folder = format!("content/articles/{folder}");
    match rest {
        ["article.yaml"] => files.about = Some(path.to_owned()),
        ["annotations.yaml"] => files.annotations.push(path.to_owned()),
        ["annotations", file] if is_yaml(file) => files.annotations.push(path.to_owned()),
        ["anchors.lock"] => files.lock = Some(path.to_owned()),
        [file] if text_file(path, file).is_some() => files.texts.extend(text_file(path, file)),
        [file] if is_yaml(file) => return Some(unread_yaml(path, file)),
        _ => files.others.push(path.to_owned()),
    }
    None
}

/// The finding for a YAML file whose name has no meaning beside an article. It is an error, because
/// the author would miss what the file says.
fn unread_yaml(path: &str, file: &str) -> Diagnostic {
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    let near = nearest(&format!("{stem}.yaml"), ARTICLE_FILES);
    let help = near.map_or_else(
        || {
            format!(
                "call it {}, or put it into the folder annotations/",
                ARTICLE_FILES.join(" or ")
            )
        },
        |near| format!("call it {near}"),
    );
    Diagnostic::of_file(
        codes::STRAY_FILE,
        Severity::Error,
        path,
        format!("{path} is not read: no file of an article has that name"),
    )
    .help(help)
}

fn page(layout: &mut ContentLayout, path: &str, folder: &str, rest: &[&str]) -> Option<Diagnostic> {
    let text = if let [file] = rest {
        text_file(path, file).filter(|text| text.format == TextFormat::Markdown)
    } else {
        None
    };
    let Some(text) = text else {
        return Some(stray(
            path,
            "a page has its texts as Markdown, one a language: ar.md, en.md",
            None,
        ));
    };
    layout
        .pages
        .entry(composed(folder).into_owned())
        .or_default()
        .push(text);
    None
}

fn text_file(path: &str, file: &str) -> Option<TextFile> {
    let (tag, ending) = file.rsplit_once('.')?;
    let format = match ending {
        "md" => TextFormat::Markdown,
        "txt" => TextFormat::Plain,
        _ => return None,
    };
    Some(TextFile {
        path: path.to_owned(),
        tag: tag.to_owned(),
        format,
    })
}

fn is_yaml(file: &str) -> bool {
    std::path::Path::new(file)
        .extension()
        .is_some_and(|ending| ending == "yaml" || ending == "yml")
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
        assert_eq!(
            layout.articles["a"].annotations,
            [
                "content/articles/a/annotations.yaml",
                "content/articles/a/annotations/b.yaml"
            ]
        );
        assert_eq!(layout.articles["a"].others, ["content/articles/a/x.jpg"]);
        let told: Vec<_> = layout
            .strays
            .iter()
            .map(|found| (found.code.0, found.severity))
            .collect();
        let stray = ("H0110", Severity::Warning);
        assert_eq!(told, [("H0107", Severity::Error), stray, stray, stray]);
    }
}
