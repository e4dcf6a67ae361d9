//! One match: from an effect to what `plex` and `platform` do, and to the
//! outcome.

use super::look::News;
use super::store::LastAccount;
use super::vault::Kept;
use super::{Browser, World, blocking, held, problems, set};
use crate::domain::{Access, Identity, MachineIdentifier, RemoteAccess, SectionDraft, UserUuid};
use crate::flow::facts::{AccountFacts, Looked};
use crate::flow::plan::{Action, StepName};
use crate::flow::setup::StepState;
use crate::flow::{Effect, LookAt, Outcome, Progress, SecretHandle, SignInWay, Ticket};
use crate::plex::{self, AuthToken, Error, ServerToken, SettingsChange};
use crate::problem::Problem;
use secrecy::{ExposeSecret, SecretString};
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::mpsc::UnboundedSender;

/// How old the last look at the server's identity may be when something is
/// written to it. No server stops and starts again within this time.
const FRESH: Duration = Duration::from_secs(1);

/// Does what an effect asks and says how it went.
pub(super) async fn perform(
    world: &Arc<World>,
    effect: Effect,
    outbox: &UnboundedSender<(Ticket, Outcome)>,
) -> Outcome {
    let Some(ticket) = effect.ticket() else { return Outcome::Done(None) };
    let news = News { ticket, outbox };
    let performed = match effect {
        Effect::Look(_, at) => Ok(Outcome::Looked(Box::new(world.look(&at, &news).await))),
        Effect::Recall(_) => {
            world.recall().await.map(|journal| Outcome::Recalled(journal.map(Box::new)))
        }
        Effect::StartServer(_) => world.start_server(&news).await.map(|()| Outcome::Done(None)),
        Effect::Survey(_, folder, skipped) => {
            world.survey(folder, skipped, &news).await.map(|it| Outcome::Surveyed(Box::new(it)))
        }
        Effect::Measure(_, path) => world.measure(path, &news).await.map(Outcome::Measured),
        Effect::DeleteCopy(_, copy) => {
            world.delete_copy(copy, &news).await.map(|()| Outcome::Done(None))
        }
        Effect::Browse(_, folder) => world.browse(&folder).await.map(Outcome::Browsed),
        Effect::Watch(_, watch) => match world.watch(&watch, &news).await {},
        Effect::Probe(_, probe) => {
            world.probe_in_time(probe, &news).await.map(|it| Outcome::Probed(Box::new(it)))
        }
        Effect::SignIn(_, way) => world.sign_in(way, &news).await.map(signed_in),
        Effect::SwitchHomeUser(_, user, pin) => {
            world.switch_home_user(&user, pin).await.map(signed_in)
        }
        Effect::SignOut(_, revoke) => world.sign_out(revoke).await.map(|()| Outcome::Done(None)),
        Effect::ForgetEverything(_) => world.forget_all().await.map(|()| Outcome::Done(None)),
        Effect::Perform(_, server, action, at) => world
            .act(server.as_ref(), action, &at, &news)
            .await
            .map(|it| Outcome::Done(it.map(Box::new))),
        Effect::OpenSettings(_)
        | Effect::ShowFolder(_)
        | Effect::TrustListener
        | Effect::Remember(_)
        | Effect::NoteTried { .. }
        | Effect::Forget
        | Effect::Cancel(_) => Ok(Outcome::Done(None)),
    };
    performed.unwrap_or_else(Outcome::Failed)
}

fn signed_in(account: AccountFacts) -> Outcome {
    Outcome::SignedIn(Box::new(account))
}

impl World {
    async fn sign_in(&self, way: SignInWay, news: &News<'_>) -> Result<AccountFacts, Problem> {
        let plex_way = match way {
            SignInWay::Browser => plex::SignInWay::Browser,
            SignInWay::ShortCode => plex::SignInWay::ShortCode,
        };
        let pin = self.plex_tv.offer_sign_in(plex_way).await;
        let pin = pin.map_err(problems::of_plex_tv)?;
        news.tell(Progress::SignIn(pin.offer.clone()));
        if way == SignInWay::Browser
            && let Err(problem) =
                self.open_in_browser(SecretString::from(pin.offer.url.as_str())).await
        {
            // The address is shown as well: a person can still open it.
            tracing::info!(%problem, "no browser was opened");
        }
        let token = self.plex_tv.wait_for_sign_in(&pin).await.map_err(problems::of_plex_tv)?;
        self.become_account(token).await
    }

    async fn switch_home_user(
        &self,
        user: &UserUuid,
        pin: Option<SecretHandle>,
    ) -> Result<AccountFacts, Problem> {
        let token = self.signed_in_token().await?;
        let pin = pin.and_then(|handle| self.vault.release(handle));
        let switched = self.plex_tv.switch_home_user(&token, user, pin.as_ref()).await;
        let switched = switched.map_err(|error| match error {
            Error::Status { status: 401 | 403 | 422, .. } => Problem::HomePinWrong,
            error => problems::of_plex_tv(error),
        })?;
        self.become_account(switched).await
    }

    async fn become_account(&self, token: AuthToken) -> Result<AccountFacts, Problem> {
        // Another account's view of the server is not this one's.
        *held(&self.listing) = None;
        *held(&self.account) = None;
        let kept = self.vault.keep_account_token(token.clone()).await;
        if let Kept::MemoryOnly { cause } = kept.map_err(problems::of_vault)? {
            tracing::warn!(%cause, "the sign-in is kept in memory alone");
        }
        match self.account_facts(Some(&token)).await {
            AccountFacts::Hidden(problem) => Err(problem),
            facts => Ok(facts),
        }
    }

    /// Starts the server's program, and waits until it answers.
    pub(super) async fn start_server(&self, news: &News<'_>) -> Result<(), Problem> {
        if !self.hosts_server() {
            let address = self.around.server.clone();
            return Err(Problem::ServerSilent { address });
        }
        let host = self.around.host.clone();
        blocking(move || match host.server_running()? {
            true => Ok(()),
            false => {
                // A note of an earlier run would keep it from starting (F059).
                if let Err(error) = host.remove_stale_pid_file() {
                    tracing::info!(%error, "a stale note of the server's stays");
                }
                host.start_server()
            }
        })
        .await?
        .map_err(problems::of_machine)?;
        news.tell(Progress::Starting(String::new()));
        self.wait_until_it_answers().await;
        Ok(())
    }

    async fn sign_out(&self, revoke: bool) -> Result<(), Problem> {
        if revoke && let Some(token) = self.account_token().await? {
            match self.plex_tv.sign_out(&token).await {
                // It has ended already.
                Ok(()) | Err(Error::Status { status: 401, .. }) => {}
                Err(error) => return Err(problems::of_plex_tv(error)),
            }
        }
        self.vault.forget_account_token().await.map_err(problems::of_vault)?;
        Ok(())
    }

    async fn forget_all(&self) -> Result<(), Problem> {
        self.vault.forget().await.map_err(problems::of_vault)?;
        let store = self.store.clone();
        blocking(move || store.forget()).await?.map_err(problems::of_store)
    }

    pub(super) async fn open_in_browser(&self, page: SecretString) -> Result<(), Problem> {
        let failed =
            |cause: String| Problem::ProgramFailed { program: "browser".to_owned(), cause };
        match self.around.browser {
            Browser::None => Err(failed("there is none here".to_owned())),
            Browser::System => blocking(move || webbrowser::open(page.expose_secret()))
                .await?
                .map_err(|error| failed(error.to_string())),
        }
    }

    // Actions.

    async fn act(
        &self,
        server: Option<&MachineIdentifier>,
        action: Action,
        at: &LookAt,
        news: &News<'_>,
    ) -> Result<Option<Looked>, Problem> {
        let step = action.step();
        self.note(step, StepState::Started, None);
        let checked = match server {
            Some(server) => self.is_still(server).await,
            None => Ok(()),
        };
        let acted = match checked {
            Ok(()) => self.act_on_it(action, at, news).await,
            Err(problem) => Err(problem),
        };
        match &acted {
            Ok((_, note)) => self.note(step, StepState::Done, note.as_deref()),
            Err(problem) => self.note(step, StepState::Failed, Some(&problem.to_string())),
        }
        acted.map(|(looked, _)| looked)
    }

    async fn act_on_it(
        &self,
        action: Action,
        at: &LookAt,
        news: &News<'_>,
    ) -> Result<(Option<Looked>, Option<String>), Problem> {
        Ok(match action {
            Action::Claim => self.claim(&at.folders, news).await.map(noted)?,
            Action::ClaimWithGivenToken => self.claim_with_given_token().await.map(noted)?,
            Action::HandOverClaim => self.hand_over(&at.folders, news).await.map(noted)?,
            Action::ClaimOffline => self.claim_offline(&at.folders, news).await.map(noted)?,
            Action::Unclaim => {
                let owner = self.owner_token().await?;
                self.server().unclaim(&owner).await.map_err(problems::of_server)?;
                *held(&self.listing) = None;
                (Some(Looked::at_server(Ok(self.read(None).await?))), None)
            }
            Action::SetFriendlyName(name) => {
                let change =
                    SettingsChange { friendly_name: Some(&name), ..SettingsChange::default() };
                self.write_settings(change).await?;
                (None, None)
            }
            Action::Adjust(adjustment) => {
                let change =
                    SettingsChange { adjustment: Some(adjustment), ..SettingsChange::default() };
                self.write_settings(change).await?;
                (None, None)
            }
            Action::RestartServer => {
                self.restart_server().await?;
                (Some(self.look(at, news).await), None)
            }
            Action::ForgetSignIn => {
                self.forget_server_sign_in().await?;
                (Some(self.look(at, news).await), None)
            }
            Action::SetRemoteAccess(wish) => {
                self.set_remote_access(wish).await?;
                (None, None)
            }
            Action::SetLocalSecurity(on) => {
                self.set_local_security(on).await?;
                (Some(self.look(at, news).await), None)
            }
            Action::AddSections(drafts) => {
                self.add_sections(drafts).await?;
                (None, None)
            }
            Action::Verify => {
                let looked = self.verify(news).await?;
                self.remember_account().await;
                (Some(looked), None)
            }
            Action::StopServer
            | Action::StartServer
            | Action::BeginCopy(..)
            | Action::SetAside { .. }
            | Action::ResetSettings { .. }
            | Action::PutBack { .. }
            | Action::RestoreSettings(_) => (self.act_on_computer(action, at, news).await?, None),
        })
    }

    /// Before anything is written: the server that answers is the one that was
    /// looked at.
    async fn is_still(&self, expected: &MachineIdentifier) -> Result<(), Problem> {
        let found = self.identity_now().await?.machine_identifier;
        if found == *expected {
            return Ok(());
        }
        Err(Problem::ServerChanged { expected: expected.clone(), found })
    }

    /// The server's identity, at most [`FRESH`] old.
    pub(super) async fn identity_now(&self) -> Result<Identity, Problem> {
        let seen = held(&self.last_seen).clone();
        if let Some((when, identity)) = seen
            && when.elapsed() < FRESH
        {
            return Ok(identity);
        }
        let identity = self.server().identity().await.map_err(problems::of_identity)?;
        self.saw(&identity);
        Ok(identity)
    }

    /// What opens the server's settings: the account's token, else the local
    /// admin token of a server on this computer.
    pub(super) async fn owner_token(&self) -> Result<ServerToken, Problem> {
        let account = self.account_token().await?;
        match account.as_ref().map(ServerToken::from) {
            Some(token) => Ok(token),
            None => self.local_admin_token().await.ok_or(Problem::SignInNeeded),
        }
    }

    async fn write_settings(&self, change: SettingsChange<'_>) -> Result<(), Problem> {
        let owner = self.owner_token().await?;
        let known = held(&self.settings).clone();
        if let Some(key) = known.as_ref().and_then(|known| change.missing_from(known)) {
            return Err(Problem::SettingMissing { key: key.to_owned() });
        }
        let change = SettingsChange { known: known.as_ref(), ..change };
        self.server().write_settings(Some(&owner), change).await.map_err(problems::of_server)
    }

    async fn set_remote_access(&self, wish: RemoteAccess) -> Result<(), Problem> {
        let change = SettingsChange { remote_access: Some(wish), ..SettingsChange::default() };
        self.write_settings(change).await?;
        if wish == RemoteAccess::Off {
            return Ok(());
        }
        set(&self.opened_now);
        let owner = self.owner_token().await?;
        if let Err(error) = self.server().refresh_reachability(&owner).await {
            // It tries by itself as well, only later.
            tracing::info!(%error, "the server was not asked to try the port at once");
        }
        Ok(())
    }

    /// Stops the server and starts it again.
    async fn restart_server(&self) -> Result<(), Problem> {
        let host = self.around.host.clone();
        blocking(move || host.restart_server()).await?.map_err(problems::of_machine)?;
        self.wait_until_it_answers().await;
        Ok(())
    }

    /// Removes the server's own sign-in while it is stopped. What it was is
    /// kept in a private copy; the identity stays (protocol page §12.3).
    async fn forget_server_sign_in(&self) -> Result<(), Problem> {
        let (host, copy) = (self.around.host.clone(), self.folder.settings_copy());
        blocking(move || {
            host.stop_server()?;
            let forgotten = host.forget_sign_in(&copy);
            // It is started whether or not that worked.
            host.start_server().and(forgotten)
        })
        .await?
        .map_err(problems::of_machine)?;
        *held(&self.listing) = None;
        self.wait_until_it_answers().await;
        Ok(())
    }

    /// Through the server where it lets us in and knows the preference, else
    /// through its stored settings and a restart.
    async fn set_local_security(&self, on: bool) -> Result<(), Problem> {
        let change = SettingsChange { local_security: Some(on), ..SettingsChange::default() };
        let token = self.account_token().await?;
        let reading = self.read(token.as_ref()).await;
        let opens = matches!(&reading, Ok(reading) if matches!(
            &reading.access, Access::Owner { settings, .. } if settings.local_security.is_some()
        ));
        if opens {
            return self.write_settings(change).await;
        }
        let host = self.around.host.clone();
        blocking(move || {
            let ran = host.server_running()?;
            if ran {
                host.stop_server()?;
            }
            let set = host.set_local_security(on);
            if ran {
                host.start_server()?;
            }
            set
        })
        .await?
        .map_err(problems::of_machine)
    }

    /// Creates the libraries at the same time: each takes the server a while.
    async fn add_sections(&self, drafts: Vec<SectionDraft>) -> Result<(), Problem> {
        let owner = self.owner_token().await?;
        let mut tasks = tokio::task::JoinSet::new();
        for draft in drafts {
            let (server, owner) = (self.server(), owner.clone());
            tasks.spawn(async move {
                let added = server.add_section(Some(&owner), &draft).await;
                added.map_err(|error| match error {
                    error @ Error::Status { status: 401 | 403, .. } => problems::of_server(error),
                    Error::Status { status: 400..=499, summary, .. } => {
                        Problem::LibraryRefused { name: draft.name, summary }
                    }
                    error => problems::of_server(error),
                })
            });
        }
        // All are heard out, so that a refused one does not leave others unknown.
        let answers = tasks.join_all().await;
        let mut problems: Vec<Problem> = answers.into_iter().filter_map(Result::err).collect();
        // A refusal says more than a doubt, which a look resolves.
        problems.sort_by_key(Problem::leaves_doubt);
        problems.into_iter().next().map_or(Ok(()), Err)
    }

    /// Remembers whose account was used here, to ask when it is another's next time.
    async fn remember_account(&self) {
        let Ok(Some(token)) = self.account_token().await else { return };
        let known = held(&self.account).clone();
        let account = match known {
            Some(account) => account,
            None => match self.plex_tv.account(&token).await {
                Ok(account) => account,
                Err(_) => return,
            },
        };
        let last = LastAccount { id: account.id, title: account.title };
        let saved = self.store.settings().and_then(|mut settings| {
            if settings.last_account.as_ref() == Some(&last) {
                return Ok(());
            }
            settings.last_account = Some(last);
            self.store.save_settings(&settings)
        });
        if let Err(error) = saved {
            tracing::warn!(%error, "who used Usher last is not remembered");
        }
    }

    fn note(&self, step: StepName, state: StepState, note: Option<&str>) {
        if let Some(lock) = held(&self.lock).as_mut()
            && let Err(error) = lock.append(step.word(), state, note)
        {
            tracing::warn!(%error, "the history has a gap");
        }
    }
}

fn noted((looked, note): (Looked, String)) -> (Option<Looked>, Option<String>) {
    (Some(looked), Some(note))
}
