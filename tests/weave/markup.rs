//! A strict reader of the weave's markup: what any browser, and any reader, may take for granted.

use std::collections::HashMap;

/// What a piece of markup says, once it is known to be well formed.
#[derive(Debug, Default)]
pub struct Read {
    /// The text outside apparatus.
    pub text: String,
    /// Every byte of that text at which an element begins or ends, with whether it is an isolate
    /// (or apparatus).
    pub boundaries: Vec<(usize, bool)>,
    /// How often each id stands there.
    pub ids: HashMap<String, usize>,
    /// The text that stands in no element with `dir`, apparatus left out.
    pub outside: String,
    /// The largest number of layers over one text node.
    pub depth: usize,
    /// For each margin entry (`data-in`) the text that names it.
    pub rings: HashMap<String, String>,
    /// The text within links.
    pub linked: String,
}

struct Open {
    name: String,
    apparatus: bool,
    isolate: bool,
    layer: bool,
    ring: Option<String>,
}

/// Reads markup, or says what is wrong with it.
pub fn read(markup: &str) -> Result<Read, String> {
    let mut read = Read::default();
    let mut open: Vec<Open> = Vec::new();
    let mut rest = markup;
    while !rest.is_empty() {
        let at = rest.find('<').unwrap_or(rest.len());
        if at > 0 {
            if !open.iter().any(|element| element.apparatus) {
                let text = unescape(&rest[..at])?;
                read.text.push_str(&text);
                for ring in open.iter().filter_map(|element| element.ring.clone()) {
                    read.rings.entry(ring).or_default().push_str(&text);
                }
                if !open.iter().any(|element| element.isolate) {
                    read.outside.push_str(&text);
                }
                if open.iter().any(|element| element.name == "a") {
                    read.linked.push_str(&text);
                }
            }
            read.depth = read
                .depth
                .max(open.iter().filter(|element| element.layer).count());
            rest = &rest[at..];
            continue;
        }
        let end = rest.find('>').ok_or("an open tag")?;
        tag(&rest[1..end], &mut open, &mut read)?;
        rest = &rest[end + 1..];
    }
    match open.first() {
        None => Ok(read),
        Some(element) => Err(format!("{} is left open", element.name)),
    }
}

fn tag(tag: &str, open: &mut Vec<Open>, read: &mut Read) -> Result<(), String> {
    let inside = open.iter().any(|element| element.apparatus);
    let at = read.text.len();
    if let Some(name) = tag.strip_prefix('/') {
        let element = open.pop().ok_or("a close without an open")?;
        if element.name != name {
            return Err(format!("{name} closes {}", element.name));
        }
        if !inside {
            read.boundaries.push((at, element.isolate));
        }
        return Ok(());
    }
    let (name, attributes) = tag.split_once(' ').unwrap_or((tag, ""));
    let has = |key: &str| {
        attributes
            .split(' ')
            .any(|part| part == key || part.starts_with(&format!("{key}=")))
    };
    for part in attributes
        .split(' ')
        .filter_map(|part| part.strip_prefix("id=\""))
    {
        *read
            .ids
            .entry(part.trim_end_matches('"').to_owned())
            .or_default() += 1;
    }
    let apparatus = has("data-apparatus");
    let isolate = has("dir") || apparatus;
    if name == "a" && open.iter().any(|element| element.name == "a") {
        return Err("a link in a link".into());
    }
    if !inside {
        read.boundaries.push((at, isolate));
    }
    if !matches!(name, "br" | "img") {
        let layer = has("class") && !apparatus;
        let ring = attributes
            .split(' ')
            .find_map(|part| part.strip_prefix("data-in=\""))
            .map(|key| key.trim_end_matches('"').to_owned());
        open.push(Open {
            name: name.to_owned(),
            apparatus,
            isolate: isolate && !apparatus,
            layer,
            ring,
        });
    }
    Ok(())
}

fn unescape(text: &str) -> Result<String, String> {
    if text.contains('>') {
        return Err(format!("a bare > in {text:?}"));
    }
    let text = text
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"");
    Ok(text.replace("&amp;", "&"))
}

#[test]
fn faults_are_found() {
    for fault in [
        "<b><i>x</b></i>",
        "<a>x",
        "x</a>",
        "<a><span><a>x</a></span></a>",
        "a > b",
    ] {
        assert!(read(fault).is_err(), "{fault}");
    }
    let read =
        read("<a id=\"q\" dir=\"ltr\">x<sup data-apparatus>1</sup></a>y &amp; <br>z").unwrap();
    assert_eq!(
        (read.text.as_str(), read.outside.as_str()),
        ("xy & z", "y & z")
    );
}
