//! The server's settings on macOS, as `defaults export` prints them.

use crate::platform::Error;
use plist::{Dictionary, Value};
use std::io::Cursor;

pub(super) fn parse(bytes: &[u8]) -> Result<Dictionary, Error> {
    let value = Value::from_reader(Cursor::new(bytes)).map_err(wrong)?;
    value.into_dictionary().ok_or_else(|| wrong("it is not a dictionary"))
}

/// A setting as text: numbers and truth values too, since nobody has recorded
/// the types that the server uses.
pub(super) fn text(settings: &Dictionary, key: &str) -> Option<String> {
    match settings.get(key)? {
        Value::String(text) => Some(text.clone()),
        Value::Boolean(on) => Some(if *on { "1" } else { "0" }.to_owned()),
        Value::Integer(number) => Some(number.to_string()),
        _ => None,
    }
}

/// The whole list with these values set or removed, for `defaults import`.
pub(super) fn changed(
    settings: &mut Dictionary,
    values: &[(&str, Option<&str>)],
) -> Result<Vec<u8>, Error> {
    for (name, value) in values {
        match value {
            Some(value) => drop(settings.insert((*name).to_owned(), Value::from(*value))),
            None => drop(settings.remove(name)),
        }
    }
    let mut bytes = Vec::new();
    Value::Dictionary(settings.clone()).to_writer_xml(&mut bytes).map_err(wrong)?;
    Ok(bytes)
}

fn wrong(why: impl ToString) -> Error {
    Error::NotUnderstood { what: "defaults export".to_owned(), why: why.to_string() }
}
