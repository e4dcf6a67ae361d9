//! Linux as data (protocol page §12.6).

use super::Cmd;
use crate::domain::Moment;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::path::{Path, PathBuf};

/// The data folder below the root: the package's, the snap's.
pub(super) const DATA: [&str; 3] = [
    "var/lib/plexmediaserver/Library/Application Support/Plex Media Server",
    "var/snap/plexmediaserver/Library/Application Support/Plex Media Server",
    "var/snap/plexmediaserver/common/Library/Application Support/Plex Media Server",
];

/// The program below the root: the package's, the snap's.
pub(super) const PROGRAMS: [&str; 2] =
    ["usr/lib/plexmediaserver/Plex Media Server", "snap/plexmediaserver/current"];

/// The user the package's service runs as.
pub(super) const SERVICE_USER: &str = "plex";

/// How the kernel shortens the server's name.
pub(super) const PROCESS_NAME: &str = "Plex Media Serv";

/// A verb for the server's service.
pub(super) fn service(verb: &str, is_snap: bool) -> Cmd {
    if is_snap {
        Cmd::new("/usr/bin/snap", [verb, "plexmediaserver"])
    } else {
        // Never a password prompt that nobody sees.
        Cmd::new("/usr/bin/systemctl", ["--no-ask-password", verb, "plexmediaserver"])
    }
}

/// What a person types for [`service`].
pub(super) fn service_by_hand(verb: &str, is_snap: bool) -> String {
    let program = if is_snap { "snap" } else { "systemctl" };
    format!("sudo {program} {verb} plexmediaserver")
}

pub(super) fn service_state() -> Cmd {
    Cmd::new("/usr/bin/systemctl", ["is-active", "plexmediaserver"])
}

/// What a person types to change a setting of the stopped server.
pub(super) fn set_preference_by_hand(
    file: &Path,
    name: &str,
    value: &str,
    is_snap: bool,
) -> String {
    let edit = Cmd::new(
        "sed",
        [
            "-i",
            "-e",
            &format!(r#"s/ {name}="[^"]*"//g"#),
            "-e",
            &format!(r#"s/<Preferences\b/& {name}="{value}"/"#),
            &file.to_string_lossy(),
        ],
    );
    let (stop, start) = (service_by_hand("stop", is_snap), service_by_hand("start", is_snap));
    format!("{stop} && {} && {start}", edit.with_sudo())
}

/// What a person types to remove settings of the stopped server. A copy of the
/// file is kept beside it.
pub(super) fn remove_preferences_by_hand(file: &Path, names: &[&str], is_snap: bool) -> String {
    let path = file.to_string_lossy();
    let copy = Cmd::new("cp", ["-p", &*path, &format!("{path}.before")]);
    let names = names.join("|");
    let edit = Cmd::new("sed", ["-i", "-E", &format!(r#"s/ ({names})="[^"]*"//g"#), &*path]);
    let (stop, start) = (service_by_hand("stop", is_snap), service_by_hand("start", is_snap));
    format!("{stop} && {} && {} && {start}", copy.with_sudo(), edit.with_sudo())
}

/// The package that brings the server, whichever manager installed it.
const PACKAGE: &str = "plexmediaserver";

/// Files of the package that are not as they were; nothing where all are.
pub(super) fn verify_package() -> [Cmd; 2] {
    [Cmd::new("/usr/bin/dpkg", ["--verify", PACKAGE]), Cmd::new("/usr/bin/rpm", ["-V", PACKAGE])]
}

/// The version of the package.
pub(super) fn package_version() -> [Cmd; 2] {
    [
        Cmd::new("/usr/bin/dpkg-query", ["-W", "-f=${Version}", PACKAGE]),
        Cmd::new("/usr/bin/rpm", ["-q", "--qf", "%{VERSION}-%{RELEASE}", PACKAGE]),
    ]
}

/// Whether the answer to [`verify_package`] is about the package at all: both
/// managers say so in words where it is not theirs.
pub(super) fn is_about_package(output: &super::Output) -> bool {
    let said = [&*output.stdout, output.stderr.as_slice()].concat();
    !String::from_utf8_lossy(&said).contains("not installed")
}

/// The first file in the answer to [`verify_package`] that is gone or has other
/// contents: `??5?????? c /etc/x`, `missing     /usr/x`. A file of settings
/// (`c`) is meant to be changed, and a time or an owner is no content.
pub(super) fn changed_file(answer: &str) -> Option<PathBuf> {
    answer.lines().find_map(|line| {
        let (marks, path) = line.split_at(line.find(" /")?);
        let mut marks = marks.split_whitespace();
        let (what, kind) = (marks.next()?, marks.next());
        let counts = what == "missing" || what.contains('5');
        (counts && kind != Some("c")).then(|| path.trim().into())
    })
}

/// The user that the service was told to run as: a drop-in comes before the
/// package's own file, which says `plex`.
pub(super) fn service_user(root: &Path) -> String {
    let told = drop_ins(root).iter().find_map(|path| {
        let text = std::fs::read_to_string(path).ok()?;
        let mut users = text.lines().filter_map(|line| line.trim().strip_prefix("User="));
        users.next_back().map(|user| user.trim().to_owned())
    });
    told.filter(|user| !user.is_empty()).unwrap_or_else(|| SERVICE_USER.to_owned())
}

/// What `/proc` says of one process.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Status {
    pub uid: u32,
    pub parent: u32,
}

/// Reads `/proc/PID/status` (proc(5)).
pub(super) fn status(text: &str) -> Option<Status> {
    let first = |name: &str| {
        let rest = text.lines().find_map(|line| line.strip_prefix(name))?;
        rest.split_whitespace().next()?.parse().ok()
    };
    // Of the four numbers of a user the second decides what it may do.
    let effective = text.lines().find_map(|line| line.strip_prefix("Uid:"))?;
    let uid = effective.split_whitespace().nth(1)?.parse().ok()?;
    Some(Status { uid, parent: first("PPid:")? })
}

/// When a process began, from `/proc/PID/stat` and `/proc/stat` (proc(5)).
pub(super) fn began(process: &str, system: &str) -> Option<Moment> {
    /// The kernel counts in hundredths of a second wherever programs can see it.
    const TICKS: u64 = 100;
    let boot: u64 =
        system.lines().find_map(|line| line.strip_prefix("btime "))?.trim().parse().ok()?;
    // The name before the last bracket can hold anything; this is field 22.
    let ticks: u64 = process.rsplit_once(')')?.1.split_whitespace().nth(19)?.parse().ok()?;
    boot.checked_add(ticks / TICKS).map(Moment)
}

/// Whether the text of `/proc/PID/cgroup` is that of a container.
pub(super) fn is_contained(cgroup: &str) -> bool {
    ["docker", "libpod", "kubepods", "containerd", "/lxc"].iter().any(|it| cgroup.contains(it))
}

fn drop_ins(root: &Path) -> Vec<PathBuf> {
    let folder = root.join("etc/systemd/system/plexmediaserver.service.d");
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder)
        .map(|entries| entries.flatten().map(|entry| entry.path()).collect())
        .unwrap_or_default();
    files.retain(|path| path.extension().is_some_and(|it| it == "conf"));
    // The last one in order of names wins, as systemd reads them.
    files.sort_by(|a, b| b.cmp(a));
    files
}

/// Where the service is told to keep its data, if anywhere
/// (`PLEX_MEDIA_SERVER_APPLICATION_SUPPORT_DIR`): a drop-in comes before the package's file.
pub(super) fn moved_support_folder(root: &Path) -> Option<PathBuf> {
    let mut files = drop_ins(root);
    files.push(root.join("etc/default/plexmediaserver"));
    let read = |path: &PathBuf| support_folder_in(&std::fs::read_to_string(path).ok()?);
    let folder = files.iter().find_map(read)?;
    Some(root.join(folder.strip_prefix("/").unwrap_or(&folder)))
}

fn support_folder_in(text: &str) -> Option<PathBuf> {
    let read = |line: &str| {
        let line = line.trim();
        if line.starts_with(['#', ';']) {
            return None;
        }
        let (before, value) = line.split_once("PLEX_MEDIA_SERVER_APPLICATION_SUPPORT_DIR=")?;
        // `Environment="NAME=a b"` quotes the whole, a shell file the value alone.
        let value = if before.ends_with('"') {
            value.split('"').next()?
        } else {
            value.trim_matches(['"', '\''])
        };
        Path::new(value).is_absolute().then(|| PathBuf::from(value))
    };
    text.lines().rev().find_map(read)
}

/// The number of a user in the text of `/etc/passwd`.
pub(super) fn user_number(passwd: &str, name: &str) -> Option<u32> {
    passwd.lines().find_map(|line| {
        let mut fields = line.split(':');
        (fields.next() == Some(name)).then(|| fields.nth(1)?.parse().ok())?
    })
}

/// The name of a user in the text of `/etc/passwd`.
pub(super) fn user_name(passwd: &str, number: u32) -> Option<String> {
    user_row(passwd, number)?.first().map(|name| name.to_string())
}

/// The number of a user's own group in the text of `/etc/passwd`.
pub(super) fn own_group(passwd: &str, number: u32) -> Option<u32> {
    user_row(passwd, number)?.get(3)?.parse().ok()
}

fn user_row(passwd: &str, number: u32) -> Option<Vec<&str>> {
    let mut rows = passwd.lines().map(|line| line.split(':').collect::<Vec<&str>>());
    rows.find(|row| row.get(2).and_then(|word| word.parse().ok()) == Some(number))
}

/// The numbers of the groups that name a user, in the text of `/etc/group`.
pub(super) fn groups_of<'a>(group: &'a str, user: &'a str) -> impl Iterator<Item = u32> + 'a {
    group.lines().filter_map(move |line| {
        let row: Vec<&str> = line.split(':').collect();
        let [_, _, number, members] = row.as_slice() else { return None };
        members.trim().split(',').any(|it| it == user).then(|| number.parse().ok())?
    })
}

/// One end of a connection, as the kernel lists it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Socket {
    /// Who created it.
    pub uid: u32,
    /// Its number in the file system of sockets; 0 until a program accepts the connection.
    pub inode: u64,
}

/// The established socket with these two ends, in the text of `/proc/net/tcp` or `tcp6`.
pub(super) fn socket(table: &str, local: SocketAddr, remote: SocketAddr) -> Option<Socket> {
    const ESTABLISHED: &str = "01";
    table.lines().find_map(|line| {
        let words: Vec<&str> = line.split_whitespace().collect();
        let [_, ours, theirs, ESTABLISHED, _, _, _, uid, _, inode, ..] = words.as_slice() else {
            return None;
        };
        if endpoint(ours)? != local || endpoint(theirs)? != remote {
            return None;
        }
        Some(Socket { uid: uid.parse().ok()?, inode: inode.parse().ok()? })
    })
}

/// The user of the program that listens at this address or at every one, in
/// the text of `/proc/net/tcp` or `tcp6`.
pub(super) fn listening_user(table: &str, at: SocketAddr) -> Option<u32> {
    const LISTEN: &str = "0A";
    table.lines().find_map(|line| {
        let words: Vec<&str> = line.split_whitespace().collect();
        let [_, ours, _, LISTEN, _, _, _, uid, ..] = words.as_slice() else { return None };
        let end = endpoint(ours)?;
        let fits = end.port() == at.port() && (end.ip().is_unspecified() || end.ip() == at.ip());
        fits.then(|| uid.parse().ok())?
    })
}

/// Whether a user's number means the same here as in the kernel. In a user
/// namespace that maps only some, everybody else shows as the overflow user.
pub(super) fn maps_every_user(uid_map: &str) -> bool {
    let words: Vec<&str> = uid_map.split_whitespace().collect();
    words == ["0", "0", "4294967295"]
}

/// `0100007F:7E90`: words of four bytes in the machine's own order, then the port.
fn endpoint(text: &str) -> Option<SocketAddr> {
    let (ip, port) = text.split_once(':')?;
    let port = u16::from_str_radix(port, 16).ok()?;
    let word = |at: usize| {
        let digits = ip.get(at * 8..at * 8 + 8)?;
        Some(u32::from_str_radix(digits, 16).ok()?.to_ne_bytes())
    };
    let ip: IpAddr = match ip.len() {
        8 => Ipv4Addr::from(word(0)?).into(),
        32 => {
            let words = [word(0)?, word(1)?, word(2)?, word(3)?];
            let bytes: [u8; 16] = words.concat().try_into().ok()?;
            Ipv6Addr::from(bytes).into()
        }
        _ => return None,
    };
    Some(SocketAddr::new(ip.to_canonical(), port))
}

#[cfg(test)]
mod tests {
    use super::*;

    // Constructed from the kernel's format; the ports are 32400 and 51000.
    const TCP: &str = "\
  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
   0: 0100007F:7E90 00000000:0000 0A 00000000:00000000 00:00000000 00000000   997        0 10 1 0000000000000000 100 0 0 10 0
   1: 0100007F:C738 0100007F:7E90 01 00000000:00000000 00:00000000 00000000  1000        0 11 1 0000000000000000 20 4 30 10 -1
   2: 0100007F:7E90 0100007F:C738 01 00000000:00000000 00:00000000 00000000   997        0 12 1 0000000000000000 20 4 30 10 -1
";
    const TCP6: &str = "\
  sl  local_address                         remote_address                        st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
   0: 0000000000000000FFFF00000100007F:7E90 0000000000000000FFFF00000100007F:C738 01 00000000:00000000 00:00000000 00000000     0        0 0 1 0000000000000000 20 4 30 10 -1
   1: 00000000000000000000000001000000:7E90 00000000000000000000000001000000:C738 06 00000000:00000000 03:00000000 00000000     0        0 0 3 0000000000000000
";

    #[test]
    fn the_row_is_theirs_and_not_ours() {
        let (server, client) = (([127, 0, 0, 1], 32400).into(), ([127, 0, 0, 1], 51000).into());
        assert_eq!(socket(TCP, server, client), Some(Socket { uid: 997, inode: 12 }));
        assert_eq!(socket(TCP, client, server), Some(Socket { uid: 1000, inode: 11 }));
        // Not accepted yet: a mapped address in the table of version 6.
        assert_eq!(socket(TCP6, server, client), Some(Socket { uid: 0, inode: 0 }));
    }

    #[test]
    fn a_connection_that_ended_is_no_connection() {
        let local = "[::1]:32400".parse().ok();
        let remote = "[::1]:51000".parse().ok();
        assert_eq!(local.zip(remote).and_then(|(a, b)| socket(TCP6, a, b)), None);
    }

    #[test]
    fn the_listener_of_a_port_is_known_by_its_user() {
        assert_eq!(listening_user(TCP, ([127, 0, 0, 1], 32400).into()), Some(997));
        assert_eq!(listening_user(TCP, ([127, 0, 0, 1], 51000).into()), None);
        let every = TCP.replacen("0100007F:7E90 00000000", "00000000:7E90 00000000", 1);
        assert_eq!(listening_user(&every, ([127, 0, 0, 1], 32400).into()), Some(997));
    }

    #[test]
    fn users_are_read_by_name() {
        let passwd = "root:x:0:0::/root:/bin/sh\nplexus:x:5:5::/:/x\nplex:x:997:997::/:/x\n";
        assert_eq!(user_number(passwd, "plex"), Some(997));
        assert_eq!(user_number("", "plex"), None);
        assert!(maps_every_user("         0          0 4294967295\n"));
        assert!(!maps_every_user("         0       1000          1\n"));
    }

    #[test]
    fn a_package_is_whole_unless_contents_changed() {
        // Constructed after the manuals of dpkg and rpm.
        let settings = "??5?????? c /etc/default/plexmediaserver\n.......T.    /usr/lib/a b\n";
        assert_eq!(changed_file(settings), None);
        let changed =
            format!("{settings}S.5....T.    /usr/lib/plexmediaserver/Plex Media Server\n");
        assert_eq!(
            changed_file(&changed),
            Some("/usr/lib/plexmediaserver/Plex Media Server".into())
        );
        let gone = "missing     /usr/lib/plexmediaserver/lib/libgnsdk.so\n";
        assert_eq!(changed_file(gone), Some("/usr/lib/plexmediaserver/lib/libgnsdk.so".into()));
    }

    #[test]
    fn a_process_is_read_from_the_kernels_files() {
        let text = "Name:\tPlex Media Serv\nPPid:\t1\nUid:\t1000\t997\t997\t997\n";
        assert_eq!(status(text), Some(Status { uid: 997, parent: 1 }));
        let stat = "42 (Plex) Serv) S 1 42 42 0 -1 4194560 1 0 0 0 5 6 0 0 20 0 9 0 12345 0";
        let began = began(stat, "cpu 1\nbtime 1700000000\n");
        assert_eq!(began, Some(Moment(1_700_000_123)));
        assert!(is_contained("0::/system.slice/docker-0a1b.scope\n"));
        assert!(!is_contained("0::/system.slice/plexmediaserver.service\n"));
    }

    #[test]
    fn a_moved_folder_is_read_from_the_service() {
        let drop_in = "[Service]\n#Environment=\"PLEX_MEDIA_SERVER_APPLICATION_SUPPORT_DIR=/no\"\n\
            Environment=\"PLEX_MEDIA_SERVER_APPLICATION_SUPPORT_DIR=/big disk/plex\"\n";
        assert_eq!(support_folder_in(drop_in), Some("/big disk/plex".into()));
        let shell = "PLEX_MEDIA_SERVER_APPLICATION_SUPPORT_DIR='/srv/plex'";
        assert_eq!(support_folder_in(shell), Some("/srv/plex".into()));
    }

    #[test]
    fn the_command_for_a_person_changes_one_setting() {
        assert_eq!(
            set_preference_by_hand(Path::new("/a b/Preferences.xml"), "x", "0", false),
            r#"sudo systemctl stop plexmediaserver && sudo sed -i -e 's/ x="[^"]*"//g' -e 's/<Preferences\b/& x="0"/' '/a b/Preferences.xml' && sudo systemctl start plexmediaserver"#
        );
        assert_eq!(
            remove_preferences_by_hand(Path::new("/a b/P.xml"), &["X", "Y"], false),
            r#"sudo systemctl stop plexmediaserver && sudo cp -p '/a b/P.xml' '/a b/P.xml.before' && sudo sed -i -E 's/ (X|Y)="[^"]*"//g' '/a b/P.xml' && sudo systemctl start plexmediaserver"#
        );
    }
}
