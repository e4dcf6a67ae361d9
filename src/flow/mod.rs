//! PURE. What happens next: a model, an `update` that alone changes it, and
//! effects as plain data. No clock, no disk, no network, no secret.

pub mod aside;
pub mod chain;
pub mod facts;
pub mod guide;
pub mod plan;
#[cfg(test)]
mod samples;
pub mod setup;

use crate::domain::survey::{Counts, Survey};
use crate::domain::{
    CopyId, FolderSize, MachineIdentifier, Rung, SettingsPane, SignInOffer, UserUuid,
};
use crate::problem::{Problem, Remedy};
use aside::{Asides, Watch};
use chain::{Attempt, Probe, Probed};
use facts::{AccountFacts, Facts, Known, Looked, Noticed};
use guide::{Guide, Turn, UsualNames};
use plan::Action;
use serde::{Deserialize, Serialize};
use setup::{Answers, Question, Setup};
use std::collections::BTreeSet;
use std::path::PathBuf;

/// Everything the program knows and is about to do. Free of secrets, so it may
/// be logged, compared and saved.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Model {
    /// What was learned.
    pub facts: Facts,
    /// What is going on.
    pub flow: Flow,
    /// What goes on beside it.
    pub asides: Asides,
    /// What the window shows; `None` where there is no window.
    pub guide: Option<Box<Guide>>,
    /// Outcomes that no flow took: always a bug. A spinner would turn for ever.
    pub unhandled: Vec<String>,
    awaited: BTreeSet<Ticket>,
    next_ticket: u64,
}

/// What is going on.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Flow {
    /// Nothing: the facts are shown.
    #[default]
    Home,
    /// One thing that was asked for alone.
    Errand(Errand),
    /// A set-up: all of it, or one part.
    Setup(Box<Setup>),
}

impl Flow {
    /// Whether nothing is going on, so that something else may begin.
    pub fn rests(&self) -> bool {
        match self {
            Self::Home | Self::Errand(Errand::Failed(_)) => true,
            Self::Errand(_) => false,
            Self::Setup(setup) => setup.rests(),
        }
    }
}

/// One thing that was asked for alone: a look, a sign-out, a clean slate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Errand {
    /// A look is on its way; it can be given up.
    Looking(Ticket),
    /// The server is being started; a look follows.
    Starting(Ticket),
    /// A safety copy is being deleted; a look follows.
    Deleting(Ticket),
    /// Something else is on its way, and is not cut in half.
    Acting(Ticket),
    /// It could not be done.
    Failed(Problem),
}

/// The receipt of an effect that will answer. It lives until the final outcome.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Ticket(u64);

/// Everything that can move the program.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    /// What the person's hand did.
    Press(Press),
    /// What the world did.
    Outcome(Ticket, Outcome),
    /// A journal of an earlier run was found.
    Resumed(Box<Journal>),
    /// A window was opened, in a language that names libraries like this.
    Opened(UsualNames),
}

/// What a person's hand does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Press {
    /// Look at everything and show it.
    Look,
    /// Start the server, and look.
    StartServer,
    /// Forget the account's sign-in here; at plex.tv too, where that is wished.
    SignOut {
        /// End it at plex.tv too.
        revoke: bool,
    },
    /// Remove everything that Usher keeps on this computer.
    ForgetEverything,
    /// All answers at once.
    Apply(Box<Answers>),
    /// Yes to a question.
    Accept(Question),
    /// No to the question or the plan at hand.
    Decline,
    /// Switch to the admin of the Home, with the PIN held under this handle.
    SwitchToHomeAdmin(Option<SecretHandle>),
    /// Run the plan as shown.
    Confirm,
    /// A way out of the problem at hand.
    Remedy(Remedy),
    /// Go on with what was interrupted.
    Continue,
    /// Stop at the next safe boundary.
    Cancel,
    /// Read the names in this folder.
    Survey {
        /// The folder.
        folder: PathBuf,
        /// A file that gets a line for each file that the server will skip.
        skipped: Option<PathBuf>,
    },
    /// Stop reading the names in this folder.
    GiveUpSurvey(PathBuf),
    /// Measure every part of the server on this computer's disk.
    Measure,
    /// Delete this safety copy, for good.
    DeleteCopy(CopyId),
    /// Look at every link of the chain; after a repair, tell whether it helped.
    Examine(Option<Attempt>),
    /// Stop looking at the chain and at the port, with what is known by now.
    GiveUpExamination,
    /// Watch whether the port stays open that was just opened.
    ProveOpening,
    /// Watch exactly this from now on. Where there is a window it is the page
    /// that says what is watched.
    Watch(Vec<Watch>),
    /// Something in the window.
    Turn(Turn),
}

/// Where the vault keeps a secret that a person typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct SecretHandle(pub u64);

/// What the world answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// On the way; the final outcome is still to come.
    Progress(Progress),
    /// A look is back.
    Looked(Box<Looked>),
    /// Somebody signed in.
    SignedIn(Box<AccountFacts>),
    /// What an earlier run left unfinished, if it did.
    Recalled(Option<Box<Journal>>),
    /// These folders are in the one that the server was asked about.
    Browsed(Vec<PathBuf>),
    /// The names in a folder have been read.
    Surveyed(Box<Survey>),
    /// A part of the server on the disk has been measured.
    Measured(FolderSize),
    /// A probe is back.
    Probed(Box<Probed>),
    /// An action is done, and this is what the server looks like now.
    Done(Option<Box<Looked>>),
    /// It did not work.
    Failed(Problem),
}

/// News on the way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Progress {
    /// Sign in there.
    SignIn(SignInOffer),
    /// The server is starting, in its own words.
    Starting(String),
    /// Becoming this person of the Home.
    HomeUser(String),
    /// Plex's own page for the claim is open in the browser.
    HandedOver,
    /// Waiting until the claimed server lets its new owner in.
    Settling,
    /// Waiting until plex.tv lists the server.
    AwaitingListing,
    /// Reading the names in a folder: what was come upon so far.
    Counting(Counts),
    /// Measuring a part of the server on the disk: what was come upon so far.
    Measuring(FolderSize),
    /// Copying to or from another volume: bytes of all bytes.
    Copying(u64, u64),
    /// Something that is watched has changed.
    Noticed(Box<Noticed>),
}

/// How to sign in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum SignInWay {
    /// In the browser of this computer.
    #[default]
    Browser,
    /// With a short code on another device.
    ShortCode,
}

/// What the world is asked to do: each a thing that a person could name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// Look at the server, the account and this computer, at the same time.
    Look(Ticket, LookAt),
    /// Wait until somebody has signed in.
    SignIn(Ticket, SignInWay),
    /// Look for what an earlier run left unfinished.
    Recall(Ticket),
    /// Start the server's program and wait until it answers.
    StartServer(Ticket),
    /// Read the names in this folder; a file that is named gets a line for each
    /// file that the server will skip.
    Survey(Ticket, PathBuf, Option<PathBuf>),
    /// Ask the server which folders are in this one; an empty path is the top.
    Browse(Ticket, PathBuf),
    /// Measure this part of the server on the disk.
    Measure(Ticket, PathBuf),
    /// Delete this safety copy, for good.
    DeleteCopy(Ticket, CopyId),
    /// Look at this again and again, and tell what has changed.
    Watch(Ticket, Watch),
    /// Ask what a look does not bring.
    Probe(Ticket, Probe),
    /// Forget the account's sign-in here; at plex.tv too, where that is wished.
    SignOut(Ticket, bool),
    /// Remove everything that Usher keeps on this computer.
    ForgetEverything(Ticket),
    /// Become another person of the Home.
    SwitchHomeUser(Ticket, UserUuid, Option<SecretHandle>),
    /// Do this to the server with this identity, and only to that one; to this
    /// computer where none is named. Then look at what else is named.
    Perform(Ticket, Option<MachineIdentifier>, Action, LookAt),
    /// Open a page of the system's settings.
    OpenSettings(SettingsPane),
    /// Show this folder in the system's own file manager.
    ShowFolder(PathBuf),
    /// Write in the history that a repair did not solve this problem.
    NoteTried {
        /// The problem's code.
        code: String,
        /// The repair.
        rung: Rung,
    },
    /// Talk to the program on the server's port, whoever's it is: a person said so.
    TrustListener,
    /// Write down what is about to be done. If that fails, what follows in the
    /// same breath is not done.
    Remember(Box<Journal>),
    /// Remove what was written down.
    Forget,
    /// Give up waiting for this. Never sent for an action.
    Cancel(Ticket),
}

impl Effect {
    /// The ticket of an effect that answers.
    pub fn ticket(&self) -> Option<Ticket> {
        match self {
            Self::Look(ticket, _)
            | Self::Recall(ticket)
            | Self::StartServer(ticket)
            | Self::Survey(ticket, ..)
            | Self::Browse(ticket, _)
            | Self::Measure(ticket, _)
            | Self::DeleteCopy(ticket, _)
            | Self::Watch(ticket, _)
            | Self::Probe(ticket, _)
            | Self::SignIn(ticket, _)
            | Self::SignOut(ticket, _)
            | Self::ForgetEverything(ticket)
            | Self::SwitchHomeUser(ticket, ..)
            | Self::Perform(ticket, ..) => Some(*ticket),
            Self::OpenSettings(_)
            | Self::ShowFolder(_)
            | Self::NoteTried { .. }
            | Self::TrustListener
            | Self::Remember(_)
            | Self::Forget
            | Self::Cancel(_) => None,
        }
    }
}

/// What a look includes beside the server.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LookAt {
    /// The account and this computer too.
    pub all: bool,
    /// How the server treats a caller who shows no token.
    pub door: bool,
    /// With whom the account shares the server.
    pub shares: bool,
    /// These folders, here and as the server sees them.
    pub folders: Vec<PathBuf>,
    /// What belongs to the server on this computer's disk, and the safety copies.
    pub disk: bool,
    /// A server that is starting is told of and not waited for.
    pub at_once: bool,
}

impl LookAt {
    /// Everything that can be known without naming a folder.
    pub fn everything() -> Self {
        Self { all: true, door: true, shares: true, disk: true, ..Self::default() }
    }
}

/// What is written down before each action, so that nothing is lost with the
/// process. Free of secrets.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Journal {
    /// Which flow wrote it.
    pub flow: String,
    /// What the person answered.
    pub answers: Answers,
    /// What is to be done, and how far it is.
    pub plan: plan::Plan,
}

impl Journal {
    /// The flow's name in it.
    pub const SETUP: &'static str = "setup";
}

/// Collects effects and hands out tickets.
pub struct Fx<'a> {
    effects: Vec<Effect>,
    awaited: &'a mut BTreeSet<Ticket>,
    next_ticket: &'a mut u64,
    unhandled: &'a mut Vec<String>,
}

impl Fx<'_> {
    /// Asks for an effect that will answer.
    pub fn ask(&mut self, effect: impl FnOnce(Ticket) -> Effect) -> Ticket {
        let ticket = Ticket(*self.next_ticket);
        *self.next_ticket += 1;
        self.awaited.insert(ticket);
        self.effects.push(effect(ticket));
        ticket
    }

    /// Asks for an effect that does not answer.
    pub fn tell(&mut self, effect: Effect) {
        self.effects.push(effect);
    }

    /// Stops waiting for a ticket.
    pub fn cancel(&mut self, ticket: Ticket) {
        if self.awaited.remove(&ticket) {
            self.effects.push(Effect::Cancel(ticket));
        }
    }

    /// Records an outcome that no arm took.
    pub fn unhandled(&mut self, what: impl std::fmt::Debug) {
        self.unhandled.push(format!("{what:?}"));
    }
}

/// Moves the model by one event and says what the world should do about it.
/// The only code that changes a model.
pub fn update(model: &mut Model, event: Event) -> Vec<Effect> {
    let Model { facts, flow, asides, guide, unhandled, awaited, next_ticket } = model;
    // Once, at the top: an answer that nobody awaits any more is dropped, so
    // that no flow ever sees a stale one.
    if let Event::Outcome(ticket, outcome) = &event {
        let is_awaited = match outcome {
            Outcome::Progress(_) => awaited.contains(ticket),
            _ => awaited.remove(ticket),
        };
        if !is_awaited {
            return Vec::new();
        }
    }
    let mut fx = Fx { effects: Vec::new(), awaited, next_ticket, unhandled };
    match event {
        Event::Press(press) => match press {
            Press::Look
            | Press::StartServer
            | Press::SignOut { .. }
            | Press::ForgetEverything
            | Press::DeleteCopy(_) => {
                if matches!(flow, Flow::Home | Flow::Errand(Errand::Failed(_))) {
                    *flow = Flow::Errand(Errand::begin(&press, &mut fx));
                }
            }
            Press::Apply(answers) => {
                if flow.rests() {
                    *flow = Flow::Setup(Box::new(Setup::begin(*answers, &mut fx)));
                }
            }
            Press::Survey { folder, skipped } => asides.survey(&folder, skipped, &mut fx),
            Press::GiveUpSurvey(folder) => asides.give_up_survey(&folder, &mut fx),
            Press::Measure => asides.measure(facts, &mut fx),
            Press::Examine(attempt) => asides.examine(attempt, &mut fx),
            Press::ProveOpening => asides.prove_opening(facts, &mut fx),
            Press::GiveUpExamination => asides.give_up_examination(&mut fx),
            Press::Watch(watches) => asides.watch_only(&watches, &mut fx),
            Press::Turn(turn) => {
                if let Some(guide) = guide {
                    guide.turn(turn, facts, flow, asides, &mut fx);
                }
            }
            press => match flow {
                Flow::Setup(setup) => setup.press(press, facts, &mut fx),
                Flow::Errand(Errand::Looking(ticket)) if press == Press::Cancel => {
                    fx.cancel(*ticket);
                    *flow = Flow::Errand(Errand::Failed(Problem::Interrupted));
                }
                Flow::Home | Flow::Errand(_) => {}
            },
        },
        Event::Opened(usual_names) => {
            if guide.is_none() {
                *guide = Some(Box::new(Guide::open(usual_names, flow, &mut fx)));
            }
        }
        Event::Resumed(journal) => {
            if matches!(flow, Flow::Home) {
                *flow = Flow::Setup(Box::new(Setup::resumed(*journal)));
            }
        }
        Event::Outcome(ticket, outcome) if guide.as_ref().is_some_and(|it| it.recalls(ticket)) => {
            if let Some(guide) = guide {
                guide.recalled(outcome);
            }
        }
        Event::Outcome(ticket, outcome) if asides.awaits(ticket) => {
            asides.outcome(ticket, outcome, facts, &mut fx);
        }
        Event::Outcome(ticket, outcome) => match flow {
            Flow::Setup(setup) => setup.outcome(ticket, outcome, facts, &mut fx),
            Flow::Errand(errand) => {
                *flow = match errand.outcome(outcome, facts, &mut fx) {
                    Some(errand) => Flow::Errand(errand),
                    None => Flow::Home,
                };
            }
            Flow::Home => fx.unhandled(outcome),
        },
    }
    if let Some(guide) = guide {
        guide.follow(facts, flow, asides, &mut fx);
    }
    fx.effects
}

impl Errand {
    fn begin(press: &Press, fx: &mut Fx<'_>) -> Self {
        match press {
            Press::SignOut { revoke } => {
                Self::Acting(fx.ask(|ticket| Effect::SignOut(ticket, *revoke)))
            }
            Press::ForgetEverything => Self::Acting(fx.ask(Effect::ForgetEverything)),
            Press::StartServer => Self::Starting(fx.ask(Effect::StartServer)),
            Press::DeleteCopy(copy) => {
                Self::Deleting(fx.ask(|ticket| Effect::DeleteCopy(ticket, copy.clone())))
            }
            _ => Self::look(fx),
        }
    }

    fn look(fx: &mut Fx<'_>) -> Self {
        Self::Looking(fx.ask(|ticket| Effect::Look(ticket, LookAt::everything())))
    }

    /// What an answer makes of it; `None`: it has come to its end.
    fn outcome(&self, outcome: Outcome, facts: &mut Facts, fx: &mut Fx<'_>) -> Option<Self> {
        match (self, outcome) {
            (_, Outcome::Progress(progress)) => {
                if let Progress::Starting(status) = progress {
                    facts.server = Known::Hidden(Problem::ServerStarting { status });
                }
                Some(self.clone())
            }
            (Self::Looking(_), Outcome::Looked(looked)) => {
                facts.learn(*looked);
                None
            }
            (Self::Starting(_) | Self::Deleting(_), Outcome::Done(_)) => Some(Self::look(fx)),
            (Self::Acting(_), Outcome::Done(_)) => {
                facts.account = AccountFacts::NotAsked;
                None
            }
            (_, Outcome::Failed(problem)) => Some(Self::Failed(problem)),
            (_, other) => {
                fx.unhandled(other);
                Some(self.clone())
            }
        }
    }
}

impl Model {
    /// The set-up that is going on or has come to rest.
    pub fn setup(&self) -> Option<&Setup> {
        match &self.flow {
            Flow::Setup(setup) => Some(setup),
            Flow::Home | Flow::Errand(_) => None,
        }
    }

    /// Whether some answer is still awaited.
    pub fn awaits(&self) -> bool {
        !self.awaited.is_empty()
    }
}
