//! Counting by letters: a, b, c … z, aa, ab.

use icu::casemap::CaseMapper;
use icu::locale::Locale;

/// The letters that a language counts by. Arabic has an order of its own for this; what could be
/// taken for a digit is written as it is in lists: the alef with its hamza, the heh with a joining
/// stroke.
const ABJAD: &str = "أ ب ج د هـ و ز ح ط ي ك ل م ن س ع ف ص ق ر ش ت ث خ ذ ض ظ غ";
/// A Persian list begins with the letter's name: alone it would look like a one.
const PERSIAN: &str = "الف ب پ ت ث ج چ ح خ د ذ ر ز ژ س ش ص ض ط ظ ع غ ف ق ک گ ل م ن و هـ ی";
const URDU: &str = "الف ب پ ت ٹ ث ج چ ح خ د ڈ ذ ر ڑ ز ژ س ش ص ض ط ظ ع غ ف ق ک گ ل م ن و ہ ی";
const LATIN: &str = "a b c d e f g h i j k l m n o p q r s t u v w x y z";

/// The letters of one language, in order.
#[derive(Debug)]
pub(super) struct Lettering {
    letters: Vec<String>,
}

impl Lettering {
    /// `alphabet` is the language's own, in capitals where it has them; without one the letters are
    /// Latin.
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

    /// The `number`th letter, from 1; after the last one two letters each, then three.
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
