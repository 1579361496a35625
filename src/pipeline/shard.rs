//! One of several parts of the output, each of which is built on a machine of its own.

use std::str::FromStr;

use xxhash_rust::xxh3::xxh3_64;

use crate::address::{Page, PageKey};
use crate::source::id::ArticleSlug;

/// One of several parts of the output: `2/3` is the second of three. Every file of the output belongs
/// to exactly one of them.
///
/// A file belongs to the part that the hash of its *group* names, so that an article keeps its part
/// when others are added. All pages of an article, in all languages, are one group, because they show
/// the same texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shard {
    /// From 1.
    number: u32,
    /// The number of all parts.
    of: u32,
}

impl Shard {
    /// All of the output.
    pub const WHOLE: Self = Self { number: 1, of: 1 };

    /// Whether this is all of the output.
    pub const fn is_whole(self) -> bool {
        self.of == 1
    }

    /// Whether a page belongs to this part.
    pub(super) fn has_page(self, key: &PageKey) -> bool {
        self.is_whole()
            || match key.destination().page {
                Page::Article(slug) | Page::Parallel(slug, _) => self.has_article(&slug),
                Page::Entity(id, _) => self.has(&format!("entities/{id}")),
                _ => self.has(&key.file()),
            }
    }

    /// Whether the data of an article belongs to this part.
    pub(super) fn has_article(self, slug: &ArticleSlug) -> bool {
        self.has(&format!("articles/{slug}"))
    }

    /// Whether a group of files belongs to this part. A file that is alone in its group has its path as
    /// the name of the group.
    pub(super) fn has(self, group: &str) -> bool {
        self.is_whole()
            || xxh3_64(group.as_bytes()) % u64::from(self.of) + 1 == u64::from(self.number)
    }
}

impl Default for Shard {
    fn default() -> Self {
        Self::WHOLE
    }
}

impl std::fmt::Display for Shard {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}/{}", self.number, self.of)
    }
}

/// Why a string does not name a part.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ShardError {
    /// It is not two numbers.
    #[error("write the number of the part and that of all parts, such as 2/3")]
    Form,
    /// The number is 0.
    #[error("parts are counted from 1")]
    Zero,
    /// The number is too large.
    #[error("there is no part {number} of {of}")]
    Beyond {
        /// The number as given.
        number: u32,
        /// The number of all parts.
        of: u32,
    },
}

impl FromStr for Shard {
    type Err = ShardError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let number = |digits: &str| {
            let is_plain = digits.bytes().all(|byte| byte.is_ascii_digit());
            digits.parse().ok().filter(|_| is_plain)
        };
        let (first, second) = text.split_once('/').ok_or(ShardError::Form)?;
        let (Some(first), Some(of)) = (number(first), number(second)) else {
            return Err(ShardError::Form);
        };
        match first {
            0 => Err(ShardError::Zero),
            number if number > of => Err(ShardError::Beyond { number, of }),
            number => Ok(Self { number, of }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_is_written_as_its_number_and_that_of_all() {
        for shard in ["1/1", "1/3", "3/3", "2/1000"] {
            assert_eq!(shard.parse::<Shard>().unwrap().to_string(), shard);
        }
        for text in [
            "x", "", "1", "/", "1/", "/3", "1/x", "-1/3", "+1/3", "1/3/3", "1 / 3",
        ] {
            assert_eq!(text.parse::<Shard>(), Err(ShardError::Form), "{text}");
        }
        assert_eq!("0/3".parse::<Shard>(), Err(ShardError::Zero));
        assert_eq!("0/0".parse::<Shard>(), Err(ShardError::Zero));
        let beyond = "4/3".parse::<Shard>().unwrap_err();
        assert_eq!(beyond.to_string(), "there is no part 4 of 3");
    }
}
