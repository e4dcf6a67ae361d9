//! Systems without Unix owners and modes. Files lie in the person's own
//! profile there, which the system guards as a whole.

use std::fs::{File, Metadata, OpenOptions};
use std::io;
use std::path::Path;

/// Users have no number here.
pub(crate) fn current_user() -> Option<u32> {
    None
}

/// Users have no number here.
pub(crate) fn owner(_: &Metadata) -> Option<u32> {
    None
}

/// There is no mode to look at.
pub(crate) fn permissions(_: &Metadata) -> Option<(u32, u32, u32)> {
    None
}

/// Access lists are of another kind here.
pub(crate) fn access_list(_: &Path) -> Option<Vec<u8>> {
    None
}

/// There is no mode to look at.
pub(crate) fn is_open_to_others(_: &Metadata) -> bool {
    false
}

/// Opens a file for reading; refuses a link.
pub(crate) fn open_no_link(path: &Path) -> io::Result<File> {
    if std::fs::symlink_metadata(path)?.is_symlink() {
        return Err(io::Error::other("it is a link"));
    }
    File::open(path)
}

/// Whether opening failed because the name is a link.
pub(crate) fn is_link_refusal(error: &io::Error) -> bool {
    error.kind() == io::ErrorKind::Other
}

/// Options that create a file.
pub(crate) fn private_file() -> OpenOptions {
    OpenOptions::new()
}

/// Creates a folder and its parents.
pub(crate) fn create_private_folder(path: &Path) -> io::Result<()> {
    std::fs::create_dir_all(path)
}

/// Gives a new file the permissions of the one it replaces.
pub(crate) fn copy_ownership(file: &File, from: &Metadata) -> io::Result<()> {
    file.set_permissions(from.permissions())
}

/// Files belong to whoever's profile they lie in.
pub(crate) fn give_to_owner(_: &File, _: &Metadata) -> io::Result<()> {
    Ok(())
}

/// Folders cannot be synced here; the rename itself is durable enough.
pub(crate) fn sync_folder(_: &Path) -> io::Result<()> {
    Ok(())
}

/// The name comes from the environment here.
pub(crate) fn node_name() -> Option<String> {
    None
}
