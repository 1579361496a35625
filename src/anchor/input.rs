//! The input of anchoring: one article.

use crate::source::annotation::Annotation;
use crate::source::block::Text;
use crate::source::drafts::Drafts;
use crate::source::lock::Lock;

/// An article to be anchored.
#[derive(Clone, Copy, Debug)]
pub struct AnchorInput<'a> {
    /// The article's texts, one for each language.
    pub texts: &'a [Text],
    /// Its annotations. Where two claim the same words, the first one wins.
    pub annotations: &'a [Annotation],
    /// The places that the annotations had when `anchors.lock` was last written.
    pub lock: &'a Lock,
    /// Whether drafts are shown. If they are not, draft annotations are anchored and checked, but
    /// do not take words from other mentions.
    pub drafts: Drafts,
}
