//! Reading the names in a folder of this computer: the walk, and what its
//! names say. Counts are told as they come; where nobody waits any more the
//! walk ends.

use super::look::News;
use super::{World, blocking, problems};
use crate::domain::survey::{SkipReason, Survey};
use crate::flow::Progress;
use crate::media::Tally;
use crate::platform::walk;
use crate::problem::{FolderFault, Problem};
use std::fs::File;
use std::io::{BufWriter, Write};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

/// How often counts are told.
const PACE: Duration = Duration::from_millis(100);
/// After how many findings the clock is looked at: reading it costs as much as
/// several findings do.
const CLOCK_PACE: u32 = 256;

impl World {
    /// Reads the names in a folder. `skipped` gets a line for each file that the
    /// server will skip: its path below the folder, a tab, and the reason.
    pub(super) async fn survey(
        &self,
        folder: PathBuf,
        skipped: Option<PathBuf>,
        news: &News<'_>,
    ) -> Result<Survey, Problem> {
        if !self.hosts_server() {
            return Err(Problem::Folder { folder, fault: FolderFault::Elsewhere });
        }
        let given_up = GivenUp::default();
        let (stop, outbox, ticket) = (given_up.0.clone(), news.outbox.clone(), news.ticket);
        blocking(move || {
            let news = News { ticket, outbox: &outbox };
            let mut list = skipped.as_deref().map(List::create).transpose()?;
            let mut tally = Tally::new(&folder, |path: &Path, reason| {
                if let Some(list) = &mut list {
                    list.add(path, reason);
                }
            });
            let (mut since_clock, mut told) = (0, Instant::now());
            let ended = walk(&folder, |found| {
                tally.see(found);
                since_clock += 1;
                if since_clock == CLOCK_PACE {
                    since_clock = 0;
                    if stop.load(Ordering::Relaxed) {
                        return ControlFlow::Break(());
                    }
                    if told.elapsed() >= PACE {
                        told = Instant::now();
                        news.tell(Progress::Counting(tally.counts()));
                    }
                }
                ControlFlow::Continue(())
            });
            let ended = ended.map_err(|error| problems::of_walk(&folder, error))?;
            let survey = tally.finish(ended.is_continue());
            list.map_or(Ok(()), List::finish)?;
            Ok(survey)
        })
        .await?
    }
}

/// The file that names what is skipped: a million lines need no more memory
/// than one.
struct List {
    path: PathBuf,
    file: BufWriter<File>,
    fault: Option<std::io::Error>,
}

impl List {
    fn create(path: &Path) -> Result<Self, Problem> {
        match File::create(path) {
            Ok(file) => Ok(Self { path: path.to_owned(), file: BufWriter::new(file), fault: None }),
            Err(fault) => Err(unwritten(path, &fault)),
        }
    }

    fn add(&mut self, path: &Path, reason: SkipReason) {
        let word = serde_json::to_value(reason).unwrap_or_default();
        let word = word.as_str().unwrap_or_default();
        let line = [path.as_os_str().as_encoded_bytes(), b"\t", word.as_bytes(), b"\n"].concat();
        if self.fault.is_none() {
            self.fault = self.file.write_all(&line).err();
        }
    }

    fn finish(mut self) -> Result<(), Problem> {
        let fault = self.fault.take().or_else(|| self.file.flush().err());
        fault.map_or(Ok(()), |fault| Err(unwritten(&self.path, &fault)))
    }
}

fn unwritten(path: &Path, fault: &std::io::Error) -> Problem {
    Problem::BadInput { what: format!("{}: {fault}", path.display()) }
}

/// Tells the walk's thread that nobody waits any more: dropped with the wait.
#[derive(Default)]
struct GivenUp(Arc<AtomicBool>);

impl Drop for GivenUp {
    fn drop(&mut self) {
        self.0.store(true, Ordering::Relaxed);
    }
}
