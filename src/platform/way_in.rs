//! What the server leaves in its data folder for whoever may read it: the
//! local admin token and the page that claims (protocol page §3.2). Both are
//! secrets: they are read when needed and never kept.

use super::files::{self, Trust};
use super::{Error, Host};
use crate::domain::Address;
use secrecy::{ExposeSecret, SecretString};
use std::fmt;
use url::Url;

/// One line is expected; more than this is not what we look for.
const LIMIT: u64 = 4096;

/// The address of Plex's own page that claims this server. It can hold a
/// secret, so `Debug` hides it and it has no `Display`.
#[derive(Clone)]
pub struct ClaimPage(SecretString);

impl ClaimPage {
    /// The address, for the browser alone.
    pub fn expose(&self) -> &str {
        self.0.expose_secret()
    }
}

impl fmt::Debug for ClaimPage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ClaimPage(hidden)")
    }
}

impl Host {
    /// The token that the server writes at every start for programs of its own
    /// user. `None` where there is none: an older server, or one that never ran.
    pub fn local_admin_token(&self) -> Result<Option<SecretString>, Error> {
        let text = self.line_of(".LocalAdminToken")?;
        let token = text
            .as_ref()
            .map(|text| text.expose_secret())
            .map(|text| text.strip_prefix("token=").unwrap_or(text).trim());
        // A header cannot carry anything else, and no token has it.
        let plain = |token: &&str| !token.is_empty() && token.bytes().all(|b| b.is_ascii_graphic());
        Ok(token.filter(plain).map(SecretString::from))
    }

    /// The page that claims this server: the one it names in `.claimURL`, else
    /// its set-up file. `None` where it left neither.
    ///
    /// A named page counts only at plex.tv over https, or at the server itself.
    /// Under another root, the `also_allowed` hosts of a practice world count too.
    pub fn claim_page(
        &self,
        server: &Address,
        also_allowed: &[String],
    ) -> Result<Option<ClaimPage>, Error> {
        let named = self.line_of(".claimURL")?;
        let also_allowed = if self.is_real_machine() { &[] } else { also_allowed };
        if let Some(text) = named
            && let Ok(url) = Url::parse(text.expose_secret())
            && may_claim(&url, server, also_allowed)
        {
            return Ok(Some(ClaimPage(String::from(url).into())));
        }
        let folder = self.data_folder();
        let page = folder.join("Setup Plex.html");
        // Its owner is checked without reading it: a browser will.
        let trust = Trust::UsAndOwnerOf(&folder);
        let found = files::is_trusted(&page, 1 << 20, trust)?;
        let url = found.then(|| Url::from_file_path(&page).ok()).flatten();
        Ok(url.map(|url| ClaimPage(String::from(url).into())))
    }

    fn line_of(&self, name: &str) -> Result<Option<SecretString>, Error> {
        let folder = self.data_folder();
        let path = folder.join(name);
        let Some(bytes) = files::read_trusted(&path, LIMIT, Trust::UsAndOwnerOf(&folder))? else {
            return Ok(None);
        };
        let text = std::str::from_utf8(&bytes).map_err(|_| Error::NotUnderstood {
            what: path.display().to_string(),
            why: "it is not text".to_owned(),
        })?;
        let line = text.trim().lines().next().unwrap_or_default().trim();
        Ok((!line.is_empty()).then(|| SecretString::from(line)))
    }
}

fn may_claim(url: &Url, server: &Address, also_allowed: &[String]) -> bool {
    if !url.username().is_empty() || url.password().is_some() {
        return false;
    }
    let host = url.host_str().unwrap_or_default();
    let at_plex = url.scheme() == "https"
        && url.port().is_none()
        && (host == "plex.tv" || host.ends_with(".plex.tv"));
    let at_server = url.origin() == server.join("/").origin();
    let host_and_port = url.port().map(|port| format!("{host}:{port}")).unwrap_or_default();
    let at_practice = matches!(url.scheme(), "http" | "https")
        && also_allowed.iter().any(|it| *it == host || *it == host_and_port);
    at_plex || at_server || at_practice
}
