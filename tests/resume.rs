//! Runs that end in the middle: killed at every boundary of every action, at
//! random moments, by Ctrl-C, or for want of disk. The same command, run
//! again, ends where an undisturbed run does, and nothing is done twice.

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

use rustix::process::Signal;
use serde_json::Value;
use stage::{ACCOUNT, Ran, Running, Stage};
use std::io::{Read, Write};
use std::mem::discriminant;
use std::os::unix::process::ExitStatusExt;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};
use usher::domain::{Adjustment, FriendlyName, RemoteAccess};
use usher::flow::plan::Action;
use usher::sim::{Behaviour, Call, Fault, Request, Target, World};

/// A run that performs one action, and the request by which the action acts.
struct Trial {
    arguments: &'static [&'static str],
    prepare: fn(&mut World),
    /// Somebody sits at the browser.
    person: bool,
    /// The server has no page for its claim.
    pageless: bool,
    /// The claim token that is typed, where one is.
    types_claim_token: bool,
    /// What acts.
    acts: Target,
    /// What comes after it; `None`: nothing, the run is at its end.
    follows: Option<Target>,
    /// Whether the journal names the action while it acts.
    is_written_down: bool,
}

impl Trial {
    fn of(arguments: &'static [&'static str], prepare: fn(&mut World), acts: Call) -> Self {
        Self {
            arguments,
            prepare,
            person: false,
            pageless: false,
            types_claim_token: false,
            acts: acts.into(),
            follows: Some(Target::Following(acts)),
            is_written_down: true,
        }
    }

    fn stage(&self) -> (Stage, Option<String>) {
        let mut input = None;
        let stage = if self.types_claim_token {
            let stage = Stage::signed_out(self.prepare);
            input = Some(stage.world.change(|world| world.make_claim_token(ACCOUNT)));
            stage
        } else {
            Stage::new(self.prepare)
        };
        if self.person {
            stage.seat_a_person();
        }
        if self.pageless {
            stage.remove_claim_page();
        }
        (stage, input)
    }
}

/// The action after this one, the first after none. A new action does not
/// compile until it has its place here, and its trial below.
fn action_after(action: Option<&Action>) -> Option<Action> {
    Some(match action {
        None => Action::Claim,
        Some(Action::Claim) => Action::ClaimWithGivenToken,
        Some(Action::ClaimWithGivenToken) => Action::HandOverClaim,
        Some(Action::HandOverClaim) => Action::ClaimOffline,
        Some(Action::ClaimOffline) => Action::Unclaim,
        Some(Action::Unclaim) => {
            Action::SetFriendlyName(FriendlyName::parse("Den").expect("a name"))
        }
        Some(Action::SetFriendlyName(_)) => Action::Adjust(Adjustment::AcceptTerms),
        Some(Action::Adjust(_)) => Action::SetRemoteAccess(RemoteAccess::Automatic),
        Some(Action::SetRemoteAccess(_)) => Action::SetLocalSecurity(false),
        Some(Action::SetLocalSecurity(_)) => Action::AddSections(Vec::new()),
        Some(Action::AddSections(_)) => Action::Verify,
        // These act by programs of the computer and not by a request; they are
        // killed in each of those further down.
        // What is done to the computer for a reinstall is killed in tests/reinstall.rs.
        Some(Action::Verify | Action::RestartServer | Action::ForgetSignIn) => return None,
        Some(
            Action::StopServer
            | Action::StartServer
            | Action::BeginCopy(..)
            | Action::SetAside { .. }
            | Action::ResetSettings { .. }
            | Action::PutBack { .. }
            | Action::RestoreSettings(_),
        ) => return None,
    })
}

fn actions() -> impl Iterator<Item = Action> {
    std::iter::successors(action_after(None), |action| action_after(Some(action)))
}

fn trial(action: &Action) -> Trial {
    let ours = |world: &mut World| world.claim_for(ACCOUNT);
    let obstinate = |world: &mut World| world.server.takes_claim_from = Vec::new();
    match action {
        Action::Claim => Trial::of(&["claim", "--yes"], |_| {}, Call::Claim),
        Action::ClaimWithGivenToken => Trial {
            types_claim_token: true,
            ..Trial::of(&["claim", "--yes", "--claim-token-stdin"], |_| {}, Call::Claim)
        },
        Action::HandOverClaim => {
            Trial { person: true, ..Trial::of(&["claim", "--yes"], obstinate, Call::ApproveClaim) }
        }
        Action::ClaimOffline => Trial {
            pageless: true,
            ..Trial::of(&["claim", "--yes"], obstinate, Call::ClaimExchange)
        },
        Action::Unclaim => Trial::of(&["unclaim", "--yes"], ours, Call::Unclaim),
        Action::SetFriendlyName(_) => {
            Trial::of(&["setup", "--yes", "--name", "Den"], ours, Call::WritePreferences)
        }
        Action::Adjust(_) => {
            Trial::of(&["setup", "--yes", "--accept-terms"], ours, Call::WritePreferences)
        }
        Action::SetRemoteAccess(_) => {
            Trial::of(&["remote-access", "on", "--yes"], ours, Call::WritePreferences)
        }
        Action::SetLocalSecurity(_) => {
            Trial::of(&["local-security", "off", "--yes"], ours, Call::WritePreferences)
        }
        Action::AddSections(_) => Trial::of(
            &[
                "library",
                "add",
                "--yes",
                "movie:Movies:/Volumes/Media/Movies",
                "show:TV Shows:/Volumes/Media/TV Shows",
            ],
            ours,
            Call::AddSection,
        ),
        Action::RestartServer
        | Action::ForgetSignIn
        | Action::StopServer
        | Action::StartServer
        | Action::BeginCopy(..)
        | Action::SetAside { .. }
        | Action::ResetSettings { .. }
        | Action::PutBack { .. }
        | Action::RestoreSettings(_) => panic!("acts by no request"),
        Action::Verify => Trial {
            acts: Target::Following(Call::WritePreferences),
            follows: None,
            is_written_down: false,
            ..trial(&Action::SetFriendlyName(FriendlyName::parse("Den").expect("a name")))
        },
    }
}

/// Where the program is killed.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Boundary {
    /// The request is sent, and the server has not acted on it.
    BeforeActing,
    /// The server has acted, and its answer is not sent.
    AfterActing,
    /// The answer has come, and whatever follows is not answered.
    AfterAction,
}

/// Whether a fault at this target holds this request.
fn is_held(target: Target, log: &[Request], at: usize, boundary: Boundary) -> bool {
    let request = &log[at];
    let meant = match target {
        Target::Call(call) => request.call == call,
        Target::Every(side) => request.side == side,
        Target::Following(call) => log[..at]
            .iter()
            .any(|it| it.call == call && it.side == request.side && request.call != call),
    };
    meant && request.status.is_none() && (boundary != Boundary::AfterActing || request.acted)
}

fn kill_at(action: &Action, boundary: Boundary) {
    let trial = trial(action);
    let (undisturbed, input) = trial.stage();
    undisturbed.begin(trial.arguments, input.as_deref()).end().assert_done();
    undisturbed.assert_tidy();

    let (stage, input) = trial.stage();
    let (target, behaviour) = match boundary {
        Boundary::BeforeActing => (Some(trial.acts), Behaviour::HoldBeforeActing),
        Boundary::AfterActing => (Some(trial.acts), Behaviour::HoldAfterActing),
        Boundary::AfterAction => (trial.follows, Behaviour::HoldBeforeActing),
    };
    if let Some(target) = target {
        stage.world.change(|world| world.faults.push(Fault::always(target, behaviour)));
        let running = stage.begin(trial.arguments, input.as_deref());
        stage.until(&format!("{action:?} {boundary:?}"), || {
            let log = stage.world.log();
            (0..log.len()).any(|at| is_held(target, &log, at, boundary))
        });
        if trial.is_written_down && boundary != Boundary::AfterAction {
            assert_eq!(
                journalled(&stage).map(|it| discriminant(&it)),
                Some(discriminant(action)),
                "{action:?} is written down before it is done"
            );
        }
        running.kill();
        stage.world.change(|world| world.faults.clear());
    } else {
        stage.begin(trial.arguments, input.as_deref()).end().assert_done();
    }

    let again = stage.begin(trial.arguments, input.as_deref()).end();
    assert_converged(&again, &stage, &undisturbed, &format!("{action:?} {boundary:?}"));
}

/// The action at hand in the journal.
fn journalled(stage: &Stage) -> Option<Action> {
    let journal = stage.journal()?;
    let plan = &journal["flow"]["plan"];
    let done = usize::try_from(plan["done"].as_u64()?).unwrap();
    Some(serde_json::from_value(plan["actions"][done].clone()).unwrap())
}

#[track_caller]
fn assert_converged(again: &Ran, stage: &Stage, undisturbed: &Stage, where_at: &str) {
    assert_eq!(again.exit(), 0, "{where_at}: {again:#?}");
    assert_eq!(stage.server_state(), undisturbed.server_state(), "{where_at}");
    stage.assert_tidy();
    let expected = undisturbed.effects();
    for (write, times) in stage.effects() {
        // An exchanged token that was lost with the process has to be asked for
        // anew; and the way of mapping comes in a call before the switch itself.
        let comes_again = ["ClaimExchange", "WritePreferences ManualPortMappingMode"];
        if !comes_again.iter().any(|it| write.starts_with(it)) {
            let usual = expected.get(&write).copied().unwrap_or_default();
            assert!(times <= usual, "{where_at}: {write} took effect {times} times");
        }
    }
}

#[test]
fn killed_before_the_server_acted() {
    actions().for_each(|action| kill_at(&action, Boundary::BeforeActing));
}

#[test]
fn killed_when_the_server_had_acted_and_not_answered() {
    actions().for_each(|action| kill_at(&action, Boundary::AfterActing));
}

#[test]
fn f017_killed_after_the_action_and_before_the_next_request() {
    actions().for_each(|action| kill_at(&action, Boundary::AfterAction));
}

#[test]
fn every_action_has_its_trial() {
    let all: Vec<Action> = actions().collect();
    assert_eq!(all.len(), 11);
    for (at, action) in all.iter().enumerate() {
        assert!(all[..at].iter().all(|it| discriminant(it) != discriminant(action)), "{action:?}");
    }
}

/// Kills the program while this command of the computer runs.
fn kill_in_command(stage: &Stage, arguments: &[&str], command: &str) {
    stage.hold(command);
    let running = stage.begin(arguments, None);
    stage.until(command, || stage.holds(command));
    running.kill();
    stage.let_go(command);
}

#[test]
fn a_server_that_was_stopped_when_the_run_was_killed_is_started_again() {
    let obstinate = |world: &mut World| world.server.takes_claim_from = Vec::new();
    for command in ["osascript", "open"] {
        let stage = Stage::new(obstinate);
        stage.remove_claim_page();
        kill_in_command(&stage, &["claim", "--yes"], command);
        assert_eq!(stage.server_state().running, command == "osascript");
        stage.run(&["claim", "--yes"]).assert_done();
        let state = stage.server_state();
        assert_eq!((state.running, state.signin_state), (true, "ok"));
        stage.assert_tidy();
    }
    let stage = Stage::new(|_| {});
    kill_in_command(&stage, &["local-security", "off", "--yes"], "open");
    assert!(!stage.server_state().running);
    stage.run(&["local-security", "off", "--yes"]).assert_done();
    assert!(stage.world.read(|world| world.server.running && !world.server.local_security));
    stage.assert_tidy();
}

#[test]
fn a_repair_that_was_killed_in_a_program_is_finished_by_the_next_run() {
    let revoked = |world: &mut World| {
        world.claim_for(ACCOUNT);
        world.revoke(ACCOUNT, true);
    };
    for command in ["osascript", "defaults", "open"] {
        let stage = Stage::new(revoked);
        let identity = stage.world.read(|world| world.server.machine_identifier());
        kill_in_command(&stage, &["doctor", "--fix", "--yes"], command);
        stage.run(&["doctor", "--fix", "--yes"]).assert_done();
        let state = stage.server_state();
        assert_eq!((state.running, state.signin_state), (true, "ok"), "{command}");
        assert_eq!(stage.world.read(|world| world.server.machine_identifier()), identity);
        stage.assert_tidy();
    }
}

#[test]
fn a_server_that_somebody_else_stopped_is_left_alone() {
    let stage = Stage::new(|_| {});
    stage.world.change(World::stop_server);
    // The port is shut a moment after the server is told to stop.
    let port = stage.world.server().port();
    while std::net::TcpStream::connect(("127.0.0.1", port)).is_ok() {
        std::thread::sleep(Duration::from_millis(5));
    }
    stage.run(&["claim", "--yes"]).assert_failed(4, "server.silent");
    assert!(!stage.server_state().running);
}

const WHOLE: &[&str] = &[
    "setup",
    "--yes",
    "--name",
    "Den",
    "--accept-terms",
    "--remote-access",
    "on",
    "--library",
    "movie:Movies:/Volumes/Media/Movies",
    "--library",
    "show:TV Shows:/Volumes/Media/TV Shows",
    "--library",
    "artist:Music:/Volumes/Media/Music",
];

/// A server that takes a few milliseconds for each answer.
fn unhurried(world: &mut World) {
    world.latency = Duration::from_millis(3);
}

/// Moments of a whole set-up, the same ones again for the same seed.
struct Moments {
    state: u64,
    longest: Duration,
}

impl Moments {
    /// `USHER_TEST_SEED` repeats a run.
    fn within(longest: Duration) -> Self {
        let seed = std::env::var("USHER_TEST_SEED").ok().and_then(|text| text.parse().ok());
        let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap();
        let seed: u64 = seed.unwrap_or_else(|| u64::from(now.subsec_nanos()) | 1);
        println!("USHER_TEST_SEED={seed} of {longest:?}");
        Self { state: seed, longest }
    }

    fn next(&mut self) -> Duration {
        // Marsaglia's xorshift.
        self.state ^= self.state << 13;
        self.state ^= self.state >> 7;
        self.state ^= self.state << 17;
        self.longest.mul_f64((self.state % 10_000) as f64 / 10_000.0)
    }
}

/// Runs a whole set-up, disturbs it at random moments, and runs it again.
fn disturb(times: usize, signal: Signal, judge: impl Fn(Ran) + Sync) {
    let undisturbed = Stage::new(unhurried);
    let begun = Instant::now();
    undisturbed.run(WHOLE).assert_done();
    let mut moments = Moments::within(begun.elapsed());
    let moments: Vec<Duration> = (0..times).map(|_| moments.next()).collect();
    std::thread::scope(|scope| {
        for share in moments.chunks(times.div_ceil(4)) {
            let (undisturbed, judge) = (&undisturbed, &judge);
            scope.spawn(move || {
                for moment in share {
                    let stage = Stage::new(unhurried);
                    let running = stage.begin(WHOLE, None);
                    std::thread::sleep(*moment);
                    running.signal(signal);
                    judge(running.end());
                    let again = stage.run(WHOLE);
                    assert_converged(&again, &stage, undisturbed, &format!("at {moment:?}"));
                }
            });
        }
    });
}

#[test]
fn killed_at_any_moment() {
    disturb(40, Signal::KILL, |_| {});
}

#[test]
fn interrupted_at_any_moment() {
    disturb(20, Signal::INT, |ran| {
        // Before anything has begun the signal itself ends it, as of any program.
        let by_signal = ran.status.signal() == Some(2) && ran.lines.is_empty();
        let interrupted = ran.exit() == 130 && ran.errors() == ["interrupted"];
        assert!(by_signal || interrupted || ran.exit() == 0, "{ran:#?}");
    });
}

#[test]
fn an_action_is_not_cut_in_half_by_ctrl_c() {
    let stage = Stage::new(|world| {
        let slow = Behaviour::Slow(Duration::from_millis(300));
        world.faults.push(Fault::always(Call::Claim, slow));
    });
    let running = stage.begin(WHOLE, None);
    stage.until("the claim is sent", || stage.count(Call::Claim) == 1);
    running.signal(Signal::INT);
    running.end().assert_failed(130, "interrupted");
    assert_eq!(stage.server_state().owner.as_deref(), Some("practice"));
    assert_eq!(stage.world.writes().len(), 1, "nothing after the claim");
    assert!(stage.journal().is_some(), "it can go on");
    stage.run(WHOLE).assert_done();
    assert_eq!(stage.count(Call::Claim), 1);
}

#[test]
fn of_two_runs_at_once_one_is_busy() {
    let stage = Stage::new(|world| {
        let slow = Behaviour::Slow(Duration::from_millis(1500));
        world.faults.push(Fault::always(Call::Claim, slow));
    });
    let first = stage.begin(WHOLE, None);
    stage.until("the claim is sent", || stage.count(Call::Claim) == 1);
    stage.run(WHOLE).assert_failed(1, "busy");
    first.end().assert_done();
    assert_eq!(stage.count(Call::Claim), 1);
    assert_eq!(stage.server_state().sections.len(), 3);
    stage.assert_tidy();
}

#[test]
fn an_unreadable_journal_is_set_aside_and_reported() {
    let stage = Stage::new(|world| {
        let hold = Behaviour::HoldBeforeActing;
        world.faults.push(Fault::always(Call::Claim, hold));
    });
    let running = stage.begin(WHOLE, None);
    stage.until("the claim is sent", || stage.count(Call::Claim) == 1);
    running.kill();
    stage.world.change(|world| world.faults.clear());
    let journal = stage.server_file("journal.json").unwrap();
    std::fs::write(&journal, "{ torn").unwrap();

    let again = stage.run(WHOLE);
    again.assert_done();
    assert_eq!(again.errors(), ["journal.unreadable"]);
    let set_aside: Vec<_> = stage
        .server_files()
        .into_iter()
        .filter(|path| path.to_string_lossy().contains("journal.unreadable-"))
        .collect();
    assert_eq!(set_aside.len(), 1);
    assert_eq!(std::fs::read_to_string(&set_aside[0]).unwrap(), "{ torn");
    assert_eq!(stage.journal(), None);
}

#[test]
fn without_room_for_the_journal_nothing_is_done() {
    if !rustix::process::geteuid().is_root() {
        assert!(std::env::var_os("CI").is_none(), "this test has to run as root in CI");
        eprintln!("SKIPPED: only root can mount a small disk");
        return;
    }
    let stage = Stage::new(|_| {});
    let config = stage.path("usher");
    std::fs::create_dir(&config).unwrap();
    // The mount is seen inside its own namespace alone and ends with it.
    let script = r#"mount -t tmpfs -o size=64k usher "$0" || exit 99
"$@" status >"$0/../status" 2>&1 || exit 98
cat /dev/zero >"$0/full" 2>/dev/null
exec "$@" setup --yes --name Den"#;
    let usher = stage.usher(&[]);
    let mut command = Command::new("unshare");
    command.args(["--mount", "sh", "-c", script]).arg(&config).arg(usher.get_program());
    command.args(usher.get_args());
    for (name, value) in usher.get_envs() {
        match value {
            Some(value) => command.env(name, value),
            None => command.env_remove(name),
        };
    }
    let ran = Running::start(command, None).end();
    ran.assert_failed(1, "journal.not_written");
    assert_eq!(stage.world.writes().len(), 0);
    assert_eq!(stage.server_state().owner, None);
    let steps: Vec<&Value> = ran.lines.iter().filter(|line| line["event"] == "step").collect();
    assert!(steps.iter().any(|step| step["step"] == "claim" && step["state"] == "failed"));
}

#[test]
fn ctrl_c_at_the_question_ends_it() {
    let stage = Stage::new(|_| {});
    let usher = stage.usher(&["claim"]);
    let words: Vec<String> = std::iter::once(usher.get_program())
        .chain(usher.get_args().filter(|it| *it != "--json"))
        .map(|word| format!("'{}'", word.to_str().unwrap()))
        .collect();
    // A terminal of its own, which sends the signal as a real one does.
    let mut terminal = Command::new("script");
    terminal.args(["--quiet", "--return", "--command", &words.join(" "), "/dev/null"]);
    let mut terminal = terminal
        .envs(usher.get_envs().filter_map(|(name, value)| Some((name, value?))))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut screen = terminal.stdout.take().unwrap();
    let mut shown = String::new();
    while !shown.contains("[y/N]") {
        let mut bytes = [0; 4096];
        let count = screen.read(&mut bytes).unwrap();
        assert!(count > 0, "it ended without its question: {shown}");
        shown += &String::from_utf8_lossy(&bytes[..count]);
    }
    terminal.stdin.as_mut().unwrap().write_all(b"\x03").unwrap();
    assert_eq!(terminal.wait().unwrap().code(), Some(130), "{shown}");
    assert_eq!(stage.world.writes().len(), 0);
}
