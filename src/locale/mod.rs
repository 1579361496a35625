//! How we speak a language: its numbers, dates, lists, order, and the messages of the interface.
//!
//! A [`Locale`] is one language of the site with its formatters, built once and shared by every page; the [`Catalogue`]
//! holds the messages of all of them. Neither knows of articles.

mod collate;
mod date;
mod index;
mod isolate;
mod list;
pub mod message;
mod name;
mod number;
mod settings;

use std::fmt;

use icu::locale::Locale as IcuLocale;
use icu::plurals::{PluralCategory, PluralRules};

pub use index::IndexSection;
pub use isolate::{first_strong, isolated, with_mark};
pub use message::{Args, Catalogue, Message, MessageError, MessageFile};
pub use name::{own_name, own_name_of};
pub use settings::{Calendar, IndexArticle, LocaleSettings, Months, Numerals, SettingError};

use crate::text::{Direction, Lang};
use collate::Collation;
use date::DateWords;
use list::Lists;
use number::Numbers;
