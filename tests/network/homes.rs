//! What a computer in a home with a network of its own finds out about it.

use super::authority::Authority;
use super::{HASH, name_of};
use crate::household::{
    COMPUTER, PLEX_TV, PUBLIC, ROUTER, Router, in_a_home, outer, run_part, scene,
};
use crate::stranger::is_root;
use std::net::{IpAddr, Ipv4Addr, UdpSocket};
use std::time::{Duration, Instant};
use usher::domain::network::{
    Discovery, HomeDoor, MappedTo, NameAnswer, OutsideDoor, RouterAnswer, RouterProtocol, Sign,
    WayOut, WayOutEvidence,
};
use usher::network::discovery::{self, DiscoveryWay};
use usher::network::home::{self, HomeWay, Roots};
use usher::network::names::{self, NameWay};
use usher::network::outside::{self, OutsideWay};
use usher::network::router::{self, RouterWay};
use usher::platform::Host;

/// The part of a test that is the router of a home.
const AS_THE_ROUTER: &str = "homes::as_the_router";

#[test]
fn a_home_with_one_router_is_known_as_such() {
    in_a_home("single", AS_THE_ROUTER);
}

#[test]
fn two_routers_in_a_row_are_told() {
    in_a_home("double", AS_THE_ROUTER);
}

#[test]
fn a_shared_address_is_told() {
    in_a_home("shared", AS_THE_ROUTER);
}

#[test]
fn a_name_service_that_drops_private_addresses_is_told() {
    in_a_home("rebinding", AS_THE_ROUTER);
}

#[test]
fn a_name_service_that_blocks_plex_is_told() {
    in_a_home("blocking", AS_THE_ROUTER);
}

#[test]
fn without_a_network_everything_says_so_and_nothing_waits() {
    if is_root() {
        run_part(&["unshare", "--net"], "homes::as_a_computer_without_a_network", "");
    }
}

#[test]
#[ignore = "a part of the tests above, in a network namespace"]
fn as_the_router() {
    let router = Router::start(&scene());
    std::thread::spawn(answer_as_a_server);
    router.run_computer("homes::as_the_computer");
}

#[tokio::test]
#[ignore = "a part of the tests above, in a network namespace"]
async fn as_the_computer() {
    let scene = scene();
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
