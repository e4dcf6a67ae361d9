//! The account at plex.tv. Protocol page §1, §6.3 and §9.

use super::network::Connection;
use serde::{Deserialize, Serialize};

/// The number of an account.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct AccountId(pub u64);

/// The long name of an account or of a member of a Plex Home.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct UserUuid(pub String);

/// What this installation of Usher calls itself at plex.tv: made once, kept
/// for ever. A new one would be a new device in the account (protocol page §1.1).
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ClientIdentifier(pub String);

/// The number of a sign-in PIN. Whoever knows it and the client identifier
/// can ask for the token while the sign-in is alive, so it is never shown or
/// logged: its `Debug` hides it.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct PinId(pub u64);

impl std::fmt::Debug for PinId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("PinId(hidden)")
    }
}

/// What plex.tv says of the account that is signed in here (§1.8).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Account {
    /// Its number.
    pub id: AccountId,
    /// Its long name.
    pub uuid: UserUuid,
    /// Its user name; the server shows the same one as its owner.
    pub username: String,
    /// What people call it: the friendly name, else the title, else the user name.
    pub title: String,
    /// A member of a Plex Home.
    pub home: bool,
    /// The admin of that Home: the one who should own its servers.
    pub home_admin: bool,
    /// A guest in a Home.
    pub guest: bool,
    /// A managed user with restrictions.
    pub restricted: bool,
    /// Has a Home PIN.
    pub protected: bool,
    /// Pays for a Plex Pass.
    pub subscribed: bool,
    /// Whether its address for mail was confirmed; `None`: plex.tv did not say.
    #[serde(default)]
    pub confirmed: Option<bool>,
}

/// A person in a Plex Home (§9).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HomeUser {
    /// The long name, to switch to.
    pub uuid: UserUuid,
    /// What people call them.
    pub title: String,
    /// The admin of the Home.
    pub admin: bool,
    /// Switching to them asks for their PIN.
    pub protected: bool,
    /// A guest.
    pub guest: bool,
    /// A managed user with restrictions.
    pub restricted: bool,
}

/// Somebody with whom the account shares a server.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Share {
    /// What people call them.
    pub user: String,
}

/// A server as plex.tv lists it for the account (§6.3).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Listing {
    /// The server's machine identifier.
    pub machine_identifier: crate::domain::MachineIdentifier,
    /// Its friendly name.
    pub name: String,
    /// Whether the account owns it, rather than has it shared.
    pub owned: bool,
    /// Whether plex.tv thinks it is online. Reported wrong in both directions:
    /// evidence, never proof (§6.4).
    pub presence: bool,
    /// The address of the home it was seen from.
    pub public_address: Option<String>,
    /// Whether this computer asks from that same address.
    pub public_address_matches: bool,
    /// Whether plex.tv noticed that the home's name service drops answers with
    /// private addresses.
    pub dns_rebinding_protection: bool,
    /// Whether the home's router turns a connection to its own public address
    /// back into the home.
    pub nat_loopback_supported: bool,
    /// Whether the server takes TLS alone.
    pub https_required: bool,
    /// Whether the server may be reached through a relay of Plex's.
    pub relay: bool,
    /// When plex.tv heard of it last, in seconds since 1970.
    pub last_seen: Option<u64>,
    /// The ways to it, in the order that plex.tv gives them.
    pub connections: Vec<Connection>,
}

/// What a person needs to finish signing in. It is shown, and belongs in no
/// log: while the sign-in lives, its code is as good as a key.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignInOffer {
    /// The address to open, or to show where no browser can be started.
    pub url: String,
    /// The code to type there, where it is short enough to type.
    pub code: Option<String>,
    /// How long the offer stands, in seconds.
    pub expires_in: u64,
}

impl std::fmt::Debug for SignInOffer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SignInOffer").field("expires_in", &self.expires_in).finish_non_exhaustive()
    }
}
