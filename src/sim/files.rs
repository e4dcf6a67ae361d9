//! The files a real server keeps in its data folder.

use super::defaults;
use super::machine::Owner;
use super::wire::escape;
use super::world::World;
use plist::{Dictionary, Value};
use std::fs;
use std::io::{self, Write as _};
use std::path::Path;

/// Where the claim page of the practice server is, behind its origin.
pub(super) const CLAIM_PAGE: &str = "/web/claim";

/// Writes every file as the server's state is now. A practice world without a
/// folder has none, and one whose folder cannot be written goes on without:
/// the caller looks for the files and sees that they are missing.
pub(super) fn write(world: &World) {
    let Some(folder) = &world.files else { return };
    let server = &world.server;
    let page = world.claim_page();
    let files: [(&str, String); 3] = [
        (".LocalAdminToken", format!("{}{}\n", server.token_file_prefix, server.local_admin_token)),
        (".claimURL", if server.owner.is_none() { page.clone() } else { String::new() }),
        ("Setup Plex.html", setup_page(&page)),
    ];
    let _ = fs::create_dir_all(folder);
    for (name, text) in files {
        let _ = write_private(&folder.join(name), &text);
    }
    // What others have put among the settings stays there.
    let mut settings = settings(world).filter(|_| defaults::place(world).is_some());
    let all = settings.get_or_insert_default();
    all.retain(|key, _| {
        server.preferences.entry(key).is_none() && !SIGN_IN.contains(&key.as_str())
    });
    all.extend(own_settings(world));
    let _ = keep_settings(world, settings);
}

/// What of a sign-in is stored and is no preference.
const SIGN_IN: [&str; 3] = ["PlexOnlineToken", "PlexOnlineUsername", "PlexOnlineHome"];

/// Takes over what is stored while the server is stopped. A server without
/// settings is one that never ran.
pub(super) fn read(world: &mut World) {
    if world.files.is_none() {
        return;
    }
    let settings = settings(world).unwrap_or_default();
    let stored = |name: &str| settings.get(name).and_then(text);
    let token = stored("PlexOnlineToken").filter(|token| !token.is_empty());
    let username = stored("PlexOnlineUsername");
    let email = stored("PlexOnlineMail");
    // A server without an identifier makes itself a new one.
    let identifier =
        stored("MachineIdentifier").unwrap_or_else(|| uuid::Uuid::new_v4().to_string());
    let preferences = &mut world.server.preferences;
    preferences.back_to_new(&identifier);
    for (key, value) in settings.iter().filter_map(|(key, value)| Some((key, text(value)?))) {
        if let Ok(value) = preferences.read(key, &value) {
            preferences.force(key, value);
        }
    }
    if world.server.former_owner.is_some() && username.is_none() {
        world.server.forget_former_owner();
    }
    let had = world.server.owner.as_ref().map(|owner| owner.token.clone());
    if token == had {
        return;
    }
    match token {
        None => {
            world.server.lose_owner();
        }
        Some(token) => {
            // A real server asks plex.tv for what is missing.
            let account = world.account_of(&token).cloned();
            let of_account = |field: fn(&super::world::Account) -> String| {
                account.as_ref().map(field).unwrap_or_default()
            };
            world.server.take_owner(Owner {
                username: username.unwrap_or_else(|| of_account(|a| a.username.clone())),
                email: email.unwrap_or_else(|| of_account(|a| a.email.clone())),
                token,
            });
            world.listing_asked = 0;
            world.claimed_at = Some(world.now());
        }
    }
}

/// What the server itself has to store.
fn own_settings(world: &World) -> Vec<(String, Value)> {
    let server = &world.server;
    let mut all: Vec<(&str, Value)> = server.preferences.changed().collect();
    all.push(("ProcessedMachineIdentifier", server.machine_identifier().into()));
    if let Some(owner) = &server.owner {
        all.push(("PlexOnlineToken", owner.token.as_str().into()));
        all.push(("PlexOnlineUsername", owner.username.as_str().into()));
        all.push(("PlexOnlineHome", false.into()));
    } else if let Some(former) = &server.former_owner {
        all.push(("PlexOnlineUsername", former.as_str().into()));
    }
    // A change back to the default is kept too: a real server writes what it was told.
    if !all.iter().any(|(name, _)| *name == "enableLocalSecurity") {
        all.push(("enableLocalSecurity", false.into()));
    }
    all.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
}

/// Every setting that is stored; `None` where there is no place of theirs.
pub(super) fn settings(world: &World) -> Option<Dictionary> {
    if let Some(place) = defaults::place(world) {
        return defaults::read(&fs::read(place).ok()?);
    }
    let file = fs::read_to_string(world.files.as_ref()?.join("Preferences.xml")).ok()?;
    let mut reader = quick_xml::Reader::from_str(&file);
    loop {
        use quick_xml::events::Event;
        match reader.read_event().ok()? {
            Event::Start(element) | Event::Empty(element) => {
                let setting = |found: quick_xml::events::attributes::Attribute<'_>| {
                    let value = found.normalized_value(quick_xml::XmlVersion::Implicit1_0).ok()?;
                    Some((found.key.as_ref().to_owned(), Value::from(value.into_owned())))
                };
                return Some(element.attributes().flatten().filter_map(setting).collect());
            }
            Event::Eof => return None,
            _ => {}
        }
    }
}

/// Stores exactly these settings; `None`: there is no place of theirs any more.
pub(super) fn keep_settings(world: &World, settings: Option<Dictionary>) -> io::Result<()> {
    let Some(folder) = &world.files else { return Ok(()) };
    let domain = defaults::place(world);
    let place = domain.clone().unwrap_or_else(|| folder.join("Preferences.xml"));
    let Some(settings) = settings else { return fs::remove_file(place) };
    if let Some(around) = place.parent() {
        fs::create_dir_all(around)?;
    }
    let written = match domain {
        Some(_) => defaults::written(settings),
        None => element(&settings),
    };
    write_private(&place, &written)
}

fn element(settings: &Dictionary) -> String {
    let row =
        |(name, value): (&String, &Value)| Some(format!(" {name}=\"{}\"", escape(&text(value)?)));
    let rows: String = settings.iter().filter_map(row).collect();
    format!("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<Preferences{rows}/>\n")
}

/// A value as `Preferences.xml` has it.
fn text(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Boolean(on) => Some(u8::from(*on).to_string()),
        Value::Integer(number) => Some(number.to_string()),
        Value::Real(number) => Some(number.to_string()),
        _ => None,
    }
}

fn setup_page(claim_page: &str) -> String {
    format!(
        "<!DOCTYPE html>\n<html><head><title>Setup</title></head><body>\
         <p><a href=\"{}\">Claim this practice server</a></p></body></html>\n",
        escape(claim_page)
    )
}

pub(super) fn write_private(path: &Path, text: &str) -> io::Result<()> {
    let mut options = fs::OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)?.write_all(text.as_bytes())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]
    use super::*;

    fn world_in(folder: &Path) -> World {
        let mut world = World::plain();
        world.files = Some(folder.to_owned());
        world.server_origin = "http://127.0.0.1:1".to_owned();
        world.start_server();
        world
    }

    #[test]
    fn a_start_writes_the_files_of_a_real_server() {
        let folder = tempfile::tempdir().unwrap();
        let world = world_in(folder.path());
        let token = fs::read_to_string(folder.path().join(".LocalAdminToken")).unwrap();
        assert_eq!(token.trim(), world.server.local_admin_token);
        let page = fs::read_to_string(folder.path().join(".claimURL")).unwrap();
        assert!(page.starts_with("http://127.0.0.1:1/web/claim?key="));
        assert!(folder.path().join("Preferences.xml").exists());
        let stored = settings(&world).unwrap();
        let identifier = stored.get("ProcessedMachineIdentifier").and_then(text);
        assert_eq!(identifier, Some(world.server.machine_identifier()));
        assert_eq!(stored.get("PlexOnlineToken"), None);
        #[cfg(unix)]
        {
            use std::os::unix::fs::MetadataExt;
            let mode = fs::metadata(folder.path().join(".LocalAdminToken")).unwrap().mode();
            assert_eq!(mode & 0o777, 0o600);
        }
    }

    #[test]
    fn a_sign_in_written_while_it_was_stopped_counts_after_the_start() {
        let folder = tempfile::tempdir().unwrap();
        let mut world = world_in(folder.path());
        world.stop_server();
        let machine = world.server.machine_identifier();
        let token = world.grant_to(1001, &machine, "Plex Media Server", "server", true);
        let path = folder.path().join("Preferences.xml");
        let text = fs::read_to_string(&path).unwrap();
        fs::write(&path, text.replace("/>", &format!(" PlexOnlineToken=\"{token}\"/>"))).unwrap();
        world.start_server();
        assert_eq!((world.signin_state(), world.server_account()), ("ok", Some(1001)));
        assert_eq!(world.server.machine_identifier(), machine);

        world.stop_server();
        let text = fs::read_to_string(&path).unwrap();
        fs::write(&path, text.replace(&token, "")).unwrap();
        world.start_server();
        assert_eq!(world.signin_state(), "none");
    }
}
