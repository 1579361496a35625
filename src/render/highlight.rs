//! Highlights code with CSS classes. The grammars are loaded when a site has the first piece of
//! code.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use syntect::html::{ClassStyle, ClassedHTMLGenerator};
use syntect::parsing::SyntaxSet;
use syntect::util::LinesWithEndings;

use crate::html::Html;

/// The prefix of the classes.
const PREFIX: &str = "hl-";

/// The highlighted code of a site. Code that several pages show is highlighted once.
#[derive(Debug, Default)]
pub struct HighlightedCode(Mutex<HashMap<CodeAndLanguage, Arc<Html>>>);

type CodeAndLanguage = (String, String);

impl HighlightedCode {
    /// Renders code as markup, like [`highlight`].
    pub fn of(&self, code: &str, language: &str) -> Arc<Html> {
        let key = (code.to_owned(), language.to_owned());
        let known = |known: &HashMap<_, Arc<Html>>| known.get(&key).map(Arc::clone);
        if let Some(html) = known(&self.0.lock().unwrap_or_else(PoisonError::into_inner)) {
            return html;
        }
        // Not under the lock: other threads highlight other code meanwhile.
        let html = Arc::new(highlight(code, language));
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        Arc::clone(all.entry(key).or_insert(html))
    }
}

/// Renders code as markup. Code in an unknown language is escaped only.
fn highlight(code: &str, language: &str) -> Html {
    static GRAMMARS: OnceLock<SyntaxSet> = OnceLock::new();
    if language.is_empty() {
        return Html::text(code);
    }
    let grammars = GRAMMARS.get_or_init(two_face::syntax::extra_newlines);
    let Some(grammar) = grammars.find_syntax_by_token(language) else {
        return Html::text(code);
    };
    let mut generator = ClassedHTMLGenerator::new_with_class_style(
        grammar,
        grammars,
        ClassStyle::SpacedPrefixed { prefix: PREFIX },
    );
    for line in LinesWithEndings::from(code) {
        if generator
            .parse_html_for_line_which_includes_newline(line)
            .is_err()
        {
            return Html::text(code);
        }
    }
    Html::from_trusted(generator.finalize(), code.to_owned())
}

#[cfg(test)]
mod tests {
    use super::highlight;

    #[test]
    fn known_languages_get_classes_and_all_code_is_escaped() {
        assert!(
            highlight("fn main() { 1 < 2 }", "rust")
                .as_str()
                .contains("class=\"hl-")
        );
        assert_eq!(highlight("a < b", "no-such").as_str(), "a &lt; b");
        assert_eq!(highlight("a < b", "").as_str(), "a &lt; b");
    }
}
