//! Inline markup.

use super::footnote::FootnoteCall;
use crate::source::body::Reference;
use crate::text::TextRange;

/// A piece of the reading text of a block, or the markup between two pieces.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Inline {
    /// A piece of the reading text.
    Text(TextRange),
    /// The beginning of markup.
    Open(Markup),
    /// The end of the innermost open markup.
    Close,
    /// A hard line break, `<br>`. Its U+000A belongs to the text piece after it.
    Break,
    /// A picture. It has no characters in the reading text.
    Image {
        /// The address as it is written: a URL or a file.
        src: String,
        /// The alternative text.
        alt: String,
        /// The title; empty if there is none.
        title: String,
    },
    /// A call of a footnote. It has no characters in the reading text.
    FootnoteCall(FootnoteCall),
}

/// Inline markup that the author wrote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Markup {
    /// `<em>`
    Emphasis,
    /// `<strong>`
    Strong,
    /// `<s>`
    Strikethrough,
    /// `<code>`: never split, and always left to right.
    Code,
    /// `<a href>`.
    Link {
        /// The address as it is written.
        href: String,
        /// The title; empty if there is none.
        title: String,
    },
    /// `[[id]]` or `[[id|words]]`. Its target is looked up when the edition is linked.
    Reference(Reference),
}
