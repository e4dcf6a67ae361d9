//! The later passes: the copy is read back and held against what was written
//! down, and so is the original, which nobody may have touched meanwhile.

use super::super::fault::Fault;
use super::rows::{Original, Reader, Row, digest};
use super::{Pass, Seen, Spot, file, go_through};
use crate::domain::MoveFault;
use crate::platform::native::{self, Kind};
use std::collections::HashMap;
use std::path::{Path, PathBuf};

/// Reads all of a copy and holds it against its rows: each name, mode, time,
/// link and attribute, and the hash of each file. Owners count where this user
/// may give files away. `told` hears of bytes as they are read.
pub(in crate::platform::aside) fn prove(
    copy: Spot<'_>,
    rows: &Path,
    told: &mut dyn FnMut(u64),
) -> Result<(), Fault> {
    let mut pass = Proving {
        rows: Reader::open(rows)?,
        inodes: HashMap::new(),
        owners_count: native::current_user() == Some(0),
        buffer: vec![0; file::BUFFER],
        told,
    };
    go_through(copy, &mut pass)?;
    at_the_end(next_in_copy(&mut pass.rows)?)
}

/// Finds out whether an original is still what the rows say of it, but for the
/// name of its top. No file is read: whoever writes to one changes its times.
pub(in crate::platform::aside) fn unchanged(original: Spot<'_>, rows: &Path) -> Result<(), Fault> {
    let mut pass = Comparing { rows: Reader::open(rows)? };
    go_through(original, &mut pass)?;
    at_the_end(pass.rows.next()?)
}

struct Proving<'a> {
    rows: Reader,
    /// Of files with several names, by the first.
    inodes: HashMap<PathBuf, u64>,
    owners_count: bool,
    buffer: Vec<u8>,
    told: &'a mut dyn FnMut(u64),
}

impl Pass for Proving<'_> {
    fn enter(&mut self, seen: &Seen<'_>) -> Result<(), Fault> {
        let row = next_in_copy(&mut self.rows)?;
        let row = row.filter(|row| row.path == seen.path);
        let is_alike = match row {
            Some(row) => self.is_alike(seen, row).map_err(Fault::at(seen.path))?,
            None => false,
        };
        is_alike.then_some(()).ok_or_else(|| Fault::new(MoveFault::Differs, seen.path))
    }
}

impl Proving<'_> {
    fn is_alike(&mut self, seen: &Seen<'_>, row: Row) -> std::io::Result<bool> {
        let stat = &seen.stat;
        let same_owner = (stat.owner, stat.group) == (row.owner, row.group);
        if stat.kind != row.kind
            || stat.written != row.written
            || (stat.mode != row.mode && stat.kind != Kind::Link)
            || (self.owners_count && !same_owner)
        {
            return Ok(false);
        }
        match stat.kind {
            Kind::Folder => {
                let found = seen.inside.map(|folder| folder.attributes()).transpose()?;
                Ok(found.is_some_and(|found| digest(&found) == row.attributes))
            }
            Kind::Link => Ok(Some(seen.spot.folder.link_target(seen.spot.name)?) == row.leads_to),
            Kind::File => self.holds_the_same(seen, row),
            Kind::Pipe | Kind::Socket | Kind::Device => Ok(true),
        }
    }

    fn holds_the_same(&mut self, seen: &Seen<'_>, row: Row) -> std::io::Result<bool> {
        if let Some(first) = row.same_as {
            return Ok(self.inodes.get(&first) == Some(&seen.stat.inode));
        }
        let file = seen.spot.folder.open_file(seen.spot.name)?;
        if digest(&native::attributes_of(&file)?) != row.attributes {
            return Ok(false);
        }
        let (bytes, sha256) = file::hash(&file, &mut self.buffer)?;
        (self.told)(bytes);
        if seen.stat.links > 1 {
            self.inodes.insert(row.path, seen.stat.inode);
        }
        Ok(row.holds.is_some_and(|held| held.bytes == bytes && held.sha256 == sha256))
    }
}

struct Comparing {
    rows: Reader,
}

impl Pass for Comparing {
    fn enter(&mut self, seen: &Seen<'_>) -> Result<(), Fault> {
        let now = Original::of(&seen.stat);
        let is_top = seen.path.as_os_str().is_empty();
        let is_same = self.rows.next()?.is_some_and(|row| {
            row.path == seen.path
                && (row.original == now || (is_top && row.original.is_but_renamed(&now)))
        });
        is_same.then_some(()).ok_or_else(|| Fault::new(MoveFault::Differs, seen.path))
    }
}

fn next_in_copy(rows: &mut Reader) -> Result<Option<Row>, Fault> {
    loop {
        match rows.next()? {
            Some(row) if row.left_out => {}
            other => return Ok(other),
        }
    }
}

/// What is written down and was not met is not there.
fn at_the_end(left: Option<Row>) -> Result<(), Fault> {
    left.map_or(Ok(()), |row| Err(Fault::new(MoveFault::Differs, &row.path)))
}
