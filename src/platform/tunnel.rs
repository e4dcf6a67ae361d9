//! A way to the loopback of another computer, through the system's own `ssh`.

use super::{Error, Host, native};
use crate::domain::{Address, Os};
use std::io::Read;
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// How long `ssh` may take to sign in.
const PATIENCE: Duration = Duration::from_secs(30);

/// An open tunnel; it closes when it is dropped.
#[derive(Debug)]
pub struct Tunnel {
    ssh: Child,
    port: u16,
}

impl Tunnel {
    /// The server at the other computer, as seen from here.
    pub fn address(&self) -> Result<Address, Error> {
        Address::parse(&format!("http://127.0.0.1:{}", self.port))
            .map_err(|e| failed(e.to_string()))
    }

    /// The port on this computer's loopback.
    pub fn port(&self) -> u16 {
        self.port
    }

    /// Whether `ssh` still holds it open.
    pub fn is_open(&mut self) -> bool {
        matches!(self.ssh.try_wait(), Ok(None))
    }
}

impl Drop for Tunnel {
    fn drop(&mut self) {
        // It may have ended by itself, which is just as well.
        let _ = self.ssh.kill();
        let _ = self.ssh.wait();
    }
}

impl Host {
    /// Opens a tunnel to the server's port on the loopback of `destination`
    /// and waits until it can be used, at most 30 seconds. `ssh` must get in
    /// without asking: there is nobody to answer it.
    #[expect(clippy::disallowed_methods, reason = "ssh stays open, where other programs end")]
    pub fn open_tunnel(&self, destination: &str) -> Result<Tunnel, Error> {
        // A leading dash would be read as an option, and run a command.
        let is_plain = |c: char| !c.is_whitespace() && !c.is_control();
        if destination.is_empty()
            || destination.starts_with('-')
            || !destination.chars().all(is_plain)
        {
            return Err(Error::BadDestination);
        }
        let port = free_port().map_err(|e| failed(e.to_string()))?;
        let forward = format!("127.0.0.1:{port}:127.0.0.1:{}", Address::SERVER_PORT);
        let program = match (self.is_real_machine(), self.os) {
            (true, Os::MacOs | Os::Linux) => "/usr/bin/ssh",
            (true, Os::Windows) => r"C:\Windows\System32\OpenSSH\ssh.exe",
            (false, _) => "ssh",
        };
        let ssh = Command::new(program)
            .args(["-N", "-o", "ExitOnForwardFailure=yes", "-o", "BatchMode=yes"])
            // A shared connection would outlive the tunnel and hide who holds the port.
            .args(["-o", "ControlMaster=no", "-o", "ControlPath=none"])
            .args(["-L", &forward, "--", destination])
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .map_err(|e| failed(e.to_string()))?;
        let mut tunnel = Tunnel { ssh, port };
        tunnel.wait_until_open()?;
        Ok(tunnel)
    }
}

impl Tunnel {
    fn wait_until_open(&mut self) -> Result<(), Error> {
        let start = Instant::now();
        let there = SocketAddr::from((Ipv4Addr::LOCALHOST, self.port));
        while start.elapsed() < PATIENCE {
            if !self.is_open() {
                return Err(failed(self.last_words()));
            }
            if let Ok(connection) = TcpStream::connect_timeout(&there, Duration::from_secs(1)) {
                return self.check(&connection);
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        Err(failed("it did not sign in in time".to_owned()))
    }

    /// Between our choice of a port and its use by `ssh`, another user could
    /// have taken it.
    fn check(&mut self, connection: &TcpStream) -> Result<(), Error> {
        let ends = connection.local_addr().and_then(|a| Ok((a, connection.peer_addr()?)));
        let (ours, theirs) = ends.map_err(|e| failed(e.to_string()))?;
        // Whose port it is depends on this computer, whatever layout is asked for.
        let listener = Host::this_machine().listener(ours, theirs).map_err(|e| {
            // `ssh` hangs up at once where nobody listens at the other computer.
            if was_closed(connection) {
                failed(format!("nothing listens on port {} there", Address::SERVER_PORT))
            } else {
                e
            }
        })?;
        let is_ours = match native::current_user() {
            Some(user) => listener.uid == Some(user),
            None => listener.pid == Some(self.ssh.id()),
        };
        if is_ours { Ok(()) } else { Err(failed(format!("its port was taken by {listener}"))) }
    }

    fn last_words(&mut self) -> String {
        let mut text = String::new();
        if let Some(pipe) = self.ssh.stderr.take() {
            // What could be read is worth showing.
            let _ = pipe.take(4096).read_to_string(&mut text);
        }
        let last = text.lines().map(str::trim).rfind(|line| !line.is_empty());
        last.unwrap_or("it ended without a word").chars().take(200).collect()
    }
}

fn was_closed(connection: &TcpStream) -> bool {
    let waits = |e: &std::io::Error| e.kind() == std::io::ErrorKind::WouldBlock;
    let peeked = connection.set_nonblocking(true).and_then(|()| connection.peek(&mut [0]));
    match peeked {
        Ok(count) => count == 0,
        Err(e) => !waits(&e),
    }
}

fn free_port() -> std::io::Result<u16> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port())
}

fn failed(cause: String) -> Error {
    Error::Tunnel { cause }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_destination_never_reaches_ssh() {
        let host = Host::at(Os::Linux, "/nowhere".into(), "/nowhere".into());
        for text in ["", "-oProxyCommand=x", "a b", "a\nb"] {
            assert!(matches!(host.open_tunnel(text), Err(Error::BadDestination)), "{text}");
        }
    }
}
