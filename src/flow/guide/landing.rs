//! Where the window opens, by what the first look found.

use super::super::facts::{AccountFacts, Facts, Known};
use super::Page;
use crate::domain::affected::Answer;
use crate::domain::{Access, SigninState};
use crate::problem::Problem;

/// The page that these facts lead to.
pub fn landing(facts: &Facts) -> Page {
    let reading = match &facts.server {
        Known::Seen(reading) => reading,
        Known::Hidden(Problem::ServerStarting { .. }) => return Page::Starting,
        Known::Hidden(Problem::ServerSilent { .. }) => return without_server(facts),
        Known::Hidden(_) | Known::NotAsked => return Page::Blocked,
    };
    match reading.identity.claimed {
        None if !facts.is_ours() => Page::Blocked,
        Some(false) => match &facts.account {
            _ if is_exempt(facts) => Page::NotAffected,
            AccountFacts::SignedIn(_) => Page::Review,
            _ => Page::SignIn,
        },
        _ => of_claimed_server(facts),
    }
}

fn without_server(facts: &Facts) -> Page {
    let machine = facts.machine.as_ref().filter(|machine| machine.hosts_server);
    match machine {
        Some(machine) if machine.installed == Some(false) => Page::NotInstalled,
        // Signing in starts it as well.
        Some(machine) if machine.ever_claimed != Some(true) => Page::SignIn,
        Some(_) => Page::Overview,
        None => Page::Blocked,
    }
}

fn of_claimed_server(facts: &Facts) -> Page {
    let Some(reading) = facts.reading() else { return Page::Blocked };
    let signed_in = facts.account.signed_in();
    let names_us = |owner: &String| signed_in.is_some_and(|it| it.is_called(owner));
    match &reading.access {
        Access::Owner { description, .. } | Access::Guest(description)
            if description.signin_state == SigninState::Invalid
                && (signed_in.is_none() || description.owner.as_ref().is_none_or(names_us)) =>
        {
            Page::SignedOut
        }
        Access::Owner { .. } if signed_in.is_none() || facts.is_ours() => Page::Overview,
        _ if signed_in.is_none() => Page::Overview,
        Access::Refused if reading.listing.as_ref().is_some_and(|it| it.owned) => Page::SignedOut,
        _ => Page::OtherAccount,
    }
}

/// Whether an unclaimed server may stay so: the page that says it offers
/// nothing else first. One that was just reinstalled may look like that, and is
/// set up as it was.
fn is_exempt(facts: &Facts) -> bool {
    let may_stay = facts.requirement().is_some_and(|rule| rule.answer() == Answer::No);
    may_stay && facts.was().is_none()
}
