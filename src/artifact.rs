//! What a build makes: named bytes.

/// A path below the output directory: relative, `/` between its parts, never `..`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct OutputPath(String);

impl OutputPath {
    /// Takes a path made of non-empty parts, none of them `.` or `..`; `None` for any other.
    #[must_use]
    pub fn new(path: impl Into<String>) -> Option<Self> {
        let path = path.into();
        let sound = path
            .split('/')
            .all(|part| !matches!(part, "" | "." | "..") && !part.contains(['\\', '\0']));
        sound.then_some(Self(path))
    }

    /// The path with `/` between its parts.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Is a file of this name one that file managers leave in folders, and that nobody wrote?
/// (`.DS_Store`, `Thumbs.db`, `desktop.ini` and their like.)
#[must_use]
pub fn is_left_by_file_manager(name: &str) -> bool {
    const NAMES: [&str; 7] = [
        ".DS_Store",
        ".localized",
        "Icon\r",
        "Thumbs.db",
        "ehthumbs.db",
        "desktop.ini",
        ".directory",
    ];
    name.starts_with("._") || NAMES.iter().any(|known| known.eq_ignore_ascii_case(name))
}

/// One file of the output, still in memory.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Artifact {
    /// Where it goes.
    pub path: OutputPath,
    /// What it holds.
    pub bytes: Vec<u8>,
}

/// Where data for other programs lies below the output's root: what makes it and what links to it
/// both go by these.
pub mod data {
    /// How many bytes the longest of these files' names has besides the slug.
    pub const ADDED: usize = ".tei.xml".len();

    /// All entities, in JSON-LD.
    pub const ENTITIES: &str = "data/entities.jsonld";

    /// All entities, in Turtle.
    pub const TURTLE: &str = "data/entities.ttl";

    /// The article of this slug, with its annotations, in TEI.
    #[must_use]
    pub fn tei(slug: &str) -> String {
        format!("data/articles/{slug}.tei.xml")
    }

    /// The annotations of the article of this slug.
    #[must_use]
    pub fn annotations(slug: &str) -> String {
        format!("data/articles/{slug}.jsonld")
    }
}
