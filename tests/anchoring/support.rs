//! A site with one article, anchored.

use hashiya::anchor::{AnchorInput, AnchoredTarget, Match, Outcome, anchor, lock};
use hashiya::diagnostic::{Diagnostic, Severity};
use hashiya::source::article::Article;
use hashiya::source::drafts::Drafts;
use hashiya::source::files::Memory;
use hashiya::source::load;

/// The result of anchoring an article.
pub struct Anchored {
    pub article: Article,
    pub targets: Vec<Vec<AnchoredTarget>>,
    pub diagnostics: Vec<Diagnostic>,
    /// The `anchors.lock` that `check --fix` would write.
    pub lock: String,
}

/// Loads the only article of a site. Fails the test if that reports anything.
pub fn article(files: &Memory) -> Article {
    let loaded = load(files).unwrap();
    let faults: Vec<_> = loaded
        .diagnostics
        .iter()
        .filter(|found| found.severity > Severity::Note)
        .map(|found| &found.message)
        .collect();
    assert!(faults.is_empty(), "{faults:?}");
    loaded.value.articles.into_iter().next().unwrap()
}

pub fn anchored(article: Article) -> Anchored {
    let input = AnchorInput {
        texts: &article.texts,
        annotations: &article.annotations,
        lock: &article.lock,
        drafts: Drafts::Include,
    };
    let checked = anchor(&input);
    let lock = lock::remember(&input, &checked.value).to_yaml();
    Anchored {
        targets: checked.value,
        diagnostics: checked.diagnostics,
        lock,
        article,
    }
}

impl Anchored {
    /// The first block of a target's place, the words there, and whether it was found
    /// approximately.
    pub fn place(&self, target: &AnchoredTarget) -> Option<(u32, String, bool)> {
        let Outcome::Found(places) = &target.outcome else {
            return None;
        };
        let first = places.first()?;
        let at = first.ranges.first()?;
        let block = self.article.text(&target.lang)?.block(at.block)?;
        Some((
            at.block.0,
            at.range.slice(&block.text).to_owned(),
            first.matched == Match::Approximate,
        ))
    }
}
