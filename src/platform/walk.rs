//! A walk through a folder on the real disk, by names alone. No file is opened,
//! and none is asked about: the folders say what is a file and what is not.

use super::Error;
use super::native::{Entry, OpenFolder};
use crate::domain::survey::{Found, SkipReason, Trouble};
use std::ffi::{OsStr, OsString};
use std::io;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

/// How many folders stay open at the same time. Deeper down, the outer ones
/// are closed and found again on the way back.
const OPEN_AT_ONCE: usize = 48;

/// Walks through `folder`, depth first, and hands over what it finds: in each
/// folder first its files, then one folder after the other. `Break` ends it.
///
/// Never leaves `folder`: a link to a folder is reported and not followed. A
/// link to a file counts as a file of the link's name, as it does for the
/// server. Whatever cannot be looked into is reported, and the walk goes on.
/// Memory grows with the depth and with the folders in one folder, not with files.
///
/// Blocks. `Err` only where `folder` itself cannot be opened.
pub fn walk(
    folder: &Path,
    mut see: impl FnMut(Found<'_>) -> ControlFlow<()>,
) -> Result<ControlFlow<()>, Error> {
    let open = OpenFolder::open(folder).map_err(Error::file("read", folder))?;
    let mut way = Way { top: folder, levels: Vec::new() };
    if way.enter(OsString::new(), open, &mut see).is_break() {
        return Ok(ControlFlow::Break(()));
    }
    while let Some(level) = way.levels.last_mut() {
        let step = match level.folders.pop() {
            Some(name) => way.step_into(name, &mut see),
            None => {
                way.levels.pop();
                if way.levels.is_empty() { ControlFlow::Continue(()) } else { see(Found::Left) }
            }
        };
        if step.is_break() {
            return Ok(ControlFlow::Break(()));
        }
    }
    Ok(ControlFlow::Continue(()))
}

/// The folders from the top to where the walk is.
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
    in_cloud: bool,
}

impl Way<'_> {
    fn step_into(
        &mut self,
        name: OsString,
        see: &mut impl FnMut(Found<'_>) -> ControlFlow<()>,
    ) -> ControlFlow<()> {
        let opened = self.innermost().and_then(|folder| folder.open_inside(&name));
        match opened {
            Ok(open) => {
                see(Found::Folder(&name))?;
                self.enter(name, open, see)
            }
            Err(fault) => see(Found::Trouble { name: &name, what: trouble(&fault) }),
        }
    }

    /// Reads a folder that was just opened, and makes it the innermost.
    fn enter(
        &mut self,
        name: OsString,
        open: OpenFolder,
        see: &mut impl FnMut(Found<'_>) -> ControlFlow<()>,
    ) -> ControlFlow<()> {
        let in_cloud = match self.levels.last() {
            Some(around) => around.in_cloud || is_cloud_folder(&name),
            None => self.top.iter().any(is_cloud_folder),
        };
        let mut folders = Vec::new();
        let of_folder = name;
        let read = open.each(|name, entry| match entry {
            Entry::File => see(file(name, in_cloud && open.is_away(name))),
            Entry::Folder => match SkipReason::of_folder(name) {
                Some(why) => see(Found::Closed { name, why }),
                None => {
                    folders.push(name.to_owned());
                    ControlFlow::Continue(())
                }
            },
            Entry::Link => match self.followed(&open, &of_folder, name) {
                Ok(Entry::File) => see(file(name, false)),
                Ok(_) => ControlFlow::Continue(()),
                Err(what) => see(Found::Trouble { name, what }),
            },
            Entry::Neither => ControlFlow::Continue(()),
        });
        let step = read.unwrap_or_else(|fault| {
            see(Found::Trouble { name: OsStr::new(""), what: trouble(&fault) })
        });
        folders.reverse();
        self.levels.push(Level { name: of_folder, open: Some(open), folders, in_cloud });
        // The outermost stays open: all others are found again from there.
        if let Some(outer) = self.levels.len().checked_sub(OPEN_AT_ONCE).filter(|it| *it > 0)
            && let Some(level) = self.levels.get_mut(outer)
        {
            level.open = None;
        }
        step
    }

    /// The folder the walk is in, opened again if it was closed meanwhile.
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

    /// What a link in the folder that is being read leads to, or why it is not followed.
    fn followed(
        &self,
        folder: &OpenFolder,
        folder_name: &OsStr,
        name: &OsStr,
    ) -> Result<Entry, Trouble> {
        match folder.at_the_end_of(name) {
            Ok(Entry::Folder) => Err(self.why_not_followed(folder_name, name)),
            Ok(other) => Ok(other),
            Err(fault) => Err(match fault.kind() {
                io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => Trouble::DanglingLink,
                io::ErrorKind::PermissionDenied => Trouble::Unreadable,
                _ if super::native::is_link_refusal(&fault) => Trouble::LoopingLink,
                _ => Trouble::Failed,
            }),
        }
    }

    fn why_not_followed(&self, folder_name: &OsStr, name: &OsStr) -> Trouble {
        let names = self.levels.iter().map(|level| level.name.as_os_str()).chain([folder_name]);
        let here: PathBuf = std::iter::once(self.top.as_os_str()).chain(names).collect();
        let real = |path: &Path| std::fs::canonicalize(path).ok();
        let (Some(here), Some(top), Some(target)) =
            (real(&here), real(self.top), real(&here.join(name)))
        else {
            return Trouble::LinkOutside;
        };
        if here.starts_with(&target) {
            Trouble::LoopingLink
        } else if target.starts_with(&top) {
            Trouble::LinkInside
        } else {
            Trouble::LinkOutside
        }
    }
}

/// iCloud keeps `.Name.icloud` for a file whose bytes are not here.
fn file(name: &OsStr, away: bool) -> Found<'_> {
    let text = name.to_str().unwrap_or_default();
    match text.strip_prefix('.').and_then(|name| name.strip_suffix(".icloud")) {
        Some(real) if !real.is_empty() => Found::File { name: OsStr::new(real), away: true },
        _ => Found::File { name, away },
    }
}

/// Whether files below may be placeholders. Only there each is asked about.
fn is_cloud_folder(name: &OsStr) -> bool {
    let Some(name) = name.to_str() else { return false };
    let begins = ["OneDrive", "Dropbox", "Google Drive", "GoogleDrive", "iCloud", "Box"];
    matches!(name, "Mobile Documents" | "CloudStorage")
        || begins.into_iter().any(|begin| {
            let rest = name.strip_prefix(begin);
            rest.is_some_and(|rest| !rest.starts_with(|it: char| it.is_lowercase()))
        })
}

fn trouble(fault: &io::Error) -> Trouble {
    match fault.kind() {
        io::ErrorKind::PermissionDenied => Trouble::Unreadable,
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => Trouble::Vanished,
        _ if super::native::is_link_refusal(fault) => Trouble::Vanished,
        _ => Trouble::Failed,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn placeholders_have_their_real_names() {
        let name = |name| match file(OsStr::new(name), false) {
            Found::File { name, away } => (name.to_string_lossy().into_owned(), away),
            other => (format!("{other:?}"), false),
        };
        assert_eq!(name(".Alien (1979).mkv.icloud"), ("Alien (1979).mkv".to_owned(), true));
        assert_eq!(name("Alien.icloud"), ("Alien.icloud".to_owned(), false));
        assert_eq!(name("..icloud"), ("..icloud".to_owned(), false));
    }

    #[test]
    fn cloud_folders_are_told_by_their_names() {
        let is = |name: &str| is_cloud_folder(OsStr::new(name));
        assert!(is("OneDrive") && is("OneDrive - Attic Ltd") && is("iCloud Drive (Archive)"));
        assert!(is("Mobile Documents") && is("CloudStorage") && is("Box"));
        assert!(!is("Boxing") && !is("Movies") && !is("My Dropbox films"));
    }
}
