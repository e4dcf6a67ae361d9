//! What we know, what we asked, and what we could not tell.

use super::chain::Examined;
use crate::domain::affected::{self, Data, Door, Rule, Situation};
use crate::domain::emptiness::Emptiness;
use crate::domain::survey::Survey;
use crate::domain::{
    Access, Account, Belongings, CopyId, CopyReason, Description, Folder, FolderSize, FriendlyName,
    HomeUser, Moment, Opening, Os, Reading, RemoteAccess, SafetyCopies, SafetyCopy, Scan, Section,
    SectionDraft, SectionKey, Settings, Share, SigninState, Viewing, Was,
};
use crate::problem::Problem;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// Everything learned so far. Each look replaces what it looked at.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Facts {
    /// The server.
    pub server: Known<Reading>,
    /// The account that is signed in here.
    pub account: AccountFacts,
    /// This computer.
    pub machine: Option<Machine>,
    /// The folders that were asked about.
    pub folders: BTreeMap<PathBuf, Folder>,
    /// What the names in a folder say, for each that was read.
    pub surveys: BTreeMap<PathBuf, Known<Survey>>,
    /// The folders in a folder, as the server lists them.
    pub server_folders: BTreeMap<PathBuf, Known<Vec<PathBuf>>>,
    /// How far the server is with reading its libraries' folders.
    pub scans: BTreeMap<SectionKey, Scan>,
    /// How the server treats a caller who shows no token; `None`: nobody asked.
    pub door: Option<Door>,
    /// With whom the account shares the server; `None`: nobody asked, or
    /// plex.tv did not say.
    pub shares: Option<Vec<Share>>,
    /// Who is watching something from the server.
    pub viewers: Known<Vec<Viewing>>,
    /// What an examination found beyond that.
    pub examined: Examined,
    /// What belongs to the server on this computer's disk; `None`: nobody
    /// looked, or the server is another computer's.
    pub on_disk: Option<OnDisk>,
}

/// What belongs to the server on this computer's disk, and what was moved aside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OnDisk {
    /// What is there now.
    pub belongings: Belongings,
    /// The safety copies, the newest first; or why they could not be read.
    pub copies: Result<SafetyCopies, Problem>,
    /// Whether somebody told the server to keep its data elsewhere than usual.
    pub data_is_elsewhere: bool,
    /// What a copy would be called that is begun now.
    pub next_copy: CopyId,
    /// When it was looked at.
    pub at: Moment,
}

impl OnDisk {
    /// What was counted before stays known, unless something was moved since:
    /// then another thing may be at the same place.
    fn keep_sizes(&mut self, before: &Self) {
        if self.copies != before.copies {
            return;
        }
        for belonging in &mut self.belongings.pieces {
            belonging.size = before.belongings.at(&belonging.path).and_then(|it| it.size);
        }
    }
}

/// A fact with its uncertainty.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Known<T> {
    /// Nobody looked yet.
    #[default]
    NotAsked,
    /// What was seen.
    Seen(T),
    /// Why it could not be seen.
    Hidden(Problem),
}

impl<T> Known<T> {
    /// What was seen, if it was.
    pub fn seen(&self) -> Option<&T> {
        match self {
            Self::Seen(it) => Some(it),
            Self::NotAsked | Self::Hidden(_) => None,
        }
    }
}

/// The account that is signed in here.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum AccountFacts {
    /// Nobody looked yet.
    #[default]
    NotAsked,
    /// Nobody is signed in.
    SignedOut,
    /// Somebody is, and plex.tv says who.
    SignedIn(SignedIn),
    /// A sign-in is kept here, but plex.tv could not say whose.
    Hidden(Problem),
}

/// Who is signed in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignedIn {
    /// The account.
    pub account: Account,
    /// The admin of the account's Home, where the account is another member.
    pub home_admin: Option<HomeUser>,
    /// The name of the account that was used here last, where it is another one.
    pub last_used_here: Option<String>,
    /// Whether the system's keychain keeps the sign-in beyond this run.
    pub kept: bool,
}

impl AccountFacts {
    /// Who is signed in, if anybody.
    pub fn signed_in(&self) -> Option<&SignedIn> {
        match self {
            Self::SignedIn(signed_in) => Some(signed_in),
            _ => None,
        }
    }
}

/// This computer, as far as it concerns the server.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Machine {
    /// Its system.
    pub os: Os,
    /// Its name, the usual friendly name of a server.
    pub computer_name: String,
    /// Whether the server in question runs on this computer.
    pub hosts_server: bool,
    /// Whether the server's program is installed.
    pub installed: Option<bool>,
    /// Whether the server's data folder is there.
    pub data_present: Option<bool>,
    /// Whether the server was ever claimed, by what its own preferences hold.
    pub ever_claimed: Option<bool>,
    /// The user name its preferences hold.
    pub stored_owner: Option<String>,
    /// Whether its preferences hold a token of an account.
    #[serde(default)]
    pub has_stored_token: Option<bool>,
    /// `enableLocalSecurity` as its preferences hold it.
    pub local_security: Option<bool>,
}

/// What one look brought back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Looked {
    /// The server.
    pub server: Result<Reading, Problem>,
    /// The account; `None`: not part of this look.
    pub account: Option<AccountFacts>,
    /// This computer; `None`: not part of this look.
    pub machine: Option<Machine>,
    /// The folders asked about.
    pub folders: BTreeMap<PathBuf, Folder>,
    /// How the server treats a caller who shows no token.
    pub door: Option<Door>,
    /// With whom the account shares the server.
    pub shares: Option<Vec<Share>>,
    /// What is on this computer's disk.
    pub on_disk: Option<OnDisk>,
}

/// Something that is watched has changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Noticed {
    /// What the server says of itself; or why it says nothing.
    Server(Result<Description, Problem>),
    /// Its libraries, and how far it is with reading their folders.
    Scans(Vec<Section>, Vec<Scan>),
    /// What it sees of these folders.
    Folders(BTreeMap<PathBuf, Folder>),
    /// Who is watching something from it; or why that could not be learned.
    Viewers(Result<Vec<Viewing>, Problem>),
    /// How it goes with the port that is to be open.
    Opening(Opening),
}

impl Looked {
    /// A look at the server alone.
    pub fn at_server(server: Result<Reading, Problem>) -> Self {
        Self {
            server,
            account: None,
            machine: None,
            folders: BTreeMap::new(),
            door: None,
            shares: None,
            on_disk: None,
        }
    }
}

impl Facts {
    /// Takes in what a look brought back.
    pub fn learn(&mut self, looked: Looked) {
        self.server = match looked.server {
            Ok(reading) => Known::Seen(reading),
            Err(problem) => Known::Hidden(problem),
        };
        if let Some(account) = looked.account {
            self.account = account;
        }
        if let Some(machine) = looked.machine {
            self.machine = Some(machine);
        }
        self.folders.extend(looked.folders);
        self.door = looked.door.or(self.door);
        self.shares = looked.shares.or_else(|| self.shares.take());
        if let Some(mut on_disk) = looked.on_disk {
            if let Some(before) = &self.on_disk {
                on_disk.keep_sizes(before);
            }
            self.on_disk = Some(on_disk);
        }
    }

    /// Takes in how much a part of the server holds, as far as it was counted.
    pub(super) fn counted(&mut self, path: &Path, size: FolderSize) {
        let Some(on_disk) = &mut self.on_disk else { return };
        for belonging in &mut on_disk.belongings.pieces {
            if belonging.path == path {
                belonging.size = Some(size);
            }
        }
    }

    /// The safety copies on this computer, the newest first; none where they
    /// could not be read.
    pub fn copies(&self) -> &[SafetyCopy] {
        let copies = self.on_disk.as_ref().and_then(|it| it.copies.as_ref().ok());
        copies.map(|it| it.copies.as_slice()).unwrap_or_default()
    }

    /// The safety copy with this name.
    pub fn copy(&self, id: &CopyId) -> Option<&SafetyCopy> {
        self.copies().iter().find(|it| it.id == *id)
    }

    /// What the server was before the reinstall that came last, where nothing
    /// of it was set up again since.
    pub fn was(&self) -> Option<&Was> {
        let last = self.copies().first().filter(|it| it.reason == CopyReason::Reinstall)?;
        let is_new = self.reading().is_some() && self.sections().is_empty();
        (is_new && last.holds_something()).then_some(&last.was)
    }

    /// What the server is, for a safety copy that is begun now.
    pub fn is_now(&self) -> Was {
        let name = self.settings().and_then(|it| it.friendly_name.as_deref());
        Was {
            name: name.and_then(|name| FriendlyName::parse(name).ok()),
            libraries: self.sections().iter().map(SectionDraft::of).collect(),
            version: self.reading().map(|it| it.identity.version.clone()),
        }
    }

    /// Takes in what a watch saw change.
    pub(super) fn notice(&mut self, noticed: Noticed) {
        match (noticed, &mut self.server) {
            (Noticed::Folders(folders), _) => self.folders.extend(folders),
            (Noticed::Viewers(Ok(viewers)), _) => self.viewers = Known::Seen(viewers),
            (Noticed::Viewers(Err(problem)), _) => self.viewers = Known::Hidden(problem),
            (Noticed::Opening(opening), server) => {
                if let Known::Seen(Reading {
                    access: Access::Guest(description) | Access::Owner { description, .. },
                    ..
                }) = server
                {
                    description.mapping = opening.mapping.clone();
                }
                self.examined.opening = Some(opening);
            }
            (Noticed::Server(Err(problem)), server) => *server = Known::Hidden(problem),
            (Noticed::Server(Ok(now)), Known::Seen(reading)) => match &mut reading.access {
                Access::Guest(description) | Access::Owner { description, .. } => {
                    *description = now;
                }
                Access::NotAsked | Access::Refused => {}
            },
            (Noticed::Scans(sections, scans), Known::Seen(reading)) => {
                if let Access::Owner { sections: known, .. } = &mut reading.access {
                    *known = sections;
                }
                self.scans = scans.into_iter().map(|scan| (scan.section.clone(), scan)).collect();
            }
            // A server that was gone is looked at as a whole before anything
            // is said of it again.
            (Noticed::Server(Ok(_)), server) => *server = Known::NotAsked,
            (Noticed::Scans(..), _) => {}
        }
    }

    /// Whether the server is reading the folders of a library.
    pub fn scans_go_on(&self) -> bool {
        self.sections().iter().any(|section| section.scanning)
            || self.scans.values().any(|scan| scan.running)
    }

    /// The server's reading, where there is one.
    pub fn reading(&self) -> Option<&Reading> {
        self.server.seen()
    }

    /// What the server says of itself, where it let us read it.
    pub fn description(&self) -> Option<&Description> {
        self.reading().and_then(Reading::description)
    }

    /// The server's settings, where it let us read them.
    pub fn settings(&self) -> Option<&Settings> {
        self.reading().and_then(Reading::settings)
    }

    /// Whether the person wants the server to be reached from outside.
    pub fn wants_outside(&self) -> bool {
        let wish = self.settings().and_then(|it| it.remote_access);
        !matches!(wish, None | Some(RemoteAccess::Off))
    }

    /// The folders of the server's libraries; one that two of them share, twice.
    pub fn library_folders(&self) -> impl Iterator<Item = &PathBuf> {
        self.sections().iter().flat_map(|section| &section.locations)
    }

    /// The server's libraries; none where it did not let us read them.
    pub fn sections(&self) -> &[Section] {
        self.reading().and_then(Reading::sections).unwrap_or_default()
    }

    /// Why a library shows nothing, by the names in its folders; `None` where
    /// they were not read to the end.
    pub fn emptiness(&self, section: &Section) -> Option<Emptiness> {
        let surveys = self.surveys.values().filter_map(Known::seen);
        let of_section = surveys
            .filter(|survey| section.locations.iter().any(|it| it.starts_with(&survey.folder)));
        Emptiness::of(section.kind, of_section)
    }

    /// Whether the server in question runs on this computer.
    pub fn hosts_server(&self) -> bool {
        self.machine.as_ref().is_some_and(|machine| machine.hosts_server)
    }

    /// Whether the server is claimed; `None` where nobody could tell.
    pub fn claimed(&self) -> Option<bool> {
        self.reading().and_then(|reading| reading.identity.claimed)
    }

    /// Whether an unclaimed server asks for a claim, by its own word, else by
    /// what its preferences on this computer hold.
    pub fn local_security(&self) -> Option<bool> {
        let written = self.settings().and_then(|it| it.local_security);
        written.or(self.machine.as_ref().and_then(|machine| machine.local_security))
    }

    /// The rule that says whether the server must be claimed.
    pub fn requirement(&self) -> Option<Rule> {
        let (reading, machine) = (self.reading()?, self.machine.as_ref()?);
        let is_claimed = reading.identity.claimed == Some(true);
        Some(affected::rule(&Situation {
            os: machine.os,
            version: reading.identity.version.clone(),
            // On a claimed server the setting has no effect (protocol page §3.1).
            exempt: !is_claimed && machine.local_security == Some(false),
            claimed: reading.identity.claimed,
            ever_claimed: machine.ever_claimed,
            // A running server has always made its folder. One that was never
            // claimed and yet refuses to talk is new: an older one would talk.
            data: match (machine.data_present, machine.ever_claimed, self.door) {
                (Some(false), ..) | (_, Some(false), Some(Door::Shut)) => Data::NewOrWiped,
                _ => Data::Kept,
            },
            door: self.door,
        }))
    }

    /// Whether the server has shown that the signed-in account owns it: it is
    /// claimed, accepted by plex.tv, and its settings opened for our token.
    pub fn is_ours(&self) -> bool {
        let Some(reading) = self.reading() else { return false };
        let Access::Owner { description, .. } = &reading.access else { return false };
        let same_owner = match (&description.owner, self.account.signed_in()) {
            (Some(owner), Some(signed_in)) => signed_in.is_called(owner),
            _ => true,
        };
        reading.identity.claimed == Some(true)
            && description.signin_state == SigninState::Ok
            && same_owner
    }
}

impl SignedIn {
    /// Whether a server that names its owner so means this account. A server
    /// writes the user name, and for accounts without one the e-mail address
    /// that plex.tv gives as title.
    pub fn is_called(&self, owner: &str) -> bool {
        let account = &self.account;
        [&account.username, &account.title].into_iter().any(|name| name.eq_ignore_ascii_case(owner))
    }
}
