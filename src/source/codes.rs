//! The codes of what can be wrong with a file: H01xx.

use crate::diagnostic::Code;

/// The file is not YAML.
pub const SYNTAX: Code = Code::SYNTAX;
/// A key that has no meaning here.
pub const UNKNOWN_KEY: Code = Code("H0102");
/// A list where text is wanted, and the like.
pub const WRONG_TYPE: Code = Code("H0103");
/// A key that must be there is not.
pub const MISSING_KEY: Code = Code("H0104");
/// A key stands twice in one mapping.
pub const DUPLICATE_KEY: Code = Code("H0105");
/// Two things have one id.
pub const DUPLICATE_ID: Code = Code("H0106");
/// A string is no id.
pub const MALFORMED_ID: Code = Code("H0107");
/// A language tag is malformed, or not one of the site's languages.
pub const LANGUAGE: Code = Code("H0108");
/// A word that is none of those known here.
pub const UNKNOWN_WORD: Code = Code("H0109");
/// A file that has no meaning where it is.
pub const STRAY_FILE: Code = Code("H0110");
/// A date is malformed.
pub const DATE: Code = Code("H0111");
/// A file is not UTF-8, or cannot be read.
pub const UNREADABLE: Code = Code("H0112");
/// A text exists twice, or an article has none.
pub const TEXT: Code = Code("H0113");
/// A link is malformed.
pub const REFERENCE: Code = Code("H0114");
/// A target is incomplete or contradicts itself.
pub const TARGET: Code = Code("H0115");
/// An annotation says nothing.
pub const EMPTY_BODY: Code = Code("H0116");
/// A correction is none of the known forms.
pub const CORRECTION: Code = Code("H0117");
/// Raw HTML in Markdown, which is left out.
pub const RAW_HTML: Code = Code("H0118");
/// A `#` in a text, from which on it is not read.
pub const COMMENT: Code = Code("H0151");
/// A tag or an anchor, which is no part of the text that follows it.
pub const DROPPED: Code = Code("H0152");
/// An Arabic comma between the items of a list.
pub const SEPARATOR: Code = Code("H0153");
/// A URL is malformed.
pub const URL: Code = Code("H0119");
/// An `anchors.lock` that cannot be read.
pub const LOCK: Code = Code("H0121");
/// Markdown markup that stayed literal.
pub const LITERAL_MARKUP: Code = Code("H0120");
/// Lists or quotations nested beyond any use.
pub const TOO_DEEP: Code = Code("H0122");
/// A key or a language of it with nothing in it.
pub const EMPTY: Code = Code("H0123");
/// What names a thing elsewhere is not of the form that it has there.
pub const IDENTIFIER: Code = Code("H0124");
/// What is given as a type of schema.org cannot be one.
pub const SCHEMA: Code = Code("H0126");
/// What the ids of feeds are to begin with is no name with a date.
pub const FEED_ID: Code = Code("H0170");
/// A link that leads nowhere, or elsewhere from every page.
pub const ADDRESS: Code = Code("H0125");
/// A footnote is called and written nowhere.
pub const FOOTNOTE_UNKNOWN: Code = Code("H0130");
/// A footnote is written and nothing calls it.
pub const FOOTNOTE_UNCALLED: Code = Code("H0131");
/// Two footnotes have one label.
pub const FOOTNOTE_TWICE: Code = Code("H0132");
/// A footnote in a value that is shown in one line.
pub const FOOTNOTE_IN_LINE: Code = Code("H0133");
/// The id of a heading that cannot be one, or that its page has already.
pub const HEADING_ID: Code = Code("H0140");
/// A row of a table has more cells than its head, or a bar of a link ends one.
pub const TABLE_CELLS: Code = Code("H0134");
/// Emphasis pairs across the words between two emphases.
pub const CROSSED_EMPHASIS: Code = Code("H0135");
