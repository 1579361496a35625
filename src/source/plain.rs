//! Parses plain text into blocks. No character is markup.

use crate::diagnostic::{FileId, Span};
use crate::source::block::{Block, BlockKind, BlockNumber, Inline, Node, Origin, Text};
use crate::text::{Lang, TextRange};

/// Parses a plain text. If there are no blank lines between lines of text, every line is a block, as in
/// text that was copied from a web page. Otherwise blank lines separate blocks, and a line end within a
/// block is a line break, as in verse.
pub fn parse(file: FileId, text: &str, lang: Lang) -> Text {
    let lines = lines(text);
    let mut lines = lines.as_slice();
    while let [first, rest @ ..] = lines
        && first.is_blank()
    {
        lines = rest;
    }
    while let [rest @ .., last] = lines
        && last.is_blank()
    {
        lines = rest;
    }
    let groups: Vec<&[SourceLine<'_>]> = if lines.iter().any(SourceLine::is_blank) {
        lines
            .split(SourceLine::is_blank)
            .filter(|group| !group.is_empty())
            .collect()
    } else {
        lines.chunks(1).collect()
    };
    let blocks: Vec<Block> = groups
        .iter()
        .zip(1..)
        .map(|(group, number)| block(file, group, BlockNumber(number)))
        .collect();
    let nodes = blocks
        .iter()
        .map(|block| Node::Block(block.number))
        .collect();
    let end = u32::try_from(text.len()).unwrap_or(u32::MAX);
    Text {
        lang,
        span: Span {
            file,
            start: 0,
            end,
        },
        blocks,
        nodes,
        footnotes: Vec::new(),
        headings: Vec::new(),
        links: Vec::new(),
        images: Vec::new(),
        addresses: Vec::new(),
    }
}

struct SourceLine<'t> {
    text: &'t str,
    /// The byte of the file at which the line begins.
    start: usize,
}

impl SourceLine<'_> {
    fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }
}

fn lines(text: &str) -> Vec<SourceLine<'_>> {
    let mut start = text.len() - text.trim_start_matches('\u{FEFF}').len();
    let mut lines = Vec::new();
    for line in text[start..].split('\n') {
        lines.push(SourceLine {
            text: line.strip_suffix('\r').unwrap_or(line),
            start,
        });
        start += line.len() + 1;
    }
    lines
}

fn block(file: FileId, lines: &[SourceLine<'_>], number: BlockNumber) -> Block {
    let mut block = Block {
        number,
        kind: BlockKind::Paragraph,
        text: String::new(),
        inlines: Vec::new(),
        origins: Vec::with_capacity(lines.len()),
    };
    for (index, line) in lines.iter().enumerate() {
        let start = block.text.len();
        if index > 0 {
            block.inlines.push(Inline::Break);
            block.text.push('\n');
        }
        let content = block.text.len();
        block.text.push_str(line.text);
        block
            .inlines
            .push(Inline::Text(TextRange::new(start, block.text.len())));
        let at = u32::try_from(line.start).unwrap_or(u32::MAX);
        let end = u32::try_from(line.start + line.text.len()).unwrap_or(u32::MAX);
        block.origins.push(Origin {
            range: TextRange::new(content, block.text.len()),
            span: Span {
                file,
                start: at,
                end,
            },
        });
    }
    block
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(text: &str) -> Vec<String> {
        parse(FileId(0), text, Lang::parse("ar").unwrap())
            .blocks
            .into_iter()
            .map(|block| block.text)
            .collect()
    }

    #[test]
    fn without_blank_lines_every_line_is_a_paragraph() {
        assert_eq!(texts("\u{FEFF}أول\r\n *ثان* \r\n\r\n"), ["أول", " *ثان* "]);
        assert_eq!(texts("one"), ["one"]);
        assert_eq!(texts("\n \n"), Vec::<String>::new());
    }

    #[test]
    fn with_blank_lines_a_line_end_is_a_break() {
        assert_eq!(texts("a\nb\n\n\nc\n"), ["a\nb", "c"]);
    }

    #[test]
    fn ranges_lead_back_to_the_file() {
        let source = "\u{FEFF}a\nbcd\n\nef";
        let text = parse(FileId(0), source, Lang::parse("en").unwrap());
        let range = TextRange::new(2, 4);
        assert_eq!(range.slice(&text.blocks[0].text), "bc");
        let span = text.blocks[0].source_span(range).unwrap();
        assert_eq!(&source[span.start as usize..span.end as usize], "bc");
    }
}
