//! Pictures of articles and entities.

use crate::render::compose::view::View;
use crate::render::context::Figure;
use crate::source::entity::Image;

impl View<'_> {
    /// A picture whose file is below `folder` of the output; none where the file is not there, which was reported.
    #[must_use]
    pub fn figure(&self, image: &Image, folder: &str) -> Option<Figure> {
        let path = static_path(&image.file.value, folder);
        let size = self.site.images.get(&path)?;
        Some(Figure {
            src: self.site.urls.path(&path),
            alt: self.plain(&image.alt),
            width: size.map(|(width, _)| width),
            height: size.map(|(_, height)| height),
            credit: image.credit.as_ref().map(|credit| self.inline(credit, None)),
        })
    }
}

/// The path of an image below the output's root.
#[must_use]
pub fn static_path(file: &str, folder: &str) -> String {
    match file.strip_prefix('/') {
        Some(path) => path.to_owned(),
        None => format!("{folder}{}", file.strip_prefix("./").unwrap_or(file)),
    }
}
