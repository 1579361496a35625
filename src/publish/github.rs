//! The address at which GitHub Pages shows the site of a repository.

use crate::source::settings::BaseUrl;

/// The address for a repository on github.com, from the address of the repository in any form that
/// git takes: `https://OWNER.github.io/REPOSITORY/`, or `https://OWNER.github.io/` for the repository
/// `OWNER.github.io`.
pub(super) fn pages_address(repository: &str) -> Option<BaseUrl> {
    let (authority, path) = match repository.split_once("://") {
        Some((_, rest)) => rest.split_once('/')?,
        // The form of scp: `git@github.com:owner/name.git`.
        None => repository.split_once(':')?,
    };
    let host = authority.rsplit('@').next()?.split(':').next()?;
    if !["github.com", "www.github.com", "ssh.github.com"]
        .iter()
        .any(|known| host.eq_ignore_ascii_case(known))
    {
        return None;
    }
    let path = path.trim_matches('/');
    let (owner, name) = path.strip_suffix(".git").unwrap_or(path).split_once('/')?;
    let is_name = |name: &str| {
        let is_fit = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
        !name.is_empty() && name.chars().all(is_fit)
    };
    if !is_name(owner) || !is_name(name) {
        return None;
    }
    let host = format!("{}.github.io", owner.to_ascii_lowercase());
    if name.eq_ignore_ascii_case(&host) {
        BaseUrl::parse(&format!("https://{host}/"))
    } else {
        BaseUrl::parse(&format!("https://{host}/{name}/"))
    }
}

#[cfg(test)]
mod tests {
    use super::pages_address;

    fn address(repository: &str) -> Option<String> {
        pages_address(repository).map(|url| format!("{}{}/", url.origin, url.path))
    }

    #[test]
    fn a_repository_on_github_has_an_address_there() {
        for repository in [
            "https://github.com/Reader/essays.git",
            "https://github.com/Reader/essays",
            "https://github.com/Reader/essays/",
            "https://me:t0ken@github.com/Reader/essays.git",
            "git@github.com:Reader/essays.git",
            "github.com:Reader/essays",
            "ssh://git@github.com/Reader/essays.git",
            "ssh://git@ssh.github.com:443/Reader/essays.git",
            "git://github.com/Reader/essays.git",
        ] {
            assert_eq!(
                address(repository).as_deref(),
                Some("https://reader.github.io/essays/"),
                "{repository}"
            );
        }
        assert_eq!(
            address("git@github.com:Reader/reader.github.io.git").as_deref(),
            Some("https://reader.github.io/")
        );
    }

    #[test]
    fn other_places_have_none() {
        for repository in [
            "https://gitlab.com/reader/essays.git",
            "https://example.org/github.com/reader/essays",
            "https://github.com.example.org/reader/essays",
            "https://github.com/essays",
            "https://github.com/a/b/c",
            "https://github.com/a/b?c",
            "/srv/github.com/reader/essays.git",
            "../essays.git",
            "C:\\essays",
            "",
        ] {
            assert_eq!(address(repository), None, "{repository}");
        }
    }
}
