//! Everything that can go wrong, in a person's terms.
//!
//! A [`Problem`] holds facts, never prose for people and never a secret: the
//! text comes from `i18n/` by [`Problem::code`], where one message holds what
//! happened, why, and what to do next. The `#[error]` texts are for logs.

mod arguments;
mod diagnosis;
mod folder;
mod remedy;

pub use diagnosis::Diagnosis;
pub use folder::FolderFault;
pub use remedy::Remedy;

use crate::domain::{Address, MachineIdentifier, MoveFault, written_path};
use serde::{Deserialize, Serialize};
use std::path::PathBuf;

/// Something that stands in the way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(rename_all = "snake_case")]
pub enum Problem {
    /// Nothing listens where the server should be.
    #[error("nothing answers at {address}")]
    ServerSilent {
        /// Where we asked.
        address: Address,
    },
    /// The server is busy starting.
    #[error("the server is still starting: {status}")]
    ServerStarting {
        /// Its own words.
        status: String,
    },
    /// The server took longer than we wait.
    #[error("the server at {address} took too long")]
    ServerSlow {
        /// Where we asked.
        address: Address,
    },
    /// Something answers there, but it is not a Plex Media Server.
    #[error("{address} is not a Plex Media Server: {seen}")]
    NotPlex {
        /// Where we asked.
        address: Address,
        /// How its answer begins.
        seen: String,
    },
    /// The server points to another host.
    #[error("the server points to {to}")]
    ServerRedirects {
        /// The host.
        to: String,
    },
    /// The server cut the connection before it answered.
    #[error("the server cut the connection")]
    ServerCut,
    /// The server answered with an error nobody expected.
    #[error("the server answered {status}: {summary}")]
    ServerFailed {
        /// The HTTP status.
        status: u16,
        /// Its words, cleaned.
        summary: String,
    },
    /// The server does not accept us as its owner.
    #[error("the server does not accept this account as its owner")]
    ServerRefused,
    /// The server is claimed, but plex.tv no longer accepts its sign-in, as
    /// after a password reset that signed devices out.
    #[error("plex.tv signed the server out")]
    ServerSignedOut,
    /// Another server answers where one was read before.
    #[error("expected server {expected}, found {found}")]
    ServerChanged {
        /// The one read at the start.
        expected: MachineIdentifier,
        /// The one that answers now.
        found: MachineIdentifier,
    },
    /// The program on the server's port belongs to somebody we do not know.
    #[error("the listener is not trusted: {who}")]
    ListenerUnknown {
        /// What could be found out about it.
        who: String,
    },
    /// A token would have gone over plain http to another computer.
    #[error("{address} would carry the sign-in in the clear")]
    SecretInClear {
        /// The address.
        address: Address,
    },

    /// plex.tv cannot be reached.
    #[error("plex.tv cannot be reached")]
    PlexTvSilent,
    /// plex.tv took longer than we wait.
    #[error("plex.tv took too long")]
    PlexTvSlow,
    /// plex.tv cut the connection before it answered.
    #[error("plex.tv cut the connection")]
    PlexTvCut,
    /// Something else answered in plex.tv's place, such as the sign-in page of a public network.
    #[error("something else answers for plex.tv: {seen}")]
    PlexTvImpostor {
        /// How its answer begins, or the host it points to.
        seen: String,
    },
    /// plex.tv refuses the account's sign-in.
    #[error("plex.tv refuses the sign-in")]
    SignInRefused,
    /// plex.tv accepts the sign-in but not what was asked.
    #[error("plex.tv does not allow this")]
    PlexTvForbids,
    /// plex.tv cannot process the request: a fault at its side.
    #[error("plex.tv rejects the request: {summary}")]
    PlexTvRejects {
        /// Its words, cleaned.
        summary: String,
    },
    /// plex.tv asks for fewer requests.
    #[error("plex.tv asks us to wait")]
    PlexTvBusy {
        /// How long it asks us to wait, in seconds.
        wait: Option<u64>,
    },
    /// plex.tv has a fault of its own.
    #[error("plex.tv answered {status}")]
    PlexTvFailed {
        /// The HTTP status.
        status: u16,
    },

    /// A person has to sign in.
    #[error("nobody is signed in")]
    SignInNeeded,
    /// The sign-in ran out.
    #[error("the sign-in expired")]
    SignInExpired,
    /// The account is protected by a Home PIN and none was given.
    #[error("the Home PIN of {user} is needed")]
    HomePinNeeded {
        /// Whose.
        user: String,
    },
    /// The Home PIN is not the right one.
    #[error("the Home PIN is wrong")]
    HomePinWrong,
    /// The person with this name is not in the Home.
    #[error("the Home has no admin to switch to")]
    HomeAdminMissing,

    /// The server belongs to another account.
    #[error("the server belongs to another account")]
    OwnedByAnother {
        /// Its owner's user name, where the server says it.
        owner: Option<String>,
    },
    /// The server had an owner before; claiming it needs a word from a person.
    #[error("the server had an owner before: {owner:?}")]
    HadOwner {
        /// Who, where it could be read.
        owner: Option<String>,
    },
    /// The account is one that should not own a server without a word from a person.
    #[error("the account {user} is unusual for an owner: {why:?}")]
    UnusualAccount {
        /// Its name.
        user: String,
        /// What is unusual.
        why: UnusualAccount,
    },
    /// No quiet way of claiming was accepted.
    #[error("the server accepted no way of claiming: {tried}")]
    ClaimRefused {
        /// Each way and its answer, without secrets.
        tried: String,
    },
    /// The claim token given is not one, or has expired, or was used.
    #[error("the claim token is not accepted")]
    ClaimTokenRefused,
    /// The text given as a claim token does not begin with `claim-`.
    #[error("this is not a claim token")]
    ClaimTokenMalformed,
    /// The server has written no page for its claim, so there is nothing to open.
    #[error("the server has no page for its claim")]
    ClaimPageMissing,
    /// The server says it is claimed, but not that we own it.
    #[error("the claim could not be proven: {missing}")]
    ClaimUnproven {
        /// What is missing.
        missing: String,
    },
    /// The exchange at plex.tv was refused.
    #[error("plex.tv refused the offline claim")]
    ExchangeRefused,
    /// The server is not claimed, and the command needs a claimed one.
    #[error("the server is not claimed")]
    NotClaimed,

    /// The server has no such preference.
    #[error("the server has no preference {key}")]
    SettingMissing {
        /// Its name on the wire.
        key: String,
    },
    /// A preference was written but reads back otherwise.
    #[error("the server did not keep {setting}")]
    SettingNotKept {
        /// Which: `name`, `remote_access` or `terms`.
        setting: String,
    },
    /// A library of this name has other folders or another kind.
    #[error("the library {name} exists with other folders or another kind")]
    LibraryDiffers {
        /// Its name.
        name: String,
    },
    /// The library was asked for but is not listed.
    #[error("the library {name} was not created")]
    LibraryMissing {
        /// Its name.
        name: String,
    },
    /// The server refused to create the library.
    #[error("the server refused the library {name}: {summary}")]
    LibraryRefused {
        /// Its name.
        name: String,
        /// Its words, cleaned.
        summary: String,
    },
    /// No library can be made of a folder.
    #[error("no library can be made of {}: {fault}", folder.display())]
    Folder {
        /// The folder.
        folder: PathBuf,
        /// Why.
        #[source]
        fault: FolderFault,
    },
    /// A look at the chain found why something does not work.
    #[error("{0}")]
    Diagnosed(#[source] Diagnosis),
    /// Turning remote access on would open a known hole.
    #[error("version {version} has the known hole {id}")]
    KnownHole {
        /// Its id, for `--accept-known-hole`.
        id: String,
        /// The version that has it.
        version: String,
        /// The first version without it.
        fixed_in: String,
    },

    /// What is to be done works on files, and the server is on another computer.
    #[error("the server is on another computer")]
    ServerElsewhere,
    /// There is no safety copy of this name, or it holds nothing any more.
    #[error("there is no safety copy {id}")]
    CopyMissing {
        /// Its name.
        id: String,
    },
    /// The server's data is not at its usual place: a person decides whether it
    /// is moved there.
    #[error("the server's data is at {}", folder.display())]
    DataElsewhere {
        /// Where it is.
        folder: PathBuf,
    },

    /// The keychain did not keep the sign-in.
    #[error("the sign-in could not be kept: {cause}")]
    NotKept {
        /// The store's own words.
        cause: String,
    },
    /// The file for secrets can be read by others.
    #[error("{} can be read by others", path.display())]
    SecretFileOpen {
        /// The file.
        path: PathBuf,
    },
    /// Usher could not write down what it is about to do, so it did not do it.
    #[error("the journal could not be written: {cause}")]
    JournalNotWritten {
        /// The system's words.
        cause: String,
    },
    /// The journal cannot be read; it was set aside.
    #[error("the journal at {} cannot be read", path.display())]
    JournalUnreadable {
        /// Where it was set aside.
        path: PathBuf,
    },
    /// Something like a secret was left in the support file, so it was not saved.
    #[error("something like a secret is left in {file}, line {line}")]
    SupportFileUnsafe {
        /// The part of it, by its name.
        file: String,
        /// On which of the part's lines, from 1.
        line: usize,
    },
    /// There is a file already where the support file was to be.
    #[error("{} exists already", path.display())]
    SupportFileExists {
        /// The file.
        path: PathBuf,
    },
    /// The support file could not be written.
    #[error("{} could not be written: {cause}", path.display())]
    SupportFileNotWritten {
        /// The file.
        path: PathBuf,
        /// The system's words.
        cause: String,
    },
    /// A part of the server was not moved; all of it is in one place.
    #[error("{} was not moved, at {}: {fault:?}, {cause}; it is at {}", item.display(), at.display(), data_at.display())]
    NotMoved {
        /// Which part, by the place it belongs to.
        #[serde(with = "written_path")]
        item: PathBuf,
        /// Where all of it is.
        #[serde(with = "written_path")]
        data_at: PathBuf,
        /// Where it failed.
        #[serde(with = "written_path")]
        at: PathBuf,
        /// Why.
        fault: MoveFault,
        /// The system's words.
        cause: String,
    },
    /// A part of a safety copy is half moved, which has to be ended first.
    #[error("{} is still being moved; it is at {}", item.display(), data_at.display())]
    MoveUnfinished {
        /// Which part, by the place it belongs to.
        #[serde(with = "written_path")]
        item: PathBuf,
        /// Where all of it is.
        #[serde(with = "written_path")]
        data_at: PathBuf,
    },
    /// What is written about a safety copy cannot be read. It was left as it is.
    #[error("the safety copy in {} cannot be read", folder.display())]
    SafetyCopyUnreadable {
        /// Its folder.
        #[serde(with = "written_path")]
        folder: PathBuf,
    },
    /// Another Usher works on this server.
    #[error("another Usher is at work on this server")]
    Busy,
    /// Another command was interrupted and has to be finished or undone first.
    #[error("an unfinished {flow} comes first")]
    OtherFlowUnfinished {
        /// Which.
        flow: String,
    },
    /// A step needs rights that Usher does not take.
    #[error("this needs more rights: {command}")]
    BeyondRights {
        /// The exact command for a person to run.
        command: String,
    },
    /// A program of this computer failed.
    #[error("{program} failed: {cause}")]
    ProgramFailed {
        /// Which.
        program: String,
        /// Its words.
        cause: String,
    },
    /// The tunnel to another computer could not be opened.
    #[error("ssh could not open a tunnel: {cause}")]
    TunnelFailed {
        /// Its words.
        cause: String,
    },
    /// A word on the command line, in a profile or in the environment is wrong.
    #[error("{what}")]
    BadInput {
        /// What is wrong, with the place: already in the person's language.
        what: String,
    },
    /// A person has to confirm.
    #[error("a person has to confirm")]
    ConfirmationNeeded,
    /// A person stopped it.
    #[error("interrupted")]
    Interrupted,
    /// A mistake of Usher's own.
    #[error("a bug: {what}")]
    Bug {
        /// What could not happen.
        what: String,
    },
}

/// Why an account is asked about before it claims a server.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum UnusualAccount {
    /// A guest.
    Guest,
    /// A managed user with restrictions.
    Restricted,
    /// A member of a Home and not its admin.
    HomeMember,
    /// Not the account that was used here last.
    NotTheLastOne,
}

impl Problem {
    /// A stable dotted name: scripts may rely on it, and `i18n/` is keyed by it
    /// (`problem-` and the code with dashes).
    pub fn code(&self) -> &'static str {
        match self {
            Self::ServerSilent { .. } => "server.silent",
            Self::ServerStarting { .. } => "server.starting",
            Self::ServerSlow { .. } => "server.slow",
            Self::NotPlex { .. } => "server.not_plex",
            Self::ServerRedirects { .. } => "server.redirects",
            Self::ServerCut => "server.cut",
            Self::ServerFailed { .. } => "server.failed",
            Self::ServerRefused => "server.refused",
            Self::ServerChanged { .. } => "server.changed",
            Self::ListenerUnknown { .. } => "server.listener_unknown",
            Self::SecretInClear { .. } => "server.secret_in_clear",
            Self::PlexTvSilent => "plex_tv.silent",
            Self::PlexTvSlow => "plex_tv.slow",
            Self::PlexTvCut => "plex_tv.cut",
            Self::PlexTvImpostor { .. } => "plex_tv.impostor",
            Self::SignInRefused => "sign_in.refused",
            Self::PlexTvForbids => "plex_tv.forbids",
            Self::PlexTvRejects { .. } => "plex_tv.rejects",
            Self::PlexTvBusy { .. } => "plex_tv.busy",
            Self::PlexTvFailed { .. } => "plex_tv.failed",
            Self::SignInNeeded => "sign_in.needed",
            Self::SignInExpired => "sign_in.expired",
            Self::HomePinNeeded { .. } => "sign_in.home_pin_needed",
            Self::HomePinWrong => "sign_in.home_pin_wrong",
            Self::HomeAdminMissing => "sign_in.home_admin_missing",
            Self::OwnedByAnother { .. } => "claim.owned_by_another",
            Self::HadOwner { .. } => "claim.had_owner",
            Self::UnusualAccount { .. } => "claim.unusual_account",
            Self::ClaimRefused { .. } => "claim.refused",
            Self::ClaimTokenRefused => "claim.token_expired",
            Self::ClaimTokenMalformed => "claim.token_malformed",
            Self::ClaimUnproven { .. } => "claim.unproven",
            Self::ExchangeRefused => "claim.exchange_refused",
            Self::NotClaimed => "claim.missing",
            Self::SettingMissing { .. } => "setting.missing",
            Self::SettingNotKept { .. } => "setting.not_kept",
            Self::LibraryDiffers { .. } => "library.differs",
            Self::LibraryMissing { .. } => "library.missing",
            Self::LibraryRefused { .. } => "library.refused",
            Self::Folder { fault, .. } => fault.code(),
            Self::Diagnosed(diagnosis) => diagnosis.code(),
            Self::ServerSignedOut => "server.signed_out",
            Self::ClaimPageMissing => "claim.page_missing",
            Self::KnownHole { .. } => "remote_access.known_hole",
            Self::ServerElsewhere => "reinstall.server_elsewhere",
            Self::CopyMissing { .. } => "reinstall.copy_missing",
            Self::DataElsewhere { .. } => "reinstall.data_elsewhere",
            Self::NotKept { .. } => "vault.not_kept",
            Self::SecretFileOpen { .. } => "vault.file_open",
            Self::JournalNotWritten { .. } => "journal.not_written",
            Self::JournalUnreadable { .. } => "journal.unreadable",
            Self::SupportFileUnsafe { .. } => "support_file.unsafe",
            Self::SupportFileExists { .. } => "support_file.exists",
            Self::SupportFileNotWritten { .. } => "support_file.not_written",
            Self::NotMoved { fault, .. } => match fault {
                MoveFault::Occupied => "safety_copy.occupied",
                MoveFault::Busy => "safety_copy.busy",
                MoveFault::Forbidden => "safety_copy.forbidden",
                MoveFault::ReadOnly => "safety_copy.read_only",
                MoveFault::Full => "safety_copy.full",
                MoveFault::Vanished => "safety_copy.vanished",
                MoveFault::Differs => "safety_copy.differs",
                MoveFault::Failed => "safety_copy.failed",
            },
            Self::MoveUnfinished { .. } => "safety_copy.unfinished",
            Self::SafetyCopyUnreadable { .. } => "safety_copy.unreadable",
            Self::Busy => "busy",
            Self::OtherFlowUnfinished { .. } => "journal.other_flow",
            Self::BeyondRights { .. } => "rights.missing",
            Self::ProgramFailed { .. } => "program.failed",
            Self::TunnelFailed { .. } => "ssh.failed",
            Self::BadInput { .. } => "input.wrong",
            Self::ConfirmationNeeded => "confirm.needed",
            Self::Interrupted => "interrupted",
            Self::Bug { .. } => "bug",
        }
    }

    /// Whether the action that met it may have been done all the same: look
    /// again before drawing a conclusion.
    pub fn leaves_doubt(&self) -> bool {
        matches!(
            self,
            Self::ServerCut | Self::ServerSlow { .. } | Self::PlexTvCut | Self::PlexTvSlow
        )
    }
}
