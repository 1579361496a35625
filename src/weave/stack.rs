//! Decides which elements are around a segment, and in which order they nest.
//!
//! The elements are put on a stack, the outermost first:
//!
//! 1. The frame: isolates, which nothing may cut, then the author's emphasis, then the link.
//! 2. The layers, longest first. Each goes just outside the first frame element that it contains.
//!
//! If two elements cross, the one placed later is cut: it appears in several pieces.

use std::collections::BTreeMap;

use crate::weave::isolate::IsolateKind;
use crate::weave::layer::{Layer, Readings};
use crate::weave::mark::PlacedInsertion;
use crate::weave::markup::EmphasisKind;
use crate::weave::range::PositionRange;
use crate::weave::segment::{Segment, Segmentation};
use crate::weave::tape::LaidOutBlock;

/// An element around a segment. Two neighbouring segments share an element exactly if these values
/// are equal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Element {
    /// An isolate, by its index on the tape.
    Isolate(usize),
    /// Emphasis, by its index on the tape.
    Emphasis(usize),
    /// A link, by the index of its run. If the link takes the place of an isolate's element,
    /// `isolate` is the index of that isolate.
    Link { run: usize, isolate: Option<usize> },
    /// The words that a layer's margin entry is about.
    Annotated(usize),
    /// The address of words that the corrected reading hides. The element also contains the reading
    /// that is inserted at their end.
    HiddenAddress(usize),
    /// A mention that is not the link of any segment.
    Mention(usize),
    /// A sentence that has a counterpart in the facing text.
    Sentence(usize),
    /// Words that the corrected reading replaces: the layer, and the position at which this piece
    /// begins. Apparatus divides the words into pieces.
    Received(usize, usize),
}

/// An isolate that is around the current segment.
struct Entered {
    /// Its index on the tape.
    isolate: usize,
    /// The layers that lie over all of its segments. Only these may go around it.
    around: Vec<usize>,
}

/// Which part of the stack an element belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum StackPart {
    /// The frame: isolates, emphasis and the link.
    Frame,
    /// The layers.
    Layer,
}

#[derive(Clone, Copy, Debug)]
struct Nested {
    element: Element,
    stretch: PositionRange,
    part: StackPart,
}

/// The state from which the stack of each segment is built. Segments must be visited in order.
pub struct Nesting<'a> {
    pub tape: &'a LaidOutBlock<'a>,
    pub layers: &'a [Layer],
    /// Layers from this index on are addresses of hidden words, whose elements also contain what is
    /// inserted at their end.
    addresses_from: usize,
    pub stretches: &'a [PositionRange],
    pub cut: &'a Segmentation,
    pub insertions: &'a [PlacedInsertion<'a>],
    isolate: usize,
    emphasis: usize,
    /// For each kind, the index of the emphasis that began last.
    emphases: BTreeMap<EmphasisKind, usize>,
    /// The isolates around the current segment, outermost first.
    entered: Vec<Entered>,
    /// The number of insertions at or before the start of the segment.
    passed: usize,
    stack: Vec<Nested>,
}

impl<'a> Nesting<'a> {
    pub fn new(
        tape: &'a LaidOutBlock<'a>,
        layers: &'a [Layer],
        addresses_from: usize,
        stretches: &'a [PositionRange],
        cut: &'a Segmentation,
        insertions: &'a [PlacedInsertion<'a>],
    ) -> Self {
        Self {
            tape,
            layers,
            addresses_from,
            stretches,
            cut,
            insertions,
            isolate: 0,
            emphasis: 0,
            emphases: BTreeMap::new(),
            entered: Vec::new(),
            passed: 0,
            stack: Vec::new(),
        }
    }

    /// Computes the elements around segment `number`, outermost first, and puts them into `out`.
    /// Segments must be asked for in order.
    pub fn around(&mut self, number: usize, out: &mut Vec<Element>) {
        out.clear();
        let cut = self.cut;
        let Some(segment) = cut.segments.get(number) else {
            return;
        };
        self.stack.clear();
        self.frame(number, segment);
        for layer in cut.over(segment).iter().rev() {
            self.layer(*layer, segment.stretch);
        }
        out.extend(self.stack.iter().map(|nested| nested.element));
    }

    fn frame(&mut self, number: usize, segment: &Segment) {
        let run = segment
            .link
            .and_then(|run| Some((run, self.cut.links.get(run)?.stretch)));
        self.enter(number, segment.stretch);
        // A link over exactly the words of an isolate becomes that isolate's element.
        let mut carrier = None;
        for at in 0..self.entered.len() {
            let Some((index, isolate)) = self.entered.get(at).and_then(|entered| {
                Some((entered.isolate, self.tape.isolates.get(entered.isolate)?))
            }) else {
                continue;
            };
            let carried = run.filter(|(_, stretch)| {
                carrier.is_none()
                    && *stretch == isolate.stretch
                    && isolate.kind == IsolateKind::Words
            });
            let element = carried.map_or(Element::Isolate(index), |(run, _)| Element::Link {
                run,
                isolate: Some(index),
            });
            carrier = carrier.or(carried);
            // Isolates are in order already: of two over the same words the later is the inner one.
            self.stack.push(Nested {
                element,
                stretch: isolate.stretch,
                part: StackPart::Frame,
            });
        }
        self.emphases(segment.stretch);
        if let Some((run, stretch)) = run.filter(|_| carrier.is_none()) {
            self.nest(
                Element::Link { run, isolate: None },
                stretch,
                StackPart::Frame,
                0,
            );
        }
    }

    /// Updates `entered` to the isolates over segment `number`.
    fn enter(&mut self, number: usize, stretch: PositionRange) {
        let isolates = &self.tape.isolates;
        self.entered.retain(|entered| {
            isolates
                .get(entered.isolate)
                .is_some_and(|isolate| isolate.stretch.end > stretch.start)
        });
        while let Some(isolate) = self
            .tape
            .isolates
            .get(self.isolate)
            .filter(|isolate| isolate.stretch.start <= stretch.start)
        {
            if isolate.stretch.contains(stretch) {
                let around = self.around_isolate(number, isolate.stretch);
                self.entered.push(Entered {
                    isolate: self.isolate,
                    around,
                });
            }
            self.isolate += 1;
        }
    }

    /// Returns the layers that may go around an isolate that begins with segment `number`. A layer
    /// that lies over only a part of it would cut it.
    fn around_isolate(&self, number: usize, isolate: PositionRange) -> Vec<usize> {
        let segments = self.cut.segments.iter().skip(number);
        let mut within = segments.take_while(|segment| segment.stretch.end <= isolate.end);
        let mut around = within
            .next()
            .map(|first| self.cut.over(first).to_vec())
            .unwrap_or_default();
        for segment in within {
            let over = self.cut.over(segment);
            around.retain(|layer| over.contains(layer));
        }
        around
    }

    /// Adds the author's emphasis. At most one range of each kind is open at a time. The longest
    /// comes first and so becomes the outer one.
    fn emphases(&mut self, stretch: PositionRange) {
        while let Some(emphasis) = self
            .tape
            .emphases
            .get(self.emphasis)
            .filter(|emphasis| emphasis.stretch.start <= stretch.start)
        {
            self.emphases.insert(emphasis.kind, self.emphasis);
            self.emphasis += 1;
        }
        let last = self
            .emphases
            .values()
            .filter_map(|index| Some((*index, self.tape.emphases.get(*index)?.stretch)));
        let mut open: Vec<_> = last
            .filter(|(_, emphasis)| emphasis.contains(stretch))
            .collect();
        open.sort_by_key(|(index, emphasis)| (std::cmp::Reverse(emphasis.len()), *index));
        for (index, emphasis) in open {
            self.nest(Element::Emphasis(index), emphasis, StackPart::Frame, 0);
        }
    }

    fn layer(&mut self, number: usize, segment: PositionRange) {
        let (Some(layer), Some(&stretch)) = (self.layers.get(number), self.stretches.get(number))
        else {
            return;
        };
        let least = self.innermost_cut_by(number).map_or(0, |at| at + 1);
        if number >= self.addresses_from {
            return self.nest(
                Element::HiddenAddress(number),
                stretch,
                StackPart::Layer,
                least,
            );
        }
        if layer.sentence.is_some() {
            return self.nest(Element::Sentence(number), stretch, StackPart::Layer, least);
        }
        let is_link_somewhere = self.cut.wins.get(number).copied().unwrap_or(false);
        let is_received = layer.readings == Readings::ReceivedOnly;
        if layer.key.is_some() || layer.gloss || (layer.link.is_none() && !is_received) {
            self.nest(Element::Annotated(number), stretch, StackPart::Layer, least);
        }
        if layer.link.is_some() && !is_link_somewhere {
            self.nest(Element::Mention(number), stretch, StackPart::Layer, least);
        }
        if is_received && !self.tape.is_footnote(segment) {
            let piece = self.between_insertions(stretch, segment);
            self.nest(
                Element::Received(number, piece.start),
                piece,
                StackPart::Layer,
                least,
            );
        }
    }

    /// Finds the innermost isolate on the stack that a layer covers only in part. The layer's
    /// element goes inside it.
    fn innermost_cut_by(&self, layer: usize) -> Option<usize> {
        let cut = self
            .entered
            .iter()
            .rev()
            .find(|entered| !entered.around.contains(&layer))?;
        self.stack.iter().position(|nested| match nested.element {
            Element::Isolate(index)
            | Element::Link {
                isolate: Some(index),
                ..
            } => index == cut.isolate,
            _ => false,
        })
    }

    /// Returns the piece of a layer around a segment that contains no apparatus. Words that the
    /// corrected reading hides must not contain apparatus, which would be hidden with them.
    fn between_insertions(
        &mut self,
        stretch: PositionRange,
        segment: PositionRange,
    ) -> PositionRange {
        while self
            .insertions
            .get(self.passed)
            .is_some_and(|insertion| insertion.at <= segment.start)
        {
            self.passed += 1;
        }
        let last = self
            .passed
            .checked_sub(1)
            .and_then(|index| self.insertions.get(index));
        let next = self.insertions.get(self.passed);
        self.tape.between_footnotes(
            PositionRange {
                start: last.map_or(stretch.start, |insertion| insertion.at.max(stretch.start)),
                end: next.map_or(stretch.end, |insertion| insertion.at.min(stretch.end)),
            },
            segment,
        )
    }

    fn nest(&mut self, element: Element, stretch: PositionRange, part: StackPart, least: usize) {
        let mut places = self.stack.iter().enumerate().skip(least);
        let at = places.find(|(_, nested)| {
            nested.part == StackPart::Frame && stretch.contains(nested.stretch)
        });
        let at = at.map_or(self.stack.len(), |(at, _)| at);
        self.stack.insert(
            at,
            Nested {
                element,
                stretch,
                part,
            },
        );
    }
}
