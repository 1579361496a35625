//! ICU's formatted text with the parts it is made of.

use std::fmt;

use writeable::{Part, PartsWrite, Writeable};

/// A formatted text and which bytes of it are which part.
#[derive(Default)]
pub(super) struct Parts {
    pub text: String,
    pub parts: Vec<(std::ops::Range<usize>, Part)>,
}

impl Parts {
    pub fn of(writeable: &impl Writeable) -> Self {
        let mut parts = Self::default();
        // Writing into a String cannot fail; what a formatter cannot fill in it writes as best it
        // can.
        let _ = writeable.write_to_parts(&mut parts);
        parts
    }

    /// Where the first such part stands.
    pub fn find(&self, part: Part) -> Option<std::ops::Range<usize>> {
        self.parts
            .iter()
            .find(|(_, found)| *found == part)
            .map(|(range, _)| range.clone())
    }
}

impl fmt::Write for Parts {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.text.push_str(text);
        Ok(())
    }
}

impl PartsWrite for Parts {
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
