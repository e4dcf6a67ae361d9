//! What a clean reinstall does to this computer, and its way back: the server
//! is stopped and started, and what belongs to it is moved aside and back.

use super::look::News;
use super::{World, blocking, held, problems};
use crate::domain::{CopyId, FolderSize, KeptSettings, Os, Piece, SafetyCopy};
use crate::flow::LookAt;
use crate::flow::Progress;
use crate::flow::facts::{Looked, OnDisk};
use crate::flow::plan::Action;
use crate::platform::{self, Error, Host, MoveStep, Moved};
use crate::problem::Problem;
use std::ops::ControlFlow;
use std::path::PathBuf;
use std::time::Duration;
use tokio::sync::mpsc;

/// How often news of a measure or a copy is worth telling.
const NEWS_PACE: Duration = Duration::from_millis(100);

impl World {
    /// Does one thing to this computer.
    pub(super) async fn act_on_computer(
        &self,
        action: Action,
        at: &LookAt,
        news: &News<'_>,
    ) -> Result<Option<Looked>, Problem> {
        if !self.hosts_server() {
            return Err(Problem::ServerElsewhere);
        }
        match action {
            Action::StopServer => {
                self.on_host(news, |host, _| host.stop_server()).await?;
                // Whoever asks it now finds that it is gone.
                Ok(Some(self.look(&LookAt { at_once: true, ..at.clone() }, news).await))
            }
            Action::StartServer => {
                self.start_server(news).await?;
                *held(&self.listing) = None;
                let looked = self.look(at, news).await;
                match &looked.server {
                    Ok(_) => Ok(Some(looked)),
                    Err(problem) => Err(problem.clone()),
                }
            }
            Action::BeginCopy(copy, reason, was) => {
                self.on_host(news, move |host, _| host.begin_safety_copy(&copy, reason, &was))
                    .await?;
                Ok(None)
            }
            Action::SetAside { copy, piece, path } => {
                // Whatever comes to this place next has another size.
                let size = held(&self.measured).remove(&path);
                self.on_host(news, move |host, tell| {
                    if piece == Piece::Data && host.os == Os::Linux {
                        // The stored settings are in it, and go with it.
                        let kept_in = host.safety_copy_settings(&copy)?;
                        if !kept_in.exists() {
                            host.copy_settings(&kept_in)?;
                        }
                    }
                    host.set_aside(&copy, piece, &path, size, tell)
                })
                .await?;
                Ok(None)
            }
            Action::PutBack { copy, path, .. } => {
                held(&self.measured).remove(&path);
                self.on_host(news, move |host, tell| host.put_back(&copy, &path, tell)).await?;
                Ok(None)
            }
            Action::ResetSettings { copy, keep } => {
                self.on_host(news, move |host, _| {
                    let kept_in = host.safety_copy_settings(&copy)?;
                    host.reset_settings(&kept_in, &keep)?;
                    host.note_settings(&copy, KeptSettings::Kept)
                })
                .await?;
                Ok(None)
            }
            Action::RestoreSettings(copy) => {
                self.on_host(news, move |host, _| {
                    host.restore_settings(&host.safety_copy_settings(&copy)?)?;
                    host.note_settings(&copy, KeptSettings::PutBack)
                })
                .await?;
                Ok(None)
            }
            other => {
                Err(Problem::Bug { what: format!("{:?} is no work on a computer", other.step()) })
            }
        }
    }

    /// What belongs to the server on this computer's disk; `None` where it is
    /// another computer's.
    pub(super) async fn on_disk(&self) -> Option<OnDisk> {
        if !self.hosts_server() {
            return None;
        }
        let host = self.around.host.clone();
        blocking(move || {
            let copies = host.safety_copies();
            let taken = copies.as_ref().map(|it| it.copies.as_slice()).unwrap_or_default();
            let next_copy = free_name(taken)?;
            Some(OnDisk {
                belongings: host.belongings(),
                data_is_elsewhere: host.data_is_elsewhere(),
                copies: copies.map_err(problems::of_machine),
                next_copy,
                at: platform::now(),
            })
        })
        .await
        .ok()?
    }

    /// Measures one part of the server, and tells as it goes.
    pub(super) async fn measure(
        &self,
        path: PathBuf,
        news: &News<'_>,
    ) -> Result<FolderSize, Problem> {
        let host = self.around.host.clone();
        let (tell, mut told) = mpsc::unbounded_channel();
        let measured = path.clone();
        let counting = blocking(move || {
            host.count(&path, &mut |size| {
                // Nobody hears it any more: the page was left.
                match tell.send(size) {
                    Ok(()) => ControlFlow::Continue(()),
                    Err(_) => ControlFlow::Break(()),
                }
            })
        });
        tokio::pin!(counting);
        loop {
            tokio::select! {
                counted = &mut counting => {
                    let counted = counted?;
                    held(&self.measured).insert(measured, counted);
                    return Ok(counted);
                }
                Some(size) = told.recv() => news.tell(Progress::Measuring(size)),
            }
        }
    }

    /// Deletes a safety copy, for good.
    pub(super) async fn delete_copy(&self, copy: CopyId, news: &News<'_>) -> Result<(), Problem> {
        self.on_host(news, move |host, _| host.delete_safety_copy(&copy)).await
    }

    /// Does something that blocks, and tells how far it is.
    async fn on_host(
        &self,
        news: &News<'_>,
        act: impl FnOnce(&Host, &mut dyn FnMut(Moved)) -> Result<(), Error> + Send + 'static,
    ) -> Result<(), Problem> {
        let host = self.around.host.clone();
        let (tell, mut told) = mpsc::unbounded_channel();
        let acting = blocking(move || {
            let mut last = std::time::Instant::now();
            act(&host, &mut |moved| {
                if moved.step == MoveStep::Copying && last.elapsed() >= NEWS_PACE {
                    last = std::time::Instant::now();
                    // What is done is not cut in half, whoever hears of it.
                    let _ = tell.send(moved);
                }
            })
        });
        tokio::pin!(acting);
        loop {
            tokio::select! {
                acted = &mut acting => return acted?.map_err(problems::of_machine),
                Some(moved) = told.recv() => {
                    news.tell(Progress::Copying(moved.bytes, moved.of.unwrap_or(moved.bytes)));
                }
            }
        }
    }
}

/// What a copy is called that is begun now: the moment on the person's own
/// clock, numbered where another was begun within the same second.
fn free_name(copies: &[SafetyCopy]) -> Option<CopyId> {
    let now = jiff::ZonedDateTime::now().strftime("%Y-%m-%d %H.%M.%S").to_string();
    let numbered = (2..1000).map(|number| format!("{now}-{number}"));
    std::iter::once(now.clone())
        .chain(numbered)
        .filter_map(|name| CopyId::parse(&name))
        .find(|name| copies.iter().all(|it| it.id != *name))
}
