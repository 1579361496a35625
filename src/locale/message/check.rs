//! Checks message files before anything is formatted: unknown ids and arguments, missing messages
//! and plural forms, broken references.

use std::collections::BTreeSet;

use fluent_syntax::ast::{Identifier, InlineExpression, Pattern, Variant, VariantKey};
use icu::plurals::PluralCategory;

use super::bundle::Bundle;
use super::given::GivenValues;
use super::parse::{ParsedEntry, ParsedFile};
use super::pattern::{each_choice, each_inline, variables};
use super::resolve::MOST_REFERENCES;
use crate::diagnostic::{Checked, Code, Diagnostic, Severity, nearest};
use crate::locale::Locale;
use crate::locale::plural::category_name;
use crate::text::Lang;

const UNKNOWN: Code = Code("H0602");
/// A language of the site lacks messages.
pub const MISSING_MESSAGES: Code = Code("H0603");
const VARIABLE: Code = Code("H0604");
const PLURAL: Code = Code("H0605");
const REFERENCE: Code = Code("H0607");

const REFERENCE_HELP: &str =
    "`{ id }` stands for another message, `{ -id }` for a term, `{ $name }` for a value";

/// The number of missing ids that a diagnostic lists.
const LISTED: usize = 8;

/// The ids of the built-in messages.
type KnownMessages<'a> = BTreeSet<&'a str>;

/// The built-in messages that a language of the site lacks. They are shown in English.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MissingMessages {
    /// The language.
    pub lang: Lang,
    /// The ids of the messages, sorted. Never empty.
    pub ids: Vec<String>,
}

/// Checks all files, and returns what each language of the site lacks. The first `site_languages` bundles are those of the site's languages.
pub(super) fn check(
    bundles: &[Bundle],
    site_languages: usize,
    files: &[ParsedFile],
    given: GivenValues<'_>,
) -> Checked<Vec<MissingMessages>> {
    let built_in: KnownMessages<'_> = files
        .iter()
        .filter(|parsed| parsed.file.file.is_none())
        .flat_map(|parsed| parsed.entries.iter().map(|entry| entry.id.as_str()))
        .collect();
    let mut diagnostics = Vec::new();
    for parsed in files {
        let bundle = bundles
            .iter()
            .find(|bundle| parsed.file.serves(bundle.locale.lang()));
        for ParsedEntry { id, pattern, place } in &parsed.entries {
            let mut faults = Vec::new();
            if parsed.file.file.is_some() {
                faults.extend(check_id(id, &built_in));
                if built_in.contains(id.as_str()) {
                    faults.extend(check_variables(id, pattern, given));
                }
            }
            if let Some(bundle) = bundle {
                check_plurals(id, pattern, &bundle.locale, &mut faults);
                faults.extend(check_references(id, pattern, bundle));
            }
            diagnostics.extend(faults.into_iter().map(|fault| {
                let place = place.clone();
                parsed
                    .file
                    .diagnose(fault.code, fault.severity, place, &fault.message)
                    .help(fault.help)
            }));
        }
    }
    let site = bundles.iter().take(site_languages);
    let missing: Vec<_> = site
        .filter_map(|bundle| missing(bundle, &built_in))
        .collect();
    let count = messages(&built_in).count();
    diagnostics.extend(missing.iter().map(|missing| report_missing(missing, count)));
    Checked {
        value: missing,
        diagnostics,
    }
}

/// A fault of a message.
struct MessageFault {
    code: Code,
    severity: Severity,
    message: String,
    /// What to write.
    help: String,
}

/// Reports a message of the site whose id is similar to a built-in one, and was probably meant to
/// replace it. Other ids are the site's own.
fn check_id(id: &str, built_in: &KnownMessages<'_>) -> Option<MessageFault> {
    if built_in.contains(id) {
        return None;
    }
    let near = nearest(id, built_in.iter().copied())?;
    Some(MessageFault {
        code: UNKNOWN,
        severity: Severity::Warning,
        message: format!("there is no built-in message `{id}`"),
        help: format!("did you mean `{near}`?"),
    })
}

/// Reports arguments that a built-in message is never given. Terms may use any.
fn check_variables(
    id: &str,
    pattern: &Pattern<String>,
    given: GivenValues<'_>,
) -> Vec<MessageFault> {
    if id.starts_with('-') {
        return Vec::new();
    }
    let given = given.of(id);
    let unknown = variables(pattern)
        .into_iter()
        .filter(|name| !given.contains(name));
    let fault = |name: &str| {
        let near =
            nearest(name, given.iter().copied()).map(|near| format!("did you mean `${near}`?"));
        let known: Vec<String> = given.iter().map(|name| format!("`${name}`")).collect();
        let listed = if known.is_empty() {
            "it is given no values".to_owned()
        } else {
            format!("it is given {}", known.join(", "))
        };
        MessageFault {
            code: VARIABLE,
            severity: Severity::Error,
            message: format!("the message `{id}` is never given `${name}`"),
            help: near.unwrap_or(listed),
        }
    };
    unknown.map(fault).collect()
}

/// The built-in messages without the terms, which only messages use.
fn messages<'a>(built_in: &KnownMessages<'a>) -> impl Iterator<Item = &'a str> {
    built_in.iter().copied().filter(|id| !id.starts_with('-'))
}

/// Finds the built-in messages that a language lacks.
fn missing(bundle: &Bundle, built_in: &KnownMessages<'_>) -> Option<MissingMessages> {
    let ids: Vec<String> = messages(built_in)
        .filter(|id| bundle.messages.get(id).is_none())
        .map(str::to_owned)
        .collect();
    (!ids.is_empty()).then(|| MissingMessages {
        lang: bundle.locale.lang().clone(),
        ids,
    })
}

/// Reports the messages that a language lacks, out of so many.
fn report_missing(MissingMessages { lang, ids }: &MissingMessages, count: usize) -> Diagnostic {
    let named = ids.iter().take(LISTED).map(|id| format!("`{id}`"));
    let named = named.collect::<Vec<_>>().join(", ");
    let rest = if ids.len() > LISTED { ", …" } else { "" };
    let message = format!(
        "`{lang}` lacks {} of {count} messages, which are shown in English: {named}{rest}",
        ids.len(),
    );
    let file = format!("templates/messages/{lang}.ftl");
    Diagnostic::of_file(MISSING_MESSAGES, Severity::Warning, &file, message)
        .help(format!("write them in {file}"))
}

/// Reports selections by plural form that lack a form which whole numbers of the language take. A
/// form is not needed if each of its numbers has a variant of its own (`[0]` for `zero` in Arabic).
fn check_plurals(
    id: &str,
    pattern: &Pattern<String>,
    locale: &Locale,
    faults: &mut Vec<MessageFault>,
) {
    each_choice(pattern, &mut |variants| {
        // A selection with keywords (`[f]`, `[other]`) is not by number.
        if variants.len() < 2
            || variants
                .iter()
                .any(|variant| category(variant).is_none() && number(variant).is_none())
        {
            return;
        }
        let keys: BTreeSet<PluralCategory> = variants.iter().filter_map(category).collect();
        let numbers: Vec<i64> = variants.iter().filter_map(number).collect();
        let wanted = locale.plural_categories().filter(|category| {
            let mut taken = (0..=200)
                .filter(|n| locale.plural(*n) == *category)
                .peekable();
            taken.peek().is_some() && !taken.all(|n| numbers.contains(&n))
        });
        let lacking: Vec<String> = wanted
            .filter(|category| !keys.contains(category))
            .map(|category| format!("[{}]", category_name(category)))
            .collect();
        if let Some(first) = lacking.first() {
            let message = format!(
                "the message `{id}` lacks the plural forms {} of `{}`",
                lacking.join(" "),
                locale.lang()
            );
            let help = format!(
                "write a line for each, as for {first}; the one with the star stands for all that have none"
            );
            faults.push(MessageFault {
                code: PLURAL,
                severity: Severity::Warning,
                message,
                help,
            });
        }
    });
}

fn check_references(id: &str, pattern: &Pattern<String>, bundle: &Bundle) -> Option<MessageFault> {
    let mut path = vec![id.to_owned()];
    let fault = find_fault(pattern, bundle, &mut path, &mut BTreeSet::new())?;
    Some(MessageFault {
        code: REFERENCE,
        severity: Severity::Error,
        message: format!("the message `{id}` cannot be completed: {fault}"),
        help: REFERENCE_HELP.to_owned(),
    })
}

/// Finds a reference that leads nowhere or in a circle. `path` has the ids that led to the pattern,
/// `sound` those without a fault, so that each is followed once.
fn find_fault(
    pattern: &Pattern<String>,
    bundle: &Bundle,
    path: &mut Vec<String>,
    sound: &mut BTreeSet<String>,
) -> Option<String> {
    let mut targets = Vec::new();
    let mut unknown_function = None;
    each_inline(pattern, &mut |inline| match inline {
        InlineExpression::FunctionReference { id, .. } if id.name != "NUMBER" => {
            unknown_function = Some(&id.name);
        }
        InlineExpression::MessageReference { id, attribute } => {
            targets.push(format!("{}{}", id.name, suffix(attribute.as_ref())));
        }
        InlineExpression::TermReference { id, attribute, .. } => {
            targets.push(format!("-{}{}", id.name, suffix(attribute.as_ref())));
        }
        _ => {}
    });
    if let Some(name) = unknown_function {
        return Some(format!("there is no function `{name}`, only NUMBER"));
    }
    for target in targets {
        if sound.contains(&target) {
            continue;
        }
        let Some(pattern) = bundle.messages.get(&target) else {
            return Some(format!("it refers to `{target}`, which is not there"));
        };
        if path.contains(&target) || path.len() > MOST_REFERENCES {
            return Some(format!(
                "its references go in a circle, or are too many, at `{target}`"
            ));
        }
        path.push(target);
        let fault = find_fault(pattern, bundle, path, sound);
        sound.extend(path.pop());
        if fault.is_some() {
            return fault;
        }
    }
    None
}

fn suffix(attribute: Option<&Identifier<String>>) -> String {
    attribute.map_or_else(String::new, |attribute| format!(".{}", attribute.name))
}

fn category(variant: &Variant<String>) -> Option<PluralCategory> {
    match &variant.key {
        VariantKey::Identifier { name } => PluralCategory::get_for_cldr_string(name),
        VariantKey::NumberLiteral { .. } => None,
    }
}

fn number(variant: &Variant<String>) -> Option<i64> {
    match &variant.key {
        VariantKey::NumberLiteral { value } => value.parse().ok(),
        VariantKey::Identifier { .. } => None,
    }
}
