//! What lies between this computer and the world, as words: addresses and how
//! far they reach, names that spell an address, and the answers of resolvers,
//! routers and doors. Protocol page §6 and §10.

mod addresses;
mod answers;
mod plex_direct;
mod way_out;

pub use addresses::{Connection, Reach};
pub use answers::{
    Announcement, DefaultRoute, Discovery, HomeDoor, MappedTo, NameAnswer, OutsideDoor, Router,
    RouterAnswer, RouterProtocol, TlsFault,
};
pub use plex_direct::PlexDirect;
pub use way_out::{Sign, WayOut, WayOutEvidence};
