//! One Plex Media Server: who it is, what it lets us read, its claim and its
//! preferences. Protocol page §2, §4, §5 and §6.

use super::guard::Guard;
use super::http::{Http, Peer};
use super::wire::Node;
use super::{ClaimToken, Error, ServerToken};
use crate::domain::{
    Access, Address, Adjustment, Description, FriendlyName, Identity, MachineIdentifier, Mapping,
    MappingState, Reading, RemoteAccess, Section, SecureConnections, Settings, SigninState,
    Version, Viewing,
};
use std::num::NonZeroU16;
use std::time::Duration;

/// A server takes up to a minute over claiming and unclaiming (§2.2).
const CLAIM_LIMIT: Duration = Duration::from_secs(60);
const PREFERENCES: &str = "/:/prefs";
const FRIENDLY_NAME: &str = "FriendlyName";
const TERMS_ACCEPTED: &str = "AcceptedEULA";
const PUBLISH: &str = "PublishServerOnPlexOnlineKey";
const MANUAL_PORT: &str = "ManualPortMappingMode";
const PORT: &str = "ManualPortMappingPort";
const LOCAL_SECURITY: &str = "enableLocalSecurity";
const SECURE_CONNECTIONS: &str = "secureConnections";
const ALLOWED_NETWORKS: &str = "allowedNetworks";
const EMPTY_TRASH: &str = "autoEmptyTrash";
const SCAN_BY_SCHEDULE: &str = "ScheduledLibraryUpdatesEnabled";
const IPV6: &str = "EnableIPv6";
const DISCOVERY: &str = "GdmEnabled";

/// A Plex Media Server at one address.
#[derive(Clone)]
pub struct Server {
    pub(super) peer: Peer,
}

/// Preferences to be written; `None` leaves one as it is.
#[derive(Debug, Clone, Copy, Default)]
pub struct SettingsChange<'a> {
    /// The friendly name.
    pub friendly_name: Option<&'a FriendlyName>,
    /// A preference that is put right.
    pub adjustment: Option<Adjustment>,
    /// Whether and how the server is offered to the outside.
    pub remote_access: Option<RemoteAccess>,
    /// Whether an unclaimed server refuses to talk without a claim.
    pub local_security: Option<bool>,
    /// The preferences as they were just read; without them they are read first,
    /// since only those that exist are written (§5.2).
    pub known: Option<&'a Settings>,
}

impl SettingsChange<'_> {
    /// The name of a preference in it that this server has not got.
    pub fn missing_from(&self, known: &Settings) -> Option<&'static str> {
        let adjustment = self.adjustment.filter(|it| it.is_met(known).is_none());
        if let Some((name, _)) = adjustment.map(preference) {
            return Some(name);
        }
        [
            (self.friendly_name.is_some() && known.friendly_name.is_none(), FRIENDLY_NAME),
            (self.remote_access.is_some() && known.remote_access.is_none(), PUBLISH),
            (self.local_security.is_some() && known.local_security.is_none(), LOCAL_SECURITY),
        ]
        .into_iter()
        .find_map(|(is_missing, name)| is_missing.then_some(name))
    }
}

impl Server {
    /// The server at `address`. With a guard, the program at the other end of
    /// every connection that is to carry a secret is checked first.
    pub fn new(http: &Http, address: Address, guard: Option<Guard>) -> Result<Self, Error> {
        let peer = match guard {
            Some(guard) => http.guarded_peer(address, guard)?,
            None => http.peer(address),
        };
        Ok(Self { peer })
    }

    /// Where it is.
    pub fn address(&self) -> &Address {
        self.peer.address()
    }

    /// Who answers there; a server tells anybody (§4.1).
    pub async fn identity(&self) -> Result<Identity, Error> {
        self.peer.get("/identity").read("a Plex Media Server", read_identity).await
    }

    /// What it says of itself (§4.2). Without a token only an unclaimed server
    /// answers, and only one that does not insist on being claimed.
    pub async fn description(&self, token: Option<&ServerToken>) -> Result<Description, Error> {
        self.peer
            .get("/")
            .token(token.map(ServerToken::expose))
            .read("a server's description", read_description)
            .await
    }

    /// Its preferences (§5.1); for its owner alone.
    pub async fn settings(&self, token: Option<&ServerToken>) -> Result<Settings, Error> {
        self.peer
            .get(PREFERENCES)
            .token(token.map(ServerToken::expose))
            .read("a server's preferences", read_settings)
            .await
    }

    /// Everything at one moment, asked at the same time. Without a token only
    /// the identity is asked for. How plex.tv lists the server is not: that is
    /// another host's word.
    pub async fn read(&self, token: Option<&ServerToken>) -> Result<Reading, Error> {
        match token {
            Some(_) => {
                // Not even the open question is sent when the others cannot be.
                self.peer.keeps_secrets()?;
                self.read_all(token).await
            }
            None => {
                let identity = self.identity().await?;
                Ok(Reading { identity, access: Access::NotAsked, listing: None })
            }
        }
    }

    /// Everything, as far as the server tells it to anybody: an unclaimed server
    /// of the older kind treats every caller on its network as its owner (§4.5).
    pub async fn read_anonymously(&self) -> Result<Reading, Error> {
        self.read_all(None).await
    }

    async fn read_all(&self, token: Option<&ServerToken>) -> Result<Reading, Error> {
        let (identity, description, settings, sections) = tokio::join!(
            self.identity(),
            self.description(token),
            self.settings(token),
            self.sections(token),
        );
        let identity = identity?;
        let access = access(description, settings, sections)?;
        Ok(Reading { identity, access, listing: None })
    }

    /// Claims it (§2.2). Good news is not proof and bad news not disproof: its
    /// identity and plex.tv's list tell.
    pub async fn claim(
        &self,
        claim: &ClaimToken,
        as_whom: Option<&ServerToken>,
    ) -> Result<(), Error> {
        self.peer
            .post("/myplex/claim")
            .secret_query("token", claim.expose())
            .token(as_whom.map(ServerToken::expose))
            .limit(CLAIM_LIMIT)
            .done()
            .await
    }

    /// Takes it out of its owner's account (§2.4). Its shares are lost.
    pub async fn unclaim(&self, token: &ServerToken) -> Result<(), Error> {
        self.peer
            .delete("/myplex/account")
            .token(Some(token.expose()))
            .limit(CLAIM_LIMIT)
            .done()
            .await
    }

    /// How the port mapping stands (§6.2). The answer also holds the owner's
    /// token, so no word of it gets into an error.
    pub async fn mapping(&self, token: &ServerToken) -> Result<Mapping, Error> {
        self.peer
            .get("/myplex/account")
            .token(Some(token.expose()))
            .unquoted()
            .read("the state of the port mapping", |node| {
                let is_account = ["mappingState", "signInState"].iter().any(|it| node.has(it));
                is_account
                    .then(|| read_mapping(node.text("mappingState"), node.text("mappingError")))
            })
            .await
    }

    /// Has it try the port mapping again (§6.1).
    pub async fn refresh_reachability(&self, token: &ServerToken) -> Result<(), Error> {
        self.peer.put("/myplex/refreshReachability").token(Some(token.expose())).done().await
    }

    /// Writes preferences, each group in a call of its own: what a server does
    /// with a call of which it knows only half is not known (§5.2). One that
    /// the server has not got is not written; reading back shows it, and that
    /// is also the only proof that anything was kept.
    pub async fn write_settings(
        &self,
        token: Option<&ServerToken>,
        change: SettingsChange<'_>,
    ) -> Result<(), Error> {
        let read;
        let known = match change.known {
            Some(known) => known,
            None => {
                read = self.settings(token).await?;
                &read
            }
        };
        if let Some(name) = change.friendly_name
            && known.friendly_name.is_some()
        {
            self.write(token, &[(FRIENDLY_NAME, name.as_str())]).await?;
        }
        if let Some(adjustment) = change.adjustment
            && adjustment.is_met(known).is_some()
        {
            self.write(token, &[preference(adjustment)]).await?;
        }
        if let Some(remote_access) = change.remote_access
            && known.remote_access.is_some()
        {
            self.write_remote_access(token, remote_access).await?;
        }
        if let Some(on) = change.local_security
            && known.local_security.is_some()
        {
            self.write(token, &[(LOCAL_SECURITY, digit(on))]).await?;
        }
        Ok(())
    }

    /// The way of mapping comes before the switch, so that a server that is
    /// switched on starts in the right way (§6.1).
    async fn write_remote_access(
        &self,
        token: Option<&ServerToken>,
        remote_access: RemoteAccess,
    ) -> Result<(), Error> {
        match remote_access {
            RemoteAccess::Off => {}
            RemoteAccess::Automatic => match self.write(token, &[(MANUAL_PORT, "0")]).await {
                // A server without a manual mode is in the automatic one.
                Err(Error::Status { status: 400 | 403 | 404, .. }) => {}
                written => written?,
            },
            RemoteAccess::Port(port) => {
                let port = port.to_string();
                self.write(token, &[(MANUAL_PORT, "1"), (PORT, &port)]).await?;
            }
        }
        self.write(token, &[(PUBLISH, digit(remote_access != RemoteAccess::Off))]).await
    }

    async fn write(
        &self,
        token: Option<&ServerToken>,
        preferences: &[(&str, &str)],
    ) -> Result<(), Error> {
        let call = self.peer.put(PREFERENCES).token(token.map(ServerToken::expose));
        preferences.iter().fold(call, |call, (key, value)| call.query(key, value)).done().await
    }

    /// Who is watching something right now.
    pub async fn viewers(&self, token: Option<&ServerToken>) -> Result<Vec<Viewing>, Error> {
        self.peer
            .get("/status/sessions")
            .token(token.map(ServerToken::expose))
            .read("what is being watched", |node| {
                let sessions = node.entries(&["Metadata", "Video", "Track", "Photo"])?;
                Some(sessions.iter().map(read_viewing).collect())
            })
            .await
    }
}

/// What the answers together say of our rights. Only a refusal says something
/// of them; every other failure means that the reading itself failed.
fn access(
    description: Result<Description, Error>,
    settings: Result<Settings, Error>,
    sections: Result<Vec<Section>, Error>,
) -> Result<Access, Error> {
    let Some(description) = unless_refused(description)? else {
        return Ok(Access::Refused);
    };
    Ok(match (unless_refused(settings)?, unless_refused(sections)?) {
        (Some(settings), Some(sections)) => Access::Owner { description, settings, sections },
        _ => Access::Guest(description),
    })
}

fn unless_refused<T>(answer: Result<T, Error>) -> Result<Option<T>, Error> {
    match answer {
        Err(Error::Status { status: 401 | 403, .. }) => Ok(None),
        answer => answer.map(Some),
    }
}

/// The preference that an adjustment writes, and its value.
fn preference(adjustment: Adjustment) -> (&'static str, &'static str) {
    match adjustment {
        Adjustment::PreferSecureConnections => (SECURE_CONNECTIONS, "1"),
        Adjustment::ClearAllowedNetworks => (ALLOWED_NETWORKS, ""),
        Adjustment::KeepTrash => (EMPTY_TRASH, "0"),
        Adjustment::ScanBySchedule => (SCAN_BY_SCHEDULE, "1"),
        Adjustment::UseIpv6 => (IPV6, "1"),
        Adjustment::AnswerDiscovery => (DISCOVERY, "1"),
        Adjustment::AcceptTerms => (TERMS_ACCEPTED, "1"),
    }
}

fn digit(on: bool) -> &'static str {
    if on { "1" } else { "0" }
}

fn read_identity(node: &Node) -> Option<Identity> {
    Some(Identity {
        machine_identifier: MachineIdentifier(node.text("machineIdentifier")?),
        version: Version::read(&node.text("version").unwrap_or_default()),
        claimed: node.flag("claimed"),
    })
}

fn read_description(node: &Node) -> Option<Description> {
    // A description without an identity is some other answer.
    node.text("machineIdentifier")?;
    Some(Description {
        friendly_name: node.text("friendlyName").unwrap_or_default(),
        signin_state: match node.text("myPlexSigninState").as_deref() {
            Some("none") => SigninState::None,
            Some("ok") => SigninState::Ok,
            Some("invalid") => SigninState::Invalid,
            _ => SigninState::Unknown,
        },
        owner: node.text("myPlexUsername"),
        mapping: read_mapping(node.text("myPlexMappingState"), node.text("myPlexMappingError")),
        start_state: node.text("startState"),
        platform: node.text("platform"),
    })
}

fn read_mapping(state: Option<String>, error: Option<String>) -> Mapping {
    let state = match state.as_deref() {
        Some("waiting") => MappingState::Waiting,
        Some("mapped") => MappingState::Mapped,
        Some("failed") => MappingState::Failed,
        _ => MappingState::Unknown,
    };
    Mapping { state, error }
}

fn read_settings(node: &Node) -> Option<Settings> {
    let all = node.list(&["Setting"]);
    // Every server has preferences: none at all is some other answer.
    all.first()?;
    // Some versions write a name with a small first letter (§5.3).
    let named = |key: &str| {
        all.iter().find(|it| it.text("id").is_some_and(|id| id.eq_ignore_ascii_case(key)))
    };
    let flag = |key: &str| named(key).and_then(|it| it.flag("value"));
    let port = || {
        let port = named(PORT)?.number("value")?;
        NonZeroU16::new(u16::try_from(port).ok()?)
    };
    let remote_access = |on: bool| match (on, flag(MANUAL_PORT)) {
        (false, _) => RemoteAccess::Off,
        (true, Some(true)) => port().map_or(RemoteAccess::Automatic, RemoteAccess::Port),
        (true, _) => RemoteAccess::Automatic,
    };
    Some(Settings {
        friendly_name: named(FRIENDLY_NAME).map(|it| it.text("value").unwrap_or_default()),
        terms_accepted: flag(TERMS_ACCEPTED),
        remote_access: flag(PUBLISH).map(remote_access),
        local_security: flag(LOCAL_SECURITY),
        secure_connections: named(SECURE_CONNECTIONS).and_then(|it| match it.number("value")? {
            0 => Some(SecureConnections::Required),
            1 => Some(SecureConnections::Preferred),
            2 => Some(SecureConnections::Disabled),
            _ => None,
        }),
        allowed_networks: named(ALLOWED_NETWORKS).map(|it| it.text("value").unwrap_or_default()),
        empties_trash: flag(EMPTY_TRASH),
        scans_by_schedule: flag(SCAN_BY_SCHEDULE),
        uses_ipv6: flag(IPV6),
        answers_discovery: flag(DISCOVERY),
    })
}

fn read_viewing(node: &Node) -> Viewing {
    let title = node.text("title").unwrap_or_default();
    let left = node.number("duration").zip(node.number("viewOffset"));
    Viewing {
        user: node.part("User").and_then(|user| user.text("title")).unwrap_or_default(),
        title: match node.text("grandparentTitle") {
            Some(whole) => format!("{whole}: {title}"),
            None => title,
        },
        minutes_left: left.map(|(all, seen)| all.saturating_sub(seen).div_ceil(60_000)),
    }
}
