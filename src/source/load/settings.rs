//! Loads the settings of a site.

use super::store::SourceStore;
use crate::diagnostic::{Diagnostic, FileId, Span};
use crate::source::settings::{self, Settings};
use crate::source::yaml::{YamlNode, YamlValue};

/// Loads the settings. A site without a settings file has the default settings, and nothing is
/// reported.
pub fn load_settings(store: &SourceStore, diagnostics: &mut Vec<Diagnostic>) -> Settings {
    if let Some(node) = store.yaml(settings::FILE, diagnostics) {
        return settings::decode(&node, diagnostics);
    }
    let nothing = YamlNode {
        value: YamlValue::Map(Vec::new()),
        span: Span::file_start(FileId(0)),
    };
    settings::decode(&nothing, &mut Vec::new())
}
