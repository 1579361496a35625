//! Every mention of an entity in its sentence, article by article: a concordance.

use std::collections::BTreeSet;

use crate::edition::summary::Summary;
use crate::edition::{MentionIndex, QuotedSentence, quotations};
use crate::html::Html;
use crate::render::compose::entity::passages::{FacingQuotations, facing_quotations};
use crate::render::compose::view::View;
use crate::render::compose::wording::language::language_phrase;
use crate::render::compose::wording::localized::pick_phrase;
use crate::render::context::{
    ConcordanceArticle, ConcordanceLine, ConcordancePassage, PassageSide,
};
use crate::source::article::TextIndex;
use crate::text::{Direction, TextRange, block_direction};
use crate::weave::isolate_in;

/// The passages of an article that are open.
const OPEN: usize = 8;
/// The fewest that are folded: to open a single one is more trouble than to read it.
const FEWEST_FOLDED: usize = 2;

/// These mentions of an entity, by article.
pub fn concordance(view: View<'_>, mentions: &[MentionIndex]) -> Vec<ConcordanceArticle> {
    let in_article = |one: &MentionIndex, other: &MentionIndex| one.article == other.article;
    let articles = mentions.chunk_by(in_article);
    articles
        .filter_map(|mentions| of_article(view, mentions))
        .collect()
}

fn of_article(view: View<'_>, mentions: &[MentionIndex]) -> Option<ConcordanceArticle> {
    let article = &view.site.edition[mentions.first()?.article];
    let quoted = quotations(article, mentions.iter().map(|mention| mention.mention));
    let texts: BTreeSet<TextIndex> = quoted
        .iter()
        .map(|quotation| article[quotation.sentence].text)
        .collect();
    let own = article.text_index_for(view.lang());
    // The readers' text comes first, then the original.
    let mut sides: Vec<TextIndex> = texts.into_iter().collect();
    sides.sort_by_key(|text| *text != own);
    let rows = facing_quotations(view.site.article(&article.slug), article, quoted);
    let passages = rows.iter().map(|row| passage(view, article, row, &sides));
    let mut open: Vec<ConcordancePassage> = passages.collect();
    let folded = if open.len() >= OPEN + FEWEST_FOLDED {
        open.split_off(OPEN)
    } else {
        Vec::new()
    };
    let first = *sides.first()?;
    let (page, _) = view.site.addresses.text_page(view.lang(), article, first);
    let is_foreign = sides.len() == 1 && article[first].lang != *view.lang();
    Some(ConcordanceArticle {
        title: pick_phrase(view, &article.title),
        href: view.page(&page),
        language: is_foreign.then(|| language_phrase(view, &article[first].lang)),
        texts: sides.len() as u64,
        open,
        folded,
    })
}

fn passage(
    view: View<'_>,
    article: &Summary,
    row: &FacingQuotations,
    sides: &[TextIndex],
) -> ConcordancePassage {
    let side = |text: &TextIndex| {
        let lang = &article[*text].lang;
        let own = row.quotations.iter().filter(|(own, _)| own == text);
        PassageSide {
            lang: lang.to_string(),
            dir: lang.direction().as_str(),
            lines: own
                .map(|(_, quotation)| line(view, article, quotation))
                .collect(),
        }
    };
    ConcordancePassage {
        sides: sides.iter().map(side).collect(),
    }
}

fn line(view: View<'_>, article: &Summary, quotation: &QuotedSentence) -> ConcordanceLine {
    let sentence = &article[quotation.sentence];
    let direction = article[sentence.text].lang.direction();
    let mentions = quotation.mentions.iter().map(|mention| &article[*mention]);
    let named: Vec<TextRange> = mentions.clone().map(|mention| mention.range).collect();
    let fragment = mentions.map(|mention| &mention.fragment).next();
    let turned = block_direction(quotation.shown.slice(&sentence.words), direction);
    ConcordanceLine {
        href: fragment
            .map(|fragment| {
                let addresses = &view.site.addresses;
                addresses.place(view.lang(), article, sentence.text, fragment)
            })
            .unwrap_or_default(),
        block: view.number(sentence.block.0 as usize),
        words: quoted(&sentence.words, quotation.shown, &named, turned),
        dir: (turned != direction).then(|| turned.as_str()),
    }
}

/// A part of a sentence, with the names in it marked.
pub fn quoted(words: &str, shown: TextRange, named: &[TextRange], direction: Direction) -> Html {
    let end = shown.start() + shown.slice(words).trim_end().len();
    let shown = TextRange::new(shown.start(), end);
    let within = named.iter().filter(|range| shown.overlaps(**range));
    let keywords: Vec<TextRange> = within
        .map(|range| {
            let (from, to) = (range.start().max(shown.start()), range.end().min(end));
            TextRange::new(from - shown.start(), to - shown.start())
        })
        .collect();
    let mut html = Html::new();
    if shown.start() > 0 {
        html.push_text("… ");
    }
    html.push(&isolate_in(shown.slice(words), direction, &keywords));
    if end < words.trim_end().len() {
        html.push_text(" …");
    }
    html
}
