//! One window for each person: a second start knocks at the first, which comes
//! to the front.

use super::Error;
use std::path::Path;

/// Whether this is the only window over Usher's folder. From then on `raise` is
/// called, on a thread of its own, whenever another one is started. `false`:
/// another one is open, and has been asked to come to the front.
///
/// Where this cannot be found out a second window is better than none.
pub fn only_window(folder: &Path, raise: impl Fn() + Send + 'static) -> Result<bool, Error> {
    door::open(folder, raise)
}

#[cfg(unix)]
mod door {
    use super::Error;
    use crate::platform::files;
    use std::os::unix::net::{UnixListener, UnixStream};
    use std::path::Path;

    pub fn open(folder: &Path, raise: impl Fn() + Send + 'static) -> Result<bool, Error> {
        files::create_private_folder(folder)?;
        let door = folder.join("window.sock");
        if UnixStream::connect(&door).is_ok() {
            return Ok(false);
        }
        // What a program left that has ended.
        let _ = std::fs::remove_file(&door);
        let listener = UnixListener::bind(&door).map_err(Error::file("listen at", &door))?;
        std::thread::spawn(move || {
            for knock in listener.incoming() {
                if knock.is_err() {
                    break;
                }
                raise();
            }
        });
        Ok(true)
    }
}

#[cfg(not(unix))]
mod door {
    use super::Error;
    use std::path::Path;

    // Windows has no file that can be knocked at; each start opens a window.
    pub fn open(_: &Path, _: impl Fn() + Send + 'static) -> Result<bool, Error> {
        Ok(true)
    }
}

#[cfg(unix)]
#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]
    use super::*;
    use std::sync::mpsc::channel;
    use std::time::Duration;

    #[test]
    fn a_second_window_knocks_and_one_after_the_end_is_the_only_one_again() {
        let folder = tempfile::tempdir().unwrap();
        let (knocked, knocks) = channel();
        assert!(only_window(folder.path(), move || knocked.send(()).unwrap()).unwrap());
        assert!(knocks.try_recv().is_err());
        assert!(!only_window(folder.path(), || {}).unwrap());
        knocks.recv_timeout(Duration::from_secs(5)).unwrap();

        // The file of a program that has ended is nobody's door.
        let left = tempfile::tempdir().unwrap();
        drop(std::os::unix::net::UnixListener::bind(left.path().join("window.sock")).unwrap());
        assert!(only_window(left.path(), || {}).unwrap());
    }
}
