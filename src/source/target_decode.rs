//! Decodes the target of an annotation: `quote`, `from` and `to`, `block`, and what narrows them.

use crate::diagnostic::{Diagnostic, Span, Spanned};
use crate::source::codes;
use crate::source::decode::{Decoder, Fields};
use crate::source::number::{in_ascii_digits, in_digits, numbers};
use crate::source::target::{BlockSelector, Narrowing, Occurrence, Selector, Target};
use crate::source::yaml::{YamlNode, YamlValue};
use crate::text::Lang;

/// The languages of an article's texts.
pub(super) struct ArticleLangs<'a> {
    /// The language of the original.
    pub original: &'a Lang,
    /// The languages of all texts, the original's included.
    pub all: &'a [Lang],
}

impl ArticleLangs<'_> {
    /// The language of the text that plain strings of an annotation are about: the value of `lang`,
    /// or the only language that its place is written in, or the original's. A faulty `lang` counts
    /// as missing.
    pub fn annotated(&self, fields: &Fields<'_>, decoder: &Decoder<'_>) -> Lang {
        let known = |tag: &str| decoder.langs.iter().find(|lang| lang.as_str() == tag);
        let written = match fields.get("lang").map(|node| &node.value) {
            Some(YamlValue::Scalar(tag)) => known(tag),
            _ => None,
        };
        let only = || match &main_node(fields)?.value {
            YamlValue::Map(entries) => match entries.as_slice() {
                [only] => known(&only.key.value),
                _ => None,
            },
            _ => None,
        };
        written.or_else(only).unwrap_or(self.original).clone()
    }
}

/// The value that says which words or blocks are annotated.
fn main_node<'a>(fields: &Fields<'a>) -> Option<&'a YamlNode> {
    ["quote", "from", "block"]
        .iter()
        .find_map(|key| fields.get(key))
}

/// Decodes the targets of an annotation, one for each text. Faulty ones are reported and left out.
pub(super) fn decode(
    fields: &Fields<'_>,
    article: &ArticleLangs<'_>,
    decoder: &mut Decoder<'_>,
) -> Vec<Target> {
    if !check_keys(fields, decoder) {
        return Vec::new();
    }
    let own = decode_lang(fields, article, decoder);
    let Some(shared) = decode_shared_narrowing(fields, decoder) else {
        return Vec::new();
    };
    let main = main_node(fields);
    let langs: Vec<Lang> = match main.map(|node| &node.value) {
        Some(YamlValue::Map(entries)) => entries
            .iter()
            .filter_map(|entry| decoder.lang(&entry.key))
            .collect(),
        _ => vec![own.clone()],
    };
    report_unused(fields, &langs, &own, decoder);
    let mut targets = Vec::new();
    for lang in langs {
        if !article.all.contains(&lang) {
            let span = main.map_or(fields.span, |node| node.span);
            report_missing_text(&lang, article, span, decoder);
            continue;
        }
        let one_text = FieldsOfText {
            fields,
            lang: &lang,
            own: &own,
        };
        let selector = one_text.selector(shared.clone(), decoder);
        targets.extend(selector.map(|selector| Target {
            lang: lang.clone(),
            selector,
        }));
    }
    targets
}

fn report_missing_text(
    lang: &Lang,
    article: &ArticleLangs<'_>,
    span: Span,
    decoder: &mut Decoder<'_>,
) {
    let all: Vec<&str> = article.all.iter().map(Lang::as_str).collect();
    let message = format!("{}`{lang}`", codes::NO_TEXT);
    let help = format!(
        "add {lang}.txt or {lang}.md, or remove `{lang}:` here; its texts are in: {}",
        all.join(", ")
    );
    decoder.report(Diagnostic::error(codes::TARGET, span, message).help(help));
}

/// Reports keys that contradict each other, and keys that are missing. Returns `false` if there is
/// no usable target.
fn check_keys(fields: &Fields<'_>, decoder: &mut Decoder<'_>) -> bool {
    let has = |key: &str| fields.get(key).is_some();
    let fault = if has("quote") && (has("from") || has("to")) {
        Some((
            "a target is a quote or a passage, not both",
            "keep `quote`, or `from` and `to`",
        ))
    } else if fields.lacks("from") != fields.lacks("to") {
        Some((
            "a passage has its first and its last words",
            "write both `from` and `to`",
        ))
    } else if ["quote", "from", "block"]
        .iter()
        .all(|key| fields.lacks(key))
    {
        Some((
            "this annotation does not say where it stands",
            "give it a `quote`, or `from` and `to`, or a `block`",
        ))
    } else if has("except")
        && fields
            .get("occurrence")
            .is_some_and(|node| !matches!(&node.value, YamlValue::Scalar(word) if word == "all"))
    {
        Some((
            "`except` means all places but some; beside another `occurrence` it says two things",
            "keep one of the two",
        ))
    } else {
        None
    };
    if let Some((message, help)) = fault {
        decoder.report(Diagnostic::error(codes::TARGET, fields.span, message).help(help));
    }
    let has_main = has("quote") || has("from") || has("block");
    let narrows_nothing = !has("quote") && !has("from") && report_narrowing(fields, decoder);
    fault.is_none() && has_main && !narrows_nothing
}

/// Reports keys that narrow a quote, in an annotation that has none. Returns whether there are any.
///
/// `occurrence` and `word` are allowed: an item under `mentions` always has `occurrence: all`.
fn report_narrowing(fields: &Fields<'_>, decoder: &mut Decoder<'_>) -> bool {
    let mut found = false;
    for key in ["in", "prefix", "suffix", "except"] {
        if let Some(span) = fields.key_span(key) {
            let message = format!("`{key}` narrows a quote, and there is none");
            decoder.report(
                Diagnostic::error(codes::TARGET, span, message)
                    .help("write the `quote`, or `from` and `to`, that it narrows"),
            );
            found = true;
        }
    }
    found
}

/// Decodes `lang`. [`ArticleLangs::annotated`] has the defaults.
fn decode_lang(fields: &Fields<'_>, article: &ArticleLangs<'_>, decoder: &mut Decoder<'_>) -> Lang {
    let written = fields
        .decode("lang", |node| decoder.text(node))
        .and_then(|text| decoder.lang(&text));
    written.unwrap_or_else(|| article.annotated(fields, decoder))
}

/// Reports keys that are about none of the annotated texts.
fn report_unused(fields: &Fields<'_>, langs: &[Lang], own: &Lang, decoder: &mut Decoder<'_>) {
    for key in ["in", "prefix", "suffix", "block", "to"] {
        let is_used = |lang| FieldsOfText { fields, lang, own }.node(key).is_some();
        let Some(node) = fields.get(key).filter(|_| !langs.iter().any(is_used)) else {
            continue;
        };
        let message = format!("`{key}` is not about the text of the quote");
        let help = in_langs(langs, |by_lang| format!("write `{key}: {by_lang}`"));
        decoder.report(Diagnostic::error(codes::TARGET, node.span, message).help(help));
    }
}

/// Writes a help that shows a mapping by these languages, with `…` for the values.
fn in_langs(langs: &[Lang], help: impl Fn(&str) -> String) -> String {
    let items: Vec<String> = langs.iter().map(|lang| format!("{lang}: …")).collect();
    help(&format!("{{{}}}", items.join(", ")))
}

/// Decodes `word`, `occurrence` and `except`, which are the same for every text. Returns `None` if
/// one of them is faulty, so that no second finding follows from the first.
fn decode_shared_narrowing(fields: &Fields<'_>, decoder: &mut Decoder<'_>) -> Option<Narrowing> {
    let whole_words = match fields.get("word") {
        Some(node) => decoder.flag(node)?,
        None => fields.get("entity").is_some(),
    };
    let occurrence = match (fields.get("except"), fields.get("occurrence")) {
        (Some(node), _) => Some(Spanned::new(
            Occurrence::Except(decode_numbers(node, decoder)?),
            node.span,
        )),
        (None, Some(node)) => Some(decode_occurrence(node, decoder)?),
        (None, None) => None,
    };
    Some(Narrowing {
        whole_words,
        occurrence,
        ..Narrowing::default()
    })
}

fn decode_occurrence(node: &YamlNode, decoder: &mut Decoder<'_>) -> Option<Spanned<Occurrence>> {
    let occurrence = match &node.value {
        YamlValue::Scalar(word) if word == "first" => Occurrence::First,
        YamlValue::Scalar(word) if word == "all" => Occurrence::All,
        YamlValue::Scalar(word) if word.parse::<u32>().is_err() => {
            let message = format!("`{word}` is no occurrence");
            let found = Diagnostic::error(codes::TARGET, node.span, message);
            decoder.report(in_digits(
                found,
                word,
                "write first, all, a number from 1, or a list of numbers",
            ));
            return None;
        }
        _ => Occurrence::These(decode_numbers(node, decoder)?),
    };
    Some(Spanned::new(occurrence, node.span))
}

fn decode_numbers(node: &YamlNode, decoder: &mut Decoder<'_>) -> Option<Vec<u32>> {
    let items = decoder.one_or_more(node);
    if items.is_empty() {
        decoder.report(
            Diagnostic::error(codes::TARGET, node.span, "this list of places is empty")
                .help("write a number from 1, or remove the key"),
        );
    }
    let numbers: Vec<u32> = items
        .iter()
        .filter_map(|item| decoder.number(item))
        .collect();
    (numbers.len() == items.len() && !numbers.is_empty()).then_some(numbers)
}

/// The keys of an annotation, as far as they concern one text.
struct FieldsOfText<'a> {
    fields: &'a Fields<'a>,
    lang: &'a Lang,
    /// The language of the text that plain strings are about.
    own: &'a Lang,
}

impl FieldsOfText<'_> {
    /// The value of a key for this text: from a mapping by language, or a plain value if plain
    /// values are about this text.
    fn node(&self, key: &str) -> Option<&YamlNode> {
        let node = self.fields.get(key)?;
        match &node.value {
            YamlValue::Map(entries) => entries
                .iter()
                .find(|entry| entry.key.value == self.lang.as_str())
                .map(|entry| &entry.value),
            _ => (self.lang == self.own).then_some(node),
        }
    }

    fn words(&self, key: &str, decoder: &mut Decoder<'_>) -> Option<Spanned<String>> {
        let text = decoder.text(self.node(key)?)?;
        if text.value.trim().is_empty() {
            let message = format!("`{key}` is empty: no words to find");
            decoder.report(
                Diagnostic::error(codes::TARGET, text.span, message)
                    .help("write words of the text"),
            );
            return None;
        }
        Some(text)
    }

    fn block(&self, decoder: &mut Decoder<'_>) -> Option<Spanned<BlockSelector>> {
        let node = self.node("block")?;
        if let YamlValue::List(items) = &node.value {
            let texts: Vec<_> = items.iter().filter_map(|item| decoder.text(item)).collect();
            if let [first, last] = texts.as_slice() {
                return Some(Spanned::new(
                    BlockSelector::Openings(first.value.clone(), last.value.clone()),
                    node.span,
                ));
            }
            let message = "a list of blocks is the opening words of the first and of the last";
            decoder.report(
                Diagnostic::error(codes::TARGET, node.span, message)
                    .help("write `block: [first words, first words]`, or `3-5`"),
            );
            return None;
        }
        let text = decoder.text(node)?;
        let digits = text.value.bytes().all(|b| b.is_ascii_digit() || b == b'-')
            && text.value.bytes().any(|b| b.is_ascii_digit());
        match numbers(&text.value) {
            Some((first, last)) => {
                Some(Spanned::new(BlockSelector::Numbers(first, last), text.span))
            }
            None if digits || in_ascii_digits(&text.value).is_some() => {
                let found = Diagnostic::error(
                    codes::TARGET,
                    text.span,
                    format!("`{}` is neither a block's number nor a range", text.value),
                );
                decoder.report(in_digits(
                    found,
                    &text.value,
                    "blocks are counted from 1: 4, or 3-5",
                ));
                None
            }
            None => Some(Spanned::new(BlockSelector::Opening(text.value), text.span)),
        }
    }

    fn selector(&self, narrowing: Narrowing, decoder: &mut Decoder<'_>) -> Option<Selector> {
        if self.fields.get("quote").is_none() && self.fields.get("from").is_none() {
            return self.block(decoder).map(Selector::Blocks);
        }
        let narrowing = Narrowing {
            inside: self.words("in", decoder),
            prefix: self.words("prefix", decoder),
            suffix: self.words("suffix", decoder),
            block: self.block(decoder),
            ..narrowing
        };
        if self.fields.get("quote").is_some() {
            let quote = self.words("quote", decoder)?;
            return Some(Selector::Quote { quote, narrowing });
        }
        let from = self.words("from", decoder);
        let to = self.words("to", decoder);
        Some(Selector::Passage {
            from: from?,
            to: to?,
            narrowing,
        })
    }
}
