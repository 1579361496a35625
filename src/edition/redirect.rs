//! Checks old addresses and the names of free pages.

use std::collections::{BTreeMap, HashSet};
use std::sync::Arc;

use crate::diagnostic::{Diagnostic, Span};
use crate::edition::codes;
use crate::edition::summary::Summary;
use crate::edition::unknown::unknown;
use crate::edition::vocabulary::{REFERENCE_PAGES, is_reserved_page};
use crate::source::entity::Entities;
use crate::source::id::{ArticleSlug, EntityId};
use crate::source::page::FreePage;
use crate::source::settings::Settings;

/// An address that an article or entity had before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Redirect {
    /// The old slug of an article.
    Article {
        /// The slug that it had.
        from: ArticleSlug,
        /// The slug that it has today.
        to: ArticleSlug,
    },
    /// The old id of an entity.
    Entity {
        /// The id that it had.
        from: EntityId,
        /// The id that it has today.
        to: EntityId,
    },
}

/// Returns all old addresses. One that something has today, or that two things had, is reported and
/// left out.
pub fn redirects(
    entities: &Entities,
    articles: &[Arc<Summary>],
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<Redirect> {
    let mut redirects = Vec::new();
    let mut old_ids = OldNames {
        what: "entity",
        by: BTreeMap::new(),
        diagnostics,
    };
    for (id, entity) in entities {
        for old in &entity.redirect_from {
            let name = old.value.as_str();
            if entities.contains_key(&old.value) {
                old_ids.report_current(name, old.span);
            } else if old_ids.take(name, old.span) {
                redirects.push(Redirect::Entity {
                    from: old.value.clone(),
                    to: id.clone(),
                });
            }
        }
    }
    let mut old_slugs = OldNames {
        what: "article",
        by: BTreeMap::new(),
        diagnostics,
    };
    let slugs: HashSet<&ArticleSlug> = articles.iter().map(|article| &article.slug).collect();
    for article in articles {
        for old in &article.redirect_from {
            let name = old.value.as_str();
            if slugs.contains(&old.value) {
                old_slugs.report_current(name, old.span);
            } else if old_slugs.take(name, old.span) {
                redirects.push(Redirect::Article {
                    from: old.value.clone(),
                    to: article.slug.clone(),
                });
            }
        }
    }
    redirects
}

/// The old names of articles or of entities, each with the place where it is written.
struct OldNames<'a> {
    what: &'static str,
    by: BTreeMap<String, Span>,
    diagnostics: &'a mut Vec<Diagnostic>,
}

impl OldNames<'_> {
    /// Reports a name that something has today.
    fn report_current(&mut self, name: &str, span: Span) {
        let message = format!(
            "`{name}` is the name of an {} today, not an old one",
            self.what
        );
        let help = "remove it: `redirect_from` has names that nothing has any more";
        self.diagnostics
            .push(Diagnostic::error(codes::REDIRECT, span, message).help(help));
    }

    /// Adds an old name. Reports one that was added before, and returns whether it was not.
    fn take(&mut self, name: &str, span: Span) -> bool {
        if let Some(earlier) = self.by.get(name) {
            let message = format!("`{name}` is an old name of two things");
            let found =
                Diagnostic::error(codes::REDIRECT, span, message).label(*earlier, "the other");
            self.diagnostics
                .push(found.help("keep it in one of the two: an old address leads to one thing"));
        } else {
            self.by.insert(name.to_owned(), span);
            return true;
        }
        false
    }
}

/// Reports free pages with a reserved name, and menu entries that name no page.
pub fn check_pages(
    settings: &Settings,
    pages: &[Arc<FreePage>],
    diagnostics: &mut Vec<Diagnostic>,
) {
    for page in pages {
        if is_reserved_page(page.slug.as_str())
            && let Some(text) = page.texts.first()
        {
            let span = Span {
                end: text.span.start,
                ..text.span
            };
            let message = format!("the program makes pages at `{}/` already", page.slug);
            diagnostics.push(
                Diagnostic::error(codes::RESERVED, span, message).help("rename the page's folder"),
            );
        }
    }
    for entry in &settings.menu {
        unknown(
            codes::NO_PAGE,
            "free page",
            entry.value.as_str(),
            entry.span,
            pages
                .iter()
                .map(|page| page.slug.as_str())
                .chain(REFERENCE_PAGES.iter().copied()),
            diagnostics,
        );
    }
}
