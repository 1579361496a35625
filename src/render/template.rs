//! The template engine: what is built in, what a site puts in its place, and the functions that
//! templates may call.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rust_embed::RustEmbed;
use tera::{Context, ErrorKind, Tera};

use super::context::Page;
use super::function::{self, Messages};
use crate::diagnostic::{Code, Diagnostic, FileId, Severity, Span};

/// A template that does not load: its syntax is wrong, or it calls what does not exist.
pub const UNREADABLE: Code = Code("H0701");
/// A template that loads but fails on a page.
pub const FAILED: Code = Code("H0702");

/// What to do about a built-in template that fails.
const OURS: &str = "a template or a message of yours leaves out what a built-in one needs; without any, it is a fault of Hashiya's";

#[derive(RustEmbed)]
#[folder = "templates/"]
struct BuiltIn;

/// A template of the site: replaces the built-in one of its name, or stands beside them.
#[derive(Clone, Debug)]
pub struct Override {
    /// Its path below the site's `templates/`, with `/`.
    pub name: String,
    /// Where it was read from.
    pub file: FileId,
    /// What it says.
    pub text: Arc<str>,
}

/// Templates ready to render, shared by all pages and threads.
#[derive(Debug)]
pub struct Templates {
    tera: Tera,
    files: BTreeMap<String, FileId>,
    elements: BTreeSet<String>,
}

impl Templates {
    /// Loads the built-in templates and then the site's own. One of the site's that does not load
    /// is reported, and the built-in one stays in its place.
    pub fn new(overrides: Vec<Override>, messages: &Arc<dyn Messages>) -> (Self, Vec<Diagnostic>) {
        let mut tera = Tera::new();
        function::register(&mut tera, messages);
        let mut found = Vec::new();
        if let Err(error) = tera.add_raw_templates(built_in()) {
            found.push(diagnose(UNREADABLE, &error, &BTreeMap::new()));
        }
        let mut own: BTreeMap<String, Override> = overrides
            .into_iter()
            .map(|own| (own.name.clone(), own))
            .collect();
        // Tera loads all or none and names one culprit at a time: put that one aside and try the
        // others again.
        while let Err(error) =
            tera.add_raw_templates(own.values().map(|own| (own.name.as_str(), &*own.text)))
        {
            let files = own
                .iter()
                .map(|(name, own)| (name.clone(), own.file))
                .collect();
            let culprits: Vec<String> = if let ErrorKind::Msg(reports) = error.kind() {
                let unknown = unknown_names(reports, &own);
                let culprits = unknown.iter().map(|(name, _)| name.clone()).collect();
                found.extend(unknown.into_iter().map(|(_, diagnostic)| diagnostic));
                culprits
            } else {
                named_by(&error).map(str::to_owned).into_iter().collect()
            };
            let before = own.len();
            own.retain(|name, _| !culprits.contains(name));
            if !matches!(error.kind(), ErrorKind::Msg(_)) || own.len() == before {
                found.push(diagnose(UNREADABLE, &error, &files));
            }
            if own.len() == before {
                own.clear();
            }
        }
        let built_in = built_in().flat_map(|(_, text)| literal_ids(&text));
        let elements = built_in
            .chain(own.values().flat_map(|own| literal_ids(&own.text)))
            .collect();
        let files = own.into_values().map(|own| (own.name, own.file)).collect();
        (
            Self {
                tera,
                files,
                elements,
            },
            found,
        )
    }

    /// The ids that stand in templates as they are.
    #[must_use]
    pub const fn elements(&self) -> &BTreeSet<String> {
        &self.elements
    }

    /// Renders a page.
    ///
    /// # Errors When a template asks for what its context or the messages do not have; the place is
    /// that in the template.
    pub fn render<P: Page>(&self, page: &P) -> Result<String, Diagnostic> {
        let fail = |error: &tera::Error| diagnose(FAILED, error, &self.files);
        let context = Context::from_serialize(page).map_err(|error| fail(&error))?;
        self.tera
            .render(P::TEMPLATE, &context)
            .map_err(|error| fail(&error))
    }
}

/// The ids of elements in a template, but for those that are put together.
fn literal_ids(template: &str) -> Vec<String> {
    let attributes = template.split(" id=").skip(1).filter_map(|rest| {
        let quote = rest
            .chars()
            .next()
            .filter(|quote| matches!(quote, '"' | '\''))?;
        rest[1..].split(quote).next()
    });
    attributes
        .filter(|id| !id.is_empty() && !id.contains('{'))
        .map(str::to_owned)
        .collect()
}

/// The built-in templates, partials among them: name below `templates/`, and text.
pub fn built_in() -> impl Iterator<Item = (String, String)> {
    BuiltIn::iter()
        .filter(|name| name.ends_with(".html"))
        .filter_map(|name| Some((name.to_string(), built_in_text(&name)?)))
}

fn built_in_text(name: &str) -> Option<String> {
    BuiltIn::get(name).and_then(|file| String::from_utf8(file.data.into_owned()).ok())
}

/// What templates call although it does not exist. Tera gives these only as its printed reports:
/// `error: …`, and under it ` --> name:line:column`.
fn unknown_names(reports: &str, own: &BTreeMap<String, Override>) -> Vec<(String, Diagnostic)> {
    let mut found = Vec::new();
    let mut message = "";
    for line in reports.lines() {
        if let Some(headline) = line.strip_prefix("error: ") {
            message = headline;
        } else if let Some((name, place)) = line
            .trim_start()
            .strip_prefix("--> ")
            .and_then(|place| place.split_once(':'))
            && let Some(template) = own.get(name)
        {
            let at = place.split_once(':').and_then(|(line, column)| {
                offset(&template.text, line.parse().ok()?, column.parse().ok()?)
            });
            let start = at.unwrap_or(0);
            let span = Span {
                file: template.file,
                start,
                end: start,
            };
            found.push((
                name.to_owned(),
                Diagnostic::error(UNREADABLE, span, message).help(help(UNREADABLE, name)),
            ));
        }
    }
    found
}

/// The byte of a line and a column in characters, both from 1.
fn offset(text: &str, line: usize, column: usize) -> Option<u32> {
    let before: usize = text
        .split_inclusive('\n')
        .take(line.checked_sub(1)?)
        .map(str::len)
        .sum();
    let within = text
        .get(before..)?
        .char_indices()
        .nth(column.checked_sub(1)?)?
        .0;
    u32::try_from(before + within).ok()
}

fn named_by(error: &tera::Error) -> Option<&str> {
    match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
            Some(report.filename())
        }
        ErrorKind::CircularExtend { tpl, .. } | ErrorKind::CircularInclude { tpl, .. } => Some(tpl),
        ErrorKind::MissingParent { current, .. } => Some(current),
        _ => None,
    }
}

fn diagnose(code: Code, error: &tera::Error, files: &BTreeMap<String, FileId>) -> Diagnostic {
    let name = named_by(error).unwrap_or_default();
    let file = files.get(name).copied();
    let help = if file.is_some() {
        help(code, name)
    } else {
        OURS.to_owned()
    };
    let (ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report)) = error.kind() else {
        let span = file.map(|file| Span {
            file,
            start: 0,
            end: 0,
        });
        return Diagnostic::new(code, Severity::Error, span, first_line(&error.to_string()))
            .help(help);
    };
    let byte = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
    let span = file.map(|file| Span {
        file,
        start: byte(report.span().range.start),
        end: byte(report.span().range.end),
    });
    let message = first_line(report.message());
    // A built-in template is no file of the author's: its place goes into the message.
    let message = match span {
        Some(_) => message,
        None => format!(
            "{message} (templates/{}:{}:{})",
            report.filename(),
            report.span().start_line,
            report.span().start_col + 1
        ),
    };
    Diagnostic::new(code, Severity::Error, span, message).help(help)
}

/// What to do about a fault of the site's own template.
fn help(code: Code, name: &str) -> String {
    let mend = if code == FAILED {
        "write what the page has: the comment that opens its template lists it"
    } else {
        "mend it here"
    };
    match built_in_text(name) {
        Some(_) => format!(
            "{mend}; to begin anew from the built-in template, remove the file and run `hashiya eject {name}`"
        ),
        None => mend.to_owned(),
    }
}

fn first_line(message: &str) -> String {
    message.lines().next().unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::super::sample::{Sample, messages};
    use super::*;

    fn templates(overrides: Vec<Override>) -> (Templates, Vec<Diagnostic>) {
        let messages = messages();
        Templates::new(overrides, &messages)
    }

    fn own(name: &str, file: u32, text: &str) -> Override {
        Override {
            name: name.into(),
            file: FileId(file),
            text: text.into(),
        }
    }

    fn show<P: Page>(templates: &Templates, page: &P) -> (&'static str, String) {
        let html = templates
            .render(page)
            .unwrap_or_else(|found| panic!("{}: {}", P::TEMPLATE, found.message));
        (P::TEMPLATE, html)
    }

    fn every_page(templates: &Templates, lang: &str) -> Vec<(&'static str, String)> {
        let sample = Sample::new(lang);
        vec![
            show(templates, &sample.article()),
            show(templates, &sample.parallel()),
            show(templates, &sample.entity()),
            show(templates, &sample.home()),
            show(templates, &sample.articles()),
            show(templates, &sample.entities()),
            show(templates, &sample.kind()),
            show(templates, &sample.tag()),
            show(templates, &sample.free()),
            show(templates, &sample.search()),
            show(templates, &sample.choice()),
            show(templates, &sample.missing()),
            show(templates, &sample.moved()),
        ]
    }

    #[test]
    fn every_template_renders_well_formed_in_both_languages() {
        let (templates, found) = templates(Vec::new());
        assert_eq!(found, []);
        for lang in ["ar", "en"] {
            for (name, html) in every_page(&templates, lang) {
                let page = scraper::Html::parse_document(&html);
                assert!(
                    page.errors.is_empty(),
                    "{name} in {lang}: {:?}",
                    page.errors
                );
                let root = page.root_element().value();
                let dir = if lang == "ar" { "rtl" } else { "ltr" };
                assert_eq!(
                    (root.attr("lang"), root.attr("dir")),
                    (Some(lang), Some(dir)),
                    "{name}"
                );
                assert!(
                    html.starts_with("<!doctype html>")
                        && !html.contains("{{")
                        && !html.contains("{%"),
                    "{name}"
                );
                assert_eq!(
                    html.matches("&lt;").count(),
                    0,
                    "{name} in {lang} escapes markup twice"
                );
            }
        }
        write_samples(&templates);
    }

    #[test]
    fn fragments_of_the_other_language_carry_it_and_only_they() {
        let (templates, _) = templates(Vec::new());
        let html = templates.render(&Sample::new("ar").article()).unwrap();
        assert!(html.contains("<p class=\"twin\"><bdi lang=\"en\" dir=\"ltr\">Letters of a travelling stationer</bdi></p>"));
        assert!(html.contains("<b class=\"lemma\">‹رحلة الشتاء›</b> <bdi lang=\"en\" dir=\"ltr\">a winter caravan</bdi>"));
        let html = templates.render(&Sample::new("en").article()).unwrap();
        assert!(html.contains(
            "<b class=\"lemma\" lang=\"ar\" dir=\"rtl\">‹رحلة الشتاء›</b> a winter caravan"
        ));
        assert!(html.contains("<div class=\"text roomy\" lang=\"ar\" dir=\"rtl\">"));
    }

    #[test]
    fn an_override_of_one_partial_takes_effect_in_every_page() {
        let partial = "{% component Moment(at: map) %}<time class=\"mine\">{{ at.text | safe }}</time>{% endcomponent Moment %}";
        let (templates, found) = templates(vec![own("partials/moment.html", 0, partial)]);
        assert_eq!(found, []);
        assert!(
            templates
                .render(&Sample::new("en").article())
                .unwrap()
                .contains("<time class=\"mine\">28 October 2024</time>")
        );
    }

    #[test]
    fn a_broken_override_is_reported_where_it_stands_and_the_others_still_hold() {
        let good = "{% extends \"base.html\" %}{% block main %}mine{% endblock main %}";
        let (templates, found) = templates(vec![
            own("articles.html", 3, "a\n{{ nothing( }}"),
            own("kind.html", 4, good),
        ]);
        let places: Vec<_> = found
            .iter()
            .map(|found| (found.code, found.span.map(|span| span.file)))
            .collect();
        assert_eq!(places, [(UNREADABLE, Some(FileId(3)))]);
        assert!(found[0].span.is_some_and(|span| span.start >= 2));
        assert!(
            templates
                .render(&Sample::new("en").kind())
                .unwrap()
                .contains("mine")
        );
        assert!(
            templates
                .render(&Sample::new("en").articles())
                .unwrap()
                .contains("class=\"articles\"")
        );
    }

    #[test]
    fn an_unknown_message_or_field_is_an_error_at_its_place() {
        for (wrong, says) in [
            ("{{ t(id=\"no-such\") }}", "no-such"),
            ("{{ label.nothing }}", "nothing"),
        ] {
            let text = format!(
                "{{% extends \"base.html\" %}}{{% block main %}}{wrong}{{% endblock main %}}"
            );
            let (templates, found) = templates(vec![own("kind.html", 1, &text)]);
            assert_eq!(found, []);
            let found = templates.render(&Sample::new("en").kind()).unwrap_err();
            assert_eq!(
                (found.code, found.span.map(|span| span.file)),
                (FAILED, Some(FileId(1)))
            );
            assert!(found.message.contains(says), "{}", found.message);
        }
    }

    /// With `HASHIYA_SAMPLES=folder` the pages are also written there, for whoever works on the
    /// look.
    fn write_samples(templates: &Templates) {
        let Ok(folder) = std::env::var("HASHIYA_SAMPLES") else {
            return;
        };
        for lang in ["ar", "en"] {
            for (name, html) in every_page(templates, lang) {
                std::fs::write(format!("{folder}/{lang}-{name}"), html).unwrap();
            }
        }
        for asset in super::super::assets::assets(&BTreeMap::new()) {
            let path = std::path::Path::new(&folder)
                .join("hashiya")
                .join(&asset.path);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, &asset.bytes).unwrap();
        }
    }
}
