//! The one place that waits, fails and logs causes. It takes effects in the
//! order they were given, and all it can do in return is send an outcome.

mod claim;
mod folders;
mod look;
mod perform;
mod probe;
mod problems;
mod reinstall;
pub use probe::Ways;
pub mod store;
mod support;
mod survey;
pub mod vault;
mod watch;

use crate::domain::{Account, Address, ClientIdentifier, FolderSize, Identity, Listing, Settings};
use crate::flow::{Effect, Journal, Outcome, Ticket};
use crate::platform::{Host, Tunnel};
use crate::plex::{AuthToken, ClaimToken, Device, Guard, Http, PlexTv, Server};
use crate::problem::Problem;
use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};
use store::{ServerFolder, Store, WriteLock};
use tokio::sync::mpsc::{self, UnboundedReceiver, UnboundedSender};
use vault::{SecretStore, Vault};

/// How long plex.tv may put one call off before a person hears of it.
const PATIENCE: Duration = Duration::from_secs(30);

/// Everything that differs between the real world and a practice one.
#[derive(Debug, Clone)]
pub struct Surroundings {
    /// This computer.
    pub host: Host,
    /// The server.
    pub server: Address,
    /// Whether a person named the server: then the program that listens there
    /// is theirs to answer for.
    pub server_given: bool,
    /// Reach the server's loopback through this `ssh` destination.
    pub ssh: Option<String>,
    /// The account service.
    pub plex_tv: Address,
    /// The sign-in page.
    pub auth_app: String,
    /// Where Usher's own files are.
    pub config_folder: PathBuf,
    /// Where the sign-in is kept.
    pub secret_store: SecretStore,
    /// How long a starting server and plex.tv's listing are awaited.
    pub wait: Duration,
    /// What opens an address in the person's browser.
    pub browser: Browser,
    /// How often plex.tv is asked whether a sign-in is approved.
    pub pace: Duration,
    /// Whom the network is asked through.
    pub ways: Ways,
}

/// What opens an address in the person's browser.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Browser {
    /// The system's own.
    System,
    /// Nothing: addresses are only shown.
    None,
}

/// A handle to the runtime's task. Dropping it ends the task after the
/// effects it was given.
#[derive(Debug)]
pub struct Runtime {
    orders: UnboundedSender<Vec<Effect>>,
    world: Arc<World>,
    task: tokio::task::JoinHandle<()>,
}

/// What the effects share.
struct World {
    around: Surroundings,
    http: Http,
    plex_tv: PlexTv,
    server: Mutex<Server>,
    vault: Vault,
    store: Store,
    folder: ServerFolder,
    lock: Mutex<Option<WriteLock>>,
    /// Which server answered last, and when.
    last_seen: Mutex<Option<(Instant, Identity)>>,
    /// How plex.tv lists the server, once it does.
    listing: Mutex<Option<Listing>>,
    /// The server's preferences as they were last read: only those that exist are written.
    settings: Mutex<Option<Settings>>,
    /// Whose account was last asked about.
    account: Mutex<Option<Account>>,
    /// Looks at folders whose disks have not answered yet.
    stuck: folders::Stuck,
    claimed_now: AtomicBool,
    opened_now: AtomicBool,
    /// What was counted on the disk, for the safety copy that it goes into.
    measured: Mutex<HashMap<PathBuf, FolderSize>>,
    _tunnel: Option<Tunnel>,
}

impl std::fmt::Debug for World {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("World").field("around", &self.around).finish_non_exhaustive()
    }
}

/// What comes back from the runtime.
pub type Outcomes = UnboundedReceiver<(Ticket, Outcome)>;

impl Runtime {
    /// Starts the runtime's task. Opens the tunnel, if there is to be one;
    /// asks nobody else anything.
    pub async fn start(mut around: Surroundings) -> Result<(Self, Outcomes), Problem> {
        let mut tunnel = None;
        if let Some(destination) = around.ssh.clone() {
            let host = around.host.clone();
            let opened = blocking(move || host.open_tunnel(&destination)).await?;
            let opened = opened.map_err(problems::of_machine)?;
            around.server = opened.address().map_err(problems::of_machine)?;
            around.server_given = true;
            tunnel = Some(opened);
        }
        if let Some(problem) = problems::in_clear(&around.plex_tv) {
            return Err(problem);
        }
        let store = Store::open(around.config_folder.clone()).map_err(problems::of_store)?;
        let client_identifier = store.client_identifier().map_err(problems::of_store)?;
        let world = Arc::new(World::of(around, store, client_identifier, tunnel)?);
        let (orders, inbox) = mpsc::unbounded_channel();
        let (outbox, outcomes) = mpsc::unbounded_channel();
        let task = tokio::spawn(work(world.clone(), inbox, outbox));
        Ok((Self { orders, world, task }, outcomes))
    }

    /// Takes effects, to be begun in this order.
    pub fn perform(&self, effects: Vec<Effect>) {
        if !effects.is_empty() {
            // The task ends only with this handle, so somebody is listening.
            let _ = self.orders.send(effects);
        }
    }

    /// Usher's own folder.
    pub fn store(&self) -> &Store {
        &self.world.store
    }

    /// The keeper of secrets, for what a person types.
    pub fn vault(&self) -> &Vault {
        &self.world.vault
    }

    /// Whether a sign-in is kept here.
    pub async fn is_signed_in(&self) -> Result<bool, Problem> {
        Ok(self.world.account_token().await?.is_some())
    }

    /// Keeps a claim token that a person brought, for its four minutes.
    pub async fn keep_claim_token(&self, token: ClaimToken) -> Result<(), Problem> {
        self.world.keep_claim_token(token).await
    }

    /// What an earlier run left unfinished with this server. A server that it
    /// had stopped for an action, and never came to start again, is started.
    pub async fn unfinished(&self) -> Result<Option<Journal>, Problem> {
        self.world.clone().recall().await
    }

    /// Waits until everything begun has ended and nothing more is written.
    pub async fn settle(self) {
        drop(self.orders);
        if let Err(error) = self.task.await {
            tracing::error!(%error, "the runtime did not end as it should");
        }
    }
}

impl World {
    fn of(
        around: Surroundings,
        store: Store,
        client_identifier: ClientIdentifier,
        tunnel: Option<Tunnel>,
    ) -> Result<Self, Problem> {
        let device = Device {
            client_identifier: client_identifier.clone(),
            name: around.host.computer_name(),
            platform: around.host.os.name().to_owned(),
            platform_version: String::new(),
        };
        let http = Http::new(&device).map_err(problems::of_server)?;
        let plex_tv = PlexTv::new(&http, around.plex_tv.clone(), around.auth_app.clone())
            .at_pace(around.pace)
            .with_patience(around.wait.min(PATIENCE));
        let guard = (!around.server_given && around.ssh.is_none()).then(|| guard(&around.host));
        let server =
            Server::new(&http, around.server.clone(), guard).map_err(problems::of_server)?;
        let vault = Vault::new(around.secret_store.clone(), client_identifier);
        let folder = match &around.ssh {
            // A tunnel has another port each time; the destination is what stays.
            Some(destination) => store.server_named(destination),
            None => store.server(&around.server),
        };
        Ok(Self {
            around,
            http,
            plex_tv,
            server: Mutex::new(server),
            vault,
            store,
            folder,
            lock: Mutex::default(),
            last_seen: Mutex::default(),
            listing: Mutex::default(),
            settings: Mutex::default(),
            account: Mutex::default(),
            stuck: folders::Stuck::default(),
            claimed_now: AtomicBool::default(),
            opened_now: AtomicBool::default(),
            measured: Mutex::default(),
            _tunnel: tunnel,
        })
    }

    fn server(&self) -> Server {
        held(&self.server).clone()
    }

    /// The account's token, if somebody is signed in.
    async fn account_token(&self) -> Result<Option<AuthToken>, Problem> {
        self.vault.account_token().await.map_err(problems::of_vault)
    }

    /// The account's token, for what cannot be done without it.
    async fn signed_in_token(&self) -> Result<AuthToken, Problem> {
        self.account_token().await?.ok_or(Problem::SignInNeeded)
    }

    /// Whether the server runs on this computer, as far as its address tells.
    fn hosts_server(&self) -> bool {
        self.around.ssh.is_none() && self.around.server.is_loopback()
    }

    fn trust_listener(&self) -> Result<(), Problem> {
        let server = Server::new(&self.http, self.around.server.clone(), None)
            .map_err(problems::of_server)?;
        *held(&self.server) = server;
        Ok(())
    }

    async fn recall(self: &Arc<Self>) -> Result<Option<Journal>, Problem> {
        let world = self.clone();
        let journal = blocking(move || world.unfinished()).await??;
        let action = journal.as_ref().and_then(|journal| journal.plan.current());
        // Where parts of it were moved aside, a person says how it goes on.
        if action.is_some_and(|it| it.stops_server() && !it.works_on_computer()) {
            self.start_if_left_stopped().await;
        }
        Ok(journal)
    }

    fn unfinished(&self) -> Result<Option<Journal>, Problem> {
        let found = match self.folder.journal::<serde_json::Value>() {
            Ok(found) => found,
            Err(store::StoreError::Unreadable { .. }) => {
                let lock = self.folder.lock().map_err(problems::of_store)?;
                lock.read_journal::<serde_json::Value>().map_err(problems::of_store)?
            }
            Err(error) => return Err(problems::of_store(error)),
        };
        let Some(found) = found else { return Ok(None) };
        match found.get("flow").and_then(|flow| flow.as_str()) {
            Some(Journal::SETUP) => Ok(serde_json::from_value(found).ok()),
            other => {
                Err(Problem::OtherFlowUnfinished { flow: other.unwrap_or_default().to_owned() })
            }
        }
    }

    /// Writes the journal before anything is done. The first time takes the
    /// lock: one writer for each server.
    fn remember(&self, journal: &Journal) -> Result<(), Problem> {
        let mut lock = held(&self.lock);
        if lock.is_none() {
            *lock = Some(self.folder.lock().map_err(problems::of_store)?);
        }
        match lock.as_ref() {
            Some(lock) => lock.write_journal(journal).map_err(problems::of_store),
            None => Err(Problem::Busy),
        }
    }

    fn forget_journal(&self) -> Result<(), Problem> {
        match held(&self.lock).as_ref() {
            Some(lock) => lock.forget_journal().map_err(problems::of_store),
            // Nothing was done, so nothing was written; an older journal of the
            // same flow is overtaken by the facts.
            None => match self.folder.lock() {
                Ok(lock) => lock.forget_journal().map_err(problems::of_store),
                Err(_) => Ok(()),
            },
        }
    }

    fn saw(&self, identity: &Identity) {
        *held(&self.last_seen) = Some((Instant::now(), identity.clone()));
    }
}

fn guard(host: &Host) -> Guard {
    let host = host.clone();
    Arc::new(move |ours, theirs| match host.check_listener(ours, theirs) {
        Ok(listener) => {
            tracing::debug!(%listener, "the program behind the server's port is trusted");
            Ok(())
        }
        Err(untrusted) => Err(untrusted.into()),
    })
}

/// Takes orders until the handle is gone, then waits for what was begun.
async fn work(
    world: Arc<World>,
    mut inbox: UnboundedReceiver<Vec<Effect>>,
    outbox: UnboundedSender<(Ticket, Outcome)>,
) {
    let mut tasks: HashMap<Ticket, tokio::task::JoinHandle<()>> = HashMap::new();
    // A watch has no end of its own.
    let mut watches: HashMap<Ticket, tokio::task::JoinHandle<()>> = HashMap::new();
    while let Some(effects) = inbox.recv().await {
        tasks.retain(|_, task| !task.is_finished());
        // No journal, no action: what could not be written down is not done.
        let mut refused: Option<Problem> = None;
        for effect in effects {
            match effect {
                Effect::Remember(journal) => {
                    let world = world.clone();
                    let written = blocking(move || world.remember(&journal)).await;
                    refused = written.and_then(|written| written).err();
                }
                Effect::Forget => {
                    let world = world.clone();
                    if let Ok(Err(problem)) = blocking(move || world.forget_journal()).await {
                        tracing::warn!(%problem, "a finished plan's journal is left behind");
                    }
                }
                Effect::OpenSettings(pane) => {
                    let host = world.around.host.clone();
                    let opened = blocking(move || host.open_settings(pane)).await;
                    if let Ok(Err(error)) = opened {
                        // The text says where to go by hand.
                        tracing::warn!(%error, "the system's settings did not open");
                    }
                }
                Effect::ShowFolder(folder) => {
                    let host = world.around.host.clone();
                    let shown = blocking(move || host.show_folder(&folder)).await;
                    if let Ok(Err(error)) = shown {
                        // The page names the folder.
                        tracing::warn!(%error, "the folder was not shown");
                    }
                }
                Effect::NoteTried { code, rung } => {
                    let world = world.clone();
                    let _ = blocking(move || world.note_tried(&code, rung)).await;
                }
                Effect::TrustListener => refused = world.trust_listener().err(),
                Effect::Cancel(ticket) => {
                    let task = tasks.remove(&ticket).or_else(|| watches.remove(&ticket));
                    if let Some(task) = task {
                        task.abort();
                    }
                }
                effect => {
                    let Some(ticket) = effect.ticket() else { continue };
                    if let Some(problem) = refused.clone() {
                        let _ = outbox.send((ticket, Outcome::Failed(problem)));
                        continue;
                    }
                    let begun = match effect {
                        Effect::Watch(..) => &mut watches,
                        _ => &mut tasks,
                    };
                    let (world, outbox) = (world.clone(), outbox.clone());
                    let task = tokio::spawn(async move {
                        let outcome = perform::perform(&world, effect, &outbox).await;
                        let _ = outbox.send((ticket, outcome));
                    });
                    begun.insert(ticket, task);
                }
            }
        }
    }
    watches.values().for_each(tokio::task::JoinHandle::abort);
    for task in tasks.into_values().chain(watches.into_values()) {
        let _ = task.await;
    }
}

/// Gives what blocks a thread of its own.
async fn blocking<T: Send + 'static>(
    call: impl FnOnce() -> T + Send + 'static,
) -> Result<T, Problem> {
    let joined = tokio::task::spawn_blocking(call).await;
    joined.map_err(|error| Problem::Bug { what: error.to_string() })
}

/// A lock whose last holder panicked still holds a value that is whole: every
/// change to it is a single assignment.
fn held<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

fn is_set(flag: &AtomicBool) -> bool {
    flag.load(Ordering::Relaxed)
}

fn set(flag: &AtomicBool) {
    flag.store(true, Ordering::Relaxed);
}
