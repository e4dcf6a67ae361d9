//! The libraries of a server: list, add, scan, and what its own process sees
//! of a folder. Protocol page §7.

use super::call::encoded;
use super::wire::Node;
use super::{Error, Server, ServerToken};
use crate::domain::{Agent, Scanner, Section, SectionDraft, SectionKey, SectionKind};
use base64::{Engine, engine::general_purpose::STANDARD};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

const SECTIONS: &str = "/library/sections";
/// The agent that describes nothing: it tells home videos from films (§7.2).
const NO_AGENT: &str = "com.plexapp.agents.none";
const SCAN: &str = "library.update.section";
/// How long a server that is still starting is asked again to add a library.
const START_LIMIT: Duration = Duration::from_secs(60);
const FIRST_PAUSE: Duration = Duration::from_millis(500);
const LONGEST_PAUSE: Duration = Duration::from_secs(5);

/// What the server's own process sees in a folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Browsed {
    /// Folders in it, as the server names them.
    pub folders: Vec<PathBuf>,
    /// Files in it, as the server names them.
    pub files: Vec<PathBuf>,
}

/// A scan under way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScanProgress {
    /// Which library; missing in a scan's first second.
    pub section: Option<SectionKey>,
    /// How far it is, from 0 to 100; `None` where the server cannot tell.
    pub percent: Option<u8>,
    /// What it is looking at.
    pub about: Option<String>,
}

impl Server {
    /// Its libraries (§7.1). A server without any lists none.
    pub async fn sections(&self, token: Option<&ServerToken>) -> Result<Vec<Section>, Error> {
        self.peer
            .get(SECTIONS)
            .token(token.map(ServerToken::expose))
            .read("a server's libraries", |node| {
                let sections = node.entries(&["Directory"])?;
                Some(sections.iter().filter_map(read_section).collect())
            })
            .await
    }

    /// Adds a library (§7.2). A server that is still starting says so and does
    /// nothing: that answer alone is safe to ask again after, for a minute.
    /// Whether the library is there, only the list tells.
    pub async fn add_section(
        &self,
        token: Option<&ServerToken>,
        draft: &SectionDraft,
    ) -> Result<(), Error> {
        let begun = Instant::now();
        let mut pause = FIRST_PAUSE;
        loop {
            match self.add_section_once(token, draft).await {
                Err(Error::Starting { .. }) if begun.elapsed() + pause < START_LIMIT => {
                    tokio::time::sleep(pause).await;
                    pause = (pause * 2).min(LONGEST_PAUSE);
                }
                added => return added,
            }
        }
    }

    async fn add_section_once(
        &self,
        token: Option<&ServerToken>,
        draft: &SectionDraft,
    ) -> Result<(), Error> {
        let call = self
            .peer
            .post(SECTIONS)
            .token(token.map(ServerToken::expose))
            .query("name", &draft.name)
            .query("type", wire_kind(draft.kind))
            .query("agent", &draft.agent.0)
            .query("scanner", &draft.scanner.0)
            .query("language", draft.language.as_str());
        let locations = draft.locations.iter();
        locations.fold(call, |call, folder| call.query("location", bytes(folder))).done().await
    }

    /// Has a library's folders scanned (§7.5). Working clients send GET; where
    /// a server will not have it, the documented POST.
    pub async fn scan(&self, token: Option<&ServerToken>, key: &SectionKey) -> Result<(), Error> {
        let path = format!("{SECTIONS}/{}/refresh", encoded(&key.0));
        let token = token.map(ServerToken::expose);
        match self.peer.get(&path).token(token).done().await {
            Err(Error::Status { status: 404 | 405, .. }) => {
                self.peer.post(&path).token(token).done().await
            }
            scanned => scanned,
        }
    }

    /// The scans that are under way (§7.5).
    pub async fn scans(&self, token: Option<&ServerToken>) -> Result<Vec<ScanProgress>, Error> {
        self.peer
            .get("/activities")
            .token(token.map(ServerToken::expose))
            .read("what the server is doing", |node| {
                let activities = node.entries(&["Activity"])?;
                let scans = activities.iter().filter(|it| it.text("type").as_deref() == Some(SCAN));
                Some(scans.map(read_scan).collect())
            })
            .await
    }

    /// How many items a library holds: films, episodes, tracks, photos or
    /// videos, so that they can be held against the files in its folders.
    pub async fn items(
        &self,
        token: Option<&ServerToken>,
        section: &Section,
    ) -> Result<u64, Error> {
        self.peer
            .get(&format!("{SECTIONS}/{}/all", encoded(&section.key.0)))
            .token(token.map(ServerToken::expose))
            .query("type", leaf_type(section.kind))
            // Only the number is wanted, so the list itself stays empty.
            .query("X-Plex-Container-Start", "0")
            .query("X-Plex-Container-Size", "0")
            .read("how many items a library holds", |node| {
                node.number("totalSize").or_else(|| node.number("size"))
            })
            .await
    }

    /// What the server's own process sees in a folder (§7.3): a folder that
    /// Usher can list and the server cannot is one the server may not read. An
    /// empty path is the top: what the server offers to choose from.
    pub async fn browse(
        &self,
        token: Option<&ServerToken>,
        folder: &Path,
    ) -> Result<Browsed, Error> {
        let path = match bytes(folder) {
            [] => "/services/browse".to_owned(),
            bytes => format!("/services/browse/{}", encoded(STANDARD.encode(bytes))),
        };
        self.peer
            .get(&path)
            .token(token.map(ServerToken::expose))
            .query("includeFiles", "1")
            .read("the contents of a folder", |node| {
                Some(Browsed { folders: read_paths(node, "Path"), files: read_paths(node, "File") })
            })
            .await
    }
}

/// A path as its bytes: on Unix one need not be text.
fn bytes(path: &Path) -> &[u8] {
    path.as_os_str().as_encoded_bytes()
}

/// Other videos are a library of films without an agent (§7.2).
fn wire_kind(kind: SectionKind) -> &'static str {
    match kind {
        SectionKind::Movie | SectionKind::Other => "movie",
        SectionKind::Show => "show",
        SectionKind::Artist => "artist",
        SectionKind::Photo => "photo",
    }
}

/// The number of the type of which each file of a library becomes one (§7.2).
fn leaf_type(kind: SectionKind) -> &'static str {
    match kind {
        SectionKind::Movie | SectionKind::Other => "1",
        SectionKind::Show => "4",
        SectionKind::Artist => "10",
        SectionKind::Photo => "13",
    }
}

fn read_section(node: &Node) -> Option<Section> {
    let agent = node.text("agent").unwrap_or_default();
    let kind = match node.text("type")?.as_str() {
        "movie" if agent == NO_AGENT => SectionKind::Other,
        "movie" => SectionKind::Movie,
        "show" => SectionKind::Show,
        "artist" => SectionKind::Artist,
        "photo" => SectionKind::Photo,
        // A kind that nobody has recorded still has a name and folders.
        _ => SectionKind::Other,
    };
    let locations = node.list(&["Location"]);
    Some(Section {
        key: SectionKey(node.text("key")?),
        name: node.text("title").unwrap_or_default(),
        kind,
        agent: Agent(agent),
        scanner: Scanner(node.text("scanner").unwrap_or_default()),
        language: node.text("language").unwrap_or_default(),
        locations: locations.iter().filter_map(|it| it.text("path")).map(Into::into).collect(),
        scanning: node.flag("refreshing").unwrap_or_default(),
    })
}

fn read_scan(node: &Node) -> ScanProgress {
    let percent = node.fraction("progress").filter(|it| (0.0..=100.0).contains(it));
    ScanProgress {
        section: node.part("Context").and_then(|it| it.text("librarySectionID")).map(SectionKey),
        // Within 0 and 100, so nothing is lost but the fraction.
        percent: percent.map(|percent| percent as u8),
        about: node.text("subtitle"),
    }
}

fn read_paths(node: &Node, name: &str) -> Vec<PathBuf> {
    let entries = node.list(&[name]);
    entries.iter().filter_map(|it| it.text("path").map(PathBuf::from)).collect()
}
