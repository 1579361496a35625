//! The entities that are mentioned with one, and why they are listed.

use crate::edition::{Companion, LinkedEntity, MentionIndex, surroundings};
use crate::render::compose::entity::concordance::quoted;
use crate::render::compose::entity::namesakes::link_listed_entity;
use crate::render::compose::order::compare_entities;
use crate::render::compose::view::View;
use crate::render::context::{CompanyItem, ConcordanceLine};
use crate::text::{Direction, Lang, block_direction};

/// The most companions that are shown.
const SHOWN: usize = 12;
/// The most characters of a shared sentence that are shown on each side of the companion's name.
const AROUND: usize = 90;

/// The closest companions of an entity, each with the first sentence that names both.
pub fn company(view: View<'_>, linked: &LinkedEntity) -> Vec<CompanyItem> {
    let company = view.site.edition.company();
    let mut companions: Vec<&Companion> = company.of(&linked.entity.id).iter().collect();
    companions.sort_by(|one, other| {
        let closer = company.compare(one, other);
        closer.then_with(|| compare_entities(view, &one.entity, &other.entity))
    });
    companions
        .into_iter()
        .take(SHOWN)
        .map(|companion| item(view, companion))
        .collect()
}

fn item(view: View<'_>, companion: &Companion) -> CompanyItem {
    let edition = view.site.edition;
    let lang_of = |mention: &MentionIndex| {
        let article = &edition[mention.article];
        &article[article[edition[*mention].sentence].text].lang
    };
    let own = |mention: &&MentionIndex| lang_of(mention) == view.lang();
    let first = companion.first.iter().find(own);
    let first = first.or_else(|| companion.first.first());
    let lang = first.map(lang_of).filter(|lang| *lang != view.lang());
    let around = view.lang().direction();
    CompanyItem {
        entity: link_listed_entity(view, &companion.entity),
        sentences: u64::from(companion.sentences),
        articles: u64::from(companion.articles),
        first: first.map(|mention| shared_sentence(view, *mention)),
        lang: lang.map(ToString::to_string),
        dir: lang
            .map(Lang::direction)
            .filter(|direction| *direction != around)
            .map(Direction::as_str),
    }
}

fn shared_sentence(view: View<'_>, index: MentionIndex) -> ConcordanceLine {
    let article = &view.site.edition[index.article];
    let mention = &article[index.mention];
    let sentence = &article[mention.sentence];
    let direction = article[sentence.text].lang.direction();
    let shown = surroundings(&sentence.words, mention.range, AROUND);
    let turned = block_direction(shown.slice(&sentence.words), direction);
    let addresses = &view.site.addresses;
    ConcordanceLine {
        href: addresses.place(view.lang(), article, sentence.text, &mention.fragment),
        block: view.number(sentence.block.0 as usize),
        words: quoted(&sentence.words, shown, &[mention.range], turned),
        dir: (turned != direction).then(|| turned.as_str()),
    }
}
