//! Reading the names in a folder of this computer: the walk, and what its
//! names say. Counts are told as they come; where nobody waits any more the
//! walk ends.

use super::look::News;
use super::{World, blocking, problems};
use crate::domain::survey::Survey;
use crate::flow::Progress;
use crate::media::Tally;
use crate::platform::walk;
use crate::problem::{FolderFault, Problem};
use std::ops::ControlFlow;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

/// How often counts are told.
const PACE: Duration = Duration::from_millis(100);
/// After how many findings the clock is looked at: reading it costs as much as
/// several findings do.
const CLOCK_PACE: u32 = 256;

impl World {
    /// Reads the names in a folder.
    pub(super) async fn survey(&self, folder: PathBuf, news: &News<'_>) -> Result<Survey, Problem> {
        if !self.hosts_server() {
            return Err(Problem::Folder { folder, fault: FolderFault::Elsewhere });
        }
        let given_up = GivenUp::default();
        let (stop, outbox, ticket) = (given_up.0.clone(), news.outbox.clone(), news.ticket);
        blocking(move || {
            let news = News { ticket, outbox: &outbox };
            let mut tally = Tally::new(&folder, |_, _| {});
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
            match ended {
                Ok(ended) => Ok(tally.finish(ended.is_continue())),
                Err(error) => Err(problems::of_walk(&folder, error)),
            }
        })
        .await?
    }
}

/// Tells the walk's thread that nobody waits any more: dropped with the wait.
#[derive(Default)]
struct GivenUp(Arc<AtomicBool>);

impl Drop for GivenUp {
    fn drop(&mut self) {
        self.0.store(true, Ordering::Relaxed);
    }
}
