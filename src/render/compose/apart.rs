//! What tells two entities of one name apart in a list: when they lived, what they are.

use crate::date::Date;
use crate::html::Html;
use crate::locale::Args;
use crate::render::compose::entity::{begun_and_ended, gender};
use crate::render::compose::margin::shortened;
use crate::render::compose::view::View;
use crate::render::context::{Link, Phrase};
use crate::source::body::{Reference, Someone};
use crate::source::id::EntityId;
use crate::weave::isolate_text;

impl View<'_> {
    /// The name of an entity in a list, with what tells it from others of that name.
    #[must_use]
    pub fn listed_name(&self, id: &EntityId) -> Phrase {
        let apart = self
            .years_apart(id)
            .or_else(|| self.summary_apart(id))
            .or_else(|| self.kind_apart(id));
        self.name_with(id, apart)
    }

    /// The same where the list shows kinds and summaries anyway.
    #[must_use]
    pub fn described_name(&self, id: &EntityId) -> Phrase {
        self.name_with(id, self.years_apart(id))
    }

    /// A link to an entity, in a list.
    #[must_use]
    pub fn listed_link(&self, id: &EntityId) -> Link {
        Link {
            label: self.listed_name(id),
            href: self.reference(&Reference::Entity(id.clone()), None),
        }
    }

    /// Someone in a list: of those who wrote, translated or annotated.
    #[must_use]
    pub fn listed_someone(&self, someone: &Someone) -> Link {
        match someone {
            Someone::Entity(id) => self.listed_link(&id.value),
            Someone::Annotator(_) | Someone::Name(_) => self.someone(someone),
        }
    }

    /// What tells it apart, in words alone: for search results that have no summary.
    #[must_use]
    pub fn words_apart(&self, id: &EntityId) -> Option<String> {
        self.years_apart(id)
            .or_else(|| self.kind_apart(id))
            .map(|apart| apart.html.words().to_owned())
    }

    fn name_with(&self, id: &EntityId, apart: Option<Phrase>) -> Phrase {
        let name = self.entity_name(id);
        let Some(apart) = apart else { return name };
        let mut html = Html::new();
        marked(&mut html, &name);
        html.push_text(" ");
        let mut inner = Html::text("(");
        marked(&mut inner, &apart);
        inner.push_text(")");
        html.element("span", &[("class", "when")], &inner);
        Phrase::plain(html)
    }

    /// The years of its life, if no other of its name has the same.
    fn years_apart(&self, id: &EntityId) -> Option<Phrase> {
        self.unless_shared(id, |id| self.years(id))
    }

    /// Its summary, shortened, if no other of its name has the same.
    fn summary_apart(&self, id: &EntityId) -> Option<Phrase> {
        self.unless_shared(id, |id| {
            let (lang, text) = self
                .site
                .entity(id)?
                .entity
                .summary
                .as_ref()?
                .pick(self.lang());
            let reading = self.reading(text, lang, None);
            let words: Vec<&str> = reading.split_whitespace().collect();
            let shown = shortened(&words);
            let shown = shown.strip_suffix('.').unwrap_or(&shown);
            Some(Phrase::new(isolate_text(shown, lang), lang, self.lang()))
        })
    }

    fn kind_apart(&self, id: &EntityId) -> Option<Phrase> {
        self.unless_shared(id, |id| {
            Some(self.kind(&self.site.entity(id)?.entity.kind.value, false))
        })
    }

    /// Something about an entity that has namesakes, and of which it is not true of one of them as
    /// well.
    fn unless_shared(
        &self,
        id: &EntityId,
        what: impl Fn(&EntityId) -> Option<Phrase>,
    ) -> Option<Phrase> {
        let others = self.site.edition.namesakes.of(id, self.lang());
        let own = what(id).filter(|_| !others.is_empty())?;
        others
            .iter()
            .all(|other| what(other).is_none_or(|other| other.html.words() != own.html.words()))
            .then_some(own)
    }

    fn years(&self, id: &EntityId) -> Option<Phrase> {
        let entity = &self.site.entity(id)?.entity;
        let args = || {
            Args::new()
                .word("kind", entity.kind.value.as_str())
                .word("gender", gender(entity.gender))
        };
        let (born, died) = (
            entity.born.as_ref().map(|date| date.value.in_years()),
            entity.died.as_ref().map(|date| date.value.in_years()),
        );
        if born.iter().chain(&died).any(|date| date.point().is_none()) {
            return Some(Phrase::plain(begun_and_ended(
                *self,
                born.as_ref(),
                died.as_ref(),
            )));
        }
        let year = |date: Date| self.moment(&date).text.words().to_owned();
        let (born, died) = (born.map(year), died.map(year));
        let html = match (born, died) {
            (Some(born), Some(died)) => self.html(
                "date-range",
                &Args::new().word("from", born).word("to", died),
            ),
            (Some(born), None) => self.html("lived-from", &args().word("date", born)),
            (None, Some(died)) => self.html("lived-until", &args().word("date", died)),
            (None, None) => return None,
        };
        Some(Phrase::plain(html))
    }
}

/// A phrase as an element of its own, where it is in another language or direction.
fn marked(html: &mut Html, phrase: &Phrase) {
    let mut attributes: Vec<(&'static str, &str)> = Vec::new();
    attributes.extend(phrase.lang.as_deref().map(|lang| ("lang", lang)));
    attributes.extend(phrase.dir.map(|dir| ("dir", dir)));
    match (phrase.dir, attributes.is_empty()) {
        (Some(_), _) => html.element("bdi", &attributes, &phrase.html),
        (None, false) => html.element("span", &attributes, &phrase.html),
        (None, true) => html.push(&phrase.html),
    }
}
