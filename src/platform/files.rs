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

/// Writes a new file of another program: it belongs to whoever the folder around
/// belongs to, and is theirs alone. A file that is already there is left as it is.
pub fn create_for_owner_around(path: &Path, bytes: &[u8]) -> Result<(), Error> {
    let failed = |e| Error::file("write", path)(e);
    let around = std::fs::metadata(parent(path)).map_err(failed)?;
    let new = written_beside(path, bytes)?;
    native::give_to_owner(new.as_file(), &around).map_err(failed)?;
    new.persist_noclobber(path).map_err(|e| failed(e.error))?;
    sync_parent(path)
}

/// Creates a folder of another program, with the owner and the mode of the
/// folder around, unless it is there.
pub fn create_folder_like_around(path: &Path) -> Result<(), Error> {
    let failed = |e| Error::file("create", path)(e);
    let around = std::fs::metadata(parent(path)).map_err(failed)?;
    match std::fs::create_dir(path) {
        Ok(()) => {
            let open = File::open(path).map_err(failed)?;
            native::copy_ownership(&open, &around).map_err(failed)?;
            sync_parent(path)
        }
        Err(e) if e.kind() == io::ErrorKind::AlreadyExists => Ok(()),
        Err(e) => Err(failed(e)),
    }
}

/// Whether this user may put a file into a folder, found out by doing so.
pub fn check_writable(folder: &Path) -> Result<(), Error> {
    tempfile::tempfile_in(folder).map(drop).map_err(Error::file("write", folder))
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

#[cfg(test)]
mod tests {
    #![allow(
        clippy::disallowed_methods,
        clippy::unwrap_used,
        clippy::print_stderr,
        reason = "tests"
    )]
    use super::*;

    #[test]
    fn a_file_is_replaced_as_a_whole_and_private() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("file");
        assert!(write_if_absent(&path, b"one").unwrap());
        assert!(!write_if_absent(&path, b"two").unwrap());
        assert_eq!(std::fs::read(&path).unwrap(), b"one");
        write_atomically(&path, b"three").unwrap();
        assert_eq!(&**read_private(&path, 10).unwrap().as_ref().unwrap(), b"three");
        let names = std::fs::read_dir(folder.path()).unwrap().count();
        assert_eq!(names, 1, "nothing is left beside it");
        remove(&path).unwrap();
        remove(&path).unwrap();
    }

    #[test]
    fn a_torn_line_spoils_no_other() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("lines");
        append_line(&path, b"one").unwrap();
        std::fs::write(&path, b"one\ntw").unwrap();
        append_line(&path, b"three").unwrap();
        assert_eq!(std::fs::read(&path).unwrap(), b"one\ntw\nthree\n");
    }

    #[test]
    #[cfg(target_os = "linux")]
    fn a_full_disk_is_an_error() {
        let error = append_line(Path::new("/dev/full"), b"line").unwrap_err();
        let Error::File { source, .. } = error else { unreachable!("{error}") };
        assert_eq!(source.kind(), io::ErrorKind::StorageFull);
    }

    #[test]
    #[cfg(unix)]
    fn a_file_of_a_stranger_is_refused_unless_the_folder_is_theirs() {
        if native::current_user() != Some(0) {
            assert!(std::env::var_os("CI").is_none(), "this test has to run as root in CI");
            eprintln!("SKIPPED: only root can give a file away");
            return;
        }
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("file");
        append_line(&path, b"line").unwrap();
        std::os::unix::fs::chown(&path, Some(54_321), None).unwrap();
        for trust in [Trust::Us, Trust::UsAndOwnerOf(folder.path())] {
            assert!(matches!(read_trusted(&path, 10, trust), Err(Error::FileRefused { .. })));
        }
        std::os::unix::fs::chown(folder.path(), Some(54_321), None).unwrap();
        let theirs = Trust::UsAndOwnerOf(folder.path());
        assert!(read_trusted(&path, 10, theirs).unwrap().is_some());
        // What is replaced stays theirs.
        replace_keeping_owner(&path, b"new").unwrap();
        assert_eq!(owner_of(&path), Some(54_321));
    }

    #[test]
    #[cfg(unix)]
    fn what_others_can_read_is_not_private() {
        use std::os::unix::fs::PermissionsExt;
        let root = tempfile::tempdir().unwrap();
        let folder = root.path().join("a/b");
        create_private_folder(&folder).unwrap();
        let mode = |path: &Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!((mode(&folder), mode(&root.path().join("a"))), (0o700, 0o700));
        let path = folder.join("file");
        append_line(&path, b"line").unwrap();
        assert_eq!(mode(&path), 0o600);
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o644)).unwrap();
        assert!(matches!(read_private(&path, 10), Err(Error::FileRefused { .. })));
        assert!(read_trusted(&path, 10, Trust::Us).unwrap().is_some());
    }

    #[test]
    #[cfg(unix)]
    fn a_file_of_another_program_keeps_its_mode_and_its_link() {
        use std::os::unix::fs::{PermissionsExt, symlink};
        let folder = tempfile::tempdir().unwrap();
        let (path, link) = (folder.path().join("file"), folder.path().join("link"));
        std::fs::write(&path, "old").unwrap();
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o644)).unwrap();
        symlink(&path, &link).unwrap();
        replace_keeping_owner(&link, b"new").unwrap();
        assert_eq!(std::fs::read(&path).unwrap(), b"new");
        assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o644);
        assert!(std::fs::symlink_metadata(&link).unwrap().is_symlink());
    }
}
