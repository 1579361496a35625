//! Sources: what backs a statement, as a page cites it.

use crate::href::Address;
use crate::html::Html;
use crate::locale::first_strong;
use crate::render::compose::view::View;
use crate::render::context::{Phrase, Source};
use crate::text::Direction;
use crate::weave::isolate_in;

/// What backs a statement: a bare address shows its host; an address within words is what they
/// link to.
pub fn cite(view: View<'_>, written: &str) -> Source {
    let href = written.split_whitespace().find_map(web_address);
    let host = href.filter(|href| *href == written.trim()).and_then(host);
    let label = match host {
        Some(host) => {
            let mut html = Html::new();
            html.element(
                "bdi",
                &[("class", "host"), ("dir", "ltr")],
                &Html::text(host),
            );
            html
        }
        // A source is written in a language of its own that nobody has named: its first letters
        // tell how it runs.
        None => isolate_in(
            written,
            first_strong(written).unwrap_or(view.lang().direction()),
            &[],
        ),
    };
    let own = first_strong(written).filter(|_| host.is_none());
    let dir = own
        .filter(|direction| *direction != view.lang().direction())
        .map(Direction::as_str);
    Source {
        label: Phrase {
            html: label,
            lang: None,
            dir,
        },
        href: href.map(Address::from),
    }
}

fn web_address(word: &str) -> Option<&str> {
    let start = word.find("https://").or_else(|| word.find("http://"))?;
    let address = word[start..].trim_end_matches([
        '.', ',', ';', ')', ']', '\u{60C}', '\u{61B}', '\u{BB}', '\u{201D}',
    ]);
    (address.len() > "https://".len()).then_some(address)
}

fn host(address: &str) -> Option<&str> {
    address
        .split_once("://")
        .map(|(_, rest)| rest.split('/').next().unwrap_or(rest))
        .map(|host| host.strip_prefix("www.").unwrap_or(host))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_found_in_words() {
        assert_eq!(web_address("(https://a.org/x)."), Some("https://a.org/x"));
        assert_eq!(web_address("https://"), None);
        assert_eq!(host("https://www.a.org/x?y"), Some("a.org"));
    }
}
