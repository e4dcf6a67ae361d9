//! The Plex Media Server of the practice world, as a machine with a state.

use super::folders::{Folders, Tree};
use super::prefs::Preferences;
use super::request::TokenKind;
use super::tokens::{LETTERS, random_text};
use serde::{Deserialize, Serialize};
use sha1::{Digest, Sha1};

/// The server's state. Public fields are switches.
#[derive(Clone)]
pub struct Server {
    /// Its version.
    pub version: String,
    /// `MacOSX`, `Linux` or `Windows`.
    pub platform: &'static str,
    /// The version of that system.
    pub platform_version: &'static str,
    /// The computer's name: the server's own until it is given one.
    pub computer_name: String,
    /// Whether it runs; its port refuses while it does not.
    pub running: bool,
    /// Its preferences.
    pub preferences: Preferences,
    /// Who owns it.
    pub owner: Option<Owner>,
    /// The user name of somebody who owned it before, still in its files.
    pub former_owner: Option<String>,
    /// Whether it asks for a sign-in while it is unclaimed. Read from the
    /// preference `enableLocalSecurity` at each start, as on a real one.
    pub local_security: bool,
    /// From whom it takes a claim (protocol page §3.3).
    pub takes_claim_from: Vec<Rung>,
    /// What it answers to a preference that it does not have: 400, 403, or
    /// 200 without doing anything.
    pub unknown_preference: u16,
    /// How the port mapping goes once remote access is on; the last stays.
    pub mapping: Vec<Phase>,
    /// What it sees of its disks.
    pub folders: Folders,
    /// What it answers to whoever asks for a folder that is not there.
    pub absent_folder: AbsentFolder,
    /// Its libraries.
    pub sections: Vec<Section>,
    /// The number the next library gets.
    pub next_section: u32,
    /// How many looks a scan takes.
    pub scan_looks: u32,
    /// Who is watching.
    pub viewers: Vec<Viewer>,
    /// Accounts it is shared with.
    pub guests: Vec<u64>,
    /// How many more descriptions say `startState`.
    pub starting_for: u32,
    /// How many requests of the owner are refused with 403 after a claim.
    pub shy_for: u32,
    /// Whether plex.tv thinks that it is online.
    pub presence: bool,
    /// What stands before the token in `.LocalAdminToken`: nothing, or `token=`.
    pub token_file_prefix: &'static str,
    /// Whether `/identity` says if it is claimed.
    pub says_claimed: bool,
    /// The 32 hexadecimal digits of its certificate, which its names under
    /// `plex.direct` hold. Not the machine identifier (protocol page §6.4).
    pub certificate: String,

    pub(super) shy_left: u32,
    pub(super) mapping_looks: u32,
    pub(super) local_admin_token: String,
    pub(super) claim_page_key: String,
}

/// What a server answers to whoever asks for a folder that is not there. No
/// answer is recorded anywhere, so clients have to cope with both
/// (protocol page §7.3, §7.4).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AbsentFolder {
    /// The same as for an empty one.
    LooksEmpty,
    /// This status.
    Refused(u16),
}

/// Who owns the server, as the server remembers it.
#[derive(Clone)]
pub struct Owner {
    /// The user name.
    pub username: String,
    /// The address for mail.
    pub email: String,
    pub(super) token: String,
}

/// Whose word a server takes for a claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rung {
    /// The holder of the local admin token.
    LocalAdminToken,
    /// The holder of an account's token.
    AccountToken,
    /// Anybody on this computer.
    Anonymous,
}

/// One state of the port mapping (§6.2).
#[derive(Debug, Clone, Copy)]
pub struct Phase {
    /// How many looks it lasts.
    pub looks: u32,
    /// `waiting`, `mapped`, `failed` or `unknown`.
    pub state: &'static str,
    /// `unreachable`, `doublenat` …
    pub error: Option<&'static str>,
}

/// A library section.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Section {
    /// Its number.
    pub key: u32,
    /// `movie`, `show`, `artist` or `photo`.
    pub kind: String,
    /// Its title.
    pub title: String,
    /// The agent's identifier.
    pub agent: String,
    /// The scanner's name.
    pub scanner: String,
    /// The language tag.
    pub language: String,
    /// Its folders.
    pub locations: Vec<String>,
    pub(super) uuid: String,
    pub(super) created: u64,
    pub(super) scan_left: u32,
}

/// Somebody watching.
#[derive(Debug, Clone)]
pub struct Viewer {
    /// Who.
    pub user: String,
    /// What.
    pub title: String,
    /// Minutes seen, and minutes in all.
    pub minutes: (u64, u64),
}

/// Who is asking, from the server's point of view.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Caller {
    Owner,
    LocalAdmin,
    Guest,
    Nobody,
}

impl Server {
    /// A new server on a Mac.
    pub fn new() -> Self {
        let identifier = uuid::Uuid::new_v4().to_string();
        Self {
            version: "1.43.4.10903-7a5d2c91e".to_owned(),
            platform: "MacOSX",
            platform_version: "15.6.1",
            computer_name: "Practice Mac".to_owned(),
            running: true,
            preferences: Preferences::of_a_new_server(&identifier),
            owner: None,
            former_owner: None,
            local_security: true,
            takes_claim_from: vec![Rung::LocalAdminToken, Rung::AccountToken],
            unknown_preference: 400,
            mapping: vec![
                Phase { looks: 2, state: "waiting", error: None },
                Phase { looks: 0, state: "mapped", error: None },
            ],
            folders: Folders::Tree(Tree::usual()),
            absent_folder: AbsentFolder::LooksEmpty,
            sections: Vec::new(),
            next_section: 1,
            scan_looks: 2,
            viewers: Vec::new(),
            guests: Vec::new(),
            starting_for: 0,
            shy_for: 0,
            presence: true,
            token_file_prefix: "",
            says_claimed: true,
            certificate: uuid::Uuid::new_v4().simple().to_string(),
            shy_left: 0,
            mapping_looks: 0,
            local_admin_token: String::new(),
            claim_page_key: random_text(LETTERS, 24),
        }
    }

    /// The 40 hexadecimal digits it is known by, made from the identifier in
    /// its preferences as a real one does (§2.5).
    pub fn machine_identifier(&self) -> String {
        let seed = format!("{}- Plex Media Server", self.preferences.text("MachineIdentifier"));
        Sha1::digest(seed.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
    }

    /// The name it shows.
    pub fn friendly_name(&self) -> &str {
        match self.preferences.text("FriendlyName") {
            "" => &self.computer_name,
            name => name,
        }
    }

    /// The token in `.LocalAdminToken`.
    pub fn local_admin_token(&self) -> &str {
        &self.local_admin_token
    }

    /// A new start: a new local admin token, and the preferences take effect.
    pub(super) fn start(&mut self) {
        self.running = true;
        self.local_admin_token = format!("local-{}", uuid::Uuid::new_v4());
        self.local_security = self.preferences.is_on("enableLocalSecurity");
    }

    pub(super) fn take_owner(&mut self, owner: Owner) {
        self.preferences.force("PlexOnlineMail", owner.email.clone().into());
        self.owner = Some(owner);
        self.former_owner = None;
        self.shy_left = self.shy_for;
        self.mapping_looks = 0;
    }

    pub(super) fn lose_owner(&mut self) -> Option<Owner> {
        self.preferences.force("PlexOnlineMail", "".into());
        self.preferences.force("PublishServerOnPlexOnlineKey", false.into());
        self.owner.take()
    }

    /// Nothing in its files tells of an owner any more, so it takes a claim as a
    /// server does that was never claimed.
    pub(super) fn forget_former_owner(&mut self) {
        self.former_owner = None;
        self.preferences.force("PlexOnlineMail", "".into());
        if self.takes_claim_from.is_empty() {
            self.takes_claim_from = Self::new().takes_claim_from;
        }
    }

    /// Adds a library as it would be after a finished scan: for preparing a world.
    pub fn add_section(&mut self, kind: &str, title: &str, locations: &[&str]) -> u32 {
        let (agent, scanner) = match kind {
            "show" => ("tv.plex.agents.series", "Plex TV Series"),
            "artist" => ("tv.plex.agents.music", "Plex Music"),
            "photo" => ("com.plexapp.agents.none", "Plex Photo Scanner"),
            _ => ("tv.plex.agents.movie", "Plex Movie"),
        };
        self.insert_section(Section {
            key: 0,
            kind: kind.to_owned(),
            title: title.to_owned(),
            agent: agent.to_owned(),
            scanner: scanner.to_owned(),
            language: "en-US".to_owned(),
            locations: locations.iter().map(|&path| path.to_owned()).collect(),
            uuid: uuid::Uuid::new_v4().to_string(),
            created: 1_767_225_600,
            scan_left: 0,
        })
    }

    pub(super) fn insert_section(&mut self, mut section: Section) -> u32 {
        section.key = self.next_section;
        self.next_section += 1;
        self.sections.push(section);
        self.next_section - 1
    }

    /// The mapping's state and error now. A rejected sign-in shows here too.
    pub(super) fn mapping_now(&self, signin_state: &str) -> (&'static str, Option<&'static str>) {
        if signin_state == "invalid" {
            return ("unknown", Some("badauth"));
        }
        if signin_state == "none" || !self.preferences.is_on("PublishServerOnPlexOnlineKey") {
            return ("unknown", None);
        }
        let mut looks = self.mapping_looks;
        for phase in &self.mapping {
            if looks < phase.looks {
                return (phase.state, phase.error);
            }
            looks -= phase.looks;
        }
        self.mapping.last().map_or(("unknown", None), |phase| (phase.state, phase.error))
    }

    /// The port that is open to the world, once one is: a fixed one, or the own.
    pub(super) fn public_port(&self) -> u16 {
        let fixed = self.preferences.number("ManualPortMappingPort");
        fixed
            .filter(|_| self.preferences.is_on("ManualPortMappingMode"))
            .and_then(|port| u16::try_from(port).ok())
            .unwrap_or(32400)
    }

    /// Time passes for the mapping and for scans with each look at them.
    pub(super) fn look_at_mapping(&mut self) {
        self.mapping_looks = self.mapping_looks.saturating_add(1);
    }

    pub(super) fn look_at_scans(&mut self) {
        for section in &mut self.sections {
            section.scan_left = section.scan_left.saturating_sub(1);
        }
    }
}

impl Default for Server {
    fn default() -> Self {
        Self::new()
    }
}

impl Rung {
    /// The rung that a claim with this kind of token stands on; `None`: a token
    /// that no server takes.
    pub(super) fn of(token: Option<TokenKind>) -> Option<Self> {
        match token {
            Some(TokenKind::LocalAdmin) => Some(Self::LocalAdminToken),
            Some(TokenKind::Account) => Some(Self::AccountToken),
            None => Some(Self::Anonymous),
            Some(TokenKind::Server | TokenKind::Unknown) => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_machine_identifier_follows_from_the_stored_one() {
        let mut server = Server::new();
        server.preferences.force("MachineIdentifier", "an-id".into());
        // `printf 'an-id- Plex Media Server' | sha1sum`
        assert_eq!(server.machine_identifier(), "f462262448373864b34386d7e22e94c032c6f5aa");
    }

    #[test]
    fn the_mapping_goes_through_its_phases_once_remote_access_is_on() {
        let mut server = Server::new();
        assert_eq!(server.mapping_now("ok"), ("unknown", None));
        server.preferences.force("PublishServerOnPlexOnlineKey", true.into());
        let mut seen = Vec::new();
        for _ in 0..4 {
            seen.push(server.mapping_now("ok").0);
            server.look_at_mapping();
        }
        assert_eq!(seen, ["waiting", "waiting", "mapped", "mapped"]);
        assert_eq!(server.mapping_now("invalid"), ("unknown", Some("badauth")));
    }

    #[test]
    fn a_start_makes_a_new_token_and_reads_local_security() {
        let mut server = Server::new();
        server.start();
        let first = server.local_admin_token.clone();
        server.preferences.force("enableLocalSecurity", false.into());
        assert!(server.local_security);
        server.start();
        assert!(!server.local_security);
        assert_ne!(first, server.local_admin_token);
    }
}
