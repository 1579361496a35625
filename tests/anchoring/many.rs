//! Many edits of one article.
