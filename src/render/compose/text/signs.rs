//! Which signs occur in a text, for the key that explains them.

use crate::render::compose::text::annotated::AnnotatedText;
use crate::render::compose::text::mention::linked_entities_in;
use crate::render::context::{Signs, TextUnit, VerdictSign};
use crate::source::block::BlockNumber;

/// The signs of the blocks that `here` accepts, which are shown as `units`. Whether there is a
/// corrected reading and whether paragraphs are numbered is not looked at.
pub fn signs_of(
    shown: &AnnotatedText<'_>,
    units: &[TextUnit],
    here: impl Fn(BlockNumber) -> bool,
) -> Signs {
    let mut found = shown.apparatus().autolinks.iter();
    let mut signs = Signs {
        names: !linked_entities_in(shown, &here).is_empty(),
        found: found.any(|name| name.linked && here(name.at.block)),
        ..Signs::default()
    };
    let margins = units.iter().filter_map(|unit| unit.margin.as_ref());
    for entry in margins.flat_map(|margin| &margin.entries) {
        signs.notes = true;
        signs.lemmas |= entry.lemma.is_some() && entry.reading.is_none();
        signs.glosses |= entry.gloss.is_some();
        if let Some(claim) = &entry.claim {
            let verdict = VerdictSign {
                sign: claim.sign,
                word: claim.word.clone(),
            };
            if !signs.verdicts.contains(&verdict) {
                signs.verdicts.push(verdict);
            }
        }
    }
    signs
}
