//! The built-in files that `hashiya eject` can copy into a site.

use crate::render::assets::{Asset, embedded};
use crate::render::built_in;

/// A built-in file that a site may replace with its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Original {
    /// The name that `eject` takes: `article.html`, `messages/en.ftl`, `style/page.css`.
    pub name: String,
    /// The path of the replacing file in a site.
    pub place: String,
    /// What the file is, in one line: the title or the first sentence of the comment that it starts
    /// with.
    pub about: String,
    /// The content of the file.
    pub text: String,
}

/// All such files: templates, messages, parts of the style sheet, scripts, the icon.
pub fn originals() -> Vec<Original> {
    let messages = built_in::messages()
        .into_iter()
        .map(|file| (file.name, file.text));
    let mut templates: Vec<_> = built_in::templates()
        .chain(messages)
        .map(|(name, text)| original("templates/", name, text))
        .collect();
    // Pages before partials.
    templates.sort_by_key(|original| (original.name.contains('/'), original.name.clone()));
    let text = |asset: Asset| {
        Some((
            asset.path,
            String::from_utf8(asset.bytes.into_owned()).ok()?,
        ))
    };
    let written = |asset: &Asset| WRITTEN.iter().any(|ending| asset.path.ends_with(ending));
    let mut assets: Vec<_> = embedded()
        .filter(written)
        .filter_map(text)
        .map(|(name, text)| original("static/hashiya/", name, text))
        .collect();
    assets.sort_by(|a, b| b.name.cmp(&a.name));
    templates.extend(assets);
    templates
}

/// The extensions of assets that are written by hand. The others are fonts and their licences.
const WRITTEN: [&str; 3] = [".css", ".js", ".svg"];

fn original(folder: &str, name: String, text: String) -> Original {
    Original {
        place: format!("{folder}{name}"),
        about: about(&text),
        name,
        text,
    }
}

/// The title (`── The page ──`) of the comment that a file starts with, or else its first sentence.
/// For a partial, the tag in front of it (`<c.moment … />: `) is removed.
fn about(text: &str) -> String {
    const SIGNS: [&str; 6] = ["{#", "/*", "//", "###", "<!--", "──"];
    const ENDS: [&str; 6] = ["──", ". ", ": ", "#}", "*/", "-->"];
    let lines = text.lines().map(|line| {
        SIGNS.iter().fold(line.trim(), |line, sign| {
            line.trim_start_matches(sign).trim_start()
        })
    });
    let comment = lines
        .take_while(|line| !line.is_empty())
        .take(4)
        .collect::<Vec<_>>()
        .join(" ");
    let said = comment
        .strip_prefix('<')
        .and_then(|tag| tag.split_once("/>: "))
        .map_or(comment.as_str(), |(_, said)| said);
    let end = ENDS
        .iter()
        .filter_map(|end| said.find(end))
        .min()
        .unwrap_or(said.len());
    said[..end].trim_end_matches(['-', '.', ' ']).to_owned()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_one_says_what_it_is() {
        let originals = originals();
        let of = |name: &str| {
            originals
                .iter()
                .find(|original| original.name == name)
                .unwrap()
        };
        assert_eq!(of("article.html").about, "An article with its margin");
        assert_eq!(
            of("messages/en.ftl").about,
            "The words of the interface in English"
        );
        assert_eq!(
            of("partials/moment.html").about,
            "a date, for readers and for machines"
        );
        assert_eq!(of("style/page.css").place, "static/hashiya/style/page.css");
        let names: BTreeSet<_> = originals.iter().map(|original| &original.name).collect();
        assert_eq!(names.len(), originals.len());
        for Original {
            name, about, text, ..
        } in &originals
        {
            assert!(
                (4..160).contains(&about.chars().count()),
                "{name}: {about:?}"
            );
            assert!(
                !text.is_empty() && !about.contains(['{', '<', '─']),
                "{name}: {about:?}"
            );
        }
    }
}
