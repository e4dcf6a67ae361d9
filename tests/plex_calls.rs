//! What `plex/` sends and how it reads doubtful answers. Where no recording of
//! an answer is public, it is constructed from the protocol page's field list.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "tests"
)]

mod raw_listener;

use raw_listener::{Listener, Reply, Request, answer, cut, fixture, http, ok};
use std::num::NonZeroU16;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};
use tokio::sync::Barrier;
use usher::domain::{
    Access, Adjustment, Agent, FriendlyName, Language, MappingState, RemoteAccess, Scanner,
    Section, SectionDraft, SectionKey, SectionKind, Settings, UserUuid,
};
use usher::plex::{
    AuthToken, ClaimToken, Error, HomePin, Pin, PlexTv, Server, ServerToken, SettingsChange,
    SignInWay,
};

fn plex_tv_at(listener: &Listener) -> PlexTv {
    PlexTv::new(&http(), listener.address(), "https://app.example/auth")
        .at_pace(Duration::from_millis(5))
}

fn server_at(listener: &Listener) -> Server {
    Server::new(&http(), listener.address(), None).unwrap()
}

fn auth() -> AuthToken {
    AuthToken::new("account-token")
}

fn owner() -> ServerToken {
    ServerToken::new("owner-token")
}

/// Answers in the order given, the last one for ever.
fn in_turn(replies: Vec<fn() -> Reply>) -> impl Fn(&Request) -> Reply + Send + Sync + 'static {
    let turn = AtomicUsize::new(0);
    move |_| replies[turn.fetch_add(1, Ordering::Relaxed).min(replies.len() - 1)]()
}

// Signing in.

#[tokio::test]
async fn the_browser_is_sent_to_the_auth_app_with_our_identifier() {
    let listener =
        Listener::start(|_| answer(201, "", r#"{"id":7,"code":"a b&c","expiresIn":"1800"}"#)).await;
    let pin = plex_tv_at(&listener).offer_sign_in(SignInWay::Browser).await.unwrap();
    assert_eq!(listener.lines(), ["POST /api/v2/pins?strong=true"]);
    assert_eq!(
        pin.offer.url,
        "https://app.example/auth#?clientID=test-client&code=a%20b%26c\
         &context%5Bdevice%5D%5Bproduct%5D=Usher"
    );
    assert_eq!((pin.offer.code, pin.offer.expires_in), (None, 1800));
}

async fn pin_at(plex_tv: &PlexTv) -> Pin {
    plex_tv.offer_sign_in(SignInWay::ShortCode).await.unwrap()
}

const WAITS: &str = r#"{"id":7,"code":"CODE","expiresIn":900,"authToken":null}"#;
const APPROVED: &str = r#"{"id":7,"code":"CODE","expiresIn":900,"authToken":"granted"}"#;

#[tokio::test]
async fn trouble_on_the_way_is_no_answer() {
    let listener = Listener::start(in_turn(vec![
        || answer(201, "", WAITS),
        || answer(500, "", "oops"),
        || ok("<html>hotel</html>"),
        || answer(302, "Location: http://localhost/\r\n", ""),
        cut,
        || ok(WAITS),
        || ok(APPROVED),
    ]))
    .await;
    let plex_tv = plex_tv_at(&listener);
    let token = plex_tv.wait_for_sign_in(&pin_at(&plex_tv).await).await.unwrap();
    assert_eq!(token.expose(), "granted");
    assert_eq!(listener.requests().len(), 7);
}

#[tokio::test]
async fn patience_asked_for_is_patience_given() {
    let listener = Listener::start(in_turn(vec![
        || answer(201, "", WAITS),
        || answer(429, "Retry-After: 1\r\n", ""),
        || ok(APPROVED),
    ]))
    .await;
    let plex_tv = plex_tv_at(&listener);
    let pin = pin_at(&plex_tv).await;
    let begun = Instant::now();
    plex_tv.wait_for_sign_in(&pin).await.unwrap();
    assert!(begun.elapsed() >= Duration::from_secs(1));
}

#[tokio::test]
async fn without_a_number_the_wait_doubles() {
    let listener = Listener::start(in_turn(vec![
        || answer(201, "", WAITS),
        || answer(429, "", ""),
        || answer(429, "", ""),
        || answer(429, "", ""),
        || ok(APPROVED),
    ]))
    .await;
    let plex_tv = plex_tv_at(&listener).at_pace(Duration::from_millis(10));
    let pin = pin_at(&plex_tv).await;
    let begun = Instant::now();
    plex_tv.wait_for_sign_in(&pin).await.unwrap();
    // 20, 40 and 80 ms.
    assert!(begun.elapsed() >= Duration::from_millis(140));
}

#[tokio::test]
async fn a_pin_runs_out_by_our_own_clock() {
    let listener = Listener::start(in_turn(vec![
        || answer(201, "", r#"{"id":7,"code":"CODE","expiresIn":1}"#),
        || ok(WAITS),
    ]))
    .await;
    let plex_tv = plex_tv_at(&listener);
    let pin = pin_at(&plex_tv).await;
    let begun = Instant::now();
    let error = plex_tv.wait_for_sign_in(&pin).await.unwrap_err();
    assert!(matches!(error, Error::PinExpired), "{error:?}");
    assert!(begun.elapsed() < Duration::from_secs(10));
}

#[tokio::test]
async fn a_pin_that_plex_tv_does_not_know_has_run_out() {
    let listener = Listener::start(in_turn(vec![|| answer(201, "", WAITS), || {
        answer(404, "", r#"{"errors":[{"code":1020,"message":"Code not found"}]}"#)
    }]))
    .await;
    let plex_tv = plex_tv_at(&listener);
    let error = plex_tv.wait_for_sign_in(&pin_at(&plex_tv).await).await.unwrap_err();
    assert!(matches!(error, Error::PinExpired), "{error:?}");
}

// The account.

#[tokio::test]
async fn constructed_home_users_in_every_dress() {
    for body in [
        r#"{"id":1,"users":[{"uuid":"u1","title":"Ann","admin":true,"protected":1},
            {"uuid":"u2","title":"Ben","restricted":"1"}]}"#,
        r#"[{"uuid":"u1","title":"Ann","admin":1,"protected":true},
            {"uuid":"u2","username":"Ben","restricted":true}]"#,
        r#"<MediaContainer size="2"><User uuid="u1" title="Ann" admin="1" protected="1"/>
            <User uuid="u2" title="Ben" restricted="1"/></MediaContainer>"#,
    ] {
        let listener = Listener::start(move |_| ok(body)).await;
        let users = plex_tv_at(&listener).home_users(&auth()).await.unwrap();
        assert_eq!(listener.lines(), ["GET /api/v2/home/users"]);
        assert_eq!((users[0].title.as_str(), users[1].title.as_str()), ("Ann", "Ben"));
        assert!(users[0].admin && users[0].protected && !users[0].restricted);
        assert!(users[1].restricted && !users[1].admin && !users[1].guest);
    }
}

#[tokio::test]
async fn a_home_pin_keeps_its_leading_zeros() {
    let listener = Listener::start(|_| answer(201, "", r#"{"authToken":"admin-token"}"#)).await;
    let plex_tv = plex_tv_at(&listener);
    let user = UserUuid("u1".into());
    let pin = HomePin::new("0042");
    let token = plex_tv.switch_home_user(&auth(), &user, Some(&pin)).await.unwrap();
    assert_eq!(token.expose(), "admin-token");
    plex_tv.switch_home_user(&auth(), &user, None).await.unwrap();
    assert_eq!(
        listener.lines(),
        ["POST /api/v2/home/users/u1/switch?pin=0042", "POST /api/v2/home/users/u1/switch"]
    );
}

#[tokio::test]
async fn a_constructed_offline_claim_speaks_as_the_server() {
    let listener = Listener::start(|_| {
        ok("<response><username>ann</username><email>ann@example.com</email>\
            <authentication-token>server-secret</authentication-token></response>")
    })
    .await;
    let claim = ClaimToken::new("claim-1");
    let got = plex_tv_at(&listener).exchange_claim(&claim, "processed-id").await.unwrap();
    assert_eq!(got.token.expose(), "server-secret");
    assert_eq!(got.username.as_deref(), Some("ann"));
    assert!(!format!("{got:?}").contains("server-secret"));
    let request = &listener.requests()[0];
    assert_eq!(request.line, "POST /api/claim/exchange?token=claim-1");
    assert_eq!(request.header("X-Plex-Client-Identifier"), Some("processed-id"));
    assert_eq!(request.header("X-Plex-Product"), Some("Plex Media Server"));
    assert_eq!(request.header("X-Plex-Provides"), Some("server"));
    assert_eq!(request.header("Accept"), Some("application/xml"));
    assert!(!request.head.contains("test-client"), "{}", request.head);
}

#[tokio::test]
async fn an_answer_without_a_claim_token_is_not_understood() {
    let listener = Listener::start(|_| ok(r#"{"error":"no"}"#)).await;
    let error = plex_tv_at(&listener).claim_token(&auth()).await.unwrap_err();
    assert!(matches!(error, Error::NotUnderstood { .. }), "{error:?}");
}

// Reading a server.

const IDENTITY: &str =
    r#"{"MediaContainer":{"machineIdentifier":"m1","version":"1.41.0.1","claimed":"0"}}"#;

const NO_SECTIONS: &str = r#"{"MediaContainer":{"size":0}}"#;

/// A server with the recorded description and preferences, where the paths in
/// `refused` answer 401.
fn whole_server(refused: &'static [&'static str]) -> impl Fn(&Request) -> Reply {
    move |request| {
        let path = request.line.split_once(' ').unwrap().1;
        match path {
            path if refused.contains(&path) => {
                answer(401, "", fixture("pms/unauthorized_401.html"))
            }
            "/identity" => ok(IDENTITY),
            "/" => ok(fixture("pms/providers_free.json")),
            "/:/prefs" => ok(fixture("pms/prefs.json")),
            "/library/sections" => ok(NO_SECTIONS),
            other => panic!("{other}"),
        }
    }
}

#[tokio::test]
async fn what_the_server_refuses_tells_who_we_are_to_it() {
    let listener = Listener::start(whole_server(&[])).await;
    let server = server_at(&listener);
    let reading = server.read(None).await.unwrap();
    assert_eq!((&reading.access, reading.identity.claimed), (&Access::NotAsked, Some(false)));
    assert_eq!(listener.lines(), ["GET /identity"]);
    let owner_reading = server.read(Some(&owner())).await.unwrap();
    assert!(matches!(&owner_reading.access, Access::Owner { sections, .. } if sections.is_empty()));
    let anonymous = server.read_anonymously().await.unwrap();
    assert!(matches!(anonymous.access, Access::Owner { .. }));

    let listener = Listener::start(whole_server(&["/:/prefs"])).await;
    let reading = server_at(&listener).read(Some(&owner())).await.unwrap();
    assert!(matches!(reading.access, Access::Guest(_)));

    let listener = Listener::start(whole_server(&["/", "/:/prefs", "/library/sections"])).await;
    let reading = server_at(&listener).read(Some(&owner())).await.unwrap();
    assert_eq!(reading.access, Access::Refused);
}

#[tokio::test]
async fn everything_is_asked_at_the_same_time() {
    // No answer is given before all four questions are there.
    let all_there = Arc::new(Barrier::new(4));
    let answers = whole_server(&[]);
    let listener = Listener::start(move |request| match answers(request) {
        Reply::Bytes(bytes) => Reply::Together(all_there.clone(), bytes),
        other => other,
    })
    .await;
    let server = server_at(&listener);
    let token = owner();
    let reading = tokio::time::timeout(Duration::from_secs(5), server.read(Some(&token))).await;
    reading.expect("one question waited for the answer to another").unwrap();
}

#[tokio::test]
async fn the_constructed_state_of_the_mapping_in_both_languages() {
    for body in [
        r#"{"MyPlex":{"authToken":"x","mappingState":"mapped","mappingError":"unreachable"}}"#,
        r#"<MyPlex authToken="x" mappingState="mapped" mappingError="unreachable"/>"#,
    ] {
        let listener = Listener::start(move |_| ok(body)).await;
        let mapping = server_at(&listener).mapping(&owner()).await.unwrap();
        assert_eq!(mapping.state, MappingState::Mapped);
        assert_eq!(mapping.error.as_deref(), Some("unreachable"));
    }
    let listener = Listener::start(|_| ok(r#"{"MyPlex":{"authToken":"abc"}}"#)).await;
    let error = server_at(&listener).mapping(&owner()).await.unwrap_err();
    assert!(!format!("{error:?}").contains("abc"));
}

#[tokio::test]
async fn constructed_sessions() {
    for body in [
        r#"{"MediaContainer":{"size":1,"Metadata":[{"title":"Pilot","grandparentTitle":"Show",
            "duration":3600000,"viewOffset":"600000","User":{"id":"1","title":"ann"}}]}}"#,
        r#"<MediaContainer size="1"><Video title="Pilot" grandparentTitle="Show"
            duration="3600000" viewOffset="600000"><User title="ann"/></Video></MediaContainer>"#,
    ] {
        let listener = Listener::start(move |_| ok(body)).await;
        let viewers = server_at(&listener).viewers(Some(&owner())).await.unwrap();
        assert_eq!(viewers.len(), 1);
        assert_eq!((viewers[0].user.as_str(), viewers[0].title.as_str()), ("ann", "Show: Pilot"));
        assert_eq!(viewers[0].minutes_left, Some(50));
    }
}

// Preferences.

fn known() -> Settings {
    Settings {
        friendly_name: Some(String::new()),
        terms_accepted: Some(false),
        remote_access: Some(RemoteAccess::Off),
        local_security: None,
        ..Settings::default()
    }
}

#[tokio::test]
async fn only_preferences_that_exist_are_written_each_group_by_itself() {
    let listener = Listener::start(|_| ok("")).await;
    let name = FriendlyName::parse("Attic + Söller").unwrap();
    let change = SettingsChange {
        friendly_name: Some(&name),
        adjustment: Some(Adjustment::AcceptTerms),
        remote_access: Some(RemoteAccess::Port(NonZeroU16::new(8443).unwrap())),
        local_security: Some(true),
        known: Some(&known()),
    };
    server_at(&listener).write_settings(Some(&owner()), change).await.unwrap();
    assert_eq!(
        listener.lines(),
        [
            "PUT /:/prefs?FriendlyName=Attic%20%2B%20S%C3%B6ller",
            "PUT /:/prefs?AcceptedEULA=1",
            "PUT /:/prefs?ManualPortMappingMode=1&ManualPortMappingPort=8443",
            "PUT /:/prefs?PublishServerOnPlexOnlineKey=1",
        ]
    );
}

#[tokio::test]
async fn unknown_preferences_are_read_before_they_are_written() {
    let listener = Listener::start(|request| match request.line.as_str() {
        "GET /:/prefs" => ok(r#"<MediaContainer size="1">
            <Setting id="publishServerOnPlexOnlineKey" value="true"/></MediaContainer>"#),
        // This server has no manual mode.
        line if line.contains("ManualPortMappingMode") => answer(400, "", ""),
        _ => ok(""),
    })
    .await;
    let change = SettingsChange {
        adjustment: Some(Adjustment::AcceptTerms),
        remote_access: Some(RemoteAccess::Automatic),
        ..SettingsChange::default()
    };
    server_at(&listener).write_settings(None, change).await.unwrap();
    assert_eq!(
        listener.lines(),
        [
            "GET /:/prefs",
            "PUT /:/prefs?ManualPortMappingMode=0",
            "PUT /:/prefs?PublishServerOnPlexOnlineKey=1",
        ]
    );
}

// Libraries.

fn draft(locations: &[&str]) -> SectionDraft {
    SectionDraft::usual(
        SectionKind::Other,
        "Home & Garden",
        Language::american_english(),
        locations.iter().map(Into::into).collect(),
    )
}

#[tokio::test]
async fn a_library_names_each_of_its_folders() {
    let listener = Listener::start(|_| answer(201, "", "")).await;
    server_at(&listener).add_section(Some(&owner()), &draft(&["/a b", "/c"])).await.unwrap();
    assert_eq!(
        listener.lines(),
        ["POST /library/sections?name=Home%20%26%20Garden&type=movie\
          &agent=com.plexapp.agents.none&scanner=Plex%20Video%20Files%20Scanner&language=xn\
          &location=%2Fa%20b&location=%2Fc"]
    );
}

#[tokio::test]
async fn only_a_server_that_still_starts_is_asked_again() {
    let listener = Listener::start(in_turn(vec![
        || answer(400, "", "The server is still starting up. Please retry later"),
        || answer(201, "", ""),
    ]))
    .await;
    server_at(&listener).add_section(Some(&owner()), &draft(&["/a"])).await.unwrap();
    assert_eq!(listener.requests().len(), 2);
    for reply in [|| answer(400, "", "bad path"), || answer(500, "", ""), cut] {
        let listener = Listener::start(move |_| reply()).await;
        server_at(&listener).add_section(Some(&owner()), &draft(&["/a"])).await.unwrap_err();
        assert_eq!(listener.requests().len(), 1);
    }
}

#[tokio::test]
async fn constructed_sections_in_both_languages() {
    for body in [
        r#"{"MediaContainer":{"Directory":[{"key":"3","type":"movie","title":"Clips",
            "agent":"com.plexapp.agents.none","scanner":"Plex Video Files Scanner",
            "language":"xn","refreshing":true,"Location":[{"id":1,"path":"/a"},{"id":2,"path":"/b"}]}]}}"#,
        r#"<MediaContainer><Directory key="3" type="movie" title="Clips"
            agent="com.plexapp.agents.none" scanner="Plex Video Files Scanner" language="xn"
            refreshing="1"><Location id="1" path="/a"/><Location id="2" path="/b"/></Directory>
            </MediaContainer>"#,
    ] {
        let listener = Listener::start(move |_| ok(body)).await;
        let sections = server_at(&listener).sections(Some(&owner())).await.unwrap();
        assert_eq!(sections.len(), 1);
        assert_eq!(sections[0].key, SectionKey("3".into()));
        assert_eq!(sections[0].kind, SectionKind::Other);
        assert_eq!(sections[0].locations, [Path::new("/a"), Path::new("/b")]);
        assert!(sections[0].scanning);
    }
}

#[tokio::test]
async fn a_scan_is_asked_for_in_both_ways() {
    let listener =
        Listener::start(
            |request| {
                if request.line.starts_with("GET") { answer(405, "", "") } else { ok("") }
            },
        )
        .await;
    let key = SectionKey("3".into());
    server_at(&listener).scan(Some(&owner()), &key).await.unwrap();
    assert_eq!(
        listener.lines(),
        ["GET /library/sections/3/refresh", "POST /library/sections/3/refresh"]
    );
}

#[tokio::test]
async fn constructed_activities() {
    let listener = Listener::start(|_| {
        ok(r#"{"MediaContainer":{"size":3,"Activity":[
            {"type":"library.update.section","progress":41.6,"subtitle":"Films",
             "Context":{"librarySectionID":3}},
            {"type":"library.update.section","progress":-1},
            {"type":"butler","progress":5}]}}"#)
    })
    .await;
    let scans = server_at(&listener).scans(Some(&owner())).await.unwrap();
    assert_eq!(scans.len(), 2);
    assert_eq!(scans[0].section, Some(SectionKey("3".into())));
    assert_eq!((scans[0].percent, scans[0].about.as_deref()), (Some(41), Some("Films")));
    assert_eq!((&scans[1].section, scans[1].percent), (&None, None));
}

#[tokio::test]
async fn the_items_of_a_library_are_counted_and_not_fetched() {
    let section = |kind| Section {
        key: SectionKey("3".into()),
        name: "A Library".into(),
        kind,
        agent: Agent("an agent".into()),
        scanner: Scanner("a scanner".into()),
        language: "en-US".into(),
        locations: Vec::new(),
        scanning: false,
    };
    // Episodes and tracks are what the files of a library become.
    for (kind, number) in [
        (SectionKind::Movie, 1),
        (SectionKind::Other, 1),
        (SectionKind::Show, 4),
        (SectionKind::Artist, 10),
        (SectionKind::Photo, 13),
    ] {
        let listener =
            Listener::start(|_| ok(r#"<MediaContainer size="0" totalSize="275" offset="0"/>"#))
                .await;
        let items = server_at(&listener).items(Some(&owner()), &section(kind)).await.unwrap();
        assert_eq!(items, 275);
        assert_eq!(
            listener.lines(),
            [format!(
                "GET /library/sections/3/all?type={number}&X-Plex-Container-Start=0\
                 &X-Plex-Container-Size=0"
            )]
        );
    }
    // A server that does not page says how many it sent.
    let listener = Listener::start(|_| ok(r#"{"MediaContainer":{"size":7}}"#)).await;
    let counted = server_at(&listener).items(Some(&owner()), &section(SectionKind::Movie)).await;
    assert_eq!(counted.unwrap(), 7);
    let listener = Listener::start(|_| ok(r#"{"MediaContainer":{}}"#)).await;
    server_at(&listener).items(Some(&owner()), &section(SectionKind::Movie)).await.unwrap_err();
}

#[tokio::test]
async fn a_folder_is_looked_into_as_the_server_sees_it() {
    for body in [
        r#"{"MediaContainer":{"size":2,"Path":[{"title":"x","path":"/m?/x"}],
            "File":[{"title":"y.mkv","path":"/m?/y.mkv"}]}}"#,
        r#"<MediaContainer size="2"><Path title="x" path="/m?/x"/>
            <File title="y.mkv" path="/m?/y.mkv"/></MediaContainer>"#,
    ] {
        let listener = Listener::start(move |_| ok(body)).await;
        let browsed = server_at(&listener).browse(Some(&owner()), Path::new("/m?")).await.unwrap();
        assert_eq!(browsed.folders, [Path::new("/m?/x")]);
        assert_eq!(browsed.files, [Path::new("/m?/y.mkv")]);
        // "/m?" is L20/ in base 64.
        assert_eq!(listener.lines(), ["GET /services/browse/L20%2F?includeFiles=1"]);
    }
}

#[cfg(unix)]
#[tokio::test]
async fn a_folder_whose_name_is_not_text_keeps_its_bytes() {
    use std::os::unix::ffi::OsStringExt;
    let odd = std::ffi::OsString::from_vec(vec![b'/', 0xff]);
    let listener = Listener::start(|_| ok("")).await;
    let mut draft = draft(&[]);
    draft.locations.push(odd.into());
    server_at(&listener).add_section(Some(&owner()), &draft).await.unwrap();
    assert!(listener.lines()[0].ends_with("&location=%2F%FF"));
}

// Coming back later.

#[tokio::test]
async fn a_call_that_came_too_early_goes_out_again_within_our_patience() {
    let asked = Arc::new(AtomicUsize::new(0));
    let counted = asked.clone();
    let listener = Listener::start(move |_| match counted.fetch_add(1, Ordering::Relaxed) {
        0 => answer(429, "Retry-After: 1\r\n", ""),
        1 => ok(r#"{"token":"claim-1"}"#),
        _ => answer(429, "Retry-After: 60\r\n", ""),
    })
    .await;
    let patient = plex_tv_at(&listener).with_patience(Duration::from_secs(5));
    patient.claim_token(&auth()).await.unwrap();
    assert_eq!(asked.load(Ordering::Relaxed), 2);
    let error = patient.claim_token(&auth()).await.unwrap_err();
    assert!(matches!(error, Error::Status { status: 429, .. }), "{error:?}");
    assert_eq!(asked.load(Ordering::Relaxed), 3, "a minute is more than our patience");
}
