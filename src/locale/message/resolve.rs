//! A pattern and its values, put together piece by piece.

use std::borrow::Cow;
use std::cell::Cell;

use fluent_syntax::ast::{
    CallArguments, Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey,
};
use fluent_syntax::unicode::unescape_unicode_to_string;
use icu::plurals::PluralCategory;

use super::args::{Args, Value};
use super::render::{Sink, is_word};
use super::{MessageError, Speech};
use crate::text::may_follow;

/// One message may lead through so many others. More is a circle, or grows without measure.
pub(super) const MOST_REFERENCES: usize = 100;

impl Speech {
    /// Writes a message of this language into a sink.
    pub(super) fn resolve(
        &self,
        id: &str,
        args: &Args<'_>,
        sink: &mut impl Sink,
    ) -> Result<(), MessageError> {
        let references = Cell::new(0);
        let after_value = Cell::new(false);
        let scope = Scope {
            speech: self,
            id,
            args,
            in_term: false,
            references: &references,
            after_value: &after_value,
        };
        let pattern = self
            .messages
            .get(id)
            .ok_or_else(|| scope.broken("it is not in this language".to_owned()))?;
        scope.pattern(pattern, sink)
    }
}

/// What a pattern is resolved in.
struct Scope<'a> {
    speech: &'a Speech,
    /// The message that was asked for.
    id: &'a str,
    args: &'a Args<'a>,
    /// A term is told only what its call says; what it lacks takes the default variant.
    in_term: bool,
    /// How many references the message has led through.
    references: &'a Cell<usize>,
    /// Was the last piece that was written a value?
    after_value: &'a Cell<bool>,
}

impl Scope<'_> {
    fn pattern(&self, pattern: &Pattern<String>, sink: &mut impl Sink) -> Result<(), MessageError> {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => self.own_words(value, sink),
                PatternElement::Placeable { expression } => self.expression(expression, sink)?,
            }
        }
        Ok(())
    }

    /// The message's own words. A sign that the value before them already ends with is left out.
    fn own_words(&self, words: &str, sink: &mut impl Sink) {
        let mut rest = words.chars();
        let doubled = self.after_value.take()
            && rest
                .next()
                .is_some_and(|sign| !may_follow(&sink.shown(), sign));
        sink.words(if doubled { rest.as_str() } else { words });
    }

    fn expression(
        &self,
        expression: &Expression<String>,
        sink: &mut impl Sink,
    ) -> Result<(), MessageError> {
        match expression {
            Expression::Inline(inline) => self.inline(inline, sink),
            Expression::Select { selector, variants } => {
                let value = match self.value(selector) {
                    Err(MessageError::MissingArgument { .. }) if self.in_term => None,
                    value => value?,
                };
                let chosen = value
                    .as_ref()
                    .and_then(|value| self.variant(value, variants));
                let chosen = chosen.or_else(|| variants.iter().find(|variant| variant.default));
                chosen.map_or(Ok(()), |variant| self.pattern(&variant.value, sink))
            }
        }
    }

    fn inline(
        &self,
        inline: &InlineExpression<String>,
        sink: &mut impl Sink,
    ) -> Result<(), MessageError> {
        match inline {
            InlineExpression::MessageReference { id, attribute } => {
                let id = attribute.as_ref().map_or_else(
                    || id.name.clone(),
                    |attribute| format!("{}.{}", id.name, attribute.name),
                );
                self.reference(&id, self.args, self.in_term, sink)
            }
            InlineExpression::TermReference {
                id,
                attribute,
                arguments,
            } => {
                let suffix = attribute
                    .as_ref()
                    .map_or_else(String::new, |attribute| format!(".{}", attribute.name));
                self.reference(
                    &format!("-{}{suffix}", id.name),
                    &told(arguments.as_ref()),
                    true,
                    sink,
                )
            }
            InlineExpression::Placeable { expression } => self.expression(expression, sink),
            _ => match self.value(inline)? {
                Some(value) => self.write(&value, inline, sink),
                None => Ok(()),
            },
        }
    }

    fn reference(
        &self,
        id: &str,
        args: &Args<'_>,
        in_term: bool,
        sink: &mut impl Sink,
    ) -> Result<(), MessageError> {
        if self.references.replace(self.references.get() + 1) >= MOST_REFERENCES {
            return Err(self.broken(format!(
                "its references go in a circle, or are too many, at `{id}`"
            )));
        }
        let pattern = self
            .speech
            .messages
            .get(id)
            .ok_or_else(|| self.broken(format!("it refers to `{id}`, which is not there")))?;
        Scope {
            id: self.id,
            args,
            in_term,
            ..*self
        }
        .pattern(pattern, sink)
    }

    /// The value of an expression that has one; references have none.
    fn value<'v>(
        &'v self,
        inline: &'v InlineExpression<String>,
    ) -> Result<Option<Value<'v>>, MessageError> {
        Ok(match inline {
            InlineExpression::StringLiteral { value } => {
                Some(Value::Word(unescape_unicode_to_string(value)))
            }
            InlineExpression::NumberLiteral { value } => Some(literal(value)),
            InlineExpression::VariableReference { id } => Some(self.argument(&id.name)?.clone()),
            InlineExpression::FunctionReference { id, arguments } if id.name == "NUMBER" => {
                self.number(arguments)?
            }
            InlineExpression::FunctionReference { id, .. } => {
                return Err(self.broken(format!("there is no function `{}`, only NUMBER", id.name)));
            }
            InlineExpression::Placeable { expression } => match expression.as_ref() {
                Expression::Inline(inline) => self.value(inline)?,
                Expression::Select { .. } => None,
            },
            InlineExpression::MessageReference { .. } | InlineExpression::TermReference { .. } => {
                None
            }
        })
    }

    /// `NUMBER($n, useGrouping: 0)`: the number, shown without grouping if so wished.
    fn number<'v>(
        &'v self,
        arguments: &'v CallArguments<String>,
    ) -> Result<Option<Value<'v>>, MessageError> {
        let plain = arguments.named.iter().any(|argument| {
            let off = matches!(&argument.value, InlineExpression::NumberLiteral { value } | InlineExpression::StringLiteral { value }
                if value == "0" || value == "false");
            argument.name.name == "useGrouping" && off
        });
        let value = arguments
            .positional
            .first()
            .map_or(Ok(None), |first| self.value(first))?;
        Ok(match value {
            Some(Value::Number { value, grouped }) => Some(Value::Number {
                value,
                grouped: grouped && !plain,
            }),
            other => other,
        })
    }

    fn argument(&self, name: &str) -> Result<&Value<'_>, MessageError> {
        self.args
            .get(name)
            .ok_or_else(|| MessageError::MissingArgument {
                id: self.id.to_owned(),
                lang: self.speech.locale.lang().clone(),
                argument: name.to_owned(),
            })
    }

    /// The variant that means the value: a number itself, before the plural form it takes.
    fn variant<'v>(
        &self,
        value: &Value<'_>,
        variants: &'v [Variant<String>],
    ) -> Option<&'v Variant<String>> {
        let by_name = |wanted: &dyn Fn(&str) -> bool| {
            variants.iter().find(
                |variant| matches!(&variant.key, VariantKey::Identifier { name } if wanted(name)),
            )
        };
        let Value::Number { value: number, .. } = value else {
            return by_name(&|name| is_word(value, name));
        };
        let itself =
            variants.iter().find(|variant| matches!(&variant.key, VariantKey::NumberLiteral { value } if value.parse() == Ok(*number)));
        itself.or_else(|| {
            by_name(&|name| {
                PluralCategory::get_for_cldr_string(name)
                    == Some(self.speech.locale.plural(*number))
            })
        })
    }

    fn write(
        &self,
        value: &Value<'_>,
        from: &InlineExpression<String>,
        sink: &mut impl Sink,
    ) -> Result<(), MessageError> {
        let locale = &self.speech.locale;
        self.after_value.set(true);
        match value {
            Value::Number {
                value,
                grouped: true,
            } => sink.words(&locale.number(*value)),
            Value::Number {
                value,
                grouped: false,
            } => sink.words(&locale.plain_number(*value)),
            Value::Text { text, lang } => sink.text(text, lang),
            Value::Word(word) => sink.words(word),
            Value::Html(html) => {
                if !sink.markup(html) {
                    let argument = if let InlineExpression::VariableReference { id } = from {
                        id.name.clone()
                    } else {
                        String::new()
                    };
                    return Err(MessageError::Markup {
                        id: self.id.to_owned(),
                        argument,
                    });
                }
            }
        }
        Ok(())
    }

    fn broken(&self, reason: String) -> MessageError {
        MessageError::Broken {
            id: self.id.to_owned(),
            lang: self.speech.locale.lang().clone(),
            reason,
        }
    }
}

/// What a term's call tells it.
fn told(arguments: Option<&CallArguments<String>>) -> Args<'_> {
    let named = arguments.into_iter().flat_map(|arguments| &arguments.named);
    named.fold(Args::new(), |args, argument| match &argument.value {
        InlineExpression::NumberLiteral { value } => {
            args.with(argument.name.name.as_str(), literal(value))
        }
        InlineExpression::StringLiteral { value } => args.with(
            argument.name.name.as_str(),
            Value::Word(unescape_unicode_to_string(value)),
        ),
        _ => args,
    })
}

/// A number written in a message. One with a fraction is shown as written, because ours are all
/// whole.
fn literal(written: &str) -> Value<'_> {
    written
        .parse()
        .map_or(Value::Word(Cow::Borrowed(written)), |value| Value::Number {
            value,
            grouped: true,
        })
}
