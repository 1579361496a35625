//! Errors that do not stop a build.

use crate::anchor::code;
use crate::diagnostic::{Diagnostic, Severity};
use crate::edition::codes;

/// Turns errors that must not stop a build into warnings.
pub(super) fn relax(diagnostics: &mut [Diagnostic]) {
    for found in diagnostics {
        if is_relaxed(found) && found.severity == Severity::Error {
            found.severity = Severity::Warning;
        }
    }
}

/// Whether a finding of this kind stops no build.
pub(super) fn is_relaxed(found: &Diagnostic) -> bool {
    code::RELAXED_IN_BUILD.contains(&found.code) || codes::RELAXED_IN_BUILD.contains(&found.code)
}
