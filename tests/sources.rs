//! What a site is read from on a real disk: links, pipes, folders in the place of files, names that
//! are too long.
#![allow(clippy::unwrap_used)]

#[path = "support/program.rs"]
mod program;

use std::fs;
use std::path::Path;

use tempfile::TempDir;

use program::{Ran, run};

/// A site of one article.
fn site() -> TempDir {
    let folder = TempDir::new().unwrap();
    write(
        folder.path(),
        "hashiya.yaml",
        "languages: [en]\nbase_url: https://example.org\n",
    );
    write(
        folder.path(),
        "content/articles/lamp/article.yaml",
        "title: The lamp\n",
    );
    write(
        folder.path(),
        "content/articles/lamp/en.txt",
        "The lamp burned low.\n",
    );
    folder
}

fn write(site: &Path, path: &str, text: &str) {
    let path = site.join(path);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

/// What `check` and `build` say of a site at fault, alike.
fn refused(site: &TempDir) -> Ran {
    let built = run(site.path(), &["build"]);
    assert_eq!(built.code, 1, "{}", built.stderr);
    assert!(!site.path().join("public").exists(), "nothing is written");
    let ran = run(site.path(), &["check", "--format", "json"]);
    assert_eq!(ran.code, 1, "{}", ran.stderr);
    ran
}

#[test]
fn a_folder_in_the_place_of_a_file_is_told() {
    for path in [
        "content/articles/lamp/annotations.yaml",
        "content/articles/lamp/ar.txt",
        "content/entities/who.yaml",
        "templates/page.html",
    ] {
        for inside in ["", "/x.yaml"] {
            let site = site();
            fs::create_dir_all(site.path().join(path)).unwrap();
            if !inside.is_empty() {
                write(site.path(), &format!("{path}{inside}"), "");
            }
            let ran = refused(&site);
            assert!(
                ran.stdout
                    .contains(&format!("{path} cannot be read: it is a folder")),
                "{path}{inside}: {}",
                ran.stdout
            );
        }
    }
    let site = site();
    write(site.path(), "static", "");
    assert!(
        refused(&site)
            .stdout
            .contains("static cannot be read: it is a file, and a folder is wanted")
    );
}

#[test]
fn a_picture_that_is_a_folder_or_has_an_impossible_name_is_not_there() {
    let site = site();
    fs::remove_file(site.path().join("content/articles/lamp/en.txt")).unwrap();
    fs::create_dir(site.path().join("content/articles/lamp/pictures")).unwrap();
    let long = "x".repeat(300);
    write(
        site.path(),
        "content/articles/lamp/en.md",
        &format!("A lamp ![a](pictures) and ![b]({long}.png).\n"),
    );
    // A page can do without a picture: a build only warns.
    assert_eq!(run(site.path(), &["build"]).code, 0);
    let ran = run(site.path(), &["check", "--format", "json"]);
    assert_eq!(ran.code, 1, "{}", ran.stderr);
    assert_eq!(
        ran.stdout.matches("there is no picture").count(),
        2,
        "{}",
        ran.stdout
    );
}

#[test]
fn names_as_long_as_files_may_have_are_built_and_longer_ones_are_told_at_their_place() {
    let named = |slug: usize, id: usize, tag: usize| {
        let (slug, id, tag) = (
            "s".repeat(slug),
            "e".repeat(id),
            "ض".repeat(tag / 2) + &"t".repeat(tag % 2),
        );
        let folder = TempDir::new().unwrap();
        write(
            folder.path(),
            "hashiya.yaml",
            "languages: [en, ar]\nbase_url: https://example.org\n",
        );
        write(
            folder.path(),
            &format!("content/articles/{slug}/en.txt"),
            "The lamp burned low.\n",
        );
        write(
            folder.path(),
            &format!("content/articles/{slug}/article.yaml"),
            &format!("title: The lamp\ndate: 2020\ntags: [{tag}]\n"),
        );
        write(
            folder.path(),
            "content/entities/all.yaml",
            &format!("{id}: {{name: The lamp, kind: {id}}}\n"),
        );
        write(
            folder.path(),
            "hashiya.yaml",
            &format!(
                "languages: [en, ar]\nbase_url: https://example.org\nkinds: {{{id}: {{label: x}}}}\n"
            ),
        );
        folder
    };
    let longest = named(246, 255, 255);
    let built = run(longest.path(), &["build"]);
    assert_eq!(built.code, 0, "{}", built.stderr);
    for (site, place) in [
        (
            named(247, 1, 1),
            format!("content/articles/{}", "s".repeat(247)),
        ),
        (named(1, 256, 1), "content/entities/all.yaml".to_owned()),
        (
            named(1, 1, 256),
            "content/articles/s/article.yaml".to_owned(),
        ),
    ] {
        let ran = refused(&site);
        let found: serde_json::Value = serde_json::from_str(&ran.stdout).unwrap();
        let told = found["findings"]
            .as_array()
            .unwrap()
            .iter()
            .find(|found| found["code"] == "H0107" && found["file"] == place.as_str());
        let told = told.unwrap_or_else(|| panic!("{place}: {}", ran.stdout));
        assert!(
            told["message"]
                .as_str()
                .unwrap()
                .contains("256 bytes, and file systems take 255"),
            "{told}"
        );
    }
}

#[cfg(unix)]
mod on_unix {
    use std::io::{BufRead as _, BufReader};
    use std::os::unix::fs::symlink;
    use std::process::{Command, Stdio};

    use super::*;

    fn told(ran: &Ran, path: &str, why: &str) {
        assert!(
            ran.stdout
                .contains(&format!("{path} cannot be read: {why}")),
            "{path}: {}",
            ran.stdout
        );
    }

    #[test]
    fn a_link_out_of_the_site_is_refused_and_nothing_of_it_is_shown() {
        let elsewhere = TempDir::new().unwrap();
        write(elsewhere.path(), "secret.txt", "my secret");
        for (at, to) in [
            ("content/articles/lamp/ar.txt", "secret.txt"),
            ("content/articles/stolen", ""),
            ("static/secret.txt", "secret.txt"),
            ("static/all", ""),
            ("templates/partials", ""),
            ("templates", ""),
        ] {
            let site = site();
            fs::create_dir_all(site.path().join(at).parent().unwrap()).unwrap();
            symlink(elsewhere.path().join(to), site.path().join(at)).unwrap();
            let ran = refused(&site);
            told(&ran, at, "it is a link that leads out of the site");
            assert!(!ran.stdout.contains("my secret"), "{at}");
        }
    }

    #[test]
    fn a_picture_is_not_reached_through_a_link_either() {
        let (site, elsewhere) = (site(), TempDir::new().unwrap());
        write(
            elsewhere.path(),
            "a.svg",
            "<svg xmlns='http://www.w3.org/2000/svg' width='1' height='1'/>",
        );
        symlink(
            elsewhere.path(),
            site.path().join("content/articles/lamp/out"),
        )
        .unwrap();
        fs::remove_file(site.path().join("content/articles/lamp/en.txt")).unwrap();
        write(
            site.path(),
            "content/articles/lamp/en.md",
            "A lamp ![a](out/a.svg).\n",
        );
        assert!(
            refused(&site)
                .stdout
                .contains("there is no picture content/articles/lamp/out/a.svg")
        );
    }

    #[test]
    fn a_link_within_the_site_or_to_an_allowed_folder_is_followed() {
        let (site, elsewhere) = (site(), TempDir::new().unwrap());
        let settings = |more: &str| {
            write(
                site.path(),
                "hashiya.yaml",
                &format!("languages: [en, ar]\nbase_url: https://example.org\n{more}"),
            );
        };
        write(elsewhere.path(), "texts/ar.txt", "خبا المصباح.\n");
        symlink(
            elsewhere.path().join("texts/ar.txt"),
            site.path().join("content/articles/lamp/ar.txt"),
        )
        .unwrap();
        fs::create_dir(site.path().join("static")).unwrap();
        symlink(
            "../content/articles/lamp/en.txt",
            site.path().join("static/en.txt"),
        )
        .unwrap();
        settings("");
        told(
            &refused(&site),
            "content/articles/lamp/ar.txt",
            "it is a link that leads out of the site",
        );
        let outside = elsewhere.path().join("texts");
        for allowed in [outside.to_str().unwrap(), "content/articles"] {
            settings(&format!("allow_links: [{allowed}]\n"));
            let built = run(site.path(), &["build"]);
            assert_eq!(built.code, 0, "{allowed}: {}", built.stderr);
            assert!(
                fs::read_to_string(site.path().join("public/ar/articles/lamp/index.html"))
                    .unwrap()
                    .contains("خبا")
            );
            assert!(
                site.path().join("public/static").exists()
                    || site.path().join("public/en.txt").exists()
            );
            fs::remove_dir_all(site.path().join("public")).unwrap();
        }
        for other in ["static", "''"] {
            settings(&format!("allow_links: [{other}]\n"));
            told(
                &refused(&site),
                "content/articles/lamp/ar.txt",
                "it is a link that leads out of the site",
            );
        }
    }

    #[test]
    fn serve_refuses_a_link_out_of_the_site_too() {
        let (site, elsewhere) = (site(), TempDir::new().unwrap());
        write(elsewhere.path(), "secret.txt", "my secret");
        fs::create_dir(site.path().join("static")).unwrap();
        symlink(elsewhere.path(), site.path().join("static/all")).unwrap();
        let mut serve = program::hashiya(site.path(), &["serve", "--port", "0"])
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(serve.stderr.take().unwrap())
            .lines()
            .map(Result::unwrap);
        let refused = lines.any(|line| {
            line.contains("static/all cannot be read: it is a link that leads out of the site")
        });
        serve.kill().unwrap();
        serve.wait().unwrap();
        assert!(refused);
    }

    #[test]
    fn pipes_and_sockets_are_told_and_never_opened() {
        for path in [
            "content/articles/lamp/annotations.yaml",
            "content/articles/lamp/a.svg",
            "static/a.css",
            "templates/page.html",
        ] {
            let site = site();
            let place = site.path().join(path);
            fs::create_dir_all(place.parent().unwrap()).unwrap();
            assert!(
                Command::new("mkfifo")
                    .arg(&place)
                    .status()
                    .unwrap()
                    .success()
            );
            fs::remove_file(site.path().join("content/articles/lamp/en.txt")).unwrap();
            write(
                site.path(),
                "content/articles/lamp/en.md",
                "A lamp ![a](a.svg).\n",
            );
            told(&refused(&site), path, "it is a pipe, a socket or a device");
            let fixed = run(site.path(), &["check", "--fix"]);
            assert_eq!(fixed.code, 1, "{}", fixed.stderr);
        }
        let site = site();
        let _socket =
            std::os::unix::net::UnixListener::bind(site.path().join("content/articles/lamp/s"))
                .unwrap();
        symlink("/dev/zero", site.path().join("content/articles/lamp/z")).unwrap();
        let ran = refused(&site);
        told(
            &ran,
            "content/articles/lamp/s",
            "it is a pipe, a socket or a device",
        );
        told(
            &ran,
            "content/articles/lamp/z",
            "it is a link that leads out of the site",
        );
    }
}
