//! `hashiya new page`.

use hashiya::edition::vocabulary::is_reserved_page;
use hashiya::source::id::PageSlug;
use hashiya::starter::page_files;

use super::super::args::NewPageArgs;
use super::super::exit::{CommandError, SiteStatus};
use super::super::site::SiteFolder;
use super::super::site_files;
use super::super::terminal;

/// Adds a free page in every language of the site.
pub fn run(arguments: &NewPageArgs) -> Result<SiteStatus, CommandError> {
    let slug = arguments.slug.as_str();
    site_files::check_id(slug, "the slug of a page", 0)?;
    if is_reserved_page(slug) {
        return Err(CommandError::NoId {
            id: slug.to_owned(),
            what: "the slug of a page",
            fault: "the program makes pages of this name".to_owned(),
            help: "write another".to_owned(),
        });
    }
    let site = SiteFolder::find(arguments.site.as_deref())?;
    let languages = site_files::sources(&site)?.settings.languages;
    let folder = format!("content/pages/{slug}");
    if site.root.join(&folder).exists() {
        return Err(CommandError::Exists {
            what: "a page",
            id: slug.to_owned(),
            place: site.shown.join(folder).display().to_string(),
        });
    }
    site_files::write_files(&site, &page_files(&PageSlug::new(slug), &languages))?;
    terminal::print(&format!(
        "Now write the page, and add `{slug}` to `menu` in hashiya.yaml if the head of every page shall link to it"
    ));
    Ok(SiteStatus::Sound)
}
