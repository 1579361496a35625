//! Answers requests.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use axum::Router;
use axum::extract::State;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, LOCATION};
use axum::http::{StatusCode, Uri};
use axum::response::{IntoResponse, Response};
use axum::routing::get;

use super::content_type;
use super::lookup::{RequestTarget, look_up};
use super::reload::{BuildFeed, EVENTS, SCRIPT, SCRIPT_TEXT, ServedBuild, with_script};

/// What is served.
pub(super) struct Preview {
    /// The folder of built files.
    pub(super) built: PathBuf,
    /// Which build is in the folder.
    pub(super) builds: Arc<BuildFeed>,
}

/// The page for missing addresses while there is no `404.html`: before the first good build.
const NOTHING_YET: &str = include_str!("nothing_yet.html");

/// Routes the event stream and its script; everything else comes from the folder of built files.
pub(super) fn router(preview: Preview) -> Router {
    let preview = Arc::new(preview);
    Router::new()
        .route(EVENTS, get(events))
        .route(SCRIPT, get(script))
        .fallback_service(get(page).with_state(Arc::clone(&preview)))
        .with_state(preview)
}

async fn events(State(preview): State<Arc<Preview>>) -> impl IntoResponse {
    preview.builds.events()
}

async fn script() -> impl IntoResponse {
    (
        [
            (CACHE_CONTROL, "no-store"),
            (CONTENT_TYPE, content_type::SCRIPT),
        ],
        SCRIPT_TEXT,
    )
}

/// Answers with a file. It is read on the server's only thread: files are small, and there is one
/// reader.
async fn page(State(preview): State<Arc<Preview>>, uri: Uri) -> Response {
    // Asked before the file is read. If a build ends in between, the page names an older build than
    // its own and reloads once more; the other way round it would never reload.
    let build = preview.builds.newest();
    let response = match look_up(&preview.built, &build.base_path, uri.path()) {
        RequestTarget::File(path) => content(&path, StatusCode::OK, &build),
        RequestTarget::Redirect(to) => Some(redirect(to, uri.query())),
        RequestTarget::Missing => None,
    };
    let response = response.unwrap_or_else(|| not_found(&preview, &build));
    ([(CACHE_CONTROL, "no-store")], response).into_response()
}

/// The answer with a file. `None` if the file cannot be read: a build may just have removed it.
fn content(path: &Path, status: StatusCode, build: &ServedBuild) -> Option<Response> {
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

fn not_found(preview: &Preview, build: &ServedBuild) -> Response {
    content(
        &preview.built.join("404.html"),
        StatusCode::NOT_FOUND,
        build,
    )
    .unwrap_or_else(|| {
        let page = with_script(NOTHING_YET.into(), build);
        (
            StatusCode::NOT_FOUND,
            [(CONTENT_TYPE, content_type::HTML)],
            page,
        )
            .into_response()
    })
}
