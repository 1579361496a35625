//! The edition for other programs: articles' annotations as W3C Web Annotations, articles as TEI,
//! entities as schema.org data, each in a file below `data/`. One file a format; what they have in
//! common is the graph of `entity` and the selectors of `selector`.

mod annotation;
mod entity;
mod graph;
mod jsonld;
mod selector;
mod tei;
mod turtle;

use serde_json::Value;

use crate::artifact::{Artifact, OutputPath, data};
use crate::diagnostic::Spanned;
use crate::edition::Edition;
use crate::edition::apparatus::Apparatus;
use crate::edition::summary::Summary;
use crate::source::article::Article;
use crate::source::body::{Body, Reference};
use crate::source::id::{ArticleSlug, EntityId, TagId};
use crate::text::Lang;

/// An article with what was found out about it.
#[derive(Clone, Copy)]
pub struct Volume<'a> {
    /// What was written.
    pub article: &'a Article,
    /// Of each of its texts: its places and entries.
    pub apparatus: &'a [Apparatus],
    /// What it tells the others.
    pub summary: &'a Summary,
}

impl Volume<'_> {
    /// Does a page show anything of what an annotation says? What it says of drafts alone, none
    /// does.
    fn says(&self, body: &Body, edition: &Edition, around: &dyn Surroundings) -> bool {
        let leads =
            |link: &Spanned<Reference>| around.reference(&link.value, &self.article.slug).is_some();
        annotation::shown(body, edition).is_some()
            || body.said().next().is_some()
            || body.correction.is_some()
            || body.claim.is_some()
            || !body.tags.is_empty()
            || !body.sources.is_empty()
            || body.see.iter().any(leads)
    }
}

/// What data has to say of the site around it. Addresses are whole where the site knows its own,
/// else they begin at its root.
pub trait Surroundings {
    /// The address of a file below the output's root.
    fn file(&self, path: &str) -> String;

    /// What names that no public vocabulary has begin with: an address within the site, or, where
    /// the site has none, a URN.
    fn terms(&self) -> String;

    /// The page that shows a text, to readers of its language where the site speaks it, and what
    /// its fragments begin with there.
    fn text(&self, article: &Summary, text: usize) -> (String, String);

    /// The address of an entity's page in the site's first language.
    fn entity(&self, id: &EntityId) -> String;

    /// Where a reference leads that stands in an article; `None` where that is not shown.
    fn reference(&self, reference: &Reference, here: &ArticleSlug) -> Option<String>;

    /// Where an author's own link leads; `None` for what no page links.
    fn link(&self, href: &str) -> Option<String>;

    /// The address of a picture in an article; `None` where there is none.
    fn image(&self, src: &str, here: &ArticleSlug) -> Option<String>;

    /// The address of a tag's page in a language.
    fn tag(&self, tag: &TagId, lang: &Lang) -> String;

    /// Markdown as plain words.
    fn words(&self, markdown: &str, lang: &Lang, here: Option<&ArticleSlug>) -> String;
}

/// The paths of all files below the output's root.
pub fn paths(edition: &Edition) -> impl Iterator<Item = String> {
    let articles = edition.articles.iter().map(|article| article.slug.as_str());
    articles
        .flat_map(|slug| [data::annotations(slug), data::tei(slug)])
        .chain([data::ENTITIES, data::TURTLE].map(str::to_owned))
}

/// The files of one article.
#[must_use]
pub fn article(volume: Volume<'_>, edition: &Edition, around: &dyn Surroundings) -> Vec<Artifact> {
    let slug = volume.article.slug.as_str();
    let annotations = file(
        &data::annotations(slug),
        json(&annotation::collection(volume, edition, around)),
    );
    let tei = file(&data::tei(slug), tei::document(volume, edition, around));
    annotations.into_iter().chain(tei).collect()
}

/// The files of the entities.
#[must_use]
pub fn entities(edition: &Edition, around: &dyn Surroundings) -> Vec<Artifact> {
    let graph = entity::graph(edition, around);
    let files = [
        file(data::ENTITIES, json(&jsonld::document(&graph))),
        file(data::TURTLE, turtle::document(&graph).into_bytes()),
    ];
    files.into_iter().flatten().collect()
}

fn file(path: &str, bytes: Vec<u8>) -> Option<Artifact> {
    OutputPath::new(path).map(|path| Artifact { path, bytes })
}

fn json(value: &Value) -> Vec<u8> {
    format!("{value}\n").into_bytes()
}
