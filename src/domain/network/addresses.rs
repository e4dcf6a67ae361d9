//! How far an address reaches, and the connections that plex.tv hands out.

use super::PlexDirect;
use serde::{Deserialize, Serialize};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use url::Url;

/// How far an address reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reach {
    /// No address at all: 0.0.0.0 or `::`. Blockers answer it.
    Unspecified,
    /// This computer alone.
    Loopback,
    /// One link, without a router: 169.254/16, `fe80::/10`.
    LinkLocal,
    /// One home or company: 10/8, 172.16/12, 192.168/16 (RFC 1918).
    Private,
    /// One home or company, in IPv6: `fc00::/7`.
    UniqueLocal,
    /// One provider's network, between its own router and its customers':
    /// 100.64/10 (RFC 6598).
    CarrierGrade,
    /// IPv4 carried over IPv6 to the provider: 192.0.0.0/29 (DS-Lite, RFC 6333).
    DsLite,
    /// The whole internet. The blocks kept for documentation count as well:
    /// they stand for such addresses wherever one must not mean a real one.
    Global,
    /// Anything else: groups, and what is kept for later.
    Other,
}

impl Reach {
    /// How far this address reaches. An IPv4 address inside an IPv6 one
    /// (`::ffff:1.2.3.4`) counts as itself.
    pub fn of(address: IpAddr) -> Self {
        match address.to_canonical() {
            IpAddr::V4(v4) => Self::of_v4(v4),
            IpAddr::V6(v6) => Self::of_v6(v6),
        }
    }

    /// Whether such an address can be spoken to from anywhere.
    pub fn is_global(self) -> bool {
        self == Self::Global
    }

    /// Whether such an address is of a home: what a protection against DNS
    /// rebinding takes out of answers.
    pub fn is_local(self) -> bool {
        matches!(self, Self::Loopback | Self::LinkLocal | Self::Private | Self::UniqueLocal)
    }

    fn of_v4(address: Ipv4Addr) -> Self {
        match address.octets() {
            [0, 0, 0, 0] => Self::Unspecified,
            [127, ..] => Self::Loopback,
            [169, 254, ..] => Self::LinkLocal,
            [10, ..] | [172, 16..=31, ..] | [192, 168, ..] => Self::Private,
            [100, 64..=127, ..] => Self::CarrierGrade,
            [192, 0, 0, 0..=7] => Self::DsLite,
            [0 | 224..=255, ..] | [192, 0, 0, _] => Self::Other,
            _ => Self::Global,
        }
    }

    fn of_v6(address: Ipv6Addr) -> Self {
        if address.is_unspecified() {
            return Self::Unspecified;
        }
        if address.is_loopback() {
            return Self::Loopback;
        }
        let [first, ..] = address.segments();
        match first {
            0xfe80..=0xfebf => Self::LinkLocal,
            0xfc00..=0xfdff => Self::UniqueLocal,
            0x2000..=0x3fff => Self::Global,
            _ => Self::Other,
        }
    }
}

/// One way to a server, as plex.tv hands it out (§6.3).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Connection {
    /// Where to connect. Its host is mostly a `plex.direct` name.
    pub uri: Url,
    /// The address or host name that the server was published with.
    pub address: String,
    /// The port at that address.
    pub port: u16,
    /// Whether it is of the server's home, as plex.tv judges it by its number
    /// alone (§6.4).
    pub local: bool,
    /// Whether it leads through a relay of Plex's: slow, and a last resort.
    pub relay: bool,
    /// Whether it is an IPv6 address.
    pub ipv6: bool,
}

impl Connection {
    /// Whether it is spoken to with TLS.
    pub fn is_secure(&self) -> bool {
        self.uri.scheme() == "https"
    }

    /// The name that it is found by, where that spells its address.
    pub fn plex_direct(&self) -> Option<PlexDirect> {
        PlexDirect::parse(self.uri.host_str()?)
    }

    /// The number that it is at: the published one, or the one its name spells.
    pub fn number(&self) -> Option<IpAddr> {
        self.address.parse().ok().or_else(|| self.plex_direct().map(|it| it.spelled()))
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]
    use super::*;

    #[test]
    fn how_far_addresses_reach() {
        for (text, reach) in [
            ("0.0.0.0", Reach::Unspecified),
            ("0.1.2.3", Reach::Other),
            ("127.0.0.53", Reach::Loopback),
            ("169.254.7.7", Reach::LinkLocal),
            ("10.255.0.1", Reach::Private),
            ("172.15.0.1", Reach::Global),
            ("172.16.0.1", Reach::Private),
            ("172.31.255.255", Reach::Private),
            ("172.32.0.1", Reach::Global),
            ("192.168.178.1", Reach::Private),
            ("192.169.0.1", Reach::Global),
            ("100.63.255.255", Reach::Global),
            ("100.64.0.0", Reach::CarrierGrade),
            ("100.127.255.255", Reach::CarrierGrade),
            ("100.128.0.0", Reach::Global),
            ("192.0.0.2", Reach::DsLite),
            ("192.0.0.8", Reach::Other),
            ("203.0.113.7", Reach::Global),
            ("8.8.8.8", Reach::Global),
            ("239.0.0.250", Reach::Other),
            ("255.255.255.255", Reach::Other),
            ("::", Reach::Unspecified),
            ("::1", Reach::Loopback),
            ("fe80::1", Reach::LinkLocal),
            ("febf::1", Reach::LinkLocal),
            ("fd12:3456::1", Reach::UniqueLocal),
            ("2001:db8::10", Reach::Global),
            ("ff02::1", Reach::Other),
            ("::ffff:192.168.1.10", Reach::Private),
            ("::ffff:100.64.0.1", Reach::CarrierGrade),
        ] {
            assert_eq!(Reach::of(text.parse().unwrap()), reach, "{text}");
        }
    }

    #[test]
    fn a_connection_knows_its_number() {
        let connection = |uri: &str, address: &str| Connection {
            uri: Url::parse(uri).unwrap(),
            address: address.to_owned(),
            port: 32400,
            local: true,
            relay: false,
            ipv6: false,
        };
        let hash = "0123456789abcdef0123456789abcdef";
        let named =
            connection(&format!("https://192-168-1-10.{hash}.plex.direct:32400"), "attic.lan");
        assert_eq!(named.number(), Some("192.168.1.10".parse().unwrap()));
        assert!(named.is_secure());
        let own = connection("http://attic.example:443", "attic.example");
        assert_eq!((own.number(), own.is_secure()), (None, false));
        let plain = connection("http://10.0.0.2:32400", "10.0.0.2");
        assert_eq!(plain.number(), Some("10.0.0.2".parse().unwrap()));
    }
}
