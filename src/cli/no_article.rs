//! The error about an article that does not exist.

use hashiya::diagnostic::nearest;
use hashiya::source::id::ArticleSlug;

use super::exit::CommandError;

/// Says that none of the articles has this slug, and which is most similar.
pub fn no_article(slug: &str, all: &[ArticleSlug]) -> CommandError {
    let near = nearest(slug, all.iter().map(ArticleSlug::as_str));
    CommandError::NoArticle {
        slug: slug.to_owned(),
        near: near.map(str::to_owned),
    }
}
