//! Unix: reading folders relative to an open one, so that neither a long path
//! nor a folder that is replaced meanwhile leads anywhere else.

use super::Entry;
use rustix::fs::{AtFlags, CWD, FileType, Mode, OFlags};
use std::ffi::OsStr;
use std::io;
use std::ops::ControlFlow;
use std::os::fd::OwnedFd;
use std::os::unix::ffi::OsStrExt;
use std::path::Path;

/// A folder that is open for reading.
pub(crate) struct OpenFolder(pub(super) OwnedFd);

const FOLDER: OFlags = OFlags::RDONLY.union(OFlags::DIRECTORY).union(OFlags::CLOEXEC);

impl OpenFolder {
    /// Opens the folder at a path; the path may lead through links.
    pub(crate) fn open(path: &Path) -> io::Result<Self> {
        Ok(Self(rustix::fs::openat(CWD, path, FOLDER, Mode::empty())?))
    }

    /// Opens the folder at a path whose last name is no link.
    pub(crate) fn open_no_link(path: &Path) -> io::Result<Self> {
        Ok(Self(rustix::fs::openat(CWD, path, FOLDER | OFlags::NOFOLLOW, Mode::empty())?))
    }

    /// The same folder, opened once more.
    pub(crate) fn again(&self) -> io::Result<Self> {
        Ok(Self(self.0.try_clone()?))
    }

    /// Opens a folder in this one; never through a link.
    pub(crate) fn open_inside(&self, name: &OsStr) -> io::Result<Self> {
        Ok(Self(rustix::fs::openat(&self.0, name, FOLDER | OFlags::NOFOLLOW, Mode::empty())?))
    }

    /// What a name in this folder is at the end of its links.
    pub(crate) fn at_the_end_of(&self, name: &OsStr) -> io::Result<Entry> {
        let found = rustix::fs::statat(&self.0, name, AtFlags::empty())?;
        Ok(entry(FileType::from_raw_mode(found.st_mode)))
    }

    /// Whether the bytes of a file in this folder are in the cloud.
    #[cfg(target_vendor = "apple")]
    pub(crate) fn is_away(&self, name: &OsStr) -> bool {
        /// `SF_DATALESS` of `sys/stat.h`.
        const DATALESS: u32 = 0x4000_0000;
        rustix::fs::statat(&self.0, name, AtFlags::SYMLINK_NOFOLLOW)
            .is_ok_and(|found| found.st_flags & DATALESS != 0)
    }

    /// Whether the bytes of a file in this folder are in the cloud. Here no
    /// system keeps placeholders that are files.
    #[cfg(not(target_vendor = "apple"))]
    pub(crate) fn is_away(&self, _: &OsStr) -> bool {
        false
    }

    /// Hands each name in this folder to `see` until it breaks off.
    #[cfg(target_os = "linux")]
    pub(crate) fn each(
        &self,
        mut see: impl FnMut(&OsStr, Entry) -> ControlFlow<()>,
    ) -> io::Result<ControlFlow<()>> {
        // The kernel fills this with some hundred names at a time. Its longest
        // name has 255 bytes, so that one always fits.
        let mut buffer = [std::mem::MaybeUninit::uninit(); 32 * 1024];
        let mut names = rustix::fs::RawDir::new(&self.0, &mut buffer);
        while let Some(found) = names.next() {
            let found = found?;
            if self.hand_over(found.file_name(), found.file_type(), &mut see).is_break() {
                return Ok(ControlFlow::Break(()));
            }
        }
        Ok(ControlFlow::Continue(()))
    }

    /// Hands each name in this folder to `see` until it breaks off.
    #[cfg(not(target_os = "linux"))]
    pub(crate) fn each(
        &self,
        mut see: impl FnMut(&OsStr, Entry) -> ControlFlow<()>,
    ) -> io::Result<ControlFlow<()>> {
        for found in rustix::fs::Dir::read_from(&self.0)? {
            let found = found?;
            if self.hand_over(found.file_name(), found.file_type(), &mut see).is_break() {
                return Ok(ControlFlow::Break(()));
            }
        }
        Ok(ControlFlow::Continue(()))
    }

    fn hand_over(
        &self,
        name: &std::ffi::CStr,
        kind: FileType,
        see: &mut impl FnMut(&OsStr, Entry) -> ControlFlow<()>,
    ) -> ControlFlow<()> {
        let name = name.to_bytes();
        if matches!(name, b"." | b"..") {
            return ControlFlow::Continue(());
        }
        let name = OsStr::from_bytes(name);
        // Some file systems do not say what a name is; only then it is asked for.
        let kind = match kind {
            FileType::Unknown => rustix::fs::statat(&self.0, name, AtFlags::SYMLINK_NOFOLLOW)
                .map_or(FileType::Unknown, |found| FileType::from_raw_mode(found.st_mode)),
            known => known,
        };
        see(name, entry(kind))
    }
}

fn entry(kind: FileType) -> Entry {
    match kind {
        FileType::RegularFile => Entry::File,
        FileType::Directory => Entry::Folder,
        FileType::Symlink => Entry::Link,
        _ => Entry::Neither,
    }
}
