//! What each stage of a build took (`--timings`).

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use hashiya::artifact::Artifact;
use hashiya::output::{BuildTarget, CommitSummary, OutputError};
use hashiya::pipeline::{Progress, Stage, format_bytes};
use hashiya::source::files::{Files, FilesError, Listing};

use super::terminal;

/// What is shown for an amount that is not known.
const UNKNOWN: &str = "–";

/// Files, or other units, and bytes.
#[derive(Clone, Copy, Debug, Default)]
struct Amount {
    items: usize,
    bytes: u64,
}

impl Amount {
    fn add(&mut self, bytes: usize) {
        self.items += 1;
        self.bytes += bytes as u64;
    }
}

/// What one stage took.
#[derive(Debug)]
struct StageTiming {
    stage: Stage,
    wall: Duration,
    cpu: Option<Duration>,
    read: Amount,
    put: Amount,
    /// Units that the stage said it has done.
    done: usize,
}

/// The stages so far; the last one has not ended.
#[derive(Debug)]
struct Clock {
    stages: Vec<StageTiming>,
    wall: Instant,
    cpu: Option<Duration>,
}

impl Clock {
    /// Ends the last stage.
    fn stop(&mut self) {
        let (wall, cpu) = (Instant::now(), cpu_time());
        if let Some(last) = self.stages.last_mut() {
            last.wall = wall - self.wall;
            last.cpu = cpu
                .zip(self.cpu)
                .map(|(now, before)| now.saturating_sub(before));
        }
        (self.wall, self.cpu) = (wall, cpu);
    }
}

/// Measures the stages of a build.
#[derive(Debug)]
pub struct Timings(Mutex<Clock>);

impl Timings {
    /// Starts the clock.
    pub fn start() -> Self {
        Self(Mutex::new(Clock {
            stages: Vec::new(),
            wall: Instant::now(),
            cpu: cpu_time(),
        }))
    }

    fn clock(&self) -> MutexGuard<'_, Clock> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Takes note of the progress of the build. A stage lasts until the next one says something.
    pub fn note(&self, progress: Progress) {
        let mut clock = self.clock();
        if clock.stages.last().map(|last| last.stage) != Some(progress.stage) {
            clock.stop();
            clock.stages.push(StageTiming {
                stage: progress.stage,
                wall: Duration::ZERO,
                cpu: None,
                read: Amount::default(),
                put: Amount::default(),
                done: 0,
            });
        }
        if let Some(last) = clock.stages.last_mut() {
            last.done = last.done.max(progress.done);
        }
    }

    /// Ends the last stage.
    pub fn stop(&self) {
        self.clock().stop();
    }

    /// Prints a table of the stages.
    pub fn print(&self) {
        terminal::print(&table(&self.clock().stages));
    }
}

/// The files of a site, with a count of what is read.
pub struct CountedFiles<'a> {
    pub files: &'a dyn Files,
    pub timings: &'a Timings,
}

impl Files for CountedFiles<'_> {
    fn list(&self, folder: &str) -> Result<Listing, FilesError> {
        self.files.list(folder)
    }

    fn read(&self, path: &str) -> Result<Option<Vec<u8>>, FilesError> {
        let bytes = self.files.read(path)?;
        if let (Some(bytes), Some(last)) = (&bytes, self.timings.clock().stages.last_mut()) {
            last.read.add(bytes.len());
        }
        Ok(bytes)
    }
}

/// The target of a build, with a count of what is put into it.
pub struct CountedTarget<'a> {
    pub target: &'a dyn BuildTarget,
    pub timings: &'a Timings,
}

impl BuildTarget for CountedTarget<'_> {
    fn put(&self, artifact: Artifact) -> Result<(), OutputError> {
        if let Some(last) = self.timings.clock().stages.last_mut() {
            last.put.add(artifact.bytes.len());
        }
        self.target.put(artifact)
    }

    fn commit(&self) -> Result<CommitSummary, OutputError> {
        self.target.commit()
    }
}

fn table(stages: &[StageTiming]) -> String {
    let row = |name: &str, wall: Duration, cpu: Option<Duration>, items: &str, bytes: &str| {
        let cpu = cpu.map_or_else(|| UNKNOWN.to_owned(), seconds);
        format!(
            "{name:<10}{:>8}{cpu:>8}{items:>18}{bytes:>12}\n",
            seconds(wall)
        )
    };
    let mut table = format!(
        "\n{:<10}{:>8}{:>8}{:>18}{:>12}\n",
        "stage", "wall s", "CPU s", "items", "bytes"
    );
    for timing in stages {
        let (name, unit) = names(timing.stage);
        let written = if timing.put.items > 0 {
            timing.put
        } else {
            timing.read
        };
        let items = if timing.done > 0 && timing.put.items == 0 {
            timing.done
        } else {
            written.items
        };
        let known = |amount: String, is_known: bool| if is_known { amount } else { UNKNOWN.into() };
        table += &row(
            name,
            timing.wall,
            timing.cpu,
            &known(format!("{items} {unit}"), items > 0),
            &known(format_bytes(written.bytes), written.bytes > 0),
        );
    }
    let wall = stages.iter().map(|timing| timing.wall).sum();
    let cpu = stages.iter().map(|timing| timing.cpu).sum();
    table + row("all", wall, cpu, "", "").trim_end()
}

fn seconds(time: Duration) -> String {
    format!("{:.2}", time.as_secs_f64())
}

/// What a stage is called, and what it works on.
const fn names(stage: Stage) -> (&'static str, &'static str) {
    match stage {
        Stage::Load => ("load", "reads"),
        Stage::Anchor => ("anchor", "articles"),
        Stage::Link => ("link", "reads"),
        Stage::Render => ("render", "pages"),
        Stage::Generate => ("generate", "files"),
        Stage::Search => ("search", "files"),
        Stage::Data => ("data", "files"),
        Stage::Copy => ("copy", "files"),
        Stage::Commit => ("commit", "files"),
    }
}

/// The time that all threads of this process have used. `None` where the system does not tell.
fn cpu_time() -> Option<Duration> {
    #[cfg(unix)]
    {
        let time = rustix::time::clock_gettime(rustix::time::ClockId::ProcessCPUTime);
        Duration::try_from(time).ok()
    }
    #[cfg(not(unix))]
    None
}
