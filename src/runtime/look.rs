//! Looking: the server, the account, this computer and the folders, all asked
//! at the same time.

use super::{World, blocking, held, is_set, problems};
use crate::domain::affected::Door;
use crate::domain::{Access, Listing, MachineIdentifier, MappingState, Reading, Share};
use crate::flow::facts::{AccountFacts, Looked, Machine, SignedIn};
use crate::flow::{LookAt, Outcome, Progress, Ticket};
use crate::platform::StoredSignIn;
use crate::plex::{AuthToken, Error, Server, ServerToken};
use crate::problem::Problem;
use std::time::{Duration, Instant};
use tokio::sync::mpsc::UnboundedSender;
use tokio::time::timeout;

/// How often a server that starts is looked at (protocol page §4.4).
const STARTING_PACE: Duration = Duration::from_secs(2);
/// How long a freshly claimed server may refuse its owner (protocol page §2.2).
pub(super) const SETTLING: Duration = Duration::from_secs(60);
/// How long a mapping is awaited once remote access was turned on.
const MAPPING: Duration = Duration::from_secs(30);
/// How often plex.tv is asked for its listing of a new server.
const LISTING_PACE: Duration = Duration::from_secs(3);

/// How long anybody may take where an answer is wanted at once.
pub(super) const AT_ONCE: Duration = Duration::from_secs(5);
/// plex.tv's part of it: a server that answers is not called slow for its sake.
const LISTED_AT_ONCE: Duration = Duration::from_secs(4);

/// Where news of a waiting effect goes.
pub(super) struct News<'a> {
    pub(super) ticket: Ticket,
    pub(super) outbox: &'a UnboundedSender<(Ticket, Outcome)>,
}

impl News<'_> {
    pub(super) fn tell(&self, progress: Progress) {
        let _ = self.outbox.send((self.ticket, Outcome::Progress(progress)));
    }
}

impl World {
    /// One look at everything that is named.
    pub(super) async fn look(&self, at: &LookAt, news: &News<'_>) -> Looked {
        let token = match self.account_token().await {
            Ok(token) => token,
            Err(problem) => return hidden(problem, at),
        };
        let patience = if at.at_once { AT_ONCE } else { Duration::MAX };
        let (server, account, machine, folders, door, on_disk) = tokio::join!(
            async {
                match at.at_once {
                    true => self.read_at_once(token.as_ref()).await,
                    false => self.read_when_ready(token.as_ref(), news).await,
                }
            },
            async {
                match at.all {
                    true => Some(
                        timeout(patience, self.account_facts(token.as_ref()))
                            .await
                            .unwrap_or(AccountFacts::Hidden(Problem::PlexTvSlow)),
                    ),
                    false => None,
                }
            },
            async {
                match at.all {
                    true => self.machine().await.ok(),
                    false => None,
                }
            },
            self.folders(&at.folders, token.as_ref()),
            async {
                match at.door {
                    true => timeout(patience, self.door()).await.ok().flatten(),
                    false => None,
                }
            },
            async {
                match at.disk {
                    true => self.on_disk().await,
                    false => None,
                }
            },
        );
        let shares = match (&token, &server) {
            (Some(token), Ok(reading)) if at.shares && reading.listing.is_some() => {
                let shares = self.shares(token, &reading.identity.machine_identifier);
                timeout(patience, shares).await.ok().flatten()
            }
            _ => None,
        };
        Looked { server, account, machine, folders, door, shares, on_disk }
    }

    /// Reads the server, and waits while it is starting.
    async fn read_when_ready(
        &self,
        token: Option<&AuthToken>,
        news: &News<'_>,
    ) -> Result<Reading, Problem> {
        let begun = Instant::now();
        loop {
            let read = self.read(token).await;
            let status = match &read {
                Err(Problem::ServerStarting { status }) => status.clone(),
                Ok(reading) => match reading.description().and_then(|it| it.start_state.clone()) {
                    Some(state) => state,
                    None => return read,
                },
                Err(_) => return read,
            };
            if begun.elapsed() + STARTING_PACE > self.around.wait {
                return match read {
                    // It answers and says what it is busy with; that is enough to work with.
                    Ok(reading) => Ok(reading),
                    Err(problem) => Err(problem),
                };
            }
            news.tell(Progress::Starting(status));
            tokio::time::sleep(STARTING_PACE).await;
        }
    }

    /// Everything the server and plex.tv say of the server now, within
    /// [`AT_ONCE`], whoever of the two keeps silent.
    async fn read_at_once(&self, token: Option<&AuthToken>) -> Result<Reading, Problem> {
        let slow = || Problem::ServerSlow { address: self.around.server.clone() };
        let listed = async { timeout(LISTED_AT_ONCE, self.listed(token)).await.ok().flatten() };
        let read = timeout(AT_ONCE, self.read_with(token, listed)).await;
        read.unwrap_or_else(|_| Err(slow()))
    }

    /// Everything the server and plex.tv say of the server, at one moment. Once
    /// ours is listed, plex.tv is not asked again: what is done to the server
    /// changes nothing in that.
    pub(super) async fn read(&self, token: Option<&AuthToken>) -> Result<Reading, Problem> {
        let listed = async {
            let is_listed = held(&self.listing).is_some();
            if is_listed { None } else { self.listed(token).await }
        };
        self.read_with(token, listed).await
    }

    /// What the server says, with how plex.tv lists the account's servers;
    /// `None`: no news of that.
    async fn read_with(
        &self,
        token: Option<&AuthToken>,
        listed: impl Future<Output = Option<Vec<Listing>>>,
    ) -> Result<Reading, Problem> {
        let server = self.server();
        let as_whom = match token {
            Some(token) => Some(ServerToken::from(token)),
            None => self.local_admin_token().await,
        };
        let (reading, listed, neighbour) =
            tokio::join!(server.read(as_whom.as_ref()), listed, async {
                // Only needed where the account is refused. Asked at the same
                // time as long as the account was not let in.
                let is_stranger = token.is_some() && held(&self.settings).is_none();
                if is_stranger { self.read_as_neighbour(&server).await } else { None }
            },);
        let mut reading = match reading {
            Ok(reading) => reading,
            Err(error) => return Err(problems::of_identity(error)),
        };
        self.saw(&reading.identity);
        if reading.access == Access::Refused && token.is_some() {
            let neighbour = match neighbour {
                None => self.read_as_neighbour(&server).await,
                known => known,
            };
            reading.access = neighbour.unwrap_or(Access::Refused);
        }
        *held(&self.settings) = reading.settings().cloned();
        if let Some(listed) = listed {
            let ours = listed
                .into_iter()
                .find(|it| it.machine_identifier == reading.identity.machine_identifier);
            *held(&self.listing) = ours;
        }
        let listing = held(&self.listing).clone();
        reading.listing =
            listing.filter(|it| it.machine_identifier == reading.identity.machine_identifier);
        Ok(reading)
    }

    /// How plex.tv lists the account's servers. Silence is no news.
    async fn listed(&self, token: Option<&AuthToken>) -> Option<Vec<Listing>> {
        match self.plex_tv.listings(token?).await {
            Ok(listed) => Some(listed),
            Err(error) => {
                tracing::debug!(%error, "plex.tv did not list the account's servers");
                None
            }
        }
    }

    /// How the server treats a caller who shows no token (protocol page §4.5).
    async fn door(&self) -> Option<Door> {
        match self.server().description(None).await {
            Ok(_) => Some(Door::Open),
            Err(Error::Status { status: 401 | 403, .. }) => Some(Door::Shut),
            Err(_) => None,
        }
    }

    async fn shares(&self, token: &AuthToken, server: &MachineIdentifier) -> Option<Vec<Share>> {
        match self.plex_tv.shares(token, server).await {
            Ok(shares) => Some(shares),
            Err(error) => {
                tracing::debug!(%error, "plex.tv did not say with whom the server is shared");
                None
            }
        }
    }

    /// Whose the server is that refuses our account: its local admin token
    /// opens its description to programs of its own user.
    async fn read_as_neighbour(&self, server: &Server) -> Option<Access> {
        let token = self.local_admin_token().await?;
        server.description(Some(&token)).await.ok().map(Access::Guest)
    }

    /// The local admin token of a server on this computer (protocol page §3.2).
    pub(super) async fn local_admin_token(&self) -> Option<ServerToken> {
        // It is as good as the owner's word, so it goes to the server whose file
        // it is and to no other program of this computer.
        let is_its_server =
            self.around.server.is_default_server() || !self.around.host.is_real_machine();
        if !self.hosts_server() || !is_its_server {
            return None;
        }
        let host = self.around.host.clone();
        match blocking(move || host.local_admin_token()).await.ok()? {
            Ok(token) => token.map(ServerToken::new),
            Err(error) => {
                tracing::debug!(%error, "the local admin token cannot be read");
                None
            }
        }
    }

    /// Who is signed in here, by plex.tv's word.
    pub(super) async fn account_facts(&self, token: Option<&AuthToken>) -> AccountFacts {
        let Some(token) = token else { return AccountFacts::SignedOut };
        let account = match self.plex_tv.account(token).await {
            Ok(account) => account,
            Err(error) => return AccountFacts::Hidden(problems::of_plex_tv(error)),
        };
        *held(&self.account) = Some(account.clone());
        let home_admin = if account.home && !account.home_admin {
            let users = self.plex_tv.home_users(token).await.unwrap_or_default();
            users.into_iter().find(|user| user.admin && user.uuid != account.uuid)
        } else {
            None
        };
        let last = self.store.settings().ok().and_then(|settings| settings.last_account);
        AccountFacts::SignedIn(SignedIn {
            last_used_here: last.filter(|last| last.id != account.id).map(|last| last.title),
            kept: self.vault.refusal().await.is_none() && self.vault.outlives_run(),
            account,
            home_admin,
        })
    }

    async fn machine(&self) -> Result<Machine, Problem> {
        let (host, hosts_server) = (self.around.host.clone(), self.hosts_server());
        blocking(move || {
            let stored = match hosts_server {
                true => host.stored_sign_in(),
                // Those of this computer would be another server's.
                false => Ok(StoredSignIn::default()),
            };
            let stored = stored.unwrap_or_else(|error| {
                tracing::debug!(%error, "the server's stored settings cannot be read");
                Default::default()
            });
            Machine {
                os: host.os,
                computer_name: host.computer_name(),
                hosts_server,
                installed: hosts_server.then(|| host.server_installed().is_some()),
                data_present: hosts_server.then(|| host.data_present()),
                ever_claimed: stored.ever_claimed,
                stored_owner: stored.username,
                has_stored_token: stored.has_token,
                local_security: stored.local_security,
            }
        })
        .await
    }

    /// Starts the server if a run that was cut off had stopped it. Where that
    /// cannot be done, the look that follows says what stands in the way.
    pub(super) async fn start_if_left_stopped(&self) {
        if !self.hosts_server() {
            return;
        }
        // Whoever holds the lock is still at it, and will start it themselves.
        let Ok(_lock) = self.folder.lock() else { return };
        // One that answers was not left stopped, whatever this computer's
        // programs know of it.
        if !matches!(self.server().identity().await, Err(Error::Unreachable { .. })) {
            return;
        }
        let host = self.around.host.clone();
        let started = blocking(move || match host.server_running()? {
            true => Ok(false),
            false => host.start_server().map(|()| true),
        })
        .await
        .and_then(|started| started.map_err(problems::of_machine));
        match started {
            Ok(true) => self.wait_until_it_answers().await,
            Ok(false) => {}
            Err(problem) => tracing::warn!(%problem, "a server that was stopped may be so still"),
        }
    }

    /// Waits until a server that was just started answers. Whoever asks next
    /// finds out whether it does.
    pub(super) async fn wait_until_it_answers(&self) {
        let begun = Instant::now();
        while self.server().identity().await.is_err() && begun.elapsed() < self.around.wait {
            tokio::time::sleep(STARTING_PACE).await;
        }
    }

    /// The proof that ends every plan: looks until the server lets its owner in
    /// and plex.tv lists it, as long as either is to be expected.
    pub(super) async fn verify(&self, news: &News<'_>) -> Result<Looked, Problem> {
        let token = self.account_token().await?;
        let begun = Instant::now();
        loop {
            let reading = self.read(token.as_ref()).await?;
            let waited = begun.elapsed();
            let is_new = is_set(&self.claimed_now);
            let settles = is_new
                && token.is_some()
                && waited < SETTLING.min(self.around.wait)
                && matches!(reading.access, Access::Refused | Access::Guest(_));
            let unlisted = is_new
                && token.is_some()
                && reading.identity.claimed == Some(true)
                && reading.listing.is_none()
                && waited < self.around.wait;
            let maps = is_set(&self.opened_now)
                && waited < MAPPING.min(self.around.wait)
                && reading
                    .description()
                    .is_some_and(|it| it.mapping.state == MappingState::Waiting);
            if !(settles || unlisted || maps) {
                return Ok(Looked::at_server(Ok(reading)));
            }
            if unlisted {
                news.tell(Progress::AwaitingListing);
            }
            let pace = if unlisted { LISTING_PACE } else { STARTING_PACE };
            tokio::time::sleep(pace.min(self.around.wait.saturating_sub(waited))).await;
        }
    }
}

fn hidden(problem: Problem, at: &LookAt) -> Looked {
    Looked {
        account: at.all.then(|| AccountFacts::Hidden(problem.clone())),
        ..Looked::at_server(Err(problem))
    }
}
