//! Decodes ids.

use super::decoder::Decoder;
use crate::diagnostic::{Diagnostic, Spanned};
use crate::source::id::InFileNames;
use crate::source::yaml::YamlNode;
use crate::source::{codes, id_form};

impl Decoder<'_> {
    /// An id: lower-case letters, digits and hyphens.
    pub fn id<T: InFileNames>(
        &mut self,
        node: &YamlNode,
        new_id: impl FnOnce(&str) -> T,
    ) -> Option<Spanned<T>> {
        let text = self.text(node)?;
        self.id_text(&text, new_id)
    }

    /// An id that is written as a key.
    pub fn id_text<T: InFileNames>(
        &mut self,
        text: &Spanned<String>,
        new_id: impl FnOnce(&str) -> T,
    ) -> Option<Spanned<T>> {
        if let Some((added, fault)) =
            T::ADDED.and_then(|added| Some((added, id_form::too_long(&text.value, added)?)))
        {
            let start: String = text.value.chars().take(20).collect();
            let message = format!("`{}…` is too long for an id: {fault}", start.escape_debug());
            self.report(
                Diagnostic::error(codes::MALFORMED_ID, text.span, message)
                    .help(id_form::shorter(added)),
            );
            return None;
        }
        match id_form::fault(&text.value) {
            None => Some(Spanned::new(new_id(&text.value), text.span)),
            Some(fault) => {
                let message = format!("`{}` is no id: {fault}", text.value.escape_debug());
                let found = Diagnostic::error(codes::MALFORMED_ID, text.span, message)
                    .help(id_form::help(&text.value));
                self.report(found.maybe_rewrite(id_form::proposal(&text.value).as_deref()));
                None
            }
        }
    }

    /// A list of ids.
    pub fn ids<T: InFileNames>(
        &mut self,
        node: &YamlNode,
        new_id: impl Fn(&str) -> T,
    ) -> Vec<Spanned<T>> {
        let items = self.list(node);
        items
            .iter()
            .filter_map(|item| self.id(item, &new_id))
            .collect()
    }
}
