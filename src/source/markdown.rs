//! Markdown → blocks, by pulldown-cmark with offsets kept.

mod emphasis;
mod footnotes;
mod literal;
mod table;

use std::ops::Range;

use pulldown_cmark::{
    CodeBlockKind, CowStr, Event, HeadingLevel, LinkType, Options, Parser, Tag, TagEnd,
};

use crate::diagnostic::{Diagnostic, FileId, Span, Spanned};
use crate::source::block::{
    Alignment, Block, BlockKind, BlockNumber, Inline, Markup, Node, Origin, Text, TextLink,
};
use crate::source::body::Reference;
use crate::source::codes;
use crate::source::heading;
use crate::source::markdown::footnotes::{Footnotes, Settled};
use crate::source::markdown::table::Row;
use crate::source::reference;
use crate::source::written::Written;
use crate::text::{Lang, TextRange};

/// How deep lists and quotations may be nested.
const DEEPEST: usize = 60;

/// Where Markdown stands: a file of its own, or a YAML value.
#[derive(Clone, Copy, Debug)]
pub enum Place<'a> {
    /// The file itself, from this byte on.
    File(FileId, u32),
    /// A value whose characters are known to stand in their places.
    Written(&'a Written),
    /// A value: all its parts are placed at the value as a whole.
    Value(Span),
}

/// What `[[id]]` shows: the name of an entity, the title of an article. `None` where nothing has
/// that name.
pub type Names<'a> = &'a dyn Fn(&Reference, &Lang) -> Option<String>;

/// Reads Markdown: `CommonMark` with tables, footnotes and strikethrough, and `[[links]]`. Raw HTML
/// is left out, with a warning.
pub fn parse(
    markdown: &str,
    place: Place<'_>,
    lang: &Lang,
    names: Names<'_>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Text {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_WIKILINKS;
    let mut reader = Reader {
        markdown,
        place,
        lang,
        names,
        diagnostics,
        blocks: Vec::new(),
        frames: vec![Frame::Flow(Vec::new())],
        open: None,
        image: None,
        wiki: None,
        code: None,
        footnotes: Footnotes::default(),
        escaped: Vec::new(),
        emphases: Vec::new(),
        doubtful: Vec::new(),
        links: Vec::new(),
        images: Vec::new(),
        addresses: Vec::new(),
        too_deep: 0,
    };
    for (event, range) in Parser::new_ext(markdown, options).into_offset_iter() {
        reader.event(event, range);
    }
    reader.close_block();
    let nodes = match reader.frames.pop() {
        Some(Frame::Flow(nodes)) => nodes,
        _ => Vec::new(),
    };
    let span = reader.span(&(0..markdown.len()));
    let Reader {
        blocks,
        links,
        images,
        addresses,
        footnotes,
        diagnostics,
        ..
    } = reader;
    let settled = footnotes.settle(nodes, blocks, diagnostics);
    let Settled {
        nodes,
        mut blocks,
        footnotes,
    } = settled;
    let headings = heading::take(&mut blocks, diagnostics);
    Text {
        lang: lang.clone(),
        span,
        blocks,
        nodes,
        footnotes,
        headings,
        links,
        images,
        addresses,
    }
}

/// A container that is being filled.
enum Frame {
    Flow(Vec<Node>),
    List {
        start: Option<u64>,
        items: Vec<Vec<Node>>,
    },
    Table {
        columns: Vec<Option<Alignment>>,
        head: Vec<Option<BlockNumber>>,
        rows: Vec<Vec<Option<BlockNumber>>>,
    },
    Row(Row),
}

/// A picture whose alternative text is being read.
struct Picture {
    src: String,
    alt: String,
    title: String,
}

struct Reader<'a> {
    markdown: &'a str,
    place: Place<'a>,
    lang: &'a Lang,
    names: Names<'a>,
    diagnostics: &'a mut Vec<Diagnostic>,
    blocks: Vec<Block>,
    frames: Vec<Frame>,
    /// The block that is being filled; its number is given when it turns out to hold text.
    open: Option<Block>,
    /// An image whose alternative text is being read.
    image: Option<Picture>,
    /// A `[[link]]` without words of its own: its target is shown by name.
    wiki: Option<Reference>,
    code: Option<(String, String)>,
    footnotes: Footnotes,
    /// Bytes of the open block's text that a backslash stands before.
    escaped: Vec<usize>,
    /// The emphasis that is open, the innermost last.
    emphases: Vec<Markup>,
    /// Emphasis of the open block that may not be what its author meant: where it is written, and
    /// whether it certainly is not.
    doubtful: Vec<(Range<usize>, bool)>,
    links: Vec<TextLink>,
    images: Vec<Spanned<String>>,
    addresses: Vec<Spanned<String>>,
    /// How many containers are open that were not entered.
    too_deep: usize,
}

impl Reader<'_> {
    fn event(&mut self, event: Event<'_>, range: Range<usize>) {
        if let Some(picture) = &mut self.image {
            match event {
                Event::Text(text) | Event::Code(text) => picture.alt.push_str(&text),
                Event::SoftBreak | Event::HardBreak => picture.alt.push(' '),
                Event::End(TagEnd::Image) => self.end_image(),
                _ => {}
            }
            return;
        }
        match event {
            Event::Start(tag) => self.start(tag, &range),
            Event::End(tag) => self.end(tag),
            Event::Text(text) => self.text(&text, range),
            Event::Code(text) => {
                self.inline(Inline::Open(Markup::Code));
                self.push(&text, range);
                self.inline(Inline::Close);
            }
            Event::SoftBreak => self.push("\n", range),
            Event::HardBreak => {
                self.inline(Inline::Break);
                self.push("\n", range);
            }
            Event::FootnoteReference(label) => {
                let call = self.footnotes.call(&label);
                self.inline(Inline::FootnoteCall(call));
            }
            Event::Rule => {
                self.close_block();
                self.add(Node::Rule);
            }
            Event::Html(_) | Event::InlineHtml(_) => self.raw_html(&range),
            Event::InlineMath(text) | Event::DisplayMath(text) => self.push(&text, range),
            Event::TaskListMarker(_) => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>, range: &Range<usize>) {
        if is_container(tag.to_end()) && self.is_too_deep(&tag, range) {
            self.close_block();
            self.too_deep += 1;
            return;
        }
        match tag {
            Tag::Paragraph => self.open_block(BlockKind::Paragraph),
            Tag::Heading { level, .. } => self.open_block(BlockKind::Heading(heading_level(level))),
            Tag::BlockQuote(_) | Tag::Item => self.start_flow(),
            Tag::FootnoteDefinition(label) => self.start_footnote(&label, range),
            Tag::CodeBlock(kind) => {
                self.close_block();
                let language = match kind {
                    CodeBlockKind::Fenced(info) => {
                        info.split_whitespace().next().unwrap_or("").to_owned()
                    }
                    CodeBlockKind::Indented => String::new(),
                };
                self.code = Some((language, String::new()));
            }
            Tag::List(start) => {
                self.close_block();
                self.frames.push(Frame::List {
                    start,
                    items: Vec::new(),
                });
            }
            Tag::Table(columns) => self.start_table(&columns),
            Tag::TableHead | Tag::TableRow => self.start_row(range),
            Tag::TableCell => {
                self.start_cell(range);
                self.open_block(BlockKind::Cell);
            }
            Tag::Emphasis => self.start_emphasis(Markup::Emphasis, range),
            Tag::Strong => self.start_emphasis(Markup::Strong, range),
            Tag::Strikethrough => self.start_emphasis(Markup::Strikethrough, range),
            Tag::Link {
                link_type: LinkType::WikiLink { has_pothole },
                dest_url,
                ..
            } => self.wiki_link(&dest_url, has_pothole, range),
            Tag::Link {
                dest_url,
                link_type,
                title,
                ..
            } => {
                let href = if link_type == LinkType::Email {
                    format!("mailto:{dest_url}")
                } else {
                    dest_url.into_string()
                };
                self.addresses
                    .push(Spanned::new(href.clone(), self.span(range)));
                self.inline(Inline::Open(Markup::Link {
                    href,
                    title: title.into_string(),
                }));
            }
            Tag::Image {
                dest_url, title, ..
            } => {
                self.ensure_block();
                self.images
                    .push(Spanned::new(dest_url.to_string(), self.span(range)));
                self.image = Some(Picture {
                    src: dest_url.into_string(),
                    alt: String::new(),
                    title: title.into_string(),
                });
            }
            Tag::HtmlBlock => {}
            _ => self.frames.push(Frame::Flow(Vec::new())),
        }
    }

    fn start_flow(&mut self) {
        self.close_block();
        self.frames.push(Frame::Flow(Vec::new()));
    }

    fn start_footnote(&mut self, label: &str, range: &Range<usize>) {
        self.start_flow();
        let written = self.span(&(range.start..range.start + label.len() + "[^]".len()));
        self.footnotes.define(label, written, self.diagnostics);
    }

    /// Containers beyond the limit are passed over, and their text stays in the last one that
    /// counts: everything that walks the structure goes down it by calling itself.
    fn is_too_deep(&mut self, tag: &Tag<'_>, range: &Range<usize>) -> bool {
        let opens = matches!(
            tag,
            Tag::BlockQuote(_) | Tag::List(_) | Tag::FootnoteDefinition(_) | Tag::Table(_)
        );
        if self.too_deep == 0 && opens && self.frames.len() > DEEPEST {
            let message = format!("lists and quotations are nested here more than {DEEPEST} deep");
            let span = Span {
                end: self.span(range).start,
                ..self.span(range)
            };
            self.diagnostics.push(
                Diagnostic::error(codes::TOO_DEEP, span, message)
                    .help("what lies deeper is no structure that a reader sees"),
            );
            return true;
        }
        self.too_deep > 0
    }

    fn end(&mut self, tag: TagEnd) {
        if self.too_deep > 0 && is_container(tag) {
            self.close_block();
            self.too_deep -= 1;
            return;
        }
        match tag {
            TagEnd::Paragraph | TagEnd::Heading(_) => self.close_block(),
            TagEnd::TableCell => {
                let number = self.finish_block().ok();
                if let Some(Frame::Row(row)) = self.frames.last_mut() {
                    row.cells.push(number);
                }
            }
            TagEnd::TableHead | TagEnd::TableRow => self.end_row(tag == TagEnd::TableHead),
            TagEnd::Table => self.end_table(),
            TagEnd::CodeBlock => {
                if let Some((language, code)) = self.code.take() {
                    self.add(Node::Code { language, code });
                }
            }
            TagEnd::List(_) => {
                self.close_block();
                if let Some(Frame::List { start, items }) = self.frames.pop() {
                    self.add(Node::List { start, items });
                }
            }
            TagEnd::Item => {
                let nodes = self.end_flow();
                if let Some(Frame::List { items, .. }) = self.frames.last_mut() {
                    items.push(nodes);
                }
            }
            TagEnd::BlockQuote(_) => {
                let nodes = self.end_flow();
                self.add(Node::Quote(nodes));
            }
            TagEnd::FootnoteDefinition => self.end_footnote(),
            TagEnd::Link => {
                if let Some(reference) = self.wiki.take() {
                    let shown =
                        (self.names)(&reference, self.lang).unwrap_or_else(|| spelled(&reference));
                    self.push(&shown, 0..0);
                }
                self.inline(Inline::Close);
            }
            TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough => {
                self.emphases.pop();
                self.inline(Inline::Close);
            }
            TagEnd::Image | TagEnd::HtmlBlock => {}
            _ => {
                let nodes = self.end_flow();
                for node in nodes {
                    self.add(node);
                }
            }
        }
    }

    fn end_footnote(&mut self) {
        let content = self.end_flow();
        if let Some(footnote) = self.footnotes.defined() {
            self.add(Node::Footnote { footnote, content });
        }
    }

    fn end_flow(&mut self) -> Vec<Node> {
        self.close_block();
        match self.frames.pop() {
            Some(Frame::Flow(nodes)) => nodes,
            _ => Vec::new(),
        }
    }

    fn wiki_link(&mut self, target: &CowStr<'_>, has_words: bool, range: &Range<usize>) {
        let written = self
            .markdown
            .get(range.clone())
            .and_then(|link| link.strip_suffix("]]"))
            .unwrap_or("");
        if has_words && written.trim_end().ends_with('|') {
            self.unfinished_link(&format!("{target}|"), self.span(range), "it shows no words");
            self.inline(Inline::Open(Markup::Emphasis));
        } else if let Some(reference) = reference::parse(
            target
                .strip_suffix('\\')
                .filter(|_| has_words)
                .unwrap_or(target),
        ) {
            self.inline(Inline::Open(Markup::Reference(reference.clone())));
            self.links.push(TextLink {
                reference: reference.clone(),
                has_words,
                span: self.span(range),
            });
            self.wiki = (!has_words).then_some(reference);
        } else {
            self.unfinished_link(
                target,
                self.span(range),
                "its target is neither an id nor article:slug nor #id",
            );
            self.inline(Inline::Open(Markup::Emphasis));
        }
    }

    fn text(&mut self, text: &str, range: Range<usize>) {
        if let Some((_, code)) = &mut self.code {
            code.push_str(text);
        } else if self.wiki.is_none() {
            self.push(text, range);
        }
    }

    /// Adds characters to the reading text, with the source bytes they were read from.
    fn push(&mut self, text: &str, source: Range<usize>) {
        if text.is_empty() {
            return;
        }
        let span = self.span(&source);
        let is_escaped = self
            .markdown
            .get(..source.start)
            .is_some_and(|before| before.ends_with('\\'));
        let literal = self.markdown.get(source) == Some(text);
        let block = self.ensure_block();
        let start = block.text.len();
        if is_escaped {
            self.escaped.push(start);
        }
        let block = self.ensure_block();
        block.text.push_str(text);
        let range = TextRange::new(start, block.text.len());
        match block.inlines.last_mut() {
            Some(Inline::Text(last)) => *last = TextRange::new(last.start(), range.end()),
            _ => block.inlines.push(Inline::Text(range)),
        }
        // Where the characters differ from their source the lengths must too, or offsets would be
        // computed by addition.
        let span = if literal || range.len() != (span.end - span.start) as usize {
            span
        } else {
            Span {
                end: span.start,
                ..span
            }
        };
        block.origins.push(Origin { range, span });
    }

    fn inline(&mut self, inline: Inline) {
        self.ensure_block().inlines.push(inline);
    }

    fn end_image(&mut self) {
        if let Some(Picture { src, alt, title }) = self.image.take() {
            self.inline(Inline::Image { src, alt, title });
        }
    }

    fn open_block(&mut self, kind: BlockKind) {
        self.close_block();
        self.escaped.clear();
        self.doubtful.clear();
        self.open = Some(Block {
            number: BlockNumber(0),
            kind,
            text: String::new(),
            inlines: Vec::new(),
            origins: Vec::new(),
        });
    }

    fn ensure_block(&mut self) -> &mut Block {
        self.open.get_or_insert_with(|| Block {
            number: BlockNumber(0),
            kind: BlockKind::Paragraph,
            text: String::new(),
            inlines: Vec::new(),
            origins: Vec::new(),
        })
    }

    fn close_block(&mut self) {
        match self.finish_block() {
            Ok(number) => self.add(Node::Block(number)),
            Err(inlines)
                if inlines
                    .iter()
                    .any(|inline| matches!(inline, Inline::Image { .. })) =>
            {
                self.add(Node::Figure(
                    inlines
                        .into_iter()
                        .filter(|inline| matches!(inline, Inline::Image { .. }))
                        .collect(),
                ));
            }
            Err(_) => {}
        }
    }

    /// Ends the open block: its number where it holds text, else what else it held.
    fn finish_block(&mut self) -> Result<BlockNumber, Vec<Inline>> {
        let Some(mut block) = self.open.take() else {
            return Err(Vec::new());
        };
        if block.text.trim().is_empty() && !shows_more_than_words(&block) {
            return Err(block.inlines);
        }
        let number = BlockNumber(
            u32::try_from(self.blocks.len())
                .unwrap_or(u32::MAX)
                .saturating_add(1),
        );
        block.number = number;
        self.warn_of_literal_markup(&block);
        self.blocks.push(block);
        Ok(number)
    }

    fn add(&mut self, node: Node) {
        if let Some(Frame::Flow(nodes)) = self.frames.last_mut() {
            nodes.push(node);
        }
    }

    fn raw_html(&mut self, range: &Range<usize>) {
        let span = self.span(range);
        let message = "raw HTML is left out of the page";
        self.diagnostics.push(
            Diagnostic::warning(codes::RAW_HTML, span, message)
                .help("use Markdown, or `\\<` for a literal bracket"),
        );
    }

    fn span(&self, range: &Range<usize>) -> Span {
        match self.place {
            Place::Value(span) => span,
            Place::Written(written) => written.span(range),
            Place::File(file, base) => {
                let at = |byte: usize| base.saturating_add(u32::try_from(byte).unwrap_or(u32::MAX));
                Span {
                    file,
                    start: at(range.start),
                    end: at(range.end),
                }
            }
        }
    }
}

/// Does a block without words have something else to show? A picture in a paragraph of its own is
/// none: it is a figure.
fn shows_more_than_words(block: &Block) -> bool {
    block.inlines.iter().any(|inline| match inline {
        Inline::FootnoteCall(_) => true,
        Inline::Image { .. } => block.kind == BlockKind::Cell,
        _ => false,
    })
}

/// What holds blocks: its start and end come in pairs.
const fn is_container(tag: TagEnd) -> bool {
    matches!(
        tag,
        TagEnd::BlockQuote(_)
            | TagEnd::List(_)
            | TagEnd::Item
            | TagEnd::FootnoteDefinition
            | TagEnd::Table
            | TagEnd::TableHead
            | TagEnd::TableRow
    )
}

/// What stands for a link whose target does not exist.
fn spelled(reference: &Reference) -> String {
    match reference {
        Reference::Entity(id) => id.to_string(),
        Reference::Article(slug) => slug.to_string(),
        Reference::Annotation(slug, id) => format!("{slug}#{id}"),
        Reference::Here(id) => id.to_string(),
    }
}

const fn heading_level(level: HeadingLevel) -> u8 {
    match level {
        HeadingLevel::H1 => 1,
        HeadingLevel::H2 => 2,
        HeadingLevel::H3 => 3,
        HeadingLevel::H4 => 4,
        HeadingLevel::H5 => 5,
        HeadingLevel::H6 => 6,
    }
}

#[cfg(test)]
mod tests;
