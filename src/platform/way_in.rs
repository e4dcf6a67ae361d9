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

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]
    use super::*;
    use crate::domain::Os;
    use std::path::PathBuf;

    /// A host under a root of its own, with an empty data folder.
    fn host() -> (tempfile::TempDir, Host, PathBuf) {
        let root = tempfile::tempdir().unwrap();
        let host = Host::at(Os::MacOs, root.path().into(), root.path().join("Users/me"));
        let data = host.data_folder();
        std::fs::create_dir_all(&data).unwrap();
        (root, host, data)
    }

    #[test]
    fn the_token_is_read_without_what_surrounds_it() {
        let (_root, host, data) = host();
        assert!(host.local_admin_token().unwrap().is_none());
        for (text, token) in [
            ("local-1", Some("local-1")),
            ("  token=local-1 \r\n", Some("local-1")),
            ("token=\n", None),
            ("\n", None),
            ("two words", None),
        ] {
            std::fs::write(data.join(".LocalAdminToken"), text).unwrap();
            let found = host.local_admin_token().unwrap();
            assert_eq!(found.as_ref().map(|it| it.expose_secret()), token, "{text:?}");
        }
    }

    #[test]
    fn what_is_not_a_small_file_is_not_read() {
        let (_root, host, data) = host();
        let path = data.join(".LocalAdminToken");
        std::fs::write(&path, "x".repeat(5000)).unwrap();
        assert!(matches!(host.local_admin_token(), Err(Error::FileRefused { .. })));
        std::fs::remove_file(&path).unwrap();
        std::fs::create_dir(&path).unwrap();
        assert!(matches!(host.local_admin_token(), Err(Error::FileRefused { .. })));
    }

    #[test]
    #[cfg(unix)]
    fn a_link_is_not_followed() {
        let (_root, host, data) = host();
        std::fs::write(data.join("other"), "local-1").unwrap();
        std::os::unix::fs::symlink(data.join("other"), data.join(".LocalAdminToken")).unwrap();
        assert!(matches!(host.local_admin_token(), Err(Error::FileRefused { .. })));
    }

    #[test]
    fn only_plex_and_the_server_may_claim() {
        let server = Address::default_server();
        let practice = ["127.0.0.1:9".to_owned()];
        for (text, allowed) in [
            ("https://app.plex.tv/desktop#!/claim?x=1", true),
            ("https://plex.tv/claim", true),
            ("http://127.0.0.1:32400/web", true),
            ("http://app.plex.tv/claim", false),
            ("https://app.plex.tv:444/claim", false),
            ("https://evilplex.tv/claim", false),
            ("https://plex.tv.evil.example/", false),
            ("https://app.plex.tv@evil.example/", false),
            ("https://user@app.plex.tv/", false),
            ("http://127.0.0.1:32401/web", false),
            ("http://127.0.0.1:9/claim", true),
            ("javascript:alert(1)", false),
            ("file:///etc/passwd", false),
        ] {
            let url = Url::parse(text).unwrap();
            assert_eq!(may_claim(&url, &server, &practice), allowed, "{text}");
        }
    }

    #[test]
    fn a_page_that_may_not_claim_gives_way_to_the_set_up_file() {
        let (_root, host, data) = host();
        let server = Address::default_server();
        assert!(host.claim_page(&server, &[]).unwrap().is_none());
        std::fs::write(data.join(".claimURL"), "https://evil.example/").unwrap();
        std::fs::write(data.join("Setup Plex.html"), "<html>").unwrap();
        let page = host.claim_page(&server, &[]).unwrap().unwrap();
        assert!(page.expose().starts_with("file:///"), "{}", page.expose());
        assert!(page.expose().ends_with("/Setup%20Plex.html"), "{}", page.expose());
        std::fs::write(data.join(".claimURL"), "https://app.plex.tv/x?secret\n").unwrap();
        let page = host.claim_page(&server, &[]).unwrap().unwrap();
        assert_eq!(page.expose(), "https://app.plex.tv/x?secret");
        assert!(!format!("{page:?}").contains("secret"));
    }
}
