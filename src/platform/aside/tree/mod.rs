//! A tree that goes to another volume: copied, proven, and removed where it was.
//!
//! All passes go through it in the same order, so that what the first wrote
//! down is read by the others line by line, and memory does not grow with the
//! tree. Nothing is reached by a path: each folder is opened in the one around
//! it, and never through a link.

mod copy;
mod file;
mod prove;
mod remove;
mod rows;

pub(super) use copy::copy;
pub(super) use prove::{prove, unchanged};
pub(super) use remove::remove;

use super::fault::Fault;
use crate::domain::MoveFault;
use crate::platform::native::{Kind, OpenFolder, Stat};
use std::ffi::{OsStr, OsString};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

/// Deeper folders stay where they are: each open one costs a handle.
const DEEPEST: usize = 200;

/// A name in an open folder.
#[derive(Clone, Copy)]
pub(super) struct Spot<'a> {
    pub folder: &'a OpenFolder,
    pub name: &'a OsStr,
}

/// What a pass sees.
struct Seen<'a> {
    spot: Spot<'a>,
    /// Below the top of the tree; empty for the top itself.
    path: &'a Path,
    stat: Stat,
    /// The folder itself, opened, if it is one.
    inside: Option<&'a OpenFolder>,
}

/// A pass through a tree.
trait Pass {
    /// A name; what is in a folder comes after it.
    fn enter(&mut self, seen: &Seen<'_>) -> Result<(), Fault>;

    /// A folder, after everything that is in it.
    fn leave(&mut self, _: &Seen<'_>) -> Result<(), Fault> {
        Ok(())
    }
}

/// Goes through all of a tree: each folder before what is in it, names in the
/// order of their bytes. What is mounted inside is not entered, but a fault.
fn go_through(top: Spot<'_>, pass: &mut impl Pass) -> Result<(), Fault> {
    let mut path = PathBuf::new();
    let stat = top.folder.stat(top.name).map_err(Fault::at(&path))?;
    step(top, stat, &mut path, 0, pass)
}

fn step(
    spot: Spot<'_>,
    stat: Stat,
    path: &mut PathBuf,
    depth: usize,
    pass: &mut impl Pass,
) -> Result<(), Fault> {
    if stat.kind != Kind::Folder {
        return pass.enter(&Seen { spot, path, stat, inside: None });
    }
    if depth > DEEPEST {
        return Err(Fault::new(MoveFault::Failed, path));
    }
    let inside = open(spot, &stat, path)?;
    pass.enter(&Seen { spot, path, stat, inside: Some(&inside) })?;
    for name in names(&inside).map_err(Fault::at(path))? {
        path.push(&name);
        let spot = Spot { folder: &inside, name: &name };
        let found = inside.stat(&name).map_err(Fault::at(path))?;
        if found.device != stat.device {
            return Err(Fault::new(MoveFault::Busy, path));
        }
        step(spot, found, path, depth + 1, pass)?;
        path.pop();
    }
    pass.leave(&Seen { spot, path, stat, inside: Some(&inside) })
}

/// Opens a folder that was just asked about; another one in its place is a fault.
fn open(spot: Spot<'_>, asked: &Stat, path: &Path) -> Result<OpenFolder, Fault> {
    let inside = spot.folder.open_inside(spot.name).map_err(Fault::at(path))?;
    let opened = inside.stat_itself().map_err(Fault::at(path))?;
    match (opened.device, opened.inode) == (asked.device, asked.inode) {
        true => Ok(inside),
        false => Err(Fault::new(MoveFault::Differs, path)),
    }
}

fn names(folder: &OpenFolder) -> std::io::Result<Vec<OsString>> {
    let mut names = Vec::new();
    let _ = folder.each(|name, _| {
        names.push(name.to_owned());
        ControlFlow::Continue(())
    })?;
    names.sort_unstable();
    Ok(names)
}
