//! Renders the footnotes of Markdown. Letters mark them, since numbers mark margin entries.

use crate::href::{Address, Fragment};
use crate::html::Html;
use crate::locale::Args;
use crate::render::compose::view::View;
use crate::source::block::{FootnoteCall, FootnoteId, Text};
use crate::text::Lang;
use crate::weave::FootnoteLink;

/// The footnotes of one text on one page.
#[derive(Clone, Copy)]
pub struct Footnotes<'a> {
    /// The site, and the language of the page, whose letters are the marks.
    pub view: View<'a>,
    /// The text.
    pub text: &'a Text,
    /// The prefix of element ids.
    pub prefix: &'a str,
    /// The number of blocks at the beginning of the text that the page leaves out.
    pub skipped: u32,
}

impl Footnotes<'_> {
    /// The link of a call to its footnote. `None` if there is no such footnote.
    pub fn call(&self, call: FootnoteCall) -> Option<FootnoteLink> {
        let number = self.text.footnote(call.footnote)?.number?;
        let mark = self.view.locale.letter(number);
        Some(FootnoteLink {
            href: Address::new(format!("#{}", self.id(number))),
            id: Fragment::new(self.call_id(number, call.nth)),
            label: self
                .view
                .text("footnote-call", &Args::new().word("mark", mark.clone())),
            mark,
            lang: self.foreign("footnote-call").cloned(),
        })
    }

    /// Renders the definition of a footnote around its content.
    pub fn definition(&self, footnote: FootnoteId, content: &Html) -> Html {
        let number = self
            .text
            .footnote(footnote)
            .and_then(|footnote| footnote.number);
        let calls = self.shown_calls(footnote);
        let mut inner = Html::new();
        // A footnote without a call has no letter, since the text would not have it either.
        if let Some((number, first)) = number.zip(calls.first()) {
            let mut mark = Html::new();
            self.back(&mut mark, number, *first, &self.view.locale.letter(number));
            inner.element("span", &[("class", "num"), ("data-apparatus", "")], &mark);
        }
        inner.push(content);
        if let Some(number) = number.filter(|_| calls.len() > 1) {
            let mut ways = Html::text("↑");
            for nth in calls {
                ways.push_text(" ");
                self.back(&mut ways, number, nth, &self.view.number(nth as usize));
            }
            inner.element("p", &[("class", "ways"), ("data-apparatus", "")], &ways);
        }
        let id = number.map(|number| self.id(number));
        let mut attributes = vec![("class", "footnote")];
        attributes.extend(id.as_deref().map(|id| ("id", id)));
        attributes.push(("role", "note"));
        let mut html = Html::new();
        html.element("div", &attributes, &inner);
        html
    }

    /// The calls of a footnote that the page shows, by their number from 1.
    fn shown_calls(&self, footnote: FootnoteId) -> Vec<u32> {
        let calls = self
            .text
            .footnote(footnote)
            .into_iter()
            .flat_map(|footnote| &footnote.calls);
        calls
            .zip(1..)
            .filter(|(block, _)| block.0 > self.skipped)
            .map(|(_, nth)| nth)
            .collect()
    }

    /// Adds a link back to a call.
    fn back(&self, html: &mut Html, number: u32, nth: u32, shown: &str) {
        let href = format!("#{}", self.call_id(number, nth));
        let args = Args::new()
            .word("mark", self.view.locale.letter(number))
            .word("number", self.view.number(nth as usize));
        let label = self.view.text("footnote-back", &args);
        let mut attributes = vec![
            ("href", href.as_str()),
            ("role", "doc-backlink"),
            ("aria-label", label.as_str()),
        ];
        let lang = self.view.message_language("footnote-back");
        attributes.extend(lang.attributes_within(&self.text.lang));
        html.element("a", &attributes, &Html::text(shown));
    }

    /// The language of a message, if the text is in another.
    fn foreign(&self, message: &str) -> Option<&Lang> {
        Some(self.view.message_language(message)).filter(|lang| **lang != self.text.lang)
    }

    fn id(&self, number: u32) -> String {
        format!("{}fn-{number}", self.prefix)
    }

    fn call_id(&self, number: u32, nth: u32) -> String {
        let first = format!("{}fnref-{number}", self.prefix);
        if nth > 1 {
            format!("{first}.{nth}")
        } else {
            first
        }
    }
}
