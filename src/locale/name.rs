//! The names of languages in the languages themselves (autonyms).
//!
//! They are a table of our own, because no crate has what it has. `isolang` 2.4 knows no scripts
//! (`az-Arab`), lacks Latin and Aramaic, and its names outside CLDR contain transcriptions and
//! direction marks. The display names of ICU4X 2.4 are experimental, add 1.7 MB, and lack the
//! Arabic-script variants, Divehi, Yiddish and others.

use crate::text::Lang;

/// Autonyms by language, or by language and script if the script is not the usual one.
const OWN_NAMES: &[(&str, &str)] = &[
    ("af", "Afrikaans"),
    ("am", "አማርኛ"),
    ("ar", "العربية"),
    ("arc", "ܐܪܡܝܐ"),
    ("az", "azərbaycan"),
    ("az-Arab", "تۆرکجه"),
    ("be", "беларуская"),
    ("bg", "български"),
    ("bn", "বাংলা"),
    ("bs", "bosanski"),
    ("ca", "català"),
    ("ckb", "کوردیی ناوەندی"),
    ("cs", "čeština"),
    ("cy", "Cymraeg"),
    ("da", "dansk"),
    ("de", "Deutsch"),
    ("dv", "ދިވެހި"),
    ("el", "Ελληνικά"),
    ("en", "English"),
    ("eo", "Esperanto"),
    ("es", "español"),
    ("et", "eesti"),
    ("eu", "euskara"),
    ("fa", "فارسی"),
    ("fi", "suomi"),
    ("fr", "français"),
    ("ga", "Gaeilge"),
    ("gl", "galego"),
    ("ha", "Hausa"),
    ("he", "עברית"),
    ("hi", "हिन्दी"),
    ("hr", "hrvatski"),
    ("hu", "magyar"),
    ("hy", "հայերեն"),
    ("id", "Bahasa Indonesia"),
    ("is", "íslenska"),
    ("it", "italiano"),
    ("ja", "日本語"),
    ("ka", "ქართული"),
    ("kk", "қазақ тілі"),
    ("ko", "한국어"),
    ("ks", "کٲشُر"),
    ("ku", "kurdî"),
    ("ku-Arab", "کوردی"),
    ("ky", "кыргызча"),
    ("la", "Latina"),
    ("lt", "lietuvių"),
    ("lv", "latviešu"),
    ("mk", "македонски"),
    ("ml", "മലയാളം"),
    ("ms", "Bahasa Melayu"),
    ("ms-Arab", "بهاس ملايو"),
    ("mt", "Malti"),
    ("nb", "norsk bokmål"),
    ("ne", "नेपाली"),
    ("nl", "Nederlands"),
    ("nn", "norsk nynorsk"),
    ("no", "norsk"),
    ("pa", "ਪੰਜਾਬੀ"),
    ("pa-Arab", "پنجابی"),
    ("pl", "polski"),
    ("ps", "پښتو"),
    ("pt", "português"),
    ("ro", "română"),
    ("ru", "русский"),
    ("sd", "سنڌي"),
    ("sk", "slovenčina"),
    ("sl", "slovenščina"),
    ("so", "Soomaali"),
    ("sq", "shqip"),
    ("sr", "српски"),
    ("sr-Latn", "srpski"),
    ("sv", "svenska"),
    ("sw", "Kiswahili"),
    ("syr", "ܣܘܪܝܝܐ"),
    ("ta", "தமிழ்"),
    ("te", "తెలుగు"),
    ("tg", "тоҷикӣ"),
    ("th", "ไทย"),
    ("tk", "türkmen dili"),
    ("tr", "Türkçe"),
    ("tt", "татар"),
    ("ug", "ئۇيغۇرچە"),
    ("uk", "українська"),
    ("ur", "اردو"),
    ("uz", "o‘zbek"),
    ("uz-Arab", "اوزبیک"),
    ("vi", "Tiếng Việt"),
    ("yi", "ייִדיש"),
    ("zgh", "ⵜⴰⵎⴰⵣⵉⵖⵜ"),
    ("zh", "中文"),
    ("zh-Hans", "简体中文"),
    ("zh-Hant", "繁體中文"),
];

/// Returns the autonym of a language (`العربية`, `English`), or its tag if the table lacks it.
pub fn own_name(lang: &Lang) -> &str {
    let tag = lang.as_str();
    let (language, rest) = tag.split_once('-').unwrap_or((tag, ""));
    let script = rest.split('-').next().filter(|subtag| subtag.len() == 4);
    let named = |wanted: &str| {
        OWN_NAMES
            .iter()
            .find(|(known, _)| *known == wanted)
            .map(|(_, name)| *name)
    };
    match script {
        Some(script) => named(&format!("{language}-{script}"))
            .or_else(|| named(language).filter(|_| is_usual(lang, language))),
        None => named(language),
    }
    .unwrap_or(tag)
}

/// Whether the table has the language's name in the script of the tag. Scripts of the same direction
/// are taken to be the same.
fn is_usual(lang: &Lang, language: &str) -> bool {
    Lang::parse(language).is_ok_and(|usual| usual.direction() == lang.direction())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(tag: &str) -> String {
        own_name(&Lang::parse(tag).unwrap()).to_owned()
    }

    #[test]
    fn a_language_is_called_by_its_own_name() {
        let known = [
            ("ar", "العربية"),
            ("en-GB", "English"),
            ("he", "עברית"),
            ("fa", "فارسی"),
            ("fr", "français"),
            ("id", "Bahasa Indonesia"),
            ("pa-Arab", "پنجابی"),
        ];
        for (tag, expected) in known {
            assert_eq!(name(tag), expected, "{tag}");
        }
    }

    #[test]
    fn an_unknown_one_by_its_tag() {
        assert_eq!(name("ar-Latn"), "ar-Latn");
        assert_eq!(name("tlh-Latn"), "tlh-Latn");
    }

    #[test]
    fn names_run_as_their_languages_do() {
        for (tag, name) in OWN_NAMES {
            let lang = Lang::parse(tag).unwrap();
            assert_eq!(
                crate::locale::first_strong(name),
                Some(lang.direction()),
                "{tag}"
            );
        }
    }
}
