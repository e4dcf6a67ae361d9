//! The first pass: everything that is there is made again elsewhere, and
//! written down.

use super::super::fault::Fault;
use super::rows::{Holds, Original, Row, Writer};
use super::{Pass, Seen, Spot, file, go_through};
use crate::domain::MoveFault;
use crate::platform::native::{self, Attributes, Kind, OpenFolder};
use std::collections::HashMap;
use std::io;
use std::path::{Path, PathBuf};

/// Copies a tree to a place where nothing is, and writes its rows. Everything
/// is on the disk when this returns. `told` hears of bytes as they are copied.
/// The paths of faults are below the top.
pub(in crate::platform::aside) fn copy(
    from: Spot<'_>,
    to: Spot<'_>,
    rows: &Path,
    told: &mut dyn FnMut(u64),
) -> Result<(), Fault> {
    let mut pass = Copying {
        to,
        around: Vec::new(),
        first_names: HashMap::new(),
        rows: Writer::create(rows)?,
        buffer: vec![0; file::BUFFER],
        told,
    };
    go_through(from, &mut pass)?;
    pass.rows.finish()?;
    to.folder.sync_volume().and_then(|()| to.folder.sync()).map_err(Fault::at(Path::new("")))
}

struct Copying<'a> {
    to: Spot<'a>,
    /// The folders of the copy that lead to where the pass is.
    around: Vec<OpenFolder>,
    /// Of files with several names: the first one that was met.
    first_names: HashMap<u64, PathBuf>,
    rows: Writer,
    buffer: Vec<u8>,
    told: &'a mut dyn FnMut(u64),
}

impl Pass for Copying<'_> {
    fn enter(&mut self, seen: &Seen<'_>) -> Result<(), Fault> {
        let row = match seen.stat.kind {
            Kind::File => self.file(seen)?,
            Kind::Folder => self.folder(seen)?,
            Kind::Link => self.link(seen)?,
            Kind::Pipe | Kind::Socket => self.special(seen)?,
            Kind::Device => return Err(Fault::new(MoveFault::Failed, seen.path)),
        };
        self.rows.add(&row)
    }

    fn leave(&mut self, seen: &Seen<'_>) -> Result<(), Fault> {
        // Last, since whatever is made in a folder changes its times, and its
        // mode may forbid it.
        let Some((copy, original)) = self.around.pop().zip(seen.inside) else { return Ok(()) };
        original
            .attributes()
            .and_then(|attributes| copy.dress(&seen.stat, &attributes))
            .map_err(Fault::at(seen.path))
    }
}

impl Copying<'_> {
    /// Where the copy of a name belongs.
    fn place<'b>(&'b self, seen: &Seen<'b>) -> Spot<'b> {
        match self.around.last() {
            Some(folder) => Spot { folder, name: seen.spot.name },
            None => self.to,
        }
    }

    fn folder(&mut self, seen: &Seen<'_>) -> Result<Row, Fault> {
        let failed = || Fault::at(seen.path);
        let place = self.place(seen);
        place.folder.create_folder(place.name).map_err(failed())?;
        let copy = place.folder.open_inside(place.name).map_err(failed())?;
        self.around.push(copy);
        let attributes =
            seen.inside.map_or_else(|| Ok(Attributes::default()), |it| it.attributes());
        Ok(Row::of(seen.path, &seen.stat, &attributes.map_err(failed())?))
    }

    fn file(&mut self, seen: &Seen<'_>) -> Result<Row, Fault> {
        let failed = || Fault::at(seen.path);
        if seen.stat.links > 1 {
            if let Some(first) = self.first_names.get(&seen.stat.inode) {
                let place = self.place(seen);
                self.second_name(place, first).map_err(failed())?;
                let mut row = Row::of(seen.path, &seen.stat, &Attributes::default());
                row.same_as = Some(first.clone());
                return Ok(row);
            }
            self.first_names.insert(seen.stat.inode, seen.path.to_owned());
        }
        let original = seen.spot.folder.open_file(seen.spot.name).map_err(failed())?;
        let opened = native::stat_of(&original).map_err(failed())?;
        let changed = || Fault::new(MoveFault::Differs, seen.path);
        if Original::of(&opened) != Original::of(&seen.stat) {
            return Err(changed());
        }
        let place = self.place(seen);
        let copy = place.folder.create_file(place.name).map_err(failed())?;
        let is_sparse = opened.on_disk < opened.size;
        let (buffer, told) = (&mut self.buffer, &mut *self.told);
        let sha256 = file::copy(&original, &copy, opened.size, is_sparse, buffer, told).map_err(
            |fault| match fault.kind() {
                io::ErrorKind::UnexpectedEof => changed(),
                _ => failed()(fault),
            },
        )?;
        let attributes = native::attributes_of(&original).map_err(failed())?;
        native::dress_file(&copy, &opened, &attributes).map_err(failed())?;
        let mut row = Row::of(seen.path, &opened, &attributes);
        row.holds = Some(Holds { bytes: opened.size, sha256 });
        Ok(row)
    }

    fn link(&mut self, seen: &Seen<'_>) -> Result<Row, Fault> {
        let target = seen.spot.folder.link_target(seen.spot.name).map_err(Fault::at(seen.path))?;
        let place = self.place(seen);
        place
            .folder
            .create_link(place.name, &target)
            .and_then(|()| place.folder.dress_name(place.name, &seen.stat))
            .map_err(Fault::at(seen.path))?;
        let mut row = Row::of(seen.path, &seen.stat, &Attributes::default());
        row.leads_to = Some(target);
        Ok(row)
    }

    fn special(&mut self, seen: &Seen<'_>) -> Result<Row, Fault> {
        let place = self.place(seen);
        let made = place
            .folder
            .create_special(place.name, &seen.stat)
            .and_then(|made| match made {
                true => place.folder.dress_name(place.name, &seen.stat).map(|()| true),
                false => Ok(false),
            })
            .map_err(Fault::at(seen.path))?;
        let mut row = Row::of(seen.path, &seen.stat, &Attributes::default());
        row.left_out = !made;
        Ok(row)
    }

    /// Gives the copy of a file its second name. The first is found from the
    /// top of the copy, since its folder was left long ago.
    fn second_name(&self, place: Spot<'_>, first: &Path) -> io::Result<()> {
        let (Some(top), Some(name)) = (self.around.first(), first.file_name()) else {
            return Err(io::ErrorKind::NotFound.into());
        };
        let mut opened: Option<OpenFolder> = None;
        for step in first.parent().into_iter().flat_map(Path::iter) {
            opened = Some(opened.as_ref().unwrap_or(top).open_inside(step)?);
        }
        place.folder.add_name(place.name, opened.as_ref().unwrap_or(top), name)
    }
}
