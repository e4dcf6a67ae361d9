//! What a helper asks for: the ends of the server's logs (protocol page §12.1,
//! §12.6), which system this is, and whose names must not be told.

use super::server_log::tail_of;
use super::{Host, linux, macos, windows};
use crate::domain::Os;

/// The server's log, and the one before it.
const LOGS: [&str; 2] = ["Plex Media Server.log", "Plex Media Server.1.log"];
/// How many lines of the end of a log are kept.
const LINES: usize = 2_000;
/// Folders beside those of people.
const NOBODYS: [&str; 6] = ["Shared", "Guest", "Public", "Default", "Default User", "All Users"];

/// The end of a log.
#[derive(Clone, PartialEq, Eq)]
pub struct LogEnd {
    /// The name of its file.
    pub name: String,
    /// Its last lines, each whole. They hold secrets.
    pub text: String,
}

impl std::fmt::Debug for LogEnd {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("LogEnd").field("name", &self.name).finish_non_exhaustive()
    }
}

impl Host {
    /// The ends of the server's logs, the newest first. A log that is missing
    /// or may not be read is left out.
    pub fn log_ends(&self) -> Vec<LogEnd> {
        let end = |name: &str| {
            let text = tail_of(&self.server_log().with_file_name(name))?;
            Some(LogEnd { name: name.to_owned(), text: last_lines(&text) })
        };
        LOGS.into_iter().filter_map(end).collect()
    }

    /// The system's version in its own words.
    pub fn system_version(&self) -> Option<String> {
        let text = match self.os {
            Os::MacOs => self.text_of(&macos::system_version()),
            Os::Linux => std::fs::read_to_string(self.path("etc/os-release"))
                .ok()
                .and_then(|text| linux::system_version(&text)),
            Os::Windows => self.text_of(&windows::system_version()),
        };
        let text = text?.split_whitespace().collect::<Vec<_>>().join(" ");
        (!text.is_empty()).then_some(text)
    }

    /// The processor this program was built for.
    pub fn processor(&self) -> &'static str {
        std::env::consts::ARCH
    }

    /// The names of the people who use this computer, as far as it tells.
    pub fn people(&self) -> Vec<String> {
        let folders = match self.os {
            Os::MacOs | Os::Windows => "Users",
            Os::Linux => "home",
        };
        let folders = std::fs::read_dir(self.path(folders)).into_iter().flatten().flatten();
        let folders = folders.map(|it| it.file_name().to_string_lossy().into_owned());
        let mut names: Vec<String> =
            folders.filter(|it| !it.starts_with('.') && !NOBODYS.contains(&it.as_str())).collect();
        if self.os == Os::Linux
            && let Ok(passwd) = std::fs::read_to_string(self.path("etc/passwd"))
        {
            names.extend(linux::people(&passwd));
        }
        names.extend(self.environment.user_name.clone());
        names.extend(self.home.file_name().map(|it| it.to_string_lossy().into_owned()));
        names.sort();
        names.dedup();
        names
    }
}

fn last_lines(text: &str) -> String {
    let skipped = text.lines().count().saturating_sub(LINES);
    text.lines().skip(skipped).flat_map(|line| [line, "\n"]).collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]
    use super::*;
    use crate::platform::Output;

    fn host(os: Os) -> (tempfile::TempDir, Host) {
        let root = tempfile::tempdir().unwrap();
        let home = root.path().join("Users/anna");
        let host = Host::at(os, root.path().into(), home);
        std::fs::create_dir_all(host.server_log().parent().unwrap()).unwrap();
        (root, host)
    }

    #[test]
    fn only_the_end_of_a_log_is_read() {
        let (_root, host) = host(Os::MacOs);
        assert_eq!(host.log_ends(), []);
        let path = host.server_log();
        let file = std::fs::File::create(&path).unwrap();
        // A hole costs no disk and is read like any other hundred megabytes.
        file.set_len(100 << 20).unwrap();
        drop(file);
        let mut lines: String = (0..3_000).map(|it| format!("line {it}\n")).collect();
        lines.insert_str(0, "the rest of a long one\n");
        std::io::Write::write_all(
            &mut std::fs::OpenOptions::new().append(true).open(&path).unwrap(),
            &[lines.as_bytes(), b"not \xff text"].concat(),
        )
        .unwrap();
        let ends = host.log_ends();
        let text = &ends.first().unwrap().text;
        assert_eq!(text.lines().count(), 2_000);
        assert_eq!(text.lines().last(), Some("not \u{fffd} text"));
        assert_eq!(text.lines().next(), Some("line 1001"));
    }

    #[test]
    #[cfg(unix)]
    fn a_link_is_not_followed() {
        let (root, host) = host(Os::Linux);
        std::fs::write(root.path().join("other"), "text").unwrap();
        std::os::unix::fs::symlink(root.path().join("other"), host.server_log()).unwrap();
        assert_eq!(host.log_ends(), []);
    }

    #[test]
    fn the_people_of_a_computer_are_known() {
        let (root, mac) = host(Os::MacOs);
        std::fs::create_dir_all(root.path().join("Users/Shared")).unwrap();
        std::fs::create_dir_all(root.path().join("Users/bob")).unwrap();
        assert_eq!(mac.people(), ["anna", "bob"]);

        let (root, linux) = host(Os::Linux);
        std::fs::create_dir_all(root.path().join("etc")).unwrap();
        let passwd = "root:x:0:0:root:/root:/bin/sh\nplex:x:997:997::/var/lib/plex:\n\
            eve:x:1000:1000:Eve Example,,,:/home/eve:/bin/sh\nnobody:x:65534:65534:nobody:/:\n";
        std::fs::write(root.path().join("etc/passwd"), passwd).unwrap();
        assert_eq!(linux.people(), ["Eve Example", "anna", "eve"]);
    }

    #[test]
    fn a_system_says_its_version() {
        let (root, linux) = host(Os::Linux);
        assert_eq!(linux.system_version(), None);
        std::fs::create_dir_all(root.path().join("etc")).unwrap();
        let release = "NAME=\"Debian\"\nPRETTY_NAME=\"Debian GNU/Linux 13 (trixie)\"\n";
        std::fs::write(root.path().join("etc/os-release"), release).unwrap();
        assert_eq!(linux.system_version().as_deref(), Some("Debian GNU/Linux 13 (trixie)"));
        let (_root, windows) = host(Os::Windows);
        let windows = windows
            .with_runner(|_| Ok(Output::of(0, "\r\nMicrosoft Windows [Version 10.0.1]\r\n")));
        let version = windows.system_version();
        assert_eq!(version.as_deref(), Some("Microsoft Windows [Version 10.0.1]"));
    }
}
