//! Removing a tree that is no longer needed.

use super::super::fault::Fault;
use super::{DEEPEST, Spot, names, open};
use crate::domain::MoveFault;
use crate::platform::native::Kind;
use std::io;
use std::path::{Path, PathBuf};

/// Removes a tree; it is no error if there is none. No link is followed, and
/// what is mounted inside is not entered.
pub(in crate::platform::aside) fn remove(top: Spot<'_>) -> Result<(), Fault> {
    remove_below(top, &mut PathBuf::new(), 0)
}

fn remove_below(spot: Spot<'_>, path: &mut PathBuf, depth: usize) -> Result<(), Fault> {
    let stat = match spot.folder.stat(spot.name) {
        Err(fault) if fault.kind() == io::ErrorKind::NotFound => return Ok(()),
        other => other.map_err(Fault::at(path))?,
    };
    if stat.kind != Kind::Folder {
        return spot.folder.remove_file(spot.name).map_err(Fault::at(path));
    }
    if depth > DEEPEST {
        return Err(Fault::new(MoveFault::Failed, path));
    }
    let inside = open(spot, &stat, path)?;
    let around = spot.folder.stat_itself().map_err(Fault::at(Path::new("")))?;
    if stat.device != around.device {
        return Err(Fault::new(MoveFault::Busy, path));
    }
    const OWNER: u32 = 0o700;
    if stat.mode & OWNER != OWNER {
        inside.open_up().map_err(Fault::at(path))?;
    }
    for name in names(&inside).map_err(Fault::at(path))? {
        path.push(&name);
        remove_below(Spot { folder: &inside, name: &name }, path, depth + 1)?;
        path.pop();
    }
    spot.folder.remove_folder(spot.name).map_err(Fault::at(path))
}
