//! Loads the built-in templates and the site's own, and renders pages with them.

mod fault;
mod function;
mod replacement;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use tera::{Context, ErrorKind, Tera};

pub use fault::{FAILED, UNREADABLE};
pub use replacement::Override;

use super::built_in;
use super::context::PageContext;
use crate::diagnostic::{Diagnostic, FileId};
use crate::locale::Catalogue;
use fault::{diagnose, find_unknown_calls, template_named_by};

/// Templates ready to render, shared by all pages and threads.
#[derive(Debug)]
pub struct Templates {
    tera: Tera,
    /// The site's own templates, by name.
    files: BTreeMap<String, FileId>,
    element_ids: BTreeSet<String>,
}

impl Templates {
    /// Loads the built-in templates and then `overrides`. A template of the site that does not load
    /// is reported, and the built-in template of its name stays.
    pub fn new(overrides: Vec<Override>, catalogue: &Arc<Catalogue>) -> (Self, Vec<Diagnostic>) {
        let mut tera = Tera::new();
        function::register(&mut tera, catalogue);
        let mut diagnostics = Vec::new();
        if let Err(error) = tera.add_raw_templates(built_in::templates()) {
            diagnostics.push(diagnose(UNREADABLE, &error, &BTreeMap::new()));
        }
        let own = add_overrides(&mut tera, overrides, &mut diagnostics);
        let built_in_ids = built_in::templates().flat_map(|(_, text)| literal_ids(&text));
        let element_ids = built_in_ids
            .chain(own.values().flat_map(|own| literal_ids(&own.text)))
            .collect();
        let files = own.into_values().map(|own| (own.name, own.file)).collect();
        let templates = Self {
            tera,
            files,
            element_ids,
        };
        (templates, diagnostics)
    }

    /// The ids of elements that are written in templates. An id put together from values
    /// (`id="label-{{ of }}"`) is not among them.
    pub const fn element_ids(&self) -> &BTreeSet<String> {
        &self.element_ids
    }

    /// Renders a page.
    ///
    /// # Errors
    /// When a template asks for a field or a message that does not exist; the diagnostic has the
    /// place in the template.
    pub fn render<P: PageContext>(&self, page: &P) -> Result<String, Diagnostic> {
        let fail = |error: &tera::Error| diagnose(FAILED, error, &self.files);
        let context = Context::from_serialize(page).map_err(|error| fail(&error))?;
        self.tera
            .render(P::TEMPLATE, &context)
            .map_err(|error| fail(&error))
    }
}

/// Adds the site's templates and returns those that loaded.
///
/// Tera loads all or none, and mostly names one faulty template at a time: that one is reported and
/// left out, and the others are tried again.
fn add_overrides(
    tera: &mut Tera,
    overrides: Vec<Override>,
    diagnostics: &mut Vec<Diagnostic>,
) -> BTreeMap<String, Override> {
    let mut own: BTreeMap<String, Override> = overrides
        .into_iter()
        .map(|own| (own.name.clone(), own))
        .collect();
    while let Err(error) =
        tera.add_raw_templates(own.values().map(|own| (own.name.as_str(), &*own.text)))
    {
        let files = own
            .iter()
            .map(|(name, own)| (name.clone(), own.file))
            .collect();
        let faulty: Vec<String> = if let ErrorKind::Msg(reports) = error.kind() {
            let (names, found): (Vec<_>, Vec<_>) =
                find_unknown_calls(reports, &own).into_iter().unzip();
            diagnostics.extend(found);
            names
        } else {
            template_named_by(&error)
                .map(str::to_owned)
                .into_iter()
                .collect()
        };
        let before = own.len();
        own.retain(|name, _| !faulty.contains(name));
        if !matches!(error.kind(), ErrorKind::Msg(_)) || own.len() == before {
            diagnostics.push(diagnose(UNREADABLE, &error, &files));
        }
        if own.len() == before {
            own.clear();
        }
    }
    own
}

/// Finds the ids of elements in a template, except those that contain an expression.
fn literal_ids(template: &str) -> Vec<String> {
    let markup = without_comments(template);
    let values = markup.split(" id=").skip(1).filter_map(|rest| {
        let quote = rest
            .chars()
            .next()
            .filter(|quote| matches!(quote, '"' | '\''))?;
        rest[1..].split(quote).next()
    });
    values
        .filter(|id| !id.is_empty() && !id.contains('{'))
        .map(str::to_owned)
        .collect()
}

fn without_comments(template: &str) -> String {
    let mut pieces = template.split("{#");
    let mut markup = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        markup.push_str(piece.split_once("#}").map_or("", |(_, after)| after));
    }
    markup
}
