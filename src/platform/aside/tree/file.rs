//! What is in one file: copied with its holes, and hashed on the way.

use super::rows::hex;
use sha2::{Digest, Sha256};
use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom, Write};

use crate::platform::native;

/// Read and written at once.
pub(super) const BUFFER: usize = 256 * 1024;

/// Copies what is in a file of this size into an empty one, hands over how many
/// bytes came to be, and returns the hash of it all, holes as the zeros they are.
pub(super) fn copy(
    mut from: &File,
    mut to: &File,
    size: u64,
    is_sparse: bool,
    buffer: &mut [u8],
    mut told: impl FnMut(u64),
) -> io::Result<String> {
    let mut hash = Sha256::new();
    let mut at = 0;
    while at < size {
        let (begin, end) = match is_sparse {
            true => native::next_data(from, at)?.unwrap_or((size, size)),
            false => (at, size),
        };
        zeros(&mut hash, begin.min(size) - at, buffer);
        if is_sparse {
            from.seek(SeekFrom::Start(begin))?;
            to.seek(SeekFrom::Start(begin))?;
        }
        at = begin;
        while at < end.min(size) {
            let room = usize::try_from(end.min(size) - at).unwrap_or(usize::MAX).min(buffer.len());
            let Some(part) = buffer.get_mut(..room) else { break };
            let read = from.read(part)?;
            let Some(part) = part.get(..read).filter(|part| !part.is_empty()) else {
                return Err(io::ErrorKind::UnexpectedEof.into());
            };
            to.write_all(part)?;
            hash.update(part);
            at += read as u64;
            told(read as u64);
        }
    }
    if is_sparse {
        to.set_len(size)?;
    }
    native::send_to_drive(to)?;
    Ok(hex(hash))
}

/// The hash of what is in a file, and how long it is.
pub(super) fn hash(mut file: &File, buffer: &mut [u8]) -> io::Result<(u64, String)> {
    let mut hash = Sha256::new();
    let mut bytes = 0;
    loop {
        let read = file.read(buffer)?;
        let Some(part) = buffer.get(..read).filter(|part| !part.is_empty()) else { break };
        hash.update(part);
        bytes += read as u64;
    }
    Ok((bytes, hex(hash)))
}

fn zeros(hash: &mut Sha256, mut count: u64, buffer: &mut [u8]) {
    if count > 0 {
        buffer.fill(0);
    }
    while count > 0 {
        let room = usize::try_from(count).unwrap_or(usize::MAX).min(buffer.len());
        hash.update(buffer.get(..room).unwrap_or_default());
        count -= room as u64;
    }
}
