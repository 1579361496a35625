//! The files that machines read: `robots.txt` and `.nojekyll`; the sitemap, the manifests and the
//! feeds are made next door.

use crate::address::PageKey;
use crate::render::site::Site;
use crate::render::sitemap::sitemap;
use crate::render::{feed, manifest};

/// What makes a file.
pub type Make<'a> = Box<dyn FnOnce() -> Vec<u8> + 'a>;

/// `robots.txt`, `.nojekyll`, the manifests and, where the site has an address, `sitemap.xml` and
/// the feeds: each by its path below the output's root, with what makes it, for who only asks what
/// there is.
#[must_use]
pub fn files<'a>(site: &'a Site<'a>, plan: &'a [PageKey]) -> Vec<(String, Make<'a>)> {
    let address = site.addresses.urls.absolute_path("sitemap.xml");
    let mut files: Vec<(String, Make<'a>)> = vec![(".nojekyll".to_owned(), Box::new(Vec::new))];
    if address.is_some() {
        files.push(("sitemap.xml".to_owned(), Box::new(|| sitemap(site, plan))));
    }
    let pointer = address.map_or_else(String::new, |url| format!("\nSitemap: {url}\n"));
    files.push((
        "robots.txt".to_owned(),
        Box::new(move || format!("User-agent: *\nAllow: /\n{pointer}").into_bytes()),
    ));
    files.extend(manifest::files(site));
    files.extend(feed::files(site));
    files
}
