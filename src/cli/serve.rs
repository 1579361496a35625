//! `hashiya serve`.

use std::ops::ControlFlow;
use std::sync::Arc;
use std::time::Instant;

use hashiya::diagnostic::print::human;
use hashiya::pipeline::{
    self, Changes, Options, PipelineError, RunOutcome, Session, SiteVersion, Update, VersionError,
};
use hashiya::serve::{
    self, Announcer, PreviewedSite, Renewal, Server, ServerOptions, SharedSite, SourceChanges,
};
use hashiya::source::ProgramTooOld;
use hashiya::source::files::Disk;

use super::args::ServeArgs;
use super::exit::{CommandError, SiteStatus};
use super::findings::Notes;
use super::site::SiteFolder;
use super::terminal::{self, ProgressLine};
use super::{findings, today};

/// Serves the site until Ctrl-C. While a site has errors, the browser shows them.
pub fn run(arguments: &ServeArgs) -> Result<SiteStatus, CommandError> {
    if arguments.out.is_some() {
        return Err(CommandError::ServeWritesNothing);
    }
    let site = SiteFolder::find(arguments.site.folder.as_deref())?;
    let mut server = Server::bind(&ServerOptions {
        site: site.root.clone(),
        port: arguments.port,
    })?;
    let options = Options {
        drafts: arguments.site.drafts(),
        today: Some(today::today()?),
        ..Options::default()
    };
    let mut preview = Preview::open(site, options)?;
    let first = preview.first();
    let base_path = first.as_ref().map_or("/", |site| site.base_path());
    let url = server.url(base_path)?;
    if let Some(first) = first {
        server.show(first);
    }
    terminal::print(&format!("Serving {url} (Ctrl-C ends it)"));
    server.watch(move |changes, announcer| preview.work(changes, announcer));
    if arguments.open {
        serve::open_in_browser(&url, |why| {
            terminal::print_error(&format!("the browser did not open: {why}"));
        });
    }
    server.run()?;
    Ok(SiteStatus::Sound)
}

/// A version of the site, with the files that it is made from.
struct Previewed {
    version: SiteVersion,
    files: Disk,
    site: SiteFolder,
}

impl PreviewedSite for Previewed {
    fn base_path(&self) -> &str {
        self.version.base_path()
    }

    fn has_page(&self, folder: &str) -> bool {
        self.version.has_page(folder)
    }

    fn file(&self, path: &str) -> Result<Option<Vec<u8>>, String> {
        self.version
            .file(&self.files, path)
            .map_err(|error| match error {
                VersionError::Template(fault) => {
                    let (sources, shown) = (self.version.sources(), &self.site.shown);
                    let text = human::render(&[*fault], sources, shown, findings::DEFAULT_WIDTH);
                    anstream::adapter::strip_str(&text).to_string()
                }
                VersionError::Pipeline(error) => format!("error: {error}"),
            })
    }
}

/// The site, kept and brought up to date.
struct Preview {
    site: SiteFolder,
    options: Options,
    /// `None` while the site needs a newer version of the program.
    session: Option<Session>,
    /// Changes were not taken in, so that everything must be read again.
    is_behind: bool,
    /// Open pages show errors.
    is_failed: bool,
    started: Instant,
}

impl Preview {
    fn open(site: SiteFolder, options: Options) -> Result<Self, CommandError> {
        let mut preview = Self {
            site,
            options,
            session: None,
            is_behind: false,
            is_failed: false,
            started: Instant::now(),
        };
        preview.site.ensure_exists()?;
        // A site that needs a newer version of the program is told when the watch begins.
        let _ = preview.reopen()?;
        Ok(preview)
    }

    /// Reads the whole site.
    fn reopen(&mut self) -> Result<ControlFlow<ProgramTooOld>, PipelineError> {
        let progress = ProgressLine::start();
        let opened = Session::open(&self.disk(), &self.options, &|now| progress.show(now));
        progress.clear();
        Ok(match opened? {
            ControlFlow::Continue(mut session) => {
                session.try_templates();
                self.session = Some(session);
                ControlFlow::Continue(())
            }
            ControlFlow::Break(found) => ControlFlow::Break(found),
        })
    }

    fn disk(&self) -> Disk {
        Disk::new(&self.site.root)
    }

    /// The site to serve first, if it has no errors.
    fn first(&self) -> Option<SharedSite> {
        let session = self.session.as_ref()?;
        (!session.has_errors()).then(|| self.shared(session.version()))
    }

    fn shared(&self, version: SiteVersion) -> SharedSite {
        Arc::new(Previewed {
            version,
            files: self.disk(),
            site: self.site.clone(),
        })
    }

    /// Takes in changes, and tells what came of it: the pages first, then what is wrong.
    fn work(&mut self, changes: Option<SourceChanges>, announcer: &Announcer<'_>) {
        let result = match changes {
            None => self.start(announcer),
            Some(changes) => self.take_in(changes, announcer),
        };
        if let Err(error) = result {
            self.is_behind = true;
            self.is_failed = true;
            terminal::print_error(&error.to_string());
            announcer.announce_failure(&format!("error: {error}"));
        }
    }

    fn start(&mut self, announcer: &Announcer<'_>) -> Result<(), CommandError> {
        let Some(session) = &self.session else {
            // It was read a moment ago; now the finding is told.
            return self.take_in(SourceChanges::Everything, announcer);
        };
        let is_failed = session.has_errors();
        self.tell(is_failed, announcer)
    }

    fn take_in(
        &mut self,
        changes: SourceChanges,
        announcer: &Announcer<'_>,
    ) -> Result<(), CommandError> {
        self.started = Instant::now();
        // Without its settings, the site would have other languages and another address.
        self.site.ensure_exists()?;
        let changes = match changes {
            SourceChanges::Paths(paths) if !self.is_behind => Changes::Paths(paths),
            _ => Changes::Everything,
        };
        let disk = self.disk();
        let updated = match &mut self.session {
            Some(session) => session.update(&disk, &changes)?,
            None => self.reopen()?.map_continue(|()| Update::everything()),
        };
        self.is_behind = false;
        match updated {
            ControlFlow::Break(found) => {
                self.is_failed = true;
                let outcome = RunOutcome::too_old(found);
                announcer.announce_failure(&findings::first_errors(&outcome, &self.site));
                self.print(&outcome);
                Ok(())
            }
            ControlFlow::Continue(update) => self.show(&update, announcer),
        }
    }

    fn show(&mut self, update: &Update, announcer: &Announcer<'_>) -> Result<(), CommandError> {
        let Some(session) = &mut self.session else {
            return Ok(());
        };
        if update.interface {
            session.try_templates();
        }
        let (is_failed, version) = (session.has_errors(), session.version());
        if update.is_nothing() && is_failed == self.is_failed {
            return Ok(());
        }
        if !is_failed {
            let renewal = if update.is_of_styles() && !self.is_failed {
                Renewal::Styles
            } else {
                Renewal::Pages
            };
            announcer.announce(self.shared(version), renewal);
        }
        self.tell(is_failed, announcer)
    }

    /// Prints what is wrong, and shows errors in open pages.
    fn tell(&mut self, is_failed: bool, announcer: &Announcer<'_>) -> Result<(), CommandError> {
        let disk = self.disk();
        let Some(session) = &mut self.session else {
            return Ok(());
        };
        let took = self.started.elapsed();
        let cancelled = || announcer.is_outdated();
        let Some(outcome) = pipeline::findings(session, &disk, &cancelled)? else {
            self.is_failed = is_failed;
            return Ok(());
        };
        self.is_failed = is_failed || outcome.failed();
        if self.is_failed {
            announcer.announce_failure(&findings::first_errors(&outcome, &self.site));
        }
        findings::print_for_people(&outcome, &self.site, Notes::Counted);
        terminal::print_summary(terminal::MADE, &outcome, took);
        Ok(())
    }

    fn print(&self, outcome: &RunOutcome) {
        findings::print_for_people(outcome, &self.site, Notes::Counted);
    }
}
