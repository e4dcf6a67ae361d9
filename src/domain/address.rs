//! Where a server or a service is.

use serde::{Deserialize, Serialize};

use url::{Host, Url};

/// The origin of a server or a service: scheme, host and port, nothing more.
///
/// `localhost` is read as 127.0.0.1 and never looked up: a name service could
/// answer anything, and `::1` may be another program.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Address(Box<Url>);

/// Why a text is not an address.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AddressFault {
    /// Not a URL at all.
    #[error("this is not an address such as http://127.0.0.1:32400")]
    NotAnAddress,
    /// Neither http nor https.
    #[error("an address begins with http:// or https://")]
    Scheme,
    /// A user name or password inside.
    #[error("an address must not hold a user name or a password")]
    Credentials,
    /// A path, query or fragment behind the port.
    #[error("an address ends behind the port")]
    MoreThanOrigin,
    /// Plain http to a host that is not this computer, where that is not allowed.
    #[error("plain http is allowed to this computer alone")]
    PlainHttp,
}

impl Address {
    /// The port that Plex Media Server listens on.
    pub const SERVER_PORT: u16 = 32400;

    /// Reads an address as given by a person.
    pub fn parse(text: &str) -> Result<Self, AddressFault> {
        let mut url = Url::parse(text.trim()).map_err(|_| AddressFault::NotAnAddress)?;
        if !matches!(url.scheme(), "http" | "https") {
            return Err(AddressFault::Scheme);
        }
        if !url.username().is_empty() || url.password().is_some() {
            return Err(AddressFault::Credentials);
        }
        if url.path() != "/" || url.query().is_some() || url.fragment().is_some() {
            return Err(AddressFault::MoreThanOrigin);
        }
        if url.host_str() == Some("localhost") {
            url.set_host(Some("127.0.0.1")).map_err(|_| AddressFault::NotAnAddress)?;
        }
        Ok(Self(Box::new(url)))
    }

    /// Like [`Address::parse`], but refuses plain http to another computer.
    pub fn parse_secure(text: &str) -> Result<Self, AddressFault> {
        let address = Self::parse(text)?;
        if address.keeps_secrets() { Ok(address) } else { Err(AddressFault::PlainHttp) }
    }

    /// The server's usual place on this computer.
    #[expect(clippy::expect_used, reason = "a constant that the tests parse")]
    pub fn default_server() -> Self {
        Self::parse("http://127.0.0.1:32400").expect("a constant address")
    }

    /// The account service.
    #[expect(clippy::expect_used, reason = "a constant that the tests parse")]
    pub fn plex_tv() -> Self {
        Self::parse("https://plex.tv").expect("a constant address")
    }

    /// Whether a token may be sent there: over TLS, or without leaving this computer.
    pub fn keeps_secrets(&self) -> bool {
        self.0.scheme() == "https" || self.is_loopback()
    }

    /// Whether the host is this computer, by number.
    pub fn is_loopback(&self) -> bool {
        match self.0.host() {
            Some(Host::Ipv4(ip)) => ip.is_loopback(),
            Some(Host::Ipv6(ip)) => ip.is_loopback(),
            Some(Host::Domain(_)) | None => false,
        }
    }

    /// Whether this is [`Address::default_server`].
    pub fn is_default_server(&self) -> bool {
        *self == Self::default_server()
    }

    /// Host and port as a person reads them.
    pub fn host_and_port(&self) -> String {
        let host = self.0.host_str().unwrap_or_default();
        match self.0.port() {
            Some(port) => format!("{host}:{port}"),
            None => host.to_owned(),
        }
    }

    /// The port, the scheme's own where none is given.
    pub fn port(&self) -> u16 {
        self.0.port_or_known_default().unwrap_or(Self::SERVER_PORT)
    }

    /// The address with a path of our own making behind it.
    pub fn join(&self, path: &str) -> Url {
        let mut url = Url::clone(&self.0);
        url.set_path(path);
        url
    }
}

impl std::fmt::Display for Address {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.0.as_str().trim_end_matches('/'))
    }
}

impl TryFrom<String> for Address {
    type Error = AddressFault;
    fn try_from(text: String) -> Result<Self, AddressFault> {
        Self::parse(&text)
    }
}

impl From<Address> for String {
    fn from(address: Address) -> String {
        address.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(text: &str) -> Result<String, AddressFault> {
        Address::parse(text).map(String::from)
    }

    #[test]
    fn constants_parse() {
        assert!(Address::default_server().is_loopback());
        assert_eq!(Address::plex_tv().to_string(), "https://plex.tv");
    }

    #[test]
    fn localhost_is_never_looked_up() {
        assert_eq!(parsed("http://localhost:32400"), Ok("http://127.0.0.1:32400".into()));
        assert!(Address::parse("http://localhost:32400").is_ok_and(|a| a.is_default_server()));
    }

    #[test]
    fn only_origins_are_addresses() {
        assert_eq!(parsed("attic"), Err(AddressFault::NotAnAddress));
        assert_eq!(parsed("ftp://attic"), Err(AddressFault::Scheme));
        assert_eq!(parsed("http://a:b@attic"), Err(AddressFault::Credentials));
        assert_eq!(parsed("http://attic/web?x=1"), Err(AddressFault::MoreThanOrigin));
    }

    #[test]
    fn secrets_stay_on_this_computer_or_inside_tls() {
        assert!(Address::parse_secure("https://192.168.1.2:32400").is_ok());
        assert!(Address::parse_secure("http://[::1]:32400").is_ok());
        assert_eq!(Address::parse_secure("http://192.168.1.2:32400"), Err(AddressFault::PlainHttp));
        // A name that merely sounds like this computer is not this computer.
        assert_eq!(
            Address::parse_secure("http://localhost.example:1"),
            Err(AddressFault::PlainHttp)
        );
    }
}
