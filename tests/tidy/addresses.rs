//! Where a document, a workflow or a script names this project's repository or version, it names those
//! of Cargo.toml.

use std::path::Path;

const REPOSITORY: &str = env!("CARGO_PKG_REPOSITORY");
const VERSION: &str = env!("CARGO_PKG_VERSION");

const FILES: [&str; 9] = [
    "README.md",
    "CONTRIBUTING.md",
    "FORMAT.md",
    "action.yml",
    "pyproject.toml",
    ".github/install.sh",
    ".github/workflows/ci.yml",
    ".github/workflows/pages.yml",
    ".github/workflows/release.yml",
];

/// The words after each place of `before`, as far as an address or a version goes on.
fn words_after<'a>(text: &'a str, before: &'a str) -> impl Iterator<Item = &'a str> {
    let ends = |c: char| !(c.is_ascii_alphanumeric() || "-._/@".contains(c));
    text.split(before)
        .skip(1)
        .map(move |rest| rest.split(ends).next().unwrap().trim_end_matches('.'))
}

#[test]
fn addresses_and_versions_of_the_project_are_those_of_cargo_toml() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let project = REPOSITORY.strip_prefix("https://github.com/").unwrap();
    let (_, name) = project.split_once('/').unwrap();
    let (mut all, mut wrong) = (0, Vec::new());
    for file in FILES {
        let text = std::fs::read_to_string(root.join(file)).unwrap();
        let addresses = words_after(&text, "github.com/").chain(words_after(&text, "uses: "));
        for address in addresses {
            let (address, version) = address.split_once('@').unwrap_or((address, ""));
            let mut parts = address.split('/');
            let (owner, named) = (parts.next().unwrap(), parts.next().unwrap_or_default());
            if named != name {
                continue;
            }
            all += 1;
            if format!("{owner}/{named}") != project {
                wrong.push(format!("{file}: {address}"));
            }
            if !version.is_empty() && version != format!("v{VERSION}") {
                wrong.push(format!("{file}: {address}@{version}"));
            }
        }
        let versions = words_after(&text, "--tag v").chain(words_after(&text, "--version "));
        for version in versions.filter(|word| word.starts_with(|c: char| c.is_ascii_digit())) {
            if version != VERSION {
                wrong.push(format!("{file}: version {version}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(all >= 6, "{all}");
}
