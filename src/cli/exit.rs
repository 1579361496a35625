//! How a command ends: its exit code, and the errors that stop it.

use std::io;
use std::path::PathBuf;

use hashiya::authoring::annotate::AnnotateError;
use hashiya::authoring::rename::RenameError;
use hashiya::authoring::write::WriteError;
use hashiya::output::OutputError;
use hashiya::pipeline::{ConfirmError, ExportError, PipelineError, RunOutcome};
use hashiya::publish::PublishError;
use hashiya::serve::ServeError;
use hashiya::source::LoadError;
use hashiya::source::files::FilesError;
use hashiya::starter::{ImportError, StarterError, TextFault};

/// The exit code for a site with errors.
pub const SITE: u8 = 1;
/// The exit code for arguments that are wrong or contradict each other.
const USAGE: u8 = 2;
/// The exit code for failures outside the site: the disk, the port, foreign files in the output.
const OUTSIDE: u8 = 3;

/// Whether the site that a command looked at, or the table that it imported, has errors. They are
/// already printed.
pub enum SiteStatus {
    Sound,
    HasErrors,
}

impl SiteStatus {
    pub fn of(outcome: &RunOutcome) -> Self {
        if outcome.failed() {
            Self::HasErrors
        } else {
            Self::Sound
        }
    }
}

/// An error that stops a command before it is done.
#[derive(Debug, thiserror::Error)]
pub enum CommandError {
    /// No folder from the working directory upwards is a site.
    #[error("there is no hashiya.yaml in `{}` or a folder above it; go to a site, or name one with --site", .0.display())]
    NoSite(PathBuf),
    /// The folder given with `--site` is not a site.
    #[error("there is no hashiya.yaml in `{}`; an empty file of that name makes the folder a site", .0.display())]
    NotASite(PathBuf),
    /// `init` would make a site in the working directory, and was not told to.
    #[error(
        "name a folder for the new site: `hashiya init essays`, or `hashiya init .` for this one"
    )]
    WhichFolder,
    /// `init` is given more than a folder, which may be a language after a space.
    #[error(
        "`{0}` is one argument too many: `init` takes one folder, and commas separate languages: `--languages ar,en`"
    )]
    OneFolder(String),
    /// `init` is given a setting for a site that exists.
    #[error("there is a site already: its {key} are set by `{key}` in `{}`", path.display())]
    SetInSettings {
        /// The option, and the key of the settings.
        key: &'static str,
        /// The settings file.
        path: PathBuf,
    },
    /// `init` names a file.
    #[error("`{}` is a file; name a folder for the site", .0.display())]
    NoFolder(PathBuf),
    /// A new site could not be made.
    #[error(transparent)]
    Starter(#[from] StarterError),
    /// A name given to `new` is no id.
    #[error("`{id}` cannot be {what}: {fault}; {help}")]
    NoId {
        /// The name as given.
        id: String,
        /// What it was to be: `the id of an entity`.
        what: &'static str,
        /// What is wrong with it.
        fault: String,
        /// What to write instead.
        help: String,
    },
    /// `new` names something that exists.
    #[error("there is {what} `{id}` already, in `{place}`")]
    Exists {
        /// What exists: `an entity`.
        what: &'static str,
        /// Its id.
        id: String,
        /// The file or folder that it is in.
        place: String,
    },
    /// The kind given to `new entity` does not exist.
    #[error("there is no kind `{kind}`{}; the kinds are {}", near.as_ref().map_or_else(String::new, |near| format!("; did you mean `{near}`?")), known.join(", "))]
    NoKind {
        /// The kind as given.
        kind: String,
        /// The most similar one that exists.
        near: Option<String>,
        /// All kinds.
        known: Vec<String>,
    },
    /// A language given to `new` is not one of the site's.
    #[error("`{lang}` is not a language of the site; its languages are {}: add it to `languages` in hashiya.yaml", known.join(", "))]
    NoLanguage {
        /// The language as given.
        lang: String,
        /// The languages of the site.
        known: Vec<String>,
    },
    /// Two texts or names are given for one language.
    #[error("the language `{0}` is given twice")]
    LanguageTwice(String),
    /// The language of a text given to `new article` is unknown.
    #[error("which language is `{}` in? Write `--language` and a tag, such as `ar`, for each `--text`", .0.display())]
    WhichLanguage(PathBuf),
    /// A file given to `new article` is no text.
    #[error("`{}` cannot be the text of an article: {fault}", path.display())]
    Text {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        fault: TextFault,
    },
    /// `new article` got more languages than texts.
    #[error("there are more `--language` than `--text`; write both for each text")]
    TooManyLanguages,
    /// The settings of the site have errors.
    #[error("`{}` has errors, which `hashiya check` lists; mend them first", .0.display())]
    FaultySettings(PathBuf),
    /// A file given to `import` is no table that can be used.
    #[error("`{}` cannot be imported: {fault}", path.display())]
    Import {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        fault: ImportError,
    },
    /// `new entity` cannot add to a file without changing what is in it.
    #[error("cannot add {id} at the end of `{path}`; write it there yourself:\n\n{text}")]
    CannotAppend {
        /// The entities.
        id: String,
        /// The file.
        path: String,
        /// The lines to add.
        text: String,
    },
    /// The settings file has a name that is not read, such as `hashiya.yml`.
    #[error("`{}` is not read; call it hashiya.yaml", .0.display())]
    Misnamed(PathBuf),
    /// The settings file was removed while the site was watched.
    #[error("hashiya.yaml is gone from `{}`; the last good build stays until it is back", .0.display())]
    Gone(PathBuf),
    /// The article given to `suggest` or `where` does not exist.
    #[error("there is no article `{slug}`{}", near.as_ref().map_or_else(String::new, |near| format!("; did you mean `{near}`?")))]
    NoArticle {
        /// The name as given.
        slug: String,
        /// The most similar name that exists.
        near: Option<String>,
    },
    /// The name given to `eject` is not a built-in file.
    #[error("there is no built-in file `{name}`; {advice}")]
    NoOriginal {
        /// The name as given.
        name: String,
        /// What to write instead.
        advice: String,
    },
    /// `eject` would overwrite a file of the site.
    #[error("`{}` exists already, and is not overwritten", .0.display())]
    OwnFile(PathBuf),
    /// The site has no copy of the file that `eject --diff` names.
    #[error("there is no `{}`; `hashiya eject` makes such a copy", .0.display())]
    NoCopy(PathBuf),
    /// `SOURCE_DATE_EPOCH` is not a number of seconds.
    #[error(
        "SOURCE_DATE_EPOCH is `{0}`; it is a number of seconds since the beginning of 1970 (UTC), or is not set"
    )]
    Epoch(String),
    /// A file of the site cannot be read.
    #[error(transparent)]
    Files(#[from] FilesError),
    /// The site cannot be loaded.
    #[error(transparent)]
    Load(#[from] LoadError),
    /// An annotation cannot be added.
    #[error(transparent)]
    Annotate(#[from] AnnotateError),
    /// An entity cannot be renamed.
    #[error(transparent)]
    Rename(#[from] RenameError),
    /// A translation cannot be confirmed.
    #[error(transparent)]
    Confirm(#[from] ConfirmError),
    /// A change of an author's file cannot be written.
    #[error(transparent)]
    Write(#[from] WriteError),
    /// The code given to `--explain` does not exist.
    #[error("there is no code `{code}`{}", near.map(|near| format!("; did you mean {near}?")).unwrap_or_default())]
    NoSuchCode {
        /// The code as given.
        code: String,
        /// The most similar code that exists.
        near: Option<&'static str>,
    },
    /// `--report` names a file inside the sources or the output.
    #[error("the report cannot be written to `{}`, which is in the sources or the output of the site", .0.display())]
    ReportInSite(PathBuf),
    /// `export --out` names a file inside the sources or the output.
    #[error("nothing can be exported to `{}`, which is in the sources or the output of the site", .0.display())]
    ExportInSite(PathBuf),
    /// `export` is given a format that what it exports does not have.
    #[error("`{what}` cannot be exported as `{format}`; the formats of `{what}` are: {valid}")]
    NoFormat {
        /// What is to be exported: `claims`.
        what: String,
        /// The format as given.
        format: String,
        /// The formats that there are.
        valid: String,
    },
    /// `export tei` is not told which one article it is to write.
    #[error("TEI is exported for one article at a time; name it: `--article SLUG`")]
    WhichArticle,
    /// `export entities` is told an article.
    #[error("entities belong to no article; leave out --article")]
    ArticleOfEntities,
    /// The data of a site cannot be exported.
    #[error(transparent)]
    Export(#[from] ExportError),
    /// `report` is no command.
    #[error("there is no command `report`; `hashiya check --report FILE` writes the report")]
    NoReport,
    /// `serve` was given a folder to write into.
    #[error("`serve` writes no files; `hashiya build --out DIR` does")]
    ServeWritesNothing,
    /// The report and the findings would both go to standard output.
    #[error("the report and the findings cannot both go to standard output; give --report a file")]
    OneOutput,
    /// `suggest --write` is to print a table.
    #[error(
        "--format csv prints a table, and --write prints the changes that it makes; run one after the other"
    )]
    TableOfChanges,
    /// Reading or writing failed during a run.
    #[error(transparent)]
    Pipeline(#[from] PipelineError),
    /// The output folder cannot be used.
    #[error(transparent)]
    Output(#[from] OutputError),
    /// The preview server failed.
    #[error(transparent)]
    Serve(#[from] ServeError),
    /// The site cannot be published.
    #[error(transparent)]
    Publish(#[from] PublishError),
    /// Any other input or output error.
    #[error("cannot {action} `{}`: {source}", path.display())]
    Io {
        /// The verb for the message, such as `read`.
        action: &'static str,
        /// The file or folder.
        path: PathBuf,
        /// The cause.
        source: io::Error,
    },
}

impl CommandError {
    /// The exit code, as `hashiya --help` lists them.
    pub const fn exit_code(&self) -> u8 {
        match self {
            Self::NoSite(_)
            | Self::NotASite(_)
            | Self::Misnamed(_)
            | Self::NoArticle { .. }
            | Self::NoSuchCode { .. }
            | Self::NoOriginal { .. }
            | Self::OwnFile(_)
            | Self::NoCopy(_)
            | Self::NoFolder(_)
            | Self::WhichFolder
            | Self::OneFolder(_)
            | Self::SetInSettings { .. }
            | Self::NoId { .. }
            | Self::Exists { .. }
            | Self::NoKind { .. }
            | Self::NoLanguage { .. }
            | Self::LanguageTwice(_)
            | Self::WhichLanguage(_)
            | Self::Text { .. }
            | Self::CannotAppend { .. }
            | Self::TooManyLanguages
            | Self::Import { .. }
            | Self::ServeWritesNothing
            | Self::OneOutput
            | Self::NoReport
            | Self::TableOfChanges
            | Self::Epoch(_)
            | Self::ExportInSite(_)
            | Self::NoFormat { .. }
            | Self::WhichArticle
            | Self::ArticleOfEntities
            | Self::Export(ExportError::NoArticle { .. })
            | Self::ReportInSite(_) => USAGE,
            Self::Rename(error) => rename_code(error),
            Self::Annotate(error) => annotate_code(error),
            Self::Output(error) | Self::Pipeline(PipelineError::Output(error)) => {
                output_code(error)
            }
            Self::Publish(error) if error.is_usage() => USAGE,
            Self::Confirm(error) if !matches!(error, ConfirmError::Pipeline(_)) => USAGE,
            Self::FaultySettings(_) | Self::Load(LoadError::ProgramTooOld(_)) => SITE,
            _ => OUTSIDE,
        }
    }
}

const fn annotate_code(error: &AnnotateError) -> u8 {
    if error.is_about_arguments() {
        USAGE
    } else if matches!(error, AnnotateError::Files(_)) {
        OUTSIDE
    } else {
        SITE
    }
}

const fn rename_code(error: &RenameError) -> u8 {
    if error.is_about_arguments() {
        USAGE
    } else if matches!(error, RenameError::Files(_)) {
        OUTSIDE
    } else {
        SITE
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
        | OutputError::Io { .. } => OUTSIDE,
    }
}
