//! What can be searched: documents and their passages.

use crate::href::{Address, Fragment, IdPrefix};
use crate::text::Lang;

/// A section of the index: documents of one kind in one language. Their passages have consecutive
/// numbers.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Section {
    /// Entities, by all their names.
    Names,
    /// Texts of articles in a language.
    Texts(Lang),
    /// Notes in a language.
    Notes(Lang),
    /// Free pages in a language.
    Pages(Lang),
}

/// A list of results. Of each thing in it there is one result, with the passages of all its
/// documents.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ResultList {
    /// Entities.
    Names,
    /// Articles, by their texts and their notes in all languages.
    Articles,
    /// Free pages, in all languages.
    Pages,
}

impl ResultList {
    /// All lists, in the order in which they are shown.
    pub const ALL: [Self; 3] = [Self::Names, Self::Articles, Self::Pages];

    /// The id in the markup of the search page and in the index.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Names => "names",
            Self::Articles => "articles",
            Self::Pages => "pages",
        }
    }
}

impl Section {
    /// What readers choose to find only such documents: `names`, `texts`, `notes`, `pages`.
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Names => "names",
            Self::Texts(_) => "texts",
            Self::Notes(_) => "notes",
            Self::Pages(_) => "pages",
        }
    }

    /// The language of the passages. Names are in many languages.
    pub const fn lang(&self) -> Option<&Lang> {
        match self {
            Self::Names => None,
            Self::Texts(lang) | Self::Notes(lang) | Self::Pages(lang) => Some(lang),
        }
    }

    /// The list in which the documents are found.
    pub const fn list(&self) -> ResultList {
        match self {
            Self::Names => ResultList::Names,
            Self::Texts(_) | Self::Notes(_) => ResultList::Articles,
            Self::Pages(_) => ResultList::Pages,
        }
    }
}

/// A property of passages that readers can ask for.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Facet {
    /// An entity of this kind.
    Kind(String),
    /// A text or note of the article with this slug.
    Article(String),
    /// An article or a note with this tag.
    Tag(String),
    /// A note by this annotator.
    By(String),
    /// A text or note of an article that was published in this year.
    Year(String),
}

impl Facet {
    /// The key in the index: the name of the control on the search page, a full stop, and its value.
    pub fn key(&self) -> String {
        let (name, value) = match self {
            Self::Kind(kind) => ("kind", kind),
            Self::Article(slug) => ("article", slug),
            Self::Tag(tag) => ("tag", tag),
            Self::By(annotator) => ("by", annotator),
            Self::Year(year) => ("year", year),
        };
        format!("{name}.{value}")
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
    /// The date of an article, or the years of an entity, in words.
    pub when: Option<String>,
}

/// Something that can be searched: its passages, and what they have in common.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SearchDocument {
    /// The section that it belongs to.
    pub section: Section,
    /// The id of the article, entity or page. Documents of the same list and id are one result.
    pub id: String,
    /// What the whole document can be chosen by.
    pub facets: Vec<Facet>,
    /// The names of an entity in the site's languages and its other names, each once.
    pub names: Vec<TextInLanguage>,
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
    /// What the passage can be chosen by, besides what its document can be.
    pub facets: Vec<Facet>,
    /// The entities that it mentions: the indexes of their documents among those of
    /// [`Section::Names`], in the order in which they are given.
    pub mentions: Vec<usize>,
}
