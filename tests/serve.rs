//! The preview, asked over a plain socket. Nothing waits for a time to pass: every wait is a read
//! that ends when the server says something. A read that is never answered fails.
#![allow(clippy::unwrap_used)]

use std::fs;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::path::Path;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::Duration;

use hashiya::serve::{RebuildOutcome, ServeError, Server, ServerOptions};
use tempfile::TempDir;

const NEVER: Duration = Duration::from_secs(60);

/// A server over a small built site, whose "build" copies `content/page.html` to `index.html`, and
/// fails while the page says so.
struct Preview {
    folder: TempDir,
    authority: String,
    rebuilds: Receiver<RebuildOutcome>,
}

impl Preview {
    fn start(base_path: &str) -> Self {
        let folder = TempDir::new().unwrap();
        let options = ServerOptions {
            site: folder.path().join("site"),
            built: folder.path().join("built"),
            base_path: base_path.to_owned(),
            fault: None,
            port: Some(0),
        };
        let preview = |path: &str, text: &str| write(&folder.path().join(path), text);
        preview("site/hashiya.yaml", "");
        preview("site/content/page.html", "");
        preview("built/index.html", "<html><body>first</body></html>");
        preview("built/404.html", "<html><body>lost</body></html>");
        preview(
            "built/ar/\u{645}\u{642}\u{627}\u{644}/index.html",
            "<html><body>article</body></html>",
        );
        preview("built/style.css", "p {}");
        preview("secret", "secret");
        let (done, rebuilds) = channel();
        let rebuild = rebuilder(options.clone(), done);
        let server = Server::bind(&options, rebuild).unwrap();
        let url = server.url().unwrap();
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
            rebuilds,
        }
    }

    fn write(&self, path: &str, text: &str) {
        write(&self.folder.path().join(path), text);
    }

    fn ask(&self, method: &str, path: &str) -> BufReader<TcpStream> {
        let mut stream = TcpStream::connect(&self.authority).unwrap();
        stream.set_read_timeout(Some(NEVER)).unwrap();
        write!(
            stream,
            "{method} {path} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n\r\n",
            self.authority
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

fn rebuilder(
    options: ServerOptions,
    done: Sender<RebuildOutcome>,
) -> impl Fn() -> RebuildOutcome + Send + 'static {
    move || {
        let outcome = rebuild(&options);
        let _ = done.send(outcome.clone());
        outcome
    }
}

fn rebuild(
    ServerOptions {
        site,
        built,
        base_path,
        ..
    }: &ServerOptions,
) -> RebuildOutcome {
    let page = fs::read_to_string(site.join("content/page.html")).unwrap();
    let style = fs::read_to_string(site.join("templates/style.css")).unwrap_or_default();
    if page.contains("faulty") {
        return RebuildOutcome::Failed {
            why: "error: the page is\r\n  faulty".to_owned(),
        };
    }
    write(
        &built.join("index.html"),
        &format!("<html><body>{page}{style}</body></html>"),
    );
    RebuildOutcome::Built {
        base_path: base_path.clone(),
    }
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

    let file = preview
        .folder
        .path()
        .join("built/ar/\u{645}\u{642}\u{627}\u{644}/index.html");
    assert_eq!(
        fs::read_to_string(file).unwrap(),
        "<html><body>article</body></html>"
    );
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
fn nothing_outside_the_folder_is_served() {
    let preview = Preview::start("/");
    for path in ["/../secret", "/%2e%2e/secret", "/ar/..%2f..%2fsecret"] {
        let answer = preview.get(path);
        assert_eq!(answer.status, "404 Not Found", "{path}");
        assert!(!answer.body.contains("secret"), "{path}");
    }
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
fn a_change_rebuilds_and_reloads_open_pages() {
    let preview = Preview::start("/");
    let mut events = preview.events();
    let first = events.next();
    assert_eq!(first, preview.build_of("/"));

    preview.write("site/content/page.html", "second");
    assert_ne!(events.next(), first);
    events.wait_until(&preview, "/", "second");
    // A page that connects late hears at once that it is out of date.
    assert_ne!(preview.events().next(), first);
}

#[test]
fn a_failed_rebuild_reloads_nothing_and_the_last_good_page_stays() {
    let preview = Preview::start("/");
    let mut events = preview.events();
    let first = events.next();
    preview.write("site/content/page.html", "faulty");
    assert!(matches!(
        preview.rebuilds.recv_timeout(NEVER),
        Ok(RebuildOutcome::Failed { .. })
    ));
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
    let site = preview.folder.path().join("site");
    let options = ServerOptions {
        site: site.clone(),
        built: site,
        base_path: "/".into(),
        fault: None,
        port: Some(port),
    };
    let refused = Server::bind(&options, || RebuildOutcome::Failed { why: String::new() })
        .err()
        .unwrap();
    assert!(matches!(refused, ServeError::PortTaken(taken) if taken == port));
}
