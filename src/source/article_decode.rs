//! Decodes `article.yaml`.

use crate::diagnostic::{Diagnostic, Spanned};
use crate::source::article::{About, AlignedBlocks, TextSource};
use crate::source::block::Text;
use crate::source::body::Someone;
use crate::source::decode::{Decoder, Fields};
use crate::source::id::{ArticleSlug, TagId};
use crate::source::image_decode;
use crate::source::letter_decode;
use crate::source::localized::Localized;
use crate::source::number::{in_digits, numbers};
use crate::source::vocabulary::AUTOLINK_WORDS;
use crate::source::yaml::YamlNode;
use crate::source::{codes, keys, page};
use crate::text::Lang;

/// Decodes `article.yaml`. Returns also the language that `original` names.
///
/// An article without a usable title gets the one that `stand_in` returns, or else its slug.
pub(super) fn decode(
    node: &YamlNode,
    slug: &ArticleSlug,
    stand_in: impl FnOnce() -> Option<Localized>,
    decoder: &mut Decoder<'_>,
) -> (About, Option<Lang>) {
    let fields = decoder
        .fields(node, &keys::ARTICLE)
        .unwrap_or_else(|| Fields::empty(node.span, &keys::ARTICLE));
    let title = fields
        .decode("title", |node| decoder.localized(node))
        .or_else(stand_in)
        .unwrap_or_else(|| {
            let slug = Spanned::new(slug.to_string(), node.span);
            Localized::one(decoder.default_lang().clone(), slug)
        });
    let about = decode_fields(&fields, title, decoder);
    let original = fields
        .decode("original", |node| decoder.text(node))
        .and_then(|text| decoder.lang(&text));
    (about, original)
}

fn decode_fields(fields: &Fields<'_>, title: Localized, decoder: &mut Decoder<'_>) -> About {
    About {
        span: fields.span,
        title,
        title_given: fields.get("title").is_some(),
        date: fields.decode("date", |node| decoder.spanned_date(node)),
        updated: fields.decode("updated", |node| decoder.spanned_date(node)),
        authors: fields.decode_or_default("authors", |node| decoder.people(node)),
        translators: fields
            .decode_or_default("translators", |node| decode_translators(node, decoder)),
        image: fields.decode("image", |node| image_decode::decode(node, decoder)),
        source: fields.decode("source", |node| decode_source(node, decoder)),
        letter: fields.decode("letter", |node| letter_decode::decode(node, decoder)),
        tags: fields.decode_or_default("tags", |node| decoder.ids(node, TagId::new)),
        summary: fields.decode("summary", |node| decoder.localized(node)),
        autolink: fields.decode("autolink", |node| decoder.word(node, AUTOLINK_WORDS)),
        draft: fields
            .decode("draft", |node| decoder.flag(node))
            .unwrap_or(false),
        redirect_from: fields
            .decode_or_default("redirect_from", |node| decoder.ids(node, ArticleSlug::new)),
        alignment: fields.decode_or_default("alignment", |node| decode_alignment(node, decoder)),
    }
}

/// The title of an article that has none: in each language the first heading of the text, or else
/// its first words.
pub(super) fn title_from_texts(texts: &[Text]) -> Option<Localized> {
    /// So many words fit into a line of a list.
    const WORDS: usize = 8;
    let title = |text: &Text| {
        let words: Vec<&str> = page::title(text)
            .or_else(|| Some(text.blocks.first()?.text.as_str()))?
            .split_whitespace()
            .collect();
        let first: Vec<&str> = words.iter().take(WORDS).copied().collect();
        let more = if words.len() > WORDS { "…" } else { "" };
        let title = format!("{}{more}", first.join(" "));
        Some((text.lang.clone(), Spanned::new(title, text.span.at_start())))
    };
    Localized::new(texts.iter().filter_map(title).collect())
}

fn decode_translators(node: &YamlNode, decoder: &mut Decoder<'_>) -> Vec<(Lang, Vec<Someone>)> {
    let entries = decoder.map(node).unwrap_or_default();
    entries
        .iter()
        .filter_map(|entry| {
            let lang = decoder.lang(&entry.key)?;
            Some((lang, decoder.people(&entry.value)))
        })
        .collect()
}

fn decode_source(node: &YamlNode, decoder: &mut Decoder<'_>) -> Option<TextSource> {
    let fields = decoder.fields(node, &keys::TEXT_SOURCE)?;
    Some(TextSource {
        name: fields.decode("name", |node| decoder.localized(node)),
        url: fields.decode("url", |node| decoder.web_address(node)),
        license: fields.decode("license", |node| decoder.localized(node)),
    })
}

fn decode_alignment(node: &YamlNode, decoder: &mut Decoder<'_>) -> Vec<AlignedBlocks> {
    let items = decoder.list(node);
    let mut all = Vec::new();
    for item in items {
        let entries = decoder.map(item).unwrap_or_default();
        let aligned = entries.iter().filter_map(|entry| {
            let lang = decoder.lang(&entry.key)?;
            Some((lang, decode_block_range(&entry.value, decoder)?))
        });
        all.push(aligned.collect());
    }
    all
}

fn decode_block_range(node: &YamlNode, decoder: &mut Decoder<'_>) -> Option<Spanned<(u32, u32)>> {
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
