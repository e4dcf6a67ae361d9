//! Every page in every state, by its accessible names, by keyboard, in every
//! language and size.

#![cfg(feature = "window")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "tests"
)]

#[path = "screens/disk.rs"]
mod disk;
#[path = "screens/fits.rs"]
mod fits;
#[path = "looks/mod.rs"]
mod looks;
#[path = "screens/models.rs"]
mod models;
#[path = "screens/pictures.rs"]
mod pictures;
#[path = "house/problems.rs"]
mod problems;
#[path = "screens/sample.rs"]
mod sample;
#[path = "screens/scenes/mod.rs"]
mod scenes;
#[path = "screens/stage.rs"]
mod stage;
#[path = "screens/voice.rs"]
mod voice;
