//! Homes with a network of their own: this very program, started once more as
//! the router of a home and from there as its computer, each in a network
//! namespace that goes away with it. The router runs a real `miniupnpd`.

#![allow(dead_code, reason = "each test uses a part of it")]

use crate::stranger::is_root;
use std::net::{IpAddr, Ipv4Addr, UdpSocket};
use std::path::Path;
use std::process::{Child, Command, Output};
use std::time::{Duration, Instant};
use usher::domain::network::{PlexDirect, Reach};

/// Which home it is; the parts find it in their environment.
const SCENE: &str = "USHER_TEST_HOME";

pub const COMPUTER: Ipv4Addr = Ipv4Addr::new(192, 168, 77, 10);
pub const ROUTER: Ipv4Addr = Ipv4Addr::new(192, 168, 77, 1);
/// What the home's name service says of plex.tv.
pub const PLEX_TV: Ipv4Addr = Ipv4Addr::new(198, 51, 100, 20);
/// The address that plex.tv sees: an ordinary public one, since `miniupnpd`
/// takes those kept for documentation for private. It never leaves the test.
pub const PUBLIC: Ipv4Addr = Ipv4Addr::new(11, 22, 33, 44);

/// The router's address on the other side, and that of the next router.
pub fn outer(scene: &str) -> (Ipv4Addr, Ipv4Addr) {
    match scene {
        "double" => ([192, 168, 0, 20].into(), [192, 168, 0, 1].into()),
        "shared" => ([100, 64, 0, 9].into(), [100, 64, 0, 1].into()),
        _ => (PUBLIC, [11, 22, 33, 1].into()),
    }
}

/// Which home this part is in.
pub fn scene() -> String {
    std::env::var(SCENE).unwrap()
}

/// Runs the part of a test that is the router of a home, or its only computer,
/// apart from this computer's network, mounts and processes.
pub fn in_a_home(scene: &str, part: &str) {
    if is_root() {
        let apart =
            ["unshare", "--net", "--mount", "--pid", "--fork", "--mount-proc", "--kill-child"];
        run_part(&apart, part, scene);
    }
}

/// Runs an ignored test of this file as another program, behind these words.
pub fn run_part(words: &[&str], part: &str, scene: &str) {
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

/// Runs a command of words with blanks between them; a tab is one within a word.
pub fn run(command: &str) {
    let words: Vec<String> = command.split(' ').map(|word| word.replace('\t', " ")).collect();
    let Output { status, stderr, .. } = Command::new(&words[0]).args(&words[1..]).output().unwrap();
    assert!(status.success(), "{command}: {}", String::from_utf8_lossy(&stderr));
}

/// The router of a home, which is also its name service.
pub struct Router {
    scene: String,
    folder: tempfile::TempDir,
    daemon: Child,
}

impl Router {
    /// Makes the home's networks around this process, and answers in them.
    pub fn start(scene: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let (outside, next) = outer(scene);
        make_networks(outside, next);
        use_resolver(folder.path(), ROUTER);
        let names = UdpSocket::bind((ROUTER, 53)).unwrap();
        let asked = scene.to_owned();
        std::thread::spawn(move || serve_names(&names, &asked));
        let daemon = start_miniupnpd(folder.path());
        Self { scene: scene.to_owned(), folder, daemon }
    }

    /// A folder that goes away with it.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Runs the part of a test that is the home's computer.
    pub fn run_computer(&self, part: &str) {
        run_part(&["ip", "netns", "exec", "home"], part, &self.scene);
    }
}

impl Drop for Router {
    fn drop(&mut self) {
        let _ = self.daemon.kill();
        let _ = self.daemon.wait();
    }
}

/// Lets this mount namespace ask that name service.
pub fn use_resolver(folder: &Path, address: Ipv4Addr) {
    let resolver = folder.join("resolv.conf");
    let text = format!("nameserver {address}\noptions timeout:1 attempts:1\n");
    std::fs::write(&resolver, text).unwrap();
    run(&format!("mount --bind {} /etc/resolv.conf", resolver.display()));
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

fn start_miniupnpd(folder: &Path) -> Child {
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
        ("plex.tv" | "servers.plex.tv" | "example.com", _) => Some(PLEX_TV),
        _ => match PlexDirect::parse(name)?.spelled() {
            spelled if scene == "rebinding" && Reach::of(spelled).is_local() => None,
            IpAddr::V4(spelled) => Some(spelled),
            IpAddr::V6(_) => None,
        },
    }
}
