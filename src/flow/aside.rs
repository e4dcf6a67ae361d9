//! What goes on beside the flow: folders whose names are read, and what is
//! watched for as long as somebody looks at it. None of it changes anything,
//! so it is begun and ended at any moment.

use super::chain::{Attempt, Examination, Probe};
use super::facts::{Facts, Known, Noticed};
use super::{Effect, Fx, Outcome, Progress, Ticket};
use crate::domain::survey::Counts;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// Something to look at again and again. The pace is the runtime's; what has
/// not changed is not told.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Watch {
    /// Whether the server still answers, and as what.
    Server,
    /// How far it is with reading its libraries' folders.
    Scans,
    /// What it sees of these folders.
    Folders(Vec<PathBuf>),
    /// Who is watching something from it.
    Viewers,
}

/// What goes on beside the flow, by its ticket.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Asides {
    surveys: BTreeMap<Ticket, (PathBuf, Counts)>,
    watches: BTreeMap<Ticket, Watch>,
    browses: BTreeMap<Ticket, PathBuf>,
    measures: BTreeMap<Ticket, PathBuf>,
    /// What is or was measured since somebody asked.
    measured: BTreeSet<PathBuf>,
    /// Whether every link of the chain is being looked at.
    pub examination: Examination,
    opening: Option<Ticket>,
}

impl Asides {
    /// Asks the server which folders are in this one; an empty path is the top.
    pub(super) fn browse(&mut self, folder: &Path, fx: &mut Fx<'_>) {
        if !self.browses.values().any(|browsed| browsed == folder) {
            let ticket = fx.ask(|ticket| Effect::Browse(ticket, folder.to_owned()));
            self.browses.insert(ticket, folder.to_owned());
        }
    }

    /// Begins to read the names in a folder, unless that goes on already. A
    /// file that is named gets a line for each file that the server will skip.
    pub(super) fn survey(&mut self, folder: &Path, skipped: Option<PathBuf>, fx: &mut Fx<'_>) {
        if self.counting(folder).is_none() {
            let ticket = fx.ask(|ticket| Effect::Survey(ticket, folder.to_owned(), skipped));
            self.surveys.insert(ticket, (folder.to_owned(), Counts::default()));
        }
    }

    /// Measures every part of the server on the disk that is no link and whose
    /// size is not known, once: one that is closed to us stays so.
    pub(super) fn measure(&mut self, facts: &Facts, fx: &mut Fx<'_>) {
        let Some(on_disk) = &facts.on_disk else { return };
        for belonging in &on_disk.belongings.pieces {
            let is_known = belonging.size.is_some_and(|it| it.whole);
            if belonging.leads_to.is_none()
                && !is_known
                && self.measured.insert(belonging.path.clone())
            {
                let path = belonging.path.clone();
                let ticket = fx.ask(|ticket| Effect::Measure(ticket, path.clone()));
                self.measures.insert(ticket, path);
            }
        }
    }

    /// Whether some part of the server is still being measured.
    pub fn measures_go_on(&self) -> bool {
        !self.measures.is_empty()
    }

    /// Stops measuring. Whoever asks again gets what is not known measured again.
    pub(super) fn give_up_measures(&mut self, fx: &mut Fx<'_>) {
        self.measured.clear();
        for ticket in std::mem::take(&mut self.measures).into_keys() {
            fx.cancel(ticket);
        }
    }

    /// Stops reading the names in a folder.
    pub(super) fn give_up_survey(&mut self, folder: &Path, fx: &mut Fx<'_>) {
        self.surveys.retain(|ticket, (surveyed, _)| {
            let goes_on = surveyed != folder;
            if !goes_on {
                fx.cancel(*ticket);
            }
            goes_on
        });
    }

    /// Looks at every link of the chain, from the beginning.
    pub(super) fn examine(&mut self, attempt: Option<Attempt>, fx: &mut Fx<'_>) {
        self.examination.begin(attempt, fx);
    }

    /// Stops looking at the chain and at the port, with what is known by now.
    pub(super) fn give_up_examination(&mut self, fx: &mut Fx<'_>) {
        self.examination.give_up(fx);
        self.stop_opening(fx);
    }

    /// Watches whether the port stays open that was just opened.
    pub(super) fn prove_opening(&mut self, facts: &mut Facts, fx: &mut Fx<'_>) {
        self.give_up_opening(facts, fx);
        self.opening = Some(fx.ask(|ticket| Effect::Probe(ticket, Probe::Opening)));
    }

    /// Stops watching it; what was seen says nothing any more.
    pub(super) fn give_up_opening(&mut self, facts: &mut Facts, fx: &mut Fx<'_>) {
        self.stop_opening(fx);
        facts.examined.opening = None;
    }

    fn stop_opening(&mut self, fx: &mut Fx<'_>) {
        if let Some(ticket) = self.opening.take() {
            fx.cancel(ticket);
        }
    }

    /// Whether a port is being watched.
    pub fn opening_goes_on(&self) -> bool {
        self.opening.is_some()
    }

    /// Watches exactly these from now on: what goes on already goes on.
    pub(super) fn watch_only(&mut self, wanted: &[Watch], fx: &mut Fx<'_>) {
        self.watches.retain(|ticket, watch| {
            let goes_on = wanted.contains(watch);
            if !goes_on {
                fx.cancel(*ticket);
            }
            goes_on
        });
        for watch in wanted {
            if !self.watches.values().any(|it| it == watch) {
                let ticket = fx.ask(|ticket| Effect::Watch(ticket, watch.clone()));
                self.watches.insert(ticket, watch.clone());
            }
        }
    }

    /// Whether the names in some folder are being read.
    pub fn surveys_go_on(&self) -> bool {
        !self.surveys.is_empty()
    }

    /// What was counted so far in a folder whose names are being read.
    pub fn counting(&self, folder: &Path) -> Option<&Counts> {
        self.surveys.values().find(|(surveyed, _)| surveyed == folder).map(|(_, counts)| counts)
    }

    /// Whether this answer belongs here.
    pub(super) fn awaits(&self, ticket: Ticket) -> bool {
        self.surveys.contains_key(&ticket)
            || self.watches.contains_key(&ticket)
            || self.browses.contains_key(&ticket)
            || self.measures.contains_key(&ticket)
            || self.examination.awaits(ticket)
            || self.opening == Some(ticket)
    }

    /// Takes what the world answered.
    pub(super) fn outcome(
        &mut self,
        ticket: Ticket,
        outcome: Outcome,
        facts: &mut Facts,
        fx: &mut Fx<'_>,
    ) {
        if self.examination.awaits(ticket) {
            for folder in self.examination.outcome(ticket, outcome, facts, fx) {
                if !facts.surveys.contains_key(&folder) {
                    self.survey(&folder, None, fx);
                }
            }
            return;
        }
        match outcome {
            Outcome::Progress(Progress::Counting(counts)) => {
                if let Some((_, counted)) = self.surveys.get_mut(&ticket) {
                    *counted = counts;
                }
            }
            Outcome::Progress(Progress::Noticed(noticed)) => {
                let is_gone = matches!(*noticed, Noticed::Server(Err(_)));
                facts.notice(*noticed);
                // Where its process was looked at, that is what tells why.
                if is_gone && facts.examined.health.is_some() {
                    self.examination.ask(Probe::Computer, fx);
                }
            }
            Outcome::Progress(Progress::Measuring(size)) => {
                if let Some(path) = self.measures.get(&ticket) {
                    facts.counted(path, size);
                }
            }
            Outcome::Measured(size) => {
                if let Some(path) = self.measures.remove(&ticket) {
                    facts.counted(&path, size);
                }
            }
            // A size that cannot be known stays unknown.
            Outcome::Failed(_) if self.measures.remove(&ticket).is_some() => {}
            Outcome::Surveyed(survey) => {
                if let Some((folder, _)) = self.surveys.remove(&ticket) {
                    facts.surveys.insert(folder, Known::Seen(*survey));
                }
            }
            Outcome::Probed(probed) if self.opening == Some(ticket) => {
                self.opening = None;
                facts.take(*probed);
            }
            Outcome::Failed(_) if self.opening == Some(ticket) => self.opening = None,
            Outcome::Browsed(folders) => {
                if let Some(folder) = self.browses.remove(&ticket) {
                    facts.server_folders.insert(folder, Known::Seen(folders));
                }
            }
            // A watch tells what it meets; it stays where it is until nobody
            // wants it any more, so that a broken one is not begun for ever.
            Outcome::Failed(problem) => {
                if let Some((folder, _)) = self.surveys.remove(&ticket) {
                    facts.surveys.insert(folder, Known::Hidden(problem));
                } else if let Some(folder) = self.browses.remove(&ticket) {
                    facts.server_folders.insert(folder, Known::Hidden(problem));
                }
            }
            other => fx.unhandled(other),
        }
    }
}
