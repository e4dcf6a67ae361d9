//! What nobody could tell, and what shows more than another thing.

use super::*;

fn stands(facts: &Facts, link: Link) -> (Standing, Option<&'static str>) {
    let findings = findings(facts);
    let finding = findings.iter().find(|it| it.link == link).unwrap();
    (finding.standing, finding.problem.as_ref().map(Problem::code))
}

#[test]
fn whatever_is_not_known_has_a_reason() {
    let for_nobody = |facts: &mut Facts| reading(facts).access = Access::NotAsked;
    let unlisted = |facts: &mut Facts| {
        reading(facts).listing = None;
        facts.examined.home = None;
    };
    let nameless = |facts: &mut Facts| {
        facts.examined.home = Some(vec![home(NameAnswer::Unanswered, HomeDoor::NoName)]);
    };
    let waiting = |facts: &mut Facts| mapping(facts, MappingState::Waiting, None);
    let elsewhere = |facts: &mut Facts| facts.examined.program = Known::Seen(None);
    let changes: [&dyn Fn(&mut Facts); 6] = [
        &|facts| *facts = Facts::default(),
        &for_nobody,
        &unlisted,
        &nameless,
        &waiting,
        &elsewhere,
    ];
    for (place, change) in changes.into_iter().enumerate() {
        let mut facts = open_to_the_world();
        change(&mut facts);
        let findings = findings(&facts);
        let unknown: Vec<_> =
            findings.iter().filter(|it| it.standing == Standing::Unknown).collect();
        assert!(!unknown.is_empty(), "{place}: {findings:?}");
        for finding in unknown {
            assert!(finding.evidence.is_some() || finding.problem.is_some(), "{finding:?}");
        }
    }
}

#[test]
fn only_what_was_heard_shows_that_somebody_is_there() {
    let address = Address::default_server();
    let code = |problem: &Problem| problem.code();
    for problem in [
        Problem::ServerSlow { address: address.clone() },
        Problem::SecretInClear { address: address.clone() },
    ] {
        let mut facts = open_to_the_world();
        facts.examined.health = None;
        facts.server = Known::Hidden(problem.clone());
        for link in [Link::Running, Link::Port] {
            assert_eq!(stands(&facts, link), (Standing::Unknown, Some(code(&problem))));
        }
        assert_eq!(stands(&facts, Link::Answers), (Standing::Broken, Some(code(&problem))));
    }
    // Something answers, and it did not say that it is Plex.
    let mut facts = open_to_the_world();
    facts.examined.health = None;
    facts.server = Known::Hidden(Problem::ServerCut);
    assert_eq!(stands(&facts, Link::Running), (Standing::Works, None));
    assert_eq!(stands(&facts, Link::Port), (Standing::Unknown, Some("server.cut")));
}

#[test]
fn an_address_that_others_can_use_shows_more_than_loopback() {
    let open = |address: &str| {
        let number = address.parse().unwrap();
        let door = Some(HomeDoor::Open { issuer: None });
        let name = NameAnswer::Answered(vec![number]);
        HomeProbe { connection: connection(address, true), name, door }
    };
    let shown = |probes: Vec<HomeProbe>| {
        let mut facts = healthy();
        facts.examined.home = Some(probes);
        let findings = findings(&facts);
        let home = findings.iter().find(|it| it.link == Link::Home).unwrap();
        let evidence = home.evidence.clone().unwrap();
        evidence.facts[0].1.clone()
    };
    let both = shown(vec![open("127.0.0.1"), open("192.168.1.10")]);
    assert_eq!(both, shown(vec![open("192.168.1.10")]));
    assert_ne!(both, shown(vec![open("127.0.0.1")]));
}

#[test]
fn the_files_of_a_package_are_not_called_signed() {
    let mut facts = open_to_the_world();
    let evidence = |facts: &Facts| findings(facts).remove(0).evidence.unwrap().id;
    assert_eq!(evidence(&facts), "genuine");
    facts.machine.as_mut().unwrap().os = Os::Linux;
    assert_eq!(evidence(&facts), "package");
}
