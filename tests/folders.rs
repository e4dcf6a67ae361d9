//! Folders as the server sees them, with real users, real modes and real
//! mounts: each obstacle is named rightly, and once it is mended a second look
//! of the same run is clean.

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

use stage::{ACCOUNT, Stage, rest};
use std::fs::Permissions;
use std::os::unix::fs::{PermissionsExt, chown};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;
use stranger::{STRANGER, Stranger, is_root};
use usher::app::{App, Options};
use usher::domain::{
    Address, ClosedFolder, FolderNote, Language, Os, PrivacyPane, SectionDraft, SectionKind,
};
use usher::flow::aside::Watch;
use usher::flow::setup::{Answers, Purpose, Step};
use usher::flow::{Event, Press};
use usher::platform::{Cmd, Output, Runner};
use usher::problem::{FolderFault, Problem, Remedy};
use usher::sim::{AbsentFolder, Folders, Practice, Tree, World};

/// A library of films that is planned and not added, looked at again and again.
struct Plan {
    app: App,
    folder: PathBuf,
}

impl Plan {
    async fn begin(options: Options, folder: &Path) -> Self {
        let mut app = App::start(options).await.unwrap();
        let language = Language::american_english();
        let folders = vec![folder.to_owned()];
        let draft = SectionDraft::usual(SectionKind::Movie, "Films", language, folders);
        let answers = Answers {
            libraries: vec![draft],
            plan_only: true,
            ..Answers::to(Purpose::AddLibraries)
        };
        app.send(Event::Press(Press::Apply(Box::new(answers))));
        rest(&mut app).await;
        // As the window does while the folder is shown.
        app.send(Event::Press(Press::Watch(vec![Watch::Folders(vec![folder.to_owned()])])));
        Self { app, folder: folder.to_owned() }
    }

    async fn look_again(&mut self) {
        self.app.send(Event::Press(Press::Remedy(Remedy::TryAgain)));
        rest(&mut self.app).await;
    }

    /// The folder is watched: without anybody pressing anything it is found
    /// mended, and then a second look is clean.
    async fn goes_green(&mut self) {
        while self.app.model.facts.folders[&self.folder].problem(&self.folder).is_some() {
            let heard = tokio::time::timeout(Duration::from_secs(10), self.app.hear()).await;
            assert!(heard.expect("nothing was noticed"), "the runtime ended early");
        }
        self.look_again().await;
        self.is_clean();
    }

    /// What stands in the way of this folder.
    #[track_caller]
    fn fault(&self) -> &FolderFault {
        match &self.app.model.setup().unwrap().step {
            Step::Stopped(Problem::Folder { folder, fault }) => {
                assert_eq!(folder, &self.folder);
                fault
            }
            step => panic!("{step:?}, {:?}", self.app.model.facts.folders),
        }
    }

    #[track_caller]
    fn is_clean(&self) {
        let model = &self.app.model;
        let step = &model.setup().unwrap().step;
        assert_eq!(step, &Step::Offered, "{:?}", model.facts.folders);
        assert!(model.facts.folders[&self.folder].is_seen());
    }
}

/// Options that lead to a practice server and look at this computer's own disks.
fn on_this_disk(options: Options) -> Options {
    Options { root: Some("/".into()), os: Some(Os::Linux), ..options }
}

fn film_in(folder: &Path) {
    std::fs::create_dir_all(folder).unwrap();
    std::fs::write(folder.join("The General (1926).mkv"), "").unwrap();
}

fn set_mode(path: &Path, mode: u32) {
    std::fs::set_permissions(path, Permissions::from_mode(mode)).unwrap();
}

// The server runs as another user.

#[tokio::test]
async fn the_first_folder_that_is_closed_to_the_servers_user_is_named_and_can_be_opened() {
    let Some(stranger) = TheirServer::start() else { return };
    let home = stranger.path("home/anna");
    let films = home.join("Media/Films");
    film_in(&films);
    chown(&home, Some(12_345), Some(12_345)).unwrap();
    set_mode(&home, 0o700);
    set_mode(&films, 0o750);
    let mut plan = Plan::begin(stranger.options(), &films).await;
    let closed = |at: &Path, owner: &str, mode, command: String| {
        FolderFault::Closed(Box::new(ClosedFolder {
            at: at.to_owned(),
            owner: owner.to_owned(),
            mode,
            user: STRANGER.to_string(),
            command,
        }))
    };

    let has_tool = ["/usr/bin/setfacl", "/bin/setfacl"].iter().any(|it| Path::new(it).exists());
    let opening = |letters: &str, at: &Path| match has_tool {
        true => format!("sudo setfacl -m u:{STRANGER}:{letters} {}", at.display()),
        false => format!("sudo chmod o+{letters} {}", at.display()),
    };
    assert_eq!(plan.fault(), &closed(&home, "12345", 0o700, opening("x", &home)));
    // Opened as the command does it, the next one shows: the folder itself,
    // which has to be read and not only passed.
    set_mode(&home, 0o701);
    plan.look_again().await;
    assert_eq!(plan.fault(), &closed(&films, "root", 0o750, opening("rx", &films)));
    set_mode(&films, 0o755);
    plan.goes_green().await;
    assert_eq!(plan.app.model.facts.folders[&films].notes(), []);
}

#[tokio::test]
async fn an_access_list_opens_a_folder_too() {
    let Some(stranger) = TheirServer::start() else { return };
    let home = stranger.path("home/anna");
    let films = home.join("Films");
    film_in(&films);
    set_mode(&home, 0o700);
    let mut plan = Plan::begin(stranger.options(), &films).await;
    assert!(matches!(plan.fault(), FolderFault::Closed(closed) if closed.at == home));
    // `setfacl -m u:54321:x`, as the kernel keeps it.
    let entry = |tag: u16, granted: u16, id: u32| {
        [&tag.to_le_bytes()[..], &granted.to_le_bytes(), &id.to_le_bytes()].concat()
    };
    let nobody = u32::MAX;
    let list = [
        2_u32.to_le_bytes().to_vec(),
        entry(1, 7, nobody),
        entry(2, 1, STRANGER),
        entry(4, 0, nobody),
        entry(16, 1, nobody),
        entry(32, 0, nobody),
    ]
    .concat();
    let set = rustix::fs::setxattr(
        &home,
        c"system.posix_acl_access",
        &list,
        rustix::fs::XattrFlags::empty(),
    );
    if let Err(error) = set {
        eprintln!("SKIPPED: this disk has no access lists: {error}");
        return;
    }
    plan.goes_green().await;
}

#[tokio::test]
async fn a_link_leads_to_the_folder_that_is_closed() {
    let Some(stranger) = TheirServer::start() else { return };
    let films = stranger.path("private/Films");
    film_in(&films);
    set_mode(&stranger.path("private"), 0o700);
    let link = stranger.path("films");
    std::os::unix::fs::symlink(&films, &link).unwrap();
    let mut plan = Plan::begin(stranger.options(), &link).await;
    let at = stranger.path("private").canonicalize().unwrap();
    assert!(matches!(plan.fault(), FolderFault::Closed(closed) if closed.at == at));
    set_mode(&at, 0o711);
    plan.goes_green().await;
}

#[tokio::test]
async fn a_folder_of_the_servers_user_alone_is_no_obstacle() {
    let Some(stranger) = TheirServer::start() else { return };
    let films = stranger.path("theirs");
    film_in(&films);
    chown(&films, Some(STRANGER), None).unwrap();
    set_mode(&films, 0o700);
    Plan::begin(stranger.options(), &films).await.is_clean();
}

/// A practice server of another user, which sees this computer's disks with
/// that user's eyes.
struct TheirServer {
    stranger: Stranger,
    server: Address,
    plex_tv: Address,
}

impl TheirServer {
    fn start() -> Option<Self> {
        let mut stranger = Stranger::run("serve_as_a_stranger")?;
        let [server, plex_tv, token] = stranger.hear(|line| {
            let words: Vec<String> =
                line.split_once("world=")?.1.split(' ').map(str::to_owned).collect();
            <[String; 3]>::try_from(words).ok()
        });
        let item = serde_json::json!({ "version": 1, "account_token": token });
        let secrets = stranger.path("secrets");
        std::fs::write(&secrets, item.to_string()).unwrap();
        set_mode(&secrets, 0o600);
        let address = |text: &str| Address::parse(text).unwrap();
        Some(Self { server: address(&server), plex_tv: address(&plex_tv), stranger })
    }

    fn path(&self, name: &str) -> PathBuf {
        self.stranger.path(name)
    }

    fn options(&self) -> Options {
        Options {
            server: Some(self.server.clone()),
            ssh: None,
            plex_tv: Some(self.plex_tv.clone()),
            auth_app: None,
            config_folder: Some(self.path("usher")),
            root: Some("/".into()),
            home: Some(self.path("home/me")),
            os: Some(Os::Linux),
            secret_store: usher::app::SecretStore::File(self.path("secrets")),
            wait: Duration::from_secs(5),
            browser: usher::app::Browser::None,
            runner: Some(Runner::new(no_program)),
            ways: None,
        }
    }
}

#[test]
#[ignore = "the server of another user, started by a test above"]
fn serve_as_a_stranger() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let mut world = World::plain();
    world.claim_for(ACCOUNT);
    world.server.folders = Folders::Disk;
    // As a server that does not hide that it found nothing.
    world.server.absent_folder = AbsentFolder::Refused(404);
    let practice = runtime.block_on(Practice::start(world)).unwrap();
    let token = practice.change(|world| world.grant(ACCOUNT, "a client of before"));
    println!("\nworld={} {} {token}", practice.server(), practice.plex_tv());
    // Until whoever started it goes.
    let _ = std::io::stdin().lines().next();
}

// Drives that come and go.

#[test]
fn a_drive_that_is_not_connected_or_has_another_name_is_told_apart_until_it_is_back() {
    if !is_root() {
        return;
    }
    // Mounts of its own, that nobody else sees.
    let output = Command::new("unshare")
        .args(["--mount", "--propagation", "private"])
        .arg(std::env::current_exe().unwrap())
        .args(["--exact", "mount_and_rename", "--ignored", "--nocapture"])
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success() && said.contains("1 passed"), "{output:?}");
}

#[test]
#[ignore = "a part of the test above, among mounts of its own"]
fn mount_and_rename() {
    let run = |program: &str, arguments: &[&str]| {
        assert!(Command::new(program).args(arguments).status().unwrap().success(), "{arguments:?}");
    };
    let mount = |at: &str| {
        std::fs::create_dir_all(at).unwrap();
        run("mount", &["-t", "tmpfs", "tmpfs", at]);
    };
    let stage = Stage::new(|world| {
        world.claim_for(ACCOUNT);
        world.server.folders = Folders::Disk;
    });
    mount("/mnt");
    std::fs::create_dir("/mnt/Media").unwrap();
    let films = Path::new("/mnt/Media/Films");
    let volume = || "Media".to_owned();
    stage.block_on(async {
        let options = on_this_disk(stage.options());
        let mut plan = Plan::begin(options.clone(), films).await;
        assert_eq!(plan.fault(), &FolderFault::DriveMissing { volume: volume() });
        // The place alone, where its drive is not: empty, and not the drive.
        let stub = Plan::begin(options.clone(), Path::new("/mnt/Media")).await;
        assert_eq!(stub.fault(), &FolderFault::DriveMissing { volume: volume() });

        mount("/mnt/Media");
        film_in(films);
        plan.goes_green().await;
        // The whole drive would do, but not well.
        let whole = Plan::begin(options.clone(), Path::new("/mnt/Media")).await;
        whole.is_clean();
        assert_eq!(whole.app.model.facts.folders[&whole.folder].notes(), [FolderNote::DriveRoot]);

        std::fs::create_dir("/mnt/Media1").unwrap();
        run("mount", &["--move", "/mnt/Media", "/mnt/Media1"]);
        let mut plan = Plan::begin(options, films).await;
        let now = PathBuf::from("/mnt/Media1/Films");
        assert_eq!(plan.fault(), &FolderFault::DriveRenamed { volume: volume(), now });
        run("mount", &["--move", "/mnt/Media1", "/mnt/Media"]);
        plan.goes_green().await;
    });
}

// A Mac that keeps folders private.

#[test]
fn a_folder_that_macos_hides_from_the_server_is_named_with_its_pane() {
    let stage = Stage::new(|world| world.claim_for(ACCOUNT));
    let films = stage.path("home/Documents/Films");
    film_in(&films);
    let (documents, film) = (films.parent().unwrap(), films.join("The General (1926).mkv"));
    let hidden = |world: &mut World| {
        let mut tree = Tree::default();
        tree.file(film.to_str().unwrap());
        tree.hide(documents.to_str().unwrap());
        world.server.folders = Folders::Tree(tree);
    };
    let options = Options {
        root: Some("/".into()),
        home: Some(stage.path("home")),
        os: Some(Os::MacOs),
        runner: Some(Runner::new(mounts_of_a_mac)),
        ways: None,
        ..stage.options()
    };
    stage.world.change(hidden);
    stage.block_on(async {
        let mut plan = Plan::begin(options, &films).await;
        assert_eq!(plan.fault(), &FolderFault::Private(PrivacyPane::Documents));
        stage.world.change(|world| world.server.folders.mend());
        plan.goes_green().await;
    });
}

#[test]
fn a_folder_that_only_we_have_is_no_matter_of_permissions() {
    let stage = Stage::new(|world| world.claim_for(ACCOUNT));
    let films = stage.path("Films");
    film_in(&films);
    // The server is in a container: it has other folders beside it.
    stage.world.change(|world| {
        let mut tree = Tree::default();
        tree.folder(stage.path("Other").to_str().unwrap());
        world.server.folders = Folders::Tree(tree);
    });
    stage.block_on(async {
        let plan = Plan::begin(on_this_disk(stage.options()), &films).await;
        assert_eq!(plan.fault(), &FolderFault::Unseen);
    });
}

#[test]
fn a_folder_that_the_server_alone_has_is_fine() {
    let stage = Stage::new(|world| world.claim_for(ACCOUNT));
    stage.block_on(async {
        let folder = Path::new("/Volumes/Media/Movies");
        Plan::begin(on_this_disk(stage.options()), folder).await.is_clean();
    });
}

#[test]
fn an_empty_folder_is_said_and_stops_nothing() {
    let stage = Stage::new(|world| {
        world.claim_for(ACCOUNT);
        world.server.folders = Folders::Disk;
    });
    let films = stage.path("Films");
    std::fs::create_dir(&films).unwrap();
    stage.block_on(async {
        let plan = Plan::begin(on_this_disk(stage.options()), &films).await;
        plan.is_clean();
        assert_eq!(plan.app.model.facts.folders[&films].notes(), [FolderNote::Empty]);
    });
}

fn no_program(_: &Cmd) -> std::io::Result<Output> {
    Err(std::io::ErrorKind::NotFound.into())
}

fn mounts_of_a_mac(command: &Cmd) -> std::io::Result<Output> {
    match command.program.as_str() {
        "/sbin/mount" => Ok(Output::of(0, "/dev/disk3s1s1 on / (apfs, sealed, local)\n")),
        _ => no_program(command),
    }
}
