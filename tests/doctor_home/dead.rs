//! Networks from which nothing comes back: the program tells what it knows and
//! what it could not find out, and does not hang.

use crate::computer::{Computer, ME};
use crate::household::{COMPUTER, ROUTER, in_a_home, run, scene, use_resolver};
use crate::{Examined, Said, command_of, examined, links, open_to_the_world};
use std::path::Path;
use std::time::Duration;
use usher::sim::{Behaviour, Fault, Ports, Practice, Side, World};

/// Longer than this nobody waits in front of a dead network.
const LIMIT: Duration = Duration::from_secs(15);
/// The part of a test below that is the home's computer, alone.
const AS_THE_COMPUTER: &str = "dead::as_the_computer";

#[test]
fn without_even_loopback_it_says_so() {
    in_a_home("down", AS_THE_COMPUTER);
}

#[test]
fn on_a_computer_without_a_network_it_says_so() {
    in_a_home("alone", AS_THE_COMPUTER);
}

#[test]
fn where_packets_vanish_it_tells_what_the_server_says() {
    in_a_home("vanish", AS_THE_COMPUTER);
}

#[test]
fn where_packets_to_the_server_vanish_as_well_it_ends() {
    in_a_home("silence", AS_THE_COMPUTER);
}

#[test]
fn where_plex_tv_alone_hangs_the_server_is_looked_at_all_the_same() {
    let hangs = Fault::always(Side::PlexTv, Behaviour::HoldBeforeActing);
    let computer = Computer::prepared(|world| {
        open_to_the_world(world);
        world.faults.push(hangs);
    });
    let run = computer.signed_in(ME).json(&["doctor"]);
    assert!(run.took < LIMIT, "{:?}", run.took);
    let links = links(&run.events());
    assert_eq!(link(&links, "plex_tv").code, "plex_tv.slow");
    let known = ["running", "port", "answers", "claimed", "settings", "folders", "libraries"];
    for name in known {
        assert_eq!(link(&links, name).state, "ok", "{links:#?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "a part of the tests above, in a network namespace"]
async fn as_the_computer() {
    let scene = scene();
    let folder = tempfile::tempdir().unwrap();
    match scene.as_str() {
        "down" => {}
        "alone" => run("ip link set lo up"),
        _ => vanish(folder.path()),
    }
    // Asked for in the clear, its token would not even be sent.
    let server = match scene.as_str() {
        "silence" => Some("https://192.168.77.20:32400"),
        _ => None,
    };
    let (practice, token) = match scene.as_str() {
        "vanish" => {
            let mut world = World::plain();
            open_to_the_world(&mut world);
            let ports = Ports { server: 32400, ..Ports::default() };
            let practice = Practice::start_at(world, ports).await.unwrap();
            let token = practice.change(|world| world.grant(ME, "an earlier run"));
            (Some(practice), token)
        }
        _ => (None, "a-token-of-an-earlier-run".to_owned()),
    };
    let home = folder.path().to_owned();
    let looked = tokio::task::spawn_blocking(move || {
        let mut command = command_of(Path::new(env!("CARGO_BIN_EXE_usher")), &home, &token);
        command.args(server.iter().flat_map(|server| ["--server", server]));
        examined(&mut command)
    });
    let Examined { exit, took, links } = looked.await.unwrap();
    drop(practice);
    assert!(took < LIMIT, "{took:?}");
    assert_eq!(exit, 1, "{links:#?}");
    assert!(links.iter().all(|it| !it.evidence.is_empty()), "{links:#?}");
    let broken: Vec<&str> =
        links.iter().filter(|it| it.state == "fail").map(|it| it.code.as_str()).collect();
    match scene.as_str() {
        "vanish" => {
            // Whether the name or the address keeps silent first is chance.
            assert!(matches!(broken[..], ["plex_tv.silent" | "plex_tv.slow"]), "{links:#?}");
            for name in ["running", "port", "answers", "claimed", "settings"] {
                assert_eq!(link(&links, name).state, "ok", "{links:#?}");
            }
            for name in ["installed", "home"] {
                assert_eq!(link(&links, name).state, "unknown", "{links:#?}");
            }
        }
        _ => {
            assert!(links.iter().all(|it| it.state != "ok"), "{links:#?}");
            assert!(!broken.is_empty(), "{links:#?}");
        }
    }
}

/// A network that takes every packet and brings none: a cable whose other end
/// nobody holds, and neighbours that seem to be there.
fn vanish(folder: &Path) {
    run("ip link set lo up");
    run("ip link add nowhere type veth peer name end");
    for link in ["nowhere", "end"] {
        run(&format!("ip link set {link} up"));
    }
    run(&format!("ip addr add {COMPUTER}/24 dev nowhere"));
    for address in [ROUTER.to_string(), "192.168.77.20".to_owned()] {
        run(&format!("ip neigh add {address} lladdr 02:00:00:00:00:01 dev nowhere"));
    }
    run(&format!("ip route add default via {ROUTER}"));
    use_resolver(folder, ROUTER);
}

fn link<'a>(links: &'a [Said], name: &str) -> &'a Said {
    links.iter().find(|it| it.link == name).unwrap()
}
