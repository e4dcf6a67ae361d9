//! What can stop a move, with the place where it did.

use crate::domain::MoveFault;
use crate::platform::Error;
use std::io;
use std::path::{Path, PathBuf};

/// Why a move stopped, before anybody looked where the data is now.
#[derive(Debug)]
pub(super) struct Fault {
    pub at: PathBuf,
    pub kind: MoveFault,
    pub source: Option<io::Error>,
}

impl Fault {
    pub fn new(kind: MoveFault, at: &Path) -> Self {
        Self { at: at.to_owned(), kind, source: None }
    }

    /// Binds what the system said to the place it was said of.
    pub fn at(at: &Path) -> impl FnOnce(io::Error) -> Self {
        let at = at.to_owned();
        move |source| Self { at, kind: kind(&source), source: Some(source) }
    }

    /// The same with the place below a folder.
    pub fn below(mut self, folder: &Path) -> Self {
        // Joined with nothing, a path would end in a separator.
        self.at = match self.at.as_os_str().is_empty() {
            true => folder.to_owned(),
            false => folder.join(&self.at),
        };
        self
    }

    /// The same for a tree that is gone through: what was listed a moment ago
    /// and is no longer there was taken away meanwhile.
    pub fn inside(mut self, top: &Path) -> Self {
        let is_top = self.at.as_os_str().is_empty();
        let is_missing =
            self.source.as_ref().is_some_and(|said| said.kind() == io::ErrorKind::NotFound);
        if is_missing && !is_top {
            self.kind = MoveFault::Differs;
        }
        self.below(top)
    }

    /// The same where nothing was being moved.
    pub fn into_file_error(self, doing: &'static str) -> Error {
        let source = self.source.unwrap_or_else(|| io::Error::other("it is not as it was"));
        Error::File { doing, path: self.at, source }
    }
}

fn kind(said: &io::Error) -> MoveFault {
    use io::ErrorKind as E;
    match said.kind() {
        E::AlreadyExists | E::DirectoryNotEmpty => MoveFault::Occupied,
        E::ResourceBusy | E::ExecutableFileBusy => MoveFault::Busy,
        E::PermissionDenied => MoveFault::Forbidden,
        E::ReadOnlyFilesystem => MoveFault::ReadOnly,
        E::StorageFull | E::QuotaExceeded => MoveFault::Full,
        E::NotFound | E::StaleNetworkFileHandle | E::NotConnected => MoveFault::Vanished,
        // A folder that somebody swapped for a link or for a file.
        E::NotADirectory => MoveFault::Differs,
        _ if is_swapped(said) => MoveFault::Differs,
        _ if is_gone(said) => MoveFault::Vanished,
        _ => MoveFault::Failed,
    }
}

#[cfg(unix)]
fn is_swapped(said: &io::Error) -> bool {
    crate::platform::native::is_link_refusal(said)
}

#[cfg(not(unix))]
fn is_swapped(_: &io::Error) -> bool {
    false
}

/// What is said of a drive that was pulled out.
#[cfg(unix)]
fn is_gone(said: &io::Error) -> bool {
    use rustix::io::Errno;
    [Errno::IO, Errno::NODEV, Errno::NXIO]
        .into_iter()
        .any(|errno| said.raw_os_error() == Some(errno.raw_os_error()))
}

#[cfg(not(unix))]
fn is_gone(_: &io::Error) -> bool {
    false
}
