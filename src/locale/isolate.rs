//! Isolates text of another direction in strings that cannot contain markup: titles, labels, feeds.
//!
//! The control characters are those of UAX #9. They are added to generated text only, never to the
//! text of an article.

use icu::properties::CodePointMapData;
use icu::properties::props::BidiClass;

use crate::text::{Direction, Lang};

const LEFT_TO_RIGHT_ISOLATE: char = '\u{2066}';
const RIGHT_TO_LEFT_ISOLATE: char = '\u{2067}';
const POP_ISOLATE: char = '\u{2069}';

/// Puts isolate controls around a text that is inserted into a string of direction `in_direction`,
/// if the text needs them.
///
/// The isolate has the direction of `lang`, unless all letters have the other direction: a Latin
/// name declared as Arabic is isolated left to right. Each line is isolated by itself, because an
/// isolate ends at the end of a line.
pub fn isolated(text: &str, lang: &Lang, in_direction: Direction) -> String {
    match isolate_needed(text, lang.direction(), in_direction) {
        Some(direction) => text
            .split('\n')
            .map(|line| isolate_line(line, direction))
            .collect::<Vec<_>>()
            .join("\n"),
        None => text.to_owned(),
    }
}

/// Puts a direction mark before a string whose first strong character has the wrong direction.
/// Browser tabs, chats and feed readers lay a string out by that character alone.
pub fn with_mark(text: String, direction: Direction) -> String {
    if first_strong(&text).is_none_or(|first| first == direction) {
        return text;
    }
    let mark = match direction {
        Direction::Ltr => '\u{200E}',
        Direction::Rtl => '\u{200F}',
    };
    format!("{mark}{text}")
}

/// Returns the direction of the first strong character outside isolates (UAX #9, rule P2).
pub fn first_strong(text: &str) -> Option<Direction> {
    let mut depth = 0_usize;
    for letter in text.chars() {
        match letter {
            '\u{2066}'..='\u{2068}' => depth += 1,
            POP_ISOLATE => depth = depth.saturating_sub(1),
            _ if depth == 0 => {
                if let Some(direction) = strong(letter) {
                    return Some(direction);
                }
            }
            _ => {}
        }
    }
    None
}

/// Returns the direction of the isolate that a text of direction `own` needs in text of direction
/// `surrounding`; `None` if it needs no isolate.
pub(super) fn isolate_needed(
    text: &str,
    own: Direction,
    surrounding: Direction,
) -> Option<Direction> {
    let mut letters = text.chars().filter_map(strong);
    let first = letters.next()?;
    let mixed = letters.any(|direction| direction != first);
    let direction = if mixed { own } else { first };
    (mixed || direction != surrounding).then_some(direction)
}

fn isolate_line(line: &str, direction: Direction) -> String {
    let open = match direction {
        Direction::Ltr => LEFT_TO_RIGHT_ISOLATE,
        Direction::Rtl => RIGHT_TO_LEFT_ISOLATE,
    };
    // An unbalanced control in the text would end our isolate, or continue after it.
    let text: String = if is_balanced(line) {
        line.to_owned()
    } else {
        line.chars().filter(|c| !is_isolate_control(*c)).collect()
    };
    format!("{open}{text}{POP_ISOLATE}")
}

fn is_isolate_control(c: char) -> bool {
    matches!(c, '\u{2066}'..='\u{2069}')
}

fn is_balanced(line: &str) -> bool {
    let mut depth = 0_i32;
    for c in line.chars().filter(|c| is_isolate_control(*c)) {
        depth += if c == POP_ISOLATE { -1 } else { 1 };
        if depth < 0 {
            return false;
        }
    }
    depth == 0
}

fn strong(letter: char) -> Option<Direction> {
    match CodePointMapData::<BidiClass>::new().get(letter) {
        BidiClass::LeftToRight => Some(Direction::Ltr),
        BidiClass::RightToLeft | BidiClass::ArabicLetter => Some(Direction::Rtl),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lang(tag: &str) -> Lang {
        Lang::parse(tag).unwrap()
    }

    #[test]
    fn only_the_other_direction_is_isolated() {
        assert_eq!(
            isolated("Grok", &lang("en"), Direction::Rtl),
            "\u{2066}Grok\u{2069}"
        );
        assert_eq!(
            isolated("ماسك", &lang("ar"), Direction::Ltr),
            "\u{2067}ماسك\u{2069}"
        );
        assert_eq!(isolated("ماسك", &lang("ar"), Direction::Rtl), "ماسك");
        assert_eq!(
            isolated("2015–2024", &lang("en"), Direction::Rtl),
            "2015–2024"
        );
    }

    #[test]
    fn a_foreign_name_is_isolated_by_its_letters() {
        assert_eq!(
            isolated("Grok", &lang("ar"), Direction::Rtl),
            "\u{2066}Grok\u{2069}"
        );
        assert_eq!(
            isolated("Grok من xAI", &lang("ar"), Direction::Rtl),
            "\u{2067}Grok من xAI\u{2069}"
        );
    }

    #[test]
    fn isolates_end_with_their_line_and_stray_controls_do_not_survive() {
        assert_eq!(
            isolated("a\nb", &lang("en"), Direction::Rtl),
            "\u{2066}a\u{2069}\n\u{2066}b\u{2069}"
        );
        assert_eq!(
            isolated("a\u{2069}b\u{2067}", &lang("en"), Direction::Rtl),
            "\u{2066}ab\u{2069}"
        );
    }

    #[test]
    fn the_mark_stands_only_where_the_first_strong_letter_disagrees() {
        assert_eq!(
            with_mark("OpenAI أولًا".into(), Direction::Rtl),
            "\u{200F}OpenAI أولًا"
        );
        assert_eq!(
            with_mark("\u{2066}OpenAI\u{2069} أولًا".into(), Direction::Rtl),
            "\u{2066}OpenAI\u{2069} أولًا"
        );
        assert_eq!(
            with_mark("ماسك, again".into(), Direction::Ltr),
            "\u{200E}ماسك, again"
        );
        assert_eq!(with_mark("2024".into(), Direction::Rtl), "2024");
    }
}
