//! Languages, and names in a language, on the command line.

use std::str::FromStr;

use hashiya::text::Lang;

/// A language on the command line.
#[derive(Clone, Debug)]
pub struct LanguageTag(pub Lang);

impl FromStr for LanguageTag {
    type Err = String;

    fn from_str(written: &str) -> Result<Self, String> {
        let tag = written.trim();
        Lang::parse(tag).map(Self).map_err(|error| {
            let likely = Lang::likely(tag).map(|lang| format!("; did you mean `{lang}`?"));
            format!("{error}{}", likely.unwrap_or_default())
        })
    }
}

/// A name in a language on the command line: `en=Jane Roe`.
#[derive(Clone, Debug)]
pub struct NameInLanguage {
    pub lang: Lang,
    pub name: String,
}

impl FromStr for NameInLanguage {
    type Err = String;

    fn from_str(written: &str) -> Result<Self, String> {
        let (tag, name) = written
            .split_once('=')
            .filter(|(_, name)| !name.trim().is_empty())
            .ok_or("write the language, `=` and the name: `en=Jane Roe`")?;
        Ok(Self {
            lang: tag.parse::<LanguageTag>()?.0,
            name: name.trim().to_owned(),
        })
    }
}
