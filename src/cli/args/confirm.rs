//! The arguments of `confirm`.

use std::path::PathBuf;
use std::str::FromStr;

use clap::Args;
use hashiya::source::block::BlockNumber;

use super::language::LanguageTag;

#[derive(Args, Debug)]
pub struct ConfirmArgs {
    /// The article, by its slug, and a block of its translation; without one, all of the translation
    #[arg(value_name = "ARTICLE[#p7]")]
    pub what: ConfirmedPlace,
    /// The language of the translation [default: all translations]
    #[arg(long, value_name = "TAG")]
    pub lang: Option<LanguageTag>,
    /// The site's folder [default: found from the working directory upwards]
    #[arg(long, value_name = "DIR")]
    pub site: Option<PathBuf>,
    /// Print the changes and make none
    #[arg(long)]
    pub dry_run: bool,
}

/// An article or a block of it, as in the address of its page: `lamp` or `lamp#p7`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConfirmedPlace {
    /// The slug of the article.
    pub article: String,
    /// The block of the translation; `None` for all.
    pub block: Option<BlockNumber>,
}

impl FromStr for ConfirmedPlace {
    type Err = &'static str;

    fn from_str(written: &str) -> Result<Self, Self::Err> {
        let Some((article, fragment)) = written.split_once('#') else {
            return Ok(Self {
                article: written.to_owned(),
                block: None,
            });
        };
        let number = fragment.strip_prefix('p').unwrap_or(fragment);
        let number = number.parse().ok().filter(|number| *number > 0);
        let block = number.ok_or("after `#` stands the number of a block, as in `lamp#p7`")?;
        Ok(Self {
            article: article.to_owned(),
            block: Some(BlockNumber(block)),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_block_is_named_as_in_its_address() {
        let place = |written: &str| written.parse::<ConfirmedPlace>();
        let block = |written: &str| place(written).unwrap().block.map(|block| block.0);
        assert_eq!(
            (block("lamp#p7"), block("lamp#7"), block("lamp")),
            (Some(7), Some(7), None)
        );
        assert_eq!(place("lamp#p7").unwrap().article, "lamp");
        for wrong in ["lamp#", "lamp#p0", "lamp#oil", "lamp#p-1"] {
            assert!(place(wrong).is_err(), "{wrong}");
        }
    }
}
