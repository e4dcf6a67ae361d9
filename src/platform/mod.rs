//! This machine: where Plex Media Server keeps its files, and the programs
//! that start, stop and examine it.
//!
//! [`Os`] is a value. `macos`, `linux` and `windows` hold paths and commands
//! as data and read recorded output, so each is tested on every system. All
//! calls here block; the runtime gives them a thread of their own.

mod aside;
mod barrier;
mod belongings;
pub mod command;
mod count;
mod descent;
mod environment;
mod error;
mod executable;
pub mod files;
mod health;
mod launch_agents;
mod linux;
mod listener;
mod macos;
mod native;
mod next_router;
mod only_window;
mod processes;
mod program;
mod repairs;
mod report;
mod route;
mod server;
mod server_log;
mod stored;
mod tunnel;
mod volumes;
mod walk;
mod way_in;
mod windows;

pub use aside::{MoveStep, Moved};
pub use command::{Cmd, Output, Runner};
pub use environment::Environment;
pub use error::Error;
pub use listener::{Listener, Untrusted};
pub use only_window::only_window;
pub use report::LogEnd;
pub use stored::{StoredNames, StoredSignIn};
pub use tunnel::Tunnel;
pub use volumes::{Mount, Mounts};
pub use walk::walk;
pub use way_in::ClaimPage;

use crate::domain::{Moment, Os};
use std::path::{Path, PathBuf};

/// The one seam to the machine: whose layout, under which root, for whom, and
/// what runs a command. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Host {
    /// Whose file layout and commands are meant.
    pub os: Os,
    root: PathBuf,
    home: PathBuf,
    environment: Environment,
    run: Runner,
}

impl Host {
    /// This computer, for the person who runs this program.
    pub fn this_machine() -> Self {
        let root = match Self::current_os() {
            Os::Windows => PathBuf::from(r"C:\"),
            Os::MacOs | Os::Linux => PathBuf::from("/"),
        };
        let home = std::env::home_dir().unwrap_or_else(|| root.clone());
        Self::at(Self::current_os(), root, home).with_environment(Environment::of_process())
    }

    /// A file system under another root, or this one for another home.
    ///
    /// Under any root but the real one, programs are looked up on `PATH`
    /// instead of being run by absolute path, so that a test can stand in for
    /// them. The environment's folders do not apply: they are the real ones.
    pub fn at(os: Os, root: PathBuf, home: PathBuf) -> Self {
        let (environment, run) = (Environment::default(), Runner::new(command::run));
        Self { os, root, home, environment, run }
    }

    /// The file-system root under which Plex's files are looked for.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The person's home folder.
    pub fn home(&self) -> &Path {
        &self.home
    }

    /// The same host with these words from the environment.
    pub fn with_environment(mut self, environment: Environment) -> Self {
        self.environment = environment;
        self
    }

    /// The same host with a stand-in for every program.
    pub fn with_runner(
        mut self,
        run: impl Fn(&Cmd) -> std::io::Result<Output> + Send + Sync + 'static,
    ) -> Self {
        self.run = Runner::new(run);
        self
    }

    /// The system this program was built for.
    pub fn current_os() -> Os {
        if cfg!(target_os = "macos") {
            Os::MacOs
        } else if cfg!(windows) {
            Os::Windows
        } else {
            Os::Linux
        }
    }

    /// Whether there is a display to open a window on.
    pub fn has_display(&self) -> bool {
        match self.os {
            Os::Linux => self.environment.display,
            Os::MacOs | Os::Windows => true,
        }
    }

    /// What people call this computer: the name the server shows until it gets
    /// one of its own. Never empty.
    pub fn computer_name(&self) -> String {
        let name = match self.os {
            Os::MacOs => self.text_of(&macos::computer_name()),
            Os::Linux => std::fs::read_to_string(self.path("etc/hostname")).ok(),
            Os::Windows => self.environment.computer_name.clone(),
        };
        let clean = |name: String| {
            let line = name.lines().map(str::trim).find(|line| !line.is_empty())?;
            Some(line.chars().filter(|c| !c.is_control()).collect::<String>())
        };
        name.and_then(clean)
            .or_else(|| native::node_name().and_then(clean))
            .unwrap_or_else(|| "Plex Media Server".to_owned())
    }

    /// Where Usher keeps its own files, unless `--config-dir` says otherwise.
    pub fn config_folder(&self) -> PathBuf {
        let environment = &self.environment;
        match self.os {
            Os::MacOs => self.home.join("Library/Application Support/Usher"),
            Os::Linux => absolute(&environment.xdg_config_home)
                .unwrap_or_else(|| self.home.join(".config"))
                .join("usher"),
            Os::Windows => absolute(&environment.app_data)
                .unwrap_or_else(|| self.home.join("AppData/Roaming"))
                .join("Usher"),
        }
    }

    /// Where safety copies are. They may be large, so that on Windows they do
    /// not travel with the person's profile.
    fn copies_folder(&self) -> PathBuf {
        match self.os {
            Os::MacOs => self.config_folder().join("Safety copies"),
            Os::Linux => absolute(&self.environment.xdg_data_home)
                .unwrap_or_else(|| self.home.join(".local/share"))
                .join("usher/safety copies"),
            Os::Windows => self.local_app_data().join("Usher/Safety copies"),
        }
    }

    /// Where programs on Windows keep what stays on this computer.
    fn local_app_data(&self) -> PathBuf {
        absolute(&self.environment.local_app_data)
            .unwrap_or_else(|| self.home.join("AppData/Local"))
    }

    /// Where the server keeps its data (protocol page §12.1, §12.6): the first
    /// place that exists, else the first that it was taken from, else the usual one.
    pub fn data_folder(&self) -> PathBuf {
        self.data_folder_or_usual(self.moved_data_folder())
    }

    fn data_folder_or_usual(&self, moved: Option<PathBuf>) -> PathBuf {
        let usual = match self.os {
            Os::MacOs => vec![self.home.join(macos::DATA)],
            Os::Linux => linux::DATA.iter().map(|path| self.path(path)).collect(),
            Os::Windows => vec![self.local_app_data().join("Plex Media Server")],
        };
        let places: Vec<PathBuf> = moved.into_iter().chain(usual).collect();
        let was_there = |place: &&PathBuf| place.parent().is_some_and(Path::is_dir);
        let there = places.iter().find(|place| place.is_dir());
        let place = there.or_else(|| places.iter().find(was_there)).or(places.first());
        place.cloned().unwrap_or_default()
    }

    /// Where somebody told the server to keep its data, if they did.
    fn moved_data_folder(&self) -> Option<PathBuf> {
        absolute(&self.environment.application_support)
            .or_else(|| match self.os {
                Os::MacOs => launch_agents::moved_support_folder(&self.root, &self.home),
                Os::Linux => linux::moved_support_folder(&self.root),
                Os::Windows => None,
            })
            .map(|folder| folder.join("Plex Media Server"))
    }

    /// Whether the server keeps its data where somebody told it to, and not at
    /// its usual place.
    pub fn data_is_elsewhere(&self) -> bool {
        let moved = self.moved_data_folder();
        moved.is_some() && moved == Some(self.data_folder_or_usual(moved.clone()))
    }

    /// Where the server keeps its caches.
    fn cache_folder(&self) -> PathBuf {
        match self.os {
            Os::MacOs => self.home.join(macos::CACHES),
            Os::Linux | Os::Windows => self.data_folder().join("Cache"),
        }
    }

    /// Where the server keeps its logs.
    fn log_folder(&self) -> PathBuf {
        match self.os {
            Os::MacOs => self.home.join(macos::LOGS),
            Os::Linux | Os::Windows => self.data_folder().join("Logs"),
        }
    }

    /// Whether the server has data here: it ran at least once.
    pub fn data_present(&self) -> bool {
        self.data_folder().is_dir()
    }

    /// Where Plex Media Server is installed; `None` where it is in no usual place.
    pub fn server_installed(&self) -> Option<PathBuf> {
        let places: Vec<PathBuf> = match self.os {
            Os::MacOs => self.application_places().into(),
            Os::Linux => linux::PROGRAMS.iter().map(|path| self.path(path)).collect(),
            Os::Windows => windows::PROGRAMS.iter().map(|path| self.path(path)).collect(),
        };
        places.into_iter().find(|place| place.exists())
    }

    /// The two places of an application on macOS.
    fn application_places(&self) -> [PathBuf; 2] {
        [self.path(macos::APPLICATION), self.home.join(macos::APPLICATION)]
    }

    /// Whether this computer's own files and programs are meant.
    pub fn is_real_machine(&self) -> bool {
        self.root.parent().is_none()
    }

    fn path(&self, below_root: &str) -> PathBuf {
        self.root.join(below_root)
    }

    /// Runs a command of `macos`, `linux` or `windows`, which name programs absolutely.
    fn run(&self, command: &Cmd) -> Result<Output, Error> {
        let command = self.located(command);
        self.run
            .run(&command)
            .map_err(|e| Error::Program { program: command.program.clone(), cause: e.to_string() })
    }

    fn located(&self, command: &Cmd) -> Cmd {
        let mut command = command.clone();
        if !self.is_real_machine()
            && let Some((_, name)) = command.program.rsplit_once(['/', '\\'])
        {
            command.program = name.to_owned();
        }
        command
    }

    fn text_of(&self, command: &Cmd) -> Option<String> {
        let output = self.run(command).ok()?;
        output.succeeded().then(|| output.text().to_string())
    }
}

/// What this computer's clock shows.
pub fn now() -> Moment {
    moment(std::time::SystemTime::now())
}

/// A clock that stands before 1970 is not set at all.
fn moment(time: std::time::SystemTime) -> Moment {
    Moment(time.duration_since(std::time::UNIX_EPOCH).unwrap_or_default().as_secs())
}

/// A folder from the environment counts only if it is absolute: a relative
/// one would mean another place in every working folder.
fn absolute(path: &Option<PathBuf>) -> Option<PathBuf> {
    path.as_deref().filter(|path| path.is_absolute()).map(Path::to_owned)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]
    use super::*;

    fn host(os: Os) -> Host {
        Host::at(os, "/stand-in".into(), "/stand-in/home/me".into())
    }

    #[test]
    fn each_system_has_its_own_folders() {
        let config = |os| host(os).config_folder();
        assert_eq!(
            config(Os::MacOs),
            Path::new("/stand-in/home/me/Library/Application Support/Usher")
        );
        assert_eq!(config(Os::Linux), Path::new("/stand-in/home/me/.config/usher"));
        assert_eq!(config(Os::Windows), Path::new("/stand-in/home/me/AppData/Roaming/Usher"));
        let data = |os| host(os).data_folder();
        assert!(data(Os::MacOs).starts_with("/stand-in/home/me/Library"));
        assert!(data(Os::Linux).starts_with("/stand-in/var/lib/plexmediaserver"));
        assert!(data(Os::Windows).starts_with("/stand-in/home/me/AppData/Local"));
    }

    #[test]
    fn the_environment_moves_folders_if_it_is_absolute() {
        let environment = |folder: &str| Environment {
            application_support: Some(folder.into()),
            xdg_config_home: Some(folder.into()),
            ..Environment::default()
        };
        let moved = host(Os::Linux).with_environment(environment("/big"));
        assert_eq!(moved.data_folder(), Path::new("/big/Plex Media Server"));
        assert_eq!(moved.config_folder(), Path::new("/big/usher"));
        let relative = host(Os::Linux).with_environment(environment("big"));
        assert_eq!(relative.data_folder(), host(Os::Linux).data_folder());
    }

    #[test]
    fn the_data_folder_that_exists_is_the_one() {
        let root = tempfile::tempdir().unwrap();
        let snap = root.path().join(linux::DATA[2]);
        std::fs::create_dir_all(&snap).unwrap();
        let host = Host::at(Os::Linux, root.path().into(), root.path().join("home/me"));
        assert_eq!(host.data_folder(), snap);
        assert!(host.data_present() && host.is_snap());
        assert_eq!(host.server_installed(), None);
    }

    #[test]
    fn under_another_root_programs_are_looked_up() {
        let command = host(Os::MacOs).located(&macos::start_server());
        assert_eq!(command.program, "open");
        let real = Host::at(Os::MacOs, "/".into(), "/Users/me".into());
        assert_eq!(real.located(&macos::start_server()).program, "/usr/bin/open");
        assert_eq!(host(Os::Windows).located(&windows::query_settings()).program, "reg.exe");
    }

    #[test]
    fn a_computer_always_has_a_name() {
        let named = host(Os::MacOs).with_runner(|_| Ok(Output::of(0, "Anna’s Mac mini\n")));
        assert_eq!(named.computer_name(), "Anna’s Mac mini");
        let nameless = host(Os::MacOs).with_runner(|_| Ok(Output::of(1, "")));
        assert!(!nameless.computer_name().is_empty());
        assert!(!host(Os::Windows).computer_name().is_empty());
    }
}
