//! Tells whether a build would be made from the same things as an earlier one.

use rayon::prelude::*;
use xxhash_rust::xxh3::{Xxh3, xxh3_128};

use super::options::Options;
use super::originals::originals;
use crate::source::files::{Files, FilesError, Listing, SOURCE_FOLDERS};
use crate::source::settings;

/// The extensions of the files that are read whole.
const TEXTS: [&str; 7] = ["yaml", "yml", "md", "txt", "lock", "html", "ftl"];

/// A hash of all that a build is made from: the program, its options, and the files of the site.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Inputs(u128);

impl Inputs {
    /// Reads what a build of a site would be made from. `program` is another value for another program.
    ///
    /// Texts count by their bytes. Other files, such as pictures, count by their time and length if
    /// `files` knows these.
    ///
    /// # Errors
    /// If files cannot be read.
    pub fn read(files: &dyn Files, options: &Options, program: &str) -> Result<Self, FilesError> {
        let mut all = Xxh3::new();
        let mut add = |part: &str| {
            all.update(&(part.len() as u64).to_le_bytes());
            all.update(part.as_bytes());
        };
        add(program);
        // Every option counts, also one that is added later.
        add(&format!("{options:?}"));
        for original in originals() {
            add(&original.name);
            add(&original.text);
        }
        let mut paths = vec![settings::FILE.to_owned()];
        for folder in SOURCE_FOLDERS {
            let Listing {
                paths: found,
                broken,
            } = files.list(folder)?;
            paths.extend(found);
            add(&format!("{broken:?}"));
        }
        let states = paths
            .par_iter()
            .map(|path| state(files, path))
            .collect::<Result<Vec<String>, _>>()?;
        for (path, state) in paths.iter().zip(states) {
            add(path);
            add(&state);
        }
        Ok(Self(all.digest128()))
    }

    /// The hash as a number.
    pub const fn to_bits(self) -> u128 {
        self.0
    }
}

/// What tells that a file is another than before.
fn state(files: &dyn Files, path: &str) -> Result<String, FilesError> {
    let extension = path.rsplit('.').next().unwrap_or_default();
    if !TEXTS.contains(&extension)
        && let Some(stamp) = files.stamp(path)
    {
        return Ok(format!("{stamp:?}"));
    }
    let bytes = files.read(path)?;
    Ok(bytes.map_or_else(String::new, |bytes| format!("{:032x}", xxh3_128(&bytes))))
}
