//! A small site about lamps, and the names of its files.

use tempfile::TempDir;

use crate::program::write;

const ENTITIES: &str = "\
# Who.
sara-nour:  # a name
  kind: person
  name: {ar: سارة نور, en: Sara Nour}
  aliases: {ar: [نور]}
lighthouse-co:
  kind: organization
  name: {ar: شركة المنارة, en: Lighthouse}
nour-street:
  kind: place
  name: {ar: نور}
";

/// A site with three entities, one article and these further files.
pub fn site(files: &[(&str, &str)]) -> TempDir {
    let folder = TempDir::new().unwrap();
    write(&folder, "hashiya.yaml", "");
    write(&folder, "content/entities/who.yaml", ENTITIES);
    write(
        &folder,
        "content/articles/lamps/article.yaml",
        "title: {ar: المصابيح, en: Lamps}\n",
    );
    for (path, text) in files {
        write(&folder, path, text);
    }
    folder
}

/// The Arabic text of the article.
pub const AR: &str = "content/articles/lamps/ar.txt";
/// The annotations of the article.
pub const NOTES: &str = "content/articles/lamps/annotations.yaml";
