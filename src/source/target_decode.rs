//! The keys that say where an annotation stands → one target for each text it is about.

use crate::diagnostic::{Diagnostic, Spanned};
use crate::source::codes;
use crate::source::decode::{Decoder, Fields};
use crate::source::number::{in_ascii_digits, in_digits, numbers};
use crate::source::target::{BlockSelector, Narrowing, Occurrence, Selector, Target};
use crate::source::yaml::{Node, Value};
use crate::text::Lang;

/// The keys of a target.
pub const TARGET_KEYS: &[&str] = &[
    "quote",
    "in",
    "prefix",
    "suffix",
    "occurrence",
    "except",
    "word",
    "from",
    "to",
    "block",
    "lang",
];

/// The texts that an article has.
pub struct Texts<'a> {
    /// The language of the base text.
    pub original: &'a Lang,
    /// The languages of all its texts.
    pub langs: &'a [Lang],
}

/// The targets of an annotation. What is faulty is reported and left out.
pub fn targets(fields: &Fields<'_>, texts: &Texts<'_>, decoder: &mut Decoder<'_>) -> Vec<Target> {
    if !shape_is_sound(fields, decoder) {
        return Vec::new();
    }
    let own = own_lang(fields, texts, decoder);
    let Some(whole) = narrowing_for_all_texts(fields, decoder) else {
        return Vec::new();
    };
    let main = ["quote", "from", "block"]
        .iter()
        .find_map(|key| fields.get(key));
    let langs: Vec<Lang> = match main.map(|node| &node.value) {
        Some(Value::Map(entries)) => entries
            .iter()
            .filter_map(|entry| decoder.lang(&entry.key))
            .collect(),
        _ => vec![own.clone()],
    };
    let mut targets = Vec::new();
    for lang in langs {
        if !texts.langs.contains(&lang) {
            let span = main.map_or(fields.span, |node| node.span);
            let have = texts
                .langs
                .iter()
                .map(Lang::as_str)
                .collect::<Vec<_>>()
                .join(", ");
            decoder.report(
                Diagnostic::error(
                    codes::TARGET,
                    span,
                    format!("this article has no text in `{lang}`"),
                )
                .help(format!("its texts are in: {have}")),
            );
            continue;
        }
        let part = Part {
            fields,
            lang: &lang,
            own: &own,
        };
        targets.extend(
            part.selector(whole.clone(), decoder)
                .map(|selector| Target {
                    lang: lang.clone(),
                    selector,
                }),
        );
    }
    targets
}

/// Are the keys of the target together what one can be?
fn shape_is_sound(fields: &Fields<'_>, decoder: &mut Decoder<'_>) -> bool {
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
            .is_some_and(|node| !matches!(&node.value, Value::Scalar(word) if word == "all"))
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
    let mut sound = fault.is_none() && (has("quote") || has("from") || has("block"));
    if !has("quote") && !has("from") {
        for key in ["in", "prefix", "suffix", "occurrence", "except", "word"] {
            // `entity` in mentions brings `occurrence: all`, which is no fault of the author's on a
            // whole block.
            if let Some(span) = fields
                .key_span(key)
                .filter(|_| !matches!(key, "occurrence" | "word"))
            {
                let message = format!("`{key}` narrows a quote, and there is none");
                decoder.report(
                    Diagnostic::error(codes::TARGET, span, message)
                        .help("write the `quote`, or `from` and `to`, that it narrows"),
                );
                sound = false;
            }
        }
    }
    sound
}

fn own_lang(fields: &Fields<'_>, texts: &Texts<'_>, decoder: &mut Decoder<'_>) -> Lang {
    let written = fields
        .get("lang")
        .and_then(|node| decoder.text(node))
        .and_then(|text| decoder.lang(&text));
    written.unwrap_or_else(|| texts.original.clone())
}

/// What holds in every text; `None` where that is faulty, so that no second finding follows from
/// the first.
fn narrowing_for_all_texts(fields: &Fields<'_>, decoder: &mut Decoder<'_>) -> Option<Narrowing> {
    let whole_words = match fields.get("word") {
        Some(node) => decoder.truth(node)?,
        None => fields.get("entity").is_some(),
    };
    let occurrence = match (fields.get("except"), fields.get("occurrence")) {
        (Some(node), _) => Some(Spanned::new(
            Occurrence::Except(number_list(node, decoder)?),
            node.span,
        )),
        (None, Some(node)) => Some(occurrence(node, decoder)?),
        (None, None) => None,
    };
    Some(Narrowing {
        whole_words,
        occurrence,
        ..Narrowing::default()
    })
}

fn occurrence(node: &Node, decoder: &mut Decoder<'_>) -> Option<Spanned<Occurrence>> {
    let occurrence = match &node.value {
        Value::Scalar(word) if word == "first" => Occurrence::First,
        Value::Scalar(word) if word == "all" => Occurrence::All,
        Value::Scalar(word) if word.parse::<u32>().is_err() => {
            let message = format!("`{word}` is no occurrence");
            let found = Diagnostic::error(codes::TARGET, node.span, message);
            decoder.report(in_digits(
                found,
                word,
                "write first, all, a number from 1, or a list of numbers",
            ));
            return None;
        }
        _ => Occurrence::These(number_list(node, decoder)?),
    };
    Some(Spanned::new(occurrence, node.span))
}

fn number_list(node: &Node, decoder: &mut Decoder<'_>) -> Option<Vec<u32>> {
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

/// The keys of one text.
struct Part<'a> {
    fields: &'a Fields<'a>,
    lang: &'a Lang,
    /// The text that plain words are about.
    own: &'a Lang,
}

impl Part<'_> {
    /// What a key says of this text: its value where that is plain and about this text, or the
    /// value by language.
    fn node(&self, key: &str) -> Option<&Node> {
        let node = self.fields.get(key)?;
        match &node.value {
            Value::Map(entries) => entries
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
        if let Value::List(items) = &node.value {
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
