//! The published files have the bytes of a build, whatever git is told about files.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::program::run;
use crate::support::Place;

/// The files of `hashiya build`.
fn built(place: &Place) -> BTreeMap<String, Vec<u8>> {
    let ran = run(place.site(), &["build", "--out", "../built"]);
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    let mut files = BTreeMap::new();
    read_all(&place.path("built"), "", &mut files);
    // It is about the files of this machine.
    files.remove(".hashiya-stamp");
    files
}

fn read_all(folder: &Path, before: &str, files: &mut BTreeMap<String, Vec<u8>>) {
    for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
        let path = format!("{before}{}", entry.file_name().into_string().unwrap());
        if entry.file_type().unwrap().is_dir() {
            read_all(&entry.path(), &format!("{path}/"), files);
        } else {
            files.insert(path, fs::read(entry.path()).unwrap());
        }
    }
}

#[test]
fn filters_attributes_and_line_ends_change_no_byte() {
    let place = Place::new();
    place.write("static/lines.txt", "one\r\ntwo\nthree $Id$\n");
    place.write("static/big.bin", "not really");
    place.write(
        ".gitattributes",
        "*.html text eol=crlf export-ignore\n*.txt text ident filter=loud\n*.bin filter=lfs\n*.css working-tree-encoding=UTF-16\n",
    );
    place.git(&["config", "core.autocrlf", "true"]);
    place.git(&["config", "core.safecrlf", "true"]);
    place.git(&["config", "filter.loud.clean", "tr a-z A-Z"]);
    place.git(&["config", "filter.lfs.clean", "false"]);
    place.git(&["config", "filter.lfs.required", "true"]);
    // The sources themselves are committed as they are.
    place.write(".git/info/attributes", "* -text -filter -ident\n");
    place.commit();
    fs::remove_file(place.path("site/.git/info/attributes")).unwrap();
    place.publish(&["--allow-dirty"]);
    assert!(place.files("gh-pages") == built(&place));
}

#[test]
fn ignored_names_hide_no_file() {
    let place = Place::new();
    place.write(".gitignore", "*.html\nhashiya/\n.nojekyll\n/data\n");
    place.write_at("ignored", "*.css\n*.xml\n");
    place.git(&["config", "core.excludesFile", "../ignored"]);
    place.commit();
    place.publish(&[]);
    assert!(place.files("gh-pages") == built(&place));
}

#[test]
fn names_of_any_kind_are_published() {
    let place = Place::new();
    for name in [
        "a b.txt",
        "quo\"te.txt",
        "tab\there.txt",
        "رسالة.txt",
        "-option.txt",
        "*.txt",
        ":(top)x.txt",
        "index.lock",
        "HEAD",
        "A.txt",
        "a.txt",
    ] {
        place.write(&format!("static/{name}"), name);
    }
    place.commit();
    place.publish(&[]);
    let files = place.files("gh-pages");
    assert_eq!(files["quo\"te.txt"], b"quo\"te.txt");
    assert_eq!(
        (&files["A.txt"][..], &files["a.txt"][..]),
        (&b"A.txt"[..], &b"a.txt"[..])
    );
    assert!(files == built(&place));
    place.edit("The keeper lit the lamps.\n");
    place.publish(&[]);
    assert!(place.files("gh-pages") == built(&place));
}
