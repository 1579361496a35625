//! The items of lists: articles, entities, annotations, kinds, tags.

use crate::address::{NameIndex, Page, has_parallel_pages};
use crate::edition::summary::{Summary, TaggedAnnotation};
use crate::render::compose::entity::namesakes::indexed_name;
use crate::render::compose::lemma::shortened;
use crate::render::compose::markdown::prose::render_inline;
use crate::render::compose::order::{compare_kinds, sort_by_count};
use crate::render::compose::reading::change;
use crate::render::compose::view::View;
use crate::render::compose::wording::language::language_phrase;
use crate::render::compose::wording::localized::{format_date, pick_phrase, translations};
use crate::render::compose::wording::names::{GrammaticalNumber, kind_label, tag_label};
use crate::render::context::{AnnotationItem, ArticleItem, Counted, EntityItem, Phrase};
use crate::source::id::EntityId;
use crate::weave::isolate_text;

/// An article in a list.
pub fn article_item<'a>(view: View<'a>, article: &'a Summary) -> ArticleItem {
    let shown = &article[article.text_index_for(view.lang())];
    let parallel = has_parallel_pages(&view.site.edition.settings, article)
        .then(|| Page::Parallel(article.slug.clone(), None).in_lang(view.lang()));
    ArticleItem {
        title: pick_phrase(view, &article.title),
        href: view.page(&Page::Article(article.slug.clone()).in_lang(view.lang())),
        twins: translations(view, &article.title),
        summary: article
            .summary
            .as_ref()
            .map(|summary| render_inline(view, summary, Some(&article.slug))),
        date: article.date.as_ref().map(|date| format_date(view, date)),
        paragraphs: shown.paragraphs as u64,
        entries: shown.entries as u64,
        parallel: parallel.map(|key| view.page(&key)),
        language: (shown.lang != *view.lang()).then(|| language_phrase(view, &shown.lang)),
        draft: article.draft,
    }
}

/// An entity in an index, or `None` if the site does not show it.
pub fn entity_item(view: View<'_>, id: &EntityId, index: NameIndex) -> Option<EntityItem> {
    let linked = view.site.entity(id)?;
    let entity = &linked.entity;
    let summary = match index {
        NameIndex::All => None,
        NameIndex::Kind => entity.summary.as_ref(),
    };
    Some(EntityItem {
        name: indexed_name(view, id, index),
        href: view.entity_page(id),
        others: translations(view, &entity.name),
        summary: summary.map(|summary| render_inline(view, summary, None)),
        mentions: linked.mentions.len() as u64,
        draft: entity.draft,
    })
}

/// An annotation in a list.
pub fn annotation_item<'a>(
    view: View<'a>,
    article: &'a Summary,
    annotation: &'a TaggedAnnotation,
) -> AnnotationItem {
    let lang = &article[annotation.text].lang;
    let words = shortened(std::iter::once(annotation.words.as_str()));
    AnnotationItem {
        lemma: Phrase::new(isolate_text(&words, lang), lang, view.lang()),
        href: view.site.addresses.place(
            view.lang(),
            article,
            annotation.text,
            &annotation.fragment,
        ),
        reading: annotation
            .change
            .as_ref()
            .and_then(|proposed| change(view, proposed, lang)),
        gist: annotation
            .gist
            .as_ref()
            .map(|gist| render_inline(view, gist, Some(&article.slug))),
        article: pick_phrase(view, &article.title),
        block: view.number(annotation.block.0 as usize),
    }
}

/// Links to the index of all entities and to the kinds that have some, people first, with the number of
/// their entities. None if all are of one kind.
pub fn kind_counts(view: View<'_>) -> Vec<Counted> {
    let edition = view.site.edition;
    let mut kinds: Vec<_> = edition.kinds.iter().collect();
    if kinds.len() < 2 {
        return Vec::new();
    }
    kinds.sort_by(|(one, _), (other, _)| compare_kinds(view, one, other));
    let all = Counted {
        label: view.word("kinds-all"),
        href: view.page(&Page::Entities(1).in_lang(view.lang())),
        count: edition.entities.len() as u64,
    };
    let kinds = kinds.into_iter().map(|(kind, ids)| Counted {
        label: kind_label(view, kind, GrammaticalNumber::Plural),
        href: view.page(&Page::Kind(kind.clone(), 1).in_lang(view.lang())),
        count: ids.len() as u64,
    });
    std::iter::once(all).chain(kinds).collect()
}

/// Links to the tags of articles, the most frequent first, with the number of their articles.
pub fn article_tags(view: View<'_>) -> Vec<Counted> {
    let tags = view
        .site
        .edition
        .tags
        .iter()
        .filter(|(_, tagged)| !tagged.articles.is_empty());
    let mut counted: Vec<Counted> = tags
        .map(|(tag, tagged)| Counted {
            label: tag_label(view, tag),
            href: view.page(&Page::Tag(tag.clone(), 1).in_lang(view.lang())),
            count: tagged.articles.len() as u64,
        })
        .collect();
    sort_by_count(view, &mut counted);
    counted
}
