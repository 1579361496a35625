//! The locale as the pages see it.
