//! Estimates how many lines a text takes, from the widths of letters in the fonts of the site.

use std::sync::LazyLock;

/// The width of a space between Arabic and between other words, in ems.
const ARABIC_SPACE: f64 = 0.37;
const LATIN_SPACE: f64 = 0.24;

/// The number of lines that `text` takes in a column of `measure` ems; at least one. Words are not
/// broken.
pub fn lines(text: &str, measure: f64) -> u32 {
    let (mut lines, mut filled) = (1, 0.0);
    for word in text.split_whitespace() {
        let own = width(word);
        let space = if word.chars().any(is_arabic) {
            ARABIC_SPACE
        } else {
            LATIN_SPACE
        };
        if filled > 0.0 && filled + space + own > measure {
            lines += 1;
            filled = own;
        } else {
            filled += if filled > 0.0 { space + own } else { own };
        }
    }
    lines
}

/// The width of a word in ems.
pub fn width(word: &str) -> f64 {
    f64::from(word.chars().map(advance).sum::<u32>()) / 1000.0
}

/// The width of a character in thousandths of an em.
fn advance(c: char) -> u32 {
    let known = WIDTHS.get(c as usize).copied();
    u32::from(known.unwrap_or_else(|| thousandths(c)))
}

/// The widths of the characters of most texts, by code point.
static WIDTHS: LazyLock<Vec<u16>> = LazyLock::new(|| ('\0'..'\u{700}').map(thousandths).collect());

const fn is_arabic(c: char) -> bool {
    matches!(c, '\u{600}'..='\u{6FF}')
}

/// The width of a character in thousandths of an em. For Amiri, at the size that the style sheet gives it, this is the
/// mean of the forms of a letter as they occur in running text; for Source Serif and for Hebrew, the
/// advance width.
const fn thousandths(c: char) -> u16 {
    match c {
        '\u{591}'..='\u{5BD}'
        | '\u{5BF}'
        | '\u{5C1}'
        | '\u{5C2}'
        | '\u{5C4}'
        | '\u{5C5}'
        | '\u{5C7}'
        | '\u{64B}'..='\u{65F}'
        | '\u{670}'
        | '\u{200B}'..='\u{200F}'
        | '\u{2060}'..='\u{2069}' => 0,
        'ة' | 'ـ' => 190,
        'ا' | 'ه' | 'ي' | 'ی' | 'ل' | 'ء' | 'ו' | 'ז' | 'י' | 'ן' | 'ג' | 'נ' => 330,
        'م' | 'ن' | 'ب' | 'پ' | 'ئ' | 'ؤ' => 380,
        'ر' | 'ز' | 'ت' | 'أ' | 'إ' | '،' | '؛' => 440,
        'و' | 'ى' | 'ق' | 'ث' | 'ذ' | '؟' => 510,
        'د' | 'ع' | 'غ' | 'ف' | 'ڤ' => 580,
        'ج' | 'چ' | 'ح' | 'خ' | 'ظ' | 'آ' | '٠'..='٩' | '۰'..='۹' => 710,
        'ش' | 'س' | 'ط' | 'ك' | 'ک' | 'گ' => 810,
        'ص' | 'ض' => 1010,
        '.' | ',' | ':' | ';' | '\'' | '!' | '|' | '(' | ')' | '[' | ']' | 'i' | 'j' | 'l'
        | 't' | 'f' | 'I' | 'J' => 320,
        'r' | 's' | 'c' | 'z' | '-' | '“' | '”' | '«' | '»' | '‹' | '›' => 460,
        'm' | 'w' | 'M' | 'W' | '—' | '…' | '%' => 900,
        'A'..='Z' | '◆' | '⬖' | '✕' | '◇' => 700,
        '0'..='9' => 530,
        'א'..='ת' => 520,
        c if is_arabic(c) => 480,
        _ => 570,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_fill_lines_and_an_empty_text_is_a_line() {
        assert_eq!(lines("", 10.0), 1);
        assert_eq!(lines("one two three", 100.0), 1);
        assert_eq!(lines("one two three", 2.0), 3);
    }

    /// The numbers of lines were counted in browsers, in a column of 32 ems.
    #[test]
    fn the_estimate_agrees_with_browsers() {
        let arabic = "في صباح يوم من أيام الخريف خرج الصياد إلى البحر كعادته، فلما ابتعد عن الشاطئ رأى سحابة سوداء تتقدم من الغرب، فعرف أن الريح ستشتد.";
        assert_eq!(lines(arabic, 32.0), 2);
        let english = "On a clear morning the harbour lay still, and the pilot of the Zenit, who had slept badly, walked the quay twice before he trusted what he saw there.";
        assert_eq!(lines(english, 32.0), 3);
        assert!((width("والسفينة") - 3.28).abs() < 0.4 && (width("harbour") - 3.9).abs() < 0.2);
    }
}
