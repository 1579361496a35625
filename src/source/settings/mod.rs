//! `hashiya.yaml`: the settings of a site.

mod base_url;
mod decode;
mod domain;
mod ignored;
mod issue_url;
mod languages;
mod links;
mod model;
mod specimen;
mod vocabulary;
mod whole_host;

pub use base_url::{BaseUrl, BaseUrlError};
pub use decode::decode;
pub use domain::domain_address;
pub use ignored::IgnoredNames;
pub use issue_url::IssueUrl;
pub use links::allowed_links;
pub use model::{FILE, GenderedWord, RelationLabel, Settings, SiteKind, SiteRelation, WordByLang};
pub use specimen::SpecimenPlace;

pub use crate::source::vocabulary::{Autolink, LintLevel};
