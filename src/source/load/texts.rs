//! Loads the texts of an article or a page.

use super::names::ReferenceNames;
use super::store::SourceStore;
use crate::diagnostic::{Diagnostic, FileId, SourceFile, Span, Spanned};
use crate::source::block::Text;
use crate::source::decode::{Decoder, KnownIds};
use crate::source::front_matter::front_matter;
use crate::source::layout::{TextFile, TextFormat};
use crate::source::markdown::{self, MarkdownSource};
use crate::source::settings::Settings;
use crate::source::{codes, plain};
use crate::text::Lang;

/// Loads the texts of an article or a page, in the order of the site's languages. There is at most
/// one text in each language.
pub(super) fn load_texts(
    store: &SourceStore,
    files: &[TextFile],
    settings: &Settings,
    names: ReferenceNames<'_>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<Text> {
    let mut texts: Vec<Text> = Vec::new();
    for text_file in files {
        let Some((id, file)) = store.file(&text_file.path) else {
            continue;
        };
        let span = Span::file_start(id);
        let tag = Spanned::new(text_file.tag.clone(), span);
        let mut decoder = Decoder {
            langs: &settings.languages,
            known: &KnownIds::default(),
            diagnostics,
        };
        let Some(lang) = decoder.lang(&tag) else {
            continue;
        };
        if let Some(earlier) = texts.iter().find(|text| text.lang == lang) {
            let message = format!("the text in `{lang}` exists twice");
            diagnostics.push(
                Diagnostic::error(codes::TEXT, span, message)
                    .label(earlier.span.at_start(), "the other")
                    .help("keep one of the two files"),
            );
            continue;
        }
        let text = match text_file.format {
            TextFormat::Plain => plain::parse(id, &file.text, lang),
            TextFormat::Markdown => parse_markdown(id, file, &lang, names, diagnostics),
        };
        if text.nodes.is_empty() {
            let help = "write it, or remove the file";
            diagnostics.push(Diagnostic::warning(codes::TEXT, span, codes::EMPTY_TEXT).help(help));
        }
        if front_matter(&file.text).is_some() {
            let message = "this text begins with front matter, which readers see";
            let help = "write its title, author and date into article.yaml, and remove these lines";
            diagnostics.push(Diagnostic::warning(codes::FRONT_MATTER, span, message).help(help));
        }
        texts.push(text);
    }
    let order = |text: &Text| {
        let languages = &settings.languages;
        languages.iter().position(|lang| *lang == text.lang)
    };
    texts.sort_by_key(order);
    texts
}

fn parse_markdown(
    id: FileId,
    file: &SourceFile,
    lang: &Lang,
    names: ReferenceNames<'_>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Text {
    let markdown = file.text.trim_start_matches('\u{FEFF}');
    let bom = file.text.len() - markdown.len();
    markdown::parse(
        markdown,
        MarkdownSource::File(id, u32::try_from(bom).unwrap_or(0)),
        lang,
        &|reference, lang| names.name(reference, lang),
        diagnostics,
    )
}
