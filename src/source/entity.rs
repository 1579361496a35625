//! Entities: who and what a site's articles speak of.

use crate::date::Date;
use crate::diagnostic::{Diagnostic, Span, Spanned};
use crate::source::body::Certainty;
use crate::source::codes;
use crate::source::decode::{Decoder, Fields};
use crate::source::id::{EntityId, KindId, RelationKindId};
use crate::source::localized::Localized;
use crate::source::same_as;
use crate::source::yaml::{Entry, Node, Value};
use crate::text::Lang;

const KEYS: &[&str] = &[
    "kind",
    "name",
    "sort",
    "aliases",
    "gender",
    "summary",
    "description",
    "image",
    "born",
    "died",
    "same_as",
    "relations",
    "redirect_from",
    "draft",
];

/// A person, organisation, place, event, work, product, concept, or what a site adds.
#[derive(Clone, Debug)]
pub struct Entity {
    /// Its id.
    pub id: EntityId,
    /// Where its id stands.
    pub span: Span,
    /// Its kind.
    pub kind: Spanned<KindId>,
    /// Its name.
    pub name: Localized,
    /// What it is filed under in alphabetical lists, where that is not its name.
    pub sort: Option<Localized>,
    /// Its other names, each in a language.
    pub aliases: Vec<(Lang, Spanned<String>)>,
    /// Picks the form of labels.
    pub gender: Option<Gender>,
    /// One sentence, Markdown.
    pub summary: Option<Localized>,
    /// More, Markdown.
    pub description: Option<Localized>,
    /// A picture.
    pub image: Option<Image>,
    /// Birth, founding.
    pub born: Option<Spanned<Date>>,
    /// Death, end.
    pub died: Option<Spanned<Date>>,
    /// The same thing elsewhere: `wikidata` and its id there.
    pub same_as: Vec<(Spanned<String>, Spanned<String>)>,
    /// What it has to do with others.
    pub relations: Vec<Relation>,
    /// Ids it had before.
    pub redirect_from: Vec<Spanned<EntityId>>,
    /// Left out unless drafts are asked for.
    pub draft: bool,
}

impl Entity {
    /// What it is filed under for readers of a language: what is written for that, else the name
    /// that they are shown.
    #[must_use]
    pub fn filed_under(&self, lang: &Lang) -> &str {
        let (shown, name) = self.name.pick(lang);
        let sort = |lang| self.sort.as_ref().and_then(|sort| sort.get(lang));
        sort(lang)
            .or_else(|| sort(shown))
            .map_or(name, |sort| &sort.value)
    }
}

/// Grammatical gender.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gender {
    /// Masculine.
    M,
    /// Feminine.
    F,
}

/// A picture.
#[derive(Clone, Debug)]
pub struct Image {
    /// A file below `static/`, or beside the article.
    pub file: Spanned<String>,
    /// What it shows, in words.
    pub alt: Localized,
    /// Whose it is.
    pub credit: Option<Localized>,
}

/// A typed statement about two entities.
#[derive(Clone, Debug)]
pub struct Relation {
    /// Where it begins.
    pub span: Span,
    /// What it says.
    pub kind: Spanned<RelationKindId>,
    /// The other entity.
    pub to: Spanned<EntityId>,
    /// From when.
    pub since: Option<Spanned<Date>>,
    /// Until when.
    pub until: Option<Spanned<Date>>,
    /// A remark, Markdown.
    pub note: Option<Localized>,
    /// What backs it.
    pub sources: Vec<Spanned<String>>,
    /// How sure it is.
    pub certainty: Certainty,
}

/// The words for [`Certainty`].
pub const CERTAINTY_WORDS: &[(&str, Certainty)] = &[
    ("certain", Certainty::Certain),
    ("probable", Certainty::Probable),
    ("possible", Certainty::Possible),
];

/// The entities of one file.
pub fn decode(node: &Node, decoder: &mut Decoder<'_>) -> Vec<Entity> {
    let entries = decoder.map(node).unwrap_or_default();
    entries
        .iter()
        .filter_map(|entry| entity(entry, decoder))
        .collect()
}

fn entity(entry: &Entry, decoder: &mut Decoder<'_>) -> Option<Entity> {
    let id = decoder.id_text(&entry.key, EntityId::new);
    let fields = decoder.fields(&entry.value, "an entity", KEYS)?;
    let id = id?;
    let kind =
        required(decoder, &fields, "kind", &id).and_then(|node| decoder.id(node, KindId::new));
    let name = required(decoder, &fields, "name", &id).and_then(|node| decoder.needed(node));
    let relations = fields
        .get("relations")
        .map(|node| decoder.list(node))
        .unwrap_or_default();
    let made = Entity {
        span: id.span,
        aliases: fields
            .get("aliases")
            .map(|node| aliases(decoder, node))
            .unwrap_or_default(),
        sort: fields.get("sort").and_then(|node| decoder.localized(node)),
        gender: fields
            .get("gender")
            .and_then(|node| decoder.word(node, &[("m", Gender::M), ("f", Gender::F)])),
        summary: fields
            .get("summary")
            .and_then(|node| decoder.localized(node)),
        description: fields
            .get("description")
            .and_then(|node| decoder.localized(node)),
        image: fields.get("image").and_then(|node| image(decoder, node)),
        born: fields
            .get("born")
            .and_then(|node| decoder.placed_date(node)),
        died: fields
            .get("died")
            .and_then(|node| decoder.placed_date(node)),
        same_as: fields
            .get("same_as")
            .map(|node| same_as(decoder, node))
            .unwrap_or_default(),
        relations: relations
            .iter()
            .filter_map(|node| relation(decoder, node))
            .collect(),
        redirect_from: fields
            .get("redirect_from")
            .map(|node| decoder.ids(node, EntityId::new))
            .unwrap_or_default(),
        draft: fields
            .get("draft")
            .and_then(|node| decoder.truth(node))
            .unwrap_or(false),
        // A faulty name or kind has been reported: the entity still exists, so that what points to
        // it is not called dangling.
        name: name.unwrap_or_else(|| {
            Localized::one(
                decoder.default_lang().clone(),
                Spanned::new(id.value.to_string(), id.span),
            )
        }),
        kind: kind.unwrap_or_else(|| Spanned::new(KindId::new("concept"), id.span)),
        id: id.value,
    };
    Some(made)
}

fn required<'n>(
    decoder: &mut Decoder<'_>,
    fields: &Fields<'n>,
    key: &str,
    id: &Spanned<EntityId>,
) -> Option<&'n Node> {
    let node = fields.get(key);
    if fields.lacks(key) {
        let help = match key {
            "name" => "write `name:` and what it is called, or `name: {ar: …, en: …}`",
            _ => {
                "write `kind:` person, organization, place, event, work, product, concept, or one of the site's own"
            }
        };
        let message = format!("the entity `{}` has no `{key}`", id.value);
        decoder.report(Diagnostic::error(codes::MISSING_KEY, id.span, message).help(help));
    }
    node
}

fn aliases(decoder: &mut Decoder<'_>, node: &Node) -> Vec<(Lang, Spanned<String>)> {
    let mut aliases = Vec::new();
    let mut add = |lang: Option<Lang>, node: &Node, decoder: &mut Decoder<'_>| {
        let items = decoder.one_or_more(node);
        let texts: Vec<_> = items
            .iter()
            .filter_map(|item| decoder.words(item))
            .collect();
        aliases.extend(lang.into_iter().flat_map(|lang| {
            texts
                .clone()
                .into_iter()
                .map(move |text| (lang.clone(), text))
        }));
    };
    if let Value::Map(entries) = &node.value {
        for entry in entries {
            let lang = decoder.lang(&entry.key);
            add(lang, &entry.value, decoder);
        }
    } else {
        add(Some(decoder.default_lang().clone()), node, decoder);
    }
    aliases
}

/// A picture of an article or an entity.
pub fn image(decoder: &mut Decoder<'_>, node: &Node) -> Option<Image> {
    let fields = decoder.fields(node, "an image", &["file", "alt", "credit"])?;
    let keys = [
        ("file", "write `file:` and its name"),
        (
            "alt",
            "write `alt:` and what it shows, for those who do not see it",
        ),
    ];
    for (key, help) in keys {
        if fields.lacks(key) {
            decoder.report(
                Diagnostic::error(
                    codes::MISSING_KEY,
                    node.span,
                    format!("an image has no `{key}`"),
                )
                .help(help),
            );
        }
    }
    let file = fields.get("file").and_then(|node| decoder.text(node));
    let alt = fields.get("alt").and_then(|node| decoder.needed(node));
    let credit = fields
        .get("credit")
        .and_then(|node| decoder.localized(node));
    Some(Image {
        file: file?,
        alt: alt?,
        credit,
    })
}

fn same_as(decoder: &mut Decoder<'_>, node: &Node) -> Vec<(Spanned<String>, Spanned<String>)> {
    let entries = decoder.map(node).unwrap_or_default();
    entries
        .iter()
        .filter_map(|entry| {
            let written = decoder.text(&entry.value)?;
            let fault = same_as::fault(&entry.key, &written);
            let sound = fault.is_none();
            decoder.diagnostics.extend(fault);
            sound.then(|| (entry.key.clone(), written))
        })
        .collect()
}

fn relation(decoder: &mut Decoder<'_>, node: &Node) -> Option<Relation> {
    let fields = decoder.fields(
        node,
        "a relation",
        &[
            "kind",
            "to",
            "since",
            "until",
            "note",
            "sources",
            "certainty",
        ],
    )?;
    for (key, help) in [
        ("kind", "write `kind:` and a word such as founded"),
        ("to", "write `to:` and the id of the other entity"),
    ] {
        if fields.lacks(key) {
            decoder.report(
                Diagnostic::error(
                    codes::MISSING_KEY,
                    node.span,
                    format!("a relation has no `{key}`"),
                )
                .help(help),
            );
        }
    }
    let kind = fields
        .get("kind")
        .and_then(|node| decoder.id(node, RelationKindId::new));
    let to = fields
        .get("to")
        .and_then(|node| decoder.id(node, EntityId::new));
    let made = Relation {
        span: node.span,
        since: fields
            .get("since")
            .and_then(|node| decoder.placed_date(node)),
        until: fields
            .get("until")
            .and_then(|node| decoder.placed_date(node)),
        note: fields.get("note").and_then(|node| decoder.localized(node)),
        sources: fields
            .get("sources")
            .map(|node| decoder.texts(node))
            .unwrap_or_default(),
        certainty: fields
            .get("certainty")
            .and_then(|node| decoder.word(node, CERTAINTY_WORDS))
            .unwrap_or_default(),
        kind: kind?,
        to: to?,
    };
    Some(made)
}
