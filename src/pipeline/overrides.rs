//! What a site puts in the place of what is built in: templates and messages.

use crate::diagnostic::{Code, FileId, SourceFile, SourceMap};
use crate::locale::MessageFile;
use crate::render::template::Override;
use crate::source::files::{Files, FilesError};
use crate::text::Lang;

/// A file in static/ would overwrite a page.
pub const OVERWRITES: Code = Code("H0801");

/// A site's own templates and messages.
pub struct Overrides {
    /// Templates.
    pub templates: Vec<Override>,
    /// Message files.
    pub messages: Vec<MessageFile>,
    /// The source map, with these files in it.
    pub sources: SourceMap,
}

/// Reads `templates/`. Files that are neither templates nor messages in a language are passed over.
pub fn read(files: &dyn Files, map: &SourceMap) -> Result<Overrides, FilesError> {
    let mut sources = map.files().to_vec();
    let mut templates = Vec::new();
    let mut messages = Vec::new();
    for path in files.list("templates")?.paths {
        let Some(name) = path.strip_prefix("templates/") else { continue };
        let lang = name.strip_prefix("messages/").and_then(|file| file.strip_suffix(".ftl")).and_then(|tag| Lang::parse(tag).ok());
        if lang.is_none() && std::path::Path::new(name).extension().is_none_or(|ending| ending != "html") {
            continue;
        }
        let Some(bytes) = files.read(&path)? else { continue };
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let file = FileId(u32::try_from(sources.len()).unwrap_or(u32::MAX));
        let source = SourceFile::new(path.clone(), text.into());
        match lang {
            Some(lang) => messages.push(MessageFile { lang, name: name.to_owned(), text: source.text.to_string(), file: Some(file) }),
            None => templates.push(Override { name: name.to_owned(), file, text: source.text.clone() }),
        }
        sources.push(source);
    }
    Ok(Overrides { templates, messages, sources: SourceMap::new(sources) })
}
