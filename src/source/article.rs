//! An article: its texts, what `article.yaml` says about it, and its annotations.

use std::ops::Index;

use crate::date::Date;
use crate::diagnostic::{Span, Spanned};
use crate::source::annotation::{Annotation, AnnotationIndex};
use crate::source::block::Text;
use crate::source::body::Someone;
use crate::source::entity::Image;
use crate::source::id::{ArticleSlug, TagId};
use crate::source::letter::Correspondence;
use crate::source::localized::Localized;
use crate::source::lock::Lock;
use crate::source::vocabulary::Autolink;
use crate::text::Lang;

/// An article, in one language or several.
#[derive(Clone, Debug)]
pub struct Article {
    /// The name of its folder, which is also a part of its address.
    pub slug: ArticleSlug,
    /// The path of its folder, relative to the site's root.
    pub folder: String,
    /// What `article.yaml` says.
    pub about: About,
    /// The language of the original text.
    pub original: Lang,
    /// The texts: the original first, then the others in the order of the site's languages. Never
    /// empty.
    pub texts: Vec<Text>,
    /// The annotations, in the order of their files.
    pub annotations: Vec<Annotation>,
    /// The last known places of the annotations, from `anchors.lock`.
    pub lock: Lock,
}

/// The index of a text in its article's list of texts, counted from 0. The original is the first.
///
/// It is also the index into every list that has one item for each text of an article, such as its
/// apparatus, and into the texts of a free page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct TextIndex(pub usize);

impl TextIndex {
    /// The text that the article was written in.
    pub const ORIGINAL: Self = Self(0);

    /// Whether it is the text that the article was written in.
    pub fn is_original(self) -> bool {
        self == Self::ORIGINAL
    }

    /// Pairs each item of such a list with its index.
    pub fn enumerate<I: IntoIterator>(items: I) -> impl Iterator<Item = (Self, I::Item)> {
        (0..).map(Self).zip(items)
    }

    /// The item of such a list with this index.
    #[expect(
        clippy::indexing_slicing,
        reason = "an index is made by enumerating the texts of an article or page, which has one at least, and used with lists of the same article or page"
    )]
    pub fn of<T>(self, items: &[T]) -> &T {
        &items[self.0]
    }
}

impl Article {
    /// The text in a language, if there is one.
    pub fn text(&self, lang: &Lang) -> Option<&Text> {
        self.texts.iter().find(|text| text.lang == *lang)
    }

    /// The indexes of all texts, in their order.
    pub fn text_indexes(&self) -> impl Iterator<Item = TextIndex> + use<> {
        (0..self.texts.len()).map(TextIndex)
    }

    /// The index of the text in a language, if there is one.
    pub fn text_index(&self, lang: &Lang) -> Option<TextIndex> {
        let index = self.texts.iter().position(|text| text.lang == *lang);
        index.map(TextIndex)
    }

    /// The index of the text that readers of a language see: the one in their language, or else
    /// the original.
    pub fn text_index_for(&self, lang: &Lang) -> TextIndex {
        self.text_index(lang).unwrap_or(TextIndex::ORIGINAL)
    }
}

impl Index<TextIndex> for Article {
    type Output = Text;

    fn index(&self, index: TextIndex) -> &Text {
        index.of(&self.texts)
    }
}

impl Index<AnnotationIndex> for Article {
    type Output = Annotation;

    fn index(&self, index: AnnotationIndex) -> &Annotation {
        index.of(&self.annotations)
    }
}

/// What `article.yaml` says. [`ARTICLE`](crate::source::keys::ARTICLE) describes each key.
#[derive(Clone, Debug)]
pub struct About {
    /// The span of the file. Without a file: the beginning of the first text.
    pub span: Span,
    /// The title; if none is written, the beginning of the texts.
    pub title: Localized,
    /// The author wrote a title, even if it is faulty.
    pub title_given: bool,
    /// The date of publication.
    pub date: Option<Spanned<Date>>,
    /// The date of the last change.
    pub updated: Option<Spanned<Date>>,
    /// The authors.
    pub authors: Vec<Someone>,
    /// The translators, by the language of the translation.
    pub translators: Vec<(Lang, Vec<Someone>)>,
    /// A picture.
    pub image: Option<Image>,
    /// Where the text comes from.
    pub source: Option<TextSource>,
    /// If the text is a letter: from whom, to whom and when.
    pub letter: Option<Correspondence>,
    /// The tags.
    pub tags: Vec<Spanned<TagId>>,
    /// A summary in one or two sentences: inline Markdown.
    pub summary: Option<Localized>,
    /// The setting `autolink` of this article, if it differs from the site's.
    pub autolink: Option<Autolink>,
    /// The article is left out unless drafts are asked for.
    pub draft: bool,
    /// Old slugs.
    pub redirect_from: Vec<Spanned<ArticleSlug>>,
    /// Blocks that correspond to each other, for the alignment of the texts.
    pub alignment: Vec<AlignedBlocks>,
}

/// Blocks that correspond to each other: for each text its language, and the numbers of the first
/// and the last block.
pub type AlignedBlocks = Vec<(Lang, Spanned<(u32, u32)>)>;

/// Where the text of an article comes from.
#[derive(Clone, Debug)]
pub struct TextSource {
    /// Who published the text.
    pub name: Option<Localized>,
    /// The address of the text.
    pub url: Option<Spanned<String>>,
    /// The licence of the text.
    pub license: Option<Localized>,
}
