//! A folder that no library can be made of, and why.

use super::{Problem, Remedy};
use crate::domain::{Barrier, ClosedFolder, Folder, Here, Place, PrivacyPane, Sight};
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};

/// Why no library can be made of a folder.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(rename_all = "snake_case")]
pub enum FolderFault {
    /// There is no such folder on this computer.
    #[error("it does not exist")]
    Missing,
    /// It is on the server's computer, which is not this one.
    #[error("it is on another computer")]
    Elsewhere,
    /// The disk behind it does not answer.
    #[error("its disk does not answer")]
    Silent,
    /// Its drive is not connected.
    #[error("the drive {volume} is not connected")]
    DriveMissing {
        /// The drive's name.
        volume: String,
    },
    /// Its drive came back under another name.
    #[error("the drive {volume} has another name now: {}", now.display())]
    DriveRenamed {
        /// The drive's name in the path.
        volume: String,
        /// Where the folder is now.
        now: PathBuf,
    },
    /// The server's user cannot pass a folder on the way.
    #[error("{} is closed to user {}: {} {:04o}", _0.at.display(), _0.user, _0.owner, _0.mode)]
    Closed(Box<ClosedFolder>),
    /// Its drive was mounted so that the server's user cannot read it.
    #[error("the drive at {} is closed to user {user}", at.display())]
    DriveClosed {
        /// Where it is mounted.
        at: PathBuf,
        /// Its file system.
        file_system: String,
        /// The server's user.
        user: String,
    },
    /// macOS keeps it private.
    #[error("macOS keeps it private: {_0:?}")]
    Private(PrivacyPane),
    /// For the server it does not exist or cannot be opened, and nothing says why.
    #[error("the server cannot see it")]
    Unseen,
}

impl FolderFault {
    pub(super) fn code(&self) -> &'static str {
        match self {
            Self::Missing => "library.folder_missing",
            Self::Elsewhere => "library.folder_elsewhere",
            Self::Silent => "library.folder_silent",
            Self::DriveMissing { .. } => "library.drive_missing",
            Self::DriveRenamed { .. } => "library.drive_renamed",
            Self::Closed(_) => "library.folder_closed",
            Self::DriveClosed { .. } => "library.drive_closed",
            Self::Private(_) => "library.folder_private",
            Self::Unseen => "library.folder_unseen",
        }
    }

    pub(super) fn arguments(&self, folder: &Path) -> Vec<(&'static str, String)> {
        let path = |path: &Path| path.display().to_string();
        let mut arguments = vec![("folder", path(folder))];
        match self {
            Self::Missing | Self::Elsewhere | Self::Silent | Self::Unseen => {}
            Self::DriveMissing { volume } => arguments.push(("volume", volume.clone())),
            Self::DriveRenamed { volume, now } => {
                arguments.extend([("volume", volume.clone()), ("now", path(now))]);
            }
            Self::Closed(closed) => arguments.extend([
                ("at", path(&closed.at)),
                ("owner", closed.owner.clone()),
                ("mode", format!("{:04o}", closed.mode)),
                ("user", closed.user.clone()),
                ("command", closed.command.clone()),
            ]),
            Self::DriveClosed { at, file_system, user } => arguments.extend([
                ("at", path(at)),
                ("system", file_system.clone()),
                ("user", user.clone()),
            ]),
            Self::Private(pane) => arguments.push((
                "pane",
                match pane {
                    PrivacyPane::RemovableVolumes => "removable",
                    PrivacyPane::NetworkVolumes => "network",
                    PrivacyPane::Desktop => "desktop",
                    PrivacyPane::Documents => "documents",
                    PrivacyPane::Downloads => "downloads",
                    PrivacyPane::FullDiskAccess => "full",
                }
                .to_owned(),
            )),
        }
        arguments
    }

    pub(super) fn remedies(&self) -> &'static [Remedy] {
        match self {
            Self::Private(_) => &[Remedy::OpenPrivacySettings, Remedy::TryAgain],
            Self::DriveRenamed { .. } => &[Remedy::ChangeAnswer, Remedy::TryAgain],
            Self::Missing | Self::Elsewhere | Self::Unseen => &[Remedy::ChangeAnswer],
            Self::Silent
            | Self::DriveMissing { .. }
            | Self::Closed(_)
            | Self::DriveClosed { .. } => &[Remedy::TryAgain, Remedy::ChangeAnswer],
        }
    }
}

impl Folder {
    /// Why no library can be made of it, if that is so. The one judgement over
    /// what is known of a folder, for the plan, the command line and the window.
    pub fn problem(&self, folder: &Path) -> Option<Problem> {
        self.fault().map(|fault| Problem::Folder { folder: folder.to_owned(), fault })
    }

    fn fault(&self) -> Option<FolderFault> {
        // What the server lists is there for it, whatever it is called here:
        // it may run in a container with paths of its own.
        if self.server == Sight::Seen {
            return None;
        }
        match (&self.place, self.here, &self.server) {
            (Place::Renamed { volume, now }, ..) => {
                Some(FolderFault::DriveRenamed { volume: volume.clone(), now: now.clone() })
            }
            (Place::NotMounted { volume }, ..) => {
                Some(FolderFault::DriveMissing { volume: volume.clone() })
            }
            (_, Here::Missing, Sight::SeenEmpty) => None,
            (_, Here::Missing, _) => Some(FolderFault::Missing),
            (_, Here::Silent, Sight::NotAsked | Sight::Gone | Sight::Blocked(Barrier::Unknown)) => {
                Some(FolderFault::Silent)
            }
            (.., Sight::Blocked(barrier)) => Some(match barrier {
                Barrier::Closed(closed) => FolderFault::Closed(closed.clone()),
                Barrier::ClosedDrive { at, file_system, user } => FolderFault::DriveClosed {
                    at: at.clone(),
                    file_system: file_system.clone(),
                    user: user.clone(),
                },
                Barrier::Private(pane) => FolderFault::Private(*pane),
                Barrier::Unknown => FolderFault::Unseen,
            }),
            (.., Sight::Gone) => Some(FolderFault::Unseen),
            (.., Sight::NotAsked | Sight::Seen | Sight::SeenEmpty) => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fault(here: Here, server: Sight, place: Place) -> Option<FolderFault> {
        Folder { here, server, place }.fault()
    }

    #[test]
    fn what_the_server_lists_is_fine_whatever_else_is_said() {
        let volume = || "Media".to_owned();
        let unmounted = || Place::NotMounted { volume: volume() };
        assert_eq!(fault(Here::Missing, Sight::Seen, unmounted()), None);
        assert_eq!(fault(Here::Missing, Sight::SeenEmpty, Place::Ordinary), None);
        // An empty list fits a drive that is not there all too well.
        let missing = Some(FolderFault::DriveMissing { volume: volume() });
        assert_eq!(fault(Here::There { empty: true }, Sight::SeenEmpty, unmounted()), missing);
    }

    #[test]
    fn the_nearest_cause_is_the_one_that_is_named() {
        let there = Here::There { empty: false };
        let volume = || "Media".to_owned();
        let renamed = Place::Renamed { volume: volume(), now: "/Volumes/Media 1".into() };
        let now = "/Volumes/Media 1".into();
        let fault_of_the_name = Some(FolderFault::DriveRenamed { volume: volume(), now });
        assert_eq!(fault(Here::Missing, Sight::Gone, renamed), fault_of_the_name);
        let missing = Some(FolderFault::Missing);
        assert_eq!(fault(Here::Missing, Sight::NotAsked, Place::Ordinary), missing);
        let pane = PrivacyPane::Desktop;
        let private = Sight::Blocked(Barrier::Private(pane));
        assert_eq!(fault(there, private, Place::Ordinary), Some(FolderFault::Private(pane)));
        assert_eq!(fault(there, Sight::Gone, Place::Ordinary), Some(FolderFault::Unseen));
        let silent = fault(Here::Silent, Sight::NotAsked, Place::Ordinary);
        assert_eq!(silent, Some(FolderFault::Silent));
        // Not to know is no fault, and neither is a folder that is not for us.
        assert_eq!(fault(Here::NotAsked, Sight::NotAsked, Place::DriveRoot), None);
        assert_eq!(fault(Here::Unreadable, Sight::NotAsked, Place::Ordinary), None);
    }
}
