//! The page of two texts side by side.

use std::collections::BTreeSet;

use crate::address::{Page, companion};
use crate::anchor::BlockRange;
use crate::edition::AnchoredArticle;
use crate::edition::alignment::{Alignment, AlignmentSide, Pair, SentencePair};
use crate::edition::summary::Summary;
use crate::href::Address;
use crate::html::Html;
use crate::locale::Args;
use crate::render::compose::article::about::{credit, parallel_links, translators};
use crate::render::compose::article::rows::rows;
use crate::render::compose::entity::card::cards;
use crate::render::compose::entity::namesakes::link_listed_person;
use crate::render::compose::frame::fonts::first_screen_fonts;
use crate::render::compose::frame::head::{
    Head, article_languages, article_source, articles_crumb,
};
use crate::render::compose::frame::kept_places;
use crate::render::compose::frame::page::{compose_frame, script_url};
use crate::render::compose::margin::entries::entries;
use crate::render::compose::text::annotated::AnnotatedText;
use crate::render::compose::text::blocks::{AnnotatedBlocks, BlockNumbers};
use crate::render::compose::text::facing::FacingPage;
use crate::render::compose::text::layers::Layers;
use crate::render::compose::text::layout::lay_out;
use crate::render::compose::text::mention::linked_entities;
use crate::render::compose::text::numbering::{self, ColumnIndex, Numbering, UnitIndex};
use crate::render::compose::text::outdated::OutdatedBlocks;
use crate::render::compose::text::part::Parts;
use crate::render::compose::view::View;
use crate::render::compose::wording::language::{
    LanguageUse, language_phrase, message_with_language,
};
use crate::render::compose::wording::localized::{pick_phrase, plain_text};
use crate::render::context::{Frame, Margin, ParallelPage, ParallelRow, ParallelText};
use crate::source::article::TextIndex;
use crate::source::block::BlockNumber;
use crate::source::id::EntityId;
use crate::text::Lang;
use crate::weave::isolate_text;

/// The page of the original beside another text of the article: that in the language `other`, or the
/// companion for readers of this language. `None` if there is no such text.
pub fn parallel(
    view: View<'_>,
    anchored: &AnchoredArticle,
    summary: &Summary,
    other: Option<&Lang>,
) -> Option<ParallelPage> {
    let index = match other {
        Some(lang) => anchored.article.text_index(lang)?,
        None => companion(summary, view.lang())?,
    };
    let (alignment, _) = anchored.alignment(TextIndex::ORIGINAL, index)?;
    let text = &anchored.article[index];
    let original = &anchored.article[TextIndex::ORIGINAL];
    let pairs = rows(alignment.pairs(), original, text);
    let prefix = format!("{}.", text.lang);
    let numbering = number_rows(&pairs, anchored, index, &prefix);
    let layers = Layers::default();
    let left = AnnotatedText {
        view,
        article: anchored,
        index: TextIndex::ORIGINAL,
        numbering: &numbering,
        column: ColumnIndex::FIRST,
        layers: &layers,
    };
    let right = AnnotatedText {
        index,
        column: ColumnIndex::SECOND,
        ..left
    };
    let left_layout = lay_out(&left, answered(alignment, AlignmentSide::Original));
    let right_layout = lay_out(&right, answered(alignment, AlignmentSide::Other));
    let left_blocks = AnnotatedBlocks::new(left, &left_layout, BlockNumbers::Hidden);
    let right_blocks = AnnotatedBlocks::new(right, &right_layout, BlockNumbers::Hidden);
    let (left_parts, right_parts) = (Parts::of(original), Parts::of(text));
    let outdated = OutdatedBlocks::beside_original(view, anchored, index);
    let facing = FacingPage::beside(view, anchored, index, &prefix);
    // An annotation on both texts has one entry, beside the original.
    let mut left_entries = entries(&left, facing.as_ref());
    let mut right_entries = entries(&right, None);
    let mut margin = |unit| {
        let mut both = left_entries.remove(&unit).unwrap_or_default();
        both.extend(right_entries.remove(&unit).unwrap_or_default());
        Margin::new(both, view.lang(), &original.lang)
    };
    let linked: BTreeSet<EntityId> = linked_entities(&left)
        .into_iter()
        .chain(linked_entities(&right))
        .collect();
    Some(ParallelPage {
        frame: frame(view, anchored, summary, (index, other)),
        dir: anchored.article.original.direction().as_str(),
        original: column(view, anchored, TextIndex::ORIGINAL),
        other: column(view, anchored, index),
        pairs: UnitIndex::enumerate(&pairs)
            .map(|(unit, pair)| ParallelRow {
                outdated: outdated.mark(&pair.other),
                uncertain: pair.confidence.is_low(),
                number: pair_number(view, pair),
                href: pair_href(pair, &text.lang),
                original: left_blocks.render(&left_parts.part(&pair.original)),
                other: right_blocks.render(&right_parts.part(&pair.other)),
                margin: margin(unit),
            })
            .collect(),
        article: view.page(&Page::Article(summary.slug.clone()).in_lang(view.lang())),
        parallel: parallel_links(view, summary, Some(index)),
        corrected: !left.edits().is_empty() || !right.edits().is_empty(),
        cards: cards(view, &linked),
    })
}

/// Numbers the annotations of both texts, row by row. The element ids of the other text begin with
/// `prefix`.
fn number_rows(
    pairs: &[Pair],
    anchored: &AnchoredArticle,
    index: TextIndex,
    prefix: &str,
) -> Numbering {
    let units = |half| pairs.iter().map(move |pair| pair.blocks(half).to_vec());
    Numbering::of(&[
        numbering::Column {
            apparatus: anchored.apparatus_of(TextIndex::ORIGINAL),
            units: units(AlignmentSide::Original).collect(),
            prefix: String::new(),
        },
        numbering::Column {
            apparatus: anchored.apparatus_of(index),
            units: units(AlignmentSide::Other).collect(),
            prefix: prefix.to_owned(),
        },
    ])
}

/// The frame of the page. `other` is the language of the second text if the address names it, and
/// `index` that text.
fn frame(
    view: View<'_>,
    anchored: &AnchoredArticle,
    summary: &Summary,
    (index, other): (TextIndex, Option<&Lang>),
) -> Frame {
    let mut frame = compose_frame(view, &head(view, anchored, summary, other));
    kept_places::keep_places(view, &mut frame, |lang| {
        let is_same = other.is_some() || companion(summary, lang) == Some(index);
        is_same.then(|| kept_places::ALL.to_owned())
    });
    frame.scripts.push(script_url(view, "parallel"));
    let langs = [&anchored.article.original, &anchored.article[index].lang];
    frame.preloads = first_screen_fonts(view, &langs);
    frame
}

/// The sentences of one half that answer sentences of the other, each with the number of its pair,
/// from 1.
fn answered(alignment: &Alignment, half: AlignmentSide) -> impl Iterator<Item = (u32, BlockRange)> {
    let pairs = alignment.sentence_pairs().filter(|pair| is_known(pair));
    pairs
        .zip(1..)
        .flat_map(move |(pair, number)| pair.ranges(half).iter().map(move |at| (number, *at)))
}

/// Is a pair of sentences surely paired, and with a single sentence on one side? Other pairs say
/// little more than the pair of their blocks.
fn is_known(pair: &SentencePair) -> bool {
    let (left, right) = (pair.original.len(), pair.other.len());
    left > 0 && right > 0 && (left == 1 || right == 1) && !pair.confidence.is_low()
}

fn head(
    view: View<'_>,
    anchored: &AnchoredArticle,
    summary: &Summary,
    other: Option<&Lang>,
) -> Head {
    let (texts, original) = article_languages(view, summary);
    let title = plain_text(view, &anchored.article.about.title);
    let whole = format!("{title} · {}", view.text("side-by-side", &Args::new()));
    let crumb = crate::render::context::Link {
        label: pick_phrase(view, &anchored.article.about.title),
        href: Some(view.page(&Page::Article(summary.slug.clone()).in_lang(view.lang()))),
    };
    let key = Page::Parallel(summary.slug.clone(), other.cloned()).in_lang(view.lang());
    let source = article_source(view, anchored);
    Head {
        key,
        title: Some(whole),
        description: None,
        subject: Vec::new(),
        crumbs: vec![articles_crumb(view), crumb],
        source,
        texts,
        original,
    }
}

fn column(view: View<'_>, anchored: &AnchoredArticle, index: TextIndex) -> ParallelText {
    let about = &anchored.article.about;
    let lang = &anchored.article[index].lang;
    let (title_lang, title) = about.title.pick(lang);
    let is_original = index.is_original();
    ParallelText {
        lang: lang.to_string(),
        dir: lang.direction().as_str(),
        language: language_phrase(view, lang),
        note: if is_original {
            message_with_language(view, "original-text", lang, LanguageUse::Original)
        } else {
            message_with_language(view, "translated-text", lang, LanguageUse::Translation)
        },
        title: titled(title, title_lang, lang),
        translators: translators(view, anchored, lang),
        authors: if is_original {
            about
                .authors
                .iter()
                .map(|someone| link_listed_person(view, someone))
                .collect()
        } else {
            Vec::new()
        },
        source: is_original
            .then(|| credit(view, anchored).map(|credit| credit.name))
            .flatten(),
    }
}

fn titled(title: &str, lang: &Lang, around: &Lang) -> Html {
    let inner = isolate_text(title, lang);
    if lang == around {
        return inner;
    }
    let mut html = Html::new();
    html.element(
        "bdi",
        &[("lang", lang.as_str()), ("dir", lang.direction().as_str())],
        &inner,
    );
    html
}

fn pair_number(view: View<'_>, pair: &Pair) -> String {
    let blocks = if pair.original.is_empty() {
        &pair.other
    } else {
        &pair.original
    };
    let number = |block: Option<&BlockNumber>| {
        block.map_or_else(String::new, |block| view.number(block.0 as usize))
    };
    if blocks.len() > 1 {
        format!("{}–{}", number(blocks.first()), number(blocks.last()))
    } else {
        number(blocks.first())
    }
}

fn pair_href(pair: &Pair, other: &Lang) -> Address {
    match (pair.original.first(), pair.other.first()) {
        (Some(block), _) => Address::new(format!("#p{}", block.0)),
        (None, Some(block)) => Address::new(format!("#{other}.p{}", block.0)),
        (None, None) => Address::new("#"),
    }
}
