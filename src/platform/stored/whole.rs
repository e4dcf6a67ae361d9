//! All stored settings at once: which kinds there are, a copy of them, taking
//! some away, and putting a copy back. Protocol page §12.3 and §12.4.

use super::{
    CERTIFICATE, HOME, IDENTIFIERS, LIMIT, MAIL, TOKEN, USERNAME, preferences_xml, property_list,
    registry,
};
use crate::domain::{Os, SettingKind};
use crate::platform::files::{self, Trust};
use crate::platform::{Cmd, Error, Host, linux, macos, windows};
use std::collections::BTreeSet;
use std::path::Path;
use zeroize::Zeroizing;

/// The traces of a sign-in (protocol page §12.3), and nothing else.
const SIGN_IN: [&str; 4] = [TOKEN, USERNAME, MAIL, HOME];

/// What a setting is about, by its key.
fn kind_of(key: &str) -> SettingKind {
    match key {
        key if SIGN_IN.contains(&key) => SettingKind::SignIn,
        key if IDENTIFIERS.contains(&key) || key == CERTIFICATE => SettingKind::Identity,
        _ => SettingKind::Preference,
    }
}

impl Host {
    /// Which kinds of settings are stored; none where the server never ran.
    /// `None` where this user may not read them.
    pub fn setting_kinds(&self) -> Result<Option<BTreeSet<SettingKind>>, Error> {
        match self.settings() {
            Ok(settings) => Ok(Some(settings.keys().map(kind_of).collect())),
            Err(Error::File { .. } | Error::FileRefused { .. }) => Ok(None),
            Err(e) => Err(e),
        }
    }

    /// Copies the stored settings, whatever secrets they hold, to a private
    /// file. One that is there already is left as it is, and must hold the same.
    pub fn copy_settings(&self, to: &Path) -> Result<(), Error> {
        let (bytes, now) = self.settings_as_stored()?;
        if !files::write_if_absent(to, &bytes)? && self.settings_in(to)? != now {
            return Err(Error::FileRefused { path: to.to_owned(), why: OTHER_SETTINGS });
        }
        Ok(())
    }

    /// Leaves of the stored settings these kinds alone, with the server stopped
    /// ([`Error::StillRunning`] otherwise), and makes sure of it. First all of
    /// them are copied to a private file at `copy_to`.
    ///
    /// May be done twice, and after whatever took away some of the settings,
    /// even the folder they were in: what stays comes from the copy then. A
    /// copy that lacks what is stored now is refused.
    pub fn reset_settings(
        &self,
        copy_to: &Path,
        keep: &BTreeSet<SettingKind>,
    ) -> Result<(), Error> {
        let by_hand = || self.reset_by_hand(keep);
        let rights = |e: Error| e.or_by_hand(by_hand);
        let (bytes, now) = self.settings_as_stored().map_err(rights)?;
        self.check_settable(by_hand)?;
        let mut wanted = match files::write_if_absent(copy_to, &bytes)? {
            true => now.clone(),
            false => self.settings_in(copy_to)?,
        };
        if !wanted.hold(&now) {
            return Err(Error::FileRefused { path: copy_to.to_owned(), why: OTHER_SETTINGS });
        }
        wanted.0.retain(|(key, _)| keep.contains(&kind_of(key)));
        self.store(&now, &wanted).map_err(rights)
    }

    /// Makes the stored settings exactly those of a copy, value by value and
    /// with their types, with the server stopped, and makes sure of it.
    pub fn restore_settings(&self, copy_from: &Path) -> Result<(), Error> {
        let by_hand = || {
            let (copy, file) = (copy_from.to_string_lossy(), self.preferences_file());
            let put = Cmd::new("cp", [&*copy, &*file.to_string_lossy()]);
            self.stopped_by_hand(&put.with_sudo().to_string())
        };
        let rights = |e: Error| e.or_by_hand(by_hand);
        let wanted = self.settings_in(copy_from)?;
        let now = self.settings().map_err(rights)?;
        self.check_settable(by_hand)?;
        self.store(&now, &wanted).map_err(rights)
    }

    /// Removes the traces of the server's sign-in and nothing else, as
    /// [`Self::reset_settings`] does.
    pub fn forget_sign_in(&self, copy_to: &Path) -> Result<(), Error> {
        self.reset_settings(copy_to, &[SettingKind::Identity, SettingKind::Preference].into())
    }

    /// All stored settings; none where the server never ran.
    pub(super) fn settings(&self) -> Result<Settings, Error> {
        Ok(self.settings_as_stored()?.1)
    }

    /// Makes the stored settings `wanted`, where they are `now`, and reads them
    /// again. What both hold is neither taken away for a moment nor written.
    pub(super) fn store(&self, now: &Settings, wanted: &Settings) -> Result<(), Error> {
        if now == wanted {
            return Ok(());
        }
        match self.os {
            Os::MacOs => self.store_in_domain(now, wanted)?,
            Os::Linux => self.store_in_file(wanted)?,
            Os::Windows => self.import_registry(&registry::written(wanted.changes_from(now)))?,
        }
        if self.settings()? != *wanted {
            return Err(Error::NotKept { what: "the change of the stored settings" });
        }
        Ok(())
    }

    /// The settings in a private file that was copied from them.
    fn settings_in(&self, copy: &Path) -> Result<Settings, Error> {
        let missing = || Error::file("read", copy)(std::io::ErrorKind::NotFound.into());
        let bytes = files::read_private(copy, LIMIT)?.ok_or_else(missing)?;
        Settings::parse(self.os, &bytes)
    }

    /// The stored settings as this system keeps them, and what they are.
    fn settings_as_stored(&self) -> Result<(Zeroizing<Vec<u8>>, Settings), Error> {
        let bytes = match self.os {
            Os::MacOs => self.exported_domain()?,
            Os::Linux => self.read_settings_file(&self.preferences_file())?,
            Os::Windows => self.exported_registry()?,
        };
        match bytes {
            Some(bytes) => {
                let settings = Settings::parse(self.os, &bytes)?;
                Ok((bytes, settings))
            }
            None => Ok((Settings::default().written(self.os)?, Settings::default())),
        }
    }

    /// A server that runs writes its own values over ours when it ends. On
    /// Linux that is asked after the rights, since the command for a person
    /// stops it as well.
    pub(super) fn check_settable(&self, by_hand: impl FnOnce() -> String) -> Result<(), Error> {
        if self.os == Os::Linux {
            let folder = self.data_folder();
            let place = if folder.is_dir() { Some(&*folder) } else { folder.parent() };
            let writable = files::check_writable(place.unwrap_or(&folder));
            writable.map_err(|e| e.or_by_hand(by_hand))?;
        }
        if self.server_running()? { Err(Error::StillRunning) } else { Ok(()) }
    }

    /// Whatever `defaults import` does with what it does not bring, the outcome
    /// is the same: that is deleted first.
    fn store_in_domain(&self, now: &Settings, wanted: &Settings) -> Result<(), Error> {
        let gone: Vec<Cmd> = match wanted.0.is_empty() {
            true => vec![macos::delete_settings()],
            false => {
                let gone = now.keys().filter(|key| wanted.value(key).is_none());
                gone.map(macos::delete_setting).collect()
            }
        };
        for command in gone {
            let output = self.run(&command)?;
            // That there is none is what is wanted.
            if !macos::says_absent(&output) {
                output.checked(&command)?;
            }
        }
        if !now.hold(wanted) {
            let import = macos::import_settings(wanted.written(self.os)?.to_vec());
            self.run(&import)?.checked(&import)?;
        }
        Ok(())
    }

    /// The file keeps its owner and mode. A new one, and a new data folder, are
    /// whose the folder around is.
    fn store_in_file(&self, wanted: &Settings) -> Result<(), Error> {
        let (file, bytes) = (self.preferences_file(), wanted.written(self.os)?);
        if file.exists() {
            return files::replace_keeping_owner(&file, &bytes);
        }
        files::create_folder_like_around(&self.data_folder())?;
        files::create_for_owner_around(&file, &bytes)
    }

    /// What a person types to reset settings that this user may not change.
    fn reset_by_hand(&self, keep: &BTreeSet<SettingKind>) -> String {
        let stored = self.settings().ok();
        let goes = |key: &&str| !keep.contains(&kind_of(key));
        let names: Vec<&str> = match &stored {
            Some(settings) => settings.keys().filter(goes).collect(),
            None if keep.contains(&SettingKind::Preference) => {
                let known = SIGN_IN.into_iter().chain(IDENTIFIERS).chain([CERTIFICATE]);
                known.filter(goes).collect()
            }
            // Nobody may tell us which there are.
            None => return format!("sudo -u {} usher reinstall", linux::service_user(&self.root)),
        };
        linux::remove_preferences_by_hand(&self.preferences_file(), &names, self.is_snap())
    }

    fn stopped_by_hand(&self, command: &str) -> String {
        let service = |verb| linux::service_by_hand(verb, self.is_snap());
        format!("{} && {command} && {}", service("stop"), service("start"))
    }

    /// `None` where the domain does not exist.
    fn exported_domain(&self) -> Result<Option<Zeroizing<Vec<u8>>>, Error> {
        let export = macos::export_settings();
        let output = self.run(&export)?;
        if macos::says_absent(&output) {
            return Ok(None);
        }
        Ok(Some(output.checked(&export)?.stdout))
    }

    fn read_settings_file(&self, file: &Path) -> Result<Option<Zeroizing<Vec<u8>>>, Error> {
        files::read_trusted(file, LIMIT, Trust::UsAndOwnerOf(&self.data_folder()))
    }

    /// `None` where the server has no key: that is told from a failure by
    /// asking whether it can be read at all.
    fn exported_registry(&self) -> Result<Option<Zeroizing<Vec<u8>>>, Error> {
        if !self.run(&windows::query_settings())?.succeeded() {
            return Ok(None);
        }
        let file = self.registry_file()?;
        let export = windows::export_settings(&file.path().to_string_lossy());
        self.run(&export)?.checked(&export)?;
        files::read_trusted(file.path(), LIMIT, Trust::Us)
    }

    /// Sets or removes values in the registry. None appears in an argument list.
    fn import_registry(&self, bytes: &[u8]) -> Result<(), Error> {
        let file = self.registry_file()?;
        std::fs::write(file.path(), bytes).map_err(Error::file("write", file.path()))?;
        let import = windows::import_settings(&file.path().to_string_lossy());
        self.run(&import)?.checked(&import).map(|_| ())
    }

    /// A private file for the registry, removed again when it goes out of scope.
    fn registry_file(&self) -> Result<tempfile::NamedTempFile, Error> {
        let folder = self.config_folder();
        files::create_private_folder(&folder)?;
        let file = tempfile::Builder::new().suffix(".reg").tempfile_in(&folder);
        file.map_err(Error::file("write", &folder))
    }
}

const OTHER_SETTINGS: &str = "it is a copy of other settings";

/// All stored settings, in the order in which they are stored.
#[derive(Clone, Default)]
pub(super) struct Settings(pub(super) Vec<(String, Value)>);

/// A setting's value.
#[derive(Clone, PartialEq)]
pub(super) enum Value {
    /// In `Preferences.xml` the text; in the registry as it writes values.
    Text(Zeroizing<String>),
    /// In a property list.
    Typed(plist::Value),
}

impl Settings {
    pub(super) fn parse(os: Os, bytes: &[u8]) -> Result<Self, Error> {
        let texts = match os {
            Os::MacOs => {
                let list = property_list::parse(bytes)?;
                return Ok(Self(list.into_iter().map(|(k, v)| (k, Value::Typed(v))).collect()));
            }
            Os::Linux => preferences_xml::parse(bytes)?,
            Os::Windows => registry::parse(bytes)?,
        };
        Ok(Self(texts.into_iter().map(|(key, text)| (key, Value::Text(text))).collect()))
    }

    /// In the form of this system.
    fn written(&self, os: Os) -> Result<Zeroizing<Vec<u8>>, Error> {
        let texts = || {
            self.0.iter().filter_map(|(key, value)| match value {
                Value::Text(text) => Some((key.as_str(), text.as_str())),
                Value::Typed(_) => None,
            })
        };
        Ok(match os {
            Os::MacOs => {
                let typed = self.0.iter().filter_map(|(key, value)| match value {
                    Value::Typed(value) => Some((key.clone(), value.clone())),
                    Value::Text(_) => None,
                });
                property_list::written(typed.collect())?
            }
            Os::Linux => preferences_xml::written(texts()),
            Os::Windows => registry::written(texts().map(|(key, text)| (key, Some(text)))),
        })
    }

    fn keys(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|(key, _)| key.as_str())
    }

    fn value(&self, key: &str) -> Option<&Value> {
        self.0.iter().find(|(name, _)| name == key).map(|(_, value)| value)
    }

    /// A setting as text; `None` where it is not there.
    pub(super) fn text(&self, key: &str) -> Option<String> {
        match self.value(key)? {
            Value::Text(text) => Some(text.to_string()),
            Value::Typed(value) => property_list::text(value),
        }
    }

    /// Sets or removes a text.
    pub(super) fn set_text(&mut self, os: Os, key: &str, text: Option<&str>) {
        let value = text.map(|text| match os {
            Os::MacOs => Value::Typed(text.into()),
            Os::Linux => Value::Text(Zeroizing::new(text.to_owned())),
            Os::Windows => Value::Text(Zeroizing::new(registry::quoted(text))),
        });
        let place = self.0.iter_mut().find(|(name, _)| name == key);
        match (place, value) {
            (Some(place), Some(value)) => place.1 = value,
            (None, Some(value)) => self.0.push((key.to_owned(), value)),
            (_, None) => self.0.retain(|(name, _)| name != key),
        }
    }

    /// Whether every one of the others is here with the same value.
    fn hold(&self, others: &Self) -> bool {
        others.0.iter().all(|(key, value)| self.value(key) == Some(value))
    }

    /// What has to be set, and what removed, to make these out of others.
    fn changes_from<'a>(
        &'a self,
        others: &'a Self,
    ) -> impl Iterator<Item = (&'a str, Option<&'a str>)> {
        let removed = others.keys().filter(|key| self.value(key).is_none()).map(|key| (key, None));
        let set = self.0.iter().filter(|(key, value)| others.value(key) != Some(value));
        let set = set.filter_map(|(key, value)| match value {
            Value::Text(text) => Some((key.as_str(), Some(text.as_str()))),
            Value::Typed(_) => None,
        });
        removed.chain(set)
    }
}

/// Their order does not matter.
impl PartialEq for Settings {
    fn eq(&self, other: &Self) -> bool {
        self.0.len() == other.0.len() && self.hold(other)
    }
}

#[cfg(test)]
mod tests;
