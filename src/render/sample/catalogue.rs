//! The messages, read straight from the catalogues.

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

use crate::html::Html;
use crate::render::{Argument, MessageError, Messages};

pub(in crate::render) struct Catalogues(Vec<(&'static str, FluentBundle<FluentResource>)>);

impl Catalogues {
    pub(in crate::render) fn new() -> Self {
        let sources =
            [("ar", include_str!("../../../templates/messages/ar.ftl")), ("en", include_str!("../../../templates/messages/en.ftl"))];
        Self(sources.map(|(lang, source)| (lang, bundle(lang, source))).into())
    }

    fn format(&self, lang: &str, id: &str, arguments: &[(String, Argument)]) -> Result<String, MessageError> {
        let missing = || MessageError(format!("no message `{id}`"));
        let (_, bundle) = self.0.iter().find(|(known, _)| *known == lang).ok_or_else(missing)?;
        let pattern = bundle.get_message(id).and_then(|message| message.value()).ok_or_else(missing)?;
        let mut values = FluentArgs::new();
        for (key, value) in arguments {
            match value {
                Argument::Number(number) => values.set(key.as_str(), *number),
                Argument::Text(text) => values.set(key.as_str(), FluentValue::from(text.as_str())),
                Argument::Html(html) => values.set(key.as_str(), FluentValue::from(html.as_str())),
            }
        }
        let mut errors = Vec::new();
        let text = bundle.format_pattern(pattern, Some(&values), &mut errors).into_owned();
        if errors.is_empty() { Ok(text) } else { Err(MessageError(format!("{id}: {errors:?}"))) }
    }
}

fn bundle(lang: &str, source: &str) -> FluentBundle<FluentResource> {
    let mut bundle = FluentBundle::new_concurrent(vec![lang.parse().unwrap()]);
    bundle.set_use_isolating(false);
    if lang == "ar" {
        bundle.set_formatter(Some(|value, _| match value {
            FluentValue::Number(number) => Some(arabic(&number.value.to_string())),
            _ => None,
        }));
    }
    bundle.add_resource(FluentResource::try_new(source.to_owned()).unwrap()).unwrap();
    bundle
}

pub(super) fn arabic(digits: &str) -> String {
    digits.chars().map(|c| c.to_digit(10).and_then(|d| char::from_u32(0x0660 + d)).unwrap_or(c)).collect()
}

impl Messages for Catalogues {
    fn html(&self, lang: &str, id: &str, arguments: &[(String, Argument)]) -> Result<Html, MessageError> {
        self.format(lang, id, arguments).map(Html::from_trusted)
    }

    fn text(&self, lang: &str, id: &str, arguments: &[(String, Argument)]) -> Result<String, MessageError> {
        self.format(lang, id, arguments)
    }

    fn number(&self, lang: &str, number: i64) -> String {
        if lang == "ar" { arabic(&number.to_string()) } else { number.to_string() }
    }
}

mod tests {
    use std::collections::BTreeSet;

    const AR: &str = include_str!("../../../templates/messages/ar.ftl");
    const EN: &str = include_str!("../../../templates/messages/en.ftl");

    fn keys(source: &str) -> BTreeSet<&str> {
        let messages = source.lines().filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()));
        messages.filter_map(|line| line.split_once(" = ").map(|(key, _)| key)).collect()
    }

    #[test]
    fn both_catalogues_have_the_same_messages() {
        assert_eq!(keys(AR), keys(EN));
        assert!(keys(AR).len() > 150);
    }

    #[test]
    fn every_arabic_count_names_all_six_plural_categories() {
        let counts: Vec<_> = AR.split("{ $n ->").skip(1).filter_map(|rest| rest.split("\n}").next()).collect();
        assert!(counts.len() >= 6);
        for count in counts {
            for category in ["[zero]", "[one]", "[two]", "[few]", "[many]", "*[other]"] {
                assert!(count.contains(category), "{category} in {count}");
            }
        }
    }
}
