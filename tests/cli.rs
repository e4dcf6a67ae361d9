//! The program as a black box: every row of the command line's contract
//! (docs/cli.md), against a practice world that this process hosts.

#![cfg(unix)]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::disallowed_methods,
    missing_docs,
    reason = "tests"
)]

#[path = "cli/commands.rs"]
mod commands;
#[path = "cli/computer.rs"]
#[allow(dead_code, reason = "what only the tests of the scenarios need")]
mod computer;
#[path = "cli/endings.rs"]
mod endings;
#[path = "cli/input.rs"]
mod input;
#[path = "cli/library.rs"]
mod library;
#[path = "cli/options.rs"]
mod options;

use computer::Computer;

/// The set-up that most tests run, on any computer.
const SETUP: [&str; 8] = [
    "setup",
    "--yes",
    "--name",
    "Den",
    "--library",
    "movie:Movies:/Volumes/Media/Movies",
    "--library",
    "show:TV Shows:/Volumes/Media/TV Shows",
];

/// How many requests of these runs changed something.
fn writes(computer: &Computer) -> usize {
    computer.world.writes().len()
}
