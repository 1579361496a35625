//! What is known about a letter.

use crate::export::site::ExportedSite;
use crate::export::tei::date::write_date;
use crate::export::tei::names::{write_localized, write_someone};
use crate::source::article::Article;
use crate::source::body::Someone;
use crate::xml::Xml;

/// Writes from whom a letter was sent, where and when, to whom, and where it is kept
/// (TEI Guidelines 2.4.6). Nothing if the article is no letter.
pub(super) fn write_correspondence(xml: &mut Xml, article: &Article, site: ExportedSite<'_>) {
    let Some(letter) = &article.about.letter else {
        return;
    };
    let lang = &article.original;
    let people = |xml: &mut Xml, people: &[Someone]| {
        for someone in people {
            write_someone(xml, element(someone, site), &[], someone, site, lang);
        }
    };
    xml.line().open("correspDesc", &[]);
    xml.open("correspAction", &[("type", "sent")]);
    people(xml, &letter.from);
    if let Some(place) = &letter.place {
        write_someone(xml, "placeName", &[], place, site, lang);
    }
    if let Some(written) = &letter.written {
        write_date(xml, written.value);
    }
    xml.close();
    if !letter.to.is_empty() {
        xml.open("correspAction", &[("type", "received")]);
        people(xml, &letter.to);
        xml.close();
    }
    if let Some(archive) = &letter.archive {
        write_localized(xml, "note", &[("type", "archive")], archive);
    }
    xml.close();
}

/// The element for the name of a sender or a recipient: by the kind of the entity, if it is one.
fn element(someone: &Someone, site: ExportedSite<'_>) -> &'static str {
    let entities = &site.edition().entities;
    let kind = someone
        .entity()
        .and_then(|id| entities.get(&id.value))
        .map_or("person", |linked| linked.entity.kind.value.as_str());
    match kind {
        "person" => "persName",
        "organization" => "orgName",
        _ => "name",
    }
}
