//! How a page is shown where somebody links to it.

use crate::render::compose::frame::Head;
use crate::render::compose::view::View;
use crate::render::context::{Figure, Social, SocialImage, SocialKind};
use crate::text::Lang;

impl View<'_> {
    /// A page of the site; what is more than that says so itself.
    #[must_use]
    pub fn social(&self, head: &Head) -> Social {
        let site = self.site_name();
        let others = head.texts.iter().filter(|lang| *lang != self.lang());
        Social {
            kind: SocialKind::Website,
            title: head.title.clone().unwrap_or_else(|| site.clone()),
            site,
            image: None,
            locale: self.lang().with_territory(),
            other_locales: others.map(Lang::with_territory).collect(),
        }
    }

    /// A picture as it is shown with a link; none where it has no absolute address, or is a
    /// drawing, which such readers do not draw.
    #[must_use]
    pub fn social_image(&self, figure: Option<&Figure>) -> Option<SocialImage> {
        let figure = figure.filter(|figure| !figure.src.to_ascii_lowercase().ends_with(".svg"))?;
        Some(SocialImage {
            url: self.site.addresses.urls.absolute_of(&figure.src)?,
            alt: figure.alt.clone(),
            lang: figure.lang.clone(),
            dir: figure.dir,
        })
    }
}
