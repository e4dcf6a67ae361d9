//! What is kept about one server: the journal of an interrupted flow, the
//! history of every step, and the lock that makes one writer of many.

use super::{StoreError, VERSION, file_error, json, read_json, unreadable};
use crate::flow::setup::StepState;
use crate::platform::files;
use jiff::Timestamp;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use std::fs::{File, TryLockError};
use std::io;
use std::path::PathBuf;

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
    pub(super) fn at(folder: PathBuf) -> Self {
        Self { folder }
    }

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
    /// Removes the journal, the history and the lock itself.
    pub(super) fn remove_everything(self) -> Result<(), StoreError> {
        let folder = &self.server.folder;
        std::fs::remove_dir_all(folder).map_err(|e| file_error("remove", folder, e))
    }

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

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "tests")]
    use super::*;
    use crate::domain::Address;
    use crate::runtime::store::Store;
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
}
