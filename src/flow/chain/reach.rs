//! From the server's name at home to the world outside: links 9 to 12.

use super::{Check, HomeProbe, Judged, NO_ANSWER, broken, look, note, untold, works};
use crate::domain::network::{
    HomeDoor, NameAnswer, OutsideDoor, Router, RouterAnswer, Sign, WayOut,
};
use crate::domain::{
    Evidence, Link, Listing, Mapping, MappingState, Reading, RemoteAccess, SigninState, known_holes,
};
use crate::flow::facts::{AccountFacts, Facts};
use crate::problem::{Diagnosis, Problem};
use std::net::IpAddr;

/// A clock that is off by less than this, in seconds, breaks nothing.
const CLOCK_TOLERANCE: u64 = 300;
/// The server's own port, which a router has to lead to.
const SERVER_PORT: u16 = 32400;

pub(super) const CHECKS: &[Check] = &[
    Check { id: "home", link: Link::Home, judge: home },
    Check { id: "discovery", link: Link::Home, judge: discovery },
    Check { id: "firewall_at_home", link: Link::Home, judge: firewall_at_home },
    Check { id: "plex_tv", link: Link::PlexTv, judge: plex_tv },
    Check { id: "clock", link: Link::PlexTv, judge: clock },
    Check { id: "filter", link: Link::PlexTv, judge: filter },
    Check { id: "router", link: Link::Router, judge: router },
    Check { id: "address", link: Link::Router, judge: address },
    Check { id: "outside", link: Link::Outside, judge: outside },
    Check { id: "firewall", link: Link::Outside, judge: firewall },
    Check { id: "plan", link: Link::Outside, judge: plan },
    Check { id: "holes", link: Link::Outside, judge: holes },
];

fn listing(facts: &Facts) -> Option<&Listing> {
    facts.reading()?.listing.as_ref()
}

fn mapping(facts: &Facts) -> Option<&Mapping> {
    facts.reading().and_then(Reading::description).map(|it| &it.mapping)
}

fn home(facts: &Facts) -> Judged {
    let Some(reading) = facts.reading() else { return untold(NO_ANSWER) };
    let Some(probes) = facts.examined.home.as_deref().filter(|it| !it.is_empty()) else {
        return untold(if reading.listing.is_some() { NO_ANSWER } else { "not_listed" });
    };
    // One way in is enough; each of the others says why it is none. An address
    // of this computer alone leads nobody else in the home to the server.
    let mut open = probes.iter().filter(|it| is_open(it));
    let best = open.clone().find(|it| !is_loopback(it)).or_else(|| open.next());
    if let Some(open) = best {
        let host = open.connection.uri.host_str().unwrap_or_default();
        return Judged::Works(Evidence::of("home").with("name", host));
    }
    let mut reasons = probes.iter().filter_map(why_closed);
    match reasons.next() {
        Some(diagnosis) => broken(diagnosis),
        None => untold("no_names"),
    }
}

fn is_loopback(probe: &HomeProbe) -> bool {
    probe.connection.number().is_some_and(|address| address.is_loopback())
}

fn is_open(probe: &HomeProbe) -> bool {
    matches!(probe.door, Some(HomeDoor::Open { .. }))
}

fn why_closed(probe: &HomeProbe) -> Option<Diagnosis> {
    let connection = &probe.connection;
    let name = connection.uri.host_str().unwrap_or_default().to_owned();
    let address = format!("{}:{}", connection.address, connection.port);
    match (&probe.name, &probe.door) {
        (NameAnswer::Rebinding { spelled, .. }, _) => {
            Some(Diagnosis::Rebinding { name, address: *spelled })
        }
        (NameAnswer::Blocked(_), _) => Some(Diagnosis::Filtered { host: name }),
        // Of a name that nobody could ask about nothing is known.
        (NameAnswer::Unanswered | NameAnswer::NotFound, _) => None,
        (NameAnswer::Answered(_), None) => None,
        (NameAnswer::Answered(_), Some(door)) => match door {
            HomeDoor::NoRoute => Some(Diagnosis::LocalNetworkDenied { address }),
            HomeDoor::Tls { issuer: Some(issuer), .. } => {
                Some(Diagnosis::Intercepted { issuer: issuer.clone() })
            }
            HomeDoor::Refused | HomeDoor::TimedOut | HomeDoor::Tls { issuer: None, .. } => {
                Some(Diagnosis::HomeAddressSilent { address })
            }
            HomeDoor::Open { .. } | HomeDoor::NoName | HomeDoor::Failed(_) => None,
        },
    }
}

fn discovery(facts: &Facts) -> Judged {
    match facts.reading().and_then(Reading::settings).and_then(|it| it.answers_discovery) {
        Some(false) => look(Diagnosis::DiscoveryOff),
        _ => Judged::Fine,
    }
}

fn plex_tv(facts: &Facts) -> Judged {
    match &facts.account {
        AccountFacts::NotAsked => return untold(NO_ANSWER),
        AccountFacts::SignedOut => return Judged::Unknown(Problem::SignInNeeded),
        AccountFacts::Hidden(refused @ Problem::SignInRefused) => {
            return Judged::Unknown(refused.clone());
        }
        AccountFacts::Hidden(Problem::PlexTvForbids) if facts_look_fine(facts) => {
            return broken(Diagnosis::Banned);
        }
        AccountFacts::Hidden(problem) => return Judged::Broken(problem.clone()),
        AccountFacts::SignedIn(_) => {}
    }
    if facts.claimed() != Some(true) {
        return Judged::Unknown(Problem::NotClaimed);
    }
    // It tells nobody but its owner of a server.
    if !facts.is_ours() {
        return Judged::Unknown(why_not_ours(facts));
    }
    let cut_off = mapping(facts)
        .and_then(|mapping| mapping.error.as_deref())
        .is_some_and(|error| matches!(error, "myplexgone" | "publisherror"));
    if cut_off {
        return broken(Diagnosis::ServerCutOff);
    }
    let Some(listing) = listing(facts) else { return broken(Diagnosis::UnseenByPlex) };
    let is_open = facts.examined.home.as_deref().is_some_and(|it| it.iter().any(is_open))
        || facts.examined.outside == Some(OutsideDoor::Open);
    match (listing.presence, is_open) {
        // What plex.tv hands out is what counts: `presence` alone is wrong in
        // both directions (protocol page §6.4).
        (_, true) => Judged::Works(Evidence::of("listed_and_open").with("name", &listing.name)),
        (true, false) => Judged::Works(Evidence::of("listed").with("name", &listing.name)),
        (false, false) => broken(Diagnosis::WaysClosed),
    }
}

fn why_not_ours(facts: &Facts) -> Problem {
    let description = facts.reading().and_then(Reading::description);
    match description.map(|it| &it.signin_state) {
        Some(SigninState::Invalid) => Problem::ServerSignedOut,
        _ => Problem::ServerRefused,
    }
}

/// Whether everything that the server says of itself is in order.
fn facts_look_fine(facts: &Facts) -> bool {
    facts.claimed() == Some(true)
        && facts
            .reading()
            .and_then(Reading::description)
            .is_some_and(|it| it.signin_state == SigninState::Ok)
}

fn clock(facts: &Facts) -> Judged {
    let ahead = facts.examined.plex_tv.as_ref().and_then(|probe| probe.clock_ahead);
    match ahead.map(i64::unsigned_abs) {
        // It breaks what is signed with a time, and that is not all.
        Some(off) if off > CLOCK_TOLERANCE => look(Diagnosis::ClockWrong { minutes: off / 60 }),
        _ => Judged::Fine,
    }
}

fn filter(facts: &Facts) -> Judged {
    match facts.examined.plex_tv.as_ref().and_then(|probe| probe.filtered.clone()) {
        Some(host) => broken(Diagnosis::Filtered { host }),
        None => Judged::Fine,
    }
}

fn router(facts: &Facts) -> Judged {
    let Some(reading) = facts.reading() else { return untold(NO_ANSWER) };
    if reading.settings().is_none() {
        return untold("for_owner_alone");
    }
    if !facts.wants_outside() {
        return Judged::Off;
    }
    let is_mapped = mapping(facts).is_some_and(|it| it.state == MappingState::Mapped);
    match facts.way_out() {
        WayOut::DoubleNat { sign, .. } => {
            let outside = match sign {
                Sign::Router(address) | Sign::NextRouter(address) => address.to_string(),
            };
            broken(Diagnosis::DoubleNat { router: router_name(facts), outside })
        }
        WayOut::CarrierGrade {
            sign: Sign::Router(address) | Sign::NextRouter(address), ..
        } => broken(Diagnosis::SharedAddress { outside: address.to_string() }),
        WayOut::OtherAddress { router, outside } if comes_not_through(facts) => {
            broken(other_address(router, outside))
        }
        WayOut::NoPublicAddress { outside } if !is_mapped || comes_not_through(facts) => {
            broken(Diagnosis::NoPublicAddress { outside: outside.to_string() })
        }
        WayOut::Vpn { interface, .. } => broken(Diagnosis::Vpn { interface }),
        WayOut::Ipv6Only { .. } => {
            let uses = facts.reading().and_then(Reading::settings).and_then(|it| it.uses_ipv6);
            match uses {
                Some(true) => Judged::Works(Evidence::of("ipv6")),
                _ => broken(Diagnosis::Ipv6Only),
            }
        }
        // The server says so itself, whatever the router says to us.
        _ if mapping_error(facts) == Some("doublenat") => {
            broken(Diagnosis::DoubleNat { router: router_name(facts), outside: String::new() })
        }
        // The router could not even be asked, from this program.
        _ if !is_mapped && router_answer(facts) == Some(&RouterAnswer::NoRoute) => {
            broken(Diagnosis::LocalNetworkDenied { address: router_name(facts) })
        }
        WayOut::RouterSilent if !is_mapped => broken(Diagnosis::RouterSilent {
            inside: inside_address(facts),
            port: wanted_port(facts),
        }),
        _ if !is_mapped && closed_after(facts).is_some() => {
            broken(Diagnosis::PortDropped { seconds: closed_after(facts).unwrap_or_default() })
        }
        _ if mapping(facts).is_some_and(|it| it.state == MappingState::Failed) => {
            let words = mapping_error(facts).unwrap_or("failed").to_owned();
            broken(Diagnosis::PortNotOpened { words })
        }
        WayOut::OneRouter { .. } if is_mapped => {
            Judged::Works(Evidence::of("router").with("router", router_name(facts)))
        }
        _ if is_mapped => works("mapped"),
        _ => untold("not_mapped"),
    }
}

/// A provider that shares addresses without saying so looks the same as a
/// proxy: only where nobody comes through is it in the way.
fn address(facts: &Facts) -> Judged {
    match facts.way_out() {
        WayOut::OtherAddress { router, outside }
            if facts.wants_outside() && !comes_not_through(facts) =>
        {
            note(other_address(router, outside))
        }
        _ => Judged::Fine,
    }
}

fn other_address(router: IpAddr, outside: IpAddr) -> Diagnosis {
    Diagnosis::OtherAddress { router: router.to_string(), outside: outside.to_string() }
}

/// Whether the port was to be open by now, and lets nobody in.
fn comes_not_through(facts: &Facts) -> bool {
    mapping(facts).is_some_and(|it| {
        it.state == MappingState::Failed || it.error.as_deref() == Some("unreachable")
    })
}

fn outside(facts: &Facts) -> Judged {
    let Some(reading) = facts.reading() else { return untold(NO_ANSWER) };
    if reading.settings().is_none() {
        return untold("for_owner_alone");
    }
    if !facts.wants_outside() {
        return Judged::Off;
    }
    if mapping_error(facts) == Some("unreachable") {
        if let Some(seconds) = closed_after(facts) {
            return broken(Diagnosis::PortDropped { seconds });
        }
        return broken(only_relay(facts).unwrap_or(Diagnosis::OutsideUnreachable));
    }
    let is_mapped =
        mapping(facts).is_some_and(|it| it.state == MappingState::Mapped && it.error.is_none());
    let listed =
        listing(facts).is_some_and(|it| it.connections.iter().any(|c| !c.local && !c.relay));
    match (is_mapped, &facts.examined.outside) {
        (true, Some(OutsideDoor::Open)) => works("outside_open"),
        // Many routers cannot turn back to themselves: what plex.tv lists stands.
        (true, _) if listed => works("outside_as_plex_reports"),
        (true, _) => match only_relay(facts) {
            Some(relay) => broken(relay),
            None => works("outside_mapped"),
        },
        (false, _) => untold("not_mapped"),
    }
}

fn firewall(facts: &Facts) -> Judged {
    match is_shut_in(facts) && facts.wants_outside() {
        true => broken(Diagnosis::FirewallClosed),
        false => Judged::Fine,
    }
}

/// What we ask from this computer passes its firewall; other devices do not.
fn firewall_at_home(facts: &Facts) -> Judged {
    match is_shut_in(facts) && !facts.wants_outside() {
        true => look(Diagnosis::FirewallClosed),
        false => Judged::Fine,
    }
}

fn is_shut_in(facts: &Facts) -> bool {
    let firewall = facts.examined.health.as_ref().and_then(|health| health.firewall);
    firewall
        .is_some_and(|it| it.on && (it.blocks_all == Some(true) || it.blocks_server == Some(true)))
}

fn plan(facts: &Facts) -> Judged {
    match facts.account.signed_in() {
        Some(it) if facts.wants_outside() && !it.account.subscribed => note(Diagnosis::MayCost),
        _ => Judged::Fine,
    }
}

/// What is known of this version is worse where strangers can reach it.
fn holes(facts: &Facts) -> Judged {
    let Some(reading) = facts.reading().filter(|_| facts.wants_outside()) else {
        return Judged::Fine;
    };
    let version = &reading.identity.version;
    match known_holes(version).first() {
        Some(hole) => Judged::Look(Problem::KnownHole {
            id: hole.id.to_owned(),
            version: version.to_string(),
            fixed_in: hole.fixed_in().map(|it| it.to_string()).unwrap_or_default(),
        }),
        None => Judged::Fine,
    }
}

/// Whether plex.tv lists a relay and no other way in from outside.
fn only_relay(facts: &Facts) -> Option<Diagnosis> {
    let connections = &listing(facts)?.connections;
    let direct = connections.iter().any(|it| !it.local && !it.relay);
    let relay = connections.iter().any(|it| it.relay);
    (relay && !direct).then_some(Diagnosis::RelayOnly)
}

/// For how long the port was open before it closed, where that was watched.
fn closed_after(facts: &Facts) -> Option<u64> {
    facts.examined.opening.as_ref()?.closed_after
}

fn mapping_error(facts: &Facts) -> Option<&str> {
    mapping(facts)?.error.as_deref()
}

fn router_answer(facts: &Facts) -> Option<&RouterAnswer> {
    facts.examined.router.as_ref().map(|probe| &probe.answer)
}

fn the_router(facts: &Facts) -> Option<&Router> {
    match router_answer(facts)? {
        RouterAnswer::Router(router) => Some(router),
        RouterAnswer::Silent | RouterAnswer::NoRoute | RouterAnswer::NotAsked => None,
    }
}

fn router_name(facts: &Facts) -> String {
    let router = the_router(facts);
    let gateway = facts.examined.router.as_ref().and_then(|it| it.route.as_ref()?.gateway);
    router
        .and_then(|it| it.name.clone())
        .or_else(|| router.and_then(|it| it.inside).or(gateway).map(|it| it.to_string()))
        .unwrap_or_default()
}

fn inside_address(facts: &Facts) -> String {
    let own = facts.examined.router.as_ref().map(|it| it.own.as_slice()).unwrap_or_default();
    own.iter()
        .find(|it| it.is_ipv4() && !it.is_loopback())
        .map(ToString::to_string)
        .unwrap_or_default()
}

fn wanted_port(facts: &Facts) -> u16 {
    match facts.reading().and_then(Reading::settings).and_then(|it| it.remote_access) {
        Some(RemoteAccess::Port(port)) => port.get(),
        _ => SERVER_PORT,
    }
}
