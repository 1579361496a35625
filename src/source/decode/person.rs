//! Decodes authors, speakers and the like: an id or a name.

use super::decoder::Decoder;
use crate::diagnostic::{Diagnostic, Span, Spanned, nearest, only_near};
use crate::source::body::Someone;
use crate::source::codes;
use crate::source::id::{AnnotatorId, EntityId};
use crate::source::yaml::{YamlNode, YamlValue};

/// Which ids may stand for a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PersonIds {
    /// Ids of entities.
    Entities,
    /// Ids of entities, and of the annotators of the settings.
    EntitiesAndAnnotators,
}

impl Decoder<'_> {
    /// The id of an entity or an annotator, or else a name.
    ///
    /// A word of small Latin letters, digits and hyphens is always taken for an id, so that a
    /// misspelt id is found.
    pub fn someone(&mut self, node: &YamlNode, ids: PersonIds) -> Option<Someone> {
        if let YamlValue::Scalar(word) = &node.value {
            if self.known.entities.contains(word.as_str()) {
                let id = EntityId::new(word);
                return Some(Someone::Entity(Spanned::new(id, node.span)));
            }
            if ids == PersonIds::EntitiesAndAnnotators
                && self.known.annotators.contains(word.as_str())
            {
                let id = AnnotatorId::new(word);
                return Some(Someone::Annotator(Spanned::new(id, node.span)));
            }
            if looks_like_an_id(word) {
                self.report_unknown_person(word, node.span, ids);
                return None;
            }
        }
        self.localized(node).map(Someone::Name)
    }

    /// Someone or a list of them: ids of entities, or names.
    pub fn people(&mut self, node: &YamlNode) -> Vec<Someone> {
        let items = self.one_or_more(node);
        items
            .iter()
            .filter_map(|item| self.someone(item, PersonIds::Entities))
            .collect()
    }

    fn report_unknown_person(&mut self, word: &str, span: Span, ids: PersonIds) {
        let (what, annotators) = match ids {
            PersonIds::Entities => ("entity", None),
            PersonIds::EntitiesAndAnnotators => {
                ("entity or annotator", Some(&self.known.annotators))
            }
        };
        let annotators = annotators.into_iter().flatten().map(AnnotatorId::as_str);
        let known = self.known.entities.iter().map(EntityId::as_str);
        let known = known.chain(annotators);
        let help = nearest(word, known.clone()).map_or_else(
            || {
                format!(
                    "a name that looks like an id is written by language: {{{}: {word}}}",
                    self.default_lang()
                )
            },
            |near| format!("did you mean `{near}`?"),
        );
        let message = format!("there is no {what} `{word}`");
        let found = Diagnostic::error(codes::UNKNOWN_WORD, span, message)
            .help(help)
            .maybe_rewrite(only_near(word, known));
        self.report(found);
    }
}

fn looks_like_an_id(word: &str) -> bool {
    !word.is_empty()
        && word
            .bytes()
            .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
}
