//! The forms in which known words stand in a log: as they are, and as URLs,
//! JSON, XML and base64 write them.

use crate::support::known::{Known, Reach};
use base64::Engine;
use base64::engine::general_purpose::{STANDARD_NO_PAD, URL_SAFE_NO_PAD};
use std::collections::BTreeSet;

/// Shorter stretches of base64 stand in any long word by chance.
const SHORTEST_BASE64: usize = 8;
/// A shorter name is often a part of speech in another case: `Al`, `May`.
const SHORTEST_IN_ANY_CASE: usize = 4;

/// One text to look for.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Form {
    pub(super) text: String,
    pub(super) writing: Writing,
    /// Whether the case of its letters matters.
    pub(super) is_exact: bool,
}

/// How a form writes its words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Writing {
    /// As a person does, with the escapes of JSON or XML.
    Plain,
    /// Percent signs for whatever a URL cannot hold.
    Percent,
    /// A stretch of base64.
    Base64,
}

/// Every form of something known.
pub(super) fn forms(known: &Known) -> BTreeSet<Form> {
    let value = known.value.as_str();
    let mut forms = BTreeSet::new();
    // ASCII letters are compared in any case; the others are spelled out.
    let spellings = BTreeSet::from([value.to_owned(), value.to_lowercase(), value.to_uppercase()]);
    let is_exact = known.reach == Reach::Word && value.chars().count() < SHORTEST_IN_ANY_CASE;
    for spelling in spellings.iter().filter(|it| !is_exact || *it == value) {
        for text in plain(spelling) {
            forms.insert(Form { text, writing: Writing::Plain, is_exact });
        }
        for text in percent(spelling) {
            forms.insert(Form { text, writing: Writing::Percent, is_exact });
        }
        for text in base64(spelling.as_bytes()) {
            forms.insert(Form { text, writing: Writing::Base64, is_exact: true });
        }
    }
    forms.retain(|form| !form.text.is_empty());
    forms
}

fn plain(value: &str) -> Vec<String> {
    let json = escaped(value, |c| match c {
        '"' => Some("\\\"".to_owned()),
        '\\' => Some("\\\\".to_owned()),
        _ => None,
    });
    let ascii_json = escaped(&json, |c| (!c.is_ascii()).then(|| units(c)));
    let xml = |apostrophe: &'static str| {
        escaped(value, move |c| match c {
            '&' => Some("&amp;".to_owned()),
            '<' => Some("&lt;".to_owned()),
            '>' => Some("&gt;".to_owned()),
            '"' => Some("&quot;".to_owned()),
            '\'' => Some(apostrophe.to_owned()),
            _ => None,
        })
    };
    let numbered = escaped(value, |c| {
        (!c.is_ascii() || "&<>\"'@".contains(c)).then(|| format!("&#{};", u32::from(c)))
    });
    let slashed = json.replace('/', "\\/");
    let twice = json.replace('\\', "\\\\").replace('"', "\\\"");
    let texts = [value.to_owned(), slashed, twice, ascii_json, json];
    texts.into_iter().chain([xml("'"), xml("&apos;"), xml("&#39;"), numbered]).collect()
}

/// A character as JSON writes it where it keeps to ASCII: `\u00e9`.
fn units(character: char) -> String {
    let mut units = [0; 2];
    character.encode_utf16(&mut units).iter().map(|unit| format!("\\u{unit:04x}")).collect()
}

fn percent(value: &str) -> Vec<String> {
    let kept = |more: &'static str| {
        move |byte: u8| byte.is_ascii_alphanumeric() || more.as_bytes().contains(&byte)
    };
    let strict = percent_encoded(value, kept("-._~"));
    let path = percent_encoded(value, kept("-._~/:@!$&'()*+,;="));
    let form = percent_encoded(value, kept("-._~ ")).replace(' ', "+");
    let all = percent_encoded(value, |_| false);
    // A URL in a URL.
    let twice = [&strict, &path, &form].map(|once| percent_encoded(once, kept("-._~")));
    [strict, path, form, all].into_iter().chain(twice).collect()
}

fn percent_encoded(value: &str, keep: impl Fn(u8) -> bool) -> String {
    let mut text = String::new();
    for byte in value.bytes() {
        match keep(byte) {
            true => text.push(char::from(byte)),
            false => text.push_str(&format!("%{byte:02X}")),
        }
    }
    text
}

/// What stays the same wherever the bytes stand in a longer base64 text: the
/// letters at the ends also depend on the neighbours and are left out.
fn base64(value: &[u8]) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for before in 0..3_usize {
        let bytes: Vec<u8> = std::iter::repeat_n(0, before).chain(value.iter().copied()).collect();
        let (first, end) = ((before * 8).div_ceil(6), bytes.len() * 8 / 6);
        for encoded in [STANDARD_NO_PAD.encode(&bytes), URL_SAFE_NO_PAD.encode(&bytes)] {
            if let Some(text) = encoded.get(first..end).filter(|it| it.len() >= SHORTEST_BASE64) {
                found.insert(text.to_owned());
            }
        }
    }
    found
}

fn escaped(value: &str, escape: impl Fn(char) -> Option<String>) -> String {
    let mut text = String::new();
    for character in value.chars() {
        match escape(character) {
            Some(escape) => text.push_str(&escape),
            None => text.push(character),
        }
    }
    text
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]
    use super::*;
    use crate::support::Kind;

    fn texts(value: &str) -> Vec<String> {
        let known = Known::secret(Kind::SignInKey, value).unwrap();
        forms(&known).into_iter().map(|form| form.text).collect()
    }

    #[test]
    fn base64_is_found_wherever_it_begins() {
        let forms = texts("a-secret-word");
        for before in ["", "x", "xy", "xyz", "wxyz"] {
            for engine in [&STANDARD_NO_PAD, &URL_SAFE_NO_PAD] {
                let text = engine.encode(format!("{before}a-secret-word after"));
                assert!(forms.iter().any(|form| text.contains(form)), "{text}");
            }
        }
    }

    #[test]
    fn each_writing_is_there() {
        let forms = texts("a/é \"&'");
        for form in [
            "a/é \"&'",
            "a/é \\\"&'",
            "a\\/é \\\"&'",
            "a/\\u00e9 \\\"&'",
            "a/é &quot;&amp;&apos;",
            "a/é &quot;&amp;&#39;",
            "a%2F%C3%A9%20%22%26%27",
            "a/%C3%A9%20%22&'",
            "a%2F%C3%A9+%22%26%27",
            "%61%2F%C3%A9%20%22%26%27",
            "a%252F%25C3%25A9%2520%2522%2526%2527",
        ] {
            assert!(forms.iter().any(|it| it == form), "{form} in {forms:#?}");
        }
    }
}
