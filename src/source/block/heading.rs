//! Headings and their ids, which links use: made from the words of the heading, or written after
//! them (`# Prices {#prices}`).

use std::collections::{BTreeSet, HashMap};

use icu::properties::props::{GeneralCategory, GeneralCategoryGroup};
use icu::properties::{CodePointMapData, CodePointMapDataBorrowed};

use super::inline::Inline;
use super::leaf::Block;
use super::number::BlockNumber;
use crate::diagnostic::Diagnostic;
use crate::source::codes;
use crate::text::fold::Folded;
use crate::text::{Lang, TextRange};

const CATEGORIES: CodePointMapDataBorrowed<'static, GeneralCategory> =
    CodePointMapData::<GeneralCategory>::new();

/// A heading that links may lead to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// The block of the heading.
    pub block: BlockNumber,
    /// The id of the HTML element. It occurs once in the text, and pages do not use it for anything
    /// else.
    pub id: String,
    /// The author wrote the id. Otherwise it is made from the words.
    pub written: bool,
    /// The words in the form in which they are compared with links.
    key: String,
}

/// The ids of elements that the pages of every site have.
pub const ELEMENTS: &[&str] = &[
    "also",
    "articles",
    "concordance",
    "contents",
    "corrected",
    "keys",
    "keys-on",
    "keys-title",
    "main",
    "names",
    "only-other",
    "only-own",
    "q",
    "read",
    "received",
    "results",
    "scheme",
    "scheme-dark",
    "scheme-light",
    "scheme-system",
    "search",
    "size",
    "size-large",
    "size-larger",
    "size-normal",
    "size-small",
    "texts",
];

/// The beginnings of the ids that pages give to annotations, mentions, footnotes and lists.
const BEGINNINGS: &[&str] = &["a-", "m-", "n-", "r-", "fn-", "fnref-", "layer-"];

/// May a page give this id to something other than a heading?
pub fn is_pages_own(id: &str) -> bool {
    let counted = |start: &str| {
        id.strip_prefix(start)
            .is_some_and(|rest| !rest.is_empty() && rest.bytes().all(|byte| byte.is_ascii_digit()))
    };
    let is_own = ELEMENTS.contains(&id)
        || BEGINNINGS.iter().any(|start| id.starts_with(start))
        || counted("p")
        || counted("s-");
    // On the page of two texts, ids begin with the language of their text.
    is_own
        || id
            .split_once('.')
            .is_some_and(|(lang, _)| Lang::parse(lang).is_ok())
}

/// Finds the heading that a fragment names: by its id, or by its words, whatever joins them.
pub fn find_heading<'a>(headings: &'a [Heading], fragment: &str) -> Option<&'a Heading> {
    let key = comparison_key(fragment);
    let by_words = || {
        headings
            .iter()
            .find(|heading| !key.is_empty() && heading.key == key)
    };
    headings
        .iter()
        .find(|heading| heading.id == fragment)
        .or_else(by_words)
}

/// Collects the headings among the blocks. Ids after the words are removed from the text.
pub fn take_headings(blocks: &mut [Block], diagnostics: &mut Vec<Diagnostic>) -> Vec<Heading> {
    let mut taken = BTreeSet::new();
    let mut headings: Vec<Heading> = Vec::new();
    for block in blocks.iter_mut().filter(|block| block.is_heading()) {
        let id = take_id(block, &mut taken, diagnostics);
        headings.push(Heading {
            block: block.number,
            written: id.is_some(),
            id: id.unwrap_or_default(),
            key: comparison_key(&block.text),
        });
    }
    let titles = blocks.iter().filter(|block| block.is_heading());
    let mut ids = UniqueIds::new(taken);
    for (heading, block) in headings.iter_mut().zip(titles) {
        if !heading.written {
            heading.id = ids.take(&id_from_words(&block.text));
        }
    }
    headings
}

/// Removes the id after the words of a heading. Returns the id; `None` if there is none, or if it is
/// faulty.
fn take_id(
    block: &mut Block,
    taken: &mut BTreeSet<String>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<String> {
    let text = block.text.trim_end();
    let start = text.strip_suffix('}')?.rfind("{#")?;
    let words = text[..start].trim_end().len();
    if words == 0 || words == start || is_escaped(block, start) {
        return None;
    }
    let place = TextRange::new(start, text.len());
    let id = text[start + 2..text.len() - 1].to_owned();
    let fault = if id.is_empty()
        || id.contains(|c: char| c.is_whitespace() || c.is_control() || "{}#\"'<>%?&".contains(c))
    {
        Some((
            "is no id of a heading",
            "write one word between the brackets: `{#prices}`".to_owned(),
        ))
    } else if is_pages_own(&id) {
        Some((
            "is an id that pages have for something else",
            format!(
                "write another one, such as `{{#on-{}}}`",
                id_from_words(&id)
            ),
        ))
    } else if !taken.insert(id.clone()) {
        Some((
            "is the id of an earlier heading of this text",
            "write another one: a link leads to one heading".to_owned(),
        ))
    } else {
        None
    };
    if let (Some((what, help)), Some(span)) = (&fault, block.source_span(place)) {
        diagnostics.push(
            Diagnostic::error(codes::HEADING_ID, span, format!("`{{#{id}}}` {what}"))
                .help(help.as_str()),
        );
    }
    truncate(block, words);
    fault.is_none().then_some(id)
}

/// Is there a backslash in the source before this byte of the text?
fn is_escaped(block: &Block, at: usize) -> bool {
    block.origins.windows(2).any(|pair| {
        let [left, right] = pair else { return false };
        right.range.start() == at && left.span.end < right.span.start
    })
}

/// Removes the end of a block's text, so that `length` bytes remain.
fn truncate(block: &mut Block, length: usize) {
    block.text.truncate(length);
    let kept =
        |range: TextRange| TextRange::new(range.start().min(length), range.end().min(length));
    for inline in &mut block.inlines {
        if let Inline::Text(range) = inline {
            *range = kept(*range);
        }
    }
    block
        .inlines
        .retain(|inline| !matches!(inline, Inline::Text(range) if range.is_empty()));
    for origin in &mut block.origins {
        let same_length = origin.range.len() == (origin.span.end - origin.span.start) as usize;
        let lost = origin
            .range
            .end()
            .saturating_sub(length.max(origin.range.start()));
        if same_length {
            origin.span.end -= u32::try_from(lost).unwrap_or(0);
        }
        origin.range = kept(origin.range);
    }
    block.origins.retain(|origin| !origin.range.is_empty());
}

/// Makes an id from words: in lower case, with hyphens in place of everything that is not a letter,
/// mark or digit. Apostrophes and tatweel are left out.
fn id_from_words(text: &str) -> String {
    let lower = text.to_lowercase();
    let kept: String = lower
        .chars()
        .filter(|c| !matches!(c, '\'' | '\u{2019}' | '\u{640}'))
        .collect();
    kept.split(|c: char| !is_word_character(c))
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join("-")
}

/// Is it a letter, digit, mark or underscore?
fn is_word_character(c: char) -> bool {
    c.is_alphanumeric() || c == '_' || GeneralCategoryGroup::Mark.contains(CATEGORIES.get(c))
}

/// Makes ids that occur once in a text.
struct UniqueIds {
    taken: BTreeSet<String>,
    /// By id: the last number that was put after it.
    numbers: HashMap<String, u32>,
}

impl UniqueIds {
    /// `taken` are the ids that the author wrote.
    fn new(taken: BTreeSet<String>) -> Self {
        Self {
            taken,
            numbers: HashMap::new(),
        }
    }

    /// Makes an id unique, and takes it: adds `h-` before an id that pages use, and a number after
    /// one that is taken.
    fn take(&mut self, id: &str) -> String {
        let id = if id.is_empty() || is_pages_own(id) {
            format!("h-{id}")
        } else {
            id.to_owned()
        };
        let mut unique = id.clone();
        if self.taken.contains(&id) {
            let number = self.numbers.entry(id.clone()).or_default();
            while self.taken.contains(&unique) {
                *number += 1;
                unique = format!("{id}-{number}");
            }
        }
        self.taken.insert(unique.clone());
        unique
    }
}

/// The form in which words are compared: without spaces, punctuation, vowel signs and the like.
fn comparison_key(words: &str) -> String {
    Folded::new(words)
        .as_str()
        .to_lowercase()
        .chars()
        .filter(|c| is_word_character(*c) && *c != '_')
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_made_of_words_in_any_script() {
        for (words, id) in [
            ("Prices", "prices"),
            ("The Price List, 2024", "the-price-list-2024"),
            (
                "\u{627}\u{644}\u{633}\u{639}\u{631}",
                "\u{627}\u{644}\u{633}\u{639}\u{631}",
            ),
            ("Don\u{2019}t \u{2013} ever!", "dont-ever"),
            (
                "\u{5de}\u{5d7}\u{5d9}\u{5e8}",
                "\u{5de}\u{5d7}\u{5d9}\u{5e8}",
            ),
        ] {
            assert_eq!(id_from_words(words), id);
        }
    }

    #[test]
    fn no_id_is_a_pages_own() {
        for own in [
            "p12",
            "a-lamp",
            "m-x.2",
            "main",
            "fn-1",
            "s-3",
            "en.prices",
            "layer-1",
        ] {
            assert!(is_pages_own(own), "{own}");
            let mut ids = UniqueIds::new(BTreeSet::new());
            assert!(!is_pages_own(&ids.take(own)), "{own}");
        }
        for not in ["prices", "p", "p1a", "page-2", "sa", "an-hour", "letter-1"] {
            assert!(!is_pages_own(not), "{not}");
        }
        let mut ids = UniqueIds::new(["x".to_owned(), "x-2".to_owned()].into());
        let made: Vec<String> = ["x", "x", "x-1", ""].map(|id| ids.take(id)).into();
        assert_eq!(made, ["x-1", "x-3", "x-1-1", "h-"]);
    }

    #[test]
    fn words_are_compared_however_they_are_joined() {
        for written in ["price-list", "Price List", "price--list", "Price_List"] {
            assert_eq!(comparison_key(written), "pricelist");
        }
        assert_eq!(
            comparison_key("\u{627}\u{644}\u{633}\u{650}\u{651}\u{639}\u{631}"),
            comparison_key("\u{627}\u{644}\u{633}\u{639}\u{631}")
        );
    }
}
