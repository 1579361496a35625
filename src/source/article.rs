//! Articles: what is known about them, their texts and what is said about those.

use crate::date::Date;
use crate::diagnostic::{Diagnostic, Span, Spanned};
use crate::source::annotation::Annotation;
use crate::source::block::Text;
use crate::source::body::Someone;
use crate::source::codes;
use crate::source::decode::Decoder;
use crate::source::entity::{Image, image};
use crate::source::id::{ArticleSlug, TagId};
use crate::source::localized::Localized;
use crate::source::lock::Lock;
use crate::source::number::{in_digits, numbers};
use crate::source::page;
use crate::source::settings::{AUTOLINK_WORDS, Autolink};
use crate::source::yaml::Node;
use crate::text::Lang;

const KEYS: &[&str] = &[
    "title",
    "date",
    "updated",
    "original",
    "authors",
    "translators",
    "image",
    "source",
    "tags",
    "summary",
    "autolink",
    "draft",
    "redirect_from",
    "alignment",
];

/// An article: one work, in one text or several.
#[derive(Clone, Debug)]
pub struct Article {
    /// Its slug, the name of its folder.
    pub slug: ArticleSlug,
    /// Its folder, relative to the site's root.
    pub folder: String,
    /// What is known about it.
    pub about: About,
    /// The language of its base text.
    pub original: Lang,
    /// Its texts, the original first, then in the order of the site's languages. Never empty.
    pub texts: Vec<Text>,
    /// What is said about them, in file order.
    pub annotations: Vec<Annotation>,
    /// Where they last stood.
    pub lock: Lock,
}

impl Article {
    /// The text in a language.
    #[must_use]
    pub fn text(&self, lang: &Lang) -> Option<&Text> {
        self.texts.iter().find(|text| text.lang == *lang)
    }

    /// The text shown to readers of a language: theirs where there is one, else the original.
    #[must_use]
    pub fn text_for(&self, lang: &Lang) -> Option<&Text> {
        self.text(lang).or_else(|| self.texts.first())
    }
}

/// What `article.yaml` says.
#[derive(Clone, Debug)]
pub struct About {
    /// The file, or the text's place where there is none.
    pub span: Span,
    /// Its title; where none is given, what its texts begin with.
    pub title: Localized,
    /// A title was written, if perhaps a faulty one.
    pub title_given: bool,
    /// When it was published.
    pub date: Option<Spanned<Date>>,
    /// When it was changed.
    pub updated: Option<Spanned<Date>>,
    /// Who wrote it.
    pub authors: Vec<Someone>,
    /// Who translated it, by text.
    pub translators: Vec<(Lang, Vec<Someone>)>,
    /// A picture.
    pub image: Option<Image>,
    /// Where it comes from.
    pub source: Option<Provenance>,
    /// What it is about.
    pub tags: Vec<Spanned<TagId>>,
    /// What it says, in a sentence or two: Markdown, inline.
    pub summary: Option<Localized>,
    /// Instead of the site's setting.
    pub autolink: Option<Autolink>,
    /// Left out unless drafts are asked for.
    pub draft: bool,
    /// Slugs it had before.
    pub redirect_from: Vec<Spanned<ArticleSlug>>,
    /// Which blocks answer which, where that is not one to one.
    pub alignment: Vec<AlignedBlocks>,
}

/// Blocks that answer each other: of each text named, the first and the last.
pub type AlignedBlocks = Vec<(Lang, Spanned<(u32, u32)>)>;

/// Where a text comes from.
#[derive(Clone, Debug)]
pub struct Provenance {
    /// Who published it.
    pub name: Option<Localized>,
    /// Where.
    pub url: Option<Spanned<String>>,
    /// Under what licence.
    pub license: Option<Localized>,
}

/// Reads `article.yaml`. An article without a sound title is called what `stand_in` gives, or else
/// by its slug.
pub fn decode(
    node: &Node,
    slug: &ArticleSlug,
    stand_in: impl FnOnce() -> Option<Localized>,
    decoder: &mut Decoder<'_>,
) -> (About, Option<Lang>) {
    let untitled = Localized::one(
        decoder.default_lang().clone(),
        Spanned::new(slug.to_string(), node.span),
    );
    let mut about = About {
        span: node.span,
        title: untitled,
        title_given: false,
        date: None,
        updated: None,
        authors: Vec::new(),
        translators: Vec::new(),
        image: None,
        source: None,
        tags: Vec::new(),
        summary: None,
        autolink: None,
        draft: false,
        redirect_from: Vec::new(),
        alignment: Vec::new(),
    };
    let Some(fields) = decoder.fields(node, "article.yaml", KEYS) else {
        return (about, None);
    };
    about.title_given = fields.get("title").is_some();
    let title = fields.get("title").and_then(|node| decoder.localized(node));
    if let Some(title) = title.or_else(stand_in) {
        about.title = title;
    }
    about.date = fields
        .get("date")
        .and_then(|node| decoder.placed_date(node));
    about.updated = fields
        .get("updated")
        .and_then(|node| decoder.placed_date(node));
    about.authors = fields
        .get("authors")
        .map(|node| people(decoder, node))
        .unwrap_or_default();
    about.translators = fields
        .get("translators")
        .map(|node| translators(decoder, node))
        .unwrap_or_default();
    about.image = fields.get("image").and_then(|node| image(decoder, node));
    about.source = fields
        .get("source")
        .and_then(|node| provenance(decoder, node));
    about.tags = fields
        .get("tags")
        .map(|node| decoder.ids(node, TagId::new))
        .unwrap_or_default();
    about.summary = fields
        .get("summary")
        .and_then(|node| decoder.localized(node));
    about.autolink = fields
        .get("autolink")
        .and_then(|node| decoder.word(node, AUTOLINK_WORDS));
    about.draft = fields
        .get("draft")
        .and_then(|node| decoder.truth(node))
        .unwrap_or(false);
    about.redirect_from = fields
        .get("redirect_from")
        .map(|node| decoder.ids(node, ArticleSlug::new))
        .unwrap_or_default();
    about.alignment = fields
        .get("alignment")
        .map(|node| alignment(decoder, node))
        .unwrap_or_default();
    let original = fields
        .get("original")
        .and_then(|node| decoder.text(node))
        .and_then(|text| decoder.lang(&text));
    (about, original)
}

/// What stands in for the title of an article that has none: in each text the first heading, else
/// its first words.
#[must_use]
pub fn opening(texts: &[Text]) -> Option<Localized> {
    /// Words that a line of a list has room for.
    const WORDS: usize = 8;
    let first_words = |text: &Text| {
        let words: Vec<&str> = page::title(text)
            .or_else(|| Some(text.blocks.first()?.text.as_str()))?
            .split_whitespace()
            .collect();
        let shown = words
            .iter()
            .take(WORDS)
            .copied()
            .collect::<Vec<_>>()
            .join(" ");
        let more = if words.len() > WORDS { "…" } else { "" };
        Some((
            text.lang.clone(),
            Spanned::new(
                format!("{shown}{more}"),
                Span {
                    end: text.span.start,
                    ..text.span
                },
            ),
        ))
    };
    Localized::new(texts.iter().filter_map(first_words).collect())
}

fn people(decoder: &mut Decoder<'_>, node: &Node) -> Vec<Someone> {
    let items = decoder.one_or_more(node);
    items
        .iter()
        .filter_map(|item| decoder.someone(item, false))
        .collect()
}

fn translators(decoder: &mut Decoder<'_>, node: &Node) -> Vec<(Lang, Vec<Someone>)> {
    let entries = decoder.map(node).unwrap_or_default();
    entries
        .iter()
        .filter_map(|entry| Some((decoder.lang(&entry.key)?, people(decoder, &entry.value))))
        .collect()
}

fn provenance(decoder: &mut Decoder<'_>, node: &Node) -> Option<Provenance> {
    let fields = decoder.fields(node, "a source", &["name", "url", "license"])?;
    let name = fields.get("name").and_then(|node| decoder.localized(node));
    let url = fields.get("url").and_then(|node| decoder.web_address(node));
    let license = fields
        .get("license")
        .and_then(|node| decoder.localized(node));
    Some(Provenance { name, url, license })
}

fn alignment(decoder: &mut Decoder<'_>, node: &Node) -> Vec<AlignedBlocks> {
    let items = decoder.list(node);
    let mut pairs = Vec::new();
    for item in items {
        let entries = decoder.map(item).unwrap_or_default();
        pairs.push(
            entries
                .iter()
                .filter_map(|entry| {
                    Some((
                        decoder.lang(&entry.key)?,
                        block_range(decoder, &entry.value)?,
                    ))
                })
                .collect(),
        );
    }
    pairs
}

fn block_range(decoder: &mut Decoder<'_>, node: &Node) -> Option<Spanned<(u32, u32)>> {
    let text = decoder.text(node)?;
    let range = numbers(&text.value);
    if range.is_none() {
        let message = format!(
            "`{}` is neither a block's number nor a range such as 3-5",
            text.value
        );
        decoder.report(in_digits(
            Diagnostic::error(codes::WRONG_TYPE, text.span, message),
            &text.value,
            "blocks are counted from 1: 4, or 3-5",
        ));
    }
    range.map(|range| Spanned::new(range, text.span))
}
