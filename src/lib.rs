//! Hashiya turns article text and YAML annotation files into a bilingual website with full support
//! for right-to-left writing. The text is never changed: annotations are kept in separate files and
//! anchored to the text by quoting its words.
//!
//! # The stages
//!
//! ```text
//!  files ──load──▶ Sources ──anchor──▶ AnchoredArticles ──link──▶ Edition ──render──▶ Artifacts ──write──▶ public/
//!         source           anchor                       edition            render              output
//! ```
//!
//! | stage | takes | returns |
//! |---|---|---|
//! | load | [`Files`](source::files::Files): a disk or memory | [`Sources`](source::Sources): settings, articles, entities and pages as written, each value with its place in its file |
//! | anchor | the texts and annotations of an article | [`AnchoredTarget`](anchor::AnchoredTarget)s: for every annotation, where its words are in the text |
//! | link | a [`Summary`](edition::summary::Summary) of each article, and the entities | the [`Edition`](edition::Edition): who is mentioned where, what links to what |
//! | render | a [`PageKey`](address::PageKey) and the edition | an [`Artifact`](artifact::Artifact): a path and its bytes |
//! | write | the artifacts | a [`BuildTarget`](output::BuildTarget): a folder or memory; all of a build or nothing |
//!
//! No stage stops at the first mistake of an author. Each returns its value, however incomplete, and
//! the [`Diagnostic`](diagnostic::Diagnostic)s about it ([`Checked`](diagnostic::Checked)).
//! [`pipeline`] runs the stages; the other modules are parts of a stage, or used by several of them.
//! `ARCHITECTURE.md` in the repository describes them.
//!
//! # A whole site
//!
//! The files can be in memory, and so can the output:
//!
//! ```
//! use hashiya::output::MemoryTarget;
//! use hashiya::pipeline::{Options, build_files};
//! use hashiya::source::files::Memory;
//!
//! let files = Memory::new(&[
//!     ("hashiya.yaml", "languages: [en, ar]"),
//!     ("content/articles/tea/en.txt", "The kettle whistled before Layla came home."),
//!     ("content/articles/tea/annotations.yaml", "mentions: {layla: [Layla]}"),
//!     ("content/entities/people.yaml", "layla: {kind: person, name: {en: Layla, ar: ليلى}}"),
//! ]);
//! let target = MemoryTarget::new();
//! let outcome = build_files(&files, &Options::default(), &target, &|_progress| {})?;
//! assert!(!outcome.failed());
//!
//! let built = target.files();
//! let page = String::from_utf8_lossy(&built["en/articles/tea/index.html"]);
//! // The name is a link to the page of its entity. The rest of the sentence is unchanged.
//! assert!(page.contains("The kettle whistled before <a "), "{page}");
//! assert!(page.contains("href=\"/en/entities/layla/\""), "{page}");
//! // The page for Arabic readers shows the same text.
//! let page = String::from_utf8_lossy(&built["ar/articles/tea/index.html"]);
//! assert!(page.contains("lang=\"ar\" dir=\"rtl\""), "{page}");
//! # Ok::<(), hashiya::pipeline::PipelineError>(())
//! ```

pub mod address;
pub mod anchor;
pub mod artifact;
pub mod authoring;
pub mod date;
pub mod diagnostic;
pub mod edition;
pub mod export;
pub mod href;
pub mod html;
pub mod lint;
pub mod locale;
pub mod nonempty;
pub mod output;
pub mod percent;
pub mod pipeline;
pub mod publish;
pub mod render;
pub mod search;
pub mod serve;
pub mod source;
pub mod starter;
pub mod text;
pub mod weave;
pub mod xml;
