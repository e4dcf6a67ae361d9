//! What mends a server on this computer, from the smallest on: each makes sure
//! of what it did, and leaves a way back where there is one.

use super::stored::{HOME, MAIL, StoredSignIn, TOKEN, USERNAME};
use super::{Cmd, Error, Host, files, linux, macos, windows};
use crate::domain::{Os, SettingsPane};
use std::path::Path;

/// The traces of a sign-in (protocol page §12.3), and nothing else.
const SIGN_IN: [&str; 4] = [TOKEN, USERNAME, MAIL, HOME];

/// What plex.tv and players know a server by.
const IDENTITY: [&str; 2] = ["MachineIdentifier", "ProcessedMachineIdentifier"];

impl Host {
    /// Stops the server and starts it again. It answers a while later.
    pub fn restart_server(&self) -> Result<(), Error> {
        self.stop_server()?;
        self.start_server()
    }

    /// Removes the traces of the server's sign-in, with the server stopped, and
    /// makes sure that they are gone and its identity is what it was. A private
    /// copy of the settings is left at `copy_to` first.
    pub fn forget_sign_in(&self, copy_to: &Path) -> Result<(), Error> {
        let before = self.stored_sign_in()?;
        self.remove_settings(&SIGN_IN, copy_to)?;
        let after = self.stored_sign_in()?;
        let traces = after.ever_claimed != Some(false);
        let identity = |it: &StoredSignIn| {
            (it.machine_identifier.clone(), it.processed_machine_identifier.clone())
        };
        if traces || identity(&before) != identity(&after) {
            return Err(Error::NotKept { what: "the removal of the sign-in" });
        }
        Ok(())
    }

    /// Removes what the server is known by, with the server stopped: at its next
    /// start it is a new server, for plex.tv and for every player, and whoever
    /// it was shared with has lost it. A private copy is left at `copy_to` first.
    pub fn make_new_identity(&self, copy_to: &Path) -> Result<(), Error> {
        self.remove_settings(&IDENTITY, copy_to)?;
        let after = self.stored_sign_in()?;
        if after.machine_identifier.is_some() || after.processed_machine_identifier.is_some() {
            return Err(Error::NotKept { what: "the removal of the identity" });
        }
        Ok(())
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

    fn remove_settings(&self, names: &[&str], copy_to: &Path) -> Result<(), Error> {
        // The server writes its own values over ours when it ends.
        if self.os != Os::Linux && self.server_running()? {
            return Err(Error::StillRunning);
        }
        let by_hand =
            || linux::remove_preferences_by_hand(&self.preferences_file(), names, self.is_snap());
        let copied = self.back_up_settings(copy_to);
        match self.os {
            Os::MacOs => {
                copied?;
                for name in names {
                    let command = macos::delete_setting(name);
                    let output = self.run(&command)?;
                    // That there is none is what is wanted.
                    if !output.complaint().contains("does not exist") {
                        output.checked(&command)?;
                    }
                }
                Ok(())
            }
            Os::Linux => {
                copied.map_err(|e| e.or_by_hand(by_hand))?;
                let none: Vec<(&str, Option<&str>)> = names.iter().map(|it| (*it, None)).collect();
                self.change_preferences(&none, by_hand)
            }
            Os::Windows => {
                copied?;
                let none: Vec<(&str, Option<&str>)> = names.iter().map(|it| (*it, None)).collect();
                self.import_registry(&none)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic, reason = "tests")]
    use super::*;
    use crate::domain::PrivacyPane;
    use crate::platform::Output;
    use secrecy::ExposeSecret as _;
    use std::path::PathBuf;
    use std::sync::{Arc, Mutex};

    const CLAIMED: &str = r#"<Preferences MachineIdentifier="m" ProcessedMachineIdentifier="p"
        PlexOnlineToken="t-1" PlexOnlineUsername="ann" PlexOnlineMail="a@b" PlexOnlineHome="1"
        FriendlyName="Den" enableLocalSecurity="0"/>"#;

    fn linux(text: &str, state: &'static str) -> (tempfile::TempDir, Host, PathBuf) {
        let root = tempfile::tempdir().unwrap();
        let host = Host::at(Os::Linux, root.path().into(), root.path().join("home/me"))
            .with_runner(move |_| Ok(Output::of(0, state)));
        let file = host.data_folder().join("Preferences.xml");
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(&file, text).unwrap();
        (root, host, file)
    }

    #[test]
    fn exactly_four_settings_are_forgotten_and_a_copy_is_left() {
        let (root, host, file) = linux(CLAIMED, "inactive\n");
        let copy = root.path().join("copy");
        host.forget_sign_in(&copy).unwrap();
        let text = std::fs::read_to_string(&file).unwrap();
        assert!(text.ends_with(
            "<Preferences MachineIdentifier=\"m\" ProcessedMachineIdentifier=\"p\" \
             FriendlyName=\"Den\" enableLocalSecurity=\"0\"/>\n"
        ));
        assert_eq!(std::fs::read_to_string(&copy).unwrap(), CLAIMED);
        // Nothing left to forget is as good.
        host.forget_sign_in(&copy).unwrap();
    }

    #[test]
    fn a_new_identity_leaves_the_rest() {
        let (root, host, file) = linux(CLAIMED, "inactive\n");
        host.make_new_identity(&root.path().join("copy")).unwrap();
        let text = std::fs::read_to_string(&file).unwrap();
        assert!(!text.contains("MachineIdentifier") && text.contains("PlexOnlineToken"), "{text}");
    }

    #[test]
    fn a_running_server_keeps_everything() {
        let (root, host, file) = linux(CLAIMED, "active\n");
        let refused = host.forget_sign_in(&root.path().join("copy"));
        assert!(matches!(refused, Err(Error::StillRunning)));
        assert_eq!(std::fs::read_to_string(file).unwrap(), CLAIMED);
    }

    /// A Mac with these settings, of which `defaults delete` removes one by one
    /// unless `stubborn`.
    fn mac(stubborn: bool) -> Host {
        let settings = Arc::new(Mutex::new(vec![
            ("MachineIdentifier", "m"),
            ("PlexOnlineToken", "t-1"),
            ("PlexOnlineMail", "a@b"),
        ]));
        Host::at(Os::MacOs, "/nowhere".into(), "/nowhere/me".into()).with_runner(
            move |command: &Cmd| {
                let words: Vec<&str> = command.args.iter().map(String::as_str).collect();
                let mut settings = settings.lock().unwrap();
                match (command.program.as_str(), words.as_slice()) {
                    ("ps", _) => Ok(Output::of(0, "")),
                    ("defaults", ["export", ..]) => {
                        let row = |(key, value): &(&str, &str)| {
                            format!("<key>{key}</key><string>{value}</string>")
                        };
                        let rows: String = settings.iter().map(row).collect();
                        let text = format!("<plist version=\"1.0\"><dict>{rows}</dict></plist>");
                        Ok(Output::of(0, &text))
                    }
                    ("defaults", ["delete", "com.plexapp.plexmediaserver", key]) => {
                        let had = settings.iter().any(|(name, _)| name == key);
                        settings.retain(|(name, _)| stubborn || name != key);
                        let mut output = Output::of(if had { 0 } else { 1 }, "");
                        output.stderr = b"Domain (x) does not exist."
                            .iter()
                            .copied()
                            .filter(|_| !had)
                            .collect();
                        Ok(output)
                    }
                    _ => panic!("{command}"),
                }
            },
        )
    }

    #[test]
    fn a_mac_deletes_each_setting_and_reads_them_again() {
        let folder = tempfile::tempdir().unwrap();
        let copy = folder.path().join("copy");
        let host = mac(false);
        host.forget_sign_in(&copy).unwrap();
        let stored = host.stored_sign_in().unwrap();
        assert_eq!(stored.ever_claimed, Some(false));
        assert_eq!(stored.machine_identifier.as_deref(), Some("m"));
        assert!(std::fs::read_to_string(&copy).unwrap().contains("t-1"));
        let refused = mac(true).forget_sign_in(&copy);
        assert!(matches!(refused, Err(Error::NotKept { .. })), "{refused:?}");
    }

    #[test]
    fn windows_removes_them_by_a_file_of_the_registry() {
        let folder = tempfile::tempdir().unwrap();
        let imported = Arc::new(Mutex::new(Vec::new()));
        let seen = imported.clone();
        let host = Host::at(Os::Windows, "/nowhere".into(), folder.path().into());
        let host = host.with_runner(move |command: &Cmd| {
            if command.args.first().is_some_and(|it| it == "import") {
                *seen.lock().unwrap() = std::fs::read(command.args.last().unwrap()).unwrap();
            }
            assert!(command.stdin.as_ref().is_none_or(|it| it.expose_secret().is_empty()));
            Ok(Output::of(0, ""))
        });
        host.forget_sign_in(&folder.path().join("copy")).unwrap();
        let expected = windows::registry_file(&SIGN_IN.map(|name| (name, None)));
        assert_eq!(*imported.lock().unwrap(), expected);
    }

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
