//! Files that go while a site is read.

use hashiya::pipeline::{self, Options};
use hashiya::source::files::{Files, FilesError, Listing, Memory};

use crate::support::findings;

/// A site from which what is named here went between the listing and the reading.
struct Fleeting<'a> {
    files: Memory,
    gone: &'a str,
}

impl Files for Fleeting<'_> {
    fn list(&self, folder: &str) -> Result<Listing, FilesError> {
        self.files.list(folder)
    }

    fn read(&self, path: &str) -> Result<Option<Vec<u8>>, FilesError> {
        if path.starts_with(self.gone) {
            Ok(None)
        } else {
            self.files.read(path)
        }
    }
}

#[test]
fn what_vanishes_while_it_is_read_is_told() {
    let files = Memory::new(&[
        (
            "hashiya.yaml",
            "languages: [en]\nbase_url: https://example.org",
        ),
        ("content/articles/lamp/article.yaml", "title: The lamp"),
        ("content/articles/lamp/en.txt", "The lamp burned low."),
        (
            "content/articles/lamp/annotations.yaml",
            "annotations: [{quote: lamp, note: Of brass.}]",
        ),
    ]);
    for gone in [
        "content/articles/lamp/annotations.yaml",
        "content/articles/lamp/",
    ] {
        let fleeting = Fleeting {
            files: files.clone(),
            gone,
        };
        let found = findings(&pipeline::check_files(&fleeting, &Options::default()).unwrap());
        let expected = "content/articles/lamp/annotations.yaml error H0112 | content/articles/lamp/annotations.yaml cannot be read: \
                        it vanished while the site was read | run the command again";
        assert!(
            found.iter().any(|found| found == expected),
            "{gone}: {found:?}"
        );
    }
}
