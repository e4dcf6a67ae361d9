//! Windows as data (protocol page §12.6). None of it was recorded on a real
//! machine: the formats are those that Microsoft documents.

use super::Cmd;
use crate::domain::{BrokenSeal, SettingsPane, Signature, Version};
use std::net::SocketAddr;

/// The program below the root.
pub(super) const PROGRAMS: [&str; 2] = [
    "Program Files/Plex/Plex Media Server/Plex Media Server.exe",
    "Program Files (x86)/Plex/Plex Media Server/Plex Media Server.exe",
];

/// The server's program.
pub(super) const IMAGE: &str = "Plex Media Server.exe";

const KEY: &str = r"HKCU\Software\Plex, Inc.\Plex Media Server";

/// The version of the system, in a line of its own.
pub(super) fn system_version() -> Cmd {
    Cmd::new(r"C:\Windows\System32\cmd.exe", ["/c", "ver"])
}

pub(super) fn query_settings() -> Cmd {
    Cmd::new(r"C:\Windows\System32\reg.exe", ["query", KEY])
}

pub(super) fn export_settings(to: &str) -> Cmd {
    Cmd::new(r"C:\Windows\System32\reg.exe", ["export", KEY, to, "/y"])
}

pub(super) fn import_settings(file: &str) -> Cmd {
    Cmd::new(r"C:\Windows\System32\reg.exe", ["import", file])
}

pub(super) fn write_local_security(on: bool) -> Cmd {
    let value = if on { "1" } else { "0" };
    let args = ["add", KEY, "/v", "enableLocalSecurity", "/t", "REG_DWORD", "/d", value, "/f"];
    Cmd::new(r"C:\Windows\System32\reg.exe", args)
}

/// The key of the settings as `.reg` files name it.
pub(super) fn long_key() -> String {
    KEY.replacen("HKCU", "HKEY_CURRENT_USER", 1)
}

/// A value in the answer to [`query_settings`]. Numbers are given as decimal.
pub(super) fn setting(answer: &str, name: &str) -> Option<String> {
    answer.lines().find_map(|line| {
        let (kind, value) = line.trim_start().strip_prefix(name)?.trim_start().split_once(' ')?;
        let value = value.trim();
        match kind {
            "REG_SZ" => Some(value.to_owned()),
            "REG_DWORD" => {
                let digits = value.strip_prefix("0x")?;
                Some(u32::from_str_radix(digits, 16).ok()?.to_string())
            }
            _ => None,
        }
    })
}

pub(super) fn start_server(program: &str) -> Cmd {
    Cmd::new(r"C:\Windows\System32\cmd.exe", ["/c", "start", "", program])
}

/// Asks the server to close; without `/F`, so that it can put its database away.
pub(super) fn quit_server() -> Cmd {
    Cmd::new(r"C:\Windows\System32\taskkill.exe", ["/IM", IMAGE])
}

pub(super) fn server_tasks() -> Cmd {
    let filter = format!("IMAGENAME eq {IMAGE}");
    Cmd::new(r"C:\Windows\System32\tasklist.exe", ["/FO", "CSV", "/NH", "/FI", &filter])
}

/// Every server that runs, whoever started it, with its user.
pub(super) fn every_server() -> Cmd {
    let filter = format!("IMAGENAME eq {IMAGE}");
    Cmd::new(r"C:\Windows\System32\tasklist.exe", ["/V", "/FO", "CSV", "/NH", "/FI", &filter])
}

/// The number and the user of each in the answer to [`every_server`].
pub(super) fn servers(answer: &str) -> Vec<(u32, String)> {
    let row = |line: &str| {
        let columns: Vec<&str> = line.trim().trim_matches('"').split("\",\"").collect();
        let pid = columns.get(1)?.parse().ok()?;
        (columns.first() == Some(&IMAGE)).then(|| Some((pid, columns.get(6)?.to_string())))?
    };
    answer.lines().filter_map(row).collect()
}

/// Each drive: its letter, its kind as a number, and the share behind it.
pub(super) fn drives() -> Cmd {
    power_shell(
        "Get-CimInstance Win32_LogicalDisk | ForEach-Object \
        { '{0}|{1}|{2}' -f $_.DeviceID, $_.DriveType, $_.ProviderName }",
    )
}

/// Each drive: its letter, and its free and all bytes.
pub(super) fn space() -> Cmd {
    power_shell(
        "Get-CimInstance Win32_LogicalDisk | ForEach-Object \
        { '{0}|{1}|{2}' -f $_.DeviceID, $_.FreeSpace, $_.Size }",
    )
}

/// The drive of a path in the answer to [`space`]: its root, free and all bytes.
pub(super) fn space_of(answer: &str, path: &str) -> Option<(String, u64, u64)> {
    answer.lines().find_map(|line| {
        let mut words = line.trim().split('|');
        let drive = words.next().filter(|drive| drive.ends_with(':'))?;
        let is_above = path.get(..drive.len()).is_some_and(|it| it.eq_ignore_ascii_case(drive));
        let (free, total) = (words.next()?.parse().ok()?, words.next()?.parse().ok()?);
        is_above.then(|| (format!("{drive}\\"), free, total))
    })
}

/// A program's signature, the signer, and the program's version.
pub(super) fn signature(program: &str) -> Cmd {
    let path = program.replace('\'', "''");
    power_shell(&format!(
        "$s = Get-AuthenticodeSignature -LiteralPath '{path}'; '{{0}}|{{1}}|{{2}}' -f \
         $s.Status, (Get-Item -LiteralPath '{path}').VersionInfo.ProductVersion, \
         $s.SignerCertificate.Subject"
    ))
}

/// What the answer to [`signature`] says, and the version in it. The states
/// are those of `SignatureStatus`.
pub(super) fn read_signature(answer: &str) -> Option<(Signature, Option<Version>)> {
    let mut words = answer.trim().splitn(3, '|');
    let (state, version, signer) = (words.next()?, words.next()?.trim(), words.next()?.trim());
    let is_plex = ["O=\"Plex, Inc.\"", "O=Plex Inc", "O=\"Plex Inc"];
    let signature = match state {
        "Valid" if is_plex.iter().any(|word| signer.contains(word)) => Signature::Genuine,
        "Valid" | "NotTrusted" => {
            Signature::OfAnother { team: (!signer.is_empty()).then(|| signer.to_owned()) }
        }
        "HashMismatch" => Signature::Broken(BrokenSeal::Changed { file: None }),
        "NotSigned" => Signature::Unsigned,
        _ => Signature::NotAsked,
    };
    Some((signature, (!version.is_empty()).then(|| Version::read(version))))
}

/// Opens a page of the settings, where there is one.
pub(super) fn open_settings(pane: SettingsPane) -> Option<Cmd> {
    let page = match pane {
        // Windows has a firewall page and no address for its options.
        SettingsPane::Firewall => "ms-settings:windowsdefender",
        SettingsPane::DateAndTime => "ms-settings:dateandtime",
        SettingsPane::Sleep => "ms-settings:powersleep",
        SettingsPane::Security => "ms-settings:windowsdefender",
        SettingsPane::Privacy(_) | SettingsPane::LocalNetwork => return None,
    };
    Some(Cmd::new(r"C:\Windows\System32\cmd.exe", ["/c", "start", "", page]))
}

/// A question to PowerShell, without the person's own settings of it.
pub(super) fn power_shell(script: &str) -> Cmd {
    let program = r"C:\Windows\System32\WindowsPowerShell\v1.0\powershell.exe";
    Cmd::new(program, ["-NoProfile", "-NonInteractive", "-Command", script])
}

/// Every TCP connection with the number of its process.
pub(super) fn connections() -> Cmd {
    Cmd::new(r"C:\Windows\System32\NETSTAT.EXE", ["-ano", "-p", "TCP"])
}

/// The process that holds the `local` end of a connection, in the answer to
/// [`connections`]. The word for the state depends on the language of the
/// system, so the two ends alone decide.
pub(super) fn process_of(answer: &str, local: SocketAddr, remote: SocketAddr) -> Option<u32> {
    answer.lines().find_map(|line| {
        let words: Vec<&str> = line.split_whitespace().collect();
        let ["TCP", ours, theirs, .., pid] = words.as_slice() else { return None };
        if ours.parse() != Ok(local) || theirs.parse() != Ok(remote) {
            return None;
        }
        // A connection that ended belongs to nobody any more.
        pid.parse().ok().filter(|pid| *pid != 0)
    })
}

/// One task with its user's name.
pub(super) fn task(pid: u32) -> Cmd {
    let filter = format!("PID eq {pid}");
    Cmd::new(r"C:\Windows\System32\tasklist.exe", ["/V", "/FO", "CSV", "/NH", "/FI", &filter])
}

/// The user and the program in the answer to [`task`], columns 7 and 1.
pub(super) fn user_and_program(answer: &str) -> Option<(String, String)> {
    let row = answer.lines().find(|line| line.starts_with('"'))?;
    let columns: Vec<&str> = row.trim().trim_matches('"').split("\",\"").collect();
    Some((columns.get(6)?.to_string(), columns.first()?.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_are_read_by_exact_name() {
        // Constructed.
        let answer = "\r\nHKEY_CURRENT_USER\\Software\\Plex, Inc.\\Plex Media Server\r\n    \
            PlexOnlineTokenX    REG_SZ    no\r\n    PlexOnlineToken    REG_SZ    a b\r\n    \
            enableLocalSecurity    REG_DWORD    0x1\r\n    PlexOnlineMail    REG_SZ    \r\n";
        assert_eq!(setting(answer, "PlexOnlineToken").as_deref(), Some("a b"));
        assert_eq!(setting(answer, "enableLocalSecurity").as_deref(), Some("1"));
        assert_eq!(setting(answer, "PlexOnlineHome"), None);
    }

    #[test]
    fn the_listener_is_found_in_any_language() {
        // Constructed.
        let answer = "\r\nAktive Verbindungen\r\n\r\n  Proto  Lokale Adresse  Remoteadresse  Status  PID\r\n  \
            TCP    127.0.0.1:32400    127.0.0.1:51000    HERGESTELLT    808\r\n";
        let (server, client) = (([127, 0, 0, 1], 32400).into(), ([127, 0, 0, 1], 51000).into());
        assert_eq!(process_of(answer, server, client), Some(808));
        assert_eq!(process_of(answer, client, server), None);
        let task = "\"Plex Media Server.exe\",\"808\",\"Console\",\"1\",\"90,000 K\",\"Running\",\"DEN\\me\",\"0:00:09\",\"N/A\"\r\n";
        assert_eq!(
            user_and_program(task),
            Some(("DEN\\me".to_owned(), "Plex Media Server.exe".to_owned()))
        );
    }

    #[test]
    fn a_signature_is_read_with_the_version() {
        // Constructed.
        let plex =
            r#"Valid|1.43.4.10903|CN="Plex, Inc.", O="Plex, Inc.", L=Campbell, S=California, C=US"#;
        let version = Some(Version::read("1.43.4.10903"));
        assert_eq!(read_signature(plex), Some((Signature::Genuine, version)));
        let of = |answer| read_signature(answer).map(|(signature, _)| signature);
        let other = Signature::OfAnother { team: Some("CN=Somebody".to_owned()) };
        assert_eq!(of("Valid|1|CN=Somebody\r\n"), Some(other));
        let changed = Signature::Broken(BrokenSeal::Changed { file: None });
        assert_eq!(of("HashMismatch||CN=x"), Some(changed));
        assert_eq!(of("NotSigned||"), Some(Signature::Unsigned));
        assert_eq!(of("UnknownError||"), Some(Signature::NotAsked));
        assert_eq!(of("no such file"), None);
        assert!(signature("C:\\it's").args.iter().any(|arg| arg.contains("'C:\\it''s'")));
    }

    #[test]
    fn servers_and_drives_are_read() {
        // Constructed.
        let tasks = "\"Plex Media Server.exe\",\"808\",\"Console\",\"1\",\"9 K\",\"Running\",\"DEN\\me\",\"0:00:09\",\"N/A\"\r\n\
            INFO: No tasks are running\r\n";
        assert_eq!(servers(tasks), [(808, "DEN\\me".to_owned())]);
        let drives = "C:|1000|5000\r\nD:||\r\n";
        assert_eq!(space_of(drives, r"c:\Users\me"), Some((r"C:\".to_owned(), 1000, 5000)));
        assert_eq!(space_of(drives, r"D:\x"), None);
    }
}
