//! Files that must be whole, private or believed.

use super::{Error, native};
use std::fs::{File, Metadata};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use zeroize::Zeroizing;

/// Writes a file so that it is either the old one or the new one, whatever
/// happens in between. It belongs to this user alone (mode 0600).
pub fn write_atomically(path: &Path, bytes: &[u8]) -> Result<(), Error> {
    let new = written_beside(path, bytes)?;
    new.persist(path).map_err(|e| Error::file("write", path)(e.error))?;
    sync_parent(path)
}

/// Like [`write_atomically`], but leaves a file that is already there as it is
/// and says `false`. Of several programs that try at once, one wins.
pub fn write_if_absent(path: &Path, bytes: &[u8]) -> Result<bool, Error> {
    let new = written_beside(path, bytes)?;
    match new.persist_noclobber(path) {
        Ok(_) => sync_parent(path).map(|()| true),
        Err(e) if e.error.kind() == io::ErrorKind::AlreadyExists => Ok(false),
        Err(e) => Err(Error::file("write", path)(e.error)),
    }
}

/// Like [`write_atomically`] for a file of another program: keeps owner, group and mode.
pub fn replace_keeping_owner(path: &Path, bytes: &[u8]) -> Result<(), Error> {
    let old = std::fs::metadata(path).map_err(Error::file("write", path))?;
    // A link to the file stays a link.
    let real = path.canonicalize().map_err(Error::file("write", path))?;
    let new = written_beside(&real, bytes)?;
    native::copy_ownership(new.as_file(), &old).map_err(Error::file("write", path))?;
    new.persist(&real).map_err(|e| Error::file("write", path)(e.error))?;
    sync_parent(&real)
}

/// Adds bytes to the end of a private file and waits until they are on disk.
/// What a crash left of a last line is closed first, so that it spoils no other.
pub fn append_line(path: &Path, line: &[u8]) -> Result<(), Error> {
    let failed = |e| Error::file("write", path)(e);
    let mut file =
        native::private_file().create(true).append(true).read(true).open(path).map_err(failed)?;
    let mut bytes = Vec::with_capacity(line.len() + 2);
    if ends_torn(&mut file).map_err(failed)? {
        bytes.push(b'\n');
    }
    bytes.extend_from_slice(line);
    bytes.push(b'\n');
    file.write_all(&bytes).and_then(|()| file.sync_all()).map_err(failed)?;
    sync_parent(path)
}

/// Creates a folder and its parents, for this user alone (mode 0700).
pub fn create_private_folder(path: &Path) -> Result<(), Error> {
    native::create_private_folder(path).map_err(Error::file("create", path))
}

/// Opens a private file to be locked, and creates it where it is missing.
pub fn open_lock(path: &Path) -> Result<File, Error> {
    native::private_file()
        .create(true)
        .truncate(false)
        .write(true)
        .open(path)
        .map_err(Error::file("open", path))
}

/// Opens a private file to add to, such as a log.
pub fn open_to_append(path: &Path) -> Result<File, Error> {
    native::private_file().create(true).append(true).open(path).map_err(Error::file("open", path))
}

/// Who may own a file for it to be believed.
#[derive(Debug, Clone, Copy)]
pub enum Trust<'a> {
    /// This user and root.
    Us,
    /// This user, root, and whoever owns this folder.
    UsAndOwnerOf(&'a Path),
}

/// Reads a file that may hold a secret. `None` where there is none. A link, a
/// pipe, a stranger's file, and more than `limit` bytes are refused.
pub fn read_trusted(
    path: &Path,
    limit: u64,
    trust: Trust<'_>,
) -> Result<Option<Zeroizing<Vec<u8>>>, Error> {
    open_trusted(path, limit, trust)?
        .map(|(file, metadata)| read_open(path, file, &metadata, limit))
        .transpose()
}

/// Reads a file that holds a secret of ours: like [`read_trusted`], and
/// refused as well if others may read it.
pub fn read_private(path: &Path, limit: u64) -> Result<Option<Zeroizing<Vec<u8>>>, Error> {
    let Some((file, metadata)) = open_trusted(path, limit, Trust::Us)? else { return Ok(None) };
    if native::is_open_to_others(&metadata) {
        return Err(Error::FileRefused { path: path.to_owned(), why: "others can read it" });
    }
    read_open(path, file, &metadata, limit).map(Some)
}

/// Whether a file is there that [`read_trusted`] would read.
pub fn is_trusted(path: &Path, limit: u64, trust: Trust<'_>) -> Result<bool, Error> {
    Ok(open_trusted(path, limit, trust)?.is_some())
}

/// Removes a file; it is no error if there is none.
pub fn remove(path: &Path) -> Result<(), Error> {
    match std::fs::remove_file(path) {
        Err(e) if e.kind() != io::ErrorKind::NotFound => Err(Error::file("remove", path)(e)),
        _ => Ok(()),
    }
}

/// The user a path belongs to, links followed; `None` where there is none.
pub(crate) fn owner_of(path: &Path) -> Option<u32> {
    std::fs::metadata(path).ok().as_ref().and_then(native::owner)
}

fn open_trusted(
    path: &Path,
    limit: u64,
    trust: Trust<'_>,
) -> Result<Option<(File, Metadata)>, Error> {
    let refused = |why| Error::FileRefused { path: path.to_owned(), why };
    let file = match native::open_no_link(path) {
        Ok(file) => file,
        Err(e) if e.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(e) if native::is_link_refusal(&e) => return Err(refused("it is a link")),
        Err(e) => return Err(Error::file("read", path)(e)),
    };
    let metadata = file.metadata().map_err(Error::file("read", path))?;
    if !metadata.is_file() {
        return Err(refused("it is not a file"));
    }
    if !is_trusted_owner(&metadata, trust) {
        return Err(refused("it belongs to another user"));
    }
    if metadata.len() > limit {
        return Err(refused("it is too large"));
    }
    Ok(Some((file, metadata)))
}

fn read_open(
    path: &Path,
    file: File,
    metadata: &Metadata,
    limit: u64,
) -> Result<Zeroizing<Vec<u8>>, Error> {
    // Room for all of it at once: a buffer that grows leaves copies behind.
    let room = usize::try_from(metadata.len()).unwrap_or(0).saturating_add(64);
    let mut bytes = Zeroizing::new(Vec::with_capacity(room));
    file.take(limit).read_to_end(&mut bytes).map_err(Error::file("read", path))?;
    Ok(bytes)
}

fn is_trusted_owner(metadata: &Metadata, trust: Trust<'_>) -> bool {
    // Systems without numbers for users guard the whole profile instead.
    let Some(owner) = native::owner(metadata) else { return true };
    owner == 0
        || Some(owner) == native::current_user()
        || matches!(trust, Trust::UsAndOwnerOf(folder) if owner_of(folder) == Some(owner))
}

fn written_beside(path: &Path, bytes: &[u8]) -> Result<tempfile::NamedTempFile, Error> {
    let failed = |e| Error::file("write", path)(e);
    let mut new =
        tempfile::Builder::new().prefix(".usher-").tempfile_in(parent(path)).map_err(failed)?;
    new.write_all(bytes).and_then(|()| new.as_file().sync_all()).map_err(failed)?;
    Ok(new)
}

fn sync_parent(path: &Path) -> Result<(), Error> {
    native::sync_folder(&parent(path)).map_err(Error::file("write", path))
}

fn parent(path: &Path) -> PathBuf {
    match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent.to_owned(),
        _ => PathBuf::from("."),
    }
}

fn ends_torn(file: &mut File) -> io::Result<bool> {
    use std::io::{Seek, SeekFrom};
    if file.metadata()?.len() == 0 {
        return Ok(false);
    }
    file.seek(SeekFrom::End(-1))?;
    let mut last = [0];
    file.read_exact(&mut last)?;
    Ok(last != *b"\n")
}
