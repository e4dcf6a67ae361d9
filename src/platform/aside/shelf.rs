//! Where safety copies are: the folders, and the lock that makes one writer of
//! many.

use super::manifest::Root;
use super::tree::{self, Spot};
use crate::domain::{CopyId, Piece};
use crate::platform::native::{self, OpenFolder};
use crate::platform::{Error, Host, files};
use std::ffi::OsStr;
use std::fs::{File, TryLockError};
use std::io;
use std::ops::ControlFlow;
use std::path::{Component, Path, PathBuf};

/// Beside an item that is on another volume.
const BESIDE: &str = ".Usher safety copies";

/// The folder of all safety copies. What is on another volume is kept beside
/// its place there; what is written about it is always here.
#[derive(Debug, Clone)]
pub(super) struct Shelf(PathBuf);

impl Shelf {
    pub fn of(host: &Host) -> Self {
        Self(host.copies_folder())
    }

    pub fn path(&self) -> &Path {
        &self.0
    }

    /// The folder of a copy that holds its manifest.
    pub fn folder(&self, id: &CopyId) -> PathBuf {
        self.0.join(id.as_str())
    }

    /// The file of a copy that holds the server's stored settings.
    pub fn settings(&self, id: &CopyId) -> PathBuf {
        self.folder(id).join("settings")
    }

    pub fn manifest(&self, id: &CopyId) -> PathBuf {
        self.folder(id).join("manifest.json")
    }

    /// Where the files of a root that is copied are written down, each with its hash.
    pub fn rows(&self, id: &CopyId, number: usize, direction: &str) -> PathBuf {
        self.folder(id).join(format!("{number} {direction}.jsonl"))
    }

    /// The folder of a copy beside an item.
    pub fn beside(&self, id: &CopyId, item: &Path) -> Option<PathBuf> {
        Some(item.parent()?.join(BESIDE).join(id.as_str()))
    }

    /// Makes this program the only one that moves things. It ends with the guard.
    pub fn lock(&self) -> Result<File, Error> {
        files::create_private_folder(&self.0)?;
        let path = self.0.join("lock");
        let file = files::open_lock(&path)?;
        match file.try_lock() {
            Ok(()) => Ok(file),
            Err(TryLockError::WouldBlock) => Err(Error::CopiesBusy),
            Err(TryLockError::Error(fault)) => Err(Error::file("lock", &path)(fault)),
        }
    }

    /// Where a part of a copy is to be kept: here if that is its volume, beside
    /// it otherwise. `among` are the places that are taken.
    pub fn choose(
        &self,
        id: &CopyId,
        piece: Piece,
        item: &Path,
        among: &[Root],
    ) -> io::Result<PathBuf> {
        let (Some(around), Some(name)) = (item.parent(), kept_name(item)) else {
            return Err(io::ErrorKind::InvalidInput.into());
        };
        let is_here = OpenFolder::open(around)?.stat_itself()?.device
            == OpenFolder::open(&self.0)?.stat_itself()?.device;
        let copy = match is_here {
            true => self.folder(id),
            false => around.join(BESIDE).join(id.as_str()),
        };
        let numbered = |number: usize| match number {
            1 => copy.join(piece.word()),
            more => copy.join(format!("{}-{more}", piece.word())),
        };
        let is_free = |place: &PathBuf| among.iter().all(|root| root.kept_at != *place);
        (1..)
            .map(|number| numbered(number).join(&name))
            .find(is_free)
            .ok_or_else(|| io::ErrorKind::AlreadyExists.into())
    }

    /// Whether a root is written down in a place where a copy keeps things.
    pub fn may_hold(&self, id: &CopyId, root: &Root) -> bool {
        let copies = [Some(self.folder(id)), self.beside(id, &root.from)];
        let below = |copy: PathBuf| {
            let Ok(rest) = root.kept_at.strip_prefix(copy) else { return false };
            let parts: Vec<Component<'_>> = rest.components().collect();
            parts.len() == 2 && parts.iter().all(|it| matches!(it, Component::Normal(_)))
        };
        root.from.is_absolute() && copies.into_iter().flatten().any(below)
    }

    /// Opens the folder that a root is kept in, and makes it first if `create`.
    /// No link and no stranger's folder is passed on the way.
    pub fn open_kept(&self, id: &CopyId, root: &Root, create: bool) -> io::Result<OpenFolder> {
        let copy = self.folder(id);
        let piece = root.kept_at.parent().and_then(Path::file_name).unwrap_or_default();
        let steps: Vec<&OsStr>;
        let mut open = if root.kept_at.starts_with(&copy) {
            steps = vec![OsStr::new(id.as_str()), piece];
            OpenFolder::open(&self.0)?
        } else {
            steps = vec![OsStr::new(BESIDE), OsStr::new(id.as_str()), piece];
            OpenFolder::open(root.from.parent().unwrap_or(&root.from))?
        };
        for step in steps {
            if create {
                match open.create_folder(step) {
                    Ok(()) => open.sync()?,
                    Err(fault) if fault.kind() == io::ErrorKind::AlreadyExists => {}
                    Err(fault) => return Err(fault),
                }
            }
            open = open.open_inside(step)?;
            let owner = open.stat_itself()?.owner;
            if native::current_user().is_some_and(|user| user != owner) {
                return Err(io::ErrorKind::PermissionDenied.into());
            }
        }
        Ok(open)
    }

    /// Removes what is kept of a root, and the folders around it on its volume.
    pub fn remove_kept(&self, id: &CopyId, root: &Root) -> Result<(), Error> {
        let failed = |fault| Error::file("remove", &root.kept_at)(fault);
        let folder = match self.open_kept(id, root, false) {
            Err(fault) if fault.kind() == io::ErrorKind::NotFound => return Ok(()),
            other => other.map_err(failed)?,
        };
        remove(&folder, &root.kept_at, id)?;
        self.tidy(id, root);
        Ok(())
    }

    /// Removes the folder of a copy that holds its manifest.
    pub fn remove(&self, id: &CopyId) -> Result<(), Error> {
        remove(&self.open_to_remove()?, &self.folder(id), id)
    }

    /// Ends such a removal that was cut short after it was decided. Whether
    /// there was one.
    pub fn end_removal(&self, id: &CopyId) -> Result<bool, Error> {
        end_removal(&self.open_to_remove()?, &self.folder(id), id)
    }

    fn open_to_remove(&self) -> Result<OpenFolder, Error> {
        OpenFolder::open(&self.0).map_err(Error::file("remove", &self.0))
    }

    /// Removes the folders beside an item as far as nothing is in them.
    pub fn tidy(&self, id: &CopyId, root: &Root) {
        let Some(copy) = self.beside(id, &root.from) else { return };
        if root.kept_at.starts_with(&copy) {
            let folders = root.kept_at.ancestors().skip(1).take(3);
            // One that holds something ends this, and is no fault.
            let _ = folders.map(std::fs::remove_dir).take_while(io::Result::is_ok).count();
        }
    }

    /// Whether a copy of a root was begun in this safety copy.
    pub fn has_staged(&self, id: &CopyId, root: &Root) -> bool {
        let Ok(folder) = self.open_kept(id, root, false) else { return false };
        let mut has = false;
        let _ = folder.each(|name, _| {
            has |= name.as_encoded_bytes().starts_with(super::journey::COPYING.as_bytes());
            ControlFlow::Continue(())
        });
        has
    }
}

/// What is called that waits to be removed.
pub(super) fn doomed(id: &CopyId) -> String {
    format!(".Usher removing {id}")
}

/// Removes what is at a path, in the open folder around it. First it gets out
/// of the way, so that no half of it is ever taken for it.
fn remove(folder: &OpenFolder, at: &Path, id: &CopyId) -> Result<(), Error> {
    end_removal(folder, at, id)?;
    let name = at.file_name().unwrap_or_default();
    if folder.stat(name).is_ok() {
        let renamed = folder.rename(name, folder, doomed(id).as_ref());
        renamed.map_err(Error::file("remove", at))?;
        end_removal(folder, at, id)?;
    }
    Ok(())
}

fn end_removal(folder: &OpenFolder, at: &Path, id: &CopyId) -> Result<bool, Error> {
    let doomed = doomed(id);
    let path = at.with_file_name(&doomed);
    let spot = Spot { folder, name: doomed.as_ref() };
    if folder.stat(spot.name).is_err_and(|fault| fault.kind() == io::ErrorKind::NotFound) {
        return Ok(false);
    }
    tree::remove(spot).map_err(|fault| fault.below(&path).into_file_error("remove"))?;
    folder.sync().map_err(Error::file("remove", &path))?;
    Ok(true)
}

/// An application that lies aside is none: the system starts what ends in `.app`.
fn kept_name(item: &Path) -> Option<PathBuf> {
    let name = item.file_name()?;
    match item.extension().is_some_and(|end| end.eq_ignore_ascii_case("app")) {
        true => item.file_stem().map(PathBuf::from),
        false => Some(name.into()),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]
    use super::super::manifest::{Stage, Stamp};
    use super::*;
    use crate::domain::Os;

    #[test]
    fn each_system_has_its_own_place_with_ushers_name() {
        let shelf = |os| Shelf::of(&Host::at(os, "/root".into(), "/home/me".into())).0;
        let place = |path: &str| PathBuf::from(path);
        assert_eq!(
            shelf(Os::MacOs),
            place("/home/me/Library/Application Support/Usher/Safety copies")
        );
        assert_eq!(shelf(Os::Linux), place("/home/me/.local/share/usher/safety copies"));
        assert_eq!(shelf(Os::Windows), place("/home/me/AppData/Local/Usher/Safety copies"));
        let environment = crate::platform::Environment {
            xdg_data_home: Some("/big".into()),
            ..Default::default()
        };
        let host = Host::at(Os::Linux, "/root".into(), "/home/me".into());
        let moved = Shelf::of(&host.with_environment(environment));
        assert_eq!(moved.0, place("/big/usher/safety copies"));
    }

    #[test]
    fn an_application_loses_its_ending_and_nothing_else_does() {
        let name = |path: &str| kept_name(Path::new(path)).unwrap();
        assert_eq!(name("/Applications/Plex Media Server.app"), Path::new("Plex Media Server"));
        assert_eq!(name("/Applications/Plex.APP"), Path::new("Plex"));
        assert_eq!(name("/data/Plex.apple"), Path::new("Plex.apple"));
        assert_eq!(kept_name(Path::new("/")), None);
    }

    #[test]
    fn a_copy_holds_what_is_in_its_own_folders_alone() {
        let shelf = Shelf("/home/me/Usher/Safety copies".into());
        let id = CopyId::parse("2026-11-24 14.10.03").unwrap();
        let folder = tempfile::tempdir().unwrap();
        let open = OpenFolder::open(folder.path().parent().unwrap()).unwrap();
        let stamp = Stamp::of(&open, folder.path().file_name().unwrap()).unwrap().unwrap();
        let may = |kept_at: &str| {
            let root = Root {
                piece: Piece::Data,
                from: "/disk/Plex".into(),
                kept_at: kept_at.into(),
                size: None,
                stage: Stage::Aside,
                stamp,
                arrived: None,
            };
            shelf.may_hold(&id, &root)
        };
        assert!(may("/home/me/Usher/Safety copies/2026-11-24 14.10.03/data/Plex"));
        assert!(may("/disk/.Usher safety copies/2026-11-24 14.10.03/data/Plex"));
        for other in [
            "/home/me/Usher/Safety copies/2026-11-24 14.10.03/manifest.json",
            "/home/me/Usher/Safety copies/2026-11-24 14.10.03/../me",
            "/home/me/Usher/Safety copies/2026-11-25 14.10.03/data/Plex",
            "/other/.Usher safety copies/2026-11-24 14.10.03/data/Plex",
            "/disk/Plex",
        ] {
            assert!(!may(other), "{other}");
        }
    }
}
