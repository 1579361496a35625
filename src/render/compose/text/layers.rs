//! The layers of an article: groups of annotations that readers can show and hide, by kind,
//! annotator or tag.

use std::collections::{BTreeMap, BTreeSet};

use crate::edition::apparatus::Apparatus;
use crate::render::compose::entity::namesakes::link_listed_person;
use crate::render::compose::order::compare_labels;
use crate::render::compose::view::View;
use crate::render::compose::wording::names::tag_label;
use crate::render::context::{LayerItem, LayerPanel, Phrase, Signs};
use crate::source::annotation::{Annotation, AnnotationIndex};
use crate::source::body::{Body, Someone};
use crate::source::body_kind::BodyKind;
use crate::source::id::TagId;
use crate::weave::LayerSet;

/// One layer. The order is that in which layers are listed.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum AnnotationLayer {
    Kind(BodyKind),
    By(String),
    Tag(TagId),
}

impl AnnotationLayer {
    fn of_author(someone: &Someone) -> Self {
        Self::By(match someone {
            Someone::Entity(id) => id.value.to_string(),
            Someone::Annotator(id) => id.value.to_string(),
            Someone::Name(name) => name
                .values()
                .first()
                .map_or_else(String::new, |(_, name)| name.value.clone()),
        })
    }

    /// The key under which browsers store the choice; the same in every article.
    fn key(&self) -> String {
        match self {
            Self::Kind(kind) => kind.name().to_owned(),
            Self::By(name) => format!("by:{name}"),
            Self::Tag(tag) => format!("tag:{tag}"),
        }
    }

    const fn group(&self) -> u8 {
        match self {
            Self::Kind(_) => 0,
            Self::By(_) => 1,
            Self::Tag(_) => 2,
        }
    }
}

/// The layers of one text, numbered from 1. If there are more than the style sheet has rules for,
/// only the fullest are offered.
#[derive(Clone, Debug, Default)]
pub struct Layers {
    offered: Vec<(AnnotationLayer, Phrase, u64)>,
}

impl Layers {
    /// Finds the layers of a text: of what shows in it, that is of marks, entries and mentions.
    pub fn of(view: View<'_>, annotations: &[Annotation], apparatus: &Apparatus) -> Self {
        let shown: BTreeSet<AnnotationIndex> = apparatus
            .places
            .iter()
            .map(|place| place.annotation)
            .collect();
        let mut found: BTreeMap<AnnotationLayer, (Phrase, u64)> = BTreeMap::new();
        let mut count = |layer: AnnotationLayer, label: &dyn Fn() -> Phrase| {
            found.entry(layer).or_insert_with(|| (label(), 0)).1 += 1;
        };
        for annotation in shown
            .into_iter()
            .map(|index| index.of(annotations))
            .filter(|annotation| is_seen(&annotation.body))
        {
            if annotation.body.needs_margin_entry() {
                let kind = BodyKind::of(&annotation.body);
                count(AnnotationLayer::Kind(kind), &|| {
                    view.word(&format!("layer-{}", kind.name()))
                });
            }
            if let Some(by) = &annotation.provenance.by {
                count(AnnotationLayer::of_author(by), &|| {
                    link_listed_person(view, by).label
                });
            }
            for tag in &annotation.body.tags {
                count(AnnotationLayer::Tag(tag.value.clone()), &|| {
                    tag_label(view, &tag.value)
                });
            }
        }
        let mut offered: Vec<_> = found
            .into_iter()
            .map(|(layer, (label, count))| (layer, label, count))
            .collect();
        // All kinds are offered, in their own order; of the others, the fullest.
        offered.sort_by(|(layer, label, count), (other, other_label, other_count)| {
            let is_kind = |layer: &AnnotationLayer| matches!(layer, AnnotationLayer::Kind(_));
            match (is_kind(layer), is_kind(other)) {
                (false, false) => other_count
                    .cmp(count)
                    .then_with(|| compare_labels(view, label, other_label)),
                (one, other) => other.cmp(&one),
            }
        });
        offered.truncate(LayerSet::MOST);
        offered.sort_by_key(|(layer, ..)| layer.group());
        Self { offered }
    }

    /// The layers that an annotation's mark, entry and words are in.
    pub fn of_entry(&self, annotation: &Annotation) -> LayerSet {
        let kind = annotation
            .body
            .needs_margin_entry()
            .then(|| AnnotationLayer::Kind(BodyKind::of(&annotation.body)));
        self.filed(kind.into_iter().chain(layers(annotation)))
    }

    /// The layers that its mention is in. It is in no kind: the mention of an annotation with a note
    /// stays when notes are hidden.
    pub fn of_mention(&self, annotation: &Annotation) -> LayerSet {
        self.filed(layers(annotation))
    }

    fn filed(&self, layers: impl Iterator<Item = AnnotationLayer>) -> LayerSet {
        layers
            .filter_map(|layer| {
                self.offered
                    .iter()
                    .position(|(offered, ..)| *offered == layer)
            })
            .map(|index| index + 1)
            .collect()
    }

    /// The key to the signs and the panel of switches. `None` for a text without mentions and marks.
    /// `mentions` and `entries` are the numbers of mentions and margin entries of the text.
    pub fn panel(&self, signs: Signs, mentions: u64, entries: usize) -> Option<LayerPanel> {
        let marks = entries > 0;
        let mut panel = LayerPanel {
            signs,
            mentions,
            marks,
            ..LayerPanel::default()
        };
        for (number, (layer, label, count)) in self.offered.iter().enumerate() {
            let item = LayerItem {
                id: format!("layer-{}", number + 1),
                key: layer.key(),
                label: label.clone(),
                count: *count,
            };
            match layer {
                AnnotationLayer::Kind(_) => panel.kinds.push(item),
                AnnotationLayer::By(_) => panel.annotators.push(item),
                AnnotationLayer::Tag(_) => panel.tags.push(item),
            }
        }
        (mentions > 0 || marks).then_some(panel)
    }
}

/// Does an annotation show in the text? One that has nothing but tags does not.
const fn is_seen(body: &Body) -> bool {
    body.needs_margin_entry() || body.entity.is_some()
}

fn layers(annotation: &Annotation) -> impl Iterator<Item = AnnotationLayer> {
    let by = annotation
        .provenance
        .by
        .iter()
        .map(AnnotationLayer::of_author);
    by.chain(
        annotation
            .body
            .tags
            .iter()
            .map(|tag| AnnotationLayer::Tag(tag.value.clone())),
    )
}
