//! The functions that templates may call: `t` and `ta` for messages, `tl` for the language of an
//! attribute made by `ta`, and the filter `num` for numbers.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::Arc;

use tera::{Error, Function, Kwargs, State, Tera, TeraResult, Value};

use crate::html::{Html, shown};
use crate::locale::message::{Argument, Grouping};
use crate::locale::{Args, Catalogue, MessageError};
use crate::text::{Lang, may_follow};

/// Registers the functions. Tera checks templates against them, so this comes before the templates.
pub(super) fn register(tera: &mut Tera, catalogue: &Arc<Catalogue>) {
    for (name, form) in [("t", Form::Markup), ("ta", Form::Attribute)] {
        let fixed = fixed_messages(catalogue, form);
        let catalogue = Arc::clone(catalogue);
        tera.register_function(
            name,
            MessageFunction {
                catalogue,
                form,
                fixed,
            },
        );
    }
    let languages = Arc::clone(catalogue);
    tera.register_function(
        "tl",
        LanguageFunction {
            catalogue: languages,
        },
    );
    let numbers = Arc::clone(catalogue);
    tera.register_filter(
        "num",
        move |number: i64, kwargs: Kwargs, state: &State| -> TeraResult<String> {
            let lang = language(&numbers, &kwargs, state)?;
            let locale = numbers.locale(&lang).ok_or_else(|| {
                Error::message(MessageError::UnknownLanguage(lang.clone().into_owned()))
            })?;
            Ok(locale.number(number))
        },
    );
}

/// What a message is printed as.
#[derive(Clone, Copy)]
enum Form {
    /// `t`: markup, in which arguments of another direction stand in elements.
    Markup,
    /// `ta`: the value of an attribute, in which they stand between isolate controls.
    Attribute,
}

/// `t(id="…")` and `ta(id="…")`. Every argument but `id`, `lang` and `after` is a value of the
/// message. With `after=`, a message that is a punctuation mark (`stop`, `comma`) is left out if
/// the words given there already end with such a mark.
struct MessageFunction {
    catalogue: Arc<Catalogue>,
    form: Form,
    fixed: FixedMessages,
}

/// The messages without values, as they are printed: by language and id. Pages print hundreds of them.
type FixedMessages = HashMap<Lang, HashMap<String, Value>>;

/// Formats the messages that take no values, for readers of each language of the site.
fn fixed_messages(catalogue: &Catalogue, form: Form) -> FixedMessages {
    let fixed = |lang: &Lang| {
        let variables = catalogue.variables(lang);
        let without = variables
            .into_iter()
            .filter(|(_, values)| values.is_empty());
        without
            .filter_map(|(id, _)| {
                let printed = format(catalogue, form, lang, id, &Args::new()).ok()?;
                Some((id.to_owned(), printed))
            })
            .collect()
    };
    let langs = catalogue.languages();
    langs.map(|lang| (lang.clone(), fixed(lang))).collect()
}

/// A message as it is printed.
fn format(
    catalogue: &Catalogue,
    form: Form,
    lang: &Lang,
    id: &str,
    arguments: &Args<'_>,
) -> Result<Value, MessageError> {
    Ok(match form {
        Form::Markup => {
            let html = catalogue.html(lang, id, arguments)?.within(lang);
            Value::safe_string(html.as_str())
        }
        Form::Attribute => Value::from(catalogue.text(lang, id, arguments)?),
    })
}

impl Function<TeraResult<Value>> for MessageFunction {
    fn call(&self, kwargs: Kwargs, state: &State) -> TeraResult<Value> {
        let id = kwargs.must_get::<&str>("id")?;
        let after = kwargs.get::<Value>("after")?;
        let lang = language(&self.catalogue, &kwargs, state)?;
        let fixed = self.fixed.get(&*lang).and_then(|fixed| fixed.get(id));
        let printed = if let Some(fixed) = fixed {
            fixed.clone()
        } else {
            let arguments = arguments(&kwargs)?;
            let printed = format(&self.catalogue, self.form, &lang, id, &arguments);
            printed.map_err(Error::message)?
        };
        if is_wanted(after.as_ref(), &printed) {
            return Ok(printed);
        }
        Ok(match self.form {
            Form::Markup => Value::safe_string(""),
            Form::Attribute => Value::from(String::new()),
        })
    }
}

/// Whether a message may stand after the markup of `after=`, by its first character that is not
/// white space: French has a no-break space before a semicolon.
fn is_wanted(after: Option<&Value>, message: &Value) -> bool {
    let Some(words) = after.and_then(Value::as_str).map(shown) else {
        return true;
    };
    let printed = message.as_str().unwrap_or_default();
    let message = if message.is_safe() {
        Cow::Owned(shown(printed))
    } else {
        Cow::Borrowed(printed)
    };
    let sign = message.trim_start().chars().next();
    sign.is_none_or(|sign| may_follow(&words, sign))
}

/// `tl(id="…")`: the attributes `lang` and `dir` for an element with an attribute made by `ta`, where
/// the message is in another language than `around=`. Without `around=` that is the language asked
/// for; `around=""` means unknown. `dir` is left out if page and words run as the message does.
struct LanguageFunction {
    catalogue: Arc<Catalogue>,
}

impl Function<TeraResult<Value>> for LanguageFunction {
    fn call(&self, kwargs: Kwargs, state: &State) -> TeraResult<Value> {
        let lang = language(&self.catalogue, &kwargs, state)?;
        let id = kwargs.must_get::<&str>("id")?;
        let spoken = self
            .catalogue
            .language_of(&lang, id)
            .map_err(Error::message)?;
        let around = kwargs.get::<String>("around")?;
        if spoken.as_str() == around.as_deref().unwrap_or(lang.as_str()) {
            return Ok(Value::safe_string(""));
        }
        let own = spoken.direction();
        // Only the page's own language, and that of the words around, say how the surroundings run.
        let is_pages = kwargs.get::<String>("lang")?.is_none() && lang.direction() == own;
        let runs_alike = |tag: String| Lang::parse(&tag).is_ok_and(|lang| lang.direction() == own);
        let turned = if is_pages && around.is_none_or(runs_alike) {
            String::new()
        } else {
            format!(" dir=\"{}\"", own.as_str())
        };
        Ok(Value::safe_string(&format!(" lang=\"{spoken}\"{turned}")))
    }
}

/// The language given as `lang=`, else the page's. A component sees the page's only if it takes
/// `@frame`.
fn language<'a>(
    catalogue: &'a Catalogue,
    kwargs: &Kwargs,
    state: &State,
) -> TeraResult<Cow<'a, Lang>> {
    if let Some(tag) = kwargs.get::<String>("lang")? {
        return find_language(catalogue, &tag);
    }
    let frame = state.get::<Value>("frame")?;
    let tag = frame
        .as_ref()
        .and_then(|frame| frame.get_from_path("lang"))
        .and_then(Value::as_str);
    tag.map_or_else(
        || {
            Err(Error::message(
                "the language is not known here: a component that calls t, ta or num takes `@frame`",
            ))
        },
        |tag| find_language(catalogue, tag),
    )
}

fn find_language<'a>(catalogue: &'a Catalogue, tag: &str) -> TeraResult<Cow<'a, Lang>> {
    if let Some(lang) = catalogue.language(tag) {
        return Ok(Cow::Borrowed(lang));
    }
    Lang::parse(tag)
        .map(Cow::Owned)
        .map_err(|_| Error::message(format!("`{tag}` is not a language of this site")))
}

fn arguments(kwargs: &Kwargs) -> TeraResult<Args<'static>> {
    let mut arguments = Args::new();
    for (name, value) in kwargs.iter() {
        let name = name.to_string();
        if !matches!(name.as_str(), "id" | "lang" | "after") {
            arguments = arguments.with(name, argument(value)?);
        }
    }
    Ok(arguments)
}

/// Converts a value: a whole number is a count, which chooses plural forms; safe text is markup;
/// other text is escaped.
fn argument(value: &Value) -> TeraResult<Argument<'static>> {
    if let Some(value) = value.as_i64() {
        return Ok(Argument::Number {
            value,
            grouping: Grouping::Grouped,
        });
    }
    match value.as_str() {
        // The message is only printed, so the words beside the markup are not needed.
        Some(markup) if value.is_safe() => {
            let html = Html::from_trusted(markup.to_owned(), String::new());
            Ok(Argument::Html(Cow::Owned(html)))
        }
        Some(text) => Ok(Argument::Word(text.to_owned().into())),
        None => Err(Error::message(format!(
            "a message takes words and whole numbers, not {}",
            value.name()
        ))),
    }
}
