//! The server's settings on Windows, as `reg export` writes them: a file of
//! sections with one value a line (Microsoft's format of `.reg` files, version 5).
//! A value stays as it is written there, so that its type survives.

use crate::platform::{Error, windows};
use zeroize::Zeroizing;

const HEAD: &str = "Windows Registry Editor Version 5.00";

/// Stands between the section below the server's own and the name of a value:
/// neither can hold it.
const SEPARATOR: char = '\0';

/// Every value of the server's, by its name, as it is written.
pub(super) fn parse(bytes: &[u8]) -> Result<Vec<(String, Zeroizing<String>)>, Error> {
    let text = decoded(bytes)?;
    let mut rest = text.strip_prefix(HEAD).ok_or_else(|| wrong("it has another head"))?;
    let mut section = None;
    let mut values = Vec::new();
    loop {
        rest = rest.trim_start();
        if rest.is_empty() {
            return Ok(values);
        }
        if let Some(after) = rest.strip_prefix('[') {
            let (line, after) = after.split_once('\n').unwrap_or((after, ""));
            let name = line.trim_end().strip_suffix(']').ok_or_else(|| wrong("a section"))?;
            section = Some(below_own(name).ok_or_else(|| wrong("a section of another"))?);
            rest = after;
        } else if rest.starts_with(';') {
            rest = rest.split_once('\n').map_or("", |(_, after)| after);
        } else {
            let (name, after) = name_of(rest)?;
            let (value, after) = value_of(after)?;
            let key = match section {
                Some("") => name,
                Some(below) => format!("{below}{SEPARATOR}{name}"),
                None => return Err(wrong("a value without a section")),
            };
            values.push((key, value));
            rest = after;
        }
    }
}

/// A file that sets these values, and removes those of `None`.
pub(super) fn written<'a>(
    values: impl IntoIterator<Item = (&'a str, Option<&'a str>)>,
) -> Zeroizing<Vec<u8>> {
    let mut text = Zeroizing::new(format!("{HEAD}\r\n"));
    let mut open = None;
    for (key, value) in values {
        let (below, name) = key.rsplit_once(SEPARATOR).unwrap_or(("", key));
        if open != Some(below) {
            let slash = if below.is_empty() { "" } else { "\\" };
            *text += &format!("\r\n[{}{slash}{below}]\r\n", windows::long_key());
            open = Some(below);
        }
        let name = if name.is_empty() { "@".to_owned() } else { quoted(name) };
        *text += &format!("{name}={}\r\n", value.unwrap_or("-"));
    }
    // The format's encoding is UTF-16 with a byte order mark.
    let words = std::iter::once(0xFEFF).chain(text.encode_utf16());
    Zeroizing::new(words.flat_map(u16::to_le_bytes).collect())
}

/// A text as a value is written.
pub(super) fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', r"\\").replace('"', "\\\""))
}

fn decoded(bytes: &[u8]) -> Result<Zeroizing<String>, Error> {
    let text = match bytes.strip_prefix(&[0xFF, 0xFE]) {
        Some(bytes) => {
            let (pairs, odd) = bytes.as_chunks::<2>();
            let words: Zeroizing<Vec<u16>> =
                Zeroizing::new(pairs.iter().map(|pair| u16::from_le_bytes(*pair)).collect());
            String::from_utf16(&words).ok().filter(|_| odd.is_empty())
        }
        None => {
            String::from_utf8(bytes.strip_prefix(&[0xEF, 0xBB, 0xBF]).unwrap_or(bytes).into()).ok()
        }
    };
    text.map(Zeroizing::new).ok_or_else(|| wrong("it is no text"))
}

/// The name of a section below the server's own; empty for that itself.
fn below_own(section: &str) -> Option<&str> {
    let own = windows::long_key();
    let (head, below) = section.split_at_checked(own.len())?;
    let below = below.strip_prefix('\\').or_else(|| below.is_empty().then_some(""))?;
    head.eq_ignore_ascii_case(&own).then_some(below)
}

fn name_of(text: &str) -> Result<(String, &str), Error> {
    let (name, after) = match text.strip_prefix('@') {
        Some(after) => (String::new(), after),
        None => {
            let end = end_of_quoted(text).ok_or_else(|| wrong("a name"))?;
            let (name, after) = text.split_at_checked(end).ok_or_else(|| wrong("a name"))?;
            (unquoted(name), after)
        }
    };
    let after =
        after.trim_start().strip_prefix('=').ok_or_else(|| wrong("a name without value"))?;
    Ok((name, after.trim_start_matches([' ', '\t'])))
}

/// A text can hold lines; anything else goes on in the next line after a
/// backslash, and is the same without that.
fn value_of(text: &str) -> Result<(Zeroizing<String>, &str), Error> {
    if text.starts_with('"') {
        let end = end_of_quoted(text).ok_or_else(|| wrong("a value without end"))?;
        let (value, after) = text.split_at_checked(end).ok_or_else(|| wrong("a value"))?;
        return Ok((Zeroizing::new(value.to_owned()), after));
    }
    let mut value = Zeroizing::new(String::new());
    let mut rest = text;
    loop {
        let (line, after) = rest.split_once('\n').unwrap_or((rest, ""));
        rest = after;
        match line.trim().strip_suffix('\\') {
            Some(part) => value.push_str(part),
            None => {
                value.push_str(line.trim());
                return Ok((value, rest));
            }
        }
    }
}

/// Where a quoted word ends, behind its last quotation mark.
fn end_of_quoted(text: &str) -> Option<usize> {
    let mut letters = text.char_indices();
    letters.next().filter(|(_, first)| *first == '"')?;
    while let Some((at, letter)) = letters.next() {
        match letter {
            '\\' => drop(letters.next()),
            '"' => return Some(at + 1),
            _ => {}
        }
    }
    None
}

fn unquoted(word: &str) -> String {
    let inner = word.strip_prefix('"').and_then(|it| it.strip_suffix('"')).unwrap_or(word);
    let mut plain = String::new();
    let mut letters = inner.chars();
    while let Some(letter) = letters.next() {
        plain.extend(if letter == '\\' { letters.next() } else { Some(letter) });
    }
    plain
}

fn wrong(why: &str) -> Error {
    Error::NotUnderstood { what: "reg export".to_owned(), why: why.to_owned() }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]
    use super::*;

    // Constructed after Microsoft's description of the format.
    const FILE: &str = "Windows Registry Editor Version 5.00\r\n\r\n\
        [HKEY_CURRENT_USER\\Software\\Plex, Inc.\\Plex Media Server]\r\n\
        \"FriendlyName\"=\"C:\\\\Den \\\"1\\\"\"\r\n\"AcceptedEULA\"=dword:00000001\r\n\
        \"Hex\"=hex(b):01,02,\\\r\n  03,04\r\n\"Lines\"=\"a\r\nb\"\r\n\r\n\
        [HKEY_CURRENT_USER\\Software\\Plex, Inc.\\Plex Media Server\\Sub]\r\n@=\"x\"\r\n\r\n";

    fn encoded(text: &str) -> Vec<u8> {
        std::iter::once(0xFEFF).chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect()
    }

    #[test]
    fn values_stay_as_they_are_written() {
        let values = parse(&encoded(FILE)).unwrap();
        let rows: Vec<(&str, &str)> =
            values.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
        assert_eq!(
            rows,
            [
                ("FriendlyName", r#""C:\\Den \"1\"""#),
                ("AcceptedEULA", "dword:00000001"),
                ("Hex", "hex(b):01,02,03,04"),
                ("Lines", "\"a\r\nb\""),
                ("Sub\0", "\"x\""),
            ]
        );
        let again = written(rows.iter().map(|(key, value)| (*key, Some(*value))));
        assert_eq!(parse(&again).unwrap(), values);
        assert_eq!(parse(&written([])).unwrap(), []);
    }

    #[test]
    fn what_is_no_such_file_is_refused() {
        let own = FILE.split_once("\"Acc").unwrap().0;
        let other = FILE.replace("Plex, Inc.", "Another");
        for text in ["", "REGEDIT4", "Windows Registry Editor Version 5.00\n\"a\"=\"b\"", &other] {
            assert!(parse(&encoded(text)).is_err(), "{text}");
        }
        for rest in ["\"a", "\"a\"", "\"a\"=\"b", "a=b", "[HKEY", "[]\n"] {
            assert!(parse(&encoded(&format!("{own}{rest}"))).is_err(), "{rest}");
        }
        assert!(parse(&[0xFF, 0xFE, 0x00]).is_err() && parse(&[0xC0]).is_err());
    }
}
