//! What the address of a picture in Markdown means.

/// Does the picture lie on another site? Its address then has a scheme, or a host after two slashes.
#[must_use]
pub fn is_elsewhere(src: &str) -> bool {
    src.contains("://") || src.starts_with("//")
}
