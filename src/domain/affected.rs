//! Must this server be connected to an account? The rules that Plex announced
//! with server version 1.29.2, as one pure function.

use super::{Os, Version};
use serde::{Deserialize, Serialize};

/// What the answer depends on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Situation {
    /// The system the server runs on.
    pub os: Os,
    /// The server's version.
    pub version: Version,
    /// Whether the hidden setting `enableLocalSecurity` lifts the requirement.
    pub exempt: bool,
    /// Whether the server is claimed now; `None` where it does not say.
    pub claimed: Option<bool>,
    /// Whether it was ever claimed; `None` where nothing tells.
    pub ever_claimed: Option<bool>,
    /// What its data folder holds.
    pub data: Data,
    /// How it answers `GET /` without a token on this computer; `None` where
    /// nobody asked.
    pub door: Option<Door>,
}

/// What the server's data folder holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Data {
    /// What an earlier run of the server left there.
    Kept,
    /// Nothing from before: a new installation, or one that was wiped.
    NewOrWiped,
}

/// How the server treats a caller on its own computer who shows no token.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Door {
    /// It answers (200).
    Open,
    /// It refuses (401).
    Shut,
}

/// The rule that decides. The first that fits is the one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rule {
    /// The requirement is lifted, for now.
    Exempt,
    /// It is claimed.
    Claimed,
    /// It was claimed before, and its version requires a claim.
    SignedOut,
    /// It has no past, and its version requires a claim.
    New,
    /// Its version requires a claim, but not of a server that never had one.
    NeverClaimed,
    /// It was claimed before, and its version is older than the requirement.
    SignedOutOlder,
    /// It has no past, and its version is older than the requirement.
    NewOlder,
    /// It was never claimed, and its version is older than the requirement.
    NeverClaimedOlder,
    /// Its past is unknown, and it refuses a caller without a token.
    ServerRefuses,
    /// Its past is unknown, and it answers a caller without a token.
    ServerOpen,
    /// Its past is unknown: only how it answers a caller without a token can tell.
    AskServer,
    /// It does not say whether it is claimed.
    Unread,
}

/// The answer, in short.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// It must be claimed.
    Yes,
    /// It need not be claimed.
    No,
    /// It need not be claimed until it is updated or installed anew.
    Later,
    /// It is claimed: nothing to do.
    Claimed,
    /// Something has to be looked at first.
    Unclear,
}

impl Rule {
    /// Every rule, in the order in which they are tried.
    pub const ALL: [Self; 12] = [
        Self::Exempt,
        Self::Claimed,
        Self::SignedOut,
        Self::New,
        Self::NeverClaimed,
        Self::SignedOutOlder,
        Self::NewOlder,
        Self::NeverClaimedOlder,
        Self::ServerRefuses,
        Self::ServerOpen,
        Self::AskServer,
        Self::Unread,
    ];

    /// The answer that follows from it.
    pub fn answer(self) -> Answer {
        match self {
            Self::SignedOut | Self::New | Self::ServerRefuses => Answer::Yes,
            Self::Exempt | Self::NeverClaimed | Self::NeverClaimedOlder | Self::ServerOpen => {
                Answer::No
            }
            Self::SignedOutOlder | Self::NewOlder => Answer::Later,
            Self::Claimed => Answer::Claimed,
            Self::AskServer | Self::Unread => Answer::Unclear,
        }
    }
}

/// The rule that decides for a server in this situation.
pub fn rule(situation: &Situation) -> Rule {
    use Data::{Kept, NewOrWiped};
    if situation.exempt {
        return Rule::Exempt;
    }
    match situation.claimed {
        Some(true) => return Rule::Claimed,
        None => return Rule::Unread,
        Some(false) => {}
    }
    let Some(threshold) = required_since(situation.os) else {
        return as_the_server_does(situation.door);
    };
    let requires = situation.version >= threshold;
    match (requires, situation.ever_claimed, situation.data) {
        (true, Some(true), _) => Rule::SignedOut,
        (true, _, NewOrWiped) => Rule::New,
        (true, Some(false), Kept) => Rule::NeverClaimed,
        (false, Some(true), _) => Rule::SignedOutOlder,
        (false, _, NewOrWiped) => Rule::NewOlder,
        (false, Some(false), Kept) => Rule::NeverClaimedOlder,
        (_, None, Kept) => as_the_server_does(situation.door),
    }
}

/// The first version that requires a claim on this system, where Plex said it.
/// Elsewhere only the server's own conduct tells.
pub fn required_since(os: Os) -> Option<Version> {
    match os {
        Os::MacOs => Some(Version::of([1, 29, 2, 0])),
        Os::Windows => Some(Version::of([1, 32, 2, 0])),
        Os::Linux => None,
    }
}

fn as_the_server_does(door: Option<Door>) -> Rule {
    match door {
        Some(Door::Shut) => Rule::ServerRefuses,
        Some(Door::Open) => Rule::ServerOpen,
        None => Rule::AskServer,
    }
}

#[cfg(test)]
mod tests {
    #![allow(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::indexing_slicing,
        clippy::panic,
        reason = "tests"
    )]

    use super::*;

    const YES: Option<bool> = Some(true);
    const NO: Option<bool> = Some(false);

    /// A column of the table below: a value it asks for, or any.
    #[derive(Clone, Copy)]
    enum Ask<T> {
        Is(T),
        Any,
    }
    use Ask::{Any, Is};

    impl<T: PartialEq> Ask<T> {
        fn takes(&self, value: &T) -> bool {
            match self {
                Is(wanted) => wanted == value,
                Any => true,
            }
        }
    }

    /// Where a version stands: below the threshold, at or above it, or on a
    /// system that has none.
    #[derive(Clone, Copy, PartialEq)]
    enum Side {
        Below,
        AtOrAbove,
        NoThreshold,
    }
    use Side::{AtOrAbove, Below, NoThreshold};

    struct Row(
        Ask<bool>,
        Ask<Option<bool>>,
        Ask<Side>,
        Ask<Option<bool>>,
        Ask<Data>,
        Ask<Option<Door>>,
        Rule,
        Answer,
    );

    impl Row {
        fn takes(&self, situation: &Situation) -> bool {
            self.0.takes(&situation.exempt)
                && self.1.takes(&situation.claimed)
                && self.2.takes(&side(situation))
                && self.3.takes(&situation.ever_claimed)
                && self.4.takes(&situation.data)
                && self.5.takes(&situation.door)
        }
    }

    /// The announcement's table, row by row: exempt, claimed now, version, ever
    /// claimed, data, door. The row for an unknown past stands three times, once
    /// for each conduct of the server, and again for systems without a threshold.
    #[rustfmt::skip]
    const TABLE: [Row; 15] = [
        Row(Is(true),  Any,      Any,             Any,      Any,                  Any,                  Rule::Exempt,            Answer::No),
        Row(Is(false), Is(YES),  Any,             Any,      Any,                  Any,                  Rule::Claimed,           Answer::Claimed),
        Row(Is(false), Is(NO),   Is(AtOrAbove),   Is(YES),  Any,                  Any,                  Rule::SignedOut,         Answer::Yes),
        Row(Is(false), Is(NO),   Is(AtOrAbove),   Any,      Is(Data::NewOrWiped), Any,                  Rule::New,               Answer::Yes),
        Row(Is(false), Is(NO),   Is(AtOrAbove),   Is(NO),   Is(Data::Kept),       Any,                  Rule::NeverClaimed,      Answer::No),
        Row(Is(false), Is(NO),   Is(Below),       Is(YES),  Any,                  Any,                  Rule::SignedOutOlder,    Answer::Later),
        Row(Is(false), Is(NO),   Is(Below),       Any,      Is(Data::NewOrWiped), Any,                  Rule::NewOlder,          Answer::Later),
        Row(Is(false), Is(NO),   Is(Below),       Is(NO),   Is(Data::Kept),       Any,                  Rule::NeverClaimedOlder, Answer::No),
        Row(Is(false), Is(NO),   Is(NoThreshold), Any,      Any,                  Is(Some(Door::Shut)), Rule::ServerRefuses,     Answer::Yes),
        Row(Is(false), Is(NO),   Is(NoThreshold), Any,      Any,                  Is(Some(Door::Open)), Rule::ServerOpen,        Answer::No),
        Row(Is(false), Is(NO),   Is(NoThreshold), Any,      Any,                  Is(None),             Rule::AskServer,         Answer::Unclear),
        Row(Is(false), Is(NO),   Any,             Is(None), Is(Data::Kept),       Is(Some(Door::Shut)), Rule::ServerRefuses,     Answer::Yes),
        Row(Is(false), Is(NO),   Any,             Is(None), Is(Data::Kept),       Is(Some(Door::Open)), Rule::ServerOpen,        Answer::No),
        Row(Is(false), Is(NO),   Any,             Is(None), Is(Data::Kept),       Is(None),             Rule::AskServer,         Answer::Unclear),
        Row(Is(false), Is(None), Any,             Any,      Any,                  Any,                  Rule::Unread,            Answer::Unclear),
    ];

    fn side(situation: &Situation) -> Side {
        match required_since(situation.os) {
            None => NoThreshold,
            Some(threshold) if situation.version < threshold => Below,
            Some(_) => AtOrAbove,
        }
    }

    fn every_situation() -> Vec<Situation> {
        let mut all = Vec::new();
        for os in [Os::MacOs, Os::Linux, Os::Windows] {
            for version in [
                "1.29.1.9999",
                "1.29.2.0",
                "1.29.2.6364-6d72b0cf6",
                "1.32.1.9",
                "1.32.2",
                "1.43.3.1",
            ] {
                for exempt in [false, true] {
                    for claimed in [None, NO, YES] {
                        for ever_claimed in [None, NO, YES] {
                            for data in [Data::Kept, Data::NewOrWiped] {
                                for door in [None, Some(Door::Open), Some(Door::Shut)] {
                                    all.push(Situation {
                                        os,
                                        version: Version::read(version),
                                        exempt,
                                        claimed,
                                        ever_claimed,
                                        data,
                                        door,
                                    });
                                }
                            }
                        }
                    }
                }
            }
        }
        all
    }

    #[test]
    fn the_first_row_that_fits_decides_and_one_always_fits() {
        for situation in every_situation() {
            let mut rows = TABLE.iter().filter(|row| row.takes(&situation));
            let row = rows.next().expect("a row for all");
            // Where a later row fits as well, it must not answer otherwise.
            assert!(rows.all(|other| other.7 == row.7), "{situation:?}");
            assert_eq!(rule(&situation), row.6, "{situation:?}");
            assert_eq!(rule(&situation).answer(), row.7, "{situation:?}");
        }
    }

    #[test]
    fn every_rule_decides_for_somebody() {
        for rule in Rule::ALL {
            assert!(every_situation().iter().any(|it| super::rule(it) == rule), "{rule:?}");
        }
    }

    #[test]
    fn the_four_rules_of_the_announcement() {
        let mac = |version: &str, ever_claimed, data| {
            rule(&Situation {
                os: Os::MacOs,
                version: Version::read(version),
                exempt: false,
                claimed: NO,
                ever_claimed,
                data,
                door: None,
            })
            .answer()
        };
        // A new installation, or one after a full wipe.
        assert_eq!(mac("1.29.2.6364", NO, Data::NewOrWiped), Answer::Yes);
        // Claimed at any time before 1.29.2 was installed, or signed out after.
        assert_eq!(mac("1.29.2.6364", YES, Data::Kept), Answer::Yes);
        // An existing installation that was never claimed.
        assert_eq!(mac("1.29.2.6364", NO, Data::Kept), Answer::No);
        // Below the threshold nobody is affected yet.
        assert_eq!(mac("1.29.1.6316", NO, Data::NewOrWiped), Answer::Later);
    }

    #[test]
    fn each_system_has_its_own_threshold() {
        let new = |os, version: &str| {
            rule(&Situation {
                os,
                version: Version::read(version),
                exempt: false,
                claimed: NO,
                ever_claimed: NO,
                data: Data::NewOrWiped,
                door: None,
            })
        };
        assert_eq!(new(Os::MacOs, "1.32.1.6999"), Rule::New);
        assert_eq!(new(Os::Windows, "1.32.1.6999"), Rule::NewOlder);
        assert_eq!(new(Os::Windows, "1.32.2.7100"), Rule::New);
        assert_eq!(new(Os::Linux, "1.43.3.10896"), Rule::AskServer);
    }
}
