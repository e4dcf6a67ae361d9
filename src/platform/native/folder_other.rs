//! Systems without Unix's relative paths: folders are read by path.

use super::Entry;
use std::ffi::OsStr;
use std::io;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

/// A folder that can be read.
pub(crate) struct OpenFolder(pub(super) PathBuf);

impl OpenFolder {
    /// Opens the folder at a path; the path may lead through links.
    pub(crate) fn open(path: &Path) -> io::Result<Self> {
        std::fs::read_dir(path)?;
        Ok(Self(path.to_owned()))
    }

    /// Opens the folder at a path whose last name is no link.
    pub(crate) fn open_no_link(path: &Path) -> io::Result<Self> {
        if std::fs::symlink_metadata(path)?.is_symlink() {
            return Err(io::ErrorKind::NotADirectory.into());
        }
        Self::open(path)
    }

    /// The same folder, opened once more.
    pub(crate) fn again(&self) -> io::Result<Self> {
        Ok(Self(self.0.clone()))
    }

    /// Opens a folder in this one; never through a link.
    pub(crate) fn open_inside(&self, name: &OsStr) -> io::Result<Self> {
        let path = self.0.join(name);
        let found = std::fs::symlink_metadata(&path)?;
        if found.is_dir() { Ok(Self(path)) } else { Err(io::ErrorKind::NotADirectory.into()) }
    }

    /// What a name in this folder is at the end of its links.
    pub(crate) fn at_the_end_of(&self, name: &OsStr) -> io::Result<Entry> {
        Ok(entry(std::fs::metadata(self.0.join(name))?.file_type()))
    }

    /// Whether the bytes of a file in this folder are in the cloud.
    #[cfg(windows)]
    pub(crate) fn is_away(&self, name: &OsStr) -> bool {
        use std::os::windows::fs::MetadataExt;
        /// `FILE_ATTRIBUTE_OFFLINE`, `…_RECALL_ON_OPEN`, `…_RECALL_ON_DATA_ACCESS`.
        const RECALLED: u32 = 0x1000 | 0x4_0000 | 0x40_0000;
        std::fs::symlink_metadata(self.0.join(name))
            .is_ok_and(|found| found.file_attributes() & RECALLED != 0)
    }

    /// Whether the bytes of a file in this folder are in the cloud.
    #[cfg(not(windows))]
    pub(crate) fn is_away(&self, _: &OsStr) -> bool {
        false
    }

    /// Hands each name in this folder to `see` until it breaks off.
    pub(crate) fn each(
        &self,
        mut see: impl FnMut(&OsStr, Entry) -> ControlFlow<()>,
    ) -> io::Result<ControlFlow<()>> {
        for found in std::fs::read_dir(&self.0)? {
            let found = found?;
            if see(&found.file_name(), entry(found.file_type()?)).is_break() {
                return Ok(ControlFlow::Break(()));
            }
        }
        Ok(ControlFlow::Continue(()))
    }
}

fn entry(kind: std::fs::FileType) -> Entry {
    if kind.is_symlink() {
        Entry::Link
    } else if kind.is_dir() {
        Entry::Folder
    } else if kind.is_file() {
        Entry::File
    } else {
        Entry::Neither
    }
}
