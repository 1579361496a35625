//! Free pages, such as "about".

use std::ops::Index;

use crate::source::article::TextIndex;
use crate::source::block::heading::Heading;
use crate::source::block::{Node, Text};
use crate::source::id::PageSlug;
use crate::text::Lang;

/// A free page, in one language or several.
#[derive(Clone, Debug)]
pub struct FreePage {
    /// The name of the folder, which is also a part of the address.
    pub slug: PageSlug,
    /// The path of the folder, relative to the site's root.
    pub folder: String,
    /// The texts, in the order of the site's languages. Never empty.
    pub texts: Vec<Text>,
}

impl FreePage {
    /// The text that readers of a language see: the one in their language, or else the first one.
    pub fn text_for(&self, lang: &Lang) -> Option<&Text> {
        self.texts
            .iter()
            .find(|text| text.lang == *lang)
            .or_else(|| self.texts.first())
    }
}

impl Index<TextIndex> for FreePage {
    type Output = Text;

    fn index(&self, index: TextIndex) -> &Text {
        index.of(&self.texts)
    }
}

/// The title of a Markdown text: its first heading.
pub fn title(text: &Text) -> Option<&str> {
    text.blocks
        .iter()
        .find(|block| block.is_heading())
        .map(|block| block.text.as_str())
}

/// The heading at the beginning of a text, if there is one. A page shows it as its title.
pub fn opening_heading(text: &Text) -> Option<&Heading> {
    let Some(Node::Block(first)) = text.nodes.first() else {
        return None;
    };
    text.heading(*first)
}
