//! What the window shows: the page, the answers being given, and what lies
//! over it. The window's pages are a way through the same set-ups that the
//! command line runs; this module only chooses when to begin which.

mod draft;
mod landing;
#[cfg(test)]
mod tests;

pub use draft::{Chosen, Draft, Library, UsualNames, library_with};
pub use landing::landing;

use super::aside::{Asides, Watch};
use super::facts::{AccountFacts, Facts, Known};
use super::setup::{Answers, Purpose, Question, Setup, Step};
use super::{
    Effect, Errand, Flow, Fx, Journal, Outcome, Press, SecretHandle, SignInWay, Ticket,
};
use crate::domain::{Access, PrivacyPane, RemoteAccess, SectionKind};
use crate::problem::{Problem, UnusualAccount};
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
    /// The window's own settings.
    Settings,
}

impl Page {
    /// Every page.
    pub const ALL: [Self; 20] = [
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
        Self::OtherAccount,
        Self::SignedOut,
        Self::NotAffected,
        Self::NoAccount,
        Self::Interrupted,
        Self::Settings,
    ];
}

/// What lies over a page and is answered first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Sheet {
    /// A library is about to be added to a server that is set up.
    AddLibrary,
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
}

/// What a hand does in the window.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Turn {
    /// Go to this page.
    Open(Page),
    /// Go to where one came from; every answer stays.
    Back,
    /// Look again and open where that leads.
    LookAgain,
    /// Start the server.
    StartServer,
    /// Sign in, and connect the server if it is connected to nobody.
    SignIn(SignInWay),
    /// This was typed as the name.
    TypeName(String),
    /// Remote access is to be like this.
    ChooseRemoteAccess(RemoteAccess),
    /// Turn remote access on now, on a server that is set up.
    SwitchRemoteAccess(RemoteAccess),
    /// These folders were chosen.
    ChooseFolders(Vec<PathBuf>),
    /// This library is of this kind.
    ChooseKind(usize, SectionKind),
    /// This was typed as a library's name.
    TypeLibraryName(usize, String),
    /// This library is not wanted.
    LeaveOut(usize),
    /// What the toast speaks of is taken back.
    Undo,
    /// The toast has been seen.
    DismissToast,
    /// Do what the review shows.
    SetUp,
    /// Finish without the libraries.
    LeaveLibrariesOut,
    /// Add the libraries of the sheet.
    AddLibraries,
    /// Show this sheet.
    Show(Sheet),
    /// Close the sheet and change nothing.
    CloseSheet,
    /// Yes to the question on the sheet.
    Accept(Question),
    /// Stop at the next safe boundary.
    StopSoon,
    /// Talk to the program on the server's port, whoever's it is.
    TrustListener,
    /// Open this row of the system's privacy settings.
    OpenPrivacySettings(PrivacyPane),
    /// Say whether a server must be connected to an account at all.
    SwitchRequirement(bool),
    /// Sign the account out here, and the server where that is wished.
    SignOut {
        /// The server too.
        server: bool,
    },
    /// Forget everything of the account that is kept on this computer.
    ForgetMe,
    /// Become the admin of the Home, with the PIN held under this handle.
    UseHomeAdmin(Option<SecretHandle>),
    /// The language has changed, and libraries are named like this in it.
    Rename(UsualNames),
    /// The window is shown, or is not: nobody watches what nobody sees.
    Visible(bool),
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
            draft: Draft { usual_names, ..Draft::default() },
            sheet: None,
            toast: None,
            sets_up_next: false,
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

    /// Takes what the hand did.
    pub(super) fn turn(
        &mut self,
        turn: Turn,
        facts: &mut Facts,
        flow: &mut Flow,
        asides: &mut Asides,
        fx: &mut Fx<'_>,
    ) {
        match turn {
            Turn::Open(page) => self.go_to(page, flow),
            Turn::Back => self.back(facts, flow, fx),
            Turn::LookAgain => {
                if rests(flow) {
                    begin_look(flow, fx);
                    self.turn_to(Page::Looking);
                }
            }
            Turn::StartServer => {
                if rests(flow) {
                    *flow = Flow::Errand(Errand::Starting(fx.ask(Effect::StartServer)));
                    self.turn_to(Page::Starting);
                }
            }
            Turn::SignIn(way) => {
                let answers = Answers { sign_in: Some(way), ..self.claim(facts) };
                if self.begin(answers, flow, fx) {
                    self.page = Page::Waiting;
                }
            }
            Turn::TypeName(text) => self.draft.name = Some(text),
            Turn::ChooseRemoteAccess(wish) => self.draft.remote_access = Some(wish),
            Turn::SwitchRemoteAccess(wish) => {
                let answers = Answers {
                    remote_access: Some(wish),
                    confirmed: true,
                    ..Answers::to(Purpose::RemoteAccess)
                };
                if self.begin(answers, flow, fx) && wish != RemoteAccess::Off {
                    self.turn_to(Page::Remote);
                }
            }
            Turn::ChooseFolders(folders) => {
                for folder in folders {
                    if self.draft.choose(&folder) {
                        asides.survey(&folder, fx);
                    }
                }
                if self.page == Page::Overview {
                    self.sheet = Some(Sheet::AddLibrary);
                }
            }
            Turn::ChooseKind(at, kind) => {
                if let Some(library) = self.draft.libraries.get_mut(at) {
                    library.kind = Some(kind);
                    library.sureness = None;
                }
            }
            Turn::TypeLibraryName(at, name) => {
                if let Some(library) = self.draft.libraries.get_mut(at) {
                    library.name = name;
                }
            }
            Turn::LeaveOut(at) => {
                if let Some(library) = self.draft.libraries.get_mut(at) {
                    library.left_out = true;
                    self.toast = Some(Toast::LeftOut(at));
                }
            }
            Turn::Undo => self.undo(flow, fx),
            Turn::DismissToast => self.toast = None,
            Turn::SetUp => self.set_up(facts, flow, fx),
            Turn::LeaveLibrariesOut => {
                for library in &mut self.draft.libraries {
                    library.left_out = true;
                }
                self.set_up(facts, flow, fx);
            }
            Turn::AddLibraries => {
                let answers = self.draft.answers(Purpose::AddLibraries, facts);
                if !answers.libraries.is_empty() && self.begin(answers, flow, fx) {
                    self.sheet = None;
                }
            }
            Turn::Show(sheet) => self.sheet = Some(sheet),
            Turn::CloseSheet => self.close_sheet(asides, flow, facts, fx),
            Turn::Accept(question) => {
                self.sheet = None;
                if let Flow::Setup(setup) = flow {
                    setup.press(Press::Accept(question), facts, fx);
                }
            }
            Turn::StopSoon => {
                self.sheet = None;
                if let Flow::Setup(setup) = flow {
                    setup.press(Press::Cancel, facts, fx);
                }
            }
            Turn::TrustListener => {
                if rests(flow) {
                    fx.tell(Effect::TrustListener);
                    begin_look(flow, fx);
                    self.turn_to(Page::Looking);
                }
            }
            Turn::OpenPrivacySettings(pane) => fx.tell(Effect::OpenPrivacySettings(pane)),
            Turn::SwitchRequirement(on) => {
                let answers = Answers {
                    local_security: Some(on),
                    confirmed: true,
                    ..Answers::to(Purpose::LocalSecurity)
                };
                self.begin(answers, flow, fx);
            }
            Turn::SignOut { server } => self.sign_out(server, flow, fx),
            Turn::ForgetMe => self.forget_me(flow, fx),
            Turn::UseHomeAdmin(pin) => {
                if let Flow::Setup(setup) = flow {
                    setup.press(Press::SwitchToHomeAdmin(pin), facts, fx);
                }
            }
            Turn::Rename(usual_names) => self.draft.usual_names = usual_names,
            Turn::Visible(visible) => self.visible = visible,
        }
    }

    /// Goes where the flow has come to. Called after every event.
    pub(super) fn follow(
        &mut self,
        facts: &mut Facts,
        flow: &mut Flow,
        asides: &mut Asides,
        fx: &mut Fx<'_>,
    ) {
        self.draft.propose(facts);
        match flow {
            // The server was gone and is back; or somebody signed out, so what
            // was seen was seen as somebody else.
            Flow::Home
                if facts.server == Known::NotAsked
                    || (self.page == Page::Looking && facts.account == AccountFacts::NotAsked) =>
            {
                begin_look(flow, fx);
            }
            Flow::Home if matches!(self.page, Page::Looking | Page::Starting) => {
                if let Some(journal) = self.unfinished.take() {
                    *flow = Flow::Setup(Box::new(Setup::resumed(*journal)));
                    self.turn_to(Page::Interrupted);
                } else if self.recall.is_none() {
                    self.turn_to(landing(facts));
                }
            }
            Flow::Errand(Errand::Looking(_)) if is_starting(facts) => {
                self.turn_to(Page::Starting);
            }
            Flow::Errand(Errand::Failed(_)) if self.page == Page::Looking => {
                self.turn_to(Page::Blocked);
            }
            Flow::Home | Flow::Errand(_) => {}
            Flow::Setup(setup) if setup.step == Step::Interrupted => {}
            Flow::Setup(setup) => match setup.answers.purpose {
                Purpose::Claim | Purpose::SignIn => self.follow_claim(facts, flow, fx),
                Purpose::SetUp => self.follow_set_up(flow),
                Purpose::AddLibraries
                | Purpose::RemoteAccess
                | Purpose::Unclaim
                | Purpose::LocalSecurity => self.follow_change(facts, flow),
            },
        }
        asides.watch_only(&self.watches(facts, flow), fx);
    }

    /// What is worth watching while this is shown.
    fn watches(&self, facts: &Facts, flow: &Flow) -> Vec<Watch> {
        let mut watches = Vec::new();
        if !self.visible {
            return watches;
        }
        let shows_folders = matches!(self.page, Page::Folders | Page::Review)
            || self.sheet == Some(Sheet::AddLibrary);
        let owns = matches!(facts.reading().map(|it| &it.access), Some(Access::Owner { .. }));
        let folders = self.draft.wanted_folders();
        if shows_folders && owns && !folders.is_empty() {
            watches.push(Watch::Folders(folders));
        }
        let shows_server = matches!(self.page, Page::Overview | Page::Done);
        if (shows_server || self.page == Page::Starting) && rests(flow) {
            watches.push(Watch::Server);
        }
        if shows_server && owns && facts.scans_go_on() {
            watches.push(Watch::Scans);
        }
        watches
    }

    fn follow_claim(&mut self, facts: &mut Facts, flow: &mut Flow, fx: &mut Fx<'_>) {
        let Flow::Setup(setup) = flow else { return };
        let is_claim = setup.answers.purpose == Purpose::Claim;
        match &setup.step {
            Step::SigningIn(_) => {
                if self.page != Page::HomePin {
                    self.page = Page::Waiting;
                }
            }
            Step::Asking(Question::UnusualAccount { why: UnusualAccount::HomeMember, .. }) => {
                self.page = Page::HomePin
            }
            Step::Asking(question) => {
                self.page = Page::Review;
                self.sheet = Some(Sheet::Question(question.clone()));
            }
            Step::Stopped(problem) => match problem {
                Problem::Interrupted => {
                    *flow = Flow::Home;
                    self.sets_up_next = false;
                    self.turn_to(landing(facts));
                }
                Problem::OwnedByAnother { .. } => self.leave_for(Page::OtherAccount, flow),
                Problem::ServerSignedOut => self.leave_for(Page::SignedOut, flow),
                Problem::HomePinNeeded { .. } | Problem::HomePinWrong => self.page = Page::HomePin,
                _ => self.sets_up_next = false,
            },
            Step::Done => {
                let set_up = std::mem::take(&mut self.sets_up_next);
                *flow = Flow::Home;
                self.sheet = None;
                if !is_claim {
                    return self.turn_to(landing(facts));
                }
                if matches!(self.page, Page::Waiting | Page::HomePin | Page::SignIn) {
                    self.page = Page::Review;
                }
                if set_up {
                    self.set_up(facts, flow, fx);
                }
            }
            // Signed in: what remains goes on by itself, and the answers can
            // be given meanwhile.
            _ if is_claim && matches!(self.page, Page::Waiting | Page::HomePin) => {
                let signed_in = facts.account.signed_in().is_some();
                if signed_in {
                    self.page = Page::Review;
                }
            }
            _ => {}
        }
    }

    fn follow_set_up(&mut self, flow: &mut Flow) {
        let Flow::Setup(setup) = flow else { return };
        match &setup.step {
            Step::Asking(question) => self.sheet = Some(Sheet::Question(question.clone())),
            Step::SigningIn(_) => self.page = Page::Waiting,
            Step::Done => {
                if self.page != Page::Done {
                    self.page = Page::Done;
                    self.sheet = None;
                    self.draft.clear_libraries();
                    self.came_from.clear();
                }
            }
            _ => self.page = Page::SettingUp,
        }
    }

    fn follow_change(&mut self, facts: &Facts, flow: &mut Flow) {
        let Flow::Setup(setup) = flow else { return };
        match &setup.step {
            Step::Asking(question) => self.sheet = Some(Sheet::Question(question.clone())),
            Step::Done => {
                let answers = setup.answers.clone();
                *flow = Flow::Home;
                match answers.purpose {
                    Purpose::AddLibraries => {
                        let names = answers.libraries.into_iter().map(|it| it.name).collect();
                        self.toast = Some(Toast::Added(names));
                        self.draft.clear_libraries();
                    }
                    Purpose::RemoteAccess if answers.remote_access == Some(RemoteAccess::Off) => {
                        self.toast = Some(Toast::RemoteAccessOff);
                        self.page = Page::Overview;
                    }
                    Purpose::Unclaim => self.turn_to(landing(facts)),
                    _ => {}
                }
            }
            _ => {}
        }
    }

    fn claim(&self, facts: &Facts) -> Answers {
        // A server that is claimed is not claimed again: signing in is all.
        let purpose = match facts.claimed() {
            Some(true) => Purpose::SignIn,
            _ => Purpose::Claim,
        };
        Answers { confirmed: true, starts_server: true, ..Answers::to(purpose) }
    }

    fn set_up(&mut self, facts: &Facts, flow: &mut Flow, fx: &mut Fx<'_>) {
        let connects = matches!(flow, Flow::Setup(setup)
            if setup.answers.purpose == Purpose::Claim && !setup.rests());
        if connects {
            self.sets_up_next = true;
            return;
        }
        let answers = self.draft.answers(Purpose::SetUp, facts);
        if self.begin(answers, flow, fx) {
            self.page = Page::SettingUp;
        }
    }

    fn sign_out(&mut self, server: bool, flow: &mut Flow, fx: &mut Fx<'_>) {
        if !rests(flow) {
            return;
        }
        self.sheet = None;
        if server {
            let answers = Answers { confirmed: true, ..Answers::to(Purpose::Unclaim) };
            self.begin(answers, flow, fx);
        } else {
            let ticket = fx.ask(|ticket| Effect::SignOut(ticket, false));
            *flow = Flow::Errand(Errand::Acting(ticket));
            self.toast = Some(Toast::SignedOut);
            self.turn_to(Page::Looking);
        }
    }

    fn forget_me(&mut self, flow: &mut Flow, fx: &mut Fx<'_>) {
        if !rests(flow) {
            return;
        }
        *flow = Flow::Errand(Errand::Acting(fx.ask(Effect::ForgetEverything)));
        self.sheet = None;
        self.toast = Some(Toast::Forgotten);
        self.turn_to(Page::Looking);
    }

    fn undo(&mut self, flow: &mut Flow, fx: &mut Fx<'_>) {
        match self.toast.take() {
            Some(Toast::LeftOut(at)) => {
                if let Some(library) = self.draft.libraries.get_mut(at) {
                    library.left_out = false;
                }
            }
            Some(Toast::RemoteAccessOff) => {
                let answers = Answers {
                    remote_access: Some(RemoteAccess::Automatic),
                    confirmed: true,
                    ..Answers::to(Purpose::RemoteAccess)
                };
                self.begin(answers, flow, fx);
            }
            other => self.toast = other,
        }
    }

    fn close_sheet(
        &mut self,
        asides: &mut Asides,
        flow: &mut Flow,
        facts: &mut Facts,
        fx: &mut Fx<'_>,
    ) {
        match self.sheet.take() {
            // The folders were chosen for this sheet alone.
            Some(Sheet::AddLibrary) => {
                for chosen in &self.draft.folders {
                    asides.give_up_survey(&chosen.folder, fx);
                }
                self.draft.clear_libraries();
            }
            Some(Sheet::Question(_)) => {
                if let Flow::Setup(setup) = flow {
                    setup.press(Press::Decline, facts, fx);
                }
            }
            _ => {}
        }
    }

    /// Begins a set-up, unless something else is going on.
    fn begin(&mut self, answers: Answers, flow: &mut Flow, fx: &mut Fx<'_>) -> bool {
        let may = rests(flow);
        if may {
            self.toast = None;
            *flow = Flow::Setup(Box::new(Setup::begin(answers, fx)));
        }
        may
    }

    fn go_to(&mut self, page: Page, flow: &mut Flow) {
        if page == self.page {
            return;
        }
        // A problem that is walked away from has been seen.
        if rests(flow) && matches!(page, Page::Overview | Page::Settings | Page::SignIn) {
            *flow = Flow::Home;
        }
        self.came_from.push(self.page);
        self.page = page;
    }

    fn back(&mut self, facts: &mut Facts, flow: &mut Flow, fx: &mut Fx<'_>) {
        match self.page {
            Page::Waiting | Page::HomePin => {
                if let Flow::Setup(setup) = flow {
                    setup.press(Press::Cancel, facts, fx);
                }
            }
            _ => {
                if let Some(page) = self.came_from.pop() {
                    self.page = page;
                }
            }
        }
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

/// Whether nothing is going on, so that something else may begin.
pub(super) fn rests(flow: &Flow) -> bool {
    match flow {
        Flow::Home | Flow::Errand(Errand::Failed(_)) => true,
        Flow::Errand(_) => false,
        Flow::Setup(setup) => setup.rests(),
    }
}

fn is_starting(facts: &Facts) -> bool {
    matches!(facts.server, Known::Hidden(Problem::ServerStarting { .. }))
}

fn begin_look(flow: &mut Flow, fx: &mut Fx<'_>) {
    *flow = Flow::Errand(Errand::look(fx));
}
