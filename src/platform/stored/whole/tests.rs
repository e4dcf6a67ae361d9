#![allow(clippy::unwrap_used, clippy::panic, reason = "tests")]
use super::*;
use crate::platform::Output;
use plist::Dictionary;
use secrecy::ExposeSecret as _;
use std::path::PathBuf;
use std::sync::{Arc, Mutex};

const CLAIMED: &str = r#"<Preferences MachineIdentifier="m" ProcessedMachineIdentifier="p"
    PlexOnlineToken="t-1" PlexOnlineUsername="ann" PlexOnlineMail="a@b" PlexOnlineHome="1"
    FriendlyName="Den" enableLocalSecurity="0"/>"#;

const ALL: [SettingKind; 3] = [SettingKind::SignIn, SettingKind::Identity, SettingKind::Preference];

fn keep(kinds: impl IntoIterator<Item = SettingKind>) -> BTreeSet<SettingKind> {
    kinds.into_iter().collect()
}

/// Every choice of kinds.
fn choices() -> impl Iterator<Item = BTreeSet<SettingKind>> {
    (0..8_u8).map(|bits| {
        keep(ALL.into_iter().enumerate().filter(|(n, _)| bits & (1 << n) != 0).map(|it| it.1))
    })
}

fn linux(text: &str, state: &'static str) -> (tempfile::TempDir, Host, PathBuf) {
    let root = tempfile::tempdir().unwrap();
    let host = Host::at(Os::Linux, root.path().into(), root.path().join("home/me"))
        .with_runner(move |_| Ok(Output::of(0, state)));
    let file = host.preferences_file();
    std::fs::create_dir_all(file.parent().unwrap()).unwrap();
    std::fs::write(&file, text).unwrap();
    (root, host, file)
}

#[test]
fn exactly_four_settings_are_forgotten_and_a_copy_is_left() {
    let (root, host, file) = linux(CLAIMED, "inactive\n");
    let copy = root.path().join("copy");
    host.forget_sign_in(&copy).unwrap();
    let text = std::fs::read_to_string(&file).unwrap();
    assert!(text.ends_with(
        "<Preferences MachineIdentifier=\"m\" ProcessedMachineIdentifier=\"p\" \
         FriendlyName=\"Den\" enableLocalSecurity=\"0\"/>\n"
    ));
    assert_eq!(std::fs::read_to_string(&copy).unwrap(), CLAIMED);
    // Nothing left to forget is as good.
    host.forget_sign_in(&copy).unwrap();
}

#[test]
fn a_running_server_keeps_everything() {
    let (root, host, file) = linux(CLAIMED, "active\n");
    let copy = root.path().join("copy");
    assert!(matches!(host.forget_sign_in(&copy), Err(Error::StillRunning)));
    assert!(matches!(host.reset_settings(&copy, &keep([])), Err(Error::StillRunning)));
    host.copy_settings(&copy).unwrap();
    assert!(matches!(host.restore_settings(&copy), Err(Error::StillRunning)));
    assert_eq!(std::fs::read_to_string(file).unwrap(), CLAIMED);
}

#[test]
fn a_copy_is_never_written_over() {
    let (root, host, file) = linux(CLAIMED, "inactive\n");
    let copy = root.path().join("copy");
    host.copy_settings(&copy).unwrap();
    host.copy_settings(&copy).unwrap();
    std::fs::write(&file, "<Preferences MachineIdentifier=\"another\"/>").unwrap();
    for refused in [host.copy_settings(&copy), host.reset_settings(&copy, &keep([]))] {
        let said = refused.unwrap_err();
        assert!(matches!(said, Error::FileRefused { .. }) && !said.to_string().contains("t-1"));
    }
    assert_eq!(std::fs::read_to_string(&copy).unwrap(), CLAIMED);
    assert!(std::fs::read_to_string(&file).unwrap().contains("another"));
}

#[test]
fn every_choice_is_kept_and_put_back() {
    for keep in choices() {
        let (root, host, _) = linux(CLAIMED, "inactive\n");
        let copy = root.path().join("copy");
        host.reset_settings(&copy, &keep).unwrap();
        assert_eq!(host.setting_kinds().unwrap(), Some(keep));
        host.restore_settings(&copy).unwrap();
        assert!(
            host.settings().unwrap() == Settings::parse(Os::Linux, CLAIMED.as_bytes()).unwrap()
        );
    }
}

#[test]
fn what_stays_comes_from_the_copy_where_the_data_folder_is_gone() {
    let (root, host, file) = linux(CLAIMED, "inactive\n");
    let (copy, data) = (root.path().join("copy"), host.data_folder());
    host.copy_settings(&copy).unwrap();
    std::fs::remove_dir_all(&data).unwrap();
    host.reset_settings(&copy, &keep([])).unwrap();
    assert!(!data.exists(), "nothing was to be kept");
    host.reset_settings(&copy, &keep([SettingKind::Identity])).unwrap();
    let text = std::fs::read_to_string(&file).unwrap();
    assert!(
        text.ends_with("<Preferences MachineIdentifier=\"m\" ProcessedMachineIdentifier=\"p\"/>\n")
    );
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt;
        let (file, data) = (std::fs::metadata(&file).unwrap(), std::fs::metadata(&data).unwrap());
        let around = std::fs::metadata(host.data_folder().parent().unwrap()).unwrap();
        assert_eq!(file.mode() & 0o777, 0o600);
        assert_eq!(
            (data.mode(), data.uid(), file.uid()),
            (around.mode(), around.uid(), around.uid())
        );
    }
}

#[test]
#[cfg(unix)]
fn the_owner_and_the_mode_of_the_file_stay() {
    use std::os::unix::fs::{MetadataExt, PermissionsExt};
    let (root, host, file) = linux(CLAIMED, "inactive\n");
    std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o640)).unwrap();
    // Another owner can only be given by root.
    let owner =
        if rustix::process::geteuid().is_root() { 12_345 } else { file.metadata().unwrap().uid() };
    std::os::unix::fs::chown(&file, Some(owner), None).unwrap();
    std::os::unix::fs::chown(host.data_folder(), Some(owner), None).unwrap();
    let copy = root.path().join("copy");
    host.reset_settings(&copy, &keep([SettingKind::Identity])).unwrap();
    let found = file.metadata().unwrap();
    assert_eq!((found.uid(), found.mode() & 0o777), (owner, 0o640));
    let copied = copy.metadata().unwrap();
    assert_eq!(
        (Some(copied.uid()), copied.mode() & 0o777),
        (crate::platform::native::current_user(), 0o600)
    );
    std::fs::set_permissions(&copy, std::fs::Permissions::from_mode(0o644)).unwrap();
    assert!(matches!(host.restore_settings(&copy), Err(Error::FileRefused { .. })));
}

/// The settings of a Mac, with every type there is.
fn typed() -> Dictionary {
    let date =
        plist::Date::from(std::time::UNIX_EPOCH + std::time::Duration::from_secs(1_700_000_000));
    let list = plist::Value::Array(vec!["a".into(), 7.into(), plist::Value::Real(0.1)]);
    let mut inner = Dictionary::new();
    inner.insert("x".into(), list);
    let rows: [(&str, plist::Value); 9] = [
        ("MachineIdentifier", "m".into()),
        ("CertificateUUID", "c".into()),
        ("PlexOnlineToken", "t-1".into()),
        ("PlexOnlineHome", true.into()),
        ("number", (-3_i64).into()),
        ("large", u64::MAX.into()),
        ("bytes", plist::Value::Data(vec![0, 255])),
        ("date", date.into()),
        ("inner", inner.into()),
    ];
    rows.into_iter().map(|(key, value)| (key.to_owned(), value)).collect()
}

/// How a stand-in for `defaults` does.
#[derive(Clone, Copy, PartialEq)]
enum Defaults {
    /// `import` adds to what is there.
    Merges,
    /// `import` replaces what is there.
    Replaces,
    /// What is deleted comes back.
    Stubborn,
}

/// A Mac with these settings, whose programs fail from the `steps`th change on.
fn mac(settings: &Arc<Mutex<Option<Dictionary>>>, how: Defaults, steps: usize) -> Host {
    let (settings, left) = (settings.clone(), Mutex::new(steps));
    let run = move |command: &Cmd| {
        let words: Vec<&str> = command.args.iter().map(String::as_str).collect();
        let mut settings = settings.lock().unwrap();
        let mut left = left.lock().unwrap();
        if matches!(words.first(), Some(&("delete" | "import"))) {
            *left = left.checked_sub(1).ok_or(std::io::ErrorKind::BrokenPipe)?;
        }
        let fails = |words: &str| {
            let stderr = words.as_bytes().to_vec();
            Ok(Output { stderr, ..Output::of(1, "") })
        };
        let domain = "com.plexapp.plexmediaserver";
        assert!(words.get(1).is_none_or(|it| *it == domain || command.program == "ps"));
        match (command.program.as_str(), words.as_slice()) {
            ("ps", _) => {}
            ("defaults", ["export", _, "-"]) => {
                let Some(settings) = settings.as_ref() else {
                    return fails("The domain com.plexapp.plexmediaserver does not exist");
                };
                let bytes = property_list::written(settings.clone()).unwrap();
                return Ok(Output::of(0, std::str::from_utf8(&bytes).unwrap()));
            }
            ("defaults", ["delete", _]) if how == Defaults::Stubborn => {}
            ("defaults", ["delete", _]) if settings.is_none() => return fails("Domain not found."),
            ("defaults", ["delete", _]) => *settings = None,
            ("defaults", ["delete", _, key]) => {
                let removed = settings.as_mut().and_then(|it| it.remove(key));
                if removed.is_none() {
                    return fails("The domain/default pair does not exist");
                }
                if how == Defaults::Stubborn {
                    settings.as_mut().unwrap().insert((*key).to_owned(), removed.unwrap());
                }
            }
            ("defaults", ["import", _, "-"]) => {
                let new = property_list::parse(command.stdin.as_ref().unwrap().expose_secret());
                match settings.as_mut().filter(|_| how == Defaults::Merges) {
                    Some(settings) => settings.extend(new.unwrap()),
                    None => *settings = Some(new.unwrap()),
                }
            }
            _ => panic!("{command}"),
        }
        Ok(Output::of(0, ""))
    };
    Host::at(Os::MacOs, "/nowhere".into(), "/nowhere/me".into()).with_runner(run)
}

#[test]
fn a_mac_keeps_every_type_whatever_import_does() {
    for how in [Defaults::Merges, Defaults::Replaces] {
        for keep in choices() {
            let folder = tempfile::tempdir().unwrap();
            let copy = folder.path().join("copy");
            let settings = Arc::new(Mutex::new(Some(typed())));
            let host = mac(&settings, how, usize::MAX);
            host.reset_settings(&copy, &keep).unwrap();
            let mut left = typed();
            left.retain(|key, _| keep.contains(&kind_of(key)));
            assert_eq!(settings.lock().unwrap().clone().unwrap_or_default(), left);
            // A new server has made settings of its own since.
            settings.lock().unwrap().get_or_insert_default().insert("new".into(), 1.into());
            host.restore_settings(&copy).unwrap();
            assert_eq!(settings.lock().unwrap().clone().unwrap(), typed());
        }
    }
}

#[test]
fn a_mac_that_was_stopped_at_any_moment_goes_on() {
    for keep in choices() {
        for steps in 0..12 {
            let folder = tempfile::tempdir().unwrap();
            let copy = folder.path().join("copy");
            let settings = Arc::new(Mutex::new(Some(typed())));
            let stopped = mac(&settings, Defaults::Merges, steps);
            let _ = stopped.reset_settings(&copy, &keep);
            let host = mac(&settings, Defaults::Merges, usize::MAX);
            host.reset_settings(&copy, &keep).unwrap();
            let kinds = host.setting_kinds().unwrap();
            assert_eq!(kinds, Some(keep.clone()));

            let stopped = mac(&settings, Defaults::Merges, steps);
            let _ = stopped.restore_settings(&copy);
            host.restore_settings(&copy).unwrap();
            assert_eq!(settings.lock().unwrap().clone().unwrap(), typed());
        }
    }
}

#[test]
fn what_comes_back_is_noticed() {
    let folder = tempfile::tempdir().unwrap();
    let host = mac(&Arc::new(Mutex::new(Some(typed()))), Defaults::Stubborn, usize::MAX);
    for (n, keep) in choices().filter(|keep| keep.len() < ALL.len()).enumerate() {
        let refused = host.reset_settings(&folder.path().join(n.to_string()), &keep);
        assert!(matches!(refused, Err(Error::NotKept { .. })), "{refused:?}");
    }
}

#[test]
fn a_mac_without_settings_has_none_to_lose() {
    let folder = tempfile::tempdir().unwrap();
    let copy = folder.path().join("copy");
    let settings = Arc::new(Mutex::new(None));
    let host = mac(&settings, Defaults::Replaces, usize::MAX);
    assert_eq!(host.setting_kinds().unwrap(), Some(keep([])));
    host.reset_settings(&copy, &keep([])).unwrap();
    *settings.lock().unwrap() = Some(typed());
    host.restore_settings(&copy).unwrap();
    assert_eq!(*settings.lock().unwrap(), None);
}

#[test]
fn windows_changes_them_by_a_file_of_the_registry() {
    let folder = tempfile::tempdir().unwrap();
    let rows = [
        ("MachineIdentifier", "\"m\""),
        ("PlexOnlineToken", "\"t-1\""),
        ("Sub\0number", "hex:01,02"),
        ("number", "dword:00000007"),
    ];
    let stored: Arc<Mutex<Vec<(String, String)>>> = Arc::default();
    *stored.lock().unwrap() = rows.map(|(key, value)| (key.into(), value.into())).into();
    let seen = stored.clone();
    let host = Host::at(Os::Windows, "/nowhere".into(), folder.path().into());
    let host = host.with_runner(move |command: &Cmd| {
        let mut stored = seen.lock().unwrap();
        let words: Vec<&str> = command.args.iter().map(String::as_str).collect();
        assert!(command.args.iter().all(|word| !word.contains("t-1")));
        match words.as_slice() {
            ["export", _, file, "/y"] => {
                let rows = stored.iter().map(|(key, value)| (key.as_str(), Some(value.as_str())));
                std::fs::write(file, &*registry::written(rows)).unwrap();
            }
            ["import", file] => {
                for (key, value) in registry::parse(&std::fs::read(file).unwrap()).unwrap() {
                    stored.retain(|(name, _)| *name != key);
                    if *value != "-" {
                        stored.push((key, value.to_string()));
                    }
                }
            }
            _ => {}
        }
        Ok(Output::of(0, ""))
    });
    let copy = folder.path().join("copy");
    host.reset_settings(&copy, &keep([SettingKind::Identity])).unwrap();
    assert_eq!(*stored.lock().unwrap(), [("MachineIdentifier".into(), "\"m\"".into())]);
    host.restore_settings(&copy).unwrap();
    let mut all = stored.lock().unwrap().clone();
    all.sort();
    assert_eq!(all, rows.map(|(key, value)| (key.to_owned(), value.to_owned())));
}
