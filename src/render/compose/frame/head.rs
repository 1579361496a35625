//! What each page tells its frame: its key, title, description, languages and source file.

use crate::address::{Page, PageKey};
use crate::diagnostic::Span;
use crate::edition::AnchoredArticle;
use crate::edition::summary::Summary;
use crate::locale::Args;
use crate::render::compose::structured::Described;
use crate::render::compose::view::View;
use crate::render::context::Link;
use crate::text::Lang;

/// What a page tells its frame about itself.
pub struct Head {
    /// The key of the page.
    pub key: PageKey,
    /// The title in plain text, isolated by control characters if its direction is not the page's.
    /// `None` on the front page, which has the title of the site.
    pub title: Option<String>,
    /// The description for search engines, in plain text.
    pub description: Option<String>,
    /// What the page is about, for programs. Empty for pages that are about no single thing.
    pub subject: Vec<Described>,
    /// Links to the pages above this one, without the front page.
    pub crumbs: Vec<Link>,
    /// The source file, relative to the site's root. `None` for pages that are made from no file
    /// but the settings.
    pub source: Option<String>,
    /// The languages that have a text of their own on this page. All languages, for lists and
    /// other pages without a text.
    pub texts: Vec<Lang>,
    /// The language of the canonical page if this language has no text of its own.
    pub original: Lang,
}

/// The path of the file that `span` lies in, relative to the site's root.
pub fn source_path(view: View<'_>, span: Span) -> Option<String> {
    view.site
        .sources
        .file(span.file)
        .map(|file| file.path.clone())
}

/// The path of the file in which readers of an article would most likely correct something: the
/// file of its first annotation, or else of its text.
pub fn article_source(view: View<'_>, anchored: &AnchoredArticle) -> Option<String> {
    let article = &anchored.article;
    let first = article
        .annotations
        .first()
        .map(|annotation| annotation.span);
    source_path(
        view,
        first.or_else(|| article.texts.first().map(|text| text.span))?,
    )
}

/// The title of page `page` of a list, counted from 1.
pub fn numbered_title(view: View<'_>, title: String, page: u64) -> String {
    if page < 2 {
        return title;
    }
    view.text(
        "page-title-number",
        &Args::new()
            .word("title", title)
            .plain_number("n", i64::try_from(page).unwrap_or(i64::MAX)),
    )
}

/// The head of a page that exists in every language and has no text of its own: a list, search.
pub fn interface_head(view: View<'_>, key: PageKey, title: Option<String>) -> Head {
    let texts = view.site.languages().to_vec();
    let original = view.site.languages().first().clone();
    Head {
        key,
        title,
        description: None,
        subject: Vec::new(),
        crumbs: Vec::new(),
        source: None,
        texts,
        original,
    }
}

/// The languages in which an article has a text, and the language of its original.
pub fn article_languages(view: View<'_>, article: &Summary) -> (Vec<Lang>, Lang) {
    let has = |lang: &&Lang| article.texts.iter().any(|text| text.lang == **lang);
    let langs = view.site.languages().iter().filter(has).cloned().collect();
    let original = article.texts.first().map_or_else(
        || view.site.languages().first().clone(),
        |text| text.lang.clone(),
    );
    (langs, original)
}

/// The breadcrumb that leads to the list of articles.
pub fn articles_crumb(view: View<'_>) -> Link {
    Link {
        label: view.word("articles"),
        href: Some(view.page(&Page::Articles(1).in_lang(view.lang()))),
    }
}

/// The breadcrumb that leads to the index of entities.
pub fn entities_crumb(view: View<'_>) -> Link {
    Link {
        label: view.word("entities"),
        href: Some(view.page(&Page::Entities(1).in_lang(view.lang()))),
    }
}
