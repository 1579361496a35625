//! The program as people run it: what it says, where, and its exit code.
#![allow(clippy::unwrap_used)]

#[path = "support/program.rs"]
mod program;

use std::fs;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::process::{Child, Stdio};

use tempfile::TempDir;

use program::{hashiya, run};

/// An empty settings file is a valid site.
fn site() -> TempDir {
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("hashiya.yaml"), "").unwrap();
    fs::create_dir_all(folder.path().join("content/articles")).unwrap();
    folder
}

#[test]
fn timings_have_a_line_for_each_stage_with_what_it_made() {
    let site = tempfile::TempDir::new().unwrap();
    std::fs::write(site.path().join("hashiya.yaml"), "languages: [en]\n").unwrap();
    let quiet = run(site.path(), &["build"]);
    assert!(!quiet.stderr.contains("CPU s"), "{}", quiet.stderr);
    let ran = run(site.path(), &["build", "--timings"]);
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    let table = ran
        .stderr
        .lines()
        .skip_while(|line| !line.starts_with("stage "));
    let rows: Vec<Vec<&str>> = table.map(|row| row.split_whitespace().collect()).collect();
    let stages = [
        "stage", "load", "link", "render", "generate", "search", "data", "copy", "commit", "all",
    ];
    let named = |stage: &str| {
        rows.iter()
            .find(|row| row.first() == Some(&stage))
            .unwrap_or_else(|| panic!("no {stage} in {}", ran.stderr))
    };
    assert!(stages.into_iter().all(|stage| named(stage).len() >= 3));
    let pages = walkdir::WalkDir::new(site.path().join("public")).into_iter();
    let pages = pages.filter(|entry| {
        entry
            .as_ref()
            .unwrap()
            .file_name()
            .to_string_lossy()
            .ends_with(".html")
    });
    assert_eq!(named("render")[3..5], [&pages.count().to_string(), "pages"]);
    assert_eq!(named("load")[4], "reads");
}

#[test]
fn what_did_not_change_is_not_built_again() {
    let site = site();
    let place = |path: &str| site.path().join(path);
    let build = |arguments: &[&str]| {
        let ran = run(site.path(), &[&["build"], arguments].concat());
        assert_eq!(ran.code, 0, "{}", ran.stderr);
        ran.stderr.contains("Unchanged")
    };
    // Undated, so that nothing is found and nothing depends on the day but the builder's options.
    let article = place("content/articles/lamp");
    fs::create_dir_all(&article).unwrap();
    fs::write(
        place("hashiya.yaml"),
        "base_url: https://example.org\nlanguages: [en]\n",
    )
    .unwrap();
    fs::write(article.join("article.yaml"), "title: {en: The lamp}\n").unwrap();
    fs::write(article.join("en.txt"), "The lamp was lit.\n").unwrap();
    assert!(!build(&[]), "there is nothing yet");
    assert!(build(&[]), "nothing changed");
    assert!(!build(&["--timings"]), "a measured build is a build");
    assert!(
        !build(&["--base-url", "https://example.org/a"]),
        "other options"
    );
    assert!(!build(&[]), "the folder has the pages of other options");
    assert!(build(&[]));
    // Other words of the same length, as fast as a program can write them.
    fs::write(article.join("en.txt"), "The lamp was lost\n").unwrap();
    assert!(!build(&[]), "a text changed");
    let page = place("public/en/articles/lamp/index.html");
    assert!(fs::read_to_string(&page).unwrap().contains("lost"));
    let picture = place("static/x.png");
    fs::create_dir_all(place("static")).unwrap();
    fs::write(&picture, "x").unwrap();
    assert!(!build(&[]), "a file is new");
    assert!(build(&[]));
    fs::remove_file(&page).unwrap();
    assert!(!build(&[]), "a page was removed");
    assert!(page.exists());
    assert!(build(&[]));
    fs::write(&page, "").unwrap();
    assert!(!build(&[]), "a page was changed");
    assert!(!fs::read_to_string(&page).unwrap().is_empty());
}

#[test]
fn a_build_says_what_it_found_also_when_nothing_changed() {
    let site = site();
    let article = site.path().join("content/articles/lamp");
    fs::create_dir_all(&article).unwrap();
    fs::write(
        article.join("annotations.yaml"),
        "annotations: [{quote: lamb, note: {en: A lamp}}]\n",
    )
    .unwrap();
    fs::write(article.join("en.txt"), "The lamp was lit.\n").unwrap();
    fs::write(site.path().join("hashiya.yaml"), "languages: [en]\n").unwrap();
    let first = run(site.path(), &["build"]);
    let again = run(site.path(), &["build"]);
    assert_eq!((first.code, again.code), (0, 0), "{}", first.stderr);
    let split = |stderr: &str| {
        let (found, last) = stderr.trim_end().rsplit_once('\n').unwrap();
        (found.to_owned(), last.to_owned())
    };
    let ((found, built), (found_again, unchanged)) = (split(&first.stderr), split(&again.stderr));
    assert!(found.contains("[H0"), "{found}");
    assert_eq!(found, found_again);
    assert!(built.ends_with("; 2 warnings, 1 note"), "{built}");
    assert_eq!(
        unchanged,
        "Unchanged since the last build; 2 warnings, 1 note"
    );
    // Strictly, the same warnings are errors.
    assert_eq!(run(site.path(), &["build", "--strict"]).code, 1);
    assert_eq!(run(site.path(), &["build", "--strict"]).code, 1);
}

#[test]
fn a_part_of_the_output_is_named_by_its_number_and_goes_into_a_folder_of_its_own() {
    for (shard, said) in [
        ("0/3", "parts are counted from 1"),
        ("4/3", "there is no part 4 of 3"),
        (
            "x",
            "the number of the part and that of all parts, such as 2/3",
        ),
    ] {
        let site = tempfile::TempDir::new().unwrap();
        std::fs::write(site.path().join("hashiya.yaml"), "languages: [en]\n").unwrap();
        let ran = run(site.path(), &["build", "--out", "part", "--shard", shard]);
        assert_eq!(ran.code, 2, "{}", ran.stderr);
        assert!(ran.stderr.contains(said), "{}", ran.stderr);
        let ran = run(site.path(), &["build", "--shard", "1/3"]);
        assert_eq!(ran.code, 2, "{}", ran.stderr);
        assert!(ran.stderr.contains("--out"), "{}", ran.stderr);
        let ran = run(site.path(), &["build", "--out", "part", "--shard", "1/3"]);
        assert_eq!(ran.code, 0, "{}", ran.stderr);
        assert!(
            ran.stderr.contains("part 1/3 of the site"),
            "{}",
            ran.stderr
        );
    }
}

#[test]
fn help_shows_examples_and_exit_codes() {
    let folder = TempDir::new().unwrap();
    let help = run(folder.path(), &["--help"]);
    assert_eq!(help.code, 0);
    for part in [
        "build",
        "check",
        "suggest",
        "stats",
        "serve",
        "publish",
        "eject",
        "Exit codes:",
        "3  something outside the site failed",
    ] {
        assert!(help.stdout.contains(part), "{part}\n{}", help.stdout);
    }
    for command in ["build", "check", "serve"] {
        assert!(
            run(folder.path(), &[command, "--help"])
                .stdout
                .contains(&format!("  hashiya {command} --")),
            "{command}"
        );
    }
    let version = run(folder.path(), &["--version"]);
    assert_eq!(
        (version.code, version.stdout),
        (0, format!("hashiya {}\n", env!("CARGO_PKG_VERSION")))
    );
}

#[test]
fn a_command_that_is_not_understood_is_usage() {
    let folder = site();
    for arguments in [
        &["bulid"][..],
        &["build", "--no-such"],
        &["serve", "--port", "many"],
        &[],
    ] {
        assert_eq!(run(folder.path(), arguments).code, 2, "{arguments:?}");
    }
}

#[test]
fn without_a_site_the_command_says_how_to_name_one() {
    let folder = TempDir::new().unwrap();
    for command in ["build", "check", "serve"] {
        let ran = run(folder.path(), &[command]);
        assert_eq!(ran.code, 2, "{command}");
        assert!(
            ran.stderr.contains("no hashiya.yaml") && ran.stderr.contains("--site"),
            "{}",
            ran.stderr
        );
    }
    assert_eq!(run(folder.path(), &["build", "--site", "nowhere"]).code, 2);
}

#[test]
fn the_site_is_found_from_below_and_built_into_its_own_public() {
    let folder = site();
    let ran = run(folder.path().join("content/articles"), &["build"]);
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    assert!(
        ran.stderr.contains("Built 0 articles") && ran.stderr.contains(" kB in "),
        "{}",
        ran.stderr
    );
    assert_eq!(ran.stdout, "");
    assert!(!folder.path().join("content/articles/public").exists());
}

#[test]
fn the_report_is_json_on_standard_output_or_in_a_file() {
    let folder = site();
    let printed = run(folder.path(), &["check", "--report", "-"]);
    assert!(
        serde_json::from_str::<serde_json::Value>(&printed.stdout)
            .unwrap()
            .is_object()
    );
    assert_eq!(
        run(folder.path(), &["build", "--report", "found.json"]).code,
        0
    );
    let written = fs::read_to_string(folder.path().join("found.json")).unwrap();
    assert!(
        serde_json::from_str::<serde_json::Value>(&written)
            .unwrap()
            .is_object()
    );
    assert_eq!(
        run(
            folder.path(),
            &["check", "--report", "no/such/folder/found.json"]
        )
        .code,
        3
    );
}

#[test]
fn an_output_folder_that_will_not_do_is_refused_before_anything_is_done() {
    let folder = site();
    fs::create_dir(folder.path().join("mine")).unwrap();
    fs::write(folder.path().join("mine/thesis.doc"), "mine").unwrap();
    let foreign = run(folder.path(), &["build", "--out", "mine"]);
    assert_eq!(foreign.code, 3);
    assert!(foreign.stderr.contains("thesis.doc"), "{}", foreign.stderr);
    for out in [".", "content/built"] {
        assert_eq!(
            run(folder.path(), &["build", "--out", out]).code,
            2,
            "{out}"
        );
    }
}

#[test]
fn an_output_folder_in_another_site_is_refused() {
    let (folder, other) = (site(), site());
    let out = other.path().join("public");
    let ran = run(folder.path(), &["build", "--out", out.to_str().unwrap()]);
    assert_eq!(ran.code, 2);
    assert!(
        ran.stderr.contains("lies in another site"),
        "{}",
        ran.stderr
    );
    assert!(!out.exists());
}

#[test]
fn that_nobody_reads_what_is_said_is_no_fault() {
    let unread = || {
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        writer
    };
    let folder = site();
    for arguments in [
        &["check", "--format", "json"][..],
        &["check", "--format", "sarif"],
        &["check", "--report", "-"],
        &["build", "--report", "-"],
        &["check", "--fix", "--dry-run"],
        &["check", "--explain", "H0101"],
        &["suggest"],
        &["stats"],
        &["eject"],
    ] {
        let mut command = hashiya(folder.path(), arguments);
        assert_eq!(
            command
                .stdout(unread())
                .stderr(unread())
                .status()
                .unwrap()
                .code(),
            Some(0),
            "{arguments:?}"
        );
    }
    fs::write(folder.path().join("content/articles/lamp.txt"), "").unwrap();
    fs::write(folder.path().join("hashiya.yaml"), "titel: Faulty\n").unwrap();
    for arguments in [&["check", "--format", "json"][..], &["check"], &["build"]] {
        let mut command = hashiya(folder.path(), arguments);
        assert_eq!(
            command
                .stdout(unread())
                .stderr(unread())
                .status()
                .unwrap()
                .code(),
            Some(1),
            "{arguments:?}"
        );
    }
}

#[cfg(unix)]
#[test]
fn closed_standard_output_is_no_fault() {
    let folder = site();
    for arguments in ["check --format json", "check --report -", "check", "build"] {
        let mut shell = std::process::Command::new("sh");
        let line = format!("exec \"$0\" {arguments} >&- 2>&-");
        let ended = shell
            .current_dir(folder.path())
            .args(["-c", &line, env!("CARGO_BIN_EXE_hashiya")])
            .status()
            .unwrap();
        assert_eq!(ended.code(), Some(0), "{arguments}");
    }
}

#[test]
fn eject_copies_what_is_built_in_and_overwrites_nothing() {
    let folder = site();
    let list = run(folder.path(), &["eject"]);
    assert_eq!(list.code, 0);
    for name in [
        "article.html ",
        "partials/policy.html ",
        "messages/ar.ftl ",
        "style/frame.css ",
        "script/keys.js ",
        "icon.svg ",
    ] {
        assert!(
            list.stdout
                .lines()
                .any(|line| line.starts_with(name) && line.trim_end().len() > name.len() + 8),
            "{name}\n{}",
            list.stdout
        );
    }
    for (name, place) in [
        ("article.html", "templates/article.html"),
        ("messages/en.ftl", "templates/messages/en.ftl"),
        ("style/print.css", "static/hashiya/style/print.css"),
        (
            "static/hashiya/script/keys.js",
            "static/hashiya/script/keys.js",
        ),
    ] {
        let ran = run(folder.path().join("content"), &["eject", name]);
        assert_eq!((ran.code, ran.stdout.as_str()), (0, ""), "{}", ran.stderr);
        assert!(
            ran.stderr.contains(&format!("../{place}")) && ran.stderr.contains("do not update"),
            "{}",
            ran.stderr
        );
        let own = fs::read_to_string(folder.path().join(place)).unwrap();
        let (first, rest) = own.split_once('\n').unwrap();
        let version = concat!("Copied from Hashiya ", env!("CARGO_PKG_VERSION"), " (");
        assert!(first.contains(version), "{first}");
        assert_eq!(
            rest,
            fs::read_to_string(std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(place))
                .unwrap()
        );
    }
    let copies = run(folder.path(), &["build"]);
    assert_eq!(
        copies.code, 0,
        "a site with its own copies is as sound as one without: {}",
        copies.stderr
    );
    fs::write(folder.path().join("templates/article.html"), "mine").unwrap();
    let again = run(folder.path(), &["eject", "article.html"]);
    assert_eq!(again.code, 2);
    assert!(again.stderr.contains("exists already"), "{}", again.stderr);
    assert_eq!(
        fs::read_to_string(folder.path().join("templates/article.html")).unwrap(),
        "mine"
    );
    let misspelt = run(folder.path(), &["eject", "artcle.html"]);
    assert_eq!(misspelt.code, 2);
    assert!(
        misspelt.stderr.contains("did you mean `article.html`?"),
        "{}",
        misspelt.stderr
    );
    for (name, advice) in [
        ("en.ftl", "did you mean `messages/en.ftl`?"),
        ("figrue.html", "did you mean `partials/figure.html`?"),
        ("style.css", "made of parts such as `style/"),
    ] {
        let ran = run(folder.path(), &["eject", name]);
        assert!(ran.stderr.contains(advice), "{}", ran.stderr);
    }
    assert_eq!(run(folder.path(), &["eject", "../../etc/passwd"]).code, 2);
}

#[test]
fn what_sounds_like_a_command_works_or_says_which_one_is_meant() {
    let folder = tempfile::TempDir::new().unwrap();
    let explained = run(folder.path(), &["explain", "H0203"]);
    assert_eq!(explained.code, 0, "{}", explained.stderr);
    let other = run(folder.path(), &["check", "--explain", "H0203"]);
    assert_eq!(explained.stdout, other.stdout);
    let report = run(folder.path(), &["report"]);
    assert_eq!(report.code, 2, "{}", report.stderr);
    assert!(
        report.stderr.contains("`hashiya check --report FILE`"),
        "{}",
        report.stderr
    );
}

/// The text of every file of a build, by path, without the records of the builder.
fn built(site: &std::path::Path) -> std::collections::BTreeMap<String, Vec<u8>> {
    let ran = run(site, &["build", "--strict"]);
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    let public = site.join("public");
    let files = walkdir::WalkDir::new(&public)
        .into_iter()
        .map(Result::unwrap)
        .filter(|entry| entry.file_type().is_file());
    files
        .map(|entry| {
            let path = entry.path().strip_prefix(&public).unwrap();
            (path.display().to_string(), fs::read(entry.path()).unwrap())
        })
        .filter(|(path, _)| !path.starts_with(".hashiya-"))
        .collect()
}

#[test]
fn copies_of_every_built_in_file_change_nothing() {
    let folder = site();
    let article = folder.path().join("content/articles/lamp");
    fs::create_dir_all(&article).unwrap();
    fs::write(
        article.join("article.yaml"),
        "title: {ar: مصباح, en: A lamp}\n",
    )
    .unwrap();
    fs::write(article.join("en.txt"), "A lamp burned in 1920.\n").unwrap();
    fs::write(article.join("ar.txt"), "احترق مصباح.\n").unwrap();
    let notes = "annotations: [{quote: lamp, note: Of oil., lang: en, date: 2020-05}]\n";
    fs::write(article.join("annotations.yaml"), notes).unwrap();
    let before = built(folder.path());
    let list = run(folder.path(), &["eject"]).stdout;
    for line in list.lines() {
        let name = line.split(' ').next().unwrap();
        let is_foreign = name.starts_with("messages/")
            && !["messages/ar.ftl", "messages/en.ftl"].contains(&name);
        if is_foreign {
            continue;
        }
        assert_eq!(run(folder.path(), &["eject", name]).code, 0, "{name}");
    }
    let after = built(folder.path());
    for (path, bytes) in &before {
        assert_eq!(
            String::from_utf8_lossy(bytes),
            String::from_utf8_lossy(&after[path]),
            "{path}"
        );
    }
    assert_eq!(before.len(), after.len());
}

#[test]
fn eject_shows_how_copies_differ_and_check_tells_which_are_old() {
    let folder = site();
    let none = run(folder.path(), &["eject", "--diff"]);
    assert_eq!((none.code, none.stdout.as_str()), (0, ""));
    for name in ["404.html", "style/print.css", "icon.svg", "messages/en.ftl"] {
        assert_eq!(run(folder.path(), &["eject", name]).code, 0);
    }
    let path = folder.path().join("static/hashiya/style/print.css");
    let copy = fs::read_to_string(&path).unwrap();
    fs::write(&path, format!("{copy}main {{ color: red }}\n")).unwrap();
    let all = run(folder.path(), &["eject", "--diff"]);
    assert_eq!(all.code, 0);
    assert!(
        all.stdout.starts_with(
            "--- a/static/hashiya/style/print.css\n+++ b/static/hashiya/style/print.css\n@@ -"
        ) && all.stdout.ends_with("\n+main { color: red }\n"),
        "{}",
        all.stdout
    );
    assert!(
        all.stderr.contains("templates/404.html is the same"),
        "{}",
        all.stderr
    );
    let one = run(folder.path(), &["eject", "--diff", "404.html"]);
    assert_eq!((one.code, one.stdout.as_str()), (0, ""));
    let absent = run(folder.path(), &["eject", "--diff", "home.html"]);
    assert_eq!(absent.code, 2);
    assert!(absent.stderr.contains("there is no `templates/home.html`"));

    // A change of one's own is no finding, a change of the original is.
    assert!(!run(folder.path(), &["check"]).stderr.contains("H0804"));
    let (first, rest) = copy.split_once('\n').unwrap();
    let start = first.find('(').unwrap() + 1;
    let old = format!(
        "{}0123456789abcdef{}\n{rest}",
        first[..start].replace(env!("CARGO_PKG_VERSION"), "0.0.1"),
        &first[start + 16..]
    );
    fs::write(&path, &old).unwrap();
    let found = run(folder.path(), &["check", "--format", "json"]);
    assert_eq!(found.code, 0);
    for said in [
        "H0804",
        "static/hashiya/style/print.css is a copy that was made with Hashiya 0.0.1",
        "hashiya eject --diff style/print.css",
        first,
    ] {
        assert!(found.stdout.contains(said), "{said}\n{}", found.stdout);
    }
    // Without a record nobody knows.
    fs::write(&path, old.split_once('\n').unwrap().1.to_owned() + "p {}\n").unwrap();
    assert!(!run(folder.path(), &["check"]).stderr.contains("H0804"));
}

#[test]
fn a_port_in_use_is_a_failure_outside_the_site() {
    let folder = site();
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port().to_string();
    let ran = run(folder.path(), &["serve", "--port", &port]);
    assert_eq!(ran.code, 3);
    assert!(
        ran.stderr.contains(&format!("port {port} is in use")),
        "{}",
        ran.stderr
    );
}

/// Ends the program when the test does, however it does.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

#[test]
fn serve_writes_nothing_and_names_the_command_that_does() {
    let folder = site();
    let ran = run(folder.path(), &["serve", "--out", "out"]);
    assert_eq!(ran.code, 2);
    assert!(
        ran.stderr.contains("`hashiya build --out DIR`"),
        "{}",
        ran.stderr
    );
    assert!(!folder.path().join("out").exists());
}

#[test]
fn serve_says_where_and_answers_there() {
    let folder = site();
    let arguments = ["serve", "--port", "0"];
    let mut running = Running(
        hashiya(folder.path(), &arguments)
            .stderr(Stdio::piped())
            .spawn()
            .unwrap(),
    );
    let mut lines = BufReader::new(running.0.stderr.take().unwrap())
        .lines()
        .map(Result::unwrap);
    let line = lines.find(|line| line.contains("Serving http://")).unwrap();
    let authority = line
        .split("http://")
        .nth(1)
        .unwrap()
        .split('/')
        .next()
        .unwrap();
    let mut stream = TcpStream::connect(authority).unwrap();
    write!(
        stream,
        "GET /no/such/page HTTP/1.1\r\nHost: {authority}\r\nConnection: close\r\n\r\n"
    )
    .unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    assert!(answer.starts_with("HTTP/1.1 404 Not Found\r\n"), "{answer}");
}

#[test]
fn the_day_of_a_check_is_that_of_the_clock_or_of_source_date_epoch() {
    let folder = site();
    let article = folder.path().join("content/articles/lamp");
    fs::create_dir(&article).unwrap();
    fs::write(article.join("en.txt"), "The lamp burned low.\n").unwrap();
    fs::write(
        article.join("article.yaml"),
        "title: The lamp\ndate: 2001-09-10\n",
    )
    .unwrap();
    let check = |epoch: Option<&str>| {
        let mut command = hashiya(folder.path(), &["check", "--notes"]);
        command.env_remove("SOURCE_DATE_EPOCH");
        command.envs(epoch.map(|epoch| ("SOURCE_DATE_EPOCH", epoch)));
        let output = command.output().unwrap();
        (
            output.status.code().unwrap(),
            String::from_utf8(output.stderr).unwrap(),
        )
    };
    let after = |epoch| check(epoch).1.contains("H0521");
    // The second 1,000,000,000 is in the night of 2001-09-09.
    assert!(after(Some("1000000000")) && !after(Some("1000086400")) && !after(None));
    let (code, said) = check(Some("1000000000"));
    assert_eq!(code, 0, "a note fails nothing");
    // The day that dates are compared with has a margin for time zones: the note does not call it
    // today.
    assert!(
        said.contains("`date: 2001-09-10` is in the future") && !said.contains("2001-09-09"),
        "{said}"
    );
    let (code, said) = check(Some("yesterday"));
    assert!(
        code == 2 && said.contains("SOURCE_DATE_EPOCH is `yesterday`"),
        "{code} {said}"
    );
    fs::write(
        article.join("article.yaml"),
        "title: The lamp\ndate: 2999\n",
    )
    .unwrap();
    assert!(after(None));
}
