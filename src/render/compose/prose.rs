//! Markdown values as readers see them: notes, summaries, descriptions, pages.

use crate::address::{Page, heading_named, text_element_named};
use crate::html::Html;
use crate::percent;
use crate::render::compose::footnote::Footnotes;
use crate::render::compose::heading::Outline;
use crate::render::compose::margin::annotated_words;
use crate::render::compose::structure::{self, Blocks};
use crate::render::compose::view::View;
use crate::render::context::{Phrase, Prose};
use crate::source::block::{Block, FootnoteCall, Node, Text};
use crate::source::body::Reference;
use crate::source::id::ArticleSlug;
use crate::source::localized::Localized;
use crate::source::markdown::{self, MarkdownSource};
use crate::source::picture::is_elsewhere;
use crate::text::Lang;
use crate::weave::{
    FootnoteLink, NoLinks, PlacedImage, ReferenceLink, Resolve, in_line, inline_prose,
    prose as weave_prose, turned,
};

/// A note longer than this many characters folds what follows its first paragraph.
const LONG: usize = 500;

/// Where links and images in a text lead, seen from one page.
pub struct Links<'a> {
    /// The page's view.
    pub view: View<'a>,
    /// The article the text belongs to.
    pub here: Option<&'a ArticleSlug>,
    /// The folder that images are looked for in, below the output's root; empty for the root.
    /// `None` where words only are shown: in notes, summaries and descriptions.
    pub folder: Option<String>,
    /// The text whose footnotes are referred to.
    pub text: Option<&'a Text>,
    /// What fragments begin with.
    pub prefix: String,
}

impl Resolve for Links<'_> {
    fn reference(&self, reference: &Reference) -> Option<ReferenceLink> {
        let href = self.view.reference(reference, self.here)?;
        Some(ReferenceLink {
            href,
            entity: matches!(reference, Reference::Entity(_)),
        })
    }

    fn image(&self, src: &str) -> Option<PlacedImage> {
        let described = PlacedImage {
            src: None,
            size: None,
        };
        let Some(folder) = self.folder.as_ref().filter(|_| !is_elsewhere(src)) else {
            return Some(described);
        };
        let (src, size) = self.view.site.addresses.picture(src, folder)?;
        Some(PlacedImage {
            src: Some(src),
            size,
        })
    }

    fn footnote(&self, call: FootnoteCall) -> Option<FootnoteLink> {
        Footnotes {
            view: self.view,
            text: self.text?,
            prefix: &self.prefix,
            skipped: 0,
        }
        .call(call)
    }

    fn link(&self, href: &str) -> Option<String> {
        let fragment = href.strip_prefix('#');
        fragment
            .and_then(|fragment| self.fragment(fragment))
            .or_else(|| self.view.site.addresses.link(href))
    }
}

impl Links<'_> {
    /// The address that a fragment by itself means: in what is said about an article, a part of the
    /// article, whatever page it is said on.
    fn fragment(&self, written: &str) -> Option<String> {
        let (site, lang) = (self.view.site, self.view.lang());
        let written = percent::decode(written)?;
        let Some(slug) = self.here else {
            return heading_named(self.text?, &written).map(|id| format!("#{id}"));
        };
        let page = Page::Article(slug.clone()).in_lang(lang);
        if let Some(id) = site.addresses.element_named(&page, &written) {
            return Some(format!("{}#{id}", site.addresses.urls.page(&page)));
        }
        // A note on another text than the readers' own may name a part of that one, if possible of
        // the one in its language.
        let (article, summary) = (site.article(slug)?, site.edition.article(slug)?);
        let texts = article.article.texts.iter().enumerate();
        let mut found: Vec<_> = texts
            .filter_map(|(index, text)| {
                Some((
                    index,
                    &text.lang,
                    text_element_named(article, index, &written)?,
                ))
            })
            .collect();
        found.sort_by_key(|(_, lang, _)| self.text.is_none_or(|text| text.lang != **lang));
        let (index, _, id) = found.first()?;
        let (page, prefix) = site.addresses.text_page(lang, summary, *index);
        Some(format!("{}#{prefix}{id}", site.addresses.urls.page(&page)))
    }
}

/// Where the heading stands that opens a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opening {
    /// It has none, or its own place.
    Within,
    /// At the head of the page.
    Above,
    /// It is not shown.
    Nowhere,
}

impl<'a> View<'a> {
    fn links(&self, here: Option<&'a ArticleSlug>) -> Links<'a> {
        Links {
            view: *self,
            here,
            folder: None,
            text: None,
            prefix: String::new(),
        }
    }

    /// A Markdown value that stands in a line: its blocks run on.
    #[must_use]
    pub fn inline(&self, value: &Localized, here: Option<&'a ArticleSlug>) -> Phrase {
        let (lang, text) = value.pick(self.lang());
        self.phrase_in_line(text, lang, here, &self.links(here))
    }

    /// The same with its links shown as words only.
    #[must_use]
    pub fn unlinked(&self, value: &Localized) -> Phrase {
        let (lang, text) = value.pick(self.lang());
        self.phrase_in_line(text, lang, None, &NoLinks)
    }

    fn phrase_in_line(
        &self,
        text: &str,
        lang: &Lang,
        here: Option<&ArticleSlug>,
        resolve: &dyn Resolve,
    ) -> Phrase {
        let parsed = self.parse(text, lang, here);
        let [block] = parsed.blocks.as_slice() else {
            return Phrase::new(self.run_on(text, lang, here, resolve), lang, self.lang());
        };
        let html = weave_prose(block, lang, resolve);
        match turned(block, lang) {
            None => Phrase::new(html, lang, self.lang()),
            // Words in letters of the other direction alone are in no language that is known.
            Some(direction) => {
                let dir = (direction != self.lang().direction()).then(|| direction.as_str());
                Phrase {
                    html,
                    lang: None,
                    dir,
                }
            }
        }
    }

    /// Markdown in a line, with its links as `resolve` has them.
    #[must_use]
    pub fn run_on(
        &self,
        text: &str,
        lang: &Lang,
        here: Option<&ArticleSlug>,
        resolve: &dyn Resolve,
    ) -> Html {
        let mut html = Html::new();
        for (index, block) in self.parse(text, lang, here).blocks.iter().enumerate() {
            if index > 0 {
                html.push_text(" ");
            }
            html.push(&inline_prose(block, lang, resolve));
        }
        html
    }

    /// A Markdown value of one or several blocks. What its footnotes are called on the page begins
    /// with `prefix`, which no other value of the page has.
    #[must_use]
    pub fn prose(&self, value: &Localized, here: Option<&'a ArticleSlug>, prefix: &str) -> Prose {
        let (lang, text) = value.pick(self.lang());
        let parsed = self.parse(text, lang, here);
        let folded = text.chars().count() > LONG;
        Prose {
            folded,
            ..self.laid_out(
                &parsed,
                &Links {
                    prefix: prefix.to_owned(),
                    ..self.links(here)
                },
                Opening::Within,
            )
        }
    }

    /// A text as prose; without the heading that opens it, if `heading` is left out. Footnotes lead
    /// back to calls that are shown.
    #[must_use]
    pub fn laid_out(&self, text: &Text, links: &Links<'_>, heading: Opening) -> Prose {
        let nodes = text
            .nodes
            .get(usize::from(heading != Opening::Within)..)
            .unwrap_or_default();
        let skipped = u32::from(heading == Opening::Nowhere);
        let blocks = PlainBlocks {
            text,
            lang: &text.lang,
            links,
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
        let phrase = Phrase::new(Html::new(), &text.lang, self.lang());
        Prose {
            opening,
            rest: structure::nodes(rest, text, &blocks),
            folded: false,
            lang: phrase.lang,
            dir: phrase.dir,
        }
    }

    /// The words of a Markdown value as they are read, one line for each block.
    #[must_use]
    pub fn reading(&self, text: &str, lang: &Lang, here: Option<&ArticleSlug>) -> String {
        let parsed = self.parse(text, lang, here);
        parsed
            .blocks
            .iter()
            .map(|block| block.text.as_str())
            .collect::<Vec<_>>()
            .join("\n")
    }

    fn parse(&self, text: &str, lang: &Lang, here: Option<&ArticleSlug>) -> Text {
        let edition = self.site.edition;
        let names = |reference: &Reference, lang: &Lang| -> Option<String> {
            let words = match reference {
                Reference::Entity(id) => &edition.entities.get(id)?.entity.name,
                Reference::Article(slug) => &edition.article(slug)?.title,
                Reference::Annotation(slug, id) => {
                    return annotated_words(*self, slug, id).map(|(words, _)| words);
                }
                Reference::Here(id) => {
                    return annotated_words(*self, here?, id).map(|(words, _)| words);
                }
            };
            Some(words.pick(lang).1.to_owned())
        };
        // What is wrong with it was reported when names were checked.
        markdown::parse(
            text,
            MarkdownSource::Value(edition.settings.span),
            lang,
            &names,
            &mut Vec::new(),
        )
    }
}

/// Blocks without ids and without anything laid over them.
struct PlainBlocks<'a> {
    text: &'a Text,
    lang: &'a Lang,
    links: &'a Links<'a>,
    outline: Outline,
    skipped: u32,
}

impl Blocks for PlainBlocks<'_> {
    fn outline(&self) -> Outline {
        self.outline
    }

    fn inner(&self, block: &Block) -> Html {
        let links = Links {
            text: Some(self.text),
            here: self.links.here,
            folder: self.links.folder.clone(),
            prefix: self.links.prefix.clone(),
            ..*self.links
        };
        weave_prose(block, self.lang, &links)
    }

    fn id(&self, block: &Block) -> Option<String> {
        // What is said about something may stand on a page twice; a page's own text does not.
        self.links.folder.as_ref()?;
        let heading = self
            .text
            .headings
            .iter()
            .find(|heading| heading.block == block.number)?;
        Some(heading.id.clone())
    }

    fn label(&self, _: &Block) -> Html {
        Html::new()
    }

    fn links(&self) -> &dyn Resolve {
        self.links
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
