//! What can be searched: documents and their passages.

use crate::href::{Address, Fragment, IdPrefix};
use crate::text::Lang;

/// A section of the results: what is searched and shown together.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Section {
    /// Entities, by all their names.
    Names,
    /// Texts of articles and free pages in a language.
    Texts(Lang),
    /// Notes in a language.
    Notes(Lang),
}

impl Section {
    /// The id in the markup of the search page: `names`, `texts-ar`, `notes-en`.
    pub fn id(&self) -> String {
        match self {
            Self::Names => "names".to_owned(),
            Self::Texts(lang) => format!("texts-{lang}"),
            Self::Notes(lang) => format!("notes-{lang}"),
        }
    }

    /// The language of the passages. Names are in many languages.
    pub const fn lang(&self) -> Option<&Lang> {
        match self {
            Self::Names => None,
            Self::Texts(lang) | Self::Notes(lang) => Some(lang),
        }
    }
}

/// Where in a passage a word occurs. Later fields weigh more. The order is part of the index
/// format.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// Running text.
    Text,
    /// A heading.
    Heading,
    /// The title of an article.
    Title,
    /// A name of an entity.
    Name,
}

/// Text to be shown, with its language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextInLanguage {
    /// The language.
    pub lang: Lang,
    /// The text.
    pub text: String,
}

/// A document as readers of one language find it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DocumentInLanguage {
    /// The language of the readers.
    pub lang: Lang,
    /// The title.
    pub title: TextInLanguage,
    /// The address of the page.
    pub href: Address,
    /// The beginning of every passage's fragment on that page: `en.` on a parallel page, else
    /// empty.
    pub prefix: IdPrefix,
    /// The text that is shown for a passage without a text of its own.
    pub gist: Option<TextInLanguage>,
}

/// Something that can be searched: its passages, and what they have in common.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SearchDocument {
    /// The section of the results that it belongs to.
    pub section: Section,
    /// One for each language of the site, in the site's order.
    pub versions: Vec<DocumentInLanguage>,
    /// The passages, in reading order.
    pub passages: Vec<Passage>,
}

/// One result of a search.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Passage {
    /// The fragment of its address, without `#`; empty for the whole page.
    pub fragment: Fragment,
    /// The text that is shown, in the section's language.
    pub text: String,
    /// Further texts by which it is found, which are not shown.
    pub more: Vec<(Field, String)>,
    /// The field of the words in `text`; `None` means [`Field::Text`].
    pub field: Option<Field>,
}
