//! What earlier builds wrote: the files that this tool may replace and remove.

use std::collections::BTreeSet;
use std::io;
use std::path::Path;

use crate::artifact::OutputPath;

use super::OutputError;

/// Its file in the output folder.
pub(super) const MANIFEST: &str = ".hashiya-manifest";

/// Paths of the output folder that are ours.
pub(super) type Manifest = BTreeSet<OutputPath>;

/// Reads the manifest of an output folder; empty where there is none. A line that is no path is
/// passed over: it names nothing that a build could have written. Of a damaged one, what can still
/// be read counts.
pub(super) fn read(out: &Path) -> Result<Manifest, OutputError> {
    let path = out.join(MANIFEST);
    match std::fs::read(&path) {
        Ok(bytes) => Ok(String::from_utf8_lossy(&bytes)
            .lines()
            .filter_map(OutputPath::new)
            .collect()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Manifest::new()),
        Err(error) => Err(OutputError::io("read", &path)(error)),
    }
}

/// The manifest's text: its paths sorted, one a line.
pub(super) fn text<'a>(paths: impl IntoIterator<Item = &'a OutputPath>) -> String {
    paths.into_iter().fold(String::new(), |mut text, path| {
        text.push_str(path.as_str());
        text.push('\n');
        text
    })
}
