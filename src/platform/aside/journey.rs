//! One part on its way, aside or back. Each step is written down before it is
//! taken, and each may be taken twice: what lies where is told by its stamp.

use super::fault::Fault;
use super::manifest::{Manifest, Root, Stage, Stamp, Way};
use super::tree::{self, Spot};
use super::{MoveStep, Moved, Shelf};
use crate::domain::{CopyId, MoveFault};
use crate::platform::Error;
use crate::platform::native::OpenFolder;
use std::ffi::OsString;
use std::io;
use std::path::{Path, PathBuf};

/// How the name of a copy begins that is not proven yet.
pub(super) const COPYING: &str = ".Usher copying";

/// What an original is called that waits to be removed.
pub(super) fn doomed(id: &CopyId, number: usize) -> String {
    format!(".Usher removing {id} {number}")
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Direction {
    Aside,
    Back,
}

impl Direction {
    pub fn under_way(self, way: Way) -> Stage {
        match self {
            Self::Aside => Stage::SettingAside(way),
            Self::Back => Stage::PuttingBack(way),
        }
    }

    fn arrived(self) -> Stage {
        match self {
            Self::Aside => Stage::Aside,
            Self::Back => Stage::Back,
        }
    }

    fn other(self) -> Self {
        match self {
            Self::Aside => Self::Back,
            Self::Back => Self::Aside,
        }
    }

    fn word(self) -> &'static str {
        match self {
            Self::Aside => "aside",
            Self::Back => "back",
        }
    }
}

/// A part that is being moved, with its two places open.
pub(super) struct Journey<'a> {
    shelf: &'a Shelf,
    manifest: &'a mut Manifest,
    number: usize,
    direction: Direction,
    from: Place,
    to: Place,
    news: &'a mut dyn FnMut(Moved),
}

/// A name in an open folder, for which there may be nothing.
struct Place {
    folder: OpenFolder,
    name: OsString,
    path: PathBuf,
}

impl Place {
    fn spot(&self) -> Spot<'_> {
        Spot { folder: &self.folder, name: &self.name }
    }

    fn stamp(&self) -> Result<Option<Stamp>, Fault> {
        Stamp::of(&self.folder, &self.name).map_err(Fault::at(&self.path))
    }

    fn holds(&self, stamp: &Stamp) -> Result<bool, Fault> {
        Ok(self.stamp()?.is_some_and(|found| found.is_of(stamp)))
    }

    /// Another name in the same folder.
    fn beside(&self, name: &str) -> io::Result<Self> {
        let path = self.path.with_file_name(name);
        Ok(Self { folder: self.folder.again()?, name: name.into(), path })
    }

    fn rename(&self, to: &Self) -> Result<(), Fault> {
        self.folder
            .rename(&self.name, &to.folder, &to.name)
            .and_then(|()| to.folder.sync())
            .and_then(|()| self.folder.sync())
            .map_err(|fault| {
                // What is in the way is where it was to go.
                let at = match fault.kind() {
                    io::ErrorKind::AlreadyExists | io::ErrorKind::StorageFull => &to.path,
                    _ => &self.path,
                };
                Fault::at(at)(fault)
            })
    }

    fn remove(&self) -> Result<(), Fault> {
        tree::remove(self.spot()).map_err(|fault| fault.below(&self.path))?;
        self.folder.sync().map_err(Fault::at(&self.path))
    }
}

/// Moves a root of a copy, from wherever it is on that way. Whatever stops it,
/// all of it is in one place, which the error names.
pub(super) fn travel(
    shelf: &Shelf,
    manifest: &mut Manifest,
    number: usize,
    direction: Direction,
    news: &mut dyn FnMut(Moved),
) -> Result<(), Error> {
    let Some(root) = manifest.roots.get(number).cloned() else {
        return Err(Error::NotInCopy { what: shelf.folder(&manifest.id) });
    };
    let pending = match root.stage {
        Stage::SettingAside(way) => Some((Direction::Aside, way)),
        Stage::PuttingBack(way) => Some((Direction::Back, way)),
        Stage::Aside | Stage::Back => None,
    };
    // What was on its way the other way comes to rest first.
    if let Some((before, _)) = pending.filter(|(before, _)| *before != direction) {
        run(shelf, manifest, number, before, news, |journey| journey.give_up())?;
    }
    let at_rest = manifest.roots.get(number).map(|root| root.stage);
    if at_rest == Some(direction.arrived()) {
        return Ok(());
    }
    run(shelf, manifest, number, direction, news, |journey| journey.go())
}

fn run(
    shelf: &Shelf,
    manifest: &mut Manifest,
    number: usize,
    direction: Direction,
    news: &mut dyn FnMut(Moved),
    what: impl FnOnce(&mut Journey<'_>) -> Result<(), Stop>,
) -> Result<(), Error> {
    let Some(root) = manifest.roots.get(number).cloned() else {
        return Err(Error::NotInCopy { what: shelf.folder(&manifest.id) });
    };
    let unopened = |at: &Path, fault: io::Error| {
        // Neither place was touched: the data is where it was.
        let data_at = match root.stage {
            Stage::SettingAside(_) | Stage::Back => &root.from,
            Stage::Aside | Stage::PuttingBack(_) => &root.kept_at,
        };
        not_moved(&root, data_at.clone(), Fault::at(at)(fault))
    };
    let aside = Place {
        folder: shelf
            .open_kept(&manifest.id, &root, direction == Direction::Aside)
            .map_err(|fault| unopened(&root.kept_at, fault))?,
        name: root.kept_at.file_name().unwrap_or_default().to_owned(),
        path: root.kept_at.clone(),
    };
    let around = root.from.parent().unwrap_or(&root.from);
    let usual = Place {
        folder: OpenFolder::open(around).map_err(|fault| unopened(around, fault))?,
        name: root.from.file_name().unwrap_or_default().to_owned(),
        path: root.from.clone(),
    };
    let (from, to) = match direction {
        Direction::Aside => (usual, aside),
        Direction::Back => (aside, usual),
    };
    let mut journey = Journey { shelf, manifest, number, direction, from, to, news };
    let stopped = what(&mut journey);
    stopped.map_err(|stop| match stop {
        Stop::Noting(Error::File { path, source, .. }) => {
            not_moved(&root, journey.where_it_is(), Fault::at(&path)(source))
        }
        Stop::Noting(error) => error,
        Stop::Fault(fault) => not_moved(&root, journey.where_it_is(), fault),
    })
}

/// Why a journey stopped.
pub(super) enum Stop {
    /// The manifest could not be written.
    Noting(Error),
    Fault(Fault),
}

impl From<Fault> for Stop {
    fn from(fault: Fault) -> Self {
        Self::Fault(fault)
    }
}

impl Journey<'_> {
    fn go(&mut self) -> Result<(), Stop> {
        match self.stage() {
            // Somebody moved it by hand to where it goes.
            Stage::Aside | Stage::Back if self.is_there_already()? => return self.arrive(),
            Stage::Aside | Stage::Back => {
                let there = self.from.stamp()?;
                let stamp =
                    there.ok_or_else(|| Fault::new(MoveFault::Vanished, &self.from.path))?;
                self.change(|root| root.stamp = stamp);
                self.note(Way::Rename)?;
            }
            Stage::SettingAside(_) | Stage::PuttingBack(_) => {}
        }
        if self.way() == Some(Way::Rename) && !self.rename()? {
            self.note(Way::Copy)?;
        }
        if self.way() == Some(Way::Copy) {
            self.copy()?;
            self.note(Way::Removal)?;
        }
        if self.way() == Some(Way::Removal) {
            self.tell(MoveStep::Removing, 0, None);
            self.doomed()?.remove()?;
        }
        self.arrive()
    }

    /// Brings a journey to rest: at its beginning, if the whole is still there.
    fn give_up(&mut self) -> Result<(), Stop> {
        match self.way() {
            Some(Way::Rename) if self.to.holds(&self.stamp()?)? => self.arrive(),
            Some(Way::Removal) => self.go(),
            Some(Way::Rename) | None => self.rest_at_the_beginning(),
            Some(Way::Copy) => {
                self.bring_back_original()?;
                self.remove_copy()?;
                self.rest_at_the_beginning()
            }
        }
    }

    /// `false` where it takes a copy to get there.
    fn rename(&mut self) -> Result<bool, Stop> {
        let stamp = self.stamp()?;
        if self.to.holds(&stamp)? && !self.from.holds(&stamp)? {
            return Ok(true);
        }
        self.is_at_the_beginning(&stamp)?;
        self.is_free()?;
        let renamed = self.from.rename(&self.to);
        if let Err(fault) = renamed {
            let said = fault.source.as_ref().map(io::Error::kind);
            return match said {
                Some(io::ErrorKind::CrossesDevices) => Ok(false),
                _ => Err(fault.into()),
            };
        }
        self.tell(MoveStep::Renamed, 0, None);
        if !self.to.holds(&stamp)? {
            // Somebody put another thing in its place at the last moment.
            self.to.rename(&self.from)?;
            return Err(Fault::new(MoveFault::Differs, &self.from.path).into());
        }
        Ok(true)
    }

    /// Makes a proven copy where it goes, and takes the original off its place.
    fn copy(&mut self) -> Result<(), Stop> {
        let (staged, doomed) = (self.staged()?, self.doomed()?);
        let rows = self.rows();
        let stamp = self.stamp()?;
        let arrived = self.root()?.arrived;
        let is_proven = match arrived {
            Some(arrived) => self.to.holds(&arrived)?,
            None => false,
        };
        if !is_proven {
            // A copy is made of what is in its place, whole and untouched.
            self.bring_back_original()?;
            self.is_at_the_beginning(&stamp)?;
            self.is_free()?;
            staged.remove()?;
            let made = self.make_copy(&staged, &rows);
            if let Err(fault) = made {
                // What is unfinished only takes room.
                let _ = staged.remove();
                return Err(fault.into());
            }
            let copied = staged.stamp()?;
            self.change(|root| root.arrived = copied);
            self.note(Way::Copy)?;
            staged.rename(&self.to)?;
            self.tell(MoveStep::Renamed, 0, None);
        }
        if self.from.holds(&stamp)? {
            self.from.rename(&doomed)?;
            self.tell(MoveStep::Renamed, 0, None);
        }
        // Nobody can reach it by its name any more. Was it changed until then?
        if let Err(fault) = tree::unchanged(doomed.spot(), &rows) {
            self.bring_back_original()?;
            self.remove_copy()?;
            return Err(fault.inside(&self.from.path).into());
        }
        let arrived = self.root()?.arrived;
        self.change(|root| root.stamp = arrived.unwrap_or(stamp));
        Ok(())
    }

    fn make_copy(&mut self, staged: &Place, rows: &Path) -> Result<(), Fault> {
        let of = self.manifest.roots.get(self.number).and_then(|root| root.size);
        let of = of.filter(|size| size.whole).map(|size| size.bytes);
        let mut bytes = 0;
        let news = &mut *self.news;
        let mut copying = |more: u64| {
            bytes += more;
            news(Moved { step: MoveStep::Copying, bytes, of });
        };
        tree::copy(self.from.spot(), staged.spot(), rows, &mut copying)
            .map_err(|fault| fault.inside(&self.from.path))?;
        let mut bytes = 0;
        let news = &mut *self.news;
        let mut proving = |more: u64| {
            bytes += more;
            news(Moved { step: MoveStep::Proving, bytes, of });
        };
        tree::prove(staged.spot(), rows, &mut proving).map_err(|fault| fault.inside(&staged.path))
    }

    /// Gives the original its place again, if it was on its way out.
    fn bring_back_original(&mut self) -> Result<(), Stop> {
        let doomed = self.doomed()?;
        if doomed.holds(&self.stamp()?)? {
            doomed.rename(&self.from)?;
        }
        Ok(())
    }

    /// Removes what was copied; only while the original is in its place.
    fn remove_copy(&mut self) -> Result<(), Stop> {
        self.is_at_the_beginning(&self.stamp()?)?;
        if let Some(arrived) = self.root()?.arrived
            && self.to.holds(&arrived)?
        {
            // First out of the way, so that no half of it is ever taken for it.
            self.to.rename(&self.staged()?)?;
        }
        self.staged()?.remove()?;
        Ok(())
    }

    fn is_there_already(&self) -> Result<bool, Fault> {
        let stamp = self.stamp()?;
        Ok(self.to.holds(&stamp)? && self.from.stamp()?.is_none())
    }

    fn is_at_the_beginning(&self, stamp: &Stamp) -> Result<(), Fault> {
        match self.from.stamp()? {
            Some(found) if found.is_of(stamp) => Ok(()),
            Some(_) => Err(Fault::new(MoveFault::Differs, &self.from.path)),
            None => Err(Fault::new(MoveFault::Vanished, &self.from.path)),
        }
    }

    fn is_free(&self) -> Result<(), Fault> {
        match self.to.stamp()? {
            None => Ok(()),
            Some(_) => Err(Fault::new(MoveFault::Occupied, &self.to.path)),
        }
    }

    /// Where all of it is. Only looked at once something went wrong.
    fn where_it_is(&self) -> PathBuf {
        let Ok(root) = self.root() else { return self.from.path.clone() };
        let holds = |place: &Place, stamp: &Stamp| place.holds(stamp).unwrap_or(false);
        let doomed = self.doomed().ok();
        match doomed.filter(|doomed| holds(doomed, &root.stamp)) {
            Some(doomed) => doomed.path,
            None if holds(&self.to, &root.stamp) => self.to.path.clone(),
            None => self.from.path.clone(),
        }
    }

    fn arrive(&mut self) -> Result<(), Stop> {
        self.rest(self.direction.arrived(), |journey| journey.to.stamp())
    }

    fn rest_at_the_beginning(&mut self) -> Result<(), Stop> {
        self.rest(self.direction.other().arrived(), |journey| journey.from.stamp())
    }

    fn rest(
        &mut self,
        stage: Stage,
        stamp: impl FnOnce(&Self) -> Result<Option<Stamp>, Fault>,
    ) -> Result<(), Stop> {
        let found = stamp(self)?;
        self.change(|root| {
            root.stage = stage;
            root.arrived = None;
            root.stamp = found.unwrap_or(root.stamp);
        });
        self.manifest.write(self.shelf).map_err(Stop::Noting)?;
        self.tell(MoveStep::Noted, 0, None);
        Ok(())
    }

    fn note(&mut self, way: Way) -> Result<(), Stop> {
        let stage = self.direction.under_way(way);
        self.change(|root| root.stage = stage);
        self.manifest.write(self.shelf).map_err(Stop::Noting)?;
        self.tell(MoveStep::Noted, 0, None);
        Ok(())
    }

    fn tell(&mut self, step: MoveStep, bytes: u64, of: Option<u64>) {
        (self.news)(Moved { step, bytes, of });
    }

    fn root(&self) -> Result<&Root, Fault> {
        let root = self.manifest.roots.get(self.number);
        root.ok_or_else(|| Fault::new(MoveFault::Failed, &self.from.path))
    }

    fn stamp(&self) -> Result<Stamp, Fault> {
        self.root().map(|root| root.stamp)
    }

    fn stage(&self) -> Stage {
        self.root().map_or(Stage::Back, |root| root.stage)
    }

    fn way(&self) -> Option<Way> {
        match self.stage() {
            Stage::SettingAside(way) | Stage::PuttingBack(way) => Some(way),
            Stage::Aside | Stage::Back => None,
        }
    }

    fn change(&mut self, how: impl FnOnce(&mut Root)) {
        if let Some(root) = self.manifest.roots.get_mut(self.number) {
            how(root);
        }
    }

    /// Where a copy is made, before it is proven.
    fn staged(&self) -> Result<Place, Fault> {
        let name = format!("{COPYING} {} {}", self.manifest.id, self.number);
        self.to.beside(&name).map_err(Fault::at(&self.to.path))
    }

    /// Where an original waits to be removed.
    fn doomed(&self) -> Result<Place, Fault> {
        let name = doomed(&self.manifest.id, self.number);
        self.from.beside(&name).map_err(Fault::at(&self.from.path))
    }

    fn rows(&self) -> PathBuf {
        self.shelf.rows(&self.manifest.id, self.number, self.direction.word())
    }
}

fn not_moved(root: &Root, data_at: PathBuf, fault: Fault) -> Error {
    Error::NotMoved {
        item: root.from.clone(),
        data_at,
        at: fault.at,
        fault: fault.kind,
        source: fault.source,
    }
}
