//! What is mounted on this computer, and what that says of a folder: a whole
//! drive, a share, a cloud's folder, a drive that is not connected or that
//! came back under another name.

mod cloud;

use super::{Host, linux, macos, windows};
use crate::domain::{Os, Place};
use std::path::{Path, PathBuf};

/// One entry of the mount table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mount {
    /// Where.
    pub at: PathBuf,
    /// What kind, such as `ext4`, `smbfs` or `fuse.sshfs`.
    pub file_system: String,
    /// From where: a device, or another computer's share.
    source: String,
    /// Whether it shows all of a drive and not one folder of it.
    is_whole: bool,
    /// The only user who may look into it.
    only_for: Option<u32>,
}

/// The mount table.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Mounts(Vec<Mount>);

impl Mount {
    /// Whether this user may look into it at all. A file system in user space
    /// is its owner's alone unless it was mounted for others too, and not even
    /// root passes.
    pub fn lets_in(&self, user: u32) -> bool {
        self.only_for.is_none_or(|owner| owner == user)
    }

    /// The share behind it, if another computer keeps it; without the name and
    /// the password that can stand before the host.
    pub fn share(&self) -> Option<String> {
        const NETWORK: [&str; 17] = [
            "smbfs",
            "cifs",
            "smb3",
            "nfs",
            "nfs4",
            "afpfs",
            "webdav",
            "davfs",
            "fuse.davfs",
            "fuse.davfs2",
            "fuse.sshfs",
            "fuse.rclone",
            "fuse.gvfsd-fuse",
            "macfuse_sshfs",
            "ceph",
            "glusterfs",
            "fuse.glusterfs",
        ];
        let is_network = NETWORK.contains(&self.file_system.as_str());
        is_network.then(|| match self.source.split_once('@') {
            Some((before, host)) if before.starts_with("//") => format!("//{host}"),
            Some((before, host)) if !before.contains('/') => host.to_owned(),
            _ => self.source.clone(),
        })
    }
}

impl Mounts {
    /// Reads `/proc/self/mountinfo` (proc(5)).
    pub fn of_linux(mountinfo: &str) -> Self {
        Self(mountinfo.lines().filter_map(linux_mount).collect())
    }

    /// Reads what `mount` says on a Mac: `//me@nas/Media on /Volumes/Media (smbfs, nodev)`.
    pub fn of_macos(answer: &str) -> Self {
        let row = |line: &str| {
            let (what, options) = line.rsplit_once(" (")?;
            let at = what.find(" on /")?;
            let (source, at) = (what.get(..at)?, what.get(at + " on ".len()..)?);
            Some(Mount {
                at: at.into(),
                file_system: options.split([',', ')']).next()?.to_owned(),
                source: source.to_owned(),
                is_whole: true,
                only_for: None,
            })
        };
        Self(answer.lines().filter_map(row).collect())
    }

    /// Reads the answer to `windows::drives`: `Z:|4|\\nas\media`.
    pub fn of_windows(answer: &str) -> Self {
        const NETWORK: &str = "4";
        let row = |line: &str| {
            let mut words = line.trim().splitn(3, '|');
            let (letter, kind) = (words.next()?, words.next()?);
            letter.ends_with(':').then(|| Mount {
                at: format!("{letter}\\").into(),
                file_system: if kind == NETWORK { "cifs" } else { "drive" }.to_owned(),
                source: words.next().unwrap_or_default().to_owned(),
                is_whole: true,
                only_for: None,
            })
        };
        Self(answer.lines().filter_map(row).collect())
    }

    /// What a path is on: the deepest mount point above it or at it. Of several
    /// at one place the last one is to be seen.
    pub fn holding(&self, path: &Path) -> Option<&Mount> {
        let above = self.0.iter().filter(|mount| path.starts_with(&mount.at));
        above.max_by_key(|mount| mount.at.components().count())
    }

    /// What is mounted at this very place.
    pub fn at(&self, path: &Path) -> Option<&Mount> {
        self.0.iter().rev().find(|mount| mount.at == path)
    }
}

impl Host {
    /// What is mounted now. Where it cannot be read, nothing is.
    pub fn mounts(&self) -> Mounts {
        match self.os {
            Os::Linux => {
                let table = std::fs::read(self.path("proc/self/mountinfo")).unwrap_or_default();
                Mounts::of_linux(&String::from_utf8_lossy(&table))
            }
            Os::MacOs => self
                .text_of(&macos::mounts())
                .map(|answer| Mounts::of_macos(&answer))
                .unwrap_or_default(),
            Os::Windows => self
                .text_of(&windows::drives())
                .map(|answer| Mounts::of_windows(&answer))
                .unwrap_or_default(),
        }
    }

    /// What kind of place a folder is in. `holds_nothing`: it is missing or
    /// empty, so that its drive may not be connected.
    pub fn place_of(&self, folder: &Path, holds_nothing: bool, mounts: &Mounts) -> Place {
        if holds_nothing && let Some(volume) = self.unmounted(folder, mounts) {
            let name = volume_name(&volume);
            if let Some(now) = self.renamed(folder, &volume, mounts) {
                return Place::Renamed { volume: name, now };
            }
            if is_absent_or_empty(&self.on_disk(&volume)) {
                return Place::NotMounted { volume: name };
            }
        }
        let mount = mounts.holding(folder);
        if let Some(share) = network_path(folder).or_else(|| mount?.share()) {
            return Place::Network { share };
        }
        if let Some(service) = cloud::service(folder, self.home(), self.os) {
            return Place::Cloud { service };
        }
        let is_root = folder.parent().is_none() && folder.has_root();
        let is_drive = mount.is_some_and(|mount| mount.at == folder && mount.is_whole);
        if is_root || is_drive || is_drive_letter(folder) {
            Place::DriveRoot
        } else {
            Place::Ordinary
        }
    }

    /// The mount point above a folder, or at it, where a drive belongs and none is.
    fn unmounted(&self, folder: &Path, mounts: &Mounts) -> Option<PathBuf> {
        let volume = match self.os {
            Os::MacOs => first_folders(folder, "/Volumes", 1),
            Os::Linux => self.listed_in_fstab(folder).or_else(|| self.usual_mount_point(folder)),
            Os::Windows => {
                let root = folder.ancestors().last().filter(|root| is_drive_letter(root));
                root.map(Path::to_owned)
            }
        }?;
        // An empty table is one that could not be read.
        (mounts.at(&volume).is_none() && !mounts.0.is_empty()).then_some(volume)
    }

    /// Where the desktop or a person usually mounts a drive.
    fn usual_mount_point(&self, folder: &Path) -> Option<PathBuf> {
        let passwd = || std::fs::read_to_string(self.path("etc/passwd")).unwrap_or_default();
        if let Some(volume) = first_folders(folder, "/run/media", 2) {
            return Some(volume);
        }
        if let Some(first) = first_folders(folder, "/media", 1) {
            // The desktop gives each person a folder of their own for drives.
            let is_person = linux::user_number(&passwd(), &volume_name(&first)).is_some();
            return if is_person { first_folders(folder, "/media", 2) } else { Some(first) };
        }
        first_folders(folder, "/mnt", 1)
    }

    /// The mount point that `/etc/fstab` lists above a folder or at it.
    fn listed_in_fstab(&self, folder: &Path) -> Option<PathBuf> {
        let table = std::fs::read_to_string(self.path("etc/fstab")).unwrap_or_default();
        let points = table.lines().filter_map(|line| {
            let mut words = line.split_whitespace();
            let point = words.nth(1).filter(|_| !line.trim_start().starts_with('#'))?;
            Some(PathBuf::from(unescaped(point)))
        });
        let above = points.filter(|at| at.parent().is_some() && folder.starts_with(at));
        above.max_by_key(|at| at.components().count())
    }

    /// The same folder on a drive whose name differs by the number that the
    /// system gives a second one of the same name, or takes back.
    fn renamed(&self, folder: &Path, volume: &Path, mounts: &Mounts) -> Option<PathBuf> {
        let (name, rest) = (volume_name(volume), folder.strip_prefix(volume).ok()?);
        mounts.0.iter().find_map(|mount| {
            let is_sibling = mount.at.parent() == volume.parent();
            let other = volume_name(&mount.at);
            let is_namesake = is_numbered(&other, &name) || is_numbered(&name, &other);
            let now = mount.at.join(rest);
            let is_there = is_sibling && is_namesake && self.on_disk(&now).is_dir();
            is_there.then(|| now.components().collect())
        })
    }

    /// Where a path of the host lies below its root.
    fn on_disk(&self, path: &Path) -> PathBuf {
        if self.is_real_machine() {
            return path.to_owned();
        }
        self.root.join(path.strip_prefix("/").unwrap_or(path))
    }
}

/// `36 35 98:0 /folder /mnt rw,noatime shared:1 - ext4 /dev/sda1 rw`: the
/// fields before the dash vary in number.
fn linux_mount(line: &str) -> Option<Mount> {
    let (before, after) = line.split_once(" - ")?;
    let before: Vec<&str> = before.split(' ').collect();
    let after: Vec<&str> = after.split(' ').collect();
    let (folder, at) = (before.get(3)?, before.get(4)?);
    let [file_system, source, options @ ..] = after.as_slice() else { return None };
    let options: Vec<&str> = options.iter().flat_map(|it| it.split(',')).collect();
    let owner = options.iter().find_map(|it| it.strip_prefix("user_id=")?.parse().ok());
    let in_user_space = *file_system == "fuse" || file_system.starts_with("fuse.");
    Some(Mount {
        at: unescaped(at).into(),
        file_system: file_system.to_string(),
        source: unescaped(source),
        // A part of a drive that somebody mounted by itself is a choice.
        is_whole: *folder == "/" && *file_system != "zfs",
        only_for: owner.filter(|_| in_user_space && !options.contains(&"allow_other")),
    })
}

/// Blanks and their like are written as three octal digits.
fn unescaped(word: &str) -> String {
    [(r"\040", " "), (r"\011", "\t"), (r"\012", "\n"), (r"\043", "#"), (r"\134", r"\")]
        .into_iter()
        .fold(word.to_owned(), |word, (code, letter)| word.replace(code, letter))
}

/// The first `count` folders of a path below this one.
fn first_folders(path: &Path, below: &str, count: usize) -> Option<PathBuf> {
    let mut rest = path.strip_prefix(below).ok()?.components();
    let mut volume = PathBuf::from(below);
    for _ in 0..count {
        volume.push(rest.next()?);
    }
    Some(volume)
}

/// What of a path lies in this home, or in one that the path shows to be
/// somebody's.
pub(super) fn below_home<'a>(path: &'a Path, home: &Path) -> Option<&'a Path> {
    path.strip_prefix(home).ok().or_else(|| {
        let homes = path.strip_prefix("/Users").or_else(|_| path.strip_prefix("/home")).ok()?;
        let mut names = homes.components();
        names.next()?;
        Some(names.as_path())
    })
}

fn volume_name(volume: &Path) -> String {
    match volume.file_name() {
        Some(name) => name.to_string_lossy().into_owned(),
        None => volume.to_string_lossy().trim_end_matches('\\').to_owned(),
    }
}

/// Whether `name` is `plain` with a number: `Media 1`, `Media1`, `Media_1`.
fn is_numbered(name: &str, plain: &str) -> bool {
    let Some(rest) = name.strip_prefix(plain).filter(|_| !plain.is_empty()) else { return false };
    let number = rest.strip_prefix([' ', '_', '-']).unwrap_or(rest);
    !number.is_empty() && number.len() <= 2 && number.bytes().all(|byte| byte.is_ascii_digit())
}

/// `\\nas\media\Movies` names its share itself.
fn network_path(folder: &Path) -> Option<String> {
    let text = folder.to_str()?.strip_prefix(r"\\").filter(|rest| !rest.starts_with(['?', '.']))?;
    let mut words = text.split('\\');
    Some(format!(r"\\{}\{}", words.next()?, words.next()?))
}

/// `D:\`, whichever system reads it.
fn is_drive_letter(folder: &Path) -> bool {
    let text = folder.to_string_lossy();
    matches!(text.as_bytes(), [letter, b':', b'\\' | b'/'] if letter.is_ascii_alphabetic())
}

fn is_absent_or_empty(folder: &Path) -> bool {
    match std::fs::read_dir(folder) {
        Ok(mut entries) => entries.next().is_none(),
        Err(error) => error.kind() == std::io::ErrorKind::NotFound,
    }
}

#[cfg(test)]
mod tests;
