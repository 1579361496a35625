//! Edition → pages: each page's key becomes its context, its context its markup.

pub mod assets;
mod compose;
pub mod context;
mod feed;
pub mod fragment;
mod function;
mod highlight;
mod machine;
mod manifest;
pub mod plan;
#[cfg(test)]
mod sample;
pub mod site;
mod sitemap;
pub mod template;
pub mod url;
pub mod words;

pub use compose::{Links, View, documents, written_path};
pub use function::{Argument, MessageError, Messages};
pub use machine::files as machine_files;
pub use site::{AnchoredArticle, Picture, Site};

use template::Templates;
use url::PageKey;

use crate::artifact::{Artifact, OutputPath};
use crate::diagnostic::Diagnostic;

/// Makes one page. `None` where what the key names is not shown.
///
/// # Errors
/// When a template fails.
pub fn page(
    site: &Site<'_>,
    templates: &Templates,
    key: &PageKey,
) -> Result<Option<Artifact>, Diagnostic> {
    let Some(markup) = markup(site, templates, key)? else {
        return Ok(None);
    };
    Ok(OutputPath::new(key.file()).map(|path| Artifact {
        path,
        bytes: markup.into_bytes(),
    }))
}

fn markup(
    site: &Site<'_>,
    templates: &Templates,
    key: &PageKey,
) -> Result<Option<String>, Diagnostic> {
    let locale = match key.lang() {
        Some(lang) => site.locales.iter().find(|locale| locale.lang() == lang),
        None => site.locales.first(),
    };
    let Some(locale) = locale else {
        return Ok(None);
    };
    let view = View { site, locale };
    match key {
        PageKey::Languages => templates
            .render(&compose::language_choice(site, view))
            .map(Some),
        PageKey::NotFound => templates.render(&compose::not_found(site, view)).map(Some),
        PageKey::Home(_) => templates.render(&compose::home(view)).map(Some),
        PageKey::Articles(_, page) => templates.render(&compose::articles(view, *page)).map(Some),
        PageKey::Article(_, slug) => match (site.articles.get(slug), site.edition.article(slug)) {
            (Some(article), Some(summary)) => templates
                .render(&compose::article(view, article, summary))
                .map(Some),
            _ => Ok(None),
        },
        PageKey::Parallel(_, slug, other) => {
            match (site.articles.get(slug), site.edition.article(slug)) {
                (Some(article), Some(summary)) => {
                    compose::parallel(view, article, summary, other.as_ref())
                        .map(|page| templates.render(&page))
                        .transpose()
                }
                _ => Ok(None),
            }
        }
        PageKey::Entities(_, page) => templates.render(&compose::entities(view, *page)).map(Some),
        PageKey::Entity(_, id, page) => site
            .entity(id)
            .map(|entity| templates.render(&compose::entity(view, entity, *page)))
            .transpose(),
        PageKey::Kind(_, kind, page) => templates
            .render(&compose::kind(view, kind, *page))
            .map(Some),
        PageKey::Tag(_, tag, page) => templates.render(&compose::tag(view, tag, *page)).map(Some),
        PageKey::Search(_) => templates.render(&compose::search(view)).map(Some),
        PageKey::Free(_, slug) => {
            let page = site.edition.pages.iter().find(|page| page.slug == *slug);
            page.and_then(|page| compose::free(view, page))
                .map(|page| templates.render(&page))
                .transpose()
        }
        PageKey::Moved(_, to) => {
            let title = match &**to {
                PageKey::Article(_, slug) | PageKey::Parallel(_, slug, _) => site
                    .edition
                    .article(slug)
                    .map(|article| view.phrase(&article.title)),
                PageKey::Entity(_, id, _) => Some(view.entity_name(id)),
                _ => None,
            };
            templates
                .render(&compose::redirect(
                    view,
                    key.clone(),
                    to,
                    title.unwrap_or_default(),
                ))
                .map(Some)
        }
    }
}
