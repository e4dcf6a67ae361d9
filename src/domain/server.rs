//! What a Plex Media Server says of itself. Protocol page §4, §5 and §6.

use super::{Listing, Section, SecureConnections};
use serde::{Deserialize, Serialize};
use std::cmp::Ordering;
use std::num::NonZeroU16;

/// The identity of a server: 40 hexadecimal digits on real ones.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct MachineIdentifier(pub String);

impl std::fmt::Display for MachineIdentifier {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

/// A server's version: four numbers, and a suffix that says nothing of order.
#[derive(Debug, Clone, Eq, Serialize, Deserialize)]
#[serde(from = "String", into = "String")]
pub struct Version {
    text: String,
    numbers: [u32; 4],
}

impl Version {
    /// Reads `1.29.2.6364-6d72b0cf6`. Missing parts count as 0; a text that is
    /// no version at all becomes 0.0.0.0 and keeps its text.
    pub fn read(text: &str) -> Self {
        let text = text.trim();
        let mut numbers = [0; 4];
        let body = text.trim_start_matches('v').split(['-', ' ']).next().unwrap_or_default();
        for (number, part) in numbers.iter_mut().zip(body.split('.')) {
            *number = part.parse().unwrap_or(0);
        }
        Self { text: text.to_owned(), numbers }
    }

    /// The version made of four numbers.
    pub fn of(numbers: [u32; 4]) -> Self {
        let [a, b, c, d] = numbers;
        Self { text: format!("{a}.{b}.{c}.{d}"), numbers }
    }
}

impl std::fmt::Display for Version {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.text)
    }
}

impl PartialEq for Version {
    fn eq(&self, other: &Self) -> bool {
        self.numbers == other.numbers
    }
}

impl std::hash::Hash for Version {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.numbers.hash(state);
    }
}

impl PartialOrd for Version {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Version {
    fn cmp(&self, other: &Self) -> Ordering {
        self.numbers.cmp(&other.numbers)
    }
}

impl From<String> for Version {
    fn from(text: String) -> Self {
        Self::read(&text)
    }
}

impl From<Version> for String {
    fn from(version: Version) -> String {
        version.text
    }
}

/// What a server tells anybody who asks: `GET /identity` (§4.1).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Identity {
    /// Which server it is.
    pub machine_identifier: MachineIdentifier,
    /// Its version.
    pub version: Version,
    /// Whether it is claimed; `None` where it does not say, which never means no.
    pub claimed: Option<bool>,
}

/// Whether plex.tv accepts the server's own sign-in (§4.2).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum SigninState {
    /// Not claimed.
    None,
    /// Claimed and accepted.
    Ok,
    /// Claimed, but plex.tv rejects its token, as after a password reset.
    Invalid,
    /// The server does not know, or said a word that nobody has recorded.
    Unknown,
}

/// The state of the port mapping (§6.2).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum MappingState {
    /// Off, unclaimed, or just started; also any word that nobody has recorded.
    Unknown,
    /// Still trying.
    Waiting,
    /// The port is mapped.
    Mapped,
    /// It could not be mapped.
    Failed,
}

/// The port's state, with the server's own word for what is wrong.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mapping {
    /// Where it stands.
    pub state: MappingState,
    /// `unreachable`, `doublenat` …, as the server wrote it; `None` when fine.
    pub error: Option<String>,
}

impl Mapping {
    /// Whether the port is open, as the server says.
    pub fn is_open(&self) -> bool {
        self.state == MappingState::Mapped && self.error.is_none()
    }
}

/// `GET /` with a token: the server's description (§4.2).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Description {
    /// The name it shows; the computer's own where none was given.
    pub friendly_name: String,
    /// Whether plex.tv accepts its sign-in.
    pub signin_state: SigninState,
    /// The user name of its owner.
    pub owner: Option<String>,
    /// The port's state.
    pub mapping: Mapping,
    /// What it is still busy with, such as `startingPlugins`; `None` when ready.
    pub start_state: Option<String>,
    /// The system it runs on, as it says: `Linux`, `MacOSX`, `Windows`.
    pub platform: Option<String>,
}

/// Whether and how the server is offered to the outside.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum RemoteAccess {
    /// Not offered.
    Off,
    /// Offered; the server asks the router for a port.
    Automatic,
    /// Offered at this outside port, which a person has opened in the router.
    Port(NonZeroU16),
}

/// The preferences that Usher reads and writes (§5.3). `None`: this server has
/// no preference of that name.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Settings {
    /// The friendly name; empty means the computer's own name.
    pub friendly_name: Option<String>,
    /// Whether Plex's terms were accepted (`AcceptedEULA`).
    pub terms_accepted: Option<bool>,
    /// Whether and how it is offered to the outside.
    pub remote_access: Option<RemoteAccess>,
    /// Whether an unclaimed server refuses to talk without a claim.
    pub local_security: Option<bool>,
    /// Whom it lets in without encryption.
    #[serde(default)]
    pub secure_connections: Option<SecureConnections>,
    /// The networks from which nobody has to sign in; empty: none.
    #[serde(default)]
    pub allowed_networks: Option<String>,
    /// Whether what has vanished from a folder leaves its library at once.
    #[serde(default)]
    pub empties_trash: Option<bool>,
    /// Whether it looks for new files by the clock.
    #[serde(default)]
    pub scans_by_schedule: Option<bool>,
    /// Whether it takes connections by IPv6.
    #[serde(default)]
    pub uses_ipv6: Option<bool>,
    /// Whether it answers programs in the home network that look for a server.
    #[serde(default)]
    pub answers_discovery: Option<bool>,
}

/// What the server let us read beyond its identity.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Access {
    /// Nobody asked: there was no token to ask with.
    NotAsked,
    /// It refused our token, or refused to talk without one.
    Refused,
    /// Its description is open but its settings are not: not the owner.
    Guest(Description),
    /// Everything: we are its owner.
    Owner {
        /// What it says of itself.
        description: Description,
        /// Its preferences.
        settings: Settings,
        /// Its libraries.
        sections: Vec<Section>,
    },
}

/// Everything read from one server at one moment. Reading it again is how
/// Usher learns what an action has done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reading {
    /// Which server answered.
    pub identity: Identity,
    /// What it let us see.
    pub access: Access,
    /// How plex.tv lists it for our account; `None`: not listed, or not asked.
    pub listing: Option<Listing>,
}

impl Reading {
    /// The server's description, where it let us read it.
    pub fn description(&self) -> Option<&Description> {
        match &self.access {
            Access::Guest(description) | Access::Owner { description, .. } => Some(description),
            Access::NotAsked | Access::Refused => None,
        }
    }

    /// The server's preferences, where it let us read them.
    pub fn settings(&self) -> Option<&Settings> {
        match &self.access {
            Access::Owner { settings, .. } => Some(settings),
            _ => None,
        }
    }

    /// The server's libraries, where it let us read them.
    pub fn sections(&self) -> Option<&[Section]> {
        match &self.access {
            Access::Owner { sections, .. } => Some(sections),
            _ => None,
        }
    }
}

/// Somebody watching something right now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Viewing {
    /// Who.
    pub user: String,
    /// What.
    pub title: String,
    /// Minutes left, where the server says.
    pub minutes_left: Option<u64>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_compare_by_their_four_numbers() {
        let read = Version::read;
        assert!(read("1.29.2.6364-6d72b0cf6") > read("1.29.2.6300"));
        assert!(read("1.43.3.10828") < read("1.43.3.10861"));
        assert!(read("1.9.0.1") < read("1.10.0.0"));
        assert_eq!(read("1.30.0.6406-f3f2fcc0a"), read("1.30.0.6406"));
        assert_eq!(read("1.29.2.6364-6d72b0cf6").to_string(), "1.29.2.6364-6d72b0cf6");
        assert_eq!(read("nonsense"), Version::of([0; 4]));
    }
}
