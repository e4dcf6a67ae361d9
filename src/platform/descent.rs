//! The way through a folder on the real disk, from one open folder to the next,
//! for whoever looks at what is there: see [`super::walk`] and [`super::count`].

use super::native::{Entry, OpenFolder};
use std::ffi::{OsStr, OsString};
use std::io;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

/// How many folders stay open at the same time. Deeper down, the outer ones
/// are closed and found again on the way back.
const OPEN_AT_ONCE: usize = 48;

/// Whoever looks. `Break` ends the descent.
pub(super) trait Look {
    /// A folder below the top was opened and is read next.
    fn enter(&mut self, name: &OsStr) -> ControlFlow<()>;
    /// A name in the folder that is being read. Only a folder can be entered,
    /// after all other names were seen: whether it is.
    fn see(&mut self, here: &Here<'_>, name: &OsStr, entry: Entry) -> ControlFlow<(), bool>;
    /// The folder of this name could not be opened, or, where it has none, the
    /// one that was entered last not be read.
    fn fail(&mut self, name: &OsStr, fault: &io::Error) -> ControlFlow<()>;
    /// The folder that was entered last is done.
    fn leave(&mut self) -> ControlFlow<()>;
}

/// The folder that is being read.
pub(super) struct Here<'a> {
    /// The folder itself, open.
    pub open: &'a OpenFolder,
    /// The folder from which the descent began.
    pub top: &'a Path,
    levels: &'a [Level],
    name: &'a OsStr,
}

impl Here<'_> {
    /// Its path.
    pub(super) fn path(&self) -> PathBuf {
        let names = self.levels.iter().map(|level| level.name.as_os_str()).chain([self.name]);
        std::iter::once(self.top.as_os_str()).chain(names).collect()
    }
}

/// Goes through `top`, depth first: in each folder first all its names, then
/// one folder after the other. Never through a link. Memory grows with the
/// depth and with the folders in one folder, not with files.
pub(super) fn descend(top: &Path, open: OpenFolder, look: &mut impl Look) -> ControlFlow<()> {
    let mut way = Way { top, levels: Vec::new() };
    way.read(OsString::new(), open, look)?;
    while let Some(level) = way.levels.last_mut() {
        match level.folders.pop() {
            Some(name) => way.step_into(name, look)?,
            None => {
                way.levels.pop();
                if !way.levels.is_empty() {
                    look.leave()?;
                }
            }
        }
    }
    ControlFlow::Continue(())
}

/// The folders from the top to where the descent is.
struct Way<'a> {
    top: &'a Path,
    levels: Vec<Level>,
}

struct Level {
    name: OsString,
    /// `None` while too many others are open.
    open: Option<OpenFolder>,
    /// The folders in it that are still to be entered, the next one last.
    folders: Vec<OsString>,
}

impl Way<'_> {
    fn step_into(&mut self, name: OsString, look: &mut impl Look) -> ControlFlow<()> {
        let opened = self.innermost().and_then(|folder| folder.open_inside(&name));
        match opened {
            Ok(open) => {
                look.enter(&name)?;
                self.read(name, open, look)
            }
            Err(fault) => look.fail(&name, &fault),
        }
    }

    /// Reads a folder that was just opened, and makes it the innermost.
    fn read(&mut self, name: OsString, open: OpenFolder, look: &mut impl Look) -> ControlFlow<()> {
        let mut folders = Vec::new();
        let here = Here { open: &open, top: self.top, levels: &self.levels, name: &name };
        let read = open.each(|name, entry| {
            if look.see(&here, name, entry)? && entry == Entry::Folder {
                folders.push(name.to_owned());
            }
            ControlFlow::Continue(())
        });
        let step = read.unwrap_or_else(|fault| look.fail(OsStr::new(""), &fault));
        folders.reverse();
        self.levels.push(Level { name, open: Some(open), folders });
        // The outermost stays open: all others are found again from there.
        if let Some(outer) = self.levels.len().checked_sub(OPEN_AT_ONCE).filter(|it| *it > 0)
            && let Some(level) = self.levels.get_mut(outer)
        {
            level.open = None;
        }
        step
    }

    /// The folder the descent is in, opened again if it was closed meanwhile.
    fn innermost(&mut self) -> io::Result<&OpenFolder> {
        let is_open = self.levels.last().is_some_and(|level| level.open.is_some());
        if !is_open {
            let mut again: Option<OpenFolder> = None;
            for level in self.levels.iter().skip(1) {
                let around = again.as_ref().or(self.levels.first().and_then(|it| it.open.as_ref()));
                let around = around.ok_or(io::ErrorKind::NotFound)?;
                again = Some(around.open_inside(&level.name)?);
            }
            if let Some(level) = self.levels.last_mut() {
                level.open = again;
            }
        }
        let open = self.levels.last().and_then(|level| level.open.as_ref());
        open.ok_or_else(|| io::ErrorKind::NotFound.into())
    }
}
