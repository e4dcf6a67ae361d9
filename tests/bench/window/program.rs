//! A program that runs, and what the system says of it.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::{Child, Command};
use std::time::{Duration, Instant};

use crate::screen::{Screen, Shown};

/// A program with its window open. It ends when this is dropped.
pub struct Program {
    child: Child,
    pub shown: Shown,
    /// From the start to the first picture.
    pub start: Duration,
    /// How much of a processor it had used by then.
    pub start_work: Duration,
    began: Instant,
}

impl Program {
    /// Starts it, and waits for its first picture.
    pub fn start(screen: &Screen, program: &Path, arguments: &[String]) -> Self {
        screen.forget();
        let mut command = Command::new(program);
        command.args(arguments);
        let began = Instant::now();
        let mut child = command.spawn().expect("the program starts");
        let shown = screen.first_picture(&mut child);
        let start_work = worked(child.id()).into_values().sum();
        Self { child, start: shown.at - began, start_work, shown, began }
    }

    /// Sleeps until it has run for so long.
    pub fn runs_for(&self, age: Duration) {
        std::thread::sleep(age.saturating_sub(self.began.elapsed()));
    }

    /// Its proportional memory in KiB: what it shares with another counts by half.
    pub fn memory(&self) -> u64 {
        let rollup = format!("/proc/{}/smaps_rollup", self.child.id());
        let rollup = std::fs::read_to_string(rollup).expect("it runs");
        let proportional = rollup.lines().find_map(|line| line.strip_prefix("Pss:"));
        let size = proportional.and_then(|it| it.trim().strip_suffix(" kB"));
        size.expect("a line with its size").trim().parse().expect("a number")
    }

    /// How much of a processor it uses while `during` runs.
    pub fn works(&self, during: impl FnOnce()) -> Duration {
        let before = worked(self.child.id());
        during();
        let of_thread = |(thread, after): (String, Duration)| {
            after - before.get(&thread).copied().unwrap_or_default()
        };
        worked(self.child.id()).into_iter().map(of_thread).sum()
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// What the scheduler counted, to the nanosecond, for each thread that runs.
fn worked(process: u32) -> BTreeMap<String, Duration> {
    let threads = std::fs::read_dir(format!("/proc/{process}/task")).expect("it runs");
    let of_thread = |thread: std::fs::DirEntry| {
        // It may end just now.
        let counted = std::fs::read_to_string(thread.path().join("schedstat")).ok()?;
        let nanoseconds = counted.split_whitespace().next()?.parse().ok()?;
        Some((thread.file_name().into_string().ok()?, Duration::from_nanos(nanoseconds)))
    };
    threads.flatten().filter_map(of_thread).collect()
}
