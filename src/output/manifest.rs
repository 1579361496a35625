//! The manifest: the list of files that earlier builds wrote into the output folder. Only these may
//! be replaced and removed.

use std::collections::BTreeSet;
use std::io;
use std::path::Path;

use crate::artifact::OutputPath;

use super::error::OutputError;

/// The name of its file in the output folder.
pub const MANIFEST: &str = ".hashiya-manifest";

/// The paths that builds wrote.
pub type Manifest = BTreeSet<OutputPath>;

/// Reads the manifest of an output folder. Without a file it is empty.
///
/// # Errors
/// If there is a file that cannot be read.
pub fn read(out: &Path) -> Result<Manifest, OutputError> {
    let path = out.join(MANIFEST);
    match std::fs::read(&path) {
        Ok(bytes) => Ok(parse(&bytes)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Manifest::new()),
        Err(error) => Err(OutputError::io("read", &path)(error)),
    }
}

/// Parses a manifest. Lines that are not valid paths are ignored, so that a damaged manifest is still
/// of use.
pub fn parse(bytes: &[u8]) -> Manifest {
    String::from_utf8_lossy(bytes)
        .lines()
        .filter_map(OutputPath::new)
        .collect()
}

/// The text of the manifest: one path per line, sorted.
pub(super) fn text<'a>(paths: impl IntoIterator<Item = &'a OutputPath>) -> String {
    paths.into_iter().fold(String::new(), |mut text, path| {
        text.push_str(path.as_str());
        text.push('\n');
        text
    })
}
