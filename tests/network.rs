//! What lies between this computer and the world: against the practice home's
//! router and doors of our own on loopback, and in networks that the tests make,
//! with a real router's program, a name service and a certificate authority.

#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    clippy::print_stderr,
    clippy::panic,
    reason = "tests"
)]

#[path = "network/authority.rs"]
mod authority;
#[cfg(target_os = "linux")]
#[path = "network/homes.rs"]
mod homes;
#[cfg(target_os = "linux")]
mod household;
#[cfg(target_os = "linux")]
mod stranger;

use authority::Authority;
use std::collections::BTreeMap;
use std::net::{IpAddr, Ipv4Addr};
use usher::domain::network::{
    Discovery, HomeDoor, MappedTo, NameAnswer, PlexDirect, Router, RouterAnswer, RouterProtocol,
    Sign, TlsFault, WayOut, WayOutEvidence,
};
use usher::network::discovery::{self, DiscoveryWay};
use usher::network::home::{self, HomeWay, Roots};
use usher::network::names::{self, NameWay};
use usher::network::router::{self, RouterWay};
use usher::sim::{Neighbour, PortMapping, Practice, Shown, World};

const HASH: &str = "0123456789abcdef0123456789abcdef";
const HOME: Ipv4Addr = Ipv4Addr::new(203, 0, 113, 7);

// The router.

async fn asked(practice: &Practice) -> RouterAnswer {
    let places = practice.router();
    let way = RouterWay::At { ssdp: places.ssdp, nat_pmp: places.nat_pmp };
    router::ask(&way, 32400).await
}

fn told(answer: RouterAnswer) -> Router {
    match answer {
        RouterAnswer::Router(router) => router,
        other => panic!("{other:?}"),
    }
}

fn way_out(router: RouterAnswer) -> WayOut {
    let outside = Some(HOME.into());
    WayOut::of(&WayOutEvidence { router: Some(router), outside, ..WayOutEvidence::default() })
}

#[tokio::test]
async fn the_practice_router_tells_its_name_its_address_and_its_mappings() {
    let practice = Practice::start(World::plain()).await.unwrap();
    let answer = asked(&practice).await;
    assert_eq!(way_out(answer.clone()), WayOut::OneRouter { outside: HOME.into() });
    let plain = told(answer);
    assert_eq!(plain.name.as_deref(), Some("Practice Box 7590"));
    assert_eq!(plain.protocols[0], RouterProtocol::UpnpIgd);
    if practice.router().nat_pmp.is_some() {
        assert_eq!(plain.protocols[1..], [RouterProtocol::NatPmp]);
    }
    assert_eq!(plain.inside, Some(Ipv4Addr::LOCALHOST.into()));
    assert_eq!((plain.outside, plain.mapping), (Some(HOME.into()), MappedTo::Nothing));

    practice.change(|world| {
        world.home.router.name = "Box <7> & \"Söhne\"".to_owned();
        let address = Ipv4Addr::new(192, 168, 1, 10);
        let description = "Plex & Attic".to_owned();
        let mapping = PortMapping { address, port: 32400, description };
        world.home.router.mappings.insert(32400, mapping);
    });
    let mapped = told(asked(&practice).await);
    assert_eq!(mapped.name.as_deref(), Some("Box <7> & \"Söhne\""));
    let MappedTo::Inside { address, port, description } = mapped.mapping else {
        panic!("{:?}", mapped.mapping);
    };
    assert_eq!((address, port), (IpAddr::from([192, 168, 1, 10]), 32400));
    assert_eq!(description.as_deref(), Some("Plex & Attic"));
}

#[tokio::test]
async fn the_practice_router_can_be_behind_others_or_silent() {
    let practice = Practice::start(World::plain()).await.unwrap();
    let with = |outside: Option<Ipv4Addr>| {
        practice.change(|world| world.home.router.outside = outside);
    };
    let outside = Some(HOME.into());
    for (address, expected) in [
        ([192, 168, 0, 20], false),
        ([10, 0, 0, 20], false),
        ([100, 64, 0, 9], true),
        ([100, 127, 255, 254], true),
    ] {
        with(Some(address.into()));
        let sign = Sign::Router(address.into());
        let expected = match expected {
            true => WayOut::CarrierGrade { sign, outside },
            false => WayOut::DoubleNat { sign, outside },
        };
        assert_eq!(way_out(asked(&practice).await), expected);
    }
    with(None);
    let mute = asked(&practice).await;
    assert_eq!(told(mute.clone()).outside, None);
    assert_eq!(way_out(mute), WayOut::NoPublicAddress { outside: HOME.into() });

    // NAT-PMP alone tells the address, and has no name.
    with(Some(HOME));
    practice.change(|world| world.home.router.answers_upnp = false);
    let answer = asked(&practice).await;
    match practice.router().nat_pmp {
        None => assert_eq!(answer, RouterAnswer::Silent),
        Some(inside) => {
            let expected = Router {
                name: None,
                protocols: vec![RouterProtocol::NatPmp],
                inside: Some(inside),
                outside,
                mapping: MappedTo::Unknown,
            };
            assert_eq!(told(answer), expected);
        }
    }
    practice.change(|world| world.home.router.answers_nat_pmp = false);
    let silent = asked(&practice).await;
    assert_eq!(silent, RouterAnswer::Silent);
    assert_eq!(way_out(silent), WayOut::RouterSilent);
}

#[tokio::test]
async fn a_router_that_talks_nonsense_is_bounded() {
    use tokio::io::AsyncWriteExt;
    let pages = tokio::net::TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.unwrap();
    let location = pages.local_addr().unwrap();
    // A description without end.
    tokio::spawn(async move {
        while let Ok((mut connection, _)) = pages.accept().await {
            tokio::spawn(async move {
                let _ = connection.write_all(b"HTTP/1.1 200 OK\r\n\r\n<root>").await;
                while connection.write_all(&[b'<'; 8192]).await.is_ok() {}
            });
        }
    });
    let socket = tokio::net::UdpSocket::bind((Ipv4Addr::LOCALHOST, 0)).await.unwrap();
    let ssdp = socket.local_addr().unwrap();
    tokio::spawn(async move {
        let mut buffer = [0; 1024];
        while let Ok((_, from)) = socket.recv_from(&mut buffer).await {
            let location = format!("HTTP/1.1 200 OK\r\nLOCATION: http://{location}/\r\n\r\n");
            for answer in ["\u{0}\u{ff}", "LOCATION: file:///etc/passwd", &location] {
                socket.send_to(answer.as_bytes(), from).await.unwrap();
            }
        }
    });
    let way = RouterWay::At { ssdp, nat_pmp: None };
    assert_eq!(router::ask(&way, 32400).await, RouterAnswer::Silent);
}

// The door at home.

fn name_of(address: &str) -> PlexDirect {
    PlexDirect::parse(&format!("{}.{HASH}.plex.direct", address.replace('.', "-"))).unwrap()
}

/// A table in which this name leads to loopback.
fn leads_here(name: &PlexDirect) -> NameWay {
    let here = vec![IpAddr::from(Ipv4Addr::LOCALHOST)];
    NameWay::Table(BTreeMap::from([(name.host().to_owned(), here)]))
}

/// Trusts this authority alone.
fn trusting(authority: &Authority) -> HomeWay {
    HomeWay { roots: Roots::Given(vec![authority.der()]), place: None }
}

#[tokio::test]
async fn a_door_with_a_good_certificate_opens_and_says_whose_it_is() {
    let authority = Authority::new("Attic Authority");
    let name = name_of("127.0.0.1");
    let port = authority.serve(Ipv4Addr::LOCALHOST, 0, &format!("*.{HASH}.plex.direct")).await;
    let roots = trusting(&authority);
    let door = home::open(&leads_here(&name), &roots, name.host(), port).await;
    assert_eq!(door, HomeDoor::Open { issuer: Some("Attic Authority".to_owned()) });
}

#[tokio::test]
async fn a_foreign_certificate_is_refused_by_its_issuers_name() {
    let (trusted, foreign) =
        (Authority::new("Attic Authority"), Authority::new("Corporate Gateway"));
    let name = name_of("127.0.0.1");
    let port = foreign.serve(Ipv4Addr::LOCALHOST, 0, name.host()).await;
    let issuer = Some("Corporate Gateway".to_owned());
    for roots in [trusting(&trusted), HomeWay::system()] {
        let door = home::open(&leads_here(&name), &roots, name.host(), port).await;
        let expected = HomeDoor::Tls { issuer: issuer.clone(), why: TlsFault::UnknownIssuer };
        assert_eq!(door, expected, "{roots:?}");
    }
    // Another name, and two wrong times.
    let roots = trusting(&trusted);
    let opened = async |port| match home::open(&leads_here(&name), &roots, name.host(), port).await
    {
        HomeDoor::Tls { why, .. } => why,
        other => panic!("{other:?}"),
    };
    let other = trusted.serve(Ipv4Addr::LOCALHOST, 0, "attic.example").await;
    assert_eq!(opened(other).await, TlsFault::OtherName);
    let old = trusted.serve_between(name.host(), 2001, 2002).await;
    assert_eq!(opened(old).await, TlsFault::Expired);
    let future = trusted.serve_between(name.host(), 2101, 2102).await;
    assert_eq!(opened(future).await, TlsFault::NotYetValid);
}

#[tokio::test]
async fn other_doors_are_told_apart() {
    let name = name_of("127.0.0.1");
    let way = leads_here(&name);
    let roots = HomeWay::system();
    let listener = std::net::TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    let port = listener.local_addr().unwrap().port();
    drop(listener);
    let refused = home::open(&way, &roots, name.host(), port).await;
    assert_eq!(refused, HomeDoor::Refused);
    let nobody = NameWay::Table(BTreeMap::new());
    assert_eq!(home::open(&nobody, &roots, name.host(), port).await, HomeDoor::NoName);

    // The practice server speaks no TLS.
    let practice = Practice::start(World::plain()).await.unwrap();
    let door = home::open(&way, &roots, name.host(), practice.server().port()).await;
    assert_eq!(door, HomeDoor::Tls { issuer: None, why: TlsFault::BrokenOff });

    // Somebody who takes the connection and never says a word.
    let silent = std::net::TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    let port = silent.local_addr().unwrap().port();
    assert_eq!(home::open(&way, &roots, name.host(), port).await, HomeDoor::TimedOut);
}

/// The first way to the practice server that plex.tv lists.
fn first_way(practice: &Practice) -> (PlexDirect, u16, NameWay, HomeWay) {
    let (list, names) = practice.read(|world| (world.ways(), world.names()));
    let first = url::Url::parse(&list[0]).unwrap();
    let name = PlexDirect::parse(first.host_str().unwrap()).unwrap();
    let roots = HomeWay { roots: Roots::Given(vec![practice.network().authority]), place: None };
    (name, first.port().unwrap(), names.map_or(NameWay::Nobody, NameWay::Table), roots)
}

#[tokio::test]
async fn the_practice_server_has_a_secure_door() {
    let practice = Practice::start(World::plain()).await.unwrap();
    let (name, port, way, roots) = first_way(&practice);
    let issuer = |name: &str| Some(name.to_owned());
    let open = async || home::open(&way, &roots, name.host(), port).await;
    assert_eq!(open().await, HomeDoor::Open { issuer: issuer("Practice Authority") });
    // It stands for the server's other addresses as well, which lead nowhere here.
    let place = Some(practice.network().home);
    let everywhere = HomeWay { place, ..roots.clone() };
    let lan = practice.read(|world| world.plex_direct(IpAddr::from([192, 168, 1, 10])));
    let door = home::open(&way, &everywhere, &lan, 32400).await;
    assert_eq!(door, HomeDoor::Open { issuer: issuer("Practice Authority") });
    for (shown, expected) in [
        (
            Shown::CertificateBy("Corporate Gateway".to_owned()),
            HomeDoor::Tls { issuer: issuer("Corporate Gateway"), why: TlsFault::UnknownIssuer },
        ),
        (
            Shown::ExpiredCertificate,
            HomeDoor::Tls { issuer: issuer("Practice Authority"), why: TlsFault::Expired },
        ),
        (Shown::Nothing, HomeDoor::Tls { issuer: None, why: TlsFault::BrokenOff }),
    ] {
        practice.change(|world| world.home.shown = shown);
        assert_eq!(open().await, expected);
    }
}

#[tokio::test]
async fn the_practice_home_says_who_is_in_it() {
    let practice = Practice::start(World::plain()).await.unwrap();
    let way = DiscoveryWay::At(vec![practice.network().discovery]);
    let heard = async || match discovery::ask(&way).await {
        Discovery::Heard(mut servers) => {
            servers.sort_by(|a, b| a.name.cmp(&b.name));
            servers
        }
        other => panic!("{other:?}"),
    };
    let alone = heard().await;
    assert_eq!(alone.len(), 1);
    assert_eq!((alone[0].name.as_str(), alone[0].port), ("Practice Mac", practice.server().port()));
    practice.change(|world| {
        world.server.preferences.force("GdmEnabled", false.into());
        world.home.neighbours.push(Neighbour {
            name: "Attic: NAS".to_owned(),
            machine_identifier: "nas".to_owned(),
            version: "1.41.0".to_owned(),
            port: 32400,
        });
    });
    let names: Vec<_> = heard().await.into_iter().map(|it| it.name).collect();
    assert_eq!(names, ["Attic: NAS"]);
}

// The way out of the practice computer.

#[tokio::test]
async fn the_practice_computer_knows_its_way_out() {
    let practice = Practice::start(World::plain()).await.unwrap();
    let said = |program: &str, args: &[&str]| {
        let args: Vec<String> = args.iter().map(|it| (*it).to_owned()).collect();
        practice.programs().run(program, &args, b"").unwrap().stdout
    };
    let route = || said("route", &["-n", "get", "default"]);
    assert!(route().contains("interface: en0\n"));
    practice.change(|world| world.home.tunnel = Some("utun4".to_owned()));
    assert!(route().contains("interface: utun4\n") && !route().contains("gateway"));
    assert!(said("ping", &["-n", "198.51.100.20"]).contains("from 203.0.113.1:"));
    practice.change(|world| world.home.next_router = None);
    assert!(!said("ping", &["-n", "198.51.100.20"]).contains("from"));
}

// Names in the practice home.

#[tokio::test]
async fn the_practice_home_has_a_name_service() {
    let mut world = World::plain();
    world.server.certificate = HASH.to_owned();
    let way = |world: &World| world.names().map_or(NameWay::Nobody, NameWay::Table);
    let name = name_of("192.168.1.10");
    let plain = names::plex_direct(&way(&world), &name).await;
    assert_eq!(plain, NameAnswer::Answered(vec![name.spelled()]));
    assert!(matches!(names::service(&way(&world), "plex.tv").await, NameAnswer::Answered(_)));
    world.home.names.drops_private = true;
    let kept = names::plex_direct(&way(&world), &name).await;
    assert_eq!(kept, NameAnswer::Rebinding { spelled: name.spelled(), got: Vec::new() });
    world.home.names.blocks.push("plex.tv".to_owned());
    let blocked = names::service(&way(&world), "plex.tv").await;
    assert_eq!(blocked, NameAnswer::Blocked(vec![Ipv4Addr::UNSPECIFIED.into()]));
    world.home.names.is_down = true;
    assert_eq!(names::plex_direct(&way(&world), &name).await, NameAnswer::Unanswered);
}
