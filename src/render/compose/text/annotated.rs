//! One text of an article as a page shows it: the value that laying out, entries and mentions are
//! made from.

use crate::edition::AnchoredArticle;
use crate::edition::apparatus::Apparatus;
use crate::edition::correction::ReadingEdits;
use crate::render::compose::text::layers::Layers;
use crate::render::compose::text::numbering::{ColumnIndex, Numbering};
use crate::render::compose::view::View;
use crate::source::annotation::{Annotation, AnnotationIndex};
use crate::source::article::TextIndex;
use crate::source::block::Text;

/// One text of an article on one page.
#[derive(Clone, Copy)]
pub struct AnnotatedText<'a> {
    /// The site, and the language of the page.
    pub view: View<'a>,
    /// The article.
    pub article: &'a AnchoredArticle,
    /// The text's index in the article.
    pub index: TextIndex,
    /// The numbers of the page's margin entries.
    pub numbering: &'a Numbering,
    /// The text's index among the columns that are numbered together.
    pub column: ColumnIndex,
    /// The layers that readers can show and hide.
    pub layers: &'a Layers,
}

impl<'a> AnnotatedText<'a> {
    /// The text without its annotations.
    pub fn text(&self) -> &'a Text {
        &self.article.article[self.index]
    }

    /// The places of annotations and names in the text.
    pub fn apparatus(&self) -> &'a Apparatus {
        self.article.apparatus_of(self.index)
    }

    /// The edits that corrections make to the text, by block.
    pub fn edits(&self) -> &'a ReadingEdits {
        self.article.edits_of(self.index)
    }

    /// An annotation of the article, by its index.
    pub fn annotation(&self, annotation: AnnotationIndex) -> &'a Annotation {
        &self.article.article[annotation]
    }

    /// The prefix of the element ids that this text has on the page: empty, or `en.` in the second
    /// column.
    pub fn prefix(&self) -> &'a str {
        self.numbering.column_prefix(self.column)
    }

    /// The element id of an annotation's margin entry: `n-days`.
    pub fn entry_id(&self, annotation: AnnotationIndex) -> String {
        let prefix = self.numbering.prefix(annotation);
        format!("{prefix}n-{}", self.annotation(annotation).id)
    }

    /// The element id on this page of an element that has the id `id` on the page of the text
    /// alone.
    pub fn element_id(&self, id: &str) -> String {
        let entry = id.strip_prefix("n-").and_then(|id| {
            AnnotationIndex::enumerate(&self.article.article.annotations)
                .find(|(_, annotation)| annotation.id.as_str() == id)
        });
        entry.map_or_else(
            || format!("{}{id}", self.prefix()),
            |(annotation, _)| self.entry_id(annotation),
        )
    }
}
