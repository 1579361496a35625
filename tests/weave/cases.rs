//! Single cases: what the markup is.

use crate::support::{block, lang, mark, mention, note, range, woven};
use hashiya::html::Html;
use hashiya::text::{Direction, TextRange};
use hashiya::weave::{
    Insertion, InsertionKind, Layer, Readings, isolate_in, isolate_text, reading, received_range,
};

fn same(actual: &str, expected: &str) {
    assert_eq!(actual, expected, "\n{actual}\n{expected}");
}

#[test]
fn names_in_a_list_are_isolated_with_or_without_annotations() {
    let list = block("لدى xAI، Grok، الجديد");
    same(
        &woven("ar", &list, &[], &[]),
        "لدى <bdi dir=\"ltr\">xAI</bdi>، <bdi dir=\"ltr\">Grok</bdi>، الجديد",
    );
    let grok = mention(&list, "Grok", "grok");
    let expected = "لدى <bdi dir=\"ltr\">xAI</bdi>، <a class=\"m\" id=\"m-grok\" href=\"/grok/\" dir=\"ltr\">Grok</a>، الجديد";
    same(&woven("ar", &list, &[grok], &[]), expected);
}

#[test]
fn a_name_in_the_texts_own_direction_is_a_bare_link() {
    let sentence = block("قال ماسك أمس");
    let name = mention(&sentence, "ماسك", "m");
    same(
        &woven("ar", &sentence, &[name], &[]),
        "قال <a class=\"m\" id=\"m-m\" href=\"/m/\">ماسك</a> أمس",
    );
}

#[test]
fn a_joined_particle_comes_into_the_link_and_a_free_one_stays_out() {
    let joined = block("ذهب لليهان");
    let name = mention(&joined, "ليهان", "l");
    same(
        &woven("ar", &joined, &[name], &[]),
        "ذهب <a class=\"m\" id=\"m-l\" href=\"/l/\">لليهان</a>",
    );
    let free = block("ذهب وألتمان");
    let name = mention(&free, "ألتمان", "l");
    same(
        &woven("ar", &free, &[name], &[]),
        "ذهب و<a class=\"m\" id=\"m-l\" href=\"/l/\">ألتمان</a>",
    );
}

#[test]
fn a_mention_around_a_latin_name_holds_its_isolate() {
    let sentence = block("عند شركة Nimbus وحدها");
    let name = mention(&sentence, "شركة Nimbus", "n");
    let expected =
        "عند <a class=\"m\" id=\"m-n\" href=\"/n/\">شركة <bdi dir=\"ltr\">Nimbus</bdi></a> وحدها";
    same(&woven("ar", &sentence, &[name], &[]), expected);
}

#[test]
fn marks_follow_the_isolate_and_share_a_sup() {
    let sentence = block("شركة Nimbus، ثم");
    let (inner, outer) = (
        note(&sentence, "Nimbus", 1),
        note(&sentence, "شركة Nimbus", 2),
    );
    let insertions = [mark(&inner), mark(&outer)];
    let expected = "<span class=\"r\" id=\"a-2\" data-in=\"2\">شركة <span class=\"r\" id=\"a-1\" data-in=\"1\">\
                    <bdi dir=\"ltr\">Nimbus</bdi></span></span>\
                    <sup dir=\"rtl\" data-apparatus><a href=\"#n1\">1</a> <a href=\"#n2\">2</a></sup>، ثم";
    same(
        &woven("ar", &sentence, &[inner, outer], &insertions),
        expected,
    );
}

#[test]
fn a_mark_never_stands_within_a_word_of_joined_letters() {
    let sentence = block("قصائد شكسبيرية كلها");
    let name = note(&sentence, "شكسبير", 1);
    let mark = mark(&name);
    // The range may end after its ر, where nothing joins; the mark may not.
    let expected = "قصائد <span class=\"r\" id=\"a-1\" data-in=\"1\">شكسبير</span>ية\
                    <sup dir=\"rtl\" data-apparatus><a href=\"#n1\">1</a></sup> كلها";
    same(&woven("ar", &sentence, &[name], &[mark]), expected);
}

#[test]
fn the_shortest_mention_is_the_link_and_the_loser_goes_on_around_it() {
    let sentence = block("حكومة الولايات المتحدة");
    let layers = [
        mention(&sentence, "حكومة الولايات المتحدة", "gov"),
        mention(&sentence, "الولايات المتحدة", "us"),
    ];
    let expected = "<a class=\"m\" id=\"m-gov\" href=\"/gov/\">حكومة </a><a class=\"m\" id=\"m-us\" href=\"/us/\">الولايات المتحدة</a>";
    same(&woven("ar", &sentence, &layers, &[]), expected);
}

#[test]
fn the_authors_link_beats_a_mention_which_keeps_its_fragment() {
    let sentence = block("read {a:the Nimbus report} now");
    let name = mention(&sentence, "Nimbus", "n");
    let expected = "read <a href=\"/own/\">the <span class=\"m\" id=\"m-n\" data-href=\"/n/\">Nimbus</span> report</a> now";
    same(&woven("en", &sentence, &[name], &[]), expected);
}

#[test]
fn layers_are_cut_and_the_authors_markup_is_not() {
    let sentence = block("one {em:two three} four");
    let layer = note(&sentence, "one two", 1);
    let expected = "<span class=\"r\" id=\"a-1\" data-in=\"1\">one </span><em>\
                    <span class=\"r\" data-in=\"1\">two</span> three</em> four";
    same(&woven("en", &sentence, &[layer], &[]), expected);
}

#[test]
fn an_isolate_is_one_element_whatever_crosses_it() {
    let sentence = block("هنا {strong:لغة Meta} Llama وحدها");
    let layer = note(&sentence, "Llama وحدها", 1);
    let expected = "هنا <strong>لغة </strong><bdi dir=\"ltr\"><strong>Meta</strong> <span class=\"r\" id=\"a-1\" data-in=\"1\">Llama</span></bdi>\
                    <span class=\"r\" data-in=\"1\"> وحدها</span>";
    same(&woven("ar", &sentence, &[layer], &[]), expected);
}

#[test]
fn received_words_are_hidden_without_the_mark_and_the_reading_stands_after_them() {
    let sentence = block("رأى سعيهما هنا");
    let range = received_range(&sentence.text, range(&sentence, "هما"));
    assert_eq!(range.slice(&sentence.text), "سعيهما");
    let layer = Layer {
        range,
        key: Some(1),
        readings: Readings::ReceivedOnly,
        ..Layer::default()
    };
    let insertion = Insertion {
        at: range.end(),
        kind: InsertionKind::ReadingAfter,
        html: reading("سعيه", &lang("ar")),
    };
    let insertions = [mark(&layer), insertion];
    let expected = "رأى <span class=\"r\" data-in=\"1\"><span class=\"c\"><span>سعيهما</span></span></span>\
                    <ins dir=\"rtl\" data-apparatus><span>⟦</span>سعيه<span>⟧</span></ins>\
                    <sup dir=\"rtl\" data-apparatus><a href=\"#n1\">1</a></sup> هنا";
    same(&woven("ar", &sentence, &[layer], &insertions), expected);
    same(
        reading(" من Nimbus", &lang("ar")).as_str(),
        " <span>⟦</span>من <bdi dir=\"ltr\">Nimbus</bdi><span>⟧</span>",
    );
}

#[test]
fn a_mark_within_a_link_or_hidden_words_stands_outside_them() {
    let sentence = block("the long report");
    let layer = Layer {
        readings: Readings::ReceivedOnly,
        ..note(&sentence, "the long report", 1)
    };
    let link = mention(&sentence, "the long report", "x");
    let inner = Insertion {
        at: 8,
        kind: InsertionKind::Mark,
        html: Html::text("*"),
    };
    let expected = "<span class=\"r\" id=\"a-1\" data-in=\"1\"><span class=\"c\"><span><a class=\"m\" id=\"m-x\" href=\"/x/\">the long</a></span></span>\
                    <sup dir=\"ltr\" data-apparatus>*</sup><span class=\"c\"><span><a class=\"m\" href=\"/x/\"> report</a></span></span></span>";
    same(&woven("en", &sentence, &[layer, link], &[inner]), expected);
}

#[test]
fn breaks_images_footnotes_and_code() {
    let sentence = block("اقرأ{fn} {code:cargo run} ثم{br}\n{a:{img}} قف");
    let expected = "اقرأ<sup dir=\"rtl\" data-apparatus><a class=\"fn\" href=\"#fn-1\" id=\"fnref-1.1\" role=\"doc-noteref\" aria-label=\"footnote a\">a</a></sup> <code dir=\"ltr\">cargo run</code> ثم<br>\n\
                    <a href=\"/own/\"><img src=\"i.png\" alt width=\"4\" height=\"3\" loading=\"lazy\"></a> قف";
    same(&woven("ar", &sentence, &[], &[]), expected);
}

#[test]
fn beyond_eight_layers_a_fragment_is_an_empty_span_where_it_begins() {
    let sentence = block("a word");
    let layers: Vec<Layer> = (1..=9).map(|key| note(&sentence, "a word", key)).collect();
    let markup = woven("en", &sentence, &layers, &[]);
    assert!(
        markup.starts_with("<span id=\"a-9\"></span><span class=\"r\""),
        "{markup}"
    );
    assert_eq!(markup.matches("data-in").count(), 8, "{markup}");
}

#[test]
fn ranges_out_of_the_text_and_empty_ones_still_can_be_linked_to() {
    let sentence = block("قال");
    let far = Layer {
        range: TextRange::new(40, 50),
        fragment: Some("a-far".into()),
        ..Layer::default()
    };
    let none = Layer {
        range: TextRange::new(0, 0),
        fragment: Some("a-none".into()),
        ..Layer::default()
    };
    let again = Layer {
        fragment: Some("a-none".into()),
        ..none.clone()
    };
    let expected = "<span id=\"a-none\"></span>قال<span id=\"a-far\"></span>";
    same(&woven("ar", &sentence, &[far, none, again], &[]), expected);
}

#[test]
fn a_language_is_named_only_where_its_direction_holds() {
    let sentence = block("من Nimbus وهو نمبس");
    let mut layers = [
        mention(&sentence, "Nimbus", "n"),
        mention(&sentence, "نمبس", "n.2"),
    ];
    for layer in &mut layers {
        layer.link.as_mut().unwrap().lang = Some(lang("en"));
    }
    let expected = "من <a class=\"m\" id=\"m-n\" href=\"/n/\" lang=\"en\" dir=\"ltr\">Nimbus</a> وهو <a class=\"m\" id=\"m-n.2\" href=\"/n.2/\">نمبس</a>";
    same(&woven("ar", &sentence, &layers, &[]), expected);
}

#[test]
fn plain_strings_are_isolated_and_escaped() {
    same(
        isolate_text("OpenAI & حاشية", &lang("ar")).as_str(),
        "<bdi dir=\"ltr\">OpenAI</bdi> &amp; حاشية",
    );
    same(
        isolate_text("the word حاشية, or gloss", &lang("en")).as_str(),
        "the word <bdi dir=\"rtl\">حاشية</bdi>, or gloss",
    );
    same(
        isolate_text("OpenAI.", &lang("ar")).as_str(),
        "<bdi dir=\"ltr\">OpenAI.</bdi>",
    );
    same(isolate_text("2015–2024", &lang("ar")).as_str(), "2015–2024");
}

#[test]
fn the_keyword_of_a_line_may_hold_or_cross_a_run() {
    let keyword = |text: &str, words: &str| {
        let start = text.find(words).unwrap();
        isolate_in(
            text,
            Direction::Rtl,
            &[TextRange::new(start, start + words.len())],
        )
        .into_string()
    };
    same(&keyword("عند بماسك هنا", "ماسك"), "عند <b>بماسك</b> هنا");
    same(
        &keyword("عند Meta Llama هنا", "Llama"),
        "عند <bdi dir=\"ltr\">Meta <b>Llama</b></bdi> هنا",
    );
    same(
        &keyword("عند شركة Meta", "شركة Meta"),
        "عند <b>شركة </b><bdi dir=\"ltr\"><b>Meta</b></bdi>",
    );
}
