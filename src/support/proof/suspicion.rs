//! What a distrustful reader takes for a secret, by its look alone.

use crate::support::Kind;
use std::net::{Ipv4Addr, Ipv6Addr};

/// How long the shortest token is; random letters are mixed more evenly than
/// those of any name that a programmer thinks of.
const TOKEN: usize = 20;

/// Whether a text holds something of one kind.
type Suspicion = fn(&str) -> bool;

/// What a text may hold that should not be there.
pub(super) fn of(text: &str) -> Option<Kind> {
    let suspicions: [(Kind, Suspicion); 6] = [
        (Kind::SignInKey, names_a_key),
        (Kind::ClaimToken, holds_claim_token),
        (Kind::Email, holds_email),
        (Kind::Certificate, holds_plex_direct),
        (Kind::Address, holds_public_address),
        (Kind::SignInKey, holds_token),
    ];
    suspicions.into_iter().find(|(_, holds)| holds(text)).map(|(kind, _)| kind)
}

/// `X-Plex-Token=…` and its like, with anything behind it.
fn names_a_key(text: &str) -> bool {
    let text = text.to_ascii_lowercase();
    ["x-plex-token", "plexonlinetoken", "authtoken", "auth_token", "accesstoken"].iter().any(
        |name| {
            text.match_indices(name).any(|(at, _)| {
                let rest = text.get(at + name.len()..).unwrap_or_default();
                let value = rest.trim_start_matches(['"', '\'', ' ', '\\', '=', ':']);
                let sign = rest.get(..rest.len() - value.len()).unwrap_or_default();
                let length = value.chars().take_while(char::is_ascii_alphanumeric).count();
                sign.contains(['=', ':']) && length >= 8
            })
        },
    )
}

fn holds_claim_token(text: &str) -> bool {
    let text = text.to_ascii_lowercase();
    text.split("claim-").skip(1).any(|rest| {
        let word: Vec<char> = rest.chars().take_while(|c| is_of_word(*c)).collect();
        word.len() >= 18 && word.iter().any(char::is_ascii_digit)
    })
}

fn holds_email(text: &str) -> bool {
    let mut pieces = text.split('@').peekable();
    while let Some(before) = pieces.next() {
        let Some(after) = pieces.peek() else { return false };
        let named = before.chars().next_back().is_some_and(|c| c.is_ascii_alphanumeric());
        let host: String =
            after.chars().take_while(|c| c.is_ascii_alphanumeric() || ".-".contains(*c)).collect();
        let top = host.trim_end_matches(['.', '-']).rsplit_once('.').map(|(_, top)| top);
        if named
            && top.is_some_and(|top| top.len() > 1 && top.chars().all(|c| c.is_ascii_alphabetic()))
        {
            return true;
        }
    }
    false
}

fn holds_plex_direct(text: &str) -> bool {
    let text = text.to_ascii_lowercase();
    let mut ends = text.match_indices(".plex.direct");
    ends.any(|(at, _)| {
        let before = text.get(..at).unwrap_or_default();
        before.chars().rev().take_while(char::is_ascii_hexdigit).count() >= 16
    })
}

fn holds_public_address(text: &str) -> bool {
    let fours = text.split(|c: char| !c.is_ascii_digit() && c != '.');
    let sixes = text.split(|c: char| !c.is_ascii_hexdigit() && !".:".contains(c));
    fours.map(|it| it.trim_matches('.')).any(|it| it.parse().is_ok_and(leads_out))
        || sixes.filter_map(six).any(leads_out_by_six)
}

/// An IPv6 address between the colons of a sentence.
fn six(run: &str) -> Option<Ipv6Addr> {
    let run = run.trim_matches('.');
    let trimmed = match run.strip_suffix(':') {
        Some(rest) if !rest.ends_with(':') => rest,
        _ => run,
    };
    let trimmed = match trimmed.strip_prefix(':') {
        Some(rest) if !rest.starts_with(':') => rest,
        _ => trimmed,
    };
    trimmed.parse().ok()
}

fn leads_out(address: Ipv4Addr) -> bool {
    let [a, b, ..] = address.octets();
    !matches!(
        (a, b),
        (0 | 10 | 127 | 224..=255, _) | (100, 64..=127) | (169, 254) | (172, 16..=31) | (192, 168)
    )
}

fn leads_out_by_six(address: Ipv6Addr) -> bool {
    match address.segments() {
        [0, 0, 0, 0, 0, 0xFFFF, high, low] => {
            leads_out(Ipv4Addr::from(u32::from(high) << 16 | u32::from(low)))
        }
        [first, ..] => first >> 13 == 1,
    }
}

/// A JSON web token, or a word with the look of chance.
fn holds_token(text: &str) -> bool {
    text.split(|c| !is_of_word(c))
        .any(|word| (word.starts_with("eyJ") && word.len() >= TOKEN) || looks_drawn_by_lot(word))
}

fn looks_drawn_by_lot(word: &str) -> bool {
    let letters: Vec<char> = word.chars().filter(char::is_ascii_alphanumeric).collect();
    if word.len() < TOKEN || letters.len() < TOKEN - 3 {
        return false;
    }
    let sorts = [char::is_ascii_lowercase, char::is_ascii_uppercase, char::is_ascii_digit];
    let has_all = sorts.iter().all(|sort| letters.iter().any(sort));
    let sort_of = |c: &char| sorts.iter().position(|sort| sort(c));
    let changes = letters.windows(2).filter(|pair| {
        let mut sorts = pair.iter().map(sort_of);
        sorts.next() != sorts.next()
    });
    // Names change at the beginnings of words, a token at every other letter.
    has_all && changes.count() * 2 >= letters.len()
}

fn is_of_word(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '-' || c == '_'
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_look_of_a_secret_is_enough() {
        for (text, kind) in [
            ("X-Plex-Token=abcdefgh", Kind::SignInKey),
            ("\"authToken\": \"abcdefgh\"", Kind::SignInKey),
            ("aB3xY9-zQ_4kLmN7pRsT", Kind::SignInKey),
            ("eyJhbGciOiJFZERTQSIsInR5", Kind::SignInKey),
            ("claim-abcdefghij1234567890", Kind::ClaimToken),
            ("to ann@example.com.", Kind::Email),
            ("x.0123456789abcdef0123456789abcdef.plex.direct", Kind::Certificate),
            ("from 203.0.113.7:32400", Kind::Address),
            ("from [2001:db8::1]", Kind::Address),
            ("::ffff:8.8.8.8", Kind::Address),
        ] {
            assert_eq!(of(text), Some(kind), "{text}");
        }
    }

    #[test]
    fn what_a_log_is_full_of_is_no_secret() {
        for text in [
            "Nov 24, 2026 12:52:50.123 [0x7f8a9c5ff700] DEBUG - [Req#1a] 192.168.1.5:51000",
            "Plex Media Server v1.41.6.9685-d301f511a PublishServerOnPlexOnlineKey X-Plex-Token=",
            "claim-page-missing fe80::1 100.64.0.1 std::string a@b MediaContainer::Handler2Request",
            "192-168-1-5.\n.plex.direct authToken: none",
        ] {
            assert_eq!(of(text), None, "{text}");
        }
    }
}
