//! Words that may be in another language than the page, and the small things made of them.

use serde::Serialize;

use crate::html::Html;
use crate::text::Lang;

/// A name, a title, a short text: perhaps in another language than what surrounds it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Phrase {
    /// Inline markup.
    pub html: Html,
    /// Its language, only where it is not that of the surroundings.
    pub lang: Option<String>,
    /// Its direction (`ltr`, `rtl`), only where it is not that of the surroundings: the template
    /// isolates it.
    pub dir: Option<&'static str>,
}

impl Phrase {
    /// A phrase in `lang`, to stand in a text in `around`.
    #[must_use]
    pub fn new(html: Html, lang: &Lang, around: &Lang) -> Self {
        let foreign = (lang != around).then(|| lang.as_str().to_owned());
        let turned = (lang.direction() != around.direction()).then(|| lang.direction().as_str());
        Self {
            html,
            lang: foreign,
            dir: turned,
        }
    }

    /// A phrase in the language that surrounds it, or of which no language is known.
    #[must_use]
    pub const fn plain(html: Html) -> Self {
        Self {
            html,
            lang: None,
            dir: None,
        }
    }
}

/// Markup of one or several blocks, perhaps in another language than what surrounds it: a note, a
/// description, a page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Prose {
    /// The first paragraph's inside, so that it can run on after a lemma; empty where the prose
    /// opens with another block.
    pub opening: Html,
    /// The other blocks, complete elements; empty where there are none.
    pub rest: Html,
    /// So long that the rest is better folded in a margin.
    pub folded: bool,
    /// Its language, only where it is not that of the surroundings.
    pub lang: Option<String>,
    /// Its direction, only where it is not that of the surroundings.
    pub dir: Option<&'static str>,
}

/// Words that lead somewhere, where there is somewhere to lead to: a name without an entity and a
/// link to a draft do not.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Link {
    /// The words.
    pub label: Phrase,
    /// The complete address.
    pub href: Option<String>,
}

/// A link with a number after it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Counted {
    /// The words.
    pub label: Phrase,
    /// The complete address.
    pub href: String,
    /// How many.
    pub count: u64,
}

/// A date as it is shown, and as machines read it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Moment {
    /// ISO 8601, Gregorian, ASCII digits, as coarse as is known; `None` where HTML has no form for
    /// it.
    pub datetime: Option<String>,
    /// In the page's language, its digits and calendars, with "about" and "uncertain".
    pub text: Html,
}

/// A picture.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Figure {
    /// The complete address.
    pub src: String,
    /// What it shows.
    pub alt: String,
    /// The language of `alt`, only where it is not that of the surroundings.
    pub lang: Option<String>,
    /// The direction of `alt`, only where it is not that of the surroundings.
    pub dir: Option<&'static str>,
    /// In pixels, where the file says.
    pub width: Option<u32>,
    /// In pixels, where the file says.
    pub height: Option<u32>,
    /// Whose picture it is.
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
