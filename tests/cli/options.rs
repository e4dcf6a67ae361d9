//! Options that every command takes: by flag and by environment, the language,
//! the log, and what may carry a sign-in.

use crate::computer::{Computer, ME};
use crate::{SETUP, writes};
use std::net::{Ipv6Addr, TcpStream};
use std::os::unix::fs::PermissionsExt;
use usher::sim::World;

/// What the environment says of every other test.
const BY_ENVIRONMENT: [&str; 9] = [
    "USHER_SERVER",
    "USHER_PLEX_TV",
    "USHER_AUTH_APP",
    "USHER_CONFIG_DIR",
    "USHER_ROOT",
    "USHER_HOME",
    "USHER_PLATFORM",
    "USHER_SECRET_STORE",
    "USHER_WAIT",
];

#[test]
fn flags_do_what_the_environment_does() {
    let computer = Computer::with(World::plain());
    let text = |path: &str| computer.path(path).display().to_string();
    let (server, plex_tv) = (computer.world.server(), computer.world.plex_tv());
    let options = [
        ("--server", server.to_string().replace("127.0.0.1", "localhost")),
        ("--plex-tv", plex_tv.to_string()),
        ("--auth-app", computer.world.auth_app()),
        ("--config-dir", text("usher")),
        ("--root", text("")),
        ("--home", text("Users/practice")),
        ("--platform", "macos".to_owned()),
        ("--secret-store", format!("file:{}", computer.store().display())),
        ("--wait", "4".to_owned()),
    ];
    let mut arguments = SETUP.to_vec();
    options.iter().for_each(|(name, value)| arguments.extend([name, value.as_str()]));
    let run = computer.usher(&arguments).without(&BY_ENVIRONMENT).json();
    run.ends(0, "");
    assert_eq!(run.result()["server"], server.to_string(), "localhost is a number");
    let before = writes(&computer);
    computer.json(&SETUP).ends(0, "");
    assert_eq!(writes(&computer), before, "the same world, store and folder");
}

#[test]
fn a_flag_wins_over_the_environment() {
    let computer = Computer::with(World::plain());
    let server = computer.world.server().to_string();
    let usher = computer.usher(&["status", "--server", &server]);
    usher.env("USHER_SERVER", "http://127.0.0.1:1").json().ends(0, "");
    let usher = computer.usher(&["status"]).env("USHER_SERVER", "no address");
    usher.json().ends(2, "input.wrong");
}

#[test]
fn no_sign_in_goes_over_plain_http_to_another_computer() {
    let computer = Computer::prepared(|world| world.claim_for(ME)).signed_in(ME);
    // By its number this is another computer, and yet a request that were sent
    // there would arrive in this world and be seen.
    let port = computer.world.server().port();
    let there = (Ipv6Addr::new(0, 0, 0, 0, 0, 0xffff, 0x7f00, 1), port);
    TcpStream::connect(there).unwrap();
    let server = format!("http://[{}]:{port}", there.0);
    for command in [SETUP.as_slice(), &["status"], &["claim", "--yes"], &["library", "list"]] {
        let run = computer.usher(command).env("USHER_SERVER", &server).json();
        run.ends(2, "server.secret_in_clear");
    }
    // What anybody may ask, it may ask; nothing that a token opens, or is one.
    let log = computer.world.log();
    let mut sent = log.iter().filter(|request| request.side == usher::sim::Side::Server);
    assert!(sent.all(|it| it.token_kind.is_none() && it.method == "GET"), "{log:#?}");
}

#[test]
fn nobody_signed_in_may_look_at_another_computer() {
    let computer = Computer::with(World::plain());
    let port = computer.world.server().port();
    let server = format!("http://[::ffff:127.0.0.1]:{port}");
    computer.usher(&["status"]).env("USHER_SERVER", &server).json().ends(0, "");
    computer.usher(&SETUP).env("USHER_SERVER", &server).json().ends(2, "server.secret_in_clear");
    let log = computer.world.log();
    let mut to_server = log.iter().filter(|request| request.side == usher::sim::Side::Server);
    assert!(to_server.all(|request| request.token_kind.is_none()), "{log:#?}");
    assert_eq!(writes(&computer), 0);
}

#[test]
fn german_says_the_same() {
    let computer = Computer::prepared(World::stop_server);
    let english = computer.json(&["status"]).all("error").remove(0);
    let german = computer.json(&["status", "--lang", "de"]).all("error").remove(0);
    assert_eq!(german["code"], english["code"]);
    assert_eq!(german["what"], "Ihr Server antwortet nicht");
    let by_environment = computer.usher(&["status"]).env("USHER_LANG", "de-AT").run();
    assert!(by_environment.stderr.contains("Ihr Server antwortet nicht"), "{by_environment:#?}");
    let by_system = computer.usher(&["status"]).without(&["USHER_LANG"]);
    let by_system = by_system.env("LANG", "de_DE.UTF-8").run();
    assert!(by_system.stderr.contains("Ihr Server antwortet nicht"), "{by_system:#?}");
    let unknown = computer.usher(&["status", "--lang", "tlh"]).run();
    assert!(unknown.stderr.contains("Your server does not answer"), "{unknown:#?}");
    computer.world.change(World::start_server);
    let german = computer.usher(&["status", "--lang", "de"]).run();
    assert!(german.stdout.contains("Verbunden mit: keinem Konto"), "{german:#?}");
}

#[test]
fn the_log_is_private_and_standard_output_stays_clean() {
    let computer = Computer::with(World::plain());
    let log = computer.path("log");
    computer.json(&["status", "--log", log.to_str().unwrap()]).ends(0, "");
    assert!(std::fs::metadata(&log).unwrap().len() > 0);
    assert_eq!(std::fs::metadata(&log).unwrap().permissions().mode() & 0o777, 0o600);
    let run = computer.json(&["status", "-vv"]);
    run.ends(0, "");
    assert!(run.stderr.contains("usher"), "{run:#?}");
}

#[test]
fn another_service_than_plex_tv_is_named() {
    let computer = Computer::with(World::plain());
    let shown = computer.usher(&["status"]).run().stdout;
    assert!(shown.contains(&computer.world.plex_tv().to_string()), "{shown}");
}
