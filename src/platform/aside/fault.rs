//! What can stop a move, with the place where it did.

use crate::domain::MoveFault;
use crate::platform::{Error, native};
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
        _ if native::is_link_refusal(said) => MoveFault::Differs,
        _ if is_gone(said) => MoveFault::Vanished,
        _ => MoveFault::Failed,
    }
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

#[cfg(all(test, unix))]
mod tests {
    use super::*;
    use rustix::io::Errno;

    #[test]
    fn what_the_system_says_is_told_in_a_persons_terms() {
        let said = [
            (Errno::EXIST, MoveFault::Occupied),
            (Errno::BUSY, MoveFault::Busy),
            (Errno::TXTBSY, MoveFault::Busy),
            (Errno::PERM, MoveFault::Forbidden),
            (Errno::ACCESS, MoveFault::Forbidden),
            (Errno::ROFS, MoveFault::ReadOnly),
            (Errno::NOSPC, MoveFault::Full),
            (Errno::DQUOT, MoveFault::Full),
            (Errno::IO, MoveFault::Vanished),
            (Errno::NODEV, MoveFault::Vanished),
            (Errno::STALE, MoveFault::Vanished),
            (Errno::LOOP, MoveFault::Differs),
            (Errno::NOTDIR, MoveFault::Differs),
            (Errno::INVAL, MoveFault::Failed),
        ];
        for (errno, kind) in said {
            assert_eq!(Fault::at(Path::new("/at"))(errno.into()).kind, kind, "{errno:?}");
        }
    }

    #[test]
    fn what_disappears_from_a_tree_was_changed_and_its_top_has_vanished() {
        let missing =
            |at: &str| Fault::at(Path::new(at))(Errno::NOENT.into()).inside(Path::new("/top"));
        let (below, top) = (missing("a/b"), missing(""));
        assert_eq!((below.at.as_path(), below.kind), (Path::new("/top/a/b"), MoveFault::Differs));
        assert_eq!((top.at.as_path(), top.kind), (Path::new("/top"), MoveFault::Vanished));
    }
}
