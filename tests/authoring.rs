//! Tests of `check --fix`: what it prints, what it writes and what it leaves unchanged.
#![allow(clippy::unwrap_used)]

#[path = "support/lamps.rs"]
mod lamps;
#[path = "support/program.rs"]
mod program;

use std::fs;

use lamps::{AR, NOTES, site};
use program::{all, read, run, write};

const LOCK: &str = "content/articles/lamps/anchors.lock";

#[test]
fn slips_are_corrected_and_all_else_stays_byte_for_byte() {
    let notes = "\u{FEFF}# keep\r\nannotations:\r\n  - qoute: 'مصباح'   # the lamp\r\n    entity: \"sara-nuor\"\r\n    certainty: probabel\r\n";
    let site = site(&[(AR, "أضاءت سارة مصباح الميناء.\n"), (NOTES, notes)]);
    let shown = run(&site, &["check", "--fix", "--dry-run"]);
    assert_eq!(shown.code, 1, "{}", shown.stderr);
    assert!(
        shown.stdout.contains("-  - qoute: 'مصباح'")
            && shown.stdout.contains("+  - quote: 'مصباح'"),
        "{}",
        shown.stdout
    );
    assert_eq!(read(&site, NOTES), notes);
    let fixed = run(&site, &["check", "--fix"]);
    assert_eq!(fixed.code, 0, "{}", fixed.stderr);
    assert_eq!(
        fixed.stdout, shown.stdout,
        "what was shown is what was done"
    );
    let expected = notes
        .replace("qoute", "quote")
        .replace("sara-nuor", "sara-nour")
        .replace("probabel", "probable");
    assert_eq!(read(&site, NOTES), expected);
    let before = all(site.path());
    let again = run(&site, &["check", "--fix"]);
    assert_eq!((again.code, again.stdout.as_str()), (0, ""));
    assert_eq!(all(site.path()), before);
}

#[test]
fn a_word_with_two_near_ones_and_links_in_prose_are_left_to_the_author() {
    let notes = "annotations:\n  - quote: مصباح\n    note: {en: \"See [[sara-nuor]].\"}\n  - quote: الميناء\n    certainty: xyz\n";
    let site = site(&[(AR, "أضاءت سارة مصباح الميناء.\n"), (NOTES, notes)]);
    let ran = run(&site, &["check", "--fix"]);
    assert_eq!(ran.code, 1);
    assert_eq!(read(&site, NOTES), notes);
}

#[test]
fn the_text_is_never_changed() {
    let text = "أضاءت سارة [[sara-nuor]] الميناء.\n";
    let site = site(&[("content/articles/lamps/ar.md", text)]);
    assert_eq!(run(&site, &["check", "--fix"]).code, 1);
    assert_eq!(read(&site, "content/articles/lamps/ar.md"), text);
}

#[test]
fn an_edited_quote_is_written_anew_in_its_own_style() {
    let notes = "annotations:\n  # about the lamp\n  - quote: >-\n      اضاءت سارة مصباح الميناء القديم في الليل\n    note: {en: Which?}   # asked\n";
    let site = site(&[
        (AR, "وقيل: أضاءت سارة مصباح الميناء القديم في الليل.\n"),
        (NOTES, notes),
    ]);
    let fixed = run(&site, &["check", "--fix"]);
    assert_eq!(fixed.code, 0, "{}", fixed.stderr);
    let now = read(&site, NOTES);
    assert!(now.contains("  - quote: >-\n      أضاءت سارة مصباح الميناء القديم في الليل\n    note: {en: Which?}   # asked\n"), "{now}");
    assert_eq!(run(&site, &["check", "--fix"]).stdout, "");
}

#[test]
fn an_annotation_stays_where_it_was_when_its_words_come_again() {
    let notes = "annotations:\n  - {quote: المصباح, id: lamp, note: {en: The one in the harbour.}}  # one\n";
    let site = site(&[
        (
            AR,
            "وصل البحارة إلى الميناء فرأوا المصباح مضاءً فوق البرج العالي.\n",
        ),
        (NOTES, notes),
    ]);
    assert_eq!(run(&site, &["check", "--fix"]).code, 0);
    assert_eq!(read(&site, NOTES), notes);
    assert!(read(&site, LOCK).contains("lamp"), "{}", read(&site, LOCK));
    let edited = "كان المصباح بعيدًا عن العيون.\n\nوصل البحارة إلى الميناء فرأوا المصباح مضاءً فوق البرج العالي.\n";
    write(&site, AR, edited);
    assert_eq!(run(&site, &["check"]).code, 1, "ambiguous");
    let fixed = run(&site, &["check", "--fix"]);
    assert_eq!(fixed.code, 0, "{}", fixed.stderr);
    assert_eq!(
        read(&site, NOTES),
        notes.replace("المصباح, id", "المصباح, occurrence: 2, id")
    );
    assert!(read(&site, LOCK).contains("block: 2"));
    assert_eq!(run(&site, &["check", "--fix"]).stdout, "");
    fs::remove_file(site.path().join(LOCK)).unwrap();
    write(&site, NOTES, notes);
    assert_eq!(
        run(&site, &["check", "--fix"]).code,
        1,
        "without its memory the tool does not guess"
    );
    assert_eq!(read(&site, NOTES), notes);
}

#[test]
fn a_passage_stays_where_it_was_when_its_first_words_come_again() {
    let notes =
        "annotations:\n  - from: المصباح\n    to: البرج\n    id: lamp\n    note: {en: Lit.}\n";
    let site = site(&[
        (
            AR,
            "وصل البحارة إلى الميناء فرأوا المصباح مضاءً فوق البرج العالي.\n",
        ),
        (NOTES, notes),
    ]);
    assert_eq!(run(&site, &["check", "--fix"]).code, 0);
    write(
        &site,
        AR,
        "كان المصباح بعيدًا عن العيون.\n\nوصل البحارة إلى الميناء فرأوا المصباح مضاءً فوق البرج العالي.\n",
    );
    let fixed = run(&site, &["check", "--fix"]);
    assert_eq!(fixed.code, 0, "{}", fixed.stderr);
    assert_eq!(
        read(&site, NOTES),
        notes.replace("from: المصباح\n", "from: المصباح\n    occurrence: 2\n")
    );
    assert_eq!(run(&site, &["check", "--fix"]).stdout, "");
}

#[test]
fn a_numbered_block_is_numbered_anew_when_a_paragraph_comes_before_it() {
    let notes = "annotations:\n  - {quote: وصل البحارة, note: {en: Who?}}\n  - {block: 2, note: {en: Odd.}}  # by number\n  - {quote: نام الجميع, note: {en: When?}}\n";
    let site = site(&[
        (
            AR,
            "وصل البحارة ليلًا.\n\nرأوا المصباح مضاءً.\n\nثم نام الجميع.\n",
        ),
        (NOTES, notes),
    ]);
    assert_eq!(run(&site, &["check", "--fix"]).code, 0);
    write(
        &site,
        AR,
        "هبت الريح.\n\nوصل البحارة ليلًا.\n\nرأوا المصباح مضاءً.\n\nثم نام الجميع.\n",
    );
    let checked = run(&site, &["check"]);
    assert!(
        checked.stderr.contains("H0221") && checked.stderr.contains("block 2 has become 3"),
        "{}",
        checked.stderr
    );
    assert_eq!(run(&site, &["check", "--fix"]).code, 0);
    assert_eq!(read(&site, NOTES), notes.replace("block: 2", "block: 3"));
    assert_eq!(run(&site, &["check", "--fix"]).stdout, "");
}

#[test]
fn what_cannot_be_read_keeps_its_memory() {
    let notes = "annotations:\n  - {quote: المصباح, id: lamp, note: {en: Lit.}}\n";
    let site = site(&[
        (AR, "رأوا المصباح مضاءً.\n"),
        (NOTES, notes),
        ("content/articles/lamps/annotations/b.yaml", ""),
    ]);
    run(&site, &["check", "--fix"]);
    let lock = read(&site, LOCK);
    write(
        &site,
        "content/articles/lamps/annotations/b.yaml",
        "annotations:\n  - {quote: رأوا, id: saw, note: {en: They.}}\n",
    );
    write(&site, NOTES, "annotations: [\n");
    run(&site, &["check", "--fix"]);
    let now = read(&site, LOCK);
    assert!(
        lock.lines().all(|line| now.contains(line)) && now.contains("saw"),
        "{now}"
    );
}

#[test]
fn dry_run_needs_fix() {
    assert_eq!(run(site(&[]), &["check", "--dry-run"]).code, 2);
}

#[test]
fn quotes_with_markup_or_look_alikes_are_rewritten_as_the_text_reads() {
    let notes =
        "annotations:\n  - {quote: '**كبير** في', note: أ}\n  - {quote: الكوخ, note: ب}   # kept\n";
    let site = site(&[
        (NOTES, notes),
        (
            "content/articles/lamps/ar.md",
            "مصباح **كبير** في ال\u{6A9}وخ.\n",
        ),
    ]);
    assert_eq!(run(&site, &["check"]).code, 0);
    assert!(
        run(&site, &["check", "--format", "sarif"])
            .stdout
            .contains("\"insertedContent\"")
    );
    let fixed = run(&site, &["check", "--fix"]);
    assert_eq!(fixed.code, 0, "{}", fixed.stderr);
    assert_eq!(
        read(&site, NOTES),
        notes
            .replace("**كبير** في", "كبير في")
            .replace("الكوخ", "ال\u{6A9}وخ")
    );
    assert!(!run(&site, &["check"]).stderr.contains("H024"));
}

#[test]
fn a_quote_over_the_end_of_a_paragraph_becomes_a_passage_and_words_of_another_text_name_it() {
    let notes = "annotations:\n  - {quote: 'عند الباب. ثم مضى', note: أ}   # kept\n  - quote: at the door\n    note: ب\n";
    let text = "وقف الحارس عند الباب.\n\nثم مضى إلى بيته.\n";
    let site = site(&[
        (NOTES, notes),
        (AR, text),
        (
            "content/articles/lamps/en.txt",
            "The guard stood at the door.\n",
        ),
    ]);
    let before = run(&site, &["check"]);
    assert!(
        before.stderr.contains("H0241") && before.stderr.contains("H0201"),
        "{}",
        before.stderr
    );
    assert!(
        run(&site, &["check", "--format", "sarif"])
            .stdout
            .matches("\"insertedContent\"")
            .count()
            >= 4
    );
    let fixed = run(&site, &["check", "--fix"]);
    assert_eq!(fixed.code, 0, "{}", fixed.stderr);
    let expected = "annotations:\n  - {from: 'عند الباب.', to: ثم مضى, note: أ}   # kept\n  - quote: at the door\n    lang: en\n    note: ب\n";
    assert_eq!(read(&site, NOTES), expected);
}

#[test]
fn keys_are_put_only_where_words_have_a_mapping_of_their_own() {
    let notes = "mentions:\n  sara-nour: [at the door]\nannotations:\n  - {quote: stood at, lang: ar, note: أ}\n  \
                 - quote: {ar: 'عند الباب. ثم مضى', en: guard}\n    note: ب\n";
    let text = "وقف الحارس عند الباب.\n\nثم مضى إلى بيته.\n";
    let site = site(&[
        (NOTES, notes),
        (AR, text),
        (
            "content/articles/lamps/en.txt",
            "The guard stood at the door.\n",
        ),
    ]);
    let fixed = run(&site, &["check", "--fix"]);
    assert!(
        !fixed.stderr.contains("no single value"),
        "{}",
        fixed.stderr
    );
    assert_eq!(read(&site, NOTES), notes.replace("lang: ar", "lang: en"));
}

#[test]
fn ids_settings_and_links_to_annotations_are_mended_where_one_answer_is_near() {
    let notes = "annotations:\n  - {quote: مصباح, id: the-lamp, note: أ}\n  - {quote: الميناء, see: '#the-lmap', note: ب}\n  \
                 - {quote: سارة, id: The Keeper, note: ج}\n";
    let site = site(&[
        (AR, "أضاءت سارة مصباح الميناء.\n"),
        (NOTES, notes),
        ("hashiya.yaml", "months: {ar: levantin}\n"),
    ]);
    let fixed = run(&site, &["check", "--fix"]);
    assert_eq!(fixed.code, 0, "{}", fixed.stderr);
    assert_eq!(
        read(&site, NOTES),
        notes
            .replace("'#the-lmap'", "'#the-lamp'")
            .replace("The Keeper", "the-keeper")
    );
    assert_eq!(read(&site, "hashiya.yaml"), "months: {ar: levantine}\n");
}
