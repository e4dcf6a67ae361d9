//! Running the plan: one action at a time, each written down before it is
//! done, and looked at again where its answer was lost.

use super::super::facts::{Facts, Looked};
use super::super::plan::{Action, Next, StepName};
use super::super::{Effect, Fx, Journal, LookAt};
use super::{Purpose, Setup, Step, StepState, look};
use crate::domain::SettingsPane;
use crate::problem::{FolderFault, Problem, Remedy};

impl Setup {
    pub(super) fn advance(&mut self, facts: &Facts, fx: &mut Fx<'_>) {
        loop {
            if self.stopping {
                self.step = Step::Stopped(Problem::Interrupted);
                return;
            }
            match self.plan.next(facts) {
                Next::Skip(action) => {
                    self.note(action.step(), StepState::Skipped);
                    self.plan.step_forward();
                }
                Next::Stop(action, problem) => return self.stop(action.step(), problem),
                Next::Finished => {
                    self.skip_steps_before(None);
                    fx.tell(Effect::Forget);
                    self.step = Step::Done;
                    return;
                }
                Next::Perform(action) => return self.perform(action, fx),
            }
        }
    }

    fn perform(&mut self, action: Action, fx: &mut Fx<'_>) {
        let server = match &self.server {
            _ if action.works_on_computer() => None,
            Some(server) => Some(server.clone()),
            None => {
                let what = "an action without a server".to_owned();
                return self.stop(action.step(), Problem::Bug { what });
            }
        };
        self.note(action.step(), StepState::Started);
        if action != Action::Verify {
            fx.tell(Effect::Remember(Box::new(Journal {
                flow: Journal::SETUP.to_owned(),
                answers: self.answers.clone(),
                plan: self.plan.clone(),
            })));
        }
        let look = LookAt {
            all: matches!(action, Action::SetLocalSecurity(_) | Action::StartServer),
            disk: action.works_on_computer(),
            folders: self.plan.folders(),
            ..LookAt::default()
        };
        let ticket = fx.ask(|ticket| Effect::Perform(ticket, server, action, look));
        self.step = Step::Performing(ticket);
    }

    pub(super) fn performed(&mut self, facts: &Facts, fx: &mut Fx<'_>) {
        let Some(action) = self.plan.current().cloned() else {
            return fx.unhandled("done, without an action at hand");
        };
        if action == Action::Verify {
            if let Some(problem) = self.plan.unmet(facts) {
                return self.stop(StepName::Verify, problem);
            }
            // A plan without a claim rests on one that was there: is it still?
            if self.works_as_owner(facts) && !facts.is_ours() {
                return self.stop(StepName::Verify, self.why_not_ours(facts));
            }
        } else {
            self.changed = true;
            // What follows is done as the owner: that has to be so first.
            if action.step() == StepName::Claim && !action.is_met(facts) {
                return self.stop(StepName::Claim, self.why_not_ours(facts));
            }
        }
        self.note(action.step(), StepState::Done);
        self.plan.step_forward();
        self.advance(facts, fx);
    }

    pub(super) fn not_performed(&mut self, problem: Problem, facts: &Facts, fx: &mut Fx<'_>) {
        let Some(action) = self.plan.current().cloned() else {
            return fx.unhandled(problem);
        };
        if problem.leaves_doubt() && action != Action::Verify {
            let at = LookAt { folders: self.plan.folders(), ..LookAt::default() };
            let ticket = fx.ask(|ticket| Effect::Look(ticket, at));
            self.step = Step::LookingAgain(ticket, problem);
            return;
        }
        if let Some(louder) = self.louder_claim(&action, &problem) {
            self.plan.replace_current(louder);
            return self.advance(facts, fx);
        }
        self.stop(action.step(), problem);
    }

    /// The next way of claiming, where the person said yes to it ahead.
    fn louder_claim(&self, action: &Action, problem: &Problem) -> Option<Action> {
        if !self.answers.louder_claims || self.stopping {
            return None;
        }
        match (action, problem) {
            (Action::Claim, Problem::ClaimRefused { .. }) => Some(Action::HandOverClaim),
            (Action::HandOverClaim, Problem::ProgramFailed { .. } | Problem::ClaimPageMissing) => {
                Some(Action::ClaimOffline)
            }
            _ => None,
        }
    }

    pub(super) fn resolve_doubt(
        &mut self,
        doubt: Problem,
        looked: Looked,
        facts: &mut Facts,
        fx: &mut Fx<'_>,
    ) {
        facts.learn(looked);
        match self.plan.current().map(|action| action.is_met(facts)) {
            Some(true) => self.performed(facts, fx),
            _ => self.stop(self.current_step(), doubt),
        }
    }

    pub(super) fn remedy(&mut self, remedy: Remedy, facts: &Facts, fx: &mut Fx<'_>) {
        match remedy {
            Remedy::HandOverClaim | Remedy::ClaimOffline
                if self.current_step() == StepName::Claim && !self.plan.actions.is_empty() =>
            {
                self.plan.replace_current(match remedy {
                    Remedy::HandOverClaim => Action::HandOverClaim,
                    _ => Action::ClaimOffline,
                });
                self.stopping = false;
                self.advance(facts, fx);
            }
            Remedy::SignIn | Remedy::SignInAsAnother => {
                let way = self.answers.sign_in.unwrap_or_default();
                self.stopping = false;
                self.note(StepName::SignIn, StepState::Started);
                let ticket = fx.ask(|ticket| Effect::SignIn(ticket, way));
                self.step = Step::SigningIn(ticket);
            }
            Remedy::StartServer => self.start_server(fx),
            Remedy::Repair(repair) => {
                self.answers.purpose = Purpose::Repair(repair);
                self.look_again(fx);
            }
            Remedy::OpenPrivacySettings => {
                // The person acts there; a look tells when they have.
                if let Step::Stopped(Problem::Folder {
                    fault: FolderFault::Private(pane), ..
                }) = &self.step
                {
                    fx.tell(Effect::OpenSettings(SettingsPane::Privacy(*pane)));
                }
            }
            Remedy::TryAgain | Remedy::Wait | Remedy::Continue => self.look_again(fx),
            _ => {}
        }
    }

    pub(super) fn look_again(&mut self, fx: &mut Fx<'_>) {
        self.plan.rewind();
        self.stopping = false;
        self.step = Step::Looking(look(&self.answers, fx));
    }
}
