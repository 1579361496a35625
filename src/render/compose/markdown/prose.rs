//! Renders Markdown: notes, summaries, descriptions, free pages.

use crate::html::Html;
use crate::locale::{isolated, with_mark};
use crate::render::compose::lemma::annotated_words;
use crate::render::compose::markdown::footnote::Footnotes;
use crate::render::compose::markdown::links::Links;
use crate::render::compose::markdown::outline::Outline;
use crate::render::compose::markdown::structure::{self, Blocks};
use crate::render::compose::view::View;
use crate::render::context::{Phrase, Prose};
use crate::render::highlight::HighlightedCode;
use crate::source::block::{Block, Node, Text};
use crate::source::body::Reference;
use crate::source::id::ArticleSlug;
use crate::source::localized::Localized;
use crate::source::markdown::{self, MarkdownSource};
use crate::text::Lang;
use crate::weave::{NoLinks, Resolve, in_line, inline_prose, prose as weave_prose, turned};

/// Notes longer than this, in characters, are folded after their first paragraph.
const LONG: usize = 500;

/// Where a page shows the heading that opens a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HeadingPlace {
    /// In the text, or the text has none.
    InText,
    /// At the head of the page, as its title.
    PageTitle,
    /// Nowhere.
    Nowhere,
}

fn links_to_words<'a>(view: View<'a>, here: Option<&'a ArticleSlug>) -> Links<'a> {
    Links {
        view,
        here,
        folder: None,
        text: None,
        prefix: String::new(),
        element: None,
    }
}

/// Renders a Markdown value as a phrase: its blocks follow each other in one line.
pub fn render_inline<'a>(
    view: View<'a>,
    value: &Localized,
    here: Option<&'a ArticleSlug>,
) -> Phrase {
    let (lang, text) = value.pick(view.lang());
    render_in_line(view, text, lang, here, &links_to_words(view, here))
}

/// Like [`render_inline`], with the words of links but without the links.
pub fn render_unlinked(view: View<'_>, value: &Localized) -> Phrase {
    let (lang, text) = value.pick(view.lang());
    render_in_line(view, text, lang, None, &NoLinks)
}

fn render_in_line(
    view: View<'_>,
    text: &str,
    lang: &Lang,
    here: Option<&ArticleSlug>,
    resolve: &dyn Resolve,
) -> Phrase {
    let parsed = parse_value(view, text, lang, here);
    let [block] = parsed.blocks.as_slice() else {
        return Phrase::new(
            render_run_on(view, text, lang, here, resolve),
            lang,
            view.lang(),
        );
    };
    render_block_in_line(view, block, lang, resolve)
}

/// Renders a block as a phrase.
pub fn render_block_in_line(
    view: View<'_>,
    block: &Block,
    lang: &Lang,
    resolve: &dyn Resolve,
) -> Phrase {
    let html = weave_prose(block, lang, resolve);
    match turned(block, lang) {
        None => Phrase::new(html, lang, view.lang()),
        // Words that are all in letters of the other direction are in a language we do not know.
        Some(direction) => {
            let dir = (direction != view.lang().direction()).then(|| direction.as_str());
            Phrase {
                html,
                lang: None,
                dir,
            }
        }
    }
}

/// Renders Markdown in one line. `resolve` resolves its links.
pub fn render_run_on(
    view: View<'_>,
    text: &str,
    lang: &Lang,
    here: Option<&ArticleSlug>,
    resolve: &dyn Resolve,
) -> Html {
    let mut html = Html::new();
    for (index, block) in parse_value(view, text, lang, here)
        .blocks
        .iter()
        .enumerate()
    {
        if index > 0 {
            html.push_text(" ");
        }
        html.push(&inline_prose(block, lang, resolve));
    }
    html
}

/// Renders a Markdown value of one or more blocks. The element ids of its footnotes begin with
/// `prefix`, which must be unique on the page.
pub fn render_prose<'a>(
    view: View<'a>,
    value: &Localized,
    here: Option<&'a ArticleSlug>,
    prefix: &str,
) -> Prose {
    let (lang, text) = value.pick(view.lang());
    let parsed = parse_value(view, text, lang, here);
    let folded = text.chars().count() > LONG;
    Prose {
        folded,
        ..render_text(
            view,
            &parsed,
            Links {
                prefix: prefix.to_owned(),
                ..links_to_words(view, here)
            },
            HeadingPlace::InText,
        )
    }
}

/// Renders a parsed text as prose. The heading that opens it is left out unless `heading` is
/// [`HeadingPlace::InText`]. Footnotes link back only to calls that are shown.
pub fn render_text(view: View<'_>, text: &Text, links: Links<'_>, heading: HeadingPlace) -> Prose {
    let nodes = text
        .nodes
        .get(usize::from(heading != HeadingPlace::InText)..)
        .unwrap_or_default();
    let skipped = u32::from(heading == HeadingPlace::Nowhere);
    let blocks = PlainBlocks {
        text,
        links: Links {
            text: Some(text),
            ..links
        },
        outline: Outline::of(nodes, text),
        skipped,
    };
    let (opening, rest) = match nodes.split_first() {
        Some((Node::Block(number), rest))
            if text.block(*number).is_some_and(|block| !block.is_heading()) =>
        {
            let opening = text
                .block(*number)
                .map(|block| in_line(block, &text.lang, blocks.inner(block)));
            let opening = opening.unwrap_or_default();
            (opening, rest)
        }
        _ => (Html::new(), nodes),
    };
    let phrase = Phrase::new(Html::new(), &text.lang, view.lang());
    Prose {
        opening,
        rest: structure::nodes(rest, text, &blocks),
        folded: false,
        lang: phrase.lang,
        dir: phrase.dir,
    }
}

/// The words of a Markdown value without markup, one line for each block.
pub fn reading_text(view: View<'_>, text: &str, lang: &Lang, here: Option<&ArticleSlug>) -> String {
    parse_value(view, text, lang, here).lines()
}

/// The words of a link without words of its own, in prose in `lang`: the name or title of what it leads to,
/// or the words that an annotation is about. `here` is the article that the prose belongs to.
pub fn name_of(
    view: View<'_>,
    reference: &Reference,
    lang: &Lang,
    here: Option<&ArticleSlug>,
) -> Option<String> {
    let edition = view.site.edition;
    let words = match reference {
        Reference::Entity(id) => &edition.entities.get(id)?.entity.name,
        Reference::Article(slug) => &edition.article(slug)?.title,
        Reference::Annotation(slug, id) => {
            return annotated_words(view, slug, id).map(|(words, _)| words);
        }
        Reference::Here(id) => {
            return annotated_words(view, here?, id).map(|(words, _)| words);
        }
    };
    Some(words.pick(lang).1.to_owned())
}

/// Parses a Markdown value. A link without words has the name of its target in `lang`.
pub fn parse_value(view: View<'_>, text: &str, lang: &Lang, here: Option<&ArticleSlug>) -> Text {
    let names = |reference: &Reference, lang: &Lang| name_of(view, reference, lang, here);
    // Errors in it have been reported when names were checked.
    markdown::parse(
        text,
        MarkdownSource::Value(view.site.edition.settings.span),
        lang,
        &names,
        &mut Vec::new(),
    )
}

/// A Markdown value as plain text in one line, for descriptions.
pub fn plain_markdown<'a>(
    view: View<'a>,
    value: &Localized,
    here: Option<&'a crate::source::id::ArticleSlug>,
) -> String {
    let (lang, _) = value.pick(view.lang());
    let phrase = render_inline(view, value, here);
    with_mark(
        isolated(phrase.html.words(), lang, view.lang().direction()),
        view.lang().direction(),
    )
}

/// Blocks without annotations.
struct PlainBlocks<'a> {
    text: &'a Text,
    links: Links<'a>,
    outline: Outline,
    skipped: u32,
}

impl Blocks for PlainBlocks<'_> {
    fn outline(&self) -> Outline {
        self.outline
    }

    fn inner(&self, block: &Block) -> Html {
        weave_prose(block, &self.text.lang, &self.links)
    }

    fn id(&self, block: &Block) -> Option<String> {
        // A note or summary may be on a page twice, the text of a free page only once.
        self.links.folder.as_ref()?;
        let heading = self.text.heading(block.number)?;
        Some(heading.id.clone())
    }

    fn links(&self) -> &dyn Resolve {
        &self.links
    }

    fn code(&self) -> &HighlightedCode {
        self.links.view.site.code
    }

    fn footnotes(&self) -> Option<Footnotes<'_>> {
        Some(Footnotes {
            view: self.links.view,
            text: self.text,
            prefix: &self.links.prefix,
            skipped: self.skipped,
        })
    }
}
