//! What a person can do about a problem.

use super::Problem;
use crate::domain::{self, Repair, SettingsPane};
use serde::{Deserialize, Serialize};

/// Something a person can do about a problem: a button in the window, a hint
/// in the terminal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Remedy {
    /// Do the same again.
    TryAgain,
    /// Start Plex Media Server.
    StartServer,
    /// Wait a little and look again.
    Wait,
    /// Sign in, or sign in again.
    SignIn,
    /// Sign in as somebody else.
    SignInAsAnother,
    /// Type the Home PIN.
    EnterHomePin,
    /// Hand the claim over to Plex's own page.
    HandOverClaim,
    /// Claim with the server stopped.
    ClaimOffline,
    /// Say yes to what was asked.
    Confirm,
    /// Update the server.
    UpdateServer,
    /// Choose another folder or another name.
    ChangeAnswer,
    /// Open macOS's settings for what programs may read.
    OpenPrivacySettings,
    /// Let Usher repair it.
    Repair(Repair),
    /// Open this page of the system's settings.
    OpenSettings(SettingsPane),
    /// Continue what was interrupted.
    Continue,
    /// Report the mistake.
    Report,
}

impl Problem {
    /// What a person can do about it, the best first.
    pub fn remedies(&self) -> &'static [Remedy] {
        use Remedy::*;
        match self {
            Self::ServerSilent { .. } => &[StartServer, TryAgain],
            Self::ServerStarting { .. } | Self::PlexTvBusy { .. } => &[Wait, TryAgain],
            Self::ServerSlow { .. }
            | Self::ServerCut
            | Self::ServerFailed { .. }
            | Self::PlexTvSilent
            | Self::PlexTvSlow
            | Self::PlexTvCut
            | Self::PlexTvImpostor { .. }
            | Self::PlexTvRejects { .. }
            | Self::PlexTvFailed { .. }
            | Self::NotPlex { .. }
            | Self::ServerRedirects { .. }
            | Self::ProgramFailed { .. }
            | Self::TunnelFailed { .. }
            | Self::JournalNotWritten { .. }
            | Self::Busy
            | Self::NotMoved { .. }
            | Self::MoveUnfinished { .. }
            | Self::LibraryMissing { .. }
            | Self::SettingNotKept { .. }
            | Self::ClaimUnproven { .. } => &[TryAgain],
            Self::SignInRefused | Self::SignInNeeded | Self::SignInExpired => &[SignIn],
            Self::PlexTvForbids | Self::OwnedByAnother { .. } | Self::ServerRefused => {
                &[SignInAsAnother]
            }
            Self::UnusualAccount { .. } => &[SignInAsAnother, Confirm],
            Self::HomePinNeeded { .. } | Self::HomePinWrong => &[EnterHomePin],
            Self::HomeAdminMissing => &[SignInAsAnother],
            Self::HadOwner { .. }
            | Self::ListenerUnknown { .. }
            | Self::DataElsewhere { .. }
            | Self::ConfirmationNeeded => &[Confirm],
            Self::ClaimPageMissing => &[ClaimOffline, TryAgain],
            Self::ServerSignedOut => &[Repair(domain::Repair::RenewSignIn), SignIn],
            Self::ClaimRefused { .. } => &[HandOverClaim, ClaimOffline, TryAgain],
            Self::ClaimTokenRefused | Self::ClaimTokenMalformed | Self::ExchangeRefused => {
                &[TryAgain]
            }
            Self::NotClaimed => &[SignIn],
            Self::KnownHole { .. } => &[UpdateServer, Confirm],
            Self::LibraryDiffers { .. }
            | Self::LibraryRefused { .. }
            | Self::SupportFileExists { .. }
            | Self::SupportFileNotWritten { .. }
            | Self::BadInput { .. } => &[ChangeAnswer],
            Self::Folder { fault, .. } => fault.remedies(),
            Self::Diagnosed(diagnosis) => diagnosis.remedies(),
            Self::OtherFlowUnfinished { .. } | Self::Interrupted => &[Continue],
            Self::Bug { .. } | Self::SettingMissing { .. } => &[Report],
            Self::SecretInClear { .. }
            | Self::ServerElsewhere
            | Self::CopyMissing { .. }
            | Self::ServerChanged { .. }
            | Self::NotKept { .. }
            | Self::SecretFileOpen { .. }
            | Self::JournalUnreadable { .. }
            | Self::SafetyCopyUnreadable { .. }
            | Self::SupportFileUnsafe { .. }
            | Self::BeyondRights { .. } => &[],
        }
    }
}
