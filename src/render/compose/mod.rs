//! Composes the context of each page: [`PageKey`](crate::address::PageKey) in, the struct that
//! the page's template reads out.
//!
//! Each folder makes one kind of page ([`article`], [`entity`], [`lists`], [`home`], [`single`]) or
//! one part that several pages share ([`frame`], [`structured`], [`markdown`], [`text`], [`margin`]). All functions
//! take a [`View`]: the site and the language of the page's readers.

mod article;
mod backlinks;
mod chronology;
mod documents;
mod entity;
mod figure;
mod frame;
mod home;
mod lemma;
mod lists;
mod margin;
mod markdown;
mod network;
mod order;
mod pagination;
mod reading;
mod registers;
mod single;
mod structured;
mod text;
mod view;
mod wording;

pub use article::page::article;
pub use article::parallel::parallel;
pub use chronology::page::chronology;
pub use documents::documents;
pub use entity::page::entity;
pub use frame::alternates::find_alternates;
pub use frame::head::article_languages;
pub use frame::title::{site_name, site_title};
pub use home::page::home;
pub use lists::page::{articles, entities, kind, tag};
pub use markdown::links::Links;
pub use markdown::prose::{parse_value, render_run_on};
pub use network::page::network;
pub use registers::annotators::{annotator, annotators};
pub use registers::claims::claims;
pub use registers::corrections::corrections;
pub use registers::glossary::glossary;
pub use single::free::{free, language_choice, not_found, redirect};
pub use single::search::search;
pub use view::View;
pub use wording::localized::{pick_phrase, plain_text};
pub use wording::names::{GrammaticalNumber, entity_name, kind_label, link_person, tag_label};
