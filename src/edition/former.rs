//! What the parts of a site were called before they moved, so that links to an old address are known as
//! links to what is there today.

use crate::edition::backlinks::LinkedPart;
use crate::edition::linked::Edition;
use crate::edition::redirect::Redirect;

impl Edition {
    /// A part of the site as links name it: as it is named today, and as it was before it moved.
    pub fn also_known_as(&self, part: &LinkedPart) -> Vec<LinkedPart> {
        let mut names = vec![part.clone()];
        if self.has_moved(part) {
            let former = self.redirects.iter();
            names.extend(former.filter_map(|redirect| former_name(redirect, part)));
        }
        names
    }

    /// Whether a part has had another address. Most have not, and need not look through all that have.
    fn has_moved(&self, part: &LinkedPart) -> bool {
        match part {
            LinkedPart::Entity(id) => {
                let linked = self.entities.get(id);
                linked.is_some_and(|linked| !linked.entity.redirect_from.is_empty())
            }
            LinkedPart::Article(slug) | LinkedPart::Annotation(slug, _) => {
                let index = self.article_index(slug);
                index.is_some_and(|index| !self[index].redirect_from.is_empty())
            }
            LinkedPart::Page(_) => false,
        }
    }
}

/// The name of a part before a move; `None` if the move is another's.
fn former_name(redirect: &Redirect, part: &LinkedPart) -> Option<LinkedPart> {
    match (redirect, part) {
        (Redirect::Entity { from, to }, LinkedPart::Entity(id)) if to == id => {
            Some(LinkedPart::Entity(from.clone()))
        }
        (Redirect::Article { from, to }, LinkedPart::Article(slug)) if to == slug => {
            Some(LinkedPart::Article(from.clone()))
        }
        (Redirect::Article { from, to }, LinkedPart::Annotation(slug, id)) if to == slug => {
            Some(LinkedPart::Annotation(from.clone(), id.clone()))
        }
        _ => None,
    }
}
