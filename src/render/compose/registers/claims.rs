//! The register of claims: all of the site, those with a verdict, and those of a speaker.

use crate::address::{Page, page_count};
use crate::edition::summary::ClaimSummary;
use crate::edition::{ClaimIndex, ClaimList};
use crate::locale::Args;
use crate::render::compose::frame::head::{interface_head, numbered_title};
use crate::render::compose::frame::page::compose_frame;
use crate::render::compose::order::sort_by_count;
use crate::render::compose::pagination::items_on;
use crate::render::compose::registers::filter::row_filter;
use crate::render::compose::registers::quotation::quote;
use crate::render::compose::text::mark::verdict_sign;
use crate::render::compose::view::View;
use crate::render::compose::wording::citation::cite;
use crate::render::compose::wording::localized::format_date;
use crate::render::compose::wording::names::{
    link_person, person_name, verdict_label, verdict_language,
};
use crate::render::context::{
    AssessedClaim, ClaimColumns, ClaimItem, ClaimsPage, Counted, Link, Pager, Phrase,
};
use crate::source::body::Someone;
use crate::source::id::EntityId;

/// The most speakers to whose lists the list of all claims links.
const SPEAKERS: usize = 60;
/// The most sources of a claim that a list shows.
const SOURCES: usize = 3;

/// Page `page`, counted from 1, of a list of claims.
pub fn claims(view: View<'_>, list: &ClaimList, page: u64) -> ClaimsPage {
    let all = view.site.edition.claims.list(list);
    let key = |number: u64| Page::Claims(list.clone(), number).in_lang(view.lang());
    let title = numbered_title(view, title(view, list, all), page);
    let mut head = interface_head(view, key(page), Some(title));
    let is_whole = *list == ClaimList::All;
    if !is_whole {
        head.crumbs = vec![Link {
            label: view.word("claims"),
            href: Some(view.page(&Page::Claims(ClaimList::All, 1).in_lang(view.lang()))),
        }];
    }
    let shown = items_on(all, page);
    let mut frame = compose_frame(view, &head);
    ClaimsPage {
        filter: row_filter(view, shown.len(), &mut frame),
        frame,
        verdict: match list {
            ClaimList::Verdict(verdict) => Some(verdict_label(view, verdict)),
            _ => None,
        },
        speaker: match list {
            ClaimList::Speaker(_) => speaker_label(view, all),
            _ => None,
        },
        count: all.len() as u64,
        verdicts: if is_whole { verdicts(view) } else { Vec::new() },
        speakers: if is_whole { speakers(view) } else { Vec::new() },
        columns: columns(view, all),
        claims: shown.iter().map(|index| claim_item(view, *index)).collect(),
        pager: Pager::new(page, page_count(all.len()), |number| {
            view.page(&key(number))
        }),
    }
}

/// The title of a list in plain text: what its claims have in common.
fn title(view: View<'_>, list: &ClaimList, claims: &[ClaimIndex]) -> String {
    match list {
        ClaimList::All => view.text("claims", &Args::new()),
        ClaimList::Verdict(verdict) => {
            let label = verdict_label(view, verdict);
            let lang = verdict_language(view, verdict);
            let args = Args::new().text("verdict", label.html.words(), lang);
            view.text("claims-verdict", &args)
        }
        ClaimList::Speaker(_) => {
            let someone = speaker(view, claims).map(|someone| person_name(view, someone));
            let (lang, name) = someone.unwrap_or((view.lang(), ""));
            view.text("claims-speaker", &Args::new().text("speaker", name, lang))
        }
    }
}

/// The speaker of these claims.
fn speaker<'a>(view: View<'a>, claims: &[ClaimIndex]) -> Option<&'a Someone> {
    view.site.edition[*claims.first()?].speaker.as_ref()
}

fn speaker_label(view: View<'_>, claims: &[ClaimIndex]) -> Option<Phrase> {
    Some(link_person(view, speaker(view, claims)?).label)
}

/// The lists of the verdicts, the one with the most claims first.
fn verdicts(view: View<'_>) -> Vec<Counted> {
    counted(view, |list, _| match list {
        ClaimList::Verdict(verdict) => Some(verdict_label(view, verdict)),
        _ => None,
    })
}

/// The lists of the speakers with the most claims.
fn speakers(view: View<'_>) -> Vec<Counted> {
    let mut speakers = counted(view, |list, claims| match list {
        ClaimList::Speaker(_) => speaker_label(view, claims),
        _ => None,
    });
    speakers.truncate(SPEAKERS);
    speakers
}

/// Links to the lists that `label` has a label for, the longest first.
fn counted(
    view: View<'_>,
    label: impl Fn(&ClaimList, &[ClaimIndex]) -> Option<Phrase>,
) -> Vec<Counted> {
    let lists = view.site.edition.claims.lists();
    let mut counted: Vec<Counted> = lists
        .filter_map(|(list, claims)| {
            Some(Counted {
                label: label(list, claims)?,
                href: view.page(&Page::Claims(list.clone(), 1).in_lang(view.lang())),
                count: claims.len() as u64,
            })
        })
        .collect();
    sort_by_count(view, &mut counted);
    counted
}

/// The columns of a list that some claim has something for.
fn columns(view: View<'_>, claims: &[ClaimIndex]) -> ClaimColumns {
    let some = |has: &dyn Fn(&ClaimSummary) -> bool| {
        claims.iter().any(|index| has(&view.site.edition[*index]))
    };
    ClaimColumns {
        speakers: some(&|claim| claim.speaker.is_some()),
        dates: some(&|claim| claim.said.is_some() || claim.said_in.is_some()),
        sources: some(&|claim| !claim.sources.is_empty()),
    }
}

/// The claims that an entity made, the last first, at most `most`, and the columns of their list, which
/// does not say who made them.
pub fn claims_of(view: View<'_>, id: &EntityId, most: usize) -> (Vec<ClaimItem>, ClaimColumns) {
    let claims = view.site.edition.claims.of_speaker(id);
    let shown = claims.get(..most).unwrap_or(claims);
    let columns = ClaimColumns {
        speakers: false,
        ..columns(view, shown)
    };
    let items = shown.iter().map(|index| claim_item(view, *index));
    (items.collect(), columns)
}

/// A claim with its words, its verdict and its first sources.
pub fn claim_item(view: View<'_>, index: ClaimIndex) -> ClaimItem {
    let article = &view.site.edition[index.article];
    let claim = &view.site.edition[index];
    let sources = claim.sources.iter().take(SOURCES);
    ClaimItem {
        words: quote(
            view,
            article,
            article.quotation_for(&claim.quotations, view.lang()),
        ),
        claim: assess(view, claim),
        sources: sources.map(|source| cite(view, source)).collect(),
    }
}

/// A claim with its verdict, without the reasons for it.
fn assess(view: View<'_>, claim: &ClaimSummary) -> AssessedClaim {
    AssessedClaim {
        verdict: claim.verdict.to_string(),
        sign: verdict_sign(claim.verdict.as_str()),
        word: verdict_label(view, &claim.verdict),
        speaker: claim.speaker.as_ref().map(|it| link_person(view, it)),
        said: claim.said.as_ref().map(|date| format_date(view, date)),
        said_in: claim.said_in.as_ref().map(|it| link_person(view, it)),
        note: None,
    }
}
