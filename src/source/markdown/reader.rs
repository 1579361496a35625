//! Turns the events of the Markdown parser into the blocks and the structure of a text.

use std::ops::Range;

use pulldown_cmark::{
    CodeBlockKind, CowStr, Event, HeadingLevel, LinkType, Options, Parser, Tag, TagEnd,
};

use super::block_builder::{BlockBuilder, FinishedBlock};
use super::containers::{Containers, RowKind};
use super::footnotes::FootnoteCollector;
use super::literal::unfinished_link;
use super::position::{MarkdownPosition, MarkdownSource};
use super::table::column_alignments;
use crate::diagnostic::{Diagnostic, Spanned};
use crate::source::block::heading;
use crate::source::block::{BlockKind, Inline, LinkWords, Markup, Node, Text, TextLink};
use crate::source::body::Reference;
use crate::source::{codes, reference};
use crate::text::Lang;

/// Lists and quotations may be nested so deep. Functions that walk the structure are recursive, and
/// more would overflow the stack.
const MAX_DEPTH: usize = 60;

/// Finds the words that `[[id]]` shows in a language: the name of an entity or the title of an
/// article. Returns `None` if there is no such thing.
pub type NameLookup<'a> = &'a dyn Fn(&Reference, &Lang) -> Option<String>;

/// Parses Markdown: `CommonMark` with tables, footnotes, strikethrough and `[[links]]`.
///
/// Raw HTML is left out and reported.
pub fn parse(
    markdown: &str,
    source: MarkdownSource<'_>,
    lang: &Lang,
    names: NameLookup<'_>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Text {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_WIKILINKS;
    let position = MarkdownPosition { markdown, source };
    let mut reader = Reader {
        position,
        lang,
        names,
        diagnostics,
        blocks: BlockBuilder::new(position),
        containers: Containers::new(),
        image: None,
        wiki_link: None,
        code: None,
        footnotes: FootnoteCollector::default(),
        links: Vec::new(),
        images: Vec::new(),
        addresses: Vec::new(),
        skipped_containers: 0,
    };
    for (event, range) in Parser::new_ext(markdown, options).into_offset_iter() {
        reader.event(event, range);
    }
    reader.finish()
}

/// A picture whose alternative text is being read.
struct OpenImage {
    src: String,
    alt: String,
    title: String,
}

/// A code block that is being read.
struct OpenCode {
    language: String,
    code: String,
}

struct Reader<'a> {
    position: MarkdownPosition<'a>,
    lang: &'a Lang,
    names: NameLookup<'a>,
    diagnostics: &'a mut Vec<Diagnostic>,
    blocks: BlockBuilder<'a>,
    containers: Containers,
    image: Option<OpenImage>,
    /// The target of an open `[[link]]` without words of its own, which shows the target's name.
    wiki_link: Option<Reference>,
    code: Option<OpenCode>,
    footnotes: FootnoteCollector,
    links: Vec<TextLink>,
    images: Vec<Spanned<String>>,
    addresses: Vec<Spanned<String>>,
    /// The number of containers that are open and were skipped, because they are nested too deep.
    skipped_containers: usize,
}

impl Reader<'_> {
    fn finish(mut self) -> Text {
        self.close_block();
        let nodes = self.containers.close_flow();
        let mut numbered = self
            .footnotes
            .number(nodes, self.blocks.blocks, self.diagnostics);
        let headings = heading::take_headings(&mut numbered.blocks, self.diagnostics);
        Text {
            lang: self.lang.clone(),
            span: self.position.span(&(0..self.position.markdown.len())),
            blocks: numbered.blocks,
            nodes: numbered.nodes,
            footnotes: numbered.footnotes,
            headings,
            links: self.links,
            images: self.images,
            addresses: self.addresses,
        }
    }

    fn event(&mut self, event: Event<'_>, range: Range<usize>) {
        if self.image.is_some() {
            self.image_event(&event);
            return;
        }
        match event {
            Event::Start(tag) => self.start(tag, &range),
            Event::End(tag) => self.end(tag),
            Event::Text(text) => self.text(&text, range),
            Event::Code(text) => {
                self.blocks.inline(Inline::Open(Markup::Code));
                self.blocks.text(&text, range);
                self.blocks.inline(Inline::Close);
            }
            Event::SoftBreak => self.blocks.text("\n", range),
            Event::HardBreak => {
                self.blocks.inline(Inline::Break);
                self.blocks.text("\n", range);
            }
            Event::FootnoteReference(label) => {
                let call = self.footnotes.call(&label);
                self.blocks.inline(Inline::FootnoteCall(call));
            }
            Event::Rule => {
                self.close_block();
                self.containers.add(Node::Rule);
            }
            Event::Html(_) | Event::InlineHtml(_) => self.report_raw_html(&range),
            Event::InlineMath(text) | Event::DisplayMath(text) => self.blocks.text(&text, range),
            Event::TaskListMarker(_) => {}
        }
    }

    /// Reads the alternative text of a picture: its words without their markup.
    fn image_event(&mut self, event: &Event<'_>) {
        let Some(image) = &mut self.image else {
            return;
        };
        match event {
            Event::Text(text) | Event::Code(text) => image.alt.push_str(text),
            Event::SoftBreak | Event::HardBreak => image.alt.push(' '),
            Event::End(TagEnd::Image) => {
                if let Some(OpenImage { src, alt, title }) = self.image.take() {
                    self.blocks.inline(Inline::Image { src, alt, title });
                }
            }
            _ => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>, range: &Range<usize>) {
        if is_container(tag.to_end()) && self.must_skip(&tag, range) {
            self.close_block();
            self.skipped_containers += 1;
            return;
        }
        match tag {
            Tag::Paragraph => self.open_block(BlockKind::Paragraph),
            Tag::Heading { level, .. } => self.open_block(BlockKind::Heading(heading_level(level))),
            Tag::BlockQuote(_) | Tag::Item => self.open_flow(),
            Tag::FootnoteDefinition(label) => self.start_footnote(&label, range),
            Tag::CodeBlock(kind) => self.start_code(&kind),
            Tag::List(start) => {
                self.close_block();
                self.containers.open_list(start);
            }
            Tag::Table(columns) => self.containers.open_table(column_alignments(&columns)),
            Tag::TableHead | Tag::TableRow => self.containers.open_row(range),
            Tag::TableCell => {
                if let Some(row) = self.containers.row() {
                    row.start_cell(range);
                }
                self.open_block(BlockKind::Cell);
            }
            Tag::Emphasis => self.blocks.open_emphasis(Markup::Emphasis, range),
            Tag::Strong => self.blocks.open_emphasis(Markup::Strong, range),
            Tag::Strikethrough => self.blocks.open_emphasis(Markup::Strikethrough, range),
            Tag::Link {
                link_type,
                dest_url,
                title,
                ..
            } => match link_type {
                LinkType::WikiLink { has_pothole } => {
                    let words = if has_pothole {
                        LinkWords::Own
                    } else {
                        LinkWords::Name
                    };
                    self.start_wiki_link(&dest_url, words, range);
                }
                _ => self.start_link(link_type, dest_url, title, range),
            },
            Tag::Image {
                dest_url, title, ..
            } => self.start_image(dest_url, title, range),
            Tag::HtmlBlock => {}
            _ => self.containers.open_flow(),
        }
    }

    fn end(&mut self, tag: TagEnd) {
        if self.skipped_containers > 0 && is_container(tag) {
            self.close_block();
            self.skipped_containers -= 1;
            return;
        }
        match tag {
            TagEnd::Paragraph | TagEnd::Heading(_) => self.close_block(),
            TagEnd::TableCell => {
                let number = match self.blocks.finish(self.diagnostics) {
                    FinishedBlock::Block(number) => Some(number),
                    FinishedBlock::Pictures(_) | FinishedBlock::Nothing => None,
                };
                if let Some(row) = self.containers.row() {
                    row.cells.push(number);
                }
            }
            TagEnd::TableHead => self.end_row(RowKind::Head),
            TagEnd::TableRow => self.end_row(RowKind::Body),
            TagEnd::Table => self.containers.close_table(),
            TagEnd::CodeBlock => {
                if let Some(OpenCode { language, code }) = self.code.take() {
                    self.containers.add(Node::Code { language, code });
                }
            }
            TagEnd::List(_) => {
                self.close_block();
                self.containers.close_list();
            }
            TagEnd::Item => {
                self.close_block();
                self.containers.close_item();
            }
            TagEnd::BlockQuote(_) => {
                let nodes = self.close_flow();
                self.containers.add(Node::Quote(nodes));
            }
            TagEnd::FootnoteDefinition => {
                let content = self.close_flow();
                let footnote = self.footnotes.end_definition(&content, self.diagnostics);
                if let Some(footnote) = footnote {
                    self.containers.add(Node::Footnote { footnote, content });
                }
            }
            TagEnd::Link => self.end_link(),
            TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough => {
                self.blocks.close_emphasis();
            }
            TagEnd::Image | TagEnd::HtmlBlock => {}
            _ => {
                for node in self.close_flow() {
                    self.containers.add(node);
                }
            }
        }
    }

    fn open_block(&mut self, kind: BlockKind) {
        self.close_block();
        self.blocks.open(kind);
    }

    /// Finishes the open block, if there is one, and adds it to its container.
    fn close_block(&mut self) {
        match self.blocks.finish(self.diagnostics) {
            FinishedBlock::Block(number) => self.containers.add(Node::Block(number)),
            FinishedBlock::Pictures(pictures) => self.containers.add(Node::Figure(pictures)),
            FinishedBlock::Nothing => {}
        }
    }

    fn open_flow(&mut self) {
        self.close_block();
        self.containers.open_flow();
    }

    fn close_flow(&mut self) -> Vec<Node> {
        self.close_block();
        self.containers.close_flow()
    }

    fn start_footnote(&mut self, label: &str, range: &Range<usize>) {
        self.open_flow();
        let label_range = range.start..range.start + label.len() + "[^]".len();
        let span = self.position.span(&label_range);
        self.footnotes
            .start_definition(label, span, self.diagnostics);
    }

    fn start_code(&mut self, kind: &CodeBlockKind<'_>) {
        self.close_block();
        let language = match kind {
            CodeBlockKind::Fenced(info) => info.split_whitespace().next().unwrap_or(""),
            CodeBlockKind::Indented => "",
        };
        self.code = Some(OpenCode {
            language: language.to_owned(),
            code: String::new(),
        });
    }

    fn start_image(&mut self, src: CowStr<'_>, title: CowStr<'_>, range: &Range<usize>) {
        self.blocks.ensure_open();
        let span = self.position.span(range);
        self.images.push(Spanned::new(src.to_string(), span));
        self.image = Some(OpenImage {
            src: src.into_string(),
            alt: String::new(),
            title: title.into_string(),
        });
    }

    fn start_link(
        &mut self,
        link_type: LinkType,
        address: CowStr<'_>,
        title: CowStr<'_>,
        range: &Range<usize>,
    ) {
        let href = if link_type == LinkType::Email {
            format!("mailto:{address}")
        } else {
            address.into_string()
        };
        let span = self.position.span(range);
        self.addresses.push(Spanned::new(href.clone(), span));
        self.blocks.inline(Inline::Open(Markup::Link {
            href,
            title: title.into_string(),
        }));
    }

    /// Starts `[[target]]` or `[[target|words]]`. A link that is not one is reported and shown as
    /// emphasis.
    fn start_wiki_link(&mut self, target: &CowStr<'_>, words: LinkWords, range: &Range<usize>) {
        let inner = self.position.slice(range).strip_suffix("]]").unwrap_or("");
        let span = self.position.span(range);
        if words == LinkWords::Own && inner.trim_end().ends_with('|') {
            let found = unfinished_link(&format!("{target}|"), span, "it shows no words");
            self.diagnostics.push(found);
            self.blocks.inline(Inline::Open(Markup::Emphasis));
            return;
        }
        // In a table the bar is written `\|`.
        let id = target
            .strip_suffix('\\')
            .filter(|_| words == LinkWords::Own);
        if let Some(reference) = reference::parse(id.unwrap_or(target)) {
            let markup = Markup::Reference(reference.clone());
            self.blocks.inline(Inline::Open(markup));
            self.links.push(TextLink {
                reference: reference.clone(),
                words,
                span,
            });
            self.wiki_link = (words == LinkWords::Name).then_some(reference);
        } else {
            let why = "its target is neither an id nor article:slug nor #id";
            self.diagnostics.push(unfinished_link(target, span, why));
            self.blocks.inline(Inline::Open(Markup::Emphasis));
        }
    }

    fn end_link(&mut self) {
        if let Some(reference) = self.wiki_link.take() {
            let name = (self.names)(&reference, self.lang);
            let shown = name.unwrap_or_else(|| reference.id_words());
            self.blocks.text(&shown, 0..0);
        }
        self.blocks.inline(Inline::Close);
    }

    fn end_row(&mut self, kind: RowKind) {
        if let Some(row) = self.containers.close_row(kind) {
            row.check(self.position, self.diagnostics);
        }
    }

    fn text(&mut self, text: &str, range: Range<usize>) {
        if let Some(open) = &mut self.code {
            open.code.push_str(text);
        } else if self.wiki_link.is_none() {
            self.blocks.text(text, range);
        }
    }

    /// Is the container nested too deep? Its content then goes to the container around it. Only the
    /// outermost of such containers is reported.
    fn must_skip(&mut self, tag: &Tag<'_>, range: &Range<usize>) -> bool {
        let may_nest = matches!(
            tag,
            Tag::BlockQuote(_) | Tag::List(_) | Tag::FootnoteDefinition(_) | Tag::Table(_)
        );
        if self.skipped_containers == 0 && may_nest && self.containers.depth() > MAX_DEPTH {
            let message =
                format!("lists and quotations are nested here more than {MAX_DEPTH} deep");
            let span = self.position.span(range).at_start();
            self.diagnostics.push(
                Diagnostic::error(codes::TOO_DEEP, span, message)
                    .help("what lies deeper is no structure that a reader sees"),
            );
            return true;
        }
        self.skipped_containers > 0
    }

    fn report_raw_html(&mut self, range: &Range<usize>) {
        let span = self.position.span(range);
        let message = "raw HTML is left out of the page";
        self.diagnostics.push(
            Diagnostic::warning(codes::RAW_HTML, span, message)
                .help("use Markdown, or `\\<` for a literal bracket"),
        );
    }
}

/// Does the element contain blocks?
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
