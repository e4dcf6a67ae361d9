//! The friendly name of a server.

use serde::{Deserialize, Serialize};

/// The name a server shows in every Plex app.
///
/// Never empty, no control characters, at most [`FriendlyName::LONGEST`]
/// characters, no blanks at either end.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct FriendlyName(String);

/// Why a text cannot be a friendly name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NameFault {
    /// Nothing but blanks.
    #[error("the name is empty")]
    Empty,
    /// A line break, tab or another control character.
    #[error("the name has a control character in it")]
    ControlCharacter,
    /// More characters than [`FriendlyName::LONGEST`].
    #[error("the name is longer than {} characters", FriendlyName::LONGEST)]
    TooLong,
}

impl FriendlyName {
    /// The most characters accepted. Plex states no limit; apps cut long
    /// names off, and a name beyond this is a mistake, not a wish.
    pub const LONGEST: usize = 100;

    /// Reads a name as a person typed it.
    pub fn parse(text: &str) -> Result<Self, NameFault> {
        let text = text.trim();
        if text.is_empty() {
            return Err(NameFault::Empty);
        }
        if text.chars().any(is_invisible_control) {
            return Err(NameFault::ControlCharacter);
        }
        if text.chars().count() > Self::LONGEST {
            return Err(NameFault::TooLong);
        }
        Ok(Self(text.to_owned()))
    }

    /// The name as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Control characters, and the marks that reorder the text around them: a
/// name with one would show as something other than what it is.
fn is_invisible_control(character: char) -> bool {
    character.is_control()
        || matches!(character, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{2028}' | '\u{2029}')
}

impl std::fmt::Display for FriendlyName {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for FriendlyName {
    type Error = NameFault;
    fn try_from(text: String) -> Result<Self, NameFault> {
        Self::parse(&text)
    }
}

impl From<FriendlyName> for String {
    fn from(name: FriendlyName) -> String {
        name.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blanks_at_the_ends_go() {
        assert_eq!(FriendlyName::parse("  Attic ").map(String::from), Ok("Attic".into()));
    }

    #[test]
    fn what_no_server_should_be_called_is_refused() {
        assert_eq!(FriendlyName::parse(" \t "), Err(NameFault::Empty));
        assert_eq!(FriendlyName::parse("a\nb"), Err(NameFault::ControlCharacter));
        assert_eq!(FriendlyName::parse("a\u{202e}b"), Err(NameFault::ControlCharacter));
        assert_eq!(FriendlyName::parse(&"x".repeat(10_000)), Err(NameFault::TooLong));
        assert!(FriendlyName::parse(&"ü".repeat(FriendlyName::LONGEST)).is_ok());
    }
}
