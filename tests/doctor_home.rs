//! `usher doctor` at home: over the plain practice world; on a computer with a
//! network, a disk and a server of its own, where all twelve links work; with
//! few waits; and over a network that is dead.

#![cfg(target_os = "linux")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stdout,
    clippy::print_stderr,
    clippy::disallowed_methods,
    missing_docs,
    reason = "tests"
)]

#[path = "network/authority.rs"]
mod authority;
#[path = "journey/chain.rs"]
mod chain;
#[path = "cli/computer.rs"]
#[allow(dead_code, reason = "what only the tests of the command line need")]
mod computer;
#[path = "doctor_home/dead.rs"]
mod dead;
#[path = "doctor_home/furnished.rs"]
mod furnished;
mod household;
mod stranger;

use computer::{Computer, ME};
use serde_json::Value;
use std::io::Write;
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};
use usher::domain::Link;
use usher::sim::{Account, Folders, HomeRole, Phase, World};

/// Long enough that requests sent together overlap, even on a busy machine.
const LATENCY: Duration = Duration::from_millis(150);
/// More would be felt: a network far away takes 100 ms for each.
const LONGEST_CHAIN: usize = 4;

/// What one line of `doctor --json` says of a link.
#[derive(Debug, PartialEq, Eq)]
struct Said {
    link: String,
    state: String,
    code: String,
    evidence: String,
}

/// What was said of each link, in order; the finer checks are left out.
fn links(events: &[Value]) -> Vec<Said> {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let said = |line: &Value| Said {
        link: text(&line["id"]),
        state: text(&line["state"]),
        code: text(&line["code"]),
        evidence: text(&line["evidence"]),
    };
    let checks = events.iter().filter(|line| line["event"] == "check");
    let links: Vec<Said> = checks.filter(|line| line["link"].is_null()).map(said).collect();
    let names: Vec<&str> = links.iter().map(|it| it.link.as_str()).collect();
    assert_eq!(names, Link::ALL.map(Link::word), "every link, in the order of the chain");
    links
}

/// The state of each link.
fn states(links: &[Said]) -> Vec<&str> {
    links.iter().map(|it| it.state.as_str()).collect()
}

/// A run of the program that looked at this very computer.
struct Examined {
    exit: i32,
    took: Duration,
    links: Vec<Said>,
}

/// `usher doctor --json` for a person with this home folder, who is signed in.
/// It is told no address and no folder of the server.
fn command_of(usher: &Path, home: &Path, token: &str) -> Command {
    let sign_in = home.join("sign-in.json");
    let mut options = std::fs::OpenOptions::new();
    let mut file = options.write(true).create(true).mode(0o600).open(&sign_in).unwrap();
    write!(file, "{{\"version\":1,\"account_token\":\"{token}\"}}").unwrap();
    let mut command = Command::new(usher);
    command.args(["doctor", "--json", "--secret-store"]);
    command.arg(format!("file:{}", sign_in.display()));
    command.env_clear().current_dir("/");
    command.env("HOME", home).env("PATH", "/usr/bin:/bin").env("LANG", "en_US.UTF-8");
    command
}

/// Runs it to its end.
fn examined(command: &mut Command) -> Examined {
    let begun = Instant::now();
    let output = command.output().unwrap();
    let took = begun.elapsed();
    let text = String::from_utf8(output.stdout).unwrap();
    let errors = String::from_utf8_lossy(&output.stderr);
    let read = |line: &str| serde_json::from_str(line).unwrap_or_else(|it| panic!("{it}: {line}"));
    let events: Vec<Value> = text.lines().map(read).collect();
    assert!(!events.is_empty(), "{errors}");
    Examined { exit: output.status.code().unwrap(), took, links: links(&events) }
}

/// A claimed server with three libraries, as nothing is wrong with it.
fn healthy(world: &mut World) {
    world.claim_for(ME);
    for (kind, title, folder) in [
        ("movie", "Movies", "/Volumes/Media/Movies"),
        ("show", "Shows", "/Volumes/Media/TV Shows"),
        ("artist", "Music", "/Volumes/Media/Music"),
    ] {
        world.server.add_section(kind, title, &[folder]);
    }
    world.accounts[0].subscribed = true;
    world.server.preferences.force("AcceptedEULA", true.into());
}

/// The same, reachable from outside.
fn open_to_the_world(world: &mut World) {
    healthy(world);
    world.server.preferences.force("PublishServerOnPlexOnlineKey", true.into());
    world.server.mapping = vec![Phase { looks: 0, state: "mapped", error: None }];
}

/// A claimed server whose owner has accepted Plex's terms.
fn claimed(world: &mut World) {
    world.claim_for(ME);
    world.server.preferences.force("AcceptedEULA", true.into());
}

#[test]
fn over_the_plain_world_every_link_works_or_is_off_by_choice() {
    let computer = Computer::prepared(claimed).signed_in(ME);
    let run = computer.json(&["doctor"]);
    assert_eq!(run.exit, 0, "{run:#?}");
    let links = links(&run.events());
    assert_eq!(states(&links)[..10], ["ok"; 10], "{links:#?}");
    for off in &links[10..] {
        assert_eq!((off.state.as_str(), off.evidence.as_str()), ("skipped", "as you chose"));
    }
}

#[test]
fn a_server_that_answers_need_not_be_installed_where_one_looks() {
    let computer = Computer::prepared(claimed).signed_in(ME);
    // The practice computer is a Mac, so Linux finds no program of the server's,
    // whose files are the person's own.
    let drop_ins = computer.path("etc/systemd/system/plexmediaserver.service.d");
    std::fs::create_dir_all(&drop_ins).unwrap();
    std::fs::write(drop_ins.join("user.conf"), "[Service]\nUser=practice\n").unwrap();
    let run = computer.usher(&["doctor"]).env("USHER_PLATFORM", "linux").json();
    assert_eq!(run.exit, 0, "{run:#?}");
    let links = links(&run.events());
    let installed = &links[0];
    assert_eq!((installed.link.as_str(), installed.state.as_str()), ("installed", "unknown"));
    let why = "it answers, but its program is in none of the usual places";
    assert_eq!(installed.evidence, why);
    assert_eq!(states(&links)[1..10], ["ok"; 9], "{links:#?}");
}

#[test]
fn what_is_not_known_has_a_reason() {
    let computer = Computer::prepared(claimed);
    // Nobody is signed in, and then the server is another one's.
    let strangers = Computer::prepared(|world| {
        world.accounts.push(Account::adult(1002, "stranger"));
        claimed(world);
    });
    for run in [computer.json(&["doctor"]), strangers.signed_in(1002).json(&["doctor"])] {
        let links = links(&run.events());
        let mut unknown = links.iter().filter(|it| it.state == "unknown").peekable();
        assert!(unknown.peek().is_some() || run.exit == 1, "{links:#?}");
        assert!(unknown.all(|it| !it.evidence.is_empty()), "{links:#?}");
        assert!(links.iter().all(|it| !it.evidence.is_empty()), "{links:#?}");
    }
}

#[test]
fn no_request_waits_for_more_than_three_others() {
    for prepare in [healthy, open_to_the_world, with_an_empty_library, of_a_home_member] {
        let computer = Computer::prepared(prepare).signed_in(ME);
        computer.world.change(|world| world.latency = LATENCY);
        let run = computer.json(&["doctor"]);
        let log = computer.world.log();
        assert!(log.len() >= 8, "{run:#?}");
        let longest = chain::longest(&log);
        println!("{} of {}\n{}", longest.len(), log.len(), chain::shown(&longest));
        assert!(longest.len() <= LONGEST_CHAIN, "{}", chain::shown(&longest));
    }
}

/// With a folder that the server is kept from, whose parent is looked at, too.
fn with_an_empty_library(world: &mut World) {
    open_to_the_world(world);
    world.server.add_section("movie", "Nothing", &["/Volumes/Media/Empty"]);
    if let Folders::Tree(tree) = &mut world.server.folders {
        tree.hide("/Volumes/Media/Music");
    }
}

/// Somebody of a Plex Home, whose admin is asked for.
fn of_a_home_member(world: &mut World) {
    open_to_the_world(world);
    let admin = Account::adult(1002, "admin").in_home(HomeRole::Admin);
    world.accounts[0].home = Some(HomeRole::Member);
    world.accounts.push(admin);
}
