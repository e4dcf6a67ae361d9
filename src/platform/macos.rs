//! macOS as data (protocol page §12.1 to §12.3).

use super::Cmd;
use crate::domain::PrivacyPane;
use std::net::{IpAddr, SocketAddr};

/// What macOS calls the server.
pub(super) const BUNDLE: &str = "com.plexapp.plexmediaserver";

/// The application, below the root or below the home.
pub(super) const APPLICATION: &str = "Applications/Plex Media Server.app";

/// The data folder below the home.
pub(super) const DATA: &str = "Library/Application Support/Plex Media Server";

/// Where the server writes its logs, below the home.
pub(super) const LOGS: &str = "Library/Logs/Plex Media Server";

/// Every program of the server runs from inside its bundle: the server, its
/// scanner, its transcoder.
const INSIDE: &str = "/Plex Media Server.app/Contents/";

/// Signed by Plex, as the server, with a certificate that Apple vouches for.
const REQUIREMENT: &str = "-R=anchor apple generic \
    and identifier \"com.plexapp.plexmediaserver\" \
    and certificate leaf[subject.OU] = \"K4QJ56KR4A\"";

pub(super) fn computer_name() -> Cmd {
    Cmd::new("/usr/sbin/scutil", ["--get", "ComputerName"])
}

/// The version of the system, such as `15.1`.
pub(super) fn system_version() -> Cmd {
    Cmd::new("/usr/bin/sw_vers", ["-productVersion"])
}

/// The stored settings as a property list on standard output. Never the file:
/// `cfprefsd` keeps a newer copy in memory.
pub(super) fn export_settings() -> Cmd {
    Cmd::new("/usr/bin/defaults", ["export", BUNDLE, "-"])
}

pub(super) fn import_settings(plist: Vec<u8>) -> Cmd {
    Cmd::new("/usr/bin/defaults", ["import", BUNDLE, "-"]).with_stdin(plist)
}

pub(super) fn write_local_security(on: bool) -> Cmd {
    let value = if on { "true" } else { "false" };
    Cmd::new("/usr/bin/defaults", ["write", BUNDLE, "enableLocalSecurity", "-bool", value])
}

/// What is mounted, one a line.
pub(super) fn mounts() -> Cmd {
    Cmd::new("/sbin/mount", [])
}

/// Opens the pane of Privacy & Security in which a program is let at folders
/// (protocol page §12.5).
pub(super) fn open_privacy_settings(pane: PrivacyPane) -> Cmd {
    let row = match pane {
        PrivacyPane::FullDiskAccess => "Privacy_AllFiles",
        PrivacyPane::RemovableVolumes
        | PrivacyPane::NetworkVolumes
        | PrivacyPane::Desktop
        | PrivacyPane::Documents
        | PrivacyPane::Downloads => "Privacy_FilesAndFolders",
    };
    let address = format!("x-apple.systempreferences:com.apple.preference.security?{row}");
    Cmd::new("/usr/bin/open", [address.as_str()])
}

pub(super) fn start_server() -> Cmd {
    Cmd::new("/usr/bin/open", ["-b", BUNDLE])
}

pub(super) fn quit_server() -> Cmd {
    Cmd::new("/usr/bin/osascript", ["-e", &format!("tell application id \"{BUNDLE}\" to quit")])
}

pub(super) fn terminate(pid: u32) -> Cmd {
    Cmd::new("/bin/kill", ["-TERM", &pid.to_string()])
}

/// The programs of this user, each as number and full path.
pub(super) fn own_processes() -> Cmd {
    Cmd::new("/bin/ps", ["-x", "-o", "pid=", "-o", "comm="])
}

/// The numbers of the server's programs in the answer to [`own_processes`].
pub(super) fn server_processes(answer: &str) -> Vec<u32> {
    let row = |line: &str| {
        let (pid, path) = line.trim_start().split_once(char::is_whitespace)?;
        path.contains(INSIDE).then(|| pid.parse().ok())?
    };
    answer.lines().filter_map(row).collect()
}

/// Every TCP connection with the number of its process.
pub(super) fn connections() -> Cmd {
    Cmd::new("/usr/sbin/netstat", ["-anv", "-p", "tcp"])
}

/// The process that holds the `local` end of a connection, in the answer to
/// [`connections`]. Up to macOS 14 a column `pid` says it; newer ones write
/// `process:pid`, where the name can hold blanks.
pub(super) fn process_of(answer: &str, local: SocketAddr, remote: SocketAddr) -> Option<u32> {
    let mut pid_column = None;
    for line in answer.lines() {
        if line.starts_with("Proto") {
            // Two headings are of two words: "Local Address", "Foreign Address".
            let column = line.split_whitespace().position(|word| word == "pid");
            pid_column = column.and_then(|column| column.checked_sub(2));
            continue;
        }
        let words: Vec<&str> = line.split_whitespace().collect();
        let [protocol, _, _, ours, theirs, "ESTABLISHED", rest @ ..] = words.as_slice() else {
            continue;
        };
        if protocol.starts_with("tcp")
            && endpoint(ours) == Some(local)
            && endpoint(theirs) == Some(remote)
        {
            return match pid_column {
                Some(column) => words.get(column)?.parse().ok(),
                None => rest.iter().rev().find_map(|word| word.rsplit_once(':')?.1.parse().ok()),
            };
        }
    }
    None
}

/// The user and the program of a process: `uid /full/path`.
pub(super) fn process(pid: u32) -> Cmd {
    Cmd::new("/bin/ps", ["-o", "uid=", "-o", "comm=", "-p", &pid.to_string()])
}

/// Reads the answer to [`process`].
pub(super) fn user_and_program(answer: &str) -> Option<(u32, String)> {
    let (user, program) = answer.trim().split_once(char::is_whitespace)?;
    Some((user.parse().ok()?, program.trim().to_owned()))
}

/// Succeeds if the running process is Plex Media Server, signed by Plex.
pub(super) fn verify_signature(pid: u32) -> Cmd {
    Cmd::new("/usr/bin/codesign", ["--verify", REQUIREMENT, &format!("+{pid}")])
}

/// `127.0.0.1.32400`, `::1.32400`, `fe80::1%lo0.32400`.
fn endpoint(text: &str) -> Option<SocketAddr> {
    let (ip, port) = text.rsplit_once('.')?;
    let ip: IpAddr = ip.split('%').next()?.parse().ok()?;
    Some(SocketAddr::new(ip.to_canonical(), port.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    // Both constructed: the columns are those of macOS 12 and of macOS 15.
    const UP_TO_14: &str = "\
Active Internet connections (including servers)
Proto Recv-Q Send-Q  Local Address          Foreign Address        (state)      rhiwat  shiwat    pid   epid state  options
tcp4       0      0  127.0.0.1.51000        127.0.0.1.32400        ESTABLISHED  408300  146988   4242      0 00102 00000000
tcp4       0      0  127.0.0.1.32400        127.0.0.1.51000        ESTABLISHED  408300  146988    501      0 00182 00000080
tcp46      0      0  *.32400                *.*                    LISTEN       131072  131072    501      0 00080 00000006
";
    const NEWER: &str = "\
Active Internet connections (including servers)
Proto Recv-Q Send-Q  Local Address          Foreign Address        (state)          rxbytes      txbytes  rhiwat  shiwat          process:pid    state  options           gencnt    flags   flags1 usecnt rtncnt fltrs
tcp4       0      0  127.0.0.1.32400        127.0.0.1.51000        ESTABLISHED         4711          815  408300  146988 Plex Media Serv:777    00182 00000080 0000000000012d1a 00000080 04000900      1      0 000000
";

    fn ends() -> (SocketAddr, SocketAddr) {
        (([127, 0, 0, 1], 32400).into(), ([127, 0, 0, 1], 51000).into())
    }

    #[test]
    fn the_process_at_the_other_end_is_found() {
        let (server, client) = ends();
        assert_eq!(process_of(UP_TO_14, server, client), Some(501));
        assert_eq!(process_of(UP_TO_14, client, server), Some(4242));
        assert_eq!(process_of(NEWER, server, client), Some(777));
        assert_eq!(process_of(NEWER, client, server), None);
    }

    #[test]
    fn the_programs_of_the_bundle_are_the_server() {
        let answer = "  501 /Applications/Plex Media Server.app/Contents/MacOS/Plex Media Server
  502 /Applications/Plex Media Server.app/Contents/MacOS/Plex Media Scanner
  503 /usr/bin/less\n";
        assert_eq!(server_processes(answer), [501, 502]);
        let program = user_and_program("  501 /Applications/A B.app/C\n");
        assert_eq!(program, Some((501, "/Applications/A B.app/C".into())));
    }

    #[test]
    fn commands_are_exactly_these() {
        assert_eq!(
            verify_signature(7).to_string(),
            "/usr/bin/codesign --verify '-R=anchor apple generic and identifier \
             \"com.plexapp.plexmediaserver\" and certificate leaf[subject.OU] = \"K4QJ56KR4A\"' +7"
        );
        assert_eq!(
            write_local_security(false).to_string(),
            "/usr/bin/defaults write com.plexapp.plexmediaserver enableLocalSecurity -bool false"
        );
        assert_eq!(
            open_privacy_settings(PrivacyPane::RemovableVolumes).args,
            ["x-apple.systempreferences:com.apple.preference.security?Privacy_FilesAndFolders"]
        );
        assert_eq!(
            open_privacy_settings(PrivacyPane::FullDiskAccess).args,
            ["x-apple.systempreferences:com.apple.preference.security?Privacy_AllFiles"]
        );
    }
}
