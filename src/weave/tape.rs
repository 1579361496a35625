//! Lays a block out on one line of positions, the tape.
//!
//! Every byte of the reading text takes one position. So does every object between bytes: a line
//! break, an image, a footnote call. In `ab![](c.png)d`, `a` is at position 0, `b` at 1, the image
//! at 2 and `d` at 3. Markup becomes ranges of positions.

use crate::source::block::{Block, Inline, Markup};
use crate::text::{Cut, Cuts, DirectedRange, Direction, Lang, TextRange, merge_overlapping};
use crate::weave::isolate::{self, IsolateKind, LayoutRanges};
use crate::weave::layer::{ReferenceLink, Resolve};
use crate::weave::markup::{AuthorLink, Emphasis, EmphasisKind, InlineObject, Isolate, disjoint};
use crate::weave::range::PositionRange;

/// A block, laid out.
#[derive(Debug)]
pub struct LaidOutBlock<'a> {
    pub text: &'a str,
    pub cuts: Cuts<'a>,
    /// The objects in order, each with the byte of the reading text that it stands before. The
    /// position of object *k* is that byte plus *k*.
    pub objects: Vec<(usize, InlineObject<'a>)>,
    /// The positions of footnote calls, in order.
    footnotes: Vec<usize>,
    /// The positions of line breaks, in order.
    breaks: Vec<usize>,
    /// Ordered by start. Two of one kind never overlap.
    pub emphases: Vec<Emphasis>,
    pub links: Vec<AuthorLink<'a>>,
    /// Ordered by start, the outer before the inner. Two either nest or are apart.
    pub isolates: Vec<Isolate>,
    /// The direction of the whole block.
    pub direction: Direction,
}

impl<'a> LaidOutBlock<'a> {
    /// Lays out a block. `names` are the ranges of its mentions, which count as phrases when runs
    /// of the other direction are looked for.
    pub fn lay(block: &'a Block, lang: &Lang, names: &[TextRange], resolve: &dyn Resolve) -> Self {
        let text = block.text.as_str();
        let mut tape = Self {
            text,
            cuts: Cuts::of(text),
            objects: Vec::new(),
            footnotes: Vec::new(),
            breaks: Vec::new(),
            emphases: Vec::new(),
            links: Vec::new(),
            isolates: Vec::new(),
            direction: lang.direction(),
        };
        let spans = tape.read(&block.inlines, resolve);
        let mut parts = LayoutRanges {
            phrases: names.to_vec(),
            ..LayoutRanges::default()
        };
        for span in spans {
            let range = TextRange::new(span.start, span.end);
            match span.markup {
                Markup::Code => parts.codes.push(tape.cuts.around(Cut::Isolate, range)),
                Markup::Link { href, .. } if is_telephone(href) => {
                    parts.telephones.push(tape.cuts.around(Cut::Isolate, range));
                }
                Markup::Link { .. } | Markup::Reference(_) => parts.phrases.push(range),
                _ => {}
            }
            tape.place(&span, resolve);
        }
        parts.codes.sort();
        // Pieces of code within one word are all widened to the word.
        parts.codes = merge_overlapping(parts.codes);
        let breaks = tape
            .objects
            .iter()
            .filter(|(_, object)| matches!(object, InlineObject::Break));
        parts.breaks = breaks.map(|(at, _)| *at).collect();
        tape.emphases = disjoint(std::mem::take(&mut tape.emphases));
        let (direction, isolates) = isolate::find(text, &tape.cuts, &parts, lang);
        tape.direction = direction;
        tape.isolates = nested(&tape, &isolates);
        tape
    }

    /// Returns the position right after the text before a byte, and before the objects that stand
    /// there.
    pub fn before_objects(&self, byte: usize) -> usize {
        byte + self.objects.partition_point(|(at, _)| *at < byte)
    }

    /// Returns the position right before the text that begins at a byte, and after the objects that
    /// stand there.
    pub fn after_objects(&self, byte: usize) -> usize {
        byte + self.objects.partition_point(|(at, _)| *at <= byte)
    }

    /// Returns the positions of a range of the reading text, without the objects at its ends.
    pub fn stretch(&self, range: TextRange) -> PositionRange {
        let start = self.after_objects(range.start());
        PositionRange {
            start,
            end: if range.is_empty() {
                start
            } else {
                self.before_objects(range.end())
            },
        }
    }

    /// Does this range begin with a footnote call?
    pub fn is_footnote(&self, stretch: PositionRange) -> bool {
        self.footnotes.binary_search(&stretch.start).is_ok()
    }

    /// Returns the part of a range around `within` that contains no footnote call.
    pub fn between_footnotes(
        &self,
        stretch: PositionRange,
        within: PositionRange,
    ) -> PositionRange {
        let after = self.footnotes.partition_point(|at| *at < within.start);
        let last = after
            .checked_sub(1)
            .and_then(|before| self.footnotes.get(before));
        let next = self.footnotes.get(after);
        PositionRange {
            start: last.map_or(stretch.start, |at| stretch.start.max(at + 1)),
            end: next.map_or(stretch.end, |at| stretch.end.min(*at)),
        }
    }

    /// Is there a line break right before this position?
    pub fn is_break_before(&self, position: usize) -> bool {
        let before = position.checked_sub(1);
        before.is_some_and(|before| self.breaks.binary_search(&before).is_ok())
    }

    /// Returns the innermost isolate around a range.
    pub fn isolate_around(&self, stretch: PositionRange) -> Option<&Isolate> {
        let begun = self
            .isolates
            .partition_point(|isolate| isolate.stretch.start <= stretch.start);
        let last = begun
            .checked_sub(1)
            .and_then(|last| self.isolates.get(last));
        // Isolates nest: what is around the range is this one, or around it.
        let mut outwards = std::iter::successors(last, |isolate| self.isolates.get(isolate.outer?));
        outwards.find(|isolate| isolate.stretch.contains(stretch))
    }

    /// Returns the position after the last one.
    pub fn end(&self) -> usize {
        self.text.len() + self.objects.len()
    }

    /// Collects the objects, and the ranges of markup as they were opened and closed.
    fn read(&mut self, inlines: &'a [Inline], resolve: &dyn Resolve) -> Vec<MarkupSpan<'a>> {
        let mut byte = 0;
        let mut spans: Vec<MarkupSpan<'a>> = Vec::new();
        let mut open = Vec::new();
        for inline in inlines {
            let object = match inline {
                Inline::Text(range) => {
                    byte = range.end();
                    None
                }
                Inline::Open(markup) => {
                    open.push(spans.len());
                    let objects = self.objects.len();
                    spans.push(MarkupSpan {
                        markup,
                        start: byte,
                        objects_before: objects,
                        end: self.text.len(),
                        objects_to_end: usize::MAX,
                    });
                    None
                }
                Inline::Close => {
                    if let Some(span) = open.pop().and_then(|index| spans.get_mut(index)) {
                        (span.end, span.objects_to_end) = (byte, self.objects.len());
                    }
                    None
                }
                Inline::Break => Some(InlineObject::Break),
                Inline::Image { src, alt, title } => resolve
                    .image(src)
                    .map(|image| InlineObject::Image { image, alt, title }),
                Inline::FootnoteCall(call) => resolve.footnote(*call).map(InlineObject::Footnote),
            };
            // An object between two letters of a joined word would part them, so it moves behind
            // the word.
            self.objects
                .extend(object.map(|object| (self.cuts.ceil(Cut::Isolate, byte), object)));
        }
        for (number, (byte, object)) in self.objects.iter().enumerate() {
            match object {
                InlineObject::Footnote(_) => self.footnotes.push(byte + number),
                InlineObject::Break => self.breaks.push(byte + number),
                InlineObject::Image { .. } => {}
            }
        }
        spans
    }

    fn place(&mut self, span: &MarkupSpan<'a>, resolve: &dyn Resolve) {
        let (start, end) = if span.start < span.end {
            (
                self.cuts.floor(Cut::Element, span.start),
                self.cuts.ceil(Cut::Element, span.end),
            )
        } else {
            // The markup is around objects alone, and goes where they went.
            let at = self.cuts.ceil(Cut::Isolate, span.start);
            (at, at)
        };
        // Objects are counted rather than compared by their bytes, so that a link around nothing
        // but an image keeps the image.
        let objects_at_start = self.objects.partition_point(|(at, _)| *at <= start);
        let objects_at_end = self.objects.partition_point(|(at, _)| *at <= end);
        let stretch = PositionRange {
            start: start + span.objects_before.min(objects_at_start),
            end: end + span.objects_to_end.min(objects_at_end),
        };
        if stretch.len() == 0 {
            return;
        }
        let mut title = "";
        let target = match span.markup {
            Markup::Emphasis => {
                return self.emphases.push(Emphasis {
                    kind: EmphasisKind::Emphasis,
                    stretch,
                });
            }
            Markup::Strong => {
                return self.emphases.push(Emphasis {
                    kind: EmphasisKind::Strong,
                    stretch,
                });
            }
            Markup::Strikethrough => {
                return self.emphases.push(Emphasis {
                    kind: EmphasisKind::Strikethrough,
                    stretch,
                });
            }
            Markup::Code => return,
            Markup::Link { href, title: own } => {
                title = own;
                resolve.link(href).map(|href| ReferenceLink {
                    href,
                    entity: false,
                })
            }
            Markup::Reference(reference) => resolve.reference(reference),
        };
        self.links.extend(target.map(|target| AuthorLink {
            target,
            title,
            stretch,
        }));
    }
}

fn is_telephone(href: &str) -> bool {
    href.get(..4)
        .is_some_and(|scheme| scheme.eq_ignore_ascii_case("tel:"))
}

/// A piece of markup, with the bytes and the numbers of objects at which it opens and closes.
struct MarkupSpan<'a> {
    markup: &'a Markup,
    start: usize,
    objects_before: usize,
    end: usize,
    objects_to_end: usize,
}

/// Maps isolates to positions of the tape. Of two that overlap without nesting, the later one is
/// left out.
fn nested(tape: &LaidOutBlock<'_>, all: &[(DirectedRange, IsolateKind)]) -> Vec<Isolate> {
    let mut isolates: Vec<Isolate> = Vec::with_capacity(all.len());
    let mut open: Vec<(usize, PositionRange)> = Vec::new();
    for (isolate, kind) in all {
        let stretch = tape.stretch(isolate.range);
        while open
            .last()
            .is_some_and(|(_, outer)| outer.end <= stretch.start)
        {
            open.pop();
        }
        let outer = open.last().copied();
        if outer.is_none_or(|(_, outer)| outer.contains(stretch)) {
            open.push((isolates.len(), stretch));
            isolates.push(Isolate {
                stretch,
                direction: isolate.direction,
                kind: *kind,
                outer: outer.map(|(outer, _)| outer),
            });
        }
    }
    isolates
}
