//! What a person answers, and what only a person can decide.

use super::super::plan::StepName;
use super::super::{SecretHandle, SignInWay};
use crate::domain::{
    CopyId, FriendlyName, Keep, RemoteAccess, Repair, SectionDraft, Version, Was, known_holes,
    written_path,
};
use crate::problem::{Problem, UnusualAccount};
use serde::{Deserialize, Serialize};
use std::path::PathBuf;

/// What a set-up is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Purpose {
    /// The whole first launch.
    SetUp,
    /// The account's sign-in alone.
    SignIn,
    /// The claim alone.
    Claim,
    /// Signing the server out.
    Unclaim,
    /// Remote access alone.
    RemoteAccess,
    /// Local security alone.
    LocalSecurity,
    /// Libraries alone.
    AddLibraries,
    /// One repair.
    Repair(Repair),
    /// A clean reinstall: everything up to a server that runs and can be set up.
    Reinstall,
    /// What a safety copy holds goes back to its place.
    PutBack,
}

impl Purpose {
    /// Whether it works on this computer's programs and files, so that no
    /// server has to answer and nobody has to sign in.
    pub fn works_on_computer(self) -> bool {
        matches!(self, Self::Reinstall | Self::PutBack)
    }

    /// Whether the server is stopped for it.
    pub fn stops_server(self) -> bool {
        match self {
            Self::Repair(repair) => repair.stops_server(),
            purpose => purpose.works_on_computer(),
        }
    }

    /// The steps that are reported even where there is nothing to do, in order.
    pub(super) fn steps(self) -> &'static [StepName] {
        use StepName::*;
        match self {
            Self::SetUp => &[Locate, SignIn, Claim, Name, RemoteAccess, Libraries, Verify],
            Self::SignIn => &[SignIn],
            Self::Claim => &[Locate, SignIn, Claim, Verify],
            Self::Unclaim => &[Locate, SignIn, Unclaim, Verify],
            Self::RemoteAccess => &[Locate, SignIn, RemoteAccess, Verify],
            Self::LocalSecurity => &[Locate, LocalSecurity],
            Self::AddLibraries => &[Locate, SignIn, Libraries, Verify],
            Self::Repair(Repair::Restart) => &[Locate, Restart, Verify],
            Self::Repair(Repair::RenewSignIn) => &[Locate, SignIn, ForgetSignIn, Claim, Verify],
            Self::Repair(Repair::Adjust(_)) => &[Locate, SignIn, Adjust, Verify],
            Self::Reinstall => &[Stop, Copy, SetAside, ResetSettings, Start],
            Self::PutBack => {
                &[Stop, Copy, ResetSettings, SetAside, PutBack, RestoreSettings, Start]
            }
        }
    }
}

/// Everything a person answered, and what they said yes to ahead.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answers {
    /// What it is for.
    pub purpose: Purpose,
    /// How to sign in where that is needed; `None`: nobody is there to do it.
    pub sign_in: Option<SignInWay>,
    /// The friendly name; `None` leaves a claimed server's as it is and gives
    /// a newly claimed one the computer's name.
    pub name: Option<FriendlyName>,
    /// Whether the person accepts Plex's terms.
    pub accept_terms: bool,
    /// Remote access; `None` leaves a claimed server's as it is and keeps a
    /// newly claimed one's off.
    pub remote_access: Option<RemoteAccess>,
    /// Local security; `None` leaves it as it is.
    pub local_security: Option<bool>,
    /// The libraries that should exist.
    pub libraries: Vec<SectionDraft>,
    /// Whether a claim token made elsewhere waits in the vault.
    pub claim_token_given: bool,
    /// The PIN of the Home's admin, to switch to them.
    #[serde(skip)]
    pub home_pin: Option<SecretHandle>,
    /// Questions answered with yes before they come up.
    pub accepted: Vec<Question>,
    /// Known security holes the person accepts, by id.
    pub accepted_holes: Vec<String>,
    /// Whether the plan may run without being shown first.
    pub confirmed: bool,
    /// Whether the louder ways of claiming may follow the quiet ones unasked.
    pub louder_claims: bool,
    /// Whether to stop once the plan is made.
    pub plan_only: bool,
    /// Whether a server on this computer that is not running may be started.
    #[serde(default)]
    pub starts_server: bool,
    /// What a clean reinstall keeps.
    #[serde(default = "Keep::usual")]
    pub keep: Keep,
    /// The safety copy that this run makes; `None` until its plan is made.
    #[serde(default)]
    pub copy: Option<CopyId>,
    /// What the server was when this run began; `None` until its plan is made.
    #[serde(default)]
    pub was: Option<Was>,
    /// The safety copy that is put back.
    #[serde(default)]
    pub puts_back: Option<CopyId>,
}

impl Answers {
    /// No answers yet.
    pub fn to(purpose: Purpose) -> Self {
        Self {
            purpose,
            sign_in: None,
            name: None,
            accept_terms: false,
            remote_access: None,
            local_security: None,
            libraries: Vec::new(),
            claim_token_given: false,
            home_pin: None,
            accepted: Vec::new(),
            accepted_holes: Vec::new(),
            confirmed: false,
            louder_claims: false,
            plan_only: false,
            starts_server: false,
            keep: Keep::usual(),
            copy: None,
            was: None,
            puts_back: None,
        }
    }

    pub(super) fn folders(&self) -> Vec<PathBuf> {
        self.libraries.iter().flat_map(|draft| draft.locations.iter().cloned()).collect()
    }
}

/// Something only a person can decide.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Question {
    /// The program on the server's port is not one we know: talk to it?
    TrustListener {
        /// What could be found out about it.
        who: String,
    },
    /// The server had another owner before: claim it?
    HadOwner {
        /// Who.
        owner: Option<String>,
    },
    /// The account is unusual for an owner: claim with it?
    UnusualAccount {
        /// Its name.
        user: String,
        /// What is unusual.
        why: UnusualAccount,
    },
    /// The server has a known hole: offer it to the outside all the same?
    KnownHole {
        /// Its id.
        id: String,
        /// The server's version.
        version: String,
        /// The first version without it.
        fixed_in: String,
    },
    /// The server's data is not at its usual place: move it aside there?
    DataElsewhere {
        /// Where it is.
        #[serde(with = "written_path")]
        folder: PathBuf,
    },
}

impl Question {
    /// Whether to offer a server of this version to the outside, where it is
    /// known to have a hole.
    pub fn known_hole(version: &Version) -> Option<Self> {
        let hole = known_holes(version).into_iter().next()?;
        Some(Self::KnownHole {
            id: hole.id.to_owned(),
            version: version.to_string(),
            fixed_in: hole.fixed_in().map(|it| it.to_string()).unwrap_or_default(),
        })
    }

    /// The problem that an unanswered question is.
    pub fn problem(&self) -> Problem {
        match self.clone() {
            Self::TrustListener { who } => Problem::ListenerUnknown { who },
            Self::HadOwner { owner } => Problem::HadOwner { owner },
            Self::UnusualAccount { user, why } => Problem::UnusualAccount { user, why },
            Self::KnownHole { id, version, fixed_in } => {
                Problem::KnownHole { id, version, fixed_in }
            }
            Self::DataElsewhere { folder } => Problem::DataElsewhere { folder },
        }
    }

    pub(super) fn step(&self) -> StepName {
        match self {
            Self::TrustListener { .. } => StepName::Locate,
            Self::HadOwner { .. } | Self::UnusualAccount { .. } => StepName::Claim,
            Self::KnownHole { .. } => StepName::RemoteAccess,
            Self::DataElsewhere { .. } => StepName::SetAside,
        }
    }
}
