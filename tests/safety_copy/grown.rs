//! A tree with everything in it that a server's data folder could have, and
//! what is the same of it before and after.

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::fs::{self, Permissions};
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::{FileExt, MetadataExt, PermissionsExt, symlink};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

/// Grows the tree at a path where nothing is.
pub fn grow(top: &Path) {
    let file = |path: &str, bytes: &[u8]| {
        let path = top.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    };
    file("Preferences.xml", b"<Preferences FriendlyName=\"Attic\"/>");
    file("Databases/library.db", &vec![7; 300_000]);
    file("Metadata/a/b/c/d/poster.jpg", &vec![1; 70_000]);
    file("Metadata/new\nline \u{1f3ac} e\u{301} \u{e9}", b"names");
    file("empty", b"");
    fs::write(top.join(OsStr::from_bytes(b"caf\xe9 \xff")), b"not text").unwrap();
    fs::create_dir(top.join("nothing in it")).unwrap();
    let mode = |path: &str, mode| {
        fs::set_permissions(top.join(path), Permissions::from_mode(mode)).unwrap();
    };

    // Links: to a file, dangling, in circles, and out of the tree.
    symlink("Databases/library.db", top.join("link")).unwrap();
    symlink("nowhere", top.join("dangling")).unwrap();
    symlink("loop", top.join("loop")).unwrap();
    symlink("..", top.join("Metadata/up")).unwrap();
    symlink("/etc", top.join("out of the tree")).unwrap();
    fs::hard_link(top.join("Preferences.xml"), top.join("Metadata/second name")).unwrap();
    fs::hard_link(top.join("Metadata/a/b/c/d/poster.jpg"), top.join("Metadata/a/other")).unwrap();

    // Holes: at the begin, in the middle, and at the end.
    let sparse = fs::File::create(top.join("sparse")).unwrap();
    sparse.write_all_at(b"one", 300 << 10).unwrap();
    sparse.write_all_at(b"two", 900 << 10).unwrap();
    sparse.set_len(2 << 20).unwrap();
    fs::File::create(top.join("a hole alone")).unwrap().set_len(1 << 20).unwrap();

    rustix::fs::mkfifoat(rustix::fs::CWD, top.join("pipe"), 0o640.into()).unwrap();
    drop(std::os::unix::net::UnixListener::bind(top.join("socket")).unwrap());
    let attribute = |path: &str, name: &str, value: &[u8]| {
        rustix::fs::setxattr(top.join(path), name, value, rustix::fs::XattrFlags::empty()).unwrap();
    };
    attribute("empty", "user.note", b"one\0two");
    attribute("Metadata", "user.empty", b"");
    mode("empty", 0o4755);
    mode("Databases/library.db", 0o600);
    mode("Metadata/a", 0o2550);
    if rustix::process::geteuid().is_root() {
        std::os::unix::fs::chown(top.join("sparse"), Some(54_321), Some(12_345)).unwrap();
    }

    // Times of their own, from the inside to the outside.
    let mut all = below(top);
    all.sort_by_key(|path| std::cmp::Reverse(path.components().count()));
    for (number, path) in all.iter().enumerate() {
        let written = SystemTime::UNIX_EPOCH
            + Duration::new(1_000_000_000 + number as u64, 123_456_789 + number as u32);
        let time = written.duration_since(SystemTime::UNIX_EPOCH).unwrap();
        let time = rustix::fs::Timespec {
            tv_sec: time.as_secs() as i64,
            tv_nsec: time.subsec_nanos().into(),
        };
        let times = rustix::fs::Timestamps { last_access: time, last_modification: time };
        let flags = rustix::fs::AtFlags::SYMLINK_NOFOLLOW;
        rustix::fs::utimensat(rustix::fs::CWD, path, &times, flags).unwrap();
    }
}

/// Everything of a name that has to stay the same.
#[derive(PartialEq, Eq)]
pub struct Line {
    mode: u32,
    owner: (u32, u32),
    written: (i64, i64),
    size: u64,
    has_holes: bool,
    /// Of a file its bytes, of a link its target.
    holds: Vec<u8>,
    attributes: Vec<(Vec<u8>, Vec<u8>)>,
    /// The first name of the same file.
    same_as: Option<PathBuf>,
}

impl std::fmt::Debug for Line {
    /// Without the bytes of a file, which nobody wants to read.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { mode, owner, written, size, has_holes, holds, attributes, same_as } = self;
        let begin = String::from_utf8_lossy(&holds[..holds.len().min(40)]);
        write!(f, "{mode:o} {owner:?} {written:?} {size} {has_holes} {begin:?} ")?;
        write!(f, "{attributes:?} {same_as:?}")
    }
}

/// What is at a path and below it.
pub fn look(top: &Path) -> BTreeMap<PathBuf, Line> {
    let mut inodes = BTreeMap::new();
    let mut paths = below(top);
    paths.sort();
    let line = |path: PathBuf| {
        let relative = path.strip_prefix(top).unwrap().to_owned();
        let found = fs::symlink_metadata(&path).unwrap();
        let holds = if found.is_file() {
            fs::read(&path).unwrap()
        } else if found.is_symlink() {
            fs::read_link(&path).unwrap().into_os_string().as_bytes().to_vec()
        } else {
            Vec::new()
        };
        let is_folder = found.is_dir();
        let same_as = (!is_folder && found.nlink() > 1)
            .then(|| inodes.entry(found.ino()).or_insert_with(|| relative.clone()).clone());
        let line = Line {
            mode: found.mode(),
            owner: (found.uid(), found.gid()),
            written: (found.mtime(), found.mtime_nsec()),
            size: if is_folder { 0 } else { found.size() },
            has_holes: found.is_file() && found.blocks() * 512 + 4096 < found.size(),
            holds,
            attributes: if found.is_symlink() { Vec::new() } else { attributes(&path) },
            same_as,
        };
        (relative, line)
    };
    paths.into_iter().map(line).collect()
}

/// The path itself, and all below it; no link is followed.
fn below(top: &Path) -> Vec<PathBuf> {
    let mut all = vec![top.to_owned()];
    let mut next = 0;
    while let Some(path) = all.get(next).cloned() {
        if fs::symlink_metadata(&path).unwrap().is_dir() {
            all.extend(fs::read_dir(&path).unwrap().map(|entry| entry.unwrap().path()));
        }
        next += 1;
    }
    all
}

fn attributes(path: &Path) -> Vec<(Vec<u8>, Vec<u8>)> {
    let mut names = vec![0; 4096];
    let length = rustix::fs::llistxattr(path, names.as_mut_slice()).unwrap_or(0);
    let mut all: Vec<(Vec<u8>, Vec<u8>)> = names[..length]
        .split(|byte| *byte == 0)
        .filter(|name| name.starts_with(b"user."))
        .map(|name| {
            let mut value = vec![0; 4096];
            let length = rustix::fs::lgetxattr(path, name, value.as_mut_slice()).unwrap();
            (name.to_vec(), value[..length].to_vec())
        })
        .collect();
    all.sort();
    all
}
