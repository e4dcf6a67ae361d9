//! The loop that the window and the command line share: an event moves the
//! model, and what the model asks for goes to the runtime.

use crate::flow::{Event, Journal, Model, SecretHandle, update};
use crate::plex::{ClaimToken, HomePin};
use crate::problem::Problem;
use crate::runtime::{Outcomes, Runtime, Surroundings};

/// The model and the world it acts on.
#[derive(Debug)]
pub struct App {
    /// What is known and what goes on.
    pub model: Model,
    runtime: Runtime,
    outcomes: Outcomes,
}

impl App {
    /// An app in these surroundings that has done nothing yet.
    pub async fn start(around: Surroundings) -> Result<Self, Problem> {
        let (runtime, outcomes) = Runtime::start(around).await?;
        Ok(Self { model: Model::default(), runtime, outcomes })
    }

    /// Moves the model by one event.
    pub fn send(&mut self, event: Event) {
        tracing::debug!(?event);
        let effects = update(&mut self.model, event);
        for effect in &effects {
            tracing::debug!(?effect);
        }
        self.runtime.perform(effects);
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

    /// What an earlier run left unfinished with this server.
    pub async fn unfinished(&self) -> Result<Option<Journal>, Problem> {
        self.runtime.unfinished().await
    }

    /// Puts a typed Home PIN into the vault.
    pub fn hold_home_pin(&self, pin: HomePin) -> SecretHandle {
        self.runtime.vault().hold(pin)
    }

    /// Puts a claim token that was made elsewhere into the vault.
    pub async fn keep_claim_token(&self, token: ClaimToken) -> Result<(), Problem> {
        self.runtime.keep_claim_token(token).await
    }

    /// Waits until everything that was begun has ended.
    pub async fn finish(self) -> Model {
        self.runtime.settle().await;
        self.model
    }
}

/// Reads a text file that a person named, such as a profile.
pub async fn read_text(path: &std::path::Path) -> std::io::Result<String> {
    /// No file of answers is this long.
    const LIMIT: u64 = 1 << 20;
    let size = tokio::fs::metadata(path).await?.len();
    if size > LIMIT {
        return Err(std::io::Error::other("the file is too large"));
    }
    tokio::fs::read_to_string(path).await
}
