//! Takes escapes and encodings off a line, layer by layer.

use base64::Engine;
use base64::engine::general_purpose::STANDARD_NO_PAD;

/// A line that is wrapped more often hides something on purpose.
const LAYERS: usize = 4;
const SHORTEST_RUN: usize = 12;

/// One way to read a line.
pub(super) struct Reading {
    pub(super) text: String,
    /// Whether it is what a stretch of base64 stands for.
    pub(super) is_decoded: bool,
}

/// Every way to read a line, the plainest first.
pub(super) fn readings(line: &str) -> impl Iterator<Item = Reading> {
    let mut layers = vec![line.to_owned()];
    for _ in 0..LAYERS {
        let Some(last) = layers.last() else { break };
        let next = unescaped(last);
        if next == *last {
            break;
        }
        layers.push(next);
    }
    // A form writes a blank as a plus sign.
    let spaced: Vec<String> =
        layers.iter().filter(|it| it.contains('+')).map(|it| it.replace('+', " ")).collect();
    let decoded: Vec<String> = layers.iter().flat_map(|layer| decoded(layer)).collect();
    let plain = layers.into_iter().chain(spaced).map(|text| Reading { text, is_decoded: false });
    plain.chain(decoded.into_iter().map(|text| Reading { text, is_decoded: true }))
}

/// The text with one layer of `%41`, `\u0041`, `\/`, `&amp;`, `&#65;` off.
fn unescaped(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let (decoded, length) = match first {
            '%' => percent(rest),
            '\\' => backslash(rest),
            '&' => entity(rest),
            _ => None,
        }
        .unwrap_or_else(|| (first.to_string().into_bytes(), first.len_utf8()));
        bytes.extend(decoded);
        rest = rest.get(length..).unwrap_or_default();
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

fn percent(text: &str) -> Option<(Vec<u8>, usize)> {
    let byte = u8::from_str_radix(digits(text.get(1..3)?)?, 16).ok()?;
    Some((vec![byte], 3))
}

fn backslash(text: &str) -> Option<(Vec<u8>, usize)> {
    match text.chars().nth(1)? {
        letter @ ('"' | '\\' | '/' | '\'') => Some((vec![u8::try_from(letter).ok()?], 2)),
        'n' | 'r' | 't' => Some((vec![b' '], 2)),
        'u' => {
            let unit = |from: usize| {
                let code = text.get(from..)?.strip_prefix("\\u")?.get(..4)?;
                u16::from_str_radix(digits(code)?, 16).ok()
            };
            let first = unit(0)?;
            // Two units make one character outside the basic plane.
            let pair = unit(6).and_then(|second| String::from_utf16(&[first, second]).ok());
            match pair.filter(|_| (0xD800..0xDC00).contains(&first)) {
                Some(pair) => Some((pair.into_bytes(), 12)),
                None => Some((String::from_utf16(&[first]).ok()?.into_bytes(), 6)),
            }
        }
        _ => None,
    }
}

fn entity(text: &str) -> Option<(Vec<u8>, usize)> {
    let (name, _) = text.get(1..)?.split_once(';').filter(|(name, _)| name.len() <= 8)?;
    let character = match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        _ => {
            let number = name.strip_prefix('#')?;
            let code = match number.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(digits(hex)?, 16).ok()?,
                None => number.parse().ok()?,
            };
            char::from_u32(code)?
        }
    };
    Some((character.to_string().into_bytes(), name.len() + 2))
}

/// The text, if it is hexadecimal digits alone: a parser also takes signs.
fn digits(text: &str) -> Option<&str> {
    (!text.is_empty() && text.chars().all(|c| c.is_ascii_hexdigit())).then_some(text)
}

/// What every stretch of base64 in a line may stand for.
fn decoded(line: &str) -> Vec<String> {
    let is_inside = |c: char| c.is_ascii_alphanumeric() || "+/-_".contains(c);
    let runs = line.split(|c| !is_inside(c)).filter(|run| run.len() >= SHORTEST_RUN);
    runs.flat_map(|run| {
        let run = run.replace('-', "+").replace('_', "/");
        (0..4)
            .filter_map(|start| {
                let rest = run.get(start..)?;
                // Whole groups of four need no padding.
                let whole = rest.get(..rest.len() - rest.len() % 4)?;
                let tail = rest.get(whole.len()..).unwrap_or_default();
                let mut bytes = STANDARD_NO_PAD.decode(whole).ok()?;
                bytes.extend(last_bytes(tail));
                Some(String::from_utf8_lossy(&bytes).into_owned())
            })
            .collect::<Vec<String>>()
    })
    .collect()
}

/// The whole bytes in the two or three letters that end a stretch.
fn last_bytes(tail: &str) -> Vec<u8> {
    let padded = format!("{tail:A<4}");
    let bytes = STANDARD_NO_PAD.decode(padded).unwrap_or_default();
    bytes.into_iter().take(tail.len().saturating_sub(1)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use base64::engine::general_purpose::{STANDARD, URL_SAFE};

    #[test]
    fn every_layer_comes_off() {
        for line in [
            "anna meier",
            "anna%20meier",
            "anna+meier",
            "%61nna%2520meier",
            "\\u0061nna meier",
            "anna&#32;meier",
            "&#x61;nna meier",
            "anna%25252520meier",
            "\\\\u0061nna meier",
            "&amp;#97;nna meier",
        ] {
            assert!(readings(line).any(|it| it.text.contains("anna meier")), "{line}");
        }
        assert!(readings("\\ud83d\\ude00").any(|it| it.text == "😀"));
    }

    #[test]
    fn base64_is_read_from_wherever_it_begins() {
        for before in ["", "x", "xy", "xyz"] {
            for engine in [&STANDARD, &URL_SAFE] {
                let line = format!("path/{} end", engine.encode(format!("{before}anna?~meier")));
                assert!(readings(&line).any(|it| it.text.contains("anna?~meier")), "{line}");
            }
        }
    }
}
