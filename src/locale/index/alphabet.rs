//! The letters that head the sections of an index: CLDR's index characters, which ICU4X does not
//! have.

use icu::locale::subtags;
use icu::properties::props::Script;

const LATIN: &str = "A B C D E F G H I J K L M N O P Q R S T U V W X Y Z";
const CYRILLIC: &str = "А Б В Г Д Е Ж З И Й К Л М Н О П Р С Т У Ф Х Ц Ч Ш Щ Ы Э Ю Я";

/// The letters by language, in the order of the language's collation.
const LETTERS: &[(&str, &str)] = &[
    (
        "ar",
        "ا ب ت ث ج ح خ د ذ ر ز س ش ص ض ط ظ ع غ ف ق ك ل م ن ه و ي",
    ),
    (
        "az",
        "A B C Ç D E Ə F G Ğ H X I İ J K Q L M N O Ö P R S Ş T U Ü V Y Z W",
    ),
    (
        "bg",
        "А Б В Г Д Е Ж З И Й К Л М Н О П Р С Т У Ф Х Ц Ч Ш Щ Ю Я",
    ),
    (
        "cs",
        "A B C Č D E F G H CH I J K L M N O P Q R Ř S Š T U V W X Y Z Ž",
    ),
    (
        "da",
        "A B C D E F G H I J K L M N O P Q R S T U V W X Y Z Æ Ø Å",
    ),
    ("el", "Α Β Γ Δ Ε Ζ Η Θ Ι Κ Λ Μ Ν Ξ Ο Π Ρ Σ Τ Υ Φ Χ Ψ Ω"),
    (
        "es",
        "A B C D E F G H I J K L M N Ñ O P Q R S T U V W X Y Z",
    ),
    (
        "fa",
        "آ ا ب پ ت ث ج چ ح خ د ذ ر ز ژ س ش ص ض ط ظ ع غ ف ق ک گ ل م ن و ه ی",
    ),
    (
        "fi",
        "A B C D E F G H I J K L M N O P Q R S T U V W X Y Z Å Ä Ö",
    ),
    ("he", "א ב ג ד ה ו ז ח ט י כ ל מ נ ס ע פ צ ק ר ש ת"),
    (
        "hi",
        "अ आ इ ई उ ऊ ऋ ए ऐ ओ औ क ख ग घ ङ च छ ज झ ञ ट ठ ड ढ ण त थ द ध न प फ ब भ म य र ल व श ष स ह",
    ),
    (
        "hy",
        "Ա Բ Գ Դ Ե Զ Է Ը Թ Ժ Ի Լ Խ Ծ Կ Հ Ձ Ղ Ճ Մ Յ Ն Շ Ո Չ Պ Ջ Ռ Ս Վ Տ Ր Ց Ւ Փ Ք Օ Ֆ",
    ),
    (
        "ka",
        "ა ბ გ დ ე ვ ზ თ ი კ ლ მ ნ ო პ ჟ რ ს ტ უ ფ ქ ღ ყ შ ჩ ც ძ წ ჭ ხ ჯ ჰ",
    ),
    (
        "nb",
        "A B C D E F G H I J K L M N O P Q R S T U V W X Y Z Æ Ø Å",
    ),
    (
        "nn",
        "A B C D E F G H I J K L M N O P Q R S T U V W X Y Z Æ Ø Å",
    ),
    (
        "no",
        "A B C D E F G H I J K L M N O P Q R S T U V W X Y Z Æ Ø Å",
    ),
    (
        "pl",
        "A B C Ć D E F G H I J K L Ł M N O Ó P Q R S Ś T U V W X Y Z Ź Ż",
    ),
    (
        "sv",
        "A B C D E F G H I J K L M N O P Q R S T U V W X Y Z Å Ä Ö",
    ),
    (
        "tr",
        "A B C Ç D E F G H I İ J K L M N O Ö P Q R S Ş T U Ü V W X Y Z",
    ),
    (
        "uk",
        "А Б В Г Ґ Д Е Є Ж З И І Ї Й К Л М Н О П Р С Т У Ф Х Ц Ч Ш Щ Ю Я",
    ),
    (
        "ur",
        "ا ب پ ت ٹ ث ج چ ح خ د ڈ ذ ر ڑ ز ژ س ش ص ض ط ظ ع غ ف ق ک گ ل م ن و ہ ھ ء ی ے",
    ),
    ("yi", "א ב ג ד ה ו ז ח ט י כ ל מ נ ס ע פ צ ק ר ש ת"),
];

/// The heading for names in a script that is not the language's own.
const RANGES: &[(Script, &str)] = &[
    (Script::Latin, "A–Z"),
    (Script::Arabic, "أ–ي"),
    (Script::Hebrew, "א–ת"),
    (Script::Greek, "Α–Ω"),
    (Script::Cyrillic, "А–Я"),
    (Script::Armenian, "Ա–Ֆ"),
    (Script::Georgian, "ა–ჰ"),
    (Script::Devanagari, "अ–ह"),
];

const OTHER_SCRIPTS: &str = "…";

/// Returns the letters of a language in a script, separated by spaces; `None` if the table does not
/// have them.
pub(super) fn of(language: &str, script: Option<Script>) -> Option<&'static str> {
    let own = LETTERS
        .iter()
        .find(|(known, _)| *known == language)
        .map(|(_, letters)| *letters);
    own.filter(|letters| letters.chars().next().map(script_of) == script)
        .or(match script {
            Some(Script::Latin) => Some(LATIN),
            Some(Script::Cyrillic) => Some(CYRILLIC),
            _ => None,
        })
}

/// Returns the heading for names in a foreign script.
pub(super) fn range_of(script: Script) -> &'static str {
    RANGES
        .iter()
        .find(|(known, _)| *known == script)
        .map_or(OTHER_SCRIPTS, |(_, range)| range)
}

/// Whether a heading is that of a foreign script.
pub(super) fn is_range(heading: &str) -> bool {
    heading == OTHER_SCRIPTS || RANGES.iter().any(|(_, range)| *range == heading)
}

/// Returns the scripts of the letters that a language's script consists of: Japanese and Korean are
/// written in several.
pub(super) fn scripts_of(script: subtags::Script) -> Vec<Script> {
    match script.as_str() {
        "Jpan" => vec![Script::Hiragana, Script::Katakana, Script::Han],
        "Kore" => vec![Script::Hangul, Script::Han],
        "Hans" | "Hant" => vec![Script::Han],
        _ => vec![Script::from(script)],
    }
}

fn script_of(letter: char) -> Script {
    icu::properties::CodePointMapData::<Script>::new().get(letter)
}

#[cfg(test)]
mod tests {
    use std::cmp::Ordering;

    use super::*;
    use crate::locale::IndexArticle;
    use crate::locale::collate::Collation;

    #[test]
    fn every_alphabet_is_in_the_order_of_its_collation() {
        for (language, letters) in LETTERS.iter().chain(&[("en", LATIN), ("ru", CYRILLIC)]) {
            let collation = Collation::new(&language.parse().unwrap(), IndexArticle::Keep).unwrap();
            let letters: Vec<&str> = letters.split(' ').collect();
            for pair in letters.windows(2) {
                assert_eq!(
                    collation.compare_letters(pair[0], pair[1]),
                    Ordering::Less,
                    "{language}: {pair:?}"
                );
            }
        }
    }
}
