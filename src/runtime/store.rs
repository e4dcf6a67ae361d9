//! Usher's own folder (`--config-dir`): who we are at plex.tv, what is
//! remembered between runs, and for each server a journal, a lock and a
//! history. Nothing in it is secret, and it is private all the same.
//!
//! ```text
//! client.json
//! settings.json
//! servers/<hash of origin>/journal.json
//!                          lock
//!                          history.jsonl
//! ```

mod server_folder;

pub use server_folder::{HistoryLine, ServerFolder, WriteLock};

use crate::domain::{AccountId, Address, ClientIdentifier};
use crate::platform::{self, files};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use sha1::{Digest, Sha1};
use std::io;
use std::path::{Path, PathBuf};

/// The version of `client.json` and `journal.json`.
const VERSION: u32 = 1;

/// What the folder did not do.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// A file could not be read or written; the error names it.
    #[error(transparent)]
    Files(#[from] platform::Error),
    /// A file holds something that this version does not understand.
    #[error("{} cannot be read", path.display())]
    Unreadable {
        /// Which file; where it was set aside, if it was.
        path: PathBuf,
        /// What is wrong with it.
        #[source]
        source: Box<dyn std::error::Error + Send + Sync>,
    },
    /// Another Usher works on this server.
    #[error("another Usher is at work on this server")]
    Busy,
    /// What was to be written cannot be expressed in JSON.
    #[error("it cannot be written as JSON")]
    NotJson(#[source] serde_json::Error),
}

/// Usher's own folder.
#[derive(Debug, Clone)]
pub struct Store {
    folder: PathBuf,
}

/// What is remembered between runs. What a newer version keeps there is kept too.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// The account that signed in here last.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_account: Option<LastAccount>,
    /// Known security holes that a person accepted, by their ids.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub accepted_known_holes: Vec<String>,
    /// How the window looks and speaks.
    #[serde(skip_serializing_if = "WindowSettings::is_usual")]
    pub window: WindowSettings,
    /// Everything else in the file.
    #[serde(flatten)]
    pub others: serde_json::Map<String, serde_json::Value>,
}

/// How the window looks and speaks. `None`: as the system does.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct WindowSettings {
    /// The language's tag.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// `light` or `dark`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub appearance: Option<String>,
    /// How large text is, in percent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text_size: Option<u16>,
}

impl WindowSettings {
    fn is_usual(&self) -> bool {
        *self == Self::default()
    }
}

/// The account that signed in here last: asked about when another one claims.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LastAccount {
    /// Its number.
    pub id: AccountId,
    /// What people call it.
    pub title: String,
}

impl Store {
    /// Opens the folder and creates it where it is missing.
    pub fn open(folder: PathBuf) -> Result<Self, StoreError> {
        files::create_private_folder(&folder)?;
        Ok(Self { folder })
    }

    /// What this installation calls itself at plex.tv: made at the first call
    /// and then the same for ever, also for two programs that start at once.
    pub fn client_identifier(&self) -> Result<ClientIdentifier, StoreError> {
        #[derive(Serialize, Deserialize)]
        struct Client {
            version: u32,
            client_identifier: ClientIdentifier,
        }
        let path = self.folder.join("client.json");
        if let Some(client) = read_json::<Client>(&path)? {
            return Ok(client.client_identifier);
        }
        let client_identifier = ClientIdentifier(uuid::Uuid::new_v4().to_string());
        let client = Client { version: VERSION, client_identifier };
        if files::write_if_absent(&path, &json(&client)?)? {
            return Ok(client.client_identifier);
        }
        // Somebody else was faster: theirs counts.
        Ok(read_json::<Client>(&path)?.unwrap_or(client).client_identifier)
    }

    /// What is remembered; nothing at the first start.
    pub fn settings(&self) -> Result<Settings, StoreError> {
        Ok(read_json(&self.folder.join("settings.json"))?.unwrap_or_default())
    }

    /// Remembers it.
    pub fn save_settings(&self, settings: &Settings) -> Result<(), StoreError> {
        Ok(files::write_atomically(&self.folder.join("settings.json"), &json(settings)?)?)
    }

    /// Forgets everything but the client identifier: settings, journals and
    /// histories. A server that another Usher works on is [`StoreError::Busy`].
    pub fn forget(&self) -> Result<(), StoreError> {
        let servers = self.folder.join("servers");
        let folders = match std::fs::read_dir(&servers) {
            Ok(folders) => folders.flatten().map(|entry| entry.path()).collect(),
            Err(e) if e.kind() == io::ErrorKind::NotFound => Vec::new(),
            Err(e) => return Err(file_error("read", &servers, e)),
        };
        // All are locked before the first is removed.
        let locks: Vec<WriteLock> = folders
            .into_iter()
            .map(|folder| ServerFolder::at(folder).lock())
            .collect::<Result<_, _>>()?;
        for lock in locks {
            lock.remove_everything()?;
        }
        Ok(files::remove(&self.folder.join("settings.json"))?)
    }

    /// What is kept about one server.
    pub fn server(&self, address: &Address) -> ServerFolder {
        self.server_named(&address.to_string())
    }

    /// What is kept about a server that is reached by another name than its
    /// address, such as an `ssh` destination.
    pub fn server_named(&self, name: &str) -> ServerFolder {
        let hash = Sha1::digest(name);
        let name: String = hash.iter().map(|byte| format!("{byte:02x}")).collect();
        ServerFolder::at(self.folder.join("servers").join(name))
    }
}

fn json(value: &impl Serialize) -> Result<Vec<u8>, StoreError> {
    let mut bytes = serde_json::to_vec_pretty(value).map_err(StoreError::NotJson)?;
    bytes.push(b'\n');
    Ok(bytes)
}

fn read_json<T: DeserializeOwned>(path: &Path) -> Result<Option<T>, StoreError> {
    match std::fs::read(path) {
        Ok(bytes) => serde_json::from_slice(&bytes).map(Some).map_err(|e| unreadable(path, e)),
        Err(e) if e.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(e) => Err(file_error("read", path, e)),
    }
}

fn file_error(doing: &'static str, path: &Path, source: io::Error) -> StoreError {
    StoreError::Files(platform::Error::File { doing, path: path.to_owned(), source })
}

fn unreadable(
    path: &Path,
    source: impl Into<Box<dyn std::error::Error + Send + Sync>>,
) -> StoreError {
    StoreError::Unreadable { path: path.to_owned(), source: source.into() }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]
    use super::*;
    use crate::flow::setup::StepState;

    fn store() -> (tempfile::TempDir, Store) {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(folder.path().join("usher")).unwrap();
        (folder, store)
    }

    fn server(store: &Store) -> ServerFolder {
        store.server(&Address::default_server())
    }

    #[test]
    fn all_who_start_at_once_agree_on_who_we_are() {
        let (_folder, store) = store();
        let ids: Vec<ClientIdentifier> = std::thread::scope(|scope| {
            let starts: Vec<_> =
                (0..16).map(|_| scope.spawn(|| store.client_identifier().unwrap())).collect();
            starts.into_iter().map(|start| start.join().unwrap()).collect()
        });
        assert!(ids.iter().all(|id| *id == ids[0]), "{ids:?}");
        assert_eq!(store.client_identifier().unwrap(), ids[0]);
        assert!(uuid::Uuid::parse_str(&ids[0].0).is_ok());
    }

    #[test]
    fn what_a_newer_version_remembers_is_kept() {
        let (_folder, store) = store();
        assert_eq!(store.settings().unwrap(), Settings::default());
        let path = store.folder.join("settings.json");
        std::fs::write(&path, r#"{"theme":"dark","last_account":{"id":7,"title":"Ann"}}"#).unwrap();
        let mut settings = store.settings().unwrap();
        assert_eq!(settings.last_account.as_ref().unwrap().id, AccountId(7));
        settings.accepted_known_holes.push("hole".into());
        store.save_settings(&settings).unwrap();
        assert_eq!(store.settings().unwrap(), settings);
        assert!(std::fs::read_to_string(path).unwrap().contains(r#""theme": "dark""#));
    }

    #[test]
    fn forgetting_leaves_only_who_we_are() {
        let (_folder, store) = store();
        let id = store.client_identifier().unwrap();
        store.save_settings(&Settings::default()).unwrap();
        server(&store).lock().unwrap().append("claim", StepState::Done, None).unwrap();
        store.forget().unwrap();
        assert_eq!(store.client_identifier().unwrap(), id);
        assert!(server(&store).history().unwrap().is_empty());
        assert!(!store.folder.join("settings.json").exists());
    }

    #[test]
    fn every_file_is_private() {
        let (_folder, store) = store();
        store.client_identifier().unwrap();
        store.save_settings(&Settings::default()).unwrap();
        let mut lock = server(&store).lock().unwrap();
        lock.write_journal(&1).unwrap();
        lock.append("claim", StepState::Done, None).unwrap();
        let mine = [store.folder.join("client.json"), store.folder.join("settings.json")];
        let of_server = ["journal.json", "lock", "history.jsonl"];
        let folder = std::fs::read_dir(store.folder.join("servers")).unwrap().flatten().next();
        let of_server = of_server.map(|name| folder.as_ref().unwrap().path().join(name));
        for path in mine.iter().chain(&of_server) {
            let bytes = files::read_private(path, 10_000).unwrap();
            assert!(bytes.is_some(), "{}", path.display());
        }
    }
}
