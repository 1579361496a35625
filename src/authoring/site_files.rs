//! The YAML files that authors write.

use crate::source::keys::{ANNOTATION_FILE, ARTICLE, ENTITY, MapKey, SETTINGS, ValueType};
use crate::source::layout::ContentLayout;
use crate::source::settings;

/// Entities by id: the content of a file in `content/entities/`.
const ENTITIES: ValueType = ValueType::Map(MapKey::Entity, &ValueType::Object(&ENTITY));

/// The YAML files of a site, each with the type of its content.
pub(super) fn yaml_files(layout: &ContentLayout) -> Vec<(&str, ValueType)> {
    let mut files = vec![(settings::FILE, ValueType::Object(&SETTINGS))];
    files.extend(layout.entities.iter().map(|path| (path.as_str(), ENTITIES)));
    for article in layout.articles.values() {
        let about = article.about.iter();
        files.extend(about.map(|path| (path.as_str(), ValueType::Object(&ARTICLE))));
        let annotations = article.annotations.iter();
        files.extend(annotations.map(|path| (path.as_str(), ValueType::Object(&ANNOTATION_FILE))));
    }
    files
}
