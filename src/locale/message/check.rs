//! What can be said of message files before anything is rendered.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{
    Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey,
};
use icu::plurals::PluralCategory;

use super::file::Parsed;
use super::resolve::MOST_REFERENCES;
use super::{Catalogue, Speech};
use crate::diagnostic::{Code, Diagnostic, Severity, nearest};
use crate::locale::{Locale, category_name};

const UNKNOWN: Code = Code("H0602");
/// A language lacks messages.
pub const MISSING_MESSAGES: Code = Code("H0603");
const VARIABLE: Code = Code("H0604");
const PLURAL: Code = Code("H0605");
const REFERENCE: Code = Code("H0607");

const REFERENCE_HELP: &str =
    "`{ id }` stands for another message, `{ -id }` for a term, `{ $name }` for a value";

/// How many missing ids a finding names before it only counts.
const NAMED: usize = 8;

/// The built-in messages: what a site's may be called, and which values each is given.
type BuiltIn<'a> = BTreeMap<&'a str, BTreeSet<&'a str>>;

/// Checks all files, `site` being the number of the catalogue's languages that are the site's.
pub(super) fn check(
    catalogue: &Catalogue,
    site: usize,
    files: &[Parsed],
    diagnostics: &mut Vec<Diagnostic>,
) {
    let mut built_in = BuiltIn::new();
    for parsed in files.iter().filter(|parsed| parsed.file.file.is_none()) {
        for (id, pattern) in &parsed.entries {
            built_in.entry(id).or_default().extend(variables(pattern));
        }
    }
    for parsed in files {
        let speech = catalogue
            .speeches
            .iter()
            .find(|speech| parsed.file.serves(speech.locale.lang()));
        for (id, pattern) in &parsed.entries {
            let mut found = Vec::new();
            if parsed.file.file.is_some() {
                found.extend(check_id(id, &built_in));
                found.extend(check_variables(id, pattern, &built_in));
            }
            if let Some(speech) = speech {
                check_plurals(id, pattern, &speech.locale, &mut found);
                found.extend(check_references(id, pattern, speech));
            }
            let place = || parsed.file.place_of(id);
            diagnostics.extend(found.into_iter().map(|(code, severity, message, help)| {
                parsed
                    .file
                    .finding(code, severity, place(), &message)
                    .help(help)
            }));
        }
    }
    let languages = catalogue.speeches.iter().take(site);
    diagnostics.extend(languages.filter_map(|speech| check_missing(speech, &built_in)));
}

/// Code, severity, what is wrong, and what to write.
type Finding = (Code, Severity, String, String);

/// A message of a site that only nearly has a built-in name was meant to replace that one. Others
/// are the site's own.
fn check_id(id: &str, built_in: &BuiltIn<'_>) -> Option<Finding> {
    if built_in.contains_key(id) {
        return None;
    }
    let near = nearest(id, built_in.keys().copied())?;
    Some((
        UNKNOWN,
        Severity::Warning,
        format!("there is no built-in message `{id}`"),
        format!("did you mean `{near}`?"),
    ))
}

fn check_variables(id: &str, pattern: &Pattern<String>, built_in: &BuiltIn<'_>) -> Vec<Finding> {
    let Some(given) = built_in.get(id).filter(|_| !id.starts_with('-')) else {
        return Vec::new();
    };
    let unknown = variables(pattern)
        .into_iter()
        .filter(|name| !given.contains(name));
    let finding = |name: &str| {
        let near =
            nearest(name, given.iter().copied()).map(|near| format!("did you mean `${near}`?"));
        let known: Vec<String> = given.iter().map(|name| format!("`${name}`")).collect();
        let listed = if known.is_empty() {
            "it is given no values".to_owned()
        } else {
            format!("it is given {}", known.join(", "))
        };
        (
            VARIABLE,
            Severity::Error,
            format!("the message `{id}` is never given `${name}`"),
            near.unwrap_or(listed),
        )
    };
    unknown.map(finding).collect()
}

fn check_missing(speech: &Speech, built_in: &BuiltIn<'_>) -> Option<Diagnostic> {
    let messages = || built_in.keys().copied().filter(|id| !id.starts_with('-'));
    let missing: Vec<&str> = messages()
        .filter(|id| speech.messages.get(id).is_none())
        .collect();
    if missing.is_empty() {
        return None;
    }
    let lang = speech.locale.lang();
    let named = missing
        .iter()
        .take(NAMED)
        .map(|id| format!("`{id}`"))
        .collect::<Vec<_>>()
        .join(", ");
    let rest = if missing.len() > NAMED { ", …" } else { "" };
    let message = format!(
        "`{lang}` lacks {} of {} messages, which are shown in English: {named}{rest}",
        missing.len(),
        messages().count()
    );
    let file = format!("templates/messages/{lang}.ftl");
    Some(
        Diagnostic::of_file(MISSING_MESSAGES, Severity::Warning, &file, message)
            .help(format!("write them in {file}")),
    )
}

/// A choice by plural form names every form of the language that whole numbers take. A form whose
/// every number is named by itself (`[0]` for `zero` in Arabic) is covered.
fn check_plurals(id: &str, pattern: &Pattern<String>, locale: &Locale, found: &mut Vec<Finding>) {
    each_choice(pattern, &mut |variants| {
        // `[other]` beside keywords is the default of a choice that is not by number.
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
        if !lacking.is_empty() {
            let message = format!(
                "the message `{id}` lacks the plural forms {} of `{}`",
                lacking.join(" "),
                locale.lang()
            );
            let help = format!(
                "write a line for each, as for {}; the one with the star stands for all that have none",
                lacking[0]
            );
            found.push((PLURAL, Severity::Warning, message, help));
        }
    });
}

fn check_references(id: &str, pattern: &Pattern<String>, speech: &Speech) -> Option<Finding> {
    let mut path = vec![id.to_owned()];
    let fault = fault_of(pattern, speech, &mut path, &mut BTreeSet::new())?;
    Some((
        REFERENCE,
        Severity::Error,
        format!("the message `{id}` cannot be completed: {fault}"),
        REFERENCE_HELP.to_owned(),
    ))
}

/// What keeps a pattern from being completed. `path` are the ids that led here, `sound` those
/// already followed to the end, so that each is followed once.
fn fault_of(
    pattern: &Pattern<String>,
    speech: &Speech,
    path: &mut Vec<String>,
    sound: &mut BTreeSet<String>,
) -> Option<String> {
    let mut targets = Vec::new();
    let mut unknown_function = None;
    each_inline(pattern, &mut |inline| match inline {
        InlineExpression::FunctionReference { id, .. } if id.name != "NUMBER" => {
            unknown_function = Some(&id.name)
        }
        InlineExpression::MessageReference { id, attribute } => {
            targets.push(format!("{}{}", id.name, suffix(attribute.as_ref())))
        }
        InlineExpression::TermReference { id, attribute, .. } => {
            targets.push(format!("-{}{}", id.name, suffix(attribute.as_ref())))
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
        let Some(pattern) = speech.messages.get(&target) else {
            return Some(format!("it refers to `{target}`, which is not there"));
        };
        if path.contains(&target) || path.len() > MOST_REFERENCES {
            return Some(format!(
                "its references go in a circle, or are too many, at `{target}`"
            ));
        }
        path.push(target);
        let fault = fault_of(pattern, speech, path, sound);
        sound.extend(path.pop());
        if fault.is_some() {
            return fault;
        }
    }
    None
}

fn suffix(attribute: Option<&fluent_syntax::ast::Identifier<String>>) -> String {
    attribute.map_or_else(String::new, |attribute| format!(".{}", attribute.name))
}

/// The names of the values that a pattern speaks of.
pub(super) fn variables(pattern: &Pattern<String>) -> BTreeSet<&str> {
    let mut names = BTreeSet::new();
    each_inline(pattern, &mut |inline| {
        if let InlineExpression::VariableReference { id } = inline {
            names.insert(id.name.as_str());
        }
    });
    names
}

fn each_inline<'a>(
    pattern: &'a Pattern<String>,
    visit: &mut impl FnMut(&'a InlineExpression<String>),
) {
    each_expression(pattern, &mut |expression| {
        let (Expression::Inline(inline)
        | Expression::Select {
            selector: inline, ..
        }) = expression;
        visit(inline);
        if let InlineExpression::FunctionReference { arguments, .. } = inline {
            arguments.positional.iter().for_each(&mut *visit);
        }
    });
}

fn each_choice<'a>(pattern: &'a Pattern<String>, visit: &mut impl FnMut(&'a [Variant<String>])) {
    each_expression(pattern, &mut |expression| {
        if let Expression::Select { variants, .. } = expression {
            visit(variants);
        }
    });
}

/// Every expression of a pattern, also those within variants and braces. A list instead of
/// recursion, so that the closure stays one type.
fn each_expression<'a>(
    pattern: &'a Pattern<String>,
    visit: &mut impl FnMut(&'a Expression<String>),
) {
    let mut patterns = vec![pattern];
    while let Some(pattern) = patterns.pop() {
        for element in &pattern.elements {
            let PatternElement::Placeable { expression } = element else {
                continue;
            };
            let mut next = Some(expression);
            while let Some(expression) = next.take() {
                visit(expression);
                match expression {
                    Expression::Select { variants, .. } => {
                        patterns.extend(variants.iter().map(|variant| &variant.value))
                    }
                    Expression::Inline(InlineExpression::Placeable { expression }) => {
                        next = Some(expression)
                    }
                    Expression::Inline(_) => {}
                }
            }
        }
    }
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
