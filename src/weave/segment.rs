//! Cuts the tape into segments: ranges under one set of layers and one link.

use std::ops::Range;

use crate::text::TextRange;
use crate::weave::layer::{Layer, Readings};
use crate::weave::mark::PlacedInsertion;
use crate::weave::markup::InlineObject;
use crate::weave::precedence::{Active, LinkOwner};
use crate::weave::range::PositionRange;
use crate::weave::tape::LaidOutBlock;

/// The content of a segment.
#[derive(Clone, Copy, Debug)]
pub enum Content {
    /// A range of the reading text.
    Text(TextRange),
    /// An object, by its index in [`LaidOutBlock::objects`].
    Object(usize),
}

/// A range between two neighbouring boundaries. The same layers and the same link lie over all of
/// it.
#[derive(Clone, Debug)]
pub struct Segment {
    pub stretch: PositionRange,
    pub content: Content,
    /// The index of its link run in [`Segmentation::links`].
    pub link: Option<usize>,
    /// Its layers, as a range of indexes into [`Segmentation::layers`].
    pub layers: Range<usize>,
}

/// A range with one link and no apparatus inside it. Apparatus contains links, and a link must not
/// contain another.
#[derive(Clone, Copy, Debug)]
pub struct LinkRun {
    pub owner: LinkOwner,
    pub stretch: PositionRange,
}

/// The segments of a block.
#[derive(Debug, Default)]
pub struct Segmentation {
    pub segments: Vec<Segment>,
    /// The layers of all segments, one segment after the other; within each the shortest first.
    pub layers: Vec<usize>,
    pub links: Vec<LinkRun>,
    /// For each layer, whether it is the link of some segment.
    pub wins: Vec<bool>,
    /// For each layer, whether it has an element around some segment.
    pub seen: Vec<bool>,
}

impl Segmentation {
    /// Returns the layers over a segment, shortest first.
    pub fn over(&self, segment: &Segment) -> &[usize] {
        self.layers.get(segment.layers.clone()).unwrap_or(&[])
    }

    /// Returns the owner of a link run.
    pub fn owner(&self, run: usize) -> Option<LinkOwner> {
        self.links.get(run).map(|run| run.owner)
    }
}

/// Cuts the tape wherever a layer, a link, emphasis, an isolate or an object begins or ends, and at
/// every insertion. Goes once from left to right.
pub fn cut(
    tape: &LaidOutBlock<'_>,
    layers: &[Layer],
    stretches: &[PositionRange],
    insertions: &[PlacedInsertion<'_>],
) -> Segmentation {
    let mut sweep = Sweep::new(tape, layers, stretches);
    let mut out = Segmentation {
        wins: vec![false; layers.len()],
        seen: vec![false; layers.len()],
        ..Segmentation::default()
    };
    let boundaries = boundaries(tape, stretches, insertions);
    let mut objects = tape.objects.iter().enumerate().peekable();
    let mut passed = 0;
    let mut insertions = insertions.iter().map(|insertion| insertion.at).peekable();
    for pair in boundaries.windows(2) {
        let &[start, end] = pair else { continue };
        let stretch = PositionRange { start, end };
        sweep.advance(start);
        let mut parted = false;
        while insertions.next_if(|at| *at <= start).is_some() {
            parted = true;
        }
        let object = objects.next_if(|(number, (byte, _))| byte + number == start);
        let content = match object {
            Some((number, _)) => Content::Object(number),
            None => Content::Text(TextRange::new(start - passed, end - passed)),
        };
        passed += usize::from(object.is_some());
        // A footnote call is a link itself.
        let is_link = matches!(object, Some((_, (_, InlineObject::Footnote(_)))));
        let owner = if is_link { None } else { sweep.active.link() };
        out.push(&sweep.active, stretch, content, owner, parted);
    }
    out
}

impl Segmentation {
    fn push(
        &mut self,
        active: &Active,
        stretch: PositionRange,
        content: Content,
        owner: Option<LinkOwner>,
        parted: bool,
    ) {
        let link = owner.map(|owner| {
            match self.links.last_mut() {
                Some(run) if !parted && run.owner == owner && run.stretch.end == stretch.start => {
                    run.stretch.end = stretch.end;
                }
                _ => self.links.push(LinkRun { owner, stretch }),
            }
            self.links.len() - 1
        });
        let from = self.layers.len();
        self.layers.extend(active.innermost(owner));
        for layer in self.layers.get(from..).unwrap_or(&[]) {
            if let Some(seen) = self.seen.get_mut(*layer) {
                *seen = true;
            }
        }
        if let Some(LinkOwner::Mention(layer)) = owner
            && let Some(wins) = self.wins.get_mut(layer)
        {
            *wins = true;
        }
        self.segments.push(Segment {
            stretch,
            content,
            link,
            layers: from..self.layers.len(),
        });
    }
}

fn boundaries(
    tape: &LaidOutBlock<'_>,
    layers: &[PositionRange],
    insertions: &[PlacedInsertion<'_>],
) -> Vec<usize> {
    let links = tape.links.iter().map(|link| link.stretch);
    let emphases = tape.emphases.iter().map(|emphasis| emphasis.stretch);
    let isolates = tape.isolates.iter().map(|isolate| isolate.stretch);
    let objects = tape
        .objects
        .iter()
        .enumerate()
        .map(|(number, (byte, _))| PositionRange {
            start: byte + number,
            end: byte + number + 1,
        });
    let stretches = links
        .chain(emphases)
        .chain(isolates)
        .chain(objects)
        .chain(layers.iter().copied());
    let mut boundaries = vec![0, tape.end()];
    boundaries.extend(stretches.flat_map(|stretch| [stretch.start, stretch.end]));
    boundaries.extend(insertions.iter().map(|insertion| insertion.at));
    boundaries.sort_unstable();
    boundaries.dedup();
    boundaries
}

/// A link or a layer that begins or ends.
#[derive(Clone, Copy)]
enum Event {
    Link(LinkOwner),
    /// A layer, and the readings that show its words.
    Layer(usize, Readings),
}

/// The state of the pass from left to right: the links and layers that are active at the current
/// position.
struct Sweep {
    starts: Vec<(PositionRange, Event)>,
    ends: Vec<(PositionRange, Event)>,
    started: usize,
    ended: usize,
    active: Active,
}

impl Sweep {
    fn new(tape: &LaidOutBlock<'_>, layers: &[Layer], stretches: &[PositionRange]) -> Self {
        let own = tape
            .links
            .iter()
            .enumerate()
            .map(|(number, link)| (link.stretch, Event::Link(LinkOwner::Author(number))));
        let layers = layers.iter().zip(stretches).enumerate();
        let mentions = layers
            .clone()
            .filter(|(_, (layer, _))| layer.link.is_some());
        let wanted = mentions
            .map(|(number, (_, stretch))| (*stretch, Event::Link(LinkOwner::Mention(number))));
        let all = layers
            .map(|(number, (layer, stretch))| (*stretch, Event::Layer(number, layer.readings)));
        let mut starts: Vec<_> = own
            .chain(wanted)
            .chain(all)
            .filter(|(stretch, _)| stretch.len() > 0)
            .collect();
        let mut ends = starts.clone();
        starts.sort_unstable_by_key(|(stretch, _)| stretch.start);
        ends.sort_unstable_by_key(|(stretch, _)| stretch.end);
        Self {
            starts,
            ends,
            started: 0,
            ended: 0,
            active: Active::default(),
        }
    }

    /// Moves on to a position, and updates `active` to what lies over the text right after it.
    fn advance(&mut self, at: usize) {
        while let Some((stretch, event)) = self
            .starts
            .get(self.started)
            .filter(|(stretch, _)| stretch.start <= at)
        {
            match event {
                Event::Link(owner) => self.active.enter_link(*owner, *stretch),
                Event::Layer(layer, readings) => {
                    self.active.enter_layer(*layer, *readings, *stretch);
                }
            }
            self.started += 1;
        }
        while let Some((stretch, event)) = self
            .ends
            .get(self.ended)
            .filter(|(stretch, _)| stretch.end <= at)
        {
            match event {
                Event::Link(owner) => self.active.leave_link(*owner, *stretch),
                Event::Layer(layer, readings) => {
                    self.active.leave_layer(*layer, *readings, *stretch);
                }
            }
            self.ended += 1;
        }
    }
}
