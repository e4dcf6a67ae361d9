//! Exit codes: the contract's table in docs/cli.md, as a function.

use crate::problem::{FolderFault, Problem};

/// Done, or already so.
pub const DONE: u8 = 0;
/// The command line, the profile or a value in it is wrong.
pub const WRONG_INPUT: u8 = 2;
/// It was tried, and did not succeed.
pub const FAILED: u8 = 1;
/// Only a person can go on from here.
pub const PERSON: u8 = 3;
/// A person ended it.
pub const INTERRUPTED: u8 = 130;
/// `--dry-run`: there are differences.
pub const DIFFERENCES: u8 = 10;

/// The exit code that a problem ends a command with.
pub fn code(problem: &Problem) -> u8 {
    use {FolderFault as F, Problem as P};
    match problem {
        P::ServerFailed { .. }
        | P::ServerRefused
        | P::ServerSignedOut
        | P::ServerChanged { .. }
        | P::ClaimRefused { .. }
        | P::ClaimTokenRefused
        | P::ClaimPageMissing
        | P::ClaimUnproven { .. }
        | P::ExchangeRefused
        | P::NotClaimed
        | P::SettingMissing { .. }
        | P::SettingNotKept { .. }
        | P::LibraryMissing { .. }
        | P::LibraryRefused { .. }
        | P::Folder { fault: F::Silent | F::Unseen, .. }
        | P::NotKept { .. }
        | P::JournalNotWritten { .. }
        | P::JournalUnreadable { .. }
        | P::SupportFileUnsafe { .. }
        | P::SupportFileExists { .. }
        | P::SupportFileNotWritten { .. }
        | P::Diagnosed(_)
        | P::Busy
        | P::NotMoved { .. }
        | P::MoveUnfinished { .. }
        | P::SafetyCopyUnreadable { .. }
        | P::ProgramFailed { .. }
        | P::Bug { .. } => FAILED,
        P::BadInput { .. }
        | P::SecretInClear { .. }
        | P::ClaimTokenMalformed
        | P::LibraryDiffers { .. }
        | P::Folder {
            fault: F::Missing | F::Elsewhere | F::DriveMissing { .. } | F::DriveRenamed { .. },
            ..
        }
        | P::ServerElsewhere
        | P::CopyMissing { .. }
        | P::SecretFileOpen { .. } => WRONG_INPUT,
        P::ListenerUnknown { .. }
        | P::SignInNeeded
        | P::SignInExpired
        | P::HomePinNeeded { .. }
        | P::HomePinWrong
        | P::HomeAdminMissing
        | P::HadOwner { .. }
        | P::UnusualAccount { .. }
        | P::KnownHole { .. }
        | P::DataElsewhere { .. }
        | P::OtherFlowUnfinished { .. }
        | P::BeyondRights { .. }
        | P::Folder { fault: F::Closed(_) | F::DriveClosed { .. } | F::Private(_), .. }
        | P::ConfirmationNeeded => PERSON,
        P::ServerSilent { .. }
        | P::ServerStarting { .. }
        | P::ServerSlow { .. }
        | P::ServerCut
        | P::NotPlex { .. }
        | P::ServerRedirects { .. }
        | P::TunnelFailed { .. } => 4,
        P::PlexTvSilent
        | P::PlexTvSlow
        | P::PlexTvCut
        | P::PlexTvImpostor { .. }
        | P::SignInRefused
        | P::PlexTvForbids
        | P::PlexTvRejects { .. }
        | P::PlexTvBusy { .. }
        | P::PlexTvFailed { .. } => 5,
        P::OwnedByAnother { .. } => 6,
        P::Interrupted => INTERRUPTED,
    }
}
