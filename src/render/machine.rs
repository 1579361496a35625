//! The files that machines read: the sitemap, `robots.txt`, `.nojekyll`; the manifests are made next door.

use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};
use quick_xml::writer::Writer;

use crate::artifact::{Artifact, OutputPath};
use crate::render::compose::View;
use crate::render::site::Site;
use crate::render::url::PageKey;
use crate::text::Lang;

/// `robots.txt`, `.nojekyll`, the manifests and, where the site has an address, `sitemap.xml`.
#[must_use]
pub fn files(site: &Site<'_>, plan: &[PageKey]) -> Vec<Artifact> {
    let mut files = Vec::new();
    let mut add = |path: &str, bytes: Vec<u8>| files.extend(OutputPath::new(path).map(|path| Artifact { path, bytes }));
    add(".nojekyll", Vec::new());
    let sitemap = site.urls.absolute_path("sitemap.xml");
    let pointer = sitemap.as_ref().map_or_else(String::new, |url| format!("\nSitemap: {url}\n"));
    add("robots.txt", format!("User-agent: *\nAllow: /\n{pointer}").into_bytes());
    if sitemap.is_some()
        && let Ok(xml) = map(site, plan)
    {
        add("sitemap.xml", xml);
    }
    files.extend(super::manifest::files(site));
    files
}

/// Every page that counts, with its alternates: the same set as in the pages' heads.
fn map(site: &Site<'_>, plan: &[PageKey]) -> std::io::Result<Vec<u8>> {
    let mut writer = Writer::new(Vec::new());
    writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    let mut set = BytesStart::new("urlset");
    set.push_attribute(("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9"));
    set.push_attribute(("xmlns:xhtml", "http://www.w3.org/1999/xhtml"));
    line(&mut writer)?;
    writer.write_event(Event::Start(set))?;
    for key in plan {
        url(&mut writer, site, key)?;
    }
    line(&mut writer)?;
    writer.write_event(Event::End(BytesEnd::new("urlset")))?;
    line(&mut writer)?;
    Ok(writer.into_inner())
}

fn url(writer: &mut Writer<Vec<u8>>, site: &Site<'_>, key: &PageKey) -> std::io::Result<()> {
    let Some(alternates) = alternates(site, key) else { return Ok(()) };
    let Some(address) = site.urls.absolute(key) else { return Ok(()) };
    line(writer)?;
    writer.write_event(Event::Start(BytesStart::new("url")))?;
    writer.write_event(Event::Start(BytesStart::new("loc")))?;
    writer.write_event(Event::Text(BytesText::new(&address)))?;
    writer.write_event(Event::End(BytesEnd::new("loc")))?;
    for (hreflang, href) in alternates {
        line(writer)?;
        let mut link = BytesStart::new("xhtml:link");
        link.push_attribute(("rel", "alternate"));
        link.push_attribute(("hreflang", hreflang.as_str()));
        link.push_attribute(("href", href.as_str()));
        writer.write_event(Event::Empty(link))?;
    }
    writer.write_event(Event::End(BytesEnd::new("url")))
}

fn line(writer: &mut Writer<Vec<u8>>) -> std::io::Result<()> {
    writer.write_event(Event::Text(BytesText::new("\n")))
}

/// The alternates of a page that belongs in the sitemap; `None` for fallback pages, redirects and 404.
fn alternates(site: &Site<'_>, key: &PageKey) -> Option<Vec<(String, String)>> {
    if matches!(key, PageKey::NotFound | PageKey::OldArticle(..) | PageKey::OldEntity(..)) {
        return None;
    }
    let locale = key.lang().and_then(|lang| site.locales.iter().find(|locale| locale.lang() == lang)).or_else(|| site.locales.first())?;
    let view = View { site, locale };
    let langs: (Vec<Lang>, Lang) = match key {
        PageKey::Languages => {
            // With one language this page only leads on.
            return (site.languages().len() > 1)
                .then(|| view.alternates_of(&PageKey::Home(site.languages()[0].clone()), site.languages(), &site.languages()[0]));
        }
        PageKey::Article(_, slug) | PageKey::Parallel(_, slug, None) => view.article_langs(site.edition.article(slug)?),
        PageKey::Parallel(_, slug, Some(other)) => {
            let (mut langs, original) = view.article_langs(site.edition.article(slug)?);
            langs.retain(|lang| lang != other);
            (langs, original)
        }
        PageKey::Free(_, slug) => {
            let page = site.edition.pages.iter().find(|page| page.slug == *slug)?;
            let has = |lang: &&Lang| page.texts.iter().any(|text| text.lang == **lang);
            (site.languages().iter().filter(has).cloned().collect(), page.texts.first()?.lang.clone())
        }
        _ => (site.languages().to_vec(), site.languages()[0].clone()),
    };
    langs.0.contains(key.lang()?).then(|| view.alternates_of(key, &langs.0, &langs.1))
}
