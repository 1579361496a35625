//! The filters of the search page.

use std::collections::BTreeSet;

use crate::render::compose::order::compare_kinds;
use crate::render::compose::view::View;
use crate::render::compose::wording::localized::pick_phrase;
use crate::render::compose::wording::names::{GrammaticalNumber, kind_label, tag_label};
use crate::render::context::{Phrase, SearchFilter, SearchOption};
use crate::search::ResultList;
use crate::source::id::KindId;

/// The filters by which the content of the site can be told apart.
pub(super) fn filters(view: View<'_>) -> Vec<SearchFilter> {
    let mut filters = vec![kinds(view)];
    let others = [articles(view), tags(view), annotators(view)];
    filters.extend(others.into_iter().flatten());
    filters.extend(years(view));
    filters
}

/// The heading of a list of results.
pub(super) fn list_label(view: View<'_>, list: ResultList) -> Phrase {
    view.word(match list {
        ResultList::Names => "search-names",
        ResultList::Articles => "articles",
        ResultList::Pages => "search-pages",
    })
}

fn filter(
    view: View<'_>,
    name: &'static str,
    label: &str,
    options: Vec<SearchOption>,
) -> SearchFilter {
    SearchFilter {
        name,
        label: view.word(label),
        options,
        ..SearchFilter::default()
    }
}

fn option(value: impl Into<String>, label: &Phrase) -> SearchOption {
    SearchOption {
        value: value.into(),
        label: label.html.words().to_owned(),
        lang: label.lang.clone(),
        dir: label.dir,
        chosen: false,
    }
}

/// The value that chooses nothing, and these.
fn with_everything(
    view: View<'_>,
    options: impl IntoIterator<Item = SearchOption>,
) -> Vec<SearchOption> {
    let everything = SearchOption {
        chosen: true,
        ..option("", &view.word("search-everything"))
    };
    std::iter::once(everything).chain(options).collect()
}

/// Names, texts, notes and pages, and the kinds of entities.
fn kinds(view: View<'_>) -> SearchFilter {
    let edition = view.site.edition;
    let entities = !edition.entities.is_empty();
    let articles = !edition.articles.is_empty();
    let options = [
        (entities, "names", list_label(view, ResultList::Names)),
        (articles, "texts", view.word("search-texts")),
        (articles, "notes", view.word("notes")),
        (
            !edition.pages.is_empty(),
            "pages",
            list_label(view, ResultList::Pages),
        ),
    ];
    let options = options
        .into_iter()
        .filter(|(exists, ..)| *exists)
        .map(|(_, value, label)| option(value, &label));
    let mut kinds: Vec<&KindId> = edition.kinds.keys().collect();
    kinds.sort_by(|one, other| compare_kinds(view, one, other));
    let grouped = kinds.into_iter().map(|kind| {
        let label = kind_label(view, kind, GrammaticalNumber::Plural);
        option(format!("names.{kind}"), &label)
    });
    SearchFilter {
        grouped: grouped.collect(),
        ..filter(view, "kind", "search-kind", with_everything(view, options))
    }
}

/// The articles. There may be thousands, so the script lists those in which something was found.
fn articles(view: View<'_>) -> Option<SearchFilter> {
    let is_choice = view.site.edition.articles.len() > 1;
    is_choice.then(|| filter(view, "article", "search-article", with_everything(view, [])))
}

fn tags(view: View<'_>) -> Option<SearchFilter> {
    let tags = view.site.edition.tags.keys();
    let mut tags: Vec<SearchOption> = tags
        .map(|tag| option(tag.as_str(), &tag_label(view, tag)))
        .collect();
    tags.sort_by(|one, other| view.locale.compare(&one.label, &other.label));
    (!tags.is_empty()).then(|| filter(view, "tag", "search-tag", with_everything(view, tags)))
}

fn annotators(view: View<'_>) -> Option<SearchFilter> {
    let annotators = &view.site.edition.settings.annotators;
    let mut options: Vec<SearchOption> = annotators
        .iter()
        .map(|(id, name)| option(id.as_str(), &pick_phrase(view, name)))
        .collect();
    options.sort_by(|one, other| view.locale.compare(&one.label, &other.label));
    let options = || with_everything(view, options);
    (!annotators.is_empty()).then(|| filter(view, "by", "search-annotator", options()))
}

/// The first and the last year of publication. All years are chosen at first.
fn years(view: View<'_>) -> Vec<SearchFilter> {
    let articles = &view.site.edition.articles;
    let years: BTreeSet<i32> = articles
        .iter()
        .filter_map(|article| article.year())
        .collect();
    if years.len() < 2 {
        return Vec::new();
    }
    let between = |name, label, chosen: Option<&i32>| {
        let options = years.iter().map(|year| SearchOption {
            value: year.to_string(),
            label: view.locale.plain_number(i64::from(*year)),
            chosen: Some(year) == chosen,
            ..SearchOption::default()
        });
        filter(view, name, label, options.collect())
    };
    vec![
        between("from", "search-from", years.first()),
        between("to", "search-to", years.last()),
    ]
}
