//! What mends a server on this computer, from the smallest on: each makes sure
//! of what it did, and leaves a way back where there is one.

use super::{Cmd, Error, Host, files, macos, windows};
use crate::domain::{Os, SettingsPane};
use std::path::Path;

impl Host {
    /// Stops the server and starts it again. It answers a while later.
    pub fn restart_server(&self) -> Result<(), Error> {
        self.stop_server()?;
        self.start_server()
    }

    /// Removes the note of a running server, if it is proven that none runs, of
    /// whatever user. Whether there was one to remove.
    pub fn remove_stale_pid_file(&self) -> Result<bool, Error> {
        let Some(file) = self.stale_pid_file() else { return Ok(false) };
        let by_hand = || Cmd::new("rm", [&*file.to_string_lossy()]).with_sudo().to_string();
        files::remove(&file).map_err(|e| e.or_by_hand(by_hand))?;
        Ok(true)
    }

    /// Opens a page of the system's settings. Whether this system has it.
    pub fn open_settings(&self, pane: SettingsPane) -> Result<bool, Error> {
        let command = match self.os {
            Os::MacOs => Some(macos::open_settings(pane)),
            Os::Windows => windows::open_settings(pane),
            Os::Linux => None,
        };
        let Some(command) = command else { return Ok(false) };
        self.run(&command)?.checked(&command).map(|_| true)
    }

    /// Shows a folder in the system's own file manager.
    pub fn show_folder(&self, folder: &Path) -> Result<(), Error> {
        let folder = &*folder.to_string_lossy();
        let command = match self.os {
            Os::MacOs => Cmd::new("/usr/bin/open", [folder]),
            Os::Linux => Cmd::new("/usr/bin/xdg-open", [folder]),
            // The Explorer itself fails by its exit code, whatever it shows.
            Os::Windows => Cmd::new(r"C:\Windows\System32\cmd.exe", ["/c", "start", "", folder]),
        };
        self.run(&command)?.checked(&command).map(|_| ())
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic, reason = "tests")]
    use super::*;
    use crate::domain::PrivacyPane;
    use crate::platform::Output;
    use std::sync::{Arc, Mutex};

    #[test]
    fn a_stale_note_is_removed_only_with_proof() {
        let root = tempfile::tempdir().unwrap();
        let host = Host::at(Os::MacOs, root.path().into(), root.path().join("Users/me"));
        std::fs::create_dir_all(host.data_folder()).unwrap();
        let file = host.data_folder().join("plexmediaserver.pid");
        std::fs::write(&file, "501").unwrap();
        let silent = host.clone().with_runner(|_| Err(std::io::ErrorKind::NotFound.into()));
        assert!(!silent.remove_stale_pid_file().unwrap() && file.exists());
        let answers = host.with_runner(|_| Ok(Output::of(0, "  1 0 root 01:00 /sbin/launchd\n")));
        assert!(answers.remove_stale_pid_file().unwrap() && !file.exists());
        assert!(!answers.remove_stale_pid_file().unwrap());
    }

    #[test]
    fn each_system_opens_what_it_has() {
        let opened = Arc::new(Mutex::new(Vec::new()));
        let open = |os, pane| {
            let opened = opened.clone();
            let host = Host::at(os, "/nowhere".into(), "/nowhere/me".into());
            let host = host.with_runner(move |command: &Cmd| {
                opened.lock().unwrap().push(command.args.last().unwrap().clone());
                Ok(Output::of(0, ""))
            });
            host.open_settings(pane).unwrap()
        };
        assert!(open(Os::MacOs, SettingsPane::Firewall));
        assert!(open(Os::Windows, SettingsPane::DateAndTime));
        assert!(!open(Os::Windows, SettingsPane::Privacy(PrivacyPane::Desktop)));
        assert!(!open(Os::Linux, SettingsPane::Firewall));
        assert_eq!(
            *opened.lock().unwrap(),
            [
                "x-apple.systempreferences:com.apple.preference.security?Firewall",
                "ms-settings:dateandtime"
            ]
        );
    }
}
