//! How long it takes to set a server's data aside and to put it back.
//!
//! `cargo bench --bench aside` prints, and ends with exit code 1 where a figure
//! is above its limit:
//! - on one volume, 200 GB of sparse data in 200,000 files: a second each way;
//! - across volumes, data that is not sparse: the time of `cp -a`, `sync -f` and
//!   `sha256sum` of both trees, in the same run. For this it mounts a folder, so
//!   it has to run as root.

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

#[cfg(unix)]
fn main() -> std::process::ExitCode {
    measured::all()
}

#[cfg(not(unix))]
fn main() {
    println!("SKIPPED: there is neither `cp` nor a sparse file here");
}

#[cfg(unix)]
mod measured {
    use std::fs::{self, File};
    use std::io::Write;
    use std::path::{Path, PathBuf};
    use std::process::{Command, ExitCode};
    use std::time::Instant;
    use usher::domain::{CopyId, CopyReason, Os, Piece, Was};
    use usher::platform::Host;

    const RUNS: usize = 5;
    /// Of the seconds for a rename.
    const LIMIT: f64 = 1.0;
    /// Of the time of the yardstick.
    const LIMIT_OF_A_COPY: f64 = 1.0;
    const INSIDE: &str = "among mounts of its own";

    pub fn all() -> ExitCode {
        if std::env::args().any(|it| it == INSIDE) {
            return across_volumes();
        }
        let on_one = on_one_volume();
        // The rest among mounts of its own, that nobody else sees.
        let across = Command::new("unshare")
            .args(["--mount", "--propagation", "private"])
            .arg(std::env::current_exe().expect("this program"))
            .arg(INSIDE)
            .status()
            .expect("unshare is on this computer");
        if on_one && across.success() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
    }

    fn on_one_volume() -> bool {
        let home = Home::new();
        for folder in 0..200 {
            let folder = home.data.join(format!("Metadata/{folder:03}"));
            fs::create_dir_all(&folder).unwrap();
            for file in 0..1000 {
                let file = File::create(folder.join(format!("{file:04}.bundle"))).unwrap();
                file.set_len(1_000_000).unwrap();
            }
        }
        let (aside, back): (Vec<f64>, Vec<f64>) =
            (0..RUNS).map(|_| (home.set_aside(), home.put_back())).unzip();
        let (aside, back) = (median(aside), median(back));
        println!(
            "200 GB of sparse data in 200,000 files on one volume, the median of {RUNS} runs:"
        );
        println!("  {:8.1} ms aside (limit {:.0})", aside * 1000.0, LIMIT * 1000.0);
        println!("  {:8.1} ms back  (limit {:.0})", back * 1000.0, LIMIT * 1000.0);
        aside <= LIMIT && back <= LIMIT
    }

    fn across_volumes() -> ExitCode {
        let home = Home::new();
        // For the system a folder that is mounted is another volume.
        let copies = home.home.join("Library/Application Support/Usher");
        let real = home.home.join("real");
        fs::create_dir_all(&copies).unwrap();
        fs::create_dir_all(&real).unwrap();
        run("mount", &["--bind", text(&real), text(&copies)]);
        home.begin();

        let bytes = fill(&home.data);
        let other = home.home.join("other");
        // The first of each warms the cache.
        home.set_aside();
        home.put_back();
        yardstick(&home.data, &other);
        let (mut ours, mut theirs) = (Vec::new(), Vec::new());
        for _ in 0..RUNS {
            theirs.push(yardstick(&home.data, &other));
            ours.push(home.set_aside());
            theirs.push(yardstick(&home.copy(), &other));
            ours.push(home.put_back());
        }
        let (ours, theirs) = (median(ours), median(theirs));
        let ratio = ours / theirs;
        println!(
            "{} MB in 6,004 files across volumes, the median of {} runs:",
            bytes / 1_000_000,
            2 * RUNS
        );
        println!("  {:8.1} ms cp -a, sync -f, and sha256sum of both trees", theirs * 1000.0);
        println!(
            "  {:8.1} ms aside or back, proven, {ratio:.2} times that (limit {LIMIT_OF_A_COPY})",
            ours * 1000.0
        );
        run("umount", &[text(&copies)]);
        if ratio <= LIMIT_OF_A_COPY { ExitCode::SUCCESS } else { ExitCode::FAILURE }
    }

    /// A database, its spare copies, and many pictures, as servers have them.
    fn fill(data: &Path) -> u64 {
        let mut noise: u64 = 1;
        let mut block = vec![0_u8; 1 << 20];
        for byte in &mut block {
            noise = noise.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            *byte = (noise >> 56) as u8;
        }
        let mut bytes = 0;
        for number in 0..4 {
            fs::create_dir_all(data.join("Databases")).unwrap();
            let mut file = File::create(data.join(format!("Databases/{number}.db"))).unwrap();
            for _ in 0..100 {
                file.write_all(&block).unwrap();
                bytes += block.len() as u64;
            }
        }
        for folder in 0..60 {
            let folder = data.join(format!("Metadata/{folder:03}"));
            fs::create_dir_all(&folder).unwrap();
            for file in 0..100 {
                let picture = &block[file * 100..][..40_000 + 300 * file];
                fs::write(folder.join(format!("{file:04}.jpg")), picture).unwrap();
                bytes += picture.len() as u64;
            }
        }
        bytes
    }

    /// The seconds that the system's own tools take for the same.
    fn yardstick(from: &Path, to: &Path) -> f64 {
        let begun = Instant::now();
        run("cp", &["-a", text(from), text(to)]);
        run("sync", &["-f", text(to)]);
        for tree in [from, to] {
            let sums = "find \"$1\" -type f -print0 | xargs -0 sha256sum >/dev/null";
            run("sh", &["-c", sums, "sh", text(tree)]);
        }
        let seconds = begun.elapsed().as_secs_f64();
        fs::remove_dir_all(to).unwrap();
        run("sync", &["-f", text(from)]);
        seconds
    }

    struct Home {
        _temporary: tempfile::TempDir,
        home: PathBuf,
        data: PathBuf,
    }

    impl Home {
        fn new() -> Self {
            let temporary = tempfile::tempdir().expect("a folder for the trees");
            let home = temporary.path().join("me");
            let data = home.join("Library/Application Support/Plex Media Server");
            fs::create_dir_all(&data).unwrap();
            let home = Self { _temporary: temporary, home, data };
            home.begin();
            home
        }

        fn host(&self) -> Host {
            Host::at(Os::MacOs, self.home.parent().unwrap().into(), self.home.clone())
        }

        fn id(&self) -> CopyId {
            CopyId::parse("2026-11-24 14.10.03").unwrap()
        }

        fn begin(&self) {
            let was = Was::default();
            self.host().begin_safety_copy(&self.id(), CopyReason::Reinstall, &was).unwrap();
        }

        fn copy(&self) -> PathBuf {
            self.host().safety_copies().unwrap().copies[0].pieces[0].kept_at.clone()
        }

        fn set_aside(&self) -> f64 {
            let begun = Instant::now();
            self.host().set_aside(&self.id(), Piece::Data, &self.data, None, &mut |_| {}).unwrap();
            begun.elapsed().as_secs_f64()
        }

        fn put_back(&self) -> f64 {
            let begun = Instant::now();
            self.host().put_back(&self.id(), &self.data, &mut |_| {}).unwrap();
            begun.elapsed().as_secs_f64()
        }
    }

    fn run(program: &str, arguments: &[&str]) {
        let status = Command::new(program).args(arguments).status();
        assert!(status.is_ok_and(|it| it.success()), "{program} {arguments:?}");
    }

    fn text(path: &Path) -> &str {
        path.to_str().unwrap()
    }

    fn median(mut seconds: Vec<f64>) -> f64 {
        seconds.sort_by(f64::total_cmp);
        seconds[seconds.len() / 2]
    }
}
