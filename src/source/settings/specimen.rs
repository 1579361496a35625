//! `specimen`: the paragraph that the front page shows.

use crate::diagnostic::{Diagnostic, Spanned};
use crate::source::body::Reference;
use crate::source::codes;
use crate::source::decode::Decoder;
use crate::source::id::{AnnotationId, ArticleSlug};
use crate::source::reference;
use crate::source::yaml::YamlNode;

/// Where the paragraph is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SpecimenPlace {
    /// The article.
    pub article: ArticleSlug,
    /// The annotation whose paragraph is shown. `None`: the program chooses one of the article.
    pub annotation: Option<AnnotationId>,
}

impl SpecimenPlace {
    /// Parses `slug` or `slug#annotation`, also with `article:` before it, as links are written.
    fn parse(written: &str) -> Option<Self> {
        let written = written.strip_prefix("article:").unwrap_or(written);
        match reference::parse(&format!("article:{written}"))? {
            Reference::Article(article) => Some(Self {
                article,
                annotation: None,
            }),
            Reference::Annotation(article, id) => Some(Self {
                article,
                annotation: Some(id),
            }),
            Reference::Entity(_) | Reference::Here(_) => None,
        }
    }

    /// What it is as a link, for the check that it exists.
    pub fn reference(&self) -> Reference {
        let article = self.article.clone();
        match &self.annotation {
            None => Reference::Article(article),
            Some(id) => Reference::Annotation(article, id.clone()),
        }
    }
}

pub(super) fn decode_specimen(
    node: &YamlNode,
    decoder: &mut Decoder<'_>,
) -> Option<Spanned<SpecimenPlace>> {
    let text = decoder.text(node)?;
    let place = SpecimenPlace::parse(&text.value);
    if place.is_none() {
        let message = format!("`{}` is no article and no annotation", text.value);
        decoder.report(
            Diagnostic::error(codes::REFERENCE, text.span, message)
                .help("write `specimen: slug#id`, with an article's slug and the id of one of its annotations"),
        );
    }
    place.map(|place| Spanned::new(place, text.span))
}
