//! What a whole set-up promises, beyond that it ends well.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "tests"
)]

#[path = "journey/chain.rs"]
mod chain;
mod journey;

use journey::{Journey, answers, step, whole_set_up};
use serde_json::Value;
use std::net::TcpListener;
use std::time::Duration;
use tokio::process::Command;
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

/// The command line, told everything about this journey's world.
fn usher(journey: &Journey, arguments: &[&str]) -> Command {
    let options = journey.options();
    let mut command = Command::new(env!("CARGO_BIN_EXE_usher"));
    command.args(arguments).args(["--platform", "macos", "--json", "--wait", "20"]);
    for (option, address) in [("--server", options.server), ("--plex-tv", options.plex_tv)] {
        command.arg(option).arg(address.unwrap().to_string());
    }
    command.arg("--auth-app").arg(options.auth_app.unwrap());
    for (option, folder) in [
        ("--root", options.root),
        ("--home", options.home),
        ("--config-dir", options.config_folder),
    ] {
        command.arg(option).arg(folder.unwrap());
    }
    command.arg("--secret-store").arg(format!("file:{}", journey.secret_file().display()));
    command.kill_on_drop(true);
    command
}

/// The last line that a command says to scripts.
async fn result(command: &mut Command) -> Value {
    let output = command.output().await.unwrap();
    let errors = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "{}: {errors}", output.status);
    let said = String::from_utf8(output.stdout).unwrap();
    serde_json::from_str(said.lines().last().unwrap()).unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_command_sets_up_and_changes_nothing_the_second_time() {
    let journey = Journey::to(World::plain()).await;
    let arguments = [
        "setup",
        "--no-browser",
        "--yes",
        "--name=Den",
        "--remote-access=off",
        "--library=movie:Movies:/Volumes/Media/Movies",
        "--library=show:Shows:/Volumes/Media/TV Shows",
        "--library=artist:Music:/Volumes/Media/Music",
    ];
    let first = result(&mut usher(&journey, &arguments)).await;
    assert_eq!(first["changed"], true, "{first}");
    let writes = journey.practice.writes().len();
    let second = result(&mut usher(&journey, &arguments)).await;
    assert_eq!(second["changed"], false, "{second}");
    assert_eq!(journey.practice.writes().len(), writes, "{:?}", journey.practice.writes());
    for end in [first, second] {
        assert_eq!(end["claimed"], true, "{end}");
        assert_eq!(end["owner"], "practice");
        assert_eq!(end["name"], "Den");
        assert_eq!(end["remote_access"]["enabled"], false);
        let libraries = end["libraries"].as_array().unwrap().iter();
        let mut names: Vec<_> = libraries.map(|it| it["name"].as_str().unwrap()).collect();
        // They are created at the same time, so in no order.
        names.sort_unstable();
        assert_eq!(names, ["Movies", "Music", "Shows"]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_on_this_computer_is_never_asked_through_a_proxy() {
    let proxy = TcpListener::bind("127.0.0.1:0").unwrap();
    proxy.set_nonblocking(true).unwrap();
    let journey = Journey::to(World::plain()).await;
    let mut status = usher(&journey, &["status"]);
    for name in ["http_proxy", "HTTP_PROXY", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"]
    {
        status.env(name, format!("http://{}", proxy.local_addr().unwrap()));
    }
    status.env_remove("no_proxy").env_remove("NO_PROXY");
    let looked = tokio::time::timeout(Duration::from_secs(10), result(&mut status)).await;
    assert!(proxy.accept().is_err(), "the proxy was asked");
    assert_eq!(looked.unwrap()["claimed"], false);
}
