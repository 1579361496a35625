//! A text that an author gives to a new article: it must be plain text or Markdown in UTF-8.

use std::path::Path;

use super::utf8;
use crate::source::layout::TextFormat;

/// A text as it was received. Its bytes are never changed.
#[derive(Clone, Debug)]
pub struct ReceivedText {
    /// Plain text or Markdown.
    pub format: TextFormat,
    /// The bytes of the file.
    pub bytes: Vec<u8>,
}

/// Why a file cannot be the text of an article.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TextFault {
    /// A PDF file.
    #[error(
        "it is a PDF file. Take its text out with `pdftotext -enc UTF-8 FILE.pdf ar.txt`, and join the lines of each paragraph"
    )]
    Pdf,
    /// A document of a word processor, or an e-book.
    #[error(
        "it is a document of a word processor. Save it there as plain text (.txt) in the encoding UTF-8, or run `pandoc --wrap=none FILE -o ar.md`"
    )]
    Document,
    /// An HTML page.
    #[error(
        "it is a web page. Copy its text from the browser into a .txt file, or run `pandoc --wrap=none -f html -t plain FILE -o ar.txt`"
    )]
    Html,
    /// A text in UTF-16.
    #[error(
        "its encoding is UTF-16. Save it in the encoding UTF-8, or run `iconv -f UTF-16 -t UTF-8 FILE > ar.txt`"
    )]
    Utf16,
    /// Bytes that are not UTF-8.
    #[error(
        "line {line} is not UTF-8. Save it in the encoding UTF-8; older Arabic files are often in Windows-1256: `iconv -f WINDOWS-1256 -t UTF-8 FILE > ar.txt`"
    )]
    NotUtf8 {
        /// The line of the first wrong byte, from 1.
        line: usize,
    },
    /// A file with another extension that is text.
    #[error(
        "its name ends in neither .txt (plain text) nor .md (Markdown); save it as plain text (.txt), or rename it if it is that already"
    )]
    Extension,
    /// A file with nothing in it.
    #[error("it is empty")]
    Empty,
}

/// What files begin with that are no plain text.
const SIGNATURES: [(&[u8], TextFault); 6] = [
    (b"%PDF", TextFault::Pdf),
    // ZIP archives: Word (.docx), LibreOffice (.odt), EPUB.
    (b"PK\x03\x04", TextFault::Document),
    // The format of Word before 2007.
    (b"\xD0\xCF\x11\xE0", TextFault::Document),
    (b"{\\rtf", TextFault::Document),
    (b"\xFF\xFE", TextFault::Utf16),
    (b"\xFE\xFF", TextFault::Utf16),
];

/// The extensions of word processors, also of files that begin with something else.
const DOCUMENTS: [&str; 6] = ["doc", "docx", "odt", "pages", "rtf", "epub"];

/// Checks a file that is to become the text of an article. `name` is its name, for its extension.
///
/// # Errors
/// When it is not plain text or Markdown in UTF-8.
pub fn received(name: &Path, bytes: Vec<u8>) -> Result<ReceivedText, TextFault> {
    let mut signatures = SIGNATURES.iter();
    if let Some((_, fault)) = signatures.find(|(start, _)| bytes.starts_with(start)) {
        return Err(fault.clone());
    }
    let extension = name.extension().and_then(|extension| extension.to_str());
    let extension = extension.map(str::to_lowercase);
    let is_document = |extension: &str| DOCUMENTS.contains(&extension);
    if extension.as_deref().is_some_and(is_document) {
        return Err(TextFault::Document);
    }
    let text = utf8::text(&bytes).map_err(|line| TextFault::NotUtf8 { line })?;
    if text.trim_start_matches('\u{FEFF}').trim().is_empty() {
        return Err(TextFault::Empty);
    }
    let format = match extension.as_deref() {
        Some("txt") => TextFormat::Plain,
        Some("md" | "markdown") => TextFormat::Markdown,
        Some("html" | "htm" | "xhtml") => return Err(TextFault::Html),
        _ => return Err(TextFault::Extension),
    };
    Ok(ReceivedText { format, bytes })
}
