//! `hashiya.yaml`: the settings of a site.

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostic, FileId, SourceFile, Span, Spanned};
use crate::source::decode::{Decoder, Fields, Known};
use crate::source::feed_id::{self, FeedId};
use crate::source::id::{
    AnnotatorId, InFileNames, KindId, PageSlug, RelationKindId, TagId, VerdictId,
};
use crate::source::localized::Localized;
use crate::source::yaml::{self, Node, Value};
use crate::source::{codes, host};
use crate::text::Lang;

/// The file of a site's settings; the folder that holds it is the site.
pub const FILE: &str = "hashiya.yaml";

const KEYS: &[&str] = &[
    "title",
    "tagline",
    "footer",
    "menu",
    "edit_url",
    "base_url",
    "feed_id",
    "allow_links",
    "languages",
    "lints",
    "autolink",
    "numerals",
    "months",
    "calendar",
    "index_article",
    "tags",
    "verdicts",
    "annotators",
    "kinds",
    "relations",
];

/// What a site is called, how it speaks, and what it adds to the built-in vocabulary.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The file, for findings that concern the site as a whole.
    pub span: Span,
    /// Its name.
    pub title: Option<Localized>,
    /// One line under the name.
    pub tagline: Option<Localized>,
    /// Markdown, inline.
    pub footer: Option<Localized>,
    /// Free pages that the header links to.
    pub menu: Vec<Spanned<PageSlug>>,
    /// Where to mend a page's source; `{path}` stands for the file.
    pub edit_url: Option<String>,
    /// Where the site is published.
    pub base_url: Option<BaseUrl>,
    /// What the ids of feeds begin with instead of the site's address.
    pub feed_id: Option<FeedId>,
    /// Folders that links of the file system may lead to, or stand in, though they lead out of the
    /// site.
    pub allow_links: Vec<Spanned<String>>,
    /// The languages of the site, the default first. Never empty.
    pub languages: Vec<Lang>,
    /// Levels of lints, by name.
    pub lints: BTreeMap<String, Spanned<LintLevel>>,
    /// Which names are linked without an annotation.
    pub autolink: Autolink,
    /// The numbering system of a language: a word to be read by the locale.
    pub numerals: Words,
    /// The month names of a language.
    pub months: Words,
    /// A second calendar of a language.
    pub calendar: Words,
    /// Whether an initial ال counts in alphabetical order.
    pub index_article: Words,
    /// Labels of tags.
    pub tags: BTreeMap<TagId, Localized>,
    /// Verdicts besides the built-in ones.
    pub verdicts: BTreeMap<VerdictId, Localized>,
    /// Who stands behind `by:`.
    pub annotators: BTreeMap<AnnotatorId, Localized>,
    /// Kinds of entities besides the built-in ones, or relabelled.
    pub kinds: BTreeMap<KindId, SiteKind>,
    /// Kinds of relations besides the built-in ones, or relabelled.
    pub relations: BTreeMap<RelationKindId, SiteRelation>,
}

/// A setting by language, as written.
pub type Words = BTreeMap<Lang, Spanned<String>>;

/// Which mentions are found from entity names without an annotation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Autolink {
    /// None.
    None,
    /// The first place of an entity in each text where no annotation names it.
    #[default]
    First,
    /// Every place.
    All,
}

/// The words for [`Autolink`]; `off` and `false` are understood as `none`.
pub const AUTOLINK_WORDS: &[(&str, Autolink)] = &[
    ("none", Autolink::None),
    ("first", Autolink::First),
    ("all", Autolink::All),
    ("off", Autolink::None),
    ("false", Autolink::None),
];

/// How much a lint's finding matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LintLevel {
    /// Not reported.
    Allow,
    /// A note.
    Note,
    /// A warning.
    Warn,
    /// An error.
    Deny,
}

/// A kind of entity that the site defines.
#[derive(Clone, Debug)]
pub struct SiteKind {
    /// What it is called.
    pub label: Localized,
    /// What several are called; without it, as one is.
    pub plural: Option<Localized>,
    /// Its schema.org type.
    pub schema: Option<String>,
}

/// A kind of relation that the site defines.
#[derive(Clone, Debug)]
pub struct SiteRelation {
    /// How it reads from its subject.
    pub label: Label,
    /// How it reads from the other end; absent where it reads alike or has no name there.
    pub inverse: Option<Label>,
    /// Both ends read alike.
    pub symmetric: bool,
}

/// A label by language, in each perhaps by the subject's gender. Never empty.
#[derive(Clone, Debug)]
pub struct Label(pub Vec<(Lang, Gendered)>);

/// A word that may change with gender.
#[derive(Clone, Debug)]
pub enum Gendered {
    /// It does not.
    Same(String),
    /// It does.
    ByGender {
        /// Masculine, also where an entity has no gender.
        m: String,
        /// Feminine.
        f: String,
    },
}

/// Where the site is published: scheme and host, and a path without its last slash.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BaseUrl {
    /// `https://example.github.io`; a host in other letters than ASCII as DNS knows it (`xn--…`).
    pub origin: String,
    /// `/reading-room`, or nothing.
    pub path: String,
}

impl BaseUrl {
    /// Reads an absolute http or https URL without query and fragment; `None` for anything else.
    #[must_use]
    pub fn parse(url: &str) -> Option<Self> {
        let (scheme, rest) = url.split_once("://")?;
        if !matches!(scheme, "http" | "https")
            || url.contains(|c: char| {
                c.is_whitespace()
                    || c.is_control()
                    || matches!(c, '?' | '#' | '"' | '<' | '>' | '\\')
            })
        {
            return None;
        }
        let (host, path) = rest
            .split_once('/')
            .map_or((rest, ""), |(host, path)| (host, path));
        let path = path.trim_end_matches('/');
        let sound = !host.is_empty()
            && path
                .split('/')
                .all(|part| !matches!(part, "." | "..") && (path.is_empty() || !part.is_empty()));
        let path = if path.is_empty() {
            String::new()
        } else {
            format!("/{path}")
        };
        let host = host::ascii_authority(host).filter(|_| sound)?;
        Some(Self {
            origin: format!("{scheme}://{host}"),
            path,
        })
    }
}

/// A string is no absolute web address.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not an absolute web address such as https://example.org/path")]
pub struct BaseUrlError(String);

impl std::str::FromStr for BaseUrl {
    type Err = BaseUrlError;

    fn from_str(url: &str) -> Result<Self, Self::Err> {
        Self::parse(url).ok_or_else(|| BaseUrlError(url.to_owned()))
    }
}

/// Reads the settings. What is faulty in them is reported and left at its default.
pub fn decode(node: &Node, diagnostics: &mut Vec<Diagnostic>) -> Settings {
    let languages = languages(node, diagnostics);
    let known = Known::default();
    let mut decoder = Decoder {
        langs: &languages,
        known: &known,
        diagnostics,
    };
    let fields = decoder.fields(node, FILE, KEYS);
    let mut settings = Settings::empty(node.span.file, languages.clone());
    if let Some(fields) = fields {
        fill(&mut settings, &mut decoder, &fields);
    }
    // One that is malformed has been reported.
    if !matches!(&node.value, Value::Map(entries) if entries.iter().any(|entry| entry.key.value == "base_url"))
    {
        let message = "without `base_url` the site has no absolute addresses: canonical links, hreflang and the sitemap are left out";
        let help = "write `base_url: https://example.org/`, with the address at which readers will find the site";
        diagnostics.push(Diagnostic::note(codes::URL, settings.span, message).help(help));
    }
    settings
}

/// What the text of the settings says under `allow_links`, as well as that can be read: a disk must
/// know it before a site is read from it. What is wrong with the rest is told when the site is.
#[must_use]
pub fn allowed_links(text: &str) -> Vec<String> {
    let file = FileId(0);
    let Some(node) = yaml::parse(
        file,
        &SourceFile::new(FILE.to_owned(), text.into()),
        &mut Vec::new(),
    ) else {
        return Vec::new();
    };
    let Value::Map(entries) = &node.value else {
        return Vec::new();
    };
    let allowed = entries
        .iter()
        .find(|entry| entry.key.value == "allow_links")
        .map(|entry| &entry.value.value);
    let Some(Value::List(folders)) = allowed else {
        return Vec::new();
    };
    let written = folders.iter().filter_map(|folder| {
        if let Value::Scalar(folder) = &folder.value {
            Some(folder.clone())
        } else {
            None
        }
    });
    // An empty name would be the site itself, and allow every link in it.
    written.filter(|folder| !folder.trim().is_empty()).collect()
}

impl Settings {
    fn empty(file: FileId, languages: Vec<Lang>) -> Self {
        Self {
            span: Span {
                file,
                start: 0,
                end: 0,
            },
            title: None,
            tagline: None,
            footer: None,
            menu: Vec::new(),
            edit_url: None,
            base_url: None,
            allow_links: Vec::new(),
            feed_id: None,
            languages,
            lints: BTreeMap::new(),
            autolink: Autolink::default(),
            numerals: Words::new(),
            months: Words::new(),
            calendar: Words::new(),
            index_article: Words::new(),
            tags: BTreeMap::new(),
            verdicts: BTreeMap::new(),
            annotators: BTreeMap::new(),
            kinds: BTreeMap::new(),
            relations: BTreeMap::new(),
        }
    }
}

fn fill(settings: &mut Settings, decoder: &mut Decoder<'_>, fields: &Fields<'_>) {
    settings.title = fields.get("title").and_then(|node| decoder.localized(node));
    settings.tagline = fields
        .get("tagline")
        .and_then(|node| decoder.localized(node));
    settings.footer = fields
        .get("footer")
        .and_then(|node| decoder.localized(node));
    settings.menu = fields
        .get("menu")
        .map(|node| decoder.ids(node, PageSlug::new))
        .unwrap_or_default();
    settings.edit_url = fields
        .get("edit_url")
        .and_then(|node| edit_url(decoder, node));
    settings.allow_links = fields
        .get("allow_links")
        .map(|node| decoder.texts(node))
        .unwrap_or_default();
    settings.base_url = fields
        .get("base_url")
        .and_then(|node| base_url(decoder, node));
    settings.feed_id = fields
        .get("feed_id")
        .and_then(|node| feed_id(decoder, node));
    settings.autolink = fields
        .get("autolink")
        .and_then(|node| decoder.word(node, AUTOLINK_WORDS))
        .unwrap_or_default();
    settings.numerals = fields
        .get("numerals")
        .map(|node| words(decoder, node))
        .unwrap_or_default();
    settings.months = fields
        .get("months")
        .map(|node| words(decoder, node))
        .unwrap_or_default();
    settings.calendar = fields
        .get("calendar")
        .map(|node| words(decoder, node))
        .unwrap_or_default();
    settings.index_article = fields
        .get("index_article")
        .map(|node| words(decoder, node))
        .unwrap_or_default();
    settings.tags = labelled(decoder, fields, "tags", TagId::new, localized);
    settings.verdicts = labelled(decoder, fields, "verdicts", VerdictId::new, needed);
    settings.annotators = labelled(decoder, fields, "annotators", AnnotatorId::new, needed);
    settings.kinds = labelled(decoder, fields, "kinds", KindId::new, site_kind);
    settings.relations = labelled(
        decoder,
        fields,
        "relations",
        RelationKindId::new,
        site_relation,
    );
    if let Some(node) = fields.get("lints") {
        settings.lints = lints(decoder, node);
    }
}

fn localized(decoder: &mut Decoder<'_>, node: &Node) -> Option<Localized> {
    decoder.localized(node)
}

fn needed(decoder: &mut Decoder<'_>, node: &Node) -> Option<Localized> {
    decoder.needed(node)
}

fn languages(node: &Node, diagnostics: &mut Vec<Diagnostic>) -> Vec<Lang> {
    let default = || {
        ["ar", "en"]
            .iter()
            .filter_map(|tag| Lang::parse(tag).ok())
            .collect::<Vec<_>>()
    };
    let Value::Map(entries) = &node.value else {
        return default();
    };
    let Some(entry) = entries.iter().find(|entry| entry.key.value == "languages") else {
        return default();
    };
    let Value::List(items) = &entry.value.value else {
        let message = format!(
            "a list of language tags is wanted here, not {}",
            entry.value.value.kind()
        );
        let Value::Scalar(tags) = &entry.value.value else {
            diagnostics.push(
                Diagnostic::error(codes::WRONG_TYPE, entry.value.span, message)
                    .help("write `languages: [ar, en]`"),
            );
            return default();
        };
        let help = format!("write {}", list_of(std::slice::from_ref(&entry.value)));
        diagnostics
            .push(Diagnostic::error(codes::WRONG_TYPE, entry.value.span, message).help(help));
        let mut meant: Vec<Lang> = Vec::new();
        for lang in parts(tags).filter_map(Lang::likely) {
            if !meant.contains(&lang) {
                meant.push(lang);
            }
        }
        return if meant.is_empty() { default() } else { meant };
    };
    if items.is_empty() {
        let message = "a site has a language at least";
        diagnostics.push(
            Diagnostic::error(codes::LANGUAGE, entry.value.span, message)
                .help("write `languages: [ar, en]`"),
        );
    }
    let mut languages: Vec<Lang> = Vec::new();
    for item in items {
        let Value::Scalar(tag) = &item.value else {
            let message = format!(
                "the tag of a language is wanted here, not {}",
                item.value.kind()
            );
            diagnostics.push(
                Diagnostic::error(codes::WRONG_TYPE, item.span, message)
                    .help("write `languages: [ar, en]`"),
            );
            continue;
        };
        match Lang::parse(tag) {
            Ok(lang) if languages.contains(&lang) => {
                diagnostics.push(
                    Diagnostic::error(
                        codes::LANGUAGE,
                        item.span,
                        format!("the language `{tag}` stands here twice"),
                    )
                    .help("remove one of the two"),
                );
            }
            Ok(lang) => languages.push(lang),
            Err(error) => {
                // What has one answer is read as it is meant, so that nothing else follows from it.
                let meant: Vec<Option<Lang>> = parts(tag).map(Lang::likely).collect();
                let found = Diagnostic::error(codes::LANGUAGE, item.span, error.to_string());
                diagnostics.push(match meant.as_slice() {
                    [Some(lang)] => found
                        .help(format!("write `{lang}`"))
                        .maybe_rewrite(Some(lang.as_str())),
                    _ => found.help(format!("write {}", list_of(items))),
                });
                for lang in meant.into_iter().flatten() {
                    if !languages.contains(&lang) {
                        languages.push(lang);
                    }
                }
            }
        }
    }
    if languages.is_empty() {
        default()
    } else {
        languages
    }
}

/// Tags that are written as one, with commas or spaces between them.
fn parts(tags: &str) -> impl Iterator<Item = &str> {
    tags.split([',', '\u{60C}', ' '])
        .filter(|tag| !tag.is_empty())
}

/// The list of languages as it is to be written, with `…` for a tag that means nothing.
fn list_of(items: &[Node]) -> String {
    let tags = items.iter().filter_map(|item| {
        if let Value::Scalar(tag) = &item.value {
            Some(parts(tag))
        } else {
            None
        }
    });
    let read = |tag: &str| {
        Lang::parse(tag)
            .ok()
            .or_else(|| Lang::likely(tag))
            .map_or_else(|| "…".to_owned(), |lang| lang.to_string())
    };
    let mut tags: Vec<String> = tags.flatten().map(read).collect();
    let mut seen = std::collections::BTreeSet::new();
    tags.retain(|tag| tag == "…" || seen.insert(tag.clone()));
    let unknown = if tags.iter().any(|tag| tag == "…") {
        ", with the tag of the language for `…`"
    } else {
        ""
    };
    format!("`languages: [{}]`{unknown}", tags.join(", "))
}

fn base_url(decoder: &mut Decoder<'_>, node: &Node) -> Option<BaseUrl> {
    let text = decoder.text(node)?;
    let url = BaseUrl::parse(&text.value);
    if url.is_none() {
        let message = format!("`{}` is not an absolute web address", text.value);
        decoder.report(
            Diagnostic::error(codes::URL, text.span, message)
                .help("write it whole: https://example.org/path"),
        );
    }
    url
}

fn feed_id(decoder: &mut Decoder<'_>, node: &Node) -> Option<FeedId> {
    let text = decoder.text(node)?;
    let id = FeedId::parse(&text.value);
    if id.is_none() {
        decoder.report(feed_id::fault(&text));
    }
    id
}

fn edit_url(decoder: &mut Decoder<'_>, node: &Node) -> Option<String> {
    const HELP: &str = "write it whole, with {path} where the file's path belongs: https://example.org/edit/{path}";
    let text = decoder.text(node)?;
    // What stands before the path must be an address by itself: a path that reached into the host
    // would lead elsewhere.
    let fault = match text.value.split_once("{path}") {
        None => "`edit_url` has no place for the file's path".to_owned(),
        Some((before, _)) if !is_web_address(before) => {
            format!("`{}` is not an absolute web address", text.value)
        }
        Some(_) => return Some(text.value),
    };
    decoder.report(Diagnostic::error(codes::URL, text.span, fault).help(HELP));
    None
}

/// Is it `https://host/…`, or the same with `http`, without white space?
fn is_web_address(url: &str) -> bool {
    let rest = ["https://", "http://"]
        .iter()
        .find_map(|start| url.strip_prefix(start));
    let host = rest
        .and_then(|rest| rest.split_once(['/', '?', '#']))
        .map(|(host, _)| host);
    host.is_some_and(|host| !host.is_empty())
        && !url.contains(|c: char| c.is_whitespace() || c.is_control())
}

fn words(decoder: &mut Decoder<'_>, node: &Node) -> Words {
    let entries = decoder.map(node).unwrap_or_default();
    let mut words = Words::new();
    for entry in entries {
        if let (Some(lang), Some(word)) = (decoder.lang(&entry.key), decoder.text(&entry.value)) {
            words.insert(lang, word);
        }
    }
    words
}

fn lints(decoder: &mut Decoder<'_>, node: &Node) -> BTreeMap<String, Spanned<LintLevel>> {
    const LEVELS: &[(&str, LintLevel)] = &[
        ("allow", LintLevel::Allow),
        ("note", LintLevel::Note),
        ("warn", LintLevel::Warn),
        ("deny", LintLevel::Deny),
    ];
    let entries = decoder.map(node).unwrap_or_default();
    let mut lints = BTreeMap::new();
    for entry in entries {
        if let Some(level) = decoder.word(&entry.value, LEVELS) {
            lints.insert(entry.key.value.clone(), Spanned::new(level, entry.key.span));
        }
    }
    lints
}

fn labelled<K: Ord + InFileNames, V>(
    decoder: &mut Decoder<'_>,
    fields: &Fields<'_>,
    key: &str,
    make: impl Fn(&str) -> K,
    value: impl Fn(&mut Decoder<'_>, &Node) -> Option<V>,
) -> BTreeMap<K, V> {
    let entries = fields
        .get(key)
        .and_then(|node| decoder.map(node))
        .unwrap_or_default();
    let mut labelled = BTreeMap::new();
    for entry in entries {
        let id = decoder.id_text(&entry.key, &make);
        if let (Some(id), Some(value)) = (id, value(decoder, &entry.value)) {
            labelled.insert(id.value, value);
        }
    }
    labelled
}

fn site_kind(decoder: &mut Decoder<'_>, node: &Node) -> Option<SiteKind> {
    let fields = decoder.fields(node, "a kind", &["label", "plural", "schema"])?;
    let label = fields.get("label").and_then(|node| decoder.needed(node));
    if label.is_none() && !fields.has("label") {
        decoder.report(
            Diagnostic::error(codes::MISSING_KEY, node.span, "a kind has no `label`")
                .help("write `label: {ar: …, en: …}`"),
        );
    }
    let plural = fields
        .get("plural")
        .and_then(|node| decoder.localized(node));
    let schema = fields
        .get("schema")
        .and_then(|node| decoder.text(node))
        .and_then(|text| {
            let sound = text
                .value
                .starts_with(|first: char| first.is_ascii_uppercase())
                && text.value.bytes().all(|b| b.is_ascii_alphanumeric());
            if !sound {
                let message = format!("`{}` is no type of schema.org", text.value);
                decoder.report(
                    Diagnostic::error(codes::SCHEMA, text.span, message)
                        .help("write its name alone, as in `schema: Vehicle`"),
                );
            }
            sound.then_some(text.value)
        });
    Some(SiteKind {
        label: label?,
        plural,
        schema,
    })
}

fn site_relation(decoder: &mut Decoder<'_>, node: &Node) -> Option<SiteRelation> {
    let fields = decoder.fields(
        node,
        "a kind of relation",
        &["label", "inverse", "symmetric"],
    )?;
    let label = fields
        .get("label")
        .and_then(|node| decoder.must(|decoder| gendered_label(decoder, node)));
    if label.is_none() && !fields.has("label") {
        let help = "write `label: {ar: …, en: …}`, as it reads from its subject";
        decoder.report(
            Diagnostic::error(
                codes::MISSING_KEY,
                node.span,
                "a kind of relation has no `label`",
            )
            .help(help),
        );
    }
    let inverse = fields
        .get("inverse")
        .and_then(|node| gendered_label(decoder, node));
    let symmetric = fields
        .get("symmetric")
        .and_then(|node| decoder.truth(node))
        .unwrap_or(false);
    Some(SiteRelation {
        label: label?,
        inverse,
        symmetric,
    })
}

fn gendered_label(decoder: &mut Decoder<'_>, node: &Node) -> Option<Label> {
    let Value::Map(entries) = &node.value else {
        let text = decoder.words(node)?;
        return Some(Label(vec![(
            decoder.default_lang().clone(),
            Gendered::Same(text.value),
        )]));
    };
    let mut values = Vec::new();
    for entry in entries {
        let Some(lang) = decoder.lang(&entry.key) else {
            continue;
        };
        let word = if matches!(entry.value.value, Value::Map(_)) {
            by_gender(decoder, &entry.value)
        } else {
            decoder
                .words(&entry.value)
                .map(|text| Gendered::Same(text.value))
        };
        values.extend(word.map(|word| (lang, word)));
    }
    values.sort_by_key(|(lang, _)| decoder.langs.iter().position(|l| l == lang));
    (!values.is_empty()).then_some(Label(values))
}

fn by_gender(decoder: &mut Decoder<'_>, node: &Node) -> Option<Gendered> {
    let fields = decoder.fields(node, "a label by gender", &["m", "f"])?;
    let mut word = |key: &str| {
        fields
            .get(key)
            .and_then(|node| decoder.words(node))
            .map(|text| text.value)
    };
    match (word("m"), word("f")) {
        (Some(m), Some(f)) => Some(Gendered::ByGender { m, f }),
        (Some(word), None) | (None, Some(word)) => Some(Gendered::Same(word)),
        (None, None) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::BaseUrl;

    #[test]
    fn base_urls_give_their_origin_and_path() {
        let url = BaseUrl::parse("https://example.github.io/a/b/").unwrap();
        assert_eq!(
            (url.origin.as_str(), url.path.as_str()),
            ("https://example.github.io", "/a/b")
        );
        assert_eq!(BaseUrl::parse("https://example.org").unwrap().path, "");
        for bad in [
            "example.org",
            "ftp://x",
            "https://",
            "https://x/?a",
            "https://x/../y",
            "https://x//y",
        ] {
            assert_eq!(BaseUrl::parse(bad), None, "{bad}");
        }
    }
}
