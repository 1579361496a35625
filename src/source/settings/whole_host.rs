//! Addresses of which an author writes the beginning.

/// Is this the beginning of an `http` or `https` address, at least up to the `/`, `?` or `#` after
/// the host?
pub(super) fn has_whole_host(url: &str) -> bool {
    let rest = ["https://", "http://"]
        .iter()
        .find_map(|scheme| url.strip_prefix(scheme));
    let host = rest
        .and_then(|rest| rest.split_once(['/', '?', '#']))
        .map(|(host, _)| host);
    host.is_some_and(|host| !host.is_empty())
        && !url.contains(|c: char| c.is_whitespace() || c.is_control())
}
