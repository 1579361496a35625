//! Help for links that lead nowhere: what to write instead.

use super::site::LinkedSite;
use crate::address::{Page, PageKey, folder};
use crate::diagnostic::nearest;
use crate::render::Site;

/// Finds what an author may have meant.
pub(super) struct LinkAdvice<'a> {
    pub(super) site: &'a LinkedSite,
    pub(super) view: &'a Site<'a>,
}

impl LinkAdvice<'_> {
    /// Help for a link to an element that a page does not have.
    pub(super) fn other_element(&self, key: &PageKey, fragment: &str) -> String {
        self.elements_of_page(&key.destination(), fragment)
            .unwrap_or_else(|| "mend what stands after the sign #, or remove it".to_owned())
    }

    fn elements_of_page(&self, key: &PageKey, fragment: &str) -> Option<String> {
        let lang = key.lang.as_ref()?;
        let (text, blocks) = match &key.page {
            Page::Article(slug) => {
                let (article, index) = self.view.addresses.own_text(lang, slug)?;
                let text = &article.article[index];
                (text, text.blocks.len())
            }
            Page::Free(slug) => {
                let mut pages = self.site.edition.pages.iter();
                let page = pages.find(|page| page.slug == *slug)?;
                (page.text_for(lang)?, 0)
            }
            _ => return None,
        };
        let ids = text.headings.iter().map(|heading| heading.id.as_str());
        Some(list_headings(ids, fragment, blocks))
    }

    /// Help for a link to a page or file that does not exist: the most similar one, or where to put
    /// the file.
    pub(super) fn other_target(&self, path: &str) -> String {
        let written = folder(path).unwrap_or_else(|| path.to_owned());
        let pages = self.site.pages.keys().map(String::as_str);
        let with_lang = self
            .view
            .languages()
            .iter()
            .map(|lang| format!("{lang}/{written}"));
        let of_a_language = with_lang
            .into_iter()
            .find(|folder| self.site.pages.contains_key(folder));
        let mut near: Vec<&str> = pages
            .chain(
                self.site
                    .statics
                    .iter()
                    .filter_map(|path| path.strip_prefix("static/")),
            )
            .collect();
        near.sort_unstable();
        let plain = written.trim_end_matches('/');
        let is_file = plain
            .rsplit('/')
            .next()
            .is_some_and(|name| name.contains('.'));
        // Compares the last parts alone: paths in one folder have most of their letters in common.
        let last = |path: &str| {
            path.trim_end_matches('/')
                .rsplit('/')
                .next()
                .unwrap_or_default()
                .to_owned()
        };
        let is_like = |near: &&str| nearest(&last(&written), [last(near).as_str()]).is_some();
        let near = of_a_language
            .as_deref()
            .or_else(|| nearest(if is_file { plain } else { &written }, near).filter(is_like));
        match near {
            Some(near) => format!("did you mean `/{near}`?"),
            None if is_file => {
                format!(
                    "add static/{plain}, or mend the address; write it whole, with https://, if it is not part of this site"
                )
            }
            None => {
                "mend the address; write it whole, with https://, if it is not part of this site"
                    .to_owned()
            }
        }
    }
}

/// Help for a fragment that a text does not have: the most similar heading, or a list of the blocks
/// and of the first ten headings. `ids` are those of the headings, `blocks` is the number of blocks
/// that can be linked.
pub(super) fn list_headings<'a>(
    ids: impl Iterator<Item = &'a str> + Clone,
    fragment: &str,
    blocks: usize,
) -> String {
    if let Some(near) = nearest(fragment, ids.clone()) {
        return format!("did you mean `#{near}`?");
    }
    let ids: Vec<String> = ids.take(10).map(|id| format!("#{id}")).collect();
    let headings = if ids.is_empty() {
        String::new()
    } else {
        format!("its headings are {}", ids.join(", "))
    };
    match (headings.is_empty(), blocks) {
        (true, 0) => "it has no heading to lead to".to_owned(),
        (false, 0) => headings,
        (true, last) => format!("its blocks are #p1 to #p{last}"),
        (false, last) => format!("its blocks are #p1 to #p{last}, {headings}"),
    }
}
