//! What can go wrong with this machine, in our own terms. The runtime turns it
//! into a `Problem` for people.

use crate::domain::MoveFault;
use std::io;
use std::path::{Path, PathBuf};

/// Something this machine did not do. No variant ever holds a secret.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A file or folder could not be read or written.
    #[error("cannot {doing} {}", path.display())]
    File {
        /// What was tried, as a verb: `read`, `write`.
        doing: &'static str,
        /// Which file.
        path: PathBuf,
        /// The system's words.
        #[source]
        source: io::Error,
    },
    /// A file is there, but it must not be believed: a link, another user's, too large.
    #[error("{} is not trusted: {why}", path.display())]
    FileRefused {
        /// Which file.
        path: PathBuf,
        /// Why.
        why: &'static str,
    },
    /// A program could not be started, or failed.
    #[error("{program} failed: {cause}")]
    Program {
        /// Which.
        program: String,
        /// Its words, or the system's.
        cause: String,
    },
    /// A program or file said something we do not understand.
    #[error("{what} cannot be read: {why}")]
    NotUnderstood {
        /// Whose words.
        what: String,
        /// What is wrong with them.
        why: String,
    },
    /// This user may not do it; a person may, with this command.
    #[error("this needs more rights: {command}")]
    BeyondRights {
        /// The exact command.
        command: String,
    },
    /// The server has to be stopped first, or did not stop when asked.
    #[error("the server is still running")]
    StillRunning,
    /// The server has never run here, so it has no settings to change.
    #[error("the server has not run here yet")]
    NeverRan,
    /// A change that was made is not there when it is looked for.
    #[error("{what} did not last")]
    NotKept {
        /// What was changed.
        what: &'static str,
    },
    /// Plex Media Server is not where it is usually installed.
    #[error("Plex Media Server is not installed here")]
    NotInstalled,
    /// Not a destination for `ssh`.
    #[error("this is not a destination for ssh, such as user@host")]
    BadDestination,
    /// A part of the server was not moved; all of it is in one place.
    #[error("{} was not moved, at {}: {fault:?}; it is at {}", item.display(), at.display(), data_at.display())]
    NotMoved {
        /// Which part, by the place it belongs to.
        item: PathBuf,
        /// Where all of it is.
        data_at: PathBuf,
        /// Where it failed.
        at: PathBuf,
        /// Why.
        fault: MoveFault,
        /// The system's words, where it spoke.
        #[source]
        source: Option<io::Error>,
    },
    /// What is written about a safety copy cannot be read. It is left as it is.
    #[error("the safety copy in {} cannot be read: {why}", folder.display())]
    CopyUnreadable {
        /// Its folder.
        folder: PathBuf,
        /// What is wrong.
        why: String,
    },
    /// There is no such safety copy, or this is no part of it.
    #[error("{} is in no safety copy of this name", what.display())]
    NotInCopy {
        /// The copy's folder, or the part's place.
        what: PathBuf,
    },
    /// A part of a safety copy is half moved, which has to be ended first.
    #[error("{} is still being moved; it is at {}", item.display(), data_at.display())]
    Underway {
        /// Which part, by the place it belongs to.
        item: PathBuf,
        /// Where all of it is.
        data_at: PathBuf,
    },
    /// Another Usher works on safety copies.
    #[error("another Usher works on safety copies")]
    CopiesBusy,
    /// The tunnel did not open.
    #[error("ssh could not open a tunnel: {cause}")]
    Tunnel {
        /// The words of `ssh`.
        cause: String,
    },
}

impl Error {
    /// Binds an I/O error to the file it happened to.
    pub(crate) fn file(doing: &'static str, path: &Path) -> impl FnOnce(io::Error) -> Self {
        let path = path.to_owned();
        move |source| Self::File { doing, path, source }
    }

    /// The command for a person, where the system said that this user may not
    /// do it; itself otherwise.
    pub(super) fn or_by_hand(self, command: impl FnOnce() -> String) -> Self {
        match &self {
            Self::File { source, .. } if source.kind() == io::ErrorKind::PermissionDenied => {
                Self::BeyondRights { command: command() }
            }
            _ => self,
        }
    }
}
