//! The people, organizations, places and events that a document points to (TEI Guidelines 14.3).

use crate::date::Date;
use crate::edition::schema_org;
use crate::export::site::ExportedSite;
use crate::export::tei::date::write_date;
use crate::export::tei::names::{entity_pointer, write_localized};
use crate::source::entity::Entity;
use crate::source::host::ascii_address;
use crate::source::same_as;
use crate::xml::{Xml, id};

/// What TEI calls entities of a class of schema.org.
struct EntityList {
    class: &'static str,
    list: &'static str,
    element: &'static str,
    /// The element of a name.
    name: &'static str,
    /// The elements of the beginning and the end, or the types of states.
    span: [SpanPart; 2],
}

/// How the beginning or the end of an entity is written.
enum SpanPart {
    /// As an element of its own.
    Element(&'static str),
    /// As a state of this type.
    State(&'static str),
    /// As a label of this type.
    Label(&'static str),
}

#[rustfmt::skip]
const KINDS: [EntityList; 4] = [
    EntityList { class: "Person", list: "listPerson", element: "person", name: "persName", span: [SpanPart::Element("birth"), SpanPart::Element("death")] },
    EntityList { class: "Organization", list: "listOrg", element: "org", name: "orgName", span: [SpanPart::State("founded"), SpanPart::State("dissolved")] },
    EntityList { class: "Place", list: "listPlace", element: "place", name: "placeName", span: [SpanPart::State("began"), SpanPart::State("ended")] },
    EntityList { class: "Event", list: "listEvent", element: "event", name: "label", span: [SpanPart::Label("began"), SpanPart::Label("ended")] },
];

/// Writes a list for each kind of entity that TEI has a list for, with names in all languages, dates and
/// identifiers. For works, products and concepts it has none that says what they are.
pub(super) fn write_entities(xml: &mut Xml, entities: &[&Entity], site: ExportedSite<'_>) {
    let settings = &site.edition().settings;
    for kind in &KINDS {
        let is_of_kind =
            |entity: &&&Entity| schema_org::class_of(settings, &entity.kind.value) == kind.class;
        let mut listed = entities.iter().filter(is_of_kind).peekable();
        if listed.peek().is_none() {
            continue;
        }
        xml.line().open(kind.list, &[]);
        for entity in listed {
            kind.write(xml, entity, site);
        }
        xml.close();
    }
}

impl EntityList {
    fn write(&self, xml: &mut Xml, entity: &Entity, site: ExportedSite<'_>) {
        let xml_id = id(&format!("entity-{}", entity.id));
        let pointer = entity_pointer(&entity.id, site);
        let attributes = [("xml:id", xml_id.as_str()), ("corresp", &pointer)];
        xml.line().open(self.element, &attributes);
        write_localized(xml, self.name, &[], &entity.name);
        for (lang, alias) in &entity.aliases {
            let attributes = [("type", "alias"), ("xml:lang", lang.as_str())];
            xml.element(self.name, &attributes, &alias.value);
        }
        for (moment, date) in self.span.iter().zip([&entity.born, &entity.died]) {
            if let Some(date) = date {
                moment.write(xml, date.value);
            }
        }
        xml.element("idno", &[("type", "URI")], &site.entity(&entity.id));
        for (catalogue, value) in &entity.same_as {
            let is_catalogue = same_as::catalogues().any(|name| name == catalogue.value);
            let kind = if is_catalogue {
                &catalogue.value
            } else {
                "URI"
            };
            // Identifiers of catalogues stay as they are: they name no host.
            xml.element("idno", &[("type", kind)], &ascii_address(&value.value));
        }
        xml.close();
    }
}

impl SpanPart {
    fn write(&self, xml: &mut Xml, date: Date) {
        match self {
            Self::Element(name) => {
                xml.open(name, &[]);
                write_date(xml, date);
            }
            Self::State(kind) => {
                xml.open("state", &[("type", kind)]);
                xml.open("desc", &[]);
                write_date(xml, date);
                xml.close();
            }
            Self::Label(kind) => {
                xml.open("label", &[("type", kind)]);
                write_date(xml, date);
            }
        }
        xml.close();
    }
}
