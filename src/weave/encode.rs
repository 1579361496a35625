//! Writes the HTML: goes from segment to segment, closes the elements that end, writes the
//! apparatus between the two, and opens the elements that begin.

use std::collections::HashSet;

use crate::html::Html;
use crate::text::{Direction, Lang};
use crate::weave::isolate::IsolateKind;
use crate::weave::layer::{InsertionKind, Layer, MentionLink};
use crate::weave::mark;
use crate::weave::markup::{AuthorLink, InlineObject, Isolate};
use crate::weave::precedence::LinkOwner;
use crate::weave::range::PositionRange;
use crate::weave::segment::Content;
use crate::weave::stack::{Element, Nesting};

/// Writes one block.
pub struct Encoder<'a> {
    nesting: Nesting<'a>,
    lang: &'a Lang,
    html: Html,
    open: Vec<Element>,
    /// The fragments that have been written. Each is written once.
    written: HashSet<&'a str>,
}

impl<'a> Encoder<'a> {
    pub fn new(nesting: Nesting<'a>, lang: &'a Lang) -> Self {
        Self {
            nesting,
            lang,
            html: Html::new(),
            open: Vec::new(),
            written: HashSet::new(),
        }
    }

    /// Writes the whole block.
    pub fn encode(mut self) -> Html {
        let mut anchors = self.anchors().into_iter().peekable();
        let mut insertions = self.nesting.insertions;
        let mut next = Vec::new();
        let cut = self.nesting.cut;
        for number in 0..=cut.segments.len() {
            self.nesting.around(number, &mut next);
            let segment = cut.segments.get(number);
            let at = segment.map_or(usize::MAX, |segment| segment.stretch.start);
            let shared = shared(&self.open, &next);
            let here = insertions
                .iter()
                .take_while(|insertion| insertion.at <= at)
                .count();
            let (now, later) = insertions.split_at(here);
            insertions = later;
            let around = self.around_reading(shared);
            let readings = if around > shared {
                now.iter()
                    .take_while(|placed| placed.insertion.kind == InsertionKind::ReadingAfter)
                    .count()
            } else {
                0
            };
            let (readings, others) = now.split_at(readings);
            self.close_to(around);
            mark::write(&mut self.html, readings, self.lang.direction().as_str());
            self.close_to(shared);
            mark::write(&mut self.html, others, self.lang.direction().as_str());
            while let Some((_, layer)) = anchors.next_if(|(start, _)| *start <= at) {
                self.anchor(layer);
            }
            for element in next.iter().skip(self.open.len()) {
                self.open_element(*element);
            }
            std::mem::swap(&mut self.open, &mut next);
            if let Some(segment) = segment {
                self.content(segment.content);
            }
        }
        self.html
    }

    /// Returns the number of open elements, counted from the outermost, that a reading inserted
    /// here goes into: those that continue, and those that end here and must contain it.
    fn around_reading(&self, shared: usize) -> usize {
        let ending = self.open.get(shared..).unwrap_or(&[]);
        let parts =
            |element: &Element| matches!(element, Element::Link { .. } | Element::Received(..));
        let may_hold = ending.iter().position(parts).unwrap_or(ending.len());
        let last = ending
            .iter()
            .take(may_hold)
            .rposition(|element| matches!(element, Element::HiddenAddress(_)));
        shared + last.map_or(0, |last| last + 1)
    }

    /// Returns the layers that have no element, with the positions at which they begin. Links to
    /// them need an empty element there.
    fn anchors(&self) -> Vec<(usize, usize)> {
        let seen = self.nesting.cut.seen.iter();
        let unseen = self
            .nesting
            .stretches
            .iter()
            .zip(seen)
            .enumerate()
            .filter(|(_, (_, seen))| !**seen);
        let mut anchors: Vec<_> = unseen
            .map(|(layer, (stretch, _))| (stretch.start, layer))
            .collect();
        anchors.sort_unstable();
        anchors
    }

    fn anchor(&mut self, layer: usize) {
        if let Some(id) = self.fragment(layer) {
            self.html.element("span", &[("id", id)], &Html::new());
        }
    }

    /// Returns the fragment of a layer the first time it is asked for, and `None` afterwards.
    fn fragment(&mut self, layer: usize) -> Option<&'a str> {
        let layers: &'a [Layer] = self.nesting.layers;
        let fragment = layers
            .get(layer)?
            .fragment
            .as_deref()
            .filter(|fragment| !fragment.is_empty())?;
        self.written.insert(fragment).then_some(fragment)
    }

    fn close_to(&mut self, depth: usize) {
        for element in self.open.drain(depth.min(self.open.len())..).rev() {
            match element {
                Element::Isolate(index) => {
                    self.html
                        .close(isolate_element(self.nesting.tape.isolates.get(index)));
                }
                Element::Emphasis(index) => {
                    self.html.close(
                        self.nesting
                            .tape
                            .emphases
                            .get(index)
                            .map_or("em", |emphasis| emphasis.kind.element()),
                    );
                }
                Element::Link { .. } => self.html.close("a"),
                Element::Annotated(_)
                | Element::HiddenAddress(_)
                | Element::Mention(_)
                | Element::Sentence(_) => self.html.close("span"),
                Element::Received(..) => {
                    self.html.close("span");
                    self.html.close("span");
                }
            }
        }
    }

    fn open_element(&mut self, element: Element) {
        match element {
            Element::Isolate(index) => {
                let isolate = self.nesting.tape.isolates.get(index);
                let dir = isolate
                    .map_or(Direction::Ltr, |isolate| isolate.direction)
                    .as_str();
                self.html.open(isolate_element(isolate), &[("dir", dir)]);
            }
            Element::Emphasis(index) => {
                self.html.open(
                    self.nesting
                        .tape
                        .emphases
                        .get(index)
                        .map_or("em", |emphasis| emphasis.kind.element()),
                    &[],
                );
            }
            Element::Link { run, isolate } => self.open_link(run, isolate),
            Element::Annotated(layer) | Element::HiddenAddress(layer) => self.open_ring(layer),
            Element::Mention(layer) => self.open_lost_mention(layer),
            Element::Sentence(layer) => {
                let number = self
                    .nesting
                    .layers
                    .get(layer)
                    .and_then(|layer| layer.sentence)
                    .unwrap_or_default()
                    .to_string();
                let mut attributes = vec![("data-s", number.as_str())];
                attributes.extend(self.fragment(layer).map(|id| ("id", id)));
                self.html.open("span", &attributes);
            }
            Element::Received(layer, _) => self.open_received(layer),
        }
    }

    /// Opens a mention that is not a link. It keeps the address it would lead to, for the card of
    /// the mention that is.
    fn open_lost_mention(&mut self, number: usize) {
        let layers: &'a [Layer] = self.nesting.layers;
        let link = layers.get(number).and_then(|layer| layer.link.as_ref());
        let filed = link.and_then(|link| link.filed.attribute());
        let mut attributes = vec![("class", "m")];
        attributes.extend(self.fragment(number).map(|id| ("id", id)));
        attributes.extend(link.map(|link| ("data-href", link.href.as_str())));
        attributes.extend(filed.as_deref().map(|filed| ("data-layer", filed)));
        self.html.open("span", &attributes);
    }

    fn open_received(&mut self, number: usize) {
        let layers: &'a [Layer] = self.nesting.layers;
        let filed = layers.get(number).and_then(|layer| layer.filed.attribute());
        let mut attributes = vec![("class", "c")];
        attributes.extend(self.fragment(number).map(|id| ("id", id)));
        attributes.extend(filed.as_deref().map(|filed| ("data-layer", filed)));
        self.html.open("span", &attributes);
        self.html.open("span", &[]);
    }

    fn open_ring(&mut self, number: usize) {
        let Some(layer) = self.nesting.layers.get(number) else {
            return;
        };
        let class = match (layer.gloss, layer.across) {
            (false, false) => "r",
            (true, false) => "r gloss",
            (false, true) => "r across",
            (true, true) => "r gloss across",
        };
        let mut attributes = vec![("class", class)];
        attributes.extend(self.fragment(number).map(|id| ("id", id)));
        let (key, filed) = (
            layer.key.map(|key| key.to_string()),
            layer.filed.attribute(),
        );
        attributes.extend(key.as_deref().map(|key| ("data-in", key)));
        attributes.extend(filed.as_deref().map(|filed| ("data-layer", filed)));
        self.html.open("span", &attributes);
    }

    fn open_link(&mut self, run: usize, isolate: Option<usize>) {
        let stretch = self.nesting.cut.links.get(run).map(|run| run.stretch);
        let isolate = isolate.and_then(|index| self.nesting.tape.isolates.get(index));
        let dir = isolate.map(|isolate| isolate.direction.as_str());
        match self.nesting.cut.owner(run) {
            Some(LinkOwner::Author(index)) => {
                if let Some(link) = self.nesting.tape.links.get(index) {
                    open_author_link(&mut self.html, link, dir);
                }
            }
            Some(LinkOwner::Mention(number)) => {
                let layers: &'a [Layer] = self.nesting.layers;
                if let Some(link) = layers.get(number).and_then(|layer| layer.link.as_ref()) {
                    let id = self.fragment(number);
                    let lang = stretch.and_then(|stretch| self.known_lang(link, stretch));
                    open_mention(&mut self.html, link, id, lang, dir);
                }
            }
            None => {}
        }
    }

    /// Returns the language of a mention's words, unless its direction contradicts the direction
    /// that the words have on the page.
    fn known_lang<'l>(&self, link: &'l MentionLink, stretch: PositionRange) -> Option<&'l str> {
        let around = self.nesting.tape.isolate_around(stretch);
        let direction = around.map_or(self.nesting.tape.direction, |isolate| isolate.direction);
        let lang = link
            .lang
            .as_ref()
            .filter(|lang| *lang != self.lang && lang.direction() == direction)?;
        Some(lang.as_str())
    }

    fn content(&mut self, content: Content) {
        match content {
            Content::Text(range) => self.html.push_text(range.slice(self.nesting.tape.text)),
            Content::Object(number) => {
                if let Some((_, object)) = self.nesting.tape.objects.get(number) {
                    write_object(&mut self.html, object, self.lang.direction().as_str());
                }
            }
        }
    }
}

fn isolate_element(isolate: Option<&Isolate>) -> &'static str {
    match isolate.map(|isolate| isolate.kind) {
        Some(IsolateKind::Code) => "code",
        Some(IsolateKind::Words) | None => "bdi",
    }
}

/// Returns how many elements two stacks have in common, counted from the outermost.
fn shared(open: &[Element], next: &[Element]) -> usize {
    open.iter().zip(next).take_while(|(a, b)| a == b).count()
}

fn open_author_link(html: &mut Html, link: &AuthorLink<'_>, dir: Option<&'static str>) {
    let mut attributes = Vec::new();
    if link.target.entity {
        attributes.push(("class", "m"));
    }
    attributes.push(("href", link.target.href.as_str()));
    attributes.extend(titled(link.title));
    attributes.extend(dir.map(|dir| ("dir", dir)));
    html.open("a", &attributes);
}

fn titled(title: &str) -> Option<(&'static str, &str)> {
    Some(("title", title)).filter(|(_, title)| !title.is_empty())
}

fn open_mention(
    html: &mut Html,
    link: &MentionLink,
    id: Option<&str>,
    lang: Option<&str>,
    dir: Option<&'static str>,
) {
    let mut attributes = vec![("class", if link.auto { "m auto" } else { "m" })];
    attributes.extend(id.map(|id| ("id", id)));
    attributes.push(("href", link.href.as_str()));
    let filed = link.filed.attribute();
    attributes.extend(filed.as_deref().map(|filed| ("data-layer", filed)));
    attributes.extend(lang.map(|lang| ("lang", lang)));
    attributes.extend(dir.map(|dir| ("dir", dir)));
    html.open("a", &attributes);
}

/// Renders the description of a picture that is not shown. It is not part of the reading text.
pub fn description(alt: &str) -> Html {
    let mut html = Html::new();
    if !alt.is_empty() {
        html.element("bdi", &[("data-apparatus", "")], &Html::text(alt));
    }
    html
}

fn write_object(html: &mut Html, object: &InlineObject<'_>, dir: &'static str) {
    match object {
        InlineObject::Break => html.open("br", &[]),
        InlineObject::Image { image, alt, title } => {
            let Some(src) = &image.src else {
                return html.push(&description(alt));
            };
            let size = image
                .size
                .map(|(width, height)| (width.to_string(), height.to_string()));
            let mut attributes = vec![("src", src.as_str()), ("alt", *alt)];
            if let Some((width, height)) = &size {
                attributes.extend([("width", width.as_str()), ("height", height.as_str())]);
            }
            attributes.extend(titled(title));
            attributes.push(("loading", "lazy"));
            html.open("img", &attributes);
        }
        InlineObject::Footnote(footnote) => {
            html.open("sup", &[("dir", dir), ("data-apparatus", "")]);
            let mut attributes = vec![
                ("class", "fn"),
                ("href", footnote.href.as_str()),
                ("id", &footnote.id),
            ];
            attributes.extend([
                ("role", "doc-noteref"),
                ("aria-label", footnote.label.as_str()),
            ]);
            if let Some(lang) = &footnote.lang {
                attributes.push(("lang", lang.as_str()));
                let own = lang.direction().as_str();
                attributes.extend((own != dir).then_some(("dir", own)));
            }
            html.element("a", &attributes, &Html::text(&footnote.mark));
            html.close("sup");
        }
    }
}
