//! The page of an article.

use crate::address::{Page, parallel_page};
use crate::edition::AnchoredArticle;
use crate::edition::summary::Summary;
use crate::render::compose::facing::FacingPage;
use crate::render::compose::frame::Head;
use crate::render::compose::layers::Layers;
use crate::render::compose::numbering::{Column, Numbering};
use crate::render::compose::place;
use crate::render::compose::structure::blocks_in;
use crate::render::compose::text::ShownText;
use crate::render::compose::view::View;
use crate::render::context::{
    self, ArticlePage, Credit, Fallback, Figure, Frame, Link, ParallelLink,
};
use crate::source::localized::Localized;
use crate::text::{Lang, pace};

/// The page of an article in the view's language.
#[must_use]
pub fn article(view: View<'_>, anchored: &AnchoredArticle, summary: &Summary) -> ArticlePage {
    let lang = view.lang();
    let about = &anchored.article.about;
    let index = anchored
        .article
        .texts
        .iter()
        .position(|text| text.lang == *lang)
        .unwrap_or(0);
    let text = &anchored.article.texts[index];
    let units = text.nodes.iter().map(blocks_in).collect();
    let numbering = Numbering::of(&[Column {
        apparatus: &anchored.apparatus[index],
        units,
        prefix: String::new(),
    }]);
    let layers = Layers::of(
        view,
        &anchored.article.annotations,
        &anchored.apparatus[index],
    );
    let facing = FacingPage::elsewhere(view, anchored, summary, index);
    let shown = ShownText::new(view, anchored, index, &numbering, 0)
        .with_block_numbers()
        .with_facing(facing)
        .in_layers(&layers);
    let image = about
        .image
        .as_ref()
        .and_then(|image| view.figure(image, &format!("articles/{}/", summary.slug)));
    let frame = frame(view, anchored, summary, index, image.as_ref());
    let linked = shown.linked_entities();
    let (previous, next) = view.neighbours(summary);
    let surroundings = context::Phrase::new(crate::html::Html::new(), &text.lang, lang);
    ArticlePage {
        frame,
        title: view.phrase(&about.title),
        twins: view.twins(&about.title),
        summary: about
            .summary
            .as_ref()
            .map(|value| view.inline(value, Some(&summary.slug))),
        image,
        date: about.date.as_ref().map(|date| view.moment(&date.value)),
        updated: about.updated.as_ref().map(|date| view.moment(&date.value)),
        authors: about
            .authors
            .iter()
            .map(|someone| view.listed_someone(someone))
            .collect(),
        translators: view.translators(anchored, &text.lang),
        source: view.credit(anchored),
        paragraphs: text.paragraphs() as u64,
        entries: anchored.apparatus[index].entries.len() as u64,
        minutes: pace::minutes(text.blocks.iter().map(|block| block.text.as_str())),
        parallel: view.parallel_links(summary, None),
        fallback: (text.lang != *lang).then(|| view.fallback(&text.lang)),
        corrected: shown.is_corrected(),
        draft: about.draft,
        contents: shown.contents(),
        text: context::Text {
            lang: surroundings.lang,
            dir: surroundings.dir,
            ..shown.laid_out()
        },
        entities: view.kind_groups(&linked, summary, index),
        tags: about
            .tags
            .iter()
            .map(|tag| view.tag_link(&tag.value))
            .collect(),
        cards: view.cards(&linked),
        previous,
        next,
        layers: layers.panel(shown.mentions(), shown.has_marks()),
    }
}

/// What stands around the page, where it shows the text at `index`.
fn frame(
    view: View<'_>,
    anchored: &AnchoredArticle,
    summary: &Summary,
    index: usize,
    image: Option<&Figure>,
) -> Frame {
    let about = &anchored.article.about;
    let (texts, original) = view.article_langs(summary);
    let mut frame = view.frame(&Head {
        key: Page::Article(summary.slug.clone()).in_lang(view.lang()),
        title: Some(view.plain(&about.title)),
        description: about
            .summary
            .as_ref()
            .map(|value| view.plain_markdown(value, Some(&summary.slug))),
        crumbs: vec![view.articles_crumb()],
        source: view.article_source(anchored),
        texts,
        original,
    });
    frame
        .scripts
        .extend(["margin", "layers"].map(|name| view.script(name)));
    frame.social.kind = context::SocialKind::Article;
    frame.social.image = view.social_image(image);
    frame.preloads = view.fonts(&[&anchored.article.texts[index].lang]);
    place::keep_places(&mut frame, |lang| {
        let there = anchored
            .article
            .texts
            .iter()
            .position(|text| text.lang.as_str() == lang)
            .unwrap_or(0);
        Some(place::kept(anchored, index, there))
    });
    frame
}

impl View<'_> {
    /// Who translated a text.
    #[must_use]
    pub fn translators(&self, article: &AnchoredArticle, lang: &Lang) -> Vec<Link> {
        let of = article
            .article
            .about
            .translators
            .iter()
            .filter(|(translated, _)| translated == lang);
        of.flat_map(|(_, people)| people)
            .map(|someone| self.listed_someone(someone))
            .collect()
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
        let license = source
            .license
            .as_ref()
            .map(|license: &Localized| self.phrase(license));
        Some(Credit {
            name,
            href: url,
            license,
        })
    }

    /// That a text is shown in another language than the page's.
    #[must_use]
    pub fn fallback(&self, shown: &Lang) -> Fallback {
        Fallback {
            wanted: self.language(self.lang()),
            shown: self.language(shown),
        }
    }

    /// The parallel pages of an article, but for the one of text `but`.
    #[must_use]
    pub fn parallel_links(&self, summary: &Summary, but: Option<usize>) -> Vec<ParallelLink> {
        let others = (1..summary.texts.len()).filter(|index| Some(*index) != but);
        let several = summary.texts.len() > 2;
        others
            .map(|index| {
                let lang = &summary.texts[index].lang;
                let href = self.page(&parallel_page(self.lang(), summary, index));
                ParallelLink {
                    href,
                    language: several.then(|| self.words(&self.language(lang), self.lang())),
                }
            })
            .collect()
    }
}
