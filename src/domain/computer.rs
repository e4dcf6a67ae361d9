//! What the computer that the server runs on says of it: the program on the
//! disk, its processes, its files, and what stands in their way.
//!
//! `None` means that it could not be found out, which never means no.

use super::{PrivacyPane, Version};
use serde::{Deserialize, Serialize};
use std::path::PathBuf;

/// Plex Media Server as a program on this computer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Program {
    /// Where it is: an application (macOS), a program (Linux, Windows).
    pub path: PathBuf,
    /// The version that it calls itself, with or without the letters at the end.
    pub version: Option<Version>,
    /// Whether it is as Plex made it.
    pub signature: Signature,
    /// Whether macOS still asks before it opens what was downloaded.
    pub quarantined: Option<bool>,
    /// Whether macOS runs it from a hidden copy, because it was never moved out
    /// of the folder it was downloaded to.
    pub translocated: bool,
    /// Whether it is made for this computer's processor.
    pub runs_here: Option<bool>,
}

/// Whether a program is as Plex made it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Signature {
    /// Signed by Plex and unchanged. On Linux: as the package brought it.
    Genuine,
    /// Whole, but signed by somebody else.
    OfAnother {
        /// By whom, as the system names them.
        team: Option<String>,
    },
    /// Not as it was when it was signed or packaged.
    Broken(BrokenSeal),
    /// Nobody signed it.
    Unsigned,
    /// This system has nothing that could tell, or it did not answer.
    #[default]
    NotAsked,
}

/// In which way a program is not as it was when it was signed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BrokenSeal {
    /// Files were added and none was changed: what it wrote into itself.
    Added {
        /// The first of them.
        file: PathBuf,
        /// How many were named.
        count: usize,
    },
    /// Something is missing or changed.
    Changed {
        /// The first such file, where one was named.
        file: Option<PathBuf>,
    },
}

/// How the server does on this computer. The default knows nothing.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Health {
    /// The servers that run here, whoever started them; helpers not counted.
    pub processes: Option<Vec<Process>>,
    /// A note of a running server that no running server left.
    pub stale_pid_file: Option<PathBuf>,
    /// The volumes of the server's data and of its caches, each once.
    pub space: Vec<Space>,
    /// A file of the server that is not the server's own.
    pub data_owner: Option<WrongOwner>,
    /// What the server's log says is wrong since its last start.
    pub damage: Option<Damage>,
    /// When the server last wrote to its log.
    pub last_words: Option<Moment>,
    /// The firewall of macOS.
    pub firewall: Option<Firewall>,
    /// Whether this computer goes to sleep by itself.
    pub sleeps: Option<bool>,
}

/// A server that runs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Process {
    /// Its number.
    pub pid: u32,
    /// Its user: a name, else a number.
    pub user: Option<String>,
    /// Its program.
    pub program: Option<PathBuf>,
    /// Since when it runs.
    pub since: Option<Moment>,
    /// Whether it runs in a container, which has files of its own.
    pub contained: bool,
}

/// A point in time: whole seconds since 1970 began.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Moment(pub u64);

/// The room on a volume, in bytes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Space {
    /// Where the volume is mounted.
    pub at: PathBuf,
    /// How much the server can still write.
    pub free: u64,
    /// How much there is.
    pub total: u64,
}

/// A file that the server needs and may not change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WrongOwner {
    /// The first such file.
    pub file: PathBuf,
    /// Whose it is: a name, else a number.
    pub owner: String,
    /// The server's user: a name, else a number.
    pub server_user: String,
    /// The one command that gives it back, as a person types it.
    pub command: String,
}

/// Something in the server's log that says what is wrong.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Damage {
    /// What is wrong.
    pub kind: DamageKind,
    /// The server's own words, shortened and without anything that could be a
    /// secret; empty where the files speak and not a line.
    pub line: String,
    /// The log it stands in.
    pub file: PathBuf,
}

/// What a log can say is wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DamageKind {
    /// The library's database cannot be read.
    Database,
    /// Nothing more can be written.
    DiskFull,
    /// The server believes that it runs already.
    AlreadyRunning,
    /// It starts again and again.
    CrashLoop,
}

/// The application firewall of macOS.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Firewall {
    /// Whether it is on at all.
    pub on: bool,
    /// Whether it lets nobody in, whatever the program.
    pub blocks_all: Option<bool>,
    /// Whether it lets nobody in to the server.
    pub blocks_server: Option<bool>,
}

/// A page of the system's settings that Usher can open for a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SettingsPane {
    /// Who may read which folders.
    Privacy(PrivacyPane),
    /// Where a blocked program is opened anyway.
    Security,
    /// Which programs may find devices at home.
    LocalNetwork,
    /// The firewall and its options.
    Firewall,
    /// The clock.
    DateAndTime,
    /// When the computer goes to sleep.
    Sleep,
}
