//! The settings that the server keeps when it does not run: a property list
//! (macOS), `Preferences.xml` (Linux), the registry (Windows). Protocol page
//! §2.5, §3.1 and §12.3.

mod preferences_xml;
mod property_list;

use super::files::{self, Trust};
use super::{Error, Host, linux, macos, windows};
use crate::domain::{MachineIdentifier, Os};
use preferences_xml::Preferences;
use secrecy::{ExposeSecret, SecretString};
use std::path::{Path, PathBuf};
use zeroize::Zeroizing;

/// The most bytes that stored settings may have; real ones have a few thousand.
const LIMIT: u64 = 1 << 20;

const TOKEN: &str = "PlexOnlineToken";
const USERNAME: &str = "PlexOnlineUsername";
const MAIL: &str = "PlexOnlineMail";
const HOME: &str = "PlexOnlineHome";
const LOCAL_SECURITY: &str = "enableLocalSecurity";

/// What the stored settings say of the server's sign-in. `None` everywhere
/// means unknown, never no. The token itself is not kept.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct StoredSignIn {
    /// Whether a trace of an owner is left. `Some(false)` where the settings
    /// could be read and hold none.
    pub ever_claimed: Option<bool>,
    /// The owner's user name.
    pub username: Option<String>,
    /// Whether a token is stored.
    pub has_token: Option<bool>,
    /// `enableLocalSecurity`; `None` also where it was never set.
    pub local_security: Option<bool>,
    /// The identity by which plex.tv knows the server, once it ran.
    pub processed_machine_identifier: Option<MachineIdentifier>,
    /// The identifier that [`Self::processed_machine_identifier`] is made from.
    pub machine_identifier: Option<String>,
}

impl Host {
    /// What the stored settings say of the server's sign-in. Settings that this
    /// user may not read are no error: everything is unknown then.
    pub fn stored_sign_in(&self) -> Result<StoredSignIn, Error> {
        match self.os {
            Os::MacOs => {
                let settings = self.property_list()?;
                Ok(read_sign_in(|key| property_list::text(&settings, key)))
            }
            Os::Linux => match self.preferences() {
                Ok(Some(settings)) => Ok(read_sign_in(|key| settings.value(key))),
                Ok(None) => Ok(read_sign_in(|_| None)),
                Err(Error::File { .. } | Error::FileRefused { .. }) => Ok(StoredSignIn::default()),
                Err(e) => Err(e),
            },
            Os::Windows => {
                let output = self.run(&windows::query_settings())?;
                let text = output.text();
                Ok(read_sign_in(|key| windows::setting(&text, key)))
            }
        }
    }

    /// The command that sets `enableLocalSecurity`, for a person to run or to undo it by.
    pub fn local_security_command(&self, on: bool) -> String {
        match self.os {
            Os::MacOs => macos::write_local_security(on).to_string(),
            Os::Linux => linux::set_preference_by_hand(
                &self.preferences_file(),
                LOCAL_SECURITY,
                if on { "1" } else { "0" },
                self.is_snap(),
            ),
            Os::Windows => windows::write_local_security(on).to_string(),
        }
    }

    /// Sets whether an unclaimed server asks for a claim at all (§3.1). The
    /// server reads it when it starts. On Linux it must not run meanwhile: it
    /// would write its own values over ours.
    pub fn set_local_security(&self, on: bool) -> Result<(), Error> {
        let command = match self.os {
            Os::MacOs => macos::write_local_security(on),
            Os::Windows => windows::write_local_security(on),
            Os::Linux => {
                let value = if on { "1" } else { "0" };
                let by_hand = || self.local_security_command(on);
                return self.change_preferences(&[(LOCAL_SECURITY, Some(value))], by_hand);
            }
        };
        self.run(&command)?.checked(&command).map(|_| ())
    }

    /// Writes what the exchange of a claim token brought (§2.5), with the
    /// server stopped. A name or mail of `None` is removed: the server fills it
    /// in. The token never appears in an argument list.
    pub fn write_offline_claim(
        &self,
        token: &SecretString,
        username: Option<&str>,
        email: Option<&str>,
    ) -> Result<(), Error> {
        if self.server_running()? {
            return Err(Error::StillRunning);
        }
        let values = [(TOKEN, Some(token.expose_secret())), (USERNAME, username), (MAIL, email)];
        match self.os {
            Os::MacOs => {
                let mut settings = self.property_list()?;
                let plist = property_list::changed(&mut settings, &values)?;
                let import = macos::import_settings(plist);
                self.run(&import)?.checked(&import).map(|_| ())
            }
            Os::Linux => self.change_preferences(&values, || {
                format!("sudo -u {} usher claim", linux::SERVICE_USER)
            }),
            Os::Windows => {
                let folder = self.config_folder();
                files::create_private_folder(&folder)?;
                // Removed again when it goes out of scope.
                let file = tempfile::Builder::new()
                    .suffix(".reg")
                    .tempfile_in(&folder)
                    .map_err(Error::file("write", &folder))?;
                let bytes = Zeroizing::new(windows::registry_file(&values));
                std::fs::write(file.path(), &*bytes).map_err(Error::file("write", file.path()))?;
                let import = windows::import_settings(&file.path().to_string_lossy());
                self.run(&import)?.checked(&import).map(|_| ())
            }
        }
    }

    /// Copies the stored settings to a private file, before they are changed.
    /// The copy holds whatever secrets they hold.
    pub fn back_up_settings(&self, to: &Path) -> Result<(), Error> {
        match self.os {
            Os::MacOs => {
                let export = macos::export_settings();
                let output = self.run(&export)?.checked(&export)?;
                files::write_atomically(to, &output.stdout)
            }
            Os::Linux => {
                let file = self.preferences_file();
                let bytes = self.read_settings_file(&file)?.ok_or(Error::NeverRan)?;
                files::write_atomically(to, &bytes)
            }
            Os::Windows => {
                let export = windows::export_settings(&to.to_string_lossy());
                self.run(&export)?.checked(&export).map(|_| ())
            }
        }
    }

    pub(super) fn is_snap(&self) -> bool {
        self.os == Os::Linux && self.data_folder().starts_with(self.path("var/snap"))
    }

    fn property_list(&self) -> Result<plist::Dictionary, Error> {
        let export = macos::export_settings();
        let output = self.run(&export)?;
        // A domain that does not exist is one without settings.
        if !output.succeeded() && output.complaint().contains("does not exist") {
            return Ok(plist::Dictionary::new());
        }
        property_list::parse(&output.checked(&export)?.stdout)
    }

    fn preferences_file(&self) -> PathBuf {
        self.data_folder().join("Preferences.xml")
    }

    fn preferences(&self) -> Result<Option<Preferences>, Error> {
        let file = self.preferences_file();
        self.read_settings_file(&file)?.map(|bytes| Preferences::parse(&bytes)).transpose()
    }

    fn read_settings_file(&self, file: &Path) -> Result<Option<Zeroizing<Vec<u8>>>, Error> {
        files::read_trusted(file, LIMIT, Trust::UsAndOwnerOf(&self.data_folder()))
    }

    fn change_preferences(
        &self,
        values: &[(&str, Option<&str>)],
        by_hand: impl Fn() -> String,
    ) -> Result<(), Error> {
        if self.server_running()? {
            return Err(Error::StillRunning);
        }
        let beyond_rights = |e: Error| match e.is_permission_denied() {
            true => Error::BeyondRights { command: by_hand() },
            false => e,
        };
        let mut settings = self.preferences().map_err(beyond_rights)?.ok_or(Error::NeverRan)?;
        for (name, value) in values {
            settings.set(name, *value);
        }
        files::replace_keeping_owner(&self.preferences_file(), &settings.written())
            .map_err(beyond_rights)
    }
}

fn read_sign_in(value: impl Fn(&str) -> Option<String>) -> StoredSignIn {
    let given = |key| value(key).filter(|text| !text.is_empty());
    let has_token = given(TOKEN).map(Zeroizing::new).is_some();
    let username = given(USERNAME);
    let trace = has_token || username.is_some() || given(MAIL).is_some() || given(HOME).is_some();
    StoredSignIn {
        ever_claimed: Some(trace),
        has_token: Some(has_token),
        local_security: given(LOCAL_SECURITY).and_then(|text| truth(&text)),
        processed_machine_identifier: given("ProcessedMachineIdentifier").map(MachineIdentifier),
        machine_identifier: given("MachineIdentifier"),
        username,
    }
}

fn truth(text: &str) -> Option<bool> {
    match text.to_ascii_lowercase().as_str() {
        "1" | "true" | "yes" => Some(true),
        "0" | "false" | "no" => Some(false),
        _ => None,
    }
}
