//! `allow_links`, read before the site: which symbolic links of the disk may be followed.

use super::model::FILE;
use crate::diagnostic::{FileId, SourceFile};
use crate::source::yaml::{self, YamlValue};

/// Parses the value of `allow_links` from the text of `hashiya.yaml`.
///
/// `Disk` needs these folders before it can list the files of a site. Errors in the settings are
/// not reported here, but when the site is loaded; until then the list is empty.
pub fn allowed_links(text: &str) -> Vec<String> {
    let source = SourceFile::new(FILE.to_owned(), text.into());
    let Some(node) = yaml::parse(FileId(0), &source, &mut Vec::new()) else {
        return Vec::new();
    };
    let YamlValue::Map(entries) = &node.value else {
        return Vec::new();
    };
    let allowed = entries
        .iter()
        .find(|entry| entry.key.value == "allow_links")
        .map(|entry| &entry.value.value);
    let Some(YamlValue::List(folders)) = allowed else {
        return Vec::new();
    };
    let folders = folders.iter().filter_map(|folder| match &folder.value {
        YamlValue::Scalar(folder) => Some(folder.clone()),
        _ => None,
    });
    // An empty name would be the site itself, and allow every link in it.
    folders.filter(|folder| !folder.trim().is_empty()).collect()
}
