//! Answers requests.

use std::path::Path;
use std::sync::Arc;

use axum::Router;
use axum::extract::State;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, LOCATION};
use axum::http::{StatusCode, Uri};
use axum::middleware;
use axum::response::{IntoResponse, Response};
use axum::routing::get;

use super::content_type;
use super::guard::guard;
use super::lookup::{RequestTarget, look_up};
use super::reload::{BuildFeed, EVENTS, SCRIPT, SCRIPT_TEXT, ServedBuild, with_script};

/// The page for missing addresses while there is no site: before the first good build.
const NOTHING_YET: &str = include_str!("nothing_yet.html");

/// Routes the event stream and its script; everything else is made by the site.
pub(super) fn router(builds: Arc<BuildFeed>) -> Router {
    Router::new()
        .route(EVENTS, get(events))
        .route(SCRIPT, get(script))
        .fallback_service(get(page).with_state(Arc::clone(&builds)))
        .layer(middleware::from_fn(guard))
        .with_state(builds)
}

async fn events(State(builds): State<Arc<BuildFeed>>) -> impl IntoResponse {
    builds.events()
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

/// Answers with a file. It is made on another thread: the search index of a large site takes seconds,
/// and events must not wait for it.
async fn page(State(builds): State<Arc<BuildFeed>>, uri: Uri) -> Response {
    let build = builds.newest();
    let made = tokio::task::spawn_blocking(move || answer(&build, &uri)).await;
    let response = made.unwrap_or_else(|_| StatusCode::INTERNAL_SERVER_ERROR.into_response());
    ([(CACHE_CONTROL, "no-store")], response).into_response()
}

fn answer(build: &ServedBuild, uri: &Uri) -> Response {
    let target = build
        .site
        .as_ref()
        .map_or(RequestTarget::Missing, |site| look_up(&**site, uri.path()));
    match target {
        RequestTarget::Redirect(to) => redirect(to, uri.query()),
        RequestTarget::File(path) => {
            content(&path, StatusCode::OK, build).unwrap_or_else(|| not_found(build))
        }
        RequestTarget::Missing => not_found(build),
    }
}

/// The answer with a file. `None` if there is none.
fn content(path: &str, status: StatusCode, build: &ServedBuild) -> Option<Response> {
    let content_type = content_type::of(Path::new(path));
    let (status, bytes) = match build.site.as_ref()?.file(path) {
        Ok(bytes) => (status, bytes?),
        Err(why) => return Some(failure(&why, build)),
    };
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

fn not_found(build: &ServedBuild) -> Response {
    content("404.html", StatusCode::NOT_FOUND, build).unwrap_or_else(|| {
        let page = with_script(NOTHING_YET.into(), build);
        let html = [(CONTENT_TYPE, content_type::HTML)];
        (StatusCode::NOT_FOUND, html, page).into_response()
    })
}

/// The page that says why another cannot be made. It is loaded again when there is a newer build.
fn failure(why: &str, build: &ServedBuild) -> Response {
    let why = why.replace('&', "&amp;").replace('<', "&lt;");
    let page = format!(
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>error</title><body><pre>{why}</pre></body></html>"
    );
    let html = [(CONTENT_TYPE, content_type::HTML)];
    let page = with_script(page.into_bytes(), build);
    (StatusCode::INTERNAL_SERVER_ERROR, html, page).into_response()
}
