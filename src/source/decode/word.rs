//! Decodes words with a fixed meaning, numbers and web addresses.

use super::decoder::Decoder;
use crate::diagnostic::{Diagnostic, Spanned, nearest, only_near};
use crate::source::codes;
use crate::source::number::in_digits;
use crate::source::vocabulary::{WordTable, words_of};
use crate::source::yaml::YamlNode;

impl Decoder<'_> {
    /// The value of one of the words of a table.
    pub fn word<T: Copy>(&mut self, node: &YamlNode, table: WordTable<T>) -> Option<T> {
        let text = self.text(node)?;
        if let Some((_, value)) = table.iter().find(|(word, _)| *word == text.value) {
            return Some(*value);
        }
        let known = words_of(table);
        let help = nearest(&text.value, known.iter().copied()).map_or_else(
            || format!("write one of: {}", known.join(", ")),
            |near| format!("did you mean `{near}`?"),
        );
        let message = format!("`{}` has no meaning here", text.value);
        self.report(
            Diagnostic::error(codes::UNKNOWN_WORD, text.span, message)
                .help(help)
                .maybe_rewrite(only_near(&text.value, known.iter().copied())),
        );
        None
    }

    /// `true` or `false`.
    pub fn flag(&mut self, node: &YamlNode) -> Option<bool> {
        self.word(node, &[("true", true), ("false", false)])
    }

    /// A whole number from 1.
    pub fn number(&mut self, node: &YamlNode) -> Option<u32> {
        let text = self.text(node)?;
        let number = text.value.parse().ok().filter(|number| *number > 0);
        if number.is_none() {
            let message = format!("`{}` is not a number from 1", text.value);
            let found = Diagnostic::error(codes::WRONG_TYPE, text.span, message);
            let help = "count from 1, in the digits 0 to 9";
            self.report(in_digits(found, &text.value, help));
        }
        number
    }

    /// An absolute `http` or `https` address. Other schemes are rejected, because a browser might
    /// run them as a script.
    pub fn web_address(&mut self, node: &YamlNode) -> Option<Spanned<String>> {
        let text = self.text(node)?;
        let is_web = ["https://", "http://"]
            .iter()
            .any(|scheme| text.value.starts_with(scheme));
        if !is_web {
            let message = format!("`{}` is not a web address", text.value);
            self.report(
                Diagnostic::error(codes::URL, text.span, message)
                    .help("write it whole: https://example.org/path"),
            );
        }
        is_web.then_some(text)
    }
}
