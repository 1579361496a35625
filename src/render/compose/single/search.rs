//! The search page.

use std::collections::BTreeSet;

use crate::address::{LinkForm, Page};
use crate::locale::Args;
use crate::render::compose::frame::head::interface_head;
use crate::render::compose::frame::page::{compose_frame, script_url};
use crate::render::compose::view::View;
use crate::render::compose::wording::language::{LanguageUse, message_with_language};
use crate::render::context::{Phrase, SearchPage, SearchSection};
use crate::search::{ENTRY, Section};
use crate::text::Lang;

/// The script that searches.
const SCRIPT: &str = "search";

/// The placeholder for the query in messages, which the script replaces: the object replacement
/// character.
const QUERY: &str = "\u{FFFC}";

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
        counts: counts(view),
        nothing: view.text("search-none", &Args::new().word("query", QUERY)),
        sections: sections(view),
        articles: view.page(&Page::Articles(1).in_lang(lang)),
        entities: view.page(&Page::Entities(1).in_lang(lang)),
    }
}

/// The message for the number of results, for each plural category, as JSON.
fn counts(view: View<'_>) -> String {
    let messages = view.locale.plural_samples().map(|(category, n)| {
        (
            category.to_owned(),
            view.text("search-count", &Args::new().count("n", n)).into(),
        )
    });
    serde_json::Value::Object(messages.collect()).to_string()
}

/// The sections of results: names, then the language of the page, then the others.
fn sections(view: View<'_>) -> Vec<SearchSection> {
    let texts = view
        .site
        .edition
        .articles
        .iter()
        .flat_map(|article| article.texts.iter().map(|text| &text.lang));
    let langs: BTreeSet<&Lang> = texts.chain(view.site.languages()).collect();
    let (own, others): (Vec<&Lang>, Vec<&Lang>) =
        langs.into_iter().partition(|lang| *lang == view.lang());
    let of = |lang: &Lang| [Section::Texts(lang.clone()), Section::Notes(lang.clone())];
    let sections =
        std::iter::once(Section::Names).chain(own.into_iter().chain(others).flat_map(of));
    sections
        .map(|section| SearchSection {
            id: section.id(),
            label: label(view, &section),
        })
        .collect()
}

fn label(view: View<'_>, section: &Section) -> Phrase {
    let within = |id: &str, lang: &Lang| {
        Phrase::plain(message_with_language(view, id, lang, LanguageUse::Name))
    };
    match section {
        Section::Names => view.word("search-names"),
        Section::Texts(lang) => within("search-texts", lang),
        Section::Notes(lang) => within("search-notes", lang),
    }
}
