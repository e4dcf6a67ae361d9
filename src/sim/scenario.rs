//! Named situations to practise on: each is the plain world with something
//! particular about it, made of data alone.

use super::scenarios::SCENARIOS;
use super::world::World;

/// A world with something particular about it.
#[derive(Debug, Clone, Copy)]
pub struct Scenario {
    /// Its name on the command line.
    pub name: &'static str,
    /// The row of the list of failures that it stands for.
    pub failure: Option<&'static str>,
    /// Makes the plain world into this one.
    pub prepare: fn(&mut World),
}

impl Scenario {
    /// The world of this scenario.
    pub fn world(&self) -> World {
        let mut world = World::plain();
        (self.prepare)(&mut world);
        world
    }

    /// The same happening to a server that was set up before, and is open to
    /// the outside.
    pub fn world_later(&self) -> World {
        let mut world = World::plain();
        world.set_up();
        world.open_to_outside();
        (self.prepare)(&mut world);
        world
    }
}

/// Every scenario, in the order of a set-up.
pub fn scenarios() -> &'static [Scenario] {
    SCENARIOS
}

/// The scenario of this name.
pub fn scenario(name: &str) -> Option<&'static Scenario> {
    SCENARIOS.iter().find(|scenario| scenario.name == name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn names_and_failures_are_used_once() {
        let names: BTreeSet<_> = SCENARIOS.iter().map(|scenario| scenario.name).collect();
        assert_eq!(names.len(), SCENARIOS.len());
        let failures: Vec<_> = SCENARIOS.iter().filter_map(|s| s.failure).collect();
        let different: BTreeSet<_> = failures.iter().collect();
        assert_eq!(different.len(), failures.len(), "{failures:?}");
        for failure in failures {
            let number = failure.strip_prefix('F').and_then(|digits| digits.parse::<u8>().ok());
            assert!(
                failure.len() == 4 && number.is_some_and(|n| (1..=99).contains(&n)),
                "{failure}"
            );
        }
    }

    #[test]
    fn names_are_words_with_dashes() {
        for scenario in SCENARIOS {
            let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
            assert!(scenario.name.chars().all(fits), "{}", scenario.name);
        }
        assert!(scenario("plain").is_some() && scenario("no-such-thing").is_none());
    }

    #[test]
    fn every_scenario_but_the_plain_one_changes_something() {
        let plain = facts(&World::plain());
        for scenario in SCENARIOS.iter().filter(|scenario| scenario.name != "plain") {
            assert_ne!(facts(&scenario.world()), plain, "{}", scenario.name);
        }
    }

    /// What a scenario can change, as one text.
    fn facts(world: &World) -> String {
        let s = &world.server;
        let accounts: Vec<_> = world
            .accounts
            .iter()
            .map(|a| (a.id, a.home, &a.pin, a.guest, a.restricted, a.confirmed, a.subscribed))
            .collect();
        let mut preferences = s.preferences.clone();
        preferences.force("MachineIdentifier", "".into());
        let devices: Vec<_> = world.devices.iter().map(|device| &device.name).collect();
        format!(
            "{:?} {accounts:?} {:?} {:?} {:?} {:?} {:?} {devices:?} {:?} {:?} {:?} {:?} {:?} {:?} \
             {:?} {:?} {:?} {:?} {:?}",
            world.faults,
            world.approval,
            world.expired_pin,
            world.strong_pin_life,
            world.claim_token_life,
            world.listing,
            world.clock_ahead,
            world.signin_state(),
            s.version,
            s.running,
            preferences.changed().collect::<Vec<_>>(),
            s.former_owner,
            s.takes_claim_from,
            s.mapping,
            (
                s.unknown_preference,
                s.token_file_prefix,
                s.starting_for,
                s.shy_for,
                s.presence,
                s.says_claimed,
                s.absent_folder
            ),
            &s.guests,
            &s.folders,
        ) + &format!("{:?}", s.sections.iter().map(|section| &section.title).collect::<Vec<_>>())
            + &format!("{} {} {:?}", world.wrong_home_pin, s.scan_looks, world.home)
            + &format!("{:?}", world.computer)
    }
}
