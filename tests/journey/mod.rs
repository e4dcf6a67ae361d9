//! Whole journeys through a practice world, for the tests that look at what
//! was asked on the way.

#![allow(dead_code, reason = "each test uses a part of it")]

use std::path::PathBuf;
use std::time::Duration;
use usher::app::{App, Browser, Options, SecretStore};
use usher::domain::{FriendlyName, Language, Os, RemoteAccess, SectionDraft, SectionKind};
use usher::flow::setup::{Answers, Purpose, Step};
use usher::flow::{Event, Flow, Model, Press, SignInWay};
use usher::sim::{Approval, Practice, World};

/// No journey waits for a person, so none takes longer.
const LONGEST: Duration = Duration::from_secs(60);

/// A practice world with a practice computer around it.
pub struct Journey {
    pub practice: Practice,
    folder: tempfile::TempDir,
}

impl Journey {
    /// Into this world. Its person approves a sign-in at the first poll.
    pub async fn to(mut world: World) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let files = folder.path().join("home/Library/Application Support/Plex Media Server");
        std::fs::create_dir_all(&files).unwrap();
        world.files = Some(files);
        world.approval = Approval::AfterPolls(1);
        Self { practice: Practice::start(world).await.unwrap(), folder }
    }

    /// Where the sign-in outlives a run.
    pub fn secret_file(&self) -> PathBuf {
        self.folder.path().join("secrets.json")
    }

    /// Options that lead into this world and nowhere else.
    pub fn options(&self) -> Options {
        Options {
            server: Some(self.practice.server()),
            ssh: None,
            plex_tv: Some(self.practice.plex_tv()),
            auth_app: Some(self.practice.auth_app()),
            config_folder: Some(self.folder.path().join("usher")),
            root: Some(self.folder.path().to_owned()),
            home: Some(self.folder.path().join("home")),
            os: Some(Os::MacOs),
            secret_store: SecretStore::File(self.secret_file()),
            wait: Duration::from_secs(20),
            browser: Browser::None,
            runner: None,
            ways: None,
        }
    }

    /// Runs one purpose in a process of its own, as far as memory goes, until
    /// it rests.
    pub async fn run(&self, answers: Answers) -> Model {
        self.send(Press::Apply(Box::new(answers))).await
    }

    /// Does one press in a fresh app and waits until nothing is awaited.
    pub async fn send(&self, press: Press) -> Model {
        let mut app = App::start(self.options()).await.unwrap();
        app.send(Event::Press(press));
        let rest = async {
            while app.model.awaits() {
                assert!(app.hear().await, "the runtime ended early");
            }
        };
        tokio::time::timeout(LONGEST, rest).await.expect("the journey found no rest");
        app.finish().await
    }

    /// The same for a set-up that has to end well.
    pub async fn run_to_the_end(&self, answers: Answers) {
        let model = self.run(answers).await;
        assert_eq!(step(&model), &Step::Done);
    }
}

/// Where a set-up came to rest.
pub fn step(model: &Model) -> &Step {
    match &model.flow {
        Flow::Setup(setup) => &setup.step,
        other => panic!("no set-up: {other:?}"),
    }
}

/// Answers to everything a set-up asks, given ahead.
pub fn answers(purpose: Purpose) -> Answers {
    Answers { sign_in: Some(SignInWay::Browser), confirmed: true, ..Answers::to(purpose) }
}

/// A name, remote access off, and three libraries.
pub fn whole_set_up() -> Answers {
    Answers {
        name: FriendlyName::parse("Den").ok(),
        remote_access: Some(RemoteAccess::Off),
        libraries: vec![
            library(SectionKind::Movie, "Movies", "/Volumes/Media/Movies"),
            library(SectionKind::Show, "Shows", "/Volumes/Media/TV Shows"),
            library(SectionKind::Artist, "Music", "/Volumes/Media/Music"),
        ],
        ..answers(Purpose::SetUp)
    }
}

pub fn library(kind: SectionKind, name: &str, folder: &str) -> SectionDraft {
    SectionDraft::usual(kind, name, Language::american_english(), vec![folder.into()])
}
