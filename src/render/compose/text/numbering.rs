//! Numbers the annotations of a page, twice: over the whole page, whichever of its texts they are on,
//! and within each unit, whose blocks share a margin.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::edition::apparatus::Apparatus;
use crate::source::annotation::AnnotationIndex;
use crate::source::block::{BlockNumber, Node, Text};

/// The index of a text among those that a page shows side by side, counted from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ColumnIndex(pub usize);

impl ColumnIndex {
    /// The only text, or the original beside another.
    pub const FIRST: Self = Self(0);
    /// The text beside the original.
    pub const SECOND: Self = Self(1);
}

/// The index of a unit of a page, counted from 0: of a top-level node on the page of one text, of a
/// row on the page of two.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct UnitIndex(pub usize);

impl UnitIndex {
    /// Pairs each unit of a page with its index.
    pub fn enumerate<I: IntoIterator>(units: I) -> impl Iterator<Item = (Self, I::Item)> {
        (0..).map(Self).zip(units)
    }
}

/// One of the texts of a page.
pub struct Column<'a> {
    /// The places and entries of its annotations.
    pub apparatus: &'a Apparatus,
    /// The blocks of each unit. Units with the same index share a margin over all columns.
    pub units: Vec<Vec<BlockNumber>>,
    /// The prefix of its element ids.
    pub prefix: String,
}

type PageNumbers = HashMap<AnnotationIndex, (ColumnIndex, usize)>;
type UnitNumbers = HashMap<(UnitIndex, AnnotationIndex), u32>;
type UnitOfBlock = HashMap<BlockNumber, UnitIndex>;

/// The numbers of a page.
pub struct Numbering {
    /// By annotation: the column that its entry belongs to, and its number on the page, from 1.
    entries: PageNumbers,
    /// By unit and annotation: the number of the annotation within the unit, from 1.
    keys: UnitNumbers,
    /// By column: the unit of each block.
    units: Vec<UnitOfBlock>,
    /// By column: the prefix of its element ids.
    prefixes: Vec<String>,
}

impl Numbering {
    /// Numbers the annotations of a page with one text, whose units are its top-level nodes.
    pub fn of_text(text: &Text, apparatus: &Apparatus) -> Self {
        Self::of(&[Column {
            apparatus,
            units: text.nodes.iter().map(Node::blocks).collect(),
            prefix: String::new(),
        }])
    }

    /// Numbers the annotations of all columns, unit by unit; within a unit, those of the first column
    /// come first. An annotation on both texts has one entry, in the first column.
    pub fn of(columns: &[Column<'_>]) -> Self {
        let units: Vec<UnitOfBlock> = columns.iter().map(units_of_blocks).collect();
        let entries = number_entries(columns, &units);
        Self {
            keys: number_in_units(columns, &units, &entries),
            entries,
            units,
            prefixes: columns.iter().map(|column| column.prefix.clone()).collect(),
        }
    }

    /// The number of an annotation's entry on the page, from 1. `None` without an entry.
    pub fn number(&self, annotation: AnnotationIndex) -> Option<usize> {
        self.entries.get(&annotation).map(|(_, number)| *number)
    }

    /// Does the annotation's entry belong to this column?
    pub fn is_home(&self, annotation: AnnotationIndex, column: ColumnIndex) -> bool {
        self.entries
            .get(&annotation)
            .is_some_and(|(home, _)| *home == column)
    }

    /// The prefix of the element id of the annotation's entry.
    pub fn prefix(&self, annotation: AnnotationIndex) -> &str {
        self.entries
            .get(&annotation)
            .and_then(|(column, _)| self.prefixes.get(column.0))
            .map_or("", String::as_str)
    }

    /// The prefix of the element ids of a column.
    pub fn column_prefix(&self, column: ColumnIndex) -> &str {
        self.prefixes.get(column.0).map_or("", String::as_str)
    }

    /// The unit of a block of a column.
    pub fn unit(&self, column: ColumnIndex, block: BlockNumber) -> Option<UnitIndex> {
        self.units.get(column.0)?.get(&block).copied()
    }

    /// The number of an annotation within a unit, from 1. `None` without an entry.
    pub fn key(&self, unit: UnitIndex, annotation: AnnotationIndex) -> Option<u32> {
        self.keys.get(&(unit, annotation)).copied()
    }
}

fn units_of_blocks(column: &Column<'_>) -> UnitOfBlock {
    UnitIndex::enumerate(&column.units)
        .flat_map(|(unit, blocks)| blocks.iter().map(move |block| (*block, unit)))
        .collect()
}

/// Numbers the entries of a page. Each belongs to the first column that has it.
fn number_entries(columns: &[Column<'_>], units: &[UnitOfBlock]) -> PageNumbers {
    let mut home: HashMap<AnnotationIndex, ColumnIndex> = HashMap::new();
    let mut order = Vec::new();
    let shown = (0..).map(ColumnIndex).zip(columns).zip(units);
    for ((column, Column { apparatus, .. }), units) in shown {
        for (position, entry) in apparatus.entries.iter().enumerate() {
            let is_home = *home.entry(entry.annotation).or_insert(column) == column;
            if let Some(unit) = units.get(&entry.block).filter(|_| is_home) {
                order.push((*unit, column, position, entry.annotation));
            }
        }
    }
    order.sort_unstable();
    let numbered = order.into_iter().zip(1..);
    numbered
        .map(|((_, column, _, annotation), number)| (annotation, (column, number)))
        .collect()
}

/// Numbers the annotations that touch each unit, in the order of their entries.
fn number_in_units(
    columns: &[Column<'_>],
    units: &[UnitOfBlock],
    entries: &PageNumbers,
) -> UnitNumbers {
    let mut touching: BTreeMap<UnitIndex, BTreeSet<(usize, AnnotationIndex)>> = BTreeMap::new();
    for (Column { apparatus, .. }, units) in columns.iter().zip(units) {
        for place in &apparatus.places {
            let Some((_, number)) = entries.get(&place.annotation) else {
                continue;
            };
            let ranges = place.place.ranges.iter();
            for unit in ranges.filter_map(|at| units.get(&at.block)) {
                let annotations = touching.entry(*unit).or_default();
                annotations.insert((*number, place.annotation));
            }
        }
    }
    let in_unit = |(unit, annotations): (UnitIndex, BTreeSet<(usize, AnnotationIndex)>)| {
        annotations
            .into_iter()
            .zip(1..)
            .map(move |((_, annotation), key)| ((unit, annotation), key))
    };
    touching.into_iter().flat_map(in_unit).collect()
}
