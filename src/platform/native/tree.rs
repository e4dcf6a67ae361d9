//! What both kinds of system say of the things in a tree.

use serde::{Deserialize, Serialize};

/// What a name stands for, links not followed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Kind {
    File,
    Folder,
    Link,
    Pipe,
    Socket,
    Device,
}

/// A point in time as file systems keep it: seconds since 1970, nanoseconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(crate) struct Time(pub i64, pub u32);

/// What the system says of a name, links not followed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Stat {
    pub kind: Kind,
    /// The volume's number, which may be another one after the next start.
    pub device: u64,
    pub inode: u64,
    /// How many names it has.
    pub links: u64,
    /// Its permissions, without its kind.
    pub mode: u32,
    pub owner: u32,
    pub group: u32,
    pub size: u64,
    /// The bytes that the disk gave to it: fewer than its size where it has holes.
    pub on_disk: u64,
    pub read: Time,
    pub written: Time,
    /// When anything of it changed last. Nobody can set this.
    pub changed: Time,
}
