#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "tests"
)]

use super::*;
use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use proptest::prelude::*;
use std::collections::BTreeSet;

const TOKEN: &str = "aB3xY9-zQ_4kLmN7pRsT";

fn known() -> Vec<Known> {
    [
        Known::secret(Kind::SignInKey, TOKEN),
        Known::secret(Kind::ClaimToken, "claim-Zx81Qv77Lm20Ab93Cd45"),
        Known::secret(Kind::Email, "ann.meier@example.com"),
        Known::secret(Kind::Server, "3f0c9a6e5b7d48129a0b1c2d3e4f5a6b7c8d9e0f"),
        Known::name(Kind::Person, "Ann"),
        Known::name(Kind::Person, "Müller & Söhne"),
        Known::name(Kind::Media, "Home \"Movies\""),
        Known::home("/Users/annmeier"),
        Known::media_folder("/Volumes/Big Disk/Films"),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// A new redactor; the patterns are made once.
fn redactor() -> Redactor {
    thread_local! {
        static FIRST: Redactor = Redactor::new(&known()).unwrap();
    }
    FIRST.with(Clone::clone)
}

fn redact(text: &str) -> String {
    redactor().redact(text).text
}

fn part(text: &str) -> Part {
    Part { name: "part".to_owned(), text: text.to_owned() }
}

fn left(text: &str) -> Option<Kind> {
    prove(&[part(text)], &known()).map(|left| left.kind)
}

#[test]
fn what_is_known_goes_in_every_writing() {
    let url =
        |text: &str| url::form_urlencoded::byte_serialize(text.as_bytes()).collect::<String>();
    let json = |text: &str| serde_json::to_string(text).unwrap();
    for (secret, trace) in [
        (TOKEN, "xY9-zQ"),
        ("claim-Zx81Qv77Lm20Ab93Cd45", "zx81qv"),
        ("ann.meier@example.com", "meier"),
        ("3f0c9a6e5b7d48129a0b1c2d3e4f5a6b7c8d9e0f", "9a6e5b7d"),
        ("Müller & Söhne", "ller"),
        ("Home \"Movies\"", "ovies"),
        ("/Users/annmeier", "annmeier"),
    ] {
        for written in [
            secret.to_owned(),
            secret.to_uppercase(),
            secret.to_lowercase(),
            url(secret),
            url(&url(secret)),
            json(secret),
            json(&json(secret)),
            secret.replace('&', "&amp;").replace('"', "&quot;"),
        ] {
            for text in [
                written.clone(),
                format!("GET /x?a={written}&b=1"),
                format!("{{\"a\":{written},\"b\":1}}"),
                format!("<a b='{written}'/>"),
                format!("{} {written} {}", "x".repeat(20_000), "y ".repeat(9_000)),
            ] {
                let clean = redact(&text);
                assert!(
                    !clean.to_lowercase().contains(&trace.to_lowercase()),
                    "{written}: {clean}"
                );
                assert_eq!(left(&clean), None, "{clean}");
            }
        }
        for before in ["", "x", "xy", "xyz"] {
            for text in [
                STANDARD.encode(format!("{before}{secret}")),
                URL_SAFE_NO_PAD.encode(format!("{before}{secret}\u{1}more")),
                STANDARD.encode(format!("{before} {secret} more")),
            ] {
                let line = format!("data: /auth/{text}, end");
                let clean = redact(&line);
                assert!(!clean.contains(&text[..text.len() - 6]), "{secret}: {line} {clean}");
                assert_eq!(left(&clean), None, "{line} {clean}");
            }
        }
    }
}

#[test]
fn what_looks_like_a_secret_goes_whosever_it_is() {
    for (text, clean) in [
        (
            "http://127.0.0.1:32400/?X-Plex-Token=abc&x=1",
            "http://127.0.0.1:32400/?X-Plex-Token=<sign-in key 1>&x=1",
        ),
        ("X-Plex-Token%3Dabc%26x", "X-Plex-Token%3D<sign-in key 1>%26x"),
        (
            "{\"authToken\": \"a b\", \"x\": true}",
            "{\"authToken\": \"<sign-in key 1>\", \"x\": true}",
        ),
        ("{\\\"authToken\\\":\\\"ab\\\",", "{\\\"authToken\\\":\\\"<sign-in key 1>\\\","),
        (
            "<key>PlexOnlineToken</key><string>ab</string>",
            "<key>PlexOnlineToken</key><string><sign-in key 1></string>",
        ),
        ("PlexOnlineMail=\"a***@example.org\"", "PlexOnlineMail=\"<e-mail 1>\""),
        (
            r#"authToken\\\":\\\"ab\\\", pin=\"4711\" token => ab"#,
            r#"authToken\\\":\\\"<sign-in key 1>\\\", pin=\"<pin 1>\" token => <sign-in key 1>"#,
        ),
        ("has_token: true, tokens", "has_token: true, tokens"),
        ("key qW7eR8tY9uI0oP1aS2dF.", "key <sign-in key 1>."),
        ("claim-abcdefghijklmnopqrst claim-page-missing", "<claim token 1> claim-page-missing"),
        (
            "Authorization: Bearer abc123def456 basic authentication",
            "Authorization: Bearer <sign-in key 1> basic authentication",
        ),
        ("jwt eyJhbGciOiJFZERTQSJ9.eyJhIjoxfQ.c2ln,", "jwt <sign-in key 1>,"),
        (
            "pin=1234 PIN 4321 /api/v2/pins/998877?code=ABCD code: 401",
            "pin=<pin 1> PIN <pin 2> /api/v2/pins/<pin 3>?code=<pin 4> code: 401",
        ),
        ("bob@example.net bob%40example.net", "<e-mail 1> <e-mail 1>"),
        (
            "203.0.113.7 192.168.1.5 100.64.1.1 [2001:db8::5]:32400 fe80::1",
            "<address 1> 192.168.1.5 100.64.1.1 [<address 2>]:32400 fe80::1",
        ),
        (
            "203-0-113-7.0123456789abcdef0123456789abcdef.plex.direct",
            "<address 1>.<certificate 1>.plex.direct",
        ),
        (
            "192-168-1-5.0123456789abcdef0123456789abcdef.plex.direct",
            "192-168-1-5.<certificate 1>.plex.direct",
        ),
        (
            "2001-db8--5.0123456789abcdef0123456789abcdef.plex.direct",
            "<address 1>.<certificate 1>.plex.direct",
        ),
        (
            "/home/bob/x /Users/eve/y C:\\Users\\Bob B\\z C:\\\\Users\\\\Eve\\\\z",
            "<home>/x <home 2>/y <home 3>\\z <home 4>\\\\z",
        ),
        ("/api/v2/home/users /Users/Shared/x", "/api/v2/home/users /Users/Shared/x"),
        (
            "https://plex.tv/api https://my.example.org/x http://nas:1/",
            "https://plex.tv/api https://<address 1>/x http://<computer 1>:1/",
        ),
        (
            "[0x7f8a9c5ff700] DEBUG - Scanning Heat (1995) [x].mkv now",
            "[0x7f8a9c5ff700] DEBUG - <media 1> now",
        ),
        (
            "title=\"Heat\" query=heat&x plex://movie/5d776825880197001ec90a2b",
            "title=\"<media 1>\" query=<media 1>&x <media 2>",
        ),
        (
            "/Volumes/Big Disk/Films/Heat/a b.x: Permission denied",
            "/Volumes/Big Disk/Films/<media 1>: Permission denied",
        ),
        ("file=%2FVolumes%2FBig%20Disk%2FFilms%2FHeat%2Fa&b", "file=<media 1>&b"),
        (
            "myPlexUsername=\"bob b\" friendlyName=\"Den\"",
            "myPlexUsername=\"<person 1>\" friendlyName=\"<server 1>\"",
        ),
        ("Annex and Ann, %20Ann%20 and ann", "Annex and <person 1>, %20<person 1>%20 and ann"),
        ("to a\u{200b}B3xY9-zQ_4\u{0}kLmN7pRsT", "to <sign-in key 1>"),
    ] {
        assert_eq!(redact(text), clean);
        assert_eq!(left(clean), None, "{clean}");
    }
}

#[test]
fn a_log_stays_readable() {
    // Constructed after the look of the server's own.
    let log = "\
Nov 24, 2026 12:52:50.123 [0x7f8a9c5ff700] INFO - Plex Media Server v1.43.0.10389-8be686aa6 - Linux PC x86_64 - build: linux-x86_64 debian - GMT 01:00
Nov 24, 2026 12:52:50.124 [0x7f8a9c5ff700] DEBUG - [Req#1a/MyPlex] Relay: read 0 unreferenced, mapping state set to 'Mapped - Not Published (Not Reachable)'
Nov 24, 2026 12:52:50.125 [0x7f8a9c5ff700] DEBUG - Request: [127.0.0.1:51000 (Loopback)] GET /library/sections/1/all?type=1&X-Plex-Container-Start=0 (4 live) Signed-in
Nov 24, 2026 12:52:50.126 [0x7f8a9c5ff700] WARN - NetworkServiceBrowser: SERVER interface \u{2018}en0\u{2019} 192.168.1.20 (24) gone after 12 seconds
Nov 24, 2026 12:52:50.127 [0x7f8a9c5ff700] ERROR - [MyPlexServerPublishOnlineManager] HTTP error requesting POST https://plex.tv/servers.xml (401, Unauthorized)
Nov 24, 2026 12:52:50.128 [0x7f8a9c5ff700] DEBUG - PublicAddressManager: Got public IP from v4.plex.tv, mapping 32400 -> 32400
Nov 24, 2026 12:52:50.129 [0x7f8a9c5ff700] ERROR - SQLITE3:(nil), 11, database corruption at line 71261 of [ebe9ea57b7]
Nov 24, 2026 12:52:50.130 [0x7f8a9c5ff700] ERROR - Error opening '/var/lib/plexmediaserver/Library/Application Support/Plex Media Server/Preferences.xml': Permission denied
";
    assert_eq!(redact(log), log);
    assert_eq!(left(log), None);
}

#[test]
fn one_secret_has_one_number_in_a_bundle() {
    let mut redactor = redactor();
    let first = redactor.redact("203.0.113.7 203.0.113.8");
    assert_eq!(first.text, "<address 1> <address 2>");
    assert_eq!(redactor.redact("203.0.113.8 203.0.113.9").text, "<address 2> <address 3>");
    assert_eq!(redactor.hidden()[&Kind::Address], 3);
    assert_eq!(first.hidden[&Kind::Address], 2);
}

#[test]
fn the_second_pass_sees_what_a_blind_first_leaves() {
    for (kind, text) in [
        (Kind::SignInKey, format!("x {TOKEN}")),
        (Kind::SignInKey, "X-Plex-Token=unknown1234".to_owned()),
        (Kind::ClaimToken, "claim-99887766554433221100".to_owned()),
        (Kind::Email, "x bob@example.net".to_owned()),
        (Kind::Address, "x 203.0.113.7".to_owned()),
        (Kind::Person, "hello Ann".to_owned()),
        (Kind::Media, "Home \"Movies\"".to_owned()),
        (Kind::Media, "/Volumes/Big Disk/Films/x".to_owned()),
        (Kind::Home, "/users/ANNMEIER/x".to_owned()),
    ] {
        assert_eq!(left(&redact(&text)), None, "{text}");
        let mut blind = redactor().blind_to(kind);
        let clean = blind.redact(&format!("one\n{text}\n")).text;
        let log = Part { name: "log".into(), text: clean.clone() };
        let left = prove(&[part("fine"), log], &known());
        let left = left.unwrap_or_else(|| panic!("{text}: {clean}"));
        assert_eq!((left.part.as_str(), left.line), ("log", 2), "{text}");
        assert_eq!(left.kind, kind, "{text}");
    }
}

#[test]
fn what_is_wrapped_too_often_for_the_first_is_refused_by_the_second() {
    let percent = |text: &str| text.bytes().map(|byte| format!("%{byte:02x}")).collect::<String>();
    let wrapped = percent(&percent(&percent(TOKEN)));
    let log = Part { name: "server.log".into(), text: format!("fine\n\n{wrapped}\n") };
    let material =
        Material { parts: vec![part("facts"), log], known: known(), ..Material::default() };
    let refusal = material.draft(&BTreeSet::new()).unwrap_err();
    let Refusal::Left(left) = refusal else { panic!("{refusal:?}") };
    assert_eq!((left.part.as_str(), left.line, left.kind), ("server.log", 3, Kind::SignInKey));
    let draft = material.draft(&BTreeSet::from(["server.log".to_owned()])).unwrap();
    assert!(draft.text().contains("facts") && !draft.text().contains("server.log"));
}

#[test]
fn a_draft_says_what_was_hidden_and_where() {
    let text = format!("{TOKEN} {TOKEN} 203.0.113.7\n{}", "long ".repeat(1_000));
    let material = Material { parts: vec![part(&text)], known: known(), ..Material::default() };
    let draft = material.draft(&BTreeSet::new()).unwrap();
    let hidden = |kind, count| Hidden { kind, count };
    assert_eq!(draft.hidden(), [hidden(Kind::SignInKey, 1), hidden(Kind::Address, 1)]);
    let places = vec![hidden(Kind::SignInKey, 2), hidden(Kind::Address, 1)];
    assert_eq!(draft.parts().last(), Some(&("part".to_owned(), places)));
    assert!(draft.text().contains("Hidden: sign-in key 1, address 1\n"), "{}", draft.text());
    assert!(draft.text().lines().all(|line| line.chars().count() < 2_100));
    assert!(
        draft.text().starts_with("Usher support file") && draft.summary().starts_with("usher: ")
    );
}

#[test]
fn nothing_known_is_said_by_a_debug_print() {
    let material = Material { parts: vec![part(TOKEN)], known: known(), ..Material::default() };
    let redactor = redactor();
    assert!(!format!("{material:?}{redactor:?}").contains("xY9"));
}

/// A text like a log: words, signs and the secrets themselves, in any order.
fn logs() -> impl Strategy<Value = String> {
    let secrets = known().into_iter().map(|it| it.value).collect::<Vec<_>>();
    let shapes = [
        "X-Plex-Token=",
        "authToken\":\"",
        "claim-",
        "203.0.113.",
        "7",
        "2001:db8::",
        "@example.com",
        "/Users/",
        "/home/",
        "C:\\Users\\",
        ".plex.direct",
        "0123456789abcdef0123456789abcdef",
        "%20",
        "%3D",
        "\\n",
        "\\u00e9",
        "&amp;",
        "&quot;",
        "\"",
        "'",
        "<",
        ">",
        "<address 1>",
        "<home>",
        ".mkv",
        "/",
        ": Permission denied",
        "\n",
        " ",
        "eyJhbGciOi",
        "pin=",
        "1234",
        "title=",
        "Ann",
        "=",
        "qW7eR8tY9uI0oP1aS2dF",
        "YW5uLm1laWVy",
        "[",
        "] DEBUG - ",
        "é",
        "田中",
        "\u{0}",
    ];
    let piece = prop_oneof![
        3 => proptest::sample::select(secrets),
        6 => proptest::sample::select(shapes.to_vec()).prop_map(str::to_owned),
        2 => "[ -~]{0,12}",
        1 => any::<String>(),
    ];
    proptest::collection::vec(piece, 0..24).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn redaction_is_idempotent_and_keeps_lines(text in logs()) {
        let mut redactor = redactor();
        let once = redactor.redact(&text).text;
        prop_assert_eq!(redactor.redact(&once).text, once.clone());
        prop_assert_eq!(once.matches('\n').count(), text.matches('\n').count());
    }

    #[test]
    fn no_token_survives_among_any_text(before in any::<String>(), text in logs(), after in "[ -~]{0,20}") {
        let clean = redact(&format!("{before}{TOKEN}{text}ann.meier@example.com{after}"));
        let clean = clean.to_lowercase();
        prop_assert!(!clean.contains(&TOKEN.to_lowercase()), "{}", clean);
        prop_assert!(!clean.contains("ann.meier@example.com"), "{}", clean);
    }

    #[test]
    fn random_secrets_are_hidden_in_random_places(
        secret in "[A-Za-z0-9_-]{20}", before in "[ -~]{0,30}", after in "[ -~]{0,30}",
    ) {
        let known: Vec<Known> = Known::secret(Kind::SignInKey, &secret).into_iter().collect();
        let plain = format!("{before}{secret}{after}");
        let url: String = url::form_urlencoded::byte_serialize(plain.as_bytes()).collect();
        let json = serde_json::to_string(&plain).unwrap();
        let text = format!("{plain}\n{url}\n{json}\n{}\n", STANDARD.encode(&plain));
        let clean = Redactor::new(&known).unwrap().redact(&text).text;
        prop_assert!(!clean.to_lowercase().contains(&secret.to_lowercase()), "{}", clean);
        prop_assert!(!clean.contains(&STANDARD.encode(&plain)), "{}", clean);
        prop_assert_eq!(prove(&[part(&clean)], &known).filter(|left| left.kind == Kind::SignInKey), None);
    }

    #[test]
    fn the_second_pass_never_panics(text in logs()) {
        let _ = prove(&[part(&text)], &known());
    }
}
