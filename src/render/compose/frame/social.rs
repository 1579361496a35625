//! How a link to a page is previewed elsewhere (Open Graph).

use crate::locale::Locale;
use crate::render::compose::frame::head::Head;
use crate::render::compose::frame::title::site_name;
use crate::render::compose::view::View;
use crate::render::context::{Figure, Social, SocialImage, SocialKind};
use crate::text::Lang;

/// The preview of an ordinary page. Articles and people change it.
pub fn social(view: View<'_>, head: &Head) -> Social {
    let site = site_name(view);
    let others = head.texts.iter().filter(|lang| *lang != view.lang());
    Social {
        kind: SocialKind::Website,
        title: head.title.clone().unwrap_or_else(|| site.clone()),
        site,
        image: None,
        locale: view.locale.with_territory(),
        other_locales: others.map(|lang| territory(view, lang)).collect(),
    }
}

/// A language of the site with its region.
fn territory(view: View<'_>, lang: &Lang) -> String {
    let own = view.site.locale(lang);
    own.map_or_else(|| lang.with_territory(None), Locale::with_territory)
}

/// The picture of a preview. `None` without an absolute address, and for SVG, which previews do not
/// show.
pub fn social_image(view: View<'_>, figure: Option<&Figure>) -> Option<SocialImage> {
    let figure = figure.filter(|figure| !figure.src.to_ascii_lowercase().ends_with(".svg"))?;
    Some(SocialImage {
        url: view.site.addresses.urls.absolute_of(&figure.src)?,
        alt: figure.alt.clone(),
        lang: figure.lang.clone(),
        dir: figure.dir,
    })
}
