//! A letter: what is known about who sent a text to whom.

use crate::date::Date;
use crate::diagnostic::Spanned;
use crate::nonempty::NonEmpty;
use crate::source::body::Someone;
use crate::source::id::EntityId;
use crate::source::localized::Localized;

/// What `letter` in `article.yaml` says: the text of the article is a letter.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Correspondence {
    /// Who wrote it.
    pub from: NonEmpty<Someone>,
    /// To whom it was written. Empty if that is not known.
    pub to: Vec<Someone>,
    /// The place where it was written: an entity or a name.
    pub place: Option<Someone>,
    /// The date on which it was written.
    pub written: Option<Spanned<Date>>,
    /// Where it is kept.
    pub archive: Option<Localized>,
}

impl Correspondence {
    /// Everyone and every place that it names.
    pub fn named(&self) -> impl Iterator<Item = &Someone> {
        self.from.iter().chain(&self.to).chain(&self.place)
    }

    /// The same as [`named`](Self::named), to change them.
    pub fn named_mut(&mut self) -> impl Iterator<Item = &mut Someone> {
        self.from
            .iter_mut()
            .chain(&mut self.to)
            .chain(&mut self.place)
    }

    /// The entities that it names.
    pub fn entities(&self) -> impl Iterator<Item = &Spanned<EntityId>> {
        self.named().filter_map(Someone::entity)
    }
}
