//! The settings that the server keeps when it does not run: a property list
//! (macOS), `Preferences.xml` (Linux), the registry (Windows). Protocol page
//! §2.5, §3.1 and §12.3.

mod preferences_xml;
mod property_list;
mod registry;
mod whole;

use super::{Error, Host, linux, macos, windows};
use crate::domain::{MachineIdentifier, Os};
use secrecy::{ExposeSecret, SecretString};
use std::path::PathBuf;
use zeroize::Zeroizing;

/// The most bytes that stored settings may have; real ones have a few thousand.
const LIMIT: u64 = 1 << 20;

const TOKEN: &str = "PlexOnlineToken";
const USERNAME: &str = "PlexOnlineUsername";
const MAIL: &str = "PlexOnlineMail";
const HOME: &str = "PlexOnlineHome";
/// What plex.tv and players know a server by.
const IDENTIFIERS: [&str; 3] =
    ["MachineIdentifier", "ProcessedMachineIdentifier", "AnonymousMachineIdentifier"];
/// The names in its certificate.
const CERTIFICATE: &str = "CertificateUUID";
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
}

/// The words in the stored settings that lead to a person or a server: what a
/// support file must not hold. `Debug` hides them.
#[derive(Clone, Default)]
pub struct StoredNames {
    /// The server's own token.
    pub token: Option<SecretString>,
    /// Its owner's user name.
    pub username: Option<String>,
    /// Its owner's e-mail address.
    pub mail: Option<String>,
    /// What people call the server.
    pub friendly_name: Option<String>,
    /// The identifiers of the server.
    pub identifiers: Vec<String>,
    /// The identifier of its certificate, which its `plex.direct` names hold.
    pub certificate: Option<String>,
    /// Names at which a person says it can be reached (`customConnections`).
    pub hosts: Vec<String>,
}

impl std::fmt::Debug for StoredNames {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("StoredNames(hidden)")
    }
}

impl Host {
    /// What the stored settings say of the server's sign-in. Settings that this
    /// user may not read are no error: everything is unknown then.
    pub fn stored_sign_in(&self) -> Result<StoredSignIn, Error> {
        Ok(self.read_stored(read_sign_in)?.unwrap_or_default())
    }

    /// The words in the stored settings that are nobody else's business. None
    /// where this user may not read them.
    pub fn stored_names(&self) -> Result<StoredNames, Error> {
        Ok(self.read_stored(read_names)?.unwrap_or_default())
    }

    /// Reads the stored settings by their keys; `None` where this user may not.
    fn read_stored<T>(
        &self,
        read: impl FnOnce(&dyn Fn(&str) -> Option<String>) -> T,
    ) -> Result<Option<T>, Error> {
        match self.os {
            Os::MacOs | Os::Linux => match self.settings() {
                Ok(settings) => Ok(Some(read(&|key| settings.text(key)))),
                Err(Error::File { .. } | Error::FileRefused { .. }) => Ok(None),
                Err(e) => Err(e),
            },
            Os::Windows => {
                let output = self.run(&windows::query_settings())?;
                let text = output.text();
                Ok(Some(read(&|key| windows::setting(&text, key))))
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
                return self.change_settings(&[(LOCAL_SECURITY, Some(value))], by_hand);
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
        let values = [(TOKEN, Some(token.expose_secret())), (USERNAME, username), (MAIL, email)];
        let user = linux::service_user(&self.root);
        self.change_settings(&values, || format!("sudo -u {user} usher claim"))
    }

    pub(super) fn is_snap(&self) -> bool {
        self.os == Os::Linux && self.data_folder().starts_with(self.path("var/snap"))
    }

    pub(super) fn preferences_file(&self) -> PathBuf {
        self.data_folder().join("Preferences.xml")
    }

    /// Sets or removes texts among the stored settings, with the server stopped.
    fn change_settings(
        &self,
        values: &[(&str, Option<&str>)],
        by_hand: impl Fn() -> String,
    ) -> Result<(), Error> {
        let rights = |e: Error| e.or_by_hand(&by_hand);
        let now = self.settings().map_err(rights)?;
        if self.os == Os::Linux && !self.preferences_file().exists() {
            return Err(Error::NeverRan);
        }
        self.check_settable(&by_hand)?;
        let mut wanted = now.clone();
        for (name, value) in values {
            wanted.set_text(self.os, name, *value);
        }
        self.store(&now, &wanted).map_err(rights)
    }
}

fn read_names(value: &dyn Fn(&str) -> Option<String>) -> StoredNames {
    let given = |key| value(key).filter(|text| !text.is_empty());
    let connections = given("customConnections").unwrap_or_default();
    // What an address of numbers tells depends on the numbers.
    let host = |text: &str| match url::Url::parse(text.trim()).ok()?.host()? {
        url::Host::Domain(name) => Some(name.to_owned()),
        url::Host::Ipv4(_) | url::Host::Ipv6(_) => None,
    };
    StoredNames {
        token: given(TOKEN).map(SecretString::from),
        username: given(USERNAME),
        mail: given(MAIL),
        friendly_name: given("FriendlyName"),
        identifiers: IDENTIFIERS.into_iter().filter_map(given).collect(),
        certificate: given(CERTIFICATE),
        hosts: connections.split(',').filter_map(host).collect(),
    }
}

fn read_sign_in(value: &dyn Fn(&str) -> Option<String>) -> StoredSignIn {
    let given = |key| value(key).filter(|text| !text.is_empty());
    let has_token = given(TOKEN).map(Zeroizing::new).is_some();
    let username = given(USERNAME);
    let trace = has_token || username.is_some() || given(MAIL).is_some() || given(HOME).is_some();
    StoredSignIn {
        ever_claimed: Some(trace),
        has_token: Some(has_token),
        local_security: given(LOCAL_SECURITY).and_then(|text| truth(&text)),
        processed_machine_identifier: given("ProcessedMachineIdentifier").map(MachineIdentifier),
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

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic, reason = "tests")]
    use super::*;
    use crate::platform::{Cmd, Output};

    /// A Linux host whose service does not run, with these preferences.
    fn linux(preferences: Option<&str>) -> (tempfile::TempDir, Host, PathBuf) {
        let root = tempfile::tempdir().unwrap();
        let host = Host::at(Os::Linux, root.path().into(), root.path().join("home/me"))
            .with_runner(|_| Ok(Output::of(3, "inactive\n")));
        let file = host.preferences_file();
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        if let Some(text) = preferences {
            std::fs::write(&file, text).unwrap();
        }
        (root, host, file)
    }

    #[test]
    fn traces_of_an_owner_are_found_and_the_token_is_not_kept() {
        let (_root, host, _) = linux(Some(
            r#"<Preferences MachineIdentifier="m" ProcessedMachineIdentifier="p" enableLocalSecurity="0"
                customConnections="http://10.0.0.2:32400, https://den.example.org:1"
                PlexOnlineToken="secret-1" PlexOnlineUsername="ann"/>"#,
        ));
        let stored = host.stored_sign_in().unwrap();
        assert_eq!((stored.ever_claimed, stored.has_token), (Some(true), Some(true)));
        assert_eq!((stored.username.as_deref(), stored.local_security), (Some("ann"), Some(false)));
        assert_eq!(stored.processed_machine_identifier, Some(MachineIdentifier("p".into())));
        assert!(!format!("{stored:?}").contains("secret-1"));
        let names = host.stored_names().unwrap();
        assert_eq!(format!("{names:?}"), "StoredNames(hidden)");
        assert_eq!(names.token.as_ref().map(|it| it.expose_secret()), Some("secret-1"));
        assert_eq!((names.username.as_deref(), names.mail.as_deref()), (Some("ann"), None));
        assert_eq!(
            (names.identifiers, names.hosts),
            (vec!["m".into(), "p".into()], vec!["den.example.org".into()])
        );

        let (_root, never_ran, _) = linux(None);
        assert_eq!(never_ran.stored_sign_in().unwrap().ever_claimed, Some(false));
        let (_root, damaged, _) = linux(Some("<Preferences"));
        assert!(matches!(damaged.stored_sign_in(), Err(Error::NotUnderstood { .. })));
    }

    #[test]
    fn an_offline_claim_changes_three_settings_and_keeps_the_rest() {
        let (_root, host, file) =
            linux(Some(r#"<Preferences FriendlyName="Den" PlexOnlineMail="old@example.org"/>"#));
        let token = SecretString::from("t-1");
        host.write_offline_claim(&token, Some("ann"), None).unwrap();
        let text = std::fs::read_to_string(&file).unwrap();
        assert!(text.contains(
            r#"<Preferences FriendlyName="Den" PlexOnlineToken="t-1" PlexOnlineUsername="ann"/>"#
        ));

        let copy = file.with_file_name("copy");
        host.copy_settings(&copy).unwrap();
        assert_eq!(std::fs::read_to_string(copy).unwrap(), text);
    }

    #[test]
    fn nothing_is_written_while_the_server_runs() {
        let (_root, host, file) = linux(Some("<Preferences/>"));
        let host = host.with_runner(|_| Ok(Output::of(0, "active\n")));
        assert!(matches!(host.set_local_security(false), Err(Error::StillRunning)));
        let token = SecretString::from("t-1");
        assert!(matches!(host.write_offline_claim(&token, None, None), Err(Error::StillRunning)));
        assert_eq!(std::fs::read_to_string(file).unwrap(), "<Preferences/>");
    }

    #[test]
    fn a_server_that_never_ran_has_nothing_to_change() {
        let (_root, host, _) = linux(None);
        assert!(matches!(host.set_local_security(true), Err(Error::NeverRan)));
    }

    // Constructed after the format that `defaults export` documents.
    const EXPORT: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0"><dict>
<key>FriendlyName</key><string>Den</string><key>PlexOnlineHome</key><integer>1</integer>
<key>enableLocalSecurity</key><false/><key>ProcessedMachineIdentifier</key><string>p</string>
</dict></plist>"#;

    fn mac(run: impl Fn(&Cmd) -> std::io::Result<Output> + Send + Sync + 'static) -> Host {
        Host::at(Os::MacOs, "/nowhere".into(), "/nowhere/me".into()).with_runner(run)
    }

    #[test]
    fn a_mac_keeps_them_in_a_property_list() {
        let stored = mac(|_| Ok(Output::of(0, EXPORT))).stored_sign_in().unwrap();
        // A former owner leaves PlexOnlineHome behind.
        assert_eq!((stored.ever_claimed, stored.has_token), (Some(true), Some(false)));
        assert_eq!(stored.local_security, Some(false));

        let empty = mac(|_| {
            let mut output = Output::of(1, "");
            output.stderr = b"The domain com.plexapp.plexmediaserver does not exist\n".into();
            Ok(output)
        });
        assert_eq!(empty.stored_sign_in().unwrap().ever_claimed, Some(false));
    }

    #[test]
    fn a_mac_takes_an_offline_claim_through_standard_input() {
        let stored = std::sync::Mutex::new(EXPORT.to_owned());
        let host = mac(move |command: &Cmd| {
            let words: Vec<&str> = command.args.iter().map(String::as_str).collect();
            let mut stored = stored.lock().unwrap();
            match (command.program.as_str(), words.as_slice()) {
                ("ps", _) => Ok(Output::of(0, "")),
                ("defaults", ["export", ..]) => Ok(Output::of(0, &stored)),
                ("defaults", ["import", "com.plexapp.plexmediaserver", "-"]) => {
                    let stdin = command.stdin.as_ref().unwrap().expose_secret();
                    *stored = String::from_utf8(stdin.to_vec()).unwrap();
                    Ok(Output::of(0, ""))
                }
                _ => panic!("{command}"),
            }
        });
        host.write_offline_claim(&SecretString::from("t-1"), None, Some("a@b")).unwrap();
        let names = host.stored_names().unwrap();
        assert_eq!(names.token.unwrap().expose_secret(), "t-1");
        assert_eq!(
            (names.mail.as_deref(), names.friendly_name.as_deref()),
            (Some("a@b"), Some("Den"))
        );
    }
}
