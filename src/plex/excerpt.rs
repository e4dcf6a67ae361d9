//! The words of an answer that people and logs may see.

/// The longest excerpt, in characters.
const LONGEST: usize = 200;

/// What stands in place of a secret.
const HIDDEN: &str = "[hidden]";

/// The text of a body without markup, without anything that looks like a
/// secret, and without `secrets`, the ones that the call itself used: a body
/// may repeat them, and pages of all kinds are seen in place of answers.
pub(super) fn excerpt(body: &[u8], secrets: &[&str]) -> String {
    let mut text = String::from_utf8_lossy(body).into_owned();
    for secret in secrets.iter().filter(|secret| !secret.is_empty()) {
        text = text.replace(secret, HIDDEN);
    }
    let words = without_markup(&text);
    let mut excerpt = without_secrets(&words);
    if let Some((end, _)) = excerpt.char_indices().nth(LONGEST) {
        excerpt.truncate(end);
    }
    excerpt
}

/// Drops tags, scripts and styles; what remains are the words between them.
fn without_markup(text: &str) -> String {
    const WITH_CONTENT: [(&str, &str); 3] =
        [("script", "</script>"), ("style", "</style>"), ("!--", "-->")];
    let mut words = String::new();
    let mut rest = text;
    while let Some((before, tag)) = rest.split_once('<') {
        words.push_str(before);
        words.push(' ');
        let begins = |name: &str| {
            tag.get(..name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name))
        };
        let end = WITH_CONTENT.iter().find(|(name, _)| begins(name)).map_or(">", |(_, end)| end);
        rest = after_ignoring_case(tag, end);
    }
    words.push_str(rest);
    for (entity, character) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")] {
        words = words.replace(entity, character);
    }
    words
}

/// What follows the first `end`; nothing, where there is none.
fn after_ignoring_case<'a>(text: &'a str, end: &str) -> &'a str {
    let mut windows = text.as_bytes().windows(end.len());
    let at = windows.position(|window| window.eq_ignore_ascii_case(end.as_bytes()));
    at.and_then(|at| text.get(at + end.len()..)).unwrap_or_default()
}

/// Hides e-mail addresses, what follows a word such as `token=`, and every
/// string long enough to be a token; folds blanks and control characters.
fn without_secrets(text: &str) -> String {
    let mut clean = String::new();
    // Whether the last name seen announces a secret: `"authToken": "…"`.
    let mut announced = false;
    for word in text.split(|c: char| c.is_whitespace() || c.is_control()) {
        if word.is_empty() {
            continue;
        }
        if !clean.is_empty() {
            clean.push(' ');
        }
        if word.contains('@') {
            clean.push_str(HIDDEN);
            continue;
        }
        for piece in pieces(word) {
            if !piece.starts_with(is_opaque) {
                announced &= piece.contains(['=', ':', '"', '\'', '%']);
                clean.extend(piece.chars().filter(|c| !is_reordering(*c)));
            } else if announced || looks_secret(piece) {
                announced = false;
                clean.push_str(HIDDEN);
            } else {
                announced = announces_secret(piece);
                clean.push_str(piece);
            }
        }
    }
    clean
}

/// A word as alternating pieces: what a token may be made of, and the rest.
fn pieces(word: &str) -> impl Iterator<Item = &str> {
    let mut rest = word;
    std::iter::from_fn(move || {
        let first = rest.chars().next()?;
        let end = rest.find(|c| is_opaque(c) != is_opaque(first)).unwrap_or(rest.len());
        let (piece, after) = rest.split_at(end);
        rest = after;
        Some(piece)
    })
}

fn is_opaque(character: char) -> bool {
    character.is_ascii_alphanumeric() || matches!(character, '-' | '_')
}

/// Marks that make text show in another order than it is written.
fn is_reordering(character: char) -> bool {
    matches!(character, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

fn announces_secret(piece: &str) -> bool {
    let piece = piece.to_ascii_lowercase();
    ["token", "pin", "password", "secret"].iter().any(|name| piece.ends_with(name))
}

/// Plex's tokens are 20 characters; claim tokens and a server's own begin with
/// a word. Identifiers and hashes go too: nobody needs them in a sentence.
fn looks_secret(piece: &str) -> bool {
    let begins_like_one = ["claim-", "local-"].iter().any(|begin| {
        piece.len() > begin.len()
            && piece.get(..begin.len()).is_some_and(|it| it.eq_ignore_ascii_case(begin))
    });
    let has_digit = piece.bytes().any(|byte| byte.is_ascii_digit());
    begins_like_one || piece.len() >= 20 || (piece.len() >= 12 && has_digit)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn clean(text: &str) -> String {
        excerpt(text.as_bytes(), &[])
    }

    #[test]
    fn markup_goes_and_words_stay() {
        let page = "<html><head><SCRIPT>window.location = 'x';</Script><title>Unauthorized</title>\
                    </head><body><!-- a > b --><h1>401 Unauthorized</h1></body></html>";
        assert_eq!(clean(page), "Unauthorized 401 Unauthorized");
        assert_eq!(clean("a &lt;b&gt; &amp; c < d"), "a <b> & c");
    }

    #[test]
    fn secrets_go() {
        for text in [
            "http://h/?X-Plex-Token=abc",
            "{\"authToken\": \"abc\"}",
            "{\"authToken\":\"abc\"}",
            "pin=abc",
            "token%3Dabc",
            "claim-abc",
            "Local-abc",
            "someone.abc@example.com",
            "xxabcxxxxxxxxxxxxxxx",
            "abc123456789",
        ] {
            let clean = clean(text);
            assert!(!clean.contains("abc"), "{clean}");
            assert!(clean.contains(HIDDEN), "{clean}");
        }
        assert_eq!(excerpt(b"no x1y for you", &["x1y", ""]), "no [hidden] for you");
    }

    #[test]
    fn plain_sentences_stay_whole() {
        let words = "The server is still starting up. Please retry later";
        assert_eq!(clean(words), words);
        assert_eq!(clean("Invalid token"), "Invalid token");
    }

    #[test]
    fn long_text_is_cut_between_characters() {
        let cut = excerpt("ü ".repeat(1_000).as_bytes(), &[]);
        assert_eq!(cut.chars().count(), LONGEST);
    }

    /// A megabyte is the most that is read; it must not take a minute.
    #[test]
    fn a_page_made_of_tags_takes_no_time() {
        let begun = std::time::Instant::now();
        assert_eq!(clean(&"<a>".repeat(350_000)), "");
        assert_eq!(clean(&"<script></script>".repeat(60_000)), "");
        assert!(begun.elapsed() < std::time::Duration::from_secs(5));
    }

    #[test]
    fn marks_that_reorder_text_go() {
        assert_eq!(clean("a\u{202e}b\u{7}c"), "ab c");
    }
}
