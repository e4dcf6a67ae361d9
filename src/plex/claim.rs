//! The quiet rungs of the claim ladder: those that need no person. Protocol
//! page §3.3, rungs 1 to 3.

use super::{AuthToken, ClaimToken, Error, PlexTv, Server, ServerToken};
use crate::domain::Identity;
use std::time::Duration;

/// How often a server is asked whether a claim has landed, when its answer
/// leaves that open.
const LOOKS: u32 = 5;
const BETWEEN_LOOKS: Duration = Duration::from_secs(2);

/// Where claim tokens come from.
#[derive(Clone, Copy)]
pub enum ClaimTokens<'a> {
    /// Fetched anew for every rung, for the account that is signed in.
    Account(&'a PlexTv, &'a AuthToken),
    /// The one that a person brought along; every rung tries it.
    Given(&'a ClaimToken),
}

/// As whom a rung asks the server to be claimed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rung {
    /// As the owner of the server's process, by its local admin token.
    LocalAdmin,
    /// As the account that is signed in.
    Account,
    /// As nobody.
    Nobody,
}

/// How the ladder ended.
#[derive(Debug)]
pub enum Climb {
    /// The server had an owner before the first rung; nothing was sent.
    AlreadyClaimed(Identity),
    /// It was unclaimed and is claimed now. Whose it is, plex.tv's list tells.
    Claimed {
        /// The rung that it accepted.
        rung: Rung,
        /// What it says of itself now.
        identity: Identity,
    },
    /// It accepted none; each with its answer, or `None` where it said yes and
    /// stayed unclaimed.
    Refused(Vec<(Rung, Option<Error>)>),
}

impl Server {
    /// Claims the server by the first quiet rung that it accepts.
    ///
    /// No rung weakens a setting. Whatever a rung's answer, the server's
    /// identity decides (§2.2). An error of its own ends the climb when the next
    /// rung would meet it too: nobody there, a listener that is not trusted, a
    /// server still starting, plex.tv without a claim token.
    pub async fn claim_quietly(
        &self,
        tokens: ClaimTokens<'_>,
        local_admin: Option<&ServerToken>,
        account: Option<&ServerToken>,
    ) -> Result<Climb, Error> {
        let identity = self.identity().await?;
        if identity.claimed == Some(true) {
            return Ok(Climb::AlreadyClaimed(identity));
        }
        let rungs = [
            (Rung::LocalAdmin, local_admin.map(Some)),
            (Rung::Account, account.map(Some)),
            (Rung::Nobody, Some(None)),
        ];
        let mut refused = Vec::new();
        for (rung, as_whom) in rungs {
            let Some(as_whom) = as_whom else { continue };
            let answer = match tokens {
                ClaimTokens::Account(plex_tv, token) => {
                    self.claim(&plex_tv.claim_token(token).await?, as_whom).await
                }
                ClaimTokens::Given(claim) => self.claim(claim, as_whom).await,
            };
            let looks = match &answer {
                Ok(()) => LOOKS,
                Err(error) if error.is_uncertain() => LOOKS,
                Err(Error::Status { .. } | Error::Redirected { .. }) => 1,
                Err(_) => return answer.map(|()| Climb::Refused(refused)),
            };
            if let Some(identity) = self.claimed_within(looks).await? {
                return Ok(Climb::Claimed { rung, identity });
            }
            refused.push((rung, answer.err()));
        }
        Ok(Climb::Refused(refused))
    }

    /// The server's identity once it says that it is claimed.
    async fn claimed_within(&self, looks: u32) -> Result<Option<Identity>, Error> {
        let mut last = None;
        for look in 0..looks {
            if look > 0 {
                tokio::time::sleep(BETWEEN_LOOKS).await;
            }
            match self.identity().await {
                Ok(identity) if identity.claimed == Some(true) => return Ok(Some(identity)),
                Ok(_) => last = None,
                Err(error) => last = Some(error),
            }
        }
        last.map_or(Ok(None), Err)
    }
}
