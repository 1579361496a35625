//! How a site speaks its languages: messages and templates, its own and the built-in ones.

use std::sync::Arc;

use super::overrides;
use crate::diagnostic::Diagnostic;
use crate::edition::locales;
use crate::lint::Lints;
use crate::locale::{Catalogue, Locale};
use crate::render::built_in;
use crate::render::template::Templates;
use crate::source::files::Listing;
use crate::source::load::SourceStore;
use crate::source::settings::Settings;

/// The locales, messages and templates of a site. Copies share them.
#[derive(Clone, Debug)]
pub(super) struct Interface {
    pub(super) locales: Arc<Vec<Arc<Locale>>>,
    pub(super) catalogue: Arc<Catalogue>,
    pub(super) templates: Arc<Templates>,
    pub(super) findings: Vec<Diagnostic>,
}

impl Interface {
    /// Takes the site's `templates/`, which holds these files, from the store.
    pub(super) fn load(
        listing: &Listing,
        store: &SourceStore,
        settings: &Settings,
        lints: &Lints,
    ) -> Self {
        let mut findings = Vec::new();
        let locales = locales(settings, &mut findings);
        let own = overrides::collect(listing, store, &settings.languages);
        findings.extend(own.diagnostics);
        let catalogue = Catalogue::new(
            locales.clone(),
            built_in::messages()
                .into_iter()
                .chain(own.messages)
                .collect(),
            built_in::GIVEN_VALUES,
        );
        findings.extend(lints.graded(catalogue.diagnostics));
        let catalogue = Arc::new(catalogue.value);
        let (templates, faults) = Templates::new(own.templates, &catalogue);
        findings.extend(faults);
        Self {
            locales: Arc::new(locales),
            catalogue,
            templates: Arc::new(templates),
            findings,
        }
    }
}
