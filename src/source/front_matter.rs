//! Front matter: the lines between two `---` at the beginning of a text, in which other programs keep
//! its title, author and date. Here these stand in `article.yaml`, and all of a text is shown.

/// The lines of the front matter that a text begins with, without the rules around them.
pub fn front_matter(text: &str) -> Option<&str> {
    let text = text.trim_start_matches('\u{FEFF}');
    let start = text.find('\n')? + 1;
    if text.get(..start)?.trim_end() != "---" {
        return None;
    }
    let mut end = start;
    let mut has_key = false;
    for line in text.get(start..)?.split_inclusive('\n') {
        let trimmed = line.trim_end();
        if has_key && ["---", "..."].contains(&trimmed) {
            return text.get(start..end);
        }
        let is_key = key(trimmed).is_some();
        has_key |= is_key;
        let is_comment = trimmed.starts_with('#');
        let is_more = has_key && (trimmed.is_empty() || trimmed.starts_with([' ', '\t', '-']));
        if !is_key && !is_comment && !is_more {
            return None;
        }
        end += line.len();
    }
    None
}

/// The key of a line such as `title: The lamp`.
fn key(line: &str) -> Option<&str> {
    let (key, value) = line.split_once(':')?;
    let is_word = |char: char| char.is_alphanumeric() || ['-', '_'].contains(&char);
    let is_key = !key.is_empty() && key.chars().all(is_word);
    (is_key && (value.is_empty() || value.starts_with(' '))).then_some(key)
}

#[cfg(test)]
mod tests {
    use super::front_matter;

    #[test]
    fn front_matter_has_keys_and_an_end_and_a_rule_does_not() {
        let text = "---\ntitle: The lamp\ntags:\n  - oil\n---\n\nThe lamp burned.\n";
        assert_eq!(
            front_matter(text),
            Some("title: The lamp\ntags:\n  - oil\n")
        );
        assert!(front_matter("\u{FEFF}---\r\ntitle: x\r\n---\r\n").is_some());
        for none in [
            "",
            "---",
            "---\n---\n",
            "---\n\nThe keeper said: go.\n\n---\n",
            "---\nHe said: go.\n---\n",
            "---\ntitle: x\n",
            "title: x\n---\n",
        ] {
            assert_eq!(front_matter(none), None, "{none}");
        }
    }
}
