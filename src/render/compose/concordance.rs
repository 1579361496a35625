//! Every mention of an entity in its sentence: a concordance.

use crate::edition::summary::{MentionLine, Summary};
use crate::edition::{ArticleIndex, LinkedEntity};
use crate::html::Html;
use crate::render::compose::view::View;
use crate::render::context::{ConcordanceGroup, ConcordanceLine};
use crate::source::article::TextIndex;
use crate::text::{BidiLayout, Cut, Cuts, Direction, LayoutUnit, TextRange};
use crate::weave::isolate_in;

impl View<'_> {
    /// The lines from `skip` on, at most `count`, grouped by article and text.
    #[must_use]
    pub fn concordance(
        &self,
        entity: &LinkedEntity,
        skip: usize,
        count: usize,
    ) -> Vec<ConcordanceGroup> {
        let mut groups: Vec<((ArticleIndex, TextIndex), ConcordanceGroup)> = Vec::new();
        let edition = self.site.edition;
        for index in entity.mentions.iter().skip(skip).take(count) {
            let (article, mention) = (&edition[index.article], &edition[*index]);
            let key = (index.article, article[mention.sentence].text);
            if groups.last().is_none_or(|(last, _)| *last != key) {
                groups.push((key, self.group(article, key.1)));
            }
            if let Some((_, group)) = groups.last_mut() {
                group.lines.push(self.line(article, mention));
            }
        }
        groups.into_iter().map(|(_, group)| group).collect()
    }

    fn group(&self, article: &Summary, text: TextIndex) -> ConcordanceGroup {
        let lang = &article[text].lang;
        let (page, _) = self.site.addresses.text_page(self.lang(), article, text.0);
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
        let sentence = &article[mention.sentence];
        let lang = &article[sentence.text].lang;
        let line = Line::of(sentence.words.trim_end(), mention.range, lang.direction());
        ConcordanceLine {
            href: self.site.addresses.place(
                self.lang(),
                article,
                sentence.text.0,
                &mention.fragment,
            ),
            block: self.number(sentence.block.0 as usize),
            before: line.before,
            after: line.after,
            dir: (line.direction != lang.direction()).then(|| line.direction.as_str()),
        }
    }
}

/// A sentence, cut in two before the words that name the entity.
struct Line {
    direction: Direction,
    before: Html,
    /// From these words on, which are marked.
    after: Html,
}

impl Line {
    fn of(words: &str, named: TextRange, language: Direction) -> Self {
        let cuts = Cuts::of(words);
        let end = named.end().min(words.len());
        // With what is written joined to them: the line is cut where no letters part.
        let named = cuts.around(Cut::Isolate, TextRange::new(named.start().min(end), end));
        let layout = BidiLayout::of(words, language, &[LayoutUnit::Words(named)], &[], &cuts);
        // A run of the other direction keeps its order only where it is whole.
        let run = layout
            .isolates
            .iter()
            .find(|isolate| isolate.range.contains(named));
        let cut = run.map_or(named.start(), |run| run.range.start());
        let before = words.get(..cut).unwrap_or("").trim_start();
        let keyword = TextRange::new(named.start() - cut, named.end() - cut);
        Self {
            direction: layout.direction,
            before: isolate_in(before, layout.direction, TextRange::default()),
            after: isolate_in(words.get(cut..).unwrap_or(""), layout.direction, keyword),
        }
    }
}
