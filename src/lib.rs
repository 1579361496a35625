//! Hashiya turns article text and YAML annotation files into a bilingual, right-to-left-aware website.
//!
//! ```text
//!  files ──load──▶ Sources ──anchor──▶ Anchored ──link──▶ Edition ──render──▶ Artifacts ──write──▶ public/
//!         source           anchor              edition            render              output
//! ```

pub mod anchor;
pub mod artifact;
pub mod date;
pub mod diagnostic;
pub mod edition;
pub mod html;
pub mod lint;
pub mod locale;
pub mod output;
pub mod pipeline;
pub mod render;
pub mod serve;
pub mod source;
pub mod text;
pub mod weave;
