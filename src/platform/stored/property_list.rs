//! The server's settings on macOS, as `defaults export` prints them.

use crate::platform::Error;
use plist::{Dictionary, Value};
use std::io::Cursor;
use zeroize::Zeroizing;

pub(super) fn parse(bytes: &[u8]) -> Result<Dictionary, Error> {
    let value = Value::from_reader(Cursor::new(bytes)).map_err(wrong)?;
    value.into_dictionary().ok_or_else(|| wrong("it is not a dictionary"))
}

/// A value as text: numbers and truth values too, since nobody has recorded
/// the types that the server uses.
pub(super) fn text(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Boolean(on) => Some(if *on { "1" } else { "0" }.to_owned()),
        Value::Integer(number) => Some(number.to_string()),
        _ => None,
    }
}

/// The list for `defaults import`.
pub(super) fn written(settings: Dictionary) -> Result<Zeroizing<Vec<u8>>, Error> {
    let mut bytes = Zeroizing::new(Vec::new());
    Value::Dictionary(settings).to_writer_xml(&mut *bytes).map_err(wrong)?;
    Ok(bytes)
}

fn wrong(why: impl ToString) -> Error {
    Error::NotUnderstood { what: "defaults export".to_owned(), why: why.to_string() }
}
