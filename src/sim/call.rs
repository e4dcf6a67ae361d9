//! Every call the practice world answers, by name.

use serde::Serialize;

/// Which of the three services was asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    /// The account service.
    PlexTv,
    /// The sign-in page in the browser.
    AuthApp,
    /// The Plex Media Server.
    Server,
}

impl Side {
    /// All three, in the order their listeners are opened.
    pub const ALL: [Self; 3] = [Self::PlexTv, Self::AuthApp, Self::Server];
}

/// One endpoint. Faults and the log name calls by these.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "each variant is the endpoint that `Call::of` maps to it")]
pub enum Call {
    CreatePin,
    CheckPin,
    LinkPin,
    User,
    Ping,
    SignIn,
    SignOut,
    ClaimToken,
    ClaimTokenXml,
    ClaimExchange,
    Resources,
    ResourcesXml,
    ListedServer,
    Shares,
    Devices,
    RemoveDevice,
    HomeUsers,
    HomeUsersXml,
    SwitchUser,
    Downloads,

    AuthPage,
    Approve,

    Identity,
    Description,
    Providers,
    Preferences,
    Preference,
    WritePreferences,
    Claim,
    Account,
    Unclaim,
    RefreshReachability,
    Library,
    Sections,
    AddSection,
    Section,
    SectionItems,
    DeleteSection,
    ScanSection,
    CancelScan,
    Activities,
    Browse,
    Sessions,
    Agents,
    Clients,
    ClaimPage,
    ApproveClaim,

    /// Anything else: answered with 404.
    Unknown,
}

impl Call {
    /// The endpoint behind a method and a path.
    pub fn of(side: Side, method: &str, path: &str) -> Self {
        let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
        match side {
            Side::PlexTv => Self::at_plex_tv(method, &parts),
            Side::AuthApp => match (method, parts.as_slice()) {
                ("GET", ["auth"]) => Self::AuthPage,
                ("POST", ["auth", "approve"]) => Self::Approve,
                _ => Self::Unknown,
            },
            Side::Server => Self::at_server(method, &parts),
        }
    }

    fn at_plex_tv(method: &str, parts: &[&str]) -> Self {
        match (method, parts) {
            ("POST", ["api", "v2", "pins"]) => Self::CreatePin,
            ("PUT", ["api", "v2", "pins", "link"]) => Self::LinkPin,
            ("GET", ["api", "v2", "pins", _]) => Self::CheckPin,
            ("GET", ["api", "v2", "user"]) => Self::User,
            ("GET", ["api", "v2", "ping"]) => Self::Ping,
            ("POST", ["api", "v2", "users", "signin"]) => Self::SignIn,
            ("DELETE", ["api", "v2", "users", "signout"]) => Self::SignOut,
            ("GET", ["api", "claim", "token.json"]) => Self::ClaimToken,
            ("GET", ["api", "claim", "token"]) => Self::ClaimTokenXml,
            ("POST", ["api", "claim", "exchange"]) => Self::ClaimExchange,
            ("GET", ["api", "v2", "resources"]) => Self::Resources,
            ("GET", ["api", "resources"]) => Self::ResourcesXml,
            ("GET", ["api", "v2", "servers", _]) => Self::ListedServer,
            ("GET", ["api", "servers", _, "shared_servers"]) => Self::Shares,
            ("GET", ["devices.xml"]) => Self::Devices,
            ("DELETE", ["devices", _]) => Self::RemoveDevice,
            ("GET", ["api", "v2", "home", "users"]) => Self::HomeUsers,
            ("GET", ["api", "home", "users"]) => Self::HomeUsersXml,
            ("POST", ["api", "v2", "home", "users", _, "switch"]) => Self::SwitchUser,
            ("GET", ["api", "downloads", "5.json"]) => Self::Downloads,
            _ => Self::Unknown,
        }
    }

    fn at_server(method: &str, parts: &[&str]) -> Self {
        match (method, parts) {
            ("GET", ["identity"]) => Self::Identity,
            ("GET", []) => Self::Description,
            ("GET", ["media", "providers"]) => Self::Providers,
            ("GET", [":", "prefs"]) => Self::Preferences,
            ("GET", [":", "prefs", "get"]) => Self::Preference,
            ("PUT", [":", "prefs"]) => Self::WritePreferences,
            ("POST", ["myplex", "claim"]) => Self::Claim,
            ("GET", ["myplex", "account"]) => Self::Account,
            ("DELETE", ["myplex", "account"]) => Self::Unclaim,
            ("PUT", ["myplex", "refreshReachability"]) => Self::RefreshReachability,
            ("GET", ["library"]) => Self::Library,
            ("GET", ["library", "sections"] | ["library", "sections", "all"]) => Self::Sections,
            ("POST", ["library", "sections"] | ["library", "sections", "all"]) => Self::AddSection,
            ("GET", ["library", "sections", _]) => Self::Section,
            ("GET", ["library", "sections", _, "all"]) => Self::SectionItems,
            ("DELETE", ["library", "sections", _]) => Self::DeleteSection,
            ("GET" | "POST", ["library", "sections", _, "refresh"]) => Self::ScanSection,
            ("DELETE", ["library", "sections", _, "refresh"]) => Self::CancelScan,
            ("GET", ["activities"]) => Self::Activities,
            ("GET", ["services", "browse", ..]) => Self::Browse,
            ("GET", ["status", "sessions"]) => Self::Sessions,
            ("GET", ["system", "agents"]) => Self::Agents,
            ("GET", ["clients"]) => Self::Clients,
            ("GET", ["web", "claim"]) => Self::ClaimPage,
            ("POST", ["web", "claim"]) => Self::ApproveClaim,
            _ => Self::Unknown,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_lead_to_their_endpoints() {
        let of = Call::of;
        assert_eq!(of(Side::PlexTv, "PUT", "/api/v2/pins/link"), Call::LinkPin);
        assert_eq!(of(Side::PlexTv, "GET", "/api/v2/pins/17"), Call::CheckPin);
        assert_eq!(of(Side::Server, "GET", "/"), Call::Description);
        assert_eq!(of(Side::Server, "GET", "/library/sections/all"), Call::Sections);
        assert_eq!(of(Side::Server, "GET", "/services/browse/L21l/ZGlh"), Call::Browse);
        assert_eq!(of(Side::Server, "PATCH", "/identity"), Call::Unknown);
        assert_eq!(of(Side::AuthApp, "GET", "/auth/"), Call::AuthPage);
    }
}
