//! Every scenario of the practice world, from end to end: the program ends by
//! itself, with the exit code that is right there and an error that helps; once
//! the world is healed a second run finishes the job with nothing doubled; and
//! no secret is left behind in anything it printed or wrote.

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
#[path = "cli/secrets.rs"]
mod secrets;

use computer::{Computer, ME, Run};
use std::collections::BTreeSet;
use std::sync::Mutex;
use std::time::Duration;
use usher::sim::{self, Approval, Call, Preferences, Request, World, scenario, scenarios};

/// What is right for a scenario, by the list of failures and the contract.
struct Case {
    scenario: &'static str,
    /// What is said beside [`USUAL`] and the libraries.
    more: &'static [&'static str],
    libraries: &'static [&'static str],
    typed: &'static str,
    first: End,
    /// What happens to the world between the two runs.
    heal: fn(&mut World),
    /// What is said in the second run instead of `more`, and typed.
    again: (&'static [&'static str], &'static str),
    second: End,
}

type End = (i32, &'static str);

const USUAL: [&str; 5] = ["setup", "--name", "Den", "--yes", "-vv"];
const LIBRARIES: [&str; 2] =
    ["movie:Movies:/Volumes/Media/Movies", "show:TV Shows:/Volumes/Media/TV Shows"];

/// The scenario's first run ends so; healed of its faults, the second is done.
const fn ends(scenario: &'static str, exit: i32, code: &'static str) -> Case {
    Case {
        scenario,
        more: &[],
        libraries: &LIBRARIES,
        typed: "",
        first: (exit, code),
        heal: |_| {},
        again: (&[], ""),
        second: (0, ""),
    }
}

const fn done(scenario: &'static str) -> Case {
    ends(scenario, 0, "")
}

impl Case {
    const fn with(self, more: &'static [&'static str]) -> Self {
        Self { more, again: (more, self.again.1), ..self }
    }

    const fn libraries(self, libraries: &'static [&'static str]) -> Self {
        Self { libraries, ..self }
    }

    const fn typing(self, typed: &'static str) -> Self {
        Self { typed, again: (self.again.0, typed), ..self }
    }

    const fn healed(self, heal: fn(&mut World)) -> Self {
        Self { heal, ..self }
    }

    const fn again_with(self, more: &'static [&'static str], typed: &'static str) -> Self {
        Self { again: (more, typed), ..self }
    }

    const fn again_ends(self, exit: i32, code: &'static str) -> Self {
        Self { second: (exit, code), ..self }
    }
}

const OPENED: &[&str] = &["--remote-access", "on"];
const PIN: &[&str] = &["--pin-stdin"];

const CASES: &[Case] = &[
    done("plain"),
    // The server is not what one hopes for.
    ends("server-down", 4, "server.silent").healed(World::start_server),
    ends("server-stale-pid", 4, "server.silent").healed(the_computer_is_mended),
    ends("disk-full", 1, "server.failed").healed(|w| w.computer.mend()),
    ends("files-of-root", 4, "server.silent").healed(the_computer_is_mended),
    ends("database-damaged", 4, "server.silent").healed(the_computer_is_mended),
    ends("program-quarantined", 4, "server.silent").healed(the_computer_is_mended),
    done("program-translocated"),
    ends("program-broken", 4, "server.silent").healed(the_computer_is_mended),
    done("program-seal-broken"),
    ends("program-for-another-machine", 4, "server.silent").healed(the_computer_is_mended),
    done("firewall-blocks-everything"),
    done("computer-sleeps"),
    ends("server-hangs", 4, "server.slow"),
    done("server-maintenance"),
    ends("server-maintenance-for-ever", 4, "server.starting"),
    done("server-starting"),
    done("library-still-starting"),
    ends("server-is-another-product", 4, "server.not_plex"),
    ends("server-answers-html", 4, "server.not_plex"),
    ends("server-answers-garbage", 4, "server.not_plex"),
    ends("server-redirects", 4, "server.redirects"),
    ends("server-answers-without-end", 4, "server.not_plex"),
    ends("server-answers-a-gzip-bomb", 4, "server.not_plex"),
    // What a server does not say counts as unknown, never as unclaimed.
    ends("server-hides-claimed", 1, "claim.unproven").healed(|w| w.server.says_claimed = true),
    done("old-server"),
    ends("known-hole", 3, "remote_access.known_hole")
        .with(OPENED)
        .again_with(&["--remote-access", "on", "--accept-known-hole", "plex2shell"], ""),
    // plex.tv is not what one hopes for.
    ends("plex-tv-down", 5, "plex_tv.silent"),
    ends("plex-tv-hangs", 5, "plex_tv.slow"),
    ends("plex-tv-captive-portal", 5, "plex_tv.impostor"),
    ends("plex-tv-redirects", 5, "plex_tv.impostor"),
    done("plex-tv-429"),
    ends("plex-tv-429-for-ever", 5, "plex_tv.busy"),
    ends("plex-tv-500", 5, "plex_tv.failed"),
    ends("plex-tv-403", 5, "plex_tv.forbids"),
    done("plex-tv-clock-wrong"),
    // The sign-in.
    ends("sign-in-never-approved", 3, "sign_in.expired").healed(somebody_approves),
    ends("sign-in-expires-silently", 3, "sign_in.expired").healed(somebody_approves),
    done("sign-in-approved-by-itself"),
    ends("account-refused", 5, "sign_in.refused"),
    done("account-unconfirmed"),
    ends("account-guest", 3, "claim.unusual_account").healed(an_account_like_any),
    ends("account-restricted", 3, "claim.unusual_account").healed(an_account_like_any),
    done("account-subscribed"),
    ends("home-member", 3, "claim.unusual_account").healed(an_account_like_any),
    ends("home-admin-has-pin", 3, "sign_in.home_pin_wrong")
        .with(PIN)
        .typing("9999\n")
        .again_with(PIN, "0417\n"),
    ends("home-pin-401", 3, "sign_in.home_pin_wrong")
        .with(PIN)
        .typing("9999\n")
        .again_with(PIN, "0417\n"),
    ends("home-pin-422", 3, "sign_in.home_pin_wrong")
        .with(PIN)
        .typing("9999\n")
        .again_with(PIN, "0417\n"),
    // The claim token.
    ends("claim-token-401", 5, "sign_in.refused"),
    ends("claim-token-422", 5, "plex_tv.rejects"),
    // The quiet rungs are refused, and --yes hands over to Plex's own page.
    done("claim-token-expired"),
    // The claim and its ladder.
    done("claim-by-local-token-alone"),
    done("local-token-with-a-word-before-it"),
    done("claim-by-account-alone"),
    done("claim-by-anybody"),
    done("claim-by-nobody"),
    done("claim-refused-stale-sign-in"),
    done("claim-500"),
    done("claim-slow"),
    done("claim-cut"),
    done("claim-answer-lost"),
    done("claim-then-403-for-a-while"),
    done("claim-exchange-refused"),
    done("listing-delayed"),
    done("listing-never"),
    // Whose server it is.
    done("already-ours"),
    ends("other-owner", 6, "claim.owned_by_another").again_ends(6, "claim.owned_by_another"),
    ends("shared-with-us", 6, "claim.owned_by_another").again_ends(6, "claim.owned_by_another"),
    ends("had-another-owner", 3, "claim.had_owner")
        .with(&["--platform", "linux"])
        .healed(nobody_owned_it),
    ends("sign-in-of-server-revoked", 1, "server.signed_out").healed(|w| w.claim_for(ME)),
    ends("server-removed-from-account", 1, "server.signed_out").healed(|w| w.claim_for(ME)),
    done("shared-by-us"),
    done("two-servers"),
    done("claimed-but-offline"),
    // Preferences.
    done("preferences-answer-lost"),
    ends("preferences-cut", 4, "server.cut"),
    ends("preferences-not-kept", 1, "setting.not_kept"),
    ends("preferences-unknown-403", 1, "setting.missing").with(OPENED).healed(remote_access_exists),
    ends("preferences-unknown-200", 1, "setting.missing").with(OPENED).healed(remote_access_exists),
    done("terms-not-accepted").with(&["--accept-terms"]),
    done("local-security-off"),
    done("local-security-off-not-restarted"),
    done("secure-connections-required"),
    done("allowed-networks-set"),
    // Remote access is on, whether it is mapped or not.
    done("remote-access-mapped").with(OPENED),
    done("remote-access-failed").with(OPENED),
    done("remote-access-unreachable").with(OPENED),
    done("remote-access-doublenat").with(OPENED),
    done("remote-access-drops").with(OPENED),
    done("remote-access-shared-address"),
    done("remote-access-router-hides-address"),
    done("remote-access-router-silent"),
    done("remote-access-vpn"),
    done("remote-access-ipv6-only"),
    done("remote-access-another-address"),
    done("remote-access-relay-only"),
    // What is in the way at home keeps nobody from setting up.
    done("home-names-dropped"),
    done("home-door-shut"),
    done("home-tls-inspected"),
    done("discovery-off"),
    done("plex-tv-filtered"),
    done("server-cut-off"),
    // Libraries.
    done("libraries-exist"),
    ends("library-has-other-folders", 2, "library.differs").healed(|w| w.server.sections.clear()),
    ends("library-of-the-wrong-kind", 2, "library.differs").healed(|w| w.server.sections.clear()),
    done("library-empty").libraries(&["movie:Movies:/Volumes/Media/Empty"]),
    done("library-stays-empty"),
    done("library-scan-takes-a-while"),
    done("library-answer-lost"),
    ends("library-cut", 4, "server.cut"),
    done("second-library-answer-lost"),
    ends("library-refused", 1, "library.refused"),
    ends("libraries-500-once", 1, "server.failed"),
    ends("folder-private", 1, "library.folder_unseen")
        .libraries(&["show:TV Shows:/Volumes/Media/TV Shows"])
        .healed(folders_are_mended),
    ends("folder-closed", 1, "library.folder_unseen")
        .libraries(&["show:TV Shows:/Volumes/Media/TV Shows"])
        .healed(folders_are_mended),
    ends("drive-unplugged", 1, "library.folder_unseen")
        .libraries(&["show:TV Shows:/Volumes/Media/TV Shows"])
        .healed(folders_are_mended),
    ends("drive-renamed", 1, "library.folder_unseen")
        .libraries(&["show:TV Shows:/Volumes/Media/TV Shows"])
        .healed(folders_are_mended),
];

fn somebody_approves(world: &mut World) {
    let plain = World::plain();
    world.approval = Approval::AfterPolls(0);
    world.strong_pin_life = plain.strong_pin_life;
}

fn an_account_like_any(world: &mut World) {
    world.accounts = World::plain().accounts;
}

fn nobody_owned_it(world: &mut World) {
    world.server.former_owner = None;
    world.server.preferences.force("PlexOnlineMail", "".into());
    // A server writes its files anew when it starts.
    world.start_server();
}

/// The server is updated to a version that has the preference.
fn remote_access_exists(world: &mut World) {
    let server = &mut world.server;
    let identifier = server.preferences.text("MachineIdentifier").to_owned();
    let name = server.friendly_name().to_owned();
    server.preferences = Preferences::of_a_new_server(&identifier);
    server.preferences.force("FriendlyName", name.into());
}

/// Somebody did what it took, and started the server.
fn the_computer_is_mended(world: &mut World) {
    world.computer.mend();
    world.start_server();
}

fn folders_are_mended(world: &mut World) {
    world.server.folders.mend();
}

#[test]
fn every_scenario_ends_as_it_should_and_no_secret_is_left_behind() {
    let cases = Mutex::new(CASES.iter());
    let failed = Mutex::new(Vec::new());
    let next = || cases.lock().unwrap().next();
    std::thread::scope(|scope| {
        // Each spends nearly all of its time waiting.
        for _ in 0..12 {
            scope.spawn(|| {
                while let Some(case) = next() {
                    let run = std::panic::catch_unwind(|| go_through(case));
                    if run.is_err() {
                        failed.lock().unwrap().push(case.scenario);
                    }
                }
            });
        }
    });
    let failed = failed.into_inner().unwrap();
    assert!(failed.is_empty(), "see above for {failed:?}");
}

#[test]
fn the_table_names_every_scenario_once() {
    let named: Vec<&str> = CASES.iter().map(|case| case.scenario).collect();
    let all: Vec<&str> = scenarios().iter().map(|scenario| scenario.name).collect();
    assert_eq!(named, all);
    let failures: Vec<&str> = scenarios().iter().filter_map(|scenario| scenario.failure).collect();
    let different: BTreeSet<_> = failures.iter().collect();
    assert_eq!(different.len(), failures.len(), "a failure has one scenario: {failures:?}");
}

fn go_through(case: &Case) {
    let mut world = scenario(case.scenario).unwrap().world();
    if case.more.contains(&"linux") {
        // Its settings are in its data folder then.
        world.server.platform = "Linux";
    }
    let computer = Computer::with(world);
    let before = computer.world.read(World::secrets);
    let ours_before = sections(&computer);

    let run = set_up(&computer, case, case.more, case.typed);
    let name = case.scenario;
    assert_eq!((run.exit, run.code().as_str()), case.first, "{name}, first run\n{run:#?}");
    if matches!(case.first.0, 2 | 6) {
        assert!(computer.world.writes().is_empty(), "{name} wrote {:#?}", computer.world.writes());
    }
    search_for_secrets(&computer, case, &before, &run);

    computer.world.change(|world| {
        world.faults.clear();
        (case.heal)(world);
    });
    let before = computer.world.read(World::secrets);
    let begun = computer.world.log().len();
    let run = set_up(&computer, case, case.again.0, case.again.1);
    assert_eq!((run.exit, run.code().as_str()), case.second, "{name}, second run\n{run:#?}");
    search_for_secrets(&computer, case, &before, &run);
    if case.first.0 == 0 {
        let again: Vec<Request> =
            computer.world.log().into_iter().skip(begun).filter(Request::is_write).collect();
        assert!(again.is_empty(), "{name}: the second run wrote {again:#?}");
    }
    if case.second.0 == 0 {
        is_finished(&computer, case, &ours_before);
    }
    nothing_is_doubled(&computer, case);
}

fn set_up(computer: &Computer, case: &Case, more: &[&str], typed: &str) -> Run {
    let log = computer.path("log");
    let mut arguments = USUAL.to_vec();
    arguments.extend(["--log", log.to_str().unwrap()]);
    case.libraries.iter().for_each(|library| arguments.extend(["--library", library]));
    arguments.extend(more);
    let run = computer.usher(&arguments).env("USHER_WAIT", "8").typing(typed).json();
    assert!(run.took < Duration::from_secs(60), "{} took {:?}", case.scenario, run.took);
    run
}

/// The job is done: claimed by whom it should be, named, with every library.
fn is_finished(computer: &Computer, case: &Case, before: &[String]) {
    let name = case.scenario;
    computer.world.read(|world| {
        let admin = world.accounts.iter().find(|it| it.home == Some(sim::HomeRole::Admin));
        let owner = admin.map_or(ME, |admin| admin.id);
        assert_eq!(world.signin_state(), "ok", "{name}");
        assert_eq!(world.server_account(), Some(owner), "{name}");
        assert_eq!(world.server.friendly_name(), "Den", "{name}");
    });
    let mut expected: BTreeSet<String> = before.iter().cloned().collect();
    // What a person took away between the runs does not come back by itself.
    expected.retain(|title| sections(computer).contains(title));
    expected.extend(case.libraries.iter().filter_map(|it| it.split(':').nth(1)).map(String::from));
    let mut found = sections(computer);
    found.sort();
    assert_eq!(found, Vec::from_iter(expected), "{name}: its libraries");
}

fn sections(computer: &Computer) -> Vec<String> {
    let titles = |world: &World| -> Vec<String> {
        world.server.sections.iter().map(|section| section.title.clone()).collect()
    };
    computer.world.read(titles)
}

fn nothing_is_doubled(computer: &Computer, case: &Case) {
    let name = case.scenario;
    let titles = sections(computer);
    let different: BTreeSet<&String> = titles.iter().collect();
    assert_eq!(different.len(), titles.len(), "{name}: a library is there twice: {titles:?}");
    let log = computer.world.log();
    let claims = log.iter().filter(|request| {
        matches!(request.call, Call::Claim | Call::ApproveClaim) && request.status == Some(200)
    });
    assert!(claims.count() <= 1, "{name}: claimed twice");
    for title in case.libraries.iter().filter_map(|library| library.split(':').nth(1)) {
        let made = log.iter().filter(|request| {
            request.call == Call::AddSection
                && request.status == Some(201)
                && request.parameter("name").as_deref() == Some(title)
        });
        assert!(made.count() <= 1, "{name}: {title} was created twice");
    }
}

fn search_for_secrets(computer: &Computer, case: &Case, before: &[String], run: &Run) {
    let log = computer.path("log");
    assert!(log.exists() && computer.files().iter().any(|file| file.ends_with("client.json")));
    let typed = [case.typed.trim(), case.again.1.trim()];
    let secrets = before.iter().map(String::as_str).chain(typed);
    secrets::search(computer, case.scenario, secrets, run);
}
