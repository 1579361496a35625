//! The register of corrections: all of the site, and those with a tag.

use crate::address::{Page, page_count};
use crate::edition::summary::{CorrectionSummary, Quotation, Summary};
use crate::edition::{ArticleIndex, CorrectionIndex, CorrectionList};
use crate::locale::Args;
use crate::render::compose::frame::head::{interface_head, numbered_title};
use crate::render::compose::frame::page::compose_frame;
use crate::render::compose::lemma::shortened;
use crate::render::compose::markdown::prose::render_inline;
use crate::render::compose::order::sort_by_count;
use crate::render::compose::pagination::items_on;
use crate::render::compose::reading::change;
use crate::render::compose::registers::filter::row_filter;
use crate::render::compose::view::View;
use crate::render::compose::wording::localized::{make_phrase, pick_phrase};
use crate::render::compose::wording::names::{link_tag, tag_label};
use crate::render::context::{
    CorrectionGroup, CorrectionItem, CorrectionLine, CorrectionsPage, Counted, Link, Pager,
};
use crate::source::body::Change;

/// Page `page`, counted from 1, of a list of corrections.
pub fn corrections(view: View<'_>, list: &CorrectionList, page: u64) -> CorrectionsPage {
    let all = view.site.edition.corrections.list(list);
    let key = |number: u64| Page::Corrections(list.clone(), number).in_lang(view.lang());
    let whole = Page::Corrections(CorrectionList::All, 1).in_lang(view.lang());
    let tag = match list {
        CorrectionList::All => None,
        CorrectionList::Tag(tag) => Some(tag_label(view, tag)),
    };
    let title = numbered_title(view, title(view, list), page);
    let mut head = interface_head(view, key(page), Some(title));
    if tag.is_some() {
        head.crumbs = vec![Link {
            label: view.word("corrections"),
            href: Some(view.page(&whole)),
        }];
    }
    let shown = items_on(all, page);
    let some = |has: &dyn Fn(&CorrectionSummary) -> bool| {
        all.iter().any(|index| has(&view.site.edition[*index]))
    };
    let mut frame = compose_frame(view, &head);
    CorrectionsPage {
        filter: row_filter(view, shown.len(), &mut frame),
        frame,
        reasons: some(&|correction| correction.reason.is_some()),
        tagged: some(&|correction| !correction.tags.is_empty()),
        tags: if tag.is_none() {
            tags(view)
        } else {
            Vec::new()
        },
        tag,
        count: all.len() as u64,
        groups: groups(view, shown),
        pager: Pager::new(page, page_count(all.len()), |number| {
            view.page(&key(number))
        }),
    }
}

/// The title of a list in plain text.
fn title(view: View<'_>, list: &CorrectionList) -> String {
    let CorrectionList::Tag(tag) = list else {
        return view.text("corrections", &Args::new());
    };
    let label = view.site.edition.settings.tags.get(tag);
    let (lang, words) = label.map_or((view.lang(), tag.as_str()), |label| label.pick(view.lang()));
    view.text("corrections-tag", &Args::new().text("tag", words, lang))
}

/// The lists of the tags, the longest first.
fn tags(view: View<'_>) -> Vec<Counted> {
    let lists = view.site.edition.corrections.lists();
    let mut counted: Vec<Counted> = lists
        .filter_map(|(list, corrections)| {
            let CorrectionList::Tag(tag) = list else {
                return None;
            };
            Some(Counted {
                label: tag_label(view, tag),
                href: view.page(&Page::Corrections(list.clone(), 1).in_lang(view.lang())),
                count: corrections.len() as u64,
            })
        })
        .collect();
    sort_by_count(view, &mut counted);
    counted
}

/// Corrections, grouped by their articles.
fn groups(view: View<'_>, corrections: &[CorrectionIndex]) -> Vec<CorrectionGroup> {
    let mut groups: Vec<(ArticleIndex, CorrectionGroup)> = Vec::new();
    for index in corrections {
        if groups.last().is_none_or(|(last, _)| *last != index.article) {
            groups.push((
                index.article,
                group(view, &view.site.edition[index.article]),
            ));
        }
        if let Some((_, group)) = groups.last_mut() {
            group.corrections.push(item(view, *index));
        }
    }
    groups.into_iter().map(|(_, group)| group).collect()
}

fn group(view: View<'_>, article: &Summary) -> CorrectionGroup {
    CorrectionGroup {
        article: pick_phrase(view, &article.title),
        href: view.page(&Page::Article(article.slug.clone()).in_lang(view.lang())),
        corrections: Vec::new(),
    }
}

fn item(view: View<'_>, index: CorrectionIndex) -> CorrectionItem {
    let article = &view.site.edition[index.article];
    let correction = &view.site.edition[index];
    let quotations = correction.quotations.iter();
    let reason = correction.reason.as_ref();
    CorrectionItem {
        lines: quotations
            .filter_map(|quotation| line(view, article, quotation, &correction.change))
            .collect(),
        reason: reason.map(|reason| render_inline(view, reason, Some(&article.slug))),
        tags: correction
            .tags
            .iter()
            .map(|tag| link_tag(view, tag))
            .collect(),
    }
}

/// What a correction does to one text. `None` if it leaves the text as it is.
fn line(
    view: View<'_>,
    article: &Summary,
    quotation: &Quotation,
    proposed: &Change,
) -> Option<CorrectionLine> {
    let lang = &article[quotation.text].lang;
    let words = shortened(std::iter::once(quotation.words.as_str()));
    let addresses = &view.site.addresses;
    Some(CorrectionLine {
        reading: change(view, proposed, lang)?,
        lemma: make_phrase(view, &words, lang),
        href: addresses.place(view.lang(), article, quotation.text, &quotation.fragment),
        block: view.number(quotation.block.0 as usize),
    })
}
