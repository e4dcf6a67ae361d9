//! The table of scenes: every page in every state it can have.

mod after;
mod answers;
mod chain;
mod opening;
mod over;
mod reinstall;
mod running;
mod sign_in;

use crate::sample::Sample;

/// Every scene.
pub fn all() -> Vec<Sample> {
    let groups = [
        opening::scenes(),
        sign_in::scenes(),
        answers::scenes(),
        running::scenes(),
        after::scenes(),
        chain::scenes(),
        reinstall::scenes(),
        over::scenes(),
    ];
    groups.into_iter().flatten().collect()
}

/// The scene of that name.
pub fn named(name: &str) -> Sample {
    all().into_iter().find(|it| it.name == name).unwrap_or_else(|| panic!("no scene {name}"))
}
