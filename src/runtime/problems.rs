//! From what went wrong, in our terms, to a [`Problem`] in a person's: the one
//! place where that happens, and where the chain of causes is logged, once.

use super::store::StoreError;
use super::vault::VaultError;
use crate::domain::Address;
use crate::platform;
use crate::plex::Error;
use crate::problem::{FolderFault, Problem};
use std::io;
use std::path::{Path, PathBuf};

/// What a failed call to the server means.
pub(super) fn of_server(error: Error) -> Problem {
    log(&error);
    match error {
        Error::Unreachable { address, .. } => Problem::ServerSilent { address },
        Error::AnswerLost { .. } => Problem::ServerCut,
        Error::TookTooLong { address, .. } => Problem::ServerSlow { address },
        Error::Redirected { to, .. } => Problem::ServerRedirects { to },
        Error::Starting { status, .. } => Problem::ServerStarting { status },
        Error::Status { status: 401 | 403, .. } => Problem::ServerRefused,
        Error::Status { status, summary, .. } => Problem::ServerFailed { status, summary },
        Error::NotUnderstood { address, sample, .. } => Problem::NotPlex { address, seen: sample },
        Error::TooLarge { address, .. } => Problem::NotPlex { address, seen: "…".to_owned() },
        Error::SecretInClear { address } => Problem::SecretInClear { address },
        Error::ListenerRefused { source, .. } => {
            Problem::ListenerUnknown { who: source.to_string() }
        }
        error @ (Error::PinExpired | Error::Setup(_)) => Problem::Bug { what: chain(&error) },
    }
}

/// What an identity means that came with an error status: on that path, which
/// every Plex Media Server answers, an unknown page is another product.
pub(super) fn of_identity(error: Error) -> Problem {
    match error {
        Error::Status { address, status: 400..=499, summary, .. } => {
            Problem::NotPlex { address, seen: summary }
        }
        error => of_server(error),
    }
}

/// What a failed call to plex.tv means.
pub(super) fn of_plex_tv(error: Error) -> Problem {
    log(&error);
    match error {
        Error::Unreachable { .. } => Problem::PlexTvSilent,
        Error::AnswerLost { .. } => Problem::PlexTvCut,
        Error::TookTooLong { .. } => Problem::PlexTvSlow,
        Error::Redirected { to, .. } => Problem::PlexTvImpostor { seen: to },
        Error::Starting { status, .. } => Problem::PlexTvImpostor { seen: status },
        Error::Status { status: 401, .. } => Problem::SignInRefused,
        Error::Status { status: 422, code: Some(1001), .. } => Problem::SignInRefused,
        Error::Status { status: 403, .. } => Problem::PlexTvForbids,
        Error::Status { status: 422, summary, .. } => Problem::PlexTvRejects { summary },
        Error::Status { status: 429, retry_after, .. } => {
            Problem::PlexTvBusy { wait: retry_after.map(|wait| wait.as_secs()) }
        }
        Error::Status { status, .. } => Problem::PlexTvFailed { status },
        Error::NotUnderstood { sample, .. } => Problem::PlexTvImpostor { seen: sample },
        Error::TooLarge { .. } => Problem::PlexTvImpostor { seen: "…".to_owned() },
        Error::SecretInClear { address } => Problem::SecretInClear { address },
        Error::ListenerRefused { source, .. } => {
            Problem::ListenerUnknown { who: source.to_string() }
        }
        Error::PinExpired => Problem::SignInExpired,
        error @ Error::Setup(_) => Problem::Bug { what: chain(&error) },
    }
}

/// What a refusal of this machine means.
pub(super) fn of_machine(error: platform::Error) -> Problem {
    log(&error);
    use platform::Error as E;
    match error {
        E::BeyondRights { command } => Problem::BeyondRights { command },
        E::Program { program, cause } => Problem::ProgramFailed { program, cause },
        E::Tunnel { cause } => Problem::TunnelFailed { cause },
        E::NotMoved { item, data_at, at, fault, source } => {
            let cause = source.map(|said| said.to_string()).unwrap_or_default();
            Problem::NotMoved { item, data_at, at, fault, cause }
        }
        E::Underway { item, data_at } => Problem::MoveUnfinished { item, data_at },
        E::CopyUnreadable { folder, .. } => Problem::SafetyCopyUnreadable { folder },
        E::CopiesBusy => Problem::Busy,
        error @ (E::BadDestination | E::NotInCopy { .. }) => {
            Problem::BadInput { what: error.to_string() }
        }
        error @ (E::File { .. }
        | E::FileRefused { .. }
        | E::NotUnderstood { .. }
        | E::StillRunning
        | E::NeverRan
        | E::NotKept { .. }
        | E::NotInstalled) => {
            Problem::ProgramFailed { program: "Plex Media Server".to_owned(), cause: chain(&error) }
        }
    }
}

/// What a folder whose names could not be read means.
pub(super) fn of_walk(folder: &Path, error: platform::Error) -> Problem {
    log(&error);
    let platform::Error::File { source, .. } = &error else { return of_machine(error) };
    match source.kind() {
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => {
            Problem::Folder { folder: folder.to_owned(), fault: FolderFault::Missing }
        }
        _ => Problem::BadInput { what: chain(&error) },
    }
}

/// What a vault that did not do it means.
pub(super) fn of_vault(error: VaultError) -> Problem {
    log(&error);
    match error {
        VaultError::FileOpen { path, .. } => Problem::SecretFileOpen { path },
        error => Problem::NotKept { cause: chain(&error) },
    }
}

/// What a folder of ours that did not do it means.
pub(super) fn of_store(error: StoreError) -> Problem {
    log(&error);
    match error {
        StoreError::Busy => Problem::Busy,
        StoreError::Unreadable { path, .. } => Problem::JournalUnreadable { path },
        error => Problem::JournalNotWritten { cause: chain(&error) },
    }
}

/// What a support file that was not saved means.
pub(super) fn of_support_file(path: PathBuf, error: platform::Error) -> Problem {
    log(&error);
    Problem::SupportFileNotWritten { path, cause: chain(&error) }
}

/// The address of the account service is not one to send a sign-in to.
pub(super) fn in_clear(address: &Address) -> Option<Problem> {
    (!address.keeps_secrets()).then(|| Problem::SecretInClear { address: address.clone() })
}

fn log(error: &(dyn std::error::Error + 'static)) {
    tracing::warn!(cause = %chain(error), "it did not work");
}

/// An error with the causes behind it, each once.
fn chain(error: &(dyn std::error::Error + 'static)) -> String {
    let mut text = error.to_string();
    let mut source = error.source();
    while let Some(cause) = source {
        let words = cause.to_string();
        if !text.contains(&words) {
            text = format!("{text}: {words}");
        }
        source = cause.source();
    }
    text
}
