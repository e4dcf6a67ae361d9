//! Plans: named actions that a person sees before anything happens, and the
//! runner that every flow shares.
//!
//! Nothing is asked twice: an action that the facts already meet is skipped,
//! and the last action, [`Action::Verify`], looks at the server once more and
//! holds the whole plan against what it sees.

use super::facts::Facts;
use crate::domain::{
    Adjustment, CopyId, CopyReason, FriendlyName, KeptSettings, Piece, PieceState, RemoteAccess,
    SectionDraft, SettingKind, Was, written_path,
};
use crate::problem::Problem;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::path::PathBuf;

/// One thing to be done, as an order.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Action {
    /// Claim the server for the signed-in account by the quiet rungs.
    Claim,
    /// Claim the server with the claim token that was given, whosever it is.
    ClaimWithGivenToken,
    /// Open Plex's own page for the claim and wait until it is done there.
    HandOverClaim,
    /// Stop the server, exchange a claim token, write its sign-in, start it.
    ClaimOffline,
    /// Sign the server out of its account.
    Unclaim,
    /// Give it a friendly name.
    SetFriendlyName(FriendlyName),
    /// Put one preference right.
    Adjust(Adjustment),
    /// Stop the server and start it.
    RestartServer,
    /// Stop the server, remove its four sign-in entries, start it.
    ForgetSignIn,
    /// Offer it to the outside, or stop offering it.
    SetRemoteAccess(RemoteAccess),
    /// Say whether an unclaimed server refuses to talk without a claim.
    SetLocalSecurity(bool),
    /// Create these libraries.
    AddSections(Vec<SectionDraft>),
    /// Ask the server to stop, and wait until all of its programs have ended.
    StopServer,
    /// Start the server, and wait until it answers.
    StartServer,
    /// Begin a safety copy, and write down in it what the server is.
    BeginCopy(CopyId, CopyReason, Was),
    /// Move a part of the server into the safety copy.
    SetAside {
        /// Into which copy.
        copy: CopyId,
        /// Which part.
        piece: Piece,
        /// Where it is.
        #[serde(with = "written_path")]
        path: PathBuf,
    },
    /// Keep the server's stored settings in the safety copy, and remove all but these kinds.
    ResetSettings {
        /// In which copy.
        copy: CopyId,
        /// What stays.
        keep: BTreeSet<SettingKind>,
    },
    /// Move a part of the server from a safety copy back to its place.
    PutBack {
        /// From which copy.
        copy: CopyId,
        /// Which part.
        piece: Piece,
        /// Where it belongs.
        #[serde(with = "written_path")]
        path: PathBuf,
    },
    /// Store the settings that a safety copy holds.
    RestoreSettings(CopyId),
    /// Look once more and hold the plan against it.
    Verify,
}

/// The name of a step in the command line's contract.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StepName {
    /// Find the server and look at it.
    Locate,
    /// Sign in to the account.
    SignIn,
    /// Claim the server.
    Claim,
    /// Sign the server out.
    Unclaim,
    /// Its friendly name.
    Name,
    /// Plex's terms.
    Terms,
    /// A preference that is put right.
    Adjust,
    /// A restart.
    Restart,
    /// The server's own sign-in is removed.
    ForgetSignIn,
    /// Remote access.
    RemoteAccess,
    /// Local security.
    LocalSecurity,
    /// The libraries.
    Libraries,
    /// The server is stopped.
    Stop,
    /// The server is started.
    Start,
    /// A safety copy is begun.
    Copy,
    /// A part of the server is moved into it.
    SetAside,
    /// The stored settings are kept in it and removed.
    ResetSettings,
    /// A part is moved back.
    PutBack,
    /// The stored settings of a copy are stored again.
    RestoreSettings,
    /// Prove all of it.
    Verify,
}

impl StepName {
    /// The word in `--json`, in the history and in text ids.
    pub fn word(self) -> &'static str {
        match self {
            Self::Locate => "locate",
            Self::SignIn => "sign_in",
            Self::Claim => "claim",
            Self::Unclaim => "unclaim",
            Self::Name => "name",
            Self::Terms => "terms",
            Self::Adjust => "adjust",
            Self::Restart => "restart",
            Self::ForgetSignIn => "forget_sign_in",
            Self::RemoteAccess => "remote_access",
            Self::LocalSecurity => "local_security",
            Self::Libraries => "libraries",
            Self::Stop => "stop",
            Self::Start => "start",
            Self::Copy => "copy",
            Self::SetAside => "set_aside",
            Self::ResetSettings => "reset_settings",
            Self::PutBack => "put_back",
            Self::RestoreSettings => "restore_settings",
            Self::Verify => "verify",
        }
    }
}

impl Action {
    /// The step it belongs to.
    pub fn step(&self) -> StepName {
        match self {
            Self::Claim | Self::ClaimWithGivenToken | Self::HandOverClaim | Self::ClaimOffline => {
                StepName::Claim
            }
            Self::Unclaim => StepName::Unclaim,
            Self::SetFriendlyName(_) => StepName::Name,
            Self::Adjust(Adjustment::AcceptTerms) => StepName::Terms,
            Self::Adjust(_) => StepName::Adjust,
            Self::RestartServer => StepName::Restart,
            Self::ForgetSignIn => StepName::ForgetSignIn,
            Self::SetRemoteAccess(_) => StepName::RemoteAccess,
            Self::SetLocalSecurity(_) => StepName::LocalSecurity,
            Self::AddSections(_) => StepName::Libraries,
            Self::StopServer => StepName::Stop,
            Self::StartServer => StepName::Start,
            Self::BeginCopy(..) => StepName::Copy,
            Self::SetAside { .. } => StepName::SetAside,
            Self::ResetSettings { .. } => StepName::ResetSettings,
            Self::PutBack { .. } => StepName::PutBack,
            Self::RestoreSettings(_) => StepName::RestoreSettings,
            Self::Verify => StepName::Verify,
        }
    }

    /// Whether the facts say that it is so already.
    pub fn is_met(&self, facts: &Facts) -> bool {
        let settings = facts.reading().and_then(|reading| reading.settings());
        match self {
            Self::Claim | Self::HandOverClaim | Self::ClaimOffline => facts.is_ours(),
            Self::ClaimWithGivenToken => facts.claimed() == Some(true),
            Self::Unclaim => facts.claimed() == Some(false),
            Self::SetFriendlyName(name) => {
                settings.and_then(|it| it.friendly_name.as_deref()) == Some(name.as_str())
            }
            Self::Adjust(adjustment) => settings.and_then(|it| adjustment.is_met(it)) == Some(true),
            // Once the claim that follows has worked, it is not wanted again.
            Self::ForgetSignIn => facts.claimed() == Some(false) || facts.is_ours(),
            Self::RestartServer => false,
            Self::SetRemoteAccess(wish) => settings.and_then(|it| it.remote_access) == Some(*wish),
            Self::SetLocalSecurity(on) => facts.local_security() == Some(*on),
            Self::AddSections(drafts) => missing(drafts, facts).is_empty(),
            Self::StartServer => facts.reading().is_some(),
            Self::BeginCopy(copy, ..) => facts.copy(copy).is_some(),
            Self::SetAside { copy, path, .. } => facts
                .copy(copy)
                .and_then(|it| it.piece_from(path))
                .is_some_and(|it| matches!(it.state, PieceState::Kept | PieceState::Altered)),
            Self::ResetSettings { copy, .. } => facts.copy(copy).is_some_and(|it| {
                matches!(it.settings, Some(KeptSettings::Kept | KeptSettings::PutBack))
            }),
            Self::PutBack { copy, path, .. } => facts
                .copy(copy)
                .and_then(|it| it.piece_from(path))
                .is_some_and(|it| it.state == PieceState::InPlace),
            Self::RestoreSettings(copy) => {
                facts.copy(copy).is_some_and(|it| it.settings == Some(KeptSettings::PutBack))
            }
            // Which of its programs run is asked of the system, and only then.
            Self::StopServer | Self::Verify => false,
        }
    }

    /// Whether it changes nothing while it runs, so that it may be given up at
    /// any moment.
    pub fn only_waits(&self) -> bool {
        matches!(self, Self::HandOverClaim | Self::StartServer | Self::Verify)
    }

    /// Whether the server can be stopped while it runs, so that a run that is
    /// cut off leaves it so.
    pub fn stops_server(&self) -> bool {
        matches!(
            self,
            Self::ClaimOffline
                | Self::SetLocalSecurity(_)
                | Self::RestartServer
                | Self::ForgetSignIn
        ) || self.works_on_computer()
    }

    /// Whether it is done to this computer's programs and files, so that no
    /// server has to answer for it.
    pub fn works_on_computer(&self) -> bool {
        matches!(
            self,
            Self::StopServer
                | Self::StartServer
                | Self::BeginCopy(..)
                | Self::SetAside { .. }
                | Self::ResetSettings { .. }
                | Self::PutBack { .. }
                | Self::RestoreSettings(_)
        )
    }

    /// Whether the facts can tell afterwards that it was done.
    fn leaves_proof(&self) -> bool {
        !matches!(self, Self::Verify | Self::RestartServer | Self::StopServer)
    }

    /// What of it remains to be done: libraries that exist are left out.
    fn remainder(self, facts: &Facts) -> Self {
        match self {
            Self::AddSections(drafts) => {
                Self::AddSections(missing(&drafts, facts).into_iter().cloned().collect())
            }
            whole => whole,
        }
    }

    /// Why the facts forbid it, found before it writes anything.
    pub fn obstacle(&self, facts: &Facts) -> Option<Problem> {
        let Self::AddSections(drafts) = self else { return None };
        let sections = facts.sections();
        let absent = missing(drafts, facts);
        if let Some(draft) = absent
            .iter()
            .find(|draft| sections.iter().any(|section| draft.shares_name_with(section)))
        {
            return Some(Problem::LibraryDiffers { name: draft.name.clone() });
        }
        let locations = absent.iter().flat_map(|draft| &draft.locations);
        locations.into_iter().find_map(|path| facts.folders.get(path)?.problem(path))
    }

    /// The problem of a server that was told and yet reads otherwise.
    fn not_kept(&self, facts: &Facts) -> Problem {
        match self {
            Self::AddSections(drafts) => Problem::LibraryMissing {
                name: missing(drafts, facts)
                    .first()
                    .map(|draft| draft.name.clone())
                    .unwrap_or_default(),
            },
            Self::Claim | Self::ClaimWithGivenToken | Self::HandOverClaim | Self::ClaimOffline => {
                Problem::ClaimUnproven { missing: "owner".to_owned() }
            }
            Self::Unclaim
            | Self::SetFriendlyName(_)
            | Self::Adjust(_)
            | Self::RestartServer
            | Self::ForgetSignIn
            | Self::SetRemoteAccess(_)
            | Self::SetLocalSecurity(_)
            | Self::StopServer
            | Self::StartServer
            | Self::BeginCopy(..)
            | Self::SetAside { .. }
            | Self::ResetSettings { .. }
            | Self::PutBack { .. }
            | Self::RestoreSettings(_)
            | Self::Verify => Problem::SettingNotKept { setting: self.step().word().to_owned() },
        }
    }
}

fn missing<'a>(drafts: &'a [SectionDraft], facts: &Facts) -> Vec<&'a SectionDraft> {
    let sections = facts.sections();
    drafts.iter().filter(|draft| !sections.iter().any(|section| draft.is(section))).collect()
}

/// Actions in their order, and how far they are.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Plan {
    /// What is to be done.
    pub actions: Vec<Action>,
    /// How many of them are behind us.
    pub done: usize,
}

/// What the runner does next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Next {
    /// This action is met already: it counts as done.
    Skip(Action),
    /// This action is to be performed.
    Perform(Action),
    /// The facts forbid the next action.
    Stop(Action, Problem),
    /// All are done.
    Finished,
}

impl Plan {
    /// A plan of these actions.
    pub fn of(actions: Vec<Action>) -> Self {
        Self { actions, done: 0 }
    }

    /// The action at hand.
    pub fn current(&self) -> Option<&Action> {
        self.actions.get(self.done)
    }

    /// What comes next by these facts. Asking changes nothing.
    pub fn next(&self, facts: &Facts) -> Next {
        let Some(action) = self.current() else { return Next::Finished };
        if action.is_met(facts) {
            return Next::Skip(action.clone());
        }
        match action.obstacle(facts) {
            Some(problem) => Next::Stop(action.clone(), problem),
            None => Next::Perform(action.clone().remainder(facts)),
        }
    }

    /// Counts the action at hand as done.
    pub fn step_forward(&mut self) {
        self.done = (self.done + 1).min(self.actions.len());
    }

    /// Puts another way of doing the action at hand in its place.
    pub fn replace_current(&mut self, action: Action) {
        if let Some(current) = self.actions.get_mut(self.done) {
            *current = action;
        }
    }

    /// Starts from the first action again: the facts say what is met.
    pub fn rewind(&mut self) {
        self.done = 0;
    }

    /// The first action that the facts do not bear out: what Verify is for.
    pub fn unmet(&self, facts: &Facts) -> Option<Problem> {
        self.actions
            .iter()
            .filter(|action| action.leaves_proof())
            .find(|action| !action.is_met(facts))
            .map(|action| action.not_kept(facts))
    }

    /// What would change, by these facts.
    pub fn differences(&self, facts: &Facts) -> Vec<Action> {
        self.actions
            .iter()
            .filter(|action| **action != Action::Verify && !action.is_met(facts))
            .map(|action| action.clone().remainder(facts))
            .collect()
    }

    /// The folders that its libraries will have.
    pub fn folders(&self) -> Vec<PathBuf> {
        self.actions
            .iter()
            .flat_map(|action| match action {
                Action::AddSections(drafts) => drafts.as_slice(),
                _ => &[],
            })
            .flat_map(|draft| draft.locations.iter().cloned())
            .collect()
    }
}
