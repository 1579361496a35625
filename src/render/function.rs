//! What templates may call: `t` and `ta` for words of the interface, `tl` for the language of an
//! attribute made by `ta`, the filter `num` for numbers.

use std::sync::Arc;

use tera::{Error, Function, Kwargs, State, Tera, TeraResult, Value};

use crate::html::{Html, shown};

/// What is put into a message.
#[derive(Clone, Debug, PartialEq)]
pub enum Argument {
    /// Words, to be escaped in markup and isolated in plain text; those without a letter (`٣–٤`)
    /// are never isolated, for an isolate would turn them round.
    Text(String),
    /// Markup, to be put in as it is.
    Html(Html),
    /// A count: picks the plural, and is written in the language's digits.
    Number(i64),
}

/// Why there is no such message.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct MessageError(pub String);

/// The words of the interface, in every language of the site.
pub trait Messages: Send + Sync {
    /// A message as markup: arguments isolated by elements where they need it, never by control
    /// characters.
    ///
    /// # Errors
    /// When no language has the message, or an argument of it is missing.
    fn html(
        &self,
        lang: &str,
        id: &str,
        arguments: &[(String, Argument)],
    ) -> Result<Html, MessageError>;

    /// A message as plain text, for attributes and titles: arguments isolated by control
    /// characters.
    ///
    /// # Errors
    /// When no language has the message, or an argument of it is missing or is markup.
    fn text(
        &self,
        lang: &str,
        id: &str,
        arguments: &[(String, Argument)],
    ) -> Result<String, MessageError>;

    /// The language that a message is in, and its direction: another than the one asked for where
    /// that one lacks the message.
    ///
    /// # Errors
    /// When no language has the message.
    fn spoken(&self, lang: &str, id: &str) -> Result<(String, &'static str), MessageError>;

    /// A number in the language's digits.
    fn number(&self, lang: &str, number: i64) -> String;
}

/// Makes the functions known to the engine; before its templates, which are checked against them.
pub(super) fn register(tera: &mut Tera, messages: &Arc<dyn Messages>) {
    tera.register_function(
        "t",
        Message {
            messages: Arc::clone(messages),
            markup: true,
        },
    );
    tera.register_function(
        "ta",
        Message {
            messages: Arc::clone(messages),
            markup: false,
        },
    );
    tera.register_function(
        "tl",
        Spoken {
            messages: Arc::clone(messages),
        },
    );
    let messages = Arc::clone(messages);
    tera.register_filter(
        "num",
        move |number: i64, kwargs: Kwargs, state: &State| -> TeraResult<String> {
            Ok(messages.number(&language(&kwargs, state)?, number))
        },
    );
}

struct Message {
    messages: Arc<dyn Messages>,
    markup: bool,
}

impl Function<TeraResult<Value>> for Message {
    fn call(&self, kwargs: Kwargs, state: &State) -> TeraResult<Value> {
        let id = kwargs.must_get::<&str>("id")?;
        let after = kwargs.get::<Value>("after")?;
        let lang = language(&kwargs, state)?;
        let arguments = arguments(&kwargs)?;
        let follows = |sign: &str| may_follow(after.as_ref(), sign);
        if self.markup {
            let html = self
                .messages
                .html(&lang, id, &arguments)
                .map_err(Error::message)?;
            Ok(Value::safe_string(if follows(&shown(html.as_str())) {
                html.as_str()
            } else {
                ""
            }))
        } else {
            let text = self
                .messages
                .text(&lang, id, &arguments)
                .map_err(Error::message)?;
            Ok(Value::from(if follows(&text) {
                text
            } else {
                String::new()
            }))
        }
    }
}

/// The attributes `lang` and `dir` of an element whose attribute is a message, where that is not in
/// the language `around` it: the language asked for, if nothing else is said; `around=""` is
/// unknown.
struct Spoken {
    messages: Arc<dyn Messages>,
}

impl Function<TeraResult<Value>> for Spoken {
    fn call(&self, kwargs: Kwargs, state: &State) -> TeraResult<Value> {
        let lang = language(&kwargs, state)?;
        let (spoken, dir) = self
            .messages
            .spoken(&lang, kwargs.must_get::<&str>("id")?)
            .map_err(Error::message)?;
        let around = kwargs.get::<String>("around")?.unwrap_or(lang);
        let attributes = if spoken == around {
            String::new()
        } else {
            format!(" lang=\"{spoken}\" dir=\"{dir}\"")
        };
        Ok(Value::safe_string(&attributes))
    }
}

/// May a message that begins with a sign (`stop`, `comma`) stand after this markup? With `after=`,
/// a sign that the words there already end with is left out.
fn may_follow(after: Option<&Value>, message: &str) -> bool {
    let words = after.and_then(Value::as_str).map(shown);
    words
        .zip(message.chars().next())
        .is_none_or(|(words, sign)| crate::text::may_follow(&words, sign))
}

/// The language asked for with `lang=`, else the page's. A component sees the page's only if it
/// takes `@frame`.
fn language(kwargs: &Kwargs, state: &State) -> TeraResult<String> {
    if let Some(lang) = kwargs.get::<String>("lang")? {
        return Ok(lang);
    }
    let frame = state.get::<Value>("frame")?;
    let lang = frame
        .as_ref()
        .and_then(|frame| frame.get_from_path("lang"))
        .and_then(Value::as_str);
    lang.map(str::to_owned).ok_or_else(|| {
        Error::message(
            "the language is not known here: a component that calls t, ta or num takes `@frame`",
        )
    })
}

fn arguments(kwargs: &Kwargs) -> TeraResult<Vec<(String, Argument)>> {
    let mut arguments = Vec::new();
    for (key, value) in kwargs.iter() {
        let key = key.to_string();
        if key == "id" || key == "lang" || key == "after" {
            continue;
        }
        arguments.push((key, argument(value)?));
    }
    arguments.sort_by(|(a, _), (b, _)| a.cmp(b));
    Ok(arguments)
}

fn argument(value: &Value) -> TeraResult<Argument> {
    if let Some(number) = value.as_i64() {
        return Ok(Argument::Number(number));
    }
    match value.as_str() {
        // What becomes of it is printed; nobody asks a template for its words.
        Some(markup) if value.is_safe() => Ok(Argument::Html(Html::from_trusted(
            markup.to_owned(),
            String::new(),
        ))),
        Some(text) => Ok(Argument::Text(text.to_owned())),
        None => Err(Error::message(format!(
            "a message takes words and whole numbers, not {}",
            value.name()
        ))),
    }
}
