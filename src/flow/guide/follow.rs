//! Where the window goes by itself: after the flow, after every event.

use super::super::aside::{Asides, Watch};
use super::super::facts::{AccountFacts, Facts, Known};
use super::super::setup::{Purpose, Question, Setup, Step};
use super::super::{Errand, Flow, Fx};
use super::{Guide, Page, Sheet, Toast, begin_look, is_starting, landing};
use crate::domain::{Access, RemoteAccess};
use crate::problem::{Problem, UnusualAccount};
use std::path::PathBuf;

impl Guide {
    /// Goes where the flow has come to. Called after every event.
    pub(in super::super) fn follow(
        &mut self,
        facts: &mut Facts,
        flow: &mut Flow,
        asides: &mut Asides,
        fx: &mut Fx<'_>,
    ) {
        self.draft.propose(facts);
        // A new server has nobody's answers yet, whoever reinstalled it and when.
        if let Some(was) = facts.was().filter(|_| facts.claimed() == Some(false)) {
            self.draft.offer_again(was);
        }
        self.mind_viewers(facts, flow, fx);
        if self.trial_has_ended(flow) {
            self.sheet = None;
            self.open_chain(None, flow, asides, fx);
            self.came_from.clear();
        }
        match flow {
            // On the page of the chain a server that is back is examined anew.
            Flow::Home if self.page == Page::Chain => {
                if facts.server == Known::NotAsked && !asides.examination.goes_on() {
                    asides.examine(None, fx);
                }
            }
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
                // What it says was not done after all.
                self.toast = None;
                self.turn_to(Page::Blocked);
            }
            // A copy that could not be deleted is still there.
            Flow::Errand(Errand::Failed(_))
                if matches!(self.toast, Some(Toast::CopyDeleted(_))) =>
            {
                self.toast = None;
            }
            Flow::Home | Flow::Errand(_) => {}
            Flow::Setup(setup) if setup.step == Step::Interrupted => {}
            Flow::Setup(setup) => match setup.answers.purpose {
                Purpose::Claim | Purpose::SignIn => self.follow_claim(facts, flow, fx),
                Purpose::SetUp => self.follow_set_up(flow),
                Purpose::Repair(_) => self.follow_repair(facts, flow),
                Purpose::Reinstall | Purpose::PutBack => self.follow_reinstall(facts, flow),
                Purpose::AddLibraries
                | Purpose::RemoteAccess
                | Purpose::Unclaim
                | Purpose::LocalSecurity => self.follow_change(facts, flow, asides, fx),
            },
        }
        if self.page == Page::Remote && self.examines_next && !asides.opening_goes_on() {
            self.examines_next = false;
            asides.examine(None, fx);
        }
        if self.page == Page::Reinstall {
            asides.measure(facts, fx);
        } else {
            asides.give_up_measures(fx);
        }
        // Nobody else sees what it finds.
        if !matches!(self.page, Page::Chain | Page::Remote) {
            asides.examination.give_up(fx);
        }
        asides.watch_only(&self.watches(facts, flow, asides), fx);
    }

    /// What is worth watching while this is shown.
    fn watches(&self, facts: &Facts, flow: &Flow, asides: &Asides) -> Vec<Watch> {
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
        if matches!(self.sheet, Some(Sheet::Viewers(_))) {
            watches.push(Watch::Viewers);
        }
        if self.page == Page::Chain && flow.rests() && !asides.examination.goes_on() {
            watches.push(Watch::Server);
            let closed = closed_folders(facts);
            if owns && !closed.is_empty() {
                watches.push(Watch::Folders(closed));
            }
        }
        let shows_server = matches!(self.page, Page::Overview | Page::Done);
        if (shows_server || self.page == Page::Starting) && flow.rests() {
            watches.push(Watch::Server);
        }
        if shows_server && owns && facts.scans_go_on() {
            watches.push(Watch::Scans);
        }
        watches
    }

    /// Watches the port, and then looks at the way to it.
    pub(super) fn prove_opening(
        &mut self,
        facts: &mut Facts,
        asides: &mut Asides,
        fx: &mut Fx<'_>,
    ) {
        asides.prove_opening(facts, fx);
        self.examines_next = true;
    }

    fn follow_claim(&mut self, facts: &mut Facts, flow: &mut Flow, fx: &mut Fx<'_>) {
        let Flow::Setup(setup) = flow else { return };
        let is_claim = setup.answers.purpose == Purpose::Claim;
        // Whoever came from the chain has no answers to give.
        let meanwhile = if self.returns_to_chain() { Page::SettingUp } else { Page::Review };
        match &setup.step {
            // Becoming the Home's admin is a sign-in on its own page.
            Step::SigningIn(_) if self.page == Page::HomePin => {}
            Step::SigningIn(_) => self.page = Page::Waiting,
            Step::Asking(Question::UnusualAccount { why: UnusualAccount::HomeMember, .. }) => {
                self.page = Page::HomePin
            }
            Step::Asking(question) => {
                self.page = meanwhile;
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
            _ if is_claim
                && matches!(self.page, Page::Waiting | Page::HomePin)
                && facts.account.signed_in().is_some() =>
            {
                self.page = meanwhile;
            }
            _ => {}
        }
    }

    fn follow_repair(&mut self, facts: &Facts, flow: &mut Flow) {
        let Flow::Setup(setup) = flow else { return };
        match &setup.step {
            Step::Asking(question) => self.sheet = Some(Sheet::Question(question.clone())),
            Step::SigningIn(_) => self.page = Page::Waiting,
            Step::Done => {
                *flow = Flow::Home;
                self.sheet = None;
                self.turn_to(landing(facts));
            }
            _ => self.page = Page::SettingUp,
        }
    }

    /// A reinstall hands over to a first launch, which offers what the server
    /// was; the way back ends where the facts lead.
    fn follow_reinstall(&mut self, facts: &Facts, flow: &mut Flow) {
        let Flow::Setup(setup) = flow else { return };
        match &setup.step {
            Step::Asking(question) => self.sheet = Some(Sheet::Question(question.clone())),
            Step::Done => {
                let answers = setup.answers.clone();
                *flow = Flow::Home;
                self.sheet = None;
                if let Some(copy) = answers.puts_back {
                    self.reinstalled = None;
                    self.toast = Some(Toast::PutBack(copy));
                    return self.turn_to(landing(facts));
                }
                self.reinstalled = answers.copy;
                self.draft.keep = answers.keep;
                self.draft.is_new |= facts.claimed() == Some(false);
                let was = facts.was().filter(|was| !was.libraries.is_empty());
                let page = match (landing(facts), was) {
                    // Its sign-in was kept; of its libraries nothing is left.
                    (Page::Overview, Some(was)) if facts.is_ours() => {
                        self.draft.offer_again(was);
                        Page::Review
                    }
                    (Page::Overview, None) if facts.is_ours() => Page::Done,
                    (page, _) => page,
                };
                self.turn_to(page);
            }
            _ => self.page = Page::SettingUp,
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

    fn follow_change(
        &mut self,
        facts: &mut Facts,
        flow: &mut Flow,
        asides: &mut Asides,
        fx: &mut Fx<'_>,
    ) {
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
                        asides.give_up_opening(facts, fx);
                        self.toast = Some(Toast::RemoteAccessOff);
                        self.page = Page::Overview;
                    }
                    Purpose::RemoteAccess => self.prove_opening(facts, asides, fx),
                    Purpose::Unclaim => self.turn_to(landing(facts)),
                    _ => {}
                }
            }
            _ => {}
        }
    }
}

/// The folders of libraries that something is wrong with.
fn closed_folders(facts: &Facts) -> Vec<PathBuf> {
    let mut folders: Vec<PathBuf> = facts
        .library_folders()
        .filter(|path| facts.folders.get(*path).is_some_and(|it| it.problem(path).is_some()))
        .cloned()
        .collect();
    folders.sort();
    folders.dedup();
    folders
}
