//! A small site from strings: build it in memory, look at its pages, change a file, build again.

pub mod corrected;
pub mod page;
pub mod schema_org;
pub mod visual;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use hashiya::date::Date;
use hashiya::diagnostic::{Diagnostic, Severity};
use hashiya::output::MemoryTarget;
use hashiya::pipeline::{self, LinkForm, Options, RunOutcome, Shard};
use hashiya::source::drafts::Drafts;
use hashiya::source::files::{Disk, Files, Memory};
use hashiya::source::lock::BlockHash;
use hashiya::source::settings::BaseUrl;

pub use page::Page;

/// The files of a site, in memory.
#[derive(Clone, Debug, Default)]
pub struct Site {
    files: Memory,
    options: Options,
}

impl Site {
    /// A site from one text in sections: a line `=== path` begins the file `path`. Where a file's
    /// bytes are no UTF-8, its line ends in ` latin-1`, and each character of it stands for the
    /// byte of its number. What all lines but the first are indented by is not part of them.
    pub fn new(sections: &str) -> Self {
        let mut site = Self::default();
        let mut current: Option<(String, bool, String)> = None;
        let indent = |line: &str| line.len() - line.trim_start_matches(' ').len();
        let margin = sections
            .lines()
            .skip(1)
            .filter(|line| !line.trim().is_empty())
            .map(indent)
            .min()
            .unwrap_or(0);
        for line in sections.lines() {
            let line = &line[indent(line).min(margin)..];
            if let Some(header) = line.strip_prefix("=== ") {
                site.keep(current.take());
                let (path, latin) = header
                    .strip_suffix(" latin-1")
                    .map_or((header, false), |path| (path, true));
                current = Some((path.trim().to_owned(), latin, String::new()));
            } else if let Some((.., text)) = &mut current {
                text.push_str(line);
                text.push('\n');
            }
        }
        site.keep(current);
        site
    }

    fn keep(&mut self, section: Option<(String, bool, String)>) {
        let Some((path, latin, text)) = section else {
            return;
        };
        let bytes = if latin {
            text.chars()
                .map(|c| u8::try_from(u32::from(c)).unwrap())
                .collect()
        } else {
            text.into_bytes()
        };
        self.files.0.insert(path, bytes);
    }

    /// The same site with one file more, or another text in one.
    pub fn with(mut self, path: &str, text: &str) -> Self {
        self.files
            .0
            .insert(path.to_owned(), text.as_bytes().to_vec());
        self
    }

    /// The same site with these files, written as in [`Site::new`], more or in the place of others;
    /// a file whose line ends in ` removed` is not there any more.
    pub fn changed(mut self, sections: &str) -> Self {
        for (path, bytes) in Self::new(sections).files.0 {
            match path.strip_suffix(" removed") {
                Some(path) => drop(self.files.0.remove(path)),
                None => drop(self.files.0.insert(path, bytes)),
            }
        }
        self
    }

    /// The same site as if it were published there.
    pub fn at(mut self, base_url: &str) -> Self {
        self.options.base_url = Some(BaseUrl::parse(base_url).unwrap());
        self
    }

    /// The same site with its drafts.
    pub fn drafts(mut self) -> Self {
        self.options.drafts = Drafts::Include;
        self
    }

    /// The same site, checked on that day.
    pub fn on(mut self, day: &str) -> Self {
        self.options.today = day.parse::<Date>().unwrap().first();
        self
    }

    /// The same site, its warnings errors.
    pub fn strict(mut self) -> Self {
        self.options.strict = true;
        self
    }

    /// The same site for a host that takes so many bytes.
    pub fn limited(mut self, bytes: u64) -> Self {
        self.options.size_limit = Some(bytes);
        self
    }

    /// The same site for a folder anywhere.
    pub fn portable(mut self) -> Self {
        self.options.links = LinkForm::Portable;
        self
    }

    /// A part of the same site.
    pub fn part(mut self, shard: Shard) -> Self {
        self.options.shard = shard;
        self
    }

    pub fn has(&self, path: &str) -> bool {
        self.files.0.contains_key(path)
    }

    pub fn files(&self) -> &Memory {
        &self.files
    }

    /// What `check` says.
    pub fn check(&self) -> RunOutcome {
        pipeline::check_files(&self.files, &self.options).unwrap()
    }

    /// What `build` makes, with whatever was found.
    pub fn try_build(&self) -> Built {
        build(&self.files, &self.options)
    }

    /// What `build` makes of a site without errors.
    pub fn build(&self) -> Built {
        let built = self.try_build();
        let errors: Vec<_> = built
            .findings()
            .into_iter()
            .filter(|line| line.contains(" error "))
            .collect();
        assert!(
            errors.is_empty(),
            "the site has errors:\n{}",
            errors.join("\n")
        );
        built
    }
}

fn build(files: &dyn Files, options: &Options) -> Built {
    let target = MemoryTarget::new();
    let outcome = pipeline::build_files(files, options, &target, &|_| {}).unwrap();
    Built {
        outcome,
        files: target.files(),
    }
}

/// A built site.
#[derive(Debug)]
pub struct Built {
    pub outcome: RunOutcome,
    /// Every file of the output, by path.
    pub files: BTreeMap<String, Vec<u8>>,
}

impl Built {
    pub fn has(&self, path: &str) -> bool {
        self.files.contains_key(path)
    }

    /// A file of the output as text.
    pub fn text(&self, path: &str) -> &str {
        let bytes = self
            .files
            .get(path)
            .unwrap_or_else(|| panic!("no {path} among {:?}", self.files.keys()));
        std::str::from_utf8(bytes).unwrap()
    }

    /// A page, by the path of its folder or file.
    pub fn page(&self, path: &str) -> Page {
        let file = if path.ends_with(".html") {
            path.to_owned()
        } else {
            format!("{path}index.html")
        };
        Page::new(&file, self.text(&file))
    }

    /// Every page.
    pub fn pages(&self) -> impl Iterator<Item = Page> {
        let paths = self.files.keys().filter(|path| path.ends_with(".html"));
        paths.map(|path| Page::new(path, self.text(path)))
    }

    /// What was found, a line each (see [`finding`]).
    pub fn findings(&self) -> Vec<String> {
        findings(&self.outcome)
    }
}

/// A line of `anchors.lock`: a block of a translation was translated from these words. `more` is for
/// `, noticed: 2026-11-30`.
pub fn lock_line(lang: &str, block: &str, original: &str, more: &str) -> String {
    let [block, original] = [block, original].map(|words| BlockHash::of(words).unwrap());
    format!("- {{translation: {lang}, block: {block}, original: [{original}]{more}}}\n")
}

/// Everything that a run found, a line each.
pub fn findings(outcome: &RunOutcome) -> Vec<String> {
    outcome
        .diagnostics
        .iter()
        .map(|found| finding(outcome, found))
        .collect()
}

/// `file:line:column severity code | message | help`; the file or folder alone of what concerns all
/// of it, `-` for what concerns the site as a whole.
pub fn finding(outcome: &RunOutcome, found: &Diagnostic) -> String {
    let place = found.span.and_then(|span| {
        let file = outcome.sources.file(span.file)?;
        let position = file.position(span.start);
        Some(format!(
            "{}:{}:{}",
            file.path, position.line, position.column
        ))
    });
    let place = place.or_else(|| found.path.clone());
    let severity = match found.severity {
        Severity::Note => "note",
        Severity::Warning => "warning",
        Severity::Error => "error",
    };
    let help = found.help.as_deref().unwrap_or("-");
    format!(
        "{} {severity} {} | {} | {help}",
        place.as_deref().unwrap_or("-"),
        found.code.0,
        found.message
    )
}

/// A site on disk, under the two kinds of address that every site must bear.
pub struct OnDisk {
    pub root: PathBuf,
    /// As its own settings say.
    pub own: Built,
    /// At the root of a host.
    pub at_root: Built,
    /// Below a path of a host.
    pub below: Built,
    /// In a folder anywhere, made from the same address as `below`.
    pub portable: Built,
}

/// The base path of [`OnDisk::below`].
pub const BASE: &str = "/read/ing/";

impl OnDisk {
    fn new(root: &Path) -> Self {
        let files = Disk::new(root);
        let at = |url: &str, links: LinkForm| {
            let options = Options {
                base_url: BaseUrl::parse(url),
                links,
                ..Options::default()
            };
            assert!(options.base_url.is_some(), "{url}");
            build(&files, &options)
        };
        Self {
            root: root.to_owned(),
            own: build(&files, &Options::default()),
            at_root: at("https://example.org", LinkForm::FromBase),
            below: at("https://example.org/read/ing", LinkForm::FromBase),
            portable: at("https://example.org/read/ing", LinkForm::Portable),
        }
    }

    /// A part of the site as its own settings say.
    pub fn part(&self, shard: Shard) -> Built {
        let options = Options {
            shard,
            ..Options::default()
        };
        build(&Disk::new(&self.root), &options)
    }
}

/// The repository is itself a site. `HASHIYA_TEST_SITE` names the folder of one more, to be held to
/// the same.
pub fn sites_on_disk() -> &'static [OnDisk] {
    static SITES: LazyLock<Vec<OnDisk>> = LazyLock::new(|| {
        let own = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
        let further = std::env::var_os("HASHIYA_TEST_SITE").map(PathBuf::from);
        std::iter::once(own)
            .chain(further)
            .map(|root| OnDisk::new(&root))
            .collect()
    });
    &SITES
}
