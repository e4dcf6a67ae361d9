//! The files a real server keeps in its data folder.

use super::machine::Owner;
use super::wire::escape;
use super::world::World;
use std::fs;
use std::io::Write as _;
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
    let files: [(&str, String); 4] = [
        (".LocalAdminToken", format!("{}{}\n", server.token_file_prefix, server.local_admin_token)),
        (".claimURL", if server.owner.is_none() { page.clone() } else { String::new() }),
        ("Setup Plex.html", setup_page(&page)),
        ("Preferences.xml", preferences(world)),
    ];
    let _ = fs::create_dir_all(folder);
    for (name, text) in files {
        let _ = write_private(&folder.join(name), &text);
    }
}

/// Takes over what somebody wrote into `Preferences.xml` while the server was
/// stopped: the sign-in, and whether an unclaimed server is open.
pub(super) fn read(world: &mut World) {
    let Some(folder) = &world.files else { return };
    let Ok(text) = fs::read_to_string(folder.join("Preferences.xml")) else { return };
    let attribute = |name: &str| attribute(&text, name);
    let token = attribute("PlexOnlineToken").filter(|token| !token.is_empty());
    let username = attribute("PlexOnlineUsername");
    let email = attribute("PlexOnlineMail");
    if let Some(on) = attribute("enableLocalSecurity") {
        world.server.preferences.force("enableLocalSecurity", (on == "1" || on == "true").into());
    }
    // A server without an identifier makes itself a new one.
    let identifier =
        attribute("MachineIdentifier").unwrap_or_else(|| uuid::Uuid::new_v4().to_string());
    world.server.preferences.force("MachineIdentifier", identifier.into());
    if world.server.former_owner.is_some() && username.is_none() {
        world.server.forget_former_owner();
    }
    if let Some(on) = attribute("AcceptedEULA") {
        world.server.preferences.force("AcceptedEULA", (on == "1").into());
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

fn preferences(world: &World) -> String {
    let server = &world.server;
    let mut attributes: Vec<(&str, String)> = server.preferences.changed();
    attributes.push(("ProcessedMachineIdentifier", server.machine_identifier()));
    if let Some(owner) = &server.owner {
        attributes.push(("PlexOnlineToken", owner.token.clone()));
        attributes.push(("PlexOnlineUsername", owner.username.clone()));
        attributes.push(("PlexOnlineHome", "0".to_owned()));
    } else if let Some(former) = &server.former_owner {
        attributes.push(("PlexOnlineUsername", former.clone()));
    }
    // A change back to the default is kept too: a real server writes what it was told.
    if !attributes.iter().any(|(name, _)| *name == "enableLocalSecurity") {
        attributes.push(("enableLocalSecurity", "0".to_owned()));
    }
    written(&attributes)
}

fn written(settings: &[(&str, String)]) -> String {
    let settings: String =
        settings.iter().map(|(name, value)| format!(" {name}=\"{}\"", escape(value))).collect();
    format!("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<Preferences{settings}/>\n")
}

/// Every setting that is stored, in the order of the file.
pub(super) fn stored(folder: &Path) -> Option<Vec<(String, String)>> {
    let text = fs::read_to_string(folder.join("Preferences.xml")).ok()?;
    let mut reader = quick_xml::Reader::from_str(&text);
    loop {
        use quick_xml::events::Event;
        match reader.read_event().ok()? {
            Event::Start(element) | Event::Empty(element) => {
                let setting = |found: quick_xml::events::attributes::Attribute<'_>| {
                    let value = found.normalized_value(quick_xml::XmlVersion::Implicit1_0).ok()?;
                    Some((found.key.as_ref().to_owned(), value.into_owned()))
                };
                return Some(element.attributes().flatten().filter_map(setting).collect());
            }
            Event::Eof => return None,
            _ => {}
        }
    }
}

/// Stores exactly these settings.
pub(super) fn store(folder: &Path, settings: &[(String, String)]) -> std::io::Result<()> {
    let settings: Vec<(&str, String)> =
        settings.iter().map(|(name, value)| (name.as_str(), value.clone())).collect();
    write_private(&folder.join("Preferences.xml"), &written(&settings))
}

/// A property list with these keys and values.
pub(super) fn property_list(rows: &str) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE plist PUBLIC \
         \"-//Apple//DTD PLIST 1.0//EN\" \"http://www.apple.com/DTDs/PropertyList-1.0.dtd\">\n\
         <plist version=\"1.0\"><dict>{rows}</dict></plist>\n"
    )
}

fn setup_page(claim_page: &str) -> String {
    format!(
        "<!DOCTYPE html>\n<html><head><title>Setup</title></head><body>\
         <p><a href=\"{}\">Claim this practice server</a></p></body></html>\n",
        escape(claim_page)
    )
}

fn attribute(text: &str, name: &str) -> Option<String> {
    let mut reader = quick_xml::Reader::from_str(text);
    loop {
        match reader.read_event() {
            Ok(
                quick_xml::events::Event::Start(element) | quick_xml::events::Event::Empty(element),
            ) => {
                let found = element.try_get_attribute(name).ok().flatten()?;
                return found
                    .normalized_value(quick_xml::XmlVersion::Implicit1_0)
                    .ok()
                    .map(std::borrow::Cow::into_owned);
            }
            Ok(quick_xml::events::Event::Eof) | Err(_) => return None,
            Ok(_) => {}
        }
    }
}

pub(super) fn write_private(path: &Path, text: &str) -> std::io::Result<()> {
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
        let preferences = fs::read_to_string(folder.path().join("Preferences.xml")).unwrap();
        assert_eq!(
            attribute(&preferences, "ProcessedMachineIdentifier"),
            Some(world.server.machine_identifier())
        );
        assert_eq!(attribute(&preferences, "PlexOnlineToken"), None);
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
