//! What `anchors.lock` is to remember of translations: after `check --fix`, and after `confirm`.

use std::collections::BTreeMap;
use std::ops::ControlFlow;

use super::options::Options;
use super::outcome::PipelineError;
use super::session::Session;
use crate::date::Day;
use crate::diagnostic::nearest;
use crate::edition::AnchoredArticle;
use crate::edition::drift::{self, ConfirmedText};
use crate::source::ProgramTooOld;
use crate::source::article::TextIndex;
use crate::source::block::BlockNumber;
use crate::source::files::Files;
use crate::source::lock::{Lock, Translations};
use crate::text::Lang;

/// What a person confirms: that translations are right although the original was changed.
#[derive(Clone, Debug)]
pub struct Confirmation {
    /// The slug of the article.
    pub article: String,
    /// The language of the translation; `None` for all.
    pub lang: Option<Lang>,
    /// The block of the translation; `None` for all.
    pub block: Option<BlockNumber>,
}

/// What was confirmed.
#[derive(Clone, Debug)]
pub struct Confirmed {
    /// The folder of the article, relative to the root of the site.
    pub folder: String,
    /// What its `anchors.lock` is to hold.
    pub lock: Lock,
    /// What was confirmed of each translation.
    pub texts: Vec<ConfirmedText>,
}

/// Why nothing can be confirmed.
#[derive(Debug, thiserror::Error)]
pub enum ConfirmError {
    /// There is no such article.
    #[error("there is no article `{slug}`{}", near.as_ref().map_or_else(String::new, |near| format!("; did you mean `{near}`?")))]
    NoArticle {
        /// The slug as given.
        slug: String,
        /// The most similar slug that exists.
        near: Option<String>,
    },
    /// The article has one text only.
    #[error("the article `{0}` has no translation, only its original")]
    NoTranslation(String),
    /// The article has no translation into this language.
    #[error(
        "the article `{slug}` has no translation into `{lang}`; its translations are {}",
        list(known)
    )]
    NoText {
        /// The slug.
        slug: String,
        /// The language as given.
        lang: Lang,
        /// The languages of the translations.
        known: Vec<Lang>,
    },
    /// The block can be one of several translations.
    #[error("each translation counts its own blocks: add the one that you mean, {}", known.iter().map(|lang| format!("`--lang {lang}`")).collect::<Vec<_>>().join(" or "))]
    WhichText {
        /// The languages of the translations.
        known: Vec<Lang>,
    },
    /// The translation has fewer blocks.
    #[error("the text `{lang}` has no block {}; its blocks are p1 to p{count}", block.0)]
    NoBlock {
        /// The language of the translation.
        lang: Lang,
        /// The block as given.
        block: BlockNumber,
        /// The number of blocks that there are.
        count: usize,
    },
    /// The site cannot be read.
    #[error(transparent)]
    Pipeline(#[from] PipelineError),
}

fn list(langs: &[Lang]) -> String {
    let quoted: Vec<String> = langs.iter().map(|lang| format!("`{lang}`")).collect();
    quoted.join(", ")
}

/// What `check --fix` remembers of the translations of each article, drafts included, by the folder of
/// the article. `today` is the day on which changes are noticed that were not noticed before. Breaks
/// off if the site needs a newer version of the program.
///
/// # Errors
/// If files cannot be read.
pub fn remember_translations(
    files: &dyn Files,
    options: &Options,
    today: Day,
) -> Result<ControlFlow<ProgramTooOld, BTreeMap<String, Translations>>, PipelineError> {
    let session = match Session::open(files, options, &|_| {})? {
        ControlFlow::Continue(session) => session,
        ControlFlow::Break(found) => return Ok(ControlFlow::Break(found)),
    };
    let of = |anchored: &AnchoredArticle| {
        (
            anchored.article.folder.clone(),
            drift::remembered(anchored, today),
        )
    };
    Ok(ControlFlow::Continue(session.articles().map(of).collect()))
}

/// Confirms translations of an article. Nothing is written. Breaks off if the site needs a newer version
/// of the program.
///
/// # Errors
/// If there is no such article, translation or block, or files cannot be read.
pub fn confirm_translations(
    files: &dyn Files,
    options: &Options,
    confirmation: &Confirmation,
) -> Result<ControlFlow<ProgramTooOld, Confirmed>, ConfirmError> {
    let session = match Session::open(files, options, &|_| {})? {
        ControlFlow::Continue(session) => session,
        ControlFlow::Break(found) => return Ok(ControlFlow::Break(found)),
    };
    let slugs = || {
        session
            .articles()
            .map(|anchored| anchored.article.slug.as_str())
    };
    let named =
        |anchored: &&AnchoredArticle| anchored.article.slug.as_str() == confirmation.article;
    let anchored = session
        .articles()
        .find(named)
        .ok_or_else(|| ConfirmError::NoArticle {
            slug: confirmation.article.clone(),
            near: nearest(&confirmation.article, slugs()).map(str::to_owned),
        })?;
    let only = chosen_text(anchored, confirmation)?;
    let (translations, texts) = drift::confirmed(anchored, only, confirmation.block);
    let lock = Lock {
        translations,
        ..anchored.article.lock.clone()
    };
    Ok(ControlFlow::Continue(Confirmed {
        folder: anchored.article.folder.clone(),
        lock,
        texts,
    }))
}

/// The translation that a person means; `None` for all. If they name a block, it is one that has it.
fn chosen_text(
    anchored: &AnchoredArticle,
    confirmation: &Confirmation,
) -> Result<Option<TextIndex>, ConfirmError> {
    let article = &anchored.article;
    let slug = || article.slug.to_string();
    let langs = article.texts.iter().skip(1).map(|text| text.lang.clone());
    let known: Vec<Lang> = langs.collect();
    let only = match (&confirmation.lang, known.as_slice()) {
        (_, []) => return Err(ConfirmError::NoTranslation(slug())),
        (Some(lang), _) | (None, [lang]) => Some(lang),
        (None, _) if confirmation.block.is_some() => {
            return Err(ConfirmError::WhichText { known });
        }
        (None, _) => None,
    };
    let Some(lang) = only else { return Ok(None) };
    let index = article
        .text_index(lang)
        .filter(|index| !index.is_original());
    let index = index.ok_or_else(|| ConfirmError::NoText {
        slug: slug(),
        lang: lang.clone(),
        known: known.clone(),
    })?;
    let text = &article[index];
    match confirmation.block {
        Some(block) if text.block(block).is_none() => Err(ConfirmError::NoBlock {
            lang: lang.clone(),
            block,
            count: text.blocks.len(),
        }),
        _ => Ok(Some(index)),
    }
}
