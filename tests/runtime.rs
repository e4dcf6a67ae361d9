//! The runtime between the core and the world: what is on disk before
//! anything is done, what Cancel cuts off and what it does not, which server
//! may be written to, and the ways to it.

#![cfg(target_os = "linux")]
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

mod stage;
mod stranger;

use serde_json::{Value, json};
use stage::{ACCOUNT, Ran, Running, Stage, rest};
use std::io::Read;
use std::net::{Shutdown, TcpListener, TcpStream};
use std::os::unix::fs::{PermissionsExt, chown};
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::Command;
use std::time::Duration;
use stranger::{STRANGER, Stranger, is_root};
use usher::app::App;
use usher::domain::FriendlyName;
use usher::flow::aside::Watch;
use usher::flow::setup::{Answers, Purpose, Step};
use usher::flow::{Event, Press, Progress, SignInWay};
use usher::problem::Problem;
use usher::sim::{Approval, Behaviour, Call, Fault, Ports, Practice, TokenKind, When, World};

fn set_up() -> Answers {
    Answers {
        confirmed: true,
        name: Some(FriendlyName::parse("Den").unwrap()),
        accept_terms: true,
        ..Answers::to(Purpose::SetUp)
    }
}

fn ours(world: &mut World) {
    world.claim_for(ACCOUNT);
}

// What is on disk before anything is done.

#[test]
fn what_cannot_be_written_down_is_not_done() {
    let stage = Stage::new(|_| {});
    std::fs::create_dir(stage.path("usher")).unwrap();
    // Not even root can make a folder in a file.
    std::fs::write(stage.path("usher/servers"), "").unwrap();
    let model = stage.apply(set_up());
    let step = &model.setup().unwrap().step;
    assert!(matches!(step, Step::Stopped(Problem::JournalNotWritten { .. })), "{step:?}");
    assert_eq!(stage.world.writes().len(), 0);
    assert_eq!(stage.count(Call::ClaimToken), 0);
}

#[test]
fn the_journal_is_on_disk_when_the_server_is_written_to() {
    let stage = Stage::new(|world| {
        let slow = Behaviour::Slow(Duration::from_millis(100));
        world.faults.push(Fault::always(Call::Claim, slow.clone()));
        world.faults.push(Fault::always(Call::WritePreferences, slow));
    });
    let seen = std::thread::scope(|scope| {
        let run = scope.spawn(|| stage.apply(set_up()));
        let mut seen: Vec<(usize, Value)> = Vec::new();
        while !run.is_finished() {
            let writes = stage.world.writes();
            let on_its_way = writes.last().is_some_and(|write| !write.acted);
            if on_its_way && seen.last().is_none_or(|(count, _)| *count < writes.len()) {
                let journal = stage.journal().expect("written before the request was sent");
                seen.push((writes.len(), journal["flow"]["plan"]["done"].clone()));
            }
            std::thread::sleep(Duration::from_millis(2));
        }
        assert_eq!(run.join().unwrap().setup().unwrap().step, Step::Done);
        seen
    });
    // The claim, the name and the terms, each with what came before it done.
    assert_eq!(seen, [(1, json!(0)), (2, json!(1)), (3, json!(2))]);
    stage.assert_tidy();
}

// Cancel.

#[test]
fn cancel_gives_up_a_sign_in_at_once() {
    let stage = Stage::signed_out(|world| world.approval = Approval::Never);
    let answers = Answers { sign_in: Some(SignInWay::ShortCode), ..set_up() };
    let model = stage.block_on(async {
        let mut app = App::start(stage.options()).await.unwrap();
        app.send(Event::Press(Press::Apply(Box::new(answers))));
        while !matches!(app.model.setup().unwrap().progress, Some(Progress::SignIn(_))) {
            assert!(app.hear().await);
        }
        app.send(Event::Press(Press::Cancel));
        // It would take half an hour to settle if the waiting went on.
        tokio::time::timeout(Duration::from_secs(10), app.finish()).await.expect("it settles")
    });
    assert_eq!(model.setup().unwrap().step, Step::Stopped(Problem::Interrupted));
    let asked = stage.count(Call::CheckPin);
    std::thread::sleep(Duration::from_millis(1200));
    assert_eq!(stage.count(Call::CheckPin), asked, "plex.tv is not asked any more");
}

#[test]
fn cancel_does_not_cut_an_action_in_half() {
    let stage = Stage::new(|world| {
        let slow = Behaviour::Slow(Duration::from_millis(300));
        world.faults.push(Fault::always(Call::Claim, slow));
    });
    let model = stage.block_on(async {
        let mut app = App::start(stage.options()).await.unwrap();
        app.send(Event::Press(Press::Apply(Box::new(set_up()))));
        while stage.count(Call::Claim) == 0 {
            let _ = tokio::time::timeout(Duration::from_millis(5), app.hear()).await;
        }
        app.send(Event::Press(Press::Cancel));
        assert!(matches!(app.model.setup().unwrap().step, Step::Performing(_)));
        rest(&mut app).await;
        app.finish().await
    });
    let setup = model.setup().unwrap();
    assert_eq!(setup.step, Step::Stopped(Problem::Interrupted));
    assert_eq!(setup.plan.done, 1, "the claim itself was heard out");
    assert_eq!(stage.server_state().signin_state, "ok");
    assert_eq!(stage.world.writes().len(), 1, "nothing after it");
    assert!(stage.journal().is_some(), "it can go on");
}

// Watching.

/// Looks at everything, and begins to watch the scans.
async fn watching(stage: &Stage) -> App {
    let mut app = App::start(stage.options()).await.unwrap();
    app.send(Event::Press(Press::Look));
    while app.model.awaits() {
        assert!(app.hear().await);
    }
    app.send(Event::Press(Press::Watch(vec![Watch::Scans])));
    app
}

fn scans(app: &App) -> Vec<(bool, Option<u64>)> {
    app.model.facts.scans.values().map(|scan| (scan.running, scan.items)).collect()
}

#[test]
fn a_watch_tells_what_has_changed_and_nothing_else() {
    let stage = Stage::new(|world| {
        ours(world);
        world.server.add_section("movie", "Movies", &["/Volumes/Media/Movies"]);
    });
    stage.block_on(async {
        let mut app = watching(&stage).await;
        assert!(app.hear().await);
        assert_eq!(scans(&app), [(false, Some(2))]);
        let (asked, counted) = (stage.count(Call::Activities), stage.count(Call::SectionItems));
        // It goes on to ask, and has nothing to tell.
        let quiet = tokio::time::timeout(Duration::from_millis(2600), app.hear()).await;
        assert!(quiet.is_err(), "{:?}", app.model.facts.scans);
        assert!(stage.count(Call::Activities) > asked);
        assert_eq!(stage.count(Call::SectionItems), counted, "a library that rests is not counted");

        stage.world.change(|world| {
            world.server.add_section("show", "TV Shows", &["/Volumes/Media/TV Shows"]);
        });
        assert!(app.hear().await);
        assert_eq!(scans(&app), [(false, Some(2)), (false, Some(1))]);
        let known = app.model.facts.reading().unwrap().sections().unwrap();
        assert_eq!(known.last().unwrap().name, "TV Shows");
        app.finish().await
    });
}

#[test]
fn a_watch_ends_when_nobody_wants_it_and_with_the_runtime() {
    let stage = Stage::new(ours);
    stage.block_on(async {
        let mut app = watching(&stage).await;
        assert!(app.hear().await);
        app.send(Event::Press(Press::Watch(Vec::new())));
        assert!(!app.model.awaits());
        let asked = stage.count(Call::Activities);
        tokio::time::sleep(Duration::from_millis(2600)).await;
        assert_eq!(stage.count(Call::Activities), asked);

        let app = watching(&stage).await;
        // A watch has no end of its own; the runtime does not wait for one.
        tokio::time::timeout(Duration::from_secs(10), app.finish()).await.expect("it settles");
    });
}

// Which server may be written to.

#[test]
fn another_server_in_the_middle_stops_the_plan_before_the_next_write() {
    let stage = Stage::new(|world| {
        ours(world);
        let slow = Behaviour::Slow(Duration::from_millis(1200));
        world.faults.push(Fault::new(Call::WritePreferences, When::Nth(1), slow));
    });
    let before = stage.world.read(|world| world.server.machine_identifier());
    let model = std::thread::scope(|scope| {
        let run = scope.spawn(|| stage.apply(set_up()));
        stage.until("the name is sent", || stage.count(Call::WritePreferences) == 1);
        stage.world.change(|world| {
            world.server.preferences.force("MachineIdentifier", "another".into());
        });
        run.join().unwrap()
    });
    let after = stage.world.read(|world| world.server.machine_identifier());
    let Step::Stopped(Problem::ServerChanged { expected, found }) = &model.setup().unwrap().step
    else {
        panic!("{:?}", model.flow)
    };
    assert_eq!((&expected.0, &found.0), (&before, &after));
    assert_eq!(stage.count(Call::WritePreferences), 1, "the terms were not written");
}

// Through ssh.

/// A stand-in for `ssh` that carries every connection to the practice server.
const SSH: &str = r#"printf '%s\n' "$*" >>"$STAGE/ssh"
for word; do case "$word" in 127.0.0.1:*:127.0.0.1:32400) export FORWARD="$word" ;; esac; done
exec "$PROGRAM" --exact forward --ignored --nocapture"#;

fn run_through_ssh(stage: &Stage, arguments: &[&str]) -> Ran {
    let mut command = stage.usher_without_server(arguments);
    command
        .args(["--ssh", "me@there"])
        .env("STAGE", stage.folder.path())
        .env("PROGRAM", std::env::current_exe().unwrap())
        .env("PRACTICE_SERVER", stage.world.server().host_and_port());
    Running::start(command, None).end()
}

#[test]
fn a_server_is_set_up_through_ssh() {
    let stage = Stage::new(|_| {});
    stage.write_program("ssh", SSH);
    run_through_ssh(&stage, &["setup", "--yes", "--name", "Den"]).assert_done();
    assert_eq!(stage.server_state().signin_state, "ok");
    let name = stage.world.read(|world| world.server.friendly_name().to_owned());
    assert_eq!(name, "Den");
    // The local admin token of this computer is not the other computer's.
    let kinds: Vec<_> = stage.requests(Call::Claim).iter().map(|it| it.token_kind).collect();
    assert_eq!(kinds, [Some(TokenKind::Account)]);

    let writes = stage.world.writes().len();
    run_through_ssh(&stage, &["setup", "--yes", "--name", "Den"]).assert_done();
    assert_eq!(stage.world.writes().len(), writes, "the second run changes nothing");
    // Another port each time, and one history: the destination is the server's name.
    let text = std::fs::read_to_string(stage.path("ssh")).unwrap();
    let ports: Vec<u16> = text
        .lines()
        .map(|line| {
            assert!(line.ends_with("-- me@there"), "{line}");
            let forward = line.split(' ').find(|word| word.ends_with(":32400")).unwrap();
            forward.split(':').nth(1).unwrap().parse().unwrap()
        })
        .collect();
    assert_eq!(ports.len(), 2);
    assert_eq!(std::fs::read_dir(stage.path("usher/servers")).unwrap().count(), 1);
    for port in ports {
        assert!(TcpStream::connect(("127.0.0.1", port)).is_err(), "the tunnel is closed");
    }
    stage.assert_tidy();
}

#[test]
fn without_a_tunnel_nothing_is_asked() {
    let stage = Stage::new(|_| {});
    stage.write_program("ssh", "echo 'me@there: Permission denied (publickey).' >&2; exit 255");
    let ran = run_through_ssh(&stage, &["setup", "--yes"]);
    ran.assert_failed(4, "ssh.failed");
    let error = ran.lines.iter().find(|line| line["event"] == "error").unwrap();
    assert!(error.to_string().contains("Permission denied (publickey)"), "{error}");
    assert_eq!(stage.world.log().len(), 0);
}

#[test]
#[ignore = "the stand-in for ssh, started by a test above"]
fn forward() {
    let forward = std::env::var("FORWARD").unwrap();
    let there = std::env::var("PRACTICE_SERVER").unwrap();
    let port: u16 = forward.split(':').nth(1).unwrap().parse().unwrap();
    for near in TcpListener::bind(("127.0.0.1", port)).unwrap().incoming() {
        let (near, far) = (near.unwrap(), TcpStream::connect(&there).unwrap());
        carry(near.try_clone().unwrap(), far.try_clone().unwrap());
        carry(far, near);
    }
}

fn carry(mut from: TcpStream, mut to: TcpStream) {
    std::thread::spawn(move || {
        // Either end may go first.
        let _ = std::io::copy(&mut from, &mut to);
        let _ = to.shutdown(Shutdown::Write);
    });
}

// Who listens on the default port.

/// Another user that nobody has.
const SOMEBODY_ELSE: u32 = 54_322;

#[test]
fn the_program_on_the_default_port_is_examined() {
    if !is_root() {
        return;
    }
    // A network of its own has that port free, whatever runs on this computer.
    let output = Command::new("unshare")
        .args(["--net", "sh", "-c", "ip link set lo up && exec \"$@\"", "sh"])
        .arg(std::env::current_exe().unwrap())
        .args(["--exact", "examine_the_default_port", "--ignored", "--nocapture"])
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success() && said.contains("1 passed"), "{output:#?}");
}

#[test]
#[ignore = "the test above in a network of its own"]
fn examine_the_default_port() {
    let mut served = Served::start();
    // A copy, since the build folder can lie where others may not look.
    let usher = served.by.path("usher");
    std::fs::copy(env!("CARGO_BIN_EXE_usher"), &usher).unwrap();
    std::fs::set_permissions(&usher, std::fs::Permissions::from_mode(0o755)).unwrap();
    let refused = claim_by_default(&usher, &served, SOMEBODY_ELSE);
    refused.assert_failed(3, "server.listener_unknown");
    let error = refused.lines.iter().find(|line| line["event"] == "error").unwrap();
    assert!(error.to_string().contains(&STRANGER.to_string()), "it is named: {error}");
    let log = served.log();
    assert_eq!((&log["with_token"], &log["claimed"]), (&json!(0), &json!(false)), "{log}");

    claim_by_default(&usher, &served, STRANGER).assert_done();
    let log = served.log();
    assert_eq!(log["claimed"], true, "{log}");
}

/// Claims the server on the default address as this user.
fn claim_by_default(usher: &Path, served: &Served, user: u32) -> Ran {
    let folder = tempfile::tempdir().unwrap();
    let secrets = folder.path().join("secrets");
    let item = json!({
        "version": 1, "account_token": served.addresses["token"], "claim_token": null,
        "claim_token_expires": null,
    });
    std::fs::write(&secrets, item.to_string()).unwrap();
    std::fs::set_permissions(&secrets, std::fs::Permissions::from_mode(0o600)).unwrap();
    for path in [folder.path(), &secrets] {
        chown(path, Some(user), Some(user)).unwrap();
    }
    let mut command = Command::new(usher);
    command
        .env_clear()
        .args(["claim", "--yes", "--json", "--lang", "en", "--platform", "linux"])
        .args(["--plex-tv", served.addresses["plex_tv"].as_str().unwrap()])
        .arg("--root")
        .arg(folder.path())
        .arg("--home")
        .arg(folder.path())
        .arg("--config-dir")
        .arg(folder.path().join("config"))
        .arg(format!("--secret-store=file:{}", secrets.display()))
        .current_dir("/")
        .uid(user)
        .gid(user);
    Running::start(command, None).end()
}

/// A practice world on the default port, of another user.
struct Served {
    by: Stranger,
    addresses: Value,
}

impl Served {
    fn start() -> Self {
        let mut by = Stranger::run("serve_on_the_default_port").unwrap();
        let addresses = said(&mut by);
        Self { by, addresses }
    }

    /// What came to its server so far.
    fn log(&mut self) -> Value {
        self.by.nudge();
        said(&mut self.by)
    }
}

fn said(by: &mut Stranger) -> Value {
    by.hear(|line| serde_json::from_str(line.split_once("world=")?.1).ok())
}

#[test]
#[ignore = "a practice world of another user, started by a test above"]
fn serve_on_the_default_port() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let ports = Ports { server: 32400, ..Ports::default() };
    let world = runtime.block_on(Practice::start_at(World::plain(), ports)).unwrap();
    let token = world.change(|world| world.grant(ACCOUNT, "a client of before"));
    println!("\nworld={}", json!({ "plex_tv": world.plex_tv().to_string(), "token": token }));
    let mut input = std::io::stdin();
    while input.read(&mut [0]).is_ok_and(|count| count > 0) {
        let log = world.log();
        let at_server = log.iter().filter(|it| it.side == usher::sim::Side::Server);
        let with_token = at_server.filter(|it| it.token_kind.is_some()).count();
        let claimed = world.read(|world| world.server.owner.is_some());
        println!("\nworld={}", json!({ "with_token": with_token, "claimed": claimed }));
    }
}
