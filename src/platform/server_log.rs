//! The end of the server's log: when it last wrote, and what it says is wrong.

use super::{Host, native};
use crate::domain::{Damage, DamageKind, Moment};
use std::io::{Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

/// The most that is read of a log.
const TAIL: u64 = 256 * 1024;

/// The longest line that is kept.
const LONGEST: usize = 160;

/// What the server writes at the head of each log: at a start, and when a log
/// has grown so large that it begins another.
const BANNER: &str = "Plex Media Server v";

/// What the words of SQLite and of the system mean, in small letters.
const SIGNS: [(&str, DamageKind); 6] = [
    // SQLITE_CORRUPT and SQLITE_NOTADB (sqlite.org/rescode.html).
    ("database disk image is malformed", DamageKind::Database),
    ("malformed database schema", DamageKind::Database),
    ("file is not a database", DamageKind::Database),
    // SQLITE_FULL, ENOSPC.
    ("database or disk is full", DamageKind::DiskFull),
    ("no space left on device", DamageKind::DiskFull),
    // The server's own words (linuxserver/docker-plex#134).
    ("is already running. will not start", DamageKind::AlreadyRunning),
];

impl Host {
    /// The server's own log (protocol page §12.1), whether it is there or not.
    pub fn server_log(&self) -> PathBuf {
        self.log_folder().join("Plex Media Server.log")
    }

    /// When the server last wrote to its log, and what its words since its last
    /// start say is wrong.
    pub(super) fn words_of_server(&self) -> (Option<Moment>, Option<Damage>) {
        let log = self.server_log();
        let last = std::fs::metadata(&log).and_then(|it| it.modified()).ok();
        let text = tail_of(&log).unwrap_or_default();
        let damage = damage_in(&text).map(|(kind, line)| Damage { kind, line, file: log.clone() });
        let damage = damage.or_else(|| {
            let loops = starts_again_and_again(&log, last?, SystemTime::now());
            let kind = DamageKind::CrashLoop;
            loops.then(|| Damage { kind, line: String::new(), file: log.clone() })
        });
        (last.map(super::moment), damage)
    }
}

/// The end of a log of the server, at most 256 KiB and without a line that
/// begins before that. It can hold secrets.
pub(super) fn tail_of(log: &Path) -> Option<String> {
    let mut file = native::open_no_link(log).ok()?;
    let metadata = file.metadata().ok().filter(std::fs::Metadata::is_file)?;
    let start = metadata.len().saturating_sub(TAIL);
    file.seek(SeekFrom::Start(start)).ok()?;
    let mut bytes = Vec::new();
    file.take(TAIL).read_to_end(&mut bytes).ok()?;
    let text = String::from_utf8_lossy(&bytes);
    let whole = match start {
        0 => &text,
        _ => text.split_once('\n').map_or("", |(_, rest)| rest),
    };
    Some(whole.to_owned())
}

fn damage_in(text: &str) -> Option<(DamageKind, String)> {
    let since_start = text.rfind(BANNER).and_then(|at| text.get(at..)).unwrap_or(text);
    since_start.lines().rev().find_map(|line| {
        let small = line.to_lowercase();
        let (_, kind) = SIGNS.iter().find(|(words, _)| small.contains(words))?;
        Some((*kind, without_secrets(line)))
    })
}

/// The server keeps its last logs under numbers and begins a new one at each
/// start. A large one is full; several small ones within minutes are starts.
fn starts_again_and_again(log: &Path, last: SystemTime, now: SystemTime) -> bool {
    const MINUTES: Duration = Duration::from_secs(600);
    const FULL: u64 = 1 << 20;
    const STARTS: usize = 4;
    let numbered = (1..=5).map(|n| log.with_file_name(format!("Plex Media Server.{n}.log")));
    let is_start = |path: &PathBuf| {
        std::fs::metadata(path).is_ok_and(|found| {
            // Two written in the same moment can stand in either order.
            let age = found.modified().map(|then| last.duration_since(then).unwrap_or_default());
            found.len() < FULL && age.is_ok_and(|age| age < MINUTES)
        })
    };
    let is_recent = now.duration_since(last).is_ok_and(|age| age < MINUTES);
    is_recent && std::iter::once(log.to_owned()).chain(numbered).filter(is_start).count() >= STARTS
}

/// A line without its time, shortened, and without any word that could be a
/// token, a password or an address with one in it.
fn without_secrets(line: &str) -> String {
    const SHORTEST_SECRET: usize = 18;
    let message = ["ERROR - ", "WARN - ", "INFO - ", "DEBUG - "]
        .iter()
        .find_map(|level| line.split_once(level))
        .map_or(line, |(_, message)| message);
    let is_bare = |word: &str| {
        let signs = word.chars().filter(char::is_ascii_alphanumeric).count();
        signs < SHORTEST_SECRET && !word.contains("://") && !word.contains(['@', '='])
    };
    let words = message.split_whitespace().map(|word| if is_bare(word) { word } else { "…" });
    let words: Vec<&str> = words.collect();
    words.join(" ").chars().filter(|c| !c.is_control()).take(LONGEST).collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]
    use super::*;
    use crate::domain::Os;
    use std::fs;

    const START: &str =
        "Jan 30, 2025 19:23:31.128 [35324] INFO - Plex Media Server v1.41.3 - Mac\n";
    const MALFORMED: &str = "Dec 01, 2025 12:38:08.671 [140123] ERROR - SQLITE3:0x80000001, 11, \
        database disk image is malformed in \"SELECT * FROM x WHERE t=abcdefghijklmnop0123\"\n";

    #[test]
    fn damage_counts_since_the_last_start() {
        let (kind, line) = damage_in(&format!("{START}{MALFORMED}")).unwrap();
        assert_eq!(kind, DamageKind::Database);
        assert!(line.starts_with("SQLITE3:0x80000001, 11, database disk image"), "{line}");
        assert!(!line.contains("abcdefghijklmnop0123"), "{line}");
        assert_eq!(damage_in(&format!("{START}{MALFORMED}{START}")), None);
        let full = "x ERROR - write: No space left on device\n";
        assert_eq!(damage_in(full).unwrap(), (DamageKind::DiskFull, full[10..].trim().to_owned()));
    }

    fn host() -> (tempfile::TempDir, Host, PathBuf) {
        let root = tempfile::tempdir().unwrap();
        let host = Host::at(Os::MacOs, root.path().into(), root.path().join("Users/me"));
        let log = host.server_log();
        fs::create_dir_all(log.parent().unwrap()).unwrap();
        (root, host, log)
    }

    #[test]
    fn only_the_end_is_read_whatever_its_bytes_are() {
        let (_root, host, log) = host();
        assert_eq!(host.words_of_server(), (None, None));
        let mut bytes = MALFORMED.as_bytes().to_vec();
        bytes.resize(300_000, 0xFF);
        bytes.extend(b"\nthe last line\n");
        fs::write(&log, &bytes).unwrap();
        assert_eq!(tail_of(&log).unwrap(), "the last line\n");
        let (last, damage) = host.words_of_server();
        assert!(last.is_some() && damage.is_none(), "{damage:?}");
        assert_eq!(tail_of(log.parent().unwrap()), None);
    }

    #[test]
    fn many_small_logs_within_minutes_are_a_loop() {
        let (_root, host, log) = host();
        for name in ["Plex Media Server.log", "Plex Media Server.1.log", "Plex Media Server.2.log"]
        {
            fs::write(log.with_file_name(name), START).unwrap();
        }
        assert_eq!(host.words_of_server().1, None);
        let fourth = log.with_file_name("Plex Media Server.3.log");
        fs::write(&fourth, START).unwrap();
        assert_eq!(host.words_of_server().1.unwrap().kind, DamageKind::CrashLoop);
        // A full one was rotated, and no start wrote it.
        fs::write(&fourth, vec![b'x'; 2 << 20]).unwrap();
        assert_eq!(host.words_of_server().1, None);
    }
}
