//! A page's point of view: names, texts, dates and links as readers of one language see them.

use crate::address::{Page, PageKey};
use crate::date::{Date, DatePoint};
use crate::diagnostic::Span;
use crate::html::Html;
use crate::locale::{Args, Locale, first_strong};
use crate::render::context::{Link, Moment, Phrase, Source};
use crate::render::site::Site;
use crate::source::body::{Reference, Someone};
use crate::source::entity::Gender;
use crate::source::id::{ArticleSlug, EntityId, KindId, TagId, VerdictId};
use crate::source::localized::Localized;
use crate::source::settings::{GenderedWord, RelationLabel};
use crate::text::{Direction, Lang, TextRange, block_direction};
use crate::weave::{isolate_in, isolate_text};

/// The site as readers of one language see it.
#[derive(Clone, Copy)]
pub struct View<'a> {
    /// The site.
    pub site: &'a Site<'a>,
    /// The language.
    pub locale: &'a Locale,
}

impl<'a> View<'a> {
    /// The language.
    #[must_use]
    pub const fn lang(&self) -> &'a Lang {
        self.locale.lang()
    }

    /// Words in a language, for a page in this one.
    #[must_use]
    pub fn words(&self, text: &str, lang: &Lang) -> Phrase {
        // What is written in letters of the other direction alone (`CC BY 4.0` under `ar`) is in no
        // language that is known.
        let written = block_direction(text, lang.direction());
        if written != lang.direction() {
            let dir = (written != self.lang().direction()).then(|| written.as_str());
            return Phrase {
                html: Html::text(text),
                lang: None,
                dir,
            };
        }
        Phrase::new(isolate_text(text, lang), lang, self.lang())
    }

    /// A value in this language, or in the next one that has it.
    #[must_use]
    pub fn phrase(&self, value: &Localized) -> Phrase {
        let (lang, text) = value.pick(self.lang());
        self.words(text, lang)
    }

    /// A value in the other languages that have one of their own, as it differs from what is shown.
    #[must_use]
    pub fn twins(&self, value: &Localized) -> Vec<Phrase> {
        let (shown, text) = value.pick(self.lang());
        let others = value
            .values()
            .iter()
            .filter(|(lang, other)| lang != shown && other.value != text);
        others
            .map(|(lang, text)| self.words(&text.value, lang))
            .collect()
    }

    /// A message as markup. A message that does not exist is a fault of ours, which the tests find;
    /// its id is shown.
    #[must_use]
    pub fn html(&self, id: &str, args: &Args<'_>) -> Html {
        self.site
            .catalogue
            .html(self.lang(), id, args)
            .map_or_else(|_| Html::text(id), |message| message.within(self.lang()))
    }

    /// A message as plain text.
    #[must_use]
    pub fn text(&self, id: &str, args: &Args<'_>) -> String {
        self.site
            .catalogue
            .text(self.lang(), id, args)
            .unwrap_or_else(|_| id.to_owned())
    }

    /// The language in which a message is said.
    #[must_use]
    pub fn spoken(&self, id: &str) -> &'a Lang {
        self.site
            .catalogue
            .language_of(self.lang(), id)
            .unwrap_or_else(|_| self.lang())
    }

    /// A message without arguments, as a phrase.
    #[must_use]
    pub fn word(&self, id: &str) -> Phrase {
        Phrase::plain(self.html(id, &Args::new()))
    }

    /// A number in the language's digits, as it stands in the text: not grouped.
    #[must_use]
    pub fn number(&self, number: usize) -> String {
        self.locale
            .plain_number(i64::try_from(number).unwrap_or(i64::MAX))
    }

    /// A date.
    #[must_use]
    pub fn moment(&self, date: &Date) -> Moment {
        let text = self
            .site
            .catalogue
            .date(self.lang(), date)
            .unwrap_or_else(|_| date.to_string());
        let datetime = date.point().and_then(DatePoint::iso);
        Moment {
            datetime,
            text: isolate_text(&text, self.lang()),
        }
    }

    /// The name of an entity that is shown.
    #[must_use]
    pub fn entity_name(&self, id: &EntityId) -> Phrase {
        self.site.entity(id).map_or_else(
            || Phrase::plain(Html::text(id.as_str())),
            |entity| self.phrase(&entity.entity.name),
        )
    }

    /// A link to an entity.
    #[must_use]
    pub fn entity_link(&self, id: &EntityId) -> Link {
        Link {
            label: self.entity_name(id),
            href: self.reference(&Reference::Entity(id.clone()), None),
        }
    }

    /// Where a link leads.
    #[must_use]
    pub fn reference(&self, reference: &Reference, here: Option<&ArticleSlug>) -> Option<String> {
        self.site.addresses.reference(self.lang(), reference, here)
    }

    /// Someone, linked where they are an entity that is shown.
    #[must_use]
    pub fn someone(&self, someone: &Someone) -> Link {
        match someone {
            Someone::Entity(id) => self.entity_link(&id.value),
            Someone::Annotator(id) => {
                let label = self
                    .site
                    .edition
                    .settings
                    .annotators
                    .get(&id.value)
                    .map(|name| self.phrase(name));
                Link {
                    label: label.unwrap_or_else(|| Phrase::plain(Html::text(id.value.as_str()))),
                    href: None,
                }
            }
            Someone::Name(name) => Link {
                label: self.phrase(name),
                href: None,
            },
        }
    }

    /// A tag's label.
    #[must_use]
    pub fn tag(&self, tag: &TagId) -> Phrase {
        match self.site.edition.settings.tags.get(tag) {
            Some(label) => self.phrase(label),
            None => Phrase::plain(isolate_text(tag.as_str(), self.lang())),
        }
    }

    /// A link to a tag's page.
    #[must_use]
    pub fn tag_link(&self, tag: &TagId) -> Link {
        Link {
            label: self.tag(tag),
            href: Some(self.page(&Page::Tag(tag.clone(), 1).in_lang(self.lang()))),
        }
    }

    /// A kind, in the singular or the plural.
    #[must_use]
    pub fn kind(&self, kind: &KindId, plural: bool) -> Phrase {
        match self.site.edition.settings.kinds.get(kind) {
            Some(own) => self.phrase(own.plural.as_ref().filter(|_| plural).unwrap_or(&own.label)),
            None => self.word(&format!(
                "kind-{kind}{}",
                if plural { "-plural" } else { "" }
            )),
        }
    }

    /// A verdict's word.
    #[must_use]
    pub fn verdict(&self, verdict: &VerdictId) -> Phrase {
        match self.site.edition.settings.verdicts.get(verdict) {
            Some(own) => self.phrase(own),
            None => self.word(&format!("verdict-{verdict}")),
        }
    }

    /// The language of a verdict's word.
    #[must_use]
    pub fn verdict_lang(&self, verdict: &VerdictId) -> &'a Lang {
        match self.site.edition.settings.verdicts.get(verdict) {
            Some(own) => own.pick(self.lang()).0,
            None => self.spoken(&format!("verdict-{verdict}")),
        }
    }

    /// A label that may change with gender.
    #[must_use]
    pub fn gendered(&self, label: &RelationLabel, gender: Option<Gender>) -> Option<Phrase> {
        let (lang, word) = label
            .0
            .iter()
            .find(|(lang, _)| lang == self.lang())
            .or_else(|| label.0.first())?;
        let word = match word {
            GenderedWord::Same(word) => word,
            GenderedWord::ByGender { m, f } => {
                if gender == Some(Gender::F) {
                    f
                } else {
                    m
                }
            }
        };
        Some(self.words(word, lang))
    }

    /// The address of a page.
    #[must_use]
    pub fn page(&self, key: &PageKey) -> String {
        self.site.addresses.urls.page(key)
    }

    /// The address of an entity's page, in the view's language.
    #[must_use]
    pub fn entity_page(&self, id: &EntityId) -> String {
        self.page(&Page::Entity(id.clone(), 1).in_lang(self.lang()))
    }

    /// The file that something was read from, relative to the site's root.
    #[must_use]
    pub fn source_file(&self, span: Span) -> Option<String> {
        self.site
            .sources
            .file(span.file)
            .map(|file| file.path.clone())
    }

    /// A language's name in this language.
    #[must_use]
    pub fn language(&self, lang: &Lang) -> String {
        self.language_of(lang, Gender::F)
    }

    /// The same as an adjective of a noun of that gender: `النص العربي`, `الترجمة العربية`. A
    /// region's language is called as the language itself where it has no name of its own.
    #[must_use]
    pub fn language_of(&self, lang: &Lang, gender: Gender) -> String {
        let args = Args::new().word("gender", super::entity::gender(Some(gender)));
        let named = |tag: &str| {
            self.site
                .catalogue
                .html(self.lang(), &format!("language-{tag}"), &args)
                .ok()
        };
        let primary = lang.as_str().split('-').next().unwrap_or_default();
        // The words of its markup, not its text: that may come with isolates, which belong into
        // attributes alone.
        let message = named(lang.as_str()).or_else(|| named(primary));
        message.map_or_else(
            || crate::locale::own_name(lang).to_owned(),
            |message| message.html.words().to_owned(),
        )
    }

    /// What backs a statement: a bare address shows its host; an address within words is what they
    /// link to.
    #[must_use]
    pub fn source(&self, written: &str) -> Source {
        let href = written.split_whitespace().find_map(web_address);
        let host = href.filter(|href| *href == written.trim()).and_then(host);
        let label = match host {
            Some(host) => {
                let mut html = Html::new();
                html.element(
                    "bdi",
                    &[("class", "host"), ("dir", "ltr")],
                    &Html::text(host),
                );
                html
            }
            // A source is written in a language of its own that nobody has named: its first letters
            // tell how it runs.
            None => isolate_in(
                written,
                first_strong(written).unwrap_or(self.lang().direction()),
                TextRange::default(),
            ),
        };
        let own = first_strong(written).filter(|_| host.is_none());
        let dir = own
            .filter(|direction| *direction != self.lang().direction())
            .map(Direction::as_str);
        Source {
            label: Phrase {
                html: label,
                lang: None,
                dir,
            },
            href: href.map(str::to_owned),
        }
    }
}

fn web_address(word: &str) -> Option<&str> {
    let start = word.find("https://").or_else(|| word.find("http://"))?;
    let address = word[start..].trim_end_matches([
        '.', ',', ';', ')', ']', '\u{60C}', '\u{61B}', '\u{BB}', '\u{201D}',
    ]);
    (address.len() > "https://".len()).then_some(address)
}

fn host(address: &str) -> Option<&str> {
    address
        .split_once("://")
        .map(|(_, rest)| rest.split('/').next().unwrap_or(rest))
        .map(|host| host.strip_prefix("www.").unwrap_or(host))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_found_in_words() {
        assert_eq!(web_address("(https://a.org/x)."), Some("https://a.org/x"));
        assert_eq!(web_address("https://"), None);
        assert_eq!(host("https://www.a.org/x?y"), Some("a.org"));
    }
}
