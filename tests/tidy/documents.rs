//! The files and folders that documents for contributors name exist, and the text for Python users
//! leads to nothing that is only in the repository.

use std::path::Path;

const DOCUMENTS: [(&str, &str); 3] = [
    ("ARCHITECTURE.md", include_str!("../../ARCHITECTURE.md")),
    ("CONTRIBUTING.md", include_str!("../../CONTRIBUTING.md")),
    ("tests/README.md", include_str!("../README.md")),
];

/// Folders that a path may be relative to.
const BASES: [&str; 5] = ["", "src", "src/render", "templates", "tests"];

/// Is a word between backquotes a path? A single name is not: it may be anywhere.
fn is_path(word: &str) -> bool {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || "._-/".contains(c);
    word.chars().all(is_plain) && word.trim_end_matches('/').contains('/')
}

#[test]
fn the_paths_that_documents_name_exist() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let (mut all, mut missing) = (0, Vec::new());
    for (document, text) in DOCUMENTS {
        for word in text
            .split('`')
            .skip(1)
            .step_by(2)
            .filter(|word| is_path(word))
        {
            all += 1;
            if !BASES.iter().any(|base| root.join(base).join(word).exists()) {
                missing.push(format!("{document}: `{word}`"));
            }
        }
    }
    assert!(missing.is_empty(), "{}", missing.join("\n"));
    assert!(all > 40, "{all}");
}

#[test]
fn the_links_of_the_text_for_python_users_are_whole_addresses() {
    let project = include_str!("../../pyproject.toml");
    let (_, text) = project.split_once("\n[project.readme]\n").unwrap();
    let links: Vec<&str> = text.split("](").skip(1).collect();
    assert!(links.len() >= 2, "{text}");
    for link in links {
        assert!(link.starts_with(env!("CARGO_PKG_REPOSITORY")), "{link}");
    }
}
