//! Finds the pictures that pages show: whether they exist, how large they are, and which must be
//! copied.

use std::collections::{BTreeMap, HashMap};

use super::picture::size;
use crate::address::{Picture, written_path};
use crate::diagnostic::{Diagnostic, Spanned};
use crate::edition::AnchoredArticle;
use crate::edition::codes;
use crate::source::block::Text;
use crate::source::entity::Entity;
use crate::source::files::{Files, FilesError};
use crate::source::id::EntityId;
use crate::source::page::FreePage;
use crate::source::picture::{PossibleFile, composed, is_elsewhere, possible_files};

/// The pictures of a site.
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

/// Looks for every picture of an entity, an article or a page: beside the article, then in
/// `static/`. A picture that does not exist is reported.
pub fn find(
    files: &dyn Files,
    statics: &[String],
    entities: &BTreeMap<EntityId, Entity>,
    articles: &[AnchoredArticle],
    pages: &[FreePage],
    diagnostics: &mut Vec<Diagnostic>,
) -> Result<Images, FilesError> {
    let content = files.list("content")?.paths;
    let names = content
        .iter()
        .chain(statics)
        .map(|path| (composed(path).into_owned(), path.as_str()))
        .collect();
    let images = Images {
        placed: HashMap::new(),
        copies: BTreeMap::new(),
    };
    let mut finder = Finder {
        files,
        names,
        images,
        diagnostics,
    };
    for image in entities.values().filter_map(|entity| entity.image.as_ref()) {
        finder.find(&image.file, "", None)?;
    }
    for article in articles {
        let article = &article.article;
        let folder = format!("articles/{}/", article.slug);
        if let Some(image) = &article.about.image {
            finder.find(&image.file, &folder, Some(&article.folder))?;
        }
        for text in &article.texts {
            finder.find_all(text, &folder, Some(&article.folder))?;
        }
    }
    for text in pages.iter().flat_map(|page| &page.texts) {
        finder.find_all(text, "", None)?;
    }
    Ok(finder.images)
}

struct Finder<'a> {
    files: &'a dyn Files,
    /// The paths of all files, by their names in Unicode normalization form NFC.
    names: HashMap<String, &'a str>,
    images: Images,
    diagnostics: &'a mut Vec<Diagnostic>,
}

impl Finder<'_> {
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
                .find_map(|candidate| self.names.get(candidate.as_str()).copied())
            else {
                continue;
            };
            let path = written_path(&possible.name, folder);
            let size = self.files.read(source)?.and_then(|bytes| size(&bytes));
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
