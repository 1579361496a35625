//! Edition → pages: each page's key becomes its context, its context its markup.

pub mod assets;
pub mod built_in;
mod compose;
pub mod context;
mod feed;
mod generated;
mod highlight;
mod indexes;
mod manifest;
mod site;
mod sitemap;
pub mod template;

pub use compose::{View, documents, parse_value};
pub use generated::generated_files;
pub use highlight::HighlightedCode;
pub use indexes::Indexes;
pub use site::Site;

use crate::render::compose::{GrammaticalNumber, entity_name, pick_phrase};
use template::Templates;

use crate::address::{Page, PageKey};
use crate::artifact::{Artifact, OutputPath};
use crate::diagnostic::Diagnostic;
use crate::edition::ChronologyOf;

/// A page, as it is written into the output folder.
pub struct RenderedPage {
    /// The path of its file.
    pub path: OutputPath,
    /// Its markup.
    pub html: String,
}

impl From<RenderedPage> for Artifact {
    fn from(page: RenderedPage) -> Self {
        Self {
            path: page.path,
            bytes: page.html.into_bytes(),
        }
    }
}

/// Makes one page. `None` where what the key names is not shown.
///
/// # Errors
/// When a template fails.
pub fn page(
    site: &Site<'_>,
    templates: &Templates,
    key: &PageKey,
) -> Result<Option<RenderedPage>, Diagnostic> {
    let Some(markup) = markup(site, templates, key)? else {
        return Ok(None);
    };
    Ok(OutputPath::new(key.file()).map(|path| RenderedPage { path, html: markup }))
}

fn markup(
    site: &Site<'_>,
    templates: &Templates,
    key: &PageKey,
) -> Result<Option<String>, Diagnostic> {
    let locale = match &key.lang {
        Some(lang) => site.locale(lang),
        None => site.locales.first().map(AsRef::as_ref),
    };
    let Some(locale) = locale else {
        return Ok(None);
    };
    let view = View { site, locale };
    let rendered = match &key.page {
        Page::Languages => Some(templates.render(&compose::language_choice(site, view))),
        Page::NotFound => Some(templates.render(&compose::not_found(site, view))),
        Page::Home => Some(templates.render(&compose::home(view))),
        Page::Articles(page) => Some(templates.render(&compose::articles(view, *page))),
        Page::Article(slug) => site
            .article(slug)
            .zip(site.edition.article(slug))
            .map(|(article, summary)| templates.render(&compose::article(view, article, summary))),
        Page::Parallel(slug, other) => site
            .article(slug)
            .zip(site.edition.article(slug))
            .and_then(|(article, summary)| {
                compose::parallel(view, article, summary, other.as_ref())
            })
            .map(|page| templates.render(&page)),
        Page::Entities(page) => Some(templates.render(&compose::entities(view, *page))),
        Page::Entity(id, page) => site
            .entity(id)
            .map(|entity| templates.render(&compose::entity(view, entity, *page))),
        Page::Kind(kind, page) => Some(templates.render(&compose::kind(view, kind, *page))),
        Page::Tag(tag, page) => Some(templates.render(&compose::tag(view, tag, *page))),
        Page::Claims(list, page) => Some(templates.render(&compose::claims(view, list, *page))),
        Page::Corrections(list, page) => {
            Some(templates.render(&compose::corrections(view, list, *page)))
        }
        Page::Glossary(page) => Some(templates.render(&compose::glossary(view, *page))),
        Page::Annotators => Some(templates.render(&compose::annotators(view))),
        Page::Annotator(id, page) => Some(templates.render(&compose::annotator(view, id, *page))),
        Page::Chronology(of, page) => Some(templates.render(&compose::chronology(view, of, *page))),
        Page::Network => Some(templates.render(&compose::network(view))),
        Page::Search => Some(templates.render(&compose::search(view))),
        Page::Free(slug) => {
            let mut pages = site.edition.pages.iter();
            pages
                .find(|page| page.slug == *slug)
                .and_then(|page| compose::free(view, page))
                .map(|page| templates.render(&page))
        }
        Page::Moved { to, .. } => {
            let title = match &**to {
                Page::Article(slug) | Page::Parallel(slug, _) => site
                    .edition
                    .article(slug)
                    .map(|article| pick_phrase(view, &article.title)),
                Page::Entity(id, _) | Page::Chronology(ChronologyOf::Entity(id), _) => {
                    Some(entity_name(view, id))
                }
                Page::Entities(_) => Some(view.word("entities")),
                Page::Kind(kind, _) => {
                    Some(compose::kind_label(view, kind, GrammaticalNumber::Plural))
                }
                _ => None,
            };
            let title = title.unwrap_or_default();
            let to = to.as_ref().clone().in_lang(view.lang());
            Some(templates.render(&compose::redirect(view, key.clone(), &to, title)))
        }
    };
    rendered.transpose()
}
