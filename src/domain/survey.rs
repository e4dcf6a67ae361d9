//! What a look at a folder finds, by names alone: which kinds of library it
//! could become, how sure that is and why, and what the server will skip.

use super::library::{Language, SectionDraft, SectionKind, paths};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};

/// What a walk through a folder comes upon, depth first: a folder is entered,
/// its files and folders follow, and it is left. The folder that the walk
/// begins in is neither announced nor left.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Found<'a> {
    /// A folder is entered.
    Folder(&'a OsStr),
    /// The folder entered last is left.
    Left,
    /// A file.
    File {
        /// Its name, without the marks of a placeholder.
        name: &'a OsStr,
        /// Whether only a placeholder is here and the bytes are in the cloud.
        away: bool,
    },
    /// A folder that is not entered, see [`SkipReason::of_folder`].
    Closed {
        /// Its name.
        name: &'a OsStr,
        /// Why it stays closed.
        why: SkipReason,
    },
    /// Something that could not be looked into. An empty name means the folder
    /// that is being read.
    Trouble {
        /// Its name.
        name: &'a OsStr,
        /// What is the matter with it.
        what: Trouble,
    },
}

/// Why something could not be looked into.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Trouble {
    /// This user may not read it.
    Unreadable,
    /// A link whose target is missing.
    DanglingLink,
    /// A link that leads to itself or to a folder around it.
    LoopingLink,
    /// A link to a folder elsewhere; the walk stays inside.
    LinkOutside,
    /// A link to a folder that is walked in its own place.
    LinkInside,
    /// It was there when the folder was read, and is gone or replaced now.
    Vanished,
    /// The system could not read it: a damaged disk, a lost connection.
    Failed,
}

/// Why the server will not take a file. The last four are rules of one kind of
/// library; the others hold in each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SkipReason {
    /// Its name begins with a dot.
    Hidden,
    /// A folder of the system or of a network drive: a bin, an index, thumbnails.
    SystemFolder,
    /// A folder that one program keeps as its own file, such as `.photoslibrary`.
    Package,
    /// A sample of a film.
    Sample,
    /// A download that is not finished.
    PartialDownload,
    /// A packed file, or a part of one.
    Archive,
    /// A disc image, or the folders of a disc.
    Disc,
    /// Copy-protected by the shop that sold it.
    Protected,
    /// Its name is not text.
    NameNotText,
    /// A placeholder: its bytes are in the cloud.
    Away,
    /// A `.plexignore` lies here: what it lists is skipped. We do not read it.
    PlexIgnore,
    /// A medium in a format the server does not read.
    Format,
    /// In a library of films: named as an episode.
    NamedAsEpisode,
    /// In a library of shows: no season and episode, and no date.
    NoEpisodeNumber,
    /// Music or a picture in a library of videos, or a video among music.
    OtherMedium,
    /// A trailer, featurette or interview: shown with its film, not as a title.
    Extra,
}

/// Folders that systems, network drives and their indexes keep for themselves.
const SYSTEM_FOLDERS: [&str; 25] = [
    "$RECYCLE.BIN",
    "RECYCLER",
    "System Volume Information",
    "lost+found",
    "@eaDir",
    "#recycle",
    "#snapshot",
    "@Recycle",
    "@Recently-Snapshot",
    "@__thumb",
    "Network Trash Folder",
    "Temporary Items",
    ".Trashes",
    ".Trash",
    ".Spotlight-V100",
    ".fseventsd",
    ".DocumentRevisions-V100",
    ".TemporaryItems",
    ".AppleDouble",
    ".AppleDB",
    ".AppleDesktop",
    ".snapshot",
    ".zfs",
    ".thumbnails",
    "Backups.backupdb",
];

/// The ends of folder names that a program shows as one file.
const PACKAGES: [&str; 14] = [
    ".photoslibrary",
    ".migratedphotolibrary",
    ".photolibrary",
    ".aplibrary",
    ".lrdata",
    ".lrlibrary",
    ".imovielibrary",
    ".fcpbundle",
    ".theater",
    ".musiclibrary",
    ".tvlibrary",
    ".app",
    ".bundle",
    ".backupbundle",
];

/// The folders of a disc that was copied as a whole.
const DISC_FOLDERS: [&str; 5] = ["VIDEO_TS", "AUDIO_TS", "BDMV", "HVDVD_TS", "CERTIFICATE"];

impl SkipReason {
    /// Why a folder of this name is not entered; `None` for one that is.
    pub fn of_folder(name: &OsStr) -> Option<Self> {
        let name = name.as_encoded_bytes();
        let is = |word: &str| name.eq_ignore_ascii_case(word.as_bytes());
        let ends_in = |end: &str| {
            let stem = name.len().checked_sub(end.len());
            stem.and_then(|stem| name.split_at_checked(stem)).is_some_and(|(stem, rest)| {
                !stem.is_empty() && rest.eq_ignore_ascii_case(end.as_bytes())
            })
        };
        if SYSTEM_FOLDERS.into_iter().any(is) {
            Some(Self::SystemFolder)
        } else if name.first() == Some(&b'.') {
            Some(Self::Hidden)
        } else if PACKAGES.into_iter().any(ends_in) {
            Some(Self::Package)
        } else if DISC_FOLDERS.into_iter().any(is) || ends_in(".dvdmedia") {
            Some(Self::Disc)
        } else {
            None
        }
    }
}

/// What was counted; while the walk goes on, its progress.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Counts {
    /// Folders entered, without the one looked at.
    pub folders: u64,
    /// Files of any sort.
    pub files: u64,
    /// Files that a library of some kind would take.
    pub media: u64,
    /// Placeholders whose bytes are in the cloud.
    pub away: u64,
}

/// What happened often: exact counts by reason, and the first few by name, so
/// that a million of them take no more memory than two hundred.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Noted<W: Ord> {
    /// The first [`Noted::LISTED`], in the order they were found.
    pub first: Vec<Note<W>>,
    /// How many there are of each.
    pub counts: BTreeMap<W, u64>,
}

/// One file or folder with what is to be said of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note<W> {
    /// Which one, below the folder that was looked at.
    #[serde(with = "paths::one")]
    pub path: PathBuf,
    /// What is to be said of it.
    pub what: W,
}

impl<W: Ord> Default for Noted<W> {
    fn default() -> Self {
        Self { first: Vec::new(), counts: BTreeMap::new() }
    }
}

impl<W: Ord + Copy> Noted<W> {
    /// The most that are listed by name.
    pub const LISTED: usize = 200;

    /// Counts one, and lists it if there is room.
    pub fn note(&mut self, path: &Path, what: W) {
        *self.counts.entry(what).or_default() += 1;
        if self.first.len() < Self::LISTED {
            self.first.push(Note { path: path.to_owned(), what });
        }
    }

    /// How many there are of all reasons together.
    pub fn total(&self) -> u64 {
        self.counts.values().sum()
    }
}

/// What a look at a folder found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Survey {
    /// The folder that was looked at.
    #[serde(with = "paths::one")]
    pub folder: PathBuf,
    /// What is in it.
    pub counts: Counts,
    /// One library a kind that the folder could become, the largest first.
    /// Empty where nothing in it is for a media server.
    pub proposals: Vec<Proposal>,
    /// What the scanner of each kind would do with the whole folder: for the
    /// person who chooses another kind, and for a library that stays empty.
    pub forecasts: BTreeMap<SectionKind, Forecast>,
    /// The files and folders that the server skips in a library of any kind.
    pub skipped: Noted<SkipReason>,
    /// What could not be looked into.
    pub troubles: Noted<Trouble>,
    /// Whether the walk reached the end. Otherwise all counts are lower bounds.
    pub complete: bool,
}

/// What the scanner of one kind would do with the media files of a folder.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Forecast {
    /// How many it would take.
    pub taken: u64,
    /// How many it would refuse, by the rule they fail. What every kind skips
    /// is in [`Survey::skipped`].
    pub refused: BTreeMap<SkipReason, u64>,
}

/// Whether a proposal may be followed without a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sureness {
    /// The names could mean something else: the person should look.
    Unsure,
    /// Names and structure leave no doubt.
    Sure,
}

/// A library that a folder could become.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proposal {
    /// Films, shows, music, photos or other videos.
    pub kind: SectionKind,
    /// A title: the folder's own name where it is one; else `None`, and the
    /// kind's usual title in the person's language is meant.
    pub name: Option<String>,
    /// The folder that was looked at, or those below it that hold this kind.
    #[serde(with = "paths")]
    pub folders: Vec<PathBuf>,
    /// How sure it is.
    pub sureness: Sureness,
    /// Why, the weightiest first.
    pub reasons: Vec<Reason>,
    /// How many files the library would show.
    pub files: u64,
    /// How many films, shows, albums, photos or videos these are.
    pub titles: u64,
    /// At most [`Proposal::EXAMPLES`] files, with what their names say.
    pub examples: Vec<Note<Read>>,
}

impl Proposal {
    /// The most examples of a proposal.
    pub const EXAMPLES: usize = 10;

    /// The library to create, with Plex's usual agent and scanner.
    /// `usual_name` is the title for a folder whose name is none.
    pub fn draft(&self, usual_name: &str, language: &Language) -> SectionDraft {
        let name = self.name.as_deref().unwrap_or(usual_name);
        SectionDraft::usual(self.kind, name, language.clone(), self.folders.clone())
    }
}

/// What the name of one file, with the folders around it, says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Read {
    /// A film.
    Film {
        /// Its title.
        title: String,
        /// The year it came out.
        year: Option<u16>,
    },
    /// An episode of a show.
    Episode {
        /// The show, where the name or its folder says it.
        show: Option<String>,
        /// The season; `None` where episodes are counted through. 0: specials.
        season: Option<u16>,
        /// The episode.
        episode: u16,
        /// The last one, where a file holds several.
        last: Option<u16>,
    },
    /// An episode of a show that is told by dates.
    Dated {
        /// The show, where the name or its folder says it.
        show: Option<String>,
        /// The day it was broadcast, as `2024-03-05`.
        date: String,
    },
    /// A piece of music.
    Track {
        /// The folder it is in, usually the album.
        album: Option<String>,
        /// Its number on the disc.
        number: Option<u16>,
        /// Its title.
        title: String,
    },
    /// A picture.
    Picture,
    /// A video of which no more is known than its name.
    Video {
        /// Its name without the ending.
        title: String,
    },
}

/// A share: `count` of `of`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Share {
    /// How many are so.
    pub count: u64,
    /// Of how many.
    pub of: u64,
}

/// Why a kind is proposed, or why not surely.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// The folder is called by what it holds: `Movies`, `Serien`.
    FolderName,
    /// Videos named "Title (Year)".
    TitleAndYear(Share),
    /// Videos without a year, but with the marks of a release: `1080p`, `x264`.
    ReleaseMarks(Share),
    /// Films in a folder of their own.
    FolderForEachFilm(Share),
    /// Videos named with season and episode: `S01E02`, `1x02`.
    SeasonAndEpisode(Share),
    /// Videos named by a date of broadcast.
    BroadcastDates(Share),
    /// Videos counted through, as anime is: `[Group] Title - 012`.
    EpisodeNumbers(Share),
    /// Season folders.
    SeasonFolders(u64),
    /// Music files among all media files.
    MusicFiles(Share),
    /// Music files with a track number.
    TrackNumbers(Share),
    /// Folders of albums, and of their discs.
    AlbumFolders(u64),
    /// Pictures among all media files.
    Pictures(Share),
    /// Pictures and videos named by a camera or telephone.
    CameraNames(Share),
    /// Folders named by a camera, or by the day.
    CameraFolders(u64),
    /// Doubt: videos whose names have neither year nor number.
    TitleOnly(Share),
    /// Doubt: audiobooks, for which there is no kind but music.
    Audiobooks(Share),
    /// Doubt: concerts or music videos, which fit several kinds.
    Concerts(Share),
    /// Doubt: this folder holds several kinds side by side.
    MixedWith(SectionKind),
    /// Doubt: most files here are documents, programs and the like.
    OtherFiles,
    /// Doubt: too few files to tell by.
    FewFiles(u64),
    /// Videos in a show's folders that are named as films; the server refuses them there.
    FilmsAmongEpisodes(u64),
    /// Videos among films that are named as episodes; the server refuses them there.
    EpisodesAmongFilms(u64),
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders_that_stay_closed() {
        let why = |name: &str| SkipReason::of_folder(OsStr::new(name));
        assert_eq!(why("$Recycle.Bin"), Some(SkipReason::SystemFolder));
        assert_eq!(why(".Spotlight-V100"), Some(SkipReason::SystemFolder));
        assert_eq!(why(".cache"), Some(SkipReason::Hidden));
        assert_eq!(why("Photos Library.photoslibrary"), Some(SkipReason::Package));
        assert_eq!(why("VIDEO_TS"), Some(SkipReason::Disc));
        assert_eq!(why("Alien.dvdmedia"), Some(SkipReason::Disc));
        for name in ["Movies", "app", "Mr. App", "lost", "Bundle of Joy", "S01", "..."] {
            assert_eq!(why(name), (name == "...").then_some(SkipReason::Hidden), "{name}");
        }
    }

    #[test]
    fn a_million_notes_are_two_hundred() {
        let mut noted = Noted::default();
        for _ in 0..1000 {
            noted.note(Path::new("a"), SkipReason::Sample);
        }
        noted.note(Path::new("b"), SkipReason::Hidden);
        assert_eq!(noted.first.len(), Noted::<SkipReason>::LISTED);
        assert_eq!((noted.total(), noted.counts.len()), (1001, 2));
    }
}
