//! Every part by its accessible name, by keyboard, in both themes.

#![cfg(feature = "window")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "tests"
)]

#[path = "parts/gallery.rs"]
mod gallery;
#[path = "parts/keyboard.rs"]
mod keyboard;
#[path = "looks/mod.rs"]
mod looks;
#[path = "parts/pictures.rs"]
mod pictures;
#[path = "parts/voice.rs"]
mod voice;
