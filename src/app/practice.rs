//! The practice world, wired to the program: its own folders, a memory store,
//! and nothing of the real computer.

use super::{Browser, Options, SecretStore};
use crate::domain::{Address, Os};
use crate::network::home::{HomeWay, Roots};
use crate::network::names::NameWay;
use crate::network::outside::OutsideWay;
use crate::network::router::RouterWay;
use crate::platform::{Cmd, Host, Output, Runner};
use crate::runtime::Ways;
use crate::sim::{self, Approval, DistantPrograms, Said, World};
use secrecy::ExposeSecret;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// A practice world that is open, with a temporary computer around it.
pub struct Practice {
    world: sim::Practice,
    folder: tempfile::TempDir,
}

/// Why there is no practice world.
#[derive(Debug, thiserror::Error)]
pub enum PracticeFault {
    /// No scenario has this name.
    #[error("there is no scenario {0}")]
    NoScenario(String),
    /// The folders or the ports could not be opened.
    #[error("the practice world could not be opened")]
    Io(#[from] std::io::Error),
}

/// The names of the scenarios, in the order of a set-up.
pub fn scenario_names() -> impl Iterator<Item = &'static str> {
    sim::scenarios().iter().map(|scenario| scenario.name)
}

impl Practice {
    /// A world to walk through: its person approves every sign-in after a moment.
    pub async fn to_walk_through(scenario: Option<&str>) -> Result<Self, PracticeFault> {
        let mut world = named(scenario)?;
        if world.approval == Approval::ByButton {
            world.approval = Approval::AfterPolls(2);
        }
        Self::open(world).await
    }

    /// A world for other programs: opening the sign-in page approves, and the
    /// server sees this computer's own folders.
    pub async fn to_serve(
        scenario: Option<&str>,
        latency: Duration,
    ) -> Result<Self, PracticeFault> {
        let mut world = named(scenario)?;
        if world.approval == Approval::ByButton {
            world.approval = Approval::OnOpen;
        }
        world.latency = latency;
        world.server.folders = sim::Folders::Disk;
        Self::open(world).await
    }

    /// A world to open a window on: its sign-in page has a button to press, and
    /// its server sees this computer's own folders, among them a few of films
    /// and shows to choose from.
    pub async fn to_open(scenario: Option<&str>) -> Result<Self, PracticeFault> {
        let mut world = named(scenario)?;
        if scenario.is_none() {
            world.server.folders = sim::Folders::Disk;
        }
        let practice = Self::open(world).await?;
        practice.fill_media()?;
        Ok(practice)
    }

    /// Where the practice computer keeps its films and shows.
    pub fn media(&self) -> PathBuf {
        self.home().join("Media")
    }

    fn fill_media(&self) -> std::io::Result<()> {
        let films = [
            "A Trip to the Moon (1902)",
            "The General (1926)",
            "Metropolis (1927)",
            "Nosferatu (1922)",
            "Night of the Living Dead (1968)",
        ];
        let films = films.map(|film| format!("Movies/{film}/{film}.mkv"));
        let episodes = (1..=6).map(|episode| {
            format!("TV Shows/Practice Show/Season 01/Practice Show - S01E{episode:02}.mkv")
        });
        for file in films.into_iter().chain(episodes) {
            let file = self.media().join(file);
            if let Some(folder) = file.parent() {
                std::fs::create_dir_all(folder)?;
            }
            std::fs::write(file, [])?;
        }
        Ok(())
    }

    async fn open(mut world: World) -> Result<Self, PracticeFault> {
        let folder = tempfile::Builder::new().prefix("usher-practice-").tempdir()?;
        let files = data_folder(&folder);
        std::fs::create_dir_all(&files)?;
        world.files = Some(files);
        world.computer.root = Some(folder.path().to_owned());
        let world = sim::Practice::start(world).await?;
        Ok(Self { world, folder })
    }

    /// plex.tv, the sign-in page and the server.
    pub fn addresses(&self) -> (Address, String, Address) {
        (self.world.plex_tv(), self.world.auth_app(), self.world.server())
    }

    /// The root of the practice computer.
    pub fn root(&self) -> PathBuf {
        self.folder.path().to_owned()
    }

    /// The home folder on the practice computer.
    pub fn home(&self) -> PathBuf {
        home(&self.folder)
    }

    /// Options that lead into this world and nowhere else.
    pub fn options(&self) -> Options {
        Options {
            server: Some(self.world.server()),
            ssh: None,
            plex_tv: Some(self.world.plex_tv()),
            auth_app: Some(self.world.auth_app()),
            config_folder: Some(self.folder.path().join("usher")),
            root: Some(self.root()),
            home: Some(self.home()),
            os: Some(Os::MacOs),
            secret_store: SecretStore::Memory,
            wait: Duration::from_secs(20),
            browser: Browser::None,
            runner: Some(self.programs()),
            ways: Some(ways_of(&self.world.network())),
        }
    }

    /// What its programs say follows from the world, and what they do happens to
    /// it. Those of the real computer would speak of the real server.
    fn programs(&self) -> Runner {
        let programs = self.world.programs();
        Runner::new(move |command| {
            let said = programs.run(&command.program, &command.args, input(command));
            said.map(output).ok_or_else(|| ErrorKind::NotFound.into())
        })
    }

    /// The same options for a window: signing in opens the person's browser.
    pub fn options_for_window(&self) -> Options {
        Options { browser: Browser::System, ..self.options() }
    }

    /// How many requests so far changed something.
    pub fn writes(&self) -> usize {
        self.world.writes().len()
    }
}

fn named(scenario: Option<&str>) -> Result<World, PracticeFault> {
    match scenario {
        None => Ok(World::plain()),
        Some(name) => sim::scenario(name)
            .map(sim::Scenario::world)
            .ok_or_else(|| PracticeFault::NoScenario(name.to_owned())),
    }
}

/// The programs of the practice computer whose disk this is, for a process that
/// does not keep the practice world itself; `None` where it is no such disk.
pub(super) fn programs_of(root: &Path) -> Option<Runner> {
    let programs = DistantPrograms::at(root)?;
    Some(Runner::new(move |command| {
        let said = programs.run(&command.program, &command.args, input(command))?;
        said.map(output).ok_or_else(|| ErrorKind::NotFound.into())
    }))
}

/// Whom the network is asked through: the system for this computer itself, the
/// practice network for a practice computer, else nobody.
pub(super) fn ways(host: &Host) -> Ways {
    if host.is_real_machine() {
        return Ways::system();
    }
    match DistantPrograms::at(host.root()) {
        Some(programs) => ways_of(programs.network()),
        None => Ways::none(),
    }
}

fn ways_of(network: &sim::Network) -> Ways {
    Ways {
        names: match &network.names {
            Some(names) => NameWay::Table(names.clone()),
            None => NameWay::Nobody,
        },
        // Its addresses at home are those of another network.
        home: Some(HomeWay {
            roots: Roots::Given(vec![network.authority.clone()]),
            place: Some(network.home),
        }),
        router: RouterWay::At { ssdp: network.ssdp, nat_pmp: network.nat_pmp },
        outside: network.outside.map_or(OutsideWay::Nobody, OutsideWay::At),
        own: Some(network.own.clone()),
    }
}

/// Whether this is the root of a practice computer's disk.
pub fn is_practice_disk(root: &Path) -> bool {
    DistantPrograms::at(root).is_some()
}

fn input(command: &Cmd) -> &[u8] {
    command.stdin.as_ref().map(|bytes| bytes.expose_secret()).unwrap_or_default()
}

fn output(said: Said) -> Output {
    let stderr = said.stderr.into_bytes();
    Output { stderr, ..Output::of(said.code, &said.stdout) }
}

fn home(folder: &tempfile::TempDir) -> PathBuf {
    folder.path().join("Users/practice")
}

/// Where a server on a Mac keeps its files (protocol page §12.1).
fn data_folder(folder: &tempfile::TempDir) -> PathBuf {
    home(folder).join("Library/Application Support/Plex Media Server")
}
