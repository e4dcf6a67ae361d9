//! How long a look at a folder takes, with everything that is read out of the
//! names, against `find` over the same tree, and how long it takes to count what
//! it holds, against `du -s`; all with a warm cache.
//!
//! `cargo bench --bench walk` builds a tree of 100,000 and one of a million
//! empty files, prints the figures, and ends with exit code 1 where one is
//! above its limit: 1.2 times `find`, or `du`; for ten times as many files ten times as
//! long, or as much longer as `find` takes, whom larger folders cost more as
//! well; and no more memory for them.

#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stdout,
    missing_docs,
    reason = "a benchmark"
)]

use std::fs::{self, File};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};
use std::time::Instant;
use usher::domain::Os;
use usher::media::Tally;
use usher::platform::{Host, walk};

const RUNS: usize = 9;
/// Of the time that `find` takes.
const LIMIT: f64 = 1.2;
/// Of the time for a tenth of the files.
const LIMIT_OF_A_MILLION: f64 = 10.0;
/// KiB that the memory may grow by for ten times as many files: the walk keeps
/// the names of the folders in the widest folder, here 23,000 films.
const LIMIT_OF_GROWTH: u64 = 4096;

fn main() -> ExitCode {
    let scratch = tempfile::tempdir().expect("a folder for the trees");
    let (small, large) = (scratch.path().join("small"), scratch.path().join("large"));
    let (files, ten_times) = (grow(&small, 100_000), grow(&large, 1_000_000));
    // The first look of each warms the cache.
    look(&small, files);
    let memory = peak_memory();
    look(&large, ten_times);
    let growth = peak_memory().saturating_sub(memory);
    find(&small);
    // In turns, so that whatever else the computer does meets all alike.
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    let (mut ours_of_a_million, mut theirs_of_a_million) = (Vec::new(), Vec::new());
    let (mut counts, mut by_du) = (Vec::new(), Vec::new());
    for _ in 0..RUNS {
        by_du.push(du(&large));
        counts.push(count(&large, ten_times));
        theirs.push(find(&small));
        ours.push(look(&small, files));
        theirs_of_a_million.push(find(&large));
        ours_of_a_million.push(look(&large, ten_times));
    }
    let (ours, theirs) = (median(ours), median(theirs));
    let (of_a_million, find_of_a_million) =
        (median(ours_of_a_million), median(theirs_of_a_million));
    let (ratio, times) = (ours / theirs, of_a_million / ours);
    let limit_of_a_million = LIMIT_OF_A_MILLION.max(find_of_a_million / theirs);
    println!("the median of {RUNS} runs:");
    println!("  {:8.1} ms find, {files} files", theirs * 1000.0);
    println!("  {:8.1} ms a look at them, {ratio:.2} times that (limit {LIMIT})", ours * 1000.0);
    println!(
        "  {:8.1} ms find, {ten_times} files, {:.2} times as long",
        find_of_a_million * 1000.0,
        find_of_a_million / theirs
    );
    println!(
        "  {:8.1} ms a look at them, {times:.2} times as long (limit {limit_of_a_million:.2})",
        of_a_million * 1000.0
    );
    let (counts, by_du) = (median(counts), median(by_du));
    let of_du = counts / by_du;
    println!("  {:8.1} ms du -s, {ten_times} files", by_du * 1000.0);
    println!("  {:8.1} ms to count them, {of_du:.2} times that (limit {LIMIT})", counts * 1000.0);
    println!("  {growth:8} KiB more memory for these (limit {LIMIT_OF_GROWTH})");
    let within = of_du <= LIMIT
        && ratio <= LIMIT
        && times <= limit_of_a_million
        && growth <= LIMIT_OF_GROWTH;
    if within { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// The seconds that one look took.
fn look(folder: &Path, files: u64) -> f64 {
    let begun = Instant::now();
    let mut skipped = 0_u64;
    let mut tally = Tally::new(folder, |_: &Path, _| skipped += 1);
    let ended = walk(folder, |found| {
        tally.see(found);
        ControlFlow::Continue(())
    });
    let survey = tally.finish(ended.expect("the tree can be read").is_continue());
    let seconds = begun.elapsed().as_secs_f64();
    assert_eq!(survey.counts.files, files, "every file is seen");
    assert_eq!(survey.proposals.len(), 4, "the kinds are told apart");
    seconds
}

/// The seconds that it took to count what the folder holds.
fn count(folder: &Path, files: u64) -> f64 {
    let host = Host::at(Os::Linux, "/nowhere".into(), "/nowhere/me".into());
    let begun = Instant::now();
    let size = host.count(folder, &mut |_| ControlFlow::Continue(()));
    let seconds = begun.elapsed().as_secs_f64();
    assert!(size.files == files && size.whole, "every file is counted: {size:?}");
    seconds
}

/// The seconds that `du` took to count it.
fn du(folder: &Path) -> f64 {
    let begun = Instant::now();
    let status = Command::new("du").arg("-s").arg(folder).stdout(Stdio::null()).status();
    assert!(status.expect("du is on this computer").success());
    begun.elapsed().as_secs_f64()
}

/// The seconds that `find` took to print every name.
fn find(folder: &Path) -> f64 {
    let begun = Instant::now();
    let status = Command::new("find").arg(folder).stdout(Stdio::null()).status();
    assert!(status.expect("find is on this computer").success());
    begun.elapsed().as_secs_f64()
}

fn median(mut seconds: Vec<f64>) -> f64 {
    seconds.sort_by(f64::total_cmp);
    seconds[seconds.len() / 2]
}

/// The most memory this program ever had, in KiB; 0 where the system does not say.
fn peak_memory() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|it| it.trim().trim_end_matches(" kB").parse().ok()).unwrap_or(0)
}

/// Grows a tree of about this many files, in the shares of a real household;
/// says how many it came to.
fn grow(top: &Path, files: usize) -> u64 {
    let mut tree = Grown { top: top.to_owned(), files: 0 };
    let mut round = 0;
    while (tree.files as usize) < files {
        tree.round(round);
        round += 1;
    }
    tree.files
}

struct Grown {
    top: PathBuf,
    files: u64,
}

impl Grown {
    /// A show, some films, an artist, and a folder of photos.
    fn round(&mut self, round: usize) {
        for season in 1..=2 {
            let episodes = (1..=12).flat_map(|episode| {
                let stem = format!("The Show {round} - S0{season}E{episode:02} - A Title of Words");
                [format!("{stem}.mkv"), format!("{stem}.en.srt")]
            });
            self.folder(&format!("TV Shows/The Show {round}/Season 0{season}"), episodes);
        }
        for film in 0..6 {
            let name = format!("A Film with a Name {round}-{film} ({})", 1950 + round % 70);
            let files = ["mkv", "nfo", "en.srt"].map(|end| format!("{name}.{end}"));
            self.folder(
                &format!("Movies/{name}"),
                files.into_iter().chain(["poster.jpg".to_owned()]),
            );
        }
        for album in 0..2 {
            let tracks = (1..=12).map(|track| format!("{track:02} - A Song with a Name.flac"));
            self.folder(
                &format!("Music/The Artist {round}/Album {album} (1999)"),
                tracks.chain(["cover.jpg".to_owned()]),
            );
        }
        let photos = (0..60).map(|photo| format!("IMG_{photo:04}.JPG"));
        self.folder(&format!("Photos/2019-{:02} Trip {round}", 1 + round % 12), photos);
    }

    fn folder(&mut self, path: &str, names: impl Iterator<Item = String>) {
        let folder = self.top.join(path);
        fs::create_dir_all(&folder).unwrap();
        for name in names {
            File::create(folder.join(name)).unwrap();
            self.files += 1;
        }
    }
}
