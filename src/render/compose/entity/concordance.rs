//! Every mention of an entity in its sentence: a concordance.

use crate::edition::summary::{MentionLine, Summary};
use crate::edition::{ArticleIndex, MentionIndex, surroundings};
use crate::html::Html;
use crate::render::compose::view::View;
use crate::render::compose::wording::language::language_phrase;
use crate::render::compose::wording::localized::pick_phrase;
use crate::render::context::{ConcordanceGroup, ConcordanceLine};
use crate::source::article::TextIndex;
use crate::text::{BidiLayout, Cut, Cuts, Direction, LayoutUnit, TextRange};
use crate::weave::isolate_in;

/// The lines of these mentions of an entity, grouped by article and text.
pub fn concordance(view: View<'_>, mentions: &[MentionIndex]) -> Vec<ConcordanceGroup> {
    let mut groups: Vec<((ArticleIndex, TextIndex), ConcordanceGroup)> = Vec::new();
    let edition = view.site.edition;
    for index in mentions {
        let (article, mention) = (&edition[index.article], &edition[*index]);
        let key = (index.article, article[mention.sentence].text);
        if groups.last().is_none_or(|(last, _)| *last != key) {
            groups.push((key, concordance_group(view, article, key.1)));
        }
        if let Some((_, group)) = groups.last_mut() {
            group.lines.push(concordance_line(view, article, mention));
        }
    }
    groups.into_iter().map(|(_, group)| group).collect()
}

fn concordance_group(view: View<'_>, article: &Summary, text: TextIndex) -> ConcordanceGroup {
    let lang = &article[text].lang;
    let (page, _) = view.site.addresses.text_page(view.lang(), article, text);
    ConcordanceGroup {
        title: pick_phrase(view, &article.title),
        href: view.page(&page),
        lang: lang.to_string(),
        dir: lang.direction().as_str(),
        language: (lang != view.lang()).then(|| language_phrase(view, lang)),
        lines: Vec::new(),
    }
}

fn concordance_line(view: View<'_>, article: &Summary, mention: &MentionLine) -> ConcordanceLine {
    let sentence = &article[mention.sentence];
    let lang = &article[sentence.text].lang;
    let line = Line::around(sentence.words.trim_end(), mention.range, lang.direction());
    ConcordanceLine {
        href: view
            .site
            .addresses
            .place(view.lang(), article, sentence.text, &mention.fragment),
        block: view.number(sentence.block.0 as usize),
        before: line.before,
        after: line.after,
        dir: (line.direction != lang.direction()).then(|| line.direction.as_str()),
    }
}

/// A sentence, divided before the words that name the entity.
struct Line {
    direction: Direction,
    before: Html,
    /// The words that name the entity, which are marked, and the rest.
    after: Html,
}

impl Line {
    /// The line of a sentence; of a very long one, the words around the name.
    fn around(words: &str, named: TextRange, language: Direction) -> Self {
        let end = named.end().min(words.len());
        let named = TextRange::new(named.start().min(end), end);
        let shown = surroundings(words, named);
        let from = shown.start();
        let named = TextRange::new(named.start() - from, named.end() - from);
        let mut line = Self::of(shown.slice(words), named, language);
        if from > 0 {
            let mut before = Html::text("… ");
            before.push(&line.before);
            line.before = before;
        }
        if shown.end() < words.len() {
            line.after.push_text(" …");
        }
        line
    }

    fn of(words: &str, named: TextRange, language: Direction) -> Self {
        let cuts = Cuts::of(words);
        let end = named.end().min(words.len());
        // The range grows to whole joined words: the line is not cut between joined letters.
        let named = cuts.around(Cut::Isolate, TextRange::new(named.start().min(end), end));
        let layout = BidiLayout::of(words, language, &[LayoutUnit::Words(named)], &[], &cuts);
        // A run of the other direction keeps its order only if it is not cut.
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
