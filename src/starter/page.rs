//! The files of a new free page.

use super::files::NewFile;
use crate::source::id::PageSlug;
use crate::text::Lang;

/// Returns the files of a new free page: a text in each of the languages, which begins with its
/// title.
pub fn page_files(slug: &PageSlug, languages: &[Lang]) -> Vec<NewFile> {
    let file = |lang: &Lang| {
        let text = format!("# {slug}\n");
        NewFile::text(format!("content/pages/{slug}/{lang}.md"), text)
    };
    languages.iter().map(file).collect()
}
