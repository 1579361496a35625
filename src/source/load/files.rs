//! Reads the files of a site.

use std::collections::HashMap;

use rayon::prelude::*;

use crate::diagnostic::{Diagnostic, FileId, SourceFile, SourceMap, Span};
use crate::source::codes;
use crate::source::files::{Files, FilesError, UnreadableEntry, UnreadableReason};
use crate::source::layout::ContentLayout;
use crate::source::settings;
use crate::source::yaml::{self, YamlNode};

/// The files that were read.
pub(super) struct LoadedFiles {
    pub map: SourceMap,
    /// The ids of the files, by path.
    ids: HashMap<String, FileId>,
}

impl LoadedFiles {
    /// The file at a path, if it was read.
    pub fn file(&self, path: &str) -> Option<(FileId, &SourceFile)> {
        let id = *self.ids.get(path)?;
        Some((id, self.map.file(id)?))
    }

    /// Parses the YAML file at a path.
    pub fn yaml(&self, path: &str, diagnostics: &mut Vec<Diagnostic>) -> Option<YamlNode> {
        let (id, file) = self.file(path)?;
        yaml::parse(id, file, diagnostics)
    }
}

/// Reads every text file of the layout. Files are numbered in the order of their paths, except that
/// the settings come first.
pub(super) fn read_files(
    files: &dyn Files,
    layout: &ContentLayout,
    diagnostics: &mut Vec<Diagnostic>,
) -> Result<LoadedFiles, FilesError> {
    let paths = paths(layout);
    let read: Vec<_> = paths
        .par_iter()
        .map(|path| ((*path).to_owned(), files.read(path)))
        .collect();
    let mut sources = Vec::with_capacity(read.len());
    let mut ids = HashMap::with_capacity(read.len());
    for (path, bytes) in read {
        let Some(bytes) = bytes? else {
            // All files were listed a moment ago, except the settings, which are optional.
            if path != settings::FILE {
                let reason = UnreadableReason::Vanished;
                diagnostics.push(UnreadableEntry { path, reason }.diagnostic());
            }
            continue;
        };
        let id = FileId(u32::try_from(sources.len()).unwrap_or(u32::MAX));
        let text = decode_utf8(bytes, id, diagnostics);
        sources.push(SourceFile::new(path.clone(), text.into()));
        ids.insert(path, id);
    }
    Ok(LoadedFiles {
        map: SourceMap::new(sources),
        ids,
    })
}

fn paths(layout: &ContentLayout) -> Vec<&str> {
    let articles = layout.articles.values().flat_map(|article| {
        let texts = article.texts.iter().map(|text| &text.path);
        article
            .about
            .iter()
            .chain(texts)
            .chain(&article.annotations)
            .chain(&article.lock)
    });
    let mut paths: Vec<&str> = articles
        .chain(&layout.entities)
        .chain(layout.pages.values().flatten().map(|text| &text.path))
        .map(String::as_str)
        .collect();
    paths.sort_unstable();
    paths.insert(0, settings::FILE);
    paths
}

/// Decodes the bytes of a file. Bytes that are not UTF-8 are reported and replaced.
fn decode_utf8(bytes: Vec<u8>, file: FileId, diagnostics: &mut Vec<Diagnostic>) -> String {
    String::from_utf8(bytes).unwrap_or_else(|error| {
        let at = u32::try_from(error.utf8_error().valid_up_to()).unwrap_or(u32::MAX);
        let span = Span {
            file,
            start: at,
            end: at,
        };
        diagnostics.push(
            Diagnostic::error(codes::UNREADABLE, span, "this file is not UTF-8")
                .help("save it with the encoding UTF-8"),
        );
        String::from_utf8_lossy(error.as_bytes()).into_owned()
    })
}
