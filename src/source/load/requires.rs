//! `requires`: whether the program is new enough for a site.

use crate::diagnostic::{Diagnostic, FileId, SourceFile, SourceMap, Spanned};
use crate::source::files::{Files, FilesError};
use crate::source::version::ProgramVersion;
use crate::source::yaml::{self, YamlValue};
use crate::source::{codes, settings};

/// Why a site cannot be loaded.
#[derive(Debug, thiserror::Error)]
pub enum LoadError {
    /// A file or folder cannot be read.
    #[error(transparent)]
    Files(#[from] FilesError),
    /// The site needs a newer version of the program.
    #[error(transparent)]
    ProgramTooOld(#[from] Box<ProgramTooOld>),
}

/// A site needs a newer version of the program.
///
/// Nothing else is known about the site: its files may have what this version cannot read.
#[derive(Debug, thiserror::Error)]
#[error("{}", self.describe())]
pub struct ProgramTooOld {
    /// The finding, at the value of `requires`.
    pub finding: Diagnostic,
    /// The settings file.
    pub map: SourceMap,
}

impl ProgramTooOld {
    fn describe(&self) -> String {
        let Diagnostic { message, help, .. } = &self.finding;
        let place = self.finding.span.and_then(|span| {
            let file = self.map.file(span.file)?;
            let at = file.position(span.start);
            Some(format!("{}:{}:{}: ", file.path, at.line, at.column))
        });
        format!(
            "{}{message}; {}",
            place.unwrap_or_default(),
            help.as_deref().unwrap_or_default()
        )
    }
}

/// Fails if the settings of a site require a newer version of the program.
///
/// A faulty `requires`, or a settings file with a syntax error, requires nothing.
///
/// # Errors
/// If the version is too old, or the settings file cannot be read.
pub fn ensure_version(files: &dyn Files) -> Result<(), LoadError> {
    let Some(bytes) = files.read(settings::FILE)? else {
        return Ok(());
    };
    let text = String::from_utf8_lossy(&bytes);
    let source = SourceFile::new(settings::FILE.to_owned(), text.into());
    let required = required_version(&source).filter(|it| it.value > ProgramVersion::running());
    required.map_or(Ok(()), |required| {
        Err(Box::new(ProgramTooOld {
            finding: finding(&required),
            map: SourceMap::new(vec![source]),
        })
        .into())
    })
}

fn required_version(source: &SourceFile) -> Option<Spanned<ProgramVersion>> {
    let root = yaml::parse(FileId(0), source, &mut Vec::new())?;
    let YamlValue::Map(entries) = root.value else {
        return None;
    };
    let entry = entries.iter().find(|entry| entry.key.value == "requires")?;
    let YamlValue::Scalar(written) = &entry.value.value else {
        return None;
    };
    let version = ProgramVersion::parse(written)?;
    Some(Spanned::new(version, entry.value.span))
}

fn finding(required: &Spanned<ProgramVersion>) -> Diagnostic {
    let message = format!(
        "this site needs Hashiya {} or newer, and this is Hashiya {}",
        required.value,
        env!("CARGO_PKG_VERSION")
    );
    let help = concat!(
        "install the newest version, with `pipx upgrade hashiya`, `uv tool upgrade hashiya` or from ",
        env!("CARGO_PKG_REPOSITORY"),
        "/releases; in a workflow, raise the version of the action",
    );
    Diagnostic::error(codes::PROGRAM_TOO_OLD, required.span, message).help(help)
}
