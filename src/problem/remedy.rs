//! What a person can do about a problem.

use crate::domain::{Repair, SettingsPane};
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
