//! Renders a block without layers.

use crate::html::Html;
use crate::source::block::Block;
use crate::text::Lang;
use crate::weave::block::weave;
use crate::weave::isolate::turned;
use crate::weave::layer::Resolve;

/// A block of prose without layers, to stand in a line with other words.
pub fn inline_prose(block: &Block, lang: &Lang, resolve: &dyn Resolve) -> Html {
    in_line(block, lang, prose(block, lang, resolve))
}

/// The inside of a block's element, to stand in a line with other words: isolated where all its
/// words run the other way than its language.
pub fn in_line(block: &Block, lang: &Lang, inner: Html) -> Html {
    let Some(direction) = turned(block, lang) else {
        return inner;
    };
    let mut html = Html::new();
    html.element("bdi", &[("dir", direction.as_str())], &inner);
    html
}

/// The inside of an element for a block of prose without layers: a note, a summary, a page's
/// paragraph. The element says the direction (see [`turned`]).
pub fn prose(block: &Block, lang: &Lang, resolve: &dyn Resolve) -> Html {
    weave(block, lang, &[], &[], resolve)
}
