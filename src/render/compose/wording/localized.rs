//! Localized values, dates and other words as phrases of a page.

use crate::date::{Date, DatePoint};
use crate::html::Html;
use crate::locale::{Args, DatePlace, DateWords};
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

/// A date in words that stands alone.
pub fn format_date(view: View<'_>, date: &Date) -> Moment {
    format_date_at(view, date, DatePlace::Alone)
}

/// A date in words, for a place in a message.
pub fn format_date_at(view: View<'_>, date: &Date, place: DatePlace) -> Moment {
    let DateWords { text, form } = date_words(view, date, place);
    let datetime = date.point().and_then(DatePoint::iso);
    Moment {
        datetime,
        text: isolate_text(&text, view.lang()),
        form,
    }
}

/// The part of a date that headings of its year and its month do not say: the name of a month, the number
/// of a day.
pub fn format_within(view: View<'_>, point: &DatePoint) -> Moment {
    let words = view.site.catalogue.date_within(view.lang(), point);
    let DateWords { text, form } =
        words.unwrap_or_else(|_| date_words(view, &Date::At(*point), DatePlace::Alone));
    Moment {
        datetime: point.iso(),
        text: isolate_text(&text, view.lang()),
        form,
    }
}

/// A message about a date, which it is given as `$date` with its `$form`, besides other arguments.
pub fn message_with_date(
    view: View<'_>,
    id: &str,
    date: &Date,
    place: DatePlace,
    others: Args<'_>,
) -> Html {
    let DateWords { text, form } = date_words(view, date, place);
    view.html(id, &others.word("date", text).word("form", form))
}

/// The range from one date to another: "1920–1925".
pub fn date_range(view: View<'_>, from: &Date, to: &Date) -> Html {
    let [from, to] = [from, to].map(|date| date_words(view, date, DatePlace::Range));
    let form = if from.form == to.form {
        from.form
    } else {
        "other"
    };
    let args = Args::new()
        .word("from", from.text)
        .word("to", to.text)
        .word("form", form);
    view.html("date-range", &args)
}

fn date_words(view: View<'_>, date: &Date, place: DatePlace) -> DateWords {
    let words = view.site.catalogue.date_at(view.lang(), date, place);
    words.unwrap_or_else(|_| DateWords {
        text: date.to_string(),
        form: "other",
    })
}

/// A value as plain text, isolated by control characters if its direction is not the page's.
pub fn plain_text(view: View<'_>, value: &Localized) -> String {
    let (lang, text) = value.pick(view.lang());
    crate::locale::isolated(text, lang, view.lang().direction())
}
