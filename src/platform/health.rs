//! How the server does on this computer, as far as files and programs tell.
//! Everything here is asked at the same time, and changes nothing.

use super::processes::Processes;
use super::program::GLANCE;
use super::{Cmd, Host, linux, macos, windows};
use crate::domain::{Firewall, Health, Os, Space, WrongOwner};
use std::path::{Path, PathBuf};

/// What the server writes of itself while it runs, in its data folder.
const PID_FILE: &str = "plexmediaserver.pid";

/// What the server has to change in its data folder, most telling first.
const OWN_FILES: [&str; 7] = [
    "",
    "Preferences.xml",
    "Plug-in Support/Databases/com.plexapp.plugins.library.db",
    "Plug-in Support/Databases/com.plexapp.plugins.library.db-wal",
    "Plug-in Support/Databases/com.plexapp.plugins.library.db-shm",
    "Plug-in Support/Databases/com.plexapp.plugins.library.blobs.db",
    ".LocalAdminToken",
];

impl Host {
    /// How the server does here. It takes as long as its slowest question; one
    /// without an answer is unknown.
    pub fn health(&self) -> Health {
        std::thread::scope(|scope| {
            let space = scope.spawn(|| self.space());
            let firewall = scope.spawn(|| self.firewall());
            let sleeps = scope.spawn(|| self.sleeps());
            let words = scope.spawn(|| self.words_of_server());
            let pid_file = self.pid_file();
            let processes = self.processes();
            let none_of_server = processes.as_ref().is_some_and(|all| all.none_of_server);
            let stale_pid_file = pid_file.filter(|_| none_of_server);
            let data_owner = self.wrong_owner(processes.as_ref());
            // A thread that panicked found nothing out.
            let (last_words, damage) = words.join().unwrap_or_default();
            Health {
                processes: processes.map(|all| all.servers),
                stale_pid_file,
                space: space.join().unwrap_or_default(),
                data_owner,
                damage,
                last_words,
                firewall: firewall.join().unwrap_or_default(),
                sleeps: sleeps.join().unwrap_or_default(),
            }
        })
    }

    /// The note of a running server, if it is proven that none runs, of
    /// whatever user.
    pub(super) fn stale_pid_file(&self) -> Option<PathBuf> {
        // The note first: a server that starts in between is seen.
        let file = self.pid_file()?;
        // The number in it may be another program's by now, which the server
        // does not see through: no program of the server's has it.
        self.processes()?.none_of_server.then_some(file)
    }

    fn pid_file(&self) -> Option<PathBuf> {
        let file = self.data_folder().join(PID_FILE);
        std::fs::symlink_metadata(&file).is_ok_and(|found| found.is_file()).then_some(file)
    }

    fn space(&self) -> Vec<Space> {
        let folders = [self.data_folder(), self.cache_folder()];
        let mut space: Vec<Space> = match self.os {
            Os::Windows => {
                let answer = self.asked_at_leisure(windows::space());
                let answer = answer.map(|output| output.text().to_string()).unwrap_or_default();
                let of = |folder: &PathBuf| windows::space_of(&answer, &folder.to_string_lossy());
                let volume =
                    |(at, free, total): (String, u64, u64)| Space { at: at.into(), free, total };
                folders.iter().filter_map(of).map(volume).collect()
            }
            Os::MacOs | Os::Linux => {
                let there = folders.iter().filter_map(|folder| {
                    folder.ancestors().find(|it| it.exists()).map(Path::to_string_lossy)
                });
                let there: Vec<_> = there.collect();
                let command =
                    Cmd::new("/bin/df", ["-Pk"].into_iter().chain(there.iter().map(|it| &**it)));
                // It tells what it could even where one of several failed.
                let answer = self.asked(command).map(|output| output.text().to_string());
                answer.iter().flat_map(|answer| answer.lines()).filter_map(volume).collect()
            }
        };
        space.dedup();
        space
    }

    fn wrong_owner(&self, processes: Option<&Processes>) -> Option<WrongOwner> {
        let server_user = self.server_user_name(processes)?;
        if server_user == "root" {
            return None;
        }
        let data = self.data_folder();
        let mut files: Vec<PathBuf> = OWN_FILES.iter().map(|name| data.join(name)).collect();
        if self.os == Os::MacOs {
            files.push(self.home().join(macos::SETTINGS));
        }
        files.retain(|file| file.exists());
        let owners = self.owners(&files);
        let (file, owner) = files.iter().zip(owners).find_map(|(file, door)| {
            let door = door?;
            (door.owner != server_user && !door.others_may_write).then_some((file, door.owner))
        })?;
        // The settings of a Mac lie outside; everything else is one folder.
        let below = if file.starts_with(&data) { &data } else { file };
        let below = below.to_string_lossy();
        let command = Cmd::new("chown", ["-R", &server_user, &*below]).with_sudo().to_string();
        Some(WrongOwner { file: file.clone(), owner, server_user, command })
    }

    /// The name of the user that the server runs as, or would run as.
    fn server_user_name(&self, processes: Option<&Processes>) -> Option<String> {
        match self.os {
            // A program of the person whose home it is.
            Os::MacOs => self.owners(&[self.home().to_owned()]).pop()?.map(|door| door.owner),
            Os::Linux if self.is_snap() => Some("root".to_owned()),
            Os::Linux => match processes.map_or(&[][..], |all| &all.servers) {
                [] => Some(linux::service_user(self.root())),
                // Whose data these are cannot be told from several, nor what
                // a user of a container is called here.
                [one] if !one.contained => one.user.clone(),
                _ => None,
            },
            Os::Windows => None,
        }
    }

    /// Who owns each of these, in their order.
    fn owners(&self, files: &[PathBuf]) -> Vec<Option<Door>> {
        let names: Vec<_> = files.iter().map(|file| file.to_string_lossy()).collect();
        let command = Cmd::new("/bin/ls", ["-ld"].into_iter().chain(names.iter().map(|it| &**it)));
        let answer = self.asked(command).map(|output| output.text().to_string());
        let answer = answer.unwrap_or_default();
        let of = |name: &str| answer.lines().find_map(|line| door(line.strip_suffix(name)?));
        names.iter().map(|name| of(name)).collect()
    }

    fn firewall(&self) -> Option<Firewall> {
        if self.os != Os::MacOs {
            return None;
        }
        let ask = |question: &[&str]| self.text_of(&macos::firewall(question).within(GLANCE));
        let on = macos::firewall_is_on(&ask(&["--getglobalstate"])?)?;
        if !on {
            return Some(Firewall { on, blocks_all: None, blocks_server: None });
        }
        let blocks_all = ask(&["--getblockall"]).and_then(|answer| macos::blocks_all(&answer));
        let blocks_server = self.server_installed().and_then(|program| {
            let answer = ask(&["--getappblocked", &program.to_string_lossy()])?;
            macos::blocks_program(&answer)
        });
        Some(Firewall { on, blocks_all, blocks_server })
    }

    fn sleeps(&self) -> Option<bool> {
        match self.os {
            Os::MacOs => macos::sleeps(&self.asked(macos::power())?.text()),
            Os::Linux | Os::Windows => None,
        }
    }
}

/// The owner of a file, as `ls -ld` tells.
struct Door {
    owner: String,
    others_may_write: bool,
}

/// The part of a line of `ls -ld` before the name: `-rw-r--r--@ 1 me staff 9 …`.
fn door(line: &str) -> Option<Door> {
    let mut words = line.split_whitespace();
    let mode = words.next()?;
    let owner = words.nth(1)?.to_owned();
    let may_write = |at: usize| mode.as_bytes().get(at) == Some(&b'w');
    Some(Door { owner, others_may_write: may_write(5) || may_write(8) })
}

/// A line of `df -Pk`: the name of a device or a share can hold blanks, so the
/// columns are counted from the one with the percent sign.
fn volume(line: &str) -> Option<Space> {
    let percent = line.find("% ")?;
    let (before, at) = (line.get(..percent)?, line.get(percent + 1..)?.trim());
    let mut numbers = before.split_whitespace().rev().skip(1);
    let mut bytes = || numbers.next()?.parse::<u64>().ok()?.checked_mul(1024);
    let (free, _used, total) = (bytes()?, bytes()?, bytes()?);
    Some(Space { at: at.into(), free, total })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]
    use super::*;
    use crate::domain::{DamageKind, Process};
    use crate::platform::Output;
    use std::fs;

    #[test]
    fn a_volume_is_read_whatever_its_device_is_called() {
        let line = "//me@nas/My Share  264212084 67089356  28196532      71% /Volumes/My Share";
        let space = volume(line).unwrap();
        assert_eq!((space.free, space.total), (28_196_532 * 1024, 264_212_084 * 1024));
        assert_eq!(space.at, Path::new("/Volumes/My Share"));
        assert_eq!(volume("Filesystem 1024-blocks Used Available Capacity Mounted on"), None);
    }

    /// A Mac whose programs answer so, with a data folder.
    fn mac(answers: &'static [(&'static str, &'static str)]) -> (tempfile::TempDir, Host) {
        let root = tempfile::tempdir().unwrap();
        let place = root.path().to_string_lossy().into_owned();
        let host = Host::at(Os::MacOs, root.path().into(), root.path().join("Users/me"))
            .with_runner(move |command| {
                let is_asked = |word: &str| {
                    command.program == word || command.args.first().is_some_and(|it| it == word)
                };
                let found = answers.iter().find(|(word, _)| is_asked(word));
                let (_, answer) = found.ok_or(std::io::ErrorKind::NotFound)?;
                Ok(Output::of(0, &answer.replace("ROOT", &place)))
            });
        fs::create_dir_all(host.data_folder()).unwrap();
        (root, host)
    }

    #[test]
    fn nothing_is_known_where_nothing_answers() {
        let (_root, host) = mac(&[]);
        assert_eq!(host.health(), Health::default());
    }

    #[test]
    fn a_note_without_a_server_is_stale_and_one_with_is_not() {
        const NONE: &[(&str, &str)] = &[("ps", "    1     0 root 01:00 /sbin/launchd\n")];
        let (_root, host) = mac(NONE);
        let file = host.data_folder().join(PID_FILE);
        assert_eq!(host.health().stale_pid_file, None);
        fs::write(&file, "501").unwrap();
        assert_eq!(host.health().stale_pid_file, Some(file));

        let (_root, host) = mac(&[(
            "ps",
            "  9 1 bob 01:00 /Applications/Plex Media Server.app/Contents/MacOS/Plex Media Scanner\n",
        )]);
        fs::write(host.data_folder().join(PID_FILE), "501").unwrap();
        let health = host.health();
        assert_eq!((health.stale_pid_file, health.processes), (None, Some(Vec::<Process>::new())));
    }

    #[test]
    fn the_questions_of_a_mac_are_all_asked() {
        let (root, host) = mac(&[
            ("ps", "    1     0 root 01:00 /sbin/launchd\n"),
            ("df", "x 1 1 1 1% /\ndisk 100 60 40 60% /\ndisk 100 60 40 60% /\n"),
            ("--getglobalstate", "Firewall is enabled. (State = 1)\n"),
            ("--getblockall", "Firewall has block all state set to enabled.\n"),
            ("--getappblocked", "Incoming connection to ROOT is blocked.\n"),
            ("pmset", " sleep                1\n"),
            (
                "ls",
                "drwx------@ 9 me staff 288 Nov 24 12:00 ROOT/Users/me\n\
                 drwx------ 9 me staff 288 Nov 24 12:00 ROOT/Users/me/Library/Application Support/Plex Media Server\n\
                 -rw-r--r-- 1 root staff 9 Nov 24 12:00 ROOT/Users/me/Library/Application Support/Plex Media Server/Preferences.xml\n",
            ),
        ]);
        let data = host.data_folder();
        fs::write(data.join("Preferences.xml"), "<Preferences/>").unwrap();
        fs::create_dir_all(root.path().join(macos::APPLICATION)).unwrap();
        fs::create_dir_all(host.server_log().parent().unwrap()).unwrap();
        fs::write(host.server_log(), "x ERROR - database disk image is malformed\n").unwrap();
        let health = host.health();
        let firewall = Firewall { on: true, blocks_all: Some(true), blocks_server: Some(true) };
        assert_eq!((health.firewall, health.sleeps), (Some(firewall), Some(true)));
        assert_eq!(health.space.last().unwrap().free, 40 * 1024);
        assert_eq!(health.damage.unwrap().kind, DamageKind::Database);
        assert!(health.last_words.is_some());
        let wrong = health.data_owner.unwrap();
        assert_eq!((wrong.owner.as_str(), wrong.server_user.as_str()), ("root", "me"));
        assert_eq!(wrong.file, data.join("Preferences.xml"));
        assert_eq!(wrong.command, format!("sudo chown -R me '{}'", data.display()));
    }

    #[test]
    #[cfg(target_os = "linux")]
    fn this_very_computer_answers() {
        let root = tempfile::tempdir().unwrap();
        let host = Host::at(Os::Linux, root.path().into(), root.path().join("home/me"));
        let health = host.health();
        assert!(health.space.iter().all(|space| space.total >= space.free && space.total > 0));
        assert_eq!(health.space.len(), 1, "data and caches share a volume: {health:?}");
    }
}
