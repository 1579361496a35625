//! The contexts of lists and of pages of which there is one.

use super::Sample;
use crate::render::context::*;

impl Sample {
    pub(in crate::render) fn articles(&self) -> ArticleListPage {
        let tags = vec![self.counted("تجارة", "trade", 3)];
        let pager = Pager::new(2, 9, |page| format!("#page-{page}"));
        ArticleListPage {
            frame: self.frame(),
            count: 11,
            articles: vec![self.item(), self.item()],
            tags,
            pager,
        }
    }

    fn groups(&self) -> Vec<LetterGroup> {
        let entity = EntityItem {
            name: self.say("ابن الوراق", "Ibn al-Warraq"),
            href: "#entity".into(),
            others: vec![self.other("ابن الوراق", "Ibn al-Warraq")],
            summary: Some(self.say(
                "تاجر ورق كتب رسائل كثيرة.",
                "A paper merchant who wrote many letters.",
            )),
            kind: Some(self.say("شخص", "Person")),
            mentions: 30,
            draft: false,
        };
        let group = |id: &str, ar, en| LetterGroup {
            id: id.into(),
            label: self.say(ar, en),
            entities: vec![entity.clone(), entity.clone()],
        };
        vec![group("letter-1", "ا", "A"), group("letter-2", "ب", "B")]
    }

    fn letters(&self) -> Vec<LetterLink> {
        let letter = |id: &str, ar, en| LetterLink {
            label: self.say(ar, en),
            href: format!("#{id}"),
        };
        vec![letter("letter-1", "ا", "A"), letter("letter-2", "ب", "B")]
    }

    pub(in crate::render) fn entities(&self) -> EntityIndexPage {
        let kinds = vec![
            self.counted("أشخاص", "People", 2),
            self.counted("أماكن", "Places", 1),
        ];
        EntityIndexPage {
            frame: self.frame(),
            count: 3,
            letters: self.letters(),
            groups: self.groups(),
            kinds,
            pager: None,
        }
    }

    pub(in crate::render) fn kind(&self) -> KindPage {
        let kinds = vec![self.counted("أشخاص", "People", 2)];
        let label = self.say("أشخاص", "People");
        KindPage {
            frame: self.frame(),
            label,
            count: 2,
            count_message: "kind-person-count".into(),
            letters: self.letters(),
            groups: self.groups(),
            kinds,
            pager: None,
        }
    }

    pub(in crate::render) fn tag(&self) -> TagPage {
        let annotation = AnnotationItem {
            lemma: self.in_arabic("رحلة الشتاء"),
            href: "#a-1".into(),
            reading: None,
            gist: Some(self.say("قافلة تخرج في الشتاء", "a winter caravan")),
            article: self.say("رسائل وراق مسافر", "Letters of a travelling stationer"),
            block: self.digits(1),
        };
        let reading = Reading {
            change: "replace",
            text: Some(self.in_arabic("رحلتا الشتاء")),
            ..Reading::default()
        };
        TagPage {
            frame: self.frame(),
            label: self.say("تجارة", "trade"),
            article_count: 1,
            articles: vec![self.item()],
            annotation_count: 2,
            annotations: vec![
                AnnotationItem {
                    reading: Some(reading),
                    ..annotation.clone()
                },
                annotation,
            ],
            pager: None,
        }
    }

    pub(in crate::render) fn free(&self) -> FreePage {
        let rest = self.say("<h2>لماذا</h2><p>لأن <em>النص</em> لا يُمَس.</p><ol><li>أول</li><li>ثانٍ</li></ol><pre><code>hashiya build</code></pre>", "<h2>Why</h2><p>Because the <em>text</em> is never touched.</p><ol><li>one</li><li>two</li></ol><pre><code>hashiya build</code></pre>").html;
        let content = Prose {
            rest,
            ..self.prose("موقع عن رسائل قديمة.", "A site about old letters.")
        };
        FreePage {
            frame: self.frame(),
            title: self.say("عن الموقع", "About"),
            anchor: Some("about".into()),
            content,
            fallback: None,
        }
    }

    pub(in crate::render) fn search(&self) -> SearchPage {
        let sections = [
            ("names", "الأسماء", "Names"),
            ("texts-ar", "النصوص (العربية)", "Texts (Arabic)"),
        ];
        SearchPage {
            frame: self.frame(),
            script: "#search".into(),
            index: "/search/index.json".into(),
            digits: "0123456789".into(),
            counts: r#"{"one":"1 result","other":"2 results"}"#.into(),
            nothing: "No results".into(),
            sections: sections
                .map(|(id, ar, en)| SearchSection {
                    id: id.into(),
                    label: self.say(ar, en),
                })
                .into(),
            articles: "#articles".into(),
            entities: "#entities".into(),
        }
    }

    fn greetings() -> Vec<Greeting> {
        let greeting = |lang: &str, name: &str, sample: Self| Greeting {
            name: name.into(),
            lang: lang.into(),
            dir: sample.lang.direction().as_str(),
            href: format!("/{lang}/"),
            title: sample.say("حاشية", "Hashiya"),
            tagline: Some(sample.say("مقالات مشروحة", "Annotated articles")),
            articles: format!("/{lang}/articles/"),
            search: format!("/{lang}/search/"),
        };
        vec![
            greeting("ar", "العربية", Self::new("ar")),
            greeting("en", "English", Self::new("en")),
        ]
    }

    pub(in crate::render) fn choice(&self) -> LanguageChoicePage {
        LanguageChoicePage {
            frame: self.frame(),
            greetings: Self::greetings(),
            refresh: Some("/ar/".into()),
        }
    }

    pub(in crate::render) fn missing(&self) -> NotFoundPage {
        NotFoundPage {
            frame: self.frame(),
            greetings: Self::greetings(),
        }
    }

    pub(in crate::render) fn moved(&self) -> RedirectPage {
        let (href, script) = (
            "/ar/articles/letters/".into(),
            "/hashiya/script/moved.js".into(),
        );
        RedirectPage {
            frame: self.frame(),
            href,
            title: self.say("رسائل", "Letters"),
            script,
        }
    }
}
