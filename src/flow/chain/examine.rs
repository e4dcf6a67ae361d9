//! Asking what a look does not bring: an examination looks once, asks at the
//! same time what depends on nothing, and then what the look has named.

use super::super::facts::Facts;
use super::super::{Effect, Fx, LookAt, Outcome, Progress, Ticket};
use crate::domain::network::{Connection, DefaultRoute, HomeDoor, NameAnswer, OutsideDoor};
use crate::domain::network::{RouterAnswer, WayOut, WayOutEvidence};
use crate::domain::{Folder, Health, Link, Opening, Program, Rung, Scan, Section, SectionKey};
use crate::flow::facts::{Known, Noticed};
use crate::problem::Problem;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use std::net::{IpAddr, SocketAddr};
use std::path::PathBuf;

/// What is asked beside a look.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Probe {
    /// The server's program and how it does on this computer.
    Computer,
    /// plex.tv's clock, and whether a filter keeps its names from us.
    PlexTv,
    /// These folders, here and as the server sees them.
    Folders(Vec<PathBuf>),
    /// What the server's libraries hold.
    Libraries,
    /// The server's addresses at home, by their names.
    Home(Vec<Connection>),
    /// The router, and the way out to it.
    Router,
    /// The server's address outside, from here.
    Outside(SocketAddr),
    /// What was tried before, and without success.
    Tried,
    /// Whether the port stays open, for as long as it takes to know.
    Opening,
}

/// What a probe brought back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Probed {
    /// The server's program, if it is in a usual place; and how it does.
    Computer(Option<Program>, Box<Health>),
    /// What plex.tv's answers show beside their content.
    PlexTv(PlexTvProbe),
    /// The folders.
    Folders(BTreeMap<PathBuf, Folder>),
    /// The libraries, and what they hold.
    Libraries(Vec<Section>, Vec<Scan>),
    /// Each address at home.
    Home(Vec<HomeProbe>),
    /// The router and the way out.
    Router(Box<RouterProbe>),
    /// The address outside.
    Outside(OutsideDoor),
    /// Repairs, each with the code of the problem that it did not solve.
    Tried(BTreeSet<(String, Rung)>),
    /// The port was watched to the end.
    Opening(Opening),
}

/// What plex.tv's answers show beside their content.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct PlexTvProbe {
    /// How many seconds its clock is ahead of ours; `None`: it did not answer.
    pub clock_ahead: Option<i64>,
    /// The first of Plex's names that a filter in the network keeps from us.
    pub filtered: Option<String>,
}

/// One address of the server at home.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct HomeProbe {
    /// The address.
    pub connection: Connection,
    /// What the system's resolver said of its name.
    pub name: NameAnswer,
    /// What a connection showed; `None`: none was tried.
    pub door: Option<HomeDoor>,
}

/// The router and the way out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RouterProbe {
    /// What the router said.
    pub answer: RouterAnswer,
    /// The way that packets to the internet take.
    pub route: Option<DefaultRoute>,
    /// This computer's own addresses.
    pub own: Vec<IpAddr>,
    /// Whom the router passes packets to the internet on to.
    pub next_router: Option<IpAddr>,
}

/// What examinations have found beyond what a look brings.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Examined {
    /// The server's program; `Seen(None)`: in no usual place.
    pub program: Known<Option<Program>>,
    /// How the server does on this computer.
    pub health: Option<Health>,
    /// plex.tv's answers beside their content.
    pub plex_tv: Option<PlexTvProbe>,
    /// The server's addresses at home.
    pub home: Option<Vec<HomeProbe>>,
    /// The router and the way out.
    pub router: Option<RouterProbe>,
    /// The server's address outside, from here.
    pub outside: Option<OutsideDoor>,
    /// The port, since remote access was turned on last.
    pub opening: Option<Opening>,
    tried: BTreeSet<(String, Rung)>,
}

impl Examined {
    /// Whether this repair was tried against this problem, and it is still there.
    pub fn has_tried(&self, code: &str, rung: Rung) -> bool {
        self.tried.iter().any(|(tried, with)| tried == code && *with == rung)
    }

    /// Notes that a repair did not solve this problem.
    pub fn note_tried(&mut self, code: &str, rung: Rung) {
        self.tried.insert((code.to_owned(), rung));
    }
}

impl Facts {
    /// Takes in what a probe brought back.
    pub(in super::super) fn take(&mut self, probed: Probed) {
        match probed {
            Probed::Computer(program, health) => {
                self.examined.program = Known::Seen(program);
                self.examined.health = Some(*health);
            }
            Probed::PlexTv(probe) => self.examined.plex_tv = Some(probe),
            Probed::Folders(folders) => self.notice(Noticed::Folders(folders)),
            Probed::Libraries(sections, scans) => self.notice(Noticed::Scans(sections, scans)),
            Probed::Home(probes) => self.examined.home = Some(probes),
            Probed::Router(probe) => self.examined.router = Some(*probe),
            Probed::Outside(door) => self.examined.outside = Some(door),
            Probed::Tried(tried) => self.examined.tried.extend(tried),
            Probed::Opening(opening) => self.notice(Noticed::Opening(opening)),
        }
    }

    /// What stands between the home and the internet.
    pub fn way_out(&self) -> WayOut {
        let probe = self.examined.router.as_ref();
        let listing = self.reading().and_then(|reading| reading.listing.as_ref());
        let tunnel = probe.and_then(|it| it.route.as_ref()).filter(|route| route.is_tunnel);
        WayOut::of(&WayOutEvidence {
            router: probe.map(|it| it.answer.clone()),
            outside: listing
                .and_then(|it| it.public_address.as_deref())
                .and_then(|it| it.parse().ok()),
            tunnel: tunnel.map(|route| route.interface.clone()),
            own: probe.map(|it| it.own.clone()).unwrap_or_default(),
            next_router: probe.and_then(|it| it.next_router),
        })
    }
}

/// An examination on its way.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Examination {
    look: Option<Ticket>,
    probes: BTreeMap<Ticket, Probe>,
    attempt: Option<Attempt>,
}

/// A repair that was just carried out, and the problem it was to solve.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attempt {
    /// The problem's code.
    pub code: String,
    /// What was tried.
    pub rung: Rung,
}

impl Examination {
    /// Begins, or begins anew. The router is asked only where somebody wants to
    /// be reached from outside: the question makes macOS ask one of its own.
    ///
    /// Where a repair was attempted before, it tells whether that has helped.
    pub(in super::super) fn begin(&mut self, attempt: Option<Attempt>, fx: &mut Fx<'_>) {
        self.give_up(fx);
        self.attempt = attempt;
        // With whom it is shared no link depends on, and it would be a second wait.
        let at = LookAt { at_once: true, shares: false, disk: false, ..LookAt::everything() };
        self.look = Some(fx.ask(|ticket| Effect::Look(ticket, at)));
        for probe in [Probe::Computer, Probe::PlexTv, Probe::Tried] {
            self.ask(probe, fx);
        }
    }

    /// Gives up what is still on its way.
    pub(in super::super) fn give_up(&mut self, fx: &mut Fx<'_>) {
        let tickets: Vec<Ticket> =
            self.look.into_iter().chain(self.probes.keys().copied()).collect();
        tickets.into_iter().for_each(|ticket| fx.cancel(ticket));
        *self = Self::default();
    }

    /// Whether something is still on its way.
    pub fn goes_on(&self) -> bool {
        self.look.is_some() || !self.probes.is_empty()
    }

    /// Whether what this link is judged by is still on its way.
    pub fn awaits_link(&self, link: Link) -> bool {
        let awaits = |wanted: fn(&Probe) -> bool| self.probes.values().any(wanted);
        match link {
            Link::Installed => awaits(|it| matches!(it, Probe::Computer)),
            Link::Running => self.look.is_some() || awaits(|it| matches!(it, Probe::Computer)),
            Link::Port | Link::Answers | Link::Claimed | Link::Settings => self.look.is_some(),
            Link::Folders => self.look.is_some() || awaits(|it| matches!(it, Probe::Folders(_))),
            Link::Libraries => self.look.is_some() || awaits(|it| matches!(it, Probe::Libraries)),
            Link::Home => self.look.is_some() || awaits(|it| matches!(it, Probe::Home(_))),
            Link::PlexTv => self.look.is_some() || awaits(|it| matches!(it, Probe::PlexTv)),
            Link::Router => self.look.is_some() || awaits(|it| matches!(it, Probe::Router)),
            Link::Outside => self.look.is_some() || awaits(|it| matches!(it, Probe::Outside(_))),
        }
    }

    /// Whether this answer belongs here.
    pub(in super::super) fn awaits(&self, ticket: Ticket) -> bool {
        self.look == Some(ticket) || self.probes.contains_key(&ticket)
    }

    /// Takes what the world answered. Returns the folders of libraries that
    /// are empty, whose names say why.
    pub(in super::super) fn outcome(
        &mut self,
        ticket: Ticket,
        outcome: Outcome,
        facts: &mut Facts,
        fx: &mut Fx<'_>,
    ) -> Vec<PathBuf> {
        let empty = self.take(ticket, outcome, facts, fx);
        if !self.goes_on() {
            self.conclude(facts, fx);
        }
        empty
    }

    /// A problem that is still there was not solved by what was attempted.
    fn conclude(&mut self, facts: &mut Facts, fx: &mut Fx<'_>) {
        let Some(Attempt { code, rung }) = self.attempt.take() else { return };
        if super::is_found(&code, &super::findings(facts)) {
            facts.examined.note_tried(&code, rung);
            fx.tell(Effect::NoteTried { code, rung });
        }
    }

    fn take(
        &mut self,
        ticket: Ticket,
        outcome: Outcome,
        facts: &mut Facts,
        fx: &mut Fx<'_>,
    ) -> Vec<PathBuf> {
        match outcome {
            Outcome::Progress(Progress::Starting(status)) => {
                facts.server = Known::Hidden(Problem::ServerStarting { status });
            }
            Outcome::Looked(looked) => {
                self.look = None;
                facts.learn(*looked);
                self.ask_further(facts, fx);
            }
            Outcome::Probed(probed) => {
                self.probes.remove(&ticket);
                let counted = matches!(*probed, Probed::Libraries(..));
                facts.take(*probed);
                if counted && facts.hosts_server() {
                    return empty_libraries(facts);
                }
            }
            // What could not be found out stays unknown.
            Outcome::Failed(problem) => {
                if self.look == Some(ticket) {
                    self.look = None;
                    facts.server = Known::Hidden(problem);
                }
                self.probes.remove(&ticket);
            }
            other => fx.unhandled(other),
        }
        Vec::new()
    }

    /// What the look has named, all of it at the same time.
    fn ask_further(&mut self, facts: &Facts, fx: &mut Fx<'_>) {
        let Some(reading) = facts.reading() else { return };
        let folders: BTreeSet<PathBuf> = facts.library_folders().cloned().collect();
        if !folders.is_empty() {
            self.ask(Probe::Folders(folders.into_iter().collect()), fx);
            self.ask(Probe::Libraries, fx);
        }
        let connections = reading.listing.as_ref().map(|it| it.connections.as_slice());
        let connections = connections.unwrap_or_default();
        let home: Vec<Connection> = connections
            .iter()
            .filter(|it| it.local && it.is_secure() && !it.relay)
            .cloned()
            .collect();
        if !home.is_empty() {
            self.ask(Probe::Home(home), fx);
        }
        if facts.wants_outside() {
            self.ask(Probe::Router, fx);
            let outside = connections.iter().find(|it| !it.local && !it.relay);
            let outside = outside.and_then(|it| Some(SocketAddr::new(it.number()?, it.port)));
            if let Some(outside) = outside {
                self.ask(Probe::Outside(outside), fx);
            }
        }
    }

    /// Asks one thing, once more where it was asked before.
    pub(in super::super) fn ask(&mut self, probe: Probe, fx: &mut Fx<'_>) {
        let ticket = fx.ask(|ticket| Effect::Probe(ticket, probe.clone()));
        self.probes.insert(ticket, probe);
    }
}

/// The folders of the libraries that hold nothing and are not being read.
fn empty_libraries(facts: &Facts) -> Vec<PathBuf> {
    let empty: BTreeSet<&SectionKey> = facts
        .scans
        .values()
        .filter(|scan| scan.items == Some(0) && !scan.running)
        .map(|scan| &scan.section)
        .collect();
    facts
        .sections()
        .iter()
        .filter(|section| empty.contains(&section.key))
        .flat_map(|section| section.locations.iter().cloned())
        .collect()
}
