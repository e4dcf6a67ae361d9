//! What this computer says of the server, and what is mended on it: every
//! scenario of the practice world that is about the computer, asked for by the
//! practice computer's own programs; and a tree of Linux with real programs
//! that stand in for those of the system.

#![cfg(unix)]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs,
    reason = "tests"
)]

use secrecy::ExposeSecret as _;
use std::fs;
use std::io::ErrorKind;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::time::Duration;
use usher::app::App;
use usher::domain::{
    BrokenSeal, DamageKind, Health, Link, Moment, Os, Piece, Program, RemoteAccess, Repair,
    SettingKind, Signature, Standing,
};
use usher::flow::chain::findings;
use usher::flow::setup::{Answers, Purpose, Question, Step};
use usher::flow::{Event, Press, SignInWay};
use usher::platform::{Host, Output, command, now};
use usher::sim::{DistantPrograms, Practice, Quitting, World, scenario};

/// A practice computer, and Usher's view of it.
struct Mac {
    world: Practice,
    host: Host,
    folder: tempfile::TempDir,
    // The world's listeners live in it, so it goes last.
    _runtime: tokio::runtime::Runtime,
}

impl Mac {
    fn of(name: &str) -> Self {
        Self::with(scenario(name).unwrap().world())
    }

    fn with(mut world: World) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let home = folder.path().join("Users/practice");
        let data = home.join("Library/Application Support/Plex Media Server");
        fs::create_dir_all(&data).unwrap();
        world.files = Some(data);
        world.computer.root = Some(folder.path().to_owned());
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
        let world = runtime.block_on(Practice::start(world)).unwrap();
        // As another process would: by what lies on the disk.
        let programs = DistantPrograms::at(folder.path()).unwrap();
        let host = Host::at(Os::MacOs, folder.path().into(), home).with_runner(move |command| {
            let stdin = command.stdin.as_ref().map(|it| it.expose_secret()).unwrap_or_default();
            let said = programs.run(&command.program, &command.args, stdin)?;
            let said = said.ok_or(ErrorKind::NotFound)?;
            Ok(Output { stderr: said.stderr.into(), ..Output::of(said.code, &said.stdout) })
        });
        Self { world, host, folder, _runtime: runtime }
    }

    fn program(&self) -> Program {
        self.host.program().unwrap()
    }

    fn runs(&self) -> bool {
        self.world.read(|world| world.server.running)
    }
}

#[test]
fn nothing_is_wrong_with_the_plain_computer() {
    let mac = Mac::of("plain");
    let program = mac.program();
    assert_eq!(program.path, mac.folder.path().join("Applications/Plex Media Server.app"));
    assert_eq!(program.signature, Signature::Genuine);
    assert_eq!(program.version.unwrap().to_string(), "1.43.4.10903");
    assert_eq!((program.quarantined, program.translocated), (Some(false), false));
    assert_eq!(program.runs_here, Some(true));
    let health = mac.host.health();
    let processes = health.processes.clone().unwrap();
    assert_eq!((processes.len(), processes[0].user.as_deref()), (1, Some("practice")));
    assert!(processes[0].since.unwrap() < now());
    assert!(health.last_words.is_some_and(|then| now().0.saturating_sub(then.0) < 600));
    assert!(health.space[0].free > 1 << 30 && health.space.len() == 1);
    assert!(!health.firewall.unwrap().on && health.sleeps == Some(false));
    let nothing = Health {
        processes: health.processes.clone(),
        space: health.space.clone(),
        last_words: health.last_words,
        firewall: health.firewall,
        sleeps: health.sleeps,
        ..Health::default()
    };
    assert_eq!(health, nothing, "no stale note, no strange owner, no damage");
}

#[test]
fn each_scenario_of_the_computer_is_seen_as_what_it_is() {
    let seal = |name| Mac::of(name).program().signature;
    let changed = seal("program-broken");
    assert!(matches!(changed, Signature::Broken(BrokenSeal::Changed { file: Some(_) })));
    let added = seal("program-seal-broken");
    assert!(matches!(added, Signature::Broken(BrokenSeal::Added { count: 1, .. })), "{added:?}");
    assert_eq!(Mac::of("program-quarantined").program().quarantined, Some(true));
    assert_eq!(Mac::of("program-for-another-machine").program().runs_here, Some(false));
    let hidden = Mac::of("program-translocated").program();
    assert!(hidden.translocated && hidden.path.to_string_lossy().contains("AppTranslocation"));

    let two = Mac::of("two-servers").host.health().processes.unwrap();
    let users: Vec<_> = two.iter().map(|it| it.user.as_deref().unwrap()).collect();
    assert_eq!(users, ["practice", "somebody"]);
    let firewall = Mac::of("firewall-blocks-everything").host.health().firewall.unwrap();
    assert_eq!((firewall.on, firewall.blocks_all), (true, Some(true)));
    assert_eq!(Mac::of("computer-sleeps").host.health().sleeps, Some(true));
    assert_eq!(Mac::of("server-down").host.health().processes, Some(Vec::new()));
    assert_eq!(Mac::of("disk-full").host.health().space[0].free, 0);
    let damage = Mac::of("database-damaged").host.health().damage.unwrap();
    assert_eq!(damage.kind, DamageKind::Database);
    assert!(damage.file.ends_with("Plex Media Server.log"), "{damage:?}");
    let wrong = Mac::of("files-of-root").host.health().data_owner.unwrap();
    assert_eq!((&*wrong.owner, &*wrong.server_user), ("root", "practice"));
    assert!(wrong.command.starts_with("sudo chown -R practice "), "{}", wrong.command);
}

#[test]
fn a_stale_note_is_removed_and_the_server_starts() {
    let mac = Mac::of("server-stale-pid");
    let note = mac.host.health().stale_pid_file.unwrap();
    mac.host.start_server().unwrap();
    assert!(!mac.runs());
    assert_eq!(mac.host.health().damage.unwrap().kind, DamageKind::AlreadyRunning);
    assert!(mac.host.remove_stale_pid_file().unwrap() && !note.exists());
    mac.host.start_server().unwrap();
    assert!(mac.runs());
    assert_eq!(mac.host.health().damage, None);
    // What a running server leaves is nobody's to remove.
    fs::write(&note, "501").unwrap();
    assert!(!mac.host.remove_stale_pid_file().unwrap() && note.exists());
}

#[test]
fn f007_a_sign_in_is_forgotten_and_the_server_keeps_its_identity() {
    let mac = Mac::of("claim-refused-stale-sign-in");
    let copy = mac.folder.path().join("copy");
    let identity = |world: &World| world.server.machine_identifier();
    let before = mac.world.read(identity);
    assert!(mac.host.forget_sign_in(&copy).is_err(), "it runs, and would write it again");
    mac.host.stop_server().unwrap();
    assert!(!mac.runs());
    mac.host.forget_sign_in(&copy).unwrap();
    mac.host.start_server().unwrap();
    assert!(mac.runs());
    assert_eq!(mac.world.read(identity), before);
    let takes = mac.world.read(|world| !world.server.takes_claim_from.is_empty());
    assert!(takes && mac.host.stored_sign_in().unwrap().ever_claimed == Some(false));
    let mode = fs::metadata(&copy).unwrap().permissions().mode() & 0o777;
    assert!(mode == 0o600 && fs::read_to_string(&copy).unwrap().contains("practice@example.com"));

    mac.host.stop_server().unwrap();
    let copy = mac.folder.path().join("another copy");
    let all_but_identity = [SettingKind::SignIn, SettingKind::Preference].into();
    mac.host.reset_settings(&copy, &all_but_identity).unwrap();
    mac.host.start_server().unwrap();
    assert_ne!(mac.world.read(identity), before);
}

/// What the server at work is: its name, who owns it, its identity, its libraries.
fn state(mac: &Mac) -> (String, &'static str, String, Vec<String>) {
    mac.world.read(|world| {
        let server = &world.server;
        let titles = server.sections.iter().map(|it| it.title.clone()).collect();
        (
            server.friendly_name().to_owned(),
            world.signin_state(),
            server.machine_identifier(),
            titles,
        )
    })
}

/// A Mac whose server was set up and has a library.
fn mac_in_use() -> Mac {
    let mut world = scenario("plain").unwrap().world_later();
    world.server.add_section("movie", "Films", &["/films"]);
    Mac::with(world)
}

#[test]
fn the_settings_of_a_mac_stay_when_its_data_goes_and_the_other_way_round() {
    let mac = mac_in_use();
    let before = state(&mac);
    assert_eq!((before.1, before.3.len()), ("ok", 1));
    let (data, aside) = (mac.host.data_folder(), mac.folder.path().join("aside"));
    mac.host.stop_server().unwrap();
    fs::rename(&data, &aside).unwrap();
    mac.host.start_server().unwrap();
    let without_data = state(&mac);
    assert_eq!((&without_data.2, without_data.1, without_data.3.len()), (&before.2, "ok", 0));
    assert!(data.join("Plug-in Support/Databases/com.plexapp.plugins.library.db").exists());

    mac.host.stop_server().unwrap();
    fs::remove_dir_all(&data).unwrap();
    fs::rename(&aside, &data).unwrap();
    let copy = mac.folder.path().join("copy");
    mac.host.reset_settings(&copy, &[].into()).unwrap();
    assert_eq!(mac.host.setting_kinds().unwrap(), Some([].into()));
    mac.host.start_server().unwrap();
    let without_settings = state(&mac);
    assert_eq!((without_settings.1, &without_settings.3), ("none", &before.3));
    assert!(without_settings.2 != before.2 && without_settings.0 != before.0);

    mac.host.stop_server().unwrap();
    mac.host.restore_settings(&copy).unwrap();
    mac.host.start_server().unwrap();
    assert_eq!(state(&mac), before);
}

#[test]
fn f023_a_server_that_runs_makes_anew_what_is_moved_from_under_it() {
    let mac = mac_in_use();
    let (data, aside) = (mac.host.data_folder(), mac.folder.path().join("aside"));
    fs::rename(&data, &aside).unwrap();
    fs::remove_dir_all(mac.host.home().join("Library/Caches")).unwrap();
    assert!(mac.host.server_running().unwrap());
    assert!(data.join("plexmediaserver.pid").exists() && aside.exists());
    assert!(mac.host.home().join("Library/Caches/PlexMediaServer").exists());
}

#[test]
fn f023_a_server_that_does_not_hear_is_waited_for() {
    let mac = Mac::of("plain");
    let quits = |how| mac.world.change(|world| world.computer.quits = how);
    quits(Quitting::After(Duration::from_millis(400)));
    mac.host.stop_server().unwrap();
    assert!(!mac.runs());
    mac.host.start_server().unwrap();
    assert!(mac.runs());
    let kill = |pid: &str| mac.world.programs().run("kill", &["-TERM".into(), pid.into()], &[]);
    quits(Quitting::Never);
    kill("501");
    assert!(mac.runs());
    quits(Quitting::WhenTerminated);
    kill("1");
    assert!(mac.runs());
    kill("501");
    assert!(!mac.runs());
}

#[test]
fn an_inventory_of_the_practice_mac_looks_like_one() {
    let mac = Mac::of("plain");
    let found = mac.host.belongings();
    let pieces: Vec<Piece> = found.pieces.iter().map(|it| it.piece).collect();
    assert_eq!(pieces, Piece::ALL);
    let kinds = [SettingKind::Identity, SettingKind::Preference];
    assert_eq!(found.settings, Some(kinds.into()));
    for belonging in &found.pieces {
        let size = mac.host.count(&belonging.path, &mut |_| std::ops::ControlFlow::Continue(()));
        let least = if belonging.piece == Piece::Data { 300 } else { 5 };
        assert!(size.whole && size.files >= least && size.bytes > 10_000, "{belonging:?} {size:?}");
    }
}

#[test]
fn an_application_that_is_gone_does_not_start() {
    let mac = Mac::of("plain");
    mac.host.stop_server().unwrap();
    let (application, aside) = (mac.program().path, mac.folder.path().join("aside"));
    fs::rename(&application, &aside).unwrap();
    assert!(mac.host.start_server().is_err() && !mac.runs());
    fs::rename(&aside, &application).unwrap();
    let path = application.to_string_lossy().into_owned();
    mac.world.programs().run("open", &[path], &[]);
    assert!(mac.runs());
}

#[test]
fn f023_a_restart_is_a_stop_and_a_start() {
    let mac = Mac::of("plain");
    let token = |mac: &Mac| mac.world.read(|world| world.server.local_admin_token().to_owned());
    let before = token(&mac);
    mac.host.restart_server().unwrap();
    assert!(mac.runs() && token(&mac) != before);
}

#[test]
fn a_practice_computer_that_is_gone_is_not_replaced_by_the_real_one() {
    let Mac { world, host, folder, _runtime } = Mac::of("plain");
    drop(world);
    drop(_runtime);
    assert!(DistantPrograms::at(folder.path()).is_some());
    assert!(host.stop_server().is_err() && host.start_server().is_err());
    assert_eq!(host.health().processes, None);
}

/// A tree of Linux, with programs that are run for real.
struct Linux(tempfile::TempDir);

impl Linux {
    fn new() -> Self {
        let linux = Self(tempfile::tempdir().unwrap());
        fs::create_dir_all(linux.host().data_folder().join("Logs")).unwrap();
        let program = linux.path("usr/lib/plexmediaserver/Plex Media Server");
        fs::create_dir_all(program.parent().unwrap()).unwrap();
        fs::copy(std::env::current_exe().unwrap(), program).unwrap();
        linux.process(1, "systemd", 0);
        fs::create_dir_all(linux.path("etc")).unwrap();
        fs::write(linux.path("etc/passwd"), "root:x:0:0::/:/x\nplex:x:997:997::/:/x\n").unwrap();
        linux.script("systemctl", "cat \"${0%/*}/../state\"");
        fs::write(linux.path("state"), "inactive\n").unwrap();
        linux
    }

    fn path(&self, below: &str) -> PathBuf {
        self.0.path().join(below)
    }

    fn host(&self) -> Host {
        let programs = self.path("bin");
        Host::at(Os::Linux, self.0.path().into(), self.path("home/me")).with_runner(move |asked| {
            let stand_in = programs.join(Path::new(&asked.program).file_name().unwrap());
            let mut asked = asked.clone();
            if stand_in.exists() {
                asked.program = stand_in.to_string_lossy().into_owned();
            } else if !matches!(asked.program.as_str(), "ls" | "df") {
                return Err(ErrorKind::NotFound.into());
            }
            command::run(&asked)
        })
    }

    fn script(&self, name: &str, text: &str) {
        let file = self.path("bin").join(name);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(&file, format!("#!/bin/sh\n{text}\n")).unwrap();
        fs::set_permissions(&file, fs::Permissions::from_mode(0o755)).unwrap();
    }

    fn process(&self, pid: u32, name: &str, user: u32) {
        let folder = self.path(&format!("proc/{pid}"));
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join("comm"), name).unwrap();
        fs::write(
            folder.join("status"),
            format!("PPid:\t1\nUid:\t{user}\t{user}\t{user}\t{user}\n"),
        )
        .unwrap();
    }
}

#[test]
fn a_package_is_asked_about_at_its_manager() {
    let linux = Linux::new();
    assert_eq!(linux.host().program().unwrap().signature, Signature::NotAsked);
    linux.script("dpkg-query", "printf 1.43.4.10903-7a5d2c91e");
    linux.script("dpkg", "echo '??5?????? c /etc/default/plexmediaserver'; exit 1");
    let program = linux.host().program().unwrap();
    assert_eq!((&program.signature, program.runs_here), (&Signature::Genuine, Some(true)));
    assert_eq!(program.version.unwrap().to_string(), "1.43.4.10903-7a5d2c91e");
    linux.script("dpkg", "echo 'missing     /usr/lib/plexmediaserver/lib/x.so'; exit 1");
    let signature = linux.host().program().unwrap().signature;
    let file = Some("/usr/lib/plexmediaserver/lib/x.so".into());
    assert_eq!(signature, Signature::Broken(BrokenSeal::Changed { file }));
}

#[test]
fn a_service_with_a_stale_note_and_strange_files() {
    let linux = Linux::new();
    let host = linux.host();
    let note = host.data_folder().join("plexmediaserver.pid");
    fs::write(&note, "4711").unwrap();
    fs::write(host.server_log(), "x ERROR - write: No space left on device\n").unwrap();
    let health = host.health();
    assert_eq!(health.processes, Some(Vec::new()));
    assert_eq!(health.stale_pid_file.as_deref(), Some(&*note));
    assert_eq!(health.damage.unwrap().kind, DamageKind::DiskFull);
    assert!(health.space[0].total > 0 && health.last_words > Some(Moment(0)));
    // The files are this test's own user's and not the service's.
    let wrong = health.data_owner.unwrap();
    assert_eq!((wrong.server_user.as_str(), &*wrong.file), ("plex", &*host.data_folder()));

    linux.process(42, "Plex Media Serv", 997);
    let health = host.health();
    let user = health.processes.unwrap()[0].user.clone();
    assert_eq!((user.as_deref(), health.stale_pid_file), (Some("plex"), None));
    assert!(!host.remove_stale_pid_file().unwrap());
    fs::remove_dir_all(linux.path("proc/42")).unwrap();
    assert!(host.remove_stale_pid_file().unwrap() && !note.exists());
}

#[tokio::test]
async fn a_server_of_somebody_else_is_taken_over_after_one_yes() {
    let practice = usher::app::Practice::to_walk_through(Some("other-owner")).await.unwrap();
    let mut app = App::start(practice.options()).await.unwrap();
    let take_over = Answers {
        sign_in: Some(SignInWay::Browser),
        confirmed: true,
        ..Answers::to(Purpose::Repair(Repair::RenewSignIn))
    };
    app.send(Event::Press(Press::Apply(Box::new(take_over))));
    rest(&mut app).await;
    let Step::Asking(question) = app.model.setup().unwrap().step.clone() else {
        panic!("{:?}", app.model.setup());
    };
    let asked = Question::HadOwner { owner: Some("somebody".to_owned()) };
    assert_eq!(question, asked);
    assert_eq!(practice.writes(), 0, "nothing was changed before the yes");
    let identity =
        |app: &App| app.model.facts.reading().unwrap().identity.machine_identifier.clone();
    let before = identity(&app);
    app.send(Event::Press(Press::Accept(question)));
    rest(&mut app).await;
    assert_eq!(app.model.setup().unwrap().step, Step::Done, "{:?}", app.model.setup());
    assert!(app.model.facts.is_ours());
    assert_eq!(identity(&app), before, "it is the same server for everybody");
    app.finish().await;
}

#[tokio::test]
async fn an_examination_asks_plex_anew_how_the_server_is_listed() {
    let practice = usher::app::Practice::to_walk_through(Some("already-ours")).await.unwrap();
    let mut app = App::start(practice.options()).await.unwrap();
    let answers = |purpose| Answers {
        sign_in: Some(SignInWay::Browser),
        confirmed: true,
        ..Answers::to(purpose)
    };
    for press in [
        Press::Apply(Box::new(answers(Purpose::SignIn))),
        // What is listed now has no way from outside.
        Press::Examine(None),
        Press::Apply(Box::new(Answers {
            remote_access: Some(RemoteAccess::Automatic),
            ..answers(Purpose::RemoteAccess)
        })),
        Press::Examine(None),
    ] {
        app.send(Event::Press(press));
        rest(&mut app).await;
    }
    let findings = findings(&app.model.facts);
    let outside = findings.iter().find(|it| it.link == Link::Outside).unwrap();
    assert_eq!(outside.standing, Standing::Works, "{outside:?}");
    app.finish().await;
}

/// Waits until nothing is awaited any more.
async fn rest(app: &mut App) {
    let rest = async {
        while app.model.awaits() {
            assert!(app.hear().await, "the runtime ended early");
        }
    };
    tokio::time::timeout(Duration::from_secs(60), rest).await.expect("it found no rest");
}
