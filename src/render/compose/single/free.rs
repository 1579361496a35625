//! Free pages, and the pages that have no language of their own.

use crate::address::{Page, PageKey};
use crate::locale::Args;
use crate::render::compose::backlinks::linked_to_page;
use crate::render::compose::frame::head::{Head, interface_head, source_path};
use crate::render::compose::frame::page::{compose_frame, script_url};
use crate::render::compose::frame::title::site_title;
use crate::render::compose::markdown::prose::HeadingPlace;
use crate::render::compose::single::text::{page_heading, page_prose};
use crate::render::compose::view::View;
use crate::render::compose::wording::language::{fallback_notice, native_name};
use crate::render::compose::wording::localized::pick_phrase;
use crate::render::compose::wording::names::page_title;
use crate::render::context::{
    Frame, FreeTextPage, Greeting, LanguageChoicePage, NotFoundPage, Phrase, RedirectPage,
};
use crate::render::site::Site;
use crate::source::page;
use crate::text::Lang;

/// A free page. `None` if it has no text.
pub fn free(view: View<'_>, page: &page::FreePage) -> Option<FreeTextPage> {
    let text = page.text_for(view.lang())?;
    let title = page_title(view, page);
    let texts: Vec<Lang> = view
        .site
        .languages()
        .iter()
        .filter(|lang| page.texts.iter().any(|text| text.lang == **lang))
        .cloned()
        .collect();
    let head = Head {
        key: Page::Free(page.slug.clone()).in_lang(view.lang()),
        title: Some(title.html.words().to_owned()),
        description: None,
        subject: Vec::new(),
        crumbs: Vec::new(),
        source: source_path(view, text.span),
        original: page
            .texts
            .first()
            .map_or_else(|| view.lang().clone(), |text| text.lang.clone()),
        texts,
    };
    let fallback = (text.lang != *view.lang())
        .then(|| fallback_notice(view, "fallback-page", &text.lang, Args::new()));
    let anchor = page::opening_heading(text).map(|heading| heading.id.clone());
    let (title, content) = (
        page_heading(view, page),
        page_prose(view, page, HeadingPlace::PageTitle)?,
    );
    Some(FreeTextPage {
        frame: compose_frame(view, &head),
        title,
        anchor,
        content,
        fallback,
        backlinks: linked_to_page(view, &page.slug),
    })
}

/// The page at `/`, which offers the languages.
pub fn language_choice(site: &Site<'_>, view: View<'_>) -> LanguageChoicePage {
    let refresh = (site.languages().len() == 1).then(|| {
        site.addresses
            .urls
            .page(&Page::Home.in_lang(site.languages().first()))
    });
    let mut frame = bare(view, PageKey::LANGUAGES);
    if refresh.is_some() {
        // With one language, its front page is the canonical one.
        frame.canonical = site
            .addresses
            .urls
            .absolute(&Page::Home.in_lang(site.languages().first()));
    }
    frame.alternates = if refresh.is_some() {
        Vec::new()
    } else {
        home_alternates(site)
    };
    LanguageChoicePage {
        frame,
        greetings: greetings(site),
        refresh,
    }
}

/// The page for addresses that do not exist.
pub fn not_found(site: &Site<'_>, view: View<'_>) -> NotFoundPage {
    let mut frame = compose_frame(
        view,
        &interface_head(
            view,
            PageKey::NOT_FOUND,
            Some(view.text("not-found", &Args::new())),
        ),
    );
    bare_of_places(&mut frame);
    frame.canonical = None;
    frame.alternates = Vec::new();
    NotFoundPage {
        frame,
        greetings: greetings(site),
    }
}

/// The page at an old address, which redirects to the new one.
pub fn redirect(view: View<'_>, from: PageKey, to: &PageKey, title: Phrase) -> RedirectPage {
    let mut frame = bare(view, from);
    frame.canonical = view.site.addresses.urls.absolute(to);
    frame.alternates = Vec::new();
    RedirectPage {
        frame,
        href: view.page(to),
        title,
        script: script_url(view, "moved"),
    }
}

fn bare(view: View<'_>, key: PageKey) -> Frame {
    let mut frame = compose_frame(view, &interface_head(view, key, None));
    bare_of_places(&mut frame);
    frame
}

/// Removes menu, language and reference links: pages in all languages have links of their own for these.
fn bare_of_places(frame: &mut Frame) {
    frame.navigation = Vec::new();
    frame.search = None;
    frame.languages = Vec::new();
    frame.reference = Vec::new();
}

/// The page at `/` belongs to the same set as the front pages, as their `x-default`.
fn home_alternates(site: &Site<'_>) -> Vec<crate::render::context::Alternate> {
    let alternate = |hreflang: &str, key: &PageKey| {
        Some(crate::render::context::Alternate {
            hreflang: hreflang.to_owned(),
            href: site.addresses.urls.absolute(key)?,
        })
    };
    let langs = site
        .languages()
        .iter()
        .filter_map(|lang| alternate(lang.as_str(), &Page::Home.in_lang(lang)));
    langs
        .chain(alternate("x-default", &PageKey::LANGUAGES))
        .collect()
}

fn greetings(site: &Site<'_>) -> Vec<Greeting> {
    site.locales
        .iter()
        .map(|locale| {
            let view = View { site, locale };
            let lang = locale.lang();
            Greeting {
                name: native_name(site, lang),
                lang: lang.to_string(),
                dir: lang.direction().as_str(),
                href: site.addresses.urls.page(&Page::Home.in_lang(lang)),
                title: site_title(view),
                tagline: site
                    .edition
                    .settings
                    .tagline
                    .as_ref()
                    .map(|tagline| pick_phrase(view, tagline)),
                articles: site.addresses.urls.page(&Page::Articles(1).in_lang(lang)),
                search: site.addresses.urls.page(&Page::Search.in_lang(lang)),
            }
        })
        .collect()
}
