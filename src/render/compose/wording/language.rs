//! Names of languages, in the language of the page.

use crate::html::Html;
use crate::locale::{Args, own_name};
use crate::render::compose::view::View;
use crate::render::compose::wording::localized::make_phrase;
use crate::render::context::Phrase;
use crate::render::site::Site;
use crate::source::entity::Gender;
use crate::text::Lang;

/// What the name of a language is part of: the argument `$use` of the messages `language-…`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LanguageUse {
    /// Nothing, or a bracket.
    Name,
    /// The words for "in Arabic".
    In,
    /// The words for "Arabic text".
    Text,
    /// The words for "Arabic original".
    Original,
    /// The words for "Arabic translation".
    Translation,
}

impl LanguageUse {
    const fn keyword(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::In => "in",
            Self::Text => "text",
            Self::Original => "original",
            Self::Translation => "translation",
        }
    }
}

/// The name of a language.
pub struct LanguageName {
    words: String,
    /// The language of the words: the page's, or another one if it has no name for the language.
    lang: Lang,
    /// Whether the page's language names it: the argument `$named` of messages with the name.
    named: bool,
}

impl LanguageName {
    /// The name that the page's language has for a language, or else the language's own name. A
    /// regional variant without a name of its own has the name of its language.
    pub fn of(view: View<'_>, lang: &Lang, used: LanguageUse) -> Self {
        let args = Args::new().word("use", used.keyword());
        let told = |tag: &str| {
            let id = format!("language-{tag}");
            view.site.catalogue.html(view.lang(), &id, &args).ok()
        };
        let primary = lang.as_str().split('-').next().unwrap_or_default();
        if let Some(message) = told(lang.as_str()).or_else(|| told(primary)) {
            return Self {
                named: message.lang == *view.lang(),
                // The words of the markup: the plain text may have control characters that isolate
                // it, which belong in attributes only.
                words: message.html.words().to_owned(),
                lang: message.lang,
            };
        }
        let own = own_name(lang);
        let is_tag = own == lang.as_str();
        Self {
            words: own.to_owned(),
            lang: if is_tag { view.lang() } else { lang }.clone(),
            named: false,
        }
    }

    /// Adds the name to the arguments of a message.
    fn add_to<'a>(&self, args: Args<'a>, name: &'a str) -> Args<'a> {
        args.text(name, self.words.clone(), &self.lang)
    }

    const fn named_argument(&self) -> &'static str {
        if self.named { "yes" } else { "no" }
    }
}

/// What a language of the site calls itself: its own message `native-name`, or else its name in the
/// table of the program.
pub fn native_name(site: &Site<'_>, lang: &Lang) -> String {
    let message = site.catalogue.html(lang, "native-name", &Args::new()).ok();
    message.filter(|message| message.lang == *lang).map_or_else(
        || own_name(lang).to_owned(),
        |message| message.html.words().to_owned(),
    )
}

/// The name of a language, standing alone.
pub fn language_phrase(view: View<'_>, lang: &Lang) -> Phrase {
    let name = LanguageName::of(view, lang, LanguageUse::Name);
    make_phrase(view, &name.words, &name.lang)
}

/// A message about a language, which is given its name as `$language`.
pub fn message_with_language(view: View<'_>, id: &str, lang: &Lang, used: LanguageUse) -> Html {
    let name = LanguageName::of(view, lang, used);
    let args = Args::new().word("named", name.named_argument());
    view.html(id, &name.add_to(args, "language"))
}

/// A message about a text that is shown in another language than the page's. The message is given
/// the two languages as `$wanted` and `$shown`, besides other arguments.
pub fn fallback_notice(view: View<'_>, id: &str, shown: &Lang, others: Args<'_>) -> Html {
    let wanted = LanguageName::of(view, view.lang(), LanguageUse::In);
    let shown = LanguageName::of(view, shown, LanguageUse::In);
    let args = others.word("named", shown.named_argument());
    view.html(id, &shown.add_to(wanted.add_to(args, "wanted"), "shown"))
}

/// The value of the argument `gender` that messages expect: `f` or `m`.
pub const fn gender_argument(gender: Option<Gender>) -> &'static str {
    match gender {
        Some(Gender::F) => "f",
        _ => "m",
    }
}
