//! Copies of built-in files in a site, and the originals that they were made from.
//!
//! The first line of a copy is a comment that records the version of the program and a hash of the
//! original. So a copy can be told to be older than the built-in file, wherever it was moved or merged.

use xxhash_rust::xxh3::xxh3_64;

use super::originals::{Original, originals};
use crate::diagnostic::{Code, Diagnostic, Severity};
use crate::source::files::{Files, FilesError};

/// A built-in file was changed after a site's copy of it was made.
pub const ORIGINAL_CHANGED: Code = Code("H0804");

/// What a record begins with, after the sign of the comment.
const RECORD: &str = "Copied from Hashiya ";

/// The signs around comments, by the ending of the file.
const COMMENTS: [(&str, &str, &str); 5] = [
    (".html", "{#- ", " -#}"),
    (".ftl", "# ", ""),
    (".css", "/* ", " */"),
    (".js", "// ", ""),
    (".svg", "<!-- ", " -->"),
];

/// What the first line of a copy says.
struct Record<'a> {
    version: &'a str,
    /// The hash of the original, as 16 hexadecimal digits.
    hash: &'a str,
}

impl<'a> Record<'a> {
    /// The record of a copy; `None` if its first line is none.
    fn of(copy: &'a str) -> Option<Self> {
        let line = copy.trim_start_matches('\u{FEFF}').lines().next()?;
        let (_, record) = line.split_once(RECORD)?;
        let (version, rest) = record.split_once(" (")?;
        let (hash, _) = rest.split_once(')')?;
        let is_hash = hash.len() == 16 && hash.bytes().all(|byte| byte.is_ascii_hexdigit());
        is_hash.then_some(Self { version, hash })
    }
}

fn hash(text: &str) -> String {
    format!("{:016x}", xxh3_64(text.as_bytes()))
}

impl Original {
    /// The copy for a site: the record, and the file.
    pub fn copy(&self) -> String {
        format!("{}\n{}", self.record(), self.text)
    }

    /// The first line of a copy that is made now.
    fn record(&self) -> String {
        let comment = COMMENTS
            .iter()
            .find(|(ending, ..)| self.name.ends_with(ending));
        let (_, open, close) = comment.unwrap_or(&("", "# ", ""));
        let version = env!("CARGO_PKG_VERSION");
        format!("{open}{RECORD}{version} ({}){close}", hash(&self.text))
    }
}

/// The text of a copy without its record.
pub fn without_record(copy: &str) -> &str {
    if Record::of(copy).is_some() {
        copy.split_once('\n').map_or("", |(_, text)| text)
    } else {
        copy
    }
}

/// The same of bytes that may be a text.
pub(super) fn bytes_without_record(copy: &[u8]) -> &[u8] {
    std::str::from_utf8(copy).map_or(copy, |text| without_record(text).as_bytes())
}

/// A site's own version of a built-in file.
#[derive(Clone, Debug)]
pub struct OwnVersion {
    /// The built-in file.
    pub original: Original,
    /// The text of the site's file, without its record.
    pub text: String,
    /// Whether the file has a record.
    pub is_recorded: bool,
}

/// The files of a site that take the place of built-in ones, in the order of [`originals`].
///
/// # Errors
/// When files cannot be read.
pub fn replacements(files: &dyn Files) -> Result<Vec<OwnVersion>, FilesError> {
    let mut found = Vec::new();
    for original in originals() {
        let Some(text) = read(files, &original.place)? else {
            continue;
        };
        found.push(OwnVersion {
            original,
            text: without_record(&text).to_owned(),
            is_recorded: Record::of(&text).is_some(),
        });
    }
    Ok(found)
}

fn read(files: &dyn Files, path: &str) -> Result<Option<String>, FilesError> {
    let bytes = files.read(path)?;
    Ok(bytes.and_then(|bytes| String::from_utf8(bytes).ok()))
}

/// Reports copies whose original has changed since they were made.
///
/// # Errors
/// When files cannot be read.
pub(super) fn check(files: &dyn Files) -> Result<Vec<Diagnostic>, FilesError> {
    let mut found = Vec::new();
    for original in originals() {
        let Some(copy) = read(files, &original.place)? else {
            continue;
        };
        let record = Record::of(&copy);
        if let Some(record) = record.filter(|record| record.hash != hash(&original.text)) {
            found.push(changed(&original, &record));
        }
    }
    Ok(found)
}

fn changed(original: &Original, record: &Record<'_>) -> Diagnostic {
    let Original { name, place, .. } = original;
    let message = format!(
        "{place} is a copy that was made with Hashiya {}, and the built-in file has changed since",
        record.version
    );
    let help = format!(
        "`hashiya eject --diff {name}` shows how the two differ; take over what you need, then make the first line `{}`",
        original.record()
    );
    Diagnostic::of_file(ORIGINAL_CHANGED, Severity::Warning, place, message).help(help)
}
