//! The options of a run.

use super::shard::Shard;
use crate::address::LinkForm;
use crate::date::Day;
use crate::source::drafts::Drafts;
use crate::source::settings::BaseUrl;

/// How to read a site.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// Whether to include what is marked as a draft.
    pub drafts: Drafts,
    /// The address of the site, instead of its own `base_url`.
    pub base_url: Option<BaseUrl>,
    /// The address of the site if neither the options nor the settings have one.
    pub presumed_base_url: Option<BaseUrl>,
    /// How the links of built pages are written.
    pub links: LinkForm,
    /// The part of the output that a build makes.
    pub shard: Shard,
    /// Whether to turn warnings into errors.
    pub strict: bool,
    /// The size of the output in bytes above which a build warns; with `None`, it never does, nor
    /// if it makes a part of the output.
    pub size_limit: Option<u64>,
    /// The day of the run. Articles with a later date are reported; with `None`, none are.
    pub today: Option<Day>,
}
