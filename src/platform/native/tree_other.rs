//! Systems without Unix's relative paths: what is done to a tree is done by
//! path, and what would be replaced is looked for first.

use super::{Kind, OpenFolder, Stat, Time};
use std::ffi::OsStr;
use std::fs::{File, Metadata, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

impl OpenFolder {
    /// What a name in this folder is.
    pub(crate) fn stat(&self, name: &OsStr) -> io::Result<Stat> {
        stat_at(&self.0.join(name))
    }

    /// What this folder itself is.
    pub(crate) fn stat_itself(&self) -> io::Result<Stat> {
        Ok(stat(&std::fs::metadata(&self.0)?))
    }

    /// When a name in this folder came to be, where the file system knows.
    pub(crate) fn birth(&self, name: &OsStr) -> Option<Time> {
        std::fs::symlink_metadata(self.0.join(name)).ok()?.created().ok().map(time)
    }

    /// Where a link in this folder leads.
    pub(crate) fn link_target(&self, name: &OsStr) -> io::Result<PathBuf> {
        std::fs::read_link(self.0.join(name))
    }

    /// Opens a file in this folder for reading.
    pub(crate) fn open_file(&self, name: &OsStr) -> io::Result<File> {
        super::open_no_link(&self.0.join(name))
    }

    /// Creates a file.
    pub(crate) fn create_file(&self, name: &OsStr) -> io::Result<File> {
        OpenOptions::new().write(true).create_new(true).open(self.0.join(name))
    }

    /// Creates a folder.
    pub(crate) fn create_folder(&self, name: &OsStr) -> io::Result<()> {
        std::fs::create_dir(self.0.join(name))
    }

    /// Creates a link.
    #[cfg(windows)]
    pub(crate) fn create_link(&self, name: &OsStr, target: &Path) -> io::Result<()> {
        let link = self.0.join(name);
        match self.0.join(target).is_dir() {
            true => std::os::windows::fs::symlink_dir(target, link),
            false => std::os::windows::fs::symlink_file(target, link),
        }
    }

    /// Creates a link.
    #[cfg(not(windows))]
    pub(crate) fn create_link(&self, _: &OsStr, _: &Path) -> io::Result<()> {
        Err(io::ErrorKind::Unsupported.into())
    }

    /// There are no pipes and sockets among files here.
    pub(crate) fn create_special(&self, _: &OsStr, _: &Stat) -> io::Result<bool> {
        Ok(false)
    }

    /// Gives a file in another folder a second name in this one.
    pub(crate) fn add_name(&self, name: &OsStr, of: &Self, its: &OsStr) -> io::Result<()> {
        std::fs::hard_link(of.0.join(its), self.0.join(name))
    }

    /// Moves a name into another folder. What is already there is not replaced.
    pub(crate) fn rename(&self, name: &OsStr, to: &Self, its: &OsStr) -> io::Result<()> {
        let target = to.0.join(its);
        match std::fs::symlink_metadata(&target) {
            Err(fault) if fault.kind() == io::ErrorKind::NotFound => {}
            Err(fault) => return Err(fault),
            Ok(_) => return Err(io::ErrorKind::AlreadyExists.into()),
        }
        std::fs::rename(self.0.join(name), target)
    }

    /// Removes a name that is no folder.
    pub(crate) fn remove_file(&self, name: &OsStr) -> io::Result<()> {
        let path = self.0.join(name);
        // A link to a folder is removed as a folder is.
        std::fs::remove_file(&path).or_else(|fault| match path.is_symlink() {
            true => std::fs::remove_dir(&path),
            false => Err(fault),
        })
    }

    /// Removes an empty folder.
    pub(crate) fn remove_folder(&self, name: &OsStr) -> io::Result<()> {
        std::fs::remove_dir(self.0.join(name))
    }

    /// No mode forbids anything here.
    pub(crate) fn open_up(&self) -> io::Result<()> {
        Ok(())
    }

    /// Folders cannot be synced here; the rename itself is durable enough.
    pub(crate) fn sync(&self) -> io::Result<()> {
        Ok(())
    }

    /// Each file was waited for when it was written.
    pub(crate) fn sync_volume(&self) -> io::Result<()> {
        Ok(())
    }

    /// Folders have nothing here that could be given.
    pub(crate) fn dress(&self, _: &Stat, _: &Attributes) -> io::Result<()> {
        Ok(())
    }

    /// There are no extended attributes here.
    pub(crate) fn attributes(&self) -> io::Result<Attributes> {
        Ok(Attributes)
    }

    /// Links have nothing here that could be given.
    pub(crate) fn dress_name(&self, _: &OsStr, _: &Stat) -> io::Result<()> {
        Ok(())
    }
}

/// Gives a new file the times of another.
pub(crate) fn dress_file(file: &File, like: &Stat, _: &Attributes) -> io::Result<()> {
    file.set_modified(SystemTime::UNIX_EPOCH + since_epoch(like.written))
}

/// What is at a path.
pub(crate) fn stat_at(path: &Path) -> io::Result<Stat> {
    Ok(stat(&std::fs::symlink_metadata(path)?))
}

/// What an open file is.
pub(crate) fn stat_of(file: &File) -> io::Result<Stat> {
    Ok(stat(&file.metadata()?))
}

/// There are no extended attributes here.
pub(crate) fn attributes_of(_: &File) -> io::Result<Attributes> {
    Ok(Attributes)
}

/// Holes are not told apart here.
pub(crate) fn next_data(file: &File, from: u64) -> io::Result<Option<(u64, u64)>> {
    let end = file.metadata()?.len();
    Ok((from < end).then_some((from, end)))
}

/// A volume cannot be waited for as a whole, so each file is.
pub(crate) fn send_to_drive(file: &File) -> io::Result<()> {
    file.sync_all()
}

/// There are no extended attributes here.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Attributes;

impl Attributes {
    /// None.
    pub(crate) fn each(&self) -> impl Iterator<Item = (&[u8], &[u8])> {
        std::iter::empty()
    }
}

/// Without numbers of files, a thing is told by when it came to be.
fn stat(found: &Metadata) -> Stat {
    let kind = match found.file_type() {
        kind if kind.is_symlink() => Kind::Link,
        kind if kind.is_dir() => Kind::Folder,
        kind if kind.is_file() => Kind::File,
        _ => Kind::Device,
    };
    let written = found.modified().map_or(Time(0, 0), time);
    Stat {
        kind,
        device: 0,
        inode: 0,
        links: 1,
        mode: u32::from(found.permissions().readonly()),
        owner: 0,
        group: 0,
        size: if kind == Kind::File { found.len() } else { 0 },
        on_disk: found.len(),
        read: written,
        written,
        changed: written,
    }
}

fn time(at: SystemTime) -> Time {
    let since = at.duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
    Time(i64::try_from(since.as_secs()).unwrap_or(i64::MAX), since.subsec_nanos())
}

fn since_epoch(Time(seconds, nanoseconds): Time) -> std::time::Duration {
    std::time::Duration::new(u64::try_from(seconds).unwrap_or(0), nanoseconds)
}
