//! Names in lists: in what order, under which letter, and told apart.

use crate::support::page::plain;
use crate::support::{Built, Site};

const SETTINGS: &str = "=== hashiya.yaml\nlanguages: [en, ar]\nbase_url: https://example.org/\nindex_article: {en: skip, ar: skip}\n\
                        lints: {name-shared: allow, entity-unused: allow}\n";

fn site(entities: &str, text: &str) -> Built {
    Site::new(SETTINGS)
        .with("content/entities/all.yaml", entities)
        .with(
            "content/articles/log/article.yaml",
            "title: {en: The log, ar: السجل}\n",
        )
        .with("content/articles/log/en.txt", text)
        .build()
}

/// The index of a language: each letter with the names under it.
fn index(built: &Built, lang: &str) -> Vec<String> {
    let page = built.page(&format!("{lang}/entities/"));
    let sections = page.all(".names > section, section:has(> .names)");
    let told = sections.iter().map(|section| {
        let of = |what: &str| -> Vec<String> {
            section
                .select(&scraper::Selector::parse(what).unwrap())
                .map(plain)
                .collect()
        };
        format!("{}: {}", of("h2").join(""), of(".name > a").join(" | "))
    });
    told.collect()
}

#[test]
fn names_stand_under_their_letters_whatever_signs_and_articles_they_begin_with() {
    let built = site(
        "ubayd: {kind: person, name: {en: ʿUbayd, ar: عبيد}}
abu: {kind: person, name: {en: ʾAbū Bakr, ar: أبو بكر}}
razi: {kind: person, name: {en: ar-Rāzī, ar: الرازي}}
basra: {kind: place, name: {en: al-Baṣra, ar: البصرة}}
strand: {kind: place, name: {en: The Strand, ar: ستراند}}
rum: {kind: place, name: {en: Rūm, ar: الروم}}
zaydan: {kind: person, name: {en: Georges Zaydan, ar: جرجي زيدان}, sort: {en: 'Zaydan, Georges', ar: زيدان، جرجي}}
zayn: {kind: person, name: {en: Zayn, ar: زين}}
",
        "A quiet day.\n",
    );
    assert_eq!(
        index(&built, "en"),
        [
            "A: ʾAbū Bakr",
            "B: al-Baṣra",
            "R: ar-Rāzī | Rūm",
            "S: The Strand",
            "U: ʿUbayd",
            "Z: Zaydan, Georges | Zayn"
        ]
    );
    assert_eq!(
        index(&built, "ar"),
        [
            "ا: أبو بكر",
            "ب: البصرة",
            "ر: الرازي | الروم",
            "ز: زيدان، جرجي | زين",
            "س: ستراند",
            "ع: عبيد"
        ]
    );
}

const SHARED: &str = "smith-elder:
  {kind: person, name: {en: John Smith, ar: جون سميث}, gender: m, born: 1850-03-01, died: 1901, relations: [{kind: parent-of, to: smith-younger}]}
smith-younger: {kind: person, name: {en: John Smith, ar: جون سميث}, gender: m, born: 1880, summary: {en: A pilot. He sailed., ar: ربّان}}
argo-ship: {kind: product, name: {en: Argo, ar: أرغو}, summary: {en: A ship., ar: سفينة}}
argo-book: {kind: work, name: {en: Argo, ar: أرغو}, summary: {en: A book., ar: كتاب}}
nile-river: {kind: place, name: {en: Nile, ar: النيل}}
nile-firm: {kind: organization, name: {en: Nile, ar: النيل}}
lone: {kind: person, name: {en: Lone Wolf, ar: ذئب}, born: 1870}
";

#[test]
fn entities_of_one_name_are_told_apart_in_every_list() {
    let text = "First man, second man, that ship, that book, the river, the firm, Lone Wolf.\n";
    let mentions = "mentions: {smith-elder: [First man], smith-younger: [second man], argo-ship: [that ship], argo-book: [that book], \
                    nile-river: [the river], nile-firm: [the firm]}\n";
    let built = Site::new(SETTINGS)
        .with("content/entities/all.yaml", SHARED)
        .with(
            "content/articles/log/article.yaml",
            "title: {en: The log, ar: السجل}\nauthors: [smith-elder, smith-younger]\n",
        )
        .with("content/articles/log/en.txt", text)
        .with("content/articles/log/annotations.yaml", mentions)
        .build();
    let names = |path: &str, what: &str| built.page(path).texts(what);
    let all = [
        "John Smith (1850–1901)",
        "John Smith (born 1880)",
        "Argo (A ship)",
        "Argo (A book)",
        "Nile (Place)",
        "Nile (Organization)",
        "Lone Wolf",
    ];
    let same = |mut found: Vec<String>, expected: &[&str]| {
        let mut expected = expected.to_vec();
        found.sort();
        expected.sort_unstable();
        assert_eq!(found, expected);
    };
    same(
        names("en/articles/log/", ".about section .counts > li > a"),
        &all,
    );
    same(names("en/", ".counts > li > a.m"), &all);
    same(names("en/entities/lone/", ".company a.m"), &all[..6]);
    assert_eq!(
        names("en/entities/smith-elder/", ".relations dd > a"),
        [all[1]]
    );
    assert_eq!(
        names("ar/entities/smith-elder/", ".relations dd > a"),
        ["جون سميث (وُلد 1880)"]
    );
    assert_eq!(
        names("en/articles/log/", ".head .meta > span > a"),
        all[..2]
    );
    assert_eq!(
        names("ar/articles/log/", ".head .meta > span > a"),
        ["جون سميث (1850–1901)", "جون سميث (وُلد 1880)"]
    );
    // An index has the years of all, and what else it needs.
    let index: Vec<String> = names("en/entities/", ".name > a");
    assert_eq!(
        index,
        [
            "Argo (A book)",
            "Argo (A ship)",
            "John Smith (1850–1901)",
            "John Smith (born 1880)",
            "Lone Wolf (born 1870)",
            "Nile (Organization)",
            "Nile (Place)"
        ]
    );
    // Where summaries stand below the name, and all are of one kind, years are all that is added.
    assert_eq!(names("en/kinds/product/", ".name > a"), ["Argo"]);
}

#[test]
fn lists_are_in_the_order_of_the_page_s_language_if_nothing_is_more_frequent() {
    let built = site(
        "b-noor: {kind: person, name: {en: Noor, ar: نور}, relations: [{kind: leads, to: firm}]}
c-adam: {kind: person, name: {en: Adam, ar: آدم}, relations: [{kind: leads, to: firm}]}
a-zayn: {kind: person, name: {en: Zayn, ar: زين}, relations: [{kind: leads, to: firm}], summary: {en: 'See [[firm]].', ar: '[[firm]].'}}
d-badr: {kind: person, name: {en: Badr, ar: بدر}, summary: {en: 'See [[firm]].', ar: '[[firm]].'}}
firm: {kind: organization, name: {en: Firm, ar: شركة}}
",
        "Zayn, Noor, Adam, Badr and the Firm. Noor again.\n",
    )
    ;
    let names = |path: &str, what: &str| -> Vec<String> {
        built
            .page(path)
            .all(what)
            .iter()
            .map(|item| plain(*item))
            .collect()
    };
    let people = ".about section:first-of-type + section .counts > li > a";
    assert_eq!(
        names("en/articles/log/", people),
        ["Noor", "Adam", "Badr", "Zayn"]
    );
    assert_eq!(
        names("ar/articles/log/", people),
        ["نور", "آدم", "بدر", "زين"]
    );
    assert_eq!(
        names("ar/", ".counts > li > a.m"),
        ["نور", "آدم", "بدر", "زين", "شركة"]
    );
    assert_eq!(
        names("ar/entities/firm/", ".company a.m"),
        ["آدم", "بدر", "زين", "نور"]
    );
    assert_eq!(
        names("en/entities/firm/", ".relations dd > a"),
        ["Adam", "Noor", "Zayn"]
    );
}

#[test]
fn letters_of_other_languages_stand_under_the_letter_that_readers_look_for() {
    let entities = "ilyas: {name: إلیاس, kind: person}
ali: {name: علی, kind: person}
akbar: {name: اکبر, kind: person}
yusuf: {name: يوسف, kind: person}
yaqub: {name: یعقوب, kind: person}
kamil: {name: كامل, kind: person}
karim: {name: کریم, kind: person}
hadi: {name: هادى, kind: person}
hashim: {name: ہاشم, kind: person}
tagore: {name: ٹیگور, kind: person}
dakar: {name: ڈاکار, kind: person}
rai: {name: ڑائے, kind: person}
putin: {name: پوتین, kind: person}
churchill: {name: چرچل, kind: person}
zhivago: {name: ژیواگو, kind: person}
gandhi: {name: گاندھی, kind: person}
thabit: {name: ثابت, kind: person}
";
    let letters = |lang: &str| {
        let built = Site::new(&format!(
            "=== hashiya.yaml\nlanguages: [{lang}]\nbase_url: https://example.org/\nlints: {{entity-unused: allow}}\n"
        ))
        .with("content/entities/all.yaml", entities)
        .build();
        index(&built, lang).join("\n")
    };
    assert_eq!(
        letters("ur"),
        "ا: اکبر | إلیاس\nپ: پوتین\nٹ: ٹیگور\nث: ثابت\nچ: چرچل\nڈ: ڈاکار\nڑ: ڑائے\nژ: ژیواگو\nع: علی\n\
         ک: كامل | کریم\nگ: گاندھی\nہ: هادى | ہاشم\nی: یعقوب | يوسف"
    );
    assert_eq!(
        letters("fa"),
        "ا: اکبر | إلیاس\nپ: پوتین\nت: ٹیگور\nث: ثابت\nچ: چرچل\nد: ڈاکار\nر: ڑائے\nژ: ژیواگو\nع: علی\n\
         ک: كامل | کریم\nگ: گاندھی\nه: هادى | ہاشم\nی: یعقوب | يوسف"
    );
    assert_eq!(
        letters("ar"),
        "ا: اکبر | إلیاس\nب: پوتین\nت: ٹیگور\nث: ثابت\nج: چرچل\nد: ڈاکار\nر: ڑائے\nز: ژیواگو\nع: علی\n\
         ك: كامل | کریم | گاندھی\nه: هادى | ہاشم\nي: یعقوب | يوسف"
    );
}
