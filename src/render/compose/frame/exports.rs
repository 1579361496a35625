//! Links to a page's content in other formats: feeds and data for other programs.

use crate::address::{Page, PageKey};
use crate::artifact::data;
use crate::html::Html;
use crate::locale::Args;
use crate::render::compose::view::View;
use crate::render::context::{Download, Feed, Phrase};
use crate::render::feed;
use crate::weave::isolate_text;

/// The data files of a page: the annotations of an article, or all entities. None if the site has no
/// data.
pub fn downloads(view: View<'_>, key: &PageKey) -> Vec<Download> {
    if !view.site.edition.settings.data {
        return Vec::new();
    }
    let download = |file: &str, media, format| Download {
        href: view.site.addresses.urls.path(file),
        label: name_format(view, "data", format),
        media,
    };
    let jsonld = |file: &str| download(file, "application/ld+json", "JSON-LD");
    match &key.page {
        Page::Article(slug) | Page::Parallel(slug, _) => {
            let slug = slug.as_str();
            vec![
                jsonld(&data::annotations(slug)),
                download(&data::tei(slug), "application/tei+xml", "TEI"),
                download(&data::bibtex(slug), "application/x-bibtex", "BibTeX"),
                download(
                    &data::csl(slug),
                    "application/vnd.citationstyles.csl+json",
                    "CSL JSON",
                ),
            ]
        }
        Page::Entities(..) | Page::Entity(..) => {
            vec![
                jsonld(data::ENTITIES),
                download(data::TURTLE, "text/turtle", "Turtle"),
            ]
        }
        _ => Vec::new(),
    }
}

/// A message about a format, whose name is in Latin letters in every language.
fn name_format(view: View<'_>, message: &str, format: &str) -> Phrase {
    Phrase::plain(view.html(
        message,
        &Args::new().html("format", &isolate_text(format, view.lang())),
    ))
}

/// The feeds of what a page lists: that of the tag first, then that of the language.
pub fn feeds(view: View<'_>, key: &PageKey) -> Vec<Feed> {
    if view.site.addresses.urls.absolute(key).is_none() {
        return Vec::new();
    }
    let tag = if let Page::Tag(tag, _) = &key.page {
        Some(tag)
    } else {
        None
    };
    let listed = tag.filter(|tag| feed::exists(view, tag));
    let feed = |tag| {
        let (title, spoken) = feed::title(view, tag);
        let Phrase { lang, dir, .. } = Phrase::new(Html::new(), spoken, view.lang());
        Feed {
            href: view.site.addresses.urls.path(&feed::file(view.lang(), tag)),
            title,
            lang,
            dir,
            label: name_format(view, "feed", "Atom"),
        }
    };
    listed
        .map(Some)
        .into_iter()
        .chain([None])
        .map(feed)
        .collect()
}
