//! The summary of an article: all that other pages of the site may use of it.
//!
//! It is the firewall between articles. If an edit leaves the summary unchanged, only the article's
//! own pages can change.

mod claim;
mod correction;
mod gloss;
mod quotation;
mod signed;

use std::collections::{BTreeMap, HashMap};
use std::ops::Index;

use crate::anchor::{AnchorInput, AnchoredTarget, BlockRange, Mention, mentions};
use crate::date::Date;
use crate::diagnostic::Spanned;
use crate::edition::apparatus::{AnnotationPlace, Apparatus};
use crate::edition::backlinks::{ArticleLinks, LinkingSentence, article_links};
use crate::edition::index::{
    ClaimSummaryIndex, CorrectionSummaryIndex, GlossSummaryIndex, MentionLineIndex, SentenceIndex,
    SignedSummaryIndex, TaggedAnnotationIndex, item,
};
use crate::href::Fragment;
use crate::nonempty::NonEmpty;
use crate::source::annotation::AnnotationIndex;
use crate::source::article::{Article, TextIndex};
use crate::source::block::{BlockNumber, Text};
use crate::source::body::{Change, Someone};
use crate::source::drafts::Drafts;
use crate::source::id::{AnnotationId, ArticleSlug, EntityId, TagId};
use crate::source::letter::Correspondence;
use crate::source::localized::Localized;
use crate::text::{Lang, TextRange, sentences, sentences_around};

pub use claim::ClaimSummary;
pub use correction::CorrectionSummary;
pub use gloss::{GlossPlace, GlossSummary};
pub use quotation::{Quotation, in_reading_order, quotations};
pub use signed::{SignedKind, SignedSummary};

/// The summary of an article.
#[derive(Clone, Debug, Hash)]
pub struct Summary {
    /// The slug, the name of its folder.
    pub slug: ArticleSlug,
    /// The title, in the languages it is written in.
    pub title: Localized,
    /// The date of publication.
    pub date: Option<Date>,
    /// What is known about it, if it is a letter.
    pub letter: Option<Correspondence>,
    /// A short description in Markdown.
    pub summary: Option<Localized>,
    /// The tags of the article as a whole.
    pub tags: Vec<TagId>,
    /// The entities that wrote or translated it.
    pub credited: Vec<EntityId>,
    /// Whether it is a draft, shown because the build was asked to.
    pub draft: bool,
    /// The slugs it had before.
    pub redirect_from: Vec<Spanned<ArticleSlug>>,
    /// Its texts, the original first.
    pub texts: Vec<TextSummary>,
    /// The sentences in which something is mentioned, each once.
    pub sentences: Vec<Sentence>,
    /// The mentions that count, text by text in reading order.
    pub mentions: Vec<MentionLine>,
    /// For each annotation that links can name: the texts it is in, and the fragment of its first
    /// place in each.
    pub addresses: BTreeMap<AnnotationId, Vec<(TextIndex, Fragment)>>,
    /// The annotations that have tags.
    pub tagged: Vec<TaggedAnnotation>,
    /// The claims with a verdict, in reading order.
    pub claims: Vec<ClaimSummary>,
    /// The corrections, in reading order.
    pub corrections: Vec<CorrectionSummary>,
    /// The glosses, in reading order.
    pub glosses: Vec<GlossSummary>,
    /// The annotations of annotators, in reading order.
    pub signed: Vec<SignedSummary>,
    /// What it links to.
    pub links: ArticleLinks,
}

impl Summary {
    /// The year of publication; of a time between two dates, the earlier one that is known.
    pub fn year(&self) -> Option<i32> {
        let date = self.date.as_ref()?;
        let day = date.first().or_else(|| date.last())?;
        Some(day.year)
    }

    /// The index of the text in a language, if there is one.
    pub fn text_index(&self, lang: &Lang) -> Option<TextIndex> {
        let index = self.texts.iter().position(|text| text.lang == *lang);
        index.map(TextIndex)
    }

    /// The index of the text that readers of a language see: the one in their language, or else
    /// the original.
    pub fn text_index_for(&self, lang: &Lang) -> TextIndex {
        self.text_index(lang).unwrap_or(TextIndex::ORIGINAL)
    }

    /// Of the quotations of an annotation, the one for readers of a language: from the text that they
    /// see, or else the first.
    pub fn quotation_for<'q>(
        &self,
        quotations: &'q NonEmpty<Quotation>,
        lang: &Lang,
    ) -> &'q Quotation {
        let own = self.text_index_for(lang);
        let seen = quotations.iter().find(|quotation| quotation.text == own);
        seen.unwrap_or_else(|| quotations.first())
    }

    /// The indexes of all texts but the original.
    pub fn translations(&self) -> impl Iterator<Item = TextIndex> + use<> {
        (1..self.texts.len()).map(TextIndex)
    }
}

impl Index<SentenceIndex> for Summary {
    type Output = Sentence;

    fn index(&self, index: SentenceIndex) -> &Sentence {
        item(&self.sentences, index.0)
    }
}

impl Index<MentionLineIndex> for Summary {
    type Output = MentionLine;

    fn index(&self, index: MentionLineIndex) -> &MentionLine {
        item(&self.mentions, index.0)
    }
}

impl Index<TaggedAnnotationIndex> for Summary {
    type Output = TaggedAnnotation;

    fn index(&self, index: TaggedAnnotationIndex) -> &TaggedAnnotation {
        item(&self.tagged, index.0)
    }
}

impl Index<ClaimSummaryIndex> for Summary {
    type Output = ClaimSummary;

    fn index(&self, index: ClaimSummaryIndex) -> &ClaimSummary {
        item(&self.claims, index.0)
    }
}

impl Index<CorrectionSummaryIndex> for Summary {
    type Output = CorrectionSummary;

    fn index(&self, index: CorrectionSummaryIndex) -> &CorrectionSummary {
        item(&self.corrections, index.0)
    }
}

impl Index<GlossSummaryIndex> for Summary {
    type Output = GlossSummary;

    fn index(&self, index: GlossSummaryIndex) -> &GlossSummary {
        item(&self.glosses, index.0)
    }
}

impl Index<SignedSummaryIndex> for Summary {
    type Output = SignedSummary;

    fn index(&self, index: SignedSummaryIndex) -> &SignedSummary {
        item(&self.signed, index.0)
    }
}

impl Index<TextIndex> for Summary {
    type Output = TextSummary;

    fn index(&self, index: TextIndex) -> &TextSummary {
        item(&self.texts, index.0)
    }
}

/// The summary of a text.
#[derive(Clone, Debug, Hash)]
pub struct TextSummary {
    /// The language of the text.
    pub lang: Lang,
    /// The number of its paragraphs.
    pub paragraphs: usize,
    /// The number of its margin entries.
    pub entries: usize,
}

/// A sentence in which something is mentioned.
#[derive(Clone, Debug, Hash)]
pub struct Sentence {
    /// The text that holds it.
    pub text: TextIndex,
    /// The block that holds it.
    pub block: BlockNumber,
    /// The text of the sentence.
    pub words: String,
}

/// A mention, with the sentence that holds it.
#[derive(Clone, Debug, Hash)]
pub struct MentionLine {
    /// The entity that is mentioned.
    pub entity: EntityId,
    /// The sentence that holds it.
    pub sentence: SentenceIndex,
    /// The words of the mention, in bytes of the sentence.
    pub range: TextRange,
    /// The fragment of the words in the page of their text.
    pub fragment: Fragment,
    /// Whether the name was found automatically, without an annotation.
    pub auto: bool,
}

/// An annotation that has tags.
#[derive(Clone, Debug, Hash)]
pub struct TaggedAnnotation {
    /// The tags of the annotation.
    pub tags: Vec<TagId>,
    /// The text of its first place.
    pub text: TextIndex,
    /// The block of its first place.
    pub block: BlockNumber,
    /// The words it is about.
    pub words: String,
    /// The fragment of its first place.
    pub fragment: Fragment,
    /// The correction of the words, if it has one.
    pub change: Option<Change>,
    /// The first text in the annotation's body.
    pub gist: Option<Localized>,
}

/// Summarises an article whose annotations have been anchored. `links` are the sentences with links that
/// were found when its names were checked.
pub fn summarise(
    article: &Article,
    anchored: &[Vec<AnchoredTarget>],
    apparatus: &[Apparatus],
    links: Vec<LinkingSentence>,
    drafts: Drafts,
) -> Summary {
    let about = &article.about;
    let mut summary = Summary {
        slug: article.slug.clone(),
        title: about.title.clone(),
        date: about.date.as_ref().map(|date| date.value),
        letter: about.letter.clone(),
        summary: about.summary.clone(),
        tags: about.tags.iter().map(|tag| tag.value.clone()).collect(),
        credited: credited(article),
        draft: about.draft,
        redirect_from: about.redirect_from.clone(),
        texts: Vec::new(),
        sentences: Vec::new(),
        mentions: Vec::new(),
        addresses: BTreeMap::new(),
        tagged: Vec::new(),
        claims: claim::claims(article, apparatus),
        corrections: correction::corrections(article, apparatus),
        glosses: gloss::glosses(article, apparatus),
        signed: signed::signed(article, apparatus),
        links: article_links(article, apparatus, links),
    };
    let input = AnchorInput {
        texts: &article.texts,
        annotations: &article.annotations,
        lock: &article.lock,
        drafts,
    };
    let counted = mentions(&input, anchored);
    for (index, (text, apparatus)) in TextIndex::enumerate(article.texts.iter().zip(apparatus)) {
        summary.texts.push(TextSummary {
            lang: text.lang.clone(),
            paragraphs: text.paragraphs(),
            entries: apparatus.entries.len(),
        });
        addresses(&mut summary, article, apparatus, index);
        tagged(&mut summary, article, text, apparatus, index);
        let mut quoter = Quoter {
            text,
            index,
            cut: None,
            quoted: None,
        };
        for named in mention_places(text, apparatus, &counted) {
            quoter.quote(&mut summary, &named);
        }
    }
    summary
}

/// A mention that counts, annotated or found automatically.
struct MentionPlace<'a> {
    entity: &'a EntityId,
    at: BlockRange,
    fragment: &'a Fragment,
    auto: bool,
}

/// The mentions in a text that count, in reading order. `counted` are the annotated ones of all texts.
fn mention_places<'a>(
    text: &Text,
    apparatus: &'a Apparatus,
    counted: &'a [Mention<'a>],
) -> Vec<MentionPlace<'a>> {
    let mut places: HashMap<AnnotationIndex, Vec<&AnnotationPlace>> = HashMap::new();
    for place in &apparatus.places {
        places.entry(place.annotation).or_default().push(place);
    }
    let here = counted.iter().filter(|mention| *mention.lang == text.lang);
    let annotated = here.filter_map(|mention| {
        let place = mention.place.of(places.get(&mention.annotation)?)?;
        Some(MentionPlace {
            entity: mention.entity,
            at: place.start(),
            fragment: &place.fragment,
            auto: false,
        })
    });
    let autolinked = apparatus.autolinks.iter().map(|link| MentionPlace {
        entity: &link.entity,
        at: link.at,
        fragment: &link.fragment,
        auto: true,
    });
    let mut named: Vec<MentionPlace<'_>> = annotated.chain(autolinked).collect();
    // Stable: mentions that begin together stand in their own order, and nothing that was found
    // overlaps one of them.
    named.sort_by_key(|named| (named.at.block, named.at.range.start()));
    named
}

fn credited(article: &Article) -> Vec<EntityId> {
    let translators = article
        .about
        .translators
        .iter()
        .flat_map(|(_, people)| people);
    let people = article.about.authors.iter().chain(translators);
    people
        .filter_map(|someone| {
            if let Someone::Entity(id) = someone {
                Some(id.value.clone())
            } else {
                None
            }
        })
        .collect()
}

fn addresses(summary: &mut Summary, article: &Article, apparatus: &Apparatus, text: TextIndex) {
    for place in apparatus.places.iter().filter(|place| place.first) {
        let annotation = &article[place.annotation];
        if annotation.id_given {
            summary
                .addresses
                .entry(annotation.id.clone())
                .or_default()
                .push((text, place.fragment.clone()));
        }
    }
}

fn tagged(
    summary: &mut Summary,
    article: &Article,
    text: &Text,
    apparatus: &Apparatus,
    index: TextIndex,
) {
    for place in apparatus.places.iter().filter(|place| place.first) {
        let annotation = &article[place.annotation];
        if annotation.body.tags.is_empty() {
            continue;
        }
        let start = place.start();
        let words = text
            .block(start.block)
            .map_or("", |block| start.range.slice(&block.text));
        summary.tagged.push(TaggedAnnotation {
            tags: annotation
                .body
                .tags
                .iter()
                .map(|tag| tag.value.clone())
                .collect(),
            text: index,
            block: start.block,
            words: words.to_owned(),
            fragment: place.fragment.clone(),
            change: annotation
                .body
                .correction
                .as_ref()
                .map(|correction| correction.change.value.clone()),
            gist: annotation.body.texts().next().cloned(),
        });
    }
}

/// Finds the sentences of mentions. Each block is split into sentences once.
struct Quoter<'a> {
    text: &'a Text,
    index: TextIndex,
    cut: Option<(BlockNumber, Vec<TextRange>)>,
    /// The bytes of the block that were quoted last.
    quoted: Option<(usize, usize)>,
}

impl Quoter<'_> {
    fn quote(&mut self, summary: &mut Summary, named: &MentionPlace<'_>) {
        let BlockRange {
            block: number,
            range,
        } = named.at;
        let Some(block) = self.text.block(number) else {
            return;
        };
        if self.cut.as_ref().is_none_or(|(cut, _)| *cut != number) {
            self.cut = Some((number, sentences(&block.text)));
            self.quoted = None;
        }
        let Some((_, cut)) = &self.cut else { return };
        let quoted = sentences_around(cut, range, block.text.len());
        let (start, end) = (quoted.start(), quoted.end());
        let words = quoted.slice(&block.text);
        // Mentions come in reading order, so a sentence that is known already is the last one.
        let is_last = summary.sentences.last().is_some_and(|last| {
            let is_here = last.text == self.index && last.block == number;
            is_here && (self.quoted == Some((start, end)) || last.words == words)
        });
        self.quoted = Some((start, end));
        if !is_last {
            summary.sentences.push(Sentence {
                text: self.index,
                block: number,
                words: words.to_owned(),
            });
        }
        let sentence = SentenceIndex(summary.sentences.len() - 1);
        let range = TextRange::new(
            range.start() - start,
            range.end().min(end).saturating_sub(start),
        );
        let (entity, fragment) = (named.entity.clone(), named.fragment.clone());
        summary.mentions.push(MentionLine {
            entity,
            sentence,
            range,
            fragment,
            auto: named.auto,
        });
    }
}
