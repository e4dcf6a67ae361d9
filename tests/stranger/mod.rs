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

/// Runs the ignored test of this name to its end, as somebody who may not look
/// into everything: in the place of root that is the stranger. It finds this
/// folder, which is opened to all, in the variable [`FOLDER`]. What it said.
pub fn said_of(part: &str, folder: &Path) -> String {
    open_to_all(folder);
    let (_copy, mut again) = once_more(part);
    if rustix::process::geteuid().is_root() {
        again.uid(STRANGER).gid(STRANGER);
    }
    let output = again.env(FOLDER, folder).output().unwrap();
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(output.status.success(), "{said}");
    said
}

/// Where [`said_of`] leaves the folder.
pub const FOLDER: &str = "USHER_TEST_FOLDER";

/// An ignored test of this program, to be run once more from a copy of it: the
/// build folder can lie where others may not look.
fn once_more(part: &str) -> (tempfile::TempDir, Command) {
    let folder = tempfile::tempdir().unwrap();
    let program = folder.path().join("stranger");
    std::fs::copy(std::env::current_exe().unwrap(), &program).unwrap();
    open_to_all(folder.path());
    open_to_all(&program);
    let mut again = Command::new(&program);
    again.args(["--exact", part, "--ignored", "--nocapture"]).current_dir("/");
    (folder, again)
}

fn open_to_all(path: &Path) {
    std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o755)).unwrap();
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
        let (folder, mut again) = once_more(part);
        let mut process = again
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
