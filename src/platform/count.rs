//! How much a folder holds, told as it is counted.

use super::Host;
use super::descent::{Here, Look, descend};
use super::native::{self, Entry, Kind, OpenFolder, Stat};
use crate::domain::FolderSize;
use std::collections::HashSet;
use std::ffi::OsStr;
use std::io;
use std::ops::ControlFlow;
use std::path::Path;
use std::time::{Duration, Instant};

/// How often it is told how far the count is.
const PACE: Duration = Duration::from_millis(100);

/// After how many files the clock is looked at.
const FILES_A_LOOK: u64 = 16;

impl Host {
    /// How much a folder or a file holds: the bytes that the disk gave to its
    /// files, so that holes are not counted and a file with several names once.
    /// `news` is told how far it is, ten times a second, and can end it.
    ///
    /// Never follows a link, not even where `path` itself is one: a link holds
    /// nothing. What is closed to us, or not there to begin with, makes it not
    /// whole; what vanishes meanwhile was not there. Blocks.
    pub fn count(
        &self,
        path: &Path,
        news: &mut dyn FnMut(FolderSize) -> ControlFlow<()>,
    ) -> FolderSize {
        let open = match OpenFolder::open_no_link(path) {
            Ok(open) => open,
            Err(_) => return no_folder(path),
        };
        let size = FolderSize { whole: true, ..FolderSize::default() };
        let mut sum = Sum { size, named_again: HashSet::new(), told: Instant::now(), news };
        if descend(path, open, &mut sum).is_break() {
            sum.size.whole = false;
        }
        sum.size
    }
}

/// What is not a folder that we may read.
fn no_folder(path: &Path) -> FolderSize {
    match native::stat_at(path) {
        Ok(found) if found.kind == Kind::File => {
            FolderSize { bytes: found.on_disk, files: 1, whole: true }
        }
        Ok(found) => FolderSize { whole: found.kind != Kind::Folder, ..FolderSize::default() },
        Err(_) => FolderSize::default(),
    }
}

struct Sum<'a> {
    size: FolderSize,
    /// The files with several names that were counted.
    named_again: HashSet<(u64, u64)>,
    told: Instant,
    news: &'a mut dyn FnMut(FolderSize) -> ControlFlow<()>,
}

impl Sum<'_> {
    fn add(&mut self, file: &Stat) {
        if file.links <= 1 || self.named_again.insert((file.device, file.inode)) {
            self.size.bytes = self.size.bytes.saturating_add(file.on_disk);
            self.size.files += 1;
        }
    }

    fn tell(&mut self) -> ControlFlow<()> {
        if self.size.files.is_multiple_of(FILES_A_LOOK) && self.told.elapsed() >= PACE {
            self.told = Instant::now();
            (self.news)(self.size)?;
        }
        ControlFlow::Continue(())
    }

    fn miss(&mut self, fault: &io::Error) {
        // What vanished does not belong to the sum.
        if fault.kind() != io::ErrorKind::NotFound {
            self.size.whole = false;
        }
    }
}

impl Look for Sum<'_> {
    fn enter(&mut self, _: &OsStr) -> ControlFlow<()> {
        ControlFlow::Continue(())
    }

    fn see(&mut self, here: &Here<'_>, name: &OsStr, entry: Entry) -> ControlFlow<(), bool> {
        match entry {
            Entry::Folder => return ControlFlow::Continue(true),
            Entry::File => match here.open.stat(name) {
                Ok(file) => {
                    self.add(&file);
                    self.tell()?;
                }
                Err(fault) => self.miss(&fault),
            },
            Entry::Link | Entry::Neither => {}
        }
        ControlFlow::Continue(false)
    }

    fn fail(&mut self, _: &OsStr, fault: &io::Error) -> ControlFlow<()> {
        self.miss(fault);
        ControlFlow::Continue(())
    }

    fn leave(&mut self) -> ControlFlow<()> {
        ControlFlow::Continue(())
    }
}
