//! What a hand does in the window, and what comes of it.

use super::super::aside::Asides;
use super::super::facts::Facts;
use super::super::setup::{Answers, Purpose, Question, Setup};
use super::super::{Effect, Errand, Flow, Fx, Press, SecretHandle, SignInWay};
use super::mend::to_repair;
use super::{Audience, Guide, Page, Sheet, Toast, UsualNames, begin_look, landing};
use crate::domain::{CopyId, Keep, Link, RemoteAccess, Repair, SectionKind, SettingsPane};
use crate::problem::Remedy;
use std::path::PathBuf;

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
    /// Look into this folder as the server sees it; an empty path is the top.
    BrowseServer(PathBuf),
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
    /// Open this page of the system's settings.
    OpenSettings(SettingsPane),
    /// Show this folder in the system's own file manager.
    ShowFolder(PathBuf),
    /// Let Usher repair this.
    Repair(Repair),
    /// Look at every link of the chain, and show this one.
    ShowLink(Link),
    /// Try this against the problem with this code, and look at the chain again.
    Try {
        /// The problem's code.
        code: String,
        /// What is tried.
        remedy: Remedy,
    },
    /// Look at every link once more.
    Examine,
    /// Find the link that this sentence speaks of.
    FindSymptom(String),
    /// Stop the server although somebody watches.
    DespiteViewers,
    /// Stop it when nobody watches any more.
    AfterViewers,
    /// Disconnect the server from its owner, and connect it to this account.
    TakeOver,
    /// Say this in passing.
    Tell(Toast),
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
    /// A reinstall is to keep this.
    ChooseKeep(Keep),
    /// Reinstall as the page says.
    Reinstall,
    /// Put back what this safety copy holds.
    PutBack(CopyId),
    /// Delete this safety copy, for good.
    DeleteCopy(CopyId),
    /// The window is shown, or is not: nobody watches what nobody sees.
    Visible(bool),
}

impl Guide {
    /// Takes what the hand did.
    pub(in super::super) fn turn(
        &mut self,
        turn: Turn,
        facts: &mut Facts,
        flow: &mut Flow,
        asides: &mut Asides,
        fx: &mut Fx<'_>,
    ) {
        match turn {
            Turn::Open(Page::Chain) => self.open_chain(None, flow, asides, fx),
            Turn::Open(page) => self.go_to(page, facts, flow, asides, fx),
            Turn::Back => self.back(facts, flow, fx),
            Turn::LookAgain => {
                if flow.rests() {
                    begin_look(flow, fx);
                    self.turn_to(Page::Looking);
                }
            }
            Turn::StartServer => {
                if flow.rests() {
                    self.start_server(flow, fx);
                }
            }
            Turn::SignIn(way) => {
                let answers = Answers { sign_in: Some(way), ..self.claim(facts) };
                if self.begin(answers, facts, flow, fx) {
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
                if self.begin(answers, facts, flow, fx) && wish != RemoteAccess::Off {
                    self.turn_to(Page::Remote);
                }
            }
            Turn::BrowseServer(folder) => {
                asides.browse(&folder, fx);
                self.sheet = Some(Sheet::ServerFolders(folder));
            }
            Turn::ChooseFolders(folders) => {
                if matches!(self.sheet, Some(Sheet::ServerFolders(_))) {
                    self.sheet = None;
                }
                for folder in folders {
                    if self.draft.choose(&folder) {
                        asides.survey(&folder, None, fx);
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
            Turn::Undo => self.undo(facts, flow, fx),
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
                if !answers.libraries.is_empty() && self.begin(answers, facts, flow, fx) {
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
                if flow.rests() {
                    fx.tell(Effect::TrustListener);
                    begin_look(flow, fx);
                    self.turn_to(Page::Looking);
                }
            }
            Turn::OpenSettings(pane) => fx.tell(Effect::OpenSettings(pane)),
            Turn::ShowFolder(folder) => fx.tell(Effect::ShowFolder(folder)),
            Turn::ShowLink(link) => self.open_chain(Some(link), flow, asides, fx),
            Turn::Try { code, remedy } => self.try_remedy(code, remedy, facts, flow, asides, fx),
            Turn::Examine if self.page == Page::Remote => self.prove_opening(facts, asides, fx),
            Turn::Examine => asides.examine(None, fx),
            Turn::FindSymptom(sentence) => self.find(&sentence),
            Turn::DespiteViewers => self.go_ahead(flow, fx),
            Turn::AfterViewers => self.sheet = Some(Sheet::Viewers(Audience::Awaited)),
            Turn::TakeOver => self.take_over(facts, flow, fx),
            Turn::Tell(toast) => self.toast = Some(toast),
            Turn::Repair(repair) => self.begin_and_show(to_repair(repair), facts, flow, fx),
            Turn::SwitchRequirement(on) => {
                let answers = Answers {
                    local_security: Some(on),
                    confirmed: true,
                    ..Answers::to(Purpose::LocalSecurity)
                };
                self.begin(answers, facts, flow, fx);
            }
            Turn::SignOut { server } => self.sign_out(server, facts, flow, fx),
            Turn::ForgetMe => self.forget_me(flow, fx),
            Turn::UseHomeAdmin(pin) => {
                if let Flow::Setup(setup) = flow {
                    setup.press(Press::SwitchToHomeAdmin(pin), facts, fx);
                }
            }
            Turn::ChooseKeep(keep) => self.draft.keep = keep,
            Turn::Reinstall => {
                let answers = self.draft.reinstall();
                self.begin_and_show(answers, facts, flow, fx);
            }
            Turn::PutBack(copy) => {
                let answers = Answers {
                    puts_back: Some(copy),
                    confirmed: true,
                    ..Answers::to(Purpose::PutBack)
                };
                self.begin_and_show(answers, facts, flow, fx);
            }
            Turn::DeleteCopy(copy) => {
                if flow.rests() {
                    *flow = Flow::Errand(Errand::begin(&Press::DeleteCopy(copy.clone()), fx));
                    self.sheet = None;
                    self.toast = Some(Toast::CopyDeleted(copy));
                }
            }
            Turn::Rename(usual_names) => self.draft.usual_names = usual_names,
            Turn::Visible(visible) => self.visible = visible,
        }
    }

    pub(super) fn claim(&self, facts: &Facts) -> Answers {
        let purpose = match facts.claimed() {
            // Its own sign-in has to go first; signing in here is part of it.
            Some(true) if landing(facts) == Page::SignedOut && facts.hosts_server() => {
                Purpose::Repair(Repair::RenewSignIn)
            }
            // A server that is claimed is not claimed again: signing in is all.
            Some(true) => Purpose::SignIn,
            _ => Purpose::Claim,
        };
        Answers { confirmed: true, starts_server: true, ..Answers::to(purpose) }
    }

    pub(super) fn set_up(&mut self, facts: &mut Facts, flow: &mut Flow, fx: &mut Fx<'_>) {
        let connects = matches!(flow, Flow::Setup(setup)
            if setup.answers.purpose == Purpose::Claim && !setup.rests());
        if connects {
            self.sets_up_next = true;
            return;
        }
        let answers = self.draft.answers(Purpose::SetUp, facts);
        self.begin_and_show(answers, facts, flow, fx);
    }

    fn sign_out(&mut self, server: bool, facts: &mut Facts, flow: &mut Flow, fx: &mut Fx<'_>) {
        if !flow.rests() {
            return;
        }
        self.sheet = None;
        if server {
            let answers = Answers { confirmed: true, ..Answers::to(Purpose::Unclaim) };
            self.begin(answers, facts, flow, fx);
        } else {
            let ticket = fx.ask(|ticket| Effect::SignOut(ticket, false));
            *flow = Flow::Errand(Errand::Acting(ticket));
            self.toast = Some(Toast::SignedOut);
            self.turn_to(Page::Looking);
        }
    }

    fn forget_me(&mut self, flow: &mut Flow, fx: &mut Fx<'_>) {
        if !flow.rests() {
            return;
        }
        *flow = Flow::Errand(Errand::Acting(fx.ask(Effect::ForgetEverything)));
        self.sheet = None;
        self.toast = Some(Toast::Forgotten);
        self.turn_to(Page::Looking);
    }

    fn undo(&mut self, facts: &mut Facts, flow: &mut Flow, fx: &mut Fx<'_>) {
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
                self.begin(answers, facts, flow, fx);
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
            Some(Sheet::Viewers(_)) => self.let_be(),
            _ => {}
        }
    }

    /// The person has said yes to the question that this would ask again.
    fn take_over(&mut self, facts: &mut Facts, flow: &mut Flow, fx: &mut Fx<'_>) {
        let owner = facts.description().and_then(|it| it.owner.clone());
        let answers = Answers {
            accepted: vec![Question::HadOwner { owner }],
            ..to_repair(Repair::RenewSignIn)
        };
        self.sheet = None;
        self.begin_and_show(answers, facts, flow, fx);
    }

    /// Begins a set-up, unless something else is going on or it waits until it
    /// is known who watches.
    pub(super) fn begin(
        &mut self,
        answers: Answers,
        facts: &mut Facts,
        flow: &mut Flow,
        fx: &mut Fx<'_>,
    ) -> bool {
        let may = flow.rests() && !self.holds(&answers, facts);
        if may {
            self.begin_at_once(answers, flow, fx);
        }
        may
    }

    /// The same, and shows how it goes.
    pub(super) fn begin_and_show(
        &mut self,
        answers: Answers,
        facts: &mut Facts,
        flow: &mut Flow,
        fx: &mut Fx<'_>,
    ) {
        if self.begin(answers, facts, flow, fx) {
            self.page = Page::SettingUp;
        }
    }

    pub(super) fn begin_at_once(&mut self, answers: Answers, flow: &mut Flow, fx: &mut Fx<'_>) {
        self.draft.is_new |= answers.purpose == Purpose::Claim;
        self.toast = None;
        *flow = Flow::Setup(Box::new(Setup::begin(answers, fx)));
    }

    pub(super) fn start_server(&mut self, flow: &mut Flow, fx: &mut Fx<'_>) {
        *flow = Flow::Errand(Errand::begin(&Press::StartServer, fx));
        self.turn_to(Page::Starting);
    }

    fn go_to(
        &mut self,
        page: Page,
        facts: &Facts,
        flow: &mut Flow,
        asides: &mut Asides,
        fx: &mut Fx<'_>,
    ) {
        if page == self.page {
            return;
        }
        // What the router says is asked only of those who want to be reached.
        if page == Page::Remote && facts.wants_outside() {
            asides.examine(None, fx);
        }
        // Walked away from; the Home's PIN is on the way.
        if flow.rests() && page != Page::HomePin {
            self.trial = None;
        }
        // A problem that is walked away from has been seen, and so has a run that
        // rests: it would call its own page back.
        let has_been_seen = self.page == Page::SettingUp
            || matches!(
                page,
                Page::Overview | Page::Settings | Page::SignIn | Page::Reinstall | Page::Copies
            );
        if flow.rests() && has_been_seen {
            *flow = Flow::Home;
        }
        // What no longer runs is no page to come back to.
        let is_over =
            matches!(flow, Flow::Home) && matches!(self.page, Page::SettingUp | Page::Interrupted);
        if !is_over {
            self.came_from.push(self.page);
        }
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
                } else if matches!(self.page, Page::Reinstall | Page::Copies) {
                    self.page = Page::Overview;
                }
            }
        }
    }
}
