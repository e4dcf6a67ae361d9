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

use crate::domain::{AccountId, Address, ClientIdentifier};
use crate::flow::setup::StepState;
use crate::platform::{self, files};
use jiff::Timestamp;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use sha1::{Digest, Sha1};
use std::fs::{File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

/// The version of `client.json`, `settings.json` and `journal.json`.
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
    /// Everything else in the file.
    #[serde(flatten)]
    pub others: serde_json::Map<String, serde_json::Value>,
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
            .map(|folder| ServerFolder { folder }.lock())
            .collect::<Result<_, _>>()?;
        for lock in locks {
            std::fs::remove_dir_all(&lock.server.folder)
                .map_err(|e| file_error("remove", &lock.server.folder, e))?;
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
        ServerFolder { folder: self.folder.join("servers").join(name) }
    }
}

/// What is kept about one server. Anybody may read; to write takes the lock.
#[derive(Debug, Clone)]
pub struct ServerFolder {
    folder: PathBuf,
}

/// The one writer of a server's folder, until it is dropped or its process ends.
#[derive(Debug)]
pub struct WriteLock {
    server: ServerFolder,
    next: u64,
    _file: File,
}

/// One line of the history. Tokens have types of their own that become neither
/// text nor JSON, so none can get in here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HistoryLine {
    /// Its number, from 1.
    pub n: u64,
    /// When it was written.
    pub at: Timestamp,
    /// Which step.
    pub step: String,
    /// How it went.
    pub state: StepState,
    /// What else is worth knowing, such as which rung of the claim worked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

#[derive(Serialize)]
struct JournalFile<'a, T> {
    version: u32,
    flow: &'a T,
}

impl ServerFolder {
    /// Becomes the one writer, or says [`StoreError::Busy`] at once.
    pub fn lock(&self) -> Result<WriteLock, StoreError> {
        files::create_private_folder(&self.folder)?;
        let path = self.folder.join("lock");
        let file = files::open_lock(&path)?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Err(StoreError::Busy),
            Err(TryLockError::Error(e)) => return Err(file_error("lock", &path, e)),
        }
        let next = self.history()?.last().map_or(1, |line| line.n + 1);
        Ok(WriteLock { server: self.clone(), next, _file: file })
    }

    /// The interrupted flow, if there is one. An unreadable journal is an
    /// error and stays where it is.
    pub fn journal<T: DeserializeOwned>(&self) -> Result<Option<T>, StoreError> {
        let path = self.journal_file();
        let Some(mut value) = read_json::<serde_json::Value>(&path)? else { return Ok(None) };
        let version = value.get("version").and_then(serde_json::Value::as_u64);
        if version != Some(VERSION.into()) {
            return Err(unreadable(&path, "it was written by another version of Usher"));
        }
        let flow = value.get_mut("flow").map(serde_json::Value::take).unwrap_or_default();
        serde_json::from_value(flow).map(Some).map_err(|e| unreadable(&path, e))
    }

    /// Every step ever taken with this server, the oldest first. Lines that a
    /// crash tore are left out.
    pub fn history(&self) -> Result<Vec<HistoryLine>, StoreError> {
        let path = self.folder.join("history.jsonl");
        let bytes = match std::fs::read(&path) {
            Ok(bytes) => bytes,
            Err(e) if e.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
            Err(e) => return Err(file_error("read", &path, e)),
        };
        let lines = bytes.split(|byte| *byte == b'\n');
        Ok(lines.filter_map(|line| serde_json::from_slice(line).ok()).collect())
    }

    /// Where a copy of the server's stored settings goes before they are changed.
    pub fn settings_copy(&self) -> PathBuf {
        let time = Timestamp::now().strftime("%Y%m%dT%H%M%S%3fZ");
        self.folder.join(format!("server-settings-{time}"))
    }

    fn journal_file(&self) -> PathBuf {
        self.folder.join("journal.json")
    }
}

impl WriteLock {
    /// What is kept about the server, for reading.
    pub fn server(&self) -> &ServerFolder {
        &self.server
    }

    /// Writes what a flow is about to do. It is on disk when this returns.
    pub fn write_journal<T: Serialize>(&self, flow: &T) -> Result<(), StoreError> {
        let bytes = json(&JournalFile { version: VERSION, flow })?;
        Ok(files::write_atomically(&self.server.journal_file(), &bytes)?)
    }

    /// The interrupted flow, if there is one. An unreadable journal is set
    /// aside, never guessed at, and the error says where it is now.
    pub fn read_journal<T: DeserializeOwned>(&self) -> Result<Option<T>, StoreError> {
        match self.server.journal() {
            Err(StoreError::Unreadable { path, source }) => {
                // Colons are not allowed in every system's file names.
                let time = Timestamp::now().strftime("%Y%m%dT%H%M%S%3fZ");
                let aside = path.with_file_name(format!("journal.unreadable-{time}.json"));
                std::fs::rename(&path, &aside).map_err(|e| file_error("set aside", &path, e))?;
                Err(StoreError::Unreadable { path: aside, source })
            }
            answer => answer,
        }
    }

    /// Removes the journal: the flow ended.
    pub fn forget_journal(&self) -> Result<(), StoreError> {
        Ok(files::remove(&self.server.journal_file())?)
    }

    /// Adds a numbered line to the history. It is on disk when this returns.
    pub fn append(
        &mut self,
        step: &str,
        state: StepState,
        note: Option<&str>,
    ) -> Result<(), StoreError> {
        let line = HistoryLine {
            n: self.next,
            at: Timestamp::now(),
            step: step.to_owned(),
            state,
            note: note.map(str::to_owned),
        };
        let bytes = serde_json::to_vec(&line).map_err(StoreError::NotJson)?;
        files::append_line(&self.server.folder.join("history.jsonl"), &bytes)?;
        self.next += 1;
        Ok(())
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
    #![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "tests")]
    use super::*;
    use std::error::Error as _;

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
    fn one_writer_for_each_server() {
        let (_folder, store) = store();
        let lock = server(&store).lock().unwrap();
        assert!(matches!(server(&store).lock(), Err(StoreError::Busy)));
        assert!(matches!(store.forget(), Err(StoreError::Busy)));
        store.server(&Address::plex_tv()).lock().unwrap();
        drop(lock);
        server(&store).lock().unwrap();
    }

    #[test]
    fn a_journal_comes_back_as_it_was() {
        let (_folder, store) = store();
        let lock = server(&store).lock().unwrap();
        assert_eq!(lock.read_journal::<Vec<u8>>().unwrap(), None);
        lock.write_journal(&vec![1, 2]).unwrap();
        assert_eq!(lock.server().journal::<Vec<u8>>().unwrap(), Some(vec![1, 2]));
        lock.forget_journal().unwrap();
        lock.forget_journal().unwrap();
        assert_eq!(lock.read_journal::<Vec<u8>>().unwrap(), None);
    }

    #[test]
    fn an_unreadable_journal_is_set_aside() {
        let (_folder, store) = store();
        let lock = server(&store).lock().unwrap();
        let path = server(&store).journal_file();
        for text in ["", "{", r#"{"version":2,"flow":[1]}"#, r#"{"version":1,"flow":"x"}"#] {
            std::fs::write(&path, text).unwrap();
            // Somebody who only reads leaves it where it is.
            assert!(server(&store).journal::<Vec<u8>>().is_err(), "{text}");
            let Err(StoreError::Unreadable { path: aside, .. }) = lock.read_journal::<Vec<u8>>()
            else {
                panic!("{text}")
            };
            assert_eq!(std::fs::read_to_string(aside).unwrap(), text);
            assert_eq!(lock.read_journal::<Vec<u8>>().unwrap(), None);
        }
    }

    #[test]
    fn history_goes_on_behind_a_torn_line() {
        let (_folder, store) = store();
        let mut lock = server(&store).lock().unwrap();
        lock.append("claim", StepState::Started, None).unwrap();
        lock.append("claim", StepState::Done, Some("rung 1")).unwrap();
        drop(lock);
        let path = server(&store).folder.join("history.jsonl");
        let whole = std::fs::read(&path).unwrap();
        std::fs::write(&path, &whole[..whole.len() - 5]).unwrap();

        server(&store).lock().unwrap().append("name", StepState::Skipped, None).unwrap();
        let history = server(&store).history().unwrap();
        let seen: Vec<_> = history.iter().map(|line| (line.n, line.step.as_str())).collect();
        assert_eq!(seen, [(1, "claim"), (2, "name")]);
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
    fn a_folder_that_cannot_be_written_is_named() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("file");
        std::fs::write(&file, "").unwrap();
        let error = Store::open(file.join("usher")).unwrap_err();
        assert!(error.to_string().contains("usher"), "{error}");

        let (_folder, store) = store();
        let lock = server(&store).lock().unwrap();
        // Stands in for any reason not to write: the folder went away.
        std::fs::remove_dir_all(&store.folder).unwrap();
        let error = lock.write_journal(&1).unwrap_err();
        assert!(error.to_string().contains("journal.json"), "{error}");
        assert!(error.source().is_some());
    }

    #[test]
    fn a_line_that_was_not_written_has_no_number() {
        let (_folder, store) = store();
        let mut lock = server(&store).lock().unwrap();
        let path = server(&store).folder.join("history.jsonl");
        std::fs::create_dir(&path).unwrap();
        let error = lock.append("claim", StepState::Done, None).unwrap_err();
        assert!(error.to_string().contains("history.jsonl"), "{error}");
        std::fs::remove_dir(&path).unwrap();
        lock.append("claim", StepState::Done, None).unwrap();
        assert_eq!(server(&store).history().unwrap()[0].n, 1);
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
        let of_server = of_server.map(|name| server(&store).folder.join(name));
        for path in mine.iter().chain(&of_server) {
            let bytes = files::read_private(path, 10_000).unwrap();
            assert!(bytes.is_some(), "{}", path.display());
        }
    }
}
