//! Registers: lists of what annotations say, from the whole site.

use serde::Serialize;

use super::PageContext;
use super::frame::Frame;
use super::listing::Pager;
use super::margin::{AssessedClaim, Reading, Source};
use super::phrase::{Counted, Link, Phrase};
use crate::href::Address;

/// The context of `claims.html`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ClaimsPage {
    /// What every page has: head, header and footer.
    pub frame: Frame,
    /// The verdict that all claims of the list have.
    pub verdict: Option<Phrase>,
    /// The speaker of all claims of the list.
    pub speaker: Option<Phrase>,
    /// The number of claims in the list.
    pub count: u64,
    /// The lists of the verdicts. Empty except for the list of all claims.
    pub verdicts: Vec<Counted>,
    /// The lists of the speakers with the most claims. Empty except for the list of all claims.
    pub speakers: Vec<Counted>,
    /// The columns that some claim of the list has something for.
    pub columns: ClaimColumns,
    /// The claims on this page of the list.
    pub claims: Vec<ClaimItem>,
    /// The field that filters the rows; none if the page has few.
    pub filter: Option<RowFilter>,
    /// The pages of the list; none if there is only one.
    pub pager: Option<Pager>,
}

impl PageContext for ClaimsPage {
    const TEMPLATE: &'static str = "claims.html";
}

/// The columns of a list of claims, besides those of the words and the verdicts, which are always there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ClaimColumns {
    /// Who makes the claims.
    pub speakers: bool,
    /// When they were made, and in what.
    pub dates: bool,
    /// The sources.
    pub sources: bool,
}

/// A field that hides the rows of a page which do not have the words typed into it. It needs a script.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct RowFilter {
    /// The message "n results" as a JSON object: an example for each plural category of the page's
    /// language, in which the script replaces the number.
    pub counts: String,
    /// The digits of the page's language, from zero to nine.
    pub digits: String,
}

/// A claim in a list.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ClaimItem {
    /// The words of the claim.
    pub words: QuotedWords,
    /// The verdict and the speaker.
    pub claim: AssessedClaim,
    /// The sources.
    pub sources: Vec<Source>,
}

/// Words of a text, quoted in a list.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct QuotedWords {
    /// The words. Those of a long passage are cut.
    pub words: Phrase,
    /// The address of the words in the page of their text.
    pub href: Address,
    /// The title of the article.
    pub article: Phrase,
    /// The number of the block, in the page's digits.
    pub block: String,
}

/// The context of `corrections.html`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct CorrectionsPage {
    /// What every page has: head, header and footer.
    pub frame: Frame,
    /// The tag that all corrections of the list have.
    pub tag: Option<Phrase>,
    /// The number of corrections in the list.
    pub count: u64,
    /// The lists of the tags. Empty except for the list of all corrections.
    pub tags: Vec<Counted>,
    /// Whether some correction of the list has a reason.
    pub reasons: bool,
    /// Whether some correction of the list has a tag.
    pub tagged: bool,
    /// The corrections on this page of the list, by their articles.
    pub groups: Vec<CorrectionGroup>,
    /// The field that filters the rows; none if the page has few.
    pub filter: Option<RowFilter>,
    /// The pages of the list; none if there is only one.
    pub pager: Option<Pager>,
}

impl PageContext for CorrectionsPage {
    const TEMPLATE: &'static str = "corrections.html";
}

/// The corrections of one article.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct CorrectionGroup {
    /// The title of the article.
    pub article: Phrase,
    /// The address of its page.
    pub href: Address,
    /// The corrections.
    pub corrections: Vec<CorrectionItem>,
}

/// A correction in a list.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct CorrectionItem {
    /// What it does to each text.
    pub lines: Vec<CorrectionLine>,
    /// The reason, in one line.
    pub reason: Option<Phrase>,
    /// The tags.
    pub tags: Vec<Link>,
}

/// What a correction does to one text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct CorrectionLine {
    /// The received words, shortened.
    pub lemma: Phrase,
    /// The proposed reading.
    pub reading: Reading,
    /// The address of the words in the page of their text.
    pub href: Address,
    /// The number of the block, in the page's digits.
    pub block: String,
}
