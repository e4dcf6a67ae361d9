//! Addresses on the internet. Those of a home stay: whoever helps needs them,
//! and they lead nowhere.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use std::ops::Range;

/// Whether an address leads to somebody from everywhere.
pub(super) fn is_public(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => is_public_v4(address),
        IpAddr::V6(address) => is_public_v6(address),
    }
}

fn is_public_v4(address: Ipv4Addr) -> bool {
    // Shared by a provider's customers (RFC 6598): tells of carrier-grade NAT.
    let is_shared = matches!(address.octets(), [100, 64..=127, ..]);
    !(address.is_private()
        || address.is_loopback()
        || address.is_link_local()
        || address.is_multicast()
        || address.is_broadcast()
        || matches!(address.octets(), [0, ..] | [240..=255, ..])
        || is_shared)
}

fn is_public_v6(address: Ipv6Addr) -> bool {
    if let Some(inside) = address.to_ipv4_mapped() {
        return is_public_v4(inside);
    }
    let [first, second, ..] = address.segments();
    // Global unicast, and IPv4 behind a translator (RFC 6052).
    first & 0xE000 == 0x2000 || (first, second) == (0x64, 0xFF9B)
}

/// The public addresses in a stretch of hexadecimal digits and colons, in
/// which a port, or a word such as `dad:`, may stand beside them.
pub(super) fn public_v6(stretch: &str) -> Option<Range<usize>> {
    let mut edges: Vec<usize> = vec![0];
    edges.extend(stretch.match_indices(':').map(|(at, _)| at + 1));
    for (number, start) in edges.iter().enumerate() {
        // The longest first: eight groups, and a short form has fewer.
        let ends = edges.iter().skip(number + 1).take(8).map(|end| end - 1);
        let last = (edges.len() - number <= 8).then_some(stretch.len());
        let mut ends: Vec<usize> = ends.chain(last).collect();
        ends.sort_unstable_by(|a, b| b.cmp(a));
        for end in ends {
            let parsed = stretch.get(*start..end).and_then(|it| it.parse::<Ipv6Addr>().ok());
            if parsed.is_some_and(is_public_v6) {
                return Some(*start..end);
            }
        }
    }
    None
}

/// An address as `plex.direct` writes it, with dashes (protocol page §6).
pub(super) fn dashed(label: &str) -> Option<IpAddr> {
    let v4 = label.replace('-', ".").parse::<Ipv4Addr>().map(IpAddr::from);
    v4.or_else(|_| label.replace('-', ":").parse::<Ipv6Addr>().map(IpAddr::from)).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_home_keeps_its_addresses() {
        for text in [
            "192.168.1.5",
            "10.0.0.1",
            "127.0.0.1",
            "100.64.3.4",
            "169.254.1.1",
            "0.0.0.0",
            "fe80::1",
            "fd00::1",
            "::1",
            "::",
            "::ffff:192.168.1.5",
            "239.0.0.250",
        ] {
            assert!(text.parse().is_ok_and(|it| !is_public(it)), "{text}");
        }
        for text in [
            "203.0.113.7",
            "8.8.8.8",
            "100.128.0.1",
            "2001:db8::1",
            "::ffff:8.8.8.8",
            "64:ff9b::808:808",
        ] {
            assert!(text.parse().is_ok_and(is_public), "{text}");
        }
    }

    #[test]
    fn what_stands_beside_an_address_does_not_hide_it() {
        for (stretch, found) in [
            ("2001:db8::1", Some("2001:db8::1")),
            (":2001:db8::1:", Some("2001:db8::1")),
            ("dad:2001:db8:1:2:3:4:5:6", Some("2001:db8:1:2:3:4:5:6")),
            ("2001:db8:1:2:3:4:5:6:32400", Some("2001:db8:1:2:3:4:5:6")),
            ("2001:db8::", Some("2001:db8::")),
            ("12:52:50", None),
            ("::1", None),
            ("aa:bb:cc:dd:ee:ff", None),
        ] {
            let range = public_v6(stretch);
            assert_eq!(range.and_then(|range| stretch.get(range)), found, "{stretch}");
        }
    }
}
