//! The settings that the practice server keeps outside of its data folder, as a
//! Mac does, and the program that changes them.

use super::programs::{Said, err, out};
use super::{files, world::World};
use plist::{Dictionary, Value};
use std::io::Cursor;
use std::path::PathBuf;

const DOMAIN: &str = "com.plexapp.plexmediaserver";

/// The file of the server's domain; `None` where the server is on no Mac, and its
/// settings are in its data folder.
pub(super) fn place(world: &World) -> Option<PathBuf> {
    world.computer.root.as_ref().filter(|_| world.server.platform == "MacOSX")?;
    Some(super::computer::home(world)?.join("Library/Preferences").join(format!("{DOMAIN}.plist")))
}

/// `defaults`, with what its manual says of it. What is imported is added to
/// what is there: so nobody can rely on its being replaced.
pub(super) fn say(world: &World, args: &[&str], stdin: &[u8]) -> Said {
    let mut settings = files::settings(world);
    match args {
        ["export", DOMAIN, "-"] => {
            return match settings {
                Some(settings) => out(&written(settings)),
                None => err(1, &format!("The domain {DOMAIN} does not exist\n")),
            };
        }
        ["import", DOMAIN, "-"] => {
            let Some(read) = read(stdin) else { return err(1, "Could not parse property list\n") };
            settings.get_or_insert_default().extend(read);
        }
        ["delete", DOMAIN] => match settings {
            None => {
                let words = "not found.\nDefaults have not been changed.\n";
                return err(1, &format!("Domain ({DOMAIN}) {words}"));
            }
            Some(_) => settings = None,
        },
        ["delete", DOMAIN, key] => {
            if settings.as_mut().and_then(|it| it.remove(key)).is_none() {
                let words = "The domain/default pair of";
                return err(1, &format!("{words} ({DOMAIN}, {key}) does not exist\n"));
            }
        }
        ["write", DOMAIN, key, kind, text] => {
            let Some(value) = typed(kind, text) else { return usage() };
            settings.get_or_insert_default().insert((*key).to_owned(), value);
        }
        _ => return usage(),
    }
    match files::keep_settings(world, settings) {
        Ok(()) => Said::default(),
        Err(error) => err(1, &format!("{error}\n")),
    }
}

/// Reads a property list.
pub(super) fn read(bytes: &[u8]) -> Option<Dictionary> {
    Value::from_reader(Cursor::new(bytes)).ok()?.into_dictionary()
}

/// A property list with these keys and values.
pub(super) fn written(rows: Dictionary) -> String {
    let mut bytes = Vec::new();
    // Writing to memory does not fail.
    let _ = Value::Dictionary(rows).to_writer_xml(&mut bytes);
    String::from_utf8(bytes).unwrap_or_default()
}

fn typed(kind: &str, text: &str) -> Option<Value> {
    match kind {
        "-bool" => Some(Value::Boolean(matches!(text, "true" | "yes" | "1"))),
        "-int" => text.parse().ok().map(|number: i64| number.into()),
        "-string" => Some(text.into()),
        _ => None,
    }
}

fn usage() -> Said {
    err(255, "Command line interface to a user's defaults.\n")
}
