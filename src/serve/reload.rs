//! How an open page learns that it is out of date: each page carries the number of the build it is
//! of, and an event stream tells the number of the newest, or why the sources as they are now have
//! none.

use std::convert::Infallible;
use std::sync::Arc;
use std::time::{SystemTime, UNIX_EPOCH};

use axum::response::sse::{Event, KeepAlive, Sse};
use tokio::sync::watch;
use tokio_stream::wrappers::WatchStream;
use tokio_stream::{Stream, StreamExt as _};

/// The path of the event stream. It lies outside what a site can build: no page is called so.
pub(super) const EVENTS: &str = "/_hashiya/events";

/// The path of the script that listens to it. A file of its own: a page's policy may forbid scripts
/// within it.
pub(super) const SCRIPT: &str = "/_hashiya/reload.js";

/// What stands there.
pub(super) const LISTENER: &str = include_str!("reload.js");

/// The builds of this session.
pub(super) struct Builds(watch::Sender<Build>);

/// A build that is served.
#[derive(Clone, Debug)]
pub(super) struct Build {
    /// Where the site is served.
    pub(super) base_path: String,
    /// Tells this server from one that ran before: its pages may still be open.
    session: u128,
    number: u64,
    /// Why the sources as they are now have no build.
    fault: Option<Arc<str>>,
}

impl Build {
    /// What tells this build from any other.
    pub(super) fn name(&self) -> String {
        format!("{:x}-{}", self.session, self.number)
    }
}

impl Builds {
    /// The first build of a session, or why it failed.
    pub(super) fn new(base_path: &str, fault: Option<&str>) -> Self {
        let session = SystemTime::now()
            .duration_since(UNIX_EPOCH)
            .map(|since| since.as_nanos())
            .unwrap_or_default();
        Self(watch::Sender::new(Build {
            base_path: base_path.to_owned(),
            session,
            number: 0,
            fault: fault.map(Arc::from),
        }))
    }

    /// The newest build.
    pub(super) fn now(&self) -> Build {
        self.0.borrow().clone()
    }

    /// There is a new build: pages of the last one are to reload.
    pub(super) fn next(&self, base_path: String) {
        self.0.send_modify(|build| {
            build.base_path = base_path;
            build.number += 1;
            build.fault = None;
        });
    }

    /// The last build stays, because the sources have faults.
    pub(super) fn failed(&self, why: &str) {
        self.0.send_modify(|build| build.fault = Some(why.into()));
    }

    /// The name of the newest build, and of each that follows; in their stead an event `fault` with
    /// what is wrong. A page that missed one in between hears of it at once.
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

/// The page with a script before the end of its body that reloads it when a newer build than
/// `build` is there.
pub(super) fn with_script(mut page: Vec<u8>, build: &Build) -> Vec<u8> {
    const END: &[u8] = b"</body>";
    let at = page
        .windows(END.len())
        .rposition(|tag| tag.eq_ignore_ascii_case(END))
        .unwrap_or(page.len());
    page.splice(at..at, script(build).into_bytes());
    page
}

fn script(build: &Build) -> String {
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
        let build = Builds::new("/", None).now();
        let script = script(&build);
        let page = |before: &str| String::from_utf8(with_script(before.into(), &build)).unwrap();
        assert_eq!(
            page("<p>&lt;/body></body><p></BODY>\n"),
            format!("<p>&lt;/body></body><p>{script}</BODY>\n")
        );
        assert_eq!(page("<p>no body"), format!("<p>no body{script}"));
    }

    #[test]
    fn every_build_and_every_session_has_its_own_name() {
        let builds = Builds::new("/", None);
        let first = builds.now().name();
        builds.next("/room/".into());
        assert_ne!(builds.now().name(), first);
        assert_eq!(builds.now().base_path, "/room/");
    }

    #[test]
    fn the_script_listens_where_events_are_told() {
        assert!(LISTENER.contains(EVENTS) && LISTENER.contains("\"fault\""));
    }
}
