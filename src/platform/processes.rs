//! The servers that run on this computer, whoever started them.

use super::{Host, linux, macos, windows};
use crate::domain::{Moment, Os, Process};
use std::collections::BTreeSet;
use std::path::PathBuf;

/// Everything of the server that runs here, and which numbers are taken.
pub(super) struct Processes {
    servers: Vec<Process>,
    /// Numbers of the server's programs, helpers among them.
    of_server: BTreeSet<u32>,
    /// Numbers of all processes; `None` where only the server's were asked for.
    all: Option<BTreeSet<u32>>,
}

impl Host {
    /// What runs of the server; `None` where not every user's processes can be seen.
    pub(super) fn processes(&self) -> Option<Processes> {
        match self.os {
            Os::MacOs => self.mac_processes(),
            Os::Linux => self.linux_processes(),
            Os::Windows => {
                let output = self.asked(windows::every_server())?;
                if !output.succeeded() {
                    return None;
                }
                let process = |(pid, user)| Process {
                    pid,
                    user: Some(user),
                    program: None,
                    since: None,
                    contained: false,
                };
                let servers: Vec<Process> =
                    windows::servers(&output.text()).into_iter().map(process).collect();
                Some(Processes::of(servers, BTreeSet::new(), None))
            }
        }
    }

    fn mac_processes(&self) -> Option<Processes> {
        let output = self.asked(macos::every_process())?;
        if !output.succeeded() {
            return None;
        }
        let now = super::now();
        let text = output.text();
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
        let helpers = rows.iter().filter(|row| macos::is_of_server(row.program)).map(|row| row.pid);
        let all = rows.iter().map(|row| row.pid).collect();
        Some(Processes::of(without_children(found.collect()), helpers.collect(), Some(all)))
    }

    fn linux_processes(&self) -> Option<Processes> {
        let proc = self.path("proc");
        let read = |below: &str| std::fs::read_to_string(proc.join(below)).ok();
        let numbers = std::fs::read_dir(&proc).ok()?.flatten();
        let all: BTreeSet<u32> =
            numbers.filter_map(|entry| entry.file_name().to_str()?.parse().ok()).collect();
        // `hidepid` hides other users' processes, the first one as well. Then
        // to see no server proves nothing.
        read("1/comm").filter(|_| all.contains(&1))?;
        let system = read("stat").unwrap_or_default();
        let passwd = std::fs::read_to_string(self.path("etc/passwd")).unwrap_or_default();
        let named = |name: &str| {
            let is_named = |pid: &&u32| {
                read(&format!("{pid}/comm")).is_some_and(|comm| comm.trim().starts_with(name))
            };
            all.iter().filter(is_named).copied().collect::<BTreeSet<u32>>()
        };
        let found = named(linux::PROCESS_NAME).into_iter().filter_map(|pid| {
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
        // Its scanner, its tuner, its scripts: every name of a helper begins so.
        let helpers = named("Plex ");
        Some(Processes::of(without_children(found.collect()), helpers, Some(all)))
    }
}

impl Processes {
    fn of(servers: Vec<Process>, helpers: BTreeSet<u32>, all: Option<BTreeSet<u32>>) -> Self {
        let of_server = helpers.into_iter().chain(servers.iter().map(|it| it.pid)).collect();
        Self { servers, of_server, all }
    }

    /// The servers, helpers not counted.
    pub(super) fn servers(&self) -> &[Process] {
        &self.servers
    }

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

    /// Whether it is proven that nothing of the server runs.
    pub(super) fn none_of_server(&self) -> bool {
        self.of_server.is_empty() && self.all.is_some()
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
            processes.servers().iter().map(|it| (it.pid, it.user.as_deref().unwrap())).collect();
        assert_eq!(seen, [(501, "ann"), (700, "bob")]);
        assert!(!processes.none_of_server() && !processes.is_translocated());
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
        let servers = processes.servers();
        assert_eq!(servers.iter().map(|it| it.contained).collect::<Vec<_>>(), [true, false]);
        assert_eq!(servers[0].user.as_deref(), Some("plex"));
        assert_eq!(servers[0].since, Some(Moment(1_700_000_005)));
        for pid in [42, 43, 44] {
            assert!(!host.processes().unwrap().none_of_server(), "{pid}");
            fs::remove_dir_all(root.path().join(format!("proc/{pid}"))).unwrap();
        }
        assert!(host.processes().unwrap().none_of_server());
    }
}
