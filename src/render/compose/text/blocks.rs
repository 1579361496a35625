//! Renders the blocks of an annotated text.

use crate::address::text_element_named;
use crate::html::Html;
use crate::locale::Args;
use crate::render::HighlightedCode;
use crate::render::compose::markdown::footnote::Footnotes;
use crate::render::compose::markdown::links::Links;
use crate::render::compose::markdown::outline::Outline;
use crate::render::compose::markdown::structure::{self, Blocks};
use crate::render::compose::text::annotated::AnnotatedText;
use crate::render::compose::text::layout::Layout;
use crate::source::block::{Block, Node};
use crate::weave::{Resolve, weave, weave_corrected};

/// Whether the number of a block is printed before its words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BlockNumbers {
    /// The number is printed, as a link to the block.
    Shown,
    /// The number is not printed.
    Hidden,
}

/// The blocks of one annotated text, ready to be rendered.
pub struct AnnotatedBlocks<'a> {
    shown: AnnotatedText<'a>,
    layout: &'a Layout,
    numbers: BlockNumbers,
    outline: Outline,
    links: Links<'a>,
}

impl<'a> AnnotatedBlocks<'a> {
    /// The blocks of `shown` under `layout`.
    pub fn new(shown: AnnotatedText<'a>, layout: &'a Layout, numbers: BlockNumbers) -> Self {
        let text = shown.text();
        let slug = &shown.article.article.slug;
        // A fragment alone names an element of this text, wherever the text is shown.
        let element = move |fragment: &str| {
            let id = text_element_named(shown.article, shown.index, fragment)?;
            Some(shown.element_id(&id))
        };
        Self {
            shown,
            layout,
            numbers,
            outline: Outline::of(&text.nodes, text),
            links: Links {
                view: shown.view,
                here: Some(slug),
                folder: Some(format!("articles/{slug}/")),
                text: Some(text),
                prefix: shown.prefix().to_owned(),
                element: Some(Box::new(element)),
            },
        }
    }

    /// Renders a part of the text.
    pub fn render(&self, part: &[Node]) -> Html {
        structure::nodes(part, self.shown.text(), self)
    }
}

impl Blocks for AnnotatedBlocks<'_> {
    fn outline(&self) -> Outline {
        self.outline
    }

    fn inner(&self, block: &Block) -> Html {
        let lang = &self.shown.text().lang;
        match self.layout.get(&block.number) {
            None => weave(block, lang, &[], &[], &self.links),
            Some(laid) => weave_corrected(
                block,
                lang,
                &laid.layers,
                &laid.hidden_addresses,
                &laid.insertions,
                &self.links,
            ),
        }
    }

    fn id(&self, block: &Block) -> Option<String> {
        Some(format!("{}p{}", self.shown.prefix(), block.number.0))
    }

    fn anchor(&self, block: &Block) -> Option<String> {
        let heading = self.shown.text().heading(block.number)?;
        Some(format!("{}{}", self.shown.prefix(), heading.id))
    }

    fn label(&self, block: &Block) -> Html {
        let mut html = Html::new();
        if self.numbers == BlockNumbers::Hidden {
            return html;
        }
        let view = self.shown.view;
        let number = view.number(block.number.0 as usize);
        let args = Args::new().word("number", number.clone());
        let label = view.text("paragraph-number", &args);
        let href = format!("#{}p{}", self.shown.prefix(), block.number.0);
        let mut attributes = vec![
            ("class", "pn"),
            ("href", href.as_str()),
            ("aria-label", &label),
            ("data-apparatus", ""),
        ];
        let lang = &self.shown.text().lang;
        attributes.extend(view.message_attributes("paragraph-number", lang));
        html.element("a", &attributes, &Html::text(&format!("{number} ")));
        html
    }

    fn links(&self) -> &dyn Resolve {
        &self.links
    }

    fn code(&self) -> &HighlightedCode {
        self.shown.view.site.code
    }

    fn footnotes(&self) -> Option<Footnotes<'_>> {
        Some(Footnotes {
            view: self.shown.view,
            text: self.shown.text(),
            prefix: self.shown.prefix(),
            skipped: 0,
        })
    }
}
