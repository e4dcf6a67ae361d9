//! What resolvers, doors and routers answered. Facts without sentences.

use crate::domain::MachineIdentifier;
use serde::{Deserialize, Serialize};
use std::net::IpAddr;

/// What the system's resolver said of a name that should lead somewhere. No
/// other resolver is ever asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum NameAnswer {
    /// Addresses, and nothing speaks against them. Those of a `plex.direct`
    /// name hold the one it spells.
    Answered(Vec<IpAddr>),
    /// There is no such name, or it has no address.
    NotFound,
    /// A name that spells an address of a home does not lead there, though
    /// other names resolve: a protection against DNS rebinding (F006).
    Rebinding {
        /// The address that the name spells.
        spelled: IpAddr,
        /// What came instead; mostly nothing.
        got: Vec<IpAddr>,
    },
    /// It leads nowhere on purpose: 0.0.0.0 or this computer, as filters answer
    /// for what they block, or nothing where other names resolve (F055).
    Blocked(Vec<IpAddr>),
    /// The resolver did not answer in time, or cannot reach its own servers. It
    /// says nothing of the name.
    Unanswered,
}

/// What a connection to the server's home address by its name showed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum HomeDoor {
    /// TLS was spoken, by a certificate for that name that this computer trusts.
    Open {
        /// Who issued it, in its own words: a company or a virus scanner that
        /// reads along is trusted by its own computers too (F085).
        issuer: Option<String>,
    },
    /// Something answers at that address and takes no connection on that port.
    Refused,
    /// This computer has no way there, or is not let: on macOS without the
    /// permission for the local network (F009).
    NoRoute,
    /// Nothing answered in time.
    TimedOut,
    /// The name led nowhere.
    NoName,
    /// A connection, and no TLS that can be trusted (F085).
    Tls {
        /// Who issued the certificate that was shown, in its own words.
        issuer: Option<String>,
        /// What was wrong with it.
        why: TlsFault,
    },
    /// Another failure of the system, by its number where it has one.
    Failed(Option<i32>),
}

/// Why TLS was not to be trusted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TlsFault {
    /// Nobody that this computer trusts has issued the certificate.
    UnknownIssuer,
    /// It is for another name.
    OtherName,
    /// It is no longer good, or this computer's clock is ahead.
    Expired,
    /// It is not good yet, or this computer's clock is behind.
    NotYetValid,
    /// It was taken back.
    Revoked,
    /// The other end broke off, or does not speak TLS.
    BrokenOff,
    /// Anything else.
    Other,
}

/// What a plain connection to the public address showed, made from here. Many
/// routers cannot turn it back into the home: it is extra evidence, and its
/// failure proves nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum OutsideDoor {
    /// Somebody takes connections there.
    Open,
    /// Something answers there and takes none.
    Refused,
    /// This computer has no way there.
    NoRoute,
    /// Nothing answered in time.
    TimedOut,
    /// Nobody tried.
    NotAsked,
    /// Another failure of the system, by its number where it has one.
    Failed(Option<i32>),
}

/// Whether and what the router answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RouterAnswer {
    /// It answered.
    Router(Router),
    /// Neither UPnP nor NAT-PMP got an answer (F034).
    Silent,
    /// This computer has no way into its own home, or is not let: on macOS
    /// without the permission for the local network (F009).
    NoRoute,
    /// Nobody was asked, because nobody is there to be asked.
    NotAsked,
}

/// What the router says of itself. Where both protocols answer, UPnP has the
/// name and the mapping, and either has the outside address.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Router {
    /// Its name in its own description; NAT-PMP knows none.
    pub name: Option<String>,
    /// The protocols that it answered in, UPnP first.
    pub protocols: Vec<RouterProtocol>,
    /// Its address on our side.
    pub inside: Option<IpAddr>,
    /// Its address on the other side, as it says itself. `None`: it has none,
    /// or keeps it to itself.
    pub outside: Option<IpAddr>,
    /// Where it passes connections from outside to the server's port on.
    pub mapping: MappedTo,
}

/// How a router was spoken to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RouterProtocol {
    /// UPnP Internet Gateway Device.
    UpnpIgd,
    /// NAT Port Mapping Protocol (RFC 6886).
    NatPmp,
    /// Port Control Protocol (RFC 6887) and not the older one: it tells its
    /// outside address only to whoever asks for a mapping, so it is not asked.
    Pcp,
}

/// Where a router passes connections from outside on, for one outside port.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum MappedTo {
    /// To this address and port in the home. A router may list only the
    /// mappings it was asked for, and not the rules of its own pages.
    Inside {
        /// The computer in the home.
        address: IpAddr,
        /// Its port.
        port: u16,
        /// What the one who asked for it called it.
        description: Option<String>,
    },
    /// It lists none for that port.
    Nothing,
    /// It was not asked, or cannot say: NAT-PMP has no such question.
    Unknown,
}

/// The way that packets to the internet take out of this computer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DefaultRoute {
    /// The interface, as the system calls it: `en0`, `eth0`, `utun4`.
    pub interface: String,
    /// The router that they go to; a tunnel may have none.
    pub gateway: Option<IpAddr>,
    /// Whether the interface is a tunnel, such as that of a VPN.
    pub is_tunnel: bool,
}

/// What came of a question to every server in the home (§10).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Discovery {
    /// These answered, each once. None is no proof that there is none: a server
    /// can be told to keep silent, and networks drop such questions (F049, F095).
    Heard(Vec<Announcement>),
    /// This computer has no way into its own home, or is not let (F009).
    NoRoute,
    /// Nobody was asked.
    NotAsked,
    /// Another failure of the system, by its number where it has one.
    Failed(Option<i32>),
}

/// A server that answered a question to everybody in the home (§10).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Announcement {
    /// Its machine identifier.
    pub machine_identifier: MachineIdentifier,
    /// Its friendly name.
    pub name: String,
    /// Where the answer came from.
    pub address: IpAddr,
    /// Its port.
    pub port: u16,
    /// Its version.
    pub version: Option<String>,
}
