//! Old addresses, and names of pages that are taken.

use std::collections::{BTreeMap, HashMap};

use crate::diagnostic::{Diagnostic, Span};
use crate::edition::vocabulary::RESERVED_PAGES;
use crate::edition::{codes, resolve};
use crate::source::entity::Entity;
use crate::source::id::{ArticleSlug, EntityId, PageSlug};
use crate::source::page::FreePage;
use crate::source::settings::Settings;

/// An address that something had before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Redirect {
    /// An article's old slug.
    Article {
        /// The old slug.
        from: ArticleSlug,
        /// The article.
        to: ArticleSlug,
    },
    /// An entity's old id.
    Entity {
        /// The old id.
        from: EntityId,
        /// The entity.
        to: EntityId,
    },
}

/// The old addresses of entities; one that something else has, or that two things had, is reported.
pub fn redirects(entities: &BTreeMap<EntityId, Entity>, articles: &HashMap<ArticleSlug, usize>, diagnostics: &mut Vec<Diagnostic>) -> Vec<Redirect> {
    let _ = articles;
    let mut taken: BTreeMap<&EntityId, Span> = BTreeMap::new();
    let mut redirects = Vec::new();
    for (id, entity) in entities {
        for old in &entity.redirect_from {
            if let Some(other) = entities.get(&old.value) {
                let message = format!("`{}` is the id of an entity today, not an old one", old.value);
                diagnostics.push(Diagnostic::error(codes::REDIRECT, old.span, message).label(other.span, "this entity"));
            } else if let Some(earlier) = taken.insert(&old.value, old.span) {
                diagnostics.push(Diagnostic::error(codes::REDIRECT, old.span, format!("two entities say they were `{}`", old.value)).label(earlier, "the other"));
            } else {
                redirects.push(Redirect::Entity { from: old.value.clone(), to: id.clone() });
            }
        }
    }
    redirects
}

/// Reports free pages whose names are taken, and menu entries that lead nowhere.
pub fn check_pages(settings: &Settings, pages: &[FreePage], diagnostics: &mut Vec<Diagnostic>) {
    for page in pages {
        if RESERVED_PAGES.contains(&page.slug.as_str())
            && let Some(text) = page.texts.first()
        {
            let span = Span { end: text.span.start, ..text.span };
            let message = format!("a page of every site is called `{}` already", page.slug);
            diagnostics.push(Diagnostic::error(codes::RESERVED, span, message).help("rename the page's folder"));
        }
    }
    for entry in &settings.menu {
        resolve::unknown(codes::NO_PAGE, "free page", entry.value.as_str(), entry.span, pages.iter().map(|page| page.slug.as_str()), diagnostics);
    }
    let _ = PageSlug::as_str;
}
