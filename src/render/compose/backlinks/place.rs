//! Where a sentence with a link is shown.

use crate::address::Page;
use crate::edition::backlinks::{LinkPlace, LinkSource, LinkingEntry, LinkingSentence};
use crate::edition::summary::Summary;
use crate::href::{Address, Fragment};
use crate::render::compose::view::View;
use crate::source::article::TextIndex;
use crate::source::id::{AnnotationId, PageSlug};

/// The address of the place at which a sentence stands: a block, a margin entry, a section of a page, or
/// the page of an article or an entity.
pub fn place(view: View<'_>, origin: &LinkSource, sentence: &LinkingSentence) -> Address {
    match origin {
        LinkSource::Article(index) => in_article(view, &view.site.edition[*index], sentence),
        LinkSource::Entity(id) => view.entity_page(id),
        LinkSource::Page(slug) => in_page(view, slug, sentence),
    }
}

fn in_article(view: View<'_>, article: &Summary, sentence: &LinkingSentence) -> Address {
    let (lang, addresses) = (view.lang(), &view.site.addresses);
    let (text, fragment) = match &sentence.place {
        LinkPlace::Block(block) => {
            let text = article.text_index(&sentence.lang);
            let fragment = Fragment::new(format!("p{}", block.0));
            (text.unwrap_or(TextIndex::ORIGINAL), fragment)
        }
        LinkPlace::Entry(id) | LinkPlace::See(id) => {
            let entry = entry(view, article, id);
            let text = entry.map_or(TextIndex::ORIGINAL, |entry| entry.text);
            (text, Fragment::new(format!("n-{id}")))
        }
        LinkPlace::Head | LinkPlace::Section(_) => {
            return view.page(&Page::Article(article.slug.clone()).in_lang(lang));
        }
    };
    addresses.place(lang, article, text, &fragment)
}

/// The margin entry of an annotation that readers are led to: the one beside the text that they see, if
/// there is one.
pub fn entry<'a>(
    view: View<'_>,
    article: &'a Summary,
    id: &AnnotationId,
) -> Option<&'a LinkingEntry> {
    let entries = article.links.entries.get(id)?;
    let own = article.text_index_for(view.lang());
    let beside_own = entries.iter().find(|entry| entry.text == own);
    beside_own.or_else(|| entries.first())
}

/// The section of a free page; on the page in the sentence's language, if readers see another text.
fn in_page(view: View<'_>, slug: &PageSlug, sentence: &LinkingSentence) -> Address {
    let mut pages = view.site.edition.pages.iter();
    let seen = pages
        .find(|page| page.slug == *slug)
        .and_then(|page| page.text_for(view.lang()));
    let is_seen = seen.is_none_or(|text| text.lang == sentence.lang);
    let lang = if is_seen { view.lang() } else { &sentence.lang };
    let key = Page::of_free(slug.clone()).in_lang(lang);
    let LinkPlace::Section(Some(heading)) = &sentence.place else {
        return view.page(&key);
    };
    let fragment = Fragment::new(heading.as_str());
    match view.site.addresses.element_named(&key, heading) {
        Some(_) => view.site.addresses.urls.element(&key, &fragment),
        // The heading that opens the front page is not shown there.
        None => view.page(&key),
    }
}
