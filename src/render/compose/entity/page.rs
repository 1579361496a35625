//! The page of an entity.

use crate::address::{Page, concordance_pages};
use crate::edition::{
    ArticleIndex, ChronologyOf, ClaimList, LinkedEntity, MentionIndex, SpeakerKey,
};
use crate::render::compose::backlinks::linked_to_entity;
use crate::render::compose::chronology::link::chronology_link;
use crate::render::compose::entity::company::company;
use crate::render::compose::entity::concordance::concordance;
use crate::render::compose::entity::facts::{entity_subtitle, facts, kind_link};
use crate::render::compose::entity::relations::relations;
use crate::render::compose::figure::figure;
use crate::render::compose::frame::head::{Head, entities_crumb, numbered_title, source_path};
use crate::render::compose::frame::page::compose_frame;
use crate::render::compose::frame::social::social_image;
use crate::render::compose::markdown::prose::{plain_markdown, render_inline, render_prose};
use crate::render::compose::network::drawing::draw_around;
use crate::render::compose::registers::claims::claims_of;
use crate::render::compose::structured;
use crate::render::compose::view::View;
use crate::render::compose::wording::localized::{pick_phrase, plain_text, translations};
use crate::render::context::{EntityPage, Link, Pager, SocialKind};

/// Page `page`, from 1, of an entity: the first has everything known, all have their part of the
/// concordance.
pub fn entity(view: View<'_>, linked: &LinkedEntity, page: u64) -> EntityPage {
    let entity = &linked.entity;
    let lang = view.lang();
    let pages = concordance_pages(view.site.edition, linked);
    let key = |number: u64| Page::Entity(entity.id.clone(), number).in_lang(lang);
    let place = usize::try_from(page.saturating_sub(1)).unwrap_or(usize::MAX);
    let shown = pages.get(place).cloned().unwrap_or_default();
    let first = page < 2;
    let texts = view.site.languages().to_vec();
    let image = entity
        .image
        .as_ref()
        .and_then(|image| figure(view, image, ""));
    let picture = social_image(view, image.as_ref());
    let summary = entity
        .summary
        .as_ref()
        .map(|summary| render_inline(view, summary, None));
    let subject = first.then(|| {
        let address = picture.as_ref().map(|picture| &picture.url);
        let words = summary.as_ref().map(|summary| summary.html.words());
        structured::entity(view, linked, address, words)
    });
    let head = Head {
        key: key(page),
        title: Some(numbered_title(view, plain_text(view, &entity.name), page)),
        description: entity
            .summary
            .as_ref()
            .map(|summary| plain_markdown(view, summary, None)),
        subject: subject.flatten().into_iter().collect(),
        crumbs: vec![entities_crumb(view), kind_link(view, linked)],
        source: source_path(view, entity.span),
        original: view.site.languages().first().clone(),
        texts,
    };
    let mut frame = compose_frame(view, &head);
    if entity.kind.value.as_str() == "person" {
        frame.social.kind = SocialKind::Profile;
    }
    frame.social.image = picture;
    let (claims, claim_columns) = if first {
        claims_of(view, &entity.id, CLAIMS)
    } else {
        Default::default()
    };
    let claimed = view.site.edition.claims.of_speaker(&entity.id).len();
    EntityPage {
        frame,
        name: pick_phrase(view, &entity.name),
        others: translations(view, &entity.name),
        summary,
        description: entity
            .description
            .as_ref()
            .map(|description| render_prose(view, description, None, "")),
        image,
        subtitle: entity_subtitle(view, linked),
        facts: facts(view, linked),
        claims,
        claim_columns,
        claim_count: claimed as u64,
        all_claims: (claimed > 0).then(|| {
            let list = ClaimList::Speaker(SpeakerKey::Entity(entity.id.clone()));
            view.page(&Page::Claims(list, 1).in_lang(view.lang()))
        }),
        relations: if first {
            relations(view, linked)
        } else {
            Vec::new()
        },
        chronology: chronology_link(view, ChronologyOf::Entity(entity.id.clone())),
        appears_with: if first {
            company(view, linked)
        } else {
            Vec::new()
        },
        neighbourhood: first.then(|| draw_around(view, &entity.id)).flatten(),
        articles: linked
            .credits
            .iter()
            .map(|index| article_link(view, *index))
            .collect(),
        backlinks: if first {
            linked_to_entity(view, linked)
        } else {
            None
        },
        mentions: linked.mentions.len() as u64,
        mentioning: linked.mentioning as u64,
        counts_translations: counts_translations(view, linked),
        concordance: concordance(view, linked.mentions.get(shown).unwrap_or_default()),
        pager: Pager::new(page, pages.len() as u64, |number| view.page(&key(number))),
        continued: !first,
        draft: entity.draft,
    }
}

/// The most claims of an entity on its page.
const CLAIMS: usize = 20;

/// Whether an article mentions the entity in several texts.
fn counts_translations(view: View<'_>, linked: &LinkedEntity) -> bool {
    let edition = view.site.edition;
    let text = |mention: &MentionIndex| {
        let article = &edition[mention.article];
        (mention.article, article[edition[*mention].sentence].text)
    };
    linked.mentions.windows(2).any(|pair| match pair {
        [one, other] => one.article == other.article && text(one) != text(other),
        _ => false,
    })
}

fn article_link(view: View<'_>, index: ArticleIndex) -> Link {
    let article = &view.site.edition[index];
    Link {
        label: pick_phrase(view, &article.title),
        href: Some(view.page(&Page::Article(article.slug.clone()).in_lang(view.lang()))),
    }
}
