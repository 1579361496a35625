//! The files that are generated beside the pages: `robots.txt`, `.nojekyll`, `CNAME`, the sitemap, the
//! web manifests and the feeds.

use crate::address::PageKey;
use crate::artifact::GeneratedFile;
use crate::render::site::Site;
use crate::render::sitemap::sitemap;
use crate::render::{feed, manifest};

/// Returns all of them. Without a `base_url` there is no `sitemap.xml` and no feed, because both
/// need absolute addresses.
pub fn generated_files<'a>(site: &'a Site<'a>, plan: &'a [PageKey]) -> Vec<GeneratedFile<'a>> {
    let sitemap_address = site.addresses.urls.absolute_path("sitemap.xml");
    let mut files = vec![GeneratedFile::new(".nojekyll", Vec::new)];
    if let Some(domain) = &site.edition.settings.domain {
        files.push(GeneratedFile::new("CNAME", move || {
            format!("{domain}\n").into_bytes()
        }));
    }
    if sitemap_address.is_some() {
        files.push(GeneratedFile::new("sitemap.xml", move || {
            sitemap(site, plan)
        }));
    }
    let pointer = sitemap_address.map_or_else(String::new, |url| format!("\nSitemap: {url}\n"));
    files.push(GeneratedFile::new("robots.txt", move || {
        format!("User-agent: *\nAllow: /\n{pointer}").into_bytes()
    }));
    if manifest::exists(site.addresses.urls) {
        files.extend(manifest::files(site));
    }
    files.extend(feed::files(site));
    files
}
