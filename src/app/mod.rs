//! The loop that the window and the command line share, and the wiring of the
//! rooms: an event moves the model, and what the model asks for goes to the
//! runtime.

#[cfg(feature = "window")]
mod desktop;
pub mod phrases;
mod practice;
pub mod report;
#[cfg(feature = "window")]
mod support_desk;

pub use crate::runtime::Browser;
#[cfg(feature = "window")]
pub use crate::runtime::store::WindowSettings;
pub use crate::runtime::vault::SecretStore;
#[cfg(feature = "window")]
pub use desktop::{Desktop, Knocks, Taste, Wake, waking};
pub use practice::{Practice, PracticeFault, is_practice_disk, scenario_names};
#[cfg(feature = "window")]
pub use support_desk::SupportNews;

use crate::domain::{Address, Os};
use crate::flow::{Effect, Event, Journal, Model, SecretHandle, update};
use crate::platform::{Host, Runner};
use crate::plex::{ClaimToken, HomePin};
use crate::problem::Problem;
#[cfg(feature = "window")]
use crate::runtime::store;
use crate::runtime::{Outcomes, Runtime, Surroundings, Ways};
use crate::support::{Draft, Material};
use secrecy::{ExposeSecret, SecretString};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// plex.tv's sign-in page (protocol page §1.3).
const AUTH_APP: &str = "https://app.plex.tv/auth";
/// How often plex.tv is asked whether a sign-in is approved (protocol page §1.4).
const SIGN_IN_PACE: Duration = Duration::from_secs(1);

/// What a person may say about where things are. `None` is the usual place.
#[derive(Debug, Clone)]
pub struct Options {
    /// The server.
    pub server: Option<Address>,
    /// The `ssh` destination through which its loopback is reached.
    pub ssh: Option<String>,
    /// The account service.
    pub plex_tv: Option<Address>,
    /// The sign-in page.
    pub auth_app: Option<String>,
    /// Where Usher's own files are.
    pub config_folder: Option<PathBuf>,
    /// The file-system root under which Plex's files are.
    pub root: Option<PathBuf>,
    /// The person's home folder.
    pub home: Option<PathBuf>,
    /// Whose file layout and commands are meant.
    pub os: Option<Os>,
    /// Where the sign-in is kept.
    pub secret_store: SecretStore,
    /// How long a starting server and plex.tv's listing are awaited.
    pub wait: Duration,
    /// What opens addresses.
    pub browser: Browser,
    /// What runs the system's programs; `None`: the system.
    pub runner: Option<Runner>,
    /// Whom the network is asked through; `None`: the system, for this computer
    /// itself, else whatever stands in for it.
    pub ways: Option<Ways>,
}

/// Whether there is a display to open a window on.
pub fn has_display() -> bool {
    Host::this_machine().has_display()
}

impl Options {
    /// Where one signs in, as people name it.
    pub fn sign_in_host(&self) -> String {
        let page = self.auth_app.as_deref().unwrap_or(AUTH_APP);
        let page = url::Url::parse(page).ok();
        page.as_ref().and_then(url::Url::host_str).unwrap_or_default().to_owned()
    }

    /// The server's own page for the browser.
    pub fn web_page(&self) -> String {
        let server = self.server.clone().unwrap_or_else(Address::default_server);
        format!("{}/web", server.to_string().trim_end_matches('/'))
    }

    /// The system whose paths and commands are meant.
    pub fn os(&self) -> Os {
        self.os.unwrap_or_else(Host::current_os)
    }

    /// Where Usher's own files are.
    pub fn usher_folder(&self) -> PathBuf {
        self.config_folder.clone().unwrap_or_else(|| self.host().config_folder())
    }

    fn surroundings(self) -> Surroundings {
        let host = self.host();
        Surroundings {
            server_given: self.server.is_some(),
            server: self.server.unwrap_or_else(Address::default_server),
            ssh: self.ssh,
            plex_tv: self.plex_tv.unwrap_or_else(Address::plex_tv),
            auth_app: self.auth_app.unwrap_or_else(|| AUTH_APP.to_owned()),
            config_folder: self.config_folder.unwrap_or_else(|| host.config_folder()),
            secret_store: self.secret_store,
            wait: self.wait,
            browser: self.browser,
            pace: SIGN_IN_PACE,
            ways: self.ways.unwrap_or_else(|| practice::ways(&host)),
            host,
        }
    }

    fn host(&self) -> Host {
        let real = Host::this_machine();
        if self.root.is_none() && self.home.is_none() && self.os.is_none() {
            return real;
        }
        let root = self.root.clone().unwrap_or_else(|| real.root().to_owned());
        let home = self.home.clone().unwrap_or_else(|| real.home().to_owned());
        let host = Host::at(self.os(), root, home);
        let distant = || practice::programs_of(self.root.as_deref()?);
        match self.runner.clone().or_else(distant) {
            Some(runner) => host.with_runner(move |command| runner.run(command)),
            None => host,
        }
    }
}

/// The model and the world it acts on.
#[derive(Debug)]
pub struct App {
    /// What is known and what goes on.
    pub model: Model,
    /// Where the server is.
    pub server: Address,
    runtime: Runtime,
    outcomes: Outcomes,
    /// What waits to be begun, while the app holds still.
    held: Option<Vec<Effect>>,
}

impl App {
    /// An app that has done nothing yet.
    pub async fn start(options: Options) -> Result<Self, Problem> {
        let around = options.surroundings();
        let server = around.server.clone();
        let (runtime, outcomes) = Runtime::start(around).await?;
        Ok(Self { model: Model::default(), server, runtime, outcomes, held: None })
    }

    /// Moves the model by one event.
    pub fn send(&mut self, event: Event) {
        tracing::debug!(?event);
        let effects = update(&mut self.model, event);
        for effect in &effects {
            tracing::debug!(?effect);
        }
        match &mut self.held {
            Some(held) => held.extend(effects),
            None => self.runtime.perform(effects),
        }
    }

    /// Begins nothing from here on until [`Self::let_go`]: a window is shown
    /// sooner while nothing else wants the processor.
    #[cfg(feature = "window")]
    pub fn hold_still(&mut self) {
        self.held.get_or_insert_default();
    }

    /// Begins what was asked for since [`Self::hold_still`], if that was called.
    #[cfg(feature = "window")]
    pub fn let_go(&mut self) {
        if let Some(held) = self.held.take() {
            self.runtime.perform(held);
        }
    }

    /// Waits for the world's next answer and takes it in. `false`: none can
    /// come any more.
    pub async fn hear(&mut self) -> bool {
        match self.outcomes.recv().await {
            Some((ticket, outcome)) => {
                self.send(Event::Outcome(ticket, outcome));
                true
            }
            None => false,
        }
    }

    /// Takes in what the world has answered by now, without waiting. Whether
    /// that was anything.
    pub fn catch_up(&mut self) -> bool {
        let mut heard = false;
        while let Ok((ticket, outcome)) = self.outcomes.try_recv() {
            heard = true;
            self.send(Event::Outcome(ticket, outcome));
        }
        heard
    }

    /// Calls `wake` whenever there is something to catch up with.
    pub fn waking(mut self, wake: std::sync::Arc<dyn Fn() + Send + Sync>) -> Self {
        let (told, outcomes) = tokio::sync::mpsc::unbounded_channel();
        let mut answers = std::mem::replace(&mut self.outcomes, outcomes);
        tokio::spawn(async move {
            while let Some(answer) = answers.recv().await {
                if told.send(answer).is_err() {
                    break;
                }
                wake();
            }
        });
        self
    }

    /// What an earlier run left unfinished with this server.
    pub async fn unfinished(&self) -> Result<Option<Journal>, Problem> {
        self.runtime.unfinished().await
    }

    /// Whether a sign-in is kept here, without asking plex.tv about it.
    pub async fn is_signed_in(&self) -> Result<bool, Problem> {
        self.runtime.is_signed_in().await
    }

    /// How the window is to look and speak. A file that cannot be read says
    /// nothing.
    #[cfg(feature = "window")]
    pub fn window_settings(&self) -> WindowSettings {
        self.runtime.store().settings().map(|settings| settings.window).unwrap_or_default()
    }

    /// Remembers how the window looks and speaks, for the next start.
    #[cfg(feature = "window")]
    pub fn keep_window_settings(&self, window: WindowSettings) {
        let store = self.runtime.store();
        let kept = store
            .settings()
            .and_then(|settings| store.save_settings(&store::Settings { window, ..settings }));
        if let Err(error) = kept {
            tracing::warn!(%error, "the window's settings are not remembered");
        }
    }

    /// Puts a typed Home PIN into the vault. Events carry the handle alone.
    pub fn hold_home_pin(&self, pin: SecretString) -> SecretHandle {
        self.runtime.vault().hold(HomePin::new(pin.expose_secret()))
    }

    /// Puts a claim token that was made elsewhere into the vault, if it is one.
    pub async fn keep_claim_token(&self, token: SecretString) -> Result<(), Problem> {
        let text = token.expose_secret();
        if !text.starts_with("claim-") || !text.bytes().all(|byte| byte.is_ascii_graphic()) {
            return Err(Problem::ClaimTokenMalformed);
        }
        self.runtime.keep_claim_token(ClaimToken::new(text)).await
    }

    /// The support file as it would be saved: see [`Runtime::support_file`].
    pub fn support_file(
        &self,
        material: Material,
        left_out: BTreeSet<String>,
    ) -> impl Future<Output = Result<Draft, Problem>> + Send + use<> {
        self.runtime.support_file(material, left_out)
    }

    /// Saves a support file, never over another file.
    pub async fn save_support_file(&self, draft: Draft, path: PathBuf) -> Result<(), Problem> {
        Runtime::save_support_file(draft, path).await
    }

    /// Waits until everything that was begun has ended.
    pub async fn finish(self) -> Model {
        self.runtime.settle().await;
        self.model
    }
}

/// Reads a text file that a person named, such as a profile.
pub async fn read_text(path: &Path) -> std::io::Result<String> {
    /// No file of answers is this long.
    const LIMIT: u64 = 1 << 20;
    let size = tokio::fs::metadata(path).await?.len();
    if size > LIMIT {
        return Err(std::io::Error::other("the file is too large"));
    }
    tokio::fs::read_to_string(path).await
}
