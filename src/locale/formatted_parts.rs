//! Text formatted by ICU, with the parts that it consists of.

use std::fmt;
use std::ops::Range;

use writeable::{Part, PartsWrite, Writeable};

/// A formatted text, and the byte range of each of its parts (the month of a date, an element of a
/// list).
#[derive(Default)]
pub(super) struct FormattedParts {
    pub text: String,
    pub parts: Vec<(Range<usize>, Part)>,
}

impl FormattedParts {
    /// Formats a value.
    pub fn new(writeable: &impl Writeable) -> Self {
        let mut parts = Self::default();
        // Writing into a String cannot fail, and a formatter that lacks a field writes a
        // replacement for it.
        let _ = writeable.write_to_parts(&mut parts);
        parts
    }

    /// The range of the first part of this kind.
    pub fn find(&self, part: Part) -> Option<Range<usize>> {
        self.parts
            .iter()
            .find(|(_, found)| *found == part)
            .map(|(range, _)| range.clone())
    }
}

impl fmt::Write for FormattedParts {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.text.push_str(text);
        Ok(())
    }
}

impl PartsWrite for FormattedParts {
    type SubPartsWrite = Self;

    fn with_part(
        &mut self,
        part: Part,
        mut write: impl FnMut(&mut Self) -> fmt::Result,
    ) -> fmt::Result {
        let start = self.text.len();
        write(self)?;
        self.parts.push((start..self.text.len(), part));
        Ok(())
    }
}
