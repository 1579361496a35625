//! Suggested names as a table (CSV) for spreadsheets and programs.

use hashiya::authoring::suggest::SuggestedName;
use hashiya::source::id::EntityId;

/// The headings, in the order of the columns.
const HEADINGS: [&str; 6] = [
    "article", "language", "words", "entities", "count", "context",
];

/// Makes a row for each name and article. Several entities have `;` between them.
pub fn format(names: &[SuggestedName]) -> Vec<u8> {
    let mut table = csv::Writer::from_writer(Vec::new());
    // Writing into memory cannot fail, and all rows have the same number of cells.
    let _ = table.write_record(HEADINGS);
    for name in names {
        let entities: Vec<&str> = name.entities.iter().map(EntityId::as_str).collect();
        let entities = entities.join(";");
        for found in &name.articles {
            let context = found.contexts.first().map_or("", |context| {
                // A cell has a direction of its own, and needs no isolates.
                context.trim_matches(['\u{2068}', '\u{2069}'])
            });
            let _ = table.write_record([
                found.article.as_str(),
                name.lang.as_str(),
                &name.words,
                &entities,
                &found.count.to_string(),
                context,
            ]);
        }
    }
    table.into_inner().unwrap_or_default()
}
