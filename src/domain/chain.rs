//! The chain from the server's disk to the world outside: twelve links, of
//! which the first that is broken is the diagnosis.

use super::Adjustment;
use serde::{Deserialize, Serialize};

/// A link, in the order of the chain.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Link {
    /// The server's program is on this computer, and it is Plex's.
    Installed,
    /// It runs.
    Running,
    /// The program on the server's port is the server.
    Port,
    /// It answers as a Plex Media Server does.
    Answers,
    /// It is claimed, and by whom.
    Claimed,
    /// Its settings open for its owner.
    Settings,
    /// It can read the folders of its libraries.
    Folders,
    /// Its libraries hold what the folders hold.
    Libraries,
    /// It is found at home by its name, over a secure connection.
    Home,
    /// plex.tv sees it.
    PlexTv,
    /// The router has a door open to it.
    Router,
    /// It can be reached from outside.
    Outside,
}

impl Link {
    /// Every link, in the order of the chain.
    pub const ALL: [Self; 12] = [
        Self::Installed,
        Self::Running,
        Self::Port,
        Self::Answers,
        Self::Claimed,
        Self::Settings,
        Self::Folders,
        Self::Libraries,
        Self::Home,
        Self::PlexTv,
        Self::Router,
        Self::Outside,
    ];

    /// The word in `--json`, and in text ids with a dash for the underscore.
    pub fn word(self) -> &'static str {
        match self {
            Self::Installed => "installed",
            Self::Running => "running",
            Self::Port => "port",
            Self::Answers => "answers",
            Self::Claimed => "claimed",
            Self::Settings => "settings",
            Self::Folders => "folders",
            Self::Libraries => "libraries",
            Self::Home => "home",
            Self::PlexTv => "plex_tv",
            Self::Router => "router",
            Self::Outside => "outside",
        }
    }

    /// Its place in the chain, from 1.
    pub fn number(self) -> usize {
        Self::ALL.iter().position(|link| *link == self).unwrap_or_default() + 1
    }

    /// The link that has to hold before this one can be tested at all. Links
    /// that share one, or have none, are tested at the same time.
    pub fn hangs_on(self) -> Option<Self> {
        match self {
            Self::Installed => None,
            Self::Running => Some(Self::Installed),
            Self::Port => Some(Self::Running),
            Self::Answers => Some(Self::Port),
            Self::Claimed => Some(Self::Answers),
            // Whether plex.tv is there at all decides whether a claim can succeed.
            Self::PlexTv => Some(Self::Answers),
            Self::Settings | Self::Home | Self::Router => Some(Self::Claimed),
            Self::Folders => Some(Self::Settings),
            Self::Libraries => Some(Self::Folders),
            Self::Outside => Some(Self::Router),
        }
    }
}

/// How a link stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// It works, with evidence.
    Works,
    /// It works, and something about it is worth a look.
    Look,
    /// It is broken.
    Broken,
    /// Nobody could tell.
    Unknown,
    /// The person chose not to have it.
    Off,
    /// It cannot be tested, because this earlier link is broken.
    Waits(Link),
}

impl Standing {
    /// The word in `--json`.
    pub fn word(self) -> &'static str {
        match self {
            Self::Works => "ok",
            Self::Look => "warn",
            Self::Broken => "fail",
            Self::Unknown => "unknown",
            Self::Off | Self::Waits(_) => "skipped",
        }
    }
}

/// What was asked and what answered, as the id of a text (`proof-…`) and
/// the facts it mentions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence {
    /// The text, without its beginning.
    pub id: String,
    /// The facts, by the names the text gives them.
    pub facts: Vec<(String, String)>,
}

impl Evidence {
    /// Evidence that mentions nothing yet.
    pub fn of(id: &str) -> Self {
        Self { id: id.to_owned(), facts: Vec::new() }
    }

    /// The same with one more fact.
    pub fn with(mut self, name: &str, fact: impl std::fmt::Display) -> Self {
        self.facts.push((name.to_owned(), fact.to_string()));
        self
    }
}

/// A repair, by what it costs: a smaller one comes first, and one that was
/// tried without success is not proposed again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rung {
    /// Look again: it may have passed.
    CheckAgain,
    /// Stop the server and start it.
    Restart,
    /// Sign in again; the server's own sign-in stays.
    SignInAgain,
    /// Remove the server's four sign-in entries, and claim it again. Its
    /// identity and everything else stays.
    ForgetSignIn,
    /// Give the server a new identity: others must be told of it.
    NewIdentity,
    /// A clean reinstall.
    Reinstall,
}

impl Rung {
    /// Every rung, the cheapest first.
    pub const ALL: [Self; 6] = [
        Self::CheckAgain,
        Self::Restart,
        Self::SignInAgain,
        Self::ForgetSignIn,
        Self::NewIdentity,
        Self::Reinstall,
    ];

    /// The word in the history, and in text ids with dashes.
    pub fn word(self) -> &'static str {
        match self {
            Self::CheckAgain => "check_again",
            Self::Restart => "restart",
            Self::SignInAgain => "sign_in_again",
            Self::ForgetSignIn => "forget_sign_in",
            Self::NewIdentity => "new_identity",
            Self::Reinstall => "reinstall",
        }
    }
}

/// A repair that Usher carries out itself, once a person said so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Repair {
    /// Stop the server and start it.
    Restart,
    /// Remove the server's four sign-in entries, and claim it again.
    RenewSignIn,
    /// Put one preference right.
    Adjust(Adjustment),
}

impl Repair {
    /// What it costs.
    pub fn rung(self) -> Option<Rung> {
        match self {
            Self::Restart => Some(Rung::Restart),
            Self::RenewSignIn => Some(Rung::ForgetSignIn),
            // A preference is no step on the way to a reinstall.
            Self::Adjust(_) => None,
        }
    }

    /// Whether the server is stopped for it.
    pub fn stops_server(self) -> bool {
        matches!(self, Self::Restart | Self::RenewSignIn)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_hangs_on_an_earlier_one() {
        for (at, link) in Link::ALL.into_iter().enumerate() {
            assert_eq!(link.number(), at + 1);
            assert!(link.hangs_on().is_none_or(|earlier| earlier < link), "{link:?}");
        }
    }
}
