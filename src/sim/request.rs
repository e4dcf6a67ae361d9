//! One request as the practice world saw it.

use super::call::{Call, Side};
use serde::Serialize;
use std::time::Duration;
use url::form_urlencoded;

/// What kind of token came with a request, judged when it arrived.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum TokenKind {
    /// A token of an account.
    Account,
    /// The server's own token.
    Server,
    /// The server's local admin token.
    LocalAdmin,
    /// A token that nobody issued, or that was revoked.
    Unknown,
}

/// A request and what became of it.
///
/// The fields are as they were sent, for tests to look at. `Debug` and
/// `Serialize` hide every secret: tokens, PINs, codes, and the ids of PINs.
#[derive(Clone)]
pub struct Request {
    /// The service that was asked.
    pub side: Side,
    /// Which endpoint.
    pub call: Call,
    /// The method.
    pub method: String,
    /// The path, still percent-encoded.
    pub path: String,
    /// The query, decoded, in order.
    pub query: Vec<(String, String)>,
    /// The headers that matter: `x-plex-*`, and what could carry a secret or
    /// choose the answer's form. Names in lower case.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub body: Vec<u8>,
    /// What kind of token came along; `None`: none did.
    pub token_kind: Option<TokenKind>,
    /// Whether the endpoint did what was asked, also where its answer was lost.
    pub acted: bool,
    /// The status of the answer; `None`: there was none.
    pub status: Option<u16>,
    /// When it came, since the world began.
    pub at: Duration,
    /// When its answer left, since the world began; `None`: there was none.
    pub answered_at: Option<Duration>,
}

impl Request {
    /// The first value of this name in the query, else in a form body.
    pub fn parameter(&self, name: &str) -> Option<String> {
        let from_query = self.query.iter().find(|(key, _)| key == name);
        match from_query {
            Some((_, value)) => Some(value.clone()),
            None => form_urlencoded::parse(&self.body)
                .find(|(key, _)| key == name)
                .map(|(_, value)| value.into_owned()),
        }
    }

    /// Every value of this name in the query.
    pub fn parameters<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.query.iter().filter(move |(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// A header, by its name in lower case.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// An `X-Plex-` value: from the header, else from the query (protocol page §1.1).
    pub fn plex(&self, name: &str) -> Option<&str> {
        let full = format!("X-Plex-{name}");
        self.header(&full.to_ascii_lowercase()).or_else(|| {
            self.query
                .iter()
                .find(|(key, _)| key.eq_ignore_ascii_case(&full))
                .map(|(_, value)| value.as_str())
        })
    }

    /// The token that came along.
    pub(super) fn token(&self) -> Option<&str> {
        self.plex("Token").filter(|token| !token.is_empty())
    }

    /// The n-th part of the path, from 0.
    pub(super) fn part(&self, n: usize) -> Option<&str> {
        self.path.split('/').filter(|part| !part.is_empty()).nth(n)
    }

    /// Whether the answer should be JSON: XML is what Plex answers unless asked (§4.3).
    pub(super) fn wants_json(&self) -> bool {
        self.header("accept").is_some_and(|accept| accept.contains("json"))
    }

    /// Whether it changes something at the server or in the account. Making a
    /// PIN is not counted: it is how a sign-in begins and leaves nothing behind.
    pub fn is_write(&self) -> bool {
        self.side != Side::AuthApp
            && matches!(self.method.as_str(), "POST" | "PUT" | "DELETE")
            && self.call != Call::CreatePin
    }

    fn shown(&self) -> Shown<'_> {
        Shown {
            side: self.side,
            call: self.call,
            method: &self.method,
            path: match self.call {
                Call::CheckPin => "/api/v2/pins/(hidden)",
                _ => &self.path,
            },
            query: self
                .query
                .iter()
                .map(|(key, value)| (key.as_str(), shown(key, value)))
                .collect(),
            headers: self
                .headers
                .iter()
                .map(|(key, value)| (key.as_str(), shown(key, value)))
                .collect(),
            body_bytes: self.body.len(),
            token_kind: self.token_kind,
            status: self.status,
            at_ms: self.at.as_millis(),
        }
    }
}

#[derive(Debug, Serialize)]
struct Shown<'a> {
    side: Side,
    call: Call,
    method: &'a str,
    path: &'a str,
    query: Vec<(&'a str, &'a str)>,
    headers: Vec<(&'a str, &'a str)>,
    body_bytes: usize,
    token_kind: Option<TokenKind>,
    status: Option<u16>,
    at_ms: u128,
}

/// The value, unless its name says that it is a secret.
fn shown<'a>(name: &str, value: &'a str) -> &'a str {
    const SECRET: [&str; 9] = [
        "x-plex-token",
        "authorization",
        "cookie",
        "token",
        "pin",
        "code",
        "verificationCode",
        "password",
        "key",
    ];
    if SECRET.iter().any(|secret| name.eq_ignore_ascii_case(secret)) { "(hidden)" } else { value }
}

impl std::fmt::Debug for Request {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.shown().fmt(f)
    }
}

impl Serialize for Request {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.shown().serialize(serializer)
    }
}

#[cfg(test)]
pub(super) mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]
    use super::*;

    /// A request as the listener would hand it over.
    pub(in super::super) fn request(side: Side, method: &str, target: &str) -> Request {
        let (path, query) = target.split_once('?').unwrap_or((target, ""));
        Request {
            side,
            call: Call::of(side, method, path),
            method: method.to_owned(),
            path: path.to_owned(),
            query: form_urlencoded::parse(query.as_bytes()).into_owned().collect(),
            headers: vec![("accept".into(), "application/json".into())],
            body: Vec::new(),
            token_kind: None,
            acted: false,
            status: None,
            at: Duration::ZERO,
            answered_at: None,
        }
    }

    #[test]
    fn secrets_are_hidden_and_the_rest_is_not() {
        let mut claim =
            request(Side::Server, "POST", "/myplex/claim?token=claim-abc&X-Plex-Token=tt1");
        claim.headers.push(("x-plex-token".into(), "tt2".into()));
        let poll = request(Side::PlexTv, "GET", "/api/v2/pins/4711?X-Plex-Product=Usher");
        let text =
            format!("{claim:?} {poll:?}") + &serde_json::to_string(&[&claim, &poll]).unwrap();
        for secret in ["claim-abc", "tt1", "tt2", "4711"] {
            assert!(!text.contains(secret), "{secret} in {text}");
        }
        assert!(text.contains("/myplex/claim") && text.contains("Usher"), "{text}");
        assert_eq!(claim.parameter("token").as_deref(), Some("claim-abc"));
        assert_eq!(claim.token(), Some("tt2"));
    }

    #[test]
    fn writes_are_what_changes_server_or_account() {
        assert!(request(Side::Server, "PUT", "/:/prefs?FriendlyName=x").is_write());
        assert!(request(Side::PlexTv, "DELETE", "/api/v2/users/signout").is_write());
        assert!(!request(Side::PlexTv, "POST", "/api/v2/pins").is_write());
        assert!(!request(Side::Server, "GET", "/:/prefs").is_write());
    }
}
