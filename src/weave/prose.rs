//! Renders blocks without layers: notes, summaries, paragraphs of free pages.

use crate::html::Html;
use crate::source::block::Block;
use crate::text::Lang;
use crate::weave::block::weave;
use crate::weave::isolate::turned;
use crate::weave::layer::Resolve;

/// Renders a block without layers, for use in a line with other words.
pub fn inline_prose(block: &Block, lang: &Lang, resolve: &dyn Resolve) -> Html {
    in_line(block, lang, prose(block, lang, resolve))
}

/// Prepares the content of a block for use in a line with other words. It is isolated if all its
/// words run the other way than its language.
pub fn in_line(block: &Block, lang: &Lang, inner: Html) -> Html {
    let Some(direction) = turned(block, lang) else {
        return inner;
    };
    let mut html = Html::new();
    html.element("bdi", &[("dir", direction.as_str())], &inner);
    html
}

/// Renders the content of the element of a block without layers. The element itself must state the
/// direction (see [`turned`]).
pub fn prose(block: &Block, lang: &Lang, resolve: &dyn Resolve) -> Html {
    weave(block, lang, &[], &[], resolve)
}
