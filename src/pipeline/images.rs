//! Finds the pictures that pages show: whether they exist, how large they are, and which must be
//! copied.

use std::cell::OnceCell;
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use super::picture::size;
use crate::address::{Picture, written_path};
use crate::diagnostic::{Diagnostic, Spanned};
use crate::edition::AnchoredArticle;
use crate::edition::codes;
use crate::source::block::Text;
use crate::source::entity::Entities;
use crate::source::files::{Files, FilesError};
use crate::source::page::FreePage;
use crate::source::picture::{PossibleFile, composed, is_elsewhere, possible_files};

/// The pictures of a site.
#[derive(Debug, Default)]
pub struct Images {
    /// The pictures that exist, by address as written, relative to the output folder.
    placed: HashMap<String, Picture>,
    /// The pictures to copy: the path in the output folder, and the source file.
    copies: BTreeMap<String, String>,
}

impl Images {
    /// The pictures that exist, by address as written, relative to the output folder.
    pub const fn placed(&self) -> &HashMap<String, Picture> {
        &self.placed
    }

    /// The pictures that lie beside articles: the source file, and the path in the output folder.
    pub fn copies(&self) -> impl Iterator<Item = (&str, &str)> {
        self.copies
            .iter()
            .map(|(path, source)| (source.as_str(), path.as_str()))
    }
}

/// The sizes of pictures, by the path of the source file. A picture is read once, until it changes.
pub type PictureSizes = HashMap<String, Option<(u32, u32)>>;

/// What has pictures.
pub struct Pictured<'a> {
    /// The entities that are shown.
    pub entities: &'a Entities,
    /// The articles that are shown.
    pub articles: &'a [&'a AnchoredArticle],
    /// The free pages.
    pub pages: &'a [Arc<FreePage>],
}

/// Looks for every picture of an entity, an article or a page: beside the article, then in
/// `static/`. A picture that does not exist is reported. `paths` are the paths of all files.
pub fn find<'a>(
    files: &'a dyn Files,
    paths: [&'a [String]; 2],
    pictured: &Pictured<'_>,
    sizes: &'a mut PictureSizes,
    diagnostics: &'a mut Vec<Diagnostic>,
) -> Result<Images, FilesError> {
    let mut finder = Finder {
        files,
        paths,
        names: OnceCell::new(),
        images: Images::default(),
        sizes,
        diagnostics,
    };
    let images = pictured
        .entities
        .values()
        .filter_map(|entity| entity.image.as_ref());
    for image in images {
        finder.find(&image.file, "", None)?;
    }
    for article in pictured.articles {
        let article = &article.article;
        let has_pictures = |text: &Text| !text.images.is_empty();
        if article.about.image.is_none() && !article.texts.iter().any(has_pictures) {
            continue;
        }
        let folder = format!("articles/{}/", article.slug);
        if let Some(image) = &article.about.image {
            finder.find(&image.file, &folder, Some(&article.folder))?;
        }
        for text in &article.texts {
            finder.find_all(text, &folder, Some(&article.folder))?;
        }
    }
    for text in pictured.pages.iter().flat_map(|page| &page.texts) {
        finder.find_all(text, "", None)?;
    }
    Ok(finder.images)
}

struct Finder<'a> {
    files: &'a dyn Files,
    paths: [&'a [String]; 2],
    /// The paths of all files, by their names in Unicode normalization form NFC.
    names: OnceCell<HashMap<String, &'a str>>,
    images: Images,
    sizes: &'a mut PictureSizes,
    diagnostics: &'a mut Vec<Diagnostic>,
}

impl<'a> Finder<'a> {
    /// The path of the file with this name.
    fn source(&self, name: &str) -> Option<&'a str> {
        let names = self.names.get_or_init(|| {
            let paths = self.paths.into_iter().flatten();
            paths
                .map(|path| (composed(path).into_owned(), path.as_str()))
                .collect()
        });
        names.get(name).copied()
    }

    fn size(&mut self, source: &str) -> Result<Option<(u32, u32)>, FilesError> {
        if let Some(known) = self.sizes.get(source) {
            return Ok(*known);
        }
        let found = self.files.read(source)?.and_then(|bytes| size(&bytes));
        self.sizes.insert(source.to_owned(), found);
        Ok(found)
    }

    /// Looks for the pictures in a text.
    fn find_all(
        &mut self,
        text: &Text,
        folder: &str,
        beside: Option<&str>,
    ) -> Result<(), FilesError> {
        for src in &text.images {
            // Pictures on other sites are reported by the check of references.
            if !is_elsewhere(&src.value) {
                self.find(src, folder, beside)?;
            }
        }
        Ok(())
    }

    /// Looks for a file in the folder `beside`, if there is one, and in `static/`. `folder` is the
    /// folder of the page that shows it.
    fn find(
        &mut self,
        file: &Spanned<String>,
        folder: &str,
        beside: Option<&str>,
    ) -> Result<(), FilesError> {
        let written = written_path(&file.value, folder);
        if self.images.placed.contains_key(&written) {
            return Ok(());
        }
        let possible_files = possible_files(&file.value);
        let leaves_folder = |file: &PossibleFile<'_>| file.name.split('/').any(|part| part == "..");
        if possible_files.iter().any(leaves_folder) {
            let message = format!(
                "the picture {} is outside of where pictures are looked for",
                file.value
            );
            let help = "put the file beside the text of its article, or below static/";
            self.diagnostics
                .push(Diagnostic::error(codes::NO_IMAGE, file.span, message).help(help));
            return Ok(());
        }
        for possible in &possible_files {
            let candidates = candidates(possible, folder, beside);
            let Some(source) = candidates
                .iter()
                .find_map(|candidate| self.source(candidate))
            else {
                continue;
            };
            let path = written_path(&possible.name, folder);
            let size = self.size(source)?;
            if source.starts_with("content/") {
                self.images.copies.insert(path.clone(), source.to_owned());
            }
            let picture = Picture {
                path,
                rest: possible.rest.to_owned(),
                size,
            };
            self.images.placed.insert(written, picture);
            return Ok(());
        }
        let missing = possible_files
            .first()
            .and_then(|possible| candidates(possible, folder, beside).into_iter().next());
        let message = format!(
            "there is no picture {}",
            missing.unwrap_or_else(|| file.value.clone())
        );
        self.diagnostics.push(
            Diagnostic::error(codes::NO_IMAGE, file.span, message)
                .help("add the file, or mend its name"),
        );
        Ok(())
    }
}

/// The source files that an address may mean, in order of preference: beside the article, then in
/// `static/`.
fn candidates(possible: &PossibleFile<'_>, folder: &str, beside: Option<&str>) -> Vec<String> {
    let own = beside
        .filter(|_| !possible.name.starts_with('/'))
        .map(|beside| format!("{}/{}", composed(beside), possible.name));
    let shared = format!("static/{}", written_path(&possible.name, folder));
    own.into_iter().chain([shared]).collect()
}
