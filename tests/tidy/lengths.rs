//! How long files and functions are.

use crate::measures::{Lengths, share};
use crate::source::sources;

/// Lines of a file before its unit tests: half of all files have at most so many,
const MEDIAN_FILE: usize = 120;
/// nine of ten have at most so many,
const NINTH_FILE: usize = 300;
/// and all have at most so many.
const LONGEST_FILE: usize = 500;

/// Lines of a function from its signature to its closing brace: 98 % have at most so many,
const LONG_FUNCTION: usize = 60;
const LONG_FUNCTIONS: f64 = 0.02;
/// and all have at most so many.
const LONGEST_FUNCTION: usize = 100;

#[test]
fn files_are_short() {
    let sources = sources();
    let lengths = Lengths::new(sources.iter().map(super::source::Source::lines));
    let long: Vec<_> = sources
        .iter()
        .filter(|source| source.lines() > LONGEST_FILE)
        .map(|source| format!("src/{}: {} lines", source.path, source.lines()))
        .collect();
    assert!(
        long.is_empty(),
        "at most {LONGEST_FILE}: split by subject\n{}",
        long.join("\n")
    );
    assert!(
        lengths.at(0.5) <= MEDIAN_FILE,
        "median: {}",
        lengths.at(0.5)
    );
    assert!(
        lengths.at(0.9) <= NINTH_FILE,
        "nine of ten: {}",
        lengths.at(0.9)
    );
}

#[test]
fn functions_are_short() {
    let sources = sources();
    let (mut all, mut long) = (0, Vec::new());
    for source in &sources {
        for (name, line, lines) in source.functions() {
            all += 1;
            if lines > LONG_FUNCTION {
                long.push((
                    lines,
                    format!("src/{}:{line}: {name}, {lines} lines", source.path),
                ));
            }
        }
    }
    long.sort_by_key(|(lines, _)| std::cmp::Reverse(*lines));
    let list: Vec<_> = long.iter().map(|(_, line)| line.as_str()).collect();
    let longest = long.first().map_or(0, |(lines, _)| *lines);
    assert!(
        longest <= LONGEST_FUNCTION && share(long.len(), all) <= LONG_FUNCTIONS,
        "of {all} functions {} have more than {LONG_FUNCTION} lines\n{}",
        long.len(),
        list.join("\n")
    );
}
