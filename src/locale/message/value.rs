//! Values that are written in messages: arguments of terms, numbers, keys of variants.

use std::borrow::Cow;

use fluent_syntax::ast::{CallArguments, InlineExpression};
use fluent_syntax::unicode::unescape_unicode_to_string;

use super::args::{Args, Argument, Grouping};

/// Returns the arguments in a reference to a term.
pub(super) fn term_arguments(arguments: Option<&CallArguments<String>>) -> Args<'_> {
    let named = arguments.into_iter().flat_map(|arguments| &arguments.named);
    named.fold(Args::new(), |args, argument| match &argument.value {
        InlineExpression::NumberLiteral { value } => {
            args.with(argument.name.name.as_str(), literal(value))
        }
        InlineExpression::StringLiteral { value } => args.with(
            argument.name.name.as_str(),
            Argument::Word(unescape_unicode_to_string(value)),
        ),
        _ => args,
    })
}

/// Converts a number written in a message. A number with a fraction is shown as written, because
/// arguments are whole numbers only.
pub(super) fn literal(written: &str) -> Argument<'_> {
    written
        .parse()
        .map_or(Argument::Word(Cow::Borrowed(written)), |value| {
            Argument::Number {
                value,
                grouping: Grouping::Grouped,
            }
        })
}

/// Whether the key of a variant is this text. Numbers are compared elsewhere.
pub(super) fn is_keyword(value: &Argument<'_>, key: &str) -> bool {
    match value {
        Argument::Text { text, .. } | Argument::Word(text) => text == key,
        Argument::Number { .. } | Argument::Keyword { .. } | Argument::Html(_) => false,
    }
}
