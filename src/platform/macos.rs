//! macOS as data (protocol page §12.1 to §12.3).

use super::Cmd;
use crate::domain::{PrivacyPane, SettingsPane};
use std::net::{IpAddr, SocketAddr};
use std::time::Duration;

/// What macOS calls the server.
pub(super) const BUNDLE: &str = "com.plexapp.plexmediaserver";

/// The application, below the root or below the home.
pub(super) const APPLICATION: &str = "Applications/Plex Media Server.app";

/// The server's own program inside the application.
pub(super) const PROGRAM: &str = "Contents/MacOS/Plex Media Server";

/// What a running server's path ends with, wherever the application is and
/// whatever it was renamed to.
const RUNNING: &str = ".app/Contents/MacOS/Plex Media Server";

/// The caches, the logs and the stored settings below the home.
pub(super) const CACHES: &str = "Library/Caches/PlexMediaServer";
pub(super) const LOGS: &str = "Library/Logs/Plex Media Server";
pub(super) const SETTINGS: &str = "Library/Preferences/com.plexapp.plexmediaserver.plist";

/// How whatever starts the server names it.
pub(super) const NAMES: [&str; 3] = [BUNDLE, "com.plexapp.mediaserver", "Plex Media Server"];

/// What macOS keeps for the application by itself, below the home.
pub(super) const LEFT_ALONE: [&str; 3] = [
    "Library/Saved Application State/com.plexapp.plexmediaserver.savedState",
    "Library/HTTPStorages/com.plexapp.plexmediaserver",
    "Library/HTTPStorages/com.plexapp.plexmediaserver.binarycookies",
];

/// What translates programs for Intel, where it is installed.
pub(super) const ROSETTA: &str = "Library/Apple/usr/libexec/oah/libRosettaRuntime";

/// Where macOS puts the copy of an application that was never moved.
const TRANSLOCATED: &str = "/AppTranslocation/";

/// The data folder below the home.
pub(super) const DATA: &str = "Library/Application Support/Plex Media Server";

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

/// Opens a pane of the System Settings (protocol page §12.5). Apple documents
/// none of these addresses; one that is unknown opens the settings themselves.
pub(super) fn open_settings(pane: SettingsPane) -> Cmd {
    let pane = match pane {
        SettingsPane::Privacy(PrivacyPane::FullDiskAccess) => {
            "com.apple.preference.security?Privacy_AllFiles"
        }
        SettingsPane::Privacy(
            PrivacyPane::RemovableVolumes
            | PrivacyPane::NetworkVolumes
            | PrivacyPane::Desktop
            | PrivacyPane::Documents
            | PrivacyPane::Downloads,
        ) => "com.apple.preference.security?Privacy_FilesAndFolders",
        SettingsPane::Security => "com.apple.preference.security?General",
        SettingsPane::LocalNetwork => "com.apple.preference.security?Privacy_LocalNetwork",
        SettingsPane::Firewall => "com.apple.preference.security?Firewall",
        SettingsPane::DateAndTime => "com.apple.preference.datetime",
        SettingsPane::Sleep => "com.apple.preference.energysaver",
    };
    Cmd::new("/usr/bin/open", [format!("x-apple.systempreferences:{pane}").as_str()])
}

pub(super) fn delete_setting(name: &str) -> Cmd {
    Cmd::new("/usr/bin/defaults", ["delete", BUNDLE, name])
}

/// Deletes every setting.
pub(super) fn delete_settings() -> Cmd {
    Cmd::new("/usr/bin/defaults", ["delete", BUNDLE])
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
    Cmd::new("/bin/ps", ["-xww", "-o", "pid=", "-o", "comm="])
}

/// The numbers of the server's programs in the answer to [`own_processes`].
pub(super) fn server_processes(answer: &str) -> Vec<u32> {
    let row = |line: &str| {
        let (pid, path) = line.trim_start().split_once(char::is_whitespace)?;
        path.contains(INSIDE).then(|| pid.parse().ok())?
    };
    answer.lines().filter_map(row).collect()
}

/// The programs of every user: number, parent, user, age, and full path.
pub(super) fn every_process() -> Cmd {
    let columns = ["-axww", "-o", "pid=", "-o", "ppid=", "-o", "user=", "-o", "etime=", "-o"];
    Cmd::new("/bin/ps", columns.into_iter().chain(["comm="]))
}

/// A row of the answer to [`every_process`].
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Row<'a> {
    pub pid: u32,
    pub parent: u32,
    pub user: &'a str,
    pub age: Option<Duration>,
    pub program: &'a str,
}

/// Reads the answer to [`every_process`].
pub(super) fn rows(answer: &str) -> impl Iterator<Item = Row<'_>> {
    answer.lines().filter_map(|line| {
        let mut rest = line;
        let (pid, parent) = (first_word(&mut rest)?, first_word(&mut rest)?);
        let (user, age) = (first_word(&mut rest)?, first_word(&mut rest)?);
        Some(Row {
            pid: pid.parse().ok()?,
            parent: parent.parse().ok()?,
            user,
            age: age_of(age),
            program: rest.trim(),
        })
    })
}

/// Takes the first word off a line.
fn first_word<'a>(line: &mut &'a str) -> Option<&'a str> {
    let (word, rest) = line.trim_start().split_once(char::is_whitespace)?;
    *line = rest;
    Some(word)
}

/// `[[days-]hours:]minutes:seconds`.
fn age_of(text: &str) -> Option<Duration> {
    let (days, time) = text.split_once('-').unwrap_or(("0", text));
    let days: u64 = days.parse().ok()?;
    let seconds = time.split(':').try_fold(0, |sum: u64, part| {
        part.parse::<u64>().ok().and_then(|part| sum.checked_mul(60)?.checked_add(part))
    })?;
    Some(Duration::from_secs(days.checked_mul(86_400)?.checked_add(seconds)?))
}

/// Whether this is the program of a server and not one of its helpers.
pub(super) fn is_server(program: &str) -> bool {
    program.ends_with(RUNNING)
}

/// Whether this program lies in a server's application.
pub(super) fn is_of_server(program: &str) -> bool {
    program.contains(INSIDE) || is_server(program)
}

/// Whether a program runs from the hidden copy of an application that was never moved.
pub(super) fn is_translocated(program: &str) -> bool {
    program.contains(TRANSLOCATED)
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

/// Verifies an application on the disk: that it is whole, and signed by Plex.
/// What is nested in it is sealed by it; to verify that as well takes longer
/// and finds nothing more.
pub(super) fn verify_application(path: &str) -> Cmd {
    Cmd::new("/usr/bin/codesign", ["--verify", "--strict", "--verbose=1", REQUIREMENT, path])
}

/// Who signed an application, on standard error.
pub(super) fn signer(path: &str) -> Cmd {
    Cmd::new("/usr/bin/codesign", ["--display", "--verbose=2", path])
}

/// The team in the answer to [`signer`].
pub(super) fn team(answer: &str) -> Option<String> {
    let team = answer.lines().find_map(|line| line.strip_prefix("TeamIdentifier="))?.trim();
    (team != "not set").then(|| team.to_owned())
}

/// The mark of what was downloaded: `0083;66c0f1a2;Safari;…`.
pub(super) fn quarantine(path: &str) -> Cmd {
    Cmd::new("/usr/bin/xattr", ["-p", "com.apple.quarantine", path])
}

/// Whether macOS still asks, by the answer to [`quarantine`]. The mark stays
/// when a person has allowed the program; then this bit is set in its flags.
pub(super) fn still_asks(mark: &str) -> Option<bool> {
    const ALLOWED_BY_USER: u32 = 0x40;
    let flags = u32::from_str_radix(mark.trim().split(';').next()?, 16).ok()?;
    Some(flags & ALLOWED_BY_USER == 0)
}

/// `1` on a computer of Apple's own processors, also to a program for Intel.
pub(super) fn is_apple_silicon() -> Cmd {
    Cmd::new("/usr/sbin/sysctl", ["-n", "hw.optional.arm64"])
}

/// What the power settings in force are.
pub(super) fn power() -> Cmd {
    Cmd::new("/usr/bin/pmset", ["-g"])
}

/// Whether the computer goes to sleep by itself, by the answer to [`power`]:
/// ` sleep                10 (sleep prevented by coreaudiod)`.
pub(super) fn sleeps(answer: &str) -> Option<bool> {
    answer.lines().find_map(|line| {
        let mut words = line.split_whitespace();
        (words.next() == Some("sleep")).then(|| words.next()?.parse().ok())?.map(|n: u32| n != 0)
    })
}

/// A question to the application firewall.
pub(super) fn firewall(question: &[&str]) -> Cmd {
    let program = "/usr/libexec/ApplicationFirewall/socketfilterfw";
    Cmd::new(program, question.iter().copied())
}

/// Whether the firewall is on, by its answer to `--getglobalstate`:
/// `Firewall is enabled. (State = 1)`.
pub(super) fn firewall_is_on(answer: &str) -> Option<bool> {
    let state = answer.split_once("(State = ")?.1.split(')').next()?;
    state.trim().parse().ok().map(|state: u32| state != 0)
}

/// Whether it blocks everything, by its answer to `--getblockall`:
/// `Firewall has block all state set to disabled.`; older ones say `Block all DISABLED!`.
pub(super) fn blocks_all(answer: &str) -> Option<bool> {
    let answer = answer.to_lowercase();
    let says = |words: &[&str]| words.iter().any(|word| answer.contains(word));
    if says(&["disabled"]) {
        Some(false)
    } else {
        says(&["enabled", "block all non-essential", "blocking all"]).then_some(true)
    }
}

/// Whether it blocks one program, by its answer to `--getappblocked`:
/// `Incoming connection to the application is permitted`. It may not know the program.
pub(super) fn blocks_program(answer: &str) -> Option<bool> {
    let verdict = answer.trim().trim_end_matches('.').rsplit(' ').next()?;
    match verdict {
        "permitted" => Some(false),
        "blocked" => Some(true),
        _ => None,
    }
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
    fn every_process_has_a_row_with_user_and_age() {
        // Constructed.
        let answer = "    1     0 root             05-02:03:04 /sbin/launchd
  501     1 practice               09:08 /Applications/Plex Media Server.app/Contents/MacOS/Plex Media Server
  502   501 practice            01:09:08 /Applications/Plex Media Server.app/Contents/MacOS/Plex Script Host\n";
        let rows: Vec<Row<'_>> = rows(answer).collect();
        let ages: Vec<_> = rows.iter().map(|row| row.age.map(|age| age.as_secs())).collect();
        assert_eq!(ages, [Some(439_384), Some(548), Some(4148)]);
        let [launchd, server, helper] = rows.as_slice() else { unreachable!("{rows:?}") };
        assert!(!is_of_server(launchd.program) && is_of_server(helper.program));
        assert!(is_server(server.program) && !is_server(helper.program));
        assert_eq!((server.user, server.parent, helper.parent), ("practice", 1, 501));
        assert!(is_server("/Users/me/Plex Media Server 2.app/Contents/MacOS/Plex Media Server"));
        assert!(is_translocated("/private/var/folders/zz/T/AppTranslocation/6C/d/Plex.app"));
    }

    #[test]
    fn the_words_of_the_firewall_are_understood() {
        // Recorded on macOS 26.5 and on older ones.
        assert_eq!(firewall_is_on("Firewall is enabled. (State = 1)\n"), Some(true));
        assert_eq!(firewall_is_on("Firewall is disabled. (State = 0)\n"), Some(false));
        assert_eq!(blocks_all("Firewall has block all state set to disabled.\n"), Some(false));
        assert_eq!(blocks_all("Firewall has block all state set to enabled.\n"), Some(true));
        assert_eq!(blocks_all("Block all DISABLED! \n"), Some(false));
        let app = "/Applications/Plex Media Server.app";
        let says = |verdict| format!("Incoming connection to {app} is {verdict}.\n");
        assert_eq!(blocks_program(&says("permitted")), Some(false));
        assert_eq!(blocks_program(&says("blocked")), Some(true));
        assert_eq!(blocks_program("The application is not part of the firewall\n"), None);
    }

    #[test]
    fn small_answers_are_read() {
        let power = "System-wide power settings:\nCurrently in use:\n standby              1\n \
            powernap             1\n sleep                1 (sleep prevented by sharingd)\n displaysleep         10\n";
        assert_eq!(sleeps(power), Some(true));
        assert_eq!(sleeps(" sleep                0\n"), Some(false));
        assert_eq!(sleeps(" displaysleep         10\n"), None);
        assert_eq!(still_asks("0083;66c0f1a2;Safari;8E0F\n"), Some(true));
        assert_eq!(still_asks("00c3;66c0f1a2;Safari;8E0F\n"), Some(false));
        assert_eq!(
            team("Format=app bundle\nTeamIdentifier=ABCDE12345\n"),
            Some("ABCDE12345".into())
        );
        assert_eq!(team("TeamIdentifier=not set\n"), None);
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
            open_settings(SettingsPane::Privacy(PrivacyPane::RemovableVolumes)).args,
            ["x-apple.systempreferences:com.apple.preference.security?Privacy_FilesAndFolders"]
        );
        assert_eq!(
            open_settings(SettingsPane::Privacy(PrivacyPane::FullDiskAccess)).args,
            ["x-apple.systempreferences:com.apple.preference.security?Privacy_AllFiles"]
        );
    }
}
