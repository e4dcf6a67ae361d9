//! Signing in: a PIN at plex.tv that a person approves in a browser, and the
//! token that it turns into. Protocol page §1.2 to §1.5.

use super::call::encoded;
use super::wire::Node;
use super::{AuthToken, Error, PlexTv};
use crate::domain::{PinId, SignInOffer};
use jiff::Timestamp;
use std::time::{Duration, Instant};

/// The life of a PIN of which plex.tv does not tell it: that of the shorter
/// kind. plex.tv always tells it in the recorded answers.
const UNTOLD_LIFE: Duration = Duration::from_secs(900);
/// The longest life that is believed.
const LONGEST_LIFE: Duration = Duration::from_secs(24 * 60 * 60);
/// After so many of its paces polling slows to half.
const EAGER_PACES: u32 = 60;
/// The longest wait after plex.tv asked for fewer requests, in paces.
const SLOWEST_PACES: u32 = 30;

/// Where the person approves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SignInWay {
    /// In a browser that is opened at the offer's address.
    Browser,
    /// On another device, by typing a short code (§1.5).
    ShortCode,
}

/// A sign-in that waits for a person's approval.
#[derive(Debug, Clone)]
pub struct Pin {
    /// plex.tv's number for it: hidden, since it is all that it takes to ask for the token.
    pub id: PinId,
    /// What to show the person.
    pub offer: SignInOffer,
    /// When it runs out by this computer's own clock.
    pub deadline: Instant,
}

impl PlexTv {
    /// Begins a sign-in (§1.2). It carries no token, not even where there is one.
    pub async fn offer_sign_in(&self, way: SignInWay) -> Result<Pin, Error> {
        let call = self.peer.post("/api/v2/pins").confidential();
        let call = match way {
            SignInWay::Browser => call.query("strong", "true"),
            SignInWay::ShortCode => call,
        };
        let asked = Instant::now();
        let (id, code, life) = call.read("a sign-in PIN", read_pin).await?;
        let offer = match way {
            SignInWay::Browser => SignInOffer {
                url: self.auth_address(&code),
                code: None,
                expires_in: life.as_secs(),
            },
            SignInWay::ShortCode => SignInOffer {
                url: self.peer.address().join("/link").into(),
                code: Some(code),
                expires_in: life.as_secs(),
            },
        };
        Ok(Pin { id, offer, deadline: asked + life })
    }

    /// Waits until the person has approved, and brings the account's token.
    ///
    /// Asks once a second, every other second after a minute, and less often
    /// where plex.tv wishes (§1.4). Trouble on the way is no answer: it asks
    /// again until the PIN's time is over. [`Error::PinExpired`] when it is, or
    /// when plex.tv no longer knows the PIN.
    pub async fn wait_for_sign_in(&self, pin: &Pin) -> Result<AuthToken, Error> {
        let begun = Instant::now();
        let mut wait = self.pace;
        loop {
            if Instant::now() >= pin.deadline {
                return Err(Error::PinExpired);
            }
            match self.poll(pin).await {
                Ok(Some(token)) => return Ok(token),
                Ok(None) => wait = self.usual_wait(begun),
                Err(Error::Status { status: 404 | 410, .. }) => return Err(Error::PinExpired),
                Err(Error::Status { status: 429, retry_after, .. }) => {
                    let slower = (wait * 2).min(self.pace * SLOWEST_PACES);
                    wait = retry_after.unwrap_or(slower).max(self.pace);
                }
                // Refused for good: asking again would change nothing.
                Err(error @ Error::Status { status: 400 | 401 | 403 | 422, .. }) => {
                    return Err(error);
                }
                Err(error @ (Error::SecretInClear { .. } | Error::Setup(_))) => return Err(error),
                Err(error) => {
                    tracing::debug!(%error, "plex.tv did not say whether the sign-in is approved");
                    wait = self.usual_wait(begun);
                }
            }
            let left = pin.deadline.saturating_duration_since(Instant::now());
            tokio::time::sleep(wait.min(left)).await;
        }
    }

    /// Polls at another pace than once a second, for tests that cannot wait.
    #[doc(hidden)]
    #[must_use]
    pub fn at_pace(mut self, pace: Duration) -> Self {
        self.pace = pace;
        self
    }

    async fn poll(&self, pin: &Pin) -> Result<Option<AuthToken>, Error> {
        self.peer
            .get(&format!("/api/v2/pins/{}", pin.id.0))
            .confidential()
            .without_waiting()
            .read("a sign-in PIN", |node| {
                // An approved PIN has a token; one that waits has a null.
                node.has("id").then(|| node.text("authToken").map(AuthToken::new))
            })
            .await
    }

    fn usual_wait(&self, begun: Instant) -> Duration {
        if begun.elapsed() < self.pace * EAGER_PACES { self.pace } else { self.pace * 2 }
    }

    /// The page where a person approves (§1.3). The client identifier must be
    /// the one that the PIN was made with.
    fn auth_address(&self, code: &str) -> String {
        let identifier = encoded(&self.http.device().client_identifier.0);
        let (app, code, product) = (&self.auth_app, encoded(code), encoded(super::http::PRODUCT));
        format!(
            "{app}#?clientID={identifier}&code={code}&context%5Bdevice%5D%5Bproduct%5D={product}"
        )
    }
}

fn read_pin(node: &Node) -> Option<(PinId, String, Duration)> {
    let told = node.number("expiresIn").map(Duration::from_secs);
    let life = told.or_else(|| until(&node.text("expiresAt")?)).unwrap_or(UNTOLD_LIFE);
    Some((PinId(node.number("id")?), node.text("code")?, life.min(LONGEST_LIFE)))
}

fn until(date: &str) -> Option<Duration> {
    let date: Timestamp = date.parse().ok()?;
    Duration::try_from(date.duration_since(Timestamp::now())).ok()
}
