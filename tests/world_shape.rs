//! The practice world's answers beside the recorded ones.
//!
//! Every key that a recording and an answer share has the same type in both,
//! the keys that clients rely on are there, and an answer says the same in XML
//! as in JSON.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs,
    reason = "tests"
)]

use quick_xml::events::{BytesStart, Event};
use reqwest::{Client, Method};
use serde_json::Value;
use std::collections::BTreeMap;
use usher::domain::Address;
use usher::sim::{Behaviour, Call, Device, Fault, HomeRole, Practice, Side, World, scenario};

const CLIENT: &str = "client-1";

struct Asked {
    status: u16,
    kind: String,
    body: String,
}

struct Visitor {
    client: Client,
    practice: Practice,
    token: String,
}

impl Visitor {
    /// Somebody who is signed in to this world as `practice`.
    async fn to(world: World) -> Self {
        let _ = rustls::crypto::ring::default_provider().install_default();
        let practice = Practice::start(world).await.unwrap();
        let token = practice.change(|world| world.grant(1001, CLIENT));
        let client = Client::builder().no_proxy().build().unwrap();
        Self { client, practice, token }
    }

    async fn ask(&self, method: Method, side: Side, target: &str, accept: &str) -> Asked {
        let origin: Address = match side {
            Side::PlexTv => self.practice.plex_tv(),
            _ => self.practice.server(),
        };
        let request = self
            .client
            .request(method, format!("{origin}{target}"))
            .header("Accept", accept)
            .header("X-Plex-Client-Identifier", CLIENT)
            .header("X-Plex-Product", "Usher")
            .header("X-Plex-Token", &self.token);
        let answer = request.send().await.unwrap();
        let kind =
            answer.headers().get("content-type").map(|kind| kind.to_str().unwrap().to_owned());
        Asked {
            status: answer.status().as_u16(),
            kind: kind.unwrap_or_default(),
            body: answer.text().await.unwrap(),
        }
    }

    async fn json(&self, side: Side, target: &str) -> Value {
        let asked = self.ask(Method::GET, side, target, "application/json").await;
        assert_eq!(asked.status, 200, "{target}");
        assert!(asked.kind.starts_with("application/json"), "{target}: {}", asked.kind);
        serde_json::from_str(&asked.body).unwrap()
    }

    async fn xml(&self, side: Side, target: &str) -> Element {
        let asked = self.ask(Method::GET, side, target, "*/*").await;
        assert_eq!(asked.status, 200, "{target}");
        assert!(asked.kind.contains("xml"), "{target}: {}", asked.kind);
        Element::read(&asked.body)
    }
}

/// A claimed server with two libraries, remote access on, somebody watching,
/// and an older server in the account.
fn lived_in() -> World {
    let mut world = scenario("libraries-exist").unwrap().world();
    world.server.preferences.force("PublishServerOnPlexOnlineKey", true.into());
    world.server.viewers.push(usher::sim::Viewer {
        user: "practice".into(),
        title: "The General".into(),
        minutes: (12, 79),
    });
    world.devices.push(Device {
        account: 1001,
        id: 4002,
        name: "Old Mac".into(),
        product: "Plex Media Server".into(),
        provides: "server".into(),
        client_identifier: "0123456789012345678901234567890123456789".into(),
    });
    world
}

fn recorded(path: &str) -> String {
    let full = format!("{}/tests/fixtures/{path}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read_to_string(full).unwrap()
}

fn recorded_json(path: &str) -> Value {
    serde_json::from_str(&recorded(path)).unwrap()
}

/// Compares an answer with a recording. `left_out` are the recorded keys that
/// the practice world does not have, by their path; one that it does have is a
/// row to be taken out.
fn assert_shape(what: &str, recorded: &Value, answered: &Value, left_out: &[&str]) {
    let mut shape = Shape::default();
    shape.compare("", recorded, answered);
    assert!(shape.other_types.is_empty(), "{what}: {:#?}", shape.other_types);
    assert_eq!(shape.missing, left_out, "{what}: recorded keys that are missing");
}

#[derive(Default)]
struct Shape {
    missing: Vec<String>,
    other_types: Vec<String>,
}

impl Shape {
    fn compare(&mut self, at: &str, recorded: &Value, answered: &Value) {
        match (recorded, answered) {
            (Value::Null, _) | (_, Value::Null) => {}
            (Value::Object(recorded), Value::Object(answered)) => {
                for (key, value) in recorded {
                    let at = format!("{at}/{key}");
                    match answered.get(key) {
                        Some(answer) => self.compare(&at, value, answer),
                        None => self.missing.push(at),
                    }
                }
            }
            (Value::Array(recorded), Value::Array(answered)) => {
                // Elements are of one kind; the keys of any recorded one are known.
                let mut known: BTreeMap<&String, &Value> = BTreeMap::new();
                recorded
                    .iter()
                    .filter_map(Value::as_object)
                    .for_each(|element| known.extend(element));
                for (n, element) in answered.iter().enumerate() {
                    match (element, recorded.first()) {
                        (Value::Object(fields), _) => {
                            for (key, value) in fields {
                                if let Some(recorded) = known.get(key) {
                                    self.compare(&format!("{at}/{n}/{key}"), recorded, value);
                                }
                            }
                        }
                        (other, Some(first)) => self.compare(&format!("{at}/{n}"), first, other),
                        (_, None) => {}
                    }
                }
            }
            _ if kind(recorded) != kind(answered) => {
                self.other_types.push(format!("{at}: {}, not {}", kind(answered), kind(recorded)));
            }
            _ => {}
        }
    }
}

fn kind(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "a bool",
        Value::Number(_) => "a number",
        Value::String(_) => "a text",
        Value::Array(_) => "a list",
        Value::Object(_) => "an object",
    }
}

/// An XML element, for comparing.
#[derive(Debug, Default)]
struct Element {
    name: String,
    attributes: BTreeMap<String, String>,
    children: Vec<Element>,
}

impl Element {
    fn read(text: &str) -> Self {
        let mut reader = quick_xml::Reader::from_str(text);
        let mut open = vec![Self::default()];
        loop {
            match reader.read_event().unwrap() {
                Event::Start(start) => open.push(Self::opened(&start)),
                Event::Empty(start) => open.last_mut().unwrap().children.push(Self::opened(&start)),
                Event::End(_) => {
                    let closed = open.pop().unwrap();
                    open.last_mut().unwrap().children.push(closed);
                }
                Event::Eof => break,
                _ => {}
            }
        }
        open.pop().unwrap().children.pop().unwrap()
    }

    fn opened(start: &BytesStart<'_>) -> Self {
        let attributes = start.attributes().map(|attribute| {
            let attribute = attribute.unwrap();
            let value = attribute.normalized_value(quick_xml::XmlVersion::Implicit1_0).unwrap();
            (attribute.key.as_ref().to_owned(), value.into_owned())
        });
        Self {
            name: start.name().as_ref().to_owned(),
            attributes: attributes.collect(),
            children: Vec::new(),
        }
    }

    fn child(&self, name: &str) -> &Self {
        self.children.iter().find(|child| child.name == name).unwrap_or_else(|| panic!("no {name}"))
    }

    /// Every fact in it, as `name=value`, empty ones left out.
    fn facts(&self, into: &mut Vec<String>) {
        let facts = self.attributes.iter().filter(|(_, value)| !value.is_empty());
        into.extend(facts.map(|(name, value)| format!("{name}={value}")));
        self.children.iter().for_each(|child| child.facts(into));
    }

    /// Every recorded attribute is there, and numbers are numbers.
    fn assert_has_attributes_of(&self, recorded: &Self) {
        for (name, value) in &recorded.attributes {
            let answered = self.attributes.get(name);
            let answered = answered.unwrap_or_else(|| panic!("{} has no {name}", self.name));
            if value.parse::<u64>().is_ok() && !answered.is_empty() && !name.ends_with("dentifier")
            {
                let number = answered.parse::<u64>();
                assert!(number.is_ok() || name == "uuid", "{name}={answered} in {}", self.name);
            }
        }
    }
}

/// Every fact in a JSON answer, in the words of its XML.
fn facts(value: &Value, name: &str, into: &mut Vec<String>) {
    match value {
        Value::Object(fields) => fields.iter().for_each(|(key, value)| facts(value, key, into)),
        Value::Array(list) => {
            for item in list {
                facts(item, if item.is_object() { name } else { "id" }, into);
            }
        }
        Value::Null => {}
        Value::Bool(on) => into.push(format!("{name}={}", u8::from(*on))),
        Value::String(text) if text.is_empty() => {}
        Value::String(text) => into.push(format!("{name}={text}")),
        other => into.push(format!("{name}={other}")),
    }
}

#[tokio::test]
async fn pins_are_as_recorded() {
    let visitor = Visitor::to(World::plain()).await;
    let made = visitor
        .ask(Method::POST, Side::PlexTv, "/api/v2/pins?strong=true", "application/json")
        .await;
    assert_eq!(made.status, 201);
    let pin: Value = serde_json::from_str(&made.body).unwrap();
    assert_shape("a new PIN", &recorded_json("plextv/pins_new.json"), &pin, &[]);
    assert!(pin["authToken"].is_null() && pin["newRegistration"].is_null());

    assert!(visitor.practice.change(|world| world.approve(pin["code"].as_str().unwrap())));
    let linked = visitor.json(Side::PlexTv, &format!("/api/v2/pins/{}", pin["id"])).await;
    assert_shape("a linked PIN", &recorded_json("plextv/pins_linked.json"), &linked, &[]);
    assert!(linked["authToken"].is_string() && linked["newRegistration"].is_boolean());
}

#[tokio::test]
async fn the_account_is_as_recorded() {
    let mut world = lived_in();
    let visitor = Visitor::to(world.clone()).await;
    let user = visitor.json(Side::PlexTv, "/api/v2/user").await;
    assert_shape("a free account", &recorded_json("plextv/user_free.json"), &user, &[]);
    let token = visitor.json(Side::PlexTv, "/api/claim/token.json").await;
    assert_shape("a claim token", &recorded_json("plextv/claim_token.json"), &token, &[]);
    assert!(token["token"].as_str().unwrap().starts_with("claim-"));

    let xml = visitor.xml(Side::PlexTv, "/api/v2/user").await;
    let recorded_xml = Element::read(&recorded("plextv/user_v2.xml"));
    assert_eq!(xml.name, recorded_xml.name);
    xml.assert_has_attributes_of(&recorded_xml);
    for name in ["subscription", "profile"] {
        xml.child(name).assert_has_attributes_of(recorded_xml.child(name));
    }
    assert_eq!(xml.child("subscription").child("features").children[0].name, "feature");

    world.accounts[0].subscribed = true;
    let visitor = Visitor::to(world).await;
    let user = visitor.json(Side::PlexTv, "/api/v2/user").await;
    // What these hold is of no use to a client that sets up a server.
    let left_out = [
        "/pin",
        "/profile/defaultAudioAccessibility",
        "/profile/defaultAudioLanguages",
        "/profile/defaultSubtitleLanguages",
        "/profile/mediaReviewsLanguages",
        "/profile/mediaReviewsVisibility",
        "/profile/watchedIndicator",
    ];
    assert_shape("a paying account", &recorded_json("plextv/user_plexpass.json"), &user, &left_out);
    assert_eq!(user["subscription"]["active"], true);
}

#[tokio::test]
async fn the_list_of_servers_is_as_recorded() {
    let visitor = Visitor::to(lived_in()).await;
    let resources = visitor.json(Side::PlexTv, "/api/v2/resources?includeHttps=1").await;
    let recorded_list = recorded_json("plextv/resources_v2.json");
    assert_shape("resources", &recorded_list, &resources, &[]);
    for key in recorded_list[0].as_object().unwrap().keys() {
        assert!(resources[0].get(key).is_some(), "resources have no {key}");
    }
    let connection = &resources[0]["connections"][0];
    for key in recorded_list[0]["connections"][0].as_object().unwrap().keys() {
        assert!(connection.get(key).is_some(), "connections have no {key}");
    }

    let old = visitor.xml(Side::PlexTv, "/api/resources").await;
    let recorded_old = Element::read(&recorded("plextv/resources_v1.xml"));
    old.child("Device").assert_has_attributes_of(recorded_old.child("Device"));
    let connection = old.child("Device").child("Connection");
    connection.assert_has_attributes_of(recorded_old.child("Device").child("Connection"));

    let devices = visitor.xml(Side::PlexTv, "/devices.xml").await;
    let recorded_devices = Element::read(&recorded("plextv/devices.xml"));
    devices.assert_has_attributes_of(&recorded_devices);
    for device in &devices.children {
        device.assert_has_attributes_of(&recorded_devices.children[0]);
    }

    let machine = visitor.practice.read(|world| world.server.machine_identifier());
    let listed = visitor.json(Side::PlexTv, &format!("/api/v2/servers/{machine}")).await;
    assert_shape("a listed server", &recorded_json("plextv/servers_machine_id.json"), &listed, &[]);
}

#[tokio::test]
async fn the_second_factor_is_asked_for_as_recorded() {
    let mut world = World::plain();
    world.accounts[0].second_factor = Some("123456".into());
    let visitor = Visitor::to(world).await;
    let login = "login=practice&password=practice%20makes%20perfect&rememberMe=true";
    let target = format!("/api/v2/users/signin?{login}");
    let refused = visitor.ask(Method::POST, Side::PlexTv, &target, "application/json").await;
    assert_eq!(refused.status, 401);
    assert_eq!(refused.body, recorded("plextv/error_signin_otp_401.json"));
    let target = format!("{target}&verificationCode=123456");
    let accepted = visitor.ask(Method::POST, Side::PlexTv, &target, "application/json").await;
    assert_eq!(accepted.status, 201);
}

#[tokio::test]
async fn the_server_describes_itself_as_recorded() {
    let mut world = World::plain();
    world.server.starting_for = 1;
    world.server.local_security = false;
    let visitor = Visitor::to(world).await;
    let unclaimed = visitor.json(Side::Server, "/media/providers").await;
    let recorded_form = recorded_json("pms/providers_unclaimed.json");
    assert_shape("an unclaimed server", &recorded_form, &unclaimed, &[]);
    let ready = visitor.json(Side::Server, "/media/providers").await;
    assert!(ready["MediaContainer"].get("startState").is_none());

    let visitor = Visitor::to(lived_in()).await;
    let claimed = visitor.json(Side::Server, "/media/providers").await;
    // The free recording was made while its server started; ours is ready.
    let transcode = "/MediaContainer/offlineTranscode";
    let free = recorded_json("pms/providers_free.json");
    assert_shape("a claimed server", &free, &claimed, &[transcode, "/MediaContainer/startState"]);
    let paid = recorded_json("pms/providers_plexpass.json");
    assert_shape("a server with a Plex Pass", &paid, &claimed, &[transcode]);
    assert!(!claimed.to_string().contains("com.plexapp.agents.imdb"), "a legacy agent");

    let identity = visitor.xml(Side::Server, "/identity").await;
    let recorded_identity = Element::read(&recorded("pms/identity_claimed.xml"));
    identity.assert_has_attributes_of(&recorded_identity);
    assert_eq!(identity.attributes["claimed"], "1");
}

#[tokio::test]
async fn preferences_are_as_recorded() {
    let visitor = Visitor::to(lived_in()).await;
    let answered = visitor.json(Side::Server, "/:/prefs").await;
    let recorded_list = recorded_json("pms/prefs.json");
    assert_eq!(answered["MediaContainer"]["size"], recorded_list["MediaContainer"]["size"]);
    // One by one, because each has a type of its own.
    let by_id = |list: &Value| -> BTreeMap<String, Value> {
        let list = list["MediaContainer"]["Setting"].as_array().unwrap().iter();
        list.map(|setting| (setting["id"].as_str().unwrap().to_owned(), setting.clone())).collect()
    };
    let (recorded_list, answered) = (by_id(&recorded_list), by_id(&answered));
    assert!(recorded_list.keys().eq(answered.keys()));
    for (id, setting) in &recorded_list {
        assert_shape(id, setting, &answered[id], &[]);
    }
}

#[tokio::test]
async fn refusals_are_as_recorded() {
    let mut world = World::plain();
    world.faults.push(Fault::always(Call::Identity, Behaviour::Maintenance));
    let visitor = Visitor::to(world).await;
    let refused = visitor.ask(Method::GET, Side::Server, "/", "application/json").await;
    assert_eq!((refused.status, refused.body), (401, recorded("pms/unauthorized_401.html")));
    let busy = visitor.ask(Method::GET, Side::Server, "/identity", "application/json").await;
    assert_eq!(busy.status, 503);
    let (busy, recorded_busy) =
        (Element::read(&busy.body), Element::read(&recorded("pms/maintenance_503.xml")));
    assert_eq!(busy.name, recorded_busy.name);
    busy.assert_has_attributes_of(&recorded_busy);
    assert_eq!(busy.attributes["title"], recorded_busy.attributes["title"]);
}

#[tokio::test]
async fn xml_and_json_say_the_same() {
    let mut world = lived_in();
    world.accounts[0].home = Some(HomeRole::Admin);
    world.server.scan_looks = 1000;
    let visitor = Visitor::to(world).await;
    visitor.ask(Method::GET, Side::Server, "/library/sections/1/refresh", "*/*").await;
    let targets = [
        (Side::PlexTv, "/api/v2/user"),
        (Side::PlexTv, "/api/v2/home/users"),
        (Side::Server, "/identity"),
        (Side::Server, "/:/prefs"),
        (Side::Server, "/:/prefs/get?id=FriendlyName"),
        (Side::Server, "/library"),
        (Side::Server, "/library/sections"),
        (Side::Server, "/library/sections/1"),
        (Side::Server, "/activities"),
        (Side::Server, "/services/browse/L1ZvbHVtZXMvTWVkaWE=?includeFiles=1"),
        (Side::Server, "/status/sessions"),
        (Side::Server, "/system/agents?mediaType=1"),
        (Side::Server, "/clients"),
        // At the third look the mapping stands still.
        (Side::Server, "/myplex/account"),
        (Side::Server, "/"),
        (Side::Server, "/media/providers"),
    ];
    for _ in 0..2 {
        visitor.json(Side::Server, "/myplex/account").await;
    }
    for (side, target) in targets {
        let (mut in_json, mut in_xml) = (Vec::new(), Vec::new());
        facts(&visitor.json(side, target).await, "", &mut in_json);
        visitor.xml(side, target).await.facts(&mut in_xml);
        // A claimed server's `updatedAt` and an activity's progress move on.
        let moves =
            |fact: &String| !fact.starts_with("updatedAt=") && !fact.starts_with("progress=");
        in_json.retain(moves);
        in_xml.retain(moves);
        in_json.sort();
        in_xml.sort();
        assert!(!in_json.is_empty(), "{target} says nothing");
        assert_eq!(in_json, in_xml, "{target}");
    }
}
