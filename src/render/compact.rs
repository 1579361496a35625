//! Writes the markup of a page without what browsers do not need: the quotation marks around most
//! values of attributes, and the indentation that templates have.

/// Elements whose content is not markup.
const RAW: [&str; 4] = ["script", "style", "textarea", "title"];

/// The same page in fewer bytes: the browser makes the same elements with the same attributes of it,
/// and between elements a line break stays where there was one.
pub fn compact(page: &str) -> String {
    let mut compact = String::with_capacity(page.len());
    let (mut rest, mut is_preformatted) = (page, false);
    while let Some(at) = memchr::memchr(b'<', rest.as_bytes()) {
        let (text, markup) = rest.split_at(at);
        compact.push_str(if is_preformatted { text } else { spacing(text) });
        let length = if markup.starts_with("<!--") {
            markup.find("-->").unwrap_or(markup.len())
        } else if markup.starts_with("</") {
            is_preformatted &= !markup.starts_with("</pre");
            markup.find('>').map_or(markup.len(), |end| end + 1)
        } else if markup[1..].starts_with(|c: char| c.is_ascii_alphabetic()) {
            let name = name(&markup[1..]);
            is_preformatted |= name == "pre";
            rest = push_tag(&mut compact, markup);
            let raw = if RAW.contains(&name) {
                end(rest, name)
            } else {
                0
            };
            compact.push_str(&rest[..raw]);
            rest = &rest[raw..];
            continue;
        } else {
            1
        };
        compact.push_str(&markup[..length]);
        rest = &markup[length..];
    }
    compact.push_str(rest);
    compact
}

/// What stays of the text between two tags.
fn spacing(text: &str) -> &str {
    let is_space = text.bytes().all(|byte| byte.is_ascii_whitespace());
    if is_space && text.contains('\n') {
        "\n"
    } else {
        text
    }
}

/// The name at the beginning of a tag, after `<`.
fn name(tag: &str) -> &str {
    let end = tag.find(|c: char| !c.is_ascii_alphanumeric());
    &tag[..end.unwrap_or(tag.len())]
}

/// The length of the content of an element that has no markup in it.
fn end(content: &str, name: &str) -> usize {
    let mut ends = memchr::memmem::find_iter(content.as_bytes(), b"</");
    ends.find(|at| content[at + 2..].starts_with(name))
        .unwrap_or(content.len())
}

/// Writes the tag at the beginning of `markup` and returns what follows it.
fn push_tag<'p>(compact: &mut String, markup: &'p str) -> &'p str {
    let mut rest = markup;
    while let Some(at) = memchr::memchr3(b'"', b'\'', b'>', rest.as_bytes()) {
        let (before, quoted) = rest.split_at(at);
        let (sign, inner) = quoted.split_at(1);
        compact.push_str(before);
        if sign == ">" {
            compact.push('>');
            return inner;
        }
        let Some((value, after)) = inner.split_once(sign) else {
            rest = quoted;
            break;
        };
        if before.ends_with('=') && needs_no_quotes(value, after) {
            compact.push_str(value);
        } else {
            compact.extend([sign, value, sign]);
        }
        rest = after;
    }
    compact.push_str(rest);
    ""
}

/// Whether a value may be written without quotation marks before what follows them.
fn needs_no_quotes(value: &str, after: &str) -> bool {
    let is_plain = |byte: u8| {
        !byte.is_ascii_whitespace() && !matches!(byte, b'"' | b'\'' | b'=' | b'<' | b'>' | b'`')
    };
    // A slash after it would become a part of it.
    let ends = after.starts_with(|c: char| c == '>' || c.is_ascii_whitespace());
    ends && !value.is_empty() && value.bytes().all(is_plain)
}

#[cfg(test)]
mod tests {
    use super::compact;

    #[test]
    fn quotation_marks_stay_where_a_value_needs_them() {
        for (page, written) in [
            (r#"<p id="a" lang="ar">"#, "<p id=a lang=ar>"),
            (
                r#"<a href="/x/" data-s='3'>a = "b"</a>"#,
                r#"<a href=/x/ data-s=3>a = "b"</a>"#,
            ),
            (
                r#"<p title="a > b" class="">"#,
                r#"<p title="a > b" class="">"#,
            ),
            (r#"<a href="?q=a">"#, r#"<a href="?q=a">"#),
            (r#"<br class="a"/>"#, r#"<br class="a"/>"#),
            (r#"<p id="a">&quot;</p"#, "<p id=a>&quot;</p"),
            (r#"<p title="a"#, r#"<p title="a"#),
        ] {
            assert_eq!(compact(page), written);
        }
    }

    #[test]
    fn indentation_goes_and_words_stay_apart() {
        assert_eq!(
            compact("<ul>\n  <li>a</li>\n\n  <li> b\n c </li> <li>\n</ul>\n"),
            "<ul>\n<li>a</li>\n<li> b\n c </li> <li>\n</ul>\n"
        );
    }

    #[test]
    fn code_and_what_is_no_markup_stay_as_they_are() {
        for page in [
            "<pre><span>a</span>\n    <b>c</b></pre>",
            "<script>if (a < b) x = \"c\";\n  <b></script>",
            "<title>a \"b\" <i id=\"c\"></title>",
            "<!-- <p id=\"a\">\n  </p> -->",
        ] {
            assert_eq!(compact(page), page);
        }
        assert_eq!(
            compact("<pre id=\"a\">\n  <b></b></pre>\n  <p>"),
            "<pre id=a>\n  <b></b></pre>\n<p>"
        );
    }
}
