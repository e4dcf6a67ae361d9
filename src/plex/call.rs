//! One request, from its path to what became of it: what it may carry where,
//! how much of the answer is read, how long that may take, and what each kind
//! of failure means.

use super::Error;
use super::excerpt::excerpt;
use super::guard::Refused;
use super::http::Peer;
use super::wire::Node;
use crate::domain::Address;
use reqwest::header::{DATE, HeaderMap, HeaderName, HeaderValue, LOCATION, RETRY_AFTER};
use reqwest::{Method, Response, StatusCode};
use std::time::{Duration, Instant};
use url::Url;
use url::form_urlencoded::byte_serialize;

/// The most that is read of a good answer, after decompression. The longest
/// recorded one, the preferences of a server, has 66 KB.
const BODY_LIMIT: usize = 1024 * 1024;
/// The most that is read of an answer with an error status.
const ERROR_BODY_LIMIT: usize = 64 * 1024;
/// How long a call may take unless it says otherwise.
const CALL_LIMIT: Duration = Duration::from_secs(15);
/// How long the rest of an answer is waited for when its status is enough.
const REST_LIMIT: Duration = Duration::from_secs(2);

const TOKEN: HeaderName = HeaderName::from_static("x-plex-token");

/// The pause before a call goes out again that was told to come back later, where
/// none is named or a shorter one; each pause of our own is twice the one before.
const SHORTEST_PAUSE: Duration = Duration::from_secs(1);

/// A piece of a path or query as it travels. A blank is `%20`, never `+`, which
/// not every reader takes for a blank.
pub(super) fn encoded(text: impl AsRef<[u8]>) -> String {
    byte_serialize(text.as_ref()).collect::<String>().replace('+', "%20")
}

/// A request being put together.
#[must_use]
pub(super) struct Call<'a> {
    peer: &'a Peer,
    method: Method,
    path: String,
    query: Vec<String>,
    headers: Vec<(HeaderName, String)>,
    token: Option<&'a str>,
    secrets: Vec<&'a str>,
    is_confidential: bool,
    limit: Duration,
    quotes: bool,
    waits: bool,
}

impl<'a> Call<'a> {
    pub(super) fn new(peer: &'a Peer, method: Method, path: &str) -> Self {
        Self {
            peer,
            method,
            path: path.to_owned(),
            query: Vec::new(),
            headers: Vec::new(),
            token: None,
            secrets: Vec::new(),
            is_confidential: false,
            limit: CALL_LIMIT,
            quotes: true,
            waits: true,
        }
    }

    /// Adds a pair to the query; a name may come again.
    pub(super) fn query(mut self, name: &str, value: impl AsRef<[u8]>) -> Self {
        self.query.push(format!("{}={}", encoded(name), encoded(value)));
        self
    }

    /// Adds a pair that nobody else may see, for the few calls that Plex wants so.
    pub(super) fn secret_query(mut self, name: &str, secret: &'a str) -> Self {
        self.secrets.push(secret);
        self.confidential().query(name, secret)
    }

    /// Says who asks.
    pub(super) fn token(mut self, token: Option<&'a str>) -> Self {
        self.secrets.extend(token);
        self.token = token;
        if token.is_some() { self.confidential() } else { self }
    }

    /// Sends a header in place of the usual one of that name.
    pub(super) fn header(mut self, name: &'static str, value: &str) -> Self {
        self.headers.push((HeaderName::from_static(name), value.to_owned()));
        self
    }

    /// Keeps it among those who may know: it brings a secret, or asks for one.
    pub(super) fn confidential(mut self) -> Self {
        self.is_confidential = true;
        self
    }

    /// Waits longer or shorter than usual.
    pub(super) fn limit(mut self, limit: Duration) -> Self {
        self.limit = limit;
        self
    }

    /// Keeps every word of the answer out of errors.
    pub(super) fn unquoted(mut self) -> Self {
        self.quotes = false;
        self
    }

    /// Leaves the waiting to the caller when it is told to come back later.
    pub(super) fn without_waiting(mut self) -> Self {
        self.waits = false;
        self
    }

    /// Sends it. Any 2xx is good, whatever its body says.
    pub(super) async fn done(self) -> Result<(), Error> {
        let mut response = self.send().await?;
        // An answer read to its end leaves the connection for the next call;
        // what goes wrong here no longer matters.
        let _ = tokio::time::timeout(REST_LIMIT, body(&mut response, BODY_LIMIT)).await;
        Ok(())
    }

    /// Sends it and reads the time that the answer was written at, whatever its
    /// status is: the text of its `Date`.
    pub(super) async fn answered_at(self) -> Result<Option<String>, Error> {
        let url = self.peer.address().join(&self.path);
        let request = self.peer.request(self.method.clone(), url, self.is_confidential)?;
        let sent = request.timeout(self.limit).send().await;
        let response = sent.map_err(|fault| self.failure(fault))?;
        let date = response.headers().get(DATE).and_then(|date| date.to_str().ok());
        Ok(date.map(str::to_owned))
    }

    /// Sends it and reads the answer; `read` gives `None` for one that is not
    /// what was `expected`.
    pub(super) async fn read<T>(
        self,
        expected: &'static str,
        read: impl FnOnce(&Node) -> Option<T>,
    ) -> Result<T, Error> {
        let mut response = self.send().await?;
        let body = match body(&mut response, BODY_LIMIT).await {
            Ok((body, true)) => body,
            Ok((_, false)) => {
                return Err(Error::TooLarge { address: self.address(), limit: BODY_LIMIT });
            }
            Err(fault) => return Err(self.failure(fault)),
        };
        Node::parse(&body).as_ref().and_then(read).ok_or_else(|| Error::NotUnderstood {
            address: self.address(),
            expected,
            sample: self.quote(&body),
        })
    }

    /// Sends it. What is told to come back later (429) was not acted on: it
    /// waits as long as it is asked to, within the peer's patience, and goes
    /// out again (§1.4).
    async fn send(&self) -> Result<Response, Error> {
        let patience = if self.waits { self.peer.patience() } else { Duration::ZERO };
        let begun = Instant::now();
        let mut usual = SHORTEST_PAUSE;
        loop {
            let answer = self.send_once().await;
            let Err(Error::Status { status: 429, retry_after, .. }) = &answer else {
                return answer;
            };
            let pause = retry_after.unwrap_or(usual).max(SHORTEST_PAUSE);
            if begun.elapsed() + pause > patience {
                return answer;
            }
            tokio::time::sleep(pause).await;
            usual *= 2;
        }
    }

    /// Sends it and turns every answer but a 2xx into an error.
    async fn send_once(&self) -> Result<Response, Error> {
        let mut url = self.peer.address().join(&self.path);
        if !self.query.is_empty() {
            url.set_query(Some(&self.query.join("&")));
        }
        let request = self.peer.request(self.method.clone(), url.clone(), self.is_confidential)?;
        let mut request = request.timeout(self.limit);
        for (name, value) in &self.headers {
            request = request.header(name, value.as_bytes());
        }
        if let Some(token) = self.token {
            let mut value =
                HeaderValue::from_str(token).map_err(|fault| Error::Setup(fault.into()))?;
            value.set_sensitive(true);
            request = request.header(TOKEN, value);
        }
        let mut response = request.send().await.map_err(|fault| self.failure(fault))?;
        let status = response.status();
        if status.is_success() {
            return Ok(response);
        }
        if status.is_redirection() {
            return Err(Error::Redirected {
                address: self.address(),
                to: target(&url, response.headers()),
            });
        }
        let retry_after = retry_after(response.headers());
        // A body that cannot be read takes nothing from what the status says.
        let body = body(&mut response, ERROR_BODY_LIMIT).await.map_or_else(|_| vec![], |it| it.0);
        Err(self.refusal(status, retry_after, &body))
    }

    fn address(&self) -> Address {
        self.peer.address().clone()
    }

    fn quote(&self, body: &[u8]) -> String {
        if self.quotes { excerpt(body, &self.secrets) } else { String::new() }
    }

    /// What an answer with an error status means (§1.10, §4.4, §7.4).
    fn refusal(&self, status: StatusCode, retry_after: Option<Duration>, body: &[u8]) -> Error {
        let node = Node::parse(body);
        let error = node.as_ref().and_then(|it| it.list(&["errors", "error"]).into_iter().next());
        let code = error.as_ref().and_then(|error| error.number("code"));
        let words = error
            .and_then(|error| error.text("message"))
            .or_else(|| node.as_ref().and_then(|node| node.text("error")));
        let maintenance = node.filter(|node| status == 503 && node.has("title"));
        if let Some(words) = maintenance.and_then(|node| node.text("status")) {
            return Error::Starting {
                address: self.address(),
                status: self.quote(words.as_bytes()),
            };
        }
        let summary = match words {
            Some(words) => self.quote(words.as_bytes()),
            None => self.quote(body),
        };
        let says = String::from_utf8_lossy(body).to_ascii_lowercase();
        if status == 400 && says.contains("still starting up") {
            return Error::Starting { address: self.address(), status: summary };
        }
        Error::Status {
            address: self.address(),
            status: status.as_u16(),
            code: code.and_then(|code| code.try_into().ok()),
            summary,
            retry_after,
        }
    }

    /// What a call without an answer means.
    fn failure(&self, fault: reqwest::Error) -> Error {
        let address = self.address();
        // The address in it may hold a claim token or the id of a live PIN.
        let fault = fault.without_url();
        if let Some(refused) = cause::<Refused>(&fault) {
            return Error::ListenerRefused { address, source: Box::new(refused.clone()) };
        }
        if fault.is_builder() {
            Error::Setup(fault.into())
        } else if fault.is_connect() {
            Error::Unreachable { address, source: fault.into() }
        } else if fault.is_timeout() {
            Error::TookTooLong { address, limit: self.limit }
        } else if cause::<hyper::Error>(&fault).is_some_and(hyper::Error::is_parse) {
            Error::NotUnderstood { address, expected: "an HTTP answer", sample: String::new() }
        } else {
            Error::AnswerLost { address, source: fault.into() }
        }
    }
}

/// The body up to `limit` bytes, and whether that is all of it. Counted after
/// decompression, chunk by chunk: a small answer can unpack to a huge one.
async fn body(response: &mut Response, limit: usize) -> Result<(Vec<u8>, bool), reqwest::Error> {
    let mut body = Vec::new();
    while let Some(chunk) = response.chunk().await? {
        let room = limit - body.len();
        if chunk.len() > room {
            body.extend(chunk.iter().take(room));
            return Ok((body, false));
        }
        body.extend_from_slice(&chunk);
    }
    Ok((body, true))
}

/// The host that a redirect names, and nothing more of it.
fn target(from: &Url, headers: &HeaderMap) -> String {
    let location = headers.get(LOCATION).and_then(|value| value.to_str().ok());
    let url = location.and_then(|location| from.join(location).ok());
    let host = url.as_ref().and_then(Url::host_str);
    host.map_or_else(|| "nowhere".to_owned(), str::to_owned)
}

/// `Retry-After` in seconds or as a date.
fn retry_after(headers: &HeaderMap) -> Option<Duration> {
    let value = headers.get(RETRY_AFTER)?.to_str().ok()?.trim();
    if let Ok(seconds) = value.parse() {
        return Some(Duration::from_secs(seconds));
    }
    let date = jiff::fmt::rfc2822::parse(value).ok()?.timestamp();
    Some(Duration::try_from(date.duration_since(jiff::Timestamp::now())).unwrap_or_default())
}

/// The error of type `E` somewhere in the chain of causes.
fn cause<'a, E: std::error::Error + 'static>(
    fault: &'a (dyn std::error::Error + 'static),
) -> Option<&'a E> {
    std::iter::successors(Some(fault), |fault| fault.source()).find_map(|it| it.downcast_ref())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic, reason = "tests")]
    use super::*;
    use crate::domain::ClientIdentifier;
    use crate::plex::{Device, Http};

    fn http() -> Http {
        Http::new(&Device {
            client_identifier: ClientIdentifier("test".into()),
            name: "test".into(),
            platform: "Linux".into(),
            platform_version: "6".into(),
        })
        .unwrap()
    }

    /// The system takes the connection and the request, and nobody answers.
    #[tokio::test]
    async fn an_answer_that_does_not_come_may_have_been_acted_on() {
        let silent = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        let address = format!("http://{}", silent.local_addr().unwrap());
        let peer = http().peer(Address::parse(&address).unwrap());
        let limit = Duration::from_millis(50);
        let begun = Instant::now();
        let error = peer.post("/x").secret_query("token", "claim-1").limit(limit).done().await;
        let error = error.unwrap_err();
        assert!(begun.elapsed() < Duration::from_secs(5));
        assert!(
            matches!(&error, Error::TookTooLong { limit: it, .. } if *it == limit),
            "{error:?}"
        );
        assert!(error.is_uncertain());
    }

    #[test]
    fn queries_are_written_so_that_every_reader_agrees() {
        assert_eq!(encoded("a b+c&d=é/%"), "a%20b%2Bc%26d%3D%C3%A9%2F%25");
    }

    #[test]
    fn a_redirect_shows_its_host_alone() {
        let from = Url::parse("http://127.0.0.1:32400/a?token=x").unwrap();
        let to = |location: &'static str| {
            let mut headers = HeaderMap::new();
            headers.insert(LOCATION, HeaderValue::from_static(location));
            target(&from, &headers)
        };
        assert_eq!(to("https://me:pw@portal.example:8443/x?token=y"), "portal.example");
        assert_eq!(to("/elsewhere"), "127.0.0.1");
        assert_eq!(to("mailto:me@example.com"), "nowhere");
        assert_eq!(target(&from, &HeaderMap::new()), "nowhere");
    }
}
