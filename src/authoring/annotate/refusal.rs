//! Why an annotation is not added.

use std::fmt::{self, Display, Formatter};

use crate::anchor::ShortTarget;
use crate::authoring::splice::EditError;
use crate::source::files::FilesError;
use crate::text::Lang;

/// The most places that a message lists.
const MOST_PLACES: usize = 20;

/// Why an annotation is not added. Nothing was changed then.
#[derive(Debug, thiserror::Error)]
pub enum AnnotateError {
    /// There is no such article.
    #[error("there is no article `{slug}`{}", did_you_mean(near.as_deref()))]
    NoArticle {
        /// The slug as given.
        slug: String,
        /// The most similar one that exists.
        near: Option<String>,
    },
    /// There is no such entity.
    #[error("there is no entity `{id}`{}", did_you_mean(near.as_deref()))]
    NoEntity {
        /// The id as given.
        id: String,
        /// The most similar one that exists.
        near: Option<String>,
    },
    /// The article has no text in the language.
    #[error("the article has no text in `{lang}`; its texts are in {}", known.join(", "))]
    NoText {
        /// The language as given.
        lang: String,
        /// The languages of its texts.
        known: Vec<String>,
    },
    /// A gloss or a note is given twice in one language.
    #[error("the language `{0}` is given twice")]
    LanguageTwice(String),
    /// The words stand nowhere.
    #[error(
        "{words} stands nowhere in the texts of `{article}`; no quote reaches over the end of a block"
    )]
    Nowhere {
        /// The words.
        words: String,
        /// The article.
        article: String,
    },
    /// The words are no name of an entity, because they are always part of a longer word.
    #[error(
        "{words} stands in `{article}` only inside longer words; an entity is named by whole words"
    )]
    OnlyInsideWords {
        /// The words.
        words: String,
        /// The article.
        article: String,
    },
    /// The words stand elsewhere than `--in` and `--occurrence` say.
    #[error(
        "{words} does not stand in `{article}` where --in and --occurrence say, but here:{}",
        lines(places)
    )]
    NotThere {
        /// The words.
        words: String,
        /// The article.
        article: String,
        /// Where they stand.
        places: Vec<ListedPlace>,
    },
    /// The words have several places.
    #[error("{words} stands in {} places of `{article}`; say which is meant, with the arguments below:{}", places.len(), lines(places))]
    Several {
        /// The words.
        words: String,
        /// The article.
        article: String,
        /// Where they stand.
        places: Vec<ListedPlace>,
    },
    /// The words have one place, which no quote means.
    #[error("no quote means this place of {0}; give more words")]
    NoTarget(String),
    /// The file is not UTF-8.
    #[error("{0} is not UTF-8; nothing was changed")]
    NotUtf8(String),
    /// The file cannot be added to.
    #[error("{path}: {reason}; nothing was changed")]
    File {
        /// The file.
        path: String,
        /// Why not.
        reason: EditError,
    },
    /// With the keys in `defaults`, the annotation would have another place.
    #[error(
        "nothing was changed, because with the `defaults` of the file the annotation would not have this place"
    )]
    Displaced,
    /// The changed site would have errors that it does not have now.
    #[error("nothing was changed, because the site would have new errors:\n{}", .0.join("\n"))]
    NewErrors(Vec<String>),
    /// A file of the site cannot be read.
    #[error(transparent)]
    Files(#[from] FilesError),
}

impl AnnotateError {
    /// Whether the arguments are the cause, and not the content of the site.
    pub const fn is_about_arguments(&self) -> bool {
        !matches!(
            self,
            Self::NotUtf8(_)
                | Self::File { .. }
                | Self::Displaced
                | Self::NewErrors(_)
                | Self::Files(_)
        )
    }
}

/// A place of the words, with the arguments that mean it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedPlace {
    /// The file, the line and the column.
    pub position: String,
    /// The words in brackets, with a few words on both sides.
    pub context: String,
    /// The language of the text, if the words stand in several texts.
    pub lang: Option<Lang>,
    /// What means the place.
    pub target: Option<ShortTarget>,
}

impl Display for ListedPlace {
    fn fmt(&self, out: &mut Formatter<'_>) -> fmt::Result {
        write!(out, "{}: {}", self.position, self.context)?;
        let Some(target) = &self.target else {
            return write!(out, "\n      (give more words)");
        };
        write!(out, "\n      {}", in_shell(&target.quote))?;
        if let Some(inside) = &target.inside {
            write!(out, " --in {}", in_shell(inside))?;
        }
        if let Some(occurrence) = target.occurrence {
            write!(out, " --occurrence {occurrence}")?;
        }
        if let Some(lang) = &self.lang {
            write!(out, " --lang {lang}")?;
        }
        Ok(())
    }
}

/// A word of a command line.
fn in_shell(word: &str) -> String {
    format!("'{}'", word.replace('\'', "'\\''"))
}

/// The places, a paragraph each, up to [`MOST_PLACES`].
fn lines(places: &[ListedPlace]) -> String {
    let shown = places.iter().take(MOST_PLACES).map(ToString::to_string);
    let more = places.len().saturating_sub(MOST_PLACES);
    let more = (more > 0).then(|| format!("and {more} more, which `hashiya where` lists"));
    let lines: Vec<String> = shown.chain(more).collect();
    format!("\n  {}", lines.join("\n  "))
}

fn did_you_mean(near: Option<&str>) -> String {
    near.map_or_else(String::new, |near| format!("; did you mean `{near}`?"))
}
