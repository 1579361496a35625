//! Formats a message: puts its arguments into its pattern, piece by piece.
//!
//! `fluent-bundle` cannot be used for this. It joins literal text and arguments to one string, but
//! a page must isolate the arguments and only them.

use std::cell::Cell;

use fluent_syntax::ast::{
    CallArguments, Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey,
};
use fluent_syntax::unicode::unescape_unicode_to_string;
use icu::plurals::PluralCategory;

use super::args::{Args, Argument, Grouping};
use super::bundle::Bundle;
use super::error::MessageError;
use super::sink::Sink;
use super::value::{is_keyword, literal, term_arguments};
use crate::text::may_follow;

/// The number of references that one message may lead through. More are a circle, or grow
/// exponentially.
pub(super) const MOST_REFERENCES: usize = 100;

impl Bundle {
    /// Formats a message of this language into a sink.
    pub(super) fn resolve(
        &self,
        id: &str,
        args: &Args<'_>,
        sink: &mut impl Sink,
    ) -> Result<(), MessageError> {
        let references = Cell::new(0);
        let after_argument = Cell::new(false);
        let scope = Scope {
            bundle: self,
            id,
            args,
            owner: PatternOwner::Message,
            references: &references,
            after_argument: &after_argument,
        };
        let pattern = self
            .messages
            .get(id)
            .ok_or_else(|| scope.broken("it is not in this language".to_owned()))?;
        scope.pattern(pattern, sink)
    }
}

/// What a pattern belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum PatternOwner {
    /// A message, which must get every argument that it uses.
    Message,
    /// A term, which gets only the arguments of its reference. A selection by any other argument
    /// takes the default variant.
    Term,
}

/// The surroundings in which a pattern is resolved.
struct Scope<'a> {
    bundle: &'a Bundle,
    /// The id of the message that was asked for.
    id: &'a str,
    args: &'a Args<'a>,
    /// What the pattern belongs to.
    owner: PatternOwner,
    /// The number of references followed so far.
    references: &'a Cell<usize>,
    /// Whether the last piece written was an argument.
    after_argument: &'a Cell<bool>,
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

    /// Writes the message's own words. If they begin with a punctuation mark that the argument
    /// before them already ends with, they lose it, with the white space before it.
    fn own_words(&self, words: &str, sink: &mut impl Sink) {
        let mut rest = words.trim_start().chars();
        let doubled = self.after_argument.take()
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
                    Err(MessageError::MissingArgument { .. })
                        if self.owner == PatternOwner::Term =>
                    {
                        None
                    }
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
                self.reference(&id, self.args, self.owner, sink)
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
                    &term_arguments(arguments.as_ref()),
                    PatternOwner::Term,
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
        owner: PatternOwner,
        sink: &mut impl Sink,
    ) -> Result<(), MessageError> {
        if self.references.replace(self.references.get() + 1) >= MOST_REFERENCES {
            return Err(self.broken(format!(
                "its references go in a circle, or are too many, at `{id}`"
            )));
        }
        let pattern = self
            .bundle
            .messages
            .get(id)
            .ok_or_else(|| self.broken(format!("it refers to `{id}`, which is not there")))?;
        Scope {
            id: self.id,
            args,
            owner,
            ..*self
        }
        .pattern(pattern, sink)
    }

    /// Returns the value of an expression; references have none.
    fn value<'v>(
        &'v self,
        inline: &'v InlineExpression<String>,
    ) -> Result<Option<Argument<'v>>, MessageError> {
        Ok(match inline {
            InlineExpression::StringLiteral { value } => {
                Some(Argument::Word(unescape_unicode_to_string(value)))
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

    /// The function `NUMBER($n, useGrouping: 0)`.
    fn number<'v>(
        &'v self,
        arguments: &'v CallArguments<String>,
    ) -> Result<Option<Argument<'v>>, MessageError> {
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
            Some(Argument::Number { value, .. }) if plain => Some(Argument::Number {
                value,
                grouping: Grouping::Plain,
            }),
            other => other,
        })
    }

    fn argument(&self, name: &str) -> Result<&Argument<'_>, MessageError> {
        self.args
            .get(name)
            .ok_or_else(|| MessageError::MissingArgument {
                id: self.id.to_owned(),
                lang: self.bundle.locale.lang().clone(),
                argument: name.to_owned(),
            })
    }

    /// Finds the variant for a value. A variant with the number itself comes before its plural
    /// form.
    fn variant<'v>(
        &self,
        value: &Argument<'_>,
        variants: &'v [Variant<String>],
    ) -> Option<&'v Variant<String>> {
        let by_name = |wanted: &dyn Fn(&str) -> bool| {
            variants.iter().find(
                |variant| matches!(&variant.key, VariantKey::Identifier { name } if wanted(name)),
            )
        };
        let number = match value {
            Argument::Number { value, .. } => value,
            Argument::Keyword { exact, general } => {
                return by_name(&|name| name == *exact)
                    .or_else(|| by_name(&|name| name == *general));
            }
            _ => return by_name(&|name| is_keyword(value, name)),
        };
        let itself =
            variants.iter().find(|variant| matches!(&variant.key, VariantKey::NumberLiteral { value } if value.parse() == Ok(*number)));
        itself.or_else(|| {
            by_name(&|name| {
                PluralCategory::get_for_cldr_string(name)
                    == Some(self.bundle.locale.plural(*number))
            })
        })
    }

    fn write(
        &self,
        value: &Argument<'_>,
        from: &InlineExpression<String>,
        sink: &mut impl Sink,
    ) -> Result<(), MessageError> {
        let locale = &self.bundle.locale;
        self.after_argument.set(true);
        match value {
            Argument::Number {
                value,
                grouping: Grouping::Grouped,
            } => sink.words(&locale.number(*value)),
            Argument::Number {
                value,
                grouping: Grouping::Plain,
            } => sink.words(&locale.plain_number(*value)),
            Argument::Text { text, lang } => sink.text(text, lang),
            Argument::Word(word) => sink.words(word),
            Argument::Keyword { exact, .. } => sink.words(exact),
            Argument::Html(html) => {
                if sink.markup(html).is_err() {
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
            lang: self.bundle.locale.lang().clone(),
            reason,
        }
    }
}
