//! The support file: what a person hands to a helper, as one text, with every
//! secret replaced, and a proof that none is left.
//!
//! Two passes stand between a secret and the file. [`Redactor`] replaces what
//! it knows and what looks like a secret by numbered placeholders. [`prove`]
//! then reads the result as a stranger would: it shares no pattern and no code
//! with the first pass. A [`Draft`] exists only where the proof found nothing,
//! so nothing else can be saved.

mod draft;
mod known;
mod proof;
mod redactor;
mod summary;
#[cfg(test)]
mod tests;

pub use draft::{Draft, Hidden, Material, Part, Refusal};
pub use known::{Known, known_of};
pub use proof::{Leftover, prove};
pub use redactor::{Redacted, Redactor};
pub use summary::{LinkWord, Summary, System};

use serde::Serialize;

/// What a secret is. The order is that of the list a person sees.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// A token, a password, anything that signs in.
    SignInKey,
    /// A `claim-…` token (protocol page §2.1).
    ClaimToken,
    /// A PIN of a sign-in or of a person in a Plex Home (§1.2, §9).
    Pin,
    /// An e-mail address.
    Email,
    /// An address on the internet, or a name for one.
    Address,
    /// The hash in a `plex.direct` name, which is that of the certificate (§6).
    Certificate,
    /// A server: its machine identifier or its name.
    Server,
    /// The name of a computer.
    Computer,
    /// A long identifier: of a device, an account, an item.
    Identifier,
    /// A person: an account's name or a user of the computer.
    Person,
    /// A library, a file or a folder inside a library.
    Media,
    /// A person's home folder.
    Home,
}

impl Kind {
    /// Every kind, in the order of the list.
    pub const ALL: [Self; 12] = [
        Self::SignInKey,
        Self::ClaimToken,
        Self::Pin,
        Self::Email,
        Self::Address,
        Self::Certificate,
        Self::Server,
        Self::Computer,
        Self::Identifier,
        Self::Person,
        Self::Media,
        Self::Home,
    ];

    /// The word in its placeholders: `sign-in key` of `<sign-in key 1>`.
    pub fn word(self) -> &'static str {
        match self {
            Self::SignInKey => "sign-in key",
            Self::ClaimToken => "claim token",
            Self::Pin => "pin",
            Self::Email => "e-mail",
            Self::Address => "address",
            Self::Certificate => "certificate",
            Self::Server => "server",
            Self::Computer => "computer",
            Self::Identifier => "identifier",
            Self::Person => "person",
            Self::Media => "media",
            Self::Home => "home",
        }
    }
}
