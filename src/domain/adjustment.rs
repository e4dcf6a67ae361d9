//! Preferences whose values cause trouble, and the value that ends it.
//! Protocol page §5.3.

use super::Settings;
use serde::{Deserialize, Serialize};

/// Whom the server lets in without encryption (`secureConnections`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SecureConnections {
    /// Nobody.
    Required,
    /// Whoever cannot do otherwise.
    Preferred,
    /// Everybody; nothing is encrypted.
    Disabled,
}

/// One preference, put right.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Adjustment {
    /// Let programs in that cannot encrypt, and prefer encryption.
    PreferSecureConnections,
    /// Let nobody in without a sign-in because of their address alone.
    ClearAllowedNetworks,
    /// Keep what was in a folder that has vanished: its drive may come back.
    KeepTrash,
    /// Look for new files by the clock, for drives that report none.
    ScanBySchedule,
    /// Take connections by IPv6.
    UseIpv6,
    /// Answer programs in the home network that look for a server.
    AnswerDiscovery,
    /// Accept Plex's terms, as the person said.
    AcceptTerms,
}

impl Adjustment {
    /// The word in the history, and in text ids with dashes.
    pub fn word(self) -> &'static str {
        match self {
            Self::PreferSecureConnections => "prefer_secure_connections",
            Self::ClearAllowedNetworks => "clear_allowed_networks",
            Self::KeepTrash => "keep_trash",
            Self::ScanBySchedule => "scan_by_schedule",
            Self::UseIpv6 => "use_ipv6",
            Self::AnswerDiscovery => "answer_discovery",
            Self::AcceptTerms => "accept_terms",
        }
    }

    /// Whether the preferences are so; `None` where the server has no such
    /// preference.
    pub fn is_met(self, settings: &Settings) -> Option<bool> {
        match self {
            Self::PreferSecureConnections => {
                settings.secure_connections.map(|it| it == SecureConnections::Preferred)
            }
            Self::ClearAllowedNetworks => settings.allowed_networks.as_deref().map(str::is_empty),
            Self::KeepTrash => settings.empties_trash.map(|on| !on),
            Self::ScanBySchedule => settings.scans_by_schedule,
            Self::UseIpv6 => settings.uses_ipv6,
            Self::AnswerDiscovery => settings.answers_discovery,
            Self::AcceptTerms => settings.terms_accepted,
        }
    }
}
