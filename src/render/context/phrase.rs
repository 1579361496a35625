//! Phrases, which may be in another language than the page, and the small structs made of them.

use serde::Serialize;

use crate::href::Address;
use crate::html::Html;
use crate::text::Lang;

/// A name, a title or another short text. It may be in another language than its surroundings.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Phrase {
    /// The words, as inline markup.
    pub html: Html,
    /// The language; none if it is that of the surroundings.
    pub lang: Option<String>,
    /// The direction, `ltr` or `rtl`; none if it is that of the surroundings. A phrase with a
    /// direction must be isolated.
    pub dir: Option<&'static str>,
}

impl Phrase {
    /// Creates a phrase in the language `lang` for surroundings in `around`.
    pub fn new(html: Html, lang: &Lang, around: &Lang) -> Self {
        let foreign = (lang != around).then(|| lang.as_str().to_owned());
        let turned = (lang.direction() != around.direction()).then(|| lang.direction().as_str());
        Self {
            html,
            lang: foreign,
            dir: turned,
        }
    }

    /// Creates a phrase in the language of its surroundings, or of unknown language.
    pub const fn plain(html: Html) -> Self {
        Self {
            html,
            lang: None,
            dir: None,
        }
    }
}

/// Text of one or several blocks: a note, a description, a page. It may be in another language than
/// its surroundings.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Prose {
    /// The content of the first paragraph, without the element `p`, so that it can follow other
    /// words in a line. Empty if the first block is no paragraph.
    pub opening: Html,
    /// The other blocks, as complete elements. May be empty.
    pub rest: Html,
    /// Whether the rest is so long that a margin folds it.
    pub folded: bool,
    /// The language; none if it is that of the surroundings.
    pub lang: Option<String>,
    /// The direction, `ltr` or `rtl`; none if it is that of the surroundings.
    pub dir: Option<&'static str>,
}

/// A link, or only its words if there is no address: a name without an entity, a link to a draft.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Link {
    /// The words.
    pub label: Phrase,
    /// The address.
    pub href: Option<Address>,
}

/// A link with a count.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Counted {
    /// The words.
    pub label: Phrase,
    /// The address.
    pub href: Address,
    /// The count; 0 if the link leads to something that is no list.
    pub count: u64,
}

/// A link to a chronology.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ChronologyLink {
    /// The address.
    pub href: Address,
    /// The number of events.
    pub count: u64,
}

/// A date, for readers and for machines.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Moment {
    /// The value of the attribute `datetime`: `2024-10-28`, `2024-10` or `2024`; none if HTML
    /// cannot express the date.
    pub datetime: Option<String>,
    /// The date in the page's language, digits and calendars.
    pub text: Html,
    /// The value `$form` of messages with the date: `day`, `month`, `year`, `decade` or `century`;
    /// `other` if it begins with words of its own ("about 1900").
    pub form: &'static str,
}

/// A picture.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Figure {
    /// The address of the file.
    pub src: Address,
    /// The description of the picture.
    pub alt: String,
    /// The language of `alt`; none if it is that of the surroundings.
    pub lang: Option<String>,
    /// The direction of `alt`; none if it is that of the surroundings.
    pub dir: Option<&'static str>,
    /// The width in pixels, if the file has it.
    pub width: Option<u32>,
    /// The height in pixels, if the file has it.
    pub height: Option<u32>,
    /// The credit line.
    pub credit: Option<Phrase>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_phrase_says_only_what_differs() {
        let (ar, fa, en) = (
            Lang::parse("ar").unwrap(),
            Lang::parse("fa").unwrap(),
            Lang::parse("en").unwrap(),
        );
        let phrase = |lang, around| Phrase::new(Html::text("x"), lang, around);
        assert_eq!((phrase(&ar, &ar).lang, phrase(&ar, &ar).dir), (None, None));
        assert_eq!(
            (phrase(&fa, &ar).lang.as_deref(), phrase(&fa, &ar).dir),
            (Some("fa"), None)
        );
        assert_eq!(
            (phrase(&en, &ar).lang.as_deref(), phrase(&en, &ar).dir),
            (Some("en"), Some("ltr"))
        );
    }
}
