//! Pictures of articles and entities.

use crate::locale::with_mark;
use crate::render::compose::view::View;
use crate::render::context::Figure;
use crate::source::entity::Image;
use crate::text::Direction;

impl View<'_> {
    /// A picture whose file is below `folder` of the output; none where the file is not there,
    /// which was reported.
    #[must_use]
    pub fn figure(&self, image: &Image, folder: &str) -> Option<Figure> {
        let (src, size) = self.site.addresses.picture(&image.file.value, folder)?;
        let (lang, alt) = image.alt.pick(self.lang());
        let phrase = self.words(alt, lang);
        let direction = match phrase.dir {
            Some("rtl") => Direction::Rtl,
            Some(_) => Direction::Ltr,
            None => self.lang().direction(),
        };
        Some(Figure {
            src,
            alt: with_mark(alt.to_owned(), direction),
            lang: phrase.lang,
            dir: phrase.dir,
            width: size.map(|(width, _)| width),
            height: size.map(|(_, height)| height),
            credit: image
                .credit
                .as_ref()
                .map(|credit| self.inline(credit, None)),
        })
    }
}
