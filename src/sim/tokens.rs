//! What plex.tv hands out: PINs, claim tokens, and tokens it stands by.

use super::request::TokenKind;
use super::world::{Account, World};
use std::time::Duration;

#[derive(Clone)]
pub(super) struct Pin {
    pub id: u64,
    pub code: String,
    pub client: String,
    pub product: String,
    pub provides: String,
    pub created: Duration,
    pub life: Duration,
    pub polls: u32,
    pub token: Option<String>,
}

#[derive(Clone)]
pub(super) struct ClaimToken {
    pub text: String,
    pub account: u64,
    pub made: Duration,
    pub used: bool,
}

/// A token that plex.tv stands by.
#[derive(Clone)]
pub(super) struct Grant {
    pub account: u64,
    /// The device it was given to.
    pub client: String,
    pub product: String,
    pub provides: String,
    pub device_id: u64,
    pub is_server: bool,
}

impl World {
    /// Everything in this world that nobody may read in an output or a log:
    /// tokens, claim tokens, Home PINs, the numbers of sign-ins, passwords, and
    /// the keys in the server's own files. For tests that search for them.
    pub fn secrets(&self) -> Vec<String> {
        let accounts = self.accounts.iter();
        let of_accounts = accounts.flat_map(|account| {
            let digits = account.pin.iter().chain(&account.second_factor);
            digits.cloned().chain([account.password.clone()])
        });
        let server = &self.server;
        of_accounts
            .chain(self.grants.keys().cloned())
            .chain(self.claim_tokens.iter().map(|token| token.text.clone()))
            .chain(self.pins.iter().map(|pin| pin.id.to_string()))
            .chain([server.local_admin_token.clone(), server.claim_page_key.clone()])
            .collect()
    }

    /// The account that a token of plex.tv belongs to.
    pub(super) fn account_of(&self, token: &str) -> Option<&Account> {
        self.grants.get(token).and_then(|grant| self.account(grant.account))
    }

    pub(super) fn token_kind(&self, token: &str) -> TokenKind {
        if token == self.server.local_admin_token {
            return TokenKind::LocalAdmin;
        }
        match self.grants.get(token) {
            Some(grant) if grant.is_server => TokenKind::Server,
            Some(_) => TokenKind::Account,
            None => TokenKind::Unknown,
        }
    }

    /// A new token for a device of this account: for tests that begin signed in.
    pub fn grant(&mut self, account: u64, client: &str) -> String {
        self.grant_to(account, client, "Usher", "controller", false)
    }

    pub(super) fn grant_to(
        &mut self,
        account: u64,
        client: &str,
        product: &str,
        provides: &str,
        is_server: bool,
    ) -> String {
        let token = random_text(LETTERS, 20);
        let known = self.grants.values().find(|grant| grant.client == client);
        let device_id = known.map(|grant| grant.device_id);
        let last = self.grants.values().map(|grant| grant.device_id).max().unwrap_or(5000);
        let device_id = device_id.unwrap_or(last + 1);
        let grant = Grant {
            account,
            client: client.to_owned(),
            product: product.to_owned(),
            provides: provides.to_owned(),
            device_id,
            is_server,
        };
        self.grants.insert(token.clone(), grant);
        token
    }

    /// Ends every token of an account, or those of its servers alone, as a
    /// password reset that signs out all devices does.
    pub fn revoke(&mut self, account: u64, servers_alone: bool) {
        self.grants
            .retain(|_, grant| grant.account != account || (servers_alone && !grant.is_server));
    }

    /// Approves the sign-in with this code, as the person at the browser.
    /// False where there is none that waits.
    pub fn approve(&mut self, code: &str) -> bool {
        self.approve_as(self.at_the_browser, code)
    }

    pub(super) fn approve_as(&mut self, account: u64, code: &str) -> bool {
        let now = self.now();
        let waiting = |pin: &&Pin| pin.code.eq_ignore_ascii_case(code) && pin.is_alive(now);
        let Some(pin) = self.pins.iter().find(waiting).cloned() else { return false };
        if pin.token.is_none() {
            let token = self.grant_to(account, &pin.client, &pin.product, &pin.provides, false);
            if let Some(found) = self.pins.iter_mut().find(|found| found.id == pin.id) {
                found.token = Some(token);
            }
        }
        true
    }

    /// A new claim token of an account.
    pub fn make_claim_token(&mut self, account: u64) -> String {
        let text = format!("claim-{}", random_text(LETTERS, 20));
        let made = self.now();
        self.claim_tokens.push(ClaimToken { text: text.clone(), account, made, used: false });
        text
    }

    /// Uses a claim token up. `None`: unknown, used or too old.
    pub(super) fn use_claim_token(&mut self, text: &str) -> Option<u64> {
        let (now, life) = (self.now(), self.claim_token_life);
        let token = self.claim_tokens.iter_mut().find(|token| {
            token.text == text && !token.used && now.saturating_sub(token.made) < life
        })?;
        token.used = true;
        Some(token.account)
    }
}

impl Pin {
    pub(super) fn is_alive(&self, now: Duration) -> bool {
        now.saturating_sub(self.created) < self.life
    }
}

/// Small letters and digits.
pub(super) const LETTERS: &[u8] = b"abcdefghijklmnopqrstuvwxyz0123456789";
/// Capitals and digits that nobody mistakes for each other.
pub(super) const READABLE: &[u8] = b"ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

/// A text that nobody can guess.
pub(super) fn random_text(alphabet: &[u8], length: usize) -> String {
    let mut text = String::with_capacity(length);
    while text.len() < length {
        // The first six bytes are free of the bits that a version-4 UUID fixes.
        let id = uuid::Uuid::new_v4();
        for byte in id.as_bytes().iter().take(6) {
            let letter = alphabet.get(usize::from(*byte) % alphabet.len().max(1));
            text.extend(letter.map(|letter| char::from(*letter)));
        }
    }
    text.truncate(length);
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn claim_tokens_are_used_once_and_grow_old() {
        let mut world = World::plain();
        let token = world.make_claim_token(1001);
        assert_eq!(world.use_claim_token(&token), Some(1001));
        assert_eq!(world.use_claim_token(&token), None);
        let token = world.make_claim_token(1001);
        world.advance(Duration::from_secs(240));
        assert_eq!(world.use_claim_token(&token), None);
        assert_eq!(world.use_claim_token("claim-of-nobody"), None);
    }

    #[test]
    fn random_texts_are_as_asked_and_differ() {
        let (a, b) = (random_text(READABLE, 4), random_text(LETTERS, 25));
        assert_eq!((a.len(), b.len()), (4, 25));
        assert_ne!(random_text(LETTERS, 25), b);
    }
}
