//! What is in one file: copied with its holes, and hashed on the way.

use super::rows::hex;
use crate::platform::native;
use sha2::{Digest, Sha256};
use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom, Write};

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

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]
    use super::*;

    #[test]
    fn a_hole_is_hashed_as_the_zeros_it_is_and_stays_a_hole() {
        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| folder.path().join(name);
        let mut bytes = vec![0; 700_000];
        bytes.splice(300_000..300_003, *b"abc");
        let mut from = File::create_new(path("from")).unwrap();
        from.seek(SeekFrom::Start(300_000)).unwrap();
        from.write_all(b"abc").unwrap();
        from.set_len(700_000).unwrap();
        let from = File::open(path("from")).unwrap();
        let mut buffer = vec![0; 64 * 1024];
        for (name, is_sparse) in [("sparse", true), ("plain", false)] {
            let to = File::create_new(path(name)).unwrap();
            { &from }.rewind().unwrap();
            let mut told = 0;
            let hash = copy(&from, &to, 700_000, is_sparse, &mut buffer, |more| told += more);
            assert_eq!(hash.unwrap(), hex(Sha256::new_with_prefix(&bytes)), "{name}");
            assert_eq!(std::fs::read(path(name)).unwrap(), bytes);
            assert_eq!(told < 700_000, is_sparse, "{told}");
            let read = super::hash(&File::open(path(name)).unwrap(), &mut buffer).unwrap();
            assert_eq!(read, (700_000, hex(Sha256::new_with_prefix(&bytes))));
        }
        // A file that is shorter than it was said to be is not copied as if.
        let to = File::create_new(path("short")).unwrap();
        { &from }.rewind().unwrap();
        let short = copy(&from, &to, 700_001, false, &mut buffer, |_| {});
        assert_eq!(short.unwrap_err().kind(), io::ErrorKind::UnexpectedEof);
    }
}
