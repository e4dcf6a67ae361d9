//! The programs of the practice computer. What they say follows from the
//! world's state, and what they do happens to it: to quit the server there
//! stops the practice server.
//!
//! A program in another process asks over one line of its own, whose address
//! lies on the practice computer's disk: `usher demo --serve` in one terminal
//! and a command line in another then see the same computer, and never the
//! programs of the real one.

use super::computer::{self, APPLICATION, Obstacle, Quitting, Seal};
use super::handler::Shared;
use super::world::World;
use super::{Changing, change, database, defaults, files};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{IpAddr, SocketAddr, TcpStream};
use std::path::Path;
use std::sync::{Arc, Weak};
use std::time::{Duration, Instant};
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt};

/// What a program of the practice computer said.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    /// Its exit code.
    pub code: i32,
    /// Its standard output.
    pub stdout: String,
    /// Its standard error.
    pub stderr: String,
}

/// The programs of a practice computer in this process.
#[derive(Clone)]
pub struct Programs {
    shared: Weak<Shared>,
    changing: Weak<Changing>,
}

/// The programs of a practice computer that another process keeps.
#[derive(Clone)]
pub struct DistantPrograms {
    address: SocketAddr,
    key: String,
    network: Network,
}

/// The network around a practice computer, for whoever asks names and routers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Network {
    /// Every name that is found; `None`: none gets an answer.
    pub names: Option<BTreeMap<String, Vec<IpAddr>>>,
    /// Where the router hears questions for UPnP devices.
    pub ssdp: SocketAddr,
    /// Where it hears NAT-PMP.
    pub nat_pmp: Option<IpAddr>,
    /// The server's secure door, which stands for all of its addresses at home.
    pub home: SocketAddr,
    /// Who stands behind its certificate, as a certificate in DER.
    pub authority: Vec<u8>,
    /// Where the public address leads from inside; `None`: nowhere.
    pub outside: Option<SocketAddr>,
    /// This computer's own addresses in it.
    pub own: Vec<IpAddr>,
    /// Where the home's servers hear a question to all of them.
    pub discovery: SocketAddr,
}

/// Where the address of the line lies, below the root.
const ADDRESS_FILE: &str = ".practice-computer.json";

/// No question and no answer is longer.
const LONGEST: u64 = 1 << 20;

#[derive(Serialize, Deserialize)]
struct Line {
    address: SocketAddr,
    /// Whoever can read the file may ask.
    key: String,
    network: Network,
}

#[derive(Serialize, Deserialize)]
struct Question {
    key: String,
    program: String,
    args: Vec<String>,
    stdin: String,
}

impl Programs {
    pub(super) fn of(shared: &Arc<Shared>, changing: &Arc<Changing>) -> Self {
        Self { shared: Arc::downgrade(shared), changing: Arc::downgrade(changing) }
    }

    /// Runs one. `None`: there is no such program, or the world has ended.
    pub fn run(&self, program: &str, args: &[String], stdin: &[u8]) -> Option<Said> {
        let (shared, changing) = (self.shared.upgrade()?, self.changing.upgrade()?);
        let args: Vec<&str> = args.iter().map(String::as_str).collect();
        change(&shared, &changing, |world| say(world, program, &args, stdin))
    }

    /// Answers whoever finds the address on this disk, until the task is aborted.
    pub(super) async fn listen(
        self,
        root: &Path,
        network: Network,
    ) -> io::Result<tokio::task::JoinHandle<()>> {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
        let key = uuid::Uuid::new_v4().to_string();
        let line = Line { address: listener.local_addr()?, key: key.clone(), network };
        let text = serde_json::to_string(&line)?;
        files::write_private(&root.join(ADDRESS_FILE), &text)?;
        Ok(tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let (programs, key) = (self.clone(), key.clone());
                tokio::spawn(async move {
                    // Whoever hangs up gets no answer.
                    let _ = programs.answer(stream, &key).await;
                });
            }
        }))
    }

    async fn answer(self, stream: tokio::net::TcpStream, key: &str) -> io::Result<()> {
        let (reading, mut writing) = stream.into_split();
        let mut text = String::new();
        tokio::io::BufReader::new(reading.take(LONGEST)).read_line(&mut text).await?;
        let question: Question = serde_json::from_str(&text)?;
        if question.key != key {
            return Ok(());
        }
        let said = self.run(&question.program, &question.args, question.stdin.as_bytes());
        let answer = serde_json::to_string(&said)? + "\n";
        writing.write_all(answer.as_bytes()).await
    }
}

impl DistantPrograms {
    /// Those of the practice computer whose disk this is; `None` where it is no
    /// practice computer's.
    pub fn at(root: &Path) -> Option<Self> {
        let text = std::fs::read(root.join(ADDRESS_FILE)).ok()?;
        let Line { address, key, network } = serde_json::from_slice(&text).ok()?;
        Some(Self { address, key, network })
    }

    /// The network around that computer.
    pub fn network(&self) -> &Network {
        &self.network
    }

    /// Runs one. `None`: there is no such program.
    pub fn run(&self, program: &str, args: &[String], stdin: &[u8]) -> io::Result<Option<Said>> {
        const PATIENCE: Duration = Duration::from_secs(10);
        let mut stream = TcpStream::connect_timeout(&self.address, PATIENCE)?;
        stream.set_read_timeout(Some(PATIENCE))?;
        let question = Question {
            key: self.key.clone(),
            program: program.to_owned(),
            args: args.to_owned(),
            stdin: String::from_utf8_lossy(stdin).into_owned(),
        };
        stream.write_all((serde_json::to_string(&question)? + "\n").as_bytes())?;
        let mut answer = String::new();
        BufReader::new(stream.take(LONGEST)).read_line(&mut answer)?;
        Ok(serde_json::from_str(&answer)?)
    }
}

/// What one program says and does.
fn say(world: &mut World, program: &str, args: &[&str], stdin: &[u8]) -> Option<Said> {
    end_where_due(world);
    database::hold(world);
    let computer = &world.computer;
    Some(match (program, args) {
        ("scutil", _) => out(&world.server.computer_name),
        ("ps", ["-xww", ..]) => out(&own_processes(world)),
        ("ps", ["-axww", ..]) => out(&every_process(world)),
        ("codesign", ["--verify", ..]) => seal(computer.seal),
        ("codesign", _) => err(0, "TeamIdentifier=K4QJ56KR4A\n"),
        ("xattr", [.., path]) => match computer.quarantined {
            true => out("0083;66c0f1a2;Safari;8E0F3C52\n"),
            false => err(1, &format!("xattr: {path}: No such xattr: com.apple.quarantine\n")),
        },
        ("route", ["-n", "get", "default"]) => out(&world.home.default_route()),
        ("ping", [.., there]) => Said { code: 2, ..out(&world.home.ping(there)) },
        ("sysctl", _) => out("1\n"),
        ("pmset", _) if computer.sleeps => out(" sleep                10\n"),
        ("pmset", _) => {
            out("System-wide power settings:\nCurrently in use:\n sleep                0\n")
        }
        ("socketfilterfw", [question, ..]) => out(firewall(computer.blocks_everything, question)),
        ("df", ["-Pk", paths @ ..]) => out(&free_space(world, paths)),
        ("ls", ["-ld", paths @ ..]) => out(&owners(world, paths)),
        ("open", ["-b", _]) => start(world),
        ("open", [path]) if path.ends_with(".app") && Path::new(path).is_dir() => start(world),
        ("open", _) => Said::default(),
        ("osascript", _) => quit(world),
        ("kill", ["-TERM", computer::PID]) => terminate(world),
        ("defaults", args) => defaults::say(world, args, stdin),
        _ => return None,
    })
}

/// A server that is asked to quit.
fn quit(world: &mut World) -> Said {
    match world.computer.quits {
        Quitting::AtOnce => world.stop_server(),
        Quitting::After(_) => {
            world.computer.quit_asked.get_or_insert_with(Instant::now);
        }
        Quitting::WhenTerminated | Quitting::Never => {}
    }
    Said::default()
}

/// A server that is sent the polite signal.
fn terminate(world: &mut World) -> Said {
    if world.computer.quits != Quitting::Never {
        world.stop_server();
    }
    Said::default()
}

/// Ends a server that was asked to quit long enough ago.
fn end_where_due(world: &mut World) {
    if let (Quitting::After(wait), Some(asked)) = (world.computer.quits, world.computer.quit_asked)
        && asked.elapsed() >= wait
    {
        world.stop_server();
    }
}

fn start(world: &mut World) -> Said {
    if world.server.running {
        return Said::default();
    }
    let words = match computer::obstacle(world) {
        None => {
            world.start_server();
            None
        }
        Some(Obstacle::Refused(words)) => return err(1, &format!("{words}\n")),
        Some(Obstacle::Silent) if world.computer.quarantined => return Said::default(),
        Some(Obstacle::Silent) => world.computer.dies_with.or(world
            .computer
            .stale_note
            .then_some("Plex Media Server is already running. Will not start...")),
    };
    // Where its log cannot be written, the real one starts all the same.
    let _ = computer::log(world, words);
    Said::default()
}

/// Where the server's program runs from, if it runs.
fn program(world: &World) -> Option<String> {
    let place = match world.computer.translocated {
        true => {
            "private/var/folders/zz/zyxvpxvq6csfxvn_n0000000000000/T/AppTranslocation/\
             6C1C1D0E-0B5A-4F0B-8F43-6D4E5C1B7A3D/d/Plex Media Server.app"
        }
        false => APPLICATION,
    };
    world.server.running.then(|| format!("/{place}/Contents/MacOS/Plex Media Server"))
}

fn own_processes(world: &World) -> String {
    program(world).map(|program| format!("  501 {program}\n")).unwrap_or_default()
}

fn every_process(world: &World) -> String {
    let server = program(world).map(|program| format!("  501     1 practice  09:08 {program}\n"));
    let another = "  777     1 somebody  3-00:00:01 /Users/somebody/Plex Media Server.app/Contents/\
                   MacOS/Plex Media Server\n";
    let another = if world.computer.another_server { another } else { "" };
    let server = server.unwrap_or_default();
    format!("    1     0 root  01-02:03:04 /sbin/launchd\n{server}{another}")
}

fn seal(seal: Seal) -> Said {
    let broken = format!("/{APPLICATION}: a sealed resource is missing or invalid\n");
    let inside = format!("/{APPLICATION}/Contents/Resources/Plug-ins-7efd046/Framework.bundle");
    match seal {
        Seal::Whole => Said::default(),
        Seal::Added => err(1, &format!("{broken}file added: {inside}/BeautifulSoup.pyc\n")),
        Seal::Cut => err(1, &format!("{broken}file missing: {inside}/Contents/Info.plist\n")),
    }
}

fn firewall(blocks_everything: bool, question: &str) -> &'static str {
    match (question, blocks_everything) {
        ("--getglobalstate", true) => "Firewall is enabled. (State = 2)\n",
        ("--getglobalstate", false) => "Firewall is disabled. (State = 0)\n",
        ("--getblockall", true) => "Firewall has block all state set to enabled.\n",
        ("--getblockall", false) => "Firewall has block all state set to disabled.\n",
        _ => "The application is not part of the firewall\n",
    }
}

fn free_space(world: &World, paths: &[&str]) -> String {
    let (total, free) = (computer::DISK / 1024, world.computer.free / 1024);
    let used = total - free;
    let row = format!("/dev/disk3s5 {total} {used} {free} {}% /\n", used * 100 / total);
    let head = "Filesystem 1024-blocks Used Available Capacity  Mounted on\n";
    format!("{head}{}", row.repeat(paths.len()))
}

fn owners(world: &World, paths: &[&str]) -> String {
    let there = paths.iter().filter(|path| Path::new(path).exists());
    let row = |path: &&str| {
        let is_root = world.computer.files_of_root && computer::is_of_server(world, path);
        let owner = if is_root { "root" } else { "practice" };
        format!("-rw-r--r--  1 {owner}  staff  310 Nov 24 12:00 {path}\n")
    };
    there.map(row).collect()
}

pub(super) fn out(text: &str) -> Said {
    Said { stdout: text.to_owned(), ..Said::default() }
}

pub(super) fn err(code: i32, text: &str) -> Said {
    Said { code, stderr: text.to_owned(), ..Said::default() }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]
    use super::*;

    fn world() -> (tempfile::TempDir, World) {
        let root = tempfile::tempdir().unwrap();
        let data = root.path().join("Users/me/Library/Application Support/Plex Media Server");
        std::fs::create_dir_all(&data).unwrap();
        let mut world = World::plain();
        world.computer.root = Some(root.path().to_owned());
        world.files = Some(data);
        (root, world)
    }

    fn run(world: &mut World, program: &str, args: &[&str]) -> Said {
        say(world, program, args, b"").unwrap()
    }

    const OPEN: [&str; 2] = ["-b", "com.plexapp.plexmediaserver"];

    #[test]
    fn the_server_is_quit_and_opened() {
        let (_root, mut world) = world();
        world.begin();
        assert!(run(&mut world, "ps", &["-xww"]).stdout.contains("Plex Media Server"));
        run(&mut world, "osascript", &[]);
        assert!(!world.server.running);
        assert_eq!(run(&mut world, "ps", &["-xww"]).stdout, "");
        assert_eq!(run(&mut world, "open", &OPEN), Said::default());
        assert!(world.server.running);
        assert_eq!(say(&mut world, "rm", &["-rf", "/"], b""), None);
    }

    #[test]
    fn a_server_with_a_stale_note_starts_once_it_is_gone() {
        let (root, mut world) = world();
        world.computer.stale_note = true;
        world.begin();
        world.stop_server();
        run(&mut world, "open", &OPEN);
        assert!(!world.server.running);
        let log = root.path().join("Users/me/Library/Logs/Plex Media Server/Plex Media Server.log");
        assert!(std::fs::read_to_string(log).unwrap().contains("already running"));
        std::fs::remove_file(world.files.as_ref().unwrap().join(computer::NOTE)).unwrap();
        run(&mut world, "open", &OPEN);
        assert!(world.server.running);
    }

    #[test]
    fn settings_that_are_deleted_are_gone_after_the_start() {
        let (_root, mut world) = world();
        world.begin();
        world.claim_for(1001);
        files::write(&world);
        let identifier = world.server.machine_identifier();
        run(&mut world, "osascript", &[]);
        let all = run(&mut world, "defaults", &["export", "com.plexapp.plexmediaserver", "-"]);
        assert!(all.stdout.contains("<key>PlexOnlineToken</key>"));
        for key in ["PlexOnlineToken", "PlexOnlineUsername", "PlexOnlineMail", "PlexOnlineHome"] {
            run(&mut world, "defaults", &["delete", "com.plexapp.plexmediaserver", key]);
        }
        let again = ["delete", "com.plexapp.plexmediaserver", "PlexOnlineToken"];
        assert_eq!(run(&mut world, "defaults", &again).code, 1);
        run(&mut world, "open", &OPEN);
        assert_eq!(world.signin_state(), "none");
        assert_eq!(world.server.machine_identifier(), identifier);

        run(&mut world, "osascript", &[]);
        let identity = ["delete", "com.plexapp.plexmediaserver", "MachineIdentifier"];
        run(&mut world, "defaults", &identity);
        run(&mut world, "open", &OPEN);
        assert_ne!(world.server.machine_identifier(), identifier);
    }
}
