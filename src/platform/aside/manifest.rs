//! What is written about a safety copy: `manifest.json` in its folder. It says
//! before each step what is about to happen, so that whoever comes after a
//! crash can find out what did.

use super::Shelf;
use crate::domain::{
    CopyId, CopyReason, FolderSize, KeptSettings, Moment, Piece, Was, written_path,
};
use crate::platform::native::{Kind, OpenFolder, Time};
use crate::platform::{Error, files};
use serde::{Deserialize, Serialize};
use std::ffi::OsStr;
use std::io;
use std::path::PathBuf;

const VERSION: u32 = 1;
/// Far more than four pieces and the libraries of the largest server need.
const LIMIT: u64 = 16 << 20;

#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Manifest {
    version: u32,
    pub id: CopyId,
    pub began: Moment,
    pub reason: CopyReason,
    pub was: Was,
    pub settings: Option<KeptSettings>,
    pub roots: Vec<Root>,
}

/// A part that is moved as a whole.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Root {
    pub piece: Piece,
    /// Where it belongs.
    #[serde(with = "written_path")]
    pub from: PathBuf,
    /// Where it is kept.
    #[serde(with = "written_path")]
    pub kept_at: PathBuf,
    pub size: Option<FolderSize>,
    pub stage: Stage,
    /// What the whole of it is told by, wherever it is.
    pub stamp: Stamp,
    /// A proven copy of it, where it goes; the original is still to be removed.
    pub arrived: Option<Stamp>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Stage {
    SettingAside(Way),
    Aside,
    PuttingBack(Way),
    Back,
}

/// How a part gets to another place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Way {
    /// It gets another name.
    Rename,
    /// It is copied to another volume. The original stays whole.
    Copy,
    /// The copy is proven and in its place, and the original goes.
    Removal,
}

/// What a thing on a disk is told by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Stamp {
    kind: Kind,
    device: u64,
    inode: u64,
    born: Option<Time>,
    mode: u32,
    written: Time,
}

impl Stamp {
    /// That of a name in a folder; `None` where there is nothing.
    pub fn of(folder: &OpenFolder, name: &OsStr) -> io::Result<Option<Self>> {
        let stat = match folder.stat(name) {
            Err(fault) if fault.kind() == io::ErrorKind::NotFound => return Ok(None),
            other => other?,
        };
        Ok(Some(Self {
            kind: stat.kind,
            device: stat.device,
            inode: stat.inode,
            born: folder.birth(name),
            mode: stat.mode,
            written: stat.written,
        }))
    }

    /// Whether it is the same thing, whatever it was called then. Volumes are
    /// numbered anew at each start of the computer, so that their number counts
    /// only where no birth is known.
    pub fn is_of(&self, other: &Self) -> bool {
        let born_alike = match (self.born, other.born) {
            (Some(one), Some(other)) => one == other,
            _ => self.device == other.device,
        };
        self.kind == other.kind && self.inode == other.inode && born_alike
    }

    /// Whether nobody changed its mode, or what lies in it at the first level.
    pub fn is_untouched(&self, other: &Self) -> bool {
        self.is_of(other) && self.mode == other.mode && self.written == other.written
    }
}

impl Manifest {
    pub fn begin(id: CopyId, reason: CopyReason, was: Was, began: Moment) -> Self {
        Self { version: VERSION, id, began, reason, was, settings: None, roots: Vec::new() }
    }

    /// Reads that of a copy; `None` where there is none. What cannot be read is
    /// an error that names the copy's folder, and nothing is guessed.
    pub fn read(shelf: &Shelf, id: &CopyId) -> Result<Option<Self>, Error> {
        let folder = shelf.folder(id);
        let unreadable = |why: String| Error::CopyUnreadable { folder: folder.clone(), why };
        let path = shelf.manifest(id);
        let bytes = match files::read_private(&path, LIMIT) {
            Ok(Some(bytes)) => bytes,
            Ok(None) => return Ok(None),
            Err(fault @ Error::FileRefused { .. }) => return Err(unreadable(fault.to_string())),
            Err(fault) => return Err(fault),
        };
        let manifest: Self =
            serde_json::from_slice(&bytes).map_err(|fault| unreadable(fault.to_string()))?;
        if manifest.version != VERSION || manifest.id != *id {
            return Err(unreadable("it is of another version or another copy".to_owned()));
        }
        // Somebody may have written into it what no Usher would: a root is
        // moved and removed only where a copy can have it.
        if let Some(root) = manifest.roots.iter().find(|root| !shelf.may_hold(id, root)) {
            return Err(unreadable(format!("{} is no place of a copy", root.kept_at.display())));
        }
        Ok(Some(manifest))
    }

    /// Writes it, so that it is the old one or the new one.
    pub fn write(&self, shelf: &Shelf) -> Result<(), Error> {
        let path = shelf.manifest(&self.id);
        let json = serde_json::to_vec_pretty(self).map_err(|fault| Error::NotUnderstood {
            what: path.display().to_string(),
            why: fault.to_string(),
        })?;
        files::write_atomically(&path, &json)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_thing_is_told_by_its_birth_and_only_without_one_by_its_volume() {
        let stamp = |device, born| Stamp {
            kind: Kind::Folder,
            device,
            inode: 7,
            born,
            mode: 0o755,
            written: Time(1, 2),
        };
        let born = Some(Time(5, 6));
        assert!(stamp(1, born).is_of(&stamp(2, born)), "volumes are numbered anew");
        assert!(!stamp(1, born).is_of(&stamp(1, Some(Time(5, 7)))), "a number was given again");
        assert!(stamp(1, None).is_of(&stamp(1, born)));
        assert!(!stamp(1, None).is_of(&stamp(2, None)));
        let changed = Stamp { mode: 0o700, ..stamp(1, born) };
        assert!(changed.is_of(&stamp(1, born)) && !changed.is_untouched(&stamp(1, born)));
    }
}
