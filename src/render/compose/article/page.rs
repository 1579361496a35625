//! The page of an article.

use crate::address::Page;
use crate::edition::AnchoredArticle;
use crate::edition::summary::Summary;
use crate::locale::DatePlace;
use crate::render::compose::article::about::{
    credit, fallback, parallel_links, report_form, translators,
};
use crate::render::compose::article::contents::{contents, entities_by_kind, neighbours};
use crate::render::compose::article::letter::letter_head;
use crate::render::compose::article::related::related;
use crate::render::compose::article::units::article_text;
use crate::render::compose::backlinks::linked_to_article;
use crate::render::compose::entity::card::cards;
use crate::render::compose::entity::namesakes::link_listed_person;
use crate::render::compose::figure::figure;
use crate::render::compose::frame::fonts::first_screen_fonts;
use crate::render::compose::frame::head::{Head, article_languages, article_source};
use crate::render::compose::frame::kept_places;
use crate::render::compose::frame::page::{compose_frame, script_url};
use crate::render::compose::frame::social::social_image;
use crate::render::compose::markdown::prose::{plain_markdown, render_inline};
use crate::render::compose::structured;
use crate::render::compose::text::annotated::AnnotatedText;
use crate::render::compose::text::facing::FacingPage;
use crate::render::compose::text::layers::Layers;
use crate::render::compose::text::layout::lay_out;
use crate::render::compose::text::mention::{count_mentions, linked_entities};
use crate::render::compose::text::numbering::{ColumnIndex, Numbering};
use crate::render::compose::text::outdated::OutdatedBlocks;
use crate::render::compose::text::signs::signs_of;
use crate::render::compose::view::View;
use crate::render::compose::wording::localized::{
    format_date, format_date_at, pick_phrase, plain_text, translations,
};
use crate::render::compose::wording::names::link_tag;
use crate::render::context::{self, ArticlePage, Figure, Frame, Signs};
use crate::source::article::TextIndex;
use crate::text::pace;

/// The page of an article.
pub fn article(view: View<'_>, anchored: &AnchoredArticle, summary: &Summary) -> ArticlePage {
    let lang = view.lang();
    let about = &anchored.article.about;
    let index = anchored.article.text_index_for(lang);
    let (text, apparatus) = (&anchored.article[index], anchored.apparatus_of(index));
    let numbering = Numbering::of_text(text, apparatus);
    let layers = Layers::of(view, &anchored.article.annotations, apparatus);
    let facing = FacingPage::elsewhere(view, anchored, summary, index);
    let outdated = OutdatedBlocks::without_original(view, anchored, summary, index);
    let shown = AnnotatedText {
        view,
        article: anchored,
        index,
        numbering: &numbering,
        column: ColumnIndex::FIRST,
        layers: &layers,
    };
    let layout = lay_out(&shown, std::iter::empty());
    let image = about
        .image
        .as_ref()
        .and_then(|image| figure(view, image, &format!("articles/{}/", summary.slug)));
    let described = about
        .summary
        .as_ref()
        .map(|value| render_inline(view, value, Some(&summary.slug)));
    let said = described.as_ref().map(|summary| summary.html.words());
    let frame = frame(view, anchored, summary, index, image.as_ref(), said);
    let linked = linked_entities(&shown);
    let woven = article_text(&shown, &layout, facing.as_ref(), &outdated);
    let corrected = !shown.edits().is_empty();
    let signs = Signs {
        corrected,
        numbered: true,
        ..signs_of(&shown, &woven.units, |_| true)
    };
    let entries = apparatus.entries.iter();
    let entries = entries
        .map(|entry| &anchored.article[entry.annotation].id)
        .collect();
    let (previous, next) = neighbours(view, summary);
    ArticlePage {
        title: pick_phrase(view, &about.title),
        twins: translations(view, &about.title),
        summary: described,
        image,
        date: about
            .date
            .as_ref()
            .map(|date| format_date(view, &date.value)),
        updated: about
            .updated
            .as_ref()
            .map(|date| format_date_at(view, &date.value, DatePlace::When)),
        authors: about
            .authors
            .iter()
            .map(|someone| link_listed_person(view, someone))
            .collect(),
        translators: translators(view, anchored, &text.lang),
        source: credit(view, anchored),
        letter: about
            .letter
            .as_ref()
            .map(|letter| letter_head(view, letter)),
        paragraphs: text.paragraphs() as u64,
        entries: apparatus.entries.len() as u64,
        minutes: pace::minutes(text.blocks.iter().map(|block| block.text.as_str())),
        parallel: parallel_links(view, summary, None),
        fallback: (text.lang != *lang).then(|| fallback(view, anchored, index)),
        report: report_form(view, &frame, anchored),
        frame,
        draft: about.draft,
        contents: contents(view, text),
        corrected,
        text: woven,
        entities: entities_by_kind(view, &linked, summary, index),
        tags: about
            .tags
            .iter()
            .map(|tag| link_tag(view, &tag.value))
            .collect(),
        related: related(view, summary),
        backlinks: linked_to_article(view, summary, &entries),
        cards: cards(view, &linked),
        previous,
        next,
        layers: layers.panel(signs, count_mentions(&shown), apparatus.entries.len()),
    }
}

/// The frame of the page that shows the text at `index`. `words` are those of the article's summary.
fn frame(
    view: View<'_>,
    anchored: &AnchoredArticle,
    summary: &Summary,
    index: TextIndex,
    image: Option<&Figure>,
    words: Option<&str>,
) -> Frame {
    let about = &anchored.article.about;
    let (texts, original) = article_languages(view, summary);
    let picture = social_image(view, image);
    let address = picture.as_ref().map(|picture| &picture.url);
    let mut frame = compose_frame(
        view,
        &Head {
            key: Page::Article(summary.slug.clone()).in_lang(view.lang()),
            title: Some(plain_text(view, &about.title)),
            description: about
                .summary
                .as_ref()
                .map(|value| plain_markdown(view, value, Some(&summary.slug))),
            subject: structured::article(view, anchored, summary, index, address, words),
            // The header's link to the articles is current on this page.
            crumbs: Vec::new(),
            source: article_source(view, anchored),
            texts,
            original,
        },
    );
    frame
        .scripts
        .extend(["margin", "layers", "sheet"].map(|name| script_url(view, name)));
    if view.site.edition.settings.issue_url.is_some() {
        frame.scripts.push(script_url(view, "report"));
    }
    frame.social.kind = context::SocialKind::Article;
    frame.social.image = picture;
    frame.preloads = first_screen_fonts(view, &[&anchored.article[index].lang]);
    kept_places::keep_places(view, &mut frame, |lang| {
        let there = anchored.article.text_index_for(lang);
        Some(kept_places::kept(anchored, index, there))
    });
    frame
}
