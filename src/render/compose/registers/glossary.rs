//! The glossary: the words that glosses of the whole site explain, in alphabetical order.

use crate::address::{Page, page_count};
use crate::edition::summary::{GlossSummary, Quotation, Summary};
use crate::edition::{ArticleIndex, GlossIndex, GlossaryLine};
use crate::locale::Args;
use crate::render::compose::frame::head::{interface_head, numbered_title};
use crate::render::compose::frame::page::compose_frame;
use crate::render::compose::markdown::prose::render_inline;
use crate::render::compose::pagination::items_on;
use crate::render::compose::registers::filter::row_filter;
use crate::render::compose::view::View;
use crate::render::compose::wording::language::language_phrase;
use crate::render::compose::wording::localized::{make_phrase, pick_phrase};
use crate::render::context::{
    GlossaryGroup, GlossaryItem, GlossaryPage, GlossedArticle, GlossedPlace, Pager,
};
use crate::text::Lang;

/// Page `page`, counted from 1, of the glossary.
pub fn glossary(view: View<'_>, page: u64) -> GlossaryPage {
    let indexes = &view.site.indexes.glossary;
    let lines = indexes.get_or_sort(view.lang().clone(), || sorted(view));
    let shown = items_on(&lines, page);
    let key = |number: u64| Page::Glossary(number).in_lang(view.lang());
    let title = numbered_title(view, view.text("glossary", &Args::new()), page);
    let mut frame = compose_frame(view, &interface_head(view, key(page), Some(title)));
    GlossaryPage {
        filter: row_filter(view, shown.len(), &mut frame),
        frame,
        count: lines.len() as u64,
        groups: groups(view, &lines, shown),
        pager: Pager::new(page, page_count(lines.len()), |number| {
            view.page(&key(number))
        }),
    }
}

/// A gloss as readers of the page see it.
struct Glossed<'a> {
    article: &'a Summary,
    summary: &'a GlossSummary,
    quotation: &'a Quotation,
}

impl<'a> Glossed<'a> {
    fn of(view: View<'a>, index: GlossIndex) -> Self {
        let article = &view.site.edition[index.article];
        let summary = &view.site.edition[index];
        let quotation = article.quotation_for(&summary.quotations, view.lang());
        Self {
            article,
            summary,
            quotation,
        }
    }

    /// The language of the words.
    fn lang(&self) -> &'a Lang {
        &self.article[self.quotation.text].lang
    }
}

/// The lines in alphabetical order: words of the page's language first, then those of the other
/// languages of the site, each in the order of its own alphabet.
fn sorted(view: View<'_>) -> Vec<GlossaryLine> {
    let mut lines = view.site.edition.glossary.lines(view.lang()).to_vec();
    let rank = |lang: &Lang| {
        let is_other = lang != view.lang();
        let mut languages = view.site.languages().iter();
        (is_other, languages.position(|other| other == lang))
    };
    lines.sort_by(|one, other| {
        let [one, other] = [one, other].map(|line| Glossed::of(view, line.first));
        let by_language = rank(one.lang()).cmp(&rank(other.lang()));
        by_language.then_with(|| {
            let locale = view.site.locale(one.lang()).unwrap_or(view.locale);
            locale.compare(&one.quotation.words, &other.quotation.words)
        })
    });
    lines
}

/// Some lines, grouped by the languages of their words. `all` are the lines of the whole glossary.
fn groups(view: View<'_>, all: &[GlossaryLine], shown: &[GlossaryLine]) -> Vec<GlossaryGroup> {
    let lang = |line: &GlossaryLine| Glossed::of(view, line.first).lang();
    let has_several = all.first().map(lang) != all.last().map(lang);
    let groups = shown.chunk_by(|one, other| lang(one) == lang(other));
    let group = |lines: &[GlossaryLine]| GlossaryGroup {
        language: lines
            .first()
            .filter(|_| has_several)
            .map(|line| language_phrase(view, lang(line))),
        lines: lines.iter().map(|line| item(view, line)).collect(),
    };
    groups.map(group).collect()
}

fn item(view: View<'_>, line: &GlossaryLine) -> GlossaryItem {
    let first = Glossed::of(view, line.first);
    GlossaryItem {
        words: make_phrase(view, &first.quotation.words, first.lang()),
        gloss: render_inline(view, &first.summary.gloss, Some(&first.article.slug)),
        articles: articles(view, line),
    }
}

/// The places of a line, by article.
fn articles(view: View<'_>, line: &GlossaryLine) -> Vec<GlossedArticle> {
    let mut articles: Vec<(ArticleIndex, GlossedArticle)> = Vec::new();
    for index in line.glosses() {
        let glossed = Glossed::of(view, index);
        if articles
            .last()
            .is_none_or(|(last, _)| *last != index.article)
        {
            let article = GlossedArticle {
                title: pick_phrase(view, &glossed.article.title),
                places: Vec::new(),
            };
            articles.push((index.article, article));
        }
        if let Some((_, article)) = articles.last_mut() {
            article.places.extend(places(view, &glossed));
        }
    }
    articles.into_iter().map(|(_, article)| article).collect()
}

/// The places of glossed words in the text that they are quoted from.
fn places<'a>(view: View<'a>, glossed: &Glossed<'a>) -> impl Iterator<Item = GlossedPlace> {
    let (article, text) = (glossed.article, glossed.quotation.text);
    let places = glossed.summary.places.iter();
    places
        .filter(move |place| place.text == text)
        .map(move |place| {
            let addresses = &view.site.addresses;
            GlossedPlace {
                href: addresses.place(view.lang(), article, text, &place.fragment),
                block: view.number(place.block.0 as usize),
            }
        })
}
