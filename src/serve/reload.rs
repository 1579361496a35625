//! Tells open pages to reload.
//!
//! Each page names the build that it belongs to: the version of the site that it was made from. An event
//! stream sends the name of the newest build, or the errors if there is none because of them. A script
//! in the page compares the two. The id of an event counts the changes of style sheets, which need no
//! reload.

use std::convert::Infallible;
use std::sync::Arc;
use std::time::{SystemTime, UNIX_EPOCH};

use axum::response::sse::{Event, KeepAlive, Sse};
use tokio::sync::watch;
use tokio_stream::wrappers::WatchStream;
use tokio_stream::{Stream, StreamExt as _};

use super::previewed::{Renewal, SharedSite};

/// The path of the event stream. No site builds a file below `_hashiya/`.
pub(super) const EVENTS: &str = "/_hashiya/events";

/// The path of the script that listens to the stream. It is a file of its own, because the content
/// security policy of a page may forbid inline scripts.
pub(super) const SCRIPT: &str = "/_hashiya/reload.js";

/// The script at [`SCRIPT`].
pub(super) const SCRIPT_TEXT: &str = include_str!("reload.js");

/// Announces new builds to open pages.
pub(super) struct BuildFeed(watch::Sender<ServedBuild>);

/// The build that is served.
#[derive(Clone)]
pub(super) struct ServedBuild {
    /// What is served. `None` before the first site without errors.
    pub(super) site: Option<SharedSite>,
    /// When the server started, in nanoseconds since 1970. Pages of an earlier server may still be
    /// open, and must not take its builds for ours.
    session: u128,
    /// How many builds of this session came before.
    number: u64,
    /// How many changes of style sheets came before.
    styles: u64,
    /// The errors of the sources as they are now, if they have any.
    fault: Option<Arc<str>>,
}

impl ServedBuild {
    /// A name that no other build has, of this session or an earlier one.
    fn name(&self) -> String {
        format!("{:x}-{}", self.session, self.number)
    }
}

impl BuildFeed {
    /// Starts without a site.
    pub(super) fn new() -> Self {
        let session = SystemTime::now()
            .duration_since(UNIX_EPOCH)
            .map(|since| since.as_nanos())
            .unwrap_or_default();
        Self(watch::Sender::new(ServedBuild {
            site: None,
            session,
            number: 0,
            styles: 0,
            fault: None,
        }))
    }

    /// The newest good build.
    pub(super) fn newest(&self) -> ServedBuild {
        self.0.borrow().clone()
    }

    /// Announces a new build: open pages reload, or take the new style sheets.
    pub(super) fn announce(&self, site: SharedSite, renewal: Renewal) {
        self.0.send_modify(|build| {
            build.site = Some(site);
            build.fault = None;
            match renewal {
                Renewal::Pages => build.number += 1,
                Renewal::Styles => build.styles += 1,
            }
        });
    }

    /// Announces errors: open pages show them, and the last good build is still served.
    pub(super) fn announce_failure(&self, why: &str) {
        self.0.send_modify(|build| build.fault = Some(why.into()));
    }

    /// A stream of events: the name of the newest build, then the name of each that follows. While there
    /// are errors, an event `fault` carries them instead. The stream starts with the present state, so a
    /// page that connects late misses nothing.
    pub(super) fn events(&self) -> Sse<impl Stream<Item = Result<Event, Infallible>> + use<>> {
        let events = WatchStream::new(self.0.subscribe()).map(|build| {
            Ok(match &build.fault {
                // A carriage return would end a line of the stream.
                Some(why) => Event::default().event("fault").data(why.replace('\r', "")),
                None => Event::default()
                    .id(build.styles.to_string())
                    .data(build.name()),
            })
        });
        Sse::new(events).keep_alive(KeepAlive::default())
    }
}

/// Inserts a script tag before the end of the page's body. The script reloads the page when there is
/// a newer build than `build`.
pub(super) fn with_script(mut page: Vec<u8>, build: &ServedBuild) -> Vec<u8> {
    const END: &[u8] = b"</body>";
    let at = page
        .windows(END.len())
        .rposition(|tag| tag.eq_ignore_ascii_case(END))
        .unwrap_or(page.len());
    page.splice(at..at, script_tag(build).into_bytes());
    page
}

fn script_tag(build: &ServedBuild) -> String {
    format!(
        "<script src=\"{SCRIPT}\" data-build=\"{}\" data-styles=\"{}\"></script>",
        build.name(),
        build.styles
    )
}

#[cfg(test)]
mod tests {
    use super::super::previewed::PreviewedSite;
    use super::*;

    struct Nothing;

    impl PreviewedSite for Nothing {
        fn base_path(&self) -> &'static str {
            "/"
        }

        fn has_page(&self, _: &str) -> bool {
            false
        }

        fn file(&self, _: &str) -> Result<Option<Vec<u8>>, String> {
            Ok(None)
        }
    }

    #[test]
    fn the_script_stands_at_the_end_of_the_last_body() {
        let build = BuildFeed::new().newest();
        let script = script_tag(&build);
        let page = |before: &str| String::from_utf8(with_script(before.into(), &build)).unwrap();
        assert_eq!(
            page("<p>&lt;/body></body><p></BODY>\n"),
            format!("<p>&lt;/body></body><p>{script}</BODY>\n")
        );
        assert_eq!(page("<p>no body"), format!("<p>no body{script}"));
    }

    #[test]
    fn every_build_has_its_own_name_and_new_styles_keep_it() {
        let builds = BuildFeed::new();
        let first = builds.newest();
        builds.announce(Arc::new(Nothing), Renewal::Styles);
        let styled = builds.newest();
        assert_eq!(styled.name(), first.name());
        assert_ne!(script_tag(&styled), script_tag(&first));
        builds.announce(Arc::new(Nothing), Renewal::Pages);
        assert_ne!(builds.newest().name(), first.name());
    }

    #[test]
    fn the_script_listens_where_events_are_told() {
        assert!(SCRIPT_TEXT.contains(EVENTS) && SCRIPT_TEXT.contains("\"fault\""));
    }
}
