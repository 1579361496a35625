//! Two texts side by side.

use std::collections::BTreeSet;

use crate::address::{Page, companion};
use crate::anchor::BlockRange;
use crate::edition::AnchoredArticle;
use crate::edition::alignment::{Alignment, Half, SentencePair};
use crate::edition::summary::Summary;
use crate::html::Html;
use crate::locale::Args;
use crate::render::compose::facing::FacingPage;
use crate::render::compose::frame::Head;
use crate::render::compose::numbering::{self, Numbering};
use crate::render::compose::place;
use crate::render::compose::rows::rows;
use crate::render::compose::text::ShownText;
use crate::render::compose::view::View;
use crate::render::context::{Column, Entry, Margin, Pair, ParallelPage};
use crate::source::block::BlockNumber;
use crate::source::entity::Gender;
use crate::source::id::EntityId;
use crate::text::Lang;
use crate::weave::isolate_text;

/// The original of an article beside another of its texts; none where there is no other.
#[must_use]
pub fn parallel(
    view: View<'_>,
    anchored: &AnchoredArticle,
    summary: &Summary,
    other: Option<&Lang>,
) -> Option<ParallelPage> {
    let index = match other {
        Some(lang) => anchored
            .article
            .texts
            .iter()
            .position(|text| text.lang == *lang)?,
        None => companion(summary, view.lang()),
    };
    let text = anchored.article.texts.get(index)?;
    let alignment = anchored.alignments.get(index)?;
    let pairs = rows(alignment.pairs(), anchored.article.texts.first()?, text);
    let prefix = format!("{}.", text.lang);
    let units = |half| {
        pairs
            .iter()
            .map(|pair| pair.blocks(half).to_vec())
            .collect()
    };
    let numbering = Numbering::of(&[
        numbering::Column {
            apparatus: &anchored.apparatus[0],
            units: units(Half::Original),
            prefix: String::new(),
        },
        numbering::Column {
            apparatus: &anchored.apparatus[index],
            units: units(Half::Other),
            prefix: prefix.clone(),
        },
    ]);
    let left = ShownText::new(view, anchored, 0, &numbering, 0)
        .with_facing(FacingPage::beside(view, anchored, index, &prefix))
        .with_sentences(answered(alignment, Half::Original));
    let right = ShownText::new(view, anchored, index, &numbering, 1)
        .with_sentences(answered(alignment, Half::Other));
    let linked: BTreeSet<EntityId> = left
        .linked_entities()
        .into_iter()
        .chain(right.linked_entities())
        .collect();
    let mut frame = view.frame(&head(view, anchored, summary, other));
    place::keep_places(&mut frame, |lang| {
        let texts = &anchored.article.texts;
        let same = other.is_some()
            || texts
                .iter()
                .position(|text| text.lang.as_str() == lang)
                .filter(|own| *own > 0)
                .unwrap_or(1)
                == index;
        same.then(|| place::ALL.to_owned())
    });
    frame.scripts.push(view.script("parallel"));
    frame.preloads = view.fonts(&[&anchored.article.original, &text.lang]);
    Some(ParallelPage {
        frame,
        dir: anchored.article.original.direction().as_str(),
        original: column(view, anchored, 0),
        other: column(view, anchored, index),
        pairs: pairs
            .iter()
            .enumerate()
            .map(|(unit, pair)| Pair {
                uncertain: pair.confidence.is_low(),
                number: pair_number(view, pair),
                href: pair_href(pair, &text.lang),
                original: left.elements(&pair.original),
                other: right.elements(&pair.other),
                margin: Margin::new(entries(&left, &right, unit)),
            })
            .collect(),
        article: view.page(&Page::Article(summary.slug.clone()).in_lang(view.lang())),
        parallel: view.parallel_links(summary, Some(index)),
        corrected: left.is_corrected() || right.is_corrected(),
        cards: view.cards(&linked),
    })
}

/// The sentences of one text that are known to answer some of the other, with the numbers of their
/// pairs, from 1.
fn answered(alignment: &Alignment, half: Half) -> impl Iterator<Item = (u32, BlockRange)> {
    let pairs = alignment.sentence_pairs().filter(|pair| is_known(pair));
    pairs
        .zip(1..)
        .flat_map(move |(pair, number)| pair.ranges(half).iter().map(move |at| (number, *at)))
}

/// Is a pair of sentences more than all of a pair of blocks?
fn is_known(pair: &SentencePair) -> bool {
    let (left, right) = (pair.original.len(), pair.other.len());
    left > 0 && right > 0 && (left == 1 || right == 1) && !pair.confidence.is_low()
}

/// The entries of both sides; what is said of both texts at once stands once, with the original's.
fn entries(left: &ShownText<'_>, right: &ShownText<'_>, unit: usize) -> Vec<Entry> {
    let mut entries = left.entries(unit);
    entries.extend(right.entries(unit));
    entries
}

fn head(
    view: View<'_>,
    anchored: &AnchoredArticle,
    summary: &Summary,
    other: Option<&Lang>,
) -> Head {
    let (texts, original) = view.article_langs(summary);
    let title = view.plain(&anchored.article.about.title);
    let whole = format!("{title} · {}", view.text("side-by-side", &Args::new()));
    let crumb = crate::render::context::Link {
        label: view.phrase(&anchored.article.about.title),
        href: Some(view.page(&Page::Article(summary.slug.clone()).in_lang(view.lang()))),
    };
    let key = Page::Parallel(summary.slug.clone(), other.cloned()).in_lang(view.lang());
    let source = view.article_source(anchored);
    Head {
        key,
        title: Some(whole),
        description: None,
        crumbs: vec![view.articles_crumb(), crumb],
        source,
        texts,
        original,
    }
}

fn column(view: View<'_>, anchored: &AnchoredArticle, index: usize) -> Column {
    let about = &anchored.article.about;
    let lang = &anchored.article.texts[index].lang;
    let (title_lang, title) = about.title.pick(lang);
    let is_original = index == 0;
    Column {
        lang: lang.to_string(),
        dir: lang.direction().as_str(),
        language: view.language(lang),
        note: if is_original {
            view.html(
                "original-text",
                &Args::new().word("language", view.language_of(lang, Gender::M)),
            )
        } else {
            view.html(
                "translated-text",
                &Args::new().word("language", view.language(lang)),
            )
        },
        title: titled(title, title_lang, lang),
        translators: view.translators(anchored, lang),
        authors: if is_original {
            about
                .authors
                .iter()
                .map(|someone| view.listed_someone(someone))
                .collect()
        } else {
            Vec::new()
        },
        source: is_original
            .then(|| view.credit(anchored).map(|credit| credit.name))
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

fn pair_number(view: View<'_>, pair: &crate::edition::alignment::Pair) -> String {
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

fn pair_href(pair: &crate::edition::alignment::Pair, other: &Lang) -> String {
    match (pair.original.first(), pair.other.first()) {
        (Some(block), _) => format!("#p{}", block.0),
        (None, Some(block)) => format!("#{other}.p{}", block.0),
        (None, None) => "#".to_owned(),
    }
}
