//! The fonts, style sheets and scripts that are compiled into the program and served below
//! `/hashiya/`.

use std::borrow::Cow;
use std::collections::BTreeMap;

use rust_embed::RustEmbed;

#[derive(RustEmbed)]
#[folder = "static/hashiya/"]
struct Embedded;

/// A style sheet as browsers get it. It is joined from parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sheet {
    /// For every page.
    Page,
    /// For lists, indexes, entities and search.
    Lists,
    /// For two texts side by side.
    Pairs,
}

impl Sheet {
    /// All style sheets.
    pub const ALL: [Self; 3] = [Self::Page, Self::Lists, Self::Pairs];

    /// The path below `hashiya/`.
    pub const fn path(self) -> &'static str {
        match self {
            Self::Page => "style.css",
            Self::Lists => "lists.css",
            Self::Pairs => "pairs.css",
        }
    }

    /// The names of its parts in the order of the cascade.
    const fn parts(self) -> &'static [&'static str] {
        match self {
            Self::Page => &[
                "faces", "page", "frame", "text", "margin", "facing", "markdown", "code", "items",
                "card", "layers", "print",
            ],
            Self::Lists => &[
                "crumbs",
                "lists",
                "entity",
                "network",
                "registers",
                "search",
                "chronology",
            ],
            Self::Pairs => &["crumbs", "pairs"],
        }
    }
}

/// A file that every built site has.
#[derive(Clone, Debug)]
pub struct Asset {
    /// The path below `hashiya/`.
    pub path: String,
    /// The content.
    pub bytes: Cow<'static, [u8]>,
}

/// The folder of the style sheets' parts below `hashiya/`. Parts are not served by themselves.
pub const STYLE_PARTS: &str = "style/";

/// Returns the file of every built site with this path below `hashiya/`. Style sheets are joined; style
/// sheets and scripts lose their comments, and style sheets their needless white space.
///
/// `own` are the site's parts of style sheets by file name. A part replaces the built-in part of
/// its name; parts with other names come last in [`Sheet::Page`].
pub fn asset(path: &str, own: &BTreeMap<String, Vec<u8>>) -> Option<Asset> {
    if let Some(sheet) = Sheet::ALL.iter().find(|sheet| sheet.path() == path) {
        return Some(Asset {
            path: path.to_owned(),
            bytes: Cow::Owned(joined(*sheet, own)),
        });
    }
    let file = Embedded::get(path).filter(|_| !path.starts_with(STYLE_PARTS))?;
    Some(served(Asset {
        path: path.to_owned(),
        bytes: file.data,
    }))
}

/// Whether this is the path of a style sheet that is joined from parts.
pub fn is_sheet(path: &str) -> bool {
    Sheet::ALL.iter().any(|sheet| sheet.path() == path)
}

/// Returns the paths of these files, below `hashiya/`.
pub fn paths() -> impl Iterator<Item = String> {
    let files = Embedded::iter()
        .filter(|path| !path.starts_with(STYLE_PARTS))
        .map(Cow::into_owned);
    files.chain(Sheet::ALL.iter().map(|sheet| sheet.path().to_owned()))
}

/// Whether a site's file below `hashiya/` is an unchanged copy of the embedded one.
pub fn is_embedded(path: &str, bytes: &[u8]) -> bool {
    Embedded::get(path).is_some_and(|file| *file.data == *bytes)
}

/// Returns every embedded file as it is, parts of style sheets included.
pub fn embedded() -> impl Iterator<Item = Asset> {
    Embedded::iter().filter_map(|path| {
        Embedded::get(&path).map(|file| Asset {
            path: path.into_owned(),
            bytes: file.data,
        })
    })
}

/// Removes comments from a style sheet or a script.
fn served(asset: Asset) -> Asset {
    let text = std::str::from_utf8(&asset.bytes).unwrap_or_default();
    let bytes = match asset.path.rsplit('.').next() {
        Some("css") => minify(text),
        Some("js") => without_comment_lines(text),
        _ => return asset,
    };
    Asset {
        bytes: Cow::Owned(bytes.into_bytes()),
        ..asset
    }
}

/// Removes comments, indentation and spaces beside punctuation from an embedded style sheet.
///
/// This is no CSS parser: it relies on the embedded sheets having no string with a comment, such a
/// space or a line break in it.
fn minify(sheet: &str) -> String {
    let mut pieces = sheet.split("/*");
    let mut bare = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        bare.truncate(bare.trim_end_matches(' ').len());
        bare.push_str(piece.split_once("*/").map_or(piece, |(_, after)| after));
    }
    let lines: String = bare
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .flat_map(|line| [line, "\n"])
        .collect();
    [
        (" {", "{"),
        ("{ ", "{"),
        (" }", "}"),
        ("} ", "}"),
        ("; ", ";"),
        (": ", ":"),
        (", ", ","),
        (" > ", ">"),
        // The sheets multiply with it, and have no `a * b` among their selectors.
        (" * ", "*"),
        ("}\n", "}"),
        ("{\n", "{"),
        (";\n", ";"),
        (",\n", ","),
        (";}", "}"),
    ]
    .iter()
    .fold(lines, |sheet, (from, to)| sheet.replace(from, to))
}

/// Removes the lines of an embedded script that are comments or empty, and indentation. No embedded
/// script has a string of several lines.
fn without_comment_lines(script: &str) -> String {
    let comment = |line: &str| {
        line.trim_start().starts_with("//")
            || line.trim_start().starts_with("/**") && line.ends_with("*/")
    };
    script
        .lines()
        .filter(|line| !comment(line) && !line.trim().is_empty())
        .flat_map(|line| [line.trim_start(), "\n"])
        .collect()
}

/// Joins the parts of a style sheet.
fn joined(sheet: Sheet, own: &BTreeMap<String, Vec<u8>>) -> Vec<u8> {
    let file = |part: &&str| format!("{part}.css");
    let part = |name: &String| {
        let path = || format!("{STYLE_PARTS}{name}");
        let embedded = || {
            Embedded::get(&path()).map(|file| {
                served(Asset {
                    path: path(),
                    bytes: file.data,
                })
                .bytes
            })
        };
        own.get(name)
            .map(|bytes| Cow::Borrowed(bytes.as_slice()))
            .or_else(embedded)
    };
    let names: Vec<String> = sheet.parts().iter().map(file).collect();
    let is_built_in = |name: &String| {
        Sheet::ALL
            .iter()
            .flat_map(|sheet| sheet.parts())
            .any(|part| file(part) == *name)
    };
    let further = own
        .keys()
        .filter(|name| sheet == Sheet::Page && !is_built_in(name));
    names
        .iter()
        .chain(further)
        .filter_map(part)
        .collect::<Vec<_>>()
        .join(&b'\n')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn assets() -> Vec<Asset> {
        let none = BTreeMap::new();
        let mut assets: Vec<Asset> = paths().filter_map(|path| asset(&path, &none)).collect();
        assets.sort_by(|a, b| a.path.cmp(&b.path));
        assets
    }

    #[test]
    fn every_part_is_in_a_style_sheet_and_every_font_it_asks_for_is_there() {
        let assets = assets();
        let paths: Vec<_> = assets.iter().map(|asset| asset.path.as_str()).collect();
        let sheets = Sheet::ALL.map(|sheet| {
            assets
                .iter()
                .find(|asset| asset.path == sheet.path())
                .unwrap()
                .bytes
                .to_vec()
        });
        let sheet = String::from_utf8(sheets.concat()).unwrap();
        let parts: Vec<_> = Embedded::iter()
            .filter(|path| path.starts_with("style/"))
            .collect();
        // A part may be in several sheets, of which a page has one.
        let used: std::collections::BTreeSet<_> =
            Sheet::ALL.iter().flat_map(|sheet| sheet.parts()).collect();
        assert_eq!(parts.len(), used.len());
        for part in parts {
            let text = Embedded::get(&part).unwrap().data;
            let rule = std::str::from_utf8(&text)
                .unwrap()
                .lines()
                .rfind(|line| line.ends_with('}') && line.len() > 20)
                .unwrap();
            assert!(sheet.contains(minify(rule).trim()), "{part}: {rule}");
        }
        let fonts: Vec<_> = sheet
            .split("url(")
            .skip(1)
            .filter_map(|rest| rest.split(')').next())
            .collect();
        assert!(!fonts.is_empty());
        assert!(
            fonts.iter().all(|font| paths.contains(font)),
            "{fonts:?} {paths:?}"
        );
        assert!(paths.contains(&"fonts/OFL-amiri.txt"));
    }

    #[test]
    fn what_is_served_is_as_written_but_for_comments() {
        let sheet = "/* a\n b */\na { color: red }   /* why */\n  \n  b::before { content: \"//\" } /* c */ c { margin: 0 }\n";
        assert_eq!(
            minify(sheet),
            "a{color:red}b::before{content:\"//\"}c{margin:0}"
        );
        let script = "// why\nlet a = 'https://x';   // a\n\n  // b\n/** c */\nlet b;\n";
        assert_eq!(
            without_comment_lines(script),
            "let a = 'https://x';   // a\nlet b;\n"
        );
        for asset in assets()
            .iter()
            .filter(|asset| Sheet::ALL.iter().any(|sheet| sheet.path() == asset.path))
        {
            assert!(
                !std::str::from_utf8(&asset.bytes).unwrap().contains("*/"),
                "{}",
                asset.path
            );
        }
    }
}
