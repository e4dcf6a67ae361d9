//! What is written down of each name in a tree that is copied: one line of JSON
//! each, in the order in which they were read.

use super::super::fault::Fault;
use crate::domain::written_path;
use crate::platform::native::{self, Attributes, Kind, Stat, Time};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::fs::File;
use std::io::{self, BufRead, BufReader, BufWriter, Write};
use std::path::{Path, PathBuf};

/// A name in the tree.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Row {
    /// Below the top; empty for the top itself.
    #[serde(with = "written_path")]
    pub path: PathBuf,
    pub kind: Kind,
    pub mode: u32,
    pub owner: u32,
    pub group: u32,
    pub written: Time,
    /// What a file holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub holds: Option<Holds>,
    /// Where a link leads.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "written_path::maybe")]
    pub leads_to: Option<PathBuf>,
    /// The first name of the same file.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "written_path::maybe")]
    pub same_as: Option<PathBuf>,
    /// SHA-256 of its extended attributes, where it has any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attributes: Option<String>,
    /// A pipe or a socket, which this system has no way to make.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub left_out: bool,
    pub original: Original,
}

#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Holds {
    pub bytes: u64,
    pub sha256: String,
}

/// What would be different in the original if anybody had touched it.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Original {
    inode: u64,
    size: u64,
    written: Time,
    changed: Time,
}

impl Row {
    pub fn of(path: &Path, stat: &Stat, attributes: &Attributes) -> Self {
        Self {
            path: path.to_owned(),
            kind: stat.kind,
            mode: stat.mode,
            owner: stat.owner,
            group: stat.group,
            written: stat.written,
            holds: None,
            leads_to: None,
            same_as: None,
            attributes: digest(attributes),
            left_out: false,
            original: Original::of(stat),
        }
    }
}

impl Original {
    pub fn of(stat: &Stat) -> Self {
        Self { inode: stat.inode, size: stat.size, written: stat.written, changed: stat.changed }
    }

    /// Whether they are alike but for the change that a new name is.
    pub fn is_but_renamed(&self, other: &Self) -> bool {
        (self.inode, self.size, self.written) == (other.inode, other.size, other.written)
    }
}

/// Writes rows to a private file, which replaces an older one.
pub(super) struct Writer {
    path: PathBuf,
    file: BufWriter<File>,
}

impl Writer {
    pub fn create(path: &Path) -> Result<Self, Fault> {
        let file = native::private_file().create(true).write(true).truncate(true).open(path);
        Ok(Self { path: path.to_owned(), file: BufWriter::new(file.map_err(Fault::at(path))?) })
    }

    pub fn add(&mut self, row: &Row) -> Result<(), Fault> {
        let written = serde_json::to_writer(&mut self.file, row).map_err(io::Error::from);
        written.and_then(|()| self.file.write_all(b"\n")).map_err(Fault::at(&self.path))
    }

    pub fn finish(mut self) -> Result<(), Fault> {
        self.file
            .flush()
            .and_then(|()| self.file.get_ref().sync_all())
            .map_err(Fault::at(&self.path))
    }
}

/// Reads them one by one.
pub(super) struct Reader {
    path: PathBuf,
    file: BufReader<File>,
    line: String,
}

impl Reader {
    pub fn open(path: &Path) -> Result<Self, Fault> {
        let file = native::open_no_link(path).map_err(Fault::at(path))?;
        Ok(Self { path: path.to_owned(), file: BufReader::new(file), line: String::new() })
    }

    /// The next one; `None` at the end.
    pub fn next(&mut self) -> Result<Option<Row>, Fault> {
        self.line.clear();
        if self.file.read_line(&mut self.line).map_err(Fault::at(&self.path))? == 0 {
            return Ok(None);
        }
        serde_json::from_str(&self.line)
            .map(Some)
            .map_err(|fault| Fault::at(&self.path)(fault.into()))
    }
}

pub(super) fn hex(hash: Sha256) -> String {
    hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}

/// One hash for all attributes; each name and value with its length before it,
/// so that no two lists are alike.
pub(super) fn digest(attributes: &Attributes) -> Option<String> {
    let mut hash = Sha256::new();
    let mut any = false;
    for part in attributes.each().flat_map(|(name, value)| [name, value]) {
        hash.update(part.len().to_le_bytes());
        hash.update(part);
        any = true;
    }
    any.then(|| hex(hash))
}
