//! Homes with a network of their own: this very program, started once more as
//! the router of a home and from there as its computer, each in a network
//! namespace that goes away with it. The router runs a real `miniupnpd`.

use super::authority::Authority;
use super::{HASH, name_of};
use crate::stranger::is_root;
use std::net::{IpAddr, Ipv4Addr, UdpSocket};
use std::path::Path;
use std::process::{Command, Output};
use std::time::{Duration, Instant};
use usher::domain::network::{
    Discovery, HomeDoor, MappedTo, NameAnswer, OutsideDoor, PlexDirect, Reach, RouterAnswer,
    RouterProtocol, Sign, WayOut, WayOutEvidence,
};
use usher::network::discovery::{self, DiscoveryWay};
use usher::network::home::{self, HomeWay, Roots};
use usher::network::names::{self, NameWay};
use usher::network::outside::{self, OutsideWay};
use usher::network::router::{self, RouterWay};
use usher::platform::Host;

/// Which home it is; the parts find it in their environment.
const SCENE: &str = "USHER_TEST_HOME";

const COMPUTER: Ipv4Addr = Ipv4Addr::new(192, 168, 77, 10);
const ROUTER: Ipv4Addr = Ipv4Addr::new(192, 168, 77, 1);
/// What the home's name service says of plex.tv. No packet to it arrives.
const PLEX_TV: Ipv4Addr = Ipv4Addr::new(198, 51, 100, 20);
/// The address that plex.tv sees: an ordinary public one, since `miniupnpd`
/// takes those kept for documentation for private. It never leaves the test.
const PUBLIC: Ipv4Addr = Ipv4Addr::new(11, 22, 33, 44);

/// The router's address on the other side, and that of the next router.
fn outer(scene: &str) -> (Ipv4Addr, Ipv4Addr) {
    match scene {
        "double" => ([192, 168, 0, 20].into(), [192, 168, 0, 1].into()),
        "shared" => ([100, 64, 0, 9].into(), [100, 64, 0, 1].into()),
        _ => (PUBLIC, [11, 22, 33, 1].into()),
    }
}

#[test]
fn a_home_with_one_router_is_known_as_such() {
    in_a_home("single");
}

#[test]
fn two_routers_in_a_row_are_told() {
    in_a_home("double");
}

#[test]
fn a_shared_address_is_told() {
    in_a_home("shared");
}

#[test]
fn a_name_service_that_drops_private_addresses_is_told() {
    in_a_home("rebinding");
}

#[test]
fn a_name_service_that_blocks_plex_is_told() {
    in_a_home("blocking");
}

#[test]
fn without_a_network_everything_says_so_and_nothing_waits() {
    if is_root() {
        run_part(&["unshare", "--net"], "homes::as_a_computer_without_a_network", "");
    }
}

/// Starts the router of a home, which starts the computer in it.
fn in_a_home(scene: &str) {
    if is_root() {
        let apart =
            ["unshare", "--net", "--mount", "--pid", "--fork", "--mount-proc", "--kill-child"];
        run_part(&apart, "homes::as_the_router", scene);
    }
}

/// Runs an ignored test of this file as another program, behind these words.
fn run_part(words: &[&str], part: &str, scene: &str) {
    let program = std::env::current_exe().unwrap();
    let output = Command::new(words[0])
        .args(&words[1..])
        .arg(&program)
        .args(["--exact", part, "--ignored", "--nocapture"])
        .env(SCENE, scene)
        .output()
        .unwrap();
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    let said = text(&output.stdout) + &text(&output.stderr);
    // A name that fits no test would pass, too.
    assert!(output.status.success() && said.contains("1 passed"), "{part}, {scene}: {said}");
}

#[test]
#[ignore = "a part of the tests above, in a network namespace"]
fn as_the_router() {
    let scene = std::env::var(SCENE).unwrap();
    let (outside, next) = outer(&scene);
    let folder = tempfile::tempdir().unwrap();
    make_networks(outside, next);
    // Only for this mount namespace.
    let resolver = folder.path().join("resolv.conf");
    std::fs::write(&resolver, format!("nameserver {ROUTER}\noptions timeout:1 attempts:1\n"))
        .unwrap();
    run(&format!("mount --bind {} /etc/resolv.conf", resolver.display()));
    let names = UdpSocket::bind((ROUTER, 53)).unwrap();
    let asked = scene.clone();
    std::thread::spawn(move || serve_names(&names, &asked));
    std::thread::spawn(answer_as_a_server);
    let mut daemon = start_miniupnpd(folder.path());
    run_part(&["ip", "netns", "exec", "home"], "homes::as_the_computer", &scene);
    daemon.kill().unwrap();
    daemon.wait().unwrap();
}

/// The computer's network, ours as the router's, and that of whoever is next.
fn make_networks(outside: Ipv4Addr, next: Ipv4Addr) {
    // Where `ip netns` keeps its names.
    run("mount -t tmpfs tmpfs /run");
    run("ip link set lo up");
    for (name, ours, theirs) in [("home", "lan0", "eth0"), ("provider", "wan0", "cable0")] {
        run(&format!("ip netns add {name}"));
        run(&format!("ip link add {ours} type veth peer name {theirs} netns {name}"));
        run(&format!("ip link set {ours} up"));
        run(&format!("ip -n {name} link set lo up"));
        run(&format!("ip -n {name} link set {theirs} up"));
    }
    run(&format!("ip addr add {ROUTER}/24 dev lan0"));
    run(&format!("ip addr add {outside}/24 dev wan0"));
    run(&format!("ip -n home addr add {COMPUTER}/24 dev eth0"));
    run(&format!("ip -n provider addr add {next}/24 dev cable0"));
    run(&format!("ip -n home route add default via {ROUTER}"));
    run(&format!("ip route add default via {next}"));
    // It knows the way back, since this kernel may have no address translation.
    run(&format!("ip -n provider route add 192.168.77.0/24 via {outside}"));
    run("ip -n provider route add default dev cable0");
    std::fs::write("/proc/sys/net/ipv4/ip_forward", "1").unwrap();
    run("ip netns exec provider sh -c echo\t1\t>/proc/sys/net/ipv4/ip_forward");
}

/// Runs a command of words with blanks between them; a tab is one within a word.
fn run(command: &str) {
    let words: Vec<String> = command.split(' ').map(|word| word.replace('\t', " ")).collect();
    let Output { status, stderr, .. } = Command::new(&words[0]).args(&words[1..]).output().unwrap();
    assert!(status.success(), "{command}: {}", String::from_utf8_lossy(&stderr));
}

fn start_miniupnpd(folder: &Path) -> std::process::Child {
    let configuration = folder.join("miniupnpd.conf");
    let lines = "ext_ifname=wan0\nlistening_ip=lan0\nenable_natpmp=yes\nenable_upnp=yes\n\
        friendly_name=Attic Box\nuuid=0a1b2c3d-0000-1000-8000-000000000001\n";
    std::fs::write(&configuration, lines).unwrap();
    let log = std::fs::File::create(folder.join("log")).unwrap();
    let mut daemon = Command::new("/usr/sbin/miniupnpd")
        .args(["-d", "-f"])
        .arg(&configuration)
        .arg("-P")
        .arg(folder.join("pid"))
        .stdout(log.try_clone().unwrap())
        .stderr(log)
        .spawn()
        .expect("miniupnpd is installed");
    let began = Instant::now();
    // It answers once it says that it listens.
    while !std::fs::read_to_string(folder.join("log")).unwrap().contains("Listening for NAT-PMP") {
        if began.elapsed() > Duration::from_secs(10) {
            daemon.kill().unwrap();
            panic!("miniupnpd does not listen");
        }
        std::thread::sleep(Duration::from_millis(20));
    }
    daemon
}

#[tokio::test]
#[ignore = "a part of the tests above, in a network namespace"]
async fn as_the_computer() {
    let scene = std::env::var(SCENE).unwrap();
    match scene.as_str() {
        "rebinding" | "blocking" => look_at_names(&scene).await,
        _ => {
            look_at_the_way_out(&scene).await;
            look_at_home().await;
        }
    }
}

async fn look_at_the_way_out(scene: &str) {
    let host = Host::this_machine();
    let route = host.default_route().unwrap().unwrap();
    assert_eq!((route.interface.as_str(), route.is_tunnel), ("eth0", false));
    assert_eq!(route.gateway, Some(ROUTER.into()));

    let answer = router::ask(&RouterWay::System { gateway: route.gateway }, 32400).await;
    let RouterAnswer::Router(router) = &answer else { panic!("{answer:?}") };
    assert_eq!(router.name.as_deref(), Some("Attic Box"));
    assert_eq!(router.protocols, [RouterProtocol::UpnpIgd, RouterProtocol::NatPmp]);
    assert_eq!(router.inside, Some(ROUTER.into()));
    assert_eq!(router.mapping, MappedTo::Nothing);
    // `miniupnpd` keeps an address to itself that is not public.
    let told = (scene == "single").then(|| PUBLIC.into());
    assert_eq!(router.outside, told);
    let by_nat_pmp = RouterWay::At { ssdp: ([127, 0, 0, 1], 9).into(), nat_pmp: route.gateway };
    match router::ask(&by_nat_pmp, 32400).await {
        RouterAnswer::Router(router) => {
            assert_eq!((router.protocols, router.outside), (vec![RouterProtocol::NatPmp], told));
        }
        other => panic!("{other:?}"),
    }

    let (_, next) = outer(scene);
    assert_eq!(host.next_router(PLEX_TV).unwrap(), Some(next.into()));
    let own = outside::own_addresses();
    assert_eq!(own, [IpAddr::from(COMPUTER)]);
    let outside = Some(IpAddr::from(PUBLIC));
    let way_out = WayOut::of(&WayOutEvidence {
        router: Some(answer),
        outside,
        own,
        next_router: Some(next.into()),
        tunnel: None,
    });
    let sign = Sign::NextRouter(next.into());
    let expected = match scene {
        "double" => WayOut::DoubleNat { sign, outside },
        "shared" => WayOut::CarrierGrade { sign, outside },
        _ => WayOut::OneRouter { outside: PUBLIC.into() },
    };
    assert_eq!(way_out, expected);
    if scene == "single" {
        // The router itself has that address, and nothing behind it there.
        assert_eq!(
            outside::open(&OutsideWay::System, PUBLIC.into(), 32400).await,
            OutsideDoor::Refused
        );
    }
}

async fn look_at_home() {
    let name = name_of(&COMPUTER.to_string());
    let answer = names::plex_direct(&NameWay::System, &name).await;
    assert_eq!(answer, NameAnswer::Answered(vec![COMPUTER.into()]));
    let plex_tv = names::service(&NameWay::System, "plex.tv").await;
    assert_eq!(plex_tv, NameAnswer::Answered(vec![PLEX_TV.into()]));

    let authority = Authority::new("Attic Authority");
    authority.serve(COMPUTER, 32400, &format!("*.{HASH}.plex.direct")).await;
    let way = HomeWay { roots: Roots::Given(vec![authority.der()]), place: None };
    let door = home::open(&NameWay::System, &way, name.host(), 32400).await;
    assert_eq!(door, HomeDoor::Open { issuer: Some("Attic Authority".to_owned()) });

    let Discovery::Heard(servers) = discovery::ask(&DiscoveryWay::Home).await else {
        panic!("nobody was asked");
    };
    let heard: Vec<_> = servers.iter().map(|it| (it.name.as_str(), it.address)).collect();
    assert_eq!(heard, [("Attic: Box", IpAddr::from(ROUTER))]);
}

async fn look_at_names(scene: &str) {
    let name = name_of(&COMPUTER.to_string());
    let answer = names::plex_direct(&NameWay::System, &name).await;
    let plex_tv = names::service(&NameWay::System, "plex.tv").await;
    let nowhere = vec![IpAddr::from(Ipv4Addr::UNSPECIFIED)];
    let missing = names::service(&NameWay::System, "clients.plex.tv").await;
    match scene {
        "rebinding" => {
            let spelled = COMPUTER.into();
            assert_eq!(answer, NameAnswer::Rebinding { spelled, got: Vec::new() });
            assert_eq!(plex_tv, NameAnswer::Answered(vec![PLEX_TV.into()]));
            let door = home::open(&NameWay::System, &HomeWay::system(), name.host(), 32400).await;
            assert_eq!(door, HomeDoor::NoName);
        }
        _ => {
            assert_eq!(plex_tv, NameAnswer::Blocked(nowhere));
            assert_eq!(missing, NameAnswer::Blocked(Vec::new()));
        }
    }
}

#[tokio::test]
#[ignore = "a part of the tests above, in a network namespace"]
async fn as_a_computer_without_a_network() {
    let name = name_of(&COMPUTER.to_string());
    let way = RouterWay::System { gateway: Some(ROUTER.into()) };
    let began = Instant::now();
    let (router, servers, door, looked, v6) = tokio::join!(
        router::ask(&way, 32400),
        discovery::ask(&DiscoveryWay::Home),
        outside::open(&OutsideWay::System, PUBLIC.into(), 32400),
        names::plex_direct(&NameWay::System, &name),
        outside::open(&OutsideWay::System, "2001:db8::1".parse().unwrap(), 32400),
    );
    assert_eq!(router, RouterAnswer::NoRoute);
    assert_eq!(servers, Discovery::NoRoute);
    assert_eq!((door, v6), (OutsideDoor::NoRoute, OutsideDoor::NoRoute));
    assert!(matches!(looked, NameAnswer::Unanswered | NameAnswer::NotFound), "{looked:?}");
    assert_eq!(outside::own_addresses(), Vec::<IpAddr>::new());
    assert_eq!(Host::this_machine().default_route().unwrap(), None);
    assert!(began.elapsed() < Duration::from_secs(12), "{:?}", began.elapsed());
}

// What else lives in the home.

/// A server that answers whoever asks all of the home (protocol page §10).
fn answer_as_a_server() {
    let socket = UdpSocket::bind((Ipv4Addr::UNSPECIFIED, 32414)).unwrap();
    socket.join_multicast_v4(&Ipv4Addr::new(239, 0, 0, 250), &ROUTER).unwrap();
    let answer = format!(
        "HTTP/1.0 200 OK\r\nContent-Type: plex/media-server\r\nHost: {HASH}.plex.direct\r\n\
         Name: Attic: Box\r\nPort: 32400\r\nResource-Identifier: abc\r\nVersion: 1.43.4\r\n\r\n"
    );
    let mut buffer = [0; 256];
    while let Ok((_, from)) = socket.recv_from(&mut buffer) {
        socket.send_to(answer.as_bytes(), from).unwrap();
    }
}

/// A name service for the few names of the tests (RFC 1035).
fn serve_names(socket: &UdpSocket, scene: &str) {
    const NO_SUCH_NAME: u8 = 3;
    const ADDRESS: [u8; 2] = [0, 1];
    let mut buffer = [0; 512];
    while let Ok((length, from)) = socket.recv_from(&mut buffer) {
        let question = &buffer[..length];
        let (mut name, mut at) = (Vec::new(), 12);
        while question[at] != 0 {
            let end = at + 1 + usize::from(question[at]);
            name.push(String::from_utf8_lossy(&question[at + 1..end]).into_owned());
            at = end;
        }
        let kind = &question[at + 1..at + 3];
        let found = address_of(&name.join("."), scene);
        let address = found.filter(|_| kind == ADDRESS);
        let code = if found.is_some() { 0 } else { NO_SUCH_NAME };
        let mut answer = question[..2].to_vec();
        answer.extend([0x81, 0x80 | code, 0, 1, 0, u8::from(address.is_some()), 0, 0, 0, 0]);
        answer.extend(&question[12..at + 5]);
        if let Some(address) = address {
            // The name of the question, one minute, four bytes.
            answer.extend([0xc0, 12, 0, 1, 0, 1, 0, 0, 0, 60, 0, 4]);
            answer.extend(address.octets());
        }
        socket.send_to(&answer, from).unwrap();
    }
}

fn address_of(name: &str, scene: &str) -> Option<Ipv4Addr> {
    match (name, scene) {
        ("plex.tv", "blocking") => Some(Ipv4Addr::UNSPECIFIED),
        ("plex.tv" | "example.com", _) => Some(PLEX_TV),
        _ => match PlexDirect::parse(name)?.spelled() {
            spelled if scene == "rebinding" && Reach::of(spelled).is_local() => None,
            IpAddr::V4(spelled) => Some(spelled),
            IpAddr::V6(_) => None,
        },
    }
}
