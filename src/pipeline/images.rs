//! The pictures that pages show: are they there, how large are they, and what must be copied.

use std::collections::{BTreeMap, HashMap};

use crate::diagnostic::{Diagnostic, Spanned};
use crate::edition::codes;
use crate::pipeline::picture::size;
use crate::render::{AnchoredArticle, static_path};
use crate::source::block::Text;
use crate::source::entity::Entity;
use crate::source::files::{Files, FilesError};
use crate::source::id::EntityId;
use crate::source::page::FreePage;
use crate::source::picture::is_elsewhere;

/// The pictures of a site.
pub struct Images {
    /// By path below the output's root: the file, and its width and height where it says.
    found: BTreeMap<String, (String, Option<(u32, u32)>)>,
}

impl Images {
    /// Width and height of each picture, by its path below the output's root.
    #[must_use]
    pub fn sizes(&self) -> HashMap<String, Option<(u32, u32)>> {
        self.found.iter().map(|(path, (_, size))| (path.clone(), *size)).collect()
    }

    /// Pictures that lie beside an article: their files, and their paths below the output's root.
    pub fn copies(&self) -> impl Iterator<Item = (&str, &str)> {
        self.found
            .iter()
            .filter(|(_, (source, _))| source.starts_with("content/"))
            .map(|(path, (source, _))| (source.as_str(), path.as_str()))
    }
}

/// Finds every picture that an entity, an article or a page shows. One that is not there is reported.
pub fn find(
    files: &dyn Files,
    entities: &BTreeMap<EntityId, Entity>,
    articles: &[AnchoredArticle],
    pages: &[FreePage],
    diagnostics: &mut Vec<Diagnostic>,
) -> Result<Images, FilesError> {
    let mut finder = Finder { files, found: BTreeMap::new(), diagnostics };
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
    Ok(Images { found: finder.found })
}

struct Finder<'a> {
    files: &'a dyn Files,
    found: BTreeMap<String, (String, Option<(u32, u32)>)>,
    diagnostics: &'a mut Vec<Diagnostic>,
}

impl Finder<'_> {
    /// Looks for the pictures of a text.
    fn find_all(&mut self, text: &Text, folder: &str, beside: Option<&str>) -> Result<(), FilesError> {
        for src in &text.images {
            // One elsewhere is told of where names are checked.
            if !is_elsewhere(&src.value) {
                self.find(src, folder, beside)?;
            }
        }
        Ok(())
    }

    /// Looks for a file beside the article it belongs to, if it does, and below `static/`.
    fn find(&mut self, file: &Spanned<String>, folder: &str, beside: Option<&str>) -> Result<(), FilesError> {
        let path = static_path(&file.value, folder);
        if self.found.contains_key(&path) {
            return Ok(());
        }
        if path.split('/').any(|part| part == "..") {
            let message = format!("the picture {} is outside of where pictures are looked for", file.value);
            let help = "put the file beside the text of its article, or below static/";
            self.diagnostics.push(Diagnostic::error(codes::NO_IMAGE, file.span, message).help(help));
            return Ok(());
        }
        let own = beside
            .filter(|_| !file.value.starts_with('/'))
            .map(|beside| format!("{beside}/{}", file.value.strip_prefix("./").unwrap_or(&file.value)));
        let candidates: Vec<String> = own.into_iter().chain([format!("static/{path}")]).collect();
        for candidate in &candidates {
            if let Some(bytes) = self.files.read(candidate)? {
                self.found.insert(path, (candidate.clone(), size(&bytes)));
                return Ok(());
            }
        }
        let message = format!("there is no picture {}", candidates[0]);
        self.diagnostics.push(Diagnostic::error(codes::NO_IMAGE, file.span, message).help("add the file, or mend its name"));
        Ok(())
    }
}
