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
    let companions = view.site.edition.company().of(&linked.entity.id);
    let mut companions: Vec<&Companion> = companions.iter().collect();
    companions.sort_by(|one, other| {
        let closer = one.compare_closeness(other);
        closer.then_with(|| compare_entities(view, &one.entity, &other.entity))
    });
    companions
        .into_iter()
        .take(SHOWN)
        .map(|companion| item(view, companion))
        .collect()
}

fn item(view: View<'_>, companion: &Companion) -> CompanyItem {
    let first = in_own_language(view, &companion.first);
    let lang = first.map(|mention| lang_of(view, mention));
    let lang = lang.filter(|lang| *lang != view.lang());
    let around = view.lang().direction();
    CompanyItem {
        entity: link_listed_entity(view, &companion.entity),
        sentences: u64::from(companion.sentences),
        articles: u64::from(companion.articles),
        first: first.map(|mention| shared_sentence(view, mention)),
        lang: lang.map(ToString::to_string),
        dir: lang
            .map(Lang::direction)
            .filter(|direction| *direction != around)
            .map(Direction::as_str),
    }
}

/// Of mentions in the texts of one article, the one that readers of the view's language can read: in a
/// text of theirs, or else the first.
pub fn in_own_language(view: View<'_>, mentions: &[MentionIndex]) -> Option<MentionIndex> {
    let is_own = |mention: &&MentionIndex| lang_of(view, **mention) == view.lang();
    let own = mentions.iter().find(is_own);
    own.or_else(|| mentions.first()).copied()
}

/// The language of the text that has a mention.
fn lang_of(view: View<'_>, mention: MentionIndex) -> &Lang {
    let article = &view.site.edition[mention.article];
    &article[article[article[mention.mention].sentence].text].lang
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
