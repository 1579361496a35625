//! The marks below parts of a translation whose original was changed after they were translated.

use std::collections::BTreeMap;

use crate::date::{Date, Day};
use crate::edition::AnchoredArticle;
use crate::edition::alignment::AlignmentSide;
use crate::edition::drift::outdated;
use crate::edition::summary::Summary;
use crate::href::{Address, Fragment};
use crate::locale::DatePlace;
use crate::render::compose::view::View;
use crate::render::compose::wording::language::{LanguageUse, message_with_language};
use crate::render::compose::wording::localized::format_date_at;
use crate::render::context::{Link, Outdated, Phrase};
use crate::source::article::TextIndex;
use crate::source::block::BlockNumber;

/// The outdated blocks of a text, on a page.
pub struct OutdatedBlocks<'a> {
    view: View<'a>,
    article: &'a AnchoredArticle,
    index: TextIndex,
    /// The article, for the address of its original; `None` where the original is beside the text.
    elsewhere: Option<&'a Summary>,
    /// By block: the day on which the change was noticed.
    blocks: BTreeMap<BlockNumber, Option<Day>>,
}

impl<'a> OutdatedBlocks<'a> {
    /// Those of a text whose original is on the same page.
    pub fn beside_original(view: View<'a>, article: &'a AnchoredArticle, index: TextIndex) -> Self {
        let blocks = outdated(&article.article, index).into_iter();
        Self {
            view,
            article,
            index,
            elsewhere: None,
            blocks: blocks.map(|found| (found.block, found.noticed)).collect(),
        }
    }

    /// Those of a text whose original is on another page. The marks lead there.
    pub fn without_original(
        view: View<'a>,
        article: &'a AnchoredArticle,
        summary: &'a Summary,
        index: TextIndex,
    ) -> Self {
        Self {
            elsewhere: Some(summary),
            ..Self::beside_original(view, article, index)
        }
    }

    /// The mark below a part of the text that has these blocks; `None` if none of them is outdated.
    pub fn mark<'b>(&self, blocks: impl IntoIterator<Item = &'b BlockNumber>) -> Option<Outdated> {
        if self.blocks.is_empty() {
            return None;
        }
        let found = blocks
            .into_iter()
            .filter_map(|block| self.blocks.get_key_value(block));
        let found: Vec<(&BlockNumber, &Option<Day>)> = found.collect();
        let (first, _) = found.first()?;
        let noticed = found.iter().filter_map(|(_, day)| **day).min();
        let noticed =
            noticed.map(|day| format_date_at(self.view, &Date::At(day.into()), DatePlace::When));
        Some(Outdated {
            noticed,
            original: self.original_of(**first),
        })
    }

    /// A link to what the original says now at a block; `None` if it has nothing there.
    fn original_of(&self, block: BlockNumber) -> Option<Link> {
        let summary = self.elsewhere?;
        let alignment = self.article.answer_of(self.index)?;
        let block = alignment.block_facing(AlignmentSide::Other, block)?;
        let lang = &self.article.article.original;
        let label = message_with_language(self.view, "original-text", lang, LanguageUse::Original);
        let fragment = Fragment::new(format!("p{}", block.0));
        let addresses = &self.view.site.addresses;
        let href: Address =
            addresses.place(self.view.lang(), summary, TextIndex::ORIGINAL, &fragment);
        Some(Link {
            label: Phrase::plain(label),
            href: Some(href),
        })
    }
}
