//! The margin entries of a text, by the units that they stand beside.

use std::collections::HashMap;

use crate::render::compose::margin::entry::entry;
use crate::render::compose::text::annotated::AnnotatedText;
use crate::render::compose::text::facing::FacingPage;
use crate::render::compose::text::numbering::UnitIndex;
use crate::render::context::MarginEntry;
use crate::source::block::BlockNumber;

/// The entries that belong to this text, by the unit of the block that they stand beside, each unit
/// in the order of its marks. `facing` is the text that entries quote beside this one.
pub fn entries(
    shown: &AnnotatedText<'_>,
    facing: Option<&FacingPage<'_>>,
) -> HashMap<UnitIndex, Vec<MarginEntry>> {
    entries_in(shown, facing, |_| true)
}

/// The same of the blocks that `wanted` accepts.
pub fn entries_in(
    shown: &AnnotatedText<'_>,
    facing: Option<&FacingPage<'_>>,
    wanted: impl Fn(BlockNumber) -> bool,
) -> HashMap<UnitIndex, Vec<MarginEntry>> {
    let mut by_unit: HashMap<UnitIndex, Vec<MarginEntry>> = HashMap::new();
    let numbering = shown.numbering;
    let own = shown.apparatus().entries.iter();
    let own = own.filter(|written| wanted(written.block));
    for written in own.filter(|written| numbering.is_home(written.annotation, shown.column)) {
        if let Some(unit) = numbering.unit(shown.column, written.block) {
            let key = numbering.key(unit, written.annotation).unwrap_or(0);
            let here = by_unit.entry(unit).or_default();
            here.push(entry(shown, facing, written, key));
        }
    }
    by_unit
}
