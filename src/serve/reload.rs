//! Tells open pages to reload.
//!
//! Each page names the build that it belongs to. An event stream sends the name of the newest build,
//! or the errors if the last rebuild failed. A script in the page compares the two.

use std::convert::Infallible;
use std::sync::Arc;
use std::time::{SystemTime, UNIX_EPOCH};

use axum::response::sse::{Event, KeepAlive, Sse};
use tokio::sync::watch;
use tokio_stream::wrappers::WatchStream;
use tokio_stream::{Stream, StreamExt as _};

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
#[derive(Clone, Debug)]
pub(super) struct ServedBuild {
    /// The path that the site is served under, with `/` at both ends.
    pub(super) base_path: String,
    /// When the server started, in nanoseconds since 1970. Pages of an earlier server may still be
    /// open, and must not take its builds for ours.
    session: u128,
    /// How many builds of this session came before.
    number: u64,
    /// The errors of the last rebuild, if it failed.
    fault: Option<Arc<str>>,
}

impl ServedBuild {
    /// A name that no other build has, of this session or an earlier one.
    pub(super) fn name(&self) -> String {
        format!("{:x}-{}", self.session, self.number)
    }
}

impl BuildFeed {
    /// Starts with the first build of a session, or with the errors that it failed with.
    pub(super) fn new(base_path: &str, fault: Option<&str>) -> Self {
        let session = SystemTime::now()
            .duration_since(UNIX_EPOCH)
            .map(|since| since.as_nanos())
            .unwrap_or_default();
        Self(watch::Sender::new(ServedBuild {
            base_path: base_path.to_owned(),
            session,
            number: 0,
            fault: fault.map(Arc::from),
        }))
    }

    /// The newest good build.
    pub(super) fn newest(&self) -> ServedBuild {
        self.0.borrow().clone()
    }

    /// Announces a new build: open pages reload.
    pub(super) fn announce(&self, base_path: String) {
        self.0.send_modify(|build| {
            build.base_path = base_path;
            build.number += 1;
            build.fault = None;
        });
    }

    /// Announces a failed rebuild: open pages show the errors, and the last good build is still
    /// served.
    pub(super) fn announce_failure(&self, why: &str) {
        self.0.send_modify(|build| build.fault = Some(why.into()));
    }

    /// A stream of events: the name of the newest build, then the name of each that follows. After a
    /// failed rebuild an event `fault` carries the errors instead. The stream starts with the present
    /// state, so a page that connects late misses nothing.
    pub(super) fn events(&self) -> Sse<impl Stream<Item = Result<Event, Infallible>> + use<>> {
        let events = WatchStream::new(self.0.subscribe()).map(|build| {
            Ok(match &build.fault {
                // A carriage return would end a line of the stream.
                Some(why) => Event::default().event("fault").data(why.replace('\r', "")),
                None => Event::default().data(build.name()),
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
        "<script src=\"{SCRIPT}\" data-build=\"{}\"></script>",
        build.name()
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_script_stands_at_the_end_of_the_last_body() {
        let build = BuildFeed::new("/", None).newest();
        let script = script_tag(&build);
        let page = |before: &str| String::from_utf8(with_script(before.into(), &build)).unwrap();
        assert_eq!(
            page("<p>&lt;/body></body><p></BODY>\n"),
            format!("<p>&lt;/body></body><p>{script}</BODY>\n")
        );
        assert_eq!(page("<p>no body"), format!("<p>no body{script}"));
    }

    #[test]
    fn every_build_and_every_session_has_its_own_name() {
        let builds = BuildFeed::new("/", None);
        let first = builds.newest().name();
        builds.announce("/room/".into());
        assert_ne!(builds.newest().name(), first);
        assert_eq!(builds.newest().base_path, "/room/");
    }

    #[test]
    fn the_script_listens_where_events_are_told() {
        assert!(SCRIPT_TEXT.contains(EVENTS) && SCRIPT_TEXT.contains("\"fault\""));
    }
}
