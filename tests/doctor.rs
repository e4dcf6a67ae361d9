//! `usher doctor` against every scenario of the practice world, twice: as it
//! stands, and happening to a server that was set up before and is open to the
//! outside. The first link that it calls broken is the right one, and what it
//! can repair it repairs, once a person said so.

#![cfg(unix)]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::disallowed_methods,
    missing_docs,
    reason = "tests"
)]

#[path = "cli/computer.rs"]
#[allow(dead_code, reason = "what only the tests of the command line need")]
mod computer;
#[path = "doctor/rows.rs"]
mod rows;
#[path = "cli/secrets.rs"]
mod secrets;

use computer::{Computer, ME, Run};
use serde_json::Value;
use std::collections::BTreeSet;
use usher::sim::{Call, Folders, World, scenario};

/// A link and the code of what is wrong there; `None`: nothing is broken.
type Broken = Option<(&'static str, &'static str)>;

/// What is right for a scenario.
struct Case {
    scenario: &'static str,
    /// As it stands.
    new: Expected,
    /// Happening to a server that was set up before.
    later: Expected,
    /// What is worth a look in the second, by code.
    remarks: &'static [&'static str],
    /// What takes a few looks to come out.
    settles: bool,
    /// What is over by itself before anything is repaired.
    passes: bool,
}

struct Expected {
    broken: Broken,
    /// The exit code of `--fix --yes`.
    fixed: i32,
}

/// What the practice world's own server is, before anybody has claimed it.
const UNCLAIMED: Broken = Some(("claimed", "chain.unclaimed"));

/// Nothing that a doctor looks at, once the server is claimed.
const fn claiming(scenario: &'static str) -> Case {
    Case {
        scenario,
        new: Expected { broken: UNCLAIMED, fixed: 0 },
        later: Expected { broken: None, fixed: 0 },
        remarks: &[],
        settles: false,
        passes: false,
    }
}

/// Nothing is broken, whoever has it.
const fn works(scenario: &'static str) -> Case {
    claiming(scenario).first(None, 0)
}

/// This is broken, and nothing here repairs it.
const fn breaks(scenario: &'static str, link: &'static str, code: &'static str) -> Case {
    claiming(scenario).first(Some((link, code)), 1).later(Some((link, code)), 1)
}

impl Case {
    const fn first(self, broken: Broken, fixed: i32) -> Self {
        Self { new: Expected { broken, fixed }, ..self }
    }

    const fn later(self, broken: Broken, fixed: i32) -> Self {
        Self { later: Expected { broken, fixed }, ..self }
    }

    const fn repaired(self) -> Self {
        let (new, later) = (self.new.broken, self.later.broken);
        self.first(new, 0).later(later, 0)
    }

    const fn remarks(self, remarks: &'static [&'static str]) -> Self {
        Self { remarks, ..self }
    }

    const fn passing(self) -> Self {
        Self { passes: true, ..self.repaired() }
    }

    const fn settling(self) -> Self {
        Self { settles: true, ..self }
    }
}

fn go_through(case: &Case) {
    let scenario = scenario(case.scenario).expect("a scenario of this name");
    let run = examine(case, scenario.world(), &case.new);
    drop(run);
    let run = examine(case, scenario.world_later(), &case.later);
    assert_eq!(remarks(&run), BTreeSet::from_iter(case.remarks.iter().copied().map(String::from)));
}

/// Looks at this world, then repairs what can be. Returns the first look.
fn examine(case: &Case, world: World, expected: &Expected) -> Run {
    let name = case.scenario;
    let identity = world.server.machine_identifier();
    let computer = Computer::with(world).signed_in(ME);
    let secrets = computer.world.read(World::secrets);
    let secrets = || secrets.iter().map(String::as_str);
    let mut run = computer.json(&["doctor"]);
    // The router is still being asked, by the server.
    for _ in 0..if case.settles { 3 } else { 0 } {
        run = computer.json(&["doctor"]);
    }
    let wanted = expected.broken.map(|(link, code)| (link.to_owned(), code.to_owned()));
    assert_eq!(broken(&run), wanted, "{name}\n{run:#?}");
    assert_eq!(run.exit, i32::from(wanted.is_some()), "{name}\n{run:#?}");
    assert_eq!(run.all("repair"), Vec::<Value>::new(), "{name}: nobody asked for it");
    every_link_stands_one_way(&run);
    secrets::search(&computer, name, secrets(), &run);

    if case.passes {
        computer.world.change(|world| world.faults.clear());
    }
    let fixed = computer.json(&["doctor", "--fix", "--yes"]);
    assert_eq!(fixed.exit, expected.fixed, "{name}, --fix\n{fixed:#?}");
    secrets::search(&computer, name, secrets(), &fixed);
    let is_claim =
        |it: &&Value| it["remedy"] == "sign_in" || it["remedy"]["repair"] == "renew_sign_in";
    let claims =
        fixed.all("repair").iter().filter(|it| it["state"] == "started").filter(is_claim).count();
    assert!(claims <= 3, "{name}: {claims} claims in a row\n{fixed:#?}");
    assert_eq!(computer.world.read(|it| it.server.machine_identifier()), identity, "{name}");
    // What was tried without success is not tried again.
    let failed = repairs(&fixed, |it| it["state"] == "failed" && it["code"].is_null());
    if !failed.is_empty() {
        let again = computer.json(&["doctor", "--fix", "--yes"]);
        let again = repairs(&again, |it| it["state"] == "started");
        assert!(again.is_disjoint(&failed), "{name}: {again:?} after {failed:?}");
    }
    if expected.broken.is_some() && expected.fixed == 0 {
        assert_eq!(broken(&computer.json(&["doctor"])), None, "{name} is repaired for good");
    }
    run
}

/// The first link that is broken, and why.
fn broken(run: &Run) -> Option<(String, String)> {
    let first = run.result()["broken"].as_str()?.to_owned();
    let links = run.all("check");
    let link = links.iter().find(|it| it["link"].is_null() && it["id"] == first.as_str()).unwrap();
    assert_eq!(link["state"], "fail", "{link}");
    let code = link["code"].as_str().unwrap().to_owned();
    assert_eq!(run.code(), code, "the error is the diagnosis");
    Some((first, code))
}

/// Twelve links in their order, each once and with one word for how it stands.
fn every_link_stands_one_way(run: &Run) {
    let checks = run.all("check");
    let links: Vec<&Value> = checks.iter().filter(|it| it["link"].is_null()).collect();
    let names: Vec<&str> = links.iter().map(|it| it["id"].as_str().unwrap()).collect();
    let words: Vec<&str> = usher::domain::Link::ALL.iter().map(|it| it.word()).collect();
    assert_eq!(names, words);
    for check in &checks {
        let state = check["state"].as_str().unwrap();
        assert!(["ok", "warn", "fail", "unknown", "skipped"].contains(&state), "{check}");
    }
}

fn remarks(run: &Run) -> BTreeSet<String> {
    codes(run, "warn")
}

fn codes(run: &Run, state: &str) -> BTreeSet<String> {
    let checks = run.all("check");
    let codes = checks.iter().filter(|it| it["state"] == state).map(|it| it["code"].as_str());
    codes.flatten().map(str::to_owned).collect()
}

/// The repairs that are so, each with what it is for.
fn repairs(run: &Run, are_so: impl Fn(&Value) -> bool) -> BTreeSet<String> {
    let repairs = run.all("repair");
    let repairs = repairs.iter().filter(|it| are_so(it));
    repairs.map(|it| format!("{} {}", it["id"], it["remedy"])).collect()
}

fn set_up_computer(prepare: impl FnOnce(&mut World)) -> Computer {
    let mut world = World::plain();
    world.set_up();
    prepare(&mut world);
    Computer::with(world).signed_in(ME)
}

#[test]
fn a_server_that_works_has_no_link_that_fails() {
    let run = set_up_computer(|_| {}).json(&["doctor"]);
    let states: Vec<String> = run
        .all("check")
        .iter()
        .filter(|it| it["link"].is_null())
        .map(|it| it["state"].as_str().unwrap().to_owned())
        .collect();
    let mut wanted = vec!["ok"; 10];
    wanted.extend(["skipped"; 2]);
    assert_eq!(states, wanted, "{run:#?}");
}

#[test]
fn f092_a_link_has_one_word_for_how_it_stands() {
    for name in ["claimed-but-offline", "remote-access-unreachable", "server-down"] {
        let computer = Computer::with(scenario(name).unwrap().world_later()).signed_in(ME);
        every_link_stands_one_way(&computer.json(&["doctor"]));
    }
}

/// What remote watching may cost is said where somebody wants it, and only there.
#[test]
fn what_is_worth_knowing_is_said_and_makes_nothing_worse() {
    let run = set_up_computer(World::open_to_outside).json(&["doctor"]);
    assert_eq!(codes(&run, "ok"), BTreeSet::from(["chain.may_cost".to_owned()]));
    assert_eq!(codes(&set_up_computer(|_| {}).json(&["doctor"]), "ok"), BTreeSet::new());
    let world = scenario("remote-access-another-address").unwrap().world();
    let run = Computer::with(world).signed_in(ME).json(&["doctor"]);
    assert!(codes(&run, "ok").contains("chain.other_address"), "{run:#?}");
}

#[test]
fn nothing_is_repaired_unless_somebody_says_so() {
    for name in ["server-down", "plain", "sign-in-of-server-revoked", "discovery-off"] {
        let computer = Computer::with(scenario(name).unwrap().world()).signed_in(ME);
        let run = computer.json(&["doctor", "--fix"]);
        run.ends(3, "confirm.needed");
        assert!(computer.world.writes().is_empty(), "{name}: {:#?}", computer.world.writes());
        let started = computer.world.read(|world| world.server.running);
        assert_eq!(started, name != "server-down", "{name}");
    }
}

#[test]
fn a_sentence_that_plex_shows_leads_to_its_link() {
    let computer = set_up_computer(|_| {});
    for (sentence, link) in [
        ("app.plex.tv is unable to connect to “Den” securely.", "home"),
        ("Not authorized. You do not have access to this server", "claimed"),
        ("Looking for servers…", "claimed"),
        ("Nicht autorisiert", "claimed"),
        ("Recherche de serveurs…", "claimed"),
        ("Esta biblioteca está vacía", "libraries"),
        ("サーバーに安全に接続できません", "home"),
    ] {
        let run = computer.json(&["doctor", "--symptom", sentence]);
        assert_eq!(run.result()["symptom"], link, "{sentence}");
    }
    let run = computer.json(&["doctor", "--symptom", "The moon is full."]);
    assert_eq!((run.exit, &run.result()["symptom"]), (0, &Value::Null));
}

/// Only names in real folders say that the kind is wrong.
#[test]
fn f037_a_library_of_the_wrong_kind_shows_nothing() {
    let folder = tempfile::tempdir().unwrap();
    for episode in 1..=12 {
        let file = format!("Practice/Season 01/Practice - S01E{episode:02}.mkv");
        let file = folder.path().join(file);
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(file, []).unwrap();
    }
    let path = folder.path().to_str().unwrap();
    let computer = set_up_computer(|world| {
        world.server.folders = Folders::Disk;
        world.server.add_section("movie", "Shows", &[path]);
    });
    let usher = || computer.usher(&["doctor"]).without(&["USHER_ROOT"]);
    let run = usher().json();
    let wanted = ("libraries".to_owned(), "chain.library_empty".to_owned());
    assert_eq!(broken(&run), Some(wanted), "{run:#?}");
    assert!(computer.world.log().iter().all(|it| it.call != Call::AddSection));
}
