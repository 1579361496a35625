//! The files that machines read: `robots.txt` and `.nojekyll`; the sitemap, the manifests and the feeds are made next door.

use crate::artifact::{Artifact, OutputPath};
use crate::render::site::Site;
use crate::render::sitemap::sitemap;
use crate::render::url::PageKey;
use crate::render::{feed, manifest};

/// `robots.txt`, `.nojekyll`, the manifests and, where the site has an address, `sitemap.xml` and the feeds.
#[must_use]
pub fn files(site: &Site<'_>, plan: &[PageKey]) -> Vec<Artifact> {
    let mut files = Vec::new();
    let mut add = |path: &str, bytes: Vec<u8>| files.extend(OutputPath::new(path).map(|path| Artifact { path, bytes }));
    add(".nojekyll", Vec::new());
    let address = site.urls.absolute_path("sitemap.xml");
    let pointer = address.as_ref().map_or_else(String::new, |url| format!("\nSitemap: {url}\n"));
    add("robots.txt", format!("User-agent: *\nAllow: /\n{pointer}").into_bytes());
    if address.is_some() {
        add("sitemap.xml", sitemap(site, plan));
    }
    files.extend(manifest::files(site));
    files.extend(feed::files(site));
    files
}
