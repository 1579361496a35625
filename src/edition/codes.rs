//! The codes of findings between the parts of a site: H03xx for names and links, H04xx for
//! corrections, H0231 for alignments.

use crate::diagnostic::Code;

/// No entity has this id.
pub const NO_ENTITY: Code = Code("H0301");
/// No article has this slug.
pub const NO_ARTICLE: Code = Code("H0302");
/// No annotation of the article has this id.
pub const NO_ANNOTATION: Code = Code("H0303");
/// No kind of entity has this name.
pub const NO_KIND: Code = Code("H0304");
/// No kind of relation has this name.
pub const NO_RELATION: Code = Code("H0305");
/// No verdict has this name.
pub const NO_VERDICT: Code = Code("H0306");
/// No free page has this name.
pub const NO_PAGE: Code = Code("H0307");
/// The name of a free page is reserved.
pub const RESERVED: Code = Code("H0308");
/// An old address that another page has today, or that two pages had.
pub const REDIRECT: Code = Code("H0309");
/// A link to a draft has no words to show instead.
pub const WORDLESS_DRAFT: Code = Code("H0310");
/// The value of a setting for a language is unknown.
pub const SETTING: Code = Code("H0311");
/// The alignment names blocks that the texts do not have, or does not follow their order.
pub const ALIGNMENT: Code = Code("H0312");
/// Blocks of two texts are not certain to correspond.
pub const UNCERTAIN_ALIGNMENT: Code = Code("H0231");
/// An image does not exist.
pub const NO_IMAGE: Code = Code("H0313");
/// A picture is in a value that shows words only.
pub const NO_PICTURE_HERE: Code = Code("H0314");
/// A picture is on another site, from which the pages' security policy does not load anything.
pub const FOREIGN_IMAGE: Code = Code("H0315");
/// Two corrections cross each other.
pub const CROSSING: Code = Code("H0401");
/// The words beside which a correction moves its words do not occur exactly once in the block.
pub const NO_LANDING: Code = Code("H0402");
/// Moves lead to each other in a circle.
pub const CIRCLE: Code = Code("H0403");
/// A correction runs over several blocks.
pub const ACROSS_BLOCKS: Code = Code("H0410");
/// Two corrections are about exactly the same words.
pub const SAME_WORDS: Code = Code("H0404");
/// A link leads to a page or file that the site does not have.
pub const NO_TARGET: Code = Code("H0330");
/// A link leads to an element that the page does not have.
pub const NO_ELEMENT: Code = Code("H0331");
/// A link in a rendered page leads nowhere.
pub const DEAD_IN_PAGE: Code = Code("H0332");

/// The errors that `build` lowers to warnings: links and pictures that lead nowhere. The page is
/// rendered without them, so readers are not led astray.
pub const RELAXED_IN_BUILD: &[Code] = &[NO_IMAGE, NO_TARGET, NO_ELEMENT];
