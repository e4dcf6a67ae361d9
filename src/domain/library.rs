//! Library sections. Protocol page §7.

use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::path::PathBuf;

/// What a library section holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum SectionKind {
    /// Films.
    Movie,
    /// Series in seasons and episodes.
    Show,
    /// Music by artist.
    Artist,
    /// Photos.
    Photo,
    /// Videos that no database knows, such as home videos.
    Other,
}

impl SectionKind {
    /// Every kind, in the order people are offered them.
    pub const ALL: [Self; 5] = [Self::Movie, Self::Show, Self::Artist, Self::Photo, Self::Other];

    /// The word on the command line and in a profile.
    pub fn word(self) -> &'static str {
        match self {
            Self::Movie => "movie",
            Self::Show => "show",
            Self::Artist => "artist",
            Self::Photo => "photo",
            Self::Other => "other",
        }
    }

    /// The kind that a word names.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }
}

/// The program inside the server that finds titles and pictures for a section.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Agent(pub String);

/// The program inside the server that reads a section's folders.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Scanner(pub String);

/// The language of a section's descriptions: `en-US`, `de-DE`, or `xn` for none.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Language(String);

/// The text is not a language tag that Plex's agents take.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a language is written like en-US or de-DE")]
pub struct LanguageFault;

impl Language {
    /// Reads `ll-CC`, `ll`, or `xn`.
    pub fn parse(text: &str) -> Result<Self, LanguageFault> {
        let is_word = |word: &str| word.len() == 2 && word.bytes().all(|b| b.is_ascii_alphabetic());
        match text.split_once('-') {
            Some((language, region)) if is_word(language) && is_word(region) => Ok(Self(format!(
                "{}-{}",
                language.to_ascii_lowercase(),
                region.to_ascii_uppercase()
            ))),
            None if is_word(text) => Ok(Self(text.to_ascii_lowercase())),
            _ => Err(LanguageFault),
        }
    }

    /// American English, the default of Plex's own agents.
    pub fn american_english() -> Self {
        Self("en-US".to_owned())
    }

    /// No language: for sections that no agent describes.
    pub fn none() -> Self {
        Self("xn".to_owned())
    }

    /// The tag as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for Language {
    type Error = LanguageFault;
    fn try_from(text: String) -> Result<Self, LanguageFault> {
        Self::parse(&text)
    }
}

impl From<Language> for String {
    fn from(language: Language) -> String {
        language.0
    }
}

/// The server's number for a section, as text.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct SectionKey(pub String);

/// A library section to be created.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct SectionDraft {
    /// The title people will see.
    pub name: String,
    /// What it holds.
    pub kind: SectionKind,
    /// The agent, by its identifier.
    pub agent: Agent,
    /// The scanner, by its name.
    pub scanner: Scanner,
    /// The language of its descriptions.
    pub language: Language,
    /// Its folders, as the server's computer names them.
    #[serde(with = "paths")]
    pub locations: Vec<PathBuf>,
}

impl SectionDraft {
    /// A section with the agent and scanner that Plex's own wizard chooses for
    /// its kind (protocol page §7.2). Kinds without descriptions get no language.
    pub fn usual(
        kind: SectionKind,
        name: impl Into<String>,
        language: Language,
        locations: Vec<PathBuf>,
    ) -> Self {
        let (agent, scanner, described) = match kind {
            SectionKind::Movie => ("tv.plex.agents.movie", "Plex Movie", true),
            SectionKind::Show => ("tv.plex.agents.series", "Plex TV Series", true),
            SectionKind::Artist => ("tv.plex.agents.music", "Plex Music", true),
            SectionKind::Photo => ("com.plexapp.agents.none", "Plex Photo Scanner", false),
            SectionKind::Other => ("com.plexapp.agents.none", "Plex Video Files Scanner", false),
        };
        Self {
            name: name.into(),
            kind,
            agent: Agent(agent.to_owned()),
            scanner: Scanner(scanner.to_owned()),
            language: if described { language } else { Language::none() },
            locations,
        }
    }

    /// A library like this one, agent and scanner included. A language that is
    /// none becomes no language.
    pub fn of(section: &Section) -> Self {
        Self {
            name: section.name.clone(),
            kind: section.kind,
            agent: section.agent.clone(),
            scanner: section.scanner.clone(),
            language: Language::parse(&section.language).unwrap_or_else(|_| Language::none()),
            locations: section.locations.clone(),
        }
    }

    /// Whether `section` is this library already: the same kind, name and set
    /// of folders.
    pub fn is(&self, section: &Section) -> bool {
        self.shares_name_with(section)
            && self.kind == section.kind
            && folders(&self.locations) == folders(&section.locations)
    }

    /// Whether `section` has this name.
    pub fn shares_name_with(&self, section: &Section) -> bool {
        self.name == section.name
    }
}

/// A name that is not taken, numbered where that is needed: two libraries of
/// one name cannot be told apart.
pub fn free_name(name: &str, is_taken: impl Fn(&str) -> bool) -> String {
    let numbered = (2..).map(|number| format!("{name} {number}"));
    let mut names = std::iter::once(name.to_owned()).chain(numbered);
    names.find(|name| !is_taken(name)).unwrap_or_else(|| name.to_owned())
}

fn folders(paths: &[PathBuf]) -> BTreeSet<PathBuf> {
    // Rebuilding from components drops a trailing slash and doubled ones.
    paths.iter().map(|path| path.components().collect()).collect()
}

/// A library section that exists.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Section {
    /// The server's number for it.
    pub key: SectionKey,
    /// Its title.
    pub name: String,
    /// What it holds.
    pub kind: SectionKind,
    /// The agent, by its identifier.
    pub agent: Agent,
    /// The scanner, by its name.
    pub scanner: Scanner,
    /// The language of its descriptions, as the server wrote it.
    pub language: String,
    /// Its folders.
    #[serde(with = "paths")]
    pub locations: Vec<PathBuf>,
    /// Whether the server is reading its folders now.
    pub scanning: bool,
}

/// How far the server is with reading a section's folders. Protocol page §7.5.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Scan {
    /// Which section.
    pub section: SectionKey,
    /// Whether it is at it.
    pub running: bool,
    /// How far it is, from 0 to 100; `None` where it cannot tell.
    pub percent: Option<u8>,
    /// What it is looking at, in its own words.
    pub about: Option<String>,
    /// How many items the section holds by now; `None` where it did not say.
    pub items: Option<u64>,
}

/// Paths in JSON: text, or `{"base64": …}` where a path is not UTF-8.
pub(super) mod paths {
    use base64::{Engine, engine::general_purpose::STANDARD};
    use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};
    use std::path::{Path, PathBuf};

    #[derive(Serialize, Deserialize)]
    #[serde(untagged)]
    enum Written {
        Text(String),
        Bytes { base64: String },
    }

    pub fn serialize<S: Serializer>(paths: &[PathBuf], to: S) -> Result<S::Ok, S::Error> {
        to.collect_seq(paths.iter().map(|path| written(path)))
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<PathBuf>, D::Error> {
        let all = Vec::<Written>::deserialize(from)?;
        all.into_iter().map(|one| read(one).map_err(D::Error::custom)).collect()
    }

    /// The same for a single path.
    pub mod one {
        use super::{
            Deserialize, Deserializer, Error, Path, PathBuf, Serialize, Serializer, Written,
        };

        pub fn serialize<S: Serializer>(path: &Path, to: S) -> Result<S::Ok, S::Error> {
            super::written(path).serialize(to)
        }

        pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<PathBuf, D::Error> {
            super::read(Written::deserialize(from)?).map_err(D::Error::custom)
        }
    }

    fn written(path: &Path) -> Written {
        match path.to_str() {
            Some(text) => Written::Text(text.to_owned()),
            None => Written::Bytes { base64: STANDARD.encode(path.as_os_str().as_encoded_bytes()) },
        }
    }

    fn read(written: Written) -> Result<PathBuf, String> {
        match written {
            Written::Text(text) => Ok(PathBuf::from(text)),
            Written::Bytes { base64 } => {
                let bytes = STANDARD.decode(base64).map_err(|fault| fault.to_string())?;
                from_bytes(bytes)
            }
        }
    }

    #[cfg(unix)]
    fn from_bytes(bytes: Vec<u8>) -> Result<PathBuf, String> {
        use std::os::unix::ffi::OsStringExt;
        Ok(PathBuf::from(std::ffi::OsString::from_vec(bytes)))
    }

    #[cfg(not(unix))]
    fn from_bytes(bytes: Vec<u8>) -> Result<PathBuf, String> {
        String::from_utf8(bytes).map(PathBuf::from).map_err(|fault| fault.to_string())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn section(name: &str, kind: SectionKind, locations: &[&str]) -> Section {
        Section {
            key: SectionKey("1".into()),
            name: name.into(),
            kind,
            agent: Agent("tv.plex.agents.movie".into()),
            scanner: Scanner("Plex Movie".into()),
            language: "en-US".into(),
            locations: locations.iter().map(PathBuf::from).collect(),
            scanning: false,
        }
    }

    #[test]
    fn the_same_library_is_kind_name_and_set_of_folders() {
        let draft = SectionDraft::usual(
            SectionKind::Movie,
            "Movies",
            Language::american_english(),
            vec!["/b".into(), "/a/".into()],
        );
        assert!(draft.is(&section("Movies", SectionKind::Movie, &["/a", "/b"])));
        assert!(!draft.is(&section("Movies", SectionKind::Movie, &["/a"])));
        assert!(!draft.is(&section("Movies", SectionKind::Show, &["/a", "/b"])));
        assert!(!draft.is(&section("Films", SectionKind::Movie, &["/a", "/b"])));
    }

    #[test]
    fn a_name_that_is_taken_is_numbered() {
        let taken = ["Films".to_owned(), "Films 2".to_owned()];
        assert_eq!(free_name("Films", |name| taken.iter().any(|it| it == name)), "Films 3");
        assert_eq!(free_name("Shows", |name| taken.iter().any(|it| it == name)), "Shows");
    }

    #[test]
    fn languages_are_tags() {
        assert_eq!(Language::parse("DE-de").map(String::from), Ok("de-DE".into()));
        assert_eq!(Language::parse("english"), Err(LanguageFault));
        assert_eq!(Language::parse("en-US\n"), Err(LanguageFault));
    }

    #[cfg(unix)]
    #[test]
    fn a_path_that_is_not_text_survives_a_round_trip() {
        use std::os::unix::ffi::OsStringExt;
        let odd = PathBuf::from(std::ffi::OsString::from_vec(vec![b'/', 0xff, b'm']));
        let draft = SectionDraft::usual(
            SectionKind::Photo,
            "Photos",
            Language::american_english(),
            vec![odd, "/plain".into()],
        );
        let text = serde_json::to_string(&draft).unwrap_or_default();
        assert!(text.contains("base64"), "{text}");
        assert_eq!(serde_json::from_str::<SectionDraft>(&text).ok(), Some(draft));
    }
}
