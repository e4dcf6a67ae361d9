//! What an examination asks beside a look: one probe each, all of them at the
//! same time, none of them longer than its limit.

use super::look::{AT_ONCE, News};
use super::store::WriteLock;
use super::{World, blocking, held, problems};
use crate::domain::network::{Connection, NameAnswer};
use crate::domain::{Opening, Rung};
use crate::flow::Progress;
use crate::flow::chain::{HomeProbe, PlexTvProbe, Probe, Probed, RouterProbe};
use crate::flow::facts::Noticed;
use crate::flow::setup::StepState;
use crate::network::home::{self, HomeWay};
use crate::network::names::{self, NameWay};
use crate::network::outside::{self, OutsideWay};
use crate::network::router::{self, RouterWay};
use crate::problem::Problem;
use jiff::{SignedDuration, Timestamp};
use std::collections::{BTreeMap, BTreeSet};
use std::net::{IpAddr, Ipv4Addr};
use std::path::PathBuf;
use std::time::{Duration, Instant};

/// Names without which a server cannot be signed in or be found (protocol page §6.4).
const PLEX_NAMES: [&str; 2] = ["plex.tv", "servers.plex.tv"];
/// The port that a router is asked about: the server's own.
const ROUTER_PORT: u16 = 32400;
/// An address that lies outside and belongs to nobody (RFC 5737).
const FAR: Ipv4Addr = Ipv4Addr::new(198, 51, 100, 1);
/// How long a port is watched: plex.tv's own check of it comes some 30 s after
/// the first "mapped".
const OPENING: Duration = Duration::from_secs(60);
/// How often (protocol page §6.1).
const OPENING_PACE: Duration = Duration::from_secs(2);
/// How long one probe may take: longer than the patience of `platform` with a
/// program that examines the server's.
pub(super) const LIMIT: Duration = Duration::from_secs(8);

/// The step under which the history keeps what was tried in vain.
const TRIED: &str = "tried";
/// What was tried before that long is worth trying again.
const TRIED_FOR: SignedDuration = SignedDuration::from_hours(24);

/// Whom the network is asked through.
#[derive(Debug, Clone)]
pub struct Ways {
    /// Who is asked for a name.
    pub names: NameWay,
    /// How the server's addresses are opened; `None`: no door is tried.
    pub home: Option<HomeWay>,
    /// Which router is asked.
    pub router: RouterWay,
    /// Where the public address leads.
    pub outside: OutsideWay,
    /// This computer's own addresses; `None`: the system is asked.
    pub own: Option<Vec<IpAddr>>,
}

impl Ways {
    /// This computer's own.
    pub fn system() -> Self {
        Self {
            names: NameWay::System,
            home: Some(HomeWay::system()),
            router: RouterWay::System { gateway: None },
            outside: OutsideWay::System,
            own: None,
        }
    }

    /// Nobody: what is said of the network stays unknown.
    pub fn none() -> Self {
        Self {
            names: NameWay::Nobody,
            home: None,
            router: RouterWay::Nobody,
            outside: OutsideWay::Nobody,
            own: Some(Vec::new()),
        }
    }
}

impl World {
    /// Asks one thing, for as long as that may take.
    pub(super) async fn probe_in_time(
        &self,
        probe: Probe,
        news: &News<'_>,
    ) -> Result<Probed, Problem> {
        // The port is watched for longer, up to a limit of its own.
        let limit = if probe == Probe::Opening { Duration::MAX } else { LIMIT };
        let probed = tokio::time::timeout(limit, self.probe(probe, news)).await;
        probed.unwrap_or_else(|_| Err(Problem::ServerSlow { address: self.around.server.clone() }))
    }

    /// Asks one thing.
    async fn probe(&self, probe: Probe, news: &News<'_>) -> Result<Probed, Problem> {
        match probe {
            Probe::Computer => self.probe_computer().await,
            Probe::PlexTv => Ok(Probed::PlexTv(self.probe_plex_tv().await)),
            Probe::Folders(folders) => self.probe_folders(&folders).await,
            Probe::Libraries => match self.scans_now(&mut BTreeMap::new()).await {
                Some((sections, scans)) => Ok(Probed::Libraries(sections, scans)),
                None => Err(Problem::ServerRefused),
            },
            Probe::Home(connections) => Ok(Probed::Home(self.probe_home(connections).await)),
            Probe::Router => Ok(Probed::Router(Box::new(self.probe_router().await))),
            Probe::Outside(address) => Ok(Probed::Outside(
                outside::open(&self.around.ways.outside, address.ip(), address.port()).await,
            )),
            Probe::Opening => self.watch_opening(news).await.map(Probed::Opening),
            Probe::Tried => {
                let folder = self.folder.clone();
                let history = blocking(move || folder.history()).await?;
                Ok(Probed::Tried(tried(&history.map_err(problems::of_store)?)))
            }
        }
    }

    /// Looks again and again whether the port is open, for as long as plex.tv's
    /// own check of it takes (protocol page §6.1).
    async fn watch_opening(&self, news: &News<'_>) -> Result<Opening, Problem> {
        let owner = self.owner_token().await?;
        let limit = OPENING.min(self.around.wait);
        let begun = Instant::now();
        let mut opening = Opening::begun(limit.as_secs());
        while !opening.is_over() {
            tokio::time::sleep(OPENING_PACE.min(limit)).await;
            let watched = begun.elapsed().as_secs();
            match self.server().mapping(&owner).await {
                Ok(mapping) => opening.see(watched, mapping),
                // One that does not answer now may do so the next time.
                Err(error) => {
                    tracing::debug!(%error, "the port's state was not told");
                    opening.watched = watched;
                }
            }
            news.tell(Progress::Noticed(Box::new(Noticed::Opening(opening.clone()))));
        }
        Ok(opening)
    }

    async fn probe_computer(&self) -> Result<Probed, Problem> {
        if !self.hosts_server() {
            let address = self.around.server.clone();
            return Err(Problem::ServerSilent { address });
        }
        let host = self.around.host.clone();
        let (program, health) = tokio::join!(
            {
                let host = host.clone();
                blocking(move || host.program())
            },
            blocking(move || host.health()),
        );
        Ok(Probed::Computer(program?, Box::new(health?)))
    }

    async fn probe_plex_tv(&self) -> PlexTvProbe {
        // Whoever keeps silent about the time does not keep the names from us.
        let (ahead, filtered) = tokio::join!(
            async {
                let clock = tokio::time::timeout(AT_ONCE, self.plex_tv.clock()).await;
                let theirs = clock.ok()?.ok()??;
                Some(theirs.duration_since(Timestamp::now()).as_secs())
            },
            self.filtered_name(),
        );
        PlexTvProbe { clock_ahead: ahead, filtered }
    }

    /// The first of Plex's names that a filter keeps from this computer.
    async fn filtered_name(&self) -> Option<String> {
        let answers = PLEX_NAMES.map(|name| names::service(&self.around.ways.names, name));
        let [first, second] = answers;
        let (first, second) = tokio::join!(first, second);
        let mut answers = PLEX_NAMES.iter().zip([first, second]);
        let blocked = answers.find(|(_, answer)| matches!(answer, NameAnswer::Blocked(_)))?;
        Some((*blocked.0).to_owned())
    }

    /// The server's addresses at home, all at the same time.
    async fn probe_home(&self, connections: Vec<Connection>) -> Vec<HomeProbe> {
        let mut tasks = tokio::task::JoinSet::new();
        for connection in connections {
            let ways = self.around.ways.clone();
            tasks.spawn(async move {
                let host = connection.uri.host_str().unwrap_or_default().to_owned();
                let (name, door) = tokio::join!(
                    async {
                        match connection.plex_direct() {
                            Some(name) => names::plex_direct(&ways.names, &name).await,
                            None => names::service(&ways.names, &host).await,
                        }
                    },
                    async {
                        match &ways.home {
                            Some(way) => {
                                Some(home::open(&ways.names, way, &host, connection.port).await)
                            }
                            None => None,
                        }
                    }
                );
                HomeProbe { connection, name, door }
            });
        }
        tasks.join_all().await
    }

    async fn probe_router(&self) -> RouterProbe {
        let host = self.around.host.clone();
        let route = match blocking(move || host.default_route()).await {
            Ok(Ok(route)) => route,
            Ok(Err(error)) => {
                tracing::debug!(%error, "the way out is not known");
                None
            }
            Err(_) => None,
        };
        let way = match &self.around.ways.router {
            RouterWay::System { .. } => {
                RouterWay::System { gateway: route.as_ref().and_then(|route| route.gateway) }
            }
            way => way.clone(),
        };
        let host = self.around.host.clone();
        let (answer, next) =
            tokio::join!(router::ask(&way, ROUTER_PORT), blocking(move || host.next_router(FAR)),);
        let next_router = next.ok().and_then(Result::ok).flatten();
        let own = self.around.ways.own.clone().unwrap_or_else(outside::own_addresses);
        RouterProbe { answer, route, own, next_router }
    }

    async fn probe_folders(&self, folders: &[PathBuf]) -> Result<Probed, Problem> {
        let token = self.account_token().await?;
        Ok(Probed::Folders(self.folders(folders, token.as_ref()).await))
    }

    /// Writes in the history that a repair did not solve this problem.
    pub(super) fn note_tried(&self, code: &str, rung: Rung) {
        let note = format!("{code} {}", rung.word());
        let append = |lock: &mut WriteLock| lock.append(TRIED, StepState::Failed, Some(&note));
        // Whoever has just repaired something still has the lock.
        let written = match held(&self.lock).as_mut() {
            Some(lock) => append(lock),
            None => self.folder.lock().and_then(|mut lock| append(&mut lock)),
        };
        let written = written.map_err(problems::of_store);
        if let Err(problem) = written {
            // It is known in this run; the next may propose it once more.
            tracing::info!(%problem, "what was tried is not remembered");
        }
    }
}

/// The repairs that were tried of late, each with the code of the problem that
/// it did not solve.
fn tried(history: &[super::store::HistoryLine]) -> BTreeSet<(String, Rung)> {
    let since = Timestamp::now() - TRIED_FOR;
    let read = |line: &super::store::HistoryLine| {
        let (code, word) = line.note.as_ref()?.split_once(' ')?;
        let rung = Rung::ALL.into_iter().find(|rung| rung.word() == word)?;
        Some((code.to_owned(), rung))
    };
    history.iter().filter(|line| line.step == TRIED && line.at >= since).filter_map(read).collect()
}
