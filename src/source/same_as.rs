//! `same_as`: identifiers of entities in catalogues such as Wikidata, and addresses of pages about them.

use crate::diagnostic::{Diagnostic, Spanned};
use crate::source::codes;

/// A catalogue: its name, a check of its identifiers, and an example of one.
type Authority = (&'static str, fn(&str) -> bool, &'static str);

/// The catalogues whose identifiers are checked. Under any other name a web address is expected.
const AUTHORITIES: [Authority; 7] = [
    (
        "wikidata",
        |id| id.strip_prefix('Q').is_some_and(digits),
        "Q42",
    ),
    ("viaf", digits, "113230702"),
    ("geonames", digits, "170654"),
    (
        "isni",
        |id| is_sixteen_digits(&id.replace(' ', "")),
        "0000 0001 2144 1970",
    ),
    (
        "orcid",
        |id| is_sixteen_digits(&id.replace('-', "")),
        "0000-0002-1825-0097",
    ),
    (
        "gnd",
        |id| {
            id.bytes()
                .all(|byte| byte.is_ascii_digit() || matches!(byte, b'X' | b'-'))
        },
        "118540238",
    ),
    (
        "loc",
        |id| {
            id.split('/').all(|part| {
                !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
            })
        },
        "names/n80076765",
    ),
];

/// The names of the catalogues whose identifiers are checked.
pub fn catalogues() -> impl Iterator<Item = &'static str> {
    AUTHORITIES.iter().map(|(name, ..)| *name)
}

/// Is it a sequence of digits?
fn digits(id: &str) -> bool {
    !id.is_empty() && id.bytes().all(|byte| byte.is_ascii_digit())
}

/// Does it have sixteen digits, of which the last may be an X?
fn is_sixteen_digits(id: &str) -> bool {
    let Some((first, last)) = id.split_at_checked(15) else {
        return false;
    };
    digits(first) && matches!(last.as_bytes(), [b'0'..=b'9' | b'X'])
}

/// The address of the page for an identifier of a catalogue. Returns `None` if the catalogue is unknown
/// and the identifier is not an address.
pub fn address(site: &str, id: &str) -> Option<String> {
    match site {
        "wikidata" => Some(format!("https://www.wikidata.org/wiki/{id}")),
        "viaf" => Some(format!("https://viaf.org/viaf/{id}")),
        "geonames" => Some(format!("https://www.geonames.org/{id}")),
        "isni" => Some(format!("https://isni.org/isni/{}", id.replace(' ', ""))),
        "orcid" => Some(format!("https://orcid.org/{id}")),
        "gnd" => Some(format!("https://d-nb.info/gnd/{id}")),
        "loc" => Some(format!("https://id.loc.gov/authorities/{id}")),
        _ => id.starts_with("http").then(|| id.to_owned()),
    }
}

/// The finding for an identifier that is not valid in its catalogue; `None` if it is.
pub(super) fn fault(site: &Spanned<String>, written: &Spanned<String>) -> Option<Diagnostic> {
    let id = written.value.as_str();
    let Some((name, is_sound, example)) = AUTHORITIES.iter().find(|(name, ..)| *name == site.value)
    else {
        let is_address = ["https://", "http://"]
            .iter()
            .any(|start| id.starts_with(start));
        let known = AUTHORITIES.map(|(name, ..)| name).join(", ");
        let message = format!("`{id}` is not a web address");
        let help = format!(
            "write it whole, https://example.org/path, or name one of the known catalogues: {known}"
        );
        return (!is_address)
            .then(|| Diagnostic::error(codes::URL, written.span, message).help(help));
    };
    if !id.is_empty() && is_sound(id) {
        return None;
    }
    // An author may have written the address of the page, which usually ends in the identifier.
    let within = id
        .trim_end_matches('/')
        .rsplit('/')
        .next()
        .filter(|end| *end != id && is_sound(end));
    let help = within.map_or_else(
        || format!("write it as in `{name}: {example}`"),
        |within| format!("write `{name}: {within}`"),
    );
    let message = format!("`{id}` is no identifier of {name}");
    Some(
        Diagnostic::error(codes::IDENTIFIER, written.span, message)
            .help(help)
            .maybe_rewrite(within),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{FileId, Span};

    fn help(site: &str, id: &str) -> Option<String> {
        let span = Span {
            file: FileId(0),
            start: 0,
            end: 0,
        };
        fault(
            &Spanned::new(site.to_owned(), span),
            &Spanned::new(id.to_owned(), span),
        )
        .and_then(|found| found.help)
    }

    #[test]
    fn identifiers_have_the_form_of_their_catalogue() {
        for (site, _, example) in AUTHORITIES {
            assert_eq!(help(site, example), None, "{site}");
            assert!(
                help(site, "").is_some_and(|help| help.contains(example)),
                "{site}"
            );
        }
        assert_eq!(help("orcid", "0000-0001-5109-370X"), None);
        for id in [
            "\u{660}\u{661}\u{662}\u{663}\u{664}\u{665}\u{666}\u{667}",
            "00000001214419\u{660}",
            "0000000121441970X",
        ] {
            assert!(help("isni", id).is_some(), "{id}");
        }
        assert_eq!(help("website", "https://example.org"), None);
        assert!(help("wikidata", "q42").is_some() && help("website", "example.org").is_some());
    }

    #[test]
    fn the_address_of_a_page_there_holds_the_identifier() {
        assert_eq!(
            help("wikidata", "https://www.wikidata.org/wiki/Q317521").as_deref(),
            Some("write `wikidata: Q317521`")
        );
    }
}
