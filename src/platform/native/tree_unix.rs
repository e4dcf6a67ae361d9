//! Unix: what is done to a tree, all of it relative to open folders and never
//! through a link.

use super::{Kind, OpenFolder, Stat, Time};
use rustix::fs::{AtFlags, FileType, Gid, Mode, OFlags, RawMode, Timespec, Timestamps, Uid};
use rustix::io::Errno;
use std::ffi::{CStr, CString, OsStr, OsString};
use std::fs::File;
use std::io;
use std::os::fd::{AsFd, BorrowedFd};
use std::os::unix::ffi::OsStringExt;
use std::path::{Path, PathBuf};

impl OpenFolder {
    /// What a name in this folder is.
    pub(crate) fn stat(&self, name: &OsStr) -> io::Result<Stat> {
        Ok(stat(&rustix::fs::statat(&self.0, name, AtFlags::SYMLINK_NOFOLLOW)?))
    }

    /// What this folder itself is.
    pub(crate) fn stat_itself(&self) -> io::Result<Stat> {
        Ok(stat(&rustix::fs::fstat(&self.0)?))
    }

    /// When a name in this folder came to be, where the file system knows.
    #[cfg(target_os = "linux")]
    pub(crate) fn birth(&self, name: &OsStr) -> Option<Time> {
        use rustix::fs::{StatxFlags, statx};
        let found = statx(&self.0, name, AtFlags::SYMLINK_NOFOLLOW, StatxFlags::BTIME).ok()?;
        let known = found.stx_mask & StatxFlags::BTIME.bits() != 0;
        known.then_some(Time(found.stx_btime.tv_sec, found.stx_btime.tv_nsec))
    }

    /// When a name in this folder came to be, where the file system knows.
    #[cfg(target_vendor = "apple")]
    pub(crate) fn birth(&self, name: &OsStr) -> Option<Time> {
        let found = rustix::fs::statat(&self.0, name, AtFlags::SYMLINK_NOFOLLOW).ok()?;
        Some(time(found.st_birthtime, found.st_birthtime_nsec))
    }

    /// When a name in this folder came to be, where the file system knows.
    #[cfg(not(any(target_os = "linux", target_vendor = "apple")))]
    pub(crate) fn birth(&self, _: &OsStr) -> Option<Time> {
        None
    }

    /// Where a link in this folder leads.
    pub(crate) fn link_target(&self, name: &OsStr) -> io::Result<PathBuf> {
        let target = rustix::fs::readlinkat(&self.0, name, Vec::new())?;
        Ok(OsString::from_vec(target.into_bytes()).into())
    }

    /// Opens a file in this folder for reading; does not wait for the other end of a pipe.
    pub(crate) fn open_file(&self, name: &OsStr) -> io::Result<File> {
        let flags = OFlags::RDONLY | OFlags::NOFOLLOW | OFlags::NONBLOCK | OFlags::CLOEXEC;
        Ok(rustix::fs::openat(&self.0, name, flags, Mode::empty())?.into())
    }

    /// Creates a file that nobody else can read yet.
    pub(crate) fn create_file(&self, name: &OsStr) -> io::Result<File> {
        let flags = OFlags::WRONLY | OFlags::CREATE | OFlags::EXCL | OFlags::CLOEXEC;
        Ok(rustix::fs::openat(&self.0, name, flags, Mode::from_raw_mode(0o600))?.into())
    }

    /// Creates a folder that nobody else can look into yet.
    pub(crate) fn create_folder(&self, name: &OsStr) -> io::Result<()> {
        Ok(rustix::fs::mkdirat(&self.0, name, Mode::from_raw_mode(0o700))?)
    }

    /// Creates a link.
    pub(crate) fn create_link(&self, name: &OsStr, target: &Path) -> io::Result<()> {
        Ok(rustix::fs::symlinkat(target, &self.0, name)?)
    }

    /// Creates a pipe or a socket like another one; `false` where this system
    /// has no way to.
    #[cfg(not(target_vendor = "apple"))]
    pub(crate) fn create_special(&self, name: &OsStr, like: &Stat) -> io::Result<bool> {
        let kind = match like.kind {
            Kind::Pipe => FileType::Fifo,
            Kind::Socket => FileType::Socket,
            Kind::Device | Kind::File | Kind::Folder | Kind::Link => return Ok(false),
        };
        rustix::fs::mknodat(&self.0, name, kind, Mode::from_raw_mode(0o600), 0)?;
        Ok(true)
    }

    /// Creates a pipe or a socket like another one; `false` where this system
    /// has no way to.
    #[cfg(target_vendor = "apple")]
    pub(crate) fn create_special(&self, _: &OsStr, _: &Stat) -> io::Result<bool> {
        Ok(false)
    }

    /// Gives a file in another folder a second name in this one.
    pub(crate) fn add_name(&self, name: &OsStr, of: &Self, its: &OsStr) -> io::Result<()> {
        Ok(rustix::fs::linkat(&of.0, its, &self.0, name, AtFlags::empty())?)
    }

    /// Moves a name into another folder. What is already there is never replaced.
    pub(crate) fn rename(&self, name: &OsStr, to: &Self, its: &OsStr) -> io::Result<()> {
        match rename_exclusively(self, name, to, its) {
            // File systems of other computers and of user space may not know how.
            Err(Errno::INVAL | Errno::NOSYS | Errno::NOTSUP) => {}
            other => return Ok(other?),
        }
        if self.stat(name)?.kind == Kind::Folder {
            if to.stat(its).is_ok() {
                return Err(io::ErrorKind::AlreadyExists.into());
            }
            // What could come between is an empty folder, which loses nothing:
            // a folder replaces nothing else.
            return Ok(rustix::fs::renameat(&self.0, name, &to.0, its)?);
        }
        to.add_name(its, self, name)?;
        self.remove_file(name)
    }

    /// Removes a name that is no folder.
    pub(crate) fn remove_file(&self, name: &OsStr) -> io::Result<()> {
        Ok(rustix::fs::unlinkat(&self.0, name, AtFlags::empty())?)
    }

    /// Removes an empty folder.
    pub(crate) fn remove_folder(&self, name: &OsStr) -> io::Result<()> {
        Ok(rustix::fs::unlinkat(&self.0, name, AtFlags::REMOVEDIR)?)
    }

    /// Lets this user remove what is in this folder, where its mode forbids it.
    pub(crate) fn open_up(&self) -> io::Result<()> {
        Ok(rustix::fs::fchmod(&self.0, Mode::RWXU)?)
    }

    /// Waits until the names in this folder are on disk.
    pub(crate) fn sync(&self) -> io::Result<()> {
        File::from(self.0.try_clone()?).sync_all()
    }

    /// Waits until everything that was written to this volume is on disk.
    #[cfg(target_os = "linux")]
    pub(crate) fn sync_volume(&self) -> io::Result<()> {
        Ok(rustix::fs::syncfs(&self.0)?)
    }

    /// Waits until everything that was written to this volume is on disk. Each
    /// file was sent to the drive by `send_to_drive`; this empties its cache.
    #[cfg(not(target_os = "linux"))]
    pub(crate) fn sync_volume(&self) -> io::Result<()> {
        self.sync()
    }

    /// Gives this folder what another had: owner, attributes, mode and times.
    pub(crate) fn dress(&self, like: &Stat, attributes: &Attributes) -> io::Result<()> {
        dress(self.0.as_fd(), like, attributes)
    }

    /// The extended attributes of this folder.
    pub(crate) fn attributes(&self) -> io::Result<Attributes> {
        Attributes::of(self.0.as_fd())
    }

    /// Gives a link, a pipe or a socket in this folder the owner and the times of another.
    pub(crate) fn dress_name(&self, name: &OsStr, like: &Stat) -> io::Result<()> {
        let nofollow = AtFlags::SYMLINK_NOFOLLOW;
        let (user, group) = (Uid::from_raw(like.owner), Gid::from_raw(like.group));
        allowed(rustix::fs::chownat(&self.0, name, Some(user), Some(group), nofollow))?;
        if like.kind != Kind::Link {
            let mode = Mode::from_raw_mode(raw_mode(like));
            rustix::fs::chmodat(&self.0, name, mode, AtFlags::empty())?;
        }
        Ok(rustix::fs::utimensat(&self.0, name, &times(like), nofollow)?)
    }
}

/// Gives a new file what another had: owner, attributes, mode and times.
pub(crate) fn dress_file(file: &File, like: &Stat, attributes: &Attributes) -> io::Result<()> {
    dress(file.as_fd(), like, attributes)
}

/// What is at a path.
pub(crate) fn stat_at(path: &Path) -> io::Result<Stat> {
    Ok(stat(&rustix::fs::lstat(path)?))
}

/// What an open file is.
pub(crate) fn stat_of(file: &File) -> io::Result<Stat> {
    Ok(stat(&rustix::fs::fstat(file)?))
}

/// The extended attributes of an open file.
pub(crate) fn attributes_of(file: &File) -> io::Result<Attributes> {
    Attributes::of(file.as_fd())
}

/// Where the next stretch of a file begins and ends that is no hole, from an
/// offset on; `None` where only a hole is left.
pub(crate) fn next_data(file: &File, from: u64) -> io::Result<Option<(u64, u64)>> {
    use rustix::fs::{SeekFrom, seek};
    let begin = match seek(file, SeekFrom::Data(from)) {
        Ok(begin) => begin,
        Err(Errno::NXIO) => return Ok(None),
        Err(fault) => return Err(fault.into()),
    };
    Ok(Some((begin, seek(file, SeekFrom::Hole(begin))?)))
}

/// Hands a file to its drive without waiting, where a volume cannot be waited
/// for as a whole.
#[cfg(target_os = "linux")]
pub(crate) fn send_to_drive(_: &File) -> io::Result<()> {
    Ok(())
}

/// Hands a file to its drive without waiting, where a volume cannot be waited
/// for as a whole.
#[cfg(not(target_os = "linux"))]
pub(crate) fn send_to_drive(file: &File) -> io::Result<()> {
    Ok(rustix::fs::fsync(file)?)
}

/// Extended attributes by their names, access lists among them on Linux.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Attributes(Vec<(CString, Vec<u8>)>);

impl Attributes {
    /// Their names and values, in the order of the names.
    pub(crate) fn each(&self) -> impl Iterator<Item = (&[u8], &[u8])> {
        self.0.iter().map(|(name, value)| (name.to_bytes(), value.as_slice()))
    }

    fn of(file: BorrowedFd<'_>) -> io::Result<Self> {
        let names = match whole(256, |buffer| rustix::fs::flistxattr(file, buffer)) {
            Err(Errno::NOTSUP) => return Ok(Self::default()),
            other => other?,
        };
        let mut all = Vec::new();
        for name in names.split_inclusive(|byte| *byte == 0) {
            let Ok(name) = CStr::from_bytes_with_nul(name) else { continue };
            if is_kept(name.to_bytes()) {
                let value = whole(1024, |buffer| rustix::fs::fgetxattr(file, name, buffer))?;
                all.push((name.to_owned(), value));
            }
        }
        all.sort();
        Ok(Self(all))
    }
}

/// What a call fills a buffer with, however long it is: an empty buffer would
/// only be told the length.
fn whole(
    room: usize,
    mut fill: impl FnMut(&mut [u8]) -> rustix::io::Result<usize>,
) -> rustix::io::Result<Vec<u8>> {
    let mut buffer = vec![0; room];
    loop {
        match fill(&mut buffer) {
            Ok(length) => {
                buffer.truncate(length);
                return Ok(buffer);
            }
            // A resource fork of a Mac has no limit but its volume.
            Err(Errno::RANGE) => buffer.resize(buffer.len().saturating_mul(4), 0),
            Err(fault) => return Err(fault),
        }
    }
}

/// Labels of the system's own guard belong to a place and not to a file: the
/// system gives each new file its own.
fn is_kept(name: &[u8]) -> bool {
    name != b"security.selinux"
}

fn dress(file: BorrowedFd<'_>, like: &Stat, attributes: &Attributes) -> io::Result<()> {
    let (user, group) = (Uid::from_raw(like.owner), Gid::from_raw(like.group));
    let now = rustix::fs::fstat(file)?;
    if (now.st_uid, now.st_gid) != (like.owner, like.group) {
        allowed(rustix::fs::fchown(file, Some(user), Some(group)))?;
    }
    for (name, value) in &attributes.0 {
        rustix::fs::fsetxattr(file, name, value, rustix::fs::XattrFlags::empty())?;
    }
    // After the owner, whose change takes some bits away; the times last.
    rustix::fs::fchmod(file, Mode::from_raw_mode(raw_mode(like)))?;
    Ok(rustix::fs::futimens(file, &times(like))?)
}

/// Only root may give files away; for others they stay this user's own.
fn allowed(given: rustix::io::Result<()>) -> rustix::io::Result<()> {
    match given {
        Err(Errno::PERM) if !rustix::process::geteuid().is_root() => Ok(()),
        other => other,
    }
}

#[cfg(any(target_os = "linux", target_vendor = "apple"))]
fn rename_exclusively(
    from: &OpenFolder,
    name: &OsStr,
    to: &OpenFolder,
    its: &OsStr,
) -> rustix::io::Result<()> {
    let flags = rustix::fs::RenameFlags::NOREPLACE;
    rustix::fs::renameat_with(&from.0, name, &to.0, its, flags)
}

#[cfg(not(any(target_os = "linux", target_vendor = "apple")))]
fn rename_exclusively(
    _: &OpenFolder,
    _: &OsStr,
    _: &OpenFolder,
    _: &OsStr,
) -> rustix::io::Result<()> {
    Err(Errno::NOSYS)
}

fn raw_mode(like: &Stat) -> RawMode {
    // Narrower than `u32` on some systems; permissions have twelve bits.
    (like.mode & 0o7777) as RawMode
}

fn times(like: &Stat) -> Timestamps {
    let time =
        |Time(seconds, nanoseconds)| Timespec { tv_sec: seconds, tv_nsec: nanoseconds.into() };
    Timestamps { last_access: time(like.read), last_modification: time(like.written) }
}

fn stat(found: &rustix::fs::Stat) -> Stat {
    let kind = match FileType::from_raw_mode(found.st_mode) {
        FileType::RegularFile => Kind::File,
        FileType::Directory => Kind::Folder,
        FileType::Symlink => Kind::Link,
        FileType::Fifo => Kind::Pipe,
        FileType::Socket => Kind::Socket,
        _ => Kind::Device,
    };
    Stat {
        kind,
        device: number(found.st_dev),
        inode: number(found.st_ino),
        links: number(found.st_nlink),
        mode: number(found.st_mode) as u32 & 0o7777,
        owner: found.st_uid,
        group: found.st_gid,
        size: number(found.st_size),
        on_disk: number(found.st_blocks).saturating_mul(512),
        read: time(found.st_atime, found.st_atime_nsec),
        written: time(found.st_mtime, found.st_mtime_nsec),
        changed: time(found.st_ctime, found.st_ctime_nsec),
    }
}

/// The numbers of a file have other types on other systems. Some are signed and
/// negative there, and are told apart all the same.
fn number(value: impl Into<i128>) -> u64 {
    value.into() as u64
}

fn time(seconds: i64, nanoseconds: impl TryInto<u32>) -> Time {
    Time(seconds, nanoseconds.try_into().unwrap_or(0))
}
