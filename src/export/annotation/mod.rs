//! Exports an article's annotations by the Web Annotation Data Model (W3C Recommendation of 23
//! February 2017): one annotation each, with a body for each thing it says in each language, and a
//! target for each of its places.
//!
//! What is the same for many annotations is said once, because a file has a target for every name in
//! its texts: addresses are relative to the `@base` of the context, and the format and the language
//! of each text are in the description of the collection.

mod body;
mod html;
mod selector;

use serde_json::{Map, Value, json};

use crate::anchor::{Match, Place};
use crate::artifact::data;
use crate::date::{Date, Precision};
use crate::edition::apparatus::AutolinkPlace;
use crate::export::annotation::body::{Bodies, words};
use crate::export::annotation::selector::{SPECIFICATIONS, selectors};
use crate::export::article::{ArticleExport, motivations};
use crate::export::site::ExportedSite;
use crate::href::{Address, IdPrefix};
use crate::source::annotation::{Annotation, AnnotationIndex};
use crate::source::article::TextIndex;
use crate::source::block::CodePointCounter;

/// The annotations of an article in the order in which they were written, then the names that the
/// program has found.
pub fn collection(article: ArticleExport<'_>, site: ExportedSite<'_>) -> Value {
    let texts = article.article.texts.iter();
    let export = Export {
        article,
        counters: texts.map(CodePointCounter::of).collect(),
        bodies: Bodies {
            article: article.article,
            summary: article.summary,
            site,
        },
        site,
        file: site.short(site.file(&data::annotations(article.article.slug.as_str()))),
    };
    let annotations = AnnotationIndex::enumerate(&article.article.annotations);
    let mut items: Vec<Value> = annotations
        .filter_map(|(index, annotation)| export.annotation(index, annotation))
        .collect();
    for (text, apparatus) in TextIndex::enumerate(article.apparatus) {
        let links = apparatus.autolinks.iter();
        items.extend(links.filter_map(|link| export.found_name(text, link)));
    }
    let (rfc, specifications) = SPECIFICATIONS;
    json!({
        "@context": [
            "http://www.w3.org/ns/anno.jsonld",
            {"@base": site.root(), "hashiya": site.terms(), rfc: specifications},
        ],
        "id": export.file,
        "type": "AnnotationCollection",
        "label": words(&article.article.about.title),
        "hashiya:texts": export.texts(),
        "total": items.len(),
        "first": {"id": format!("{}#items/1", export.file), "type": "AnnotationPage", "startIndex": 0, "items": items},
    })
}

struct Export<'a> {
    article: ArticleExport<'a>,
    /// By text.
    counters: Vec<CodePointCounter<'a>>,
    bodies: Bodies<'a>,
    site: ExportedSite<'a>,
    /// The address of the file that is written.
    file: Address,
}

impl Export<'_> {
    /// An annotation; `None` if it has no place or no page shows anything of it.
    fn annotation(&self, index: AnnotationIndex, annotation: &Annotation) -> Option<Value> {
        let targets = self.targets(index);
        if targets.is_empty() || !self.article.shows(&annotation.body, self.site) {
            return None;
        }
        let mut made = Map::new();
        made.insert("id".into(), json!(self.id(annotation.id.as_str())));
        made.insert("type".into(), json!("Annotation"));
        let motivations = motivations(&annotation.body, self.site.edition());
        made.insert("motivation".into(), json!(motivations));
        let provenance = &annotation.provenance;
        if let Some(by) = &provenance.by {
            made.insert("creator".into(), self.bodies.agent(by));
        }
        if let Some(date) = &provenance.date {
            match moment(date) {
                Some(moment) => made.insert("created".into(), json!(moment)),
                None => made.insert("hashiya:date".into(), json!(date.to_string())),
            };
        }
        if let Some(certainty) = provenance.certainty.word() {
            made.insert("hashiya:certainty".into(), json!(certainty));
        }
        made.insert("body".into(), json!(self.bodies.all(&annotation.body)));
        made.insert("target".into(), json!(targets));
        Some(Value::Object(made))
    }

    /// The texts that targets are in: what their addresses lead to.
    fn texts(&self) -> Vec<Value> {
        let texts = TextIndex::enumerate(self.article.apparatus);
        let described = texts.map(|(text, _)| {
            let lang = &self.article.article[text].lang;
            json!({"id": self.page(text).0, "type": "Text", "format": "text/html", "language": lang.as_str()})
        });
        described.collect()
    }

    /// The page that shows a text, and what its fragments begin with there.
    fn page(&self, text: TextIndex) -> (Address, IdPrefix) {
        let (page, prefix) = self.site.text(self.article.summary, text);
        (self.site.short(page), prefix)
    }

    /// A name that the program has found in text `text`.
    fn found_name(&self, text: TextIndex, link: &AutolinkPlace) -> Option<Value> {
        let lang = &self.article.article[text].lang;
        let place = Place {
            ranges: vec![link.at],
            matched: Match::Exact,
        };
        let target = self.target(text, &place)?;
        Some(json!({
            "id": self.id(&format!("{lang}.{}", link.fragment)),
            "type": "Annotation",
            "motivation": ["identifying"],
            "generator": {"type": "Software", "name": "Hashiya"},
            "body": [self.bodies.identifying(&link.entity)],
            "target": [target],
        }))
    }

    fn id(&self, id: &str) -> String {
        format!("{}#{id}", self.file)
    }

    /// The places of an annotation in all texts.
    fn targets(&self, annotation: AnnotationIndex) -> Vec<Value> {
        let texts = TextIndex::enumerate(self.article.apparatus);
        let targets = texts.flat_map(|(text, apparatus)| {
            let places = apparatus.places_of(annotation);
            places.filter_map(move |place| self.target(text, &place.place))
        });
        targets.collect()
    }

    fn target(&self, text: TextIndex, place: &Place) -> Option<Value> {
        let (page, prefix) = self.page(text);
        let selectors = selectors(place, self.counters.get(text.0)?, &prefix)?;
        Some(json!({"source": page, "selector": selectors}))
    }
}

/// The first moment of a day as `xsd:dateTime`; `None` for a date that is not a certain day.
fn moment(date: &Date) -> Option<String> {
    let day = date
        .point()
        .filter(|point| point.is_certain() && matches!(point.precision, Precision::Day(..)))?;
    day.iso().map(|day| format!("{day}T00:00:00Z"))
}
