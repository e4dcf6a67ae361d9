//! What belongs to the server on this computer, piece by piece, and what of it
//! a clean reinstall keeps.

use super::written_path;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// A part of the server on the disk that can be moved as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Piece {
    /// The program itself.
    Application,
    /// The data folder: the database, watch history, posters, identity files.
    Data,
    /// What can be made again.
    Caches,
    /// What the server wrote about its work.
    Logs,
}

impl Piece {
    /// All of them, in the order in which they are set aside: the program last,
    /// so that whatever stops a reinstall leaves a server that can be started.
    pub const ALL: [Self; 4] = [Self::Caches, Self::Logs, Self::Data, Self::Application];

    /// Its word in `--json`, in texts, and in the names of folders.
    pub fn word(self) -> &'static str {
        match self {
            Self::Application => "application",
            Self::Data => "data",
            Self::Caches => "caches",
            Self::Logs => "logs",
        }
    }
}

/// One such part as it lies there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Belonging {
    /// Which part.
    pub piece: Piece,
    /// Where the server looks for it. A link is not followed.
    #[serde(with = "written_path")]
    pub path: PathBuf,
    /// Where it leads, if it is a link. What lies there is never moved.
    #[serde(with = "written_path::maybe")]
    pub leads_to: Option<PathBuf>,
    /// How much it holds; `None` until it was counted or where it cannot be.
    pub size: Option<FolderSize>,
}

/// How much a folder holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct FolderSize {
    /// The bytes of its files, holes not counted; a file with two names once.
    pub bytes: u64,
    /// How many files.
    pub files: u64,
    /// Whether all of it was counted: nothing is missing and nothing was closed to us.
    pub whole: bool,
}

/// Everything of the server on this computer.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Belongings {
    /// What can be set aside.
    pub pieces: Vec<Belonging>,
    /// Which kinds of stored settings there are; `None` where they cannot be read.
    pub settings: Option<BTreeSet<SettingKind>>,
    /// What is listed and always left alone: login items, launch agents.
    #[serde(with = "written_path::each")]
    pub left_alone: Vec<PathBuf>,
}

/// What a stored setting of the server is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SettingKind {
    /// The four entries of its sign-in (protocol page §12.3).
    SignIn,
    /// Who it is for plex.tv, for televisions and for friends.
    Identity,
    /// Everything else, its friendly name included.
    Preference,
}

/// What a clean reinstall can keep.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Keepable {
    /// The server's sign-in.
    SignIn,
    /// Its settings.
    Settings,
    /// Which libraries there are: name, kind and folders.
    Libraries,
    /// The database: what was watched, posters, ratings.
    History,
    /// Who it is for televisions and friends.
    Identity,
    /// The program, where it is genuine.
    Application,
    /// Caches and logs.
    Caches,
}

impl Keepable {
    /// All of them, in the order in which they are asked about.
    pub const ALL: [Self; 7] = [
        Self::SignIn,
        Self::Settings,
        Self::Libraries,
        Self::History,
        Self::Identity,
        Self::Caches,
        Self::Application,
    ];

    /// The word that `--keep` takes.
    pub fn word(self) -> &'static str {
        match self {
            Self::SignIn => "sign-in",
            Self::Settings => "settings",
            Self::Libraries => "libraries",
            Self::History => "history",
            Self::Identity => "identity",
            Self::Application => "application",
            Self::Caches => "caches",
        }
    }
}

/// What a clean reinstall keeps. The libraries are in the database: whoever
/// keeps the history keeps them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Keep(BTreeSet<Keepable>);

impl Keep {
    /// Exactly these, and what they bring with them.
    pub fn of(kept: impl IntoIterator<Item = Keepable>) -> Self {
        let mut kept: BTreeSet<_> = kept.into_iter().collect();
        if kept.contains(&Keepable::History) {
            kept.insert(Keepable::Libraries);
        }
        Self(kept)
    }

    /// Everything but the sign-in: the smallest reinstall.
    pub fn all_but_sign_in() -> Self {
        Self::of(Keepable::ALL.into_iter().filter(|it| *it != Keepable::SignIn))
    }

    /// Everything but the sign-in, the settings, and what can be made again.
    pub fn usual() -> Self {
        use Keepable::{Application, History, Identity, Libraries};
        Self::of([Libraries, History, Identity, Application])
    }

    /// Nothing of the server's own but its program; its libraries are offered again.
    pub fn the_least() -> Self {
        Self::of([Keepable::Libraries, Keepable::Application])
    }

    /// Whether it is kept.
    pub fn has(&self, what: Keepable) -> bool {
        self.0.contains(&what)
    }

    /// The same with one more, or one less. Without the libraries there is no history.
    pub fn with(&self, what: Keepable, kept: bool) -> Self {
        let mut all = self.0.clone();
        if kept {
            all.insert(what);
        } else {
            all.remove(&what);
            if what == Keepable::Libraries {
                all.remove(&Keepable::History);
            }
        }
        Self::of(all)
    }

    /// Which stored settings stay.
    pub fn settings(&self) -> BTreeSet<SettingKind> {
        let kinds = [
            (Keepable::SignIn, SettingKind::SignIn),
            (Keepable::Identity, SettingKind::Identity),
            (Keepable::Settings, SettingKind::Preference),
        ];
        kinds.into_iter().filter(|(keep, _)| self.has(*keep)).map(|(_, kind)| kind).collect()
    }

    /// Whether a part of the server stays where it is.
    pub fn leaves(&self, piece: Piece) -> bool {
        self.has(match piece {
            Piece::Application => Keepable::Application,
            Piece::Data => Keepable::History,
            Piece::Caches | Piece::Logs => Keepable::Caches,
        })
    }
}

impl Belongings {
    /// The part at this place.
    pub fn at(&self, path: &Path) -> Option<&Belonging> {
        self.pieces.iter().find(|it| it.path == path)
    }

    /// The parts that are set aside, in their order. One that lies in another
    /// that goes as well goes with it and is not listed.
    pub fn set_aside(&self, keep: &Keep) -> impl Iterator<Item = &Belonging> {
        let goes = |it: &&Belonging| !keep.leaves(it.piece);
        let going: Vec<&Belonging> = self.pieces.iter().filter(goes).collect();
        going.clone().into_iter().filter(move |it| {
            let around =
                |other: &&Belonging| other.path != it.path && it.path.starts_with(&other.path);
            !going.iter().any(around)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_history_holds_the_libraries() {
        let history = Keep::of([Keepable::History]);
        assert!(history.has(Keepable::Libraries));
        let neither = history.with(Keepable::Libraries, false);
        assert!(!neither.has(Keepable::History) && !neither.has(Keepable::Libraries));
    }

    #[test]
    fn each_choice_leaves_what_it_says() {
        let smallest = Keep::all_but_sign_in();
        assert!(Piece::ALL.into_iter().all(|piece| smallest.leaves(piece)));
        assert_eq!(
            smallest.settings(),
            [SettingKind::Identity, SettingKind::Preference].into_iter().collect()
        );
        let usual = Keep::usual();
        assert!(usual.leaves(Piece::Data) && !usual.leaves(Piece::Caches));
        assert_eq!(usual.settings(), [SettingKind::Identity].into_iter().collect());
        let least = Keep::the_least();
        assert!(!least.leaves(Piece::Data) && least.leaves(Piece::Application));
        assert!(least.settings().is_empty());
    }

    #[test]
    fn what_lies_in_a_part_that_goes_is_no_part_of_its_own() {
        let part =
            |piece, path: &str| Belonging { piece, path: path.into(), leads_to: None, size: None };
        let all = Belongings {
            pieces: vec![part(Piece::Caches, "/data/Cache"), part(Piece::Data, "/data")],
            ..Belongings::default()
        };
        let aside = |keep: &Keep| all.set_aside(keep).map(|it| it.piece).collect::<Vec<_>>();
        assert_eq!(aside(&Keep::usual()), [Piece::Caches]);
        assert_eq!(aside(&Keep::the_least()), [Piece::Data]);
        assert_eq!(aside(&Keep::all_but_sign_in()), []);
    }
}
