//! A library as it is written on the command line and in a profile.

use crate::domain::{FriendlyName, Language, NameFault, Os, SectionDraft, SectionKind};
use std::path::PathBuf;

/// A library as a person writes it: `kind:name:folder[:folder…]`. On Windows a
/// colon behind a single letter belongs to the folder's drive.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrittenLibrary {
    /// Its kind.
    pub kind: SectionKind,
    /// Its name.
    pub name: String,
    /// Its folders.
    pub folders: Vec<PathBuf>,
}

/// Why a library cannot be read; `i18n/` has the sentences.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LibraryFault {
    /// Not of the form `kind:name:folder`.
    Form(String),
    /// A kind that does not exist.
    Kind(String),
    /// Its name is none.
    Name(NameFault),
    /// It has no folder.
    NoFolder(String),
    /// A folder that does not begin at the root.
    RelativeFolder(PathBuf),
    /// Two libraries of one name.
    DuplicateName(String),
}

impl WrittenLibrary {
    /// Reads it.
    pub fn parse(text: &std::ffi::OsStr, os: Os) -> Result<Self, LibraryFault> {
        let bytes = text.as_encoded_bytes();
        let mut parts = bytes.splitn(3, |byte| *byte == b':');
        let (Some(kind), Some(name), Some(folders)) = (parts.next(), parts.next(), parts.next())
        else {
            return Err(LibraryFault::Form(text.to_string_lossy().into_owned()));
        };
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        let folders = split_folders(folders, os).into_iter().map(path_of).collect();
        Self::of(&text(kind), &text(name), folders, os)
    }

    /// Checks its parts.
    pub fn of(kind: &str, name: &str, folders: Vec<PathBuf>, os: Os) -> Result<Self, LibraryFault> {
        let kind =
            SectionKind::from_word(kind).ok_or_else(|| LibraryFault::Kind(kind.to_owned()))?;
        // What no server should be called, no library should be either.
        let name = FriendlyName::parse(name).map_err(LibraryFault::Name)?;
        let name = String::from(name);
        if folders.is_empty() {
            return Err(LibraryFault::NoFolder(name));
        }
        match folders.iter().find(|folder| !is_absolute(folder, os)) {
            Some(folder) => Err(LibraryFault::RelativeFolder(folder.clone())),
            None => Ok(Self { kind, name, folders }),
        }
    }

    /// The text that [`Self::parse`] reads as this library; `None` where there
    /// is none: a colon stands in it, or it is not text.
    pub fn of_draft(draft: &SectionDraft, os: Os) -> Option<String> {
        let folders: Option<Vec<&str>> = draft.locations.iter().map(|it| it.to_str()).collect();
        let text = format!("{}:{}:{}", draft.kind.word(), draft.name, folders?.join(":"));
        let read = Self::parse(text.as_ref(), os).ok()?;
        let is_same =
            (read.kind, &read.name, &read.folders) == (draft.kind, &draft.name, &draft.locations);
        is_same.then_some(text)
    }

    /// The draft of the section.
    pub fn draft(self, language: &Language) -> SectionDraft {
        SectionDraft::usual(self.kind, self.name, language.clone(), self.folders)
    }
}

/// A name that two libraries share.
pub fn duplicate_name(libraries: &[WrittenLibrary]) -> Option<&str> {
    libraries.iter().enumerate().find_map(|(at, library)| {
        let earlier = libraries.iter().take(at);
        earlier.into_iter().any(|it| it.name == library.name).then_some(library.name.as_str())
    })
}

fn split_folders(bytes: &[u8], os: Os) -> Vec<Vec<u8>> {
    let mut folders: Vec<Vec<u8>> = Vec::new();
    for part in bytes.split(|byte| *byte == b':') {
        match folders.last_mut() {
            Some(drive)
                if os == Os::Windows
                    && matches!(drive[..], [letter] if letter.is_ascii_alphabetic()) =>
            {
                drive.push(b':');
                drive.extend_from_slice(part);
            }
            _ => folders.push(part.to_vec()),
        }
    }
    folders
}

#[cfg(unix)]
fn path_of(bytes: Vec<u8>) -> PathBuf {
    use std::os::unix::ffi::OsStringExt;
    std::ffi::OsString::from_vec(bytes).into()
}

#[cfg(not(unix))]
fn path_of(bytes: Vec<u8>) -> PathBuf {
    String::from_utf8_lossy(&bytes).into_owned().into()
}

/// Whether a path is absolute on the server's system, which need not be ours.
fn is_absolute(path: &std::path::Path, os: Os) -> bool {
    let bytes = path.as_os_str().as_encoded_bytes();
    match (os, bytes) {
        (Os::Windows, [drive, b':', b'\\' | b'/', ..]) => drive.is_ascii_alphabetic(),
        (Os::Windows, [b'\\', b'\\', ..]) => true,
        (Os::Windows, _) => false,
        (Os::MacOs | Os::Linux, [b'/', ..]) => true,
        (Os::MacOs | Os::Linux, _) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(text: &str, os: Os) -> Result<WrittenLibrary, LibraryFault> {
        WrittenLibrary::parse(std::ffi::OsStr::new(text), os)
    }

    #[test]
    fn libraries_are_kind_name_and_folders() {
        let library = parsed("movie:My Movies:/a:/b c", Os::Linux);
        assert_eq!(
            library,
            Ok(WrittenLibrary {
                kind: SectionKind::Movie,
                name: "My Movies".into(),
                folders: vec!["/a".into(), "/b c".into()],
            })
        );
        let library = parsed(r"show:Shows:D:\TV:E:\More", Os::Windows).map(|it| it.folders);
        assert_eq!(library, Ok(vec![r"D:\TV".into(), r"E:\More".into()]));
    }

    #[test]
    fn a_draft_is_written_as_it_is_read_or_not_at_all() {
        let written = |name: &str, folders: &[&str], os| {
            let folders = folders.iter().map(PathBuf::from).collect();
            let language = Language::american_english();
            let draft = SectionDraft::usual(SectionKind::Movie, name, language, folders);
            WrittenLibrary::of_draft(&draft, os)
        };
        let text = written("It's a Film", &["/a b", "/c"], Os::Linux);
        assert_eq!(text.as_deref(), Some("movie:It's a Film:/a b:/c"));
        let text = written("Movies", &[r"D:\Films", r"E:\Films"], Os::Windows);
        assert_eq!(text.as_deref(), Some(r"movie:Movies:D:\Films:E:\Films"));
        assert_eq!(written("Films: Old", &["/a"], Os::Linux), None);
        assert_eq!(written("Movies", &["/a:b"], Os::Linux), None);
    }

    #[test]
    fn what_is_no_library_is_refused() {
        assert_eq!(parsed("movie", Os::Linux), Err(LibraryFault::Form("movie".into())));
        assert_eq!(parsed("film:A:/a", Os::Linux), Err(LibraryFault::Kind("film".into())));
        assert_eq!(parsed("movie: :/a", Os::Linux), Err(LibraryFault::Name(NameFault::Empty)));
        assert_eq!(parsed("movie:A:a", Os::Linux), Err(LibraryFault::RelativeFolder("a".into())));
        assert!(matches!(parsed("movie:A\u{7}:/a", Os::Linux), Err(LibraryFault::Name(_))));
    }
}
