//! An article, a page or an entity as it is kept between changes.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::diagnostic::{Diagnostic, FileId};
use crate::edition::backlinks::LinkingSentence;
use crate::edition::leads::MarkdownLinks;
use crate::edition::summary::Summary;
use crate::edition::{AnchoredArticle, Names, alignment};
use crate::lint;
use crate::source::article::Article;
use crate::source::block::{LinkWords, Text};
use crate::source::body::Reference;
use crate::source::id::{ArticleSlug, EntityId};
use crate::source::layout::{ArticleFiles, TextFile};
use crate::source::localized::Localized;
use crate::source::page::FreePage;

/// All that is kept of the folder of an article.
#[derive(Debug)]
pub(super) struct KeptArticle {
    pub(super) files: ArticleFiles,
    /// The title, which other articles may show.
    pub(super) title: Localized,
    /// What is wrong in its files.
    pub(super) load_findings: Vec<Diagnostic>,
    /// What was made of its texts. `None` if it has none.
    pub(super) made: Option<MadeArticle>,
}

/// What was made of the texts of an article.
#[derive(Debug)]
pub(super) struct MadeArticle {
    pub(super) shown: ShownNames,
    /// The entities that it refers to outside prose.
    pub(super) uses: BTreeSet<EntityId>,
    pub(super) references: KeptReferences,
    /// Shared with all versions of the site that have it.
    pub(super) anchored: Arc<AnchoredArticle>,
    pub(super) summary: Arc<Summary>,
    /// The fingerprint of the summary.
    pub(super) fingerprint: u64,
    /// What anchoring found.
    pub(super) anchor_findings: Vec<Diagnostic>,
    /// What the lints found.
    pub(super) lint_findings: Vec<Diagnostic>,
    /// Whether a lint points into a file of another part of the site.
    pub(super) points_elsewhere: bool,
}

impl KeptArticle {
    pub(super) fn findings(&self) -> impl Iterator<Item = &Diagnostic> {
        let made = self.made.iter().flat_map(|made| {
            let anchored = made.anchor_findings.iter().chain(&made.lint_findings);
            made.references.findings.iter().chain(anchored)
        });
        self.load_findings.iter().chain(made)
    }
}

/// Whether a finding points into another file than that of its place.
pub(super) fn points_elsewhere(findings: &[Diagnostic], article: &Article) -> bool {
    let own = |file: FileId| {
        article.about.span.file == file
            || article.texts.iter().any(|text| text.span.file == file)
            || article
                .annotations
                .iter()
                .any(|annotation| annotation.span.file == file)
    };
    let labels = findings.iter().flat_map(|found| &found.secondary);
    labels.map(|label| label.span.file).any(|file| !own(file))
}

/// What other parts of the site are called, as far as a text shows it: links without words of their own.
#[derive(Debug, Default)]
pub(super) struct ShownNames {
    pub(super) entities: BTreeSet<EntityId>,
    pub(super) articles: BTreeSet<ArticleSlug>,
}

impl ShownNames {
    pub(super) fn of(texts: &[Text]) -> Self {
        let mut shown = Self::default();
        let links = texts.iter().flat_map(|text| &text.links);
        for link in links.filter(|link| link.words == LinkWords::Name) {
            match &link.reference {
                Reference::Entity(id) => drop(shown.entities.insert(id.clone())),
                Reference::Article(slug) | Reference::Annotation(slug, _) => {
                    shown.articles.insert(slug.clone());
                }
                Reference::Here(_) => {}
            }
        }
        shown
    }
}

/// The references of a part of a site, and what is wrong with them.
#[derive(Debug, Default)]
pub(super) struct KeptReferences {
    pub(super) links: MarkdownLinks,
    pub(super) findings: Vec<Diagnostic>,
    /// The sentences with links of an entity or a page. Those of an article are in its summary.
    pub(super) sentences: Arc<[LinkingSentence]>,
}

impl KeptReferences {
    /// The references of an entity, a page or the settings.
    pub(super) fn new(mut links: MarkdownLinks, findings: Vec<Diagnostic>) -> Self {
        let sentences = std::mem::take(&mut links.sentences).into();
        Self {
            links,
            findings,
            sentences,
        }
    }

    /// Checks the references of an article. Returns its sentences with links, too.
    pub(super) fn of_article(names: &Names<'_>, article: &Article) -> (Self, Vec<LinkingSentence>) {
        let mut findings = Vec::new();
        alignment::check(article, &mut findings);
        let mut links = names.check_article(article, &mut findings);
        let sentences = std::mem::take(&mut links.sentences);
        (Self::new(links, findings), sentences)
    }

    /// Takes over the sentences of an earlier check, if they are the same. Returns whether they are.
    pub(super) fn keep_sentences(&mut self, before: Option<&Arc<[LinkingSentence]>>) -> bool {
        let same = before.filter(|before| **before == self.sentences);
        if let Some(same) = same {
            self.sentences = Arc::clone(same);
        }
        same.is_some() || before.is_none() && self.sentences.is_empty()
    }

    /// Whether other names in these articles may have changed something: for references that lead to
    /// them, and for those of which something is wrong, because a finding may name what is alike.
    pub(super) fn depend_on(&self, redefined: &BTreeSet<ArticleSlug>) -> bool {
        let leads_there = |slug| self.links.articles.contains(slug);
        !redefined.is_empty() && (!self.findings.is_empty() || redefined.iter().any(leads_there))
    }
}

/// A free page.
#[derive(Debug)]
pub(super) struct KeptPage {
    pub(super) files: Vec<TextFile>,
    pub(super) load_findings: Vec<Diagnostic>,
    pub(super) shown: ShownNames,
    /// `None` if it has no text.
    pub(super) page: Option<Arc<FreePage>>,
    pub(super) references: KeptReferences,
}

/// The entities that an article refers to outside prose.
pub(super) fn uses(article: &Article) -> BTreeSet<EntityId> {
    lint::uses(article).cloned().collect()
}
