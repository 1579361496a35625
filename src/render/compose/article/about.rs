//! Facts about an article that several pages show: translators, first publication, other pages.

use crate::address::{Page, parallel_page, parallel_texts};
use crate::edition::AnchoredArticle;
use crate::edition::summary::Summary;
use crate::href::Address;
use crate::html::Html;
use crate::locale::Args;
use crate::render::compose::entity::namesakes::link_listed_person;
use crate::render::compose::view::View;
use crate::render::compose::wording::citation::cite;
use crate::render::compose::wording::language::{fallback_notice, language_phrase};
use crate::render::compose::wording::localized::{pick_phrase, plain_text};
use crate::render::context::{Credit, Frame, Link, ParallelLink, ReportForm};
use crate::source::article::TextIndex;
use crate::source::localized::Localized;
use crate::text::Lang;

/// The translators of a text.
pub fn translators(view: View<'_>, article: &AnchoredArticle, lang: &Lang) -> Vec<Link> {
    let of = article
        .article
        .about
        .translators
        .iter()
        .filter(|(translated, _)| translated == lang);
    of.flat_map(|(_, people)| people)
        .map(|someone| link_listed_person(view, someone))
        .collect()
}

/// Where an article was first published.
pub fn credit(view: View<'_>, article: &AnchoredArticle) -> Option<Credit> {
    let source = article.article.about.source.as_ref()?;
    let url = source.url.as_ref().map(|url| url.value.clone());
    let name = match (&source.name, &url) {
        (Some(name), _) => pick_phrase(view, name),
        (None, Some(url)) => cite(view, url).label,
        (None, None) => return None,
    };
    let license = source
        .license
        .as_ref()
        .map(|license: &Localized| pick_phrase(view, license));
    Some(Credit {
        name,
        href: url.map(Address::new),
        license,
    })
}

/// The form for corrections of the text that a page shows, if the site has one.
pub fn report_form(view: View<'_>, frame: &Frame, article: &AnchoredArticle) -> Option<ReportForm> {
    let form = view.site.edition.settings.issue_url.as_ref()?;
    let page = || view.page(&Page::Article(article.article.slug.clone()).in_lang(view.lang()));
    let body = frame.canonical.clone().unwrap_or_else(page);
    let title = plain_text(view, &article.article.about.title);
    Some(ReportForm {
        href: form.filled(&title, body.as_str()),
        body,
    })
}

/// The notice that a text of an article is shown in another language than the page's.
pub fn fallback(view: View<'_>, article: &AnchoredArticle, text: TextIndex) -> Html {
    let entries = article.apparatus_of(text).entries.iter();
    let notes = entries
        .map(|entry| &article.article[entry.annotation])
        .filter(|annotation| annotation.body.texts().next().is_some());
    let notes: Vec<_> = notes.collect();
    let is_own = |text: &Localized| text.pick(view.lang()).0 == view.lang();
    let are_own = notes
        .iter()
        .all(|annotation| annotation.body.texts().all(is_own));
    // Of notes in several languages the notice says nothing.
    let told = if are_own { notes.len() } else { 0 };
    let args = Args::new().count("notes", i64::try_from(told).unwrap_or(i64::MAX));
    fallback_notice(view, "fallback-text", &article.article[text].lang, args)
}

/// Links to the parallel pages of an article, without that of the text `but`.
pub fn parallel_links(
    view: View<'_>,
    summary: &Summary,
    but: Option<TextIndex>,
) -> Vec<ParallelLink> {
    let texts = parallel_texts(&view.site.edition.settings, summary);
    let others = texts.filter(|index| Some(*index) != but);
    let several = summary.texts.len() > 2;
    others
        .map(|index| {
            let lang = &summary[index].lang;
            let href = view.page(&parallel_page(view.lang(), summary, index));
            ParallelLink {
                href,
                language: several.then(|| language_phrase(view, lang)),
            }
        })
        .collect()
}
