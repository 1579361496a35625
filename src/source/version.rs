//! Versions of the program, as `requires` in the settings names them.

use std::fmt;

use crate::diagnostic::{Diagnostic, Spanned};
use crate::source::codes;

/// A version of the program: `0.3` is `0.3.0`.
///
/// What may follow the three numbers of a test version (`0.4.0-rc.1`) is not kept: such a version has
/// what the version will have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ProgramVersion {
    major: u32,
    minor: u32,
    patch: u32,
}

impl ProgramVersion {
    /// Parses two or three numbers: `0.3`, `0.3.1`.
    pub fn parse(written: &str) -> Option<Self> {
        let mut parts = written.split('.');
        let (major, minor) = (number(parts.next()?)?, number(parts.next()?)?);
        let patch = parts.next().map_or(Some(0), number)?;
        parts.next().is_none().then_some(Self {
            major,
            minor,
            patch,
        })
    }

    /// The version of the program that runs.
    pub fn running() -> Self {
        let written = env!("CARGO_PKG_VERSION");
        let numbers = written.split(['-', '+']).next();
        // Cargo accepts no other version than one of three numbers.
        numbers.and_then(Self::parse).unwrap_or(Self {
            major: u32::MAX,
            minor: 0,
            patch: 0,
        })
    }
}

impl fmt::Display for ProgramVersion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            major,
            minor,
            patch,
        } = self;
        write!(f, "{major}.{minor}.{patch}")
    }
}

fn number(part: &str) -> Option<u32> {
    let is_number = !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| part.parse().ok()).flatten()
}

/// The finding for a `requires` that is not a version.
pub fn fault(written: &Spanned<String>) -> Diagnostic {
    let bare = written
        .value
        .trim_start_matches(|c: char| !c.is_ascii_digit());
    let bare = bare.trim_end();
    let meant = [bare.to_owned(), format!("{bare}.0")]
        .into_iter()
        .find(|meant| ProgramVersion::parse(meant).is_some());
    let help = meant.as_ref().map_or_else(
        || {
            "write the least version that the site needs: `requires: 0.3`, `requires: 0.3.1`"
                .to_owned()
        },
        |meant| format!("write the least version alone: `requires: {meant}`"),
    );
    let message = format!("`{}` is not a version of Hashiya", written.value);
    Diagnostic::error(codes::VERSION, written.span, message)
        .help(help)
        .maybe_rewrite(meant.as_deref())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_compared_number_by_number() {
        let version = |written| ProgramVersion::parse(written).unwrap();
        let rising = ["0.3", "0.3.1", "0.9.9", "0.10", "0.10.1", "1.0"].map(version);
        assert!(rising.is_sorted_by(|a, b| a < b), "{rising:?}");
        assert_eq!(version("0.3"), version("0.3.0"));
        assert_eq!(version("0.10").to_string(), "0.10.0");
    }

    #[test]
    fn a_version_is_two_or_three_numbers() {
        for unsound in [
            "",
            "1",
            "v0.3",
            "0.",
            ".3",
            "0.3.",
            "0.3.1.2",
            "0.3-rc.1",
            "0.x",
            "+0.3",
            "\u{660}.3",
            "0.99999999999",
        ] {
            assert_eq!(ProgramVersion::parse(unsound), None, "{unsound}");
        }
    }

    #[test]
    fn the_running_version_is_that_of_the_package() {
        let package = env!("CARGO_PKG_VERSION");
        assert!(package.starts_with(&ProgramVersion::running().to_string()));
    }
}
