//! Safety copies: parts of the server are moved aside, and put back.
//!
//! A part stays on its volume, where moving it is a rename and takes no time
//! whatever its size. Only where the system refuses that, as on a bind mount or
//! an overlay, it is copied, and the original stays whole until the copy was
//! read back from the volume and held against it.
//!
//! ```text
//! Usher/Safety copies/                 0700, on the volume of the home folder
//!   lock                               one writer of many
//!   2026-11-24 14.10.03/
//!     manifest.json                    names every part and both its places
//!     settings                         the server's stored settings, 0600
//!     data/Plex Media Server/          a part
//!     2 aside.jsonl                    each file of a part that was copied
//! <folder of the item>/.Usher safety copies/
//!   2026-11-24 14.10.03/               for a part on another volume
//! ```
//!
//! Every call that changes something may be made twice, and is then made to the
//! end: after a crash or a power cut the same call goes on, and the opposite one
//! turns back. Nothing is ever replaced. Each error leaves the whole of a part
//! in one place, which it names.

mod fault;
mod journey;
mod manifest;
mod shelf;
mod state;
mod tree;

use self::fault::Fault;
use self::journey::{Direction, not_moved, travel};
use self::manifest::{Manifest, Root, Stage, Stamp, Way};
use self::shelf::Shelf;
use super::native::OpenFolder;
use super::{Error, Host, files, now};
use crate::domain::{
    CopyId, CopyReason, FolderSize, KeptSettings, MoveFault, Piece, PieceState, SafetyCopies, Was,
};
use std::path::{Path, PathBuf};

/// How far a part is on its way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moved {
    /// What was just done.
    pub step: MoveStep,
    /// Of a copy: the bytes that were copied, or read back, so far.
    pub bytes: u64,
    /// How many there are, where all were counted before.
    pub of: Option<u64>,
}

/// What was just done to a part on its way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MoveStep {
    /// What comes next, or that all is done, was written down and is on disk.
    Noted,
    /// Something got another place by a rename, which is on disk.
    Renamed,
    /// Bytes were copied.
    Copying,
    /// Bytes of the copy were read back and hashed.
    Proving,
    /// The copy is proven, and the original begins to be removed.
    Removing,
}

impl Host {
    /// Begins a safety copy, which holds nothing yet. The same again is no error.
    pub fn begin_safety_copy(
        &self,
        id: &CopyId,
        reason: CopyReason,
        was: &Was,
    ) -> Result<(), Error> {
        let shelf = Shelf::of(self);
        let _lock = shelf.lock()?;
        if Manifest::read(&shelf, id)?.is_some() {
            return Ok(());
        }
        files::create_private_folder(&shelf.folder(id))?;
        Manifest::begin(id.clone(), reason, was.clone(), now()).write(&shelf)
    }

    /// Moves a part into a safety copy: a file, a folder, or a link, of which
    /// only the link is moved. `path` is absolute; `size` is written down and
    /// gives `news` its whole. A part that is aside already stays there.
    ///
    /// [`Error::NotMoved`] says where all of it is.
    pub fn set_aside(
        &self,
        id: &CopyId,
        piece: Piece,
        path: &Path,
        size: Option<FolderSize>,
        news: &mut dyn FnMut(Moved),
    ) -> Result<(), Error> {
        let shelf = Shelf::of(self);
        let _lock = shelf.lock()?;
        let mut manifest = read(&shelf, id)?;
        let known = manifest.roots.iter().position(|root| root.from == path);
        let number = match known {
            Some(number) => number,
            None => {
                let root = planned(&shelf, &manifest, piece, path, size)?;
                manifest.roots.push(root);
                manifest.write(&shelf)?;
                news(Moved { step: MoveStep::Noted, bytes: 0, of: None });
                manifest.roots.len() - 1
            }
        };
        travel(&shelf, &mut manifest, number, Direction::Aside, news)
    }

    /// Puts a part back to `path`, where it was. A part that is there already
    /// stays there. Whatever else is there is not replaced: set it aside first.
    ///
    /// [`Error::NotMoved`] says where all of it is.
    pub fn put_back(
        &self,
        id: &CopyId,
        path: &Path,
        news: &mut dyn FnMut(Moved),
    ) -> Result<(), Error> {
        let shelf = Shelf::of(self);
        let _lock = shelf.lock()?;
        let mut manifest = read(&shelf, id)?;
        let number = manifest.roots.iter().position(|root| root.from == path);
        let number = number.ok_or_else(|| Error::NotInCopy { what: path.to_owned() })?;
        travel(&shelf, &mut manifest, number, Direction::Back, news)?;
        if let Some(root) = manifest.roots.get(number) {
            shelf.tidy(id, root);
        }
        Ok(())
    }

    /// All safety copies of this person. Reads one manifest each and asks the
    /// disk about each part's top alone, so that a list costs nothing: a part is
    /// [`PieceState::Altered`] if it was replaced, or its mode changed, or
    /// something came into its top folder or left it. Changes deeper down do
    /// not show.
    pub fn safety_copies(&self) -> Result<SafetyCopies, Error> {
        state::list(&Shelf::of(self))
    }

    /// Deletes a safety copy and everything in it, for ever. One that has a part
    /// half moved is [`Error::Underway`]: that part might be nowhere else.
    pub fn delete_safety_copy(&self, id: &CopyId) -> Result<(), Error> {
        let shelf = Shelf::of(self);
        let _lock = shelf.lock()?;
        let Some(manifest) = Manifest::read(&shelf, id)? else {
            return match shelf.end_removal(id)? {
                true => Ok(()),
                false => Err(Error::NotInCopy { what: shelf.folder(id) }),
            };
        };
        for (number, root) in manifest.roots.iter().enumerate() {
            if state::of(&shelf, id, root) == PieceState::Underway {
                let data_at = state::whole(id, number, root);
                return Err(Error::Underway { item: root.from.clone(), data_at });
            }
        }
        for root in &manifest.roots {
            shelf.remove_kept(id, root)?;
        }
        shelf.remove(id)
    }

    /// The file in which the server's stored settings of a copy are kept. It is
    /// there whole or not at all; until [`Host::note_settings`] says how it
    /// stands with them, they are [`KeptSettings::Underway`].
    pub fn safety_copy_settings(&self, id: &CopyId) -> Result<PathBuf, Error> {
        let shelf = Shelf::of(self);
        read(&shelf, id)?;
        Ok(shelf.settings(id))
    }

    /// Notes in the manifest how it stands with the stored settings.
    pub fn note_settings(&self, id: &CopyId, settings: KeptSettings) -> Result<(), Error> {
        let shelf = Shelf::of(self);
        let _lock = shelf.lock()?;
        let mut manifest = read(&shelf, id)?;
        manifest.settings = Some(settings);
        manifest.write(&shelf)
    }
}

fn read(shelf: &Shelf, id: &CopyId) -> Result<Manifest, Error> {
    Manifest::read(shelf, id)?.ok_or_else(|| Error::NotInCopy { what: shelf.folder(id) })
}

/// A part that is about to be moved for the first time.
fn planned(
    shelf: &Shelf,
    manifest: &Manifest,
    piece: Piece,
    path: &Path,
    size: Option<FolderSize>,
) -> Result<Root, Error> {
    let refused = |fault| not_moved(path, path.to_owned(), fault);
    let failed = |fault| refused(Fault::at(path)(fault));
    let impossible = || refused(Fault::new(MoveFault::Failed, path));
    // A folder cannot be moved into itself.
    let (Some(around), Some(name)) = (path.parent(), path.file_name()) else {
        return Err(impossible());
    };
    if !path.is_absolute() || shelf.path().starts_with(path) {
        return Err(impossible());
    }
    let folder = OpenFolder::open(around).map_err(failed)?;
    let stamp = Stamp::of(&folder, name).map_err(failed)?;
    let stamp = stamp.ok_or_else(|| refused(Fault::new(MoveFault::Vanished, path)))?;
    let kept_at = shelf.choose(&manifest.id, piece, path, &manifest.roots).map_err(failed)?;
    let stage = Stage::SettingAside(Way::Rename);
    Ok(Root { piece, from: path.to_owned(), kept_at, size, stage, stamp, arrived: None })
}
