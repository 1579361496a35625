//! Figures about the code, printed with `cargo test --test tidy -- --nocapture measures`.

use crate::circles::{circles, graph};
use crate::imports;
use crate::source::{Source, sources};

/// Lengths, sorted.
pub struct Lengths(Vec<usize>);

impl Lengths {
    pub fn new(lengths: impl Iterator<Item = usize>) -> Self {
        let mut lengths: Vec<_> = lengths.collect();
        lengths.sort_unstable();
        Self(lengths)
    }

    /// The least length that this share (0 to 1) of all does not exceed.
    #[expect(
        clippy::cast_precision_loss,
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a share of some hundred files"
    )]
    pub fn at(&self, share: f64) -> usize {
        let rank = (self.0.len() as f64 * share).ceil() as usize;
        self.0.get(rank.saturating_sub(1)).copied().unwrap_or(0)
    }
}

/// `part` of `all`, from 0 to 1.
#[expect(clippy::cast_precision_loss, reason = "counts of some thousand")]
pub fn share(part: usize, all: usize) -> f64 {
    part as f64 / all.max(1) as f64
}

#[test]
fn measures() {
    let sources = sources();
    let files = Lengths::new(sources.iter().map(Source::lines));
    let functions: Vec<_> = sources
        .iter()
        .flat_map(|source| {
            let of_file = |(name, line, lines)| (lines, format!("{}:{line} {name}", source.path));
            source.functions().into_iter().map(of_file)
        })
        .collect();
    let long = functions.iter().filter(|(lines, _)| *lines > 60).count();
    let (longest, which) = functions.iter().max().unwrap();
    let (documented, public) = sources
        .iter()
        .map(documented)
        .fold((0, 0), |(a, b), (c, d)| (a + c, b + d));
    let panics: usize = sources.iter().map(panics).sum();
    let edges = graph(&sources);
    println!(
        "lines of src without unit tests: {}",
        sources.iter().map(Source::lines).sum::<usize>()
    );
    println!("files: {}", sources.len());
    println!(
        "lines of a file: median {}, nine of ten at most {}, longest {}",
        files.at(0.5),
        files.at(0.9),
        files.at(1.0)
    );
    println!("functions: {}", functions.len());
    println!(
        "lines of a function: {:.1} % over 60, longest {longest} ({which})",
        100.0 * share(long, functions.len())
    );
    println!("circles of modules: {}", imports::circles(&sources));
    println!("circles of files: {}", circles(&edges).len());
    println!(
        "public items with documentation: {:.1} % of {public}",
        100.0 * share(documented, public)
    );
    println!("`unwrap`, `expect` and panicking macros: {panics}");
}

/// How many public items of a file have documentation, and how many there are.
fn documented(source: &Source) -> (usize, usize) {
    let written: Vec<&str> = source.text.lines().map(str::trim).collect();
    let (mut documented, mut all) = (0, 0);
    for (at, code) in source.code.lines().map(str::trim).enumerate() {
        let Some(item) = code.strip_prefix("pub ") else {
            continue;
        };
        // The documentation of a module stands in its file, that of a re-export where it is from.
        if item.starts_with("use ") || item.starts_with("mod ") {
            continue;
        }
        all += 1;
        // Attributes may stand in between, over several lines.
        let above = written[..at]
            .iter()
            .rev()
            .take_while(|line| !line.is_empty());
        let mut above =
            above.take_while(|line| !line.ends_with(['}', ';', '{']) && !line.ends_with("),"));
        documented += usize::from(above.any(|line| line.starts_with("///")));
    }
    (documented, all)
}

/// Calls and macros that may panic.
fn panics(source: &Source) -> usize {
    [
        ".unwrap()",
        ".expect(",
        "panic!(",
        "unreachable!(",
        "todo!(",
        "unimplemented!(",
    ]
    .iter()
    .map(|call| source.code.matches(call).count())
    .sum()
}

#[test]
fn lengths_are_ranked() {
    let lengths = Lengths::new([30, 10, 20, 40].into_iter());
    assert_eq!([0.5, 0.9, 1.0].map(|share| lengths.at(share)), [20, 40, 40]);
}
