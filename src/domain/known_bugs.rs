//! Bugs of Plex Media Server that matter to a set-up, by version, each with
//! the place it is known from.

use super::{Os, Version};

/// A bug that some versions of the server have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KnownBug {
    /// Its stable name; `i18n/` has its text under `bug-` and this.
    pub id: &'static str,
    /// Where it is known from.
    pub source: &'static str,
    /// Whether the bug is established, rather than only suspected.
    pub proven: bool,
    /// Whether remote access is turned on for such a server only after a person
    /// has accepted this very bug.
    pub blocks_remote_access: bool,
    first_seen_in: [u32; 4],
    last_seen_in: [u32; 4],
    fixed_in: Option<[u32; 4]>,
    os: Option<Os>,
}

/// The table.
const KNOWN_BUGS: [KnownBug; 3] = [
    KnownBug {
        id: "plex2shell",
        source: "https://github.com/code-zm/plex2shell",
        proven: false,
        blocks_remote_access: true,
        first_seen_in: [0, 0, 0, 0],
        last_seen_in: [1, 43, 3, 10828],
        fixed_in: Some([1, 43, 3, 10861]),
        os: None,
    },
    KnownBug {
        id: "setup-file",
        source: "https://forums.plex.tv/t/816337",
        proven: true,
        blocks_remote_access: false,
        first_seen_in: [1, 29, 2, 0],
        last_seen_in: [1, 29, 2, 6363],
        fixed_in: Some([1, 29, 2, 6364]),
        os: Some(Os::MacOs),
    },
    KnownBug {
        id: "settings-page",
        source: "https://forums.plex.tv/t/816337",
        proven: false,
        blocks_remote_access: false,
        first_seen_in: [1, 29, 2, 6364],
        last_seen_in: [1, 30, 0, 6406],
        fixed_in: None,
        os: Some(Os::MacOs),
    },
];

impl KnownBug {
    /// The last version it was reported for.
    pub fn seen_in(&self) -> Version {
        Version::of(self.last_seen_in)
    }

    /// The first version without it, where there is one.
    pub fn fixed_in(&self) -> Option<Version> {
        self.fixed_in.map(Version::of)
    }

    /// Whether this version has it. Between the last report and the fix it
    /// counts as having it; without a fix, only as far as the reports go.
    pub fn is_in(&self, version: &Version) -> bool {
        let ends_before = match self.fixed_in {
            Some(fix) => *version < Version::of(fix),
            None => *version <= Version::of(self.last_seen_in),
        };
        *version >= Version::of(self.first_seen_in) && ends_before
    }
}

/// The bugs that this version is known for on this system, the gravest first.
pub fn known_bugs(version: &Version, os: Os) -> Vec<&'static KnownBug> {
    KNOWN_BUGS
        .iter()
        .filter(|bug| bug.is_in(version) && bug.os.is_none_or(|its| its == os))
        .collect()
}

/// The bugs of this version that stand between it and remote access, on
/// whichever system it runs. A version that cannot be read counts as having
/// them: asking once too often does no harm.
pub fn known_holes(version: &Version) -> Vec<&'static KnownBug> {
    KNOWN_BUGS.iter().filter(|bug| bug.blocks_remote_access && bug.is_in(version)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ids(version: &str, os: Os) -> Vec<&'static str> {
        known_bugs(&Version::read(version), os).iter().map(|bug| bug.id).collect()
    }

    fn holes(version: &str) -> Vec<&'static str> {
        known_holes(&Version::read(version)).iter().map(|bug| bug.id).collect()
    }

    #[test]
    fn the_hole_ends_with_the_fix_and_not_with_the_last_report() {
        assert_eq!(holes("1.43.3.10828"), ["plex2shell"]);
        assert_eq!(holes("1.43.3.10860-abc"), ["plex2shell"]);
        assert_eq!(holes("1.43.3.10861"), Vec::<&str>::new());
        assert_eq!(holes("1.43.4.10903"), Vec::<&str>::new());
        assert_eq!(holes("not a version"), ["plex2shell"]);
    }

    #[test]
    fn the_setup_file_fails_before_6364_on_macos_alone() {
        assert!(ids("1.29.2.6363", Os::MacOs).contains(&"setup-file"));
        assert!(!ids("1.29.2.6364-6d72b0cf6", Os::MacOs).contains(&"setup-file"));
        assert!(!ids("1.29.1.6316", Os::MacOs).contains(&"setup-file"));
        assert!(!ids("1.29.2.6363", Os::Linux).contains(&"setup-file"));
    }

    #[test]
    fn a_bug_without_a_fix_is_told_no_further_than_it_was_seen() {
        assert_eq!(ids("1.30.0.6406-f3f2fcc0a", Os::MacOs), ["plex2shell", "settings-page"]);
        assert_eq!(ids("1.30.0.6407", Os::MacOs), ["plex2shell"]);
        assert_eq!(ids("1.43.3.10896", Os::MacOs), Vec::<&str>::new());
    }

    #[test]
    fn the_table_is_well_formed() {
        for bug in &KNOWN_BUGS {
            assert!(bug.is_in(&bug.seen_in()), "{}", bug.id);
            assert!(bug.first_seen_in <= bug.last_seen_in, "{}", bug.id);
            assert!(bug.fixed_in().is_none_or(|fix| !bug.is_in(&fix)), "{}", bug.id);
            assert!(bug.source.starts_with("https://"), "{}", bug.id);
        }
    }
}
