//! Reads the levels of lints from the settings.

use super::table::{LINTS, Lint};
use crate::diagnostic::{Diagnostic, Severity, nearest};
use crate::source::codes;
use crate::source::settings::{LintLevel, Settings};

/// Returns the lints that are not switched off, with the severity of their findings.
pub(super) fn read(
    settings: &Settings,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<(Lint, Severity)> {
    for (name, level) in &settings.lints {
        if LINTS.iter().all(|lint| lint.name != name) {
            let message = format!("there is no lint `{name}`");
            diagnostics
                .push(Diagnostic::error(codes::UNKNOWN_WORD, level.span, message).help(help(name)));
        }
    }
    let level = |lint: &Lint| {
        settings
            .lints
            .get(lint.name)
            .map_or(lint.level, |level| level.value)
    };
    LINTS
        .iter()
        .filter_map(|lint| Some((*lint, severity(level(lint))?)))
        .collect()
}

fn help(name: &str) -> String {
    let mut names: Vec<&str> = LINTS.iter().map(|lint| lint.name).collect();
    names.dedup();
    nearest(name, names.iter().copied()).map_or_else(
        || format!("the lints are {}", names.join(", ")),
        |near| format!("did you mean `{near}`?"),
    )
}

const fn severity(level: LintLevel) -> Option<Severity> {
    match level {
        LintLevel::Allow => None,
        LintLevel::Note => Some(Severity::Note),
        LintLevel::Warn => Some(Severity::Warning),
        LintLevel::Deny => Some(Severity::Error),
    }
}
