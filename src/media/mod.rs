//! What the names of files and folders say about the library they could
//! become. Pure: names come in by [`Tally::see`], a [`Survey`] comes out.
//!
//! Each name is read for itself first (`video`, `audio`, `picture`, `folder`,
//! `subject`).
//! When a folder is left, its files are read together (`own`), and the folder
//! is folded into the one around it (`weigh`). What the outermost folder holds
//! in the end becomes one proposal a kind (`propose`).
//!
//! [`Survey`]: crate::domain::survey::Survey

mod audio;
mod camera;
mod evidence;
mod examples;
mod folder;
mod medium;
mod own;
mod picture;
mod propose;
mod subject;
mod tally;
#[cfg(test)]
mod tests;
mod text;
mod video;
mod weigh;

pub use tally::Tally;
