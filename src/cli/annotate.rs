//! `hashiya annotate`.

use hashiya::authoring::annotate::{NewAnnotation, annotate};
use hashiya::source::files::Disk;

use super::args::AnnotateArgs;
use super::change;
use super::exit::{CommandError, SiteStatus};
use super::site::SiteFolder;

/// Adds an annotation to an article. Prints the change, and writes it unless `--dry-run` is given.
pub fn run(arguments: &AnnotateArgs) -> Result<SiteStatus, CommandError> {
    let site = SiteFolder::find(arguments.site.as_deref())?;
    let new = NewAnnotation {
        article: arguments.article.clone(),
        words: arguments.words.clone(),
        inside: arguments.inside.clone(),
        occurrence: arguments.occurrence,
        lang: arguments.lang.clone().map(|tag| tag.0),
        entity: arguments.entity.clone(),
        gloss: arguments.gloss.clone(),
        correction: arguments.correction.clone(),
        note: arguments.note.clone(),
    };
    let changes = annotate(&Disk::new(&site.root), &new, change::check)?;
    change::print(&changes);
    if !arguments.dry_run {
        change::write_all(&changes, &site)?;
    }
    Ok(SiteStatus::Sound)
}
