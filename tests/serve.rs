//! The preview, asked over a plain socket. Nothing waits for a time to pass: every wait is a read
//! that ends when the server says something. A read that is never answered fails.
#![allow(clippy::unwrap_used)]

use std::collections::BTreeMap;
use std::fs;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::path::Path;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::Duration;

use hashiya::serve::{
    Announcer, PreviewedSite, Renewal, ServeError, Server, ServerOptions, SharedSite, SourceChanges,
};
use tempfile::TempDir;

const NEVER: Duration = Duration::from_secs(60);

/// A site of files in memory.
struct Pages {
    base_path: String,
    files: BTreeMap<&'static str, String>,
}

impl PreviewedSite for Pages {
    fn base_path(&self) -> &str {
        &self.base_path
    }

    fn has_page(&self, folder: &str) -> bool {
        self.files
            .contains_key(format!("{folder}index.html").as_str())
    }

    fn file(&self, path: &str) -> Result<Option<Vec<u8>>, String> {
        if path == "broken/index.html" {
            return Err("error: <broken>".to_owned());
        }
        Ok(self.files.get(path).map(|text| text.clone().into_bytes()))
    }
}

/// The site whose front page has these words.
fn pages(base_path: &str, words: &str) -> SharedSite {
    let page = |words: &str| format!("<html><body>{words}</body></html>");
    Arc::new(Pages {
        base_path: base_path.to_owned(),
        files: BTreeMap::from([
            ("index.html", page(words)),
            ("404.html", page("lost")),
            (
                "ar/\u{645}\u{642}\u{627}\u{644}/index.html",
                page("article"),
            ),
            ("style.css", "p {}".to_owned()),
        ]),
    })
}

/// A server over a small site, whose front page is `content/page.html` and `templates/style.css` of the
/// sources; it has errors while the page says so.
struct Preview {
    folder: TempDir,
    authority: String,
    /// What each update was told: the changes, and whether it found errors.
    updates: Receiver<(SourceChanges, bool)>,
}

impl Preview {
    fn start(base_path: &str) -> Self {
        let folder = TempDir::new().unwrap();
        let site = folder.path().join("site");
        write(&site.join("hashiya.yaml"), "");
        write(&site.join("content/page.html"), "");
        let options = ServerOptions {
            site: site.clone(),
            port: Some(0),
        };
        let mut server = Server::bind(&options).unwrap();
        let url = server.url(base_path).unwrap();
        server.show(pages(base_path, "first"));
        let (done, updates) = channel();
        let base_path = base_path.to_owned();
        server.watch(move |changes, announcer| {
            if let Some(changes) = changes {
                update(&site, &base_path, changes, announcer, &done);
            }
        });
        std::thread::spawn(move || server.run_until(std::future::pending()));
        let authority = url
            .strip_prefix("http://")
            .unwrap()
            .split('/')
            .next()
            .unwrap()
            .to_owned();
        Self {
            folder,
            authority,
            updates,
        }
    }

    fn write(&self, path: &str, text: &str) {
        write(&self.folder.path().join(path), text);
    }

    fn ask(&self, method: &str, path: &str) -> BufReader<TcpStream> {
        self.ask_as(method, path, &self.authority)
    }

    fn ask_as(&self, method: &str, path: &str, host: &str) -> BufReader<TcpStream> {
        let mut stream = TcpStream::connect(&self.authority).unwrap();
        stream.set_read_timeout(Some(NEVER)).unwrap();
        write!(
            stream,
            "{method} {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n"
        )
        .unwrap();
        BufReader::new(stream)
    }

    fn get(&self, path: &str) -> Answer {
        let mut all = String::new();
        self.ask("GET", path).read_to_string(&mut all).unwrap();
        Answer::new(&all)
    }

    /// The build that a page says it is of.
    fn build_of(&self, path: &str) -> String {
        let body = self.get(path).body;
        body.split("data-build=\"")
            .nth(1)
            .unwrap()
            .split('"')
            .next()
            .unwrap()
            .to_owned()
    }

    fn events(&self) -> Events {
        Events(self.ask("GET", "/_hashiya/events"))
    }
}

/// Writes a file beside its place and moves it there, as editors do, so that a rebuild never reads
/// half of it.
fn write(path: &Path, text: &str) {
    let folder = path.parent().unwrap();
    fs::create_dir_all(folder).unwrap();
    let waiting = folder.join(".waiting");
    fs::write(&waiting, text).unwrap();
    fs::rename(&waiting, path).unwrap();
}

fn update(
    site: &Path,
    base_path: &str,
    changes: SourceChanges,
    announcer: &Announcer<'_>,
    done: &Sender<(SourceChanges, bool)>,
) {
    let page = fs::read_to_string(site.join("content/page.html")).unwrap();
    let style = fs::read_to_string(site.join("templates/style.css")).unwrap_or_default();
    let is_of_styles = matches!(
        &changes,
        SourceChanges::Paths(paths) if paths.iter().all(|path| path.ends_with("static/x.css"))
    );
    let is_faulty = page.contains("faulty");
    if is_faulty {
        announcer.announce_failure("error: the page is\r\n  faulty");
    } else {
        let renewal = if is_of_styles {
            Renewal::Styles
        } else {
            Renewal::Pages
        };
        announcer.announce(pages(base_path, &format!("{page}{style}")), renewal);
    }
    let _ = done.send((changes, is_faulty));
}

struct Answer {
    status: String,
    headers: String,
    body: String,
}

impl Answer {
    fn new(all: &str) -> Self {
        let (head, body) = all.split_once("\r\n\r\n").unwrap();
        let (status, headers) = head.split_once("\r\n").unwrap();
        Self {
            status: status.replace("HTTP/1.1 ", ""),
            headers: headers.to_ascii_lowercase(),
            body: body.to_owned(),
        }
    }
}

/// An event stream, read event by event.
struct Events(BufReader<TcpStream>);

impl Events {
    fn next(&mut self) -> String {
        loop {
            if let Some(data) = self.line().strip_prefix("data: ") {
                return data.to_owned();
            }
        }
    }

    /// The next line of the stream.
    fn line(&mut self) -> String {
        let mut line = String::new();
        assert_ne!(self.0.read_line(&mut line).unwrap(), 0, "the stream ended");
        line.trim_end().to_owned()
    }

    /// Reads on until the page holds the words. Saving a file may be seen as several changes, and
    /// so as several builds.
    fn wait_until(&mut self, preview: &Preview, path: &str, words: &str) {
        while !preview.get(path).body.contains(words) {
            self.next();
        }
    }
}

#[test]
fn pages_styles_and_unknown_paths() {
    let preview = Preview::start("/");
    let page = preview.get("/ar/%D9%85%D9%82%D8%A7%D9%84/");
    assert_eq!(page.status, "200 OK");
    assert!(
        page.body
            .contains("article<script src=\"/_hashiya/reload.js\" data-build=\""),
        "{}",
        page.body
    );
    assert!(
        page.headers
            .contains("content-type: text/html; charset=utf-8"),
        "{}",
        page.headers
    );
    assert!(
        page.headers.contains("cache-control: no-store"),
        "{}",
        page.headers
    );

    let style = preview.get("/style.css");
    assert_eq!(
        (style.status.as_str(), style.body.as_str()),
        ("200 OK", "p {}")
    );
    assert!(
        style
            .headers
            .contains("content-type: text/css; charset=utf-8")
    );

    let lost = preview.get("/no/such/");
    assert_eq!(lost.status, "404 Not Found");
    assert!(lost.body.contains("lost<script "));
}

#[test]
fn paths_that_only_nearly_fit_are_redirected() {
    let preview = Preview::start("/reading-room/");
    for (path, to) in [
        ("/", "/reading-room/"),
        ("/reading-room", "/reading-room/"),
        (
            "/reading-room/ar/%D9%85%D9%82%D8%A7%D9%84?q=1",
            "/reading-room/ar/%d9%85%d9%82%d8%a7%d9%84/?q=1",
        ),
    ] {
        let answer = preview.get(path);
        assert_eq!(answer.status, "307 Temporary Redirect");
        assert!(
            answer.headers.contains(&format!("location: {to}\r\n")),
            "{path}: {}",
            answer.headers
        );
    }
    assert!(preview.get("/reading-room/").body.contains("first"));
    assert_eq!(preview.get("/style.css").status, "404 Not Found");
}

#[test]
fn only_names_of_this_machine_are_answered_and_no_other_page_may_use_the_answer() {
    let preview = Preview::start("/");
    let port = preview.authority.split(':').nth(1).unwrap();
    for (host, status) in [
        (format!("localhost:{port}"), "200 OK"),
        (format!("127.0.0.1:{port}"), "200 OK"),
        (format!("[::1]:{port}"), "200 OK"),
        (format!("example.org:{port}"), "421 Misdirected Request"),
        (
            "localhost.example.org".to_owned(),
            "421 Misdirected Request",
        ),
        (String::new(), "421 Misdirected Request"),
    ] {
        for path in ["/", "/_hashiya/reload.js", "/style.css"] {
            let mut all = String::new();
            let mut answer = preview.ask_as("GET", path, &host);
            answer.read_to_string(&mut all).unwrap();
            let answer = Answer::new(&all);
            assert_eq!(answer.status, status, "{host} {path}");
            for header in [
                "x-content-type-options: nosniff",
                "cross-origin-resource-policy: same-origin",
                "content-security-policy: frame-ancestors 'none'",
            ] {
                assert!(
                    answer.headers.contains(header),
                    "{header}\n{}",
                    answer.headers
                );
            }
        }
    }
    let mut all = String::new();
    let whole = format!("http://example.org:{port}/");
    preview.ask("GET", &whole).read_to_string(&mut all).unwrap();
    assert_eq!(Answer::new(&all).status, "421 Misdirected Request");
}

#[test]
fn a_half_sent_request_is_dropped() {
    let preview = Preview::start("/");
    let mut stream = TcpStream::connect(&preview.authority).unwrap();
    stream.set_read_timeout(Some(NEVER)).unwrap();
    write!(stream, "GET / HTTP/1.1\r\nHost: localhost\r\n").unwrap();
    // The end of the stream; whatever is said before.
    stream.read_to_end(&mut Vec::new()).unwrap();
}

#[test]
fn a_page_that_cannot_be_made_says_why_and_waits_for_the_next() {
    let preview = Preview::start("/");
    let answer = preview.get("/broken/");
    assert_eq!(answer.status, "500 Internal Server Error");
    assert!(
        answer.body.contains("error: &lt;broken>"),
        "{}",
        answer.body
    );
    assert_eq!(preview.build_of("/broken/"), preview.build_of("/"));
}

#[test]
fn new_styles_are_told_without_a_new_build() {
    let preview = Preview::start("/");
    let mut events = preview.events();
    let first = events.next();
    preview.write("site/static/.keep", "");
    preview.write("site/static/x.css", "p {}");
    // Editors and systems differ in how many changes they make of this; all are told as styles or pages.
    while preview.updates.recv_timeout(NEVER).unwrap().0
        != SourceChanges::Paths(["static/x.css".to_owned()].into())
    {
        preview.write("site/static/x.css", "p { margin: 0 }");
    }
    let page = preview.get("/").body;
    assert!(!page.contains("data-styles=\"0\""), "{page}");
    assert!(first.ends_with("-1"), "the first site: {first}");
}

#[test]
fn other_methods_are_refused_and_head_has_no_body() {
    let preview = Preview::start("/");
    for (method, status) in [("POST", "405"), ("HEAD", "200")] {
        let mut all = String::new();
        preview.ask(method, "/").read_to_string(&mut all).unwrap();
        let answer = Answer::new(&all);
        assert!(
            answer.status.starts_with(status),
            "{method}: {}",
            answer.status
        );
        assert_eq!(answer.body, "", "{method}");
    }
}

#[test]
fn a_change_is_told_by_its_path_and_reloads_open_pages() {
    let preview = Preview::start("/");
    let mut events = preview.events();
    let first = events.next();
    assert_eq!(first, preview.build_of("/"));

    preview.write("site/content/page.html", "second");
    assert_ne!(events.next(), first);
    events.wait_until(&preview, "/", "second");
    let (changes, _) = preview.updates.recv_timeout(NEVER).unwrap();
    let path = "content/page.html".to_owned();
    assert_eq!(changes, SourceChanges::Paths([path].into()));
    // A page that connects late hears at once that it is out of date.
    assert_ne!(preview.events().next(), first);
}

#[test]
fn a_failed_rebuild_reloads_nothing_and_the_last_good_page_stays() {
    let preview = Preview::start("/");
    let mut events = preview.events();
    let first = events.next();
    preview.write("site/content/page.html", "faulty");
    while !preview.updates.recv_timeout(NEVER).unwrap().1 {}
    assert!(preview.get("/").body.contains("first"));
    assert_eq!(preview.build_of("/"), first);

    preview.write("site/content/page.html", "mended");
    events.wait_until(&preview, "/", "mended");
    assert_ne!(preview.build_of("/"), first);
}

#[test]
fn open_pages_are_told_what_is_wrong_and_those_opened_later_too() {
    let preview = Preview::start("/");
    let script = preview.get("/_hashiya/reload.js");
    assert!(
        script.headers.contains("content-type: text/javascript"),
        "{}",
        script.headers
    );
    assert!(script.body.contains("EventSource"));
    let mut events = preview.events();
    events.next();
    preview.write("site/content/page.html", "faulty");
    for mut events in [events, preview.events()] {
        while events.line() != "event: fault" {}
        assert_eq!(
            [events.line(), events.line()],
            ["data: error: the page is", "data:   faulty"]
        );
    }
    preview.write("site/content/page.html", "mended");
    preview.events().wait_until(&preview, "/", "mended");
    assert!(
        preview
            .events()
            .next()
            .ends_with(|c: char| c.is_ascii_digit()),
        "the name of a build"
    );
}

#[test]
fn a_folder_made_later_is_watched_too() {
    let preview = Preview::start("/");
    let mut events = preview.events();
    preview.write("site/templates/style.css", "one");
    events.wait_until(&preview, "/", "one");
    preview.write("site/templates/style.css", "two");
    events.wait_until(&preview, "/", "two");
}

#[test]
fn a_port_in_use_is_named() {
    let preview = Preview::start("/");
    let port = preview
        .authority
        .rsplit(':')
        .next()
        .unwrap()
        .parse()
        .unwrap();
    let options = ServerOptions {
        site: preview.folder.path().join("site"),
        port: Some(port),
    };
    let refused = Server::bind(&options).err().unwrap();
    assert!(matches!(refused, ServeError::PortTaken(taken) if taken == port));
}
