//! The codes of what can be wrong between the parts of a site: H03xx, with corrections: H04xx, and
//! what two texts have to do with each other: H0231.

use crate::diagnostic::Code;

/// There is no such entity.
pub const NO_ENTITY: Code = Code("H0301");
/// There is no such article.
pub const NO_ARTICLE: Code = Code("H0302");
/// There is no annotation of that name in the article.
pub const NO_ANNOTATION: Code = Code("H0303");
/// There is no such kind.
pub const NO_KIND: Code = Code("H0304");
/// There is no such kind of relation.
pub const NO_RELATION: Code = Code("H0305");
/// There is no such verdict.
pub const NO_VERDICT: Code = Code("H0306");
/// There is no such free page.
pub const NO_PAGE: Code = Code("H0307");
/// A page's name is taken.
pub const RESERVED: Code = Code("H0308");
/// An old address that something else has, or that two things had.
pub const REDIRECT: Code = Code("H0309");
/// A link to a draft gives no words to show in its stead.
pub const WORDLESS_DRAFT: Code = Code("H0310");
/// A setting's word for a language is not known.
pub const SETTING: Code = Code("H0311");
/// The alignment names blocks that the texts do not have, or leaves their order.
pub const ALIGNMENT: Code = Code("H0312");
/// Blocks of two texts that may not answer each other.
pub const UNCERTAIN_ALIGNMENT: Code = Code("H0231");
/// An image that is not there.
pub const NO_IMAGE: Code = Code("H0313");
/// A picture where only words are shown.
pub const NO_PICTURE_HERE: Code = Code("H0314");
/// A picture lies on another site, from which the pages' policy keeps browsers away.
pub const FOREIGN_IMAGE: Code = Code("H0315");
/// Two corrections cross.
pub const CROSSING: Code = Code("H0401");
/// The words that a correction moves beside are not one place of the block.
pub const NO_LANDING: Code = Code("H0402");
/// Moves that go in a circle.
pub const CIRCLE: Code = Code("H0403");
/// A correction of several blocks.
pub const ACROSS_BLOCKS: Code = Code("H0410");
/// Two corrections of the very same words.
pub const SAME_WORDS: Code = Code("H0404");
/// A link to a part of the site that is not there.
pub const NO_TARGET: Code = Code("H0330");
/// A link to a place on a page that the page does not have.
pub const NO_ELEMENT: Code = Code("H0331");
/// A link of a rendered page that leads to nothing.
pub const DEAD_IN_PAGE: Code = Code("H0332");

/// Links and pictures that lead to nothing: errors, which `build` lowers to warnings, as it leads
/// its readers nowhere without them.
pub const RELAXED_IN_BUILD: &[Code] = &[NO_IMAGE, NO_TARGET, NO_ELEMENT];
