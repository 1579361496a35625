//! For tests: a hand-made context of every page in two languages, and the messages.

mod catalogue;
mod lists;

use catalogue::arabic;
pub(super) use catalogue::messages;

use super::context::*;
use crate::html::Html;
use crate::text::Lang;

/// A language of the samples, with its words.
pub(super) struct Sample {
    lang: Lang,
    arabic: bool,
}

/// Templates print markup and never ask for its words.
fn markup(markup: &str) -> Html {
    Html::from_trusted(markup.to_owned(), String::new())
}

impl Sample {
    pub(super) fn new(lang: &str) -> Self {
        Self {
            lang: Lang::parse(lang).unwrap(),
            arabic: lang == "ar",
        }
    }

    fn digits(&self, number: u32) -> String {
        if self.arabic {
            arabic(&number.to_string())
        } else {
            number.to_string()
        }
    }

    fn say(&self, ar: &str, en: &str) -> Phrase {
        Phrase::plain(markup(if self.arabic { ar } else { en }))
    }

    fn in_arabic(&self, words: &str) -> Phrase {
        Phrase::new(markup(words), &Lang::parse("ar").unwrap(), &self.lang)
    }

    fn in_english(&self, words: &str) -> Phrase {
        Phrase::new(markup(words), &Lang::parse("en").unwrap(), &self.lang)
    }

    fn other(&self, ar: &str, en: &str) -> Phrase {
        if self.arabic {
            self.in_english(en)
        } else {
            self.in_arabic(ar)
        }
    }

    fn link(&self, ar: &str, en: &str) -> Link {
        Link {
            label: self.say(ar, en),
            href: Some("#there".into()),
        }
    }

    fn counted(&self, ar: &str, en: &str, count: u64) -> Counted {
        Counted {
            label: self.say(ar, en),
            href: "#there".into(),
            count,
        }
    }

    fn prose(&self, ar: &str, en: &str) -> Prose {
        Prose {
            opening: self.say(ar, en).html,
            ..Prose::default()
        }
    }

    fn date(&self) -> Moment {
        Moment {
            datetime: Some("2024-10-28".into()),
            text: self.say("٢٨ أكتوبر ٢٠٢٤", "28 October 2024").html,
        }
    }

    pub(super) fn frame(&self) -> Frame {
        let navigation = [
            ("المقالات", "Articles", Some("true")),
            ("الأسماء", "Names", None),
            ("بحث", "Search", None),
        ];
        let navigation = navigation.map(|(ar, en, current)| NavigationLink {
            label: self.say(ar, en),
            href: "#to".into(),
            rel: None,
            current,
        });
        let (name, lang, dir) = if self.arabic {
            ("English", "en", "ltr")
        } else {
            ("العربية", "ar", "rtl")
        };
        Frame {
            lang: self.lang.as_str().into(),
            dir: self.lang.direction().as_str(),
            title: "رسائل — حاشية".into(),
            canonical: Some("https://example.org/ar/".into()),
            alternates: vec![Alternate {
                hreflang: "x-default".into(),
                href: "https://example.org/".into(),
            }],
            base_path: "/".into(),
            home: "#home".into(),
            site_title: self.say("حاشية", "Hashiya"),
            navigation: navigation.into(),
            languages: vec![LanguageLink {
                name: name.into(),
                lang: lang.into(),
                dir,
                href: "#other".into(),
                fallback: true,
                keeps: Some("5:4".into()),
            }],
            breadcrumbs: vec![self.link("المقالات", "Articles")],
            footer: Some(self.say("النص كما ورد لا يُمَس.", "The text stays as it was received.")),
            edit: Some("https://example.org/edit".into()),
            downloads: vec![Download {
                href: "/data/articles/a.jsonld".into(),
                label: self.say("بيانات", "Data"),
                media: "application/ld+json",
            }],
            early_scripts: vec!["hashiya/script/settings.js".into()],
            stylesheets: vec!["hashiya/style.css".into()],
            scripts: ["margin", "place", "card", "keys"]
                .map(|name| format!("hashiya/script/{name}.js"))
                .into(),
            ..Frame::default()
        }
    }

    fn entry(&self, k: u32, lemma: &str) -> Entry {
        let (id, back) = (format!("n-{k}"), format!("#r-{k}"));
        Entry {
            id,
            back,
            k,
            number: self.digits(k),
            lemma: Some(self.in_arabic(lemma)),
            ..Entry::default()
        }
    }

    fn entries(&self) -> Vec<Entry> {
        let gloss = Entry {
            gloss: Some(self.in_english("a winter caravan")),
            ..self.entry(1, "رحلة الشتاء")
        };
        let reading = Reading {
            change: "replace",
            text: Some(self.in_arabic("القيروان")),
            reason: Some(self.prose("سقطت الألف من الاسم.", "The name lost its alef.")),
            ..Reading::default()
        };
        let correction = Entry {
            reading: Some(reading),
            certainty: Some("probable"),
            ..self.entry(2, "القيرون")
        };
        let moved = Reading {
            change: "move-after",
            text: Some(self.in_arabic("في السوق")),
            ..Reading::default()
        };
        let moved = Entry {
            reading: Some(moved),
            ..self.entry(3, "ليلًا")
        };
        let claim = Claim {
            verdict: "disputed".into(),
            sign: "⬖",
            word: self.say("موضع خلاف", "disputed"),
            speaker: Some(self.link("ابن الوراق", "Ibn al-Warraq")),
            note: Some(self.prose("لم يذكره غيره.", "Nobody else reports it.")),
        };
        let source = Source {
            label: self.in_english("archive.example.org"),
            href: Some("https://archive.example.org/".into()),
        };
        let claim = Entry {
            claim: Some(claim),
            sources: vec![source],
            see: vec![self.link("سوق الوراقين", "The paper market")],
            by: Some(self.link("التحرير", "The editors")),
            date: Some(self.date()),
            tags: vec![self.link("تجارة", "trade")],
            ..self.entry(4, "ألف … بعير")
        };
        let rest = markup("<p>…</p>");
        let long = Prose {
            rest,
            folded: true,
            ..self.prose("كان الورق يُحمل ملفوفًا.", "Paper travelled rolled up.")
        };
        let facing = Facing {
            lemma: Some(self.in_english("paper")),
            href: "#there".into(),
            ..Facing::default()
        };
        vec![
            gloss,
            correction,
            moved,
            claim,
            Entry {
                note: Some(long),
                facing: Some(facing),
                ..self.entry(5, "الورق")
            },
        ]
    }

    fn unit(&self, number: u32, kind: &'static str, html: &str, entries: Vec<Entry>) -> Unit {
        let shown = self.digits(number);
        let html = html.replace("{n}", &format!("<a class=\"pn\" href=\"#p{number}\" aria-label=\"{shown}\" data-apparatus>{shown} </a>"));
        let facing = FacingText {
            label: self.say("النص الإنجليزي", "Arabic text"),
            html: markup(if self.arabic {
                "<p>A caravan set out in winter.</p>"
            } else {
                "<p>خرجت القافلة شتاءً.</p>"
            }),
            href: "#there".into(),
            lang: if self.arabic { "en" } else { "ar" }.into(),
            dir: if self.arabic { "ltr" } else { "rtl" },
        };
        Unit {
            html: markup(&html),
            kind,
            facing: Some(facing),
            margin: Margin::new(entries),
            wait: 0,
        }
    }

    fn mark(&self, k: u32, sign: &str) -> String {
        let n = self.digits(k);
        format!(
            "<sup dir=\"rtl\" data-apparatus><a class=\"mark\" id=\"r-{k}\" href=\"#n-{k}\" data-k=\"{k}\" aria-label=\"{n}\">{n}{sign}</a></sup>"
        )
    }

    fn paragraph(&self) -> Unit {
        let [m1, m2, m3, m4, m5] =
            [(1, ""), (2, ""), (3, ""), (4, " ⬖"), (5, "")].map(|(k, sign)| self.mark(k, sign));
        let html = format!(
            "<p id=\"p1\">{{n}}خرج <a class=\"m\" href=\"#e\">ابن الوراق</a> في \
             <span class=\"r gloss\" data-in=\"1\">رحلة الشتاء</span>{m1} إلى <span class=\"r\" data-in=\"2\">\
             <span class=\"c\"><span>القيرون</span><ins data-apparatus><span>⟦</span>القيروان<span>⟧</span></ins></span></span>{m2}، \
             ونزل <span class=\"r\" data-in=\"3\">ليلًا</span>{m3} في السوق مع تاجر من <a class=\"m auto\" href=\"#e\" lang=\"en\" dir=\"ltr\">\
             Paper &amp; Sons</a>. وزعم أن القافلة بلغت <span class=\"r\" data-in=\"4\">ألف بعير وأربعمئة بعير</span>{m4} \
             تحمل <span class=\"r\" data-in=\"5\">الورق</span>{m5} والحبر والجلود، فلم يصدقه أحد ممن كانوا هناك.</p>"
        );
        self.unit(1, "paragraph", &html, self.entries())
    }

    fn units(&self) -> Vec<Unit> {
        let code = "<pre><code><span class=\"hl-source\"><span class=\"hl-keyword\">let</span> scrolls = <span class=\"hl-constant hl-numeric\">12</span>; <span class=\"hl-comment\">// لفافة</span></span></code></pre>";
        vec![
            self.paragraph(),
            self.unit(2, "heading", "<h2 id=\"p2\">{n}في أثمان الورق</h2>", vec![]),
            self.unit(3, "list", "<ul><li id=\"p3\">ورق سمرقند، وهو أغلاه</li><li id=\"p4\">ورق بغداد</li></ul>", vec![]),
            self.unit(5, "quotation", "<blockquote><p id=\"p5\">{n}الورق حافظ لا ينسى.</p></blockquote>", vec![]),
            self.unit(6, "table", "<table><thead><tr><th id=\"p6\">البلد</th><th id=\"p7\">الثمن</th></tr></thead><tbody><tr><td id=\"p8\">دمشق</td><td id=\"p9\">درهمان</td></tr></tbody></table>", vec![]),
            self.unit(0, "code", code, vec![]),
            self.unit(10, "paragraph", "<p id=\"p10\">{n}ثم عاد في الربيع ومعه اثنتا عشرة لفافة.</p>", vec![]),
        ]
    }

    fn cards(&self) -> Vec<Card> {
        vec![Card {
            name: self.say("ابن الوراق", "Ibn al-Warraq"),
            href: "#e".into(),
            others: vec![self.other("ابن الوراق", "Ibn al-Warraq")],
            summary: Some(self.say("تاجر ورق.", "A paper merchant.")),
            image: Some(Figure {
                src: "face.png".into(),
                alt: "…".into(),
                ..Figure::default()
            }),
            kind: self.say("شخص", "Person"),
            began: Some(Dated {
                what: self.say("الميلاد", "Born"),
                when: self.date(),
            }),
            mentions: 11,
            ..Card::default()
        }]
    }

    fn layers(&self) -> LayerPanel {
        let item = |number: u32, key: &str, ar, en| LayerItem {
            id: format!("layer-{number}"),
            key: key.into(),
            label: self.say(ar, en),
            count: 2,
        };
        LayerPanel {
            mentions: 3,
            marks: true,
            kinds: vec![item(1, "gloss", "شروح", "Glosses")],
            annotators: vec![item(2, "by:editor", "التحرير", "The editors")],
            tags: vec![item(3, "tag:trade", "تجارة", "trade")],
        }
    }

    fn heading(&self, element: &'static str) -> ContentsItem {
        ContentsItem {
            label: self.in_arabic("في أثمان الورق"),
            href: "#p2".into(),
            element,
        }
    }

    pub(super) fn article(&self) -> ArticlePage {
        let name = self.say("دار المخطوطات", "House of Manuscripts");
        let source = Credit {
            name,
            href: Some("https://example.org/".into()),
            license: Some(self.in_english("CC BY 4.0")),
        };
        let fallback = (!self.arabic).then(|| Fallback {
            wanted: "English".into(),
            shown: "Arabic".into(),
        });
        let foreign = !self.arabic;
        ArticlePage {
            frame: self.frame(),
            title: self.say("رسائل وراق مسافر", "Letters of a travelling stationer"),
            twins: vec![self.other("رسائل وراق مسافر", "Letters of a travelling stationer")],
            summary: Some(self.say(
                "رسالتان عن تجارة الورق.",
                "Two letters about the paper trade.",
            )),
            date: Some(self.date()),
            updated: Some(self.date()),
            authors: vec![
                self.link("ابن الوراق", "Ibn al-Warraq"),
                Link {
                    label: self.in_english("Jane Roe"),
                    href: None,
                },
            ],
            translators: vec![self.link("زيد", "Zayd")],
            source: Some(source),
            paragraphs: 10,
            entries: 5,
            parallel: vec![ParallelLink {
                href: "#parallel".into(),
                language: Some(self.say("الإنجليزية", "English")),
            }],
            fallback,
            corrected: true,
            text: Text {
                lang: foreign.then(|| "ar".into()),
                dir: foreign.then_some("rtl"),
                units: self.units(),
                roomy: true,
            },
            entities: vec![KindGroup {
                label: self.say("أشخاص", "People"),
                entities: vec![self.counted("ابن الوراق", "Ibn al-Warraq", 3)],
            }],
            tags: vec![self.link("تجارة", "trade")],
            cards: self.cards(),
            minutes: 3,
            layers: Some(self.layers()),
            contents: ["h2", "h3"].map(|element| self.heading(element)).into(),
            previous: Some(self.link("رسالة أقدم", "An older letter")),
            next: Some(self.link("رسالة أحدث", "A newer letter")),
            ..ArticlePage::default()
        }
    }

    fn column(&self, lang: &str, title: &str) -> Column {
        let tag = Lang::parse(lang).unwrap();
        let language = if lang == "ar" {
            self.say("العربية", "Arabic")
        } else {
            self.say("الإنجليزية", "English")
        };
        let title = Html::text(title);
        let note = self.say("الأصل العربي", "Arabic original").html;
        Column {
            lang: lang.into(),
            dir: tag.direction().as_str(),
            language: language.html.into_string(),
            note,
            title,
            ..Column::default()
        }
    }

    pub(super) fn parallel(&self) -> ParallelPage {
        let pair = Pair {
            uncertain: true,
            number: self.digits(1),
            href: "#p1".into(),
            original: markup(
                "<p id=\"p1\">خرج الوراق في الشتاء، ثم عاد في الربيع ومعه اثنتا عشرة لفافة من ورق سمرقند.</p>",
            ),
            other: markup(
                "<p id=\"en.p1\">The stationer left in winter and came back in spring with twelve rolls of Samarkand paper.</p>",
            ),
            margin: Margin::new(vec![self.entry(1, "لفافة")]),
        };
        ParallelPage {
            frame: self.frame(),
            dir: "rtl",
            original: self.column("ar", "رسائل وراق مسافر"),
            other: Column {
                translators: vec![self.link("زيد", "Zayd")],
                ..self.column("en", "Letters of a travelling stationer")
            },
            pairs: vec![
                pair.clone(),
                Pair {
                    number: self.digits(2),
                    margin: None,
                    ..pair
                },
            ],
            article: "#article".into(),
            ..ParallelPage::default()
        }
    }

    fn concordance(&self) -> ConcordanceGroup {
        let line = |before: &str, rest: &str| {
            let mut after = Html::new();
            after.element("b", &[], &Html::text("ابن الوراق"));
            after.push_text(rest);
            ConcordanceLine {
                href: "#p1".into(),
                block: self.digits(1),
                before: Html::text(before),
                after,
                dir: None,
            }
        };
        ConcordanceGroup {
            title: self.say("رسائل وراق مسافر", "Letters of a travelling stationer"),
            href: "#article".into(),
            lang: "ar".into(),
            dir: "rtl",
            language: (!self.arabic).then(|| self.say("العربية", "Arabic")),
            lines: vec![
                line(
                    "وفي أول الشتاء خرج",
                    " إلى القيروان مع قافلة كبيرة لم يصفها غيره.",
                ),
                line("زعم", " أن الورق أغلى من الحبر."),
            ],
        }
    }

    pub(super) fn entity(&self) -> EntityPage {
        let target = RelationTarget {
            entity: self.link("دار الورق", "The Paper House"),
            when: Some(self.say("منذ ٩٩٠", "since 990").html),
            certainty: Some("possible"),
            ..RelationTarget::default()
        };
        let site = OtherSite {
            id: "wikidata".into(),
            name: self.say("ويكي بيانات", "Wikidata"),
            value: "Q42".into(),
            href: Some("https://example.org/Q42".into()),
        };
        let facts = Facts {
            kind: "person".into(),
            gender: "m",
            kind_link: self.link("شخص", "Person"),
            names: vec![
                self.in_arabic("ابن الوراق"),
                self.in_english("Ibn al-Warraq"),
            ],
            began: Some(self.date()),
            ended: Some(Moment {
                datetime: None,
                text: self.say("نحو ١٠٣٠", "about 1030").html,
            }),
            same_as: vec![site],
        };
        EntityPage {
            frame: self.frame(),
            name: self.say("ابن الوراق", "Ibn al-Warraq"),
            others: vec![self.other("ابن الوراق", "Ibn al-Warraq")],
            summary: Some(self.say(
                "تاجر ورق كتب رسائل كثيرة.",
                "A paper merchant who wrote many letters.",
            )),
            description: Some(self.prose(
                "لا يُعرف عنه غير ما في رسائله.",
                "Nothing is known of him but what his letters say.",
            )),
            facts,
            relations: vec![RelationGroup {
                label: self.say("أسّس", "founded"),
                targets: vec![target.clone(), target],
            }],
            appears_with: vec![self.counted("القيروان", "Kairouan", 12)],
            articles: vec![self.link("رسائل وراق مسافر", "Letters of a travelling stationer")],
            backlinks: vec![self.link("عن الموقع", "About")],
            mentions: 30,
            mentioning: 2,
            concordance: vec![self.concordance()],
            pager: Pager::new(2, 3, |page| format!("#page-{page}")),
            ..EntityPage::default()
        }
    }

    fn item(&self) -> ArticleItem {
        ArticleItem {
            title: self.say("رسائل وراق مسافر", "Letters of a travelling stationer"),
            href: "#article".into(),
            twins: vec![self.other("رسائل وراق مسافر", "Letters of a travelling stationer")],
            summary: Some(self.say(
                "رسالتان عن تجارة الورق.",
                "Two letters about the paper trade.",
            )),
            date: Some(self.date()),
            paragraphs: 10,
            entries: 5,
            parallel: Some("#parallel".into()),
            language: Some(self.say("بالعربية", "in Arabic")),
            draft: true,
        }
    }

    pub(super) fn home(&self) -> HomePage {
        let specimen = Specimen {
            lang: (!self.arabic).then(|| "ar".into()),
            dir: (!self.arabic).then_some("rtl"),
            unit: self.paragraph(),
            article: self.say("رسائل وراق مسافر", "Letters of a travelling stationer"),
            href: "#p1".into(),
            block: self.digits(1),
        };
        HomePage {
            frame: self.frame(),
            title: self.say("حاشية", "Hashiya"),
            twins: vec![self.other("حاشية", "Hashiya")],
            introduction: Some(self.prose(
                "نصوص كما وصلت، وما قيل عنها بجانبها.",
                "Texts as they came, and beside them what was said.",
            )),
            specimen: Some(specimen),
            articles: vec![
                self.item(),
                ArticleItem {
                    date: None,
                    draft: false,
                    ..self.item()
                },
            ],
            all_articles: Some(self.counted("كل المقالات", "All articles", 60)),
            entities: vec![
                self.counted("ابن الوراق", "Ibn al-Warraq", 30),
                self.counted("القيروان", "Kairouan", 12),
            ],
            all_entities: Some(self.counted("كل الأسماء", "All names", 43)),
            tags: vec![
                self.counted("تجارة", "trade", 3),
                self.counted("أسفار", "travel", 1),
            ],
            search: Some("#search".into()),
            ..HomePage::default()
        }
    }
}
