//! The practice world over real HTTP.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

use super::*;
use reqwest::{Client, Method, Response, StatusCode};
use serde_json::Value;
use std::time::Duration;

/// A client like ours: no redirects, JSON, one client identifier.
fn client() -> Client {
    static ONCE: std::sync::Once = std::sync::Once::new();
    ONCE.call_once(|| {
        let _ = rustls::crypto::ring::default_provider().install_default();
    });
    Client::builder()
        .no_proxy()
        .redirect(reqwest::redirect::Policy::none())
        .timeout(Duration::from_secs(5))
        .build()
        .unwrap()
}

struct Person {
    client: Client,
    token: Option<String>,
}

impl Person {
    fn new() -> Self {
        Self { client: client(), token: None }
    }

    async fn send(
        &self,
        method: Method,
        origin: &Address,
        target: &str,
    ) -> reqwest::Result<Response> {
        let mut request = self
            .client
            .request(method, format!("{origin}{target}"))
            .header("Accept", "application/json")
            .header("X-Plex-Client-Identifier", "client-1")
            .header("X-Plex-Product", "Usher");
        if let Some(token) = &self.token {
            request = request.header("X-Plex-Token", token);
        }
        request.send().await
    }

    async fn get(&self, origin: &Address, target: &str) -> Response {
        self.send(Method::GET, origin, target).await.unwrap()
    }

    async fn json(&self, origin: &Address, target: &str) -> Value {
        serde_json::from_str(&self.get(origin, target).await.text().await.unwrap()).unwrap()
    }

    async fn sign_in(&mut self, practice: &Practice) {
        self.token = Some(practice.change(|world| world.grant(1001, "client-1")));
    }

    async fn claim(&self, practice: &Practice) -> StatusCode {
        let tv = practice.plex_tv();
        let answer = self.json(&tv, "/api/claim/token.json").await;
        let target = format!("/myplex/claim?token={}", answer["token"].as_str().unwrap());
        self.send(Method::POST, &practice.server(), &target).await.unwrap().status()
    }
}

#[tokio::test]
async fn a_whole_set_up_from_sign_in_to_library() {
    let practice = Practice::start(World::plain()).await.unwrap();
    let (tv, server) = (practice.plex_tv(), practice.server());
    let mut person = Person::new();

    let made = person.send(Method::POST, &tv, "/api/v2/pins?strong=true").await.unwrap();
    assert_eq!(made.status(), 201);
    let pin: Value = serde_json::from_str(&made.text().await.unwrap()).unwrap();
    let poll = format!("/api/v2/pins/{}", pin["id"]);
    assert!(person.json(&tv, &poll).await["authToken"].is_null());

    let code = pin["code"].as_str().unwrap();
    let page = format!("{}?clientID=client-1&code={code}", practice.auth_app());
    let page = person.client.get(page).send().await.unwrap().text().await.unwrap();
    assert!(page.contains("Approve") && page.contains("practice"), "{page}");
    let approve = format!("{}/approve", practice.auth_app());
    let form = [("clientID", "client-1"), ("code", code)];
    assert_eq!(person.client.post(approve).form(&form).send().await.unwrap().status(), 200);
    person.token = person.json(&tv, &poll).await["authToken"].as_str().map(str::to_owned);
    assert_eq!(person.json(&tv, "/api/v2/user").await["username"], "practice");

    assert_eq!(person.json(&server, "/identity").await["MediaContainer"]["claimed"], false);
    assert_eq!(person.get(&server, "/:/prefs").await.status(), 401);
    assert_eq!(person.claim(&practice).await, 200);
    assert_eq!(person.json(&server, "/identity").await["MediaContainer"]["claimed"], true);

    let name = "/:/prefs?FriendlyName=Den%20%26%20Attic";
    assert_eq!(person.send(Method::PUT, &server, name).await.unwrap().status(), 200);
    let root = person.json(&server, "/").await;
    assert_eq!(root["MediaContainer"]["friendlyName"], "Den & Attic");
    assert_eq!(root["MediaContainer"]["myPlexSigninState"], "ok");

    let resources = person.json(&tv, "/api/v2/resources?includeHttps=1").await;
    assert_eq!(resources[0]["clientIdentifier"], root["MediaContainer"]["machineIdentifier"]);
    assert_eq!(resources[0]["owned"], true);
    assert_eq!(practice.writes().len(), 2, "{:?}", practice.writes());
    assert_eq!(practice.read(|world| world.server_account()), Some(1001));
}

#[tokio::test]
async fn another_client_cannot_fetch_the_token_and_expired_pins_say_so() {
    let practice = Practice::start(World::plain()).await.unwrap();
    let (tv, person) = (practice.plex_tv(), Person::new());
    let made = person.send(Method::POST, &tv, "/api/v2/pins").await.unwrap().text().await.unwrap();
    let pin: Value = serde_json::from_str(&made).unwrap();
    assert_eq!(pin["code"].as_str().unwrap().len(), 4);
    assert!(practice.change(|world| world.approve(pin["code"].as_str().unwrap())));
    let target = format!("{tv}/api/v2/pins/{}?X-Plex-Client-Identifier=other", pin["id"]);
    let other = person.client.get(target).header("Accept", "application/json");
    let other = other.send().await.unwrap().text().await.unwrap();
    assert!(other.contains("\"authToken\":null"), "{other}");

    let poll = format!("/api/v2/pins/{}", pin["id"]);
    practice.change(|world| world.advance(Duration::from_secs(900)));
    assert_eq!(person.get(&tv, &poll).await.status(), 404);
    practice.change(|world| world.expired_pin = ExpiredPin::NullToken);
    assert!(person.json(&tv, &poll).await["authToken"].is_null());
    let nameless = person.client.get(format!("{tv}/api/v2/ping")).send().await.unwrap();
    assert_eq!(nameless.status(), 400);
}

#[tokio::test]
async fn a_lost_answer_leaves_the_work_done_and_a_cut_leaves_it_undone() {
    let mut world = World::plain();
    world.faults = vec![
        Fault::new(Call::Claim, When::Nth(1), Behaviour::CutBeforeActing),
        Fault::new(Call::Claim, When::Nth(2), Behaviour::CutAfterActing),
    ];
    let practice = Practice::start(world).await.unwrap();
    let (server, mut person) = (practice.server(), Person::new());
    person.sign_in(&practice).await;
    for claimed in [false, true] {
        let token = practice.change(|world| world.make_claim_token(1001));
        let target = format!("/myplex/claim?token={token}");
        let cut = person.send(Method::POST, &server, &target).await.unwrap_err();
        assert!(!cut.is_timeout() && !cut.is_connect(), "{cut:?}");
        let identity = person.json(&server, "/identity").await;
        assert_eq!(identity["MediaContainer"]["claimed"], claimed);
    }
    let log = practice.log();
    assert_eq!(log.iter().filter(|request| request.status.is_none()).count(), 2);
}

/// Asks again and again until the answer is as wanted, a second at most.
async fn soon(
    person: &Person,
    server: &Address,
    wanted: impl Fn(&reqwest::Result<Response>) -> bool,
) -> bool {
    for _ in 0..200 {
        if wanted(&person.send(Method::GET, server, "/identity").await) {
            return true;
        }
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    false
}

#[tokio::test]
async fn a_stopped_server_refuses_connections_and_comes_back_on_its_port() {
    let practice = Practice::start(World::plain()).await.unwrap();
    let (server, person) = (practice.server(), Person::new());
    for _ in 0..2 {
        assert!(soon(&person, &server, |answer| answer.is_ok()).await);
        practice.change(World::stop_server);
        let refused = |answer: &reqwest::Result<Response>| {
            answer.as_ref().is_err_and(reqwest::Error::is_connect)
        };
        assert!(soon(&person, &server, refused).await);
        practice.change(World::start_server);
    }
    assert!(soon(&person, &server, |answer| answer.is_ok()).await);

    let down = Practice::start(scenario("server-down").unwrap().world()).await.unwrap();
    let error = person.send(Method::GET, &down.server(), "/identity").await.unwrap_err();
    assert!(error.is_connect(), "{error:?}");
    assert!(person.get(&down.plex_tv(), "/api/v2/ping").await.status() == 401);
}

#[tokio::test]
async fn a_dropped_world_is_gone() {
    let practice = Practice::start(World::plain()).await.unwrap();
    let (server, person) = (practice.server(), Person::new());
    assert!(soon(&person, &server, |answer| answer.is_ok()).await);
    drop(practice);
    assert!(soon(&person, &server, |answer| answer.is_err()).await);
}

#[tokio::test]
async fn each_fault_shows_on_the_wire() {
    let practice = Practice::start(World::plain()).await.unwrap();
    let (server, person) = (practice.server(), Person::new());
    let with = |behaviour| {
        practice.change(|world| world.faults = vec![Fault::always(Call::Identity, behaviour)]);
    };
    with(Behaviour::Maintenance);
    let answer = person.get(&server, "/identity").await;
    assert_eq!(answer.status(), 503);
    assert!(answer.text().await.unwrap().contains("startup maintenance tasks"));

    with(Behaviour::StillStarting);
    let answer = person.get(&server, "/identity").await;
    assert_eq!(answer.status(), 400);
    assert!(answer.text().await.unwrap().contains("still starting up"));

    with(Behaviour::Redirect("elsewhere.example"));
    let answer = person.get(&server, "/identity").await;
    assert_eq!(
        (answer.status().as_u16(), answer.headers()["location"].to_str().unwrap()),
        (302, "https://elsewhere.example/elsewhere")
    );

    let body = Body::Error(7, "No");
    with(Behaviour::Status { status: 429, body, retry_after: Some(9) });
    let answer = person.get(&server, "/identity").await;
    assert_eq!(
        (answer.status().as_u16(), answer.headers()["retry-after"].to_str().unwrap()),
        (429, "9")
    );

    with(Behaviour::HugeGzip);
    let answer = person.get(&server, "/identity").await.bytes().await.unwrap();
    assert!(answer.len() > 16 << 20);

    with(Behaviour::Huge);
    let mut answer = person.get(&server, "/identity").await;
    let mut read = 0;
    while read < 3 << 20 {
        read += answer.chunk().await.unwrap().unwrap().len();
    }
    drop(answer);

    with(Behaviour::Slow(Duration::from_millis(60)));
    let before = std::time::Instant::now();
    assert_eq!(person.get(&server, "/identity").await.status(), 200);
    assert!(before.elapsed() >= Duration::from_millis(60));

    with(Behaviour::Refuse);
    assert!(person.send(Method::GET, &server, "/identity").await.is_err());
}

#[tokio::test]
async fn only_the_holder_of_the_local_token_gets_into_an_unclaimed_server() {
    let folder = tempfile::tempdir().unwrap();
    let mut world = World::plain();
    world.files = Some(folder.path().to_owned());
    let practice = Practice::start(world).await.unwrap();
    let (server, mut person) = (practice.server(), Person::new());
    assert_eq!(person.get(&server, "/").await.status(), 401);
    let token = std::fs::read_to_string(folder.path().join(".LocalAdminToken")).unwrap();
    person.token = Some(token.trim().to_owned());
    assert_eq!(person.get(&server, "/:/prefs").await.status(), 200);
    assert_eq!(practice.log()[1].token_kind, Some(TokenKind::LocalAdmin));

    // Handing over: the page behind `.claimURL` claims when its button is pressed.
    let page = std::fs::read_to_string(folder.path().join(".claimURL")).unwrap();
    let shown = person.client.get(&page).send().await.unwrap().text().await.unwrap();
    assert!(shown.contains("Claim"), "{shown}");
    let (address, key) = page.split_once("?key=").unwrap();
    let pressed = person.client.post(address).form(&[("key", key)]).send().await.unwrap();
    assert_eq!(pressed.status(), 200);
    assert_eq!(practice.read(World::signin_state), "ok");
    let kept = std::fs::read_to_string(folder.path().join("Preferences.xml")).unwrap();
    assert!(kept.contains("PlexOnlineUsername=\"practice\""));
    let wrong = person.client.get(format!("{address}?key=guess")).send().await.unwrap();
    assert_eq!(wrong.status(), 401);
}

#[tokio::test]
async fn who_owns_the_server_decides_who_may_ask() {
    let mut world = World::plain();
    for id in [2002, 3003] {
        world.accounts.push(Account::adult(id, &format!("account {id}")));
    }
    world.claim_for(2002);
    world.server.guests.push(3003);
    let practice = Practice::start(world).await.unwrap();
    let server = practice.server();
    let ask = async |account: u64, target: &str| {
        let mut person = Person::new();
        person.token = Some(practice.change(|world| world.grant(account, "client-1")));
        person.get(&server, target).await.status().as_u16()
    };
    assert_eq!((ask(2002, "/").await, ask(2002, "/:/prefs").await), (200, 200));
    assert_eq!((ask(3003, "/").await, ask(3003, "/:/prefs").await), (200, 403));
    assert_eq!((ask(1001, "/").await, ask(1001, "/:/prefs").await), (401, 401));
    assert_eq!(ask(1001, "/identity").await, 200);

    let mut person = Person::new();
    person.sign_in(&practice).await;
    assert_eq!(person.claim(&practice).await, 401, "claimed already");
    practice.change(|world| world.revoke(2002, true));
    assert_eq!(ask(2002, "/").await, 401, "its sign-in is invalid");
}

#[tokio::test]
async fn a_home_asks_for_the_admins_pin() {
    let practice = Practice::start(scenario("home-admin-has-pin").unwrap().world()).await.unwrap();
    let (tv, mut person) = (practice.plex_tv(), Person::new());
    person.sign_in(&practice).await;
    let home = person.json(&tv, "/api/v2/home/users").await;
    let admin =
        home["users"].as_array().unwrap().iter().find(|user| user["admin"] == true).unwrap();
    assert_eq!(admin["protected"], true);
    let switch = format!("/api/v2/home/users/{}/switch", admin["uuid"].as_str().unwrap());
    let wrong = person.send(Method::POST, &tv, &format!("{switch}?pin=0000")).await.unwrap();
    assert_eq!(wrong.status(), 403);
    assert!(wrong.text().await.unwrap().contains("1041"));
    let right = person.send(Method::POST, &tv, &format!("{switch}?pin=0417")).await.unwrap();
    let user: Value = serde_json::from_str(&right.text().await.unwrap()).unwrap();
    assert_eq!(
        (user["username"].as_str(), user["homeAdmin"].as_bool()),
        (Some("parent"), Some(true))
    );
    assert!(!format!("{:?}", practice.log()).contains("0417"));
}

#[tokio::test]
async fn the_offline_exchange_gives_a_token_for_the_server() {
    let folder = tempfile::tempdir().unwrap();
    let mut world = World::plain();
    world.files = Some(folder.path().to_owned());
    let practice = Practice::start(world).await.unwrap();
    let (machine, claim) = practice.change(|world| {
        world.stop_server();
        (world.server.machine_identifier(), world.make_claim_token(1001))
    });
    let target = format!("{}/api/claim/exchange?token={claim}", practice.plex_tv());
    let exchange = client().post(&target).header("X-Plex-Client-Identifier", machine);
    let answer = exchange.send().await.unwrap().text().await.unwrap();
    let token = answer
        .split_once("<authentication-token>")
        .and_then(|(_, rest)| rest.split_once('<'))
        .map(|(token, _)| token)
        .unwrap();
    let path = folder.path().join("Preferences.xml");
    let kept = std::fs::read_to_string(&path).unwrap();
    std::fs::write(&path, kept.replace("/>", &format!(" PlexOnlineToken=\"{token}\"/>"))).unwrap();
    practice.change(World::start_server);
    assert_eq!(practice.read(World::signin_state), "ok");
    let again = client().post(&target).header("X-Plex-Client-Identifier", "x").send();
    assert_eq!(again.await.unwrap().status(), 401, "a claim token works once");
}

#[tokio::test]
async fn no_secret_is_in_the_debug_text_of_the_log() {
    let practice = Practice::start(World::plain()).await.unwrap();
    let mut person = Person::new();
    person.sign_in(&practice).await;
    person.claim(&practice).await;
    let token = person.token.clone().unwrap();
    let log = practice.log();
    let claim = log.iter().find(|request| request.call == Call::Claim).unwrap();
    let claim_token = claim.parameter("token").unwrap();
    let text = format!("{log:?}") + &serde_json::to_string(&log).unwrap();
    assert!(!text.contains(&token) && !text.contains(&claim_token));
    assert!(text.contains("/myplex/claim") && text.contains("client-1"));
}

#[tokio::test]
async fn a_listing_can_be_late_and_a_removed_device_loses_its_token() {
    let mut world = scenario("listing-delayed").unwrap().world();
    world.claim_for(1001);
    let practice = Practice::start(world).await.unwrap();
    let (tv, server, mut person) = (practice.plex_tv(), practice.server(), Person::new());
    person.sign_in(&practice).await;
    for listed in [0, 0, 0, 1] {
        let resources = person.json(&tv, "/api/v2/resources").await;
        assert_eq!(resources.as_array().unwrap().len(), listed);
    }
    let devices = person.get(&tv, "/devices.xml").await.text().await.unwrap();
    let (_, id) =
        devices.split_once("provides=\"server\"").unwrap().0.rsplit_once(" id=\"").unwrap();
    let id = id.split('"').next().unwrap();
    let removed = person.send(Method::DELETE, &tv, &format!("/devices/{id}.xml")).await.unwrap();
    assert_eq!(removed.status(), 200);
    assert_eq!(practice.read(World::signin_state), "invalid");
    assert_eq!(person.get(&server, "/").await.status(), 401);
    assert_eq!(person.get(&tv, "/api/v2/ping").await.status(), 200, "only the server's is gone");
    let again = person.send(Method::DELETE, &tv, &format!("/devices/{id}.xml")).await.unwrap();
    assert_eq!(again.status(), 404);
}

#[tokio::test]
async fn remote_access_is_tried_again_when_asked() {
    let practice =
        Practice::start(scenario("remote-access-doublenat").unwrap().world()).await.unwrap();
    let (server, mut person) = (practice.server(), Person::new());
    practice.change(|world| world.claim_for(1001));
    person.sign_in(&practice).await;
    let on = "/:/prefs?PublishServerOnPlexOnlineKey=1";
    assert_eq!(person.send(Method::PUT, &server, on).await.unwrap().status(), 200);
    let look = async || {
        let account = person.json(&server, "/myplex/account").await;
        let state = account["MyPlex"]["mappingState"].as_str().unwrap().to_owned();
        (state, account["MyPlex"]["mappingError"].as_str().map(str::to_owned))
    };
    for state in ["waiting", "waiting", "failed"] {
        assert_eq!(look().await.0, state);
    }
    assert_eq!(look().await.1.as_deref(), Some("doublenat"));
    let refresh = "/myplex/refreshReachability";
    assert_eq!(person.send(Method::PUT, &server, refresh).await.unwrap().status(), 200);
    assert_eq!(look().await.0, "waiting");
    let left = person.send(Method::DELETE, &server, "/myplex/account").await.unwrap();
    assert!(left.text().await.unwrap().contains("\"signInState\":\"none\""));
    assert_eq!(practice.read(|world| world.server_account()), None);
}

#[tokio::test]
async fn what_a_server_does_with_an_unknown_preference_is_data() {
    let practice = Practice::start(World::plain()).await.unwrap();
    let (server, mut person) = (practice.server(), Person::new());
    practice.change(|world| world.claim_for(1001));
    person.sign_in(&practice).await;
    for status in [400, 403, 200] {
        practice.change(|world| world.server.unknown_preference = status);
        let target = "/:/prefs?FriendlyName=Den&NoSuchThing=1";
        let answer = person.send(Method::PUT, &server, target).await.unwrap();
        assert_eq!(answer.status().as_u16(), status);
        let name = practice.read(|world| world.server.preferences.text("FriendlyName").to_owned());
        assert_eq!(name, if status == 200 { "Den" } else { "" });
    }
    assert_eq!(person.get(&server, "/:/prefs/get?id=NoSuchThing").await.status(), 404);
}

#[tokio::test]
async fn every_scenario_opens_and_its_sign_in_page_answers() {
    let client = client();
    for scenario in scenarios() {
        let practice = Practice::start(scenario.world()).await.unwrap();
        let page = client.get(practice.auth_app()).send().await;
        assert_eq!(page.unwrap().status(), 200, "{}", scenario.name);
        assert_eq!(practice.log().len(), 1, "{}", scenario.name);
    }
}
