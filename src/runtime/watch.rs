//! Looking again and again at one thing, for as long as somebody wants to see
//! it. An answer that says nothing new is not told.

use super::look::News;
use super::{World, problems};
use crate::domain::{Description, Scan, Section, SectionKey};
use crate::flow::Progress;
use crate::flow::aside::Watch;
use crate::flow::facts::Noticed;
use crate::plex::{Error, Server, ServerToken};
use crate::problem::Problem;
use std::collections::BTreeMap;
use std::convert::Infallible;
use std::path::PathBuf;
use std::time::Duration;

/// How often the server is asked whether it is still there.
const SERVER_PACE: Duration = Duration::from_secs(5);
/// How often a scan is asked about (protocol page §7.5).
const SCAN_PACE: Duration = Duration::from_secs(2);
/// How often the server is asked for a folder that it cannot read: as often as
/// somebody looks back after pressing a button elsewhere.
const FOLDER_PACE: Duration = Duration::from_secs(2);

/// How often the server is asked whether somebody still watches.
const VIEWER_PACE: Duration = Duration::from_secs(5);

impl World {
    /// Watches until it is given up.
    pub(super) async fn watch(&self, watch: &Watch, news: &News<'_>) -> Infallible {
        let mut told = None;
        let mut items = BTreeMap::new();
        loop {
            let (noticed, pace) = match watch {
                Watch::Server => (self.description_now().await.map(Noticed::Server), SERVER_PACE),
                Watch::Scans => {
                    let scans = self.scans_now(&mut items).await;
                    (scans.map(|(sections, scans)| Noticed::Scans(sections, scans)), SCAN_PACE)
                }
                Watch::Folders(folders) => (self.folders_now(folders).await, FOLDER_PACE),
                Watch::Viewers => (Some(self.viewers_now().await), VIEWER_PACE),
            };
            if noticed.is_some() && noticed != told {
                told.clone_from(&noticed);
                if let Some(noticed) = noticed {
                    news.tell(Progress::Noticed(Box::new(noticed)));
                }
            }
            tokio::time::sleep(pace).await;
        }
    }

    /// What the server says of itself; `None` where it answers and says nothing.
    async fn description_now(&self) -> Option<Result<Description, Problem>> {
        let (server, token) = (self.server(), self.owner_token().await.ok());
        let described = match token {
            Some(token) => server.description(Some(&token)).await,
            None => server.description(None).await,
        };
        match described {
            Ok(description) => Some(Ok(description)),
            Err(Error::Status { status: 401 | 403, .. }) => {
                server.identity().await.err().map(|error| Err(problems::of_identity(error)))
            }
            Err(error) => Some(Err(problems::of_server(error))),
        }
    }

    /// The libraries and how far the server is with them. `items` remembers
    /// what was counted: a library that rests is not counted again.
    pub(super) async fn scans_now(
        &self,
        items: &mut BTreeMap<SectionKey, u64>,
    ) -> Option<(Vec<Section>, Vec<Scan>)> {
        let (server, token) = (self.server(), self.owner_token().await.ok()?);
        let (sections, running) =
            tokio::join!(server.sections(Some(&token)), server.scans(Some(&token)));
        let (sections, running) = (sections.ok()?, running.unwrap_or_default());
        let progress_of =
            |section: &Section| running.iter().find(|it| it.section.as_ref() == Some(&section.key));
        let runs = |section: &Section| section.scanning || progress_of(section).is_some();
        let rests = sections.iter().filter(|section| !runs(section));
        let known = rests.filter_map(|it| Some((it.key.clone(), *items.get(&it.key)?)));
        let mut found: BTreeMap<SectionKey, u64> = known.collect();
        // All at the same time: however many there are, they are one wait.
        let mut counts = tokio::task::JoinSet::new();
        for section in sections.iter().filter(|section| !found.contains_key(&section.key)) {
            let (server, token, section) = (server.clone(), token.clone(), section.clone());
            counts.spawn(async move {
                let items = items_of(&server, &token, &section).await?;
                Some((section.key, items))
            });
        }
        found.extend(counts.join_all().await.into_iter().flatten());
        let scan = |section: &Section| Scan {
            section: section.key.clone(),
            running: runs(section),
            percent: progress_of(section).and_then(|it| it.percent),
            about: progress_of(section).and_then(|it| it.about.clone()),
            items: found.get(&section.key).copied(),
        };
        let scans = sections.iter().map(scan).collect();
        // What was counted while it runs is counted once more when it rests.
        let counted = sections.iter().filter(|section| !runs(section));
        *items = counted.filter_map(|it| Some((it.key.clone(), *found.get(&it.key)?))).collect();
        Some((sections, scans))
    }

    async fn viewers_now(&self) -> Noticed {
        let viewers = async {
            let token = self.owner_token().await?;
            self.server().viewers(Some(&token)).await.map_err(problems::of_server)
        };
        Noticed::Viewers(viewers.await)
    }

    async fn folders_now(&self, folders: &[PathBuf]) -> Option<Noticed> {
        let token = self.account_token().await.ok()?;
        Some(Noticed::Folders(self.folders(folders, token.as_ref()).await))
    }
}

async fn items_of(server: &Server, token: &ServerToken, section: &Section) -> Option<u64> {
    match server.items(Some(token), section).await {
        Ok(items) => Some(items),
        Err(error) => {
            tracing::debug!(%error, "a library's items were not counted");
            None
        }
    }
}
