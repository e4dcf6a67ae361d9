//! One part on its way, aside or back. Each step is written down before it is
//! taken, and each may be taken twice: what lies where is told by its stamp.

use super::fault::Fault;
use super::manifest::{Manifest, Root, Stage, Stamp, Way};
use super::tree::{self, Spot};
use super::{MoveStep, Moved, Shelf, shelf};
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
    format!("{} {number}", shelf::doomed(id))
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Direction {
    Aside,
    Back,
}

impl Direction {
    fn under_way(self, way: Way) -> Stage {
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

/// Which way a part is under way, if it is.
fn pending(stage: Stage) -> Option<(Direction, Way)> {
    match stage {
        Stage::SettingAside(way) => Some((Direction::Aside, way)),
        Stage::PuttingBack(way) => Some((Direction::Back, way)),
        Stage::Aside | Stage::Back => None,
    }
}

/// A part that is being moved, with its two places open.
struct Journey<'a> {
    shelf: &'a Shelf,
    manifest: &'a mut Manifest,
    number: usize,
    /// The part as it is now. The manifest has it as it was noted last.
    root: Root,
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
    let stage = |manifest: &Manifest| manifest.roots.get(number).map(|root| root.stage);
    // What was on its way the other way comes to rest first.
    if let Some((before, _)) = stage(manifest).and_then(pending)
        && before != direction
    {
        run(shelf, manifest, number, before, news, |journey| journey.give_up())?;
    }
    if stage(manifest) == Some(direction.arrived()) {
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
        not_moved(&root.from, data_at.clone(), Fault::at(at)(fault))
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
    let mut journey = Journey { shelf, manifest, number, root, direction, from, to, news };
    what(&mut journey).map_err(|stop| {
        let fault = match stop {
            Stop::Noting(Error::File { path, source, .. }) => Fault::at(&path)(source),
            Stop::Noting(error) => return error,
            Stop::Fault(fault) => fault,
        };
        not_moved(&journey.root.from, journey.where_it_is(), fault)
    })
}

/// Why a journey stopped.
enum Stop {
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
        match self.root.stage {
            // Somebody moved it by hand to where it goes.
            Stage::Aside | Stage::Back if self.is_there_already()? => return self.arrive(),
            Stage::Aside | Stage::Back => {
                let there = self.from.stamp()?;
                self.root.stamp =
                    there.ok_or_else(|| Fault::new(MoveFault::Vanished, &self.from.path))?;
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
            self.tell(MoveStep::Removing);
            self.doomed()?.remove()?;
        }
        self.arrive()
    }

    /// Brings a journey to rest: at its beginning, if the whole is still there.
    fn give_up(&mut self) -> Result<(), Stop> {
        match self.way() {
            Some(Way::Rename) if self.to.holds(&self.root.stamp)? => self.arrive(),
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
        let stamp = self.root.stamp;
        if self.to.holds(&stamp)? && !self.from.holds(&stamp)? {
            return Ok(true);
        }
        self.is_at_the_beginning()?;
        self.is_free()?;
        if let Err(fault) = self.from.rename(&self.to) {
            let said = fault.source.as_ref().map(io::Error::kind);
            return match said {
                Some(io::ErrorKind::CrossesDevices) => Ok(false),
                _ => Err(fault.into()),
            };
        }
        self.tell(MoveStep::Renamed);
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
        let is_proven = match self.root.arrived {
            Some(arrived) => self.to.holds(&arrived)?,
            None => false,
        };
        if !is_proven {
            // A copy is made of what is in its place, whole and untouched.
            self.bring_back_original()?;
            self.is_at_the_beginning()?;
            self.is_free()?;
            staged.remove()?;
            if let Err(fault) = self.make_copy(&staged, &rows) {
                // What is unfinished only takes room.
                let _ = staged.remove();
                return Err(fault.into());
            }
            self.root.arrived = staged.stamp()?;
            self.note(Way::Copy)?;
            staged.rename(&self.to)?;
            self.tell(MoveStep::Renamed);
        }
        if self.from.holds(&self.root.stamp)? {
            self.from.rename(&doomed)?;
            self.tell(MoveStep::Renamed);
        }
        // Nobody can reach it by its name any more. Was it changed until then?
        if let Err(fault) = tree::unchanged(doomed.spot(), &rows) {
            self.bring_back_original()?;
            self.remove_copy()?;
            return Err(fault.inside(&self.from.path).into());
        }
        self.root.stamp = self.root.arrived.unwrap_or(self.root.stamp);
        Ok(())
    }

    fn make_copy(&mut self, staged: &Place, rows: &Path) -> Result<(), Fault> {
        let of = self.root.size.filter(|size| size.whole).map(|size| size.bytes);
        let (from, made) = (self.from.spot(), staged.spot());
        tree::copy(from, made, rows, &mut summed(MoveStep::Copying, of, self.news))
            .map_err(|fault| fault.inside(&self.from.path))?;
        tree::prove(made, rows, &mut summed(MoveStep::Proving, of, self.news))
            .map_err(|fault| fault.inside(&staged.path))
    }

    /// Gives the original its place again, if it was on its way out.
    fn bring_back_original(&mut self) -> Result<(), Stop> {
        let doomed = self.doomed()?;
        if doomed.holds(&self.root.stamp)? {
            doomed.rename(&self.from)?;
        }
        Ok(())
    }

    /// Removes what was copied; only while the original is in its place.
    fn remove_copy(&mut self) -> Result<(), Stop> {
        self.is_at_the_beginning()?;
        if let Some(arrived) = self.root.arrived
            && self.to.holds(&arrived)?
        {
            // First out of the way, so that no half of it is ever taken for it.
            self.to.rename(&self.staged()?)?;
        }
        self.staged()?.remove()?;
        Ok(())
    }

    fn is_there_already(&self) -> Result<bool, Fault> {
        Ok(self.to.holds(&self.root.stamp)? && self.from.stamp()?.is_none())
    }

    fn is_at_the_beginning(&self) -> Result<(), Fault> {
        match self.from.stamp()? {
            Some(found) if found.is_of(&self.root.stamp) => Ok(()),
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
        let holds = |place: &Place| place.holds(&self.root.stamp).unwrap_or(false);
        match self.doomed() {
            Ok(doomed) if holds(&doomed) => doomed.path,
            _ if holds(&self.to) => self.to.path.clone(),
            _ => self.from.path.clone(),
        }
    }

    fn arrive(&mut self) -> Result<(), Stop> {
        let found = self.to.stamp()?;
        self.rest(self.direction.arrived(), found)
    }

    fn rest_at_the_beginning(&mut self) -> Result<(), Stop> {
        let found = self.from.stamp()?;
        self.rest(self.direction.other().arrived(), found)
    }

    fn rest(&mut self, stage: Stage, found: Option<Stamp>) -> Result<(), Stop> {
        self.root.arrived = None;
        self.root.stamp = found.unwrap_or(self.root.stamp);
        self.note_stage(stage)
    }

    fn note(&mut self, way: Way) -> Result<(), Stop> {
        self.note_stage(self.direction.under_way(way))
    }

    /// Writes down the part as it is now.
    fn note_stage(&mut self, stage: Stage) -> Result<(), Stop> {
        self.root.stage = stage;
        if let Some(noted) = self.manifest.roots.get_mut(self.number) {
            noted.clone_from(&self.root);
        }
        self.manifest.write(self.shelf).map_err(Stop::Noting)?;
        self.tell(MoveStep::Noted);
        Ok(())
    }

    fn tell(&mut self, step: MoveStep) {
        (self.news)(Moved { step, bytes: 0, of: None });
    }

    fn way(&self) -> Option<Way> {
        pending(self.root.stage).map(|(_, way)| way)
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

/// Tells of bytes as they add up.
fn summed<'a>(
    step: MoveStep,
    of: Option<u64>,
    news: &'a mut dyn FnMut(Moved),
) -> impl FnMut(u64) + use<'a> {
    let mut bytes = 0;
    move |more| {
        bytes += more;
        news(Moved { step, bytes, of });
    }
}

pub(super) fn not_moved(item: &Path, data_at: PathBuf, fault: Fault) -> Error {
    Error::NotMoved {
        item: item.to_owned(),
        data_at,
        at: fault.at,
        fault: fault.kind,
        source: fault.source,
    }
}
