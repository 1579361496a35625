//! Why a command ended before its end, and the exit code for it.

use std::io;
use std::path::PathBuf;

use hashiya::authoring::write::WriteError;
use hashiya::output::OutputError;
use hashiya::pipeline::PipelineError;
use hashiya::serve::ServeError;
use hashiya::source::files::FilesError;

/// The site is at fault.
pub const SITE: u8 = 1;
/// The command was not understood, or cannot mean what it says.
const USAGE: u8 = 2;
/// The disk, the port, the system.
const WORLD: u8 = 3;

/// Why a command ended before its end.
#[derive(Debug, thiserror::Error)]
pub enum Stop {
    /// No site here.
    #[error("there is no hashiya.yaml in `{}` or a folder above it; go to a site, or name one with --site", .0.display())]
    NoSite(PathBuf),
    /// No site there.
    #[error("there is no hashiya.yaml in `{}`; an empty file of that name makes the folder a site", .0.display())]
    NotASite(PathBuf),
    /// The settings have another name.
    #[error("`{}` is not read; call it hashiya.yaml", .0.display())]
    Misnamed(PathBuf),
    /// The settings went while the site was watched.
    #[error("hashiya.yaml is gone from `{}`; what was built last stays until it is back", .0.display())]
    Gone(PathBuf),
    /// No such article.
    #[error("there is no article `{slug}`{}", near.as_ref().map_or_else(String::new, |near| format!("; did you mean `{near}`?")))]
    NoArticle {
        /// As asked for.
        slug: String,
        /// The nearest that there is.
        near: Option<String>,
    },
    /// Nothing that is built in has that name.
    #[error("nothing built in is called `{name}`; {}", near.as_ref().map_or_else(|| "`hashiya eject` lists what there is".to_owned(), |near| format!("did you mean `{near}`?")))]
    NoOriginal {
        /// As asked for.
        name: String,
        /// The nearest that there is.
        near: Option<String>,
    },
    /// The site has a file of its own there.
    #[error("`{}` is there already, and stays as it is", .0.display())]
    OwnFile(PathBuf),
    /// `SOURCE_DATE_EPOCH` is no number of seconds.
    #[error(
        "SOURCE_DATE_EPOCH is `{0}`; it is a number of seconds since the beginning of 1970 (UTC), or is not set"
    )]
    Epoch(String),
    /// A file of the site could not be read.
    #[error(transparent)]
    Files(#[from] FilesError),
    /// A changed file could not be written.
    #[error(transparent)]
    Write(#[from] WriteError),
    /// No finding has that code.
    #[error("there is no code `{code}`{}", near.map(|near| format!("; did you mean {near}?")).unwrap_or_default())]
    NoSuchCode {
        /// As it was written.
        code: String,
        /// The nearest code, if one is near.
        near: Option<&'static str>,
    },
    /// The report would stand among the site's files.
    #[error("the report cannot go to `{}`, among the files that the site is read from or built into", .0.display())]
    ReportInSite(PathBuf),
    /// Two things want standard output.
    #[error("the report and the findings cannot both go to standard output; give --report a file")]
    OneOutput,
    /// The pipeline met the world.
    #[error(transparent)]
    Pipeline(#[from] PipelineError),
    /// The output folder will not do.
    #[error(transparent)]
    Output(#[from] OutputError),
    /// The preview will not run.
    #[error(transparent)]
    Serve(#[from] ServeError),
    /// The system refused.
    #[error("cannot {action} `{}`: {source}", path.display())]
    Io {
        /// What was tried.
        action: &'static str,
        /// On what.
        path: PathBuf,
        /// Why not.
        source: io::Error,
    },
}

impl Stop {
    /// The exit code, as `--help` lists them.
    pub const fn exit_code(&self) -> u8 {
        match self {
            Self::NoSite(_)
            | Self::NotASite(_)
            | Self::Misnamed(_)
            | Self::NoArticle { .. }
            | Self::NoSuchCode { .. }
            | Self::NoOriginal { .. }
            | Self::OwnFile(_)
            | Self::OneOutput
            | Self::Epoch(_)
            | Self::ReportInSite(_) => USAGE,
            Self::Output(error) | Self::Pipeline(PipelineError::Output(error)) => {
                output_code(error)
            }
            _ => WORLD,
        }
    }
}

const fn output_code(error: &OutputError) -> u8 {
    match error {
        OutputError::Duplicate(_)
        | OutputError::FileAndFolder { .. }
        | OutputError::Reserved(_) => SITE,
        OutputError::HoldsSite(_)
        | OutputError::InOtherSite { .. }
        | OutputError::InSources { .. }
        | OutputError::SymbolicLink(_)
        | OutputError::NotAFolder(_) => USAGE,
        OutputError::Foreign { .. }
        | OutputError::Busy(_)
        | OutputError::Mixed { .. }
        | OutputError::Io { .. } => WORLD,
    }
}
