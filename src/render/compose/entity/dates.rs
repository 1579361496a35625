//! Dates of a beginning and an end.

use crate::date::Date;
use crate::html::Html;
use crate::locale::{Args, DatePlace};
use crate::render::compose::view::View;
use crate::render::compose::wording::localized::message_with_date;

/// The words for a beginning and an end of which one is not known exactly: "began between 1920 and
/// 1925". The usual message would give "since between 1920 and 1925".
pub fn begun_and_ended(view: View<'_>, from: Option<&Date>, to: Option<&Date>) -> Html {
    let message =
        |id: &str, date: &Date| message_with_date(view, id, date, DatePlace::When, Args::new());
    let mut html = Html::new();
    if let Some(from) = from {
        html.push(&message("date-began", from));
    }
    if from.is_some() && to.is_some() {
        html.push(&view.html("comma", &Args::new()));
        html.push_text(" ");
    }
    if let Some(to) = to {
        html.push(&message("date-ended", to));
    }
    html
}
