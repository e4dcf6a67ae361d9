//! Every recorded answer of plex.tv and of a server goes through `plex/`, as
//! bytes over a socket.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "tests"
)]

mod raw_listener;

use raw_listener::{Listener, answer, fixture, http, ok};
use std::num::NonZeroU16;
use usher::domain::{
    MachineIdentifier, MappingState, RemoteAccess, SigninState, UserUuid, Version,
};
use usher::plex::{AuthToken, Error, PlexTv, Server, ServerToken, SignInWay};

/// A listener that gives one recording to every question.
async fn playing(status: u16, name: &'static str) -> Listener {
    Listener::start(move |_| answer(status, "", fixture(name))).await
}

async fn plex_tv(name: &'static str) -> (Listener, PlexTv) {
    let listener = playing(200, name).await;
    let plex_tv = PlexTv::new(&http(), listener.address(), "https://app.example/auth");
    (listener, plex_tv)
}

async fn server(status: u16, name: &'static str) -> (Listener, Server) {
    let listener = playing(status, name).await;
    let server = Server::new(&http(), listener.address(), None).unwrap();
    (listener, server)
}

fn token() -> AuthToken {
    AuthToken::new("secret-of-the-test")
}

fn server_token() -> ServerToken {
    ServerToken::new("secret-of-the-test")
}

#[tokio::test]
async fn a_pin_waits_and_is_approved() {
    // One is made, one question finds it waiting, the next finds it approved.
    let asked = std::sync::atomic::AtomicUsize::new(0);
    let listener = Listener::start(move |request| match request.line.as_str() {
        "POST /api/v2/pins" => answer(201, "", fixture("plextv/pins_new.json")),
        "GET /api/v2/pins/111222333" => {
            match asked.fetch_add(1, std::sync::atomic::Ordering::Relaxed) {
                0 => ok(fixture("plextv/pins_new.json")),
                _ => ok(fixture("plextv/pins_linked.json")),
            }
        }
        other => panic!("{other}"),
    })
    .await;
    let plex_tv = PlexTv::new(&http(), listener.address(), "https://app.example/auth")
        .at_pace(std::time::Duration::from_millis(5));
    let pin = plex_tv.offer_sign_in(SignInWay::ShortCode).await.unwrap();
    assert_eq!(pin.offer.code.as_deref(), Some("CODE"));
    assert_eq!(pin.offer.url, format!("{}/link", listener.address()));
    assert_eq!(pin.offer.expires_in, 900);
    assert!(!format!("{pin:?}").contains("111222333"));
    let token = plex_tv.wait_for_sign_in(&pin).await.unwrap();
    assert_eq!(token.expose(), "auth_token");
    assert_eq!(listener.requests().len(), 3);
    assert!(listener.requests().iter().all(|it| it.header("X-Plex-Token").is_none()));
}

#[tokio::test]
async fn accounts() {
    let (_on, free) = plex_tv("plextv/user_free.json").await;
    let account = free.account(&token()).await.unwrap();
    assert_eq!((account.id.0, account.uuid.0.as_str()), (12345, "212acf24b07315e5"));
    // The recorded friendly name is empty, so the title stands in for it.
    assert_eq!(account.title, "user@example.com");
    assert_eq!(account.username, "user@example.com");
    assert!(!account.subscribed && !account.protected && !account.restricted && !account.guest);

    let (_on, paying) = plex_tv("plextv/user_plexpass.json").await;
    assert!(paying.account(&token()).await.unwrap().subscribed);

    let (_on, xml) = plex_tv("plextv/user_v2.xml").await;
    let account = xml.account(&token()).await.unwrap();
    assert_eq!(account.title, "Test User");
    assert_eq!(account.uuid, UserUuid("1234567890".into()));
    assert!(account.subscribed && account.home && account.home_admin);
}

#[tokio::test]
async fn claim_tokens() {
    let (listener, plex_tv) = plex_tv("plextv/claim_token.json").await;
    let claim = plex_tv.claim_token(&token()).await.unwrap();
    assert_eq!(claim.expose(), "claim-TOKEN");
    assert_eq!(listener.lines(), ["GET /api/claim/token.json"]);
}

#[tokio::test]
async fn listings_in_both_languages() {
    let (_on, json) = plex_tv("plextv/resources_v2.json").await;
    let listing = json.listing(&token(), &MachineIdentifier("client_id2".into())).await.unwrap();
    let listing = listing.unwrap();
    assert_eq!((listing.name.as_str(), listing.owned, listing.presence), ("Box", true, true));
    assert_eq!(listing.public_address.as_deref(), Some("2.2.2.2"));
    assert!(listing.relay && !listing.public_address_matches && !listing.https_required);
    assert!(!listing.dns_rebinding_protection && !listing.nat_loopback_supported);
    // `date -u -d 2022-01-01T13:43:34Z +%s`
    assert_eq!(listing.last_seen, Some(1_641_044_614));
    let ways: Vec<_> =
        listing.connections.iter().map(|it| (it.address.as_str(), it.port, it.relay)).collect();
    assert_eq!(
        ways,
        [
            ("172.18.0.3", 32400, false),
            ("example.org", 443, false),
            ("2.2.2.2", 443, false),
            ("178.3.2.1", 8443, true)
        ]
    );
    let home = &listing.connections[0];
    assert!(home.local && home.is_secure() && !home.ipv6);
    let name = home.plex_direct().unwrap();
    assert_eq!(name.host(), "172-18-0-3.client-id2.plex.direct");
    assert_eq!(home.number(), Some(name.spelled()));
    let other = json.listing(&token(), &MachineIdentifier("other".into())).await.unwrap();
    assert_eq!(other, None);

    let (_on, xml) = plex_tv("plextv/resources_v1.xml").await;
    let listings = xml.listings(&token()).await.unwrap();
    assert_eq!(listings.len(), 1);
    assert_eq!(listings[0].machine_identifier, MachineIdentifier("3".into()));
    assert!(listings[0].owned);
    assert_eq!(listings[0].last_seen, Some(1_628_211_599));
    let ways: Vec<_> =
        listings[0].connections.iter().map(|it| (it.uri.as_str(), it.local)).collect();
    assert_eq!(
        ways,
        [
            ("http://172.18.0.12:32400/", true),
            ("https://example.com/", false),
            ("http://1.0.0.2:443/", false)
        ]
    );
    assert_eq!(listings[0].connections[1].port, 443);
}

#[tokio::test]
async fn devices_without_their_tokens() {
    let (_on, plex_tv) = plex_tv("plextv/devices.xml").await;
    let devices = plex_tv.devices(&token()).await.unwrap();
    // The recording says that there are 2.
    let recorded = String::from_utf8(fixture("plextv/devices.xml")).unwrap();
    assert_eq!(devices.len(), recorded.matches("<Device ").count());
    assert!(devices.len() > 2);
    assert!(!format!("{devices:?}").contains("auth_token"));
    let server = devices.iter().find(|it| it.is_server).unwrap();
    assert_eq!((server.name.as_str(), server.product.as_str()), ("Box", "Plex Media Server"));
    assert_eq!(server.id, 123456);
    assert_eq!(server.last_seen.map(|it| it.as_second()), Some(1628211599));
}

#[tokio::test]
async fn errors_of_plex_tv() {
    let listener = playing(401, "plextv/error_signin_otp_401.json").await;
    let plex_tv = PlexTv::new(&http(), listener.address(), "https://app.example/auth");
    let error = plex_tv.account(&token()).await.unwrap_err();
    let Error::Status { status, code, summary, .. } = error else { panic!("{error:?}") };
    assert_eq!((status, code, summary.as_str()), (401, Some(1029), "OTP required"));
}

#[tokio::test]
async fn what_is_of_another_kind_is_not_understood() {
    // A good answer to another question: no account, no list of servers.
    let (_on, plex_tv) = plex_tv("plextv/servers_machine_id.json").await;
    let error = plex_tv.account(&token()).await.unwrap_err();
    assert!(matches!(error, Error::NotUnderstood { expected: "an account", .. }), "{error:?}");
    let error = plex_tv.listings(&token()).await.unwrap_err();
    assert!(matches!(error, Error::NotUnderstood { .. }), "{error:?}");
}

#[tokio::test]
async fn identities() {
    let (_on, server) = server(200, "pms/identity_claimed.xml").await;
    let identity = server.identity().await.unwrap();
    assert_eq!(identity.claimed, Some(true));
    assert_eq!(identity.machine_identifier.0, "0".repeat(40));
    assert_eq!(identity.version, Version::read("1.41.6.9685-d301f511a"));
}

#[tokio::test]
async fn descriptions() {
    let (_on, unclaimed) = server(200, "pms/providers_unclaimed.json").await;
    let description = unclaimed.description(None).await.unwrap();
    assert_eq!(description.friendly_name, "machine_id3");
    assert_eq!(description.signin_state, SigninState::None);
    assert_eq!(description.owner, None);
    assert_eq!(description.mapping.state, MappingState::Unknown);
    assert_eq!(description.start_state.as_deref(), Some("startingPlugins"));
    // An identity that does not say whether it is claimed leaves it open.
    assert_eq!(unclaimed.identity().await.unwrap().claimed, None);

    for name in ["pms/providers_free.json", "pms/providers_plexpass.json"] {
        let (_on, claimed) = server(200, name).await;
        let description = claimed.description(Some(&server_token())).await.unwrap();
        assert_eq!(description.signin_state, SigninState::Ok);
        assert_eq!(description.owner.as_deref(), Some("username"));
        assert_eq!(description.mapping.state, MappingState::Mapped);
        assert_eq!(description.mapping.error, None);
        assert_eq!(description.platform.as_deref(), Some("Linux"));
        assert_eq!(description.start_state.is_none(), name.contains("plexpass"));
    }
}

#[tokio::test]
async fn preferences() {
    let (listener, server) = server(200, "pms/prefs.json").await;
    let settings = server.settings(Some(&server_token())).await.unwrap();
    assert_eq!(listener.lines(), ["GET /:/prefs"]);
    assert_eq!(settings.friendly_name.as_deref(), Some("Box"));
    assert_eq!(settings.local_security, Some(false));
    // What the recording holds, read here in another way.
    let recorded: serde_json::Value = serde_json::from_slice(&fixture("pms/prefs.json")).unwrap();
    let value = |id: &str| {
        let all = recorded["MediaContainer"]["Setting"].as_array().unwrap();
        all.iter().find(|it| it["id"] == id).unwrap()["value"].clone()
    };
    assert_eq!(settings.terms_accepted, value("AcceptedEULA").as_bool());
    let port = value("ManualPortMappingPort").as_u64().unwrap() as u16;
    let expected = match (value("PublishServerOnPlexOnlineKey"), value("ManualPortMappingMode")) {
        (on, _) if on == false => RemoteAccess::Off,
        (_, manual) if manual == true => RemoteAccess::Port(NonZeroU16::new(port).unwrap()),
        _ => RemoteAccess::Automatic,
    };
    assert_eq!(settings.remote_access, Some(expected));
}

#[tokio::test]
async fn a_server_under_maintenance_is_starting() {
    let (_on, server) = server(503, "pms/maintenance_503.xml").await;
    let error = server.identity().await.unwrap_err();
    let Error::Starting { status, .. } = error else { panic!("{error:?}") };
    assert_eq!(status, "Plex Media Server is currently running database migrations.");
}

#[tokio::test]
async fn a_refusal_is_html() {
    let (_on, server) = server(401, "pms/unauthorized_401.html").await;
    let error = server.settings(Some(&server_token())).await.unwrap_err();
    let Error::Status { status, summary, code, .. } = error else { panic!("{error:?}") };
    assert_eq!((status, code), (401, None));
    assert_eq!(summary, "Unauthorized 401 Unauthorized");
}

/// A recording that no test plays would be one that nobody reads.
#[test]
fn every_recording_is_played() {
    let source = include_str!("recordings.rs");
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    for folder in ["plextv", "pms"] {
        for entry in std::fs::read_dir(root.join(folder)).unwrap() {
            let name = entry.unwrap().file_name().into_string().unwrap();
            assert!(source.contains(&format!("\"{folder}/{name}\"")), "{folder}/{name}");
        }
    }
}
