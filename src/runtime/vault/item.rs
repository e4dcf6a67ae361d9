//! What the one stored item holds.

use crate::plex::{AuthToken, ClaimToken};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use zeroize::{Zeroize, Zeroizing};

const VERSION: u32 = 1;

/// What the one stored item holds.
#[derive(Debug, Clone, Default)]
pub(super) struct Item {
    pub account_token: Option<AuthToken>,
    /// With the moment it expires.
    pub claim_token: Option<(ClaimToken, Timestamp)>,
}

/// Why bytes are not an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ItemFault {
    /// Not ours, or damaged.
    Unreadable,
    /// Of a newer Usher.
    Newer,
}

/// The item as JSON; wiped when it goes.
#[derive(Serialize, Deserialize)]
struct Wire {
    version: u32,
    account_token: Option<String>,
    claim_token: Option<String>,
    claim_token_expires: Option<Timestamp>,
}

impl Item {
    pub fn is_empty(&self) -> bool {
        self.account_token.is_none() && self.claim_token.is_none()
    }

    pub fn parse(bytes: &[u8]) -> Result<Self, ItemFault> {
        // The version first: a newer one may hold anything else.
        #[derive(Deserialize)]
        struct Head {
            version: u32,
        }
        let head: Head = serde_json::from_slice(bytes).map_err(|_| ItemFault::Unreadable)?;
        if head.version > VERSION {
            return Err(ItemFault::Newer);
        }
        let mut wire: Wire = serde_json::from_slice(bytes).map_err(|_| ItemFault::Unreadable)?;
        let claim_token = wire.claim_token.take().map(ClaimToken::new);
        Ok(Self {
            account_token: wire.account_token.take().map(AuthToken::new),
            claim_token: claim_token.zip(wire.claim_token_expires),
        })
    }

    pub fn written(&self) -> Zeroizing<Vec<u8>> {
        let wire = Wire {
            version: VERSION,
            account_token: self.account_token.as_ref().map(|token| token.expose().to_owned()),
            claim_token: self.claim_token.as_ref().map(|(token, _)| token.expose().to_owned()),
            claim_token_expires: self.claim_token.as_ref().map(|(_, expires)| *expires),
        };
        // Room for all of it at once: a buffer that grows leaves copies behind.
        let tokens = wire.account_token.iter().chain(&wire.claim_token);
        let room = 256 + tokens.map(|token| token.len() * 6).sum::<usize>();
        let mut bytes = Zeroizing::new(Vec::with_capacity(room));
        // Texts and a time cannot fail to become JSON in memory.
        let _ = serde_json::to_writer(&mut *bytes, &wire);
        bytes
    }
}

impl Drop for Wire {
    fn drop(&mut self) {
        self.account_token.zeroize();
        self.claim_token.zeroize();
    }
}

impl PartialEq for Item {
    fn eq(&self, other: &Self) -> bool {
        self.written() == other.written()
    }
}
