//! From the name at home to the world outside.

use super::*;

#[test]
fn f009_macos_keeps_us_from_the_home_network() {
    breaks(
        |facts| {
            let known = NameAnswer::Answered(vec!["192.168.1.10".parse().unwrap()]);
            facts.examined.home = Some(vec![home(known, HomeDoor::NoRoute)]);
        },
        Link::Home,
        "chain.local_network_denied",
    );
    breaks(
        |facts| {
            mapping(facts, MappingState::Waiting, None);
            let answer = RouterAnswer::NoRoute;
            facts.examined.router = Some(RouterProbe { answer, ..router(None) });
        },
        Link::Router,
        "chain.local_network_denied",
    );
}

#[test]
fn the_name_at_home() {
    let at_home = |name: NameAnswer, door: HomeDoor| {
        move |facts: &mut Facts| facts.examined.home = Some(vec![home(name, door)])
    };
    let address = || "192.168.1.10".parse().unwrap();
    let known = || NameAnswer::Answered(vec![address()]);
    let rebinding = NameAnswer::Rebinding { spelled: address(), got: vec![] };
    breaks(at_home(rebinding, HomeDoor::NoName), Link::Home, "chain.rebinding");
    breaks(at_home(known(), HomeDoor::TimedOut), Link::Home, "chain.home_address_silent");
    let inspected = HomeDoor::Tls { issuer: Some("Corp".into()), why: TlsFault::UnknownIssuer };
    breaks(at_home(known(), inspected), Link::Home, "chain.intercepted");
    remarks_on(
        |facts| settings(facts, |it| it.answers_discovery = Some(false)),
        "chain.discovery_off",
    );
}

#[test]
fn what_plex_sees() {
    breaks(
        |facts| facts.account = AccountFacts::Hidden(Problem::PlexTvSilent),
        Link::PlexTv,
        "plex_tv.silent",
    );
    breaks(
        |facts| facts.account = AccountFacts::Hidden(Problem::PlexTvForbids),
        Link::PlexTv,
        "chain.banned",
    );
    breaks(|facts| reading(facts).listing = None, Link::PlexTv, "chain.unseen_by_plex");
    breaks(
        |facts| mapping(facts, MappingState::Unknown, Some("myplexgone")),
        Link::PlexTv,
        "chain.server_cut_off",
    );
    // `presence` alone is not believed.
    let mut facts = healthy();
    reading(&mut facts).listing.as_mut().unwrap().presence = false;
    assert_eq!(diagnosis(&facts), None);
    facts.examined.home = Some(vec![home(NameAnswer::Unanswered, HomeDoor::NoName)]);
    assert_eq!(diagnosis(&facts), Some((Link::PlexTv, "chain.ways_closed".to_owned())));
    breaks(
        |facts| {
            let filtered = Some("plex.tv".to_owned());
            facts.examined.plex_tv = Some(PlexTvProbe { clock_ahead: None, filtered });
        },
        Link::PlexTv,
        "chain.filtered",
    );
    remarks_on(
        |facts| {
            facts.examined.plex_tv = Some(PlexTvProbe { clock_ahead: Some(-540), filtered: None });
        },
        "chain.clock_wrong",
    );
}

#[test]
fn the_way_outside() {
    let says = |outside: Option<&str>| {
        let probe = router(outside);
        move |facts: &mut Facts| facts.examined.router = Some(probe)
    };
    breaks(says(Some("192.168.178.2")), Link::Router, "chain.double_nat");
    breaks(says(Some("100.64.3.4")), Link::Router, "chain.shared_address");
    breaks(
        |facts| {
            let mut probe = router(None);
            probe.answer = RouterAnswer::Silent;
            probe.route =
                Some(DefaultRoute { interface: "utun4".into(), gateway: None, is_tunnel: true });
            facts.examined.router = Some(probe);
        },
        Link::Router,
        "chain.vpn",
    );
    breaks(
        |facts| {
            facts.examined.router =
                Some(RouterProbe { answer: RouterAnswer::Silent, ..router(None) });
            mapping(facts, MappingState::Failed, None);
        },
        Link::Router,
        "chain.router_silent",
    );
    breaks(
        |facts| {
            let mut probe = router(Some("100.64.3.4"));
            probe.own.push("2001:db8::1".parse().unwrap());
            facts.examined.router = Some(probe);
        },
        Link::Router,
        "chain.ipv6_only",
    );
    breaks(
        |facts| mapping(facts, MappingState::Failed, None),
        Link::Router,
        "chain.port_not_opened",
    );
    breaks(
        |facts| mapping(facts, MappingState::Mapped, Some("unreachable")),
        Link::Outside,
        "chain.outside_unreachable",
    );
    breaks(
        |facts| {
            let mut relay = connection("198.51.100.9", false);
            relay.relay = true;
            reading(facts).listing.as_mut().unwrap().connections =
                vec![connection("192.168.1.10", true), relay];
            facts.examined.outside = None;
        },
        Link::Outside,
        "chain.relay_only",
    );
    breaks(
        |facts| {
            let firewall = Some(Firewall { on: true, blocks_all: Some(true), blocks_server: None });
            facts.examined.health = Some(Health { firewall, ..health() });
        },
        Link::Outside,
        "chain.firewall_closed",
    );
    // A router that cannot look at itself from inside proves nothing.
    let mut facts = open_to_the_world();
    facts.examined.outside = Some(OutsideDoor::TimedOut);
    assert_eq!(diagnosis(&facts), None);
    // What it may cost is said, and makes nothing worse.
    let facts = open_to_the_world();
    assert!(all_works(&findings(&facts)) && notes(&facts).contains("chain.may_cost"));
    assert!(!notes(&healthy()).contains("chain.may_cost"), "remote access is off");
    // The firewall stops other devices at home, too.
    let mut facts = healthy();
    let firewall = Some(Firewall { on: true, blocks_all: None, blocks_server: Some(true) });
    facts.examined.health = Some(Health { firewall, ..health() });
    assert!(diagnosis(&facts).is_none() && remarks(&facts).contains("chain.firewall_closed"));
}

#[test]
fn an_address_that_is_not_the_routers_own() {
    let says = |outside: Option<&str>| {
        let probe = router(outside);
        move |facts: &mut Facts| facts.examined.router = Some(probe)
    };
    let mut facts = open_to_the_world();
    says(Some("198.51.100.9"))(&mut facts);
    assert!(all_works(&findings(&facts)) && notes(&facts).contains("chain.other_address"));
    breaks(
        |facts| {
            says(Some("198.51.100.9"))(facts);
            mapping(facts, MappingState::Mapped, Some("unreachable"));
        },
        Link::Router,
        "chain.other_address",
    );
    breaks(
        |facts| {
            says(None)(facts);
            mapping(facts, MappingState::Failed, None);
        },
        Link::Router,
        "chain.no_public_address",
    );
}
