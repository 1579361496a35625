//! Quoting text for a help.

/// The text as a quoted YAML scalar. A long text is replaced by `…`.
pub(super) fn quoted(text: &str) -> String {
    const LONGEST: usize = 80;
    match (
        text.chars().count() > LONGEST,
        text.contains(['"', '\\']),
        text.contains('\''),
    ) {
        (true, ..) => "\"…\"".to_owned(),
        (_, false, _) => format!("\"{text}\""),
        (_, true, false) => format!("'{text}'"),
        (_, true, true) => format!("'{}'", text.replace('\'', "''")),
    }
}
