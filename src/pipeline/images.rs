//! The pictures that pages show: are they there, how large are they, and what must be copied.

use std::collections::{BTreeMap, HashMap};

use crate::diagnostic::{Diagnostic, Severity, Span, Spanned};
use crate::edition::codes;
use crate::render::{AnchoredArticle, static_path};
use crate::source::block::{Inline, Text};
use crate::source::entity::Entity;
use crate::source::figures;
use crate::source::files::{Files, FilesError};
use crate::source::id::EntityId;
use crate::source::page::FreePage;

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
            for src in shown(text) {
                finder.find(&src, &folder, Some(&article.folder))?;
            }
        }
    }
    for text in pages.iter().flat_map(|page| &page.texts) {
        for src in shown(text) {
            finder.find(&src, "", None)?;
        }
    }
    Ok(Images { found: finder.found })
}

/// The images of a text, each placed at the text as a whole.
fn shown(text: &Text) -> Vec<Spanned<String>> {
    let inline = text.blocks.iter().flat_map(|block| &block.inlines);
    let span = Span { end: text.span.start, ..text.span };
    let src = |inline: &Inline| if let Inline::Image { src, .. } = inline { Some(Spanned::new(src.clone(), span)) } else { None };
    inline.chain(figures(&text.nodes)).filter_map(src).filter(|src| !src.value.contains("://")).collect()
}

struct Finder<'a> {
    files: &'a dyn Files,
    found: BTreeMap<String, (String, Option<(u32, u32)>)>,
    diagnostics: &'a mut Vec<Diagnostic>,
}

impl Finder<'_> {
    /// Looks for a file beside the article it belongs to, if it does, and below `static/`.
    fn find(&mut self, file: &Spanned<String>, folder: &str, beside: Option<&str>) -> Result<(), FilesError> {
        let path = static_path(&file.value, folder);
        if self.found.contains_key(&path) {
            return Ok(());
        }
        let own = beside
            .filter(|_| !file.value.starts_with('/'))
            .map(|beside| format!("{beside}/{}", file.value.strip_prefix("./").unwrap_or(&file.value)));
        let candidates = own.into_iter().chain([format!("static/{path}")]);
        for candidate in candidates {
            if let Some(bytes) = self.files.read(&candidate)? {
                self.found.insert(path, (candidate, size(&bytes)));
                return Ok(());
            }
        }
        let place = beside.map_or_else(|| format!("static/{path}"), |beside| format!("{beside}/{}", file.value));
        let message = format!("there is no picture {place}");
        self.diagnostics
            .push(Diagnostic::new(codes::NO_IMAGE, Severity::Error, Some(file.span), message).help("add the file, or mend its name"));
        Ok(())
    }
}

fn size(bytes: &[u8]) -> Option<(u32, u32)> {
    let size = imagesize::blob_size(bytes).ok()?;
    Some((u32::try_from(size.width).ok()?, u32::try_from(size.height).ok()?))
}
