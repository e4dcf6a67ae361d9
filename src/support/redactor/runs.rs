//! Long words without meaning: tokens, identifiers, hashes.

use crate::support::Kind;
use std::ops::Range;

/// How long Plex's own tokens are (protocol page §1).
const TOKEN: usize = 20;
const SHORTEST: usize = 16;
/// An identifier has more digits than this; the number of a thread has twelve.
const SHORTEST_HEX: usize = 24;

/// The words of a text that nobody can pronounce, and what they are.
pub(super) fn meaningless(text: &str) -> impl Iterator<Item = (Range<usize>, Kind)> {
    words(text).filter_map(|range| {
        let word = text.get(range.clone())?;
        Some((range, meaning(word)?))
    })
}

fn meaning(word: &str) -> Option<Kind> {
    let is_hex = word.bytes().all(|byte| byte.is_ascii_hexdigit() || byte == b'-');
    let digits = word.bytes().filter(u8::is_ascii_hexdigit).count();
    if is_hex && digits >= SHORTEST_HEX {
        return Some(Kind::Identifier);
    }
    if word.len() < SHORTEST || word.starts_with("0x") {
        return None;
    }
    let has = |is: fn(&u8) -> bool| word.bytes().any(|byte| is(&byte));
    let (lower, upper) = (has(u8::is_ascii_lowercase), has(u8::is_ascii_uppercase));
    let digit = has(u8::is_ascii_digit);
    let switches = switches(word);
    // Names of classes are of that length, too, but change less often.
    let is_token = word.len() == TOKEN && lower && upper && (digit || switches >= 0.35);
    let is_mixed = lower && upper && switches >= 0.42;
    let is_folded = word.len() >= TOKEN && digit && (lower || upper) && switches >= 0.3;
    (is_token || is_mixed || is_folded).then_some(Kind::SignInKey)
}

/// How often small letters, capitals and digits follow one another, as a part
/// of all neighbours: a quarter in `CamelCaseNames`, two thirds in a token.
fn switches(word: &str) -> f64 {
    let class = |byte: u8| match byte {
        b'a'..=b'z' => 0_u8,
        b'A'..=b'Z' => 1,
        _ => 2,
    };
    let classes: Vec<u8> = word.bytes().filter(u8::is_ascii_alphanumeric).map(class).collect();
    let pairs = classes.windows(2);
    let (all, switches) = (pairs.len(), pairs.filter(|pair| pair.first() != pair.last()).count());
    match u32::try_from(all) {
        Ok(all @ 1..) => f64::from(u32::try_from(switches).unwrap_or(u32::MAX)) / f64::from(all),
        _ => 0.0,
    }
}

/// The longest stretches of what a token may be made of. What escapes a
/// character (`%3D`, `\n`, `\u003d`) belongs to no word.
fn words(text: &str) -> impl Iterator<Item = Range<usize>> {
    let bytes = text.as_bytes();
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            at += escape(bytes.get(at..)?);
            let rest = bytes.get(at..).filter(|rest| !rest.is_empty())?;
            let length = rest.iter().take_while(|byte| is_of_a_token(**byte)).count();
            if length > 0 {
                at += length;
                return Some(at - length..at);
            }
            if escape(rest) == 0 {
                at += 1;
            }
        }
    })
}

/// The length of the escape that a text begins with; 0 where there is none.
fn escape(text: &[u8]) -> usize {
    match text {
        [b'%', a, b, ..] if a.is_ascii_hexdigit() && b.is_ascii_hexdigit() => 3,
        [b'\\', b'u', digits @ ..]
            if digits.iter().take(4).filter(|it| it.is_ascii_hexdigit()).count() == 4 =>
        {
            6
        }
        [b'\\', b'n' | b'r' | b't' | b'b' | b'f' | b'"' | b'/' | b'\\', ..] => 2,
        _ => 0,
    }
}

pub(super) fn is_of_a_token(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&str> {
        meaningless(text).filter_map(|(range, _)| text.get(range)).collect()
    }

    #[test]
    fn tokens_are_found_behind_any_escape() {
        for before in ["", "=", "%3D", "\\n", "\\u003d", "\\\"", "token=", "x "] {
            let text = format!("{before}aB3xY9-zQ_4kLmN7pRsT%26x");
            assert_eq!(found(&text), ["aB3xY9-zQ_4kLmN7pRsT"], "{text}");
        }
        assert_eq!(
            found("5c0ffee5-1234-4321-8888-abcdefabcdef"),
            ["5c0ffee5-1234-4321-8888-abcdefabcdef"]
        );
    }

    #[test]
    fn words_with_a_meaning_stay() {
        let text = "MediaContainerHandler PublicAddressManager PublishServerOnPlexOnlineKey 0x00007f8a9c5ff70000001234 \
            1.41.6.9685-d301f511a 20261124T125250Z X-Plex-Client-Identifier [0x7f8a9c5ff700] \
            library-sections-all-leaves com.plexapp.plexmediaserver";
        assert_eq!(found(text), Vec::<&str>::new());
    }
}
