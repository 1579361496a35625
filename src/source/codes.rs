//! The codes of findings about a single file: H01xx.

use crate::diagnostic::Code;

/// The file is not YAML.
pub const SYNTAX: Code = Code::SYNTAX;
/// A mapping has no such key.
pub const UNKNOWN_KEY: Code = Code("H0102");
/// A value has the wrong type, such as a list instead of text.
pub const WRONG_TYPE: Code = Code("H0103");
/// A required key is missing.
pub const MISSING_KEY: Code = Code("H0104");
/// A key occurs twice in one mapping.
pub const DUPLICATE_KEY: Code = Code("H0105");
/// Two things have one id.
pub const DUPLICATE_ID: Code = Code("H0106");
/// The end of the message about a language that the site does not have.
pub const NO_LANGUAGE: &str = " is not a language of this site";
/// The beginning of the message about words in a text that the article does not have.
pub const NO_TEXT: &str = "this article has no text in ";
/// A text begins with front matter.
pub const FRONT_MATTER: Code = Code("H0127");
/// A string is not an id.
pub const MALFORMED_ID: Code = Code("H0107");
/// A language tag is malformed, or not a language of the site.
pub const LANGUAGE: Code = Code("H0108");
/// A word is not among those that have a meaning here.
pub const UNKNOWN_WORD: Code = Code("H0109");
/// A file has no meaning in its folder.
pub const STRAY_FILE: Code = Code("H0110");
/// A date is malformed.
pub const DATE: Code = Code("H0111");
/// A file is not UTF-8, or cannot be read.
pub const UNREADABLE: Code = Code("H0112");
/// A text exists twice, or an article has none.
pub const TEXT: Code = Code("H0113");
/// The message about a text without words.
pub const EMPTY_TEXT: &str = "this text is empty";
/// A link is malformed.
pub const REFERENCE: Code = Code("H0114");
/// A target is incomplete or contradicts itself.
pub const TARGET: Code = Code("H0115");
/// An annotation says nothing.
pub const EMPTY_BODY: Code = Code("H0116");
/// A correction is none of the known forms.
pub const CORRECTION: Code = Code("H0117");
/// Markdown contains raw HTML, which is left out.
pub const RAW_HTML: Code = Code("H0118");
/// A `#` after a single space begins a comment, which may have been meant as text.
pub const COMMENT: Code = Code("H0151");
/// YAML takes a word before a value for a tag or an anchor.
pub const DROPPED: Code = Code("H0152");
/// An Arabic comma is written between the items of a list.
pub const SEPARATOR: Code = Code("H0153");
/// A URL is malformed.
pub const URL: Code = Code("H0119");
/// `anchors.lock` cannot be parsed.
pub const LOCK: Code = Code("H0121");
/// Markup of Markdown stayed literal.
pub const LITERAL_MARKUP: Code = Code("H0120");
/// Lists or quotations are nested too deep.
pub const TOO_DEEP: Code = Code("H0122");
/// A value is blank, as a whole or in one language.
pub const EMPTY: Code = Code("H0123");
/// An identifier does not have the form that its catalogue uses.
pub const IDENTIFIER: Code = Code("H0124");
/// A string cannot be the name of a schema.org type.
pub const SCHEMA: Code = Code("H0126");
/// `feed_id` is not a domain or e-mail address with a date.
pub const FEED_ID: Code = Code("H0170");
/// `requires` is not a version of the program.
pub const VERSION: Code = Code("H0171");
/// The site needs a newer version of the program.
pub const PROGRAM_TOO_OLD: Code = Code("H0172");
/// A link leads nowhere, or somewhere else from each page.
pub const ADDRESS: Code = Code("H0125");
/// A footnote is called and has no definition.
pub const FOOTNOTE_UNKNOWN: Code = Code("H0130");
/// A footnote has a definition and is never called.
pub const FOOTNOTE_UNCALLED: Code = Code("H0131");
/// Two footnotes have the same label.
pub const FOOTNOTE_TWICE: Code = Code("H0132");
/// A value that is shown in one line contains a footnote.
pub const FOOTNOTE_IN_LINE: Code = Code("H0133");
/// A footnote is defined without words.
pub const FOOTNOTE_EMPTY: Code = Code("H0136");
/// The id of a heading is malformed, or its page uses it already.
pub const HEADING_ID: Code = Code("H0140");
/// A row of a table has more cells than the head, or a bar within a link ends a cell.
pub const TABLE_CELLS: Code = Code("H0134");
/// A delimiter of emphasis pairs with the wrong one, across the words between two emphases.
pub const CROSSED_EMPHASIS: Code = Code("H0135");
