//! The search page.

use crate::address::{LinkForm, Page};
use crate::locale::Args;
use crate::render::compose::frame::head::interface_head;
use crate::render::compose::frame::page::{compose_frame, script_url};
use crate::render::compose::single::search_filters::{filters, list_label};
use crate::render::compose::view::View;
use crate::render::compose::wording::examples::plural_examples;
use crate::render::compose::wording::names::{GrammaticalNumber, kind_label};
use crate::render::context::{SearchList, SearchPage};
use crate::search::{ENTRY, ResultList};

/// The script that searches.
const SCRIPT: &str = "search";

/// The placeholder in messages that the script replaces by the query or a name: the object
/// replacement character.
const PLACEHOLDER: &str = "\u{FFFC}";

/// The search page in a language.
pub fn search(view: View<'_>) -> SearchPage {
    let lang = view.lang();
    let mut head = interface_head(
        view,
        Page::Search.in_lang(lang),
        Some(view.text("search", &Args::new())),
    );
    head.source = None;
    let is_searched = view.site.addresses.urls.form() != LinkForm::Portable;
    SearchPage {
        frame: compose_frame(view, &head),
        script: is_searched.then(|| script_url(view, SCRIPT)),
        index: view.site.addresses.urls.path(ENTRY),
        digits: view.locale.digits().iter().collect(),
        counts: plural_examples(view, "search-count"),
        more: plural_examples(view, "search-more-passages"),
        hidden: plural_examples(view, "search-hidden"),
        nothing: view.text("search-none", &Args::new().word("query", PLACEHOLDER)),
        mentioned: view.text("search-mentioned", &Args::new().word("name", PLACEHOLDER)),
        kinds: kinds(view),
        lists: ResultList::ALL.map(|list| result_list(view, list)).into(),
        filters: filters(view),
        articles: view.page(&Page::Articles(1).in_lang(lang)),
        entities: view.page(&Page::Entities(1).in_lang(lang)),
    }
}

/// The labels of the kinds of entities, as JSON.
fn kinds(view: View<'_>) -> String {
    let labels = view.site.edition.kinds.keys().map(|kind| {
        let label = kind_label(view, kind, GrammaticalNumber::Singular);
        (kind.to_string(), label.html.words().into())
    });
    serde_json::Value::Object(labels.collect()).to_string()
}

fn result_list(view: View<'_>, list: ResultList) -> SearchList {
    SearchList {
        id: list.id(),
        label: list_label(view, list),
    }
}
