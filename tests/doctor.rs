//! `usher doctor` against every scenario of the practice world: the first link
//! that it calls broken is the right one, and what it can repair it repairs.

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

use computer::{Computer, ME, Run};
use serde_json::Value;
use std::sync::Mutex;
use usher::sim::scenarios;

/// The links that a run tells of, each with its state.
fn links(run: &Run) -> Vec<(String, String, String)> {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    run.all("check")
        .iter()
        .filter(|line| line["link"].is_null())
        .map(|line| (text(&line["id"]), text(&line["state"]), text(&line["code"])))
        .collect()
}

#[test]
fn the_plain_world_has_no_link_that_fails() {
    let computer = Computer::prepared(|world| world.claim_for(ME)).signed_in(ME);
    let run = computer.json(&["doctor"]);
    assert_eq!(run.exit, 0, "{run:#?}");
    println!("{:#?}", links(&run));
}

#[test]
fn every_scenario() {
    let cases = Mutex::new(scenarios().iter());
    let next = || cases.lock().unwrap().next();
    std::thread::scope(|scope| {
        for _ in 0..12 {
            scope.spawn(|| {
                while let Some(case) = next() {
                    let computer = Computer::with(case.world()).signed_in(ME);
                    let run = computer.json(&["doctor"]);
                    let broken: Vec<_> =
                        links(&run).into_iter().filter(|it| it.1 == "fail").collect();
                    let warn: Vec<_> = run
                        .all("check")
                        .iter()
                        .filter(|it| it["state"] == "warn")
                        .map(|it| it["code"].to_string())
                        .collect();
                    println!("{}: {} {:?} {:?} {:?}", case.name, run.exit, broken, warn, run.took);
                }
            });
        }
    });
}
