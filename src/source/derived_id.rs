//! Assigns ids to annotations whose authors gave none, and checks that no id is given twice.

use std::collections::HashMap;

use icu::properties::props::{GeneralCategory, GeneralCategoryGroup};
use icu::properties::{CodePointMapData, CodePointMapDataBorrowed};

use crate::diagnostic::{Diagnostic, Span};
use crate::source::annotation::Annotation;
use crate::source::codes;
use crate::source::id::AnnotationId;
use crate::source::target::{BlockSelector, Selector};
use crate::text::fold::fold_quote;

/// The most words of a target that an id is made of.
const TARGET_WORDS: usize = 4;

/// Assigns an id to every annotation of an article that has none: the first four words of its target.
/// If several get the same, the second is followed by `.2`, the third by `.3`, in the order of the
/// files. An id that is given twice is reported.
pub(super) fn assign_ids(annotations: &mut [Annotation], diagnostics: &mut Vec<Diagnostic>) {
    let mut given: HashMap<AnnotationId, Span> = HashMap::new();
    for annotation in annotations
        .iter_mut()
        .filter(|annotation| annotation.id_given)
    {
        if let Some(earlier) = given.get(&annotation.id) {
            let message = format!("the id `{}` is used twice in this article", annotation.id);
            let found = Diagnostic::error(codes::DUPLICATE_ID, annotation.span, message)
                .label(*earlier, "first here");
            diagnostics
                .push(found.help("give one of the two another id, and mend the links to it"));
            annotation.id_given = false;
        } else {
            given.insert(annotation.id.clone(), annotation.span);
        }
    }
    let mut counts: HashMap<String, u32> = HashMap::new();
    for annotation in annotations
        .iter_mut()
        .filter(|annotation| !annotation.id_given)
    {
        let base = base(annotation);
        let count = counts.entry(base.clone()).or_insert(0);
        loop {
            *count += 1;
            let id = if *count == 1 {
                AnnotationId::new(&base)
            } else {
                AnnotationId::new(&format!("{base}.{count}"))
            };
            if !given.contains_key(&id) {
                annotation.id = id;
                break;
            }
        }
    }
}

/// The words of the target, as an id.
fn base(annotation: &Annotation) -> String {
    let written = annotation
        .targets
        .first()
        .map(|target| match &target.selector {
            Selector::Quote { quote, .. } => quote.value.clone(),
            Selector::Passage { from, .. } => from.value.clone(),
            Selector::Blocks(blocks) => match &blocks.value {
                BlockSelector::Numbers(first, last) if first == last => format!("block {first}"),
                BlockSelector::Numbers(first, last) => format!("blocks {first} {last}"),
                BlockSelector::Opening(words) | BlockSelector::Openings(words, _) => words.clone(),
            },
        });
    let id = hyphenated(&written.unwrap_or_default(), TARGET_WORDS);
    if id.is_empty() { "x".to_owned() } else { id }
}

/// The first words of a text, `most` at most, in lower case and joined by hyphens. Empty if there is no
/// letter or digit in them.
pub fn hyphenated(words: &str, most: usize) -> String {
    const CATEGORIES: CodePointMapDataBorrowed<'static, GeneralCategory> =
        CodePointMapData::<GeneralCategory>::new();
    let folded = fold_quote(words).to_lowercase();
    let mut id = String::new();
    for word in folded.split(' ').filter(|word| !word.is_empty()).take(most) {
        for c in word.chars().chain([' ']) {
            let category = CATEGORIES.get(c);
            if GeneralCategoryGroup::Letter.contains(category)
                || GeneralCategoryGroup::Mark.contains(category)
                || category == GeneralCategory::DecimalNumber
            {
                id.push(c);
            } else if !id.is_empty() && !id.ends_with('-') {
                id.push('-');
            }
        }
    }
    id.trim_end_matches('-').to_owned()
}

#[cfg(test)]
mod tests {
    use super::hyphenated;

    #[test]
    fn ids_are_made_of_the_first_words() {
        assert_eq!(
            hyphenated("“سامٌ” قال،  إنه  خامس سادس", 4),
            "سام-قال-إنه-خامس"
        );
        assert_eq!(hyphenated("[Musk's]", 4), "musk-s");
        assert_eq!(hyphenated(". . .", 4), "");
    }
}
