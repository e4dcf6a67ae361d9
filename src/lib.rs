//! Usher sets up Plex Media Server. See ARCHITECTURE.md for the map.

pub mod app;
pub mod cli;
pub mod domain;
pub mod flow;
pub mod i18n;
pub mod media;
pub mod network;
pub mod platform;
pub mod plex;
pub mod problem;
pub mod runtime;
pub mod sim;
#[cfg(feature = "window")]
pub mod ui;
