//! How an article is cited: a reference for each of its texts, in the formats of reference managers.

mod bibtex;
mod csl;

use crate::date::Date;
use crate::export::article::ArticleExport;
use crate::export::site::ExportedSite;
use crate::href::Address;
use crate::source::article::TextIndex;
use crate::source::body::Someone;
use crate::text::Lang;

pub(super) use bibtex::document as bibtex;
pub(super) use csl::document as csl;

/// One text of an article, as it is cited.
struct CitedText {
    /// The slug of the article and the language of the text: `tidings-ar`.
    id: String,
    lang: Lang,
    title: String,
    authors: Vec<CitedName>,
    translators: Vec<CitedName>,
    date: Option<Date>,
    /// The name of the site.
    site: String,
    address: Address,
}

/// The name of someone who is cited.
enum CitedName {
    /// A name whose parts are not known.
    Whole(String),
    /// A name that is sorted by its first part: `Zaydan, Georges`.
    Parted { family: String, given: String },
}

/// The texts of an article in their order.
fn cited_texts(export: ArticleExport<'_>, site: ExportedSite<'_>) -> Vec<CitedText> {
    let about = &export.article.about;
    let of_text = |index: TextIndex| {
        let lang = &export.article[index].lang;
        let names = |people: &[Someone]| -> Vec<CitedName> {
            let people = people.iter();
            people
                .map(|someone| cited_name(someone, lang, site))
                .collect()
        };
        let translators = about.translators.iter();
        let of_language = translators.filter(|(translated, _)| translated == lang);
        let title = site.edition().settings.title.as_ref();
        CitedText {
            id: format!("{}-{lang}", export.article.slug),
            lang: lang.clone(),
            title: about.title.pick(lang).1.to_owned(),
            authors: names(&about.authors),
            translators: of_language.flat_map(|(_, people)| names(people)).collect(),
            date: about.date.as_ref().map(|date| date.value),
            site: title
                .map_or("Hashiya", |title| title.pick(lang).1)
                .to_owned(),
            address: site.text(export.summary, index).0,
        }
    };
    export.article.text_indexes().map(of_text).collect()
}

/// The name of someone in `lang`.
fn cited_name(someone: &Someone, lang: &Lang, site: ExportedSite<'_>) -> CitedName {
    let edition = site.edition();
    let name = match someone {
        Someone::Entity(id) => {
            let Some(linked) = edition.entities.get(&id.value) else {
                return CitedName::Whole(id.value.to_string());
            };
            if let Some((family, given)) = linked.entity.sort_name(lang).split_once(", ") {
                return CitedName::Parted {
                    family: family.to_owned(),
                    given: given.to_owned(),
                };
            }
            linked.entity.name.pick(lang).1
        }
        Someone::Annotator(id) => {
            let name = edition.settings.annotators.get(&id.value);
            name.map_or_else(|| id.value.as_str(), |name| name.pick(lang).1)
        }
        Someone::Name(name) => name.pick(lang).1,
    };
    CitedName::Whole(name.to_owned())
}
