//! What `plex/` does when the other side misbehaves, and where a secret goes.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "tests"
)]

mod raw_listener;

use raw_listener::{Listener, Reply, answer, cut, fixture, http, ok};
use std::error::Error as _;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};
use usher::domain::Address;
use usher::plex::{AuthToken, ClaimToken, Error, Guard, PlexTv, Server, ServerToken, SignInWay};

const TOKEN: &str = "owner-token-of-the-test";
const CLAIM: &str = "claim-of-the-test";

fn server_at(listener: &Listener) -> Server {
    Server::new(&http(), listener.address(), None).unwrap()
}

fn token() -> ServerToken {
    ServerToken::new(TOKEN)
}

/// Everything an error could say in a log: its words, its innards, its causes.
fn all_words(error: &Error) -> String {
    let mut words = format!("{error} {error:?}");
    let mut cause = error.source();
    while let Some(one) = cause {
        words += &format!(" {one} {one:?}");
        cause = one.source();
    }
    words
}

#[tokio::test]
async fn every_request_says_who_we_are_and_holds_no_token_in_its_line() {
    let listener = Listener::start(|_| ok("[]")).await;
    let plex_tv = PlexTv::new(&http(), listener.address(), "https://app.example/auth");
    plex_tv.listings(&AuthToken::new(TOKEN)).await.unwrap();
    plex_tv.sign_out(&AuthToken::new(TOKEN)).await.unwrap();
    server_at(&listener).refresh_reachability(&token()).await.unwrap();
    let requests = listener.requests();
    assert_eq!(requests.len(), 3);
    for request in requests {
        assert_eq!(request.header("X-Plex-Client-Identifier"), Some("test-client"));
        assert_eq!(request.header("X-Plex-Product"), Some("Usher"));
        assert_eq!(request.header("X-Plex-Version"), Some(env!("CARGO_PKG_VERSION")));
        assert_eq!(request.header("X-Plex-Device-Name"), Some("Zoë's Mac"));
        assert_eq!(request.header("X-Plex-Token"), Some(TOKEN));
        assert_eq!(request.header("Accept"), Some("application/json"));
        assert_eq!(request.header("Accept-Encoding"), Some("gzip"));
        assert_eq!(request.header("Referer"), None);
        assert!(!request.line.contains(TOKEN));
    }
}

#[tokio::test]
async fn an_endless_body_is_left_unread() {
    let listener = Listener::start(|_| ok(vec![b' '; 3 << 20])).await;
    let error = server_at(&listener).identity().await.unwrap_err();
    assert!(matches!(error, Error::TooLarge { limit: 1_048_576, .. }), "{error:?}");
    // With an error status the status counts, and the body for as far as it is read.
    let listener = Listener::start(|_| answer(500, "", vec![b'x'; 3 << 20])).await;
    let error = server_at(&listener).identity().await.unwrap_err();
    assert!(matches!(error, Error::Status { status: 500, .. }), "{error:?}");
}

#[tokio::test]
async fn a_small_body_that_unpacks_to_a_huge_one_is_left_unread() {
    let bomb = gzip_of_zeros(64 << 20);
    assert!(bomb.len() < 1 << 20, "{}", bomb.len());
    let listener = Listener::start(move |_| answer(200, "Content-Encoding: gzip\r\n", &bomb)).await;
    let error = server_at(&listener).identity().await.unwrap_err();
    assert!(matches!(error, Error::TooLarge { .. }), "{error:?}");
}

#[tokio::test]
async fn gzip_is_understood() {
    // The answer is the recorded one in a stored block, the plainest gzip there is.
    let body = fixture("pms/identity_claimed.xml");
    let length = body.len() as u16;
    let mut gzip = vec![0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255, 1];
    gzip.extend(length.to_le_bytes());
    gzip.extend((!length).to_le_bytes());
    gzip.extend(&body);
    gzip.extend(crc32(&body).to_le_bytes());
    gzip.extend(u32::from(length).to_le_bytes());
    let listener = Listener::start(move |_| answer(200, "Content-Encoding: gzip\r\n", &gzip)).await;
    assert_eq!(server_at(&listener).identity().await.unwrap().claimed, Some(true));
}

#[tokio::test]
async fn no_redirect_is_followed() {
    let other = Listener::start(|_| ok("{}")).await;
    let to = format!("Location: http://localhost:{}/x?y=z\r\n", other.socket.port());
    let listener = Listener::start(move |_| answer(302, &to, "")).await;
    let server = server_at(&listener);
    for error in [
        server.settings(Some(&token())).await.unwrap_err(),
        server.identity().await.unwrap_err(),
        server.claim(&ClaimToken::new(CLAIM), None).await.unwrap_err(),
    ] {
        let Error::Redirected { to, .. } = &error else { panic!("{error:?}") };
        assert_eq!(to, "localhost");
    }
    assert_eq!((other.bytes(), other.peers().len()), (0, 0));
}

#[tokio::test]
async fn a_page_in_place_of_an_answer_is_not_shown_raw() {
    let page = "<!doctype html><html><head><style>p{}</style></head><body><p>Welcome to the \
                hotel!</p><a href='http://portal/?X-Plex-Token=abc'>mail me@example.com</a>";
    let listener = Listener::start(move |_| ok(page)).await;
    let error = server_at(&listener).identity().await.unwrap_err();
    let Error::NotUnderstood { expected, sample, .. } = error else { panic!("{error:?}") };
    assert_eq!(expected, "a Plex Media Server");
    assert_eq!(sample, "Welcome to the hotel! mail [hidden]");
}

#[tokio::test]
async fn a_lost_answer_is_never_asked_for_again() {
    // The first answer keeps the connection, so that the second request goes
    // over a used one: the case in which clients like to send again.
    let listener = Listener::start(|request| match request.line.as_str() {
        "GET /identity" => ok(fixture("pms/identity_claimed.xml")),
        _ => cut(),
    })
    .await;
    let server = server_at(&listener);
    server.identity().await.unwrap();
    let error = server.claim(&ClaimToken::new(CLAIM), Some(&token())).await.unwrap_err();
    assert!(matches!(error, Error::AnswerLost { .. }), "{error:?}");
    assert!(error.is_uncertain());
    tokio::time::sleep(Duration::from_millis(50)).await;
    assert_eq!(listener.requests().len(), 2);
    assert_eq!(listener.peers().len(), 1, "the connection was not used again");
    let words = all_words(&error);
    assert!(!words.contains(CLAIM) && !words.contains(TOKEN), "{words}");
    assert!(!words.contains("/myplex"), "{words}");
}

#[tokio::test]
async fn an_answer_cut_in_the_middle_is_lost() {
    let listener = Listener::start(|_| {
        Reply::Last(b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"Media".to_vec())
    })
    .await;
    let error = server_at(&listener).identity().await.unwrap_err();
    assert!(matches!(error, Error::AnswerLost { .. }), "{error:?}");
}

#[tokio::test]
async fn what_does_not_speak_http_is_not_plex() {
    let listener = Listener::start(|_| Reply::Last(b"SSH-2.0-OpenSSH_9.9\r\n".to_vec())).await;
    let error = server_at(&listener).identity().await.unwrap_err();
    assert!(matches!(error, Error::NotUnderstood { .. }), "{error:?}");
}

#[tokio::test]
async fn a_connection_closed_while_idle_costs_nothing() {
    let listener = Listener::start(|request| match request.line.as_str() {
        "GET /identity" => {
            let Reply::Bytes(bytes) = ok(fixture("pms/identity_claimed.xml")) else { panic!() };
            Reply::Last(bytes)
        }
        _ => ok(""),
    })
    .await;
    let server = server_at(&listener);
    server.identity().await.unwrap();
    tokio::time::sleep(Duration::from_millis(20)).await;
    server.refresh_reachability(&token()).await.unwrap();
    assert_eq!(listener.lines(), ["GET /identity", "PUT /myplex/refreshReachability"]);
}

#[tokio::test]
async fn nobody_there_is_known_for_certain() {
    let gone = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let address = Address::parse(&format!("http://{gone}")).unwrap();
    let server = Server::new(&http(), address, None).unwrap();
    let error = server.claim(&ClaimToken::new(CLAIM), None).await.unwrap_err();
    assert!(matches!(error, Error::Unreachable { .. }), "{error:?}");
    assert!(!error.is_uncertain());
    let words = all_words(&error);
    assert!(!words.contains(CLAIM), "{words}");
}

#[tokio::test]
async fn a_secret_does_not_travel_in_the_clear() {
    // An address for documentation: a connection to it would take its time.
    let away = Address::parse("http://192.0.2.1:32400").unwrap();
    let server = Server::new(&http(), away.clone(), None).unwrap();
    let begun = Instant::now();
    for error in [
        server.settings(Some(&token())).await.unwrap_err(),
        server.claim(&ClaimToken::new(CLAIM), None).await.unwrap_err(),
        server.read(Some(&token())).await.unwrap_err(),
    ] {
        assert!(matches!(error, Error::SecretInClear { .. }), "{error:?}");
    }
    let plex_tv = PlexTv::new(&http(), away, "");
    let error = plex_tv.account(&AuthToken::new(TOKEN)).await.unwrap_err();
    assert!(matches!(error, Error::SecretInClear { .. }), "{error:?}");
    // Its answer would bring a secret.
    let error = plex_tv.offer_sign_in(SignInWay::Browser).await.unwrap_err();
    assert!(matches!(error, Error::SecretInClear { .. }), "{error:?}");
    assert!(begun.elapsed() < Duration::from_secs(5));
}

#[tokio::test]
async fn an_answer_that_repeats_a_secret_does_not_get_it_into_an_error() {
    let listener =
        Listener::start(|_| answer(400, "", format!("no good: {TOKEN} <b>{CLAIM}</b> Z9"))).await;
    let server = server_at(&listener);
    let error = server.claim(&ClaimToken::new(CLAIM), Some(&token())).await.unwrap_err();
    assert!(!all_words(&error).contains(CLAIM));
    let error = server.settings(Some(&ServerToken::new("Z9"))).await.unwrap_err();
    let words = all_words(&error);
    assert!(words.contains("no good") && !words.contains("Z9"), "{words}");
    let plex_tv = PlexTv::new(&http(), listener.address(), "");
    let error = plex_tv.exchange_claim(&ClaimToken::new(CLAIM), "id").await.unwrap_err();
    let Error::Status { status: 400, summary, .. } = error else { panic!("{error:?}") };
    assert_eq!(summary, "");
}

#[tokio::test]
async fn plex_tv_may_ask_for_patience() {
    for (header, expected) in [
        ("Retry-After: 7\r\n", Some(Duration::from_secs(7))),
        ("Retry-After: Thu, 01 Jan 1970 00:00:00 GMT\r\n", Some(Duration::ZERO)),
        ("Retry-After: soon\r\n", None),
        ("", None),
    ] {
        let listener = Listener::start(move |_| answer(429, header, "slow down")).await;
        let plex_tv = PlexTv::new(&http(), listener.address(), "");
        let error = plex_tv.sign_out(&AuthToken::new(TOKEN)).await.unwrap_err();
        let Error::Status { status: 429, retry_after, .. } = error else { panic!("{error:?}") };
        assert_eq!(retry_after, expected, "{header}");
        assert_eq!(listener.requests().len(), 1);
    }
}

type Ends = Arc<Mutex<Vec<(SocketAddr, SocketAddr)>>>;

/// A guard that notes the ends it was shown and says yes or no.
fn guard(trusted: bool) -> (Guard, Ends) {
    let ends = Ends::default();
    let seen = ends.clone();
    let guard: Guard = Arc::new(move |ours, theirs| {
        seen.lock().unwrap().push((ours, theirs));
        if trusted { Ok(()) } else { Err("a stranger listens there".into()) }
    });
    (guard, ends)
}

#[tokio::test]
async fn the_guard_sees_both_ends_of_each_new_connection() {
    let listener = Listener::start(|request| match request.line.as_str() {
        "GET /identity" => ok(fixture("pms/identity_claimed.xml")),
        "DELETE /myplex/account" => cut(),
        _ => ok(fixture("pms/prefs.json")),
    })
    .await;
    let (guard, ends) = guard(true);
    let server = Server::new(&http(), listener.address(), Some(guard)).unwrap();
    server.identity().await.unwrap();
    assert!(ends.lock().unwrap().is_empty(), "the identity is asked for unguarded");
    for _ in 0..3 {
        server.settings(Some(&token())).await.unwrap();
    }
    // The connection ends here, and what follows needs a new one.
    server.unclaim(&token()).await.unwrap_err();
    server.settings(Some(&token())).await.unwrap();
    let seen = listener.peers();
    assert_eq!(seen.len(), 3, "one open and two guarded connections");
    let expected: Vec<_> = seen[1..].iter().map(|ours| (*ours, listener.socket)).collect();
    assert_eq!(*ends.lock().unwrap(), expected);
}

#[tokio::test]
async fn a_stranger_receives_not_one_byte() {
    let listener = Listener::start(|_| ok("{}")).await;
    let (guard, ends) = guard(false);
    let server = Server::new(&http(), listener.address(), Some(guard)).unwrap();
    for error in [
        server.settings(Some(&token())).await.unwrap_err(),
        server.claim(&ClaimToken::new(CLAIM), None).await.unwrap_err(),
        server.unclaim(&token()).await.unwrap_err(),
    ] {
        assert!(matches!(error, Error::ListenerRefused { .. }), "{error:?}");
        assert!(!error.is_uncertain());
        assert_eq!(error.source().unwrap().to_string(), "a stranger listens there");
    }
    tokio::time::sleep(Duration::from_millis(50)).await;
    assert_eq!(ends.lock().unwrap().len(), 3);
    assert_eq!(listener.bytes(), 0);
}

#[tokio::test]
async fn a_guard_that_fails_to_decide_is_a_no() {
    let listener = Listener::start(|_| ok("{}")).await;
    let guard: Guard = Arc::new(|_, _| panic!("the guard of the test breaks down"));
    let server = Server::new(&http(), listener.address(), Some(guard)).unwrap();
    let error = server.settings(Some(&token())).await.unwrap_err();
    assert!(matches!(error, Error::ListenerRefused { .. }), "{error:?}");
    assert_eq!(listener.bytes(), 0);
}

/// A gzip file of zeros: one block in the fixed code, a zero and then copies
/// of 258 bytes from one byte back, 13 bits each (RFC 1951 §3.2.6).
fn gzip_of_zeros(length: usize) -> Vec<u8> {
    let mut bits = vec![true, true, false];
    bits.extend(code(0x30, 8));
    for _ in 0..length / 258 {
        bits.extend(code(0b1100_0101, 8));
        bits.extend(code(0, 5));
    }
    bits.extend(code(0, 7));
    let byte = |bits: &[bool]| bits.iter().rev().fold(0, |byte, bit| byte << 1 | u8::from(*bit));
    let mut gzip = vec![0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255];
    gzip.extend(bits.chunks(8).map(byte));
    gzip
}

/// A Huffman code travels with its highest bit first.
fn code(code: u16, length: u32) -> impl Iterator<Item = bool> {
    (0..length).rev().map(move |bit| code >> bit & 1 == 1)
}

fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| {
            (crc >> 1) ^ (0xedb8_8320 & (crc & 1).wrapping_neg())
        })
    })
}
