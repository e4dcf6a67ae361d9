//! Whose program is at the other end of a connection on this machine.
//!
//! Any user can listen on the server's port while the server does not. So
//! before a token is sent there, the other end of that very connection must
//! belong to this user, to root, or to the owner of the server's data folder
//! or service; on macOS and Windows it must be Plex's program as well.

use super::{Error, Host, files, linux, macos, native, windows};
use crate::domain::Os;
use std::fmt;
use std::net::SocketAddr;
use std::path::Path;
use std::time::{Duration, Instant};

/// How long a program may take to accept a connection before we ask who it is.
const PATIENCE: Duration = Duration::from_secs(3);

/// The program at the other end of a connection, as far as it could be found out.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Listener {
    /// The number of its user (macOS, Linux).
    pub uid: Option<u32>,
    /// The name of its user (Windows).
    pub user: Option<String>,
    /// The number of its process, where this user may see it.
    pub pid: Option<u32>,
    /// Its program, where this user may see it.
    pub program: Option<String>,
    /// Whether Plex signed it (macOS); `None` where nobody looked.
    pub signed_by_plex: Option<bool>,
}

/// A listener that must not be told a secret.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{who}")]
pub struct Untrusted {
    /// What could be found out about it.
    pub who: String,
}

impl fmt::Display for Listener {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.program.as_deref().unwrap_or("an unknown program"))?;
        match (&self.user, self.uid) {
            (Some(user), _) => write!(f, " of user {user}")?,
            (None, Some(uid)) => write!(f, " of user {uid}")?,
            (None, None) => {}
        }
        if let Some(pid) = self.pid {
            write!(f, " (process {pid})")?;
        }
        if self.signed_by_plex == Some(false) {
            f.write_str(", not signed by Plex")?;
        }
        Ok(())
    }
}

impl Host {
    /// Finds out who is at the other end of a connection on this machine.
    /// `ours` and `theirs` are its two ends, as our socket names them.
    pub fn listener(&self, ours: SocketAddr, theirs: SocketAddr) -> Result<Listener, Error> {
        let (ours, theirs) = (canonical(ours), canonical(theirs));
        match self.os {
            Os::Linux => linux_listener(ours, theirs),
            Os::MacOs => self.macos_listener(ours, theirs),
            Os::Windows => self.windows_listener(ours, theirs),
        }
    }

    /// Whether a listener may be told a secret.
    pub fn trusts(&self, listener: &Listener) -> bool {
        match self.os {
            Os::Linux => self.trusts_user(listener.uid),
            Os::MacOs => self.trusts_user(listener.uid) && listener.signed_by_plex == Some(true),
            Os::Windows => {
                let name = |full: &str| full.rsplit('\\').next().unwrap_or_default().to_lowercase();
                let ours = self.environment.user_name.as_deref().map(name);
                let theirs = listener.user.as_deref().map(name);
                ours.is_some()
                    && ours == theirs
                    && listener.program.as_deref() == Some(windows::IMAGE)
            }
        }
    }

    /// Finds out who is there and whether it may be told a secret. Not to know is not to trust.
    pub fn check_listener(
        &self,
        ours: SocketAddr,
        theirs: SocketAddr,
    ) -> Result<Listener, Untrusted> {
        let listener = self.listener(ours, theirs).map_err(|e| Untrusted { who: e.to_string() })?;
        if self.trusts(&listener) {
            Ok(listener)
        } else {
            Err(Untrusted { who: listener.to_string() })
        }
    }

    fn trusts_user(&self, uid: Option<u32>) -> bool {
        let Some(uid) = uid else { return false };
        let passwd = || std::fs::read_to_string(self.path("etc/passwd")).unwrap_or_default();
        uid == 0
            || native::current_user() == Some(uid)
            || files::owner_of(&self.data_folder()) == Some(uid)
            || (self.os == Os::Linux
                && linux::user_number(&passwd(), linux::SERVICE_USER) == Some(uid))
    }

    fn macos_listener(&self, ours: SocketAddr, theirs: SocketAddr) -> Result<Listener, Error> {
        let connections = macos::connections();
        let table = self.run(&connections)?.checked(&connections)?;
        let pid = macos::process_of(&table.text(), theirs, ours).ok_or_else(not_found)?;
        let process = self.run(&macos::process(pid))?;
        let (uid, program) = macos::user_and_program(&process.text()).unzip();
        let signed = self.run(&macos::verify_signature(pid))?.succeeded();
        Ok(Listener { uid, user: None, pid: Some(pid), program, signed_by_plex: Some(signed) })
    }

    fn windows_listener(&self, ours: SocketAddr, theirs: SocketAddr) -> Result<Listener, Error> {
        let connections = windows::connections();
        let table = self.run(&connections)?.checked(&connections)?;
        let pid = windows::process_of(&table.text(), theirs, ours).ok_or_else(not_found)?;
        let task = self.run(&windows::task(pid))?;
        let (user, program) = windows::user_and_program(&task.text()).unzip();
        Ok(Listener { uid: None, user, pid: Some(pid), program, signed_by_plex: None })
    }
}

fn linux_listener(ours: SocketAddr, theirs: SocketAddr) -> Result<Listener, Error> {
    let start = Instant::now();
    loop {
        match linux_socket(theirs, ours)? {
            // A connection that waits to be accepted shows root as its owner,
            // whoever listens: it says nothing yet.
            Some(socket) if socket.inode != 0 => {
                let overflow = read("/proc/sys/kernel/overflowuid")?.trim().parse().ok();
                let is_meant = overflow != Some(socket.uid)
                    || linux::maps_every_user(&read("/proc/self/uid_map")?);
                let (pid, program) = holder_of(socket.inode).unzip();
                let uid = is_meant.then_some(socket.uid);
                return Ok(Listener { uid, pid, program, ..Listener::default() });
            }
            Some(_) if start.elapsed() > PATIENCE => {
                return Err(unknown("nobody has accepted the connection yet"));
            }
            None if start.elapsed() > PATIENCE => return Err(not_found()),
            _ => std::thread::sleep(Duration::from_millis(20)),
        }
    }
}

fn linux_socket(local: SocketAddr, remote: SocketAddr) -> Result<Option<linux::Socket>, Error> {
    // A server that listens for both versions has its rows in the second table.
    for table in ["/proc/net/tcp", "/proc/net/tcp6"] {
        let text = match std::fs::read_to_string(table) {
            Ok(text) => text,
            Err(e) if e.kind() == std::io::ErrorKind::NotFound => continue,
            Err(e) => return Err(Error::file("read", Path::new(table))(e)),
        };
        if let Some(socket) = linux::socket(&text, local, remote) {
            return Ok(Some(socket));
        }
    }
    Ok(None)
}

/// The process that holds a socket and its program, where this user may see
/// it. Evidence for a person; the decision does not rest on it.
fn holder_of(inode: u64) -> Option<(u32, String)> {
    let wanted = format!("socket:[{inode}]");
    let holds = |process: &Path| {
        let files = std::fs::read_dir(process.join("fd")).ok()?;
        files.flatten().find(|file| {
            std::fs::read_link(file.path()).is_ok_and(|target| target.as_os_str() == &*wanted)
        })
    };
    std::fs::read_dir("/proc").ok()?.flatten().find_map(|process| {
        let pid = process.file_name().to_str()?.parse().ok()?;
        holds(&process.path())?;
        let program = std::fs::read_link(process.path().join("exe")).ok()?;
        Some((pid, program.to_string_lossy().into_owned()))
    })
}

fn read(path: &str) -> Result<String, Error> {
    std::fs::read_to_string(path).map_err(Error::file("read", Path::new(path)))
}

fn canonical(end: SocketAddr) -> SocketAddr {
    SocketAddr::new(end.ip().to_canonical(), end.port())
}

fn not_found() -> Error {
    unknown("the other end of the connection is not on this machine")
}

fn unknown(why: &str) -> Error {
    Error::NotUnderstood { what: "the listener".to_owned(), why: why.to_owned() }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic, reason = "tests")]
    use super::*;
    use crate::platform::{Cmd, Environment, Output};
    use std::io;

    // The tables are constructed; `macos` and `windows` test their columns.
    const MAC: &str = "Proto Recv-Q Send-Q Local Address Foreign Address (state) rhiwat shiwat pid epid state options
tcp4 0 0 127.0.0.1.32400 127.0.0.1.51000 ESTABLISHED 1 1 501 0 00102 00000000\n";
    const WINDOWS: &str = "  TCP    127.0.0.1:32400    127.0.0.1:51000    ESTABLISHED    808\n";

    fn check(host: Host) -> Result<Listener, Untrusted> {
        host.check_listener(([127, 0, 0, 1], 51000).into(), ([127, 0, 0, 1], 32400).into())
    }

    fn answer(command: &Cmd, user: u32, signature: i32) -> io::Result<Output> {
        match command.program.as_str() {
            "netstat" => Ok(Output::of(0, MAC)),
            "ps" => Ok(Output::of(0, &format!("{user} /Applications/P M S\n"))),
            "codesign" => Ok(Output::of(signature, "")),
            _ => panic!("{command}"),
        }
    }

    fn mac(run: impl Fn(&Cmd) -> io::Result<Output> + Send + Sync + 'static) -> Host {
        Host::at(Os::MacOs, "/nowhere".into(), "/nowhere/me".into()).with_runner(run)
    }

    #[test]
    fn a_mac_wants_a_known_user_and_the_signature_of_plex() {
        let trusted = check(mac(|command| answer(command, 0, 0))).unwrap();
        assert_eq!(trusted.program.as_deref(), Some("/Applications/P M S"));

        let unsigned = check(mac(|command| answer(command, 0, 1))).unwrap_err();
        assert_eq!(unsigned.who, "/Applications/P M S of user 0 (process 501), not signed by Plex");
        // Plex's own program, but of another user: it is not our server.
        check(mac(|command| answer(command, 54_321, 0))).unwrap_err();
        check(mac(|_| Err(io::ErrorKind::NotFound.into()))).unwrap_err();
    }

    #[test]
    fn windows_wants_this_user_and_the_program_of_plex() {
        let host = |user: &str| {
            let environment =
                Environment { user_name: Some(user.into()), ..Environment::default() };
            Host::at(Os::Windows, "/nowhere".into(), "/nowhere/me".into())
                .with_environment(environment)
                .with_runner(|command: &Cmd| {
                    let row = r#""Plex Media Server.exe","808","Console","1","9 K","Running","DEN\Me","0:00:09","N/A""#;
                    let table = command.program == "NETSTAT.EXE";
                    Ok(Output::of(0, if table { WINDOWS } else { row }))
                })
        };
        check(host("me")).unwrap();
        check(host("you")).unwrap_err();
    }
}
