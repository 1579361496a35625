//! Localized values, dates and other words as phrases of a page.

use crate::date::{Date, DatePoint};
use crate::html::Html;
use crate::render::compose::view::View;
use crate::render::context::{Moment, Phrase};
use crate::source::localized::Localized;
use crate::text::{Lang, block_direction};
use crate::weave::isolate_text;

/// Words in the language `lang` as a phrase of the page, which marks their language and direction
/// where they differ from the page's.
pub fn make_phrase(view: View<'_>, text: &str, lang: &Lang) -> Phrase {
    // Words that are all in letters of the other direction (`CC BY 4.0` under `ar`) are in a
    // language that we do not know.
    let written = block_direction(text, lang.direction());
    if written != lang.direction() {
        let dir = (written != view.lang().direction()).then(|| written.as_str());
        return Phrase {
            html: Html::text(text),
            lang: None,
            dir,
        };
    }
    Phrase::new(isolate_text(text, lang), lang, view.lang())
}

/// A value in the language of the page, or else in the first language that has it.
pub fn pick_phrase(view: View<'_>, value: &Localized) -> Phrase {
    let (lang, text) = value.pick(view.lang());
    make_phrase(view, text, lang)
}

/// The values in other languages than the one that [`pick_phrase`] shows, if they differ from it.
pub fn translations(view: View<'_>, value: &Localized) -> Vec<Phrase> {
    let (shown, text) = value.pick(view.lang());
    let others = value
        .values()
        .iter()
        .filter(|(lang, other)| lang != shown && other.value != text);
    others
        .map(|(lang, text)| make_phrase(view, &text.value, lang))
        .collect()
}

/// A date in words.
pub fn format_date(view: View<'_>, date: &Date) -> Moment {
    let text = view
        .site
        .catalogue
        .date(view.lang(), date)
        .unwrap_or_else(|_| date.to_string());
    let datetime = date.point().and_then(DatePoint::iso);
    Moment {
        datetime,
        text: isolate_text(&text, view.lang()),
    }
}

/// A value as plain text, isolated by control characters if its direction is not the page's.
pub fn plain_text(view: View<'_>, value: &Localized) -> String {
    let (lang, text) = value.pick(view.lang());
    crate::locale::isolated(text, lang, view.lang().direction())
}
