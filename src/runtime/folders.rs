//! Folders: what this computer finds, held against what the server's own
//! process sees of the same path. Every folder is looked at at the same time.

use super::{World, blocking, held, problems};
use crate::domain::{Barrier, Folder, Here, Os, Place, Sight};
use crate::platform::{Host, Mounts};
use crate::plex::{AuthToken, Browsed, Error, Server, ServerToken};
use crate::problem::Problem;
use std::collections::{BTreeMap, HashMap};
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tokio::task::JoinHandle;

/// How long our own look at a folder may take. A share whose computer is
/// switched off lets whoever asks wait for minutes.
const LIMIT: Duration = Duration::from_secs(4);

/// Our own looks that have not come back, by folder.
#[derive(Debug, Clone, Default)]
pub(super) struct Stuck(Arc<Mutex<HashMap<PathBuf, JoinHandle<()>>>>);

impl Stuck {
    /// What a look at a folder finds within the limit. While one is stuck no
    /// second is sent after it: looking again and again must not use up threads.
    async fn in_time<T: Send + 'static>(
        &self,
        folder: &Path,
        limit: Duration,
        look: impl FnOnce() -> T + Send + 'static,
    ) -> Option<T> {
        if held(&self.0).get(folder).is_some_and(|earlier| !earlier.is_finished()) {
            return None;
        }
        let (sender, answer) = tokio::sync::oneshot::channel();
        let looking = tokio::task::spawn_blocking(move || {
            // Whoever asked may have given up.
            let _ = sender.send(look());
        });
        let found = tokio::time::timeout(limit, answer).await;
        match found {
            Ok(_) => held(&self.0).remove(folder),
            Err(_) => held(&self.0).insert(folder.to_owned(), looking),
        };
        found.ok()?.ok()
    }
}

/// What our own look at a folder brings back.
#[derive(Default)]
struct Found {
    here: Here,
    place: Place,
    mounts: Mounts,
}

impl World {
    /// The folders in a folder, as the server lists them.
    pub(super) async fn browse(&self, folder: &Path) -> Result<Vec<PathBuf>, Problem> {
        let owner = self.owner_token().await?;
        let browsed = self.server().browse(Some(&owner), folder).await;
        browsed.map(|browsed| browsed.folders).map_err(problems::of_server)
    }

    /// The folders as this computer and as the server see them.
    pub(super) async fn folders(
        &self,
        folders: &[PathBuf],
        token: Option<&AuthToken>,
    ) -> BTreeMap<PathBuf, Folder> {
        let mut tasks = tokio::task::JoinSet::new();
        for folder in folders {
            let look = FolderLook {
                folder: folder.clone(),
                host: self.around.host.clone(),
                // Under another root the folders of this computer are not the ones meant.
                is_here: self.hosts_server() && self.around.host.is_real_machine(),
                listens_at: self.listens_at(),
                server: self.server(),
                token: token.map(ServerToken::from),
                stuck: self.stuck.clone(),
            };
            tasks.spawn(async move { (look.folder.clone(), look.look().await) });
        }
        tasks.join_all().await.into_iter().collect()
    }

    /// Where the server listens, if that is on this computer.
    fn listens_at(&self) -> Option<SocketAddr> {
        let address = self.around.server.host_and_port();
        address.replacen("localhost", "127.0.0.1", 1).parse().ok()
    }
}

/// One look at one folder.
struct FolderLook {
    folder: PathBuf,
    host: Host,
    is_here: bool,
    listens_at: Option<SocketAddr>,
    server: Server,
    token: Option<ServerToken>,
    stuck: Stuck,
}

impl FolderLook {
    async fn look(&self) -> Folder {
        let (found, answer) = tokio::join!(self.find(), self.ask(&self.folder));
        let server = match answer {
            Answer::Silence => Sight::NotAsked,
            Answer::Full => Sight::Seen,
            answer => self.judge(answer, &found).await,
        };
        Folder { here: found.here, server, place: found.place }
    }

    /// What this computer finds, in bounded time.
    async fn find(&self) -> Found {
        if !self.is_here {
            return Found::default();
        }
        let (host, folder) = (self.host.clone(), self.folder.clone());
        let found = self.stuck.in_time(&self.folder, LIMIT, move || {
            let here = here(&folder);
            // Looking has mounted what is mounted when it is needed.
            let mounts = host.mounts();
            let holds_nothing = matches!(here, Here::Missing | Here::There { empty: true });
            let place = host.place_of(&folder, holds_nothing, &mounts);
            Found { here, place, mounts }
        });
        found.await.unwrap_or_else(|| Found { here: Here::Silent, ..Found::default() })
    }

    /// What the server lists in a folder (protocol page §7.3).
    async fn ask(&self, folder: &Path) -> Answer {
        let Some(token) = &self.token else { return Answer::Silence };
        match self.server.browse(Some(token), folder).await {
            Ok(Browsed { folders, files }) if folders.is_empty() && files.is_empty() => {
                Answer::Empty
            }
            Ok(_) => Answer::Full,
            Err(Error::Status { status: 400 | 404, .. }) => Answer::Refused,
            Err(_) => Answer::Silence,
        }
    }

    /// What it means that the server lists nothing in the folder. That alone
    /// can be an empty folder, a closed one, a private one, or none at all.
    async fn judge(&self, answer: Answer, found: &Found) -> Sight {
        if found.here == Here::Missing {
            return Sight::Gone;
        }
        if let Some(barrier) = self.barrier(found).await {
            return Sight::Blocked(barrier);
        }
        match (found.here, answer, self.above().await) {
            (Here::There { empty: false }, _, Above::WithoutIt) => Sight::Gone,
            (Here::There { empty: false }, ..) => Sight::Blocked(self.hidden_by(found)),
            (Here::There { empty: true }, Answer::Empty, _) => Sight::SeenEmpty,
            (_, Answer::Empty, Above::WithIt | Above::Unknown) => Sight::SeenEmpty,
            (_, _, Above::WithIt) => Sight::Blocked(self.hidden_by(found)),
            (_, _, Above::WithoutIt | Above::Empty | Above::Unknown) => Sight::Gone,
        }
    }

    /// Whether the server lists the folder in the one above it: the way in
    /// which other clients find out whether it is there.
    async fn above(&self) -> Above {
        let parent = self.folder.parent().filter(|parent| parent.has_root());
        // Letters beyond ASCII come back in another form from some disks.
        let name = self.folder.to_str().filter(|name| name.is_ascii());
        let (Some(parent), Some(name), Some(token)) = (parent, name, &self.token) else {
            return Above::Unknown;
        };
        let Ok(browsed) = self.server.browse(Some(token), parent).await else {
            return Above::Unknown;
        };
        let plain = |path: &str| path.trim_end_matches('/').to_ascii_lowercase();
        let is_it = |path: &PathBuf| path.to_str().is_some_and(|it| plain(it) == plain(name));
        match browsed.folders.iter().any(is_it) {
            true => Above::WithIt,
            false if browsed.folders.is_empty() && browsed.files.is_empty() => Above::Empty,
            false => Above::WithoutIt,
        }
    }

    /// The closed folder on the way, where the server is another user's.
    async fn barrier(&self, found: &Found) -> Option<Barrier> {
        if !self.is_here || found.here == Here::Silent {
            return None;
        }
        let (host, folder, mounts) = (self.host.clone(), self.folder.clone(), found.mounts.clone());
        let listens_at = self.listens_at?;
        blocking(move || host.barrier(&folder, host.server_user(listens_at)?, &mounts))
            .await
            .ok()?
    }

    /// What hides a folder from the server that no mode closes to it.
    fn hidden_by(&self, found: &Found) -> Barrier {
        match self.host.os {
            Os::MacOs => Barrier::Private(self.host.privacy_pane(&self.folder, &found.mounts)),
            Os::Linux | Os::Windows => Barrier::Unknown,
        }
    }
}

/// What the server answers when it is asked for a folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Answer {
    /// It lists something in it.
    Full,
    /// It lists nothing in it.
    Empty,
    /// It says that there is nothing to list.
    Refused,
    /// It did not let us ask.
    Silence,
}

/// What the server lists above a folder.
enum Above {
    /// The folder too.
    WithIt,
    /// Other things, and not the folder.
    WithoutIt,
    /// Nothing.
    Empty,
    /// That cannot be asked, or would prove nothing.
    Unknown,
}

/// What this computer finds at a path. It may never come back.
fn here(folder: &Path) -> Here {
    use std::io::ErrorKind;
    match std::fs::read_dir(folder) {
        Ok(mut entries) => match entries.next() {
            None => Here::There { empty: true },
            Some(Ok(_)) => Here::There { empty: false },
            Some(Err(_)) => Here::Silent,
        },
        Err(error) => match error.kind() {
            ErrorKind::PermissionDenied => Here::Unreadable,
            ErrorKind::NotFound | ErrorKind::NotADirectory | ErrorKind::InvalidFilename => {
                Here::Missing
            }
            // A circle of links leads nowhere.
            _ if std::fs::symlink_metadata(folder).is_ok_and(|it| it.is_symlink()) => Here::Missing,
            _ => Here::Silent,
        },
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic, reason = "tests")]
    use super::*;

    #[tokio::test]
    async fn a_disk_that_does_not_answer_holds_up_nobody() {
        let (stuck, folder) = (Stuck::default(), Path::new("/mnt/asleep"));
        let (wake, asleep) = std::sync::mpsc::channel::<()>();
        let limit = Duration::from_millis(20);
        let look = move || asleep.recv().unwrap_or_default();
        assert_eq!(stuck.in_time(folder, limit, look).await, None);
        // Not even begun while the first one hangs, unlike one elsewhere.
        let again = || panic!("a second look at a disk that hangs");
        assert_eq!(stuck.in_time(folder, limit, again).await, None::<()>);
        assert_eq!(stuck.in_time(Path::new("/"), LIMIT, || 1).await, Some(1));
        drop(wake);
        let begun = std::time::Instant::now();
        while stuck.in_time(folder, LIMIT, || 2).await != Some(2) {
            assert!(begun.elapsed() < LIMIT, "it answers again");
            tokio::task::yield_now().await;
        }
        assert!(held(&stuck.0).is_empty());
    }

    #[test]
    fn what_is_there_is_told_from_what_is_not() {
        let root = tempfile::tempdir().unwrap();
        let path = |name: &str| root.path().join(name);
        assert_eq!(here(root.path()), Here::There { empty: true });
        std::fs::write(path("film.mkv"), "").unwrap();
        assert_eq!(here(root.path()), Here::There { empty: false });
        assert_eq!(here(&path("film.mkv")), Here::Missing);
        assert_eq!(here(&path("nothing")), Here::Missing);
        #[cfg(unix)]
        {
            std::os::unix::fs::symlink(path("circle"), path("circle")).unwrap();
            assert_eq!(here(&path("circle")), Here::Missing);
        }
    }
}
