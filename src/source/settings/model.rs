//! The settings of a site, and the kinds of entities and relations that it defines.

use std::collections::BTreeMap;

use super::base_url::BaseUrl;
use super::ignored::IgnoredNames;
use super::issue_url::IssueUrl;
use super::specimen::SpecimenPlace;
use crate::diagnostic::{Span, Spanned};
use crate::nonempty::NonEmpty;
use crate::source::feed_id::FeedId;
use crate::source::id::{AnnotatorId, KindId, PageSlug, RelationKindId, TagId, VerdictId};
use crate::source::localized::Localized;
use crate::source::vocabulary::{Autolink, LintLevel};
use crate::text::Lang;

/// The name of the settings file. The folder that contains it is the site.
pub const FILE: &str = "hashiya.yaml";

/// What `hashiya.yaml` says. [`SETTINGS`](crate::source::keys::SETTINGS) describes each key.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The beginning of the file, for findings about the site as a whole.
    pub span: Span,
    /// The name of the site.
    pub title: Option<Localized>,
    /// One line under the name.
    pub tagline: Option<Localized>,
    /// The text at the foot of every page: inline Markdown.
    pub footer: Option<Localized>,
    /// The free pages that the header links to.
    pub menu: Vec<Spanned<PageSlug>>,
    /// The paragraph that the front page shows. `None`: the program chooses one.
    pub specimen: Option<Spanned<SpecimenPlace>>,
    /// The address for correcting a page, with `{path}` in place of the source file.
    pub edit_url: Option<String>,
    /// The form that takes readers' corrections.
    pub issue_url: Option<IssueUrl>,
    /// The address at which the site is published.
    pub base_url: Option<BaseUrl>,
    /// The domain at which a host shows the site, in its DNS form.
    pub domain: Option<String>,
    /// The beginning of the ids of feeds, instead of the site's address.
    pub feed_id: Option<FeedId>,
    /// Folders outside the site that symbolic links may lead to, and folders of the site in which
    /// such links may be.
    pub allow_links: Vec<Spanned<String>>,
    /// The languages of the site, the default language first.
    pub languages: NonEmpty<Lang>,
    /// The levels of lints, by the name of the lint. The span is that of the name.
    pub lints: BTreeMap<String, Spanned<LintLevel>>,
    /// Which names of entities become links without an annotation.
    pub autolink: Autolink,
    /// Words that are not suggested as names.
    pub ignore: IgnoredNames,
    /// Whether the output has data for other programs.
    pub data: bool,
    /// Whether articles have pages of two texts side by side.
    pub parallel: bool,
    /// The region of each language. `locale` parses the codes.
    pub regions: WordByLang,
    /// The numbering system of each language. `locale` parses the words.
    pub numerals: WordByLang,
    /// The kind of month names of each language. `locale` parses the words.
    pub months: WordByLang,
    /// The second calendar of each language. `locale` parses the words.
    pub calendar: WordByLang,
    /// Whether an article at the beginning of a name counts in alphabetical order. `locale` parses
    /// the words.
    pub index_article: WordByLang,
    /// The labels of tags.
    pub tags: BTreeMap<TagId, Localized>,
    /// The labels of verdicts that the site adds or renames.
    pub verdicts: BTreeMap<VerdictId, Localized>,
    /// The names of annotators.
    pub annotators: BTreeMap<AnnotatorId, Localized>,
    /// The kinds of entities that the site adds or renames.
    pub kinds: BTreeMap<KindId, SiteKind>,
    /// The kinds of relations that the site adds or renames.
    pub relations: BTreeMap<RelationKindId, SiteRelation>,
}

/// One word for each language, as the author wrote it.
pub type WordByLang = BTreeMap<Lang, Spanned<String>>;

/// A kind of entity that the site defines.
#[derive(Clone, Debug)]
pub struct SiteKind {
    /// What one entity of this kind is called.
    pub label: Localized,
    /// The heading for several entities; `None` if it is the label.
    pub plural: Option<Localized>,
    /// The schema.org type, such as `Vehicle`.
    pub schema: Option<String>,
}

/// A kind of relation that the site defines.
#[derive(Clone, Debug)]
pub struct SiteRelation {
    /// How the relation reads from its subject.
    pub label: RelationLabel,
    /// How the relation reads from its object. `None` if it reads alike, or has no name there.
    pub inverse: Option<RelationLabel>,
    /// Both ends read alike.
    pub symmetric: bool,
}

/// The label of a relation by language, in the order of the site's languages. Never empty.
#[derive(Clone, Debug)]
pub struct RelationLabel(pub Vec<(Lang, GenderedWord)>);

/// A word that may depend on the gender of an entity.
#[derive(Clone, Debug)]
pub enum GenderedWord {
    /// One form for all.
    Same(String),
    /// A form for each gender.
    ByGender {
        /// The masculine form, also used for entities without a gender.
        m: String,
        /// The feminine form.
        f: String,
    },
}
