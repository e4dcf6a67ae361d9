//! What the server's process can see of its disks.

use std::collections::BTreeMap;
use std::path::Path;

/// The folders that `/services/browse` and library locations are answered from.
#[derive(Debug, Clone)]
pub enum Folders {
    /// Made up.
    Tree(Tree),
    /// Those of this computer, as this process may read them.
    Disk,
}

/// A made-up file system: absolute paths with `/`, and what keeps the server
/// from some of them. The files stay, so that all of it can be mended.
#[derive(Debug, Clone, Default)]
pub struct Tree {
    entries: BTreeMap<String, Kind>,
    troubles: Vec<Trouble>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Folder,
    File,
}

/// What keeps the server from a folder.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Trouble {
    /// macOS hides what is in it: there it is, and nothing seems to be inside.
    Private(String),
    /// The server's user may not pass it: nothing below it exists for the server.
    Closed(String),
    /// Its drive is not connected.
    Unplugged(String),
    /// Its drive came back under another name: the first, the second.
    Renamed(String, String),
}

/// What is in a folder.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Listing {
    pub folders: Vec<String>,
    pub files: Vec<String>,
}

impl Tree {
    /// A media drive of a Mac, and somebody's home.
    pub fn usual() -> Self {
        let mut tree = Self::default();
        for folder in ["Movies", "TV Shows", "Music", "Photos", "Home Videos", "Empty"] {
            tree.folder(&format!("/Volumes/Media/{folder}"));
        }
        tree.folder("/Users/practice/Movies");
        tree.file("/Volumes/Media/Movies/Night of the Living Dead (1968).mkv");
        tree.file("/Volumes/Media/Movies/The General (1926).mkv");
        tree.file("/Volumes/Media/TV Shows/Practice/Season 01/Practice - S01E01.mkv");
        tree.file("/Volumes/Media/Music/Practice/Album/01 Song.flac");
        tree.file("/Volumes/Media/Photos/2026-01-01.jpg");
        tree.file("/Volumes/Media/Home Videos/Birthday.mov");
        tree
    }

    /// Adds a folder, and those it is in.
    pub fn folder(&mut self, path: &str) {
        self.add(path, Kind::Folder);
    }

    /// Adds a file, and the folders it is in.
    pub fn file(&mut self, path: &str) {
        self.add(path, Kind::File);
    }

    /// Takes an entry out of this world, with everything in it.
    pub fn remove(&mut self, path: &str) {
        self.entries.retain(|found, _| !is_in(found, path));
    }

    /// Hides from the server what is in a folder, as macOS does without a permission.
    pub fn hide(&mut self, path: &str) {
        self.troubles.push(Trouble::Private(path.to_owned()));
    }

    /// Closes a folder to the server's user, as a mode of 0700 does.
    pub fn close(&mut self, path: &str) {
        self.troubles.push(Trouble::Closed(path.to_owned()));
    }

    /// Takes a drive away with everything on it.
    pub fn unplug(&mut self, path: &str) {
        self.troubles.push(Trouble::Unplugged(path.to_owned()));
    }

    /// Brings a drive back under another name, as a system does whose old name is taken.
    pub fn rename(&mut self, from: &str, to: &str) {
        self.troubles.push(Trouble::Renamed(from.to_owned(), to.to_owned()));
    }

    /// Takes all of this back: permissions are given, drives connected.
    pub fn mend(&mut self) {
        self.troubles.clear();
    }

    fn add(&mut self, path: &str, kind: Kind) {
        let mut parent = path;
        while let Some((above, _)) = parent.rsplit_once('/').filter(|(above, _)| !above.is_empty())
        {
            self.entries.entry(above.to_owned()).or_insert(Kind::Folder);
            parent = above;
        }
        self.entries.insert(path.to_owned(), kind);
    }

    /// What the server calls an entry; `None` where it cannot reach it.
    fn name_for_server(&self, path: &str) -> Option<String> {
        self.troubles.iter().try_fold(path.to_owned(), |path, trouble| match trouble {
            Trouble::Unplugged(at) if is_in(&path, at) => None,
            Trouble::Closed(at) if is_in(&path, at) && path != *at => None,
            Trouble::Renamed(from, to) => {
                let rest = path.strip_prefix(from).filter(|_| is_in(&path, from));
                Some(rest.map(|rest| format!("{to}{rest}")).unwrap_or(path))
            }
            Trouble::Unplugged(_) | Trouble::Closed(_) | Trouble::Private(_) => Some(path),
        })
    }

    /// Everything that the server can reach, by the names that it has for it.
    fn reachable(&self) -> impl Iterator<Item = (String, Kind)> + '_ {
        self.entries.iter().filter_map(|(path, kind)| Some((self.name_for_server(path)?, *kind)))
    }

    fn is_folder(&self, path: &str) -> bool {
        path.is_empty() || self.reachable().any(|found| found == (path.to_owned(), Kind::Folder))
    }

    fn list(&self, folder: &str) -> Option<Listing> {
        if !self.is_folder(folder) {
            return None;
        }
        let mut listing = Listing::default();
        let is_dark = self.troubles.iter().any(|trouble| match trouble {
            Trouble::Private(at) => is_in(folder, at),
            Trouble::Closed(at) => folder == at,
            Trouble::Unplugged(_) | Trouble::Renamed(..) => false,
        });
        for (path, kind) in self.reachable().filter(|_| !is_dark) {
            if path.rsplit_once('/').is_some_and(|(parent, _)| parent == folder) {
                match kind {
                    Kind::Folder => listing.folders.push(path),
                    Kind::File => listing.files.push(path),
                }
            }
        }
        Some(listing)
    }
}

/// Whether a path is this folder or in it.
fn is_in(path: &str, folder: &str) -> bool {
    path.strip_prefix(folder).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

impl Folders {
    /// What the server lists in a folder: nothing where it may not look;
    /// `None` where it finds no folder.
    pub(super) fn list(&self, folder: &str) -> Option<Listing> {
        let folder = folder.trim_end_matches('/');
        match self {
            Self::Tree(tree) => tree.list(folder),
            Self::Disk => list_disk(if folder.is_empty() { "/" } else { folder }),
        }
    }

    /// Whether the server finds a folder there.
    pub(super) fn is_folder(&self, path: &str) -> bool {
        let path = path.trim_end_matches('/');
        match self {
            Self::Tree(tree) => tree.is_folder(path),
            Self::Disk => Path::new(path).is_dir(),
        }
    }

    /// Takes back what keeps the server from made-up folders. A real disk is
    /// mended by hand.
    pub fn mend(&mut self) {
        if let Self::Tree(tree) = self {
            tree.mend();
        }
    }

    /// Every file below a folder.
    pub(super) fn files(&self, folder: &str) -> Vec<String> {
        // A made-up world needs no more depth than this, and a link that leads
        // in a circle ends here.
        self.files_to_depth(folder, 8)
    }

    fn files_to_depth(&self, folder: &str, depth: u8) -> Vec<String> {
        let Listing { folders, mut files } = self.list(folder).unwrap_or_default();
        if let Some(depth) = depth.checked_sub(1) {
            files.extend(folders.iter().flat_map(|inner| self.files_to_depth(inner, depth)));
        }
        files
    }
}

fn list_disk(folder: &str) -> Option<Listing> {
    if !Path::new(folder).is_dir() {
        return None;
    }
    let mut listing = Listing::default();
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        let name = path.to_string_lossy().into_owned();
        if path.is_dir() {
            listing.folders.push(name);
        } else {
            listing.files.push(name);
        }
    }
    listing.folders.sort();
    listing.files.sort();
    Some(listing)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_trouble_shows_in_its_own_way_and_can_be_mended() {
        let movies = "/Volumes/Media/Movies";
        let with = |trouble: fn(&mut Tree)| {
            let mut tree = Tree::usual();
            trouble(&mut tree);
            Folders::Tree(tree)
        };
        let listed = |folders: &Folders, path: &str| {
            folders.list(path).map(|listing| listing.folders.len() + listing.files.len())
        };
        let mut hidden = with(|tree| tree.hide("/Volumes/Media"));
        assert_eq!(listed(&hidden, "/Volumes/Media"), Some(0));
        assert_eq!(listed(&hidden, movies), Some(0));
        hidden.mend();
        assert_eq!(listed(&hidden, movies), Some(2));

        let closed = with(|tree| tree.close("/Volumes/Media"));
        assert_eq!(listed(&closed, "/Volumes/Media"), Some(0));
        assert_eq!((listed(&closed, movies), closed.is_folder(movies)), (None, false));

        let unplugged = with(|tree| tree.unplug("/Volumes/Media"));
        assert_eq!(listed(&unplugged, "/Volumes"), Some(0));
        assert!(!unplugged.is_folder(movies));

        let renamed = with(|tree| tree.rename("/Volumes/Media", "/Volumes/Media 1"));
        assert_eq!(listed(&renamed, movies), None);
        assert_eq!(listed(&renamed, "/Volumes/Media 1/Movies"), Some(2));
        let volumes = renamed.list("/Volumes").unwrap_or_default().folders;
        assert_eq!(volumes, ["/Volumes/Media 1"]);
    }

    #[test]
    fn files_are_found_in_every_folder() {
        let folders = Folders::Tree(Tree::usual());
        let episode = "/Volumes/Media/TV Shows/Practice/Season 01/Practice - S01E01.mkv";
        assert_eq!(folders.files("/Volumes/Media/TV Shows/"), [episode]);
        assert_eq!(folders.files("/Volumes/Media/Empty"), [""; 0]);
    }

    #[test]
    fn the_real_disk_is_listed_too() {
        let here = env!("CARGO_MANIFEST_DIR");
        let listing = Folders::Disk.list(here).unwrap_or_default();
        assert_eq!(Folders::Disk.list("/no such folder"), None);
        assert!(listing.files.contains(&format!("{here}/Cargo.toml")));
        assert!(listing.folders.contains(&format!("{here}/src")));
    }
}
