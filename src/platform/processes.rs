//! The servers that run on this computer, whoever started them.

use super::program::GLANCE;
use super::{Host, linux, macos, windows};
use crate::domain::{Moment, Os, Process};
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

/// What of the server runs here.
pub(super) struct Processes {
    /// The servers, helpers not counted.
    pub(super) servers: Vec<Process>,
    /// Whether it is proven that nothing of the server runs, no helper either.
    pub(super) none_of_server: bool,
}

impl Host {
    /// What runs of the server; `None` where not every user's processes can be seen.
    pub(super) fn processes(&self) -> Option<Processes> {
        match self.os {
            Os::MacOs => self.mac_processes(),
            Os::Linux => self.linux_processes(),
            Os::Windows => {
                let answer = self.text_of(&windows::every_server().within(GLANCE))?;
                let process = |(pid, user)| Process {
                    pid,
                    user: Some(user),
                    program: None,
                    since: None,
                    contained: false,
                };
                let servers = windows::servers(&answer).into_iter().map(process).collect();
                // Its helpers were not asked for.
                Some(Processes { servers, none_of_server: false })
            }
        }
    }

    fn mac_processes(&self) -> Option<Processes> {
        let text = self.text_of(&macos::every_process().within(GLANCE))?;
        let now = super::now();
        let rows: Vec<macos::Row<'_>> = macos::rows(&text).collect();
        let found = rows.iter().filter(|row| macos::is_server(row.program)).map(|row| {
            let process = Process {
                pid: row.pid,
                user: Some(row.user.to_owned()),
                program: Some(row.program.into()),
                since: row.age.map(|age| Moment(now.0.saturating_sub(age.as_secs()))),
                contained: false,
            };
            (process, row.parent)
        });
        let none_of_server = !rows.iter().any(|row| macos::is_of_server(row.program));
        Some(Processes { servers: without_children(found.collect()), none_of_server })
    }

    fn linux_processes(&self) -> Option<Processes> {
        let proc = self.path("proc");
        let read = |below: &str| std::fs::read_to_string(proc.join(below)).ok();
        let folders = std::fs::read_dir(&proc).ok()?.flatten();
        let named = folders.filter_map(|entry| {
            let pid: u32 = entry.file_name().to_str()?.parse().ok()?;
            Some((pid, read(&format!("{pid}/comm"))?))
        });
        let names: BTreeMap<u32, String> = named.collect();
        // `hidepid` hides other users' processes, the first one as well. Then
        // to see no server proves nothing.
        names.get(&1)?;
        let system = read("stat").unwrap_or_default();
        let passwd = std::fs::read_to_string(self.path("etc/passwd")).unwrap_or_default();
        let is_server = |name: &str| name.trim().starts_with(linux::PROCESS_NAME);
        let servers = names.iter().filter(|(_, name)| is_server(name));
        let found = servers.filter_map(|(&pid, _)| {
            let status = linux::status(&read(&format!("{pid}/status"))?)?;
            let stat = read(&format!("{pid}/stat")).unwrap_or_default();
            let user = linux::user_name(&passwd, status.uid);
            let process = Process {
                pid,
                user: Some(user.unwrap_or_else(|| status.uid.to_string())),
                program: std::fs::read_link(proc.join(format!("{pid}/exe"))).ok(),
                since: linux::began(&stat, &system),
                contained: read(&format!("{pid}/cgroup"))
                    .is_some_and(|it| linux::is_contained(&it)),
            };
            Some((process, status.parent))
        });
        // Its scanner, its tuner, its scripts: every name of a helper begins so,
        // and its own.
        let none_of_server = !names.values().any(|name| name.trim().starts_with("Plex "));
        Some(Processes { servers: without_children(found.collect()), none_of_server })
    }
}

impl Processes {
    /// The applications that the servers run from.
    pub(super) fn applications(&self) -> impl Iterator<Item = PathBuf> {
        self.servers.iter().filter(|it| !it.contained).filter_map(|it| {
            let program = it.program.as_deref()?;
            let inside = |path: &std::path::Path| path.extension().is_some_and(|it| it == "app");
            Some(program.ancestors().find(|path| inside(path)).unwrap_or(program).to_owned())
        })
    }

    /// Whether one of them runs from a hidden copy.
    pub(super) fn is_translocated(&self) -> bool {
        let programs = self.servers.iter().filter_map(|it| it.program.as_deref());
        programs.into_iter().any(|program| macos::is_translocated(&program.to_string_lossy()))
    }
}

/// A server that is another one's child is the same one, seen while it starts a helper.
fn without_children(found: Vec<(Process, u32)>) -> Vec<Process> {
    let pids: BTreeSet<u32> = found.iter().map(|(process, _)| process.pid).collect();
    let own = found.into_iter().filter(|(_, parent)| !pids.contains(parent));
    own.map(|(process, _)| process).collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]
    use super::*;
    use crate::platform::Output;
    use std::fs;
    use std::path::Path;

    #[test]
    fn two_servers_of_two_users_are_two_and_helpers_are_none() {
        let answer = "    1     0 root 01:00 /sbin/launchd
  501     1 ann 00:10 /Applications/Plex Media Server.app/Contents/MacOS/Plex Media Server
  502   501 ann 00:09 /Applications/Plex Media Server.app/Contents/MacOS/Plex Media Server
  503   501 ann 00:09 /Applications/Plex Media Server.app/Contents/MacOS/Plex Script Host
  700     1 bob 00:20 /Users/bob/Old Plex.app/Contents/MacOS/Plex Media Server\n";
        let host = Host::at(Os::MacOs, "/nowhere".into(), "/nowhere/me".into())
            .with_runner(move |_| Ok(Output::of(0, answer)));
        let processes = host.processes().unwrap();
        let seen: Vec<_> =
            processes.servers.iter().map(|it| (it.pid, it.user.as_deref().unwrap())).collect();
        assert_eq!(seen, [(501, "ann"), (700, "bob")]);
        assert!(!processes.none_of_server && !processes.is_translocated());
        let applications: Vec<PathBuf> = processes.applications().collect();
        assert_eq!(applications[1], Path::new("/Users/bob/Old Plex.app"));
    }

    fn process(root: &Path, pid: u32, comm: &str, cgroup: &str) {
        let folder = root.join(format!("proc/{pid}"));
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join("comm"), format!("{comm}\n")).unwrap();
        fs::write(folder.join("status"), "PPid:\t1\nUid:\t997\t997\t997\t997\n").unwrap();
        fs::write(folder.join("cgroup"), cgroup).unwrap();
        let stat = format!("{pid} ({comm}) S 1 1 1 0 -1 0 1 0 0 0 5 6 0 0 20 0 9 0 500 0");
        fs::write(folder.join("stat"), stat).unwrap();
    }

    #[test]
    fn linux_tells_a_container_from_a_service() {
        let root = tempfile::tempdir().unwrap();
        let host = Host::at(Os::Linux, root.path().into(), root.path().join("home/me"));
        assert!(host.processes().is_none(), "no list of processes at all");
        process(root.path(), 42, "Plex Media Serv", "0::/system.slice/docker-1.scope\n");
        assert!(host.processes().is_none(), "the first process is hidden, and others may be");
        process(root.path(), 1, "systemd", "0::/init.scope\n");
        process(root.path(), 43, "Plex Media Serv", "0::/system.slice/plexmediaserver.service\n");
        process(root.path(), 44, "Plex Script Hos", "");
        fs::create_dir_all(root.path().join("etc")).unwrap();
        fs::write(root.path().join("etc/passwd"), "plex:x:997:997::/:/x\n").unwrap();
        fs::write(root.path().join("proc/stat"), "btime 1700000000\n").unwrap();
        let processes = host.processes().unwrap();
        let servers = processes.servers;
        assert_eq!(servers.iter().map(|it| it.contained).collect::<Vec<_>>(), [true, false]);
        assert_eq!(servers[0].user.as_deref(), Some("plex"));
        assert_eq!(servers[0].since, Some(Moment(1_700_000_005)));
        for pid in [42, 43, 44] {
            assert!(!host.processes().unwrap().none_of_server, "{pid}");
            fs::remove_dir_all(root.path().join(format!("proc/{pid}"))).unwrap();
        }
        assert!(host.processes().unwrap().none_of_server);
    }
}
