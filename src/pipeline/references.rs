//! Checks the references of a site: entities, articles and annotations by their names, before
//! anything is anchored.

use std::collections::BTreeSet;

use rayon::prelude::*;

use super::options::Options;
use crate::diagnostic::Diagnostic;
use crate::edition::leads::{MarkdownLinks, WrittenLink};
use crate::edition::{Backlink, Names, ProseLinks, alignment};
use crate::lint;
use crate::source::Sources;
use crate::source::id::EntityId;

/// What a site refers to.
pub(super) struct References {
    /// Which article, entity or page links to which entity.
    pub(super) prose: ProseLinks,
    /// Every entity that is referred to, from drafts too.
    pub(super) used: BTreeSet<EntityId>,
    /// The addresses of ordinary links, as written.
    pub(super) addresses: Vec<WrittenLink>,
}

/// Checks that everything that is referred to exists, in drafts too, and collects the references.
pub(super) fn check_references(
    sources: &Sources,
    options: &Options,
    diagnostics: &mut Vec<Diagnostic>,
) -> References {
    let Sources {
        settings,
        entities,
        articles,
        pages,
        map,
    } = sources;
    let names = Names::new(settings, entities, articles, map, options.drafts);
    let mut prose = ProseLinks::default();
    let mut used: BTreeSet<EntityId> = articles.iter().flat_map(lint::uses).cloned().collect();
    let mut addresses = Vec::new();
    let mut keep = |leads: MarkdownLinks| {
        addresses.extend(leads.addresses);
        leads.entities
    };
    used.extend(keep(names.check_settings(diagnostics)));
    for (id, entity) in entities {
        let linked = keep(names.check_entity(entity, diagnostics));
        used.extend(linked.iter().filter(|other| *other != id).cloned());
        if options.drafts.show(entity.draft) {
            prose.add(&Backlink::Entity(id.clone()), linked);
        }
    }
    let checked: Vec<_> = articles
        .par_iter()
        .map(|article| {
            let mut diagnostics = Vec::new();
            alignment::check(article, &mut diagnostics);
            (names.check_article(article, &mut diagnostics), diagnostics)
        })
        .collect();
    for (article, (linked, found)) in articles.iter().zip(checked) {
        diagnostics.extend(found);
        let linked = keep(linked);
        used.extend(linked.iter().cloned());
        if options.drafts.show(article.about.draft) {
            prose.add(&Backlink::Article(article.slug.clone()), linked);
        }
    }
    for page in pages {
        let linked = keep(names.check_page(page, diagnostics));
        used.extend(linked.iter().cloned());
        prose.add(&Backlink::Page(page.slug.clone()), linked);
    }
    References {
        prose,
        used,
        addresses,
    }
}
