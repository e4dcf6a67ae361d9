//! Usher sets up Plex Media Server. See ARCHITECTURE.md for the map.

pub mod domain;
pub mod plex;
pub mod problem;
pub mod sim;
