//! The glossary of the edition: the words that glosses explain, as readers of each language see them.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::sync::Arc;

use crate::edition::index::{ArticleIndex, GlossIndex, GlossSummaryIndex};
use crate::edition::summary::Summary;
use crate::text::Lang;

/// A line of the glossary: words and what they mean, wherever both are the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GlossaryLine {
    /// The first gloss.
    pub first: GlossIndex,
    /// Others that explain the same words in the same way, in the order of the articles.
    pub others: Vec<GlossIndex>,
}

impl GlossaryLine {
    /// All glosses of the line.
    pub fn glosses(&self) -> impl Iterator<Item = GlossIndex> {
        std::iter::once(self.first).chain(self.others.iter().copied())
    }
}

/// The lines of the glossary in each language of the site, in the order of the articles. Readers of
/// different languages see the words of different texts, and so may see a different number of lines.
#[derive(Clone, Debug, Default)]
pub struct Glossary(HashMap<Lang, Vec<GlossaryLine>>);

impl Glossary {
    /// Collects the glosses of the articles for readers of these languages.
    pub(super) fn of(languages: &[Lang], articles: &[Arc<Summary>]) -> Self {
        let of_lang = |lang: &Lang| (lang.clone(), lines(lang, articles));
        Self(languages.iter().map(of_lang).collect())
    }

    /// The lines for readers of a language.
    pub fn lines(&self, lang: &Lang) -> &[GlossaryLine] {
        self.0.get(lang).map_or(&[], Vec::as_slice)
    }
}

fn lines(lang: &Lang, articles: &[Arc<Summary>]) -> Vec<GlossaryLine> {
    let mut lines: Vec<GlossaryLine> = Vec::new();
    let mut known: HashMap<_, usize> = HashMap::new();
    for (index, article) in articles.iter().enumerate() {
        for (nth, gloss) in article.glosses.iter().enumerate() {
            let index = GlossIndex {
                article: ArticleIndex(index),
                gloss: GlossSummaryIndex(nth),
            };
            let quotation = article.quotation_for(&gloss.quotations, lang);
            let words = (&article[quotation.text].lang, quotation.words.as_str());
            match known.entry((words, gloss.gloss.pick(lang))) {
                Entry::Occupied(line) => {
                    if let Some(line) = lines.get_mut(*line.get()) {
                        line.others.push(index);
                    }
                }
                Entry::Vacant(line) => {
                    line.insert(lines.len());
                    lines.push(GlossaryLine {
                        first: index,
                        others: Vec::new(),
                    });
                }
            }
        }
    }
    lines
}
