//! `hashiya serve`.

use std::path::PathBuf;

use hashiya::output::DiskTarget;
use hashiya::pipeline::{self, LinkForm, Options, RunOutcome};
use hashiya::serve::{self, RebuildOutcome, Server, ServerOptions};
use hashiya::source::drafts::Drafts;

use super::args::ServeArgs;
use super::exit::{CommandError, SiteStatus};
use super::findings::Notes;
use super::site::SiteFolder;
use super::temporary::TemporaryFolder;
use super::terminal::{self, ProgressLine};
use super::{findings, today};

/// Serves the site until Ctrl-C. While a site has errors, the browser shows them.
pub fn run(arguments: &ServeArgs) -> Result<SiteStatus, CommandError> {
    let site = SiteFolder::find(arguments.site.folder.as_deref())?;
    // Not the site's `public/`, because drafts must not get into a folder that is published.
    let temporary = match arguments.out {
        Some(_) => None,
        None => Some(TemporaryFolder::new("serve")?),
    };
    let folder = temporary.as_ref().map(|folder| folder.path().to_owned());
    let folder = arguments.out.clone().or(folder).unwrap_or_default();
    let builder = Builder {
        site,
        out: folder.clone(),
        drafts: arguments.site.drafts(),
    };
    let first = builder.build()?;
    let options = ServerOptions {
        site: builder.site.root.clone(),
        built: folder.clone(),
        fault: first
            .failed()
            .then(|| findings::first_errors(&first, &builder.site)),
        base_path: first.base_path,
        port: arguments.port,
    };
    let server = Server::bind(&options, move || builder.rebuild())?;
    let url = server.url()?;
    terminal::print(&format!("Serving {url} (Ctrl-C ends it)"));
    if arguments.open {
        serve::open_in_browser(&url, |why| {
            terminal::print_error(&format!("the browser did not open: {why}"));
        });
    }
    server.run()?;
    Ok(SiteStatus::Sound)
}

/// Builds the site, at first and after each change.
struct Builder {
    site: SiteFolder,
    out: PathBuf,
    drafts: Drafts,
}

impl Builder {
    fn build(&self) -> Result<RunOutcome, CommandError> {
        self.site.ensure_exists()?;
        let target = DiskTarget::open(&self.out, &self.site.root)?;
        let options = Options {
            drafts: self.drafts,
            base_url: None,
            presumed_base_url: None,
            links: LinkForm::FromBase,
            strict: false,
            size_limit: None,
            today: Some(today::today()?),
        };
        let progress = ProgressLine::start();
        let result = pipeline::build(&self.site.root, &options, &target, &|now| {
            progress.show(now);
        });
        progress.clear();
        let outcome = result?;
        findings::print_for_people(&outcome, &self.site, Notes::Counted);
        terminal::print_summary(terminal::BUILT, &outcome, progress.elapsed());
        Ok(outcome)
    }

    fn rebuild(&self) -> RebuildOutcome {
        match self.build() {
            Ok(outcome) if !outcome.failed() => RebuildOutcome::Built {
                base_path: outcome.base_path,
            },
            Ok(outcome) => RebuildOutcome::Failed {
                why: findings::first_errors(&outcome, &self.site),
            },
            Err(error) => {
                terminal::print_error(&error.to_string());
                RebuildOutcome::Failed {
                    why: format!("error: {error}"),
                }
            }
        }
    }
}
