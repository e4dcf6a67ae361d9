//! The profile: a set-up's answers in a file. Every mistake in it is named
//! with its line, and nothing is done before all of it is read.

use super::written_library::{LibraryFault, WrittenLibrary};
use crate::domain::{FriendlyName, Language, NameFault, Os, RemoteAccess};
use serde::Deserialize;
use std::num::NonZeroU16;
use std::path::PathBuf;
use toml::Spanned;

/// What a profile says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Profile {
    /// The friendly name.
    pub name: Option<FriendlyName>,
    /// The language of new libraries.
    pub language: Option<Language>,
    /// Whether Plex's terms are accepted.
    pub accept_terms: bool,
    /// Remote access.
    pub remote_access: Option<RemoteAccess>,
    /// The libraries.
    pub libraries: Vec<WrittenLibrary>,
}

/// A mistake in a profile, with its line, counted from 1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProfileFault {
    /// The line.
    pub line: usize,
    /// The mistake.
    pub mistake: Mistake,
}

/// A mistake in a profile.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Mistake {
    /// Not TOML, or a key that does not exist, in the parser's words.
    Form(String),
    /// The name.
    Name(NameFault),
    /// The language.
    Language(String),
    /// A library.
    Library(LibraryFault),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    name: Option<Spanned<String>>,
    language: Option<Spanned<String>>,
    #[serde(default)]
    accept_terms: bool,
    remote_access: Option<WrittenRemoteAccess>,
    #[serde(default)]
    library: Vec<Spanned<WrittenSection>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenRemoteAccess {
    enabled: bool,
    port: Option<NonZeroU16>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenSection {
    kind: Spanned<String>,
    name: Spanned<String>,
    folders: Spanned<Vec<PathBuf>>,
}

impl Profile {
    /// Reads a profile for a server that runs on `os`.
    pub fn parse(text: &str, os: Os) -> Result<Self, ProfileFault> {
        let at = |offset: usize, mistake| ProfileFault { line: line_of(text, offset), mistake };
        let written: Written = toml::from_str(text).map_err(|fault| {
            let offset = fault.span().map_or(0, |span| span.start);
            at(offset, Mistake::Form(fault.message().to_owned()))
        })?;
        let name = written.name.map(|name| {
            FriendlyName::parse(name.get_ref())
                .map_err(|fault| at(name.span().start, Mistake::Name(fault)))
        });
        let language = written.language.map(|language| {
            Language::parse(language.get_ref()).map_err(|_| {
                at(language.span().start, Mistake::Language(language.get_ref().clone()))
            })
        });
        let mut libraries: Vec<WrittenLibrary> = Vec::new();
        for section in written.library {
            let section = section.into_inner();
            let place = |fault: &LibraryFault| match fault {
                LibraryFault::Kind(_) => section.kind.span().start,
                LibraryFault::Name(_) | LibraryFault::DuplicateName(_) => section.name.span().start,
                LibraryFault::Form(_)
                | LibraryFault::NoFolder(_)
                | LibraryFault::RelativeFolder(_) => section.folders.span().start,
            };
            let (kind, name) = (section.kind.get_ref(), section.name.get_ref());
            let library = WrittenLibrary::of(kind, name, section.folders.get_ref().clone(), os)
                .and_then(|library| {
                    if libraries.iter().any(|earlier| earlier.name == library.name) {
                        return Err(LibraryFault::DuplicateName(library.name));
                    }
                    Ok(library)
                })
                .map_err(|fault| at(place(&fault), Mistake::Library(fault)))?;
            libraries.push(library);
        }
        Ok(Self {
            name: name.transpose()?,
            language: language.transpose()?,
            accept_terms: written.accept_terms,
            remote_access: written.remote_access.map(|it| match (it.enabled, it.port) {
                (false, _) => RemoteAccess::Off,
                (true, None) => RemoteAccess::Automatic,
                (true, Some(port)) => RemoteAccess::Port(port),
            }),
            libraries,
        })
    }
}

fn line_of(text: &str, offset: usize) -> usize {
    text.bytes().take(offset).filter(|byte| *byte == b'\n').count() + 1
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]
    use super::*;
    use crate::domain::SectionKind;

    fn fault(text: &str) -> ProfileFault {
        Profile::parse(text, Os::Linux).unwrap_err()
    }

    #[test]
    fn a_whole_profile_is_read() {
        let profile = Profile::parse(
            r#"
            name = "Den"
            language = "de-DE"
            accept_terms = true
            [remote_access]
            enabled = true
            port = 32410
            [[library]]
            kind = "movie"
            name = "Filme"
            folders = ["/m", "/n"]
            "#,
            Os::Linux,
        )
        .unwrap();
        assert_eq!(profile.name.unwrap().as_str(), "Den");
        assert_eq!(
            profile.remote_access,
            Some(RemoteAccess::Port(NonZeroU16::new(32410).unwrap()))
        );
        assert_eq!(profile.libraries.first().unwrap().kind, SectionKind::Movie);
    }

    #[test]
    fn every_mistake_names_its_line() {
        assert_eq!(fault("name = \"Den\"\nnmae = 1\n").line, 2);
        assert_eq!(
            fault("\n\nname = \" \"\n"),
            ProfileFault { line: 3, mistake: Mistake::Name(NameFault::Empty) }
        );
        assert_eq!(
            fault("language = \"english\""),
            ProfileFault { line: 1, mistake: Mistake::Language("english".into()) }
        );
        let library = |name: &str, folder: &str| {
            format!("[[library]]\nkind = \"movie\"\nname = \"{name}\"\nfolders = [\"{folder}\"]\n")
        };
        assert_eq!(
            fault(&library("M", "m")),
            ProfileFault {
                line: 4,
                mistake: Mistake::Library(LibraryFault::RelativeFolder("m".into())),
            }
        );
        assert_eq!(
            fault(&(library("M", "/m") + &library("M", "/n"))),
            ProfileFault {
                line: 7,
                mistake: Mistake::Library(LibraryFault::DuplicateName("M".into())),
            }
        );
        assert!(matches!(fault("[remote_access]\nport = 0\nenabled = true").line, 2));
        assert!(matches!(fault("name = ").mistake, Mistake::Form(_)));
    }
}
