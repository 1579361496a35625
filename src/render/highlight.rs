//! Highlights code with CSS classes. The grammars are loaded when a site has the first piece of
//! code.

use std::sync::OnceLock;

use syntect::html::{ClassStyle, ClassedHTMLGenerator};
use syntect::parsing::SyntaxSet;
use syntect::util::LinesWithEndings;

use crate::html::Html;

/// The prefix of the classes.
const PREFIX: &str = "hl-";

/// Renders code as markup. Code in an unknown language is escaped only.
pub fn highlight(code: &str, language: &str) -> Html {
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
