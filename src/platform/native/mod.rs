//! The rare calls that compile on one kind of system alone, behind one set of names.

#[cfg(not(unix))]
mod folder_other;
#[cfg(unix)]
mod folder_unix;
#[cfg(not(unix))]
mod other;
mod tree;
#[cfg(not(unix))]
mod tree_other;
#[cfg(unix)]
mod tree_unix;
#[cfg(unix)]
mod unix;

#[cfg(not(unix))]
pub(crate) use folder_other::OpenFolder;
#[cfg(unix)]
pub(crate) use folder_unix::OpenFolder;
#[cfg(not(unix))]
pub(crate) use other::*;
pub(crate) use tree::{Kind, Stat, Time};
#[cfg(not(unix))]
pub(crate) use tree_other::*;
#[cfg(unix)]
pub(crate) use tree_unix::*;
#[cfg(unix)]
pub(crate) use unix::*;

/// What a name in a folder stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Entry {
    /// A file.
    File,
    /// A folder.
    Folder,
    /// A link, whatever it leads to.
    Link,
    /// A device, a pipe, or something that vanished at once.
    Neither,
}
