//! Names under `plex.direct`, which spell the address they resolve to.

use serde::{Deserialize, Serialize};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// A name such as `192-168-1-10.<32 hexadecimal digits>.plex.direct`. Its first
/// part spells the address that it must resolve to, so that no other resolver
/// is needed to judge an answer; the digits belong to the server's certificate
/// (§6.4). In IPv6 each colon is written as a dash:
/// `2001-db8-0-0-0-0-0-10.<…>.plex.direct`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct PlexDirect {
    host: String,
    spelled: IpAddr,
}

impl PlexDirect {
    /// What such a name ends with.
    pub const DOMAIN: &str = "plex.direct";

    /// Reads a host name. `None` when it is no such name, or spells no address.
    pub fn parse(host: &str) -> Option<Self> {
        let host = host.strip_suffix('.').unwrap_or(host).to_ascii_lowercase();
        let (spelling, digits) =
            host.strip_suffix(Self::DOMAIN)?.strip_suffix('.')?.split_once('.')?;
        // One label more, and nothing that a name cannot hold.
        let fits = |c: char| c.is_ascii_alphanumeric() || c == '-';
        if digits.is_empty() || !digits.chars().all(fits) {
            return None;
        }
        let spelled = spelled(spelling)?;
        Some(Self { host, spelled })
    }

    /// The whole name.
    pub fn host(&self) -> &str {
        &self.host
    }

    /// The address that it must resolve to.
    pub fn spelled(&self) -> IpAddr {
        self.spelled
    }
}

fn spelled(spelling: &str) -> Option<IpAddr> {
    let v4 = || spelling.replace('-', ".").parse::<Ipv4Addr>().ok().map(IpAddr::V4);
    let v6 = || spelling.replace('-', ":").parse::<Ipv6Addr>().ok().map(IpAddr::V6);
    v4().or_else(v6)
}

impl TryFrom<String> for PlexDirect {
    type Error = &'static str;
    fn try_from(host: String) -> Result<Self, Self::Error> {
        Self::parse(&host).ok_or("not a plex.direct name that spells an address")
    }
}

impl From<PlexDirect> for String {
    fn from(name: PlexDirect) -> String {
        name.host
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]
    use super::*;

    const DIGITS: &str = "0123456789abcdef0123456789abcdef";

    fn address_in(spelling: &str) -> Option<String> {
        PlexDirect::parse(&format!("{spelling}.{DIGITS}.plex.direct"))
            .map(|name| name.spelled().to_string())
    }

    #[test]
    fn names_spell_addresses() {
        for (spelling, address) in [
            ("192-168-1-10", "192.168.1.10"),
            ("127-0-0-1", "127.0.0.1"),
            ("2001-db8-0-0-0-0-0-10", "2001:db8::10"),
            ("2001-db8--10", "2001:db8::10"),
            ("fd12-3456-0-0-1-2-3-4", "fd12:3456::1:2:3:4"),
        ] {
            assert_eq!(address_in(spelling).as_deref(), Some(address), "{spelling}");
        }
        let shouted = PlexDirect::parse("10-0-0-2.ABCDEF.PLEX.DIRECT.").unwrap();
        assert_eq!(shouted.host(), "10-0-0-2.abcdef.plex.direct");
    }

    #[test]
    fn what_spells_nothing_is_no_such_name() {
        for spelling in ["", "attic", "192-168-1", "192-168-1-256", "1-2-3-4-5", "192.168.1.10"] {
            assert_eq!(address_in(spelling), None, "{spelling}");
        }
        for host in [
            "plex.direct",
            ".plex.direct",
            "192-168-1-10.plex.direct",
            "192-168-1-10..plex.direct",
            "192-168-1-10.abc.plex.direct.example",
            "192-168-1-10.abc.notplex.direct",
            "192-168-1-10.abc.more.plex.direct",
            "192-168-1-10.abc\u{e9}.plex.direct",
            "app.plex.tv",
        ] {
            assert_eq!(PlexDirect::parse(host), None, "{host}");
        }
    }
}
