//! Where a word, a path and a stretch of base64 begin and end.

use super::forms::Writing;
use std::ops::Range;

/// What systems say behind a path, and people need to read.
const COMPLAINTS: [&str; 12] = [
    ": Permission denied",
    ": No such file or directory",
    ": Input/output error",
    ": Operation not permitted",
    ": Operation timed out",
    ": Stale file handle",
    ": Stale NFS file handle",
    ": Is a directory",
    ": Not a directory",
    ": Read-only file system",
    ": No space left on device",
    ": Too many open files",
];

/// No system knows a longer path, even with every letter written as `%41`. A
/// limit keeps the work in proportion where one line is the whole file.
const LONGEST_PATH: usize = 16 * 1024;
/// How far base64 is followed to either side of what was found in it.
const LONGEST_BASE64: usize = 4 * 1024;

/// Whether a stretch is a word of its own. Beside a letter that is not ASCII
/// it always is: many a script sets no blanks between words.
pub(super) fn is_word(text: &str, at: &Range<usize>) -> bool {
    let inside = text.get(at.clone()).unwrap_or_default();
    let before = text.get(..at.start).unwrap_or_default();
    let after = text.get(at.end..).and_then(|it| it.chars().next());
    let goes_on = |inner: Option<char>, outer: Option<char>| {
        inner.is_some_and(|it| it.is_ascii_alphanumeric())
            && outer.is_some_and(char::is_alphanumeric)
    };
    let is_joined_before =
        goes_on(inside.chars().next(), before.chars().next_back()) && !ends_with_escape(before);
    !is_joined_before && !goes_on(inside.chars().next_back(), after)
}

/// Whether the last letter of a text belongs to `%20`, `\n` or `\u0020`.
fn ends_with_escape(text: &str) -> bool {
    let bytes = text.as_bytes();
    let is_hex = |digits: &[u8]| digits.iter().all(u8::is_ascii_hexdigit);
    match bytes {
        [.., b'%', a, b] if is_hex(&[*a, *b]) => true,
        [.., b'\\', b'n' | b'r' | b't' | b'b' | b'f'] => true,
        [.., b'\\', b'u', a, b, c, d] => is_hex(&[*a, *b, *c, *d]),
        _ => false,
    }
}

/// What follows a folder in a path: the names below it. `None` where the
/// folder stands alone, or is another whose name only begins like it.
pub(super) fn below(text: &str, folder: Range<usize>, writing: Writing) -> Option<Range<usize>> {
    let rest = text.get(folder.end..)?;
    let separator = ["\\\\\\\\", "\\\\", "\\/", "/", "\\", "%252F", "%2F", "%5C", "&#47;"]
        .into_iter()
        .find(|it| rest.get(..it.len()).is_some_and(|head| head.eq_ignore_ascii_case(it)))?;
    let start = folder.end + separator.len();
    let rest = text.get(start..)?;
    let line = rest.get(..rest.floor_char_boundary(LONGEST_PATH))?;
    let line = line.lines().next().unwrap_or_default();
    let before = text.get(..folder.start)?;
    let length = match writing {
        Writing::Percent => line.find(|c: char| c.is_whitespace() || "&\"'<>;".contains(c)),
        _ => end_of_path(before, line),
    };
    let path = line.get(..length.unwrap_or(line.len()))?;
    path.contains(char::is_alphanumeric).then_some(start..start + path.len())
}

/// Where a path ends that may hold blanks: at the mark that closes what was
/// opened before it, else at the end of the line or at what the system says.
fn end_of_path(before: &str, line: &str) -> Option<usize> {
    let complaint = || COMPLAINTS.iter().filter_map(|it| line.find(it)).min();
    for quote in ["\\\"", "&quot;", "%22"] {
        if before.ends_with(quote) {
            return line.find(quote).or_else(complaint);
        }
    }
    match before.chars().next_back() {
        Some('"') => line.find('"').or_else(complaint),
        // A name may hold an apostrophe, so the last one closes.
        Some('\'') => line.rfind('\'').or_else(complaint),
        Some('>') => line.find('<').or_else(complaint),
        _ => complaint(),
    }
}

/// A stretch of base64 towards both its ends.
pub(super) fn whole_base64(text: &str, at: Range<usize>) -> Range<usize> {
    let bytes = text.as_bytes();
    let is_inside = |byte: &&u8| is_of_base64(**byte);
    let before = bytes.get(..at.start).unwrap_or_default();
    let after = bytes.get(at.end..).unwrap_or_default();
    let start = at.start - before.iter().rev().take(LONGEST_BASE64).take_while(is_inside).count();
    start..at.end + after.iter().take(LONGEST_BASE64).take_while(is_inside).count()
}

pub(super) fn is_of_base64(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/' | b'-' | b'_')
}

/// One spelling for the forms of one secret, so that each gets one number.
pub(super) fn canonical(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut plain = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        let code = bytes.get(at + 1..at + 3).and_then(|it| std::str::from_utf8(it).ok());
        let code = code.and_then(|it| u8::from_str_radix(it, 16).ok());
        match (byte, code) {
            (b'%', Some(code)) => {
                plain.push(code);
                at += 3;
            }
            _ => {
                plain.push(*byte);
                at += 1;
            }
        }
    }
    String::from_utf8_lossy(&plain).replace("&amp;", "&").replace("\\/", "/").to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_ends_where_its_quotation_does() {
        let folder = "/films";
        for (before, after, path) in [
            ("open \"", "/A (1995)/a.x\" failed", Some("A (1995)/a.x")),
            ("open '", "/The Boys' Club/a.x' failed", Some("The Boys' Club/a.x")),
            ("<path>", "/A B</path>", Some("A B")),
            ("scan ", "/A B", Some("A B")),
            ("scan ", "/A: B: Permission denied (13)", Some("A: B")),
            ("{\\\"p\\\":\\\"", "\\/A\\\",", Some("A")),
            ("scan ", "-old/A", None),
            ("scan ", "/", None),
            ("scan ", "", None),
        ] {
            let text = format!("{before}{folder}{after}");
            let at = before.len()..before.len() + folder.len();
            let found = below(&text, at, Writing::Plain);
            assert_eq!(found.and_then(|range| text.get(range)), path, "{text}");
        }
    }

    #[test]
    fn a_word_ends_at_an_escape() {
        for (text, is) in [
            ("Ann", true),
            ("%20Ann%20", true),
            ("\\nAnn", true),
            ("Annex", false),
            ("xAnn", false),
            ("\\u0020Ann", true),
            ("Ann_1", true),
            ("(Ann)", true),
        ] {
            let start = text.find("Ann").unwrap_or_default();
            assert_eq!(is_word(text, &(start..start + 3)), is, "{text}");
        }
    }
}
