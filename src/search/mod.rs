//! The site's own full-text search: an index that a small script reads in parts, without a server.
//!
//! A *document* is a text of an article, its notes in a language, an entity or a free page; it is
//! cut into *passages*, which are what is found. [`form`] says which spellings of a word are one,
//! and under which keys a word is filed; `table` hands both to the script, so that the two cannot
//! differ; `index` files every word of every passage; `store` writes it all into files of a size
//! that is fetched in no time.

pub mod form;
mod index;
pub mod spelling;
mod store;
mod table;

pub use store::files;

use crate::text::Lang;

/// Below which folder of the output the index lies, with a slash at the end.
pub const FOLDER: &str = "search/";
/// Where the script begins to read.
pub const ENTRY: &str = "search/index.json";

/// What is searched together and found together.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Section {
    /// The entities, by all their names.
    Names,
    /// The articles' texts and the free pages in a language.
    Texts(Lang),
    /// What is said in the margins in a language.
    Notes(Lang),
}

impl Section {
    /// What the search page calls it in its markup: `names`, `texts-ar`, `notes-en`.
    #[must_use]
    pub fn id(&self) -> String {
        match self {
            Self::Names => "names".to_owned(),
            Self::Texts(lang) => format!("texts-{lang}"),
            Self::Notes(lang) => format!("notes-{lang}"),
        }
    }

    /// The language of its passages, where they have one.
    #[must_use]
    pub const fn lang(&self) -> Option<&Lang> {
        match self {
            Self::Names => None,
            Self::Texts(lang) | Self::Notes(lang) => Some(lang),
        }
    }
}

/// Where words stand in a passage, and so how much they count: the later, the more.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// In running text.
    Text,
    /// In a heading.
    Heading,
    /// In an article's title.
    Title,
    /// In a name of an entity.
    Name,
}

/// Words with their language, to be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words {
    /// Their language.
    pub lang: Lang,
    /// The words.
    pub text: String,
}

/// Where and under what name readers of a language find a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sight {
    /// The language of the readers' pages.
    pub lang: Lang,
    /// Its title there.
    pub title: Words,
    /// The page's address.
    pub href: String,
    /// What a passage's fragment begins with on that page.
    pub prefix: String,
    /// What is shown of a passage that has no text of its own.
    pub gist: Option<Words>,
}

/// What its passages have in common.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// What it is found with.
    pub section: Section,
    /// For each language of the site, in its order.
    pub sights: Vec<Sight>,
    /// Its parts, in reading order.
    pub passages: Vec<Passage>,
}

/// What is found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Passage {
    /// Where it stands in its page; empty for the whole page.
    pub fragment: String,
    /// Its text, in the section's language; what is shown.
    pub text: String,
    /// Further words by which it is found.
    pub more: Vec<(Field, String)>,
    /// How much the words of its text count.
    pub field: Option<Field>,
}
