//! The title of the site, and the title that browsers show for a page.

use crate::html::Html;
use crate::locale::{Args, with_mark};
use crate::render::compose::view::View;
use crate::render::compose::wording::localized::{pick_phrase, plain_text};
use crate::render::context::Phrase;

/// The site's title in plain text.
pub fn site_name(view: View<'_>) -> String {
    view.site
        .edition
        .settings
        .title
        .as_ref()
        .map_or_else(|| "Hashiya".to_owned(), |title| plain_text(view, title))
}

/// The site's title.
pub fn site_title(view: View<'_>) -> Phrase {
    view.site.edition.settings.title.as_ref().map_or_else(
        || Phrase::plain(Html::text("Hashiya")),
        |title| pick_phrase(view, title),
    )
}

/// The title of the browser window: that of the page and that of the site.
pub fn browser_title(view: View<'_>, title: Option<&str>) -> String {
    let site = site_name(view);
    let whole = match title {
        Some(title) => view.text(
            "page-title",
            &Args::new().word("page", title).word("site", site),
        ),
        None => site,
    };
    with_mark(whole, view.lang().direction())
}
