//! The computer around the practice server: what lies on its disk, and what
//! keeps the server's program from running.

use super::world::World;
use super::{defaults, furniture};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// The computer that the server runs on, a Mac. Public fields are switches.
#[derive(Debug, Clone)]
pub struct Computer {
    /// The root of its disk; `None`: it has none, and no program of it is asked.
    pub root: Option<PathBuf>,
    /// What `codesign` says of the application.
    pub seal: Seal,
    /// Whether macOS asks before it opens the application.
    pub quarantined: bool,
    /// Whether the application was never moved out of the folder of downloads.
    pub translocated: bool,
    /// Whether the application is made for Intel alone. The computer has one of
    /// Apple's processors and nothing that translates.
    pub for_intel: bool,
    /// How many bytes are free on its one disk.
    pub free: u64,
    /// Whether the server's files belong to root.
    pub files_of_root: bool,
    /// Whether a server that ended uncleanly left its note of running.
    pub stale_note: bool,
    /// Whether somebody else's server runs here as well.
    pub another_server: bool,
    /// Whether the firewall lets nobody in.
    pub blocks_everything: bool,
    /// Whether it goes to sleep by itself.
    pub sleeps: bool,
    /// What the server writes to its log when it starts, instead of running.
    pub dies_with: Option<&'static str>,
    /// What the server does when it is asked to quit.
    pub quits: Quitting,

    pub(super) quit_asked: Option<Instant>,
}

/// What a server does when it is asked to quit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Quitting {
    /// It ends.
    AtOnce,
    /// It ends this long after it was first asked, or when it is sent a signal.
    After(Duration),
    /// It ends when it is sent a signal, and hears no question.
    WhenTerminated,
    /// It does not.
    Never,
}

/// What `codesign` says of the application.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Seal {
    /// It is whole, and Plex's.
    Whole,
    /// The server wrote files into it.
    Added,
    /// Some of it is missing, as after a download that was cut off.
    Cut,
}

/// The application below the root, where it is installed.
pub(super) const APPLICATION: &str = "Applications/Plex Media Server.app";

/// The application below the home, where it was never moved.
const DOWNLOADED: &str = "Downloads/Plex Media Server.app";

/// The note of a running server, in its data folder.
pub(super) const NOTE: &str = "plexmediaserver.pid";

/// The number of the server's process.
pub(super) const PID: &str = "501";

/// The folders of caches and logs, below the home.
const CACHES: &str = "Library/Caches/PlexMediaServer";
const LOGS: &str = "Library/Logs/Plex Media Server";

/// How many bytes its disk has.
pub(super) const DISK: u64 = 500_000_000_000;

impl Computer {
    /// A Mac on which nothing is wrong.
    pub(super) fn new() -> Self {
        Self {
            root: None,
            seal: Seal::Whole,
            quarantined: false,
            translocated: false,
            for_intel: false,
            free: DISK / 2,
            files_of_root: false,
            stale_note: false,
            another_server: false,
            blocks_everything: false,
            sleeps: false,
            dies_with: None,
            quits: Quitting::AtOnce,
            quit_asked: None,
        }
    }

    /// Nothing keeps the application from running any more.
    pub fn mend(&mut self) {
        *self = Self { root: self.root.take(), ..Self::new() };
    }
}

/// Puts the application, the log and the note on the disk, as they are when the
/// practice world opens.
pub(super) fn furnish(world: &World) -> std::io::Result<()> {
    let Some(root) = &world.computer.root else { return Ok(()) };
    let place = match world.computer.translocated {
        // It runs from a hidden copy, and this one is where nobody looks for it.
        true => home(world).map(|home| home.join(DOWNLOADED)),
        false => Some(root.join(APPLICATION)),
    };
    if let Some(contents) = place.as_ref().map(|place| place.join("Contents")) {
        fs::create_dir_all(contents.join("MacOS"))?;
        fs::write(contents.join("Info.plist"), information(&world.server.version))?;
        let program = contents.join("MacOS/Plex Media Server");
        fs::write(program, head_of_program(world.computer.for_intel))?;
    }
    if let Some(place) = place {
        furniture::fill_application(&place)?;
    }
    if let (Some(data), Some(home)) = (&world.files, home(world)) {
        furniture::fill_data(data)?;
        furniture::fill_caches(&home.join(CACHES))?;
        furniture::fill_logs(&home.join(LOGS))?;
    }
    note(world)?;
    if world.computer.stale_note
        && let Some(data) = &world.files
    {
        fs::write(data.join(NOTE), "4711")?;
    }
    log(world, world.computer.dies_with)
}

/// What keeps a start from ending with a server that runs.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Obstacle {
    /// macOS refuses, with these words.
    Refused(&'static str),
    /// Nothing is said, and nothing runs: macOS asks, or the server ended at once.
    Silent,
}

/// What keeps the server from running when it is started now.
pub(super) fn obstacle(world: &World) -> Option<Obstacle> {
    let computer = &world.computer;
    if !is_installed(world) {
        return Some(Obstacle::Refused("Unable to find application Plex Media Server"));
    }
    if computer.for_intel {
        return Some(Obstacle::Refused("The application cannot be opened: error -10669"));
    }
    if computer.seal == Seal::Cut {
        return Some(Obstacle::Refused("The application cannot be opened because it is damaged"));
    }
    // The note counts as long as it is there, whoever removes it.
    let noted = note_of(world).is_some_and(|pid| pid != PID);
    let dies = computer.files_of_root || computer.dies_with.is_some();
    (noted || computer.quarantined || dies).then_some(Obstacle::Silent)
}

/// Begins the server's log anew, as each start does, with its last words if any.
pub(super) fn log(world: &World, last_words: Option<&str>) -> std::io::Result<()> {
    let (Some(_), Some(home)) = (&world.computer.root, home(world)) else { return Ok(()) };
    let folder = home.join(LOGS);
    fs::create_dir_all(&folder)?;
    let head = "Nov 24, 2026 12:00:00.000 [0x70000abc] ";
    let version = &world.server.version;
    let mut text = format!("{head}INFO - Plex Media Server v{version} - Practice Mac\n");
    if let Some(words) = last_words {
        text += &format!("{head}ERROR - {words}\n");
    }
    fs::write(folder.join("Plex Media Server.log"), text)
}

/// Leaves a note of a running server, as each start does.
pub(super) fn note(world: &World) -> std::io::Result<()> {
    match (&world.computer.root, &world.files) {
        (Some(_), Some(data)) if world.server.running => fs::write(data.join(NOTE), PID),
        _ => Ok(()),
    }
}

/// Takes away the note of a server that ended as it should; not another's.
pub(super) fn take_note_away(world: &World) {
    if let Some(data) = world.files.as_ref().filter(|_| note_of(world).is_some_and(|it| it == PID))
    {
        let _ = fs::remove_file(data.join(NOTE));
    }
}

fn note_of(world: &World) -> Option<String> {
    fs::read_to_string(world.files.as_ref()?.join(NOTE)).ok()
}

/// The folders besides the data folder that the server makes for itself.
pub(super) fn own_folders(world: &World) -> impl Iterator<Item = PathBuf> {
    let home = home(world).filter(|_| world.computer.root.is_some());
    home.into_iter().flat_map(|home| [home.join(CACHES), home.join(LOGS)])
}

/// Whether the application is anywhere that macOS knows of.
fn is_installed(world: &World) -> bool {
    let Some(root) = &world.computer.root else { return true };
    let home = home(world).unwrap_or(root);
    let downloaded = world.computer.translocated.then(|| home.join(DOWNLOADED));
    let places = [root.join(APPLICATION), home.join(APPLICATION)];
    places.into_iter().chain(downloaded).any(|place| place.exists())
}

/// The home that the server's files are in.
pub(super) fn home(world: &World) -> Option<&Path> {
    world.files.as_deref()?.ancestors().nth(3)
}

/// What of the server's own a path is, if anything.
pub(super) fn is_of_server(world: &World, path: &str) -> bool {
    let inside = |data: &PathBuf| Path::new(path).starts_with(data) && Path::new(path) != data;
    world.files.as_ref().is_some_and(inside)
}

fn information(version: &str) -> String {
    let number = version.split('-').next().unwrap_or_default();
    let rows = [("CFBundleShortVersionString", number), ("CFBundleVersion", version)];
    defaults::written(rows.into_iter().collect())
}

/// The first bytes of a Mach-O file for Intel, or for both kinds of processor.
fn head_of_program(for_intel: bool) -> Vec<u8> {
    const INTEL: u32 = 0x0100_0007;
    const APPLE: u32 = 0x0100_000C;
    if for_intel {
        return [0xFEED_FACF_u32, INTEL].iter().flat_map(|word| word.to_le_bytes()).collect();
    }
    let slice = |cpu| [cpu, 0, 0, 0, 0];
    let words = [&[0xCAFE_BABE_u32, 2][..], &slice(INTEL), &slice(APPLE)].concat();
    words.iter().flat_map(|word| word.to_be_bytes()).collect()
}
