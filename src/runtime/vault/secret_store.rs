//! Where the item is kept between runs.

use super::VaultError;
use super::item::{Item, ItemFault};
use crate::domain::ClientIdentifier;
use crate::platform::{self, files};
use std::path::{Path, PathBuf};
use std::time::Duration;
use zeroize::Zeroizing;

/// The service of the item, as a person finds it in the keychain.
const SERVICE: &str = "Usher";

/// How long the keychain may take: it can be waiting for a person.
const LIMIT: Duration = Duration::from_secs(60);

/// Where secrets are kept between runs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SecretStore {
    /// Keychain, Secret Service or Credential Manager.
    System,
    /// Nowhere: they end with this run.
    Memory,
    /// A file of mode 0600, for machines without a store.
    File(PathBuf),
}

/// A word that names no store.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("a secret store is `system`, `memory` or `file:` and an absolute path")]
pub struct BadSecretStore;

/// Why the store did not do it.
pub(super) enum Refusal {
    /// The keychain's own words: go on from memory.
    Store(String),
    /// An error that a person has to see.
    Hard(VaultError),
}

impl SecretStore {
    /// Reads `system`, `memory` or `file:PATH`.
    pub fn parse(text: &str) -> Result<Self, BadSecretStore> {
        match text {
            "system" => Ok(Self::System),
            "memory" => Ok(Self::Memory),
            _ => match text.strip_prefix("file:") {
                Some(path) if Path::new(path).is_absolute() => Ok(Self::File(path.into())),
                _ => Err(BadSecretStore),
            },
        }
    }

    pub(super) async fn read(&self, account: &ClientIdentifier) -> Result<Item, Refusal> {
        match self {
            Self::System => {
                let read = |entry: &keyring::Entry| match entry.get_secret() {
                    Ok(bytes) => Ok(Some(Zeroizing::new(bytes))),
                    Err(keyring::Error::NoEntry) => Ok(None),
                    Err(e) => Err(e),
                };
                let Some(bytes) = keychain(account, read).await? else {
                    return Ok(Item::default());
                };
                match Item::parse(&bytes) {
                    Ok(item) => Ok(item),
                    // Nobody else writes there, so a damaged item is replaced by the next one.
                    Err(ItemFault::Unreadable) => Ok(Item::default()),
                    Err(ItemFault::Newer) => {
                        Err(Refusal::Store("the item belongs to a newer Usher".to_owned()))
                    }
                }
            }
            Self::Memory => Ok(Item::default()),
            Self::File(path) => read_file(path).map_err(Refusal::Hard),
        }
    }

    pub(super) async fn write(
        &self,
        account: &ClientIdentifier,
        item: &Item,
    ) -> Result<(), Refusal> {
        // An item without a secret is worth no entry in a person's keychain.
        if item.is_empty() {
            return self.remove(account).await;
        }
        let bytes = item.written();
        match self {
            Self::System => keychain(account, move |entry| entry.set_secret(&bytes)).await,
            Self::Memory => Ok(()),
            Self::File(path) => {
                // Read once more: it must still be ours to replace.
                read_file(path).map_err(Refusal::Hard)?;
                files::write_atomically(path, &bytes)
                    .map_err(VaultError::File)
                    .map_err(Refusal::Hard)
            }
        }
    }

    pub(super) async fn remove(&self, account: &ClientIdentifier) -> Result<(), Refusal> {
        match self {
            Self::System => {
                let remove = |entry: &keyring::Entry| match entry.delete_credential() {
                    Err(keyring::Error::NoEntry) => Ok(()),
                    answer => answer,
                };
                keychain(account, remove).await
            }
            Self::Memory => Ok(()),
            Self::File(path) => {
                read_file(path).map_err(Refusal::Hard)?;
                files::remove(path).map_err(VaultError::File).map_err(Refusal::Hard)
            }
        }
    }
}

/// Calls the keychain on a thread of its own. A prompt that nobody answers
/// must not keep the program from ending, as a task of the runtime would.
async fn keychain<T: Send + 'static>(
    account: &ClientIdentifier,
    call: impl FnOnce(&keyring::Entry) -> keyring::Result<T> + Send + 'static,
) -> Result<T, Refusal> {
    let account = account.0.clone();
    let (sender, receiver) = tokio::sync::oneshot::channel();
    std::thread::spawn(move || {
        let answer = keyring::Entry::new(SERVICE, &account).and_then(|entry| call(&entry));
        // Nobody waits any more after the time limit.
        let _ = sender.send(answer.map_err(words));
    });
    match tokio::time::timeout(LIMIT, receiver).await {
        Ok(Ok(answer)) => answer.map_err(Refusal::Store),
        Ok(Err(_)) => Err(Refusal::Store("the keychain's own code failed".to_owned())),
        Err(_) => Err(Refusal::Store("the keychain did not answer in time".to_owned())),
    }
}

/// An error's words. Its `Debug` can hold the secret itself, its `Display` does not.
fn words(error: keyring::Error) -> String {
    match (&error, keyring::Entry::store_status()) {
        (keyring::Error::NoDefaultStore, Err(cause)) => cause.to_string(),
        (keyring::Error::BadEncoding(_) | keyring::Error::BadDataFormat(..), _) => {
            "the item is damaged".to_owned()
        }
        _ => error.to_string(),
    }
}

fn read_file(path: &Path) -> Result<Item, VaultError> {
    let refused = |why| VaultError::FileOpen { path: path.to_owned(), why };
    let bytes = match files::read_private(path, 64 * 1024) {
        Ok(Some(bytes)) => bytes,
        Ok(None) => return Ok(Item::default()),
        Err(platform::Error::FileRefused { why, .. }) => return Err(refused(why)),
        Err(e) => return Err(VaultError::File(e)),
    };
    Item::parse(&bytes).map_err(|_| VaultError::FileOfAnother { path: path.to_owned() })
}
