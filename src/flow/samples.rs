//! Facts written down by hand, for the tests of what follows from them.

use super::facts::{AccountFacts, Looked, Machine, SignedIn};
use crate::domain::*;
use std::path::PathBuf;

pub(super) fn account() -> Account {
    Account {
        id: AccountId(1),
        uuid: UserUuid("u1".to_owned()),
        username: "ann".to_owned(),
        title: "Ann".to_owned(),
        home: false,
        home_admin: false,
        guest: false,
        restricted: false,
        protected: false,
        subscribed: false,
        confirmed: Some(true),
    }
}

pub(super) fn signed_in(account: Account) -> AccountFacts {
    AccountFacts::SignedIn(SignedIn { account, home_admin: None, last_used_here: None, kept: true })
}

pub(super) fn description(owner: Option<&str>, signin_state: SigninState) -> Description {
    Description {
        friendly_name: "Attic".to_owned(),
        signin_state,
        owner: owner.map(str::to_owned),
        mapping: Mapping { state: MappingState::Unknown, error: None },
        start_state: None,
        platform: None,
    }
}

pub(super) fn reading(claimed: Option<bool>, access: Access) -> Reading {
    Reading {
        identity: Identity {
            machine_identifier: MachineIdentifier("m1".to_owned()),
            version: Version::read("1.43.4.1"),
            claimed,
        },
        access,
        listing: None,
    }
}

pub(super) fn unclaimed() -> Reading {
    reading(Some(false), Access::Refused)
}

pub(super) fn ours() -> Reading {
    let settings = Settings {
        friendly_name: Some("Attic".to_owned()),
        terms_accepted: Some(false),
        remote_access: Some(RemoteAccess::Off),
        local_security: Some(true),
        ..Settings::default()
    };
    let description = description(Some("ann"), SigninState::Ok);
    reading(Some(true), Access::Owner { description, settings, sections: Vec::new() })
}

pub(super) fn machine() -> Machine {
    Machine {
        os: Os::MacOs,
        computer_name: "Attic".to_owned(),
        hosts_server: true,
        installed: Some(true),
        data_present: Some(true),
        ever_claimed: Some(false),
        stored_owner: None,
        local_security: None,
        has_stored_token: None,
    }
}

/// A library of the server's, that it has read.
pub(super) fn section(name: &str, kind: SectionKind, locations: &[PathBuf]) -> Section {
    Section {
        key: SectionKey("1".to_owned()),
        kind,
        name: name.to_owned(),
        agent: Agent(String::new()),
        scanner: Scanner(String::new()),
        language: "en-US".to_owned(),
        locations: locations.to_vec(),
        scanning: false,
    }
}

/// A look at this server, by this account, on this computer.
pub(super) fn look(server: Reading, account: AccountFacts) -> Looked {
    Looked { account: Some(account), machine: Some(machine()), ..Looked::at_server(Ok(server)) }
}
