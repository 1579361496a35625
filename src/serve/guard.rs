//! Which requests are answered, and what browsers may do with the answers.
//!
//! The preview shows drafts. A page of another site must not read them: by a name of its own that
//! leads to this machine (DNS rebinding), in a frame, or as a script or a picture of its own.

use axum::extract::Request;
use axum::http::header::{
    CONTENT_SECURITY_POLICY, HOST, HeaderName, HeaderValue, X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{StatusCode, Uri};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

/// Headers of every answer.
const HEADERS: [(HeaderName, HeaderValue); 3] = [
    (X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
    (
        HeaderName::from_static("cross-origin-resource-policy"),
        HeaderValue::from_static("same-origin"),
    ),
    (
        CONTENT_SECURITY_POLICY,
        HeaderValue::from_static("frame-ancestors 'none'"),
    ),
];

/// Answers a request only if it names this machine, and adds the headers.
pub(super) async fn guard(request: Request, next: Next) -> Response {
    let host = request.headers().get(HOST);
    let is_ours = host
        .and_then(|host| host.to_str().ok())
        .is_some_and(is_loopback)
        && request.uri().host().is_none_or(is_loopback);
    let mut response = if is_ours {
        next.run(request).await
    } else {
        let why = "the preview answers only at localhost, 127.0.0.1 and [::1]\n";
        (StatusCode::MISDIRECTED_REQUEST, why).into_response()
    };
    response.headers_mut().extend(HEADERS);
    response
}

/// Whether a host, with or without a port, is a name of this machine.
fn is_loopback(host: &str) -> bool {
    let parsed: Result<Uri, _> = format!("http://{host}/").parse();
    let name = parsed.ok();
    let name = name.as_ref().and_then(Uri::host);
    name.is_some_and(|name| {
        ["localhost", "127.0.0.1", "[::1]"]
            .iter()
            .any(|own| name.eq_ignore_ascii_case(own))
    })
}

#[cfg(test)]
mod tests {
    use super::is_loopback;

    #[test]
    fn only_names_of_this_machine_are_answered() {
        for own in [
            "localhost",
            "LOCALHOST:4040",
            "127.0.0.1:4040",
            "[::1]:80",
            "[::1]",
        ] {
            assert!(is_loopback(own), "{own}");
        }
        for other in [
            "",
            "example.org",
            "localhost.example.org",
            "127.0.0.1.example.org:4040",
            "example.org:4040",
            "192.168.0.2:4040",
            "a@example.org",
            "localhost@example.org:4040",
            "[::2]:4040",
        ] {
            assert!(!is_loopback(other), "{other}");
        }
    }
}
