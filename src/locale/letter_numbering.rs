//! Numbers lists by letters: a, b, c, …, z, aa, ab.

use icu::casemap::CaseMapper;
use icu::locale::Locale;

/// Arabic numbers lists in abjad order. Letters that look like digits are written as lists write
/// them: alef with hamza, heh with a joining stroke.
const ABJAD: &str = "أ ب ج د هـ و ز ح ط ي ك ل م ن س ع ف ص ق ر ش ت ث خ ذ ض ظ غ";
/// Persian and Urdu write the name of the letter alef, which alone would look like the digit one.
const PERSIAN: &str = "الف ب پ ت ث ج چ ح خ د ذ ر ز ژ س ش ص ض ط ظ ع غ ف ق ک گ ل م ن و هـ ی";
const URDU: &str = "الف ب پ ت ٹ ث ج چ ح خ د ڈ ذ ر ڑ ز ژ س ش ص ض ط ظ ع غ ف ق ک گ ل م ن و ہ ی";
const LATIN: &str = "a b c d e f g h i j k l m n o p q r s t u v w x y z";

/// The letters that one language numbers lists by, in order.
#[derive(Debug)]
pub(super) struct LetterNumbering {
    letters: Vec<String>,
}

impl LetterNumbering {
    /// `alphabet` is the language's index alphabet, in capitals if the script has them. A language
    /// without one uses Latin letters.
    pub fn new(locale: &Locale, alphabet: Option<&[&'static str]>) -> Self {
        let known = match locale.id.language.as_str() {
            "ar" => Some(ABJAD),
            "fa" => Some(PERSIAN),
            "ur" => Some(URDU),
            _ => None,
        };
        let small = |letter: &str| {
            CaseMapper::new()
                .lowercase_to_string(letter, &locale.id)
                .into_owned()
        };
        let own = || {
            Some(
                alphabet?
                    .iter()
                    .filter(|letter| letter.chars().count() == 1)
                    .map(|letter| small(letter))
                    .collect(),
            )
        };
        let split = |letters: &str| letters.split(' ').map(str::to_owned).collect();
        let letters: Vec<String> = known
            .map(split)
            .or_else(own)
            .unwrap_or_else(|| split(LATIN));
        Self { letters }
    }

    /// Returns the `number`th letter, 1-based. After the last letter come combinations of two, then
    /// of three.
    pub fn letter(&self, number: u32) -> String {
        let count = u32::try_from(self.letters.len()).unwrap_or(u32::MAX).max(1);
        let (mut rest, mut letters) = (number, Vec::new());
        while rest > 0 {
            letters.extend(
                self.letters
                    .get(((rest - 1) % count) as usize)
                    .map(String::as_str),
            );
            rest = (rest - 1) / count;
        }
        letters.reverse();
        letters.concat()
    }
}
