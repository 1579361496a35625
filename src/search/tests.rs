//! Which words find which, and where words begin and end.

use super::fold::fold_word;
use super::key::keys;
use super::token::tokens;

fn forms(text: &str) -> Vec<String> {
    tokens(text).into_iter().map(|token| token.form).collect()
}

/// Would whoever types the first find the second?
fn finds(typed: &str, written: &str) -> bool {
    let written = keys(&fold_word(written));
    keys(&fold_word(typed))
        .iter()
        .any(|key| written.contains(key))
}

#[test]
fn a_word_is_found_behind_particles_and_before_endings() {
    for (typed, written) in [
        (
            "كتاب",
            "كتاب كتابًا كتاباً الكتاب وكتابه بكتابه كِتَاب کتاب كـــتاب",
        ),
        ("ماسك", "لماسك كماسك وماسك بماسك"),
        ("ألتمان", "لألتمان وألتمان التمان"),
        ("شركات", "الشركات شركة وللشركات شركاتها شركته شركتان"),
        ("الولايات", "للولايات والولايات"),
        ("المسؤولون", "المسئولون"),
        ("أحمد", "احمد"),
        ("مستشفى", "مستشفي"),
        ("٢٠٢٤", "2024 ۲۰۲۴"),
        ("laboratory", "laboratories"),
        ("Café", "cafe CAFÉ"),
    ] {
        for written in written.split(' ') {
            assert!(
                finds(typed, written),
                "{typed} finds {written}: {:?} {:?}",
                keys(&fold_word(typed)),
                keys(&fold_word(written))
            );
        }
    }
    for (typed, written) in [
        ("ماسك", "تماسك"),
        ("كتاب", "كاتب"),
        ("glass", "glas"),
        ("us", "u"),
    ] {
        assert!(!finds(typed, written), "{typed} does not find {written}");
    }
}

#[test]
fn words_end_where_scripts_change_and_signs_part_nothing() {
    assert_eq!(
        forms("وxAI: كِتَابٌ، GPT-4 (x)"),
        ["xai", "كتاب", "gpt", "4", "x"]
    );
    assert_eq!(forms("日本"), ["日", "本"]);
    assert_eq!(forms("Musk’s"), ["musk"]);
    let text = "قال: «مُحَمَّد»";
    let found = tokens(text);
    assert_eq!(found[1].range.slice(text), "مُحَمَّد");
}
