//! Texts with merged, split and missing paragraphs, and what must be found in them.

use std::fmt::Write as _;

use super::{Bitext, Confidence, Pair, uncertain};
use crate::anchor::{AnchorInput, Gazetteer, anchor_and_autolink};
use crate::edition::apparatus::{Apparatus, apparatus};
use crate::source::article::{Article, TextIndex};
use crate::source::block::BlockNumber;
use crate::source::drafts::Drafts;
use crate::source::files::Memory;
use crate::source::load;
use crate::source::settings::Autolink;

/// An article of these two texts and this `article.yaml`, with its apparatus.
fn article(about: &str, ar: &str, en: &str) -> (Article, Vec<Apparatus>) {
    let files = Memory::new(&[
        ("hashiya.yaml", ""),
        (
            "content/entities/all.yaml",
            "leila: {kind: person, name: {ar: ليلى النجار, en: Leila Najjar}}\n",
        ),
        ("content/articles/a/article.yaml", about),
        ("content/articles/a/ar.md", ar),
        ("content/articles/a/en.md", en),
    ]);
    let sources = load(&files).unwrap().value;
    let article = sources.articles.into_iter().next().unwrap();
    let names = Gazetteer::new(sources.entities.values().map(AsRef::as_ref)).value;
    let input = AnchorInput {
        texts: &article.texts,
        annotations: &article.annotations,
        lock: &article.lock,
        drafts: Drafts::Exclude,
    };
    let anchored = anchor_and_autolink(&input, &names, Autolink::All).value;
    let of = |(text, linked): (_, &Vec<_>)| {
        apparatus(
            text,
            &article.annotations,
            &anchored.targets,
            linked,
            Drafts::Exclude,
        )
    };
    let apparatus = article
        .texts
        .iter()
        .zip(&anchored.autolinked)
        .map(of)
        .collect();
    (article, apparatus)
}

/// The pairs, as `3-4~3`; a question mark behind one that is not certain.
fn aligned(about: &str, ar: &str, en: &str) -> String {
    let (article, apparatus) = article(about, ar, en);
    let pairs = Bitext::new(&article, &apparatus, TextIndex(1))
        .unwrap()
        .pairs();
    shown(&pairs)
}

fn shown(pairs: &[Pair]) -> String {
    let mut shown = String::new();
    for pair in pairs {
        let sign = if pair.confidence.is_low() { "?" } else { "" };
        write!(
            shown,
            " {}~{}{sign}",
            super::numbers(&pair.original),
            super::numbers(&pair.other)
        )
        .unwrap();
    }
    shown.trim_start().replace("none", "")
}

const ARABIC: [&str; 12] = [
    "أعلنت بلدية مرسى الزعفران أمس أن مكتبتها البحرية ستفتح أبوابها في الربيع المقبل، بعد سبع سنوات من العمل المتقطع.",
    "قالت ليلى النجار، مديرة المشروع، إن السفينة التي تحولت إلى مكتبة كانت تنقل الحبوب بين الموانئ منذ عام 1974.",
    "وأضافت أن شراءها كلف البلدية أقل من ثمن مبنى صغير.",
    "أما الرفوف فصنعتها ورشة Ostrova من خشب الزان، ورُكبت على قضبان تمنع الكتب من السقوط حين يرتفع الموج، وهي فكرة أخذها المهندسون من مطابخ السفن القديمة.",
    "وتتسع المكتبة لنحو ٤٢٬٠٠٠ كتاب، نصفها من تبرعات البحارة.",
    "لم يكن الطريق سهلا. فقد غرق جزء من الطابق السفلي في عاصفة الشتاء، واضطر العمال إلى تجفيف الصناديق واحدا واحدا. وكتب أحدهم في دفتره أن رائحة الورق المبلل لم تفارق يديه شهرا كاملا، وأنه صار يعرف كل كتاب من ملمسه قبل أن يقرأ عنوانه.",
    "ويرى جيران الميناء أن الأهم هو المقهى.",
    "وستعمل الإضاءة بنظام Helios 3، وهو يخزن طاقة الشمس في النهار ويعيدها في المساء، فلا تحتاج السفينة إلى كهرباء المدينة إلا في أيام الغيم الطويلة من كانون الثاني.",
    "وعد المجلس بأن تبقى القراءة مجانية، وبأن يدفع الزائر ثمن القهوة وحدها.",
    "وتصل الحافلة رقم 17 إلى الرصيف كل عشرين دقيقة، كما وُسع موقف الدراجات ليستوعب مئتي دراجة، ووُضعت لوحة تشرح للأطفال كيف تُقاس أعماق البحر.",
    "سألنا ليلى النجار عما تخشاه، فأجابت ضاحكة أن أكثر ما تخشاه هو الصمت.",
    "وفي مساء الافتتاح ستعزف فرقة الميناء لحنا كُتب لهذه المناسبة، ثم تبحر السفينة ساعة واحدة وتعود.",
];

/// The third block joined to the second, the sixth in two, the ninth left out.
const ENGLISH: [&str; 11] = [
    "The municipality of Saffron Harbour announced yesterday that its library at sea will open its doors next spring, after seven years of interrupted work.",
    "Leila Najjar, who directs the project, said that the ship now turned into a library had carried grain from port to port since 1974. She added that buying it cost the town less than a small building would have.",
    "The shelves were made of beech by the Ostrova workshop, and mounted on rails that keep the books from falling when the waves rise, an idea the engineers borrowed from the galleys of old ships.",
    "The library has room for some 42,000 books, half of them given by sailors.",
    "It was not an easy road. Part of the lower deck was flooded in the winter storm, and the workers had to dry the boxes one by one.",
    "One of them wrote in his notebook that the smell of wet paper did not leave his hands for a whole month, and that he came to know every book by its touch before he had read its title.",
    "The neighbours of the harbour find that what matters most is the café.",
    "The lights will run on a Helios 3 system, which stores the sun's energy by day and gives it back in the evening, so that the ship needs the city's electricity only in the long cloudy days of January.",
    "Bus number 17 comes to the quay every twenty minutes; the stand for bicycles was enlarged to hold two hundred, and a board was put up that explains to children how the depth of the sea is measured.",
    "We asked Leila Najjar what she was afraid of, and she answered with a laugh that it was silence, most of all.",
    "On the evening of the opening the harbour band will play a tune written for the occasion; then the ship will sail out for one hour and come back.",
];

const BEADS: &str = "1~1 2-3~2 4~3 5~4 6~5-6 7~7 8~8 9~ 10~9 11~10 12~11";

#[test]
fn a_merge_a_split_and_a_deletion_are_recovered() {
    let (ar, en) = (ARABIC.join("\n\n"), ENGLISH.join("\n\n"));
    assert_eq!(aligned("{}", &ar, &en).replace('?', ""), BEADS);
    assert_eq!(aligned("{}", &ar, &en), aligned("{}", &ar, &en));
}

#[test]
fn equally_many_blocks_whose_lengths_go_together_pair_one_to_one() {
    let ar = "كلمة.\n\nجملة قصيرة هنا.\n\nوهذه جملة أطول من التي قبلها بكثير، وفيها ما ليس في غيرها.\n\nثم خاتمة بين بين.";
    let en = "A word.\n\nA short sentence here.\n\nAnd this one is far longer than the one before, with much that no other has.\n\nThen some end.";
    assert_eq!(aligned("{}", ar, en), "1~1 2~2 3~3 4~4");
    assert_eq!(
        aligned(
            "{}",
            "كلمة.",
            "This answers a single word with a whole sentence, and still it is the only one there is."
        ),
        "1~1"
    );
}

#[test]
fn what_the_author_says_holds_and_the_rest_is_found_between() {
    let (ar, en) = (ARABIC.join("\n\n"), ENGLISH.join("\n\n"));
    let said = aligned("alignment: [{ar: 9-10, en: 9}]", &ar, &en);
    assert_eq!(
        said.replace('?', ""),
        "1~1 2-3~2 4~3 5~4 6~5-6 7~7 8~8 9-10~9 11~10 12~11"
    );
    let alone = aligned("alignment: [{ar: 9}, {en: 11}, {ar: 12}]", &ar, &en);
    assert_eq!(
        alone.replace('?', ""),
        "1~1 2-3~2 4~3 5~4 6~5-6 7~7 8~8 9~ 10~9 11~10 12~ ~11"
    );
    let faulty = aligned(
        "alignment: [{ar: 90, en: 1}, {ar: 12, en: 11}, {ar: 2, en: 2}]",
        &ar,
        &en,
    );
    assert_eq!(faulty.replace('?', ""), BEADS);
}

#[test]
fn headings_answer_headings() {
    let ar = "# العنوان\n\nفقرة عن البحر وما فيه.\n\n## خاتمة\n\nكلام أخير عن البر.";
    let en = "# The title\n\nA paragraph about the sea and what is in it.\n\nSome last words on the land.";
    assert_eq!(aligned("{}", ar, en).replace('?', ""), "1~1 2~2 3~ 4~3");
}

#[test]
fn only_so_many_uncertain_pairs_are_listed() {
    let note = |count: usize| {
        let ar = "كلام يشبه بعضه بعضا.\n\n".repeat(count);
        let (article, _) = article("{}", &ar, &ar);
        let pair = |number| Pair {
            original: vec![BlockNumber(number)],
            other: vec![BlockNumber(number)],
            confidence: Confidence(0.0),
        };
        let pairs: Vec<Pair> = (1..=u32::try_from(count).unwrap()).map(pair).collect();
        uncertain(&article, &article.texts[1], &pairs)
            .unwrap()
            .message
    };
    assert!(note(8).ends_with("7 ~ 7, 8 ~ 8"), "{}", note(8));
    assert!(note(10).ends_with("8 ~ 8, 2 more"), "{}", note(10));
}

#[test]
fn a_text_without_blocks_leaves_the_other_alone() {
    assert_eq!(
        aligned("{}", "واحد.\n\nاثنان.", "```\ncode\n```\n"),
        "1~ 2~"
    );
}

#[test]
fn what_is_not_certain_is_listed_in_one_note() {
    // Three blocks alike, two answers alike: nothing tells which one is missing.
    let (ar, en) = (
        "كلام يشبه بعضه بعضا.\n\n".repeat(3),
        "Words that are like each other.\n\n".repeat(2),
    );
    let (article, apparatus) = article("{}", &ar, &en);
    let pairs = Bitext::new(&article, &apparatus, TextIndex(1))
        .unwrap()
        .pairs();
    let note = uncertain(&article, &article.texts[1], &pairs).unwrap();
    assert!(shown(&pairs).contains('?'));
    assert_eq!(
        (note.code.0, note.severity),
        ("H0231", crate::diagnostic::Severity::Note)
    );
    assert!(
        note.message.contains('~') && note.help.unwrap().contains("- {ar: "),
        "{}",
        note.message
    );
    let (sure, apparatus) =
        self::article("alignment: [{ar: 1-2, en: 1}, {ar: 3, en: 2}]", &ar, &en);
    let pairs = Bitext::new(&sure, &apparatus, TextIndex(1))
        .unwrap()
        .pairs();
    assert!(uncertain(&sure, &sure.texts[1], &pairs).is_none());
}

#[test]
fn sentences_pair_within_their_blocks_and_not_where_that_is_uncertain() {
    let (ar, en) = (ARABIC.join("\n\n"), ENGLISH.join("\n\n"));
    let sentences = |about: &str, nth: usize| -> Vec<(usize, usize)> {
        let (article, apparatus) = article(about, &ar, &en);
        let bitext = Bitext::new(&article, &apparatus, TextIndex(1)).unwrap();
        bitext
            .sentences(&bitext.pairs()[nth])
            .iter()
            .map(|pair| (pair.original.len(), pair.other.len()))
            .collect()
    };
    assert_eq!(
        sentences("{}", 1),
        [(2, 2)],
        "two blocks that may or may not be one"
    );
    assert_eq!(
        sentences("alignment: [{ar: 2-3, en: 2}]", 1),
        [(1, 1), (1, 1)],
        "two blocks of one sentence, one of two"
    );
    assert_eq!(
        sentences("{}", 4),
        [(1, 1), (1, 1), (1, 1)],
        "three sentences in one block and in two"
    );
    assert_eq!(sentences("{}", 7), [(1, 0)], "a block that nothing answers");
}

/// A text of paragraphs with so many letters, each a word of its language's letters.
fn of_lengths(letter: &str, lengths: &[usize]) -> String {
    lengths
        .iter()
        .map(|length| letter.repeat(*length) + ".\n\n")
        .collect()
}

#[test]
fn what_was_left_out_and_put_in_makes_no_wrong_pair() {
    // The third paragraph is left out, and one is put in before the last.
    let (ar, en) = (
        of_lengths("ن", &[36, 50, 17, 14, 61, 13]),
        of_lengths("n", &[44, 64, 26, 83, 89, 18]),
    );
    assert_eq!(aligned("{}", &ar, &en), "1~1 2~2 3-5~3-5? 6~6");
    // Long paragraphs around them, whose lengths go together, do not make it certain.
    let (ar, en) = (
        of_lengths("ن", &[300, 50, 17, 14, 61, 280, 13]),
        of_lengths("n", &[360, 64, 26, 83, 89, 336, 18]),
    );
    assert_eq!(aligned("{}", &ar, &en), "1~1 2~2 3-6~3-6? 7~7");
    // Where lengths do not tell what was left out from what was put together, what lies between is
    // paired all the same.
    let (ar, en) = (
        of_lengths("ن", &[120, 60, 180, 30, 200, 90]),
        of_lengths("n", &[140, 215, 36, 240, 300, 108]),
    );
    assert_eq!(aligned("{}", &ar, &en), "1~1 2-3~2? 4~3 5~4-5? 6~6");
}

#[test]
fn a_sentence_more_leaves_the_other_pairs_of_its_block() {
    let ar = "وصل القطار سنة 1911 محملا بالفحم. ثم نزل منه عشرون عاملا مع أدواتهم الثقيلة كلها. ونام الجميع. وفي عام 1913 اكتمل الجسر.";
    let en = "The train came in 1911 with a load of coal. Then twenty workers got off it with all of their heavy tools. Everyone slept. \
              It was a cold night, I am told. And in 1913 the bridge was finished.";
    let (article, apparatus) = article("{}", ar, en);
    let bitext = Bitext::new(&article, &apparatus, TextIndex(1)).unwrap();
    let pairs = bitext.sentences(&bitext.pairs()[0]);
    let shown: Vec<_> = pairs
        .iter()
        .map(|pair| {
            (
                pair.original.len(),
                pair.other.len(),
                pair.confidence.is_low(),
            )
        })
        .collect();
    assert_eq!(shown, [(1, 1, false), (2, 3, true), (1, 1, false)]);
}
