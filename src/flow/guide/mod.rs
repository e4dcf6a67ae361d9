//! What the window shows: the page, the answers being given, and what lies
//! over it. The window's pages are a way through the same set-ups that the
//! command line runs; this module only chooses when to begin which.

mod draft;
mod follow;
mod landing;
mod mend;
#[cfg(test)]
mod tests;
mod turn;

pub use draft::{Chosen, Draft, Library, UsualNames, library_with};
pub use landing::landing;
pub use mend::{Audience, Symptom, watching};
pub use turn::Turn;

use super::facts::{Facts, Known};
use super::setup::{Answers, Question};
use super::{Effect, Errand, Flow, Fx, Journal, Outcome, Ticket};
use crate::domain::{CopyId, Link};
use crate::problem::Problem;
use mend::Trial;
use std::path::PathBuf;

/// A page of the window.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Page {
    /// The first look.
    Looking,
    /// Something stands in the way of any look.
    Blocked,
    /// The server's program is not on this computer.
    NotInstalled,
    /// The server is starting.
    Starting,
    /// Connect the server to an account.
    SignIn,
    /// Waiting for the browser.
    Waiting,
    /// The Home's admin is asked for.
    HomePin,
    /// The answers so far; nothing more changes until Set up.
    Review,
    /// The friendly name and remote access.
    Name,
    /// Folders and the libraries they become.
    Folders,
    /// The plan runs.
    SettingUp,
    /// It is done and proven.
    Done,
    /// A server that is set up.
    Overview,
    /// Remote access.
    Remote,
    /// Every link of the chain.
    Chain,
    /// Another account's server.
    OtherAccount,
    /// Plex no longer accepts the server's own sign-in.
    SignedOut,
    /// This server may stay without an account.
    NotAffected,
    /// The server is used without an account.
    NoAccount,
    /// An earlier run was cut off.
    Interrupted,
    /// A clean reinstall: what is kept, and what will be done.
    Reinstall,
    /// What was moved aside and can be put back.
    Copies,
    /// The window's own settings.
    Settings,
}

impl Page {
    /// Every page.
    pub const ALL: [Self; 23] = [
        Self::Looking,
        Self::Blocked,
        Self::NotInstalled,
        Self::Starting,
        Self::SignIn,
        Self::Waiting,
        Self::HomePin,
        Self::Review,
        Self::Name,
        Self::Folders,
        Self::SettingUp,
        Self::Done,
        Self::Overview,
        Self::Remote,
        Self::Chain,
        Self::OtherAccount,
        Self::SignedOut,
        Self::NotAffected,
        Self::NoAccount,
        Self::Interrupted,
        Self::Reinstall,
        Self::Copies,
        Self::Settings,
    ];
}

/// What lies over a page and is answered first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Sheet {
    /// A library is about to be added to a server that is set up.
    AddLibrary,
    /// The folders in this one, as the server sees them; an empty path is the top.
    ServerFolders(PathBuf),
    /// Sign out here, or the server too?
    SignOut,
    /// Connect it to another account than before?
    Question(Question),
    /// Stop after the step at hand?
    Stop,
    /// Stop after the step at hand and close the window?
    Close,
    /// Forget the sign-in?
    ForgetMe,
    /// Somebody watches, and the server is about to be stopped.
    Viewers(Audience),
    /// Disconnect the server from its owner, and connect it to this account?
    TakeOver,
    /// What the support file hides, before it is saved.
    SupportFile,
    /// Delete this safety copy for good?
    DeleteCopy(CopyId),
    /// What people do before a reinstall, and which of it nobody needs to.
    Rituals,
}

/// A short word on what was just done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Toast {
    /// A library was left out; its place among the libraries.
    LeftOut(usize),
    /// These libraries were added.
    Added(Vec<String>),
    /// Remote access was switched off.
    RemoteAccessOff,
    /// The sign-in was forgotten.
    Forgotten,
    /// The account signed out here.
    SignedOut,
    /// The lines for a forum are on the clipboard.
    SummaryCopied,
    /// The support file is here.
    SupportFileSaved(PathBuf),
    /// This safety copy was put back.
    PutBack(CopyId),
    /// This safety copy was deleted.
    CopyDeleted(CopyId),
}

/// What the window shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Guide {
    /// The page.
    pub page: Page,
    /// The answers being given.
    pub draft: Draft,
    /// What lies over the page.
    pub sheet: Option<Sheet>,
    /// A short word on what was just done.
    pub toast: Option<Toast>,
    /// Whether Set up was pressed while the server was still being connected.
    pub sets_up_next: bool,
    /// The link that the page of the chain scrolls to, and how often one was
    /// sought by now: each search scrolls once.
    pub sought: Option<(Link, u32)>,
    /// What the pasted sentence speaks of.
    pub symptom: Option<Symptom>,
    /// The safety copy of the reinstall that this window has made.
    pub reinstalled: Option<CopyId>,
    /// What waits until it is known who watches.
    held: Option<Box<Answers>>,
    trial: Option<Trial>,
    /// Whether everything is looked at once the port was watched long enough.
    examines_next: bool,
    came_from: Vec<Page>,
    visible: bool,
    /// Whether it is being looked for what an earlier run left unfinished.
    recall: Option<Ticket>,
    unfinished: Option<Box<Journal>>,
}

impl Guide {
    /// Opens by looking.
    pub(super) fn open(usual_names: UsualNames, flow: &mut Flow, fx: &mut Fx<'_>) -> Self {
        let recall = Some(fx.ask(Effect::Recall));
        begin_look(flow, fx);
        Self {
            page: Page::Looking,
            draft: Draft::with(usual_names),
            sheet: None,
            toast: None,
            sets_up_next: false,
            sought: None,
            symptom: None,
            reinstalled: None,
            held: None,
            trial: None,
            examines_next: false,
            came_from: Vec::new(),
            visible: true,
            recall,
            unfinished: None,
        }
    }

    /// Whether this answer tells what an earlier run left unfinished.
    pub(super) fn recalls(&self, ticket: Ticket) -> bool {
        self.recall == Some(ticket)
    }

    /// Takes what an earlier run left unfinished. Where that cannot be read,
    /// nothing is offered: the facts say what there is to do.
    pub(super) fn recalled(&mut self, outcome: Outcome) {
        self.recall = None;
        if let Outcome::Recalled(journal) = outcome {
            self.unfinished = journal;
        }
    }

    /// Whether somebody can see the window.
    pub fn is_visible(&self) -> bool {
        self.visible
    }

    fn leave_for(&mut self, page: Page, flow: &mut Flow) {
        *flow = Flow::Home;
        self.turn_to(page);
    }

    fn turn_to(&mut self, page: Page) {
        self.page = page;
        self.came_from.clear();
    }
}

fn is_starting(facts: &Facts) -> bool {
    matches!(facts.server, Known::Hidden(Problem::ServerStarting { .. }))
}

fn begin_look(flow: &mut Flow, fx: &mut Fx<'_>) {
    *flow = Flow::Errand(Errand::look(fx));
}
