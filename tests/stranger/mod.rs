//! A part of a test that runs as a user nobody has: this very program, started
//! once more.

#![allow(dead_code, reason = "each test uses a part of it")]

use std::io::{BufRead, BufReader, Lines, Write};
use std::os::unix::fs::PermissionsExt;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};

/// That user: neither this one, nor root, nor a server's.
pub const STRANGER: u32 = 54_321;

/// Whether this test may become somebody else. In CI it has to.
pub fn is_root() -> bool {
    let is_root = rustix::process::geteuid().is_root();
    if !is_root {
        assert!(std::env::var_os("CI").is_none(), "this test has to run as root in CI");
        eprintln!("SKIPPED: only root can become another user and mount");
    }
    is_root
}

/// The program of that user. It ends with this value.
pub struct Stranger {
    process: Child,
    lines: Lines<BufReader<ChildStdout>>,
    folder: tempfile::TempDir,
}

impl Stranger {
    /// Runs the ignored test of this name as the stranger; `None` where this
    /// test may not become somebody else.
    pub fn run(part: &str) -> Option<Self> {
        if !is_root() {
            return None;
        }
        // A copy, since the build folder can lie where others may not look.
        let folder = tempfile::tempdir().unwrap();
        let program = folder.path().join("stranger");
        std::fs::copy(std::env::current_exe().unwrap(), &program).unwrap();
        for open in [folder.path(), &program] {
            std::fs::set_permissions(open, std::fs::Permissions::from_mode(0o755)).unwrap();
        }
        let mut process = Command::new(&program)
            .args(["--exact", part, "--ignored", "--nocapture"])
            .current_dir("/")
            .uid(STRANGER)
            .gid(STRANGER)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let lines = BufReader::new(process.stdout.take().unwrap()).lines();
        Some(Self { process, lines, folder })
    }

    /// The first thing it says from now on that can be read so.
    pub fn hear<T>(&mut self, read: impl FnMut(String) -> Option<T>) -> T {
        let lines = self.lines.by_ref().map_while(Result::ok);
        { lines }.find_map(read).expect("the stranger says something")
    }

    /// Asks it to say something more.
    pub fn nudge(&mut self) {
        self.process.stdin.as_mut().unwrap().write_all(b"\n").unwrap();
    }

    /// A place in a folder that everybody may look into.
    pub fn path(&self, name: impl AsRef<Path>) -> PathBuf {
        self.folder.path().join(name)
    }
}

impl Drop for Stranger {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
