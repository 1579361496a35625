//! The claims of an article that were assessed.

use serde_json::Value;

use crate::anchor::BlockRange;
use crate::edition::AnchoredArticle;
use crate::edition::summary::Summary;
use crate::render::compose::structured::agent::{agent, publisher_id};
use crate::render::compose::structured::described::{self, Described};
use crate::render::compose::view::View;
use crate::render::compose::wording::names::verdict_label;
use crate::source::article::TextIndex;
use crate::source::block::Text;

/// The most characters of a claim. Search engines show about 75.
const LONGEST: usize = 200;

/// A review of each claim in a text: its words, who made it, the verdict. The site is the author of the
/// review; who wrote the annotation is its creator.
pub(super) fn claims(
    view: View<'_>,
    anchored: &AnchoredArticle,
    article: &Summary,
    index: TextIndex,
) -> Vec<Described> {
    let addresses = &view.site.addresses;
    let (page, prefix) = addresses.own_page(article, index);
    let text = &anchored.article[index];
    let apparatus = anchored.apparatus_of(index);
    let review = |entry: &crate::edition::apparatus::ApparatusEntry| {
        let annotation = &anchored.article[entry.annotation];
        let claim = annotation.body.claim.as_ref()?;
        let place = &apparatus[entry.place];
        let address = addresses
            .urls
            .element(&page, &prefix.fragment(&place.fragment));
        let itself = addresses
            .urls
            .absolute_of(&addresses.text(article, index))?;
        let speaker = claim.speaker.as_ref().and_then(|who| agent(view, who));
        let made = Described::new("Claim")
            .with("author", speaker.map(Value::from))
            .with("appearance", Described::reference(&itself));
        let verdict = verdict_label(view, &claim.verdict.value);
        let rating = Described::new("Rating").with("alternateName", verdict.html.words());
        let by = annotation.provenance.by.as_ref();
        let date = annotation.provenance.date.as_ref();
        let review = Described::new("ClaimReview")
            .with(
                "url",
                described::address(addresses.urls.absolute_of(&address)),
            )
            .with("claimReviewed", words(text, &place.place.ranges))
            .with("itemReviewed", made)
            .with("reviewRating", rating)
            .with("author", Described::reference(&publisher_id(view)?))
            .with(
                "creator",
                by.and_then(|by| agent(view, by)).map(Value::from),
            )
            .with("datePublished", date.map(described::date));
        Some(review)
    };
    apparatus.entries.iter().filter_map(review).collect()
}

/// The words of a claim in one line. Of very many the first.
fn words(text: &Text, ranges: &[BlockRange]) -> String {
    let pieces = ranges.iter().filter_map(|at| {
        let block = text.block(at.block)?;
        Some(at.range.slice(&block.text))
    });
    let words: Vec<&str> = pieces.flat_map(str::split_whitespace).collect();
    let mut line = String::new();
    let mut length = 0;
    for word in words {
        length += word.chars().count() + 1;
        if !line.is_empty() {
            if length > LONGEST {
                line.push_str(" …");
                break;
            }
            line.push(' ');
        }
        line.push_str(word);
    }
    line
}
