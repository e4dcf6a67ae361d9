//! Whose program is at the other end of a connection: real sockets, and a
//! program of another user.

#![cfg(target_os = "linux")]
#![allow(clippy::disallowed_methods, clippy::unwrap_used, clippy::expect_used, reason = "tests")]
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "tests")]

mod stranger;

use std::io::Read;
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::Command;
use stranger::{STRANGER, Stranger};
use usher::domain::Os;
use usher::platform::{Host, Listener, Untrusted};

fn host(root: &Path) -> Host {
    Host::at(Os::Linux, root.to_owned(), root.join("home/me"))
}

fn check(host: &Host, connection: &TcpStream) -> Result<Listener, Untrusted> {
    let (ours, theirs) = (connection.local_addr().unwrap(), connection.peer_addr().unwrap());
    host.check_listener(ours, theirs)
}

/// Accepts one connection and keeps it open until the client goes.
fn accepting(listener: TcpListener) -> SocketAddr {
    let address = listener.local_addr().unwrap();
    std::thread::spawn(move || {
        let (mut connection, _) = listener.accept().unwrap();
        let _ = connection.read(&mut [0]);
    });
    address
}

#[test]
fn a_listener_of_this_user_is_trusted() {
    let root = tempfile::tempdir().unwrap();
    let there = accepting(TcpListener::bind("127.0.0.1:0").unwrap());
    let connection = TcpStream::connect(there).unwrap();
    let listener = check(&host(root.path()), &connection).unwrap();
    assert_eq!(listener.pid, Some(std::process::id()));
    let program = std::env::current_exe().unwrap();
    assert_eq!(listener.program.as_deref(), program.to_str());
}

#[test]
fn a_listener_for_both_versions_of_ip_is_found() {
    // IPv6 can be switched off; then there is nothing to find.
    let Ok(both) = TcpListener::bind("[::]:0") else { return };
    let root = tempfile::tempdir().unwrap();
    let port = accepting(both).port();
    let connection = TcpStream::connect(("127.0.0.1", port)).unwrap();
    check(&host(root.path()), &connection).unwrap();
}

#[test]
fn a_connection_that_nobody_accepted_is_not_trusted() {
    let root = tempfile::tempdir().unwrap();
    let silent = TcpListener::bind("127.0.0.1:0").unwrap();
    let connection = TcpStream::connect(silent.local_addr().unwrap()).unwrap();
    let refused = check(&host(root.path()), &connection).unwrap_err();
    assert!(refused.who.contains("nobody has accepted"), "{refused}");
}

#[test]
fn a_connection_that_does_not_exist_is_not_trusted() {
    let root = tempfile::tempdir().unwrap();
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let there = listener.local_addr().unwrap();
    let refused = host(root.path()).check_listener(there, there).unwrap_err();
    assert!(refused.who.contains("not on this machine"), "{refused}");
}

#[test]
fn a_listener_of_another_user_is_refused_unless_the_server_is_theirs() {
    let Some(mut stranger) = Stranger::run("listen_as_a_stranger") else { return };
    let port: u16 = stranger.hear(|line| line.split_once("port=")?.1.parse().ok());
    let root = tempfile::tempdir().unwrap();
    let host = host(root.path());
    let connection = TcpStream::connect(("127.0.0.1", port)).unwrap();

    let refused = check(&host, &connection).unwrap_err();
    assert!(refused.who.contains(&format!("of user {STRANGER}")), "{refused}");

    // The same program is trusted once it is the service's user …
    let passwd = root.path().join("etc/passwd");
    std::fs::create_dir(root.path().join("etc")).unwrap();
    std::fs::write(&passwd, format!("plex:x:{STRANGER}:1::/:/bin/false\n")).unwrap();
    check(&host, &connection).unwrap();
    std::fs::remove_file(&passwd).unwrap();
    check(&host, &connection).unwrap_err();

    // … or owns the server's data.
    std::fs::create_dir_all(host.data_folder()).unwrap();
    check(&host, &connection).unwrap_err();
    std::os::unix::fs::chown(host.data_folder(), Some(STRANGER), None).unwrap();
    check(&host, &connection).unwrap();
}

/// The stand-in for `ssh` is found on `PATH`, so the test itself runs in a
/// process with a `PATH` of its own.
fn with_ssh(script: &str, part: &str) {
    let folder = tempfile::tempdir().unwrap();
    let ssh = folder.path().join("ssh");
    std::fs::write(&ssh, script).unwrap();
    std::fs::set_permissions(&ssh, std::fs::Permissions::from_mode(0o755)).unwrap();
    let path = format!("{}:{}", folder.path().display(), std::env::var("PATH").unwrap());
    let program = std::env::current_exe().unwrap();
    let output = Command::new(&program)
        .args(["--exact", part, "--ignored", "--nocapture"])
        .env("PATH", path)
        .env("PROGRAM", &program)
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success() && said.contains("1 passed"), "{output:?}");
}

#[test]
fn a_tunnel_opens_and_closes() {
    let script = r#"#!/bin/sh
case "$*" in
    "-N -o ExitOnForwardFailure=yes -o BatchMode=yes "*"-- me@there") ;;
    *) echo "unexpected: $*" >&2; exit 255 ;;
esac
for word; do case "$word" in 127.0.0.1:*:127.0.0.1:32400) export FORWARD="$word" ;; esac; done
exec "$PROGRAM" --exact forward --ignored --nocapture
"#;
    with_ssh(script, "open_and_close_a_tunnel");
}

#[test]
fn a_tunnel_that_fails_gives_the_words_of_ssh() {
    let script = "#!/bin/sh\necho 'me@there: Permission denied (publickey).' >&2\nexit 255\n";
    with_ssh(script, "fail_to_open_a_tunnel");
}

#[test]
#[ignore = "a part of a test above"]
fn open_and_close_a_tunnel() {
    let root = tempfile::tempdir().unwrap();
    let mut tunnel = host(root.path()).open_tunnel("me@there").unwrap();
    assert!(tunnel.is_open());
    let address = tunnel.address().unwrap();
    assert!(address.is_loopback() && !address.is_default_server());
    let port = tunnel.port();
    TcpStream::connect(("127.0.0.1", port)).unwrap();
    drop(tunnel);
    TcpStream::connect(("127.0.0.1", port)).unwrap_err();
}

#[test]
fn a_tunnel_to_a_computer_without_a_server_says_so() {
    let script = r#"#!/bin/sh
for word; do case "$word" in 127.0.0.1:*:127.0.0.1:32400) export FORWARD="$word" ;; esac; done
exec "$PROGRAM" --exact hang_up --ignored --nocapture
"#;
    with_ssh(script, "open_a_tunnel_to_nobody");
}

#[test]
#[ignore = "a part of a test above"]
fn open_a_tunnel_to_nobody() {
    let root = tempfile::tempdir().unwrap();
    let error = host(root.path()).open_tunnel("me@there").unwrap_err();
    assert!(error.to_string().contains("nothing listens on port 32400"), "{error}");
}

#[test]
#[ignore = "a part of a test above"]
fn fail_to_open_a_tunnel() {
    let root = tempfile::tempdir().unwrap();
    let error = host(root.path()).open_tunnel("me@there").unwrap_err();
    assert!(error.to_string().contains("Permission denied (publickey)"), "{error}");
}

#[test]
#[ignore = "the stand-in for ssh, started by a test above"]
fn forward() {
    let mut connections = Vec::new();
    for connection in forwarded_port().incoming() {
        connections.push(connection.unwrap());
    }
}

#[test]
#[ignore = "the stand-in for ssh, started by a test above"]
fn hang_up() {
    for connection in forwarded_port().incoming() {
        drop(connection.unwrap());
    }
}

fn forwarded_port() -> TcpListener {
    let forward = std::env::var("FORWARD").unwrap();
    let port: u16 = forward.split(':').nth(1).unwrap().parse().unwrap();
    TcpListener::bind(("127.0.0.1", port)).unwrap()
}

#[test]
#[ignore = "the program of another user, started by a test above"]
fn listen_as_a_stranger() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    println!("\nport={}", listener.local_addr().unwrap().port());
    let mut connections = Vec::new();
    for connection in listener.incoming() {
        connections.push(connection.unwrap());
    }
}
