//! Reads the words back out of markup that was made by this crate or by Tera.

/// Returns the words that markup shows: tags and the content of `<sup>` (reference marks) are
/// removed, entities resolved.
pub fn shown(markup: &str) -> String {
    let mut words = String::with_capacity(markup.len());
    let mut rest = markup;
    while let Some(at) = rest.find(['<', '&']) {
        words.push_str(&rest[..at]);
        rest = &rest[at..];
        rest = if let Some(mark) = rest.strip_prefix("<sup") {
            mark.split_once("</sup>").map_or("", |(_, after)| after)
        } else if rest.starts_with('<') {
            rest.split_once('>').map_or("", |(_, after)| after)
        } else {
            let (entity, after) = rest[1..].split_once(';').unwrap_or((&rest[1..], ""));
            words.extend(character(entity));
            after
        };
    }
    words.push_str(rest);
    words
}

/// The character of an entity: those that [`Html`](super::Html) and Tera write, and numeric ones.
fn character(entity: &str) -> Option<char> {
    match entity {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "nbsp" => Some('\u{A0}'),
        _ => {
            let number = entity.strip_prefix('#')?;
            let code = number.strip_prefix('x').map_or_else(
                || number.parse().ok(),
                |hex| u32::from_str_radix(hex, 16).ok(),
            );
            code.and_then(char::from_u32)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::shown;

    #[test]
    fn words_are_read_back_without_tags_marks_and_entities() {
        assert_eq!(
            shown("a &lt;b&gt; <bdi dir=\"ltr\">c &amp; d</bdi>.<sup><a href=\"#x\">1</a></sup>"),
            "a <b> c & d."
        );
        assert_eq!(shown("she said &quot;no&#x27;"), "she said \"no'");
        assert_eq!(shown(""), "");
    }
}
