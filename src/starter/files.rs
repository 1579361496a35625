//! A new file, and the files of a new article.

use super::text::ReceivedText;
use crate::source::id::ArticleSlug;
use crate::text::Lang;

/// The address of the project.
pub(super) const REPOSITORY: &str = env!("CARGO_PKG_REPOSITORY");

/// A file to create.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewFile {
    /// The path below the root of the site, with `/` as the separator.
    pub path: String,
    /// The content.
    pub bytes: Vec<u8>,
}

impl NewFile {
    pub(super) fn text(path: String, text: String) -> Self {
        Self {
            path,
            bytes: text.into_bytes(),
        }
    }
}

/// Returns the files of a new article: what it is, its texts, and a file of annotations to add to.
///
/// The texts are copied byte for byte; the first is the original. Without a text, an empty one is made
/// in the first of `languages`. What is still to be written is left blank and not filled in for show,
/// so that `check` asks for it.
pub fn article_files(
    slug: &ArticleSlug,
    languages: &[Lang],
    texts: Vec<(Lang, ReceivedText)>,
) -> Vec<NewFile> {
    let folder = format!("content/articles/{slug}");
    let original = texts.first().map(|(lang, _)| lang).or(languages.first());
    let original = original.map_or("", Lang::as_str);
    let mut files = vec![
        NewFile::text(format!("{folder}/article.yaml"), about(languages, original)),
        NewFile::text(format!("{folder}/annotations.yaml"), annotations(original)),
    ];
    if texts.is_empty() {
        let path = format!("{folder}/{original}.md");
        files.push(NewFile::text(path, String::new()));
    }
    files.extend(texts.into_iter().map(|(lang, text)| NewFile {
        path: format!("{folder}/{lang}.{}", text.format.extension()),
        bytes: text.bytes,
    }));
    files
}

fn about(languages: &[Lang], original: &str) -> String {
    let pairs = languages.iter().map(|lang| format!("{lang}: …"));
    let title = match languages {
        [] | [_] => String::new(),
        _ => format!(
            "# The title in each language: {{{}}}\n",
            pairs.collect::<Vec<_>>().join(", ")
        ),
    };
    format!(
        "# All keys: {REPOSITORY}/blob/main/FORMAT.md#articles\n\
         \n\
         {title}title:\n\
         original: {original}\n\
         # date: 2027-01-31\n\
         # authors: [Jane Roe]\n\
         # source: {{name: The newspaper, url: \"https://example.org/article\"}}\n\
         # tags: [history]\n",
    )
}

/// Both keys have no value yet. `annotations` is the last, so that items can be added at the end of
/// the file.
fn annotations(original: &str) -> String {
    format!(
        "# The annotations of the texts beside this file.\n\
         # All keys: {REPOSITORY}/blob/main/FORMAT.md#annotations\n\
         \n\
         mentions:\n\
         #  some-entity: [words that name it]\n\
         \n\
         annotations:\n\
         #  - quote: words that are copied from the text `{original}`\n\
         #    note: What readers should know about them.\n",
    )
}
