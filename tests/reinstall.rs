//! The clean reinstall and its way back, with the real program on a practice
//! Mac whose server really stops, starts and comes back: what is there before
//! and after, to the byte, and after runs that were killed anywhere.

#![cfg(target_os = "linux")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "tests"
)]

use serde_json::Value;
use sha1::{Digest, Sha1};
use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::fs;
use std::io::{BufRead, BufReader, Read};
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::{MetadataExt, OpenOptionsExt, PermissionsExt, symlink};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};
use usher::sim::{Practice, World};

const ACCOUNT: u64 = 1001;

/// A practice Mac with a server that was set up, and a home for Usher on it.
struct Mac {
    world: Practice,
    folder: tempfile::TempDir,
    // The world's listeners live in it, so it goes last.
    _runtime: tokio::runtime::Runtime,
}

/// What a run of the program said and how it ended.
struct Ran {
    exit: Option<i32>,
    events: Vec<Value>,
    said: String,
}

impl Mac {
    /// A server that is this person's, with two libraries.
    fn set_up() -> Self {
        let mac = Self::new();
        for (kind, name) in [("movie", "Movies"), ("show", "TV Shows")] {
            let folder = mac.path(&format!("Media/{name}"));
            fs::create_dir_all(&folder).unwrap();
            fs::write(folder.join("A Trip to the Moon (1902).mkv"), "film").unwrap();
            let library = format!("{kind}:{name}:{}", folder.display());
            mac.usher(&["setup", "--yes", "--name", "Den", "--library", &library]).done();
        }
        mac
    }

    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let data = folder.path().join(DATA);
        fs::create_dir_all(&data).unwrap();
        let mut world = World::plain();
        world.files = Some(data);
        world.server.folders = usher::sim::Folders::Disk;
        world.computer.root = Some(folder.path().to_owned());
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
        let world = runtime.block_on(Practice::start(world)).unwrap();
        let mac = Self { world, folder, _runtime: runtime };
        let token = mac.world.change(|world| world.grant(ACCOUNT, "an earlier run"));
        let mut options = fs::OpenOptions::new();
        let store = options.write(true).create(true).mode(0o600).open(mac.path("usher-secrets"));
        let item = format!("{{\"version\":1,\"account_token\":\"{token}\"}}");
        std::io::Write::write_all(&mut store.unwrap(), item.as_bytes()).unwrap();
        mac
    }

    fn path(&self, below: &str) -> PathBuf {
        self.folder.path().join(below)
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_usher"));
        command
            .args(arguments)
            .arg("--json")
            .env_clear()
            .env("PATH", self.path("bin"))
            .env("HOME", self.path(HOME))
            .env("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent")
            .env("USHER_SERVER", self.world.server().to_string())
            .env("USHER_PLEX_TV", self.world.plex_tv().to_string())
            .env("USHER_AUTH_APP", self.world.auth_app())
            .env("USHER_CONFIG_DIR", self.path("usher-config"))
            .env("USHER_ROOT", self.folder.path())
            .env("USHER_HOME", self.path(HOME))
            .env("USHER_PLATFORM", "macos")
            .env("USHER_LANG", "en")
            .env("USHER_WAIT", "1")
            .env("USHER_SECRET_STORE", format!("file:{}", self.path("usher-secrets").display()));
        command
    }

    fn usher(&self, arguments: &[&str]) -> Ran {
        let output = self.command(arguments).output().unwrap();
        Ran::read(output.status.code(), &output.stdout, &output.stderr)
    }

    /// Runs it and kills it when it has said so many lines about its steps.
    /// Whether it was still there to be killed.
    fn killed_after_steps(&self, arguments: &[&str], steps: usize) -> bool {
        let mut child = self.command(arguments).stdout(Stdio::piped()).spawn().unwrap();
        let lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let mut seen = 0;
        for line in lines {
            seen += usize::from(line.unwrap().contains("\"event\":\"step\""));
            if seen == steps {
                child.kill().unwrap();
                child.wait().unwrap();
                return true;
            }
        }
        child.wait().unwrap();
        false
    }

    /// Runs it and kills it after this time.
    fn killed_after(&self, arguments: &[&str], time: Duration) {
        let mut child = self.command(arguments).stdout(Stdio::null()).spawn().unwrap();
        std::thread::sleep(time);
        let _ = child.kill();
        child.wait().unwrap();
    }

    /// From now on nothing starts the server, as if macOS still asked about it:
    /// what is on the disk is what Usher left there.
    fn freeze(&self) {
        self.world.change(|world| {
            world.stop_server();
            world.computer.quarantined = true;
        });
    }

    fn thaw(&self) {
        self.world.change(|world| world.computer.quarantined = false);
    }

    /// Everything on the disk but Usher's own: content, mode, time, links.
    fn tree(&self) -> BTreeMap<PathBuf, String> {
        let mut found = BTreeMap::new();
        walk(self.folder.path(), self.folder.path(), &mut found);
        found
    }

    /// The copies that came of trying are of no interest to the next turn.
    fn forget_copies(&self) {
        let _ = fs::remove_dir_all(self.path(HOME).join("Library/Application Support/Usher"));
        let _ = fs::remove_dir_all(self.path("usher-config/servers"));
    }

    fn settings(&self) -> BTreeMap<String, String> {
        let file = self.path(HOME).join("Library/Preferences/com.plexapp.plexmediaserver.plist");
        match plist::Value::from_file(file) {
            Ok(plist::Value::Dictionary(all)) => {
                all.into_iter().map(|(key, value)| (key, format!("{value:?}"))).collect()
            }
            _ => BTreeMap::new(),
        }
    }

    fn libraries(&self) -> Vec<String> {
        self.world.read(|world| {
            let mut names: Vec<String> =
                world.server.sections.iter().map(|it| it.title.clone()).collect();
            names.sort();
            names
        })
    }
}

impl Ran {
    fn read(exit: Option<i32>, stdout: &[u8], stderr: &[u8]) -> Self {
        let text = String::from_utf8_lossy(stdout).into_owned();
        let events = text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        Self { exit, events, said: text + &String::from_utf8_lossy(stderr) }
    }

    #[track_caller]
    fn done(self) -> Self {
        assert_eq!(self.exit, Some(0), "{}", self.said);
        self
    }

    fn event(&self, name: &str) -> Vec<&Value> {
        self.events.iter().filter(|it| it["event"] == name).collect()
    }

    fn copy(&self) -> String {
        self.events.last().unwrap()["copy"]
            .as_str()
            .unwrap_or_else(|| panic!("{}", self.said))
            .to_owned()
    }
}

const HOME: &str = "Users/practice";
const DATA: &str = "Users/practice/Library/Application Support/Plex Media Server";

/// What is Usher's or the practice world's own, and the settings, which are
/// compared by value.
const NOT_COMPARED: [&str; 5] = [
    "usher-config",
    "usher-secrets",
    ".practice-computer.json",
    "Users/practice/Library/Application Support/Usher",
    "Users/practice/Library/Preferences",
];

fn walk(root: &Path, folder: &Path, found: &mut BTreeMap<PathBuf, String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let below = path.strip_prefix(root).unwrap().to_owned();
        if NOT_COMPARED.iter().any(|it| below.as_path() == Path::new(it)) {
            continue;
        }
        let meta = path.symlink_metadata().unwrap();
        let (mode, time) = (meta.mode(), (meta.mtime(), meta.mtime_nsec()));
        let what = if meta.is_symlink() {
            format!("link {mode:o} to {:?}", fs::read_link(&path).unwrap())
        } else if meta.is_dir() {
            walk(root, &path, found);
            // The folder around a part was changed when the part was moved.
            let is_around = path.join("Plex Media Server").exists()
                || path.join("Plex Media Server.app").exists()
                || below == Path::new("Users/practice/Library/Caches")
                || below == Path::new("Users/practice/Library/Logs")
                || below == Path::new("Users/practice/Library/Application Support")
                || below == Path::new("Applications");
            format!("folder {mode:o} {:?}", (!is_around).then_some(time))
        } else if meta.is_file() {
            let mut bytes = Vec::new();
            fs::File::open(&path).unwrap().read_to_end(&mut bytes).unwrap();
            format!("file {mode:o} {time:?} {} {:x?}", meta.nlink(), Sha1::digest(&bytes))
        } else {
            format!("other {mode:o} {time:?}")
        };
        found.insert(below, what);
    }
}

/// Files as only a long life leaves them.
fn furnish(mac: &Mac) {
    let data = mac.path(DATA);
    let folder = data.join("Metadata/Movies/a/very long name".to_owned() + &"x".repeat(180));
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("poster\nwith a line break.jpg"), vec![7; 70_000]).unwrap();
    fs::write(folder.join(OsStr::from_bytes(b"not \xff text")), "x").unwrap();
    fs::hard_link(folder.join("poster\nwith a line break.jpg"), data.join("Metadata/again.jpg"))
        .unwrap();
    symlink("nowhere", data.join("Metadata/dangling")).unwrap();
    symlink(".", data.join("Metadata/loop")).unwrap();
    symlink("/etc/hostname", data.join("Metadata/out")).unwrap();
    fs::set_permissions(&folder, fs::Permissions::from_mode(0o750)).unwrap();
    fs::set_permissions(data.join("Metadata/again.jpg"), fs::Permissions::from_mode(0o440))
        .unwrap();
}

#[track_caller]
fn assert_same(before: &BTreeMap<PathBuf, String>, after: &BTreeMap<PathBuf, String>, what: &str) {
    for (path, was) in before {
        let is = after.get(path).map_or("gone", String::as_str);
        assert_eq!(was, is, "{what}: {}", path.display());
    }
    let more: Vec<&PathBuf> = after.keys().filter(|path| !before.contains_key(*path)).collect();
    assert!(more.is_empty(), "{what}: {more:?} came");
}

const NOTHING_KEPT: [&str; 5] = ["reinstall", "run", "--yes", "--keep", "libraries"];

#[test]
fn a_plan_touches_nothing() {
    let mac = Mac::set_up();
    furnish(&mac);
    mac.freeze();
    let (before, settings) = (mac.tree(), mac.settings());
    let plan = mac.usher(&["reinstall", "plan", "--keep", "libraries"]).done();
    assert_same(&before, &mac.tree(), "after a plan");
    assert_eq!(settings, mac.settings());
    let pieces: Vec<&Value> = plan.event("belonging").iter().map(|it| &it["piece"]).collect();
    for piece in ["application", "data", "caches", "logs"] {
        assert!(pieces.iter().any(|it| *it == piece), "{piece}: {}", plan.said);
    }
    let data = plan.event("belonging").into_iter().find(|it| it["piece"] == "data").unwrap();
    assert!(data["size"]["bytes"].as_u64().unwrap() > 70_000, "{data}");
    assert_eq!(data["size"]["whole"], true);
    assert!(!mac.path(HOME).join("Library/Application Support/Usher").exists());
}

#[test]
fn what_was_moved_aside_comes_back_to_the_byte() {
    let mac = Mac::set_up();
    furnish(&mac);
    mac.freeze();
    let (before, settings) = (mac.tree(), mac.settings());
    assert!(settings.contains_key("PlexOnlineToken"), "{settings:?}");
    let run = mac.usher(&NOTHING_KEPT);
    assert_eq!(run.exit, Some(4), "nothing starts it: {}", run.said);
    assert!(!mac.path(DATA).exists(), "{}", run.said);
    assert!(mac.settings().is_empty());
    let undone = mac.usher(&["reinstall", "undo", "--yes"]);
    assert_eq!(undone.exit, Some(4), "{}", undone.said);
    assert_same(&before, &mac.tree(), "after the way back");
    assert_eq!(settings, mac.settings());
}

#[test]
fn a_run_killed_at_any_step_goes_on_or_is_put_back() {
    let mac = Mac::set_up();
    mac.freeze();
    let (before, settings) = (mac.tree(), mac.settings());
    for steps in 1.. {
        if !mac.killed_after_steps(&NOTHING_KEPT, steps) {
            assert!(steps > 8, "{steps}");
            break;
        }
        if steps % 2 == 0 {
            mac.usher(&["reinstall", "resume", "--yes"]);
            // One that was killed before it wrote anything down is not resumed.
            assert!(steps <= 2 || !mac.path(DATA).exists(), "{steps}");
        }
        mac.usher(&["reinstall", "undo", "--yes"]);
        assert_same(&before, &mac.tree(), &format!("killed after {steps} lines"));
        assert_eq!(settings, mac.settings(), "{steps}");
        mac.forget_copies();
    }
}

#[test]
fn a_way_back_killed_at_any_step_goes_on() {
    let mac = Mac::set_up();
    mac.freeze();
    let (before, settings) = (mac.tree(), mac.settings());
    for steps in 1.. {
        mac.usher(&NOTHING_KEPT);
        if !mac.killed_after_steps(&["reinstall", "undo", "--yes"], steps) {
            assert!(steps > 8, "{steps}");
            break;
        }
        mac.usher(&["reinstall", ["undo", "resume"][steps % 2], "--yes"]);
        if mac.tree() != before {
            // Nothing of it was written down yet, so there was nothing to resume.
            mac.usher(&["reinstall", "undo", "--yes"]);
        }
        assert_same(&before, &mac.tree(), &format!("killed after {steps} lines"));
        assert_eq!(settings, mac.settings(), "{steps}");
        mac.forget_copies();
    }
}

#[test]
fn killed_at_random_moments_nothing_is_lost() {
    kill_at_random(12);
}

#[test]
#[ignore = "it takes minutes; `tests/run --all` runs it"]
fn killed_at_a_hundred_random_moments_nothing_is_lost() {
    kill_at_random(100);
}

fn kill_at_random(turns: u32) {
    let mac = Mac::set_up();
    furnish(&mac);
    mac.freeze();
    let (before, settings) = (mac.tree(), mac.settings());
    let begun = Instant::now();
    mac.usher(&NOTHING_KEPT);
    let whole = begun.elapsed();
    mac.usher(&["reinstall", "undo", "--yes"]);
    let mut seed = u64::from(std::process::id()) | 1 << 40;
    println!("seed {seed}");
    for turn in 0..turns {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        let time = whole.mul_f64(f64::from((seed >> 40) as u32) / f64::from(1 << 24));
        mac.killed_after(&NOTHING_KEPT, time);
        if turn % 3 == 0 {
            mac.killed_after(&["reinstall", "undo", "--yes"], time / 2);
        }
        mac.usher(&["reinstall", "undo", "--yes"]);
        assert_same(&before, &mac.tree(), &format!("turn {turn}, killed after {time:?}"));
        assert_eq!(settings, mac.settings(), "turn {turn}, killed after {time:?}");
        mac.forget_copies();
    }
}

#[test]
fn a_reinstalled_server_is_what_it_was_and_the_old_one_can_be_had_back() {
    let mac = Mac::set_up();
    let identity = mac.world.read(|world| world.server.machine_identifier());
    let run = mac.usher(&NOTHING_KEPT).done();
    assert_eq!(mac.libraries(), ["Movies", "TV Shows"], "{}", run.said);
    let (name, owner, runs) = mac.world.read(|world| {
        let server = &world.server;
        (server.friendly_name().to_owned(), server.owner.is_some(), server.running)
    });
    assert_eq!((name.as_str(), owner, runs), ("Den", true, true));
    assert_ne!(mac.world.read(|world| world.server.machine_identifier()), identity);
    let undone = mac.usher(&["reinstall", "undo", "--yes"]).done();
    assert_eq!(mac.world.read(|world| world.server.machine_identifier()), identity);
    assert_eq!(mac.libraries(), ["Movies", "TV Shows"]);
    assert_ne!(undone.copy(), run.copy());
    // Both are listed, and only a person deletes one.
    let list = mac.usher(&["reinstall", "list"]).done();
    assert_eq!(list.event("copy").len(), 2, "{}", list.said);
    let refused = mac.usher(&["reinstall", "delete", &run.copy(), "--yes"]);
    assert_eq!(refused.exit, Some(3), "{}", refused.said);
}

#[test]
fn the_usual_reinstall_keeps_history_and_identity() {
    let mac = Mac::set_up();
    let identity = mac.world.read(|world| world.server.machine_identifier());
    mac.usher(&["reinstall", "run", "--yes"]).done();
    assert_eq!(mac.world.read(|world| world.server.machine_identifier()), identity);
    assert_eq!(mac.libraries(), ["Movies", "TV Shows"]);
    assert!(mac.world.read(|world| world.server.owner.is_some()));
}

#[test]
fn a_server_that_will_not_quit_keeps_everything() {
    let mac = Mac::set_up();
    mac.world.change(|world| world.computer.quits = usher::sim::Quitting::Never);
    let before = mac.path(DATA);
    let run = mac.usher(&NOTHING_KEPT);
    assert_ne!(run.exit, Some(0), "{}", run.said);
    assert!(before.exists());
    let error = run.event("error");
    assert!(!error.is_empty(), "{}", run.said);
}

#[test]
fn something_else_is_not_begun_while_a_reinstall_is_unfinished() {
    let mac = Mac::set_up();
    mac.freeze();
    mac.usher(&NOTHING_KEPT);
    let refused = mac.usher(&["setup", "--yes"]);
    assert_eq!(refused.exit, Some(3), "{}", refused.said);
    assert_eq!(refused.event("error")[0]["code"], "journal.other_flow");
    let refused = mac.usher(&NOTHING_KEPT);
    assert_eq!(refused.exit, Some(3), "{}", refused.said);
    mac.thaw();
    mac.usher(&["reinstall", "resume", "--yes"]).done();
    mac.usher(&["setup", "--yes"]).done();
}
