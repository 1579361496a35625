//! The head of a letter: from whom, to whom, where and when, and where it is kept.

use crate::render::compose::entity::namesakes::link_listed_person;
use crate::render::compose::view::View;
use crate::render::compose::wording::localized::{format_date, pick_phrase};
use crate::render::context::{LetterHead, Link};
use crate::source::body::Someone;
use crate::source::letter::Correspondence;

/// What is known about a letter.
pub fn letter_head(view: View<'_>, letter: &Correspondence) -> LetterHead {
    let links = |people: &[Someone]| -> Vec<Link> {
        let links = people.iter();
        links
            .map(|someone| link_listed_person(view, someone))
            .collect()
    };
    LetterHead {
        from: links(&letter.from),
        to: links(&letter.to),
        place: letter
            .place
            .as_ref()
            .map(|place| link_listed_person(view, place)),
        written: letter
            .written
            .as_ref()
            .map(|date| format_date(view, &date.value)),
        archive: letter
            .archive
            .as_ref()
            .map(|archive| pick_phrase(view, archive)),
    }
}
