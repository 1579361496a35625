//! A row of a table as an entity.

use std::collections::BTreeMap;

use super::column::TableColumn;
use super::table::TableRecord;
use super::unused::{KnownEntity, LeftOut};
use crate::authoring::plain_scalar;
use crate::source::{Sources, id_form};
use crate::starter::entity::known_kinds;
use crate::text::Lang;

/// A row as the YAML of an entity.
#[derive(Clone, Debug)]
pub(super) struct EntityRow {
    /// The line of the table, from 1.
    pub line: u64,
    id: String,
    lines: Vec<EntityLine>,
}

/// One key of an entity.
#[derive(Clone, Debug)]
struct EntityLine {
    /// The heading of the column, or of the first of several.
    heading: String,
    key: &'static str,
    value: String,
}

/// Signs between several names in one cell.
const SEPARATORS: [char; 3] = [';', '|', '\u{61B}'];

impl EntityRow {
    /// Reads a record. Its id is that of the column `id`, or is made from the first name.
    pub fn new(
        record: &TableRecord,
        headings: &[String],
        columns: &[Option<TableColumn>],
        kind: Option<&str>,
    ) -> Result<Self, LeftOut> {
        let mut entry = Entry::default();
        let cells = columns.iter().zip(headings).zip(&record.cells);
        for ((column, heading), cell) in cells.filter(|(_, cell)| !cell.is_empty()) {
            entry.add(column.as_ref(), heading, cell);
        }
        let left_out = |reason: &str| LeftOut::row(record.line, reason);
        let first = entry.texts.get("name").and_then(|name| name.values.first());
        let Some((_, name)) = first else {
            return Err(left_out("it has no name"));
        };
        let id = match entry.id.take() {
            Some(id) => id,
            None => id_form::proposal(name)
                .ok_or_else(|| left_out("no id can be made from its name; add a column `id`"))?,
        };
        let mut lines = entry.lines();
        if !lines.iter().any(|line| line.key == "kind") {
            let kind = kind.ok_or_else(|| {
                left_out("it has no kind; add a column `kind`, or name one with --kind")
            })?;
            lines.insert(0, EntityLine::new("kind", "kind", plain_scalar(kind)));
        }
        Ok(Self {
            line: record.line,
            id,
            lines,
        })
    }

    /// The row as an entity that the site has already, if it is one.
    pub fn known(&self, sources: &Sources) -> Option<KnownEntity> {
        let is_known = sources.entities.contains_key(self.id.as_str());
        is_known.then(|| KnownEntity {
            line: self.line,
            id: self.id.clone(),
        })
    }

    /// The same row, unless an earlier row has its id, or the site does not have its kind.
    pub fn if_usable(self, sources: &Sources, earlier: &[Self]) -> Result<Self, LeftOut> {
        let left_out = |reason: String| LeftOut::row(self.line, reason);
        let kind = self.lines.iter().find(|line| line.key == "kind");
        let mut kinds = known_kinds(&sources.settings);
        if let Some(kind) = kind.filter(|kind| !kinds.any(|known| known == kind.value)) {
            let known: Vec<&str> = known_kinds(&sources.settings).collect();
            return Err(left_out(format!(
                "there is no kind `{}`; the kinds are {}",
                kind.value,
                known.join(", ")
            )));
        }
        if let Some(other) = earlier.iter().find(|row| row.id == self.id) {
            return Err(left_out(format!(
                "line {} has the same id `{}`; add a column `id` that tells them apart",
                other.line, self.id
            )));
        }
        Ok(self)
    }

    /// The row as YAML: a line for the id, and one for each key.
    pub fn yaml(&self) -> String {
        let lines = self
            .lines
            .iter()
            .map(|line| format!("  {}: {}\n", line.key, line.value));
        format!("{}:\n{}", plain_scalar(&self.id), lines.collect::<String>())
    }

    /// The heading of the column that a line of [`EntityRow::yaml`] comes from; `None` for the line
    /// of the id.
    pub fn heading(&self, line: usize) -> Option<&str> {
        let line = self.lines.get(line.checked_sub(1)?)?;
        Some(&line.heading)
    }
}

impl EntityLine {
    fn new(heading: &str, key: &'static str, value: String) -> Self {
        Self {
            heading: heading.to_owned(),
            key,
            value,
        }
    }
}

/// The cells of a record, by what they mean.
#[derive(Default)]
struct Entry {
    id: Option<String>,
    keys: Vec<EntityLine>,
    texts: BTreeMap<&'static str, Values<Option<Lang>>>,
    same_as: Values<&'static str>,
}

/// Values with the heading of the first.
struct Values<K> {
    heading: String,
    values: Vec<(K, String)>,
}

impl<K> Default for Values<K> {
    fn default() -> Self {
        Self {
            heading: String::new(),
            values: Vec::new(),
        }
    }
}

impl<K> Values<K> {
    fn push(&mut self, heading: &str, key: K, value: &str) {
        if self.values.is_empty() {
            heading.clone_into(&mut self.heading);
        }
        self.values.push((key, value.to_owned()));
    }
}

impl Entry {
    fn add(&mut self, column: Option<&TableColumn>, heading: &str, cell: &str) {
        match column {
            Some(TableColumn::Id) => self.id = Some(cell.to_owned()),
            Some(TableColumn::Key(key)) => {
                self.keys
                    .push(EntityLine::new(heading, key, plain_scalar(cell)));
            }
            Some(TableColumn::Text(key, lang)) => {
                let values = self.texts.entry(key).or_default();
                values.push(heading, lang.clone(), cell);
            }
            Some(TableColumn::SameAs(catalogue)) => self.same_as.push(heading, *catalogue, cell),
            None => {}
        }
    }

    fn lines(self) -> Vec<EntityLine> {
        let mut lines = self.keys;
        for (key, texts) in self.texts {
            let value = |text: &str| {
                if key == "aliases" {
                    list(text)
                } else {
                    plain_scalar(text)
                }
            };
            let written = match texts.values.as_slice() {
                [(None, text)] => value(text),
                several => {
                    let pairs = several.iter().filter_map(|(lang, text)| {
                        Some(format!("{}: {}", lang.as_ref()?, value(text)))
                    });
                    format!("{{{}}}", pairs.collect::<Vec<_>>().join(", "))
                }
            };
            lines.push(EntityLine::new(&texts.heading, key, written));
        }
        if !self.same_as.values.is_empty() {
            let pairs = self
                .same_as
                .values
                .iter()
                .map(|(catalogue, id)| format!("{catalogue}: {}", plain_scalar(id)));
            let written = format!("{{{}}}", pairs.collect::<Vec<_>>().join(", "));
            lines.push(EntityLine::new(&self.same_as.heading, "same_as", written));
        }
        lines.sort_by_key(|line| ORDER.iter().position(|key| *key == line.key));
        lines
    }
}

/// The order in which the keys of an entity are written.
const ORDER: [&str; 10] = [
    "kind",
    "name",
    "sort",
    "aliases",
    "gender",
    "summary",
    "description",
    "born",
    "died",
    "same_as",
];

fn list(cell: &str) -> String {
    let names = cell
        .split(SEPARATORS)
        .map(str::trim)
        .filter(|name| !name.is_empty());
    format!(
        "[{}]",
        names.map(plain_scalar).collect::<Vec<_>>().join(", ")
    )
}
