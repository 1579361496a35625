//! Messages with a number for scripts, which know the number only when the page is read.

use crate::locale::Args;
use crate::render::compose::view::View;

/// A message with the number `$n` as a JSON object: an example for each plural category of the page's
/// language.
pub fn plural_examples(view: View<'_>, message: &str) -> String {
    let messages = view.locale.plural_samples().map(|(category, n)| {
        (
            category.to_owned(),
            view.text(message, &Args::new().count("n", n)).into(),
        )
    });
    serde_json::Value::Object(messages.collect()).to_string()
}
