//! What was moved aside and can be put back.

use super::{FolderSize, FriendlyName, Moment, Piece, SectionDraft, Version, written_path};
use serde::{Deserialize, Serialize};
use std::path::PathBuf;

/// The name of a safety copy, which is also the name of its folder: the moment
/// it was begun, such as `2026-11-24 14.10.03`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct CopyId(String);

impl CopyId {
    /// Reads one: digits, hyphens, dots and one blank, so that it is a folder's
    /// name everywhere and leads nowhere else.
    pub fn parse(text: &str) -> Option<Self> {
        let shape = "0000-00-00 00.00.00";
        let fits = |(found, wanted): (char, char)| match wanted {
            '0' => found.is_ascii_digit(),
            other => found == other,
        };
        let (head, tail) = text.split_at_checked(shape.len())?;
        let numbered = match tail.strip_prefix('-') {
            Some(number) => {
                (1..=3).contains(&number.len()) && number.bytes().all(|b| b.is_ascii_digit())
            }
            None => tail.is_empty(),
        };
        (numbered && head.chars().zip(shape.chars()).all(fits)).then(|| Self(text.to_owned()))
    }

    /// As text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for CopyId {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        Self::parse(&text).ok_or_else(|| format!("no name of a safety copy: {text:?}"))
    }
}

impl From<CopyId> for String {
    fn from(id: CopyId) -> Self {
        id.0
    }
}

impl std::fmt::Display for CopyId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

/// Why a safety copy was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CopyReason {
    /// A clean reinstall.
    Reinstall,
    /// An earlier copy was put back, and this is what was there before.
    PutBack,
}

/// What the server was when the copy was begun: what the next set-up offers
/// again. Empty where nobody could read it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub struct Was {
    /// Its friendly name.
    pub name: Option<FriendlyName>,
    /// Its libraries.
    pub libraries: Vec<SectionDraft>,
    /// Its version.
    pub version: Option<Version>,
}

/// All safety copies of this person.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct SafetyCopies {
    /// Those that can be read, the newest first.
    pub copies: Vec<SafetyCopy>,
    /// The folders of those that cannot: nobody guesses what is in them, and
    /// they are left as they are.
    #[serde(with = "written_path::each")]
    pub unreadable: Vec<PathBuf>,
}

impl SafetyCopies {
    /// Whether there is none, readable or not.
    pub fn is_empty(&self) -> bool {
        self.copies.is_empty() && self.unreadable.is_empty()
    }
}

/// A safety copy as it lies on the disk now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SafetyCopy {
    /// Its name.
    pub id: CopyId,
    /// When it was begun.
    pub began: Moment,
    /// Why.
    pub reason: CopyReason,
    /// What the server was.
    pub was: Was,
    /// Its parts.
    pub pieces: Vec<KeptPiece>,
    /// The server's settings as they were, where they were changed; never empty
    /// and unreadable to others, since a sign-in is in it.
    pub settings: Option<KeptSettings>,
    /// Its folders, the one with the manifest first.
    #[serde(with = "written_path::each")]
    pub folders: Vec<PathBuf>,
}

/// A part of the server in a safety copy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptPiece {
    /// Which part.
    pub piece: Piece,
    /// Where it was and goes back to.
    #[serde(with = "written_path")]
    pub from: PathBuf,
    /// Where it is kept.
    #[serde(with = "written_path")]
    pub kept_at: PathBuf,
    /// Where it is now.
    pub state: PieceState,
    /// How much it held when it was set aside, where that was counted.
    pub size: Option<FolderSize>,
}

/// Where a part is now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PieceState {
    /// Still at its place: nothing was moved yet, or it was put back.
    InPlace,
    /// In the copy, as it was.
    Kept,
    /// In the copy, and changed by hand since.
    Altered,
    /// Half copied to or from another volume; the whole is at its place, or in
    /// the copy, and stays there until the other is complete.
    Underway,
    /// Nowhere: somebody took it, or its volume is not there.
    Missing,
}

/// Why a part could not be moved. All of it is in one place all the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MoveFault {
    /// Something is already where it belongs.
    Occupied,
    /// A program has it open, or a drive is mounted there.
    Busy,
    /// It is locked, or belongs to somebody else.
    Forbidden,
    /// The volume can only be read.
    ReadOnly,
    /// The volume is full.
    Full,
    /// It is not there, or its volume is gone.
    Vanished,
    /// It was changed meanwhile, or the copy did not turn out the same.
    Differs,
    /// Something else that the system said.
    Failed,
}

/// The server's stored settings in a safety copy.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum KeptSettings {
    /// They are in the copy, and it was not noted how far their removal came:
    /// what is stored now can be all of them, some, or none.
    Underway,
    /// They are in the copy; what is stored now is different.
    Kept,
    /// They were put back.
    PutBack,
}

impl SafetyCopy {
    /// Whether anything of it can be put back.
    pub fn holds_something(&self) -> bool {
        self.holds_settings() || self.kept().next().is_some()
    }

    /// Whether the stored settings in it could be put back.
    pub fn holds_settings(&self) -> bool {
        matches!(self.settings, Some(KeptSettings::Kept | KeptSettings::Underway))
    }

    /// Its parts that could be put back.
    pub fn kept(&self) -> impl Iterator<Item = &KeptPiece> {
        self.pieces.iter().filter(|it| {
            matches!(it.state, PieceState::Kept | PieceState::Altered | PieceState::Underway)
        })
    }

    /// How many bytes could be put back, where that was counted.
    pub fn kept_bytes(&self) -> Option<u64> {
        let sizes = self.kept().filter_map(|it| it.size).map(|it| it.bytes);
        sizes.reduce(u64::saturating_add)
    }

    /// The part that belongs at this place.
    pub fn piece_from(&self, path: &std::path::Path) -> Option<&KeptPiece> {
        self.pieces.iter().find(|it| it.from == path)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_of_a_copy_is_a_folder_and_nothing_else() {
        for good in ["2026-11-24 14.10.03", "2026-11-24 14.10.03-2"] {
            assert_eq!(CopyId::parse(good).map(String::from).as_deref(), Some(good));
        }
        for bad in [
            "",
            "..",
            "2026-11-24",
            "2026-11-24 14.10.03/..",
            "2026-11-24 14.10.03-",
            "2026-11-24 14:10:03",
        ] {
            assert_eq!(CopyId::parse(bad), None, "{bad}");
        }
    }
}
