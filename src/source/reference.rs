//! Parses links within the site: `elon-musk`, `article:slug`, `article:slug#id`, `#id`.

use crate::source::body::Reference;
use crate::source::id::{AnnotationId, ArticleSlug, EntityId};
use crate::source::id_form;

/// Parses the target of a link. Returns `None` if it has none of the four forms.
pub fn parse(written: &str) -> Option<Reference> {
    let is_id = |id: &str| id_form::fault(id).is_none();
    if let Some(id) = written.strip_prefix('#') {
        return is_id(id).then(|| Reference::Here(AnnotationId::new(id)));
    }
    if let Some(article) = written.strip_prefix("article:") {
        return match article.split_once('#') {
            None => is_id(article).then(|| Reference::Article(ArticleSlug::new(article))),
            Some((slug, id)) => (is_id(slug) && is_id(id))
                .then(|| Reference::Annotation(ArticleSlug::new(slug), AnnotationId::new(id))),
        };
    }
    is_id(written).then(|| Reference::Entity(EntityId::new(written)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_four_forms_and_nothing_else() {
        assert_eq!(
            parse("elon-musk"),
            Some(Reference::Entity(EntityId::new("elon-musk")))
        );
        assert_eq!(
            parse("article:a#b"),
            Some(Reference::Annotation(
                ArticleSlug::new("a"),
                AnnotationId::new("b")
            ))
        );
        assert_eq!(
            parse("#days"),
            Some(Reference::Here(AnnotationId::new("days")))
        );
        assert_eq!(
            parse("article:a"),
            Some(Reference::Article(ArticleSlug::new("a")))
        );
        for bad in ["", "#", "article:", "article:a#", "Elon Musk", "a|b"] {
            assert_eq!(parse(bad), None, "{bad}");
        }
    }
}
