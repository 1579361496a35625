//! Decodes the settings.

use std::collections::BTreeMap;

use super::base_url::BaseUrl;
use super::domain::{domain_address, is_at_domain, parse_domain};
use super::ignored::decode_ignored;
use super::issue_url::decode_issue_url;
use super::languages::decode_languages;
use super::model::{Settings, WordByLang};
use super::specimen::decode_specimen;
use super::vocabulary::{decode_by_id, decode_kind, decode_relation};
use super::whole_host::has_whole_host;
use crate::diagnostic::{Diagnostic, Span, Spanned};
use crate::nonempty::NonEmpty;
use crate::source::decode::{Decoder, Fields, KnownIds};
use crate::source::feed_id::{self, FeedId};
use crate::source::id::{AnnotatorId, KindId, PageSlug, RelationKindId, TagId, VerdictId};
use crate::source::localized::Localized;
use crate::source::version::{self, ProgramVersion};
use crate::source::vocabulary::{AUTOLINK_WORDS, LINT_LEVELS, LintLevel};
use crate::source::yaml::YamlNode;
use crate::source::{codes, keys};
use crate::text::Lang;

/// Decodes the root mapping of `hashiya.yaml`. A faulty value is reported, and the setting keeps
/// its default.
pub fn decode(root: &YamlNode, diagnostics: &mut Vec<Diagnostic>) -> Settings {
    let languages = decode_languages(root, diagnostics);
    let known = KnownIds::default();
    let mut decoder = Decoder {
        langs: &languages,
        known: &known,
        diagnostics,
    };
    let fields = decoder
        .fields(root, &keys::SETTINGS)
        .unwrap_or_else(|| Fields::empty(root.span, &keys::SETTINGS));
    check_requires(&fields, &mut decoder);
    let mut settings = decode_fields(&fields, languages.clone(), &mut decoder);
    // A malformed `base_url` has been reported already.
    if !fields.has("base_url") {
        settings.base_url = settings.domain.as_deref().and_then(domain_address);
    }
    if !fields.has("base_url") && settings.base_url.is_none() {
        let message = "without `base_url` the site has no absolute addresses: canonical links, hreflang and the sitemap are left out";
        let help = "write `base_url: https://example.org/`, with the address at which readers will find the site";
        diagnostics.push(Diagnostic::note(codes::URL, settings.span, message).help(help));
    }
    settings
}

fn decode_fields(
    fields: &Fields<'_>,
    languages: NonEmpty<Lang>,
    decoder: &mut Decoder<'_>,
) -> Settings {
    let base_url = fields.decode("base_url", |node| decode_base_url(node, decoder));
    Settings {
        span: Span::file_start(fields.span.file),
        title: decode_text("title", fields, decoder),
        tagline: decode_text("tagline", fields, decoder),
        footer: decode_text("footer", fields, decoder),
        menu: fields.decode_or_default("menu", |node| decoder.ids(node, PageSlug::new)),
        specimen: fields.decode("specimen", |node| decode_specimen(node, decoder)),
        edit_url: fields.decode("edit_url", |node| decode_edit_url(node, decoder)),
        issue_url: fields.decode("issue_url", |node| decode_issue_url(node, decoder)),
        allow_links: fields.decode_or_default("allow_links", |node| decoder.texts(node)),
        domain: fields.decode("domain", |node| {
            decode_domain(node, base_url.as_ref(), decoder)
        }),
        base_url,
        feed_id: fields.decode("feed_id", |node| decode_feed_id(node, decoder)),
        autolink: fields
            .decode("autolink", |node| decoder.word(node, AUTOLINK_WORDS))
            .unwrap_or_default(),
        ignore: fields.decode_or_default("ignore", |node| decode_ignored(node, decoder)),
        data: decode_flag("data", fields, decoder),
        parallel: decode_flag("parallel", fields, decoder),
        regions: decode_words("regions", fields, decoder),
        numerals: decode_words("numerals", fields, decoder),
        months: decode_words("months", fields, decoder),
        calendar: decode_words("calendar", fields, decoder),
        index_article: decode_words("index_article", fields, decoder),
        tags: decode_by_id(decoder, fields, "tags", TagId::new, |decoder, node| {
            decoder.localized(node)
        }),
        verdicts: decode_by_id(decoder, fields, "verdicts", VerdictId::new, decode_label),
        annotators: decode_by_id(
            decoder,
            fields,
            "annotators",
            AnnotatorId::new,
            decode_label,
        ),
        kinds: decode_by_id(decoder, fields, "kinds", KindId::new, decode_kind),
        relations: decode_by_id(
            decoder,
            fields,
            "relations",
            RelationKindId::new,
            decode_relation,
        ),
        lints: fields.decode_or_default("lints", |node| decode_lints(node, decoder)),
        languages,
    }
}

/// Reports a `requires` that is not a version. [`load`](crate::source::load) has compared a version
/// with that of the program before.
fn check_requires(fields: &Fields<'_>, decoder: &mut Decoder<'_>) {
    let written = fields.decode("requires", |node| decoder.words(node));
    if let Some(written) = written.filter(|it| ProgramVersion::parse(&it.value).is_none()) {
        decoder.report(version::fault(&written));
    }
}

fn decode_text(key: &str, fields: &Fields<'_>, decoder: &mut Decoder<'_>) -> Option<Localized> {
    fields.get(key).and_then(|node| decoder.localized(node))
}

/// Decodes a flag that is set by default.
fn decode_flag(key: &str, fields: &Fields<'_>, decoder: &mut Decoder<'_>) -> bool {
    fields
        .get(key)
        .and_then(|node| decoder.flag(node))
        .unwrap_or(true)
}

/// Decodes the label of a verdict or an annotator, which must not be blank.
fn decode_label(decoder: &mut Decoder<'_>, node: &YamlNode) -> Option<Localized> {
    decoder.needed(node)
}

/// Decodes a mapping from languages to words. Which words have a meaning is checked later, because
/// it depends on the language.
fn decode_words(key: &str, fields: &Fields<'_>, decoder: &mut Decoder<'_>) -> WordByLang {
    let entries = fields
        .get(key)
        .and_then(|node| decoder.map(node))
        .unwrap_or_default();
    let mut words = WordByLang::new();
    for entry in entries {
        if let (Some(lang), Some(word)) = (decoder.lang(&entry.key), decoder.text(&entry.value)) {
            words.insert(lang, word);
        }
    }
    words
}

fn decode_lints(
    node: &YamlNode,
    decoder: &mut Decoder<'_>,
) -> BTreeMap<String, Spanned<LintLevel>> {
    let entries = decoder.map(node).unwrap_or_default();
    let mut lints = BTreeMap::new();
    for entry in entries {
        if let Some(level) = decoder.word(&entry.value, LINT_LEVELS) {
            lints.insert(entry.key.value.clone(), Spanned::new(level, entry.key.span));
        }
    }
    lints
}

fn decode_base_url(node: &YamlNode, decoder: &mut Decoder<'_>) -> Option<BaseUrl> {
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

/// Decodes `domain`, and compares it with the address of the site.
fn decode_domain(
    node: &YamlNode,
    base_url: Option<&BaseUrl>,
    decoder: &mut Decoder<'_>,
) -> Option<String> {
    let text = decoder.text(node)?;
    let Some(domain) = parse_domain(&text.value) else {
        let message = format!("`{}` is not the name of a domain", text.value);
        decoder.report(
            Diagnostic::error(codes::URL, text.span, message)
                .help("write the name alone: `domain: example.org`"),
        );
        return None;
    };
    if base_url.is_some_and(|url| !is_at_domain(url, &domain)) {
        let message = format!("`base_url` is another address than that of the domain `{domain}`");
        let help = format!("write `base_url: https://{domain}/`, or leave `base_url` out");
        decoder.report(Diagnostic::warning(codes::URL, text.span, message).help(help));
    }
    Some(domain)
}

fn decode_feed_id(node: &YamlNode, decoder: &mut Decoder<'_>) -> Option<FeedId> {
    let text = decoder.text(node)?;
    let id = FeedId::parse(&text.value);
    if id.is_none() {
        decoder.report(feed_id::fault(&text));
    }
    id
}

fn decode_edit_url(node: &YamlNode, decoder: &mut Decoder<'_>) -> Option<String> {
    const HELP: &str = "write it whole, with {path} where the file's path belongs: https://example.org/edit/{path}";
    let text = decoder.text(node)?;
    // The part before `{path}` must be an address by itself. Otherwise the path could become a part
    // of the host name.
    let fault = match text.value.split_once("{path}") {
        None => "`edit_url` has no place for the file's path".to_owned(),
        Some((before, _)) if !has_whole_host(before) => {
            format!("`{}` is not an absolute web address", text.value)
        }
        Some(_) => return Some(text.value),
    };
    decoder.report(Diagnostic::error(codes::URL, text.span, fault).help(HELP));
    None
}
