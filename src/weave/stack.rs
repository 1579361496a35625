//! Which elements stand around a segment, and in which order they nest.
//!
//! The frame comes first: isolates, which nothing may cut, then the author's emphasis, then the link. Into it the layers
//! are put, longest first, each just outside the first element of the frame that it contains. Where two cross,
//! it is so always the lesser one that is cut.

use crate::weave::layer::Layer;
use crate::weave::mark::PlacedPoint;
use crate::weave::precedence::LinkOwner;
use crate::weave::segment::{Segment, Segmentation};
use crate::weave::tape::{Stretch, Tape};

/// An element around a segment. Two are the same element if and only if they are equal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Element {
    /// By its number on the tape.
    Isolate(usize),
    /// By its number on the tape.
    Emphasis(usize),
    /// By the number of its run; `isolates` where it is the element of a run of the other direction.
    Link { run: usize, isolates: bool },
    /// What a layer's margin entry speaks of.
    Ring(usize),
    /// A mention that is nowhere the link.
    Mention(usize),
    /// A sentence that another text answers.
    Sentence(usize),
    /// Words that the corrected reading replaces; from this position on, apparatus ends it.
    Received(usize, usize),
}

#[derive(Clone, Copy, Debug)]
struct Nested {
    element: Element,
    stretch: Stretch,
    frame: bool,
}

/// What the order of nesting is read from.
pub struct Nesting<'a> {
    pub tape: &'a Tape<'a>,
    pub layers: &'a [Layer],
    pub stretches: &'a [Stretch],
    pub cut: &'a Segmentation,
    pub points: &'a [PlacedPoint<'a>],
    isolate: usize,
    emphasis: usize,
    /// Of each kind the emphasis that began last.
    emphases: [Option<usize>; 3],
    /// The isolate that `outer` is about.
    entered: Option<usize>,
    /// The layers that may stand around that isolate: those over all of its segments.
    outer: Vec<usize>,
    /// How many points stand at or before the segment's start.
    passed: usize,
    stack: Vec<Nested>,
}

impl<'a> Nesting<'a> {
    pub fn new(
        tape: &'a Tape<'a>,
        layers: &'a [Layer],
        stretches: &'a [Stretch],
        cut: &'a Segmentation,
        points: &'a [PlacedPoint<'a>],
    ) -> Self {
        Self {
            tape,
            layers,
            stretches,
            cut,
            points,
            isolate: 0,
            emphasis: 0,
            emphases: [None; 3],
            entered: None,
            outer: Vec::new(),
            passed: 0,
            stack: Vec::new(),
        }
    }

    /// The elements around segment `number`, outermost first. Segmentation must be asked for in order.
    pub fn around(&mut self, number: usize, out: &mut Vec<Element>) {
        out.clear();
        let cut = self.cut;
        let Some(segment) = cut.segments.get(number) else { return };
        self.stack.clear();
        self.frame(number, segment);
        for layer in cut.over(segment).iter().rev() {
            self.layer(*layer, segment.stretch);
        }
        out.extend(self.stack.iter().map(|nested| nested.element));
    }

    fn frame(&mut self, number: usize, segment: &Segment) {
        let run = segment.link.and_then(|run| Some((run, self.cut.links.get(run)?.stretch)));
        let isolate = self.isolate_over(segment.stretch);
        if isolate != self.entered {
            self.entered = isolate;
            self.enter(number);
        }
        let mut link = run.map(|(run, stretch)| (Element::Link { run, isolates: false }, stretch));
        if let Some((index, isolate)) = isolate.and_then(|index| Some((index, self.tape.isolates.get(index)?))) {
            let carried = run.filter(|(_, stretch)| *stretch == isolate.stretch && !isolate.code);
            let element = carried.map_or(Element::Isolate(index), |(run, _)| Element::Link { run, isolates: true });
            link = link.filter(|_| carried.is_none());
            self.nest(element, isolate.stretch, true, 0);
        }
        self.emphases(segment.stretch);
        if let Some((element, stretch)) = link {
            self.nest(element, stretch, true, 0);
        }
    }

    fn isolate_over(&mut self, stretch: Stretch) -> Option<usize> {
        while self.tape.isolates.get(self.isolate).is_some_and(|isolate| isolate.stretch.end <= stretch.start) {
            self.isolate += 1;
        }
        let isolate = self.tape.isolates.get(self.isolate)?;
        isolate.stretch.contains(stretch).then_some(self.isolate)
    }

    /// Finds what may stand around an isolate that begins with segment `number`: what is not over all of it would cut it.
    fn enter(&mut self, number: usize) {
        let Some(isolate) = self.entered.and_then(|index| self.tape.isolates.get(index)) else { return };
        let segments = self.cut.segments.iter().skip(number);
        let mut within = segments.take_while(|segment| segment.stretch.end <= isolate.stretch.end);
        self.outer = within.next().map(|first| self.cut.over(first).to_vec()).unwrap_or_default();
        for segment in within {
            let over = self.cut.over(segment);
            self.outer.retain(|layer| over.contains(layer));
        }
    }

    /// At most one of each kind is open at a time; the longest first, so that the outer one is placed first.
    fn emphases(&mut self, stretch: Stretch) {
        while let Some(emphasis) = self.tape.emphases.get(self.emphasis).filter(|emphasis| emphasis.stretch.start <= stretch.start) {
            self.emphases[emphasis.kind as usize] = Some(self.emphasis);
            self.emphasis += 1;
        }
        let last = self.emphases.iter().flatten().filter_map(|index| Some((*index, self.tape.emphases.get(*index)?.stretch)));
        let mut open: Vec<_> = last.filter(|(_, emphasis)| emphasis.contains(stretch)).collect();
        open.sort_by_key(|(index, emphasis)| (std::cmp::Reverse(emphasis.len()), *index));
        for (index, emphasis) in open {
            self.nest(Element::Emphasis(index), emphasis, true, 0);
        }
    }

    fn layer(&mut self, number: usize, segment: Stretch) {
        let (Some(layer), Some(&stretch)) = (self.layers.get(number), self.stretches.get(number)) else { return };
        let isolate =
            self.stack.iter().position(|nested| matches!(nested.element, Element::Isolate(_) | Element::Link { isolates: true, .. }));
        let least = match isolate {
            Some(at) if !self.outer.contains(&number) => at + 1,
            _ => 0,
        };
        if layer.sentence.is_some() {
            return self.nest(Element::Sentence(number), stretch, false, least);
        }
        let is_link_somewhere = self.cut.wins.get(number).copied().unwrap_or(false);
        if layer.key.is_some() || layer.gloss || (layer.link.is_none() && !layer.received) {
            self.nest(Element::Ring(number), stretch, false, least);
        }
        if layer.link.is_some() && !is_link_somewhere {
            self.nest(Element::Mention(number), stretch, false, least);
        }
        if layer.received {
            let piece = self.between_points(stretch, segment);
            self.nest(Element::Received(number, piece.start), piece, false, least);
        }
    }

    /// What is hidden in the corrected reading must not hold apparatus.
    fn between_points(&mut self, stretch: Stretch, segment: Stretch) -> Stretch {
        while self.points.get(self.passed).is_some_and(|point| point.at <= segment.start) {
            self.passed += 1;
        }
        let last = self.passed.checked_sub(1).and_then(|index| self.points.get(index));
        let next = self.points.get(self.passed);
        Stretch {
            start: last.map_or(stretch.start, |point| point.at.max(stretch.start)),
            end: next.map_or(stretch.end, |point| point.at.min(stretch.end)),
        }
    }

    fn nest(&mut self, element: Element, stretch: Stretch, frame: bool, least: usize) {
        let mut places = self.stack.iter().enumerate().skip(least);
        let at = places.find(|(_, nested)| nested.frame && stretch.contains(nested.stretch));
        let at = at.map_or(self.stack.len(), |(at, _)| at);
        self.stack.insert(at, Nested { element, stretch, frame });
    }
}

impl Segmentation {
    /// Whose link a run is.
    pub fn owner(&self, run: usize) -> Option<LinkOwner> {
        self.links.get(run).map(|run| run.owner)
    }
}
