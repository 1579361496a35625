//! Who wrote which annotations: the list of the annotators, and a list for each of them.

use crate::address::{Page, page_count};
use crate::edition::SignedIndex;
use crate::edition::summary::{SignedKind, SignedSummary};
use crate::locale::Args;
use crate::render::compose::frame::head::{interface_head, numbered_title};
use crate::render::compose::frame::page::compose_frame;
use crate::render::compose::order::compare_labels;
use crate::render::compose::pagination::items_on;
use crate::render::compose::registers::quotation::quote;
use crate::render::compose::view::View;
use crate::render::compose::wording::localized::pick_phrase;
use crate::render::compose::wording::names::annotator_name;
use crate::render::context::{
    AnnotatorItem, AnnotatorPage, AnnotatorsPage, Link, Pager, QuotedWords, SignedArticle,
    SignedItem,
};
use crate::source::id::AnnotatorId;

/// The list of the annotators.
pub fn annotators(view: View<'_>) -> AnnotatorsPage {
    let key = Page::Annotators.in_lang(view.lang());
    let title = view.text("annotators", &Args::new());
    let all = view.site.edition.annotators.iter();
    let mut annotators: Vec<AnnotatorItem> = all
        .map(|(id, annotations)| {
            let (notes, mentions) = counts(view, annotations);
            AnnotatorItem {
                name: annotator_name(view, id),
                href: view.page(&Page::Annotator(id.clone(), 1).in_lang(view.lang())),
                notes,
                mentions,
                articles: by_article(annotations).count() as u64,
            }
        })
        .collect();
    annotators.sort_by(|one, other| {
        let counts = |annotator: &AnnotatorItem| (annotator.notes, annotator.mentions);
        let by_count = counts(other).cmp(&counts(one));
        by_count.then_with(|| compare_labels(view, &one.name, &other.name))
    });
    AnnotatorsPage {
        frame: compose_frame(view, &interface_head(view, key, Some(title))),
        mentions: annotators.iter().any(|annotator| annotator.mentions > 0),
        annotators,
    }
}

/// Page `page`, counted from 1, of the annotations that an annotator wrote.
pub fn annotator(view: View<'_>, id: &AnnotatorId, page: u64) -> AnnotatorPage {
    let all = view.site.edition.annotators.get(id);
    let all = all.map_or(&[] as &[_], Vec::as_slice);
    let key = |number: u64| Page::Annotator(id.clone(), number).in_lang(view.lang());
    let name = annotator_name(view, id);
    let settings = &view.site.edition.settings;
    let (lang, words) = settings
        .annotators
        .get(id)
        .map_or((view.lang(), id.as_str()), |name| name.pick(view.lang()));
    let title = view.text("annotator-notes", &Args::new().text("name", words, lang));
    let title = numbered_title(view, title, page);
    let mut head = interface_head(view, key(page), Some(title));
    head.crumbs = vec![Link {
        label: view.word("annotators"),
        href: Some(view.page(&Page::Annotators.in_lang(view.lang()))),
    }];
    let (note_count, mention_count) = counts(view, all);
    AnnotatorPage {
        frame: compose_frame(view, &head),
        name,
        note_count,
        mention_count,
        article_count: by_article(all).count() as u64,
        articles: by_article(items_on(all, page))
            .filter_map(|annotations| signed_article(view, annotations))
            .collect(),
        pager: Pager::new(page, page_count(all.len()), |number| {
            view.page(&key(number))
        }),
    }
}

/// The number of notes, and of annotations that only say whom or what words mention.
fn counts(view: View<'_>, annotations: &[SignedIndex]) -> (u64, u64) {
    let all = annotations.iter();
    let mentions = all.filter(|index| view.site.edition[**index].is_mention());
    let mentions = mentions.count();
    let notes = annotations.len().saturating_sub(mentions);
    (notes as u64, mentions as u64)
}

/// The annotations of each article.
fn by_article(annotations: &[SignedIndex]) -> impl Iterator<Item = &[SignedIndex]> {
    annotations.chunk_by(|one, other| one.article == other.article)
}

/// Annotations of one article.
fn signed_article(view: View<'_>, annotations: &[SignedIndex]) -> Option<SignedArticle> {
    let article = &view.site.edition[annotations.first()?.article];
    let all = annotations.iter().copied();
    let (mentions, notes): (Vec<_>, Vec<_>) =
        all.partition(|index| view.site.edition[*index].is_mention());
    Some(SignedArticle {
        title: pick_phrase(view, &article.title),
        href: view.page(&Page::Article(article.slug.clone()).in_lang(view.lang())),
        notes: notes.into_iter().map(|index| item(view, index)).collect(),
        mentions: mentions
            .into_iter()
            .map(|index| mention(view, index))
            .collect(),
    })
}

fn item(view: View<'_>, index: SignedIndex) -> SignedItem {
    let article = &view.site.edition[index.article];
    let signed: &SignedSummary = &view.site.edition[index];
    let quotation = article.quotation_for(&signed.quotations, view.lang());
    // The page of two texts, to which other words lead, has numbers of its own.
    let is_shown_first = quotation.text == article.text_index_for(view.lang());
    let number = signed.number(quotation.text).filter(|_| is_shown_first);
    SignedItem {
        words: quote(view, article, quotation),
        kind: match signed.kind {
            SignedKind::Entry(kind) => view.word(&format!("annotation-{}", kind.name())),
            SignedKind::Mention | SignedKind::Tags => view.word("tags"),
        },
        number: number.map(|number| view.number(number)),
    }
}

/// The words of a mention, with a link to their place.
fn mention(view: View<'_>, index: SignedIndex) -> Link {
    let article = &view.site.edition[index.article];
    let signed = &view.site.edition[index];
    let quotation = article.quotation_for(&signed.quotations, view.lang());
    let QuotedWords { words, href, .. } = quote(view, article, quotation);
    Link {
        label: words,
        href: Some(href),
    }
}
