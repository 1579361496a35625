//! What the program carries with it: fonts, style sheet and scripts, served below `/hashiya/`.

use std::borrow::Cow;
use std::collections::BTreeMap;

use rust_embed::RustEmbed;

#[derive(RustEmbed)]
#[folder = "static/hashiya/"]
struct Embedded;

/// A style sheet as browsers get it, put together from parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sheet {
    /// What every page has.
    Page,
    /// What only lists, indexes, entities and search have: an article does without.
    Lists,
    /// What only two texts side by side have.
    Pairs,
}

impl Sheet {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Page, Self::Lists, Self::Pairs];

    /// Its path below `hashiya/`.
    pub const fn path(self) -> &'static str {
        match self {
            Self::Page => "style.css",
            Self::Lists => "lists.css",
            Self::Pairs => "pairs.css",
        }
    }

    /// Its parts, in the order in which they take effect.
    const fn parts(self) -> &'static [&'static str] {
        match self {
            Self::Page => &[
                "faces", "page", "frame", "text", "margin", "facing", "markdown", "code", "items",
                "card", "layers", "print",
            ],
            Self::Lists => &["lists", "search"],
            Self::Pairs => &["pairs"],
        }
    }
}

/// A file that every built site has.
#[derive(Clone, Debug)]
pub struct Asset {
    /// Its path below `hashiya/`.
    pub path: String,
    /// What it holds.
    pub bytes: Cow<'static, [u8]>,
}

/// The folder of the style sheets' parts below `hashiya/`: they are served together, never by
/// themselves.
pub const STYLE_PARTS: &str = "style/";

/// All files that every built site has, sorted by path, with the style sheets whole; styles and
/// scripts without their comments, which are for whoever changes them and a good part of their
/// weight, styles without indentation and needless spaces too. `own` are a site's own parts of it,
/// by file name: each takes the place of the built-in part of its name, and those of other names
/// follow at the end of every page's sheet.
pub fn assets(own: &BTreeMap<String, Vec<u8>>) -> Vec<Asset> {
    let mut assets: Vec<_> = embedded()
        .filter(|asset| !asset.path.starts_with(STYLE_PARTS))
        .map(served)
        .collect();
    assets.extend(Sheet::ALL.map(|sheet| Asset {
        path: sheet.path().to_owned(),
        bytes: Cow::Owned(whole(sheet, own)),
    }));
    assets.sort_by(|a, b| a.path.cmp(&b.path));
    assets
}

/// The paths of all of them, below `hashiya/`.
pub fn paths() -> impl Iterator<Item = String> {
    let files = Embedded::iter()
        .filter(|path| !path.starts_with(STYLE_PARTS))
        .map(Cow::into_owned);
    files.chain(Sheet::ALL.iter().map(|sheet| sheet.path().to_owned()))
}

/// A file that a site holds below `hashiya/` is the embedded one, unchanged: it stands in the place
/// of nothing.
pub fn is_embedded(path: &str, bytes: &[u8]) -> bool {
    Embedded::get(path).is_some_and(|file| *file.data == *bytes)
}

/// Every embedded file as it is, the parts of the style sheet among them.
pub fn embedded() -> impl Iterator<Item = Asset> {
    Embedded::iter().filter_map(|path| {
        Embedded::get(&path).map(|file| Asset {
            path: path.into_owned(),
            bytes: file.data,
        })
    })
}

/// A file as browsers get it.
fn served(asset: Asset) -> Asset {
    let text = std::str::from_utf8(&asset.bytes).unwrap_or_default();
    let bytes = match asset.path.rsplit('.').next() {
        Some("css") => without_comments(text),
        Some("js") => without_comment_lines(text),
        _ => return asset,
    };
    Asset {
        bytes: Cow::Owned(bytes.into_bytes()),
        ..asset
    }
}

/// A style sheet of ours without its comments, its indentation and the spaces beside its
/// punctuation. No string of ours holds what looks like a comment or such a space, or goes on in
/// the next line.
fn without_comments(sheet: &str) -> String {
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
        ("}\n", "}"),
    ]
    .iter()
    .fold(lines, |sheet, (from, to)| sheet.replace(from, to))
}

/// A script of ours without the lines that are comments.
fn without_comment_lines(script: &str) -> String {
    let comment = |line: &str| {
        line.trim_start().starts_with("//")
            || line.trim_start().starts_with("/**") && line.ends_with("*/")
    };
    script
        .lines()
        .filter(|line| !comment(line) && !line.trim().is_empty())
        .flat_map(|line| [line, "\n"])
        .collect()
}

fn whole(sheet: Sheet, own: &BTreeMap<String, Vec<u8>>) -> Vec<u8> {
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

    #[test]
    fn every_part_is_in_a_style_sheet_and_every_font_it_asks_for_is_there() {
        let assets = assets(&BTreeMap::new());
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
        assert_eq!(
            parts.len(),
            Sheet::ALL.iter().flat_map(|sheet| sheet.parts()).count()
        );
        for part in parts {
            let text = Embedded::get(&part).unwrap().data;
            let rule = std::str::from_utf8(&text)
                .unwrap()
                .lines()
                .rfind(|line| line.ends_with('}') && line.len() > 20)
                .unwrap();
            assert!(
                sheet.contains(without_comments(rule).trim()),
                "{part}: {rule}"
            );
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
            without_comments(sheet),
            "a{color:red}b::before{content:\"//\"}c{margin:0}"
        );
        let script = "// why\nlet a = 'https://x';   // a\n\n  // b\n/** c */\nlet b;\n";
        assert_eq!(
            without_comment_lines(script),
            "let a = 'https://x';   // a\nlet b;\n"
        );
        for asset in assets(&BTreeMap::new())
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
