//! Pictures of articles and entities.

use crate::locale::with_mark;
use crate::render::compose::markdown::prose::render_inline;
use crate::render::compose::view::View;
use crate::render::compose::wording::localized::make_phrase;
use crate::render::context::Figure;
use crate::source::entity::Image;
use crate::text::Direction;

/// The figure that shows a picture. Its path is relative to `folder` below the output's root. `None`
/// if there is no such file, which has been reported.
pub fn figure(view: View<'_>, image: &Image, folder: &str) -> Option<Figure> {
    let (src, size) = view.site.addresses.picture(&image.file.value, folder)?;
    let (lang, alt) = image.alt.pick(view.lang());
    let phrase = make_phrase(view, alt, lang);
    let direction = match phrase.dir {
        Some("rtl") => Direction::Rtl,
        Some(_) => Direction::Ltr,
        None => view.lang().direction(),
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
            .map(|credit| render_inline(view, credit, None)),
    })
}
