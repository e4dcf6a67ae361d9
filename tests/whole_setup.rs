//! What a whole set-up promises, beyond that it ends well.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stdout,
    reason = "tests"
)]

#[path = "journey/chain.rs"]
mod chain;
mod journey;

use journey::{Journey, answers, step, whole_set_up};
use std::time::Duration;
use usher::flow::setup::{Purpose, Step};
use usher::problem::Problem;
use usher::sim::{Behaviour, Body, Call, Fault, Rung, World};

/// Long enough that requests sent together overlap, even on a busy machine.
const LATENCY: Duration = Duration::from_millis(150);
/// The limit, which the benchmark of the same name measures in time.
const LONGEST_CHAIN: usize = 8;

/// From a stored sign-in, with three libraries.
#[tokio::test(flavor = "multi_thread")]
async fn the_chain_of_dependent_requests_is_short() {
    let journey = Journey::to(World::plain()).await;
    journey.run_to_the_end(answers(Purpose::SignIn)).await;
    journey.practice.change(|world| world.latency = LATENCY);
    let before = journey.practice.log().len();
    journey.run_to_the_end(whole_set_up()).await;
    let log = journey.practice.log();
    let chain = chain::longest(&log[before..]);
    println!("{} dependent requests:\n{}", chain.len(), chain::shown(&chain));
    assert!(chain.len() <= LONGEST_CHAIN, "{}", chain::shown(&chain));
}

#[tokio::test]
async fn a_server_that_says_yes_and_keeps_nothing_is_not_done() {
    for (call, problem) in [
        (Call::WritePreferences, Problem::SettingNotKept { setting: "name".to_owned() }),
        (Call::AddSection, Problem::LibraryMissing { name: "Movies".to_owned() }),
    ] {
        let mut world = World::plain();
        let yes = Behaviour::Status { status: 200, body: Body::Empty, retry_after: None };
        world.faults.push(Fault::always(call, yes));
        let journey = Journey::to(world).await;
        let model = journey.run(whole_set_up()).await;
        assert_eq!(step(&model), &Step::Stopped(problem));
    }
}

#[tokio::test]
async fn each_rung_has_a_claim_token_of_its_own() {
    let mut world = World::plain();
    world.server.takes_claim_from = vec![Rung::AccountToken];
    let journey = Journey::to(world).await;
    journey.run_to_the_end(whole_set_up()).await;
    let log = journey.practice.log();
    let claims = log.iter().filter(|request| request.call == Call::Claim);
    let tokens: Vec<String> = claims.map(|claim| claim.parameter("token").unwrap()).collect();
    assert_eq!(tokens.len(), 2);
    assert!(tokens[0] != tokens[1], "a claim token was used for two rungs");
}
