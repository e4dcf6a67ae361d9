//! A walk through a folder on the real disk, by names alone. No file is opened,
//! and none is asked about: the folders say what is a file and what is not.

use super::Error;
use super::descent::{Here, Look, descend};
use super::native::{Entry, OpenFolder};
use crate::domain::survey::{Found, SkipReason, Trouble};
use std::ffi::OsStr;
use std::io;
use std::ops::ControlFlow;
use std::path::Path;

/// Walks through `folder`, depth first, and hands over what it finds: in each
/// folder first its files, then one folder after the other. `Break` ends it.
///
/// Never leaves `folder`: a link to a folder is reported and not followed. A
/// link to a file counts as a file of the link's name, as it does for the
/// server. Whatever cannot be looked into is reported, and the walk goes on.
///
/// Blocks. `Err` only where `folder` itself cannot be opened.
pub fn walk(
    folder: &Path,
    see: impl FnMut(Found<'_>) -> ControlFlow<()>,
) -> Result<ControlFlow<()>, Error> {
    let open = OpenFolder::open(folder).map_err(Error::file("read", folder))?;
    let in_cloud = folder.iter().any(is_cloud_folder);
    Ok(descend(folder, open, &mut Names { see, in_cloud: vec![in_cloud] }))
}

/// Tells what the names say.
struct Names<S> {
    see: S,
    /// Of each folder on the way whether it is in a cloud.
    in_cloud: Vec<bool>,
}

impl<S: FnMut(Found<'_>) -> ControlFlow<()>> Look for Names<S> {
    fn enter(&mut self, name: &OsStr) -> ControlFlow<()> {
        (self.see)(Found::Folder(name))?;
        let around = self.in_cloud.last().is_some_and(|it| *it);
        self.in_cloud.push(around || is_cloud_folder(name));
        ControlFlow::Continue(())
    }

    fn see(&mut self, here: &Here<'_>, name: &OsStr, entry: Entry) -> ControlFlow<(), bool> {
        match entry {
            Entry::File => {
                let in_cloud = self.in_cloud.last().is_some_and(|it| *it);
                (self.see)(file(name, in_cloud && here.open.is_away(name)))?;
            }
            Entry::Folder => match SkipReason::of_folder(name) {
                Some(why) => (self.see)(Found::Closed { name, why })?,
                None => return ControlFlow::Continue(true),
            },
            Entry::Link => match followed(here, name) {
                Ok(Entry::File) => (self.see)(file(name, false))?,
                Ok(_) => {}
                Err(what) => (self.see)(Found::Trouble { name, what })?,
            },
            Entry::Neither => {}
        }
        ControlFlow::Continue(false)
    }

    fn fail(&mut self, name: &OsStr, fault: &io::Error) -> ControlFlow<()> {
        (self.see)(Found::Trouble { name, what: trouble(fault) })
    }

    fn leave(&mut self) -> ControlFlow<()> {
        self.in_cloud.pop();
        (self.see)(Found::Left)
    }
}

/// What a link in the folder that is being read leads to, or why it is not followed.
fn followed(here: &Here<'_>, name: &OsStr) -> Result<Entry, Trouble> {
    match here.open.at_the_end_of(name) {
        Ok(Entry::Folder) => Err(why_not_followed(here, name)),
        Ok(other) => Ok(other),
        Err(fault) => Err(match fault.kind() {
            io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => Trouble::DanglingLink,
            io::ErrorKind::PermissionDenied => Trouble::Unreadable,
            _ if super::native::is_link_refusal(&fault) => Trouble::LoopingLink,
            _ => Trouble::Failed,
        }),
    }
}

fn why_not_followed(here: &Here<'_>, name: &OsStr) -> Trouble {
    let real = |path: &Path| std::fs::canonicalize(path).ok();
    let path = here.path();
    let (Some(around), Some(top), Some(target)) =
        (real(&path), real(here.top), real(&path.join(name)))
    else {
        return Trouble::LinkOutside;
    };
    if around.starts_with(&target) {
        Trouble::LoopingLink
    } else if target.starts_with(&top) {
        Trouble::LinkInside
    } else {
        Trouble::LinkOutside
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
