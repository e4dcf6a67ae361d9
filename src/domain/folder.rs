//! A folder that a library is meant to have: as this computer finds it, as the
//! server sees it, and what kind of place it is.

use serde::{Deserialize, Serialize};
use std::path::PathBuf;

/// What is known of a folder.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Folder {
    /// What this computer finds there.
    pub here: Here,
    /// What the server's own process sees there.
    pub server: Sight,
    /// What kind of place it is, as far as this computer can tell.
    pub place: Place,
}

/// What this computer finds at a folder's path.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Here {
    /// Nobody looked: the server is on another computer.
    #[default]
    NotAsked,
    /// A folder.
    There {
        /// Whether nothing is in it.
        empty: bool,
    },
    /// No folder: nothing at all, or a file.
    Missing,
    /// Something that the person who runs Usher may not look into.
    Unreadable,
    /// Nothing came back in time, or the disk behind it is gone: as when the
    /// computer that shares it is switched off.
    Silent,
}

/// What the server's own process sees of a folder.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sight {
    /// Nobody asked, or the server did not let us ask.
    #[default]
    NotAsked,
    /// It lists what is in the folder.
    Seen,
    /// It lists the folder as empty, and nothing says otherwise.
    SeenEmpty,
    /// The folder is there, and something keeps the server from reading it.
    Blocked(Barrier),
    /// For the server there is no such folder.
    Gone,
}

/// What keeps the server from reading a folder.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Barrier {
    /// A folder on the way is closed to the server's user.
    Closed(Box<ClosedFolder>),
    /// The whole drive is, by the way in which it was mounted.
    ClosedDrive {
        /// Where it is mounted.
        at: PathBuf,
        /// Its file system, such as `exfat` or `fuse.sshfs`.
        file_system: String,
        /// The server's user.
        user: String,
    },
    /// macOS keeps it private until a person allows the server to read it.
    Private(PrivacyPane),
    /// Something that cannot be found out from here.
    Unknown,
}

/// A folder that the server's user cannot pass, and what opens it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClosedFolder {
    /// The first such folder on the way from the root.
    pub at: PathBuf,
    /// Who owns it: a name, else a number.
    pub owner: String,
    /// Its permissions: the last four octal digits of its mode.
    pub mode: u32,
    /// The server's user: a name, else a number.
    pub user: String,
    /// The one command that lets that user pass, as a person types it.
    pub command: String,
}

/// The row in macOS's Privacy & Security that lets a program read a folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PrivacyPane {
    /// Files & Folders → Removable Volumes.
    RemovableVolumes,
    /// Files & Folders → Network Volumes.
    NetworkVolumes,
    /// Files & Folders → Desktop Folder.
    Desktop,
    /// Files & Folders → Documents Folder.
    Documents,
    /// Files & Folders → Downloads Folder.
    Downloads,
    /// Full Disk Access.
    FullDiskAccess,
}

/// What kind of place a folder is in.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Place {
    /// A folder on a disk of this computer, or one of which nothing is known.
    #[default]
    Ordinary,
    /// A whole drive.
    DriveRoot,
    /// A folder that another computer shares.
    Network {
        /// Where it comes from, such as `//nas/media`. Never with a name or a
        /// password in it.
        share: String,
    },
    /// A folder that a cloud service fills: its files may not be here yet.
    Cloud {
        /// The service's name.
        service: String,
    },
    /// A folder of a drive that is not connected.
    NotMounted {
        /// The drive's name.
        volume: String,
    },
    /// A folder of a drive that came back under another name.
    Renamed {
        /// The drive's name in the path.
        volume: String,
        /// Where the folder is now.
        now: PathBuf,
    },
}

/// Something that a person should know of a folder and that stops nothing.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FolderNote {
    /// It is a whole drive.
    DriveRoot,
    /// It is on another computer.
    Network {
        /// Where it comes from.
        share: String,
    },
    /// A cloud service fills it.
    Cloud {
        /// Its name.
        service: String,
    },
    /// Nothing is in it yet.
    Empty,
}

impl Folder {
    /// Whether the server can read it, by what the server itself said.
    pub fn is_seen(&self) -> bool {
        matches!(self.server, Sight::Seen | Sight::SeenEmpty)
    }

    /// What a person should know of it and can leave as it is.
    pub fn notes(&self) -> Vec<FolderNote> {
        let place = match &self.place {
            Place::DriveRoot => Some(FolderNote::DriveRoot),
            Place::Network { share } => Some(FolderNote::Network { share: share.clone() }),
            Place::Cloud { service } => Some(FolderNote::Cloud { service: service.clone() }),
            Place::Ordinary | Place::NotMounted { .. } | Place::Renamed { .. } => None,
        };
        let is_empty = match self.server {
            Sight::SeenEmpty => true,
            Sight::NotAsked => self.here == Here::There { empty: true },
            Sight::Seen | Sight::Blocked(_) | Sight::Gone => false,
        };
        place.into_iter().chain(is_empty.then_some(FolderNote::Empty)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_note_is_what_a_person_can_leave_as_it_is() {
        let folder = |server, place| Folder { here: Here::There { empty: true }, server, place };
        let share = || "//nas/media".to_owned();
        assert_eq!(
            folder(Sight::SeenEmpty, Place::Network { share: share() }).notes(),
            [FolderNote::Network { share: share() }, FolderNote::Empty]
        );
        assert_eq!(folder(Sight::Seen, Place::DriveRoot).notes(), [FolderNote::DriveRoot]);
        assert_eq!(folder(Sight::NotAsked, Place::Ordinary).notes(), [FolderNote::Empty]);
        let volume = "Media".to_owned();
        assert_eq!(folder(Sight::Gone, Place::NotMounted { volume }).notes(), []);
    }
}
