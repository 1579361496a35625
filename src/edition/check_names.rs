//! Checks that everything that is named exists: every id, link and word of the vocabulary.

use crate::diagnostic::{Diagnostic, Spanned};
use crate::edition::backlinks::{LinkPlace, linking_sentences};
use crate::edition::leads::{AboutArticle, LinkContainer, MarkdownLinks, WrittenLink};
use crate::edition::names::Names;
use crate::edition::unknown::unknown;
use crate::edition::vocabulary::{KINDS, RELATIONS, SYMMETRIC_RELATIONS, VERDICTS};
use crate::edition::{address, codes, prose};
use crate::source::annotation::Annotation;
use crate::source::article::{Article, TextIndex};
use crate::source::block::{Block, BlockNumber, Text};
use crate::source::body::Someone;
use crate::source::entity::Entity;
use crate::source::localized::Localized;
use crate::source::page::FreePage;
use crate::source::picture::is_elsewhere;
use crate::text::Lang;

/// What a value is about.
#[derive(Clone, Copy)]
enum Subject<'a> {
    /// An article as a whole.
    Article(&'a Article),
    /// The words that an annotation of the article is about.
    Place(&'a Article, &'a Annotation),
}

impl<'a> Subject<'a> {
    fn article(self) -> &'a Article {
        match self {
            Self::Article(article) | Self::Place(article, _) => article,
        }
    }

    fn place(self) -> LinkPlace {
        match self {
            Self::Article(_) => LinkPlace::Head,
            Self::Place(_, annotation) => LinkPlace::Entry(annotation.id.clone()),
        }
    }

    fn about_article(self, readers: Vec<Lang>) -> AboutArticle {
        let texts = match self {
            Self::Article(_) => None,
            Self::Place(_, annotation) => Some(
                annotation
                    .targets
                    .iter()
                    .map(|target| target.lang.clone())
                    .collect(),
            ),
        };
        AboutArticle {
            article: self.article().slug.clone(),
            readers,
            texts,
        }
    }
}

impl Names<'_> {
    /// Checks the names in an entity. Returns the links in its prose.
    pub fn check_entity(
        &self,
        entity: &Entity,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> MarkdownLinks {
        let known = KINDS.iter().map(|(kind, _)| *kind).chain(
            self.settings
                .kinds
                .keys()
                .map(crate::source::id::KindId::as_str),
        );
        unknown(
            codes::NO_KIND,
            "kind of entity",
            entity.kind.value.as_str(),
            entity.kind.span,
            known,
            diagnostics,
        );
        for relation in &entity.relations {
            let own = self
                .settings
                .relations
                .keys()
                .map(crate::source::id::RelationKindId::as_str);
            let known = RELATIONS
                .iter()
                .chain(SYMMETRIC_RELATIONS)
                .copied()
                .chain(own);
            unknown(
                codes::NO_RELATION,
                "kind of relation",
                relation.kind.value.as_str(),
                relation.kind.span,
                known,
                diagnostics,
            );
            self.entity(&relation.to, diagnostics);
        }
        let notes = entity
            .relations
            .iter()
            .filter_map(|relation| relation.note.as_ref());
        let credit = entity
            .image
            .as_ref()
            .and_then(|image| image.credit.as_ref());
        let mut leads = self.check_lines(
            entity.summary.iter().chain(notes).chain(credit),
            None,
            diagnostics,
        );
        leads.add(self.check_prose(entity.description.iter(), None, diagnostics));
        leads.in_draft(entity.draft)
    }

    /// Checks the names in an article and its annotations. Returns the links in its texts and its
    /// prose.
    pub fn check_article(
        &self,
        article: &Article,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> MarkdownLinks {
        let mut leads = self.check_lines(
            article.about.summary.iter(),
            Some(Subject::Article(article)),
            diagnostics,
        );
        if let Some(letter) = &article.about.letter {
            leads
                .entities
                .extend(letter.entities().map(|id| id.value.clone()));
        }
        let credit = article
            .about
            .image
            .as_ref()
            .and_then(|image| image.credit.as_ref());
        leads.add(self.check_lines(credit.into_iter(), None, diagnostics));
        for (index, text) in TextIndex::enumerate(&article.texts) {
            let container = LinkContainer::Text(article.slug.clone(), index);
            let place = |block: &Block| LinkPlace::Block(block.number);
            leads.add(self.check_text(text, &container, Some(article), &place, diagnostics));
        }
        for annotation in &article.annotations {
            leads.add(
                self.check_annotation(annotation, article, diagnostics)
                    .in_draft(annotation.draft),
            );
        }
        leads.in_draft(article.about.draft)
    }

    /// Checks the names in a free page. Returns its links.
    pub fn check_page(&self, page: &FreePage, diagnostics: &mut Vec<Diagnostic>) -> MarkdownLinks {
        let mut leads = MarkdownLinks::default();
        for (index, text) in TextIndex::enumerate(&page.texts) {
            let container = LinkContainer::Page(page.slug.clone(), index);
            let place = |block: &Block| LinkPlace::Section(section(text, block.number));
            leads.add(self.check_text(text, &container, None, &place, diagnostics));
        }
        leads
    }

    /// Checks the names in the settings' prose. Returns its links.
    pub fn check_settings(&self, diagnostics: &mut Vec<Diagnostic>) -> MarkdownLinks {
        if let Some(specimen) = &self.settings.specimen {
            self.check_reference(
                &specimen.value.reference(),
                specimen.span,
                None,
                diagnostics,
            );
        }
        self.check_lines(self.settings.footer.iter(), None, diagnostics)
    }

    fn check_annotation(
        &self,
        annotation: &Annotation,
        article: &Article,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> MarkdownLinks {
        let (body, subject) = (&annotation.body, Some(Subject::Place(article, annotation)));
        if let Some(entity) = &body.entity {
            self.entity(entity, diagnostics);
        }
        if let Some(claim) = &body.claim {
            let own = self
                .settings
                .verdicts
                .keys()
                .map(crate::source::id::VerdictId::as_str);
            unknown(
                codes::NO_VERDICT,
                "verdict",
                claim.verdict.value.as_str(),
                claim.verdict.span,
                VERDICTS.iter().copied().chain(own),
                diagnostics,
            );
            for someone in claim.speaker.iter().chain(&claim.said_in) {
                if let Someone::Entity(id) = someone {
                    self.entity(id, diagnostics);
                }
            }
        }
        let claim = body.claim.as_ref().and_then(|claim| claim.note.as_ref());
        let reason = body
            .correction
            .as_ref()
            .and_then(|correction| correction.reason.as_ref());
        let mut leads = self.check_prose(
            body.note.iter().chain(claim).chain(reason),
            subject,
            diagnostics,
        );
        leads.add(self.check_lines(body.gloss.iter(), subject, diagnostics));
        for see in &body.see {
            // A cross-link to a draft is left out, so it needs no words.
            self.check_reference(&see.value, see.span, Some(article), diagnostics);
            leads.add_reference(&see.value);
        }
        leads
    }

    /// Checks values that are shown in one line.
    fn check_lines<'v>(
        &self,
        values: impl Iterator<Item = &'v Localized>,
        about: Option<Subject<'_>>,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> MarkdownLinks {
        let parsed: Vec<_> = values
            .map(|value| (value, prose::lines(value, self.map, diagnostics)))
            .collect();
        self.check_values(&parsed, about, diagnostics)
    }

    fn check_prose<'v>(
        &self,
        values: impl Iterator<Item = &'v Localized>,
        about: Option<Subject<'_>>,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> MarkdownLinks {
        let parsed: Vec<_> = values
            .map(|value| (value, prose::texts(value, self.map, diagnostics)))
            .collect();
        self.check_values(&parsed, about, diagnostics)
    }

    fn check_values(
        &self,
        parsed: &[(&Localized, Vec<Text>)],
        about: Option<Subject<'_>>,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> MarkdownLinks {
        let mut leads = MarkdownLinks::default();
        for (value, text) in parsed
            .iter()
            .flat_map(|(value, texts)| texts.iter().map(move |text| (value, text)))
        {
            let container = about.map_or(LinkContainer::Anywhere, |subject| {
                let readers = self
                    .settings
                    .languages
                    .iter()
                    .filter(|lang| *value.pick(lang).0 == text.lang);
                LinkContainer::AboutArticle(subject.about_article(readers.cloned().collect()))
            });
            let article = about.map(Subject::article);
            let place = |_: &Block| about.map_or(LinkPlace::Head, Subject::place);
            leads.add(self.check_text(text, &container, article, &place, diagnostics));
            diagnostics.extend(
                text.images
                    .iter()
                    .filter(|image| !is_elsewhere(&image.value))
                    .map(no_picture_here),
            );
        }
        leads
    }

    fn check_text(
        &self,
        text: &Text,
        container: &LinkContainer,
        here: Option<&Article>,
        place: &dyn Fn(&Block) -> LinkPlace,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> MarkdownLinks {
        let slug = here.map(|article| &article.slug);
        let mut leads = MarkdownLinks {
            sentences: linking_sentences(text, place, &|link| self.target(link, slug)),
            ..MarkdownLinks::default()
        };
        for link in &text.links {
            self.check_link(link, here, diagnostics);
            leads.add_reference(&link.reference);
        }
        let address = |href: &Spanned<String>| WrittenLink {
            href: href.clone(),
            container: container.clone(),
            draft: false,
        };
        leads.addresses.extend(text.addresses.iter().map(address));
        diagnostics.extend(
            text.images
                .iter()
                .filter(|image| is_elsewhere(&image.value))
                .map(picture_elsewhere),
        );
        diagnostics.extend(
            text.addresses
                .iter()
                .filter_map(|address| address::fault(address, |name| self.link_to(name))),
        );
        leads
    }
}

/// The id of the heading below which a block stands.
fn section(text: &Text, block: BlockNumber) -> Option<String> {
    let headings = &text.headings;
    let above = headings.partition_point(|heading| heading.block <= block);
    let heading = headings.get(above.checked_sub(1)?)?;
    Some(heading.id.clone())
}

fn picture_elsewhere(image: &Spanned<String>) -> Diagnostic {
    let message = format!(
        "the picture {} is on another site, and readers will not see it",
        image.value
    );
    Diagnostic::warning(codes::FOREIGN_IMAGE, image.span, message)
        .help("save it in this site, and write the name of the file")
}

/// Reports a picture where none is shown: only texts have a folder of pictures beside them.
fn no_picture_here(image: &Spanned<String>) -> Diagnostic {
    let message = format!(
        "the picture {} is not shown: notes, summaries and descriptions have words only",
        image.value
    );
    Diagnostic::warning(codes::NO_PICTURE_HERE, image.span, message)
        .help("show it in the article's text or on a page, or give it to an entity as its `image`")
}
