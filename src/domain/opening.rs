//! Whether a port that was just opened stays open. Protocol page §6.
//!
//! The first "mapped" of a server is a beginning and no proof: plex.tv's own
//! check comes after it, and what fails it closes again within seconds (F016).

use super::{Mapping, MappingState};
use serde::{Deserialize, Serialize};

/// What was seen so far of a port that is to be open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Opening {
    /// For how many seconds it was watched.
    pub watched: u64,
    /// For how many it is to be watched.
    pub limit: u64,
    /// What the server said last.
    pub mapping: Mapping,
    /// When it opened, in seconds from the beginning, if it is open now.
    pub open_since: Option<u64>,
    /// For how many seconds it was open before it closed again.
    pub closed_after: Option<u64>,
}

impl Opening {
    /// The beginning: nothing was seen yet.
    pub fn begun(limit: u64) -> Self {
        Self {
            watched: 0,
            limit,
            mapping: Mapping { state: MappingState::Unknown, error: None },
            open_since: None,
            closed_after: None,
        }
    }

    /// Takes in what the server says after this many seconds.
    pub fn see(&mut self, watched: u64, mapping: Mapping) {
        self.watched = watched;
        if mapping.is_open() {
            self.open_since.get_or_insert(watched);
        } else if let Some(since) = self.open_since.take() {
            self.closed_after = Some(watched.saturating_sub(since));
        }
        self.mapping = mapping;
    }

    /// Whether there is nothing more to be seen: the time is over.
    pub fn is_over(&self) -> bool {
        self.watched >= self.limit
    }

    /// Whether it stayed open once it was, to the end.
    pub fn is_proven(&self) -> bool {
        self.is_over() && self.open_since.is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(states: &[(u64, MappingState, Option<&str>)]) -> Opening {
        let mut opening = Opening::begun(60);
        for (seconds, state, error) in states {
            let mapping = Mapping { state: *state, error: error.map(str::to_owned) };
            opening.see(*seconds, mapping);
        }
        opening
    }

    #[test]
    fn what_stays_open_to_the_end_is_proven() {
        use MappingState::{Mapped, Waiting};
        let opening = seen(&[(2, Waiting, None), (4, Mapped, None), (58, Mapped, None)]);
        assert!(!opening.is_proven());
        let opening = seen(&[(2, Waiting, None), (4, Mapped, None), (60, Mapped, None)]);
        assert!(opening.is_proven());
    }

    #[test]
    fn what_closes_again_is_not_and_says_when() {
        use MappingState::{Failed, Mapped};
        let opening =
            seen(&[(2, Mapped, None), (7, Mapped, Some("unreachable")), (60, Failed, None)]);
        assert_eq!((opening.is_proven(), opening.closed_after), (false, Some(5)));
        // Open once more is proof again, and what happened stays known.
        let opening = seen(&[(2, Mapped, None), (7, Failed, None), (60, Mapped, None)]);
        assert_eq!((opening.is_proven(), opening.closed_after), (true, Some(5)));
    }
}
