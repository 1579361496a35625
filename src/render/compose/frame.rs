//! What stands around every page.

use crate::address::{Page, PageKey};
use crate::artifact::data;
use crate::edition::AnchoredArticle;
use crate::edition::summary::Summary;
use crate::html::Html;
use crate::locale::{Args, own_name, with_mark};
use crate::percent::encode;
use crate::render::assets::Sheet;
use crate::render::compose::place;
use crate::render::compose::view::View;
use crate::render::context::{
    Alternate, Download, Feed, Frame, LanguageLink, Link, NavigationLink, Papers, Phrase,
};
use crate::render::{feed, manifest};
use crate::source::localized::Localized;
use crate::source::{page, settings};
use crate::text::Lang;
use crate::weave::isolate_text;

/// The scripts of every page.
const SCRIPTS: &[&str] = &["place", "card", "keys"];
/// Those that run before anything is drawn.
const EARLY_SCRIPTS: &[&str] = &["settings"];

/// Has a page the same places whatever its language?
const fn same_in_all_languages(page: &Page) -> bool {
    matches!(page, Page::Home | Page::Entity(..) | Page::Tag(..))
}

/// The style sheets that a page needs.
const fn sheets(page: &Page) -> &'static [Sheet] {
    match page {
        Page::Article(..) | Page::Free(..) | Page::Moved { .. } => &[Sheet::Page],
        Page::Parallel(..) => &[Sheet::Page, Sheet::Pairs],
        _ => &[Sheet::Page, Sheet::Lists],
    }
}

/// What a page says of itself.
pub struct Head {
    /// The page.
    pub key: PageKey,
    /// Its title in plain text, isolated where it needs to be; none on the front page, which is
    /// called as the site is.
    pub title: Option<String>,
    /// What it is about.
    pub description: Option<String>,
    /// The way down to it, without the front page and itself.
    pub crumbs: Vec<Link>,
    /// The file it was made of, relative to the site's root; `None` for pages of the interface,
    /// which the settings name.
    pub source: Option<String>,
    /// The languages in which the page shows its own text; all, for pages of the interface.
    pub texts: Vec<Lang>,
    /// The language whose page counts where this one is no text of its own.
    pub original: Lang,
}

impl<'a> View<'a> {
    /// The frame of a page.
    #[must_use]
    pub fn frame(&self, head: &Head) -> Frame {
        let lang = self.lang();
        let settings = &self.site.edition.settings;
        let has_own_text = head.texts.contains(lang);
        let canonical = if has_own_text {
            head.key.clone()
        } else {
            self.site.addresses.sister(&head.key, &head.original)
        };
        Frame {
            lang: lang.to_string(),
            dir: lang.direction().as_str(),
            title: self.browser_title(head.title.as_deref()),
            description: head.description.clone(),
            canonical: self.site.addresses.urls.absolute(&canonical),
            alternates: if has_own_text {
                self.alternates(head)
            } else {
                Vec::new()
            },
            social: self.social(head),
            base_path: self.site.addresses.urls.base().to_owned(),
            home: self.page(&Page::Home.in_lang(lang)),
            manifest: self.site.addresses.urls.path(&manifest::file(lang)),
            papers: Papers::default(),
            site_title: self.site_title(),
            navigation: self.navigation(&head.key),
            languages: self.languages(head),
            breadcrumbs: head.crumbs.clone(),
            footer: settings
                .footer
                .as_ref()
                .map(|footer| self.inline(footer, None)),
            edit: settings.edit_url.as_ref().map(|url| {
                url.replace(
                    "{path}",
                    &encode(head.source.as_deref().unwrap_or(settings::FILE)),
                )
            }),
            feeds: self.feeds(&head.key),
            downloads: self.downloads(&head.key),
            stylesheets: sheets(&head.key.page)
                .iter()
                .map(|sheet| {
                    self.site
                        .addresses
                        .urls
                        .path(&format!("hashiya/{}", sheet.path()))
                })
                .collect(),
            early_scripts: EARLY_SCRIPTS.iter().map(|name| self.script(name)).collect(),
            scripts: SCRIPTS.iter().map(|name| self.script(name)).collect(),
            preloads: self.fonts(&[]),
        }
    }

    /// An article's annotations, and all entities beside one of them or their list.
    fn downloads(&self, key: &PageKey) -> Vec<Download> {
        let download = |file: &str, media, format| Download {
            href: self.site.addresses.urls.path(file),
            label: self.format("data", format),
            media,
        };
        let jsonld = |file: &str| download(file, "application/ld+json", "JSON-LD");
        match &key.page {
            Page::Article(slug) | Page::Parallel(slug, _) => {
                let slug = slug.as_str();
                vec![
                    jsonld(&data::annotations(slug)),
                    download(&data::tei(slug), "application/tei+xml", "TEI"),
                ]
            }
            Page::Entities(..) | Page::Entity(..) => {
                vec![
                    jsonld(data::ENTITIES),
                    download(data::TURTLE, "text/turtle", "Turtle"),
                ]
            }
            _ => Vec::new(),
        }
    }

    /// A message that names a format, whose name is Latin everywhere.
    fn format(&self, message: &str, format: &str) -> Phrase {
        Phrase::plain(self.html(
            message,
            &Args::new().html("format", &isolate_text(format, self.lang())),
        ))
    }

    fn feeds(&self, key: &PageKey) -> Vec<Feed> {
        if self.site.addresses.urls.absolute(key).is_none() {
            return Vec::new();
        }
        let tag = if let Page::Tag(tag, _) = &key.page {
            Some(tag)
        } else {
            None
        };
        let listed = tag.filter(|tag| feed::exists(*self, tag));
        let feed = |tag| {
            let (title, spoken) = feed::title(self, tag);
            let Phrase { lang, dir, .. } = Phrase::new(Html::new(), spoken, self.lang());
            Feed {
                href: self.site.addresses.urls.path(&feed::file(self.lang(), tag)),
                title,
                lang,
                dir,
                label: self.format("feed", "Atom"),
            }
        };
        listed
            .map(Some)
            .into_iter()
            .chain([None])
            .map(feed)
            .collect()
    }

    /// The file in which an article's readers find most to mend: where the first thing was said
    /// about it, or else its text.
    #[must_use]
    pub fn article_source(&self, anchored: &AnchoredArticle) -> Option<String> {
        let article = &anchored.article;
        let said = article
            .annotations
            .first()
            .map(|annotation| annotation.span);
        self.source_file(said.or_else(|| article.texts.first().map(|text| text.span))?)
    }

    /// The address of a script.
    #[must_use]
    pub fn script(&self, name: &str) -> String {
        self.site
            .addresses
            .urls
            .path(&format!("hashiya/script/{name}.js"))
    }

    /// The site's title in plain text.
    #[must_use]
    pub fn site_name(&self) -> String {
        self.site
            .edition
            .settings
            .title
            .as_ref()
            .map_or_else(|| "Hashiya".to_owned(), |title| self.plain(title))
    }

    /// The site's title.
    #[must_use]
    pub fn site_title(&self) -> Phrase {
        self.site.edition.settings.title.as_ref().map_or_else(
            || Phrase::plain(Html::text("Hashiya")),
            |title| self.phrase(title),
        )
    }

    fn browser_title(&self, title: Option<&str>) -> String {
        let site = self.site_name();
        let whole = match title {
            Some(title) => self.text(
                "page-title",
                &Args::new().word("page", title).word("site", site),
            ),
            None => site,
        };
        with_mark(whole, self.lang().direction())
    }

    /// A value as plain text: isolated where its direction is not the page's.
    #[must_use]
    pub fn plain(&self, value: &Localized) -> String {
        let (lang, text) = value.pick(self.lang());
        crate::locale::isolated(text, lang, self.lang().direction())
    }

    /// A Markdown value as plain text, for descriptions.
    #[must_use]
    pub fn plain_markdown(
        &self,
        value: &Localized,
        here: Option<&'a crate::source::id::ArticleSlug>,
    ) -> String {
        let (lang, _) = value.pick(self.lang());
        let phrase = self.inline(value, here);
        with_mark(
            crate::locale::isolated(phrase.html.words(), lang, self.lang().direction()),
            self.lang().direction(),
        )
    }

    /// The title of the n-th page of a list.
    #[must_use]
    pub fn numbered_title(&self, title: String, page: u64) -> String {
        if page < 2 {
            return title;
        }
        self.text(
            "page-title-number",
            &Args::new()
                .word("title", title)
                .plain_number("n", i64::try_from(page).unwrap_or(i64::MAX)),
        )
    }

    fn alternates(&self, head: &Head) -> Vec<Alternate> {
        let alternates = self.alternates_of(&head.key, &head.texts, &head.original);
        alternates
            .into_iter()
            .map(|(hreflang, href)| Alternate { hreflang, href })
            .collect()
    }

    /// The absolute addresses of a page in every language that has a text of its own, and of
    /// `x-default`: the site's front page for front pages, else the page in the original's
    /// language.
    #[must_use]
    pub fn alternates_of(
        &self,
        key: &PageKey,
        texts: &[Lang],
        original: &Lang,
    ) -> Vec<(String, String)> {
        let urls = &self.site.addresses.urls;
        // Where another language has this pair as its only one, that page counts among the only
        // ones.
        let is_one_of_several = |key: &PageKey| matches!(key.page, Page::Parallel(_, Some(_)));
        let sister = |lang: &Lang| {
            Some(self.site.addresses.sister(key, lang))
                .filter(|other| is_one_of_several(other) == is_one_of_several(key))
        };
        let sisters: Vec<(&Lang, PageKey)> = texts
            .iter()
            .filter_map(|lang| Some((lang, sister(lang)?)))
            .collect();
        let default = match key.page {
            Page::Home if self.site.languages().len() > 1 => Some(PageKey::LANGUAGES),
            _ => sister(original).or_else(|| sisters.first().map(|(_, first)| first.clone())),
        };
        let sisters = sisters
            .into_iter()
            .map(|(lang, key)| (lang.to_string(), key));
        let all = sisters.chain(default.map(|key| ("x-default".to_owned(), key)));
        all.filter_map(|(lang, key)| Some((lang, urls.absolute(&key)?)))
            .collect()
    }

    fn navigation(&self, key: &PageKey) -> Vec<NavigationLink> {
        let lang = self.lang();
        let mut places = Vec::new();
        let articles = Page::Articles(1).in_lang(lang);
        let below = matches!(
            key.page,
            Page::Article(..) | Page::Parallel(..) | Page::Articles(..)
        );
        places.push(self.place(self.word("articles"), &articles, key, below));
        let entities = Page::Entities(1).in_lang(lang);
        let below = matches!(
            key.page,
            Page::Entity(..) | Page::Kind(..) | Page::Entities(..)
        );
        places.push(self.place(self.word("entities"), &entities, key, below));
        for entry in &self.site.edition.settings.menu {
            let Some(free) = self
                .site
                .edition
                .pages
                .iter()
                .find(|page| page.slug == entry.value)
            else {
                continue;
            };
            let label = self.page_title(free);
            places.push(self.place(
                label,
                &Page::of_free(free.slug.clone()).in_lang(lang),
                key,
                false,
            ));
        }
        let search = self.place(self.word("search"), &Page::Search.in_lang(lang), key, false);
        places.push(NavigationLink {
            rel: Some("search"),
            ..search
        });
        places
    }

    /// A free page's title: its first heading, or else its name.
    #[must_use]
    pub fn page_title(&self, free: &page::FreePage) -> Phrase {
        match free.text_for(self.lang()) {
            Some(text) => self.words(page::title(text).unwrap_or(free.slug.as_str()), &text.lang),
            None => Phrase::plain(Html::text(free.slug.as_str())),
        }
    }

    fn place(&self, label: Phrase, to: &PageKey, current: &PageKey, below: bool) -> NavigationLink {
        let current = if to == current {
            Some("page")
        } else {
            below.then_some("true")
        };
        NavigationLink {
            label,
            href: self.page(to),
            rel: None,
            current,
        }
    }

    fn languages(&self, head: &Head) -> Vec<LanguageLink> {
        let others = self
            .site
            .languages()
            .iter()
            .filter(|lang| *lang != self.lang());
        others
            .map(|lang| LanguageLink {
                name: own_name(lang).to_owned(),
                lang: lang.to_string(),
                dir: lang.direction().as_str(),
                href: self.page(&self.site.addresses.sister(&head.key, lang)),
                fallback: !head.texts.contains(lang),
                keeps: same_in_all_languages(&head.key.page).then(|| place::ALL.to_owned()),
            })
            .collect()
    }

    /// The head of a page of the interface, which exists in every language.
    #[must_use]
    pub fn interface_head(&self, key: PageKey, title: Option<String>) -> Head {
        let texts = self.site.languages().to_vec();
        let original = texts[0].clone();
        Head {
            key,
            title,
            description: None,
            crumbs: Vec::new(),
            source: None,
            texts,
            original,
        }
    }

    /// The languages in which an article has a text, and that of its original.
    #[must_use]
    pub fn article_langs(&self, article: &Summary) -> (Vec<Lang>, Lang) {
        let has = |lang: &&Lang| article.texts.iter().any(|text| text.lang == **lang);
        let langs = self.site.languages().iter().filter(has).cloned().collect();
        let original = article.texts.first().map_or_else(
            || self.site.languages()[0].clone(),
            |text| text.lang.clone(),
        );
        (langs, original)
    }

    /// The way down to articles.
    #[must_use]
    pub fn articles_crumb(&self) -> Link {
        Link {
            label: self.word("articles"),
            href: Some(self.page(&Page::Articles(1).in_lang(self.lang()))),
        }
    }

    /// The way down to entities.
    #[must_use]
    pub fn entities_crumb(&self) -> Link {
        Link {
            label: self.word("entities"),
            href: Some(self.page(&Page::Entities(1).in_lang(self.lang()))),
        }
    }
}
