//! Rows whose cause cannot arise here, each with what shows it.

use super::computer::{Computer, ME};
use super::source::{file, files};
use std::collections::BTreeSet;
use usher::sim::{Call, Request, Side, World, scenario};

/// A whole set-up, and everything that was asked on the way.
fn set_up() -> (Computer, Vec<Request>) {
    let computer = Computer::with(World::plain());
    let library = "movie:Movies:/Volumes/Media/Movies";
    computer.json(&["setup", "--yes", "--name", "Den", "--library", library]).ends(0, "");
    let log = computer.world.log();
    (computer, log)
}

/// What the program's own code says, without its comments and its tests.
fn code_of(room: &str) -> Vec<(String, String)> {
    let sources = files(&format!("src/{room}"), ".rs");
    assert!(!sources.is_empty(), "{room} is looked through");
    sources.iter().map(|it| (it.path.clone(), it.code().to_lowercase())).collect()
}

#[track_caller]
fn no_code_says(rooms: &[&str], words: &[&str]) {
    let code: Vec<_> = rooms.iter().flat_map(|room| code_of(room)).collect();
    assert!(code.len() > 10, "there is code to look through");
    for (file, text) in &code {
        for word in words {
            assert!(!text.contains(word), "{file} says {word}");
        }
    }
}

/// Every room in which something is done.
const DOING: [&str; 7] = ["app", "cli", "flow", "platform", "plex", "runtime", "ui"];

#[test]
fn f015_a_token_travels_in_headers_and_never_in_an_address() {
    let (computer, log) = set_up();
    let secrets: BTreeSet<String> = computer.world.read(World::secrets).into_iter().collect();
    let with_token = log.iter().filter(|it| it.token_kind.is_some());
    assert!(with_token.count() > 5);
    for request in &log {
        assert!(request.query.iter().all(|(name, _)| name != "X-Plex-Token"), "{request:?}");
        // The claim's own token is a parameter because Plex takes it nowhere else.
        if request.call != Call::Claim && request.call != Call::CheckPin {
            let mut values = request.query.iter().map(|(_, value)| value);
            assert!(!values.any(|value| secrets.contains(value)), "{request:?}");
        }
    }
}

#[test]
fn f035_no_page_is_opened_but_the_sign_in() {
    let (computer, _) = set_up();
    let opened = computer.opened();
    assert_eq!(opened.len(), 1, "{opened:?}");
    assert!(opened[0].starts_with(&computer.world.auth_app()), "{opened:?}");
}

#[test]
fn f041_a_second_factor_is_the_browsers_business() {
    let (_, log) = set_up();
    assert!(log.iter().any(|it| it.call == Call::CheckPin));
    let asks_for_it = |it: &&Request| it.path.to_lowercase().contains("signin");
    assert_eq!(log.iter().filter(asks_for_it).count(), 0, "Plex's call for passwords");
}

#[test]
fn f052_nothing_of_a_browser_is_touched() {
    no_code_says(&DOING, &["safari", "cookies", "localstorage", "webkit"]);
}

#[test]
fn f063_nobody_is_asked_for_a_password() {
    // What is asked is asked by these rooms; a masked field is for a PIN.
    no_code_says(&["cli", "flow", "ui/screens"], &["password", "passwd"]);
}

#[test]
fn f065_no_icon_in_a_menu_bar_is_needed() {
    let manifest = file("Cargo.toml");
    for library in ["tray", "muda", "menubar"] {
        assert!(!manifest.contains(library), "{library}");
    }
    no_code_says(&["ui", "app"], &["nsstatusitem", "trayicon"]);
}

#[test]
fn f072_one_client_identifier_for_good() {
    let (computer, _) = set_up();
    computer.json(&["sign-out"]).ends(0, "");
    computer.json(&["sign-in", "--yes"]).ends(0, "");
    let log = computer.world.log();
    let at_plex_tv = log.iter().filter(|it| it.side == Side::PlexTv);
    let identifiers: BTreeSet<&str> = at_plex_tv
        .flat_map(|it| &it.headers)
        .filter(|(name, _)| name == "x-plex-client-identifier")
        .map(|(_, value)| value.as_str())
        .collect();
    assert_eq!(identifiers.len(), 1, "{identifiers:?}");
    assert!(log.iter().filter(|it| it.call == Call::CheckPin).count() >= 2, "two sign-ins");
}

#[test]
fn f080_no_library_is_made_that_nobody_asked_for() {
    let computer = Computer::with(World::plain());
    computer.json(&["setup", "--yes", "--name", "Den"]).ends(0, "");
    assert!(computer.world.log().iter().all(|it| it.call != Call::AddSection));
    assert_eq!(computer.world.read(|world| world.server.sections.len()), 0);
}

#[test]
fn f081_no_ritual_is_carried_out() {
    no_code_says(&DOING, &["/.trash", "empty trash", "reboot", "shutdown -", "clearhistory"]);
}

#[test]
fn f087_the_identity_that_others_know_is_kept() {
    let computer = Computer::with(scenario("sign-in-of-server-revoked").unwrap().world());
    let computer = computer.signed_in(ME);
    let identity = || computer.world.read(|world| world.server.machine_identifier());
    let before = identity();
    computer.json(&["doctor", "--fix", "--yes"]).ends(0, "");
    assert_eq!(identity(), before);
}

#[test]
fn f088_no_password_is_sent_so_none_is_spelled_wrong() {
    let (computer, log) = set_up();
    let password = computer.world.read(|world| world.accounts[0].password.clone());
    for request in &log {
        for name in ["password", "login", "user[password]"] {
            assert_eq!(request.parameter(name), None, "{request:?}");
        }
        assert!(!String::from_utf8_lossy(&request.body).contains(&password), "{request:?}");
    }
}

#[test]
fn f098_whether_it_is_claimed_is_said_in_words() {
    let (computer, _) = set_up();
    let said = computer.usher(&["doctor"]).run().stdout;
    assert!(said.contains("it says that it belongs to practice"), "{said}");
}
