//! The document of an entity.

use super::{Documents, picked};
use crate::edition::LinkedEntity;
use crate::href::IdPrefix;
use crate::render::compose::entity::namesakes::{distinguishing_words, years};
use crate::render::compose::markdown::prose::reading_text;
use crate::render::compose::view::View;
use crate::search::{
    DocumentInLanguage, Facet, Field, Passage, SearchDocument, Section, TextInLanguage,
};
use crate::source::entity::Entity;

impl Documents<'_> {
    pub(super) fn entity(&self, entity: &LinkedEntity) -> SearchDocument {
        let entity = &entity.entity;
        let names = names(entity);
        let more = names.iter().map(|name| (Field::Name, name.text.clone()));
        let mut more: Vec<(Field, String)> = more.collect();
        let versions: Vec<DocumentInLanguage> =
            self.views().map(|view| version(view, entity)).collect();
        more.extend(
            versions
                .iter()
                .filter_map(|version| Some((Field::Text, version.gist.as_ref()?.text.clone()))),
        );
        SearchDocument {
            section: Section::Names,
            id: entity.id.to_string(),
            facets: vec![Facet::Kind(entity.kind.value.to_string())],
            names,
            versions,
            passages: vec![Passage {
                more,
                ..Passage::default()
            }],
        }
    }
}

/// The names of an entity, each once.
fn names(entity: &Entity) -> Vec<TextInLanguage> {
    let own = entity.name.values().iter();
    let all = own.chain(&entity.aliases);
    let mut names: Vec<TextInLanguage> = Vec::new();
    for (lang, name) in all {
        if names.iter().all(|known| known.text != name.value) {
            names.push(TextInLanguage {
                lang: lang.clone(),
                text: name.value.clone(),
            });
        }
    }
    names
}

fn version(view: View<'_>, entity: &Entity) -> DocumentInLanguage {
    let when = years(view, &entity.id).map(|years| years.html.words().to_owned());
    DocumentInLanguage {
        lang: view.lang().clone(),
        title: picked(&entity.name, &view),
        href: view.entity_page(&entity.id),
        prefix: IdPrefix::default(),
        gist: match &entity.summary {
            Some(summary) => {
                let (lang, text) = summary.pick(view.lang());
                Some(TextInLanguage {
                    lang: lang.clone(),
                    text: reading_text(view, text, lang, None),
                })
            }
            // The years are shown anyway.
            None => distinguishing_words(view, &entity.id)
                .filter(|words| Some(words) != when.as_ref())
                .map(|text| TextInLanguage {
                    lang: view.lang().clone(),
                    text,
                }),
        },
        when,
    }
}
