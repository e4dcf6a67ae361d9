//! Unix: owners, modes, and opening a file without following a link.

use rustix::fs::{Gid, Uid};
use std::fs::{DirBuilder, File, Metadata, OpenOptions};
use std::io;
use std::os::unix::fs::{DirBuilderExt, MetadataExt, OpenOptionsExt};
use std::path::Path;

/// The user this program acts as.
pub(crate) fn current_user() -> Option<u32> {
    Some(rustix::process::geteuid().as_raw())
}

/// The user a file belongs to.
pub(crate) fn owner(metadata: &Metadata) -> Option<u32> {
    Some(metadata.uid())
}

/// The owner, the group and the mode of a file.
pub(crate) fn permissions(metadata: &Metadata) -> Option<(u32, u32, u32)> {
    Some((metadata.uid(), metadata.gid(), metadata.mode()))
}

/// The access list of a folder as the kernel keeps it (acl(5)); `None` where
/// its mode is all there is.
pub(crate) fn access_list(folder: &Path) -> Option<Vec<u8>> {
    // More than a thousand entries; file systems allow fewer.
    let mut bytes = vec![0; 8192];
    let length = rustix::fs::getxattr(folder, c"system.posix_acl_access", &mut bytes).ok()?;
    bytes.truncate(length);
    Some(bytes)
}

/// Whether anybody but the owner may read or write a file.
pub(crate) fn is_open_to_others(metadata: &Metadata) -> bool {
    metadata.mode() & 0o077 != 0
}

/// Opens a file for reading; refuses a link, and does not wait for the other end of a pipe.
pub(crate) fn open_no_link(path: &Path) -> io::Result<File> {
    let flags = rustix::fs::OFlags::NOFOLLOW | rustix::fs::OFlags::NONBLOCK;
    OpenOptions::new().read(true).custom_flags(flags.bits().cast_signed()).open(path)
}

/// Whether opening failed because the name is a link.
pub(crate) fn is_link_refusal(error: &io::Error) -> bool {
    error.raw_os_error() == Some(rustix::io::Errno::LOOP.raw_os_error())
}

/// Options that create a file for its owner alone, and never write through a link.
pub(crate) fn private_file() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.mode(0o600).custom_flags(rustix::fs::OFlags::NOFOLLOW.bits().cast_signed());
    options
}

/// Creates a folder and its parents, each for its owner alone.
pub(crate) fn create_private_folder(path: &Path) -> io::Result<()> {
    DirBuilder::new().recursive(true).mode(0o700).create(path)
}

/// Gives a new file the owner, group and mode of the one it replaces.
pub(crate) fn copy_ownership(file: &File, from: &Metadata) -> io::Result<()> {
    give_to_owner(file, from)?;
    file.set_permissions(from.permissions())
}

/// Gives a new file or folder the owner and the group of another.
pub(crate) fn give_to_owner(file: &File, of: &Metadata) -> io::Result<()> {
    let now = file.metadata()?;
    if (now.uid(), now.gid()) != (of.uid(), of.gid()) {
        let (user, group) = (Uid::from_raw(of.uid()), Gid::from_raw(of.gid()));
        rustix::fs::fchown(file, Some(user), Some(group))?;
    }
    Ok(())
}

/// Waits until the names in a folder are on disk.
pub(crate) fn sync_folder(path: &Path) -> io::Result<()> {
    File::open(path)?.sync_all()
}

/// What the system calls this computer.
pub(crate) fn node_name() -> Option<String> {
    Some(rustix::system::uname().nodename().to_string_lossy().into_owned())
}
