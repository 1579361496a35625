//! Hashiya turns article text and YAML annotation files into a bilingual, right-to-left-aware
//! website. The text is never altered: what is said about it is kept beside it and anchored by
//! quotation.
//!
//! # Five stages, five types
//!
//! ```text
//!  files ──load──▶ Sources ──anchor──▶ Anchored ──link──▶ Edition ──render──▶ Artifacts ──write──▶ public/
//!         source           anchor              edition            render              output
//! ```
//!
//! | stage | takes | gives |
//! |---|---|---|
//! | load | [`Files`](source::files::Files): a disk, or memory | [`Sources`](source::Sources): settings, entities, articles and pages as written, each value with its place in its file |
//! | anchor | one article | [`AnchoredTarget`](anchor::AnchoredTarget)s: for every annotation, where its words stand |
//! | link | a [`Summary`](edition::summary::Summary) of each article, and the entities | the [`Edition`](edition::Edition): who is mentioned where, what links to what |
//! | render | one [`PageKey`](address::PageKey) and the edition | an [`Artifact`](artifact::Artifact): a path and its bytes |
//! | write | artifacts | a [`Target`](output::Target): a folder, or memory; all of a build or nothing |
//!
//! No stage stops at an author's first fault: it gives its value, however incomplete, and the
//! [`Diagnostic`](diagnostic::Diagnostic)s beside it ([`Checked`](diagnostic::Checked)).
//! [`pipeline`] puts the stages in a row; everything else is one of their parts or a tool that
//! several of them use.
//!
//! # A whole site
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
//! // The mention is a link to its entity, with an address of its own; nothing else of the sentence has changed.
//! assert!(page.contains("The kettle whistled before <a "), "{page}");
//! assert!(page.contains("href=\"/en/entities/layla/\""), "{page}");
//! // An Arabic reader gets the same text in an Arabic page.
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
pub mod html;
pub mod lint;
pub mod locale;
pub mod output;
pub mod percent;
pub mod pipeline;
pub mod render;
pub mod search;
pub mod serve;
pub mod source;
pub mod text;
pub mod weave;
pub mod xml;
