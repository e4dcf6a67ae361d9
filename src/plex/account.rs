//! plex.tv: signing in, the account, its Home, its servers and its devices.
//! Protocol page §1, §2.1, §2.5, §6.3, §8 and §9.

use super::call::encoded;
use super::http::{Http, Peer};
use super::wire::Node;
use super::{AuthToken, ClaimToken, Error, HomePin, ServerToken};
use crate::domain::network::Connection;
use crate::domain::{
    Account, AccountId, Address, ClientIdentifier, HomeUser, Listing, MachineIdentifier, Share,
    UserUuid,
};
use jiff::Timestamp;
use std::time::Duration;
use url::Url;

/// plex.tv takes longer over an exchange than over anything else (§2.5).
const EXCHANGE_LIMIT: Duration = Duration::from_secs(30);

/// A clock that takes longer to read is no clock.
const CLOCK_LIMIT: Duration = Duration::from_secs(8);

/// The account service, as one installation of Usher talks to it.
#[derive(Clone)]
pub struct PlexTv {
    pub(super) peer: Peer,
    pub(super) http: Http,
    pub(super) auth_app: String,
    pub(super) pace: Duration,
}

/// What an offline claim brings: what the server would have stored itself (§2.5).
#[derive(Debug, Clone)]
pub struct Exchanged {
    /// The server's own token, for its `PlexOnlineToken`.
    pub token: ServerToken,
    /// The account's user name, for `PlexOnlineUsername`.
    pub username: Option<String>,
    /// The account's e-mail address, for `PlexOnlineMail`. Not for people's eyes.
    pub email: Option<String>,
}

/// A device in the account's list of authorized devices (§8). Its token is
/// dropped where the answer is read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListedDevice {
    /// plex.tv's number for it, to remove it by.
    pub id: u64,
    /// Its name.
    pub name: String,
    /// `Plex Media Server`, `Plex Web`, `Usher` …
    pub product: String,
    /// The version of that product.
    pub version: Option<String>,
    /// The system it runs on.
    pub platform: Option<String>,
    /// What it calls itself; a server's machine identifier.
    pub client_identifier: ClientIdentifier,
    /// Whether it is a server.
    pub is_server: bool,
    /// When plex.tv heard of it last.
    pub last_seen: Option<Timestamp>,
}

impl PlexTv {
    /// The service at `base`; people sign in at `auth_app`, such as
    /// `https://app.plex.tv/auth` (§1.3).
    pub fn new(http: &Http, base: Address, auth_app: impl Into<String>) -> Self {
        Self {
            peer: http.peer(base),
            http: http.clone(),
            auth_app: auth_app.into(),
            pace: Duration::from_secs(1),
        }
    }

    /// Waits this long in all, for each call, where plex.tv asks us to come back
    /// later. Without it such a call fails at once.
    #[must_use]
    pub fn with_patience(mut self, patience: Duration) -> Self {
        self.peer.set_patience(patience);
        self
    }

    /// Whose account it is (§1.8). A status of 401 means that the token is no
    /// longer good; every other failure is trouble of plex.tv's and says
    /// nothing of the token.
    pub async fn account(&self, token: &AuthToken) -> Result<Account, Error> {
        self.peer
            .get("/api/v2/user")
            .token(Some(token.expose()))
            .read("an account", read_account)
            .await
    }

    /// What time it is at plex.tv, as every answer of its says. Asks nothing of
    /// the account (§1.9).
    pub async fn clock(&self) -> Result<Option<Timestamp>, Error> {
        let date = self.peer.get("/api/v2/ping").limit(CLOCK_LIMIT).answered_at().await?;
        let time = |date: &str| jiff::fmt::rfc2822::parse(date).ok().map(|time| time.timestamp());
        Ok(date.as_deref().and_then(time))
    }

    /// Everybody in the account's Plex Home (§9).
    pub async fn home_users(&self, token: &AuthToken) -> Result<Vec<HomeUser>, Error> {
        self.peer
            .get("/api/v2/home/users")
            .token(Some(token.expose()))
            .read("the members of a Home", |node| {
                // In XML they are in an element of that name.
                let inside = node.part("users").filter(|it| it.has("user"));
                let node = inside.as_ref().unwrap_or(node);
                let users = node.entries(&["users", "User", "user"])?;
                Some(users.iter().filter_map(read_home_user).collect())
            })
            .await
    }

    /// Becomes another member of the Home and brings their token (§9). A wrong
    /// PIN is a status of 401, 403 or 422.
    pub async fn switch_home_user(
        &self,
        token: &AuthToken,
        user: &UserUuid,
        pin: Option<&HomePin>,
    ) -> Result<AuthToken, Error> {
        let call = self
            .peer
            .post(&format!("/api/v2/home/users/{}/switch", encoded(&user.0)))
            .token(Some(token.expose()));
        let call = match pin {
            Some(pin) => call.secret_query("pin", pin.expose()),
            None => call,
        };
        call.read("a member's sign-in", |node| {
            node.text("authToken").or_else(|| node.text("authenticationToken")).map(AuthToken::new)
        })
        .await
    }

    /// A claim token: good once and for four minutes, so it is fetched just
    /// before it is used (§2.1).
    pub async fn claim_token(&self, token: &AuthToken) -> Result<ClaimToken, Error> {
        self.peer
            .get("/api/claim/token.json")
            .token(Some(token.expose()))
            .read("a claim token", |node| {
                node.text("token").filter(|it| it.starts_with("claim-")).map(ClaimToken::new)
            })
            .await
    }

    /// Claims a server that does not run (§2.5), in its name: the identifier is
    /// the server's `ProcessedMachineIdentifier`. No word of the answer gets
    /// into an error, since a refusal may repeat the claim token.
    pub async fn exchange_claim(
        &self,
        claim: &ClaimToken,
        processed_machine_identifier: &str,
    ) -> Result<Exchanged, Error> {
        let device = self.http.device();
        self.peer
            .post("/api/claim/exchange")
            .secret_query("token", claim.expose())
            // The only form in which the answer is known.
            .header("accept", "application/xml")
            .header("x-plex-client-identifier", processed_machine_identifier)
            .header("x-plex-product", "Plex Media Server")
            .header("x-plex-version", "1.1")
            .header("x-plex-provides", "server")
            .header("x-plex-platform", &device.platform)
            .header("x-plex-platform-version", "1.0")
            .header("x-plex-device-name", "PlexMediaServer")
            .header("x-plex-device", &device.platform)
            .limit(EXCHANGE_LIMIT)
            .unquoted()
            .read("the answer to an offline claim", |node| {
                let names = ["authentication-token", "authToken", "authenticationToken"];
                Some(Exchanged {
                    token: ServerToken::new(names.iter().find_map(|name| node.text(name))?),
                    username: node.text("username"),
                    email: node.text("email"),
                })
            })
            .await
    }

    /// Every server that the account owns or has shared with it (§6.3).
    pub async fn listings(&self, token: &AuthToken) -> Result<Vec<Listing>, Error> {
        self.peer
            .get("/api/v2/resources")
            .query("includeHttps", "1")
            .query("includeRelay", "1")
            .query("includeIPv6", "1")
            .token(Some(token.expose()))
            .read("the account's servers", read_listings)
            .await
    }

    /// How plex.tv lists this server for the account; `None` when it does not.
    pub async fn listing(
        &self,
        token: &AuthToken,
        machine_identifier: &MachineIdentifier,
    ) -> Result<Option<Listing>, Error> {
        let all = self.listings(token).await?;
        Ok(all.into_iter().find(|it| it.machine_identifier == *machine_identifier))
    }

    /// The account's authorized devices, servers among them (§8).
    pub async fn devices(&self, token: &AuthToken) -> Result<Vec<ListedDevice>, Error> {
        self.peer
            .get("/devices.xml")
            .token(Some(token.expose()))
            .read("the account's devices", |node| {
                Some(node.entries(&["Device"])?.iter().filter_map(read_device).collect())
            })
            .await
    }

    /// Removes a device from the account (§8). For a server this makes the
    /// token it holds worthless: it will have to be claimed again.
    pub async fn remove_device(&self, token: &AuthToken, id: u64) -> Result<(), Error> {
        self.peer.delete(&format!("/devices/{id}.xml")).token(Some(token.expose())).done().await
    }

    /// With whom the account shares a server. The call is not on the protocol
    /// page: client libraries use it, and its answer is XML alone. Whatever it
    /// says of tokens is left unread.
    pub async fn shares(
        &self,
        token: &AuthToken,
        machine_identifier: &MachineIdentifier,
    ) -> Result<Vec<Share>, Error> {
        self.peer
            .get(&format!("/api/servers/{}/shared_servers", encoded(&machine_identifier.0)))
            .token(Some(token.expose()))
            .read("the people a server is shared with", |node| {
                Some(node.entries(&["SharedServer"])?.iter().filter_map(read_share).collect())
            })
            .await
    }

    /// Ends this token at plex.tv (§1.9).
    pub async fn sign_out(&self, token: &AuthToken) -> Result<(), Error> {
        self.peer.delete("/api/v2/users/signout").token(Some(token.expose())).done().await
    }
}

fn read_account(node: &Node) -> Option<Account> {
    let username = node.text("username").or_else(|| node.text("title"))?;
    let subscription = node.part("subscription");
    let flag = |name| node.flag(name).unwrap_or_default();
    Some(Account {
        id: AccountId(node.number("id")?),
        uuid: UserUuid(node.text("uuid")?),
        title: node
            .text("friendlyName")
            .or_else(|| node.text("title"))
            .unwrap_or_else(|| username.clone()),
        username,
        home: flag("home"),
        home_admin: flag("homeAdmin"),
        guest: flag("guest"),
        restricted: flag("restricted"),
        protected: flag("protected"),
        subscribed: subscription.and_then(|it| it.flag("active")).unwrap_or_default(),
        confirmed: node.flag("confirmed"),
    })
}

fn read_home_user(node: &Node) -> Option<HomeUser> {
    let uuid = UserUuid(node.text("uuid")?);
    let flag = |name| node.flag(name).unwrap_or_default();
    Some(HomeUser {
        title: ["title", "friendlyName", "username"]
            .iter()
            .find_map(|name| node.text(name))
            .unwrap_or_else(|| uuid.0.clone()),
        uuid,
        admin: flag("admin"),
        protected: flag("protected"),
        guest: flag("guest"),
        restricted: flag("restricted"),
    })
}

fn read_listings(node: &Node) -> Option<Vec<Listing>> {
    let devices = node.entries(&["Device", "resource"])?;
    Some(devices.iter().filter(|it| provides_server(it)).filter_map(read_listing).collect())
}

fn read_listing(node: &Node) -> Option<Listing> {
    let flag = |name| node.flag(name).unwrap_or_default();
    let connections = node.list(&["connections", "Connection", "connection"]);
    // In the newer XML they are in an element of their own.
    let inside = node.part("connections").map(|it| it.list(&["Connection", "connection"]));
    let connections = inside.filter(|it| !it.is_empty()).unwrap_or(connections);
    Some(Listing {
        machine_identifier: MachineIdentifier(node.text("clientIdentifier")?),
        name: node.text("name").unwrap_or_default(),
        owned: flag("owned"),
        presence: flag("presence"),
        public_address: node.text("publicAddress"),
        public_address_matches: flag("publicAddressMatches"),
        dns_rebinding_protection: flag("dnsRebindingProtection"),
        nat_loopback_supported: flag("natLoopbackSupported"),
        https_required: flag("httpsRequired"),
        relay: flag("relay"),
        last_seen: node.text("lastSeenAt").and_then(|it| seconds(&it)),
        connections: connections.iter().filter_map(read_connection).collect(),
    })
}

/// A way to a server. What has no address that can be read is no way.
fn read_connection(node: &Node) -> Option<Connection> {
    let uri = Url::parse(&node.text("uri")?).ok()?;
    let host = uri.host_str()?.to_owned();
    let port = node.number("port").and_then(|port| u16::try_from(port).ok());
    Some(Connection {
        port: port.or_else(|| uri.port_or_known_default())?,
        address: node.text("address").unwrap_or(host),
        local: node.flag("local").unwrap_or_default(),
        relay: node.flag("relay").unwrap_or_default(),
        ipv6: node.flag("IPv6").unwrap_or_default(),
        uri,
    })
}

/// A time as seconds since 1970: written so in the older form, and as a date in
/// the newer one.
fn seconds(text: &str) -> Option<u64> {
    text.parse().ok().or_else(|| u64::try_from(text.parse::<Timestamp>().ok()?.as_second()).ok())
}

fn read_device(node: &Node) -> Option<ListedDevice> {
    let last_seen = node.number("lastSeenAt").and_then(|seconds| i64::try_from(seconds).ok());
    Some(ListedDevice {
        id: node.number("id")?,
        name: node.text("name").unwrap_or_default(),
        product: node.text("product").unwrap_or_default(),
        version: node.text("productVersion"),
        platform: node.text("platform"),
        client_identifier: ClientIdentifier(node.text("clientIdentifier")?),
        is_server: provides_server(node),
        last_seen: last_seen.and_then(|seconds| Timestamp::from_second(seconds).ok()),
    })
}

fn read_share(node: &Node) -> Option<Share> {
    Some(Share { user: node.text("username").or_else(|| node.text("email"))? })
}

fn provides_server(node: &Node) -> bool {
    node.text("provides").is_some_and(|it| it.split(',').any(|it| it.trim() == "server"))
}
