//! The names of a site, and how links and ids are looked up in them.

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostic, SourceMap, Span, Spanned, nearest, only_near};
use crate::edition::backlinks::LinkedPart;
use crate::edition::codes;
use crate::edition::unknown::unknown;
use crate::source::article::Article;
use crate::source::block::{LinkWords, Markup, TextLink};
use crate::source::body::Reference;
use crate::source::drafts::Drafts;
use crate::source::entity::{Entities, Entity};
use crate::source::id::{AnnotationId, ArticleSlug, EntityId};
use crate::source::settings::Settings;
use crate::text::Lang;

/// All names of a site, drafts included. Names are looked up in it once, when the site is checked.
pub struct Names<'a> {
    /// The settings, which define kinds, relations and verdicts.
    pub settings: &'a Settings,
    /// The entities, by id.
    pub entities: &'a Entities,
    /// The names in each article.
    pub articles: &'a BTreeMap<ArticleSlug, ArticleNames>,
    /// The source files, to find places within values.
    pub map: &'a SourceMap,
    /// Whether drafts are shown.
    pub drafts: Drafts,
    /// What an ordinary link leads to on a site in these languages. Module `address` knows, which is made from editions.
    pub linked_part: fn(&str, &[Lang]) -> Option<LinkedPart>,
}

/// The names in one article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ArticleNames {
    /// Whether the article is a draft.
    pub draft: bool,
    /// For each annotation id that an author gave, whether the annotation is a draft.
    pub annotations: BTreeMap<AnnotationId, bool>,
}

impl ArticleNames {
    /// Collects the names in an article.
    pub fn of(article: &Article) -> Self {
        let given = article
            .annotations
            .iter()
            .filter(|annotation| annotation.id_given);
        Self {
            draft: article.about.draft,
            annotations: given
                .map(|annotation| (annotation.id.clone(), annotation.draft))
                .collect(),
        }
    }
}

/// Where a link to an annotation is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum LinkOrigin {
    /// In the article of the annotation, which it need not name: `#id`.
    SameArticle,
    /// Somewhere else: `article:slug#id`.
    Elsewhere,
}

impl Names<'_> {
    /// Returns the `[[link]]` to what a file or folder of this name is about.
    pub(super) fn link_to(&self, name: &str) -> Option<String> {
        if self.articles.contains_key(&ArticleSlug::new(name)) {
            return Some(format!("article:{name}"));
        }
        self.entities.contains_key(name).then(|| name.to_owned())
    }

    /// What a link in Markdown leads to; `None` for one that leads to another site or to a part of its
    /// own text. `here` is the article that contains it.
    pub(super) fn target(&self, link: &Markup, here: Option<&ArticleSlug>) -> Option<LinkedPart> {
        match link {
            Markup::Reference(reference) => LinkedPart::of(reference, here),
            Markup::Link { href, .. } => (self.linked_part)(href, &self.settings.languages),
            _ => None,
        }
    }

    /// Checks that a link in Markdown leads to something, and that one to a draft has words of its
    /// own. `here` is the article that contains it.
    pub(super) fn check_link(
        &self,
        link: &TextLink,
        here: Option<&Article>,
        diagnostics: &mut Vec<Diagnostic>,
    ) {
        let is_draft = self.check_reference(&link.reference, link.span, here, diagnostics);
        if !self.drafts.show(is_draft) && link.words == LinkWords::Name {
            let message = "this leads to a draft, and gives no words to show in its stead";
            diagnostics.push(
                Diagnostic::error(codes::WORDLESS_DRAFT, link.span, message)
                    .help("write [[id|words shown]]"),
            );
        }
    }

    /// Checks that a reference leads to something, and returns whether that is a draft. `here` is
    /// the article that contains it.
    pub(super) fn check_reference(
        &self,
        reference: &Reference,
        span: Span,
        here: Option<&Article>,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> bool {
        match reference {
            Reference::Entity(id) => self
                .entity(&Spanned::new(id.clone(), span), diagnostics)
                .is_some_and(|entity| entity.draft),
            Reference::Article(slug) => self
                .article(slug, span, diagnostics)
                .is_some_and(|article| article.draft),
            Reference::Annotation(slug, id) => {
                self.annotation((slug, id), LinkOrigin::Elsewhere, span, diagnostics)
            }
            Reference::Here(id) => {
                if let Some(article) = here {
                    self.annotation(
                        (&article.slug, id),
                        LinkOrigin::SameArticle,
                        span,
                        diagnostics,
                    )
                } else {
                    let message = format!(
                        "`#{id}` leads to an annotation of the same article, and this is in none"
                    );
                    diagnostics.push(
                        Diagnostic::error(codes::NO_ANNOTATION, span, message)
                            .help(format!("write [[article:slug#{id}]]")),
                    );
                    false
                }
            }
        }
    }

    /// Looks up an entity. Reports an id that no entity has.
    pub(super) fn entity(
        &self,
        id: &Spanned<EntityId>,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Option<&Entity> {
        let entity = self.entities.get(&id.value).map(AsRef::as_ref);
        if entity.is_none() {
            let known = self.entities.keys().map(EntityId::as_str);
            unknown(
                codes::NO_ENTITY,
                "entity",
                id.value.as_str(),
                id.span,
                known,
                diagnostics,
            );
        }
        entity
    }

    /// Looks up an article. Reports a slug that no article has.
    fn article(
        &self,
        slug: &ArticleSlug,
        span: Span,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Option<&ArticleNames> {
        let article = self.articles.get(slug);
        if article.is_none() {
            unknown(
                codes::NO_ARTICLE,
                "article",
                slug.as_str(),
                span,
                self.articles.keys().map(ArticleSlug::as_str),
                diagnostics,
            );
        }
        article
    }

    /// Looks up an annotation of an article, and returns whether it is a draft. Reports an id that no
    /// annotation has.
    fn annotation(
        &self,
        (slug, id): (&ArticleSlug, &AnnotationId),
        origin: LinkOrigin,
        span: Span,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> bool {
        let Some(article) = self.article(slug, span, diagnostics) else {
            return false;
        };
        let Some(draft) = article.annotations.get(id) else {
            let known = article.annotations.keys().map(AnnotationId::as_str);
            let help = nearest(id.as_str(), known).map_or_else(
                || "give the annotation that is meant this `id`: links need one".to_owned(),
                |near| format!("did you mean `{near}`?"),
            );
            let message = format!("there is no annotation `{id}` in `{slug}`");
            let slip_for = only_near(
                id.as_str(),
                article.annotations.keys().map(AnnotationId::as_str),
            );
            let link = |near: &str| match origin {
                LinkOrigin::SameArticle => format!("#{near}"),
                LinkOrigin::Elsewhere => format!("article:{slug}#{near}"),
            };
            // Within prose the link is no value of its own.
            let is_value = [0, 2].contains(
                &((span.end - span.start) as usize).wrapping_sub(link(id.as_str()).len()),
            );
            let found = Diagnostic::error(codes::NO_ANNOTATION, span, message).help(help);
            diagnostics
                .push(found.maybe_rewrite(slip_for.filter(|_| is_value).map(&link).as_deref()));
            return false;
        };
        *draft || article.draft
    }
}
