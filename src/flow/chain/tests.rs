//! A judge for each check, held against facts written down by hand.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "tests")]

mod reach;
mod untold;

use super::*;
use crate::domain::affected::Door;
use crate::domain::network::*;
use crate::domain::*;
use crate::flow::facts::{AccountFacts, Facts, Known, Looked};
use crate::flow::samples;
use std::collections::BTreeSet;
use std::path::PathBuf;

/// What is known of a server that works at home, by everybody asked.
fn healthy() -> Facts {
    let mut facts = Facts {
        account: samples::signed_in(samples::account()),
        machine: Some(samples::machine()),
        ..Facts::default()
    };
    let mut reading = samples::ours();
    change_settings(&mut reading, |settings| settings.terms_accepted = Some(true));
    reading.listing = Some(listing());
    facts.learn(Looked::at_server(Ok(reading)));
    facts.examined.program = Known::Seen(Some(program()));
    facts.examined.health = Some(health());
    facts.examined.plex_tv = Some(PlexTvProbe { clock_ahead: Some(2), filtered: None });
    facts.examined.home =
        Some(vec![home(NameAnswer::Answered(vec![]), HomeDoor::Open { issuer: None })]);
    facts
}

/// The same, offered to the outside through one router.
fn open_to_the_world() -> Facts {
    let mut facts = healthy();
    settings(&mut facts, |it| it.remote_access = Some(RemoteAccess::Automatic));
    mapping(&mut facts, MappingState::Mapped, None);
    facts.examined.router = Some(router(Some("203.0.113.7")));
    facts.examined.outside = Some(OutsideDoor::Open);
    facts
}

fn program() -> Program {
    Program {
        path: "/Applications/Plex Media Server.app".into(),
        version: None,
        signature: Signature::Genuine,
        quarantined: Some(false),
        translocated: false,
        runs_here: Some(true),
    }
}

fn health() -> Health {
    Health { processes: Some(vec![process(1)]), ..Health::default() }
}

fn process(pid: u32) -> Process {
    Process { pid, user: Some("ann".into()), program: None, since: None, contained: false }
}

fn listing() -> Listing {
    Listing {
        machine_identifier: MachineIdentifier("m1".to_owned()),
        name: "Attic".to_owned(),
        owned: true,
        presence: true,
        public_address: Some("203.0.113.7".to_owned()),
        public_address_matches: true,
        dns_rebinding_protection: false,
        nat_loopback_supported: false,
        https_required: false,
        relay: false,
        last_seen: None,
        connections: vec![connection("192.168.1.10", true), connection("203.0.113.7", false)],
    }
}

fn connection(address: &str, local: bool) -> Connection {
    let hash = "0123456789abcdef0123456789abcdef";
    let uri = format!("https://{}.{hash}.plex.direct:32400", address.replace('.', "-"));
    Connection {
        uri: uri.parse().unwrap(),
        address: address.to_owned(),
        port: 32400,
        local,
        relay: false,
        ipv6: false,
    }
}

fn home(name: NameAnswer, door: HomeDoor) -> HomeProbe {
    HomeProbe { connection: connection("192.168.1.10", true), name, door: Some(door) }
}

fn router(outside: Option<&str>) -> RouterProbe {
    RouterProbe {
        answer: RouterAnswer::Router(Router {
            name: Some("Practice Box".to_owned()),
            protocols: vec![RouterProtocol::UpnpIgd],
            inside: Some("192.168.1.1".parse().unwrap()),
            outside: outside.map(|it| it.parse().unwrap()),
            mapping: MappedTo::Unknown,
        }),
        route: None,
        own: vec!["192.168.1.10".parse().unwrap()],
        next_router: None,
    }
}

fn reading(facts: &mut Facts) -> &mut Reading {
    match &mut facts.server {
        Known::Seen(reading) => reading,
        _ => panic!("nothing was read"),
    }
}

fn change_settings(reading: &mut Reading, change: impl FnOnce(&mut Settings)) {
    if let Access::Owner { settings, .. } = &mut reading.access {
        change(settings);
    }
}

fn settings(facts: &mut Facts, change: impl FnOnce(&mut Settings)) {
    change_settings(reading(facts), change);
}

fn description(facts: &mut Facts) -> &mut Description {
    match &mut reading(facts).access {
        Access::Owner { description, .. } | Access::Guest(description) => description,
        _ => panic!("no description"),
    }
}

fn mapping(facts: &mut Facts, state: MappingState, error: Option<&str>) {
    description(facts).mapping = Mapping { state, error: error.map(str::to_owned) };
}

fn silent() -> Problem {
    Problem::ServerSilent { address: Address::default_server() }
}

/// The first broken link and the code of its problem.
fn diagnosis(facts: &Facts) -> Option<(Link, String)> {
    let findings = findings(facts);
    let broken = first_broken(&findings)?;
    Some((broken.link, broken.problem.as_ref()?.code().to_owned()))
}

#[track_caller]
fn breaks(change: impl FnOnce(&mut Facts), link: Link, code: &str) {
    let mut facts = open_to_the_world();
    change(&mut facts);
    assert_eq!(diagnosis(&facts), Some((link, code.to_owned())));
}

/// What is worth a look, by code.
fn remarks(facts: &Facts) -> BTreeSet<&'static str> {
    let findings = findings(facts);
    let looks = findings.iter().flat_map(Finding::all);
    let looks = looks.filter(|it| it.standing == Standing::Look);
    looks.filter_map(|it| it.problem.as_ref()).map(Problem::code).collect()
}

/// What is worth knowing of what works, by code.
fn notes(facts: &Facts) -> BTreeSet<&'static str> {
    let findings = findings(facts);
    let notes = findings.iter().flat_map(Finding::all);
    let notes = notes.filter(|it| it.standing == Standing::Works);
    notes.filter_map(|it| it.problem.as_ref()).map(Problem::code).collect()
}

fn at_link(facts: &Facts, link: Link) -> Standing {
    findings(facts).iter().find(|it| it.link == link).unwrap().standing
}

#[track_caller]
fn remarks_on(change: impl FnOnce(&mut Facts), code: &str) {
    let mut facts = open_to_the_world();
    change(&mut facts);
    assert_eq!(diagnosis(&facts), None);
    assert!(remarks(&facts).contains(code), "{:?}", remarks(&facts));
}

#[test]
fn a_server_that_works_at_home_has_nothing_broken() {
    let findings = findings(&healthy());
    let stands = |link: Link| findings.iter().find(|it| it.link == link).unwrap().standing;
    for link in Link::ALL {
        let wanted = match link {
            Link::Router | Link::Outside => Standing::Off,
            _ => Standing::Works,
        };
        assert_eq!(stands(link), wanted, "{link:?}");
    }
    assert!(all_works(&findings));
}

#[test]
fn a_server_that_is_open_to_the_world_works_in_all_twelve() {
    let mut facts = open_to_the_world();
    if let AccountFacts::SignedIn(signed_in) = &mut facts.account {
        signed_in.account.subscribed = true;
    }
    let findings = findings(&facts);
    assert!(findings.iter().all(|it| it.standing == Standing::Works), "{findings:?}");
}

#[test]
fn what_comes_after_a_break_is_not_tested() {
    let mut facts = open_to_the_world();
    facts.server = Known::Hidden(Problem::NotPlex {
        address: Address::default_server(),
        seen: "nginx".to_owned(),
    });
    let findings = findings(&facts);
    let waits: Vec<Link> = findings
        .iter()
        .filter(|it| it.standing == Standing::Waits(Link::Port))
        .map(|it| it.link)
        .collect();
    assert_eq!(waits, Link::ALL[3..]);
}

#[test]
fn what_the_chain_comes_to_is_what_lowered_it() {
    let mut facts = open_to_the_world();
    assert_eq!(worst(&findings(&facts)).map(Problem::code), None);
    // Of the last link a note stands before what is worth a look.
    reading(&mut facts).identity.version = Version::read("1.43.3.10828");
    let found = findings(&facts);
    let codes: Vec<_> = found[11].more.iter().filter_map(Finding::code).collect();
    assert_eq!(codes, ["chain.may_cost", "remote_access.known_hole"]);
    assert_eq!(worst(&found).map(Problem::code), Some("remote_access.known_hole"));
    // What is broken counts for more, wherever it stands.
    mapping(&mut facts, MappingState::Failed, Some("unreachable"));
    assert_eq!(worst(&findings(&facts)).map(Problem::code), Some("chain.port_not_opened"));
}

#[test]
fn nothing_known_is_nothing_broken() {
    let findings = findings(&Facts::default());
    assert!(findings.iter().all(|it| it.standing == Standing::Unknown), "{findings:?}");
}

#[test]
fn the_program_and_its_process() {
    let stopped = |facts: &mut Facts| {
        facts.server = Known::Hidden(silent());
        facts.examined.health = Some(Health { processes: Some(vec![]), ..Health::default() });
    };
    let with_program = |change: fn(&mut Program)| {
        move |facts: &mut Facts| {
            let mut program = program();
            change(&mut program);
            facts.examined.program = Known::Seen(Some(program));
        }
    };
    breaks(stopped, Link::Running, "server.silent");
    breaks(
        |facts| {
            stopped(facts);
            facts.examined.program = Known::Seen(None);
        },
        Link::Installed,
        "chain.not_installed",
    );
    breaks(
        |facts| {
            stopped(facts);
            with_program(|it| it.quarantined = Some(true))(facts);
        },
        Link::Installed,
        "chain.quarantined",
    );
    breaks(
        with_program(|it| it.signature = Signature::Unsigned),
        Link::Installed,
        "chain.not_genuine",
    );
    breaks(
        |facts| {
            stopped(facts);
            with_program(|it| it.runs_here = Some(false))(facts);
        },
        Link::Installed,
        "chain.other_processor",
    );
    remarks_on(with_program(|it| it.translocated = true), "chain.translocated");
    remarks_on(
        with_program(|it| {
            let file = PathBuf::from("x.pyc");
            it.signature = Signature::Broken(BrokenSeal::Added { file, count: 1 });
        }),
        "chain.seal_broken",
    );
    let ill = |health: Health| {
        move |facts: &mut Facts| {
            facts.server = Known::Hidden(silent());
            facts.examined.health = Some(Health { processes: Some(vec![]), ..health });
        }
    };
    let space = vec![Space { at: "/".into(), free: 1000, total: 1_000_000_000_000 }];
    breaks(
        ill(Health { space: space.clone(), ..Health::default() }),
        Link::Running,
        "chain.disk_full",
    );
    remarks_on(
        |facts| facts.examined.health = Some(Health { space, ..health() }),
        "chain.disk_full",
    );
    let stale_pid_file = Some(PathBuf::from("/data/plexmediaserver.pid"));
    breaks(
        ill(Health { stale_pid_file, ..Health::default() }),
        Link::Running,
        "chain.stale_pid_file",
    );
    let data_owner = Some(WrongOwner {
        file: "/data/Preferences.xml".into(),
        owner: "root".into(),
        server_user: "plex".into(),
        command: "sudo chown …".into(),
    });
    breaks(ill(Health { data_owner, ..Health::default() }), Link::Running, "chain.foreign_files");
    let damage = Some(Damage {
        kind: DamageKind::Database,
        line: "database disk image is malformed".into(),
        file: "server.log".into(),
    });
    breaks(ill(Health { damage, ..Health::default() }), Link::Running, "chain.database_damaged");
    let says = |kind: DamageKind| {
        Some(Damage { kind, line: "its words".into(), file: "server.log".into() })
    };
    breaks(
        ill(Health { damage: says(DamageKind::AlreadyRunning), ..Health::default() }),
        Link::Running,
        "chain.stale_pid_file",
    );
    let space = vec![Space { at: "/".into(), free: 500_000_000, total: 1_000_000_000_000 }];
    breaks(
        ill(Health { damage: says(DamageKind::DiskFull), space, ..Health::default() }),
        Link::Running,
        "chain.disk_full",
    );
    remarks_on(
        |facts| facts.examined.health = Some(Health { sleeps: Some(true), ..health() }),
        "chain.computer_sleeps",
    );
    remarks_on(
        |facts| {
            let processes = Some(vec![process(1), process(2)]);
            facts.examined.health = Some(Health { processes, ..Health::default() });
        },
        "chain.two_servers",
    );
    // One that runs and does not listen is broken at its port.
    breaks(|facts| facts.server = Known::Hidden(silent()), Link::Port, "server.silent");
    breaks(
        |facts| facts.server = Known::Hidden(Problem::ServerStarting { status: "x".into() }),
        Link::Answers,
        "server.starting",
    );
}

#[test]
fn whose_server_it_is() {
    let unclaimed = |facts: &mut Facts| {
        facts.server = Known::Seen(samples::unclaimed());
        facts.door = Some(Door::Shut);
    };
    breaks(unclaimed, Link::Claimed, "chain.unclaimed");
    breaks(
        |facts| {
            unclaimed(facts);
            facts.machine.as_mut().unwrap().has_stored_token = Some(true);
        },
        Link::Claimed,
        "chain.stale_sign_in",
    );
    // Any trace of an owner counts, not only a token.
    breaks(
        |facts| {
            unclaimed(facts);
            facts.machine.as_mut().unwrap().ever_claimed = Some(true);
        },
        Link::Claimed,
        "chain.stale_sign_in",
    );
    // Where nobody can tell whether it must be claimed, it is not called broken.
    let mut facts = healthy();
    unclaimed(&mut facts);
    facts.machine = None;
    assert_eq!(diagnosis(&facts), None);
    assert_eq!(at_link(&facts, Link::Claimed), Standing::Unknown);
    // Nor a server that does not say whose it is, and refuses.
    let mut facts = healthy();
    reading(&mut facts).identity.claimed = None;
    reading(&mut facts).access = Access::Refused;
    assert_eq!(diagnosis(&facts), None);
    assert_eq!(at_link(&facts, Link::Settings), Standing::Unknown);
    let rejected = |facts: &mut Facts| description(facts).signin_state = SigninState::Invalid;
    breaks(rejected, Link::Claimed, "server.signed_out");
    breaks(
        |facts| {
            rejected(facts);
            reading(facts).listing = None;
        },
        Link::Claimed,
        "server.signed_out",
    );
    breaks(
        |facts| description(facts).owner = Some("bob".into()),
        Link::Claimed,
        "claim.owned_by_another",
    );
    breaks(|facts| reading(facts).access = Access::Refused, Link::Settings, "server.refused");
    breaks(
        |facts| {
            reading(facts).access = Access::Refused;
            facts.account = AccountFacts::Hidden(Problem::SignInRefused);
        },
        Link::Settings,
        "sign_in.refused",
    );
    remarks_on(
        |facts| settings(facts, |it| it.allowed_networks = Some("10.0.0.0/8".into())),
        "chain.allowed_networks",
    );
    remarks_on(|facts| settings(facts, |it| it.terms_accepted = Some(false)), "chain.terms_open");
    remarks_on(
        |facts| {
            settings(facts, |it| it.secure_connections = Some(SecureConnections::Required));
        },
        "chain.secure_connections",
    );
    remarks_on(
        |facts| match &mut facts.account {
            AccountFacts::SignedIn(signed_in) => signed_in.account.confirmed = Some(false),
            _ => panic!("nobody is signed in"),
        },
        "chain.mail_unconfirmed",
    );
}

#[test]
fn folders_and_libraries() {
    let path = || PathBuf::from("/Volumes/Media/Movies");
    let with_section = move |facts: &mut Facts, folder: Folder| {
        if let Access::Owner { sections, .. } = &mut reading(facts).access {
            *sections = vec![samples::section("Movies", SectionKind::Movie, &[path()])];
        }
        facts.folders.insert(path(), folder);
        let section = facts.sections()[0].key.clone();
        let scan = Scan {
            section: section.clone(),
            running: false,
            percent: None,
            about: None,
            items: Some(3),
        };
        facts.scans.insert(section, scan);
    };
    let there =
        || Folder { here: Here::There { empty: false }, server: Sight::Seen, ..Folder::default() };
    let mut facts = healthy();
    with_section(&mut facts, there());
    assert!(all_works(&findings(&facts)), "{:?}", findings(&facts));

    let gone = Folder {
        here: Here::Missing,
        server: Sight::Gone,
        place: Place::NotMounted { volume: "Media".into() },
    };
    breaks(|facts| with_section(facts, gone.clone()), Link::Folders, "library.drive_missing");
    let mut facts = healthy();
    with_section(&mut facts, gone);
    settings(&mut facts, |it| it.empties_trash = Some(true));
    assert!(remarks(&facts).contains("chain.trash_empties_itself"));
}

#[test]
fn f047_nobody_notices_new_files_on_a_share() {
    remarks_on(
        |facts| {
            let path = PathBuf::from("/Volumes/Media/Movies");
            if let Access::Owner { sections, .. } = &mut reading(facts).access {
                let folders = std::slice::from_ref(&path);
                *sections = vec![samples::section("Movies", SectionKind::Movie, folders)];
            }
            let folder = Folder {
                here: Here::There { empty: false },
                server: Sight::Seen,
                place: Place::Network { share: "//nas/x".into() },
            };
            facts.folders.insert(path, folder);
            settings(facts, |it| it.scans_by_schedule = Some(false));
        },
        "chain.new_files_unnoticed",
    );
}

#[test]
fn f003_a_repair_that_did_not_help_is_not_proposed_again() {
    let mut facts = open_to_the_world();
    description(&mut facts).signin_state = SigninState::Invalid;
    let remedy = |facts: &Facts| {
        let findings = findings(facts);
        next_remedy(first_broken(&findings).unwrap(), facts)
    };
    let reinstall =
        |facts: &Facts| may_propose_reinstall(first_broken(&findings(facts)).unwrap(), facts);
    assert_eq!(remedy(&facts), Some(Remedy::Repair(Repair::RenewSignIn)));
    facts.examined.note_tried("server.signed_out", Rung::ForgetSignIn);
    assert_eq!(remedy(&facts), Some(Remedy::SignIn));
    assert!(!reinstall(&facts));
    facts.examined.note_tried("server.signed_out", Rung::SignInAgain);
    assert_eq!(remedy(&facts), None);
    assert!(reinstall(&facts));
}

#[test]
fn each_check_has_a_name_of_its_own_and_each_link_a_check_of_its_name() {
    let checks: Vec<&Check> = CHECKS.iter().copied().flatten().collect();
    let names: BTreeSet<&str> = checks.iter().map(|check| check.id).collect();
    assert_eq!(names.len(), checks.len());
    for link in Link::ALL {
        let first = checks.iter().find(|check| check.link == link).unwrap();
        assert_eq!(first.id, link.word());
    }
}
