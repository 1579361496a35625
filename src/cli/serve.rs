//! `hashiya serve`.

use std::fs;
use std::path::{Path, PathBuf};

use hashiya::output::DiskTarget;
use hashiya::pipeline::{self, Options, Outcome};
use hashiya::serve::{self, RebuildOutcome, Server};

use super::args::Serve;
use super::site::Site;
use super::terminal::{self, ProgressLine};
use super::{Stop, Verdict, findings, today};

/// Shows the site until Ctrl-C. A site with errors is shown once they are mended.
pub fn run(arguments: &Serve) -> Result<Verdict, Stop> {
    let site = Site::find(arguments.source.site.as_deref())?;
    let folder = Folder::new(arguments.out.as_deref())?;
    let builder = Builder {
        site,
        out: folder.path.clone(),
        drafts: arguments.source.drafts,
    };
    let first = builder.build()?;
    let options = serve::Options {
        site: builder.site.root.clone(),
        built: folder.path.clone(),
        fault: first
            .failed()
            .then(|| findings::errors(&first, &builder.site)),
        base_path: first.base_path,
        port: arguments.port,
    };
    let server = Server::bind(&options, move || builder.rebuild())?;
    let url = server.url()?;
    terminal::say(&format!("Serving {url} (Ctrl-C ends it)"));
    if arguments.open {
        serve::open_in_browser(&url, |why| {
            terminal::error(&format!("the browser did not open: {why}"))
        });
    }
    server.run()?;
    Ok(Verdict::Fine)
}

/// Builds the site again and again.
struct Builder {
    site: Site,
    out: PathBuf,
    drafts: bool,
}

impl Builder {
    fn build(&self) -> Result<Outcome, Stop> {
        self.site.still_there()?;
        let target = DiskTarget::open(&self.out, &self.site.root)?;
        let options = Options {
            drafts: self.drafts,
            base_url: None,
            strict: false,
            today: Some(today::today()?),
        };
        let progress = ProgressLine::start();
        let outcome = pipeline::build(&self.site.root, &options, &target, &|now| {
            progress.show(now)
        });
        progress.clear();
        let outcome = outcome?;
        findings::for_people(&outcome, &self.site, false);
        terminal::closing(terminal::BUILT, &outcome, progress.elapsed());
        Ok(outcome)
    }

    fn rebuild(&self) -> RebuildOutcome {
        match self.build() {
            Ok(outcome) if !outcome.failed() => RebuildOutcome::Built {
                base_path: outcome.base_path,
            },
            Ok(outcome) => RebuildOutcome::Failed {
                why: findings::errors(&outcome, &self.site),
            },
            Err(stop) => {
                terminal::error(&stop.to_string());
                RebuildOutcome::Failed {
                    why: format!("error: {stop}"),
                }
            }
        }
    }
}

/// The folder of built files; a temporary one goes when the command ends. Not the site's public/:
/// drafts that are only looked at do not belong where a site is published from.
struct Folder {
    path: PathBuf,
    is_temporary: bool,
}

impl Folder {
    fn new(named: Option<&Path>) -> Result<Self, Stop> {
        if let Some(named) = named {
            return Ok(Self {
                path: named.to_owned(),
                is_temporary: false,
            });
        }
        let path = std::env::temp_dir().join(format!("hashiya-serve-{}", std::process::id()));
        // Not `create_dir_all`: a folder that somebody else made there is not ours to fill.
        fs::create_dir(&path).map_err(|source| Stop::Io {
            action: "make",
            path: path.clone(),
            source,
        })?;
        Ok(Self {
            path,
            is_temporary: true,
        })
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        if self.is_temporary {
            // What is left lies among the system's temporary files.
            let _ = fs::remove_dir_all(&self.path);
        }
    }
}
