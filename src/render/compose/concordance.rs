//! Every mention of an entity in its sentence: a concordance.

use crate::edition::LinkedEntity;
use crate::edition::summary::{MentionLine, Summary};
use crate::render::compose::view::View;
use crate::render::context::{ConcordanceGroup, ConcordanceLine};
use crate::text::{Cut, Cuts, TextRange};
use crate::weave::isolate_text;

impl View<'_> {
    /// The lines from `skip` on, at most `count`, grouped by article and text.
    #[must_use]
    pub fn concordance(&self, entity: &LinkedEntity, skip: usize, count: usize) -> Vec<ConcordanceGroup> {
        let mut groups: Vec<((usize, usize), ConcordanceGroup)> = Vec::new();
        for (index, nth) in entity.mentions.iter().skip(skip).take(count) {
            let article = &self.site.edition.articles[*index];
            let mention = &article.mentions[*nth];
            let text = article.sentences[mention.sentence].text;
            if groups.last().is_none_or(|(key, _)| *key != (*index, text)) {
                groups.push(((*index, text), self.group(article, text)));
            }
            if let Some((_, group)) = groups.last_mut() {
                group.lines.push(self.line(article, mention));
            }
        }
        groups.into_iter().map(|(_, group)| group).collect()
    }

    fn group(&self, article: &Summary, text: usize) -> ConcordanceGroup {
        let lang = &article.texts[text].lang;
        let (page, _) = self.site.text_page(self.lang(), article, text);
        ConcordanceGroup {
            title: self.phrase(&article.title),
            href: self.page(&page),
            lang: lang.to_string(),
            dir: lang.direction().as_str(),
            language: (lang != self.lang()).then(|| self.words(&self.language(lang), self.lang())),
            lines: Vec::new(),
        }
    }

    fn line(&self, article: &Summary, mention: &MentionLine) -> ConcordanceLine {
        let sentence = &article.sentences[mention.sentence];
        let lang = &article.texts[sentence.text].lang;
        let words = sentence.words.trim_end();
        let matched = keyword(words, mention.range);
        let before = TextRange::new(0, matched.start()).slice(words).trim_start();
        let after = TextRange::new(matched.end(), words.len()).slice(words);
        ConcordanceLine {
            href: self.site.place(self.lang(), article, sentence.text, &mention.fragment),
            block: self.number(sentence.block.0 as usize),
            before: isolate_text(before, lang),
            matched: isolate_text(matched.slice(words), lang),
            after: isolate_text(after, lang),
        }
    }
}

/// The words that name the entity, with what is written joined to them: the line is cut where no letters part.
fn keyword(words: &str, range: TextRange) -> TextRange {
    let end = range.end().min(words.len());
    Cuts::of(words).around(Cut::Isolate, TextRange::new(range.start().min(end), end))
}
