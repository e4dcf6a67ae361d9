//! The claim, as a ladder (protocol page §3.3). No rung ever lowers a setting;
//! each gets a claim token of its own; and whatever a rung's answer was, the
//! server's identity decides whether it is claimed.

use super::look::{News, SETTLING};
use super::{World, blocking, held, problems, set};
use crate::domain::{Access, Identity, SigninState};
use crate::flow::Progress;
use crate::flow::facts::Looked;
use crate::plex::{AuthToken, ClaimToken, Error, ServerToken};
use crate::problem::Problem;
use secrecy::SecretString;
use std::path::PathBuf;
use std::time::{Duration, Instant};

/// How often the server is asked whether a claim has landed that left it open.
const LANDING_PACE: Duration = Duration::from_secs(1);
/// How long a claim without an answer may take to land.
const LANDING: Duration = Duration::from_secs(5);
/// How often the server is asked while a person claims it on Plex's own page.
const HANDED_OVER_PACE: Duration = Duration::from_secs(2);

/// As whom a rung asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Rung {
    LocalAdmin,
    Account,
    Nobody,
}

impl Rung {
    fn name(self) -> &'static str {
        match self {
            Self::LocalAdmin => "local admin token",
            Self::Account => "account token",
            Self::Nobody => "no token",
        }
    }
}

/// A claim that worked.
struct Landed {
    /// What was seen of the server by its new owner.
    seen: Option<Looked>,
}

/// Where the claim tokens of a ladder come from.
enum Tokens<'a> {
    /// plex.tv, anew for each rung.
    Account(&'a AuthToken),
    /// A person; each rung tries the same one.
    Given(ClaimToken),
}

impl World {
    /// Claims the server for the signed-in account by the quiet rungs. Returns
    /// what the server and the folders look like then, and the rung that worked.
    pub(super) async fn claim(
        &self,
        folders: &[PathBuf],
        news: &News<'_>,
    ) -> Result<(Looked, String), Problem> {
        let token = self.signed_in_token().await?;
        let (rung, seen) = self.climb(Tokens::Account(&token), folders).await?;
        Ok((self.prove(&token, seen, folders, news).await?, rung))
    }

    /// Claims the server with the claim token that was given.
    pub(super) async fn claim_with_given_token(&self) -> Result<(Looked, String), Problem> {
        let given = self.vault.claim_token().await.map_err(problems::of_vault)?;
        let given = given.ok_or(Problem::ClaimTokenRefused)?;
        let climbed = self.climb(Tokens::Given(given), &[]).await;
        self.drop_claim_token().await;
        let (rung, _) = match climbed {
            Err(Problem::ClaimRefused { .. }) => return Err(Problem::ClaimTokenRefused),
            climbed => climbed?,
        };
        Ok((Looked::at_server(Ok(self.read(None).await?)), rung))
    }

    /// Tries the rungs. Returns the one that worked, and what was seen of the
    /// claimed server on the way.
    async fn climb(
        &self,
        tokens: Tokens<'_>,
        folders: &[PathBuf],
    ) -> Result<(String, Option<Looked>), Problem> {
        let mut tried: Vec<String> = Vec::new();
        let local_admin = self.local_admin_token().await;
        let account = match tokens {
            Tokens::Account(token) => Some(ServerToken::from(token)),
            Tokens::Given(_) => None,
        };
        let rungs = [
            (Rung::LocalAdmin, local_admin.as_ref().map(Some)),
            (Rung::Account, account.as_ref().map(Some)),
            (Rung::Nobody, Some(None)),
        ];
        for (rung, as_whom) in rungs {
            let Some(as_whom) = as_whom else { continue };
            // The vault's token is one that an interrupted claim left: it may
            // have been used up, which says nothing about the rung.
            loop {
                // Somebody may have claimed it meanwhile, or a claim without an
                // answer has landed late. Whose it is then, the proof tells.
                if self.identity_now().await?.claimed == Some(true) {
                    set(&self.claimed_now);
                    return Ok(("claimed meanwhile".to_owned(), None));
                }
                let (claim, was_left) = self.claim_token(&tokens).await?;
                let answer = self.server().claim(&claim, as_whom).await;
                if matches!(tokens, Tokens::Account(_)) {
                    self.drop_claim_token().await;
                }
                if let Some(landed) = self.landed(&answer, &tokens, folders).await {
                    set(&self.claimed_now);
                    return Ok((rung.name().to_owned(), landed.seen));
                }
                tried.push(format!("{}: {}", rung.name(), words(&answer)));
                match answer {
                    Ok(()) | Err(Error::Status { .. } | Error::Redirected { .. }) => {}
                    Err(error) if error.is_uncertain() => {}
                    Err(error) => return Err(problems::of_server(error)),
                }
                if !was_left {
                    break;
                }
            }
        }
        Err(Problem::ClaimRefused { tried: tried.join("; ") })
    }

    /// A claim token for one rung, and whether an interrupted claim left it.
    /// A fetched one is kept before it is used, so that a claim that is cut off
    /// goes on within the token's four minutes.
    async fn claim_token(&self, tokens: &Tokens<'_>) -> Result<(ClaimToken, bool), Problem> {
        let account = match tokens {
            Tokens::Given(token) => return Ok((token.clone(), false)),
            Tokens::Account(account) => account,
        };
        if let Some(left) = self.vault.claim_token().await.map_err(problems::of_vault)? {
            return Ok((left, true));
        }
        let fetched = self.plex_tv.claim_token(account).await;
        let fetched = fetched.map_err(problems::of_plex_tv)?;
        self.keep_claim_token(fetched.clone()).await?;
        Ok((fetched, false))
    }

    pub(super) async fn keep_claim_token(&self, token: ClaimToken) -> Result<(), Problem> {
        let expires = jiff::Timestamp::now() + super::vault::CLAIM_TOKEN_LIFE;
        self.vault.keep_claim_token(token, expires).await.map_err(problems::of_vault)?;
        Ok(())
    }

    async fn drop_claim_token(&self) {
        if let Err(error) = self.vault.drop_claim_token().await {
            tracing::warn!(%error, "a used claim token stays in the keychain until it is stale");
        }
    }

    /// Whether the server is claimed now. Without an answer, or after a yes, it
    /// is given a few seconds; after a no, one look is enough.
    async fn landed(
        &self,
        answer: &Result<(), Error>,
        tokens: &Tokens<'_>,
        folders: &[PathBuf],
    ) -> Option<Landed> {
        let may_have_worked = answer.as_ref().map_or_else(Error::is_uncertain, |()| true);
        let patience = if may_have_worked { LANDING } else { Duration::ZERO };
        let begun = Instant::now();
        loop {
            // A claim that worked is proven next: one look serves both.
            let seen = match tokens {
                Tokens::Account(token) if may_have_worked => self.see(token, folders).await.ok(),
                _ => None,
            };
            let reading = seen.as_ref().and_then(|looked| looked.server.as_ref().ok());
            let identity = match reading {
                Some(reading) => Some(reading.identity.clone()),
                // What else it keeps to itself says nothing of the claim.
                None => self.server().identity().await.ok(),
            };
            match &identity {
                Some(identity) => self.saw(identity),
                // What was known before may no longer be so.
                None => *held(&self.last_seen) = None,
            }
            match identity {
                Some(Identity { claimed: Some(true), .. }) => return Some(Landed { seen }),
                _ if begun.elapsed() < patience => tokio::time::sleep(LANDING_PACE).await,
                // Of silence nobody knows: the answer to the claim says more.
                _ => return None,
            }
        }
    }

    /// Looks at the claimed server until it lets its new owner in; a fresh one
    /// may take a moment (protocol page §2.2). Whose it is, the core decides.
    async fn prove(
        &self,
        token: &AuthToken,
        mut seen: Option<Looked>,
        folders: &[PathBuf],
        news: &News<'_>,
    ) -> Result<Looked, Problem> {
        let begun = Instant::now();
        loop {
            let looked = match seen.take() {
                Some(looked) => looked,
                None => self.see(token, folders).await?,
            };
            if has_let_us_in(&looked) || begun.elapsed() >= SETTLING.min(self.around.wait) {
                return Ok(looked);
            }
            news.tell(Progress::Settling);
            tokio::time::sleep(LANDING_PACE).await;
        }
    }

    /// The server and the folders as its owner sees them, asked at the same time.
    async fn see(&self, token: &AuthToken, folders: &[PathBuf]) -> Result<Looked, Problem> {
        let (reading, folders) =
            tokio::join!(self.read(Some(token)), self.folders(folders, Some(token)));
        Ok(Looked { folders, ..Looked::at_server(Ok(reading?)) })
    }

    /// Opens the page that the server wrote for its claim, and waits until the
    /// claim is done there.
    pub(super) async fn hand_over(
        &self,
        folders: &[PathBuf],
        news: &News<'_>,
    ) -> Result<(Looked, String), Problem> {
        let (host, server) = (self.around.host.clone(), self.around.server.clone());
        let practice = crate::domain::Address::parse(&origin(&self.around.auth_app));
        let also_allowed: Vec<String> =
            practice.iter().map(|address| address.host_and_port()).collect();
        let page = blocking(move || host.claim_page(&server, &also_allowed))
            .await?
            .map_err(problems::of_machine)?
            .ok_or(Problem::ClaimPageMissing)?;
        self.open_in_browser(SecretString::from(page.expose())).await?;
        news.tell(Progress::HandedOver);
        let begun = Instant::now();
        while begun.elapsed() < self.around.wait {
            if let Ok(Identity { claimed: Some(true), .. }) = self.server().identity().await {
                set(&self.claimed_now);
                let token = self.account_token().await?;
                let looked = match token {
                    Some(token) => self.prove(&token, None, folders, news).await?,
                    None => Looked::at_server(Ok(self.read(None).await?)),
                };
                return Ok((looked, "Plex's own page".to_owned()));
            }
            tokio::time::sleep(HANDED_OVER_PACE).await;
        }
        Err(Problem::ConfirmationNeeded)
    }

    /// Claims the server while it is stopped (protocol page §2.5).
    pub(super) async fn claim_offline(
        &self,
        folders: &[PathBuf],
        news: &News<'_>,
    ) -> Result<(Looked, String), Problem> {
        let token = self.signed_in_token().await?;
        let host = self.around.host.clone();
        let stored =
            blocking(move || host.stored_sign_in()).await?.map_err(problems::of_machine)?;
        let identifier = stored
            .processed_machine_identifier
            .ok_or_else(|| problems::of_machine(crate::platform::Error::NeverRan))?;
        let host = self.around.host.clone();
        blocking(move || host.stop_server()).await?.map_err(problems::of_machine)?;
        let written = self.exchange_and_write(&token, &identifier.0).await;
        let host = self.around.host.clone();
        let started = blocking(move || host.start_server()).await?.map_err(problems::of_machine);
        written?;
        started?;
        self.wait_until_it_answers().await;
        set(&self.claimed_now);
        Ok((self.prove(&token, None, folders, news).await?, "offline exchange".to_owned()))
    }

    async fn exchange_and_write(&self, token: &AuthToken, identifier: &str) -> Result<(), Problem> {
        let exchanged = loop {
            let (claim, was_left) = self.claim_token(&Tokens::Account(token)).await?;
            let exchanged = self.plex_tv.exchange_claim(&claim, identifier).await;
            self.drop_claim_token().await;
            // One that an interrupted claim left may have been used up.
            if !(was_left && exchanged.is_err()) {
                break exchanged;
            }
        };
        let exchanged = exchanged.map_err(|error| match error {
            Error::Status { status: 400..=499, .. } | Error::NotUnderstood { .. } => {
                Problem::ExchangeRefused
            }
            error => problems::of_plex_tv(error),
        })?;
        let host = self.around.host.clone();
        let copy = self.folder.settings_copy();
        blocking(move || {
            host.copy_settings(&copy)?;
            host.write_offline_claim(
                &SecretString::from(exchanged.token.expose()),
                exchanged.username.as_deref(),
                exchanged.email.as_deref(),
            )
        })
        .await?
        .map_err(problems::of_machine)
    }
}

/// Whether a claimed server has let its new owner in.
fn has_let_us_in(looked: &Looked) -> bool {
    match looked.server.as_ref().map(|reading| &reading.access) {
        Ok(Access::Owner { description, .. }) => description.signin_state == SigninState::Ok,
        Ok(Access::NotAsked | Access::Refused | Access::Guest(_)) | Err(_) => false,
    }
}

fn words(answer: &Result<(), Error>) -> String {
    match answer {
        Ok(()) => "accepted, but the server stayed unclaimed".to_owned(),
        Err(Error::Status { status, .. }) => format!("{status}"),
        Err(error) => error.to_string(),
    }
}

fn origin(page: &str) -> String {
    url::Url::parse(page).map(|url| url.origin().ascii_serialization()).unwrap_or_default()
}
