//! A few lines to paste into a forum: versions, and one word for each link.

use std::fmt;

/// What a helper asks first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Summary {
    /// Whether all of it is about the practice world.
    pub practice: bool,
    /// The server's version, where it is known.
    pub server: Option<String>,
    /// The links of the chain in order.
    pub links: Vec<LinkWord>,
    /// What Usher runs on; the runtime fills it in.
    pub system: System,
}

/// A link of the chain and its state, each in one word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LinkWord {
    /// The link's stable name, such as `claimed`.
    pub link: String,
    /// Its state, such as `works`.
    pub word: String,
}

/// What Usher runs on.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct System {
    /// The system's name, as `--platform` takes it.
    pub name: String,
    /// Its version, where it says one.
    pub version: Option<String>,
    /// The processor.
    pub processor: String,
    /// The language's tag.
    pub language: Option<String>,
}

impl fmt::Display for Summary {
    /// The text, one fact a line; it ends with a line feed.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let unknown = "unknown";
        if self.practice {
            writeln!(f, "practice: nothing here is about a real server")?;
        }
        writeln!(f, "usher: {}", env!("CARGO_PKG_VERSION"))?;
        writeln!(f, "plex media server: {}", self.server.as_deref().unwrap_or(unknown))?;
        let System { name, version, processor, language } = &self.system;
        writeln!(f, "system: {name} {}, {processor}", version.as_deref().unwrap_or(unknown))?;
        writeln!(f, "language: {}", language.as_deref().unwrap_or(unknown))?;
        for (number, LinkWord { link, word }) in self.links.iter().enumerate() {
            writeln!(f, "{:>2}. {link}: {word}", number + 1)?;
        }
        Ok(())
    }
}
