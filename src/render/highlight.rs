//! Highlights code with CSS classes. The grammars are loaded when a site has the first piece of
//! code.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use syntect::parsing::{BasicScopeStackOp, ParseState, Scope, ScopeStack, SyntaxSet};
use syntect::util::LinesWithEndings;

use crate::html::Html;

/// The highlighted code of a site. Code that several pages show is highlighted once.
#[derive(Debug, Default)]
pub struct HighlightedCode(Mutex<HashMap<CodeAndLanguage, Arc<Html>>>);

type CodeAndLanguage = (String, String);

impl HighlightedCode {
    /// Renders code as markup. Code in an unknown language is escaped only.
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
    pieces(code, ParseState::new(grammar), grammars).map_or_else(
        || Html::text(code),
        |pieces| {
            let mut html = Html::new();
            for (ink, words) in pieces {
                push(&mut html, ink, words);
            }
            html
        },
    )
}

fn push(html: &mut Html, ink: Ink, words: &str) {
    let class = ink.class();
    if class.is_empty() {
        html.push_text(words);
    } else {
        html.open("span", &[("class", &class)]);
        html.push_text(words);
        html.close("span");
    }
}

/// The code in pieces of one look; `None` if the grammar is faulty.
fn pieces<'c>(
    code: &'c str,
    mut state: ParseState,
    grammars: &SyntaxSet,
) -> Option<Vec<(Ink, &'c str)>> {
    let mut pieces: Vec<(Ink, &str)> = Vec::new();
    let mut stack = ScopeStack::new();
    // The look within each scope of the stack.
    let mut inks: Vec<Ink> = Vec::new();
    for line in LinesWithEndings::from(code) {
        let mut from = 0;
        for (at, change) in state.parse_line(line, grammars).ok()? {
            let ink = inks.last().copied().unwrap_or_default();
            pieces.push((ink, line.get(from..at)?));
            from = at;
            let change = stack.apply_with_hook(&change, |change, _| match change {
                BasicScopeStackOp::Push(scope) => {
                    let around = inks.last().copied().unwrap_or_default();
                    inks.push(around.within(scope));
                }
                BasicScopeStackOp::Pop => {
                    inks.pop();
                }
            });
            change.ok()?;
        }
        let ink = inks.last().copied().unwrap_or_default();
        pieces.push((ink, line.get(from..)?));
    }
    joined(code, pieces)
}

/// The same pieces, with neighbours of one look made one.
fn joined<'c>(code: &'c str, mut pieces: Vec<(Ink, &str)>) -> Option<Vec<(Ink, &'c str)>> {
    pieces.retain(|(_, words)| !words.is_empty());
    let mut from = 0;
    let runs = pieces.chunk_by(|(one, _), (other, _)| one == other);
    let joined = runs.map(|run| {
        let start = from;
        from += run.iter().map(|(_, words)| words.len()).sum::<usize>();
        Some((run.first()?.0, code.get(start..from)?))
    });
    joined.collect()
}

/// How a piece of code looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Ink {
    /// The class of its colour.
    colour: Option<&'static str>,
    bold: bool,
    italic: bool,
    /// Whether it is a key of a mapping. Strings in it are names.
    key: bool,
}

/// The colours of scopes that have all these words. The rule with the most words decides, and of
/// rules with equally many the last. An empty colour is that of the scope around.
const COLOURS: [(&[&str], &str); 20] = [
    (&["comment"], "comment"),
    (&["keyword"], "word"),
    (&["storage"], "word"),
    (&["punctuation"], ""),
    (&["string"], "string"),
    (&["constant"], "value"),
    (&["invalid"], "invalid"),
    (&["keyword", "operator"], ""),
    (&["entity", "name"], "name"),
    (&["support", "function"], "name"),
    (&["support", "type"], "word"),
    (&["support", "class"], "word"),
    (&["variable", "language"], "word"),
    (&["variable", "parameter"], "name"),
    (&["markup", "heading"], "word"),
    (&["markup", "inserted"], "value"),
    (&["markup", "deleted"], "deleted"),
    (&["punctuation", "definition", "comment"], "comment"),
    (&["punctuation", "definition", "string"], "string"),
    (&["entity", "name", "tag"], "word"),
];
/// More of them.
const ATTRIBUTES: [(&[&str], &str); 2] = [
    (&["meta", "attribute-with-value", "string"], "string"),
    (&["entity", "other", "attribute-name"], "name"),
];

impl Ink {
    /// The look within a scope, which is itself within a scope of this look.
    fn within(self, scope: Scope) -> Self {
        let name = scope.build_string();
        let is = |words: &[&str]| {
            let of_scope = |word: &&str| name.split('.').any(|part| part == *word);
            words.iter().all(of_scope)
        };
        let rules = COLOURS.iter().chain(&ATTRIBUTES);
        let rule = rules
            .filter(|(words, _)| is(words))
            .max_by_key(|(words, _)| words.len());
        let colour = match rule {
            _ if self.key && is(&["string"]) => Some("name"),
            Some((_, colour)) if !colour.is_empty() => Some(*colour),
            _ => self.colour,
        };
        Self {
            colour,
            bold: self.bold || is(&["markup", "heading"]) || is(&["markup", "bold"]),
            italic: self.italic || is(&["markup", "italic"]),
            key: self.key || is(&["meta", "mapping", "key"]),
        }
    }

    /// The value of `class`; empty for code that looks like any other.
    fn class(self) -> String {
        let classes = [
            self.colour,
            self.bold.then_some("bold"),
            self.italic.then_some("italic"),
        ];
        let classes = classes.into_iter().flatten();
        let classes: Vec<String> = classes.map(|class| format!("hl-{class}")).collect();
        classes.join(" ")
    }
}

#[cfg(test)]
mod tests {
    use super::highlight;

    #[test]
    fn known_languages_get_classes_and_all_code_is_escaped() {
        assert_eq!(
            highlight("fn main() { 1 < 2 } // so", "rust").as_str(),
            "<span class=\"hl-word\">fn</span> <span class=\"hl-name\">main</span>() { \
             <span class=\"hl-value\">1</span> &lt; <span class=\"hl-value\">2</span> } \
             <span class=\"hl-comment\">// so</span>"
        );
        assert_eq!(highlight("a < b", "no-such").as_str(), "a &lt; b");
        assert_eq!(highlight("a < b", "").as_str(), "a &lt; b");
    }

    #[test]
    fn a_key_is_a_name_and_its_value_a_string() {
        assert_eq!(
            highlight("{\"a\": \"b\"}", "json").as_str(),
            "{<span class=\"hl-name\">&quot;a&quot;</span>: \
             <span class=\"hl-string\">&quot;b&quot;</span>}"
        );
    }

    #[test]
    fn emphasis_in_a_heading_is_bold_and_italic() {
        assert_eq!(
            highlight("# a *b*", "md").as_str(),
            "<span class=\"hl-word hl-bold\"># </span><span class=\"hl-name hl-bold\">a </span>\
             <span class=\"hl-name hl-bold hl-italic\">*b*</span>"
        );
    }

    #[test]
    fn the_words_stay_the_same() {
        let code = "<p class=\"x\">&amp; <!-- a -->\n</p>\n";
        assert_eq!(highlight(code, "html").words(), code);
    }
}
