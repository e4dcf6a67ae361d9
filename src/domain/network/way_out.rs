//! What stands between the home and the internet, as one pure verdict.

use super::{Reach, RouterAnswer};
use serde::{Deserialize, Serialize};
use std::net::IpAddr;

/// What is known of the way out, each part from somebody else. `None`: not
/// asked, or no answer.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct WayOutEvidence {
    /// What the router said.
    pub router: Option<RouterAnswer>,
    /// The address that plex.tv sees this home at.
    pub outside: Option<IpAddr>,
    /// The interface that the default route leads into, where it is a tunnel.
    pub tunnel: Option<String>,
    /// This computer's own addresses.
    pub own: Vec<IpAddr>,
    /// Whom the router passes packets to the internet on to.
    pub next_router: Option<IpAddr>,
}

/// What stands between this computer and the internet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum WayOut {
    /// Nothing: this computer has the public address itself.
    Direct {
        /// That address.
        outside: IpAddr,
    },
    /// One router, which has the public address: a mapping there is enough.
    OneRouter {
        /// That address.
        outside: IpAddr,
    },
    /// The router is itself behind another router of the home (F032).
    DoubleNat {
        /// What gives it away.
        sign: Sign,
        /// The address that plex.tv sees.
        outside: Option<IpAddr>,
    },
    /// The provider shares one public address among its customers, and there is
    /// no IPv6 here either: no mapping can help (F033).
    CarrierGrade {
        /// What gives it away.
        sign: Sign,
        /// The address that plex.tv sees.
        outside: Option<IpAddr>,
    },
    /// Nothing comes in over IPv4, and IPv6 reaches this computer: DS-Lite, or
    /// a shared IPv4 address beside it (F070).
    Ipv6Only {
        /// The address of this computer that the world can reach.
        address: IpAddr,
    },
    /// Packets leave through a tunnel, so that what plex.tv sees is its other
    /// end and not the home (F045).
    Vpn {
        /// The tunnel's interface.
        interface: String,
        /// The address that plex.tv sees.
        outside: Option<IpAddr>,
    },
    /// The router has a public address, and plex.tv sees another one: a proxy,
    /// a VPN in the router, two ways out, or a provider that shares addresses
    /// which are not marked as such (F033, F089).
    OtherAddress {
        /// The router's address.
        router: IpAddr,
        /// The address that plex.tv sees.
        outside: IpAddr,
    },
    /// The router is connected and says that it has no public address: there is
    /// another router before it, of the home or of the provider, and nothing
    /// tells which.
    NoPublicAddress {
        /// The address that plex.tv sees.
        outside: IpAddr,
    },
    /// The router answers no questions (F034).
    RouterSilent,
    /// Too little is known.
    Unknown,
}

/// What gives away that a router has no public address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Sign {
    /// Its own address on the other side, as it says itself.
    Router(IpAddr),
    /// The address of the next router. Many routers keep one of their own to
    /// themselves that is not public.
    NextRouter(IpAddr),
}

impl Sign {
    /// The address that gives it away.
    pub fn address(self) -> IpAddr {
        match self {
            Self::Router(address) | Self::NextRouter(address) => address,
        }
    }
}

impl WayOut {
    /// The verdict on what is known. What would have to be changed first comes
    /// first: a tunnel hides everything behind it.
    pub fn of(evidence: &WayOutEvidence) -> Self {
        let outside = evidence.outside.map(|it| it.to_canonical());
        let own = |address| evidence.own.iter().any(|it| it.to_canonical() == address);
        if let Some(outside) = outside.filter(|it| it.is_ipv4() && own(*it)) {
            return Self::Direct { outside };
        }
        let router = match &evidence.router {
            Some(RouterAnswer::Router(router)) => router.outside.map(|it| it.to_canonical()),
            Some(_) | None => None,
        };
        let router = router.filter(|it| Reach::of(*it) != Reach::Unspecified);
        // The router and plex.tv mean the same address: no tunnel in between.
        if let Some(outside) =
            outside.filter(|it| router == Some(*it) && Reach::of(*it).is_global())
        {
            return Self::OneRouter { outside };
        }
        if let Some(interface) = &evidence.tunnel {
            return Self::Vpn { interface: interface.clone(), outside };
        }
        match (router, &evidence.router) {
            (Some(router), _) => Self::by_address(router, outside, evidence),
            (None, Some(RouterAnswer::Router(_))) => Self::by_next_router(outside, evidence),
            (None, Some(RouterAnswer::Silent)) => Self::by_silence(outside, evidence),
            (None, _) => Self::Unknown,
        }
    }

    fn by_address(router: IpAddr, outside: Option<IpAddr>, evidence: &WayOutEvidence) -> Self {
        let sign = Sign::Router(router);
        match Reach::of(router) {
            Reach::CarrierGrade | Reach::DsLite => {
                evidence.ipv6().unwrap_or(Self::CarrierGrade { sign, outside })
            }
            Reach::Private | Reach::LinkLocal | Reach::UniqueLocal => {
                Self::DoubleNat { sign, outside }
            }
            Reach::Global => match outside {
                // Two families cannot be compared.
                Some(outside) if outside.is_ipv4() == router.is_ipv4() => {
                    Self::OtherAddress { router, outside }
                }
                _ => Self::OneRouter { outside: router },
            },
            Reach::Unspecified | Reach::Loopback | Reach::Other => Self::Unknown,
        }
    }

    /// The router answers and tells no address of its own, as the most common
    /// program for it does whenever that address is not public.
    fn by_next_router(outside: Option<IpAddr>, evidence: &WayOutEvidence) -> Self {
        match evidence.next_router.map(|it| (it, Reach::of(it))) {
            Some((next, Reach::Private | Reach::LinkLocal)) => {
                Self::DoubleNat { sign: Sign::NextRouter(next), outside }
            }
            Some((next, Reach::CarrierGrade | Reach::DsLite)) => evidence
                .ipv6()
                .unwrap_or(Self::CarrierGrade { sign: Sign::NextRouter(next), outside }),
            _ => match (evidence.ipv6(), outside) {
                (Some(ipv6), _) => ipv6,
                (None, Some(outside)) => Self::NoPublicAddress { outside },
                (None, None) => Self::Unknown,
            },
        }
    }

    /// The router says nothing at all. It may have a public address while its
    /// provider's own routers have others, and 10/8 is what providers take for
    /// them: only what homes and shared addresses use gives something away.
    fn by_silence(outside: Option<IpAddr>, evidence: &WayOutEvidence) -> Self {
        let is_providers = |it: IpAddr| matches!(it, IpAddr::V4(v4) if v4.octets()[0] == 10);
        match evidence.next_router {
            Some(next) if Reach::of(next) == Reach::Private && !is_providers(next) => {
                Self::DoubleNat { sign: Sign::NextRouter(next), outside }
            }
            Some(next) if Reach::of(next) == Reach::CarrierGrade => evidence
                .ipv6()
                .unwrap_or(Self::CarrierGrade { sign: Sign::NextRouter(next), outside }),
            _ => Self::RouterSilent,
        }
    }
}

impl WayOutEvidence {
    fn ipv6(&self) -> Option<WayOut> {
        let reaches = |it: &&IpAddr| it.to_canonical().is_ipv6() && Reach::of(**it).is_global();
        self.own.iter().find(reaches).map(|address| WayOut::Ipv6Only { address: *address })
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]
    use super::super::{MappedTo, Router, RouterProtocol};
    use super::*;

    const HOME: &str = "203.0.113.7";

    fn ip(text: &str) -> IpAddr {
        text.parse().unwrap()
    }

    fn router(outside: Option<&str>) -> Option<RouterAnswer> {
        Some(RouterAnswer::Router(Router {
            name: Some("Practice Box".to_owned()),
            protocols: vec![RouterProtocol::UpnpIgd],
            inside: Some(ip("192.168.1.1")),
            outside: outside.map(ip),
            mapping: MappedTo::Unknown,
        }))
    }

    /// The verdict, when the router says the first and plex.tv the second.
    fn verdict(says: &str, seen: &str) -> WayOut {
        of(router(Some(says)), Some(seen), None, &["192.168.1.10", "fe80::1"])
    }

    fn of(
        router: Option<RouterAnswer>,
        outside: Option<&str>,
        tunnel: Option<&str>,
        own: &[&str],
    ) -> WayOut {
        WayOut::of(&WayOutEvidence {
            router,
            outside: outside.map(ip),
            tunnel: tunnel.map(str::to_owned),
            own: own.iter().copied().map(ip).collect(),
            next_router: None,
        })
    }

    #[test]
    fn one_router_has_the_address_that_plex_sees() {
        assert_eq!(verdict(HOME, HOME), WayOut::OneRouter { outside: ip(HOME) });
        assert_eq!(verdict("::ffff:203.0.113.7", HOME), WayOut::OneRouter { outside: ip(HOME) });
        let unseen = of(router(Some(HOME)), None, None, &[]);
        assert_eq!(unseen, WayOut::OneRouter { outside: ip(HOME) });
    }

    #[test]
    fn a_router_with_a_private_address_is_behind_another() {
        for address in ["192.168.0.20", "10.1.2.3", "172.20.0.2", "169.254.1.1"] {
            let expected =
                WayOut::DoubleNat { sign: Sign::Router(ip(address)), outside: Some(ip(HOME)) };
            assert_eq!(verdict(address, HOME), expected);
        }
    }

    #[test]
    fn a_shared_address_cannot_be_reached() {
        let shared = |router| WayOut::CarrierGrade {
            sign: Sign::Router(ip(router)),
            outside: Some(ip(HOME)),
        };
        assert_eq!(verdict("100.64.0.9", HOME), shared("100.64.0.9"));
        assert_eq!(verdict("100.127.255.254", HOME), shared("100.127.255.254"));
        assert_eq!(verdict("192.0.0.2", HOME), shared("192.0.0.2"));
        // Just beside the block: a public address, but not the one that is seen.
        let beside = WayOut::OtherAddress { router: ip("100.128.0.1"), outside: ip(HOME) };
        assert_eq!(verdict("100.128.0.1", HOME), beside);
    }

    #[test]
    fn ipv6_reaches_where_ipv4_is_shared() {
        let own = ["192.168.1.10", "fe80::1", "fd00::5", "2001:db8::10"];
        let expected = WayOut::Ipv6Only { address: ip("2001:db8::10") };
        assert_eq!(of(router(Some("100.64.0.9")), Some(HOME), None, &own), expected);
        assert_eq!(of(router(Some("192.0.0.2")), Some(HOME), None, &own), expected);
        assert_eq!(of(router(Some("0.0.0.0")), Some(HOME), None, &own), expected);
        assert_eq!(of(router(None), Some("2001:db8::10"), None, &own), expected);
        // A second router in the home can be told to pass IPv4 on.
        let double =
            WayOut::DoubleNat { sign: Sign::Router(ip("192.168.0.2")), outside: Some(ip(HOME)) };
        assert_eq!(of(router(Some("192.168.0.2")), Some(HOME), None, &own), double);
    }

    #[test]
    fn a_tunnel_hides_the_home() {
        let away = "198.51.100.20";
        let vpn = WayOut::Vpn { interface: "utun4".to_owned(), outside: Some(ip(away)) };
        assert_eq!(of(router(Some(HOME)), Some(away), Some("utun4"), &[]), vpn);
        assert_eq!(of(router(Some("100.64.0.9")), Some(away), Some("utun4"), &[]), vpn);
        assert_eq!(of(Some(RouterAnswer::Silent), Some(away), Some("utun4"), &[]), vpn);
        // A tunnel that lets Plex past it is none to Plex.
        let past = of(router(Some(HOME)), Some(HOME), Some("utun4"), &[]);
        assert_eq!(past, WayOut::OneRouter { outside: ip(HOME) });
    }

    #[test]
    fn a_silent_router_is_said_to_be_silent() {
        assert_eq!(of(Some(RouterAnswer::Silent), Some(HOME), None, &[]), WayOut::RouterSilent);
        assert_eq!(of(Some(RouterAnswer::Silent), None, None, &[]), WayOut::RouterSilent);
    }

    #[test]
    fn a_computer_without_a_router_needs_none() {
        let direct = WayOut::Direct { outside: ip(HOME) };
        assert_eq!(of(Some(RouterAnswer::Silent), Some(HOME), None, &[HOME]), direct);
        // Every computer has its IPv6 address itself; that says nothing of IPv4.
        let six = of(Some(RouterAnswer::Silent), Some("2001:db8::10"), None, &["2001:db8::10"]);
        assert_eq!(six, WayOut::RouterSilent);
    }

    #[test]
    fn another_public_address_is_said_and_not_guessed_at() {
        let away = "198.51.100.20";
        let other = WayOut::OtherAddress { router: ip(HOME), outside: ip(away) };
        assert_eq!(verdict(HOME, away), other);
        // plex.tv was reached over IPv6, which no router's IPv4 can equal.
        assert_eq!(verdict(HOME, "2001:db8::10"), WayOut::OneRouter { outside: ip(HOME) });
    }

    #[test]
    fn nothing_known_is_unknown() {
        assert_eq!(of(None, None, None, &[]), WayOut::Unknown);
        assert_eq!(of(None, Some(HOME), None, &["192.168.1.10"]), WayOut::Unknown);
        assert_eq!(of(Some(RouterAnswer::NoRoute), Some(HOME), None, &[]), WayOut::Unknown);
        for nonsense in ["127.0.0.1", "255.255.255.255", "ff02::1"] {
            assert_eq!(of(router(Some(nonsense)), Some(HOME), None, &[]), WayOut::Unknown);
        }
    }

    fn past(router: Option<RouterAnswer>, next: Option<&str>, own: &[&str]) -> WayOut {
        WayOut::of(&WayOutEvidence {
            router,
            outside: Some(ip(HOME)),
            own: own.iter().copied().map(ip).collect(),
            next_router: next.map(ip),
            ..WayOutEvidence::default()
        })
    }

    #[test]
    fn a_router_that_keeps_its_address_is_judged_by_the_next_one() {
        for mute in [router(None), router(Some("0.0.0.0"))] {
            let double = |next| WayOut::DoubleNat {
                sign: Sign::NextRouter(ip(next)),
                outside: Some(ip(HOME)),
            };
            assert_eq!(past(mute.clone(), Some("192.168.0.1"), &[]), double("192.168.0.1"));
            assert_eq!(past(mute.clone(), Some("10.0.0.1"), &[]), double("10.0.0.1"));
            let shared = WayOut::CarrierGrade {
                sign: Sign::NextRouter(ip("100.64.0.1")),
                outside: Some(ip(HOME)),
            };
            assert_eq!(past(mute.clone(), Some("100.64.0.1"), &[]), shared);
            let six = WayOut::Ipv6Only { address: ip("2001:db8::10") };
            assert_eq!(past(mute.clone(), Some("100.64.0.1"), &["2001:db8::10"]), six);
            let somewhere = WayOut::NoPublicAddress { outside: ip(HOME) };
            assert_eq!(past(mute.clone(), None, &[]), somewhere);
            assert_eq!(past(mute.clone(), Some("198.51.100.1"), &[]), somewhere);
            assert_eq!(of(mute, None, None, &[]), WayOut::Unknown);
        }
    }

    #[test]
    fn behind_a_silent_router_only_clear_signs_count() {
        let silent = || Some(RouterAnswer::Silent);
        let sign = Sign::NextRouter(ip("192.168.0.1"));
        let double = WayOut::DoubleNat { sign, outside: Some(ip(HOME)) };
        assert_eq!(past(silent(), Some("192.168.0.1"), &[]), double);
        let sign = Sign::NextRouter(ip("100.64.0.1"));
        let shared = WayOut::CarrierGrade { sign, outside: Some(ip(HOME)) };
        assert_eq!(past(silent(), Some("100.64.0.1"), &[]), shared);
        for next in ["10.20.30.1", "198.51.100.1", "169.254.0.1"] {
            assert_eq!(past(silent(), Some(next), &[]), WayOut::RouterSilent, "{next}");
        }
    }

    #[test]
    fn what_the_router_says_itself_counts_more_than_the_next_one() {
        // Providers often give their own routers addresses that are not public.
        let public = past(router(Some(HOME)), Some("100.64.0.1"), &[]);
        assert_eq!(public, WayOut::OneRouter { outside: ip(HOME) });
    }
}
