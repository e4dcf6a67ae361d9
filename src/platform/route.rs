//! The way that packets to the internet take out of this computer: which
//! interface, which router, and whether it is a tunnel.

use super::program::GLANCE;
use super::{Cmd, Error, Host, windows};
use crate::domain::Os;
use crate::domain::network::DefaultRoute;
use std::net::{IpAddr, Ipv4Addr};

impl Host {
    /// The default route for IPv4; `None` when there is none, or this system
    /// tells it in a form that nobody knows.
    pub fn default_route(&self) -> Result<Option<DefaultRoute>, Error> {
        match self.os {
            // The kernel's choice counts the rules that WireGuard's tools make
            // beside the table. Where it cannot be asked, the table tells most.
            Os::Linux if self.is_real_machine() => match self.run(&linux_choice().within(GLANCE)) {
                Ok(output) if output.succeeded() => Ok(of_linux_choice(&output.text())),
                _ => Ok(self.of_linux_table()),
            },
            Os::Linux => Ok(self.of_linux_table()),
            // Their codes tell that there is no route, and that is no failure.
            Os::MacOs => Ok(of_macos(&self.run(&macos_route().within(GLANCE))?.text())),
            Os::Windows => Ok(of_windows(&self.run(&windows_route().within(GLANCE))?.text())),
        }
    }

    fn of_linux_table(&self) -> Option<DefaultRoute> {
        of_linux(&std::fs::read_to_string(self.path("proc/net/route")).ok()?)
    }
}

/// The way to an address that only stands for the internet. Nothing is sent.
fn linux_choice() -> Cmd {
    Cmd::new("/sbin/ip", ["-4", "route", "get", "198.51.100.1"])
}

fn macos_route() -> Cmd {
    Cmd::new("/sbin/route", ["-n", "get", "default"])
}

/// Lines of our own: `route print` speaks the person's language and names no
/// interface.
fn windows_route() -> Cmd {
    windows::power_shell(WINDOWS_QUESTION)
}

const WINDOWS_QUESTION: &str = "\
    $r = Get-NetRoute -DestinationPrefix 0.0.0.0/0 -ErrorAction SilentlyContinue | \
    Sort-Object { $_.RouteMetric + $_.InterfaceMetric } | Select-Object -First 1; \
    if ($r) { $a = Get-NetAdapter -InterfaceIndex $r.InterfaceIndex -IncludeHidden \
    -ErrorAction SilentlyContinue; \
    'interface: ' + $r.InterfaceAlias; 'gateway: ' + $r.NextHop; \
    'description: ' + $a.InterfaceDescription; 'type: ' + $a.InterfaceType }";

/// `ip route get`: words, some of which name the word after them.
fn of_linux_choice(output: &str) -> Option<DefaultRoute> {
    let after = |wanted: &str| {
        let mut words = output.split_whitespace().skip_while(|word| *word != wanted);
        words.nth(1)
    };
    let gateway = after("via").and_then(|it| it.parse().ok());
    Some(route(after("dev")?.to_owned(), gateway, false))
}

/// `/proc/net/route`: columns of a name and of hexadecimal numbers in the
/// processor's order, which is little-endian wherever Plex Media Server runs.
fn of_linux(table: &str) -> Option<DefaultRoute> {
    const IS_UP: u32 = 0x1;
    let rows = table.lines().skip(1).filter_map(|line| {
        let columns: Vec<&str> = line.split_whitespace().collect();
        let [interface, destination, gateway, flags, _, _, metric, mask, ..] = columns.as_slice()
        else {
            return None;
        };
        let number = |text: &str| u32::from_str_radix(text, 16).ok();
        let is_default = number(destination)? == 0 && number(flags)? & IS_UP != 0;
        // OpenVPN lays two halves of everything over the default route.
        let half = number(destination)?.swap_bytes() & 0x7fff_ffff == 0;
        let is_half = half && number(mask)?.swap_bytes() == 0x8000_0000;
        let is_whole = is_default && number(mask)? == 0;
        (is_whole || is_half).then(|| {
            let gateway = Ipv4Addr::from(number(gateway)?.swap_bytes());
            Some((!is_half, metric.parse::<u32>().ok()?, interface.to_string(), gateway))
        })?
    });
    let (_, _, interface, gateway) = rows.min()?;
    Some(route(interface, Some(gateway.into()), false))
}

/// `route -n get default`: lines of a name, a colon and a value.
fn of_macos(output: &str) -> Option<DefaultRoute> {
    let interface = field(output, "interface")?;
    // A route into a tunnel names the interface instead of a gateway.
    let gateway = field(output, "gateway").and_then(|it| it.parse().ok());
    Some(route(interface.to_owned(), gateway, false))
}

/// Our own lines, as [`WINDOWS_QUESTION`] writes them.
fn of_windows(output: &str) -> Option<DefaultRoute> {
    let interface = field(output, "interface")?.to_owned();
    let gateway = field(output, "gateway").and_then(|it| it.parse().ok());
    // There interfaces are called what people like, and drivers what they are.
    let driver = field(output, "description").unwrap_or_default();
    let is_virtual = field(output, "type").is_some_and(|kind| WINDOWS_TUNNELS.contains(&kind));
    let names_tunnel = is_tunnel_driver(driver);
    Some(route(interface, gateway, is_virtual || names_tunnel))
}

/// The numbers of interface types (IANA ifType) that only tunnels have: PPP,
/// virtual, tunnel.
const WINDOWS_TUNNELS: [&str; 3] = ["23", "53", "131"];

fn is_tunnel_driver(driver: &str) -> bool {
    let driver = driver.to_ascii_lowercase();
    ["wireguard", "wintun", "tap-windows", "tailscale", "openvpn", "vpn", "zerotier", "tunnel"]
        .iter()
        .any(|word| driver.contains(word))
}

fn field<'a>(output: &'a str, wanted: &str) -> Option<&'a str> {
    let mut fields = output.lines().filter_map(|line| line.split_once(':'));
    let (_, value) = fields.find(|(name, _)| name.trim() == wanted)?;
    Some(value.trim()).filter(|value| !value.is_empty())
}

fn route(interface: String, gateway: Option<IpAddr>, is_tunnel: bool) -> DefaultRoute {
    let is_tunnel = is_tunnel || is_tunnel_interface(&interface);
    let gateway = gateway.filter(|it| !it.is_unspecified());
    DefaultRoute { interface, gateway, is_tunnel }
}

/// Whether an interface is a tunnel by the name that its driver gives it.
/// Point-to-point over Ethernet (`ppp0` on a router) is one as well: a computer
/// that dials in itself has no router before it.
fn is_tunnel_interface(name: &str) -> bool {
    let kind = name.trim_end_matches(|c: char| c.is_ascii_digit());
    let of_macos = ["utun", "ipsec", "ppp"];
    let of_linux = ["tun", "tap", "wg", "tailscale", "nordlynx", "proton", "zt", "vpn"];
    of_macos.contains(&kind)
        || of_linux.contains(&kind)
        || ["wg-", "tun-", "proton-", "zt", "mullvad", "wg0-", "CloudflareWARP"]
            .iter()
            .any(|begin| name.starts_with(begin))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]
    use super::*;
    use std::path::PathBuf;

    const HEADER: &str =
        "Iface\tDestination\tGateway \tFlags\tRefCnt\tUse\tMetric\tMask\t\tMTU\tWindow\tIRTT\n";

    fn linux(rows: &[&str]) -> Option<(String, Option<String>, bool)> {
        told(of_linux(&format!("{HEADER}{}\n", rows.join("\n"))))
    }

    fn told(route: Option<DefaultRoute>) -> Option<(String, Option<String>, bool)> {
        route.map(|it| (it.interface, it.gateway.map(|it| it.to_string()), it.is_tunnel))
    }

    fn some(
        interface: &str,
        gateway: Option<&str>,
        is_tunnel: bool,
    ) -> Option<(String, Option<String>, bool)> {
        Some((interface.to_owned(), gateway.map(str::to_owned), is_tunnel))
    }

    #[test]
    fn linux_tells_the_cheapest_route() {
        let lan = "eth0\t0001A8C0\t00000000\t0001\t0\t0\t100\t00FFFFFF\t0\t0\t0";
        let wired = "eth0\t00000000\t0101A8C0\t0003\t0\t0\t100\t00000000\t0\t0\t0";
        let wireless = "wlan0\t00000000\t0102A8C0\t0003\t0\t0\t600\t00000000\t0\t0\t0";
        assert_eq!(linux(&[wireless, lan, wired]), some("eth0", Some("192.168.1.1"), false));
        assert_eq!(linux(&[lan]), None);
        assert_eq!(linux(&["eth0\tgarbage", ""]), None);
    }

    #[test]
    fn linux_tells_a_tunnel() {
        let wired = "eth0\t00000000\t0101A8C0\t0003\t0\t0\t100\t00000000\t0\t0\t0";
        let wireguard = "wg0\t00000000\t00000000\t0001\t0\t0\t50\t00000000\t0\t0\t0";
        assert_eq!(linux(&[wired, wireguard]), some("wg0", None, true));
        // Two halves that are together all there is come before the whole.
        let halves = [
            wired,
            "tun0\t00000000\t0108080A\t0003\t0\t0\t0\t00000080\t0\t0\t0",
            "tun0\t00000080\t0108080A\t0003\t0\t0\t0\t00000080\t0\t0\t0",
        ];
        assert_eq!(linux(&halves), some("tun0", Some("10.8.8.1"), true));
    }

    #[test]
    fn linux_tells_the_kernels_choice() {
        let of = |text: &str| told(of_linux_choice(text));
        let wired =
            "198.51.100.1 via 192.168.1.1 dev eth0 src 192.168.1.10 uid 1000 \n    cache \n";
        assert_eq!(of(wired), some("eth0", Some("192.168.1.1"), false));
        let wireguard = "198.51.100.1 dev wg0 table 51820 src 10.64.0.2 uid 1000 \n    cache \n";
        assert_eq!(of(wireguard), some("wg0", None, true));
        assert_eq!(of(""), None);
    }

    #[test]
    fn macos_tells_its_route() {
        let wireless = "   route to: default\ndestination: default\n       mask: default\n    \
            gateway: 192.168.1.1\n  interface: en0\n      flags: \
            <UP,GATEWAY,DONE,STATIC,PRCLONING,GLOBAL>\n recvpipe  sendpipe  ssthresh  rtt,msec    \
            rttvar  hopcount      mtu     expire\n       0         0         0         0         0 \
            0      1500         0 \n";
        assert_eq!(told(of_macos(wireless)), some("en0", Some("192.168.1.1"), false));
        let vpn = "   route to: default\ndestination: default\n       mask: default\n  \
            interface: utun4\n      flags: <UP,DONE,CLONING,STATIC,GLOBAL>\n";
        assert_eq!(told(of_macos(vpn)), some("utun4", None, true));
        assert_eq!(told(of_macos("route: writing to routing socket: not in table\n")), None);
    }

    #[test]
    fn windows_tells_its_route() {
        let of = |interface: &str, gateway: &str, driver: &str, kind: &str| {
            told(of_windows(&format!(
                "interface: {interface}\r\ngateway: {gateway}\r\ndescription: {driver}\r\n\
                 type: {kind}\r\n"
            )))
        };
        let wired = of("Ethernet", "192.168.1.1", "Intel(R) Ethernet Connection", "6");
        assert_eq!(wired, some("Ethernet", Some("192.168.1.1"), false));
        assert_eq!(of("Büro", "0.0.0.0", "WireGuard Tunnel", "53"), some("Büro", None, true));
        assert_eq!(of("Arbeit", "0.0.0.0", "WAN Miniport", "23"), some("Arbeit", None, true));
        assert_eq!(told(of_windows("")), None);
    }

    #[test]
    fn tunnels_are_known_by_name() {
        for tunnel in ["utun0", "tun0", "tap3", "wg0", "wg-home", "tailscale0", "ppp0", "ipsec0"] {
            assert!(is_tunnel_interface(tunnel), "{tunnel}");
        }
        for plain in ["en0", "eth0", "wlan0", "enp3s0", "wlp2s0", "br0", "bond0", "bridge100"] {
            assert!(!is_tunnel_interface(plain), "{plain}");
        }
    }

    #[test]
    fn linux_reads_it_under_the_root() {
        let root = tempfile::tempdir().unwrap();
        let folder = root.path().join("proc/net");
        std::fs::create_dir_all(&folder).unwrap();
        let row = "eth0\t00000000\t0101A8C0\t0003\t0\t0\t100\t00000000\t0\t0\t0";
        std::fs::write(folder.join("route"), format!("{HEADER}{row}\n")).unwrap();
        let host = Host::at(Os::Linux, root.path().to_owned(), PathBuf::from("/"));
        assert_eq!(told(host.default_route().unwrap()), some("eth0", Some("192.168.1.1"), false));
        let nowhere = Host::at(Os::Linux, "/nowhere".into(), "/nowhere".into());
        assert_eq!(nowhere.default_route().unwrap(), None);
    }
}
