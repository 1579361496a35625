//! The files that a build makes, while they are in memory.

/// A path in the output folder: relative, with `/` between its parts, and without `..`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct OutputPath(String);

impl OutputPath {
    /// Checks a path. `None` if a part of it is empty, `.` or `..`, or has a backslash or NUL.
    pub fn new(path: impl Into<String>) -> Option<Self> {
        let path = path.into();
        let is_valid = path
            .split('/')
            .all(|part| !matches!(part, "" | "." | "..") && !part.contains(['\\', '\0']));
        is_valid.then_some(Self(path))
    }

    /// The path with `/` between its parts.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Whether a file of this name is one that file managers create by themselves, such as `.DS_Store`,
/// `Thumbs.db` or `desktop.ini`.
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

/// One file of the output.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Artifact {
    /// Its path in the output folder.
    pub path: OutputPath,
    /// Its content.
    pub bytes: Vec<u8>,
}

/// A file of the output that is generated on demand: its path is known before its bytes are.
pub struct GeneratedFile<'a> {
    /// The path below the output's root.
    pub path: String,
    generate: Box<dyn FnOnce() -> Vec<u8> + 'a>,
}

impl<'a> GeneratedFile<'a> {
    /// Creates a file whose bytes `generate` returns.
    pub fn new(path: impl Into<String>, generate: impl FnOnce() -> Vec<u8> + 'a) -> Self {
        Self {
            path: path.into(),
            generate: Box::new(generate),
        }
    }

    /// Generates the bytes.
    pub fn into_bytes(self) -> Vec<u8> {
        (self.generate)()
    }
}

/// The paths of data for other programs in the output folder. The code that writes the files and the
/// code that links to them both use these.
pub mod data {
    /// Bytes that the longest of these file names has in addition to the slug.
    pub const ADDED: usize = ".csl.json".len();

    /// All entities as JSON-LD.
    pub const ENTITIES: &str = "data/entities.jsonld";

    /// All entities as Turtle.
    pub const TURTLE: &str = "data/entities.ttl";

    /// The article with this slug and its annotations, as TEI.
    pub fn tei(slug: &str) -> String {
        format!("data/articles/{slug}.tei.xml")
    }

    /// References to the texts of the article with this slug, as BibTeX.
    pub fn bibtex(slug: &str) -> String {
        format!("data/articles/{slug}.bib")
    }

    /// The same references as CSL JSON.
    pub fn csl(slug: &str) -> String {
        format!("data/articles/{slug}.csl.json")
    }

    /// The slug of the article that one of these files is about.
    pub fn slug(path: &str) -> Option<&str> {
        let name = path.strip_prefix("data/articles/")?;
        let slug = [".tei.xml", ".jsonld", ".bib", ".csl.json"]
            .iter()
            .find_map(|end| name.strip_suffix(end))?;
        (!slug.contains('/')).then_some(slug)
    }

    /// The annotations of the article with this slug, as Web Annotations in JSON-LD.
    pub fn annotations(slug: &str) -> String {
        format!("data/articles/{slug}.jsonld")
    }
}
