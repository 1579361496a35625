//! The page of an article.

use std::collections::{BTreeMap, BTreeSet};

use crate::edition::summary::{MentionLine, Summary};
use crate::render::compose::frame::Head;
use crate::render::compose::structure::blocks_in;
use crate::render::compose::text::ShownText;
use crate::render::compose::view::View;
use crate::render::context::{self, ArticlePage, Counted, Credit, Fallback, KindGroup, Link, ParallelLink};
use crate::render::site::{AnchoredArticle, companion};
use crate::render::url::PageKey;
use crate::source::block::BlockNumber;
use crate::source::id::{EntityId, KindId};
use crate::source::localized::Localized;
use crate::text::Lang;

/// The page of an article in the view's language.
#[must_use]
pub fn article(view: View<'_>, anchored: &AnchoredArticle, summary: &Summary) -> ArticlePage {
    let lang = view.lang();
    let about = &anchored.article.about;
    let index = anchored.article.texts.iter().position(|text| text.lang == *lang).unwrap_or(0);
    let text = &anchored.article.texts[index];
    let units: Vec<Vec<BlockNumber>> = text.nodes.iter().map(blocks_in).collect();
    let shown = ShownText::new(view, anchored, index, String::new(), &units, true);
    let (texts, original) = view.article_langs(summary);
    let key = PageKey::Article(lang.clone(), summary.slug.clone());
    let mut frame = view.frame(&Head {
        key,
        title: Some(view.plain(&about.title)),
        description: about.summary.as_ref().map(|value| view.plain_markdown(value, Some(&summary.slug))),
        crumbs: vec![view.articles_crumb()],
        source: Some(format!("{}/annotations.yaml", anchored.article.folder)),
        texts,
        original,
    });
    frame.scripts.push(view.site.urls.path("hashiya/script/margin.js"));
    frame.preloads = preloads(view, &text.lang);
    let linked = shown.linked_entities();
    let surroundings = context::Phrase::new(crate::html::Html::new(), &text.lang, lang);
    ArticlePage {
        frame,
        title: view.phrase(&about.title),
        twins: view.twins(&about.title),
        summary: about.summary.as_ref().map(|value| view.inline(value, Some(&summary.slug))),
        image: about.image.as_ref().and_then(|image| view.figure(image, &format!("articles/{}/", summary.slug))),
        date: about.date.as_ref().map(|date| view.moment(date)),
        updated: about.updated.as_ref().map(|date| view.moment(date)),
        authors: about.authors.iter().map(|someone| view.someone(someone)).collect(),
        translators: view.translators(anchored, &text.lang),
        source: view.credit(anchored),
        blocks: text.blocks.len() as u64,
        entries: anchored.apparatus[index].entries.len() as u64,
        parallel: view.parallel_links(summary, None),
        fallback: (text.lang != *lang).then(|| view.fallback(&text.lang)),
        corrected: shown.is_corrected(),
        draft: about.draft,
        text: context::Text { lang: surroundings.lang, dir: surroundings.dir, units: shown.laid_out() },
        entities: view.kind_groups(&linked, summary, index),
        tags: about.tags.iter().map(|tag| view.tag_link(&tag.value)).collect(),
        cards: view.cards(&linked),
    }
}

/// Fonts that the first screen needs.
fn preloads(view: View<'_>, lang: &Lang) -> Vec<String> {
    let is_arabic = |lang: &Lang| matches!(lang.as_str().split('-').next(), Some("ar" | "fa" | "ur" | "ku"));
    (is_arabic(lang) || is_arabic(view.lang())).then(|| view.site.urls.path("hashiya/fonts/amiri-400.woff2")).into_iter().collect()
}

impl View<'_> {
    /// Who translated a text.
    #[must_use]
    pub fn translators(&self, article: &AnchoredArticle, lang: &Lang) -> Vec<Link> {
        let of = article.article.about.translators.iter().filter(|(translated, _)| translated == lang);
        of.flat_map(|(_, people)| people).map(|someone| self.someone(someone)).collect()
    }

    /// Where an article first appeared.
    #[must_use]
    pub fn credit(&self, article: &AnchoredArticle) -> Option<Credit> {
        let source = article.article.about.source.as_ref()?;
        let url = source.url.as_ref().map(|url| url.value.clone());
        let name = match (&source.name, &url) {
            (Some(name), _) => self.phrase(name),
            (None, Some(url)) => self.source(url).label,
            (None, None) => return None,
        };
        let license = source.license.as_ref().map(|license: &Localized| self.phrase(license));
        Some(Credit { name, href: url, license })
    }

    /// That a text is shown in another language than the page's.
    #[must_use]
    pub fn fallback(&self, shown: &Lang) -> Fallback {
        Fallback { wanted: self.language(self.lang()), shown: self.language(shown) }
    }

    /// The parallel pages of an article, but for the one of text `but`.
    #[must_use]
    pub fn parallel_links(&self, summary: &Summary, but: Option<usize>) -> Vec<ParallelLink> {
        let main = companion(summary, self.lang());
        let others = (1..summary.texts.len()).filter(|index| Some(*index) != but);
        let several = summary.texts.len() > 2;
        others
            .map(|index| {
                let lang = &summary.texts[index].lang;
                let other = (index != main).then(|| lang.clone());
                let href = self.page(&PageKey::Parallel(self.lang().clone(), summary.slug.clone(), other));
                ParallelLink { href, language: several.then(|| self.words(&self.language(lang), self.lang())) }
            })
            .collect()
    }

    /// The entities of a text by kind, each with the number of its places there and a link to the first.
    fn kind_groups(&self, linked: &BTreeSet<EntityId>, summary: &Summary, text: usize) -> Vec<KindGroup> {
        // Of each entity the first mention in this text, and how many there are.
        let mut here: BTreeMap<&EntityId, (&MentionLine, u64)> = BTreeMap::new();
        for mention in summary.mentions.iter().filter(|mention| summary.sentences[mention.sentence].text == text) {
            here.entry(&mention.entity).or_insert((mention, 0)).1 += 1;
        }
        let count = |id: &EntityId| here.get(id).map_or(0, |(_, count)| *count);
        let mut by_kind: BTreeMap<&KindId, Vec<&EntityId>> = BTreeMap::new();
        for id in linked {
            let Some(entity) = self.site.entity(id) else { continue };
            by_kind.entry(&entity.entity.kind.value).or_default().push(id);
        }
        by_kind
            .into_iter()
            .map(|(kind, mut entities)| {
                entities.sort_by(|a, b| count(b).cmp(&count(a)).then_with(|| a.cmp(b)));
                let counted = entities.into_iter().map(|id| {
                    let href = here.get(id).map(|(first, _)| self.site.place(self.lang(), summary, text, &first.fragment));
                    let page = || self.page(&PageKey::Entity(self.lang().clone(), id.clone(), 1));
                    Counted { label: self.entity_name(id), href: href.unwrap_or_else(page), count: count(id) }
                });
                KindGroup { label: self.kind(kind, true), entities: counted.collect() }
            })
            .collect()
    }
}
