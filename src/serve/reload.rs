//! How an open page learns that it is out of date: each page carries the number of the build it is of, and an event
//! stream tells the number of the newest.

use std::convert::Infallible;
use std::time::{SystemTime, UNIX_EPOCH};

use axum::response::sse::{Event, KeepAlive, Sse};
use tokio::sync::watch;
use tokio_stream::wrappers::WatchStream;
use tokio_stream::{Stream, StreamExt as _};

/// The path of the event stream. It lies outside what a site can build: no page is called so.
pub(super) const EVENTS: &str = "/_hashiya/events";

/// The path of the script that reads it. A file of its own, for the pages' policy lets no script run that is written into them.
pub(super) const SCRIPT: &str = "/_hashiya/reload.js";

/// Reloads the page when a newer build than its own is there.
pub(super) const SCRIPT_TEXT: &str = concat!(
    "const { build } = document.currentScript.dataset;\n",
    "new EventSource(\"/_hashiya/events\").onmessage = event => { if (event.data !== build) location.reload() };\n",
);

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
}

impl Build {
    /// What tells this build from any other.
    pub(super) fn name(&self) -> String {
        format!("{:x}-{}", self.session, self.number)
    }
}

impl Builds {
    /// The first build of a session.
    pub(super) fn new(base_path: &str) -> Self {
        let session = SystemTime::now().duration_since(UNIX_EPOCH).map(|since| since.as_nanos()).unwrap_or_default();
        Self(watch::Sender::new(Build { base_path: base_path.to_owned(), session, number: 0 }))
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
        });
    }

    /// The name of the newest build, and of each that follows. A page that missed one in between hears of it at once.
    pub(super) fn events(&self) -> Sse<impl Stream<Item = Result<Event, Infallible>> + use<>> {
        let names = WatchStream::new(self.0.subscribe()).map(|build| Ok(Event::default().data(build.name())));
        Sse::new(names).keep_alive(KeepAlive::default())
    }
}

/// The page with a script before the end of its body that reloads it when a newer build than `build` is there.
pub(super) fn with_script(mut page: Vec<u8>, build: &Build) -> Vec<u8> {
    const END: &[u8] = b"</body>";
    let at = page.windows(END.len()).rposition(|tag| tag.eq_ignore_ascii_case(END)).unwrap_or(page.len());
    page.splice(at..at, script(build).into_bytes());
    page
}

fn script(build: &Build) -> String {
    format!("<script src=\"{SCRIPT}\" data-build=\"{}\"></script>", build.name())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_script_stands_at_the_end_of_the_last_body() {
        let build = Builds::new("/").now();
        let script = script(&build);
        let page = |before: &str| String::from_utf8(with_script(before.into(), &build)).unwrap();
        assert_eq!(page("<p>&lt;/body></body><p></BODY>\n"), format!("<p>&lt;/body></body><p>{script}</BODY>\n"));
        assert_eq!(page("<p>no body"), format!("<p>no body{script}"));
    }

    #[test]
    fn every_build_and_every_session_has_its_own_name() {
        let builds = Builds::new("/");
        let first = builds.now().name();
        builds.next("/room/".into());
        assert_ne!(builds.now().name(), first);
        assert_eq!(builds.now().base_path, "/room/");
    }
}
