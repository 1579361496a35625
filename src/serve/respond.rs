//! Requests and their answers.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use axum::Router;
use axum::extract::State;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, LOCATION};
use axum::http::{StatusCode, Uri};
use axum::response::{IntoResponse, Response};
use axum::routing::get;

use super::content_type;
use super::lookup::{Found, look_up};
use super::reload::{Build, Builds, EVENTS, LISTENER, SCRIPT, with_script};

/// The site that is served.
pub(super) struct Site {
    /// The folder of built files.
    pub(super) built: PathBuf,
    /// The builds of this session.
    pub(super) builds: Arc<Builds>,
}

/// What stands in for `404.html` before there is one: before the first build that succeeded.
const NOTHING_YET: &str = "<!DOCTYPE html>\n<html lang=\"en\"><meta charset=\"utf-8\"><title>Nothing here yet</title>\n<body><p>There \
                           is no such page. If the site has errors, the terminal lists them; once they are mended, this page \
                           reloads.</p></body></html>\n";

/// Answers for the event stream, and for everything else from the folder of built files.
pub(super) fn router(site: Site) -> Router {
    let site = Arc::new(site);
    Router::new()
        .route(EVENTS, get(events))
        .route(SCRIPT, get(script))
        .fallback_service(get(page).with_state(Arc::clone(&site)))
        .with_state(site)
}

async fn events(State(site): State<Arc<Site>>) -> impl IntoResponse {
    site.builds.events()
}

async fn script() -> impl IntoResponse {
    (
        [
            (CACHE_CONTROL, "no-store"),
            (CONTENT_TYPE, content_type::SCRIPT),
        ],
        LISTENER,
    )
}

/// Reads on the server's one thread: files are small, and there is one reader.
async fn page(State(site): State<Arc<Site>>, uri: Uri) -> Response {
    // Before the file is read: a page that is newer than the build it names reloads once more, an
    // older one never would.
    let build = site.builds.now();
    let response = match look_up(&site.built, &build.base_path, uri.path()) {
        Found::File(path) => content(&path, StatusCode::OK, &build),
        Found::Redirect(to) => Some(redirect(to, uri.query())),
        Found::Nothing => None,
    };
    let response = response.unwrap_or_else(|| nothing(&site, &build));
    ([(CACHE_CONTROL, "no-store")], response).into_response()
}

/// A file, if it can be read: a build may just have taken it away.
fn content(path: &Path, status: StatusCode, build: &Build) -> Option<Response> {
    let bytes = std::fs::read(path).ok()?;
    let content_type = content_type::of(path);
    let bytes = if content_type == content_type::HTML {
        with_script(bytes, build)
    } else {
        bytes
    };
    Some((status, [(CONTENT_TYPE, content_type)], bytes).into_response())
}

fn redirect(to: String, query: Option<&str>) -> Response {
    let to = match query {
        Some(query) => to + "?" + query,
        None => to,
    };
    (StatusCode::TEMPORARY_REDIRECT, [(LOCATION, to)]).into_response()
}

fn nothing(site: &Site, build: &Build) -> Response {
    content(&site.built.join("404.html"), StatusCode::NOT_FOUND, build).unwrap_or_else(|| {
        let page = with_script(NOTHING_YET.into(), build);
        (
            StatusCode::NOT_FOUND,
            [(CONTENT_TYPE, content_type::HTML)],
            page,
        )
            .into_response()
    })
}
