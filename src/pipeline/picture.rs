//! Reads the size of a picture, so that a page can reserve its place before it is loaded.

use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader;

/// The width in pixels for an SVG that gives only its proportions. It is more than any column has, so
/// that the picture fills its column, as it does in browsers.
const FULL_WIDTH: f64 = 1600.0;

/// The width and height of a picture in CSS pixels, if its file gives them.
pub fn size(bytes: &[u8]) -> Option<(u32, u32)> {
    match imagesize::blob_size(bytes) {
        Ok(size) => Some((
            u32::try_from(size.width).ok()?,
            u32::try_from(size.height).ok()?,
        )),
        Err(_) => svg_size(bytes),
    }
}

/// The size of an SVG, from the attributes of its root. If only one side is given, the other follows
/// from the `viewBox`; without either, only the proportions of the `viewBox` are used.
fn svg_size(bytes: &[u8]) -> Option<(u32, u32)> {
    let root = root(bytes)?;
    let view = attribute(&root, "viewBox").as_deref().and_then(view);
    let [width, height] =
        ["width", "height"].map(|name| attribute(&root, name).as_deref().and_then(length));
    let (width, height) = match (width, height, view) {
        (Some(width), Some(height), _) => (width, height),
        (Some(width), None, Some((across, down))) => (width, width * down / across),
        (None, Some(height), Some((across, down))) => (height * across / down, height),
        (None, None, Some((across, down))) => (FULL_WIDTH, FULL_WIDTH * down / across),
        _ => return None,
    };
    Some((pixels(width)?, pixels(height)?))
}

/// The opening tag of the root element, if it is `svg`.
fn root(bytes: &[u8]) -> Option<BytesStart<'static>> {
    let mut reader = Reader::from_reader(bytes);
    let mut buffer = Vec::new();
    loop {
        match reader.read_event_into(&mut buffer).ok()? {
            Event::Start(tag) | Event::Empty(tag) => {
                return (tag.local_name().as_ref() == "svg").then(|| tag.into_owned());
            }
            Event::Eof => return None,
            _ => buffer.clear(),
        }
    }
}

fn attribute(tag: &BytesStart, name: &str) -> Option<String> {
    Some(tag.try_get_attribute(name).ok()??.value.into_owned())
}

/// A length in pixels. `None` for lengths that depend on the context (`100%`, `2em`).
fn length(written: &str) -> Option<f64> {
    const UNITS: [(&str, f64); 6] = [
        ("px", 1.0),
        ("pt", 96.0 / 72.0),
        ("pc", 16.0),
        ("in", 96.0),
        ("cm", 96.0 / 2.54),
        ("mm", 96.0 / 25.4),
    ];
    let written = written.trim();
    let (number, pixels) = UNITS
        .iter()
        .find_map(|(unit, pixels)| Some((written.strip_suffix(unit)?, *pixels)))
        .unwrap_or((written, 1.0));
    number
        .parse::<f64>()
        .ok()
        .map(|number| number * pixels)
        .filter(|length| *length > 0.0)
}

/// The width and height in a `viewBox`.
fn view(written: &str) -> Option<(f64, f64)> {
    let mut numbers = written
        .split(|c: char| c == ',' || c.is_ascii_whitespace())
        .filter(|part| !part.is_empty())
        .skip(2);
    Some((length(numbers.next()?)?, length(numbers.next()?)?))
}

fn pixels(length: f64) -> Option<u32> {
    let rounded = length.round().max(1.0);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "the range is checked first"
    )]
    (rounded <= f64::from(u16::MAX)).then_some(rounded as u32)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(root: &str) -> Option<(u32, u32)> {
        size(format!("<?xml version=\"1.0\"?>\n<!-- drawn -->\n<svg xmlns=\"http://www.w3.org/2000/svg\" {root}><g/></svg>").as_bytes())
    }

    #[test]
    fn a_drawing_is_as_large_as_it_says() {
        assert_eq!(of("width='640' height=\"239.6px\""), Some((640, 240)));
        assert_eq!(
            of("width='1in' height='72pt' viewBox='0 0 5 5'"),
            Some((96, 96))
        );
        assert_eq!(of("width='320' viewBox='0,0, 640 240'"), Some((320, 120)));
        assert_eq!(of("height='120' viewBox='-5 -5 640 240'"), Some((320, 120)));
    }

    #[test]
    fn one_that_says_only_its_proportions_is_as_wide_as_its_place() {
        assert_eq!(of("viewBox='0 0 640 240'"), Some((1600, 600)));
        assert_eq!(
            of("width='100%' height='100%' viewBox='0 0 640 240'"),
            Some((1600, 600))
        );
    }

    #[test]
    fn what_says_nothing_that_holds_has_no_size() {
        for root in [
            "",
            "width='640'",
            "width='0' height='0'",
            "viewBox='0 0 0 9'",
            "viewBox='0 0'",
            "width='NaN' height='inf'",
            "width='9e9' height='1'",
        ] {
            assert_eq!(of(root), None, "{root}");
        }
        assert_eq!(
            [
                &b"<html><svg width='1' height='1'/></html>"[..],
                b"<svg",
                b"",
                b"\xff\xfe"
            ]
            .map(size),
            [None; 4]
        );
    }
}
