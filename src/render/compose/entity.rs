//! The page of an entity.

use std::collections::BTreeSet;

use crate::address::{PER_PAGE, Page, page_count};
use crate::date::Date;
use crate::edition::vocabulary::{EVENTS, RELATIONS, SYMMETRIC_RELATIONS};
use crate::edition::{ArticleIndex, Backlink, LinkedEntity, RelationEnd};
use crate::html::Html;
use crate::locale::Args;
use crate::render::compose::frame::Head;
use crate::render::compose::view::View;
use crate::render::context::{
    Counted, EntityPage, Facts, Link, OtherSite, Pager, Phrase, RelationGroup, RelationTarget,
    SocialKind,
};
use crate::source::entity::{Entity, Gender};
use crate::source::same_as;
use crate::weave::isolate_text;

/// Entities named beside it that are shown.
const COMPANIONS: usize = 12;

/// Page `page`, from 1, of an entity: the first has everything known, all have their part of the
/// concordance.
#[must_use]
pub fn entity(view: View<'_>, linked: &LinkedEntity, page: u64) -> EntityPage {
    let entity = &linked.entity;
    let lang = view.lang();
    let last = page_count(linked.mentions.len());
    let key = |number: u64| Page::Entity(entity.id.clone(), number).in_lang(lang);
    let skip = usize::try_from(page.saturating_sub(1)).unwrap_or(0) * PER_PAGE;
    let mentioning: BTreeSet<ArticleIndex> = linked
        .mentions
        .iter()
        .map(|mention| mention.article)
        .collect();
    let first = page < 2;
    let texts = view.site.languages().to_vec();
    let head = Head {
        key: key(page),
        title: Some(view.numbered_title(view.plain(&entity.name), page)),
        description: entity
            .summary
            .as_ref()
            .map(|summary| view.plain_markdown(summary, None)),
        crumbs: vec![view.entities_crumb(), kind_link(view, linked)],
        source: view.source_file(entity.span),
        original: texts[0].clone(),
        texts,
    };
    let image = entity
        .image
        .as_ref()
        .and_then(|image| view.figure(image, ""));
    let mut frame = view.frame(&head);
    if entity.kind.value.as_str() == "person" {
        frame.social.kind = SocialKind::Profile;
    }
    frame.social.image = view.social_image(image.as_ref());
    EntityPage {
        frame,
        name: view.phrase(&entity.name),
        others: view.twins(&entity.name),
        summary: entity
            .summary
            .as_ref()
            .map(|summary| view.inline(summary, None)),
        description: entity
            .description
            .as_ref()
            .map(|description| view.prose(description, None, "")),
        image,
        facts: facts(view, linked),
        relations: if first {
            relations(view, linked)
        } else {
            Vec::new()
        },
        appears_with: if first {
            companions(view, linked)
        } else {
            Vec::new()
        },
        articles: linked
            .credits
            .iter()
            .map(|index| article_link(view, *index))
            .collect(),
        backlinks: if first {
            backlinks(view, linked, &mentioning)
        } else {
            Vec::new()
        },
        mentions: linked.mentions.len() as u64,
        mentioning: mentioning.len() as u64,
        concordance: view.concordance(linked, skip, PER_PAGE),
        pager: Pager::new(page, last, |number| view.page(&key(number))),
        continued: !first,
        draft: entity.draft,
    }
}

fn kind_link(view: View<'_>, linked: &LinkedEntity) -> Link {
    let kind = &linked.entity.kind.value;
    Link {
        label: view.kind(kind, true),
        href: Some(view.page(&Page::Kind(kind.clone(), 1).in_lang(view.lang()))),
    }
}

fn facts(view: View<'_>, linked: &LinkedEntity) -> Facts {
    let entity = &linked.entity;
    let shown = entity.name.pick(view.lang()).1;
    let mut seen = BTreeSet::from([shown.to_owned()]);
    let names = entity
        .aliases
        .iter()
        .filter(|(_, name)| seen.insert(name.value.clone()));
    Facts {
        kind: entity.kind.value.to_string(),
        gender: gender(entity.gender),
        kind_link: Link {
            label: view.kind(&entity.kind.value, false),
            ..kind_link(view, linked)
        },
        names: names
            .map(|(lang, name)| view.words(&name.value, lang))
            .collect(),
        began: entity.born.as_ref().map(|date| view.moment(&date.value)),
        ended: entity.died.as_ref().map(|date| view.moment(&date.value)),
        same_as: entity
            .same_as
            .iter()
            .map(|(id, value)| other_site(view, &id.value, &value.value))
            .collect(),
    }
}

pub const fn gender(gender: Option<Gender>) -> &'static str {
    match gender {
        Some(Gender::F) => "f",
        _ => "m",
    }
}

fn other_site(view: View<'_>, id: &str, value: &str) -> OtherSite {
    let message = format!("site-{id}");
    let known = view.site.catalogue.contains(&message);
    let name = if known {
        view.words(view.word(&message).html.words(), view.lang())
    } else {
        Phrase::plain(isolate_text(id, view.lang()))
    };
    let href = same_as::address(id, value);
    OtherSite {
        id: id.to_owned(),
        name,
        value: value.to_owned(),
        href,
    }
}

fn relations(view: View<'_>, linked: &LinkedEntity) -> Vec<RelationGroup> {
    let mut groups: Vec<((String, bool), RelationGroup)> = Vec::new();
    for end in &linked.relations {
        let key = (end.relation.kind.to_string(), end.inverse);
        let target = target(view, end);
        match groups.iter_mut().find(|(known, _)| *known == key) {
            Some((_, group)) => group.targets.push(target),
            None => groups.push((
                key,
                RelationGroup {
                    label: relation_label(view, end, &linked.entity),
                    targets: vec![target],
                },
            )),
        }
    }
    groups.into_iter().map(|(_, group)| group).collect()
}

fn relation_label(view: View<'_>, end: &RelationEnd, subject: &Entity) -> Phrase {
    let kind = &end.relation.kind;
    if let Some(own) = view.site.edition.settings.relations.get(kind) {
        let label = if end.inverse {
            own.inverse.as_ref()
        } else {
            Some(&own.label)
        };
        if let Some(label) = label.and_then(|label| view.gendered(label, subject.gender)) {
            return label;
        }
    }
    let built_in = RELATIONS
        .iter()
        .chain(SYMMETRIC_RELATIONS)
        .any(|known| *known == kind.as_str());
    if !built_in {
        return Phrase::plain(Html::text(kind.as_str()));
    }
    let id = format!(
        "relation-{kind}{}",
        if end.inverse { "-inverse" } else { "" }
    );
    let args = Args::new()
        .word("gender", gender(subject.gender))
        .word("kind", subject.kind.value.as_str());
    Phrase::plain(view.html(&id, &args))
}

fn target(view: View<'_>, end: &RelationEnd) -> RelationTarget {
    let relation = &end.relation;
    let date = |date: &Date| view.moment(date).text.words().to_owned();
    let is_one = |date: &Option<Date>| date.is_none_or(|date| date.point().is_some());
    let when = match (&relation.since, &relation.until) {
        (Some(from), Some(to)) if from == to => Some(view.moment(from).text),
        (Some(from), None) if EVENTS.contains(&relation.kind.as_str()) => {
            Some(view.moment(from).text)
        }
        (from, to) if !is_one(from) || !is_one(to) => {
            Some(begun_and_ended(view, from.as_ref(), to.as_ref()))
        }
        (Some(from), Some(to)) => Some(view.html(
            "date-range",
            &Args::new().word("from", date(from)).word("to", date(to)),
        )),
        (Some(from), None) => Some(view.html("date-since", &Args::new().word("date", date(from)))),
        (None, Some(to)) => Some(view.html("date-until", &Args::new().word("date", date(to)))),
        (None, None) => None,
    };
    RelationTarget {
        entity: view.listed_link(&end.other),
        when,
        certainty: relation.certainty.word(),
        notes: relation
            .notes
            .iter()
            .map(|note| view.inline(note, None))
            .collect(),
        sources: relation
            .sources
            .iter()
            .map(|source| view.source(source))
            .collect(),
    }
}

/// Of a beginning and an end that are not known to be at one date each: "since between 1920 and
/// 1925" is no English.
pub fn begun_and_ended(view: View<'_>, from: Option<&Date>, to: Option<&Date>) -> Html {
    let said = |id: &str, date: &Date| {
        view.html(
            id,
            &Args::new().word("date", view.moment(date).text.words()),
        )
    };
    let mut html = Html::new();
    if let Some(from) = from {
        html.push(&said("date-began", from));
    }
    if from.is_some() && to.is_some() {
        html.push(&view.html("comma", &Args::new()));
        html.push_text(" ");
    }
    if let Some(to) = to {
        html.push(&said("date-ended", to));
    }
    html
}

fn companions(view: View<'_>, linked: &LinkedEntity) -> Vec<Counted> {
    let companions = linked.appears_with.iter().take(COMPANIONS);
    companions
        .map(|(id, count)| Counted {
            label: view.listed_name(id),
            href: view.entity_page(id),
            count: u64::from(*count),
        })
        .collect()
}

fn article_link(view: View<'_>, index: ArticleIndex) -> Link {
    let article = &view.site.edition[index];
    Link {
        label: view.phrase(&article.title),
        href: Some(view.page(&Page::Article(article.slug.clone()).in_lang(view.lang()))),
    }
}

/// What links to the entity in prose and does not mention it anyway.
fn backlinks(
    view: View<'_>,
    linked: &LinkedEntity,
    mentioning: &BTreeSet<ArticleIndex>,
) -> Vec<Link> {
    let links = linked
        .backlinks
        .iter()
        .filter_map(|backlink| match backlink {
            Backlink::Article(slug) => {
                let index = view.site.edition.article_index(slug)?;
                (!mentioning.contains(&index)).then(|| article_link(view, index))
            }
            Backlink::Entity(id) => view.site.entity(id).map(|_| view.listed_link(id)),
            Backlink::Page(slug) => {
                let page = view
                    .site
                    .edition
                    .pages
                    .iter()
                    .find(|page| page.slug == *slug)?;
                let key = Page::of_free(slug.clone()).in_lang(view.lang());
                Some(Link {
                    label: view.page_title(page),
                    href: Some(view.page(&key)),
                })
            }
        });
    links.collect()
}
