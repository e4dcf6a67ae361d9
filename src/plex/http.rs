//! HTTP as Usher does it: who we say we are, what is never followed, and over
//! which connections a secret goes. One request is in `call`.

use super::Error;
use super::call::Call;
use super::guard::{Guard, GuardLayer};
use super::trust::SystemTrust;
use crate::domain::{Address, ClientIdentifier};
use reqwest::header::{ACCEPT, HeaderMap, HeaderName, HeaderValue, InvalidHeaderValue};
use reqwest::redirect::Policy;
use reqwest::{Client, ClientBuilder, Method, RequestBuilder};
use rustls::ClientConfig;
use std::sync::Arc;
use std::time::Duration;
use url::Url;

const CONNECT_LIMIT: Duration = Duration::from_secs(10);
const LOOPBACK_CONNECT_LIMIT: Duration = Duration::from_secs(5);
/// Connecting and checking who answers: a signature takes a while to verify.
const GUARDED_CONNECT_LIMIT: Duration = Duration::from_secs(14);
/// Plex Media Server closes an idle connection after 20 s. Letting go of it
/// well before keeps a request from meeting a connection that is just closing.
const IDLE_LIMIT: Duration = Duration::from_secs(10);

pub(super) const PRODUCT: &str = "Usher";
const VERSION: &str = env!("CARGO_PKG_VERSION");

/// What this installation of Usher tells plex.tv and servers about itself
/// (protocol page §1.1). People see it among their authorized devices.
#[derive(Debug, Clone)]
pub struct Device {
    /// Made once for each installation and kept.
    pub client_identifier: ClientIdentifier,
    /// The computer's name.
    pub name: String,
    /// `macOS`, `Linux`, `Windows`.
    pub platform: String,
    /// The version of that system.
    pub platform_version: String,
}

/// The HTTP client: connections are kept and shared by all clones.
#[derive(Clone)]
pub struct Http(Arc<Shared>);

struct Shared {
    device: Device,
    common: Common,
    outside: Client,
    loopback: Client,
}

/// What all clients have in common.
struct Common {
    headers: HeaderMap,
    /// Whom to trust. The system's certificates are read once for all clients.
    tls: ClientConfig,
}

impl Http {
    /// Sets the client up. [`Error::Setup`] where TLS cannot be used, or where
    /// the device's words cannot be sent.
    pub fn new(device: &Device) -> Result<Self, Error> {
        let headers = headers(device).map_err(|fault| Error::Setup(fault.into()))?;
        let tls = tls().map_err(|fault| Error::Setup(fault.into()))?;
        let common = Common { headers, tls };
        let outside = build(common.client().connect_timeout(CONNECT_LIMIT))?;
        let loopback = build(common.direct_client().connect_timeout(LOOPBACK_CONNECT_LIMIT))?;
        Ok(Self(Arc::new(Shared { device: device.clone(), common, outside, loopback })))
    }

    pub(super) fn device(&self) -> &Device {
        &self.0.device
    }

    /// Somebody to talk to.
    pub(super) fn peer(&self, address: Address) -> Peer {
        let shared = &self.0;
        let open = if address.is_loopback() { &shared.loopback } else { &shared.outside };
        Peer { address, open: open.clone(), secret: open.clone(), patience: Duration::ZERO }
    }

    /// Somebody to talk to, where every connection that is to carry a secret
    /// is checked before a byte of the request is written to it.
    pub(super) fn guarded_peer(&self, address: Address, guard: Guard) -> Result<Peer, Error> {
        // Never through a proxy: the guard would be shown the proxy.
        let secret = self
            .0
            .common
            .direct_client()
            .connect_timeout(GUARDED_CONNECT_LIMIT)
            .connector_layer(GuardLayer::new(guard));
        Ok(Peer { secret: build(secret)?, ..self.peer(address) })
    }
}

/// Whom we talk to, over two sets of connections: one for questions that
/// anybody may ask, and one for calls that carry a secret.
#[derive(Clone)]
pub(super) struct Peer {
    address: Address,
    open: Client,
    secret: Client,
    /// How long a call may wait that is told to come back later.
    patience: Duration,
}

impl Peer {
    pub(super) fn address(&self) -> &Address {
        &self.address
    }

    pub(super) fn patience(&self) -> Duration {
        self.patience
    }

    pub(super) fn set_patience(&mut self, patience: Duration) {
        self.patience = patience;
    }

    /// A request over the connections that suit it. What is confidential goes
    /// through the guard where there is one, and nowhere in the clear.
    pub(super) fn request(
        &self,
        method: Method,
        url: Url,
        is_confidential: bool,
    ) -> Result<RequestBuilder, Error> {
        if is_confidential {
            self.keeps_secrets()?;
            Ok(self.secret.request(method, url))
        } else {
            Ok(self.open.request(method, url))
        }
    }

    /// Fails where a secret would travel in the clear.
    pub(super) fn keeps_secrets(&self) -> Result<(), Error> {
        if self.address.keeps_secrets() {
            Ok(())
        } else {
            Err(Error::SecretInClear { address: self.address.clone() })
        }
    }

    pub(super) fn get(&self, path: &str) -> Call<'_> {
        Call::new(self, Method::GET, path)
    }

    pub(super) fn post(&self, path: &str) -> Call<'_> {
        Call::new(self, Method::POST, path)
    }

    pub(super) fn put(&self, path: &str) -> Call<'_> {
        Call::new(self, Method::PUT, path)
    }

    pub(super) fn delete(&self, path: &str) -> Call<'_> {
        Call::new(self, Method::DELETE, path)
    }
}

fn headers(device: &Device) -> Result<HeaderMap, InvalidHeaderValue> {
    let mut headers = HeaderMap::new();
    headers.insert(ACCEPT, HeaderValue::from_static("application/json"));
    for (name, value) in [
        ("x-plex-client-identifier", device.client_identifier.0.as_str()),
        ("x-plex-product", PRODUCT),
        ("x-plex-version", VERSION),
        ("x-plex-platform", &device.platform),
        ("x-plex-platform-version", &device.platform_version),
        ("x-plex-device", &device.platform),
        ("x-plex-device-name", &device.name),
    ] {
        // People give computers all kinds of names; a header takes any
        // character but a control one.
        let value: String = value.chars().filter(|c| !c.is_control()).collect();
        headers.insert(HeaderName::from_static(name), HeaderValue::from_bytes(value.as_bytes())?);
    }
    Ok(headers)
}

impl Common {
    fn client(&self) -> ClientBuilder {
        Client::builder()
            .tls_backend_preconfigured(self.tls.clone())
            .default_headers(self.headers.clone())
            .user_agent(concat!("Usher/", env!("CARGO_PKG_VERSION")))
            .redirect(Policy::none())
            .referer(false)
            // A request that may have been acted on is never sent again unasked.
            .retry(reqwest::retry::never())
            .pool_idle_timeout(IDLE_LIMIT)
    }

    /// One that never goes through a proxy, whatever the system says.
    fn direct_client(&self) -> ClientBuilder {
        self.client().no_proxy()
    }
}

/// TLS as the system's own certificates and rules have it.
fn tls() -> Result<ClientConfig, rustls::Error> {
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let mut tls = ClientConfig::builder_with_provider(provider.clone())
        .with_safe_default_protocol_versions()?
        .dangerous()
        // The dangerous part is a verifier of one's own; this one is the system's.
        .with_custom_certificate_verifier(Arc::new(SystemTrust::new(provider)))
        .with_no_client_auth();
    tls.alpn_protocols = vec![b"h2".to_vec(), b"http/1.1".to_vec()];
    Ok(tls)
}

fn build(builder: ClientBuilder) -> Result<Client, Error> {
    builder.build().map_err(|fault| Error::Setup(fault.without_url().into()))
}
