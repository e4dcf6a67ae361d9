//! Our requests beside the published description of Plex's interface.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "tests"
)]

mod journey;
#[path = "openapi/spec.rs"]
mod spec;

use journey::{Journey, answers, library, whole_set_up};
use serde::Deserialize;
use spec::{Difference, Spec, What};
use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;
use usher::domain::{RemoteAccess, SectionKind};
use usher::flow::Press;
use usher::flow::setup::{Answers, Purpose};
use usher::sim::{Call, Request, Side, World};

const SPEC: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/plex-api-spec.yaml");
const DEVIATIONS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/openapi-deviations.toml");
/// The issue's own: fewer would mean that the test compares nothing.
const FEWEST_COVERED: usize = 6;

/// What is known to differ.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Known {
    path: Vec<KnownPath>,
    deviation: Vec<Deviation>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct KnownPath {
    sent: String,
    described: String,
    reason: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Deviation {
    operation: String,
    parameter: String,
    what: What,
    reason: String,
}

impl Deviation {
    fn is(&self, difference: &Difference) -> bool {
        self.operation == difference.operation
            && self.parameter == difference.parameter
            && self.what == difference.what
    }
}

/// A person's whole time with a server: set-up, one more library, remote
/// access on and off, a look, and the way out again.
async fn everything() -> Vec<Request> {
    let journey = Journey::to(World::plain()).await;
    journey.run_to_the_end(whole_set_up()).await;
    journey
        .run_to_the_end(Answers {
            libraries: vec![library(SectionKind::Photo, "Photos", "/Volumes/Media/Photos")],
            ..answers(Purpose::AddLibraries)
        })
        .await;
    let port = RemoteAccess::Port(32401.try_into().unwrap());
    for wish in [RemoteAccess::Automatic, port, RemoteAccess::Off] {
        let answers = Answers { remote_access: Some(wish), ..answers(Purpose::RemoteAccess) };
        journey.run_to_the_end(answers).await;
    }
    journey.send(Press::Look).await;
    journey.run_to_the_end(answers(Purpose::Unclaim)).await;
    journey.send(Press::SignOut { revoke: true }).await;
    let log = journey.practice.log();
    for call in
        [Call::Claim, Call::AddSection, Call::WritePreferences, Call::Unclaim, Call::SignOut]
    {
        assert!(log.iter().any(|request| request.call == call), "{call:?} was never sent");
    }
    log
}

#[tokio::test(flavor = "multi_thread")]
async fn requests_are_as_described_or_the_difference_has_a_reason() {
    let spec = Spec::read(SPEC);
    let known: Known = toml::from_str(&std::fs::read_to_string(DEVIATIONS).unwrap()).unwrap();
    let reasons = known.path.iter().map(|row| &row.reason);
    for reason in reasons.chain(known.deviation.iter().map(|row| &row.reason)) {
        assert!(reason.starts_with('§'), "a reason names its section: {reason}");
    }

    let mut covered: BTreeMap<String, usize> = BTreeMap::new();
    let mut uncovered: BTreeMap<String, usize> = BTreeMap::new();
    let mut differences: BTreeSet<Difference> = BTreeSet::new();
    let mut paths_used: BTreeSet<&str> = BTreeSet::new();
    for request in everything().await {
        let other = known.path.iter().find(|row| row.sent == request.path);
        let path = other.map_or(request.path.as_str(), |row| row.described.as_str());
        match spec.operation(request.side, &request.method, path) {
            Some(operation) => {
                paths_used.extend(other.map(|row| row.sent.as_str()));
                differences.extend(spec.differences(&operation, &request));
                *covered.entry(operation.name).or_default() += 1;
            }
            None => {
                let name = format!("{:?} {} {:?}", request.side, request.method, request.call);
                *uncovered.entry(name).or_default() += 1;
            }
        }
    }

    // Past the harness, which shows only what failing tests print.
    let counts = shown("covered", &covered) + &shown("uncovered", &uncovered);
    std::io::stdout().write_all(counts.as_bytes()).unwrap();
    let (explained, unexplained): (Vec<_>, Vec<_>) = differences
        .iter()
        .partition(|difference| known.deviation.iter().any(|row| row.is(difference)));
    assert!(unexplained.is_empty(), "without a reason: {unexplained:#?}");
    let unused = known.deviation.iter().filter(|row| !explained.iter().any(|it| row.is(it)));
    let unused = unused.map(|row| format!("{} {}", row.operation, row.parameter));
    let unused_paths = known.path.iter().filter(|row| !paths_used.contains(row.sent.as_str()));
    let unused: Vec<String> = unused.chain(unused_paths.map(|row| row.sent.clone())).collect();
    assert!(unused.is_empty(), "rows that nothing needs: {unused:?}");
    assert!(covered.len() >= FEWEST_COVERED, "only {} calls are covered", covered.len());
}

fn shown(what: &str, calls: &BTreeMap<String, usize>) -> String {
    let mut text = format!("\n{} calls {what}:\n", calls.len());
    for (name, times) in calls {
        text += &format!("  {name} ({times} times)\n");
    }
    text
}

/// What the checks are worth: each kind of mistake is found.
#[tokio::test]
async fn mistakes_are_found() {
    let spec = Spec::read(SPEC);
    let journey = Journey::to(World::plain()).await;
    journey.run_to_the_end(whole_set_up()).await;
    let log = journey.practice.log();
    let sent = |call| log.iter().rfind(|request| request.call == call).unwrap().clone();
    let found = |side, method: &str, path: &str, request: &Request| -> Vec<(String, What)> {
        let operation = spec.operation(side, method, path).unwrap();
        let found = spec.differences(&operation, request).into_iter();
        found.map(|difference| (difference.parameter, difference.what)).collect()
    };
    let pair = |name: &str, value: &str| (name.to_owned(), value.to_owned());

    let mut resources = sent(Call::Resources);
    let of_resources = |request: &Request| found(Side::PlexTv, "GET", "/api/v2/resources", request);
    assert_eq!(of_resources(&resources), []);
    resources.query = vec![pair("includeHttps", "yes"), pair("includeRelay", "2"), pair("x", "1")];
    resources.headers.retain(|(name, _)| name == "x-plex-token");
    let expected = [
        ("X-Plex-Client-Identifier", What::Missing),
        ("includeHttps", What::Value),
        ("includeRelay", What::Value),
        ("x", What::Undescribed),
    ];
    assert_eq!(of_resources(&resources), expected.map(|(name, what)| (name.to_owned(), what)));

    let mut section = sent(Call::AddSection);
    section.query.retain(|(name, _)| name != "language" && name != "location");
    section.query.push(pair("name", "twice"));
    section.query.push(pair("locations", "/a"));
    section.query.push(pair("locations", "/b"));
    section.headers.retain(|(name, _)| name != "x-plex-token");
    let expected = [
        ("X-Plex-Token", What::Missing),
        ("language", What::Missing),
        ("name", What::Value),
        ("type", What::Value),
    ];
    let differences = found(Side::Server, "POST", "/library/sections/all", &section);
    assert_eq!(differences, expected.map(|(name, what)| (name.to_owned(), what)));

    let mut preferences = sent(Call::WritePreferences);
    assert_eq!(found(Side::Server, "PUT", "/:/prefs", &preferences), []);
    preferences.query.clear();
    let expected = [("(any)".to_owned(), What::Missing)];
    assert_eq!(found(Side::Server, "PUT", "/:/prefs", &preferences), expected);

    // A plex.tv call is none of a server's, and the other way round.
    assert!(spec.operation(Side::Server, "GET", "/api/v2/user").is_none());
    assert!(spec.operation(Side::PlexTv, "GET", "/identity").is_none());
    assert!(spec.operation(Side::Server, "PUT", "/identity").is_none());
    let scan = spec.operation(Side::Server, "POST", "/library/sections/3/refresh").unwrap();
    assert_eq!(scan.name, "POST /library/sections/{sectionId}/refresh");
}
