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

/// A made-up file system: absolute paths with `/`.
#[derive(Debug, Clone, Default)]
pub struct Tree(BTreeMap<String, Kind>);

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Folder { readable: bool },
    File,
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
        self.add(path, Kind::Folder { readable: true });
    }

    /// Adds a file, and the folders it is in.
    pub fn file(&mut self, path: &str) {
        self.add(path, Kind::File);
    }

    /// Keeps the server from reading a folder, as macOS does without a permission.
    pub fn lock(&mut self, path: &str) {
        self.add(path, Kind::Folder { readable: false });
    }

    /// Takes a folder away with everything in it, as an unplugged drive does.
    pub fn remove(&mut self, path: &str) {
        let inside = format!("{path}/");
        self.0.retain(|found, _| found != path && !found.starts_with(&inside));
    }

    fn add(&mut self, path: &str, kind: Kind) {
        let mut parent = path;
        while let Some((above, _)) = parent.rsplit_once('/').filter(|(above, _)| !above.is_empty())
        {
            self.0.entry(above.to_owned()).or_insert(Kind::Folder { readable: true });
            parent = above;
        }
        self.0.insert(path.to_owned(), kind);
    }

    fn list(&self, folder: &str) -> Listing {
        let mut listing = Listing::default();
        if self.0.get(folder) == Some(&(Kind::Folder { readable: false })) {
            return listing;
        }
        for (path, kind) in &self.0 {
            if path.rsplit_once('/').is_some_and(|(parent, _)| parent == folder) {
                match kind {
                    Kind::Folder { .. } => listing.folders.push(path.clone()),
                    Kind::File => listing.files.push(path.clone()),
                }
            }
        }
        listing
    }
}

impl Folders {
    /// What the server lists in a folder: nothing where it may not look.
    pub(super) fn list(&self, folder: &str) -> Listing {
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
            Self::Tree(tree) => matches!(tree.0.get(path), Some(Kind::Folder { .. })),
            Self::Disk => Path::new(path).is_dir(),
        }
    }

    /// Every file below a folder.
    pub(super) fn files(&self, folder: &str) -> Vec<String> {
        // A made-up world needs no more depth than this, and a link that leads
        // in a circle ends here.
        self.files_to_depth(folder, 8)
    }

    fn files_to_depth(&self, folder: &str, depth: u8) -> Vec<String> {
        let Listing { folders, mut files } = self.list(folder);
        if let Some(depth) = depth.checked_sub(1) {
            files.extend(folders.iter().flat_map(|inner| self.files_to_depth(inner, depth)));
        }
        files
    }
}

fn list_disk(folder: &str) -> Listing {
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
    listing
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_locked_folder_looks_empty() {
        let mut tree = Tree::usual();
        let movies = "/Volumes/Media/Movies";
        assert_eq!(Folders::Tree(tree.clone()).list(movies).files.len(), 2);
        tree.lock(movies);
        assert_eq!(Folders::Tree(tree.clone()).list(movies), Listing::default());
        assert!(Folders::Tree(tree.clone()).is_folder(movies));
        tree.remove("/Volumes/Media");
        assert!(!Folders::Tree(tree).is_folder(movies));
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
        let listing = Folders::Disk.list(here);
        assert!(listing.files.contains(&format!("{here}/Cargo.toml")));
        assert!(listing.folders.contains(&format!("{here}/src")));
    }
}
