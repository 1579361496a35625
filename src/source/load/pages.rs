//! Loads free pages.

use super::names::ReferenceNames;
use super::store::SourceStore;
use super::texts::load_texts;
use crate::diagnostic::Diagnostic;
use crate::source::block::Text;
use crate::source::codes;
use crate::source::id::PageSlug;
use crate::source::layout::TextFile;
use crate::source::page::FreePage;
use crate::source::settings::Settings;

/// Reports a page that is only a title, as `hashiya new page` makes it.
fn report_unwritten(text: &Text) -> Option<Diagnostic> {
    let [only] = text.blocks.as_slice() else {
        return None;
    };
    only.is_heading().then(|| {
        let message = "this page has a title and nothing else";
        Diagnostic::warning(codes::TEXT, text.span.at_start(), message)
            .help("write it, or remove the file")
    })
}

/// Loads a free page from the files of its folder. `None` if it has no text.
pub fn load_page(
    store: &SourceStore,
    slug: &str,
    files: &[TextFile],
    settings: &Settings,
    names: ReferenceNames<'_>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<FreePage> {
    let texts = load_texts(store, files, settings, names, diagnostics);
    diagnostics.extend(texts.iter().filter_map(report_unwritten));
    if texts.is_empty() {
        return None;
    }
    let folder = files
        .first()
        .and_then(|text| text.path.rsplit_once('/'))
        .map(|(folder, _)| folder.to_owned());
    Some(FreePage {
        slug: PageSlug::new(slug),
        folder: folder.unwrap_or_default(),
        texts,
    })
}
