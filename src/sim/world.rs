//! The state of the practice world: what plex.tv knows, and what the server is.

use super::computer::Computer;
use super::fault::Fault;
use super::home::Home;
use super::machine::{Owner, Phase, Server};
use super::tokens::{ClaimToken, Grant, Pin};
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// Everything there is. Public fields are the switches of scenarios and tests.
///
/// It holds live tokens, so it has no `Debug`.
#[derive(Clone)]
pub struct World {
    /// How long each answer takes.
    pub latency: Duration,
    /// Whether answers that have both forms come in XML, whatever was asked
    /// for, as some calls and older versions do (protocol page §4.3).
    pub speaks_xml_alone: bool,
    /// What goes wrong.
    pub faults: Vec<Fault>,
    /// The accounts at plex.tv. Those with a [`HomeRole`] share one Plex Home.
    pub accounts: Vec<Account>,
    /// Who is at the browser when a sign-in is approved.
    pub at_the_browser: u64,
    /// How the sign-in page approves.
    pub approval: Approval,
    /// How an expired PIN answers.
    pub expired_pin: ExpiredPin,
    /// How long a strong PIN lives.
    pub strong_pin_life: Duration,
    /// How long a short PIN lives.
    pub short_pin_life: Duration,
    /// How long a claim token lives.
    pub claim_token_life: Duration,
    /// The status of the answer to a wrong Home PIN: 401, 403 or 422.
    pub wrong_home_pin: u16,
    /// When plex.tv lists a server that was just claimed.
    pub listing: ListingDelay,
    /// Devices of the accounts besides the server and those that signed in here.
    pub devices: Vec<Device>,
    /// How far plex.tv's clock is ahead of this computer's.
    pub clock_ahead: Duration,
    /// The home that the server stands in.
    pub home: Home,
    /// The server.
    pub server: Server,
    /// Where the server keeps its files; `None`: nowhere.
    pub files: Option<PathBuf>,
    /// The computer that the server runs on.
    pub computer: Computer,

    pub(super) pins: Vec<Pin>,
    pub(super) claim_tokens: Vec<ClaimToken>,
    pub(super) grants: BTreeMap<String, Grant>,
    pub(super) listing_asked: u32,
    pub(super) claimed_at: Option<Duration>,
    pub(super) server_origin: String,
    pub(super) secure_port: u16,
}

/// An account at plex.tv.
#[derive(Clone)]
pub struct Account {
    /// Its number.
    pub id: u64,
    /// Its long name.
    pub uuid: String,
    /// Its user name.
    pub username: String,
    /// Its address for mail.
    pub email: String,
    /// The password, for clients that ask for one.
    pub password: String,
    /// The six digits of the second factor, where it is on.
    pub second_factor: Option<String>,
    /// Its part in the Plex Home.
    pub home: Option<HomeRole>,
    /// The Home PIN.
    pub pin: Option<String>,
    /// A guest.
    pub guest: bool,
    /// A managed user with restrictions.
    pub restricted: bool,
    /// Whether the address for mail was confirmed.
    pub confirmed: bool,
    /// Pays for a Plex Pass.
    pub subscribed: bool,
}

/// A part in a Plex Home.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HomeRole {
    /// Owns it.
    Admin,
    /// Belongs to it.
    Member,
}

/// How the sign-in page approves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Approval {
    /// As soon as it is opened: for clients without a browser.
    OnOpen,
    /// When its button is pressed.
    ByButton,
    /// Never, as when a person walks away.
    Never,
    /// By itself, when the PIN was asked about this many times.
    AfterPolls(u32),
}

/// How an expired PIN answers; both are reported of plex.tv (protocol page §1.4).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExpiredPin {
    /// 404.
    NotFound,
    /// 200, and the token stays null.
    NullToken,
}

/// When plex.tv lists a server that was just claimed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ListingDelay {
    /// From this many questions on.
    AfterQuestions(u32),
    /// After this long.
    After(Duration),
    /// Not in this life.
    Never,
}

/// A device in an account's list.
#[derive(Debug, Clone)]
pub struct Device {
    /// Whose.
    pub account: u64,
    /// Its number in the list.
    pub id: u64,
    /// Its name.
    pub name: String,
    /// What it runs.
    pub product: String,
    /// What it offers: `server`, `player`, `controller`, or several with commas.
    pub provides: String,
    /// Its client identifier; a server's is its machine identifier.
    pub client_identifier: String,
}

impl World {
    /// The plain practice world: a server that was never claimed on a Mac, and
    /// one adult account called `practice` at the browser.
    pub fn plain() -> Self {
        Self {
            latency: Duration::ZERO,
            speaks_xml_alone: false,
            faults: Vec::new(),
            accounts: vec![Account::adult(1001, "practice")],
            at_the_browser: 1001,
            approval: Approval::ByButton,
            expired_pin: ExpiredPin::NotFound,
            strong_pin_life: Duration::from_secs(1800),
            short_pin_life: Duration::from_secs(900),
            claim_token_life: Duration::from_secs(240),
            wrong_home_pin: 403,
            listing: ListingDelay::AfterQuestions(0),
            devices: Vec::new(),
            clock_ahead: Duration::ZERO,
            home: Home::plain(),
            server: Server::new(),
            files: None,
            computer: Computer::new(),
            pins: Vec::new(),
            claim_tokens: Vec::new(),
            grants: BTreeMap::new(),
            listing_asked: 0,
            claimed_at: None,
            server_origin: String::new(),
            secure_port: 0,
        }
    }

    /// The time at plex.tv, since 1970.
    pub(super) fn now(&self) -> Duration {
        SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default() + self.clock_ahead
    }

    /// Lets time pass at plex.tv: PINs and claim tokens grow old.
    pub fn advance(&mut self, by: Duration) {
        self.clock_ahead += by;
    }

    /// An account by its number.
    pub fn account(&self, id: u64) -> Option<&Account> {
        self.accounts.iter().find(|account| account.id == id)
    }

    /// Makes the server this account's, whatever it was before.
    pub fn claim_for(&mut self, account: u64) {
        let machine = self.server.machine_identifier();
        let Some(owner) = self.account(account).cloned() else { return };
        let token = self.grant_to(account, &machine, "Plex Media Server", "server", true);
        self.server.take_owner(Owner { username: owner.username, email: owner.email, token });
        self.listing_asked = 0;
        self.claimed_at = Some(self.now());
    }

    /// Makes the server one that was set up: owned by the account at the
    /// browser, called Den, its terms accepted.
    pub fn set_up(&mut self) {
        self.claim_for(self.at_the_browser);
        let preferences = &mut self.server.preferences;
        preferences.force("FriendlyName", "Den".into());
        preferences.force("AcceptedEULA", true.into());
    }

    /// Opens the server to the outside, through its router.
    pub fn open_to_outside(&mut self) {
        self.server.preferences.force("PublishServerOnPlexOnlineKey", true.into());
        self.server.mapping = vec![Phase { looks: 0, state: "mapped", error: None }];
    }

    /// Signs the server out; plex.tv forgets it.
    pub fn unclaim(&mut self) {
        if let Some(owner) = self.server.lose_owner() {
            self.grants.remove(&owner.token);
        }
        self.claimed_at = None;
        super::files::write(self);
    }

    /// The number of the account that the server's own token stands for.
    pub fn server_account(&self) -> Option<u64> {
        let owner = self.server.owner.as_ref()?;
        self.grants.get(&owner.token).map(|grant| grant.account)
    }

    /// `none`, `ok` or `invalid`: what the server's sign-in is worth.
    pub fn signin_state(&self) -> &'static str {
        match (&self.server.owner, self.server_account()) {
            (None, _) => "none",
            (Some(_), Some(_)) => "ok",
            (Some(_), None) => "invalid",
        }
    }

    /// Whether plex.tv lists the server by now.
    pub(super) fn lists_server(&self) -> bool {
        match self.listing {
            ListingDelay::AfterQuestions(n) => self.listing_asked > n,
            ListingDelay::After(wait) => {
                self.claimed_at.is_none_or(|at| self.now().saturating_sub(at) >= wait)
            }
            ListingDelay::Never => false,
        }
    }

    /// Stops the server: its port refuses, and its database is put away.
    pub fn stop_server(&mut self) {
        if std::mem::take(&mut self.server.running) {
            super::database::write(self);
            super::computer::take_note_away(self);
        }
    }

    /// Starts the server, which is what its files and its settings say: without
    /// a database it has no libraries, and without settings it is a new one.
    pub fn start_server(&mut self) {
        if self.server.running {
            // One that runs still knows what nobody has written down yet.
            super::files::write(self);
            super::database::write(self);
        }
        super::files::read(self);
        super::database::read(self);
        self.server.start();
        self.computer.quit_asked = None;
        super::files::write(self);
        super::database::write(self);
        // Where it cannot be written, the real one starts all the same.
        let _ = super::computer::note(self);
    }

    /// The first start, when the practice world opens: the prepared state counts,
    /// not what older files say, and a server that is to be down stays down.
    pub(super) fn begin(&mut self) {
        let (running, local_security) = (self.server.running, self.server.local_security);
        self.server.start();
        self.server.running = running;
        self.server.local_security = local_security;
        super::files::write(self);
        super::database::write(self);
        // A computer without a disk to furnish is one on which less is found.
        let _ = super::computer::furnish(self);
    }

    /// The address of Plex's own claim page, as it stands in `.claimURL`.
    pub fn claim_page(&self) -> String {
        let (origin, key) = (&self.server_origin, &self.server.claim_page_key);
        format!("{origin}{}?key={key}", super::files::CLAIM_PAGE)
    }

    pub(super) fn private_origin(&self) -> &str {
        &self.server_origin
    }
}

impl Account {
    /// An adult of their own, with nothing unusual.
    pub fn adult(id: u64, username: &str) -> Self {
        Self {
            id,
            uuid: format!("{id:016x}"),
            username: username.to_owned(),
            email: format!("{username}@example.com"),
            password: "practice makes perfect".to_owned(),
            second_factor: None,
            home: None,
            pin: None,
            guest: false,
            restricted: false,
            confirmed: true,
            subscribed: false,
        }
    }

    /// The same account with a part in the Plex Home.
    pub fn in_home(mut self, role: HomeRole) -> Self {
        self.home = Some(role);
        self
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]
    use super::*;

    #[test]
    fn revoking_a_servers_token_makes_its_sign_in_invalid() {
        let mut world = World::plain();
        assert_eq!(world.signin_state(), "none");
        world.claim_for(1001);
        assert_eq!((world.signin_state(), world.server_account()), ("ok", Some(1001)));
        let mine = world.grant(1001, "client");
        world.revoke(1001, true);
        assert_eq!(world.signin_state(), "invalid");
        assert_eq!(world.account_of(&mine).unwrap().id, 1001);
        world.unclaim();
        assert_eq!(world.signin_state(), "none");
    }
}
