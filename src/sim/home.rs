//! The home that the practice server stands in: its addresses, its name
//! service and its router, and the ways to the server that plex.tv lists.

use super::world::World;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// The home's network. Public fields are switches.
#[derive(Debug, Clone)]
pub struct Home {
    /// The address that plex.tv sees it at.
    pub outside: IpAddr,
    /// The server's addresses inside.
    pub lan: Vec<Ipv4Addr>,
    /// The server's address that the whole world could reach.
    pub ipv6: Option<Ipv6Addr>,
    /// Whether whoever asks plex.tv for the server asks from this home.
    pub public_address_matches: bool,
    /// Whether plex.tv noticed that names do not lead to private addresses here.
    pub dns_rebinding_protection: bool,
    /// Whether the router turns a connection to its own public address back.
    pub nat_loopback: bool,
    /// What the name service answers.
    pub names: NameService,
    /// The router.
    pub router: Router,
    /// What whoever opens the server's secure door is shown.
    pub shown: Shown,
    /// The tunnel that everything to the internet goes into, as its interface.
    pub tunnel: Option<String>,
    /// Whom the router passes packets to the internet on to; `None`: it keeps silent.
    pub next_router: Option<Ipv4Addr>,
    /// Other servers in the home, which answer whoever asks all of it.
    pub neighbours: Vec<Neighbour>,
}

/// What the home's name service answers.
#[derive(Debug, Clone, Default)]
pub struct NameService {
    /// Whether it takes private addresses out of its answers.
    pub drops_private: bool,
    /// Names that it answers 0.0.0.0 for, as a filter does.
    pub blocks: Vec<String>,
    /// Whether it answers nothing at all.
    pub is_down: bool,
}

/// What whoever opens the server's secure door is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shown {
    /// The server's certificate.
    OwnCertificate,
    /// One that was good once.
    ExpiredCertificate,
    /// One by this authority, which nobody knows, as where somebody reads along.
    CertificateBy(String),
    /// Nothing: whoever comes is shown out.
    Nothing,
}

/// Another server in the home.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Neighbour {
    /// Its friendly name.
    pub name: String,
    /// Its machine identifier.
    pub machine_identifier: String,
    /// Its version.
    pub version: String,
    /// Its port.
    pub port: u16,
}

/// The home's router.
#[derive(Debug, Clone)]
pub struct Router {
    /// Whether it answers questions in UPnP.
    pub answers_upnp: bool,
    /// Whether it answers questions in NAT-PMP.
    pub answers_nat_pmp: bool,
    /// What it calls itself.
    pub name: String,
    /// Its address on the other side, as it says; `None`: it says 0.0.0.0.
    pub outside: Option<Ipv4Addr>,
    /// The outside TCP ports that it passes on, and where to.
    pub mappings: BTreeMap<u16, PortMapping>,
}

/// Where a router passes a port on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PortMapping {
    /// The computer in the home.
    pub address: Ipv4Addr,
    /// Its port.
    pub port: u16,
    /// What the one who asked for it called it.
    pub description: String,
}

impl Home {
    /// One router with a public address, from the block kept for documentation.
    pub fn plain() -> Self {
        let outside = Ipv4Addr::new(203, 0, 113, 7);
        Self {
            outside: outside.into(),
            lan: vec![Ipv4Addr::new(192, 168, 1, 10)],
            ipv6: None,
            public_address_matches: true,
            dns_rebinding_protection: false,
            nat_loopback: false,
            names: NameService::default(),
            router: Router {
                answers_upnp: true,
                answers_nat_pmp: true,
                name: "Practice Box 7590".to_owned(),
                outside: Some(outside),
                mappings: BTreeMap::new(),
            },
            shown: Shown::OwnCertificate,
            tunnel: None,
            next_router: Some(Ipv4Addr::new(203, 0, 113, 1)),
            neighbours: Vec::new(),
        }
    }

    /// What `route -n get default` says on the practice computer.
    pub(super) fn default_route(&self) -> String {
        let way = match &self.tunnel {
            Some(interface) => format!("  interface: {interface}\n"),
            None => "    gateway: 192.168.1.1\n  interface: en0\n".to_owned(),
        };
        format!(
            "   route to: default\ndestination: default\n       mask: default\n{way}      \
             flags: <UP,GATEWAY,DONE,STATIC,PRCLONING,GLOBAL>\n"
        )
    }

    /// What `ping` says there of a packet that may pass one router.
    pub(super) fn ping(&self, there: &str) -> String {
        let answer = match self.next_router {
            Some(next) => format!("92 bytes from {next}: Time to live exceeded\n"),
            None => String::new(),
        };
        format!("PING {there} ({there}): 56 data bytes\n{answer}")
    }

    /// The server's addresses, those of the home first.
    pub(super) fn addresses(&self) -> impl Iterator<Item = IpAddr> {
        let lan = self.lan.iter().copied().map(IpAddr::V4);
        lan.chain(self.ipv6.map(IpAddr::V6))
    }

    /// The server's first address inside.
    pub(super) fn private_address(&self) -> Ipv4Addr {
        self.lan.first().copied().unwrap_or(Ipv4Addr::LOCALHOST)
    }
}

impl World {
    /// What the home's name service answers: each name that exists with its
    /// addresses. `None`: it answers nothing at all.
    pub fn names(&self) -> Option<BTreeMap<String, Vec<IpAddr>>> {
        /// An address that stands for all of plex.tv's.
        const PLEX_TV: IpAddr = IpAddr::V4(Ipv4Addr::new(198, 51, 100, 20));
        const PLEX_TV_NAMES: [&str; 5] =
            ["plex.tv", "app.plex.tv", "clients.plex.tv", "servers.plex.tv", "downloads.plex.tv"];
        let service = &self.home.names;
        if service.is_down {
            return None;
        }
        let mut names: BTreeMap<String, Vec<IpAddr>> = BTreeMap::new();
        for name in PLEX_TV_NAMES {
            names.insert(name.to_owned(), vec![PLEX_TV]);
        }
        names.insert("example.com".to_owned(), vec![PLEX_TV]);
        let loopback = IpAddr::V4(Ipv4Addr::LOCALHOST);
        for address in self.home.addresses().chain([loopback, self.home.outside]) {
            let is_private = match address {
                IpAddr::V4(v4) => v4.is_private() || v4.is_loopback(),
                IpAddr::V6(_) => false,
            };
            if !(is_private && service.drops_private) {
                names.insert(self.plex_direct(address), vec![address]);
            }
        }
        for name in &service.blocks {
            names.insert(name.clone(), vec![Ipv4Addr::UNSPECIFIED.into()]);
        }
        Some(names)
    }

    /// The addresses of the ways to the server, as plex.tv lists them.
    pub fn ways(&self) -> Vec<String> {
        let list = self.connections();
        let ways = list.as_array().into_iter().flatten();
        ways.filter_map(|way| Some(way.get("uri")?.as_str()?.to_owned())).collect()
    }

    /// The name that spells an address of the server's (§6.4).
    pub fn plex_direct(&self, address: IpAddr) -> String {
        let spelled = match address {
            IpAddr::V4(v4) => v4.to_string().replace('.', "-"),
            IpAddr::V6(v6) => v6.segments().map(|segment| format!("{segment:x}")).join("-"),
        };
        format!("{spelled}.{}.plex.direct", self.server.certificate)
    }

    /// Whether the server publishes the home's public address: remote access is
    /// on, and its port is mapped.
    fn is_published(&self) -> bool {
        self.server.mapping_now(self.signin_state()).0 == "mapped"
    }

    /// The ways to the server, in the order of a recorded answer: of the home,
    /// from outside, and through a relay.
    pub(super) fn connections(&self) -> Value {
        /// An address that stands for all relays.
        const RELAY: IpAddr = IpAddr::V4(Ipv4Addr::new(198, 51, 100, 77));
        let preferences = &self.server.preferences;
        let protocol = match preferences.number("secureConnections") {
            Some(2) => "http",
            _ => "https",
        };
        let connection = |address: IpAddr, port: u16, local: bool, relay: bool| {
            let host = match (protocol, address) {
                ("https", _) => self.plex_direct(address),
                (_, IpAddr::V4(v4)) => v4.to_string(),
                (_, IpAddr::V6(v6)) => format!("[{v6}]"),
            };
            json!({
                "protocol": protocol, "address": address.to_string(), "port": port,
                "uri": format!("{protocol}://{host}:{port}"),
                "local": local, "relay": relay, "IPv6": address.is_ipv6(),
            })
        };
        let origin = self.private_origin();
        let plain = origin.rsplit(':').next().and_then(|port| port.parse().ok()).unwrap_or(32400);
        // The only address of the home at which the practice server listens; a
        // real one speaks with and without TLS on one port.
        let here = if protocol == "https" { self.secure_port } else { plain };
        let mut list = vec![connection(Ipv4Addr::LOCALHOST.into(), here, true, false)];
        list.extend(self.home.lan.iter().map(|it| connection((*it).into(), 32400, true, false)));
        if self.is_published() {
            list.push(connection(self.home.outside, self.server.public_port(), false, false));
            let ipv6 = self.home.ipv6.filter(|_| preferences.is_on("EnableIPv6"));
            list.extend(ipv6.map(|it| connection(it.into(), 32400, false, false)));
        }
        if preferences.is_on("RelayEnabled") {
            list.push(connection(RELAY, 8443, false, true));
        }
        Value::Array(list)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]
    use super::*;

    const HASH: &str = "0123456789abcdef0123456789abcdef";

    fn world() -> World {
        let mut world = World::plain();
        world.server.certificate = HASH.to_owned();
        world.home.ipv6 = Some("2001:db8::10".parse().unwrap());
        world
    }

    #[test]
    fn names_spell_addresses_unless_they_are_dropped() {
        let mut world = world();
        let private = format!("192-168-1-10.{HASH}.plex.direct");
        let outside = format!("203-0-113-7.{HASH}.plex.direct");
        let six = format!("2001-db8-0-0-0-0-0-10.{HASH}.plex.direct");
        let names = world.names().unwrap();
        for name in [&private, &outside, &six] {
            assert_eq!(names.get(name).unwrap().len(), 1, "{name}");
        }
        world.home.names.drops_private = true;
        world.home.names.blocks.push("plex.tv".to_owned());
        let names = world.names().unwrap();
        assert!(!names.contains_key(&private) && names.contains_key(&outside));
        assert!(names.get("plex.tv").unwrap().iter().all(|it| it.is_unspecified()));
        world.home.names.is_down = true;
        assert_eq!(world.names(), None);
    }

    #[test]
    fn what_is_listed_follows_the_preferences() {
        let mut world = world();
        world.claim_for(1001);
        let listed = World::ways;
        assert_eq!(listed(&world).len(), 3, "two of the home and a relay");
        world.server.preferences.force("RelayEnabled", false.into());
        world.server.preferences.force("PublishServerOnPlexOnlineKey", true.into());
        assert_eq!(listed(&world).len(), 2, "the mapping is still tried");
        world.server.mapping.clear();
        assert_eq!(listed(&world).len(), 2, "nothing was mapped");
        world.server.mapping = vec![super::super::Phase { looks: 0, state: "mapped", error: None }];
        world.server.preferences.force("ManualPortMappingMode", true.into());
        world.server.preferences.force("ManualPortMappingPort", 40123.into());
        world.server.preferences.force("EnableIPv6", true.into());
        let published = listed(&world);
        assert_eq!(published.len(), 4, "{published:?}");
        assert!(published.contains(&format!("https://203-0-113-7.{HASH}.plex.direct:40123")));
        world.server.preferences.force("secureConnections", 2.into());
        assert!(listed(&world).contains(&"http://[2001:db8::10]:32400".to_owned()));
    }
}
