//! A computer with everything: a home's network around it with a real router's
//! program, names, plex.tv behind a certificate that it trusts, and a server
//! that is installed, runs as a user of its own and listens where it should.
//! The program is given no address and no folder: it looks at this computer.

use crate::authority::Authority;
use crate::computer::ME;
use crate::household::{COMPUTER, PLEX_TV, PUBLIC, Router, in_a_home, outer, run, scene};
use crate::stranger::STRANGER;
use crate::{Said, command_of, examined, open_to_the_world, states};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Write};
use std::net::{IpAddr, SocketAddr};
use std::os::unix::fs::chown;
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use tokio::net::{TcpListener, TcpStream};
use usher::sim::{Folders, Ports, Practice, World};

/// The server's own user. The person is the stranger.
const PLEX: u32 = 54_320;
const PROGRAM: &str = "/usr/lib/plexmediaserver/Plex Media Server";
const DATA: &str = "/var/lib/plexmediaserver/Library/Application Support/Plex Media Server";
/// What this test adds to the computer lies below this folder.
const PLACE: &str = "/mnt";
/// What dpkg keeps of every package.
const DPKG: &str = "/var/lib/dpkg";
const AUTHORITIES: &str = "/etc/ssl/certs/ca-certificates.crt";
/// The port of the server, at every one of its addresses.
const SERVER_PORT: u16 = 32400;
/// Where the router finds plex.tv: it is on the computer, too.
const PLEX_TV_PORT: u16 = 8081;

#[test]
fn a_computer_on_which_everything_works_has_twelve_links_that_do() {
    in_a_home("single", AS_THE_ROUTER);
}

#[test]
fn a_router_that_cannot_look_at_itself_breaks_nothing() {
    in_a_home("no-loopback", AS_THE_ROUTER);
}

#[test]
fn two_routers_in_a_row_break_the_routers_link() {
    in_a_home("double", AS_THE_ROUTER);
}

#[test]
fn an_address_shared_with_others_breaks_the_routers_link() {
    in_a_home("shared", AS_THE_ROUTER);
}

#[test]
fn a_name_service_that_drops_private_addresses_breaks_the_link_at_home() {
    in_a_home("rebinding", AS_THE_ROUTER);
}

const AS_THE_ROUTER: &str = "furnished::as_the_router";

#[tokio::test(flavor = "multi_thread")]
#[ignore = "a part of the tests above, in a network namespace"]
async fn as_the_router() {
    let scene = scene();
    let router = Router::start(&scene);
    let (outside, _) = outer(&scene);
    if scene != "no-loopback" {
        // What a mapping does in a kernel that has them.
        relay((outside, SERVER_PORT).into(), (COMPUTER, SERVER_PORT).into()).await;
    }
    let authority = Authority::new("Attic Authority");
    run(&format!("ip addr add {PLEX_TV}/32 dev lo"));
    let behind = (COMPUTER, PLEX_TV_PORT).into();
    authority.serve_before((PLEX_TV, 443).into(), "plex.tv", behind).await;
    // The computer keeps its files there, too.
    run(&format!("mount -t tmpfs tmpfs {PLACE}"));
    std::fs::write(format!("{PLACE}/authority.pem"), pem(&authority.der())).unwrap();
    tokio::task::spawn_blocking(move || router.run_computer("furnished::as_the_computer"))
        .await
        .unwrap();
}

/// Passes every connection on to somebody else.
async fn relay(here: SocketAddr, there: SocketAddr) {
    let listener = TcpListener::bind(here).await.unwrap();
    tokio::spawn(async move {
        while let Ok((mut from, _)) = listener.accept().await {
            tokio::spawn(async move {
                let mut to = TcpStream::connect(there).await.ok()?;
                tokio::io::copy_bidirectional(&mut from, &mut to).await.ok()
            });
        }
    });
}

fn pem(der: &[u8]) -> String {
    let text = STANDARD.encode(der);
    let lines: Vec<&str> =
        text.as_bytes().chunks(64).map(|line| std::str::from_utf8(line).unwrap()).collect();
    format!("-----BEGIN CERTIFICATE-----\n{}\n-----END CERTIFICATE-----\n", lines.join("\n"))
}

#[test]
#[ignore = "a part of the tests above, in a network namespace"]
fn as_the_computer() {
    let scene = scene();
    furnish();
    let server = Server::start();
    trust(&server.authority);
    let links = doctor(&server.token);
    let broken: Vec<(&str, &str)> = links
        .iter()
        .filter(|it| it.state == "fail")
        .map(|it| (it.link.as_str(), it.code.as_str()))
        .collect();
    let expected: &[(&str, &str)] = match scene.as_str() {
        "double" => &[("router", "chain.double_nat")],
        "shared" => &[("router", "chain.shared_address")],
        "rebinding" => &[("home", "chain.rebinding")],
        _ => {
            assert_eq!(states(&links), ["ok"; 12], "{links:#?}");
            hold_evidence(&scene, &links);
            &[]
        }
    };
    assert_eq!(broken, expected, "{links:#?}");
}

/// What was found is what is there.
fn hold_evidence(scene: &str, links: &[Said]) {
    let outside = match scene {
        "no-loopback" => "open, as Plex reports",
        _ => "open, and your public address answered",
    };
    for (link, words) in [
        ("installed", PROGRAM),
        ("running", "of user plex"),
        ("claimed", "practice"),
        ("folders", "all 2 folders"),
        ("libraries", "3 items"),
        ("home", "192-168-77-10."),
        ("plex_tv", "a way that it names is open"),
        ("router", "Attic Box"),
        ("outside", outside),
    ] {
        let said = links.iter().find(|it| it.link == link).unwrap();
        assert!(said.evidence.contains(words), "{words}: {said:?}");
    }
    if Path::new(DPKG).exists() {
        let version = World::plain().server.version;
        let whole = format!("version {version}, all files as the package brought them");
        assert!(links[0].evidence.starts_with(&whole), "{:?}", links[0]);
    }
}

/// Puts everything on this computer that belongs to a server: its program, the
/// package's entry, its user, its data folder, and films and shows. All of it
/// lies over what is there, in this mount namespace alone.
fn furnish() {
    for folder in ["/usr/lib", "/var/lib"] {
        let (upper, work) = (format!("{PLACE}/upper{folder}"), format!("{PLACE}/work{folder}"));
        for folder in [&upper, &work] {
            std::fs::create_dir_all(folder).unwrap();
        }
        run(&format!(
            "mount -t overlay overlay -o lowerdir={folder},upperdir={upper},workdir={work} {folder}"
        ));
    }
    std::fs::create_dir_all(Path::new(PROGRAM).parent().unwrap()).unwrap();
    place(&std::env::current_exe().unwrap(), Path::new(PROGRAM));
    enter_package();
    add_users();
    std::fs::create_dir_all(DATA).unwrap();
    for folder in Path::new(DATA).ancestors().take_while(|it| !it.ends_with("lib")) {
        chown(folder, Some(PLEX), Some(PLEX)).unwrap();
    }
    for file in [
        "Movies/The General (1926)/The General (1926).mkv",
        "Movies/Metropolis (1927)/Metropolis (1927).mkv",
        "TV Shows/Practice Show/Season 01/Practice Show - S01E01.mkv",
    ] {
        let file = Path::new(PLACE).join("media").join(file);
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(file, []).unwrap();
    }
}

/// Shows a program at this place as well.
fn place(program: &Path, at: &Path) {
    std::fs::write(at, []).unwrap();
    let tab = |path: &Path| path.to_string_lossy().replace(' ', "\t");
    run(&format!("mount --bind {} {}", tab(program), tab(at)));
}

/// Enters the server's package where dpkg keeps what is installed, if this
/// system has it.
fn enter_package() {
    let status = format!("{DPKG}/status");
    let Ok(mut packages) = std::fs::OpenOptions::new().append(true).open(status) else { return };
    let version = World::plain().server.version;
    let entry = format!(
        "\nPackage: plexmediaserver\nStatus: install ok installed\nMaintainer: Attic\n\
         Architecture: all\nVersion: {version}\nDescription: a server\n\n"
    );
    packages.write_all(entry.as_bytes()).unwrap();
    let sum = Command::new("md5sum").arg(PROGRAM).output().unwrap().stdout;
    let sum = String::from_utf8(sum).unwrap();
    let sum = sum.split_whitespace().next().unwrap();
    let info = |kind: &str| format!("{DPKG}/info/plexmediaserver.{kind}");
    std::fs::write(info("list"), format!("{PROGRAM}\n")).unwrap();
    std::fs::write(info("md5sums"), format!("{sum}  {}\n", &PROGRAM[1..])).unwrap();
}

/// The server's user and the person's.
fn add_users() {
    let known = std::fs::read_to_string("/etc/passwd").unwrap();
    let others = known.lines().filter(|line| !line.starts_with("plex:"));
    let ours = [
        format!("plex:x:{PLEX}:{PLEX}::/var/lib/plexmediaserver:/bin/false"),
        format!("ann:x:{STRANGER}:{STRANGER}:Ann:{PLACE}/ann:/bin/sh"),
    ];
    let lines: Vec<&str> = ours.iter().map(String::as_str).chain(others).collect();
    let passwd = format!("{PLACE}/passwd");
    std::fs::write(&passwd, lines.join("\n") + "\n").unwrap();
    run(&format!("mount --bind {passwd} /etc/passwd"));
}

/// From now on this computer trusts the authorities of the test and no other.
fn trust(of_server: &str) {
    let known = std::fs::read_to_string(format!("{PLACE}/authority.pem")).unwrap();
    run("mount -t tmpfs tmpfs /etc/ssl/certs");
    std::fs::write(AUTHORITIES, known + of_server).unwrap();
}

/// The server that runs on the computer, and plex.tv with it.
struct Server {
    process: Child,
    /// The person's sign-in at plex.tv.
    token: String,
    /// Who stands behind its certificate.
    authority: String,
}

impl Server {
    fn start() -> Self {
        let mut process = Command::new(PROGRAM)
            .args(["--exact", "furnished::as_the_server", "--ignored", "--nocapture"])
            .current_dir("/")
            .uid(PLEX)
            .gid(PLEX)
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let lines = BufReader::new(process.stdout.take().unwrap()).lines();
        let mut said = lines.map_while(Result::ok);
        let said = said.find_map(|line| serde_json::from_str::<Value>(&line).ok()).unwrap();
        let text = |name: &str| said[name].as_str().unwrap().to_owned();
        Self { process, token: text("token"), authority: text("authority") }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "the server of the tests above, as a user of its own"]
async fn as_the_server() {
    let mut world = World::plain();
    world.files = Some(DATA.into());
    world.server.platform = "Linux";
    world.server.folders = Folders::Disk;
    world.home.lan = vec![COMPUTER];
    world.home.outside = IpAddr::V4(PUBLIC);
    open_to_the_world(&mut world);
    world.server.sections.clear();
    for (kind, title) in [("movie", "Movies"), ("show", "TV Shows")] {
        world.server.add_section(kind, title, &[&format!("{PLACE}/media/{title}")]);
    }
    let ports = Ports { server: SERVER_PORT, ..Ports::default() };
    let practice = Practice::start_at(world, ports).await.unwrap();
    let plex_tv = practice.plex_tv().host_and_port().parse().unwrap();
    relay((COMPUTER, PLEX_TV_PORT).into(), plex_tv).await;
    // A real server speaks with TLS at the port of all its addresses.
    let network = practice.network();
    relay((COMPUTER, SERVER_PORT).into(), network.home).await;
    let token = practice.change(|world| world.grant(ME, "an earlier run"));
    println!("\n{}", json!({ "token": token, "authority": pem(&network.authority) }));
    std::future::pending::<()>().await;
}

/// What `usher doctor --json` says to the person, who is signed in.
fn doctor(token: &str) -> Vec<Said> {
    let usher = Path::new(PLACE).join("usher");
    place(Path::new(env!("CARGO_BIN_EXE_usher")), &usher);
    let home = Path::new(PLACE).join("ann");
    std::fs::create_dir(&home).unwrap();
    let mut command = command_of(&usher, &home, token);
    for path in [home.clone(), home.join("sign-in.json")] {
        chown(path, Some(STRANGER), Some(STRANGER)).unwrap();
    }
    examined(command.uid(STRANGER).gid(STRANGER)).links
}
