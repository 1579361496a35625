//! Keeps passwords and tokens out of messages.

/// The text without the user names and passwords in its addresses: `https://me:secret@example.org/x`
/// becomes `https://example.org/x`.
pub(super) fn without_credentials(text: &str) -> String {
    let mut clean = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("://") {
        clean.push_str(before);
        clean.push_str("://");
        let end = after
            .find(|c: char| c == '/' || c.is_whitespace())
            .unwrap_or(after.len());
        let (authority, path) = after.split_at(end);
        clean.push_str(
            authority
                .rsplit_once('@')
                .map_or(authority, |(_, host)| host),
        );
        rest = path;
    }
    clean.push_str(rest);
    clean
}

#[cfg(test)]
mod tests {
    use super::without_credentials;

    #[test]
    fn addresses_lose_their_users_and_passwords() {
        for (said, clean) in [
            (
                "fatal: unable to access 'https://me:s3cret@example.org/a.git/': no",
                "fatal: unable to access 'https://example.org/a.git/': no",
            ),
            ("https://t0ken@example.org", "https://example.org"),
            ("https://me:a'b@c@example.org/x", "https://example.org/x"),
            (
                "ssh://git@example.org:22/a and http://u:p@b/c",
                "ssh://example.org:22/a and http://b/c",
            ),
            ("mail@example.org", "mail@example.org"),
            ("https://example.org/@me", "https://example.org/@me"),
        ] {
            assert_eq!(without_credentials(said), clean);
        }
    }
}
