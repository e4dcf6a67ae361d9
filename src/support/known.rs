//! What must not be in the file, as far as somebody knows its words.

use super::Kind;
use crate::domain::Reading;
use std::fmt;

/// Words that name no person, server or library, though somebody may be called
/// so: to replace them everywhere would leave nothing to read.
const TELL_NOTHING: [&str; 15] = [
    "plex",
    "plex media server",
    "plexmediaserver",
    "usher",
    "root",
    "localhost",
    "administrator",
    "admin",
    "guest",
    "nobody",
    "user",
    "debian",
    "ubuntu",
    "pi",
    "practice",
];

/// Something whose words are known. `Debug` hides them.
#[derive(Clone, PartialEq, Eq)]
pub struct Known {
    pub(super) kind: Kind,
    pub(super) value: String,
    pub(super) reach: Reach,
}

/// Where the words of a [`Known`] count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reach {
    /// Everywhere, also inside a longer word.
    Anywhere,
    /// As a word of its own: `Ann` is not in `Annex`.
    Word,
    /// A folder, itself worth seeing: what follows it in a path is hidden.
    Below,
}

impl Known {
    /// A token, a claim token, a hash, an identifier, an e-mail address, an
    /// address: wherever these letters stand, they are meant. `None` for a
    /// text too short to be one.
    pub fn secret(kind: Kind, value: &str) -> Option<Self> {
        let value = value.trim();
        let reach = match value.chars().count() {
            0 | 1 => return None,
            2..=5 => Reach::Word,
            _ => Reach::Anywhere,
        };
        Some(Self { kind, value: value.to_owned(), reach })
    }

    /// A name of a person, a library, a server, a computer. `None` for a text
    /// that tells nothing.
    pub fn name(kind: Kind, value: &str) -> Option<Self> {
        let value = value.trim();
        let tells_nothing = TELL_NOTHING.contains(&value.to_lowercase().as_str());
        if tells_nothing || value.chars().nth(1).is_none() || !value.contains(char::is_alphanumeric)
        {
            return None;
        }
        Some(Self { kind, value: value.to_owned(), reach: Reach::Word })
    }

    /// A person's home folder. `None` for the top of a disk.
    pub fn home(path: &str) -> Option<Self> {
        let value = path.trim().trim_end_matches(['/', '\\']);
        let is_top = value.len() < 3 || value == "/root" || !value.contains(['/', '\\']);
        (!is_top).then(|| Self { kind: Kind::Home, value: value.to_owned(), reach: Reach::Word })
    }

    /// A folder of a library: every name below it is hidden.
    pub fn media_folder(path: &str) -> Option<Self> {
        let value = path.trim().trim_end_matches(['/', '\\']);
        (!value.is_empty()).then(|| Self {
            kind: Kind::Media,
            value: value.to_owned(),
            reach: Reach::Below,
        })
    }
}

impl fmt::Debug for Known {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Known").field("kind", &self.kind).finish_non_exhaustive()
    }
}

/// What a reading of a server holds that is nobody else's business.
pub fn known_of(reading: &Reading) -> Vec<Known> {
    let mut known = vec![Known::secret(Kind::Server, &reading.identity.machine_identifier.0)];
    if let Some(description) = reading.description() {
        known.push(Known::name(Kind::Server, &description.friendly_name));
        known.push(description.owner.as_deref().and_then(|it| Known::name(Kind::Person, it)));
    }
    if let Some(listing) = &reading.listing {
        known.push(Known::name(Kind::Server, &listing.name));
        let address = listing.public_address.as_deref();
        known.push(address.and_then(|it| Known::secret(Kind::Address, it)));
    }
    for section in reading.sections().into_iter().flatten() {
        known.push(Known::name(Kind::Media, &section.name));
        for location in &section.locations {
            known.push(Known::media_folder(&location.to_string_lossy()));
        }
    }
    known.into_iter().flatten().collect()
}
