//! Tokens: in memory, and in the system's keychain.
//!
//! One item: service `Usher`, account = the client identifier, value = JSON
//! with a version. It is read when a token is first needed, never at start,
//! since a locked keychain asks the person. The server's own token is never
//! stored.

mod item;
mod secret_store;

pub use secret_store::{BadSecretStore, SecretStore};

use crate::domain::ClientIdentifier;
use crate::flow::SecretHandle;
use crate::platform;
use crate::plex::{AuthToken, ClaimToken, HomePin};
use item::Item;
use jiff::{SignedDuration, Timestamp};
use secret_store::Refusal;
use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

/// How long a claim token is good (protocol page §2.1).
pub const CLAIM_TOKEN_LIFE: SignedDuration = SignedDuration::from_mins(4);

/// Where a secret ended up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kept {
    /// In the store that was asked for.
    Stored,
    /// In memory for this run alone.
    MemoryOnly {
        /// Why: the store's own words.
        cause: String,
    },
}

/// What the vault did not do.
#[derive(Debug, thiserror::Error)]
pub enum VaultError {
    /// The file for secrets can be read by others, is a link, or is not ours.
    #[error("{} must not be used: {why}", path.display())]
    FileOpen {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        why: &'static str,
    },
    /// The file for secrets holds something else, which is left alone.
    #[error("{} holds something else", path.display())]
    FileOfAnother {
        /// The file.
        path: PathBuf,
    },
    /// The file for secrets could not be read or written.
    #[error(transparent)]
    File(platform::Error),
    /// The keychain did not remove the item.
    #[error("the keychain refused: {cause}")]
    Refused {
        /// Its own words.
        cause: String,
    },
}

/// The keeper of every secret of this run.
#[derive(Debug)]
pub struct Vault {
    store: SecretStore,
    account: ClientIdentifier,
    /// Held across a call to the store, so that two tasks cannot each write half.
    contents: tokio::sync::Mutex<Contents>,
    typed: Mutex<Typed>,
}

#[derive(Debug, Default)]
struct Contents {
    is_read: bool,
    item: Item,
    /// Why the store is not asked again in this run: nobody wants the same question twice.
    refused: Option<String>,
}

#[derive(Debug, Default)]
struct Typed {
    next: u64,
    pins: HashMap<u64, HomePin>,
}

impl Vault {
    /// A vault over this store. Nothing is read yet.
    pub fn new(store: SecretStore, account: ClientIdentifier) -> Self {
        Self { store, account, contents: Default::default(), typed: Default::default() }
    }

    /// The account's token, if somebody is signed in.
    pub async fn account_token(&self) -> Result<Option<AuthToken>, VaultError> {
        Ok(self.read().await?.item.account_token.clone())
    }

    /// Keeps the account's token until [`Vault::forget_account_token`].
    pub async fn keep_account_token(&self, token: AuthToken) -> Result<Kept, VaultError> {
        self.change(|item| item.account_token = Some(token)).await
    }

    /// Signs out here: forgets the account's token and the claim token it made.
    /// Not to know whether the store still has it is an error.
    pub async fn forget_account_token(&self) -> Result<(), VaultError> {
        match self.change(|item| *item = Item::default()).await? {
            Kept::Stored => Ok(()),
            Kept::MemoryOnly { cause } => Err(VaultError::Refused { cause }),
        }
    }

    /// The claim token, while it is good. A stale one is removed.
    pub async fn claim_token(&self) -> Result<Option<ClaimToken>, VaultError> {
        // Taken out first: the lock must be free again when a stale one is removed.
        let claim_token = self.read().await?.item.claim_token.clone();
        match claim_token {
            Some((token, expires)) if is_fresh(expires) => Ok(Some(token)),
            Some(_) => self.drop_claim_token().await.map(|_| None),
            None => Ok(None),
        }
    }

    /// Keeps a claim token until it expires, so that an interrupted claim can go on.
    pub async fn keep_claim_token(
        &self,
        token: ClaimToken,
        expires: Timestamp,
    ) -> Result<Kept, VaultError> {
        self.change(|item| item.claim_token = Some((token, expires))).await
    }

    /// Removes the claim token: it was used, or refused.
    pub async fn drop_claim_token(&self) -> Result<Kept, VaultError> {
        self.change(|item| item.claim_token = None).await
    }

    /// Forgets everything and removes the item itself.
    pub async fn forget(&self) -> Result<(), VaultError> {
        let mut contents = self.contents.lock().await;
        contents.item = Item::default();
        contents.is_read = true;
        match self.store.remove(&self.account).await {
            Ok(()) => Ok(()),
            Err(Refusal::Store(cause)) => Err(VaultError::Refused { cause }),
            Err(Refusal::Hard(e)) => Err(e),
        }
    }

    /// Whether the store that was asked for keeps anything beyond this run.
    pub fn outlives_run(&self) -> bool {
        !matches!(self.store, SecretStore::Memory)
    }

    /// Why the store is not used in this run; `None` while it is.
    pub async fn refusal(&self) -> Option<String> {
        self.contents.lock().await.refused.clone()
    }

    /// Takes a PIN that a person typed; events carry the handle.
    pub fn hold(&self, pin: HomePin) -> SecretHandle {
        let mut typed = self.typed.lock().unwrap_or_else(PoisonError::into_inner);
        typed.next += 1;
        let number = typed.next;
        typed.pins.insert(number, pin);
        SecretHandle(number)
    }

    /// Gives a typed PIN out, once.
    pub fn release(&self, handle: SecretHandle) -> Option<HomePin> {
        self.typed.lock().unwrap_or_else(PoisonError::into_inner).pins.remove(&handle.0)
    }

    async fn read(&self) -> Result<tokio::sync::MutexGuard<'_, Contents>, VaultError> {
        let mut contents = self.contents.lock().await;
        if !contents.is_read {
            match self.store.read(&self.account).await {
                Ok(item) => contents.item = item,
                Err(Refusal::Store(cause)) => contents.refused = Some(cause),
                Err(Refusal::Hard(e)) => return Err(e),
            }
            contents.is_read = true;
        }
        Ok(contents)
    }

    async fn change(&self, change: impl FnOnce(&mut Item)) -> Result<Kept, VaultError> {
        let mut contents = self.read().await?;
        let before = contents.item.clone();
        change(&mut contents.item);
        if let Some(cause) = contents.refused.clone() {
            return Ok(Kept::MemoryOnly { cause });
        }
        // Nothing to write spares the person a question of the keychain.
        if before == contents.item {
            return Ok(Kept::Stored);
        }
        match self.store.write(&self.account, &contents.item).await {
            Ok(()) => Ok(Kept::Stored),
            Err(Refusal::Store(cause)) => {
                contents.refused = Some(cause.clone());
                Ok(Kept::MemoryOnly { cause })
            }
            Err(Refusal::Hard(e)) => Err(e),
        }
    }
}

/// A moment further away than a token lives means that the clock was set back.
fn is_fresh(expires: Timestamp) -> bool {
    let left = expires.duration_since(Timestamp::now());
    left > SignedDuration::ZERO && left <= CLAIM_TOKEN_LIFE
}
