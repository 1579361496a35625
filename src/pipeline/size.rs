//! How large the output is, and of what.

use std::collections::HashMap;
use std::sync::atomic::{AtomicU64, Ordering};

use super::site::LinkedSite;
use crate::address::{Page, PageKey};
use crate::artifact::Artifact;
use crate::diagnostic::{Code, Diagnostic};
use crate::output::{BuildTarget, CommitSummary, OutputError};
use crate::search;
use crate::source::settings::Settings;

/// The output is larger than a host takes.
pub const OUTPUT_SIZE: Code = Code("H0901");

/// The size in bytes of the largest site that GitHub Pages shows.
pub const GITHUB_PAGES_LIMIT: u64 = 1_000_000_000;

/// A part of the output.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum OutputPart {
    Pages,
    ParallelPages,
    Data,
    Search,
    Pictures,
    Other,
}

/// All parts: what each is called, and how it can be left out or made smaller.
const PARTS: [(OutputPart, &str, Option<&str>); 6] = [
    (OutputPart::Pages, "other pages", None),
    (
        OutputPart::ParallelPages,
        "pages of two texts",
        Some("`parallel: false`"),
    ),
    (
        OutputPart::Data,
        "data for other programs",
        Some("`data: false`"),
    ),
    (OutputPart::Search, "the search index", None),
    (OutputPart::Pictures, "pictures", None),
    (OutputPart::Other, "other files", None),
];

/// The size of the output in bytes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct OutputSize {
    /// By part, as in [`PARTS`].
    parts: [u64; PARTS.len()],
}

impl OutputSize {
    /// The size of all files.
    pub fn total(&self) -> u64 {
        self.parts.iter().sum()
    }

    /// The warning about an output that is larger than `limit`.
    pub(super) fn finding(&self, limit: u64, settings: &Settings) -> Option<Diagnostic> {
        if self.total() <= limit {
            return None;
        }
        let mut parts: Vec<(u64, &str, Option<&str>)> = self
            .parts
            .iter()
            .zip(PARTS)
            .filter(|(size, _)| **size > 0)
            .map(|(size, (_, name, leave_out))| (*size, name, leave_out))
            .collect();
        parts.sort_by_key(|(size, ..)| std::cmp::Reverse(*size));
        let parts: Vec<String> = parts
            .into_iter()
            .map(|(size, name, leave_out)| {
                let leave_out = leave_out.map_or_else(String::new, |key| {
                    format!(" ({key} in hashiya.yaml leaves them out)")
                });
                format!("{} are {name}{leave_out}", format_bytes(size))
            })
            .collect();
        let message = format!(
            "the output has {}, more than the {} that GitHub Pages shows",
            format_bytes(self.total()),
            format_bytes(limit)
        );
        Some(
            Diagnostic::warning(OUTPUT_SIZE, settings.span, message)
                .help(format!("make it smaller: {}", parts.join(", "))),
        )
    }
}

/// A size for people: `412 kB`, `3.4 MB`, `1.25 GB`. Units are decimal.
pub fn format_bytes(bytes: u64) -> String {
    const UNITS: [(u64, usize, &str); 3] = [
        (1_000_000_000, 2, "GB"),
        (1_000_000, 1, "MB"),
        (1_000, 0, "kB"),
    ];
    // The last unit that does not round to a thousand of it.
    let unit = UNITS.iter().find(|(unit, ..)| bytes >= unit - unit / 2_000);
    let Some((unit, digits, name)) = unit else {
        return format!("{bytes} bytes");
    };
    #[allow(clippy::cast_precision_loss)]
    let amount = bytes as f64 / *unit as f64;
    format!("{amount:.digits$} {name}")
}

/// A target that adds up the sizes of the artifacts on their way to another.
pub(super) struct WeighedTarget<'a> {
    target: &'a dyn BuildTarget,
    /// The pages by their paths.
    pages: HashMap<String, OutputPart>,
    parts: [AtomicU64; PARTS.len()],
}

impl<'a> WeighedTarget<'a> {
    pub(super) fn new(target: &'a dyn BuildTarget, site: &LinkedSite) -> Self {
        let part = |key: &PageKey| match key.destination().page {
            Page::Parallel(..) => OutputPart::ParallelPages,
            _ => OutputPart::Pages,
        };
        Self {
            target,
            pages: site
                .plan
                .iter()
                .map(|key| (key.file(), part(key)))
                .collect(),
            parts: Default::default(),
        }
    }

    /// The size of what was put.
    pub(super) fn size(&self) -> OutputSize {
        OutputSize {
            parts: std::array::from_fn(|part| {
                self.parts
                    .get(part)
                    .map_or(0, |size| size.load(Ordering::Relaxed))
            }),
        }
    }

    fn part(&self, path: &str) -> OutputPart {
        const PICTURES: [&str; 7] = ["png", "jpg", "jpeg", "gif", "webp", "avif", "svg"];
        let extension = path.rsplit('.').next().unwrap_or_default();
        if let Some(part) = self.pages.get(path) {
            *part
        } else if path.starts_with("data/") {
            OutputPart::Data
        } else if path.starts_with(search::FOLDER) {
            OutputPart::Search
        } else if PICTURES
            .iter()
            .any(|known| known.eq_ignore_ascii_case(extension))
        {
            OutputPart::Pictures
        } else {
            OutputPart::Other
        }
    }
}

impl BuildTarget for WeighedTarget<'_> {
    fn put(&self, artifact: Artifact) -> Result<(), OutputError> {
        let part = self.part(artifact.path.as_str());
        let index = PARTS.iter().position(|(known, ..)| *known == part);
        if let Some(size) = index.and_then(|index| self.parts.get(index)) {
            size.fetch_add(artifact.bytes.len() as u64, Ordering::Relaxed);
        }
        self.target.put(artifact)
    }

    fn commit(&self) -> Result<CommitSummary, OutputError> {
        self.target.commit()
    }
}

#[cfg(test)]
mod tests {
    use super::format_bytes;

    #[test]
    fn sizes_are_told_in_the_unit_that_fits() {
        for (bytes, told) in [
            (0, "0 bytes"),
            (999, "999 bytes"),
            (1_000, "1 kB"),
            (412_300, "412 kB"),
            (999_400, "999 kB"),
            (999_900, "1.0 MB"),
            (3_449_000, "3.4 MB"),
            (1_250_000_000, "1.25 GB"),
        ] {
            assert_eq!(format_bytes(bytes), told);
        }
    }
}
