//! Setting a server up: all of it, or one part. Look, sign in, ask, plan, do,
//! look again.
//!
//! The answers live beside the step, so that no step can lose one, and the
//! plan is made anew from facts and answers each time: doing it twice changes
//! nothing the second time.

mod answers;
mod decide;
mod reinstall;
mod run;
#[cfg(test)]
mod tests;

pub use answers::{Answers, Purpose, Question};
pub use reinstall::planned;

use super::facts::Facts;
use super::plan::{Action, Plan, StepName};
use super::{Effect, Fx, Journal, LookAt, Outcome, Press, Progress, Ticket};
use crate::domain::MachineIdentifier;
use crate::problem::{Problem, UnusualAccount};
use serde::{Deserialize, Serialize};

/// Where a set-up stands. A step holds only what that step needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// Looking at the server, the account and this computer.
    Looking(Ticket),
    /// Waiting for a server that was just started.
    StartingServer(Ticket),
    /// Waiting until somebody has signed in.
    SigningIn(Ticket),
    /// Waiting for a person's decision.
    Asking(Question),
    /// The plan is shown and waits for Confirm.
    Offered,
    /// An action is being performed.
    Performing(Ticket),
    /// An action's answer was lost: looking whether it was done all the same.
    LookingAgain(Ticket, Problem),
    /// Something stands in the way.
    Stopped(Problem),
    /// An earlier run was interrupted; nothing goes on by itself.
    Interrupted,
    /// All of it is done and proven.
    Done,
}

/// How a step went.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StepState {
    /// Begun.
    Started,
    /// Done.
    Done,
    /// Nothing to do.
    Skipped,
    /// Not done.
    Failed,
}

/// A set-up on its way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Setup {
    /// What the person answered.
    pub answers: Answers,
    /// Where it stands.
    pub step: Step,
    /// What is to be done.
    pub plan: Plan,
    /// What has happened, in order.
    pub log: Vec<(StepName, StepState)>,
    /// The latest news of the step at hand.
    pub progress: Option<Progress>,
    /// Whether anything was changed by this run.
    pub changed: bool,
    server: Option<MachineIdentifier>,
    stopping: bool,
    started_server: bool,
}

impl Setup {
    /// Begins by looking.
    pub(super) fn begin(answers: Answers, fx: &mut Fx<'_>) -> Self {
        let ticket = look(&answers, fx);
        let mut setup = Self::at(answers, Step::Looking(ticket));
        setup.note(setup.first_step(), StepState::Started);
        setup
    }

    /// Shows what an earlier run left; it never goes on by itself.
    pub(super) fn resumed(journal: Journal) -> Self {
        let mut setup = Self::at(journal.answers, Step::Interrupted);
        setup.plan = journal.plan;
        setup
    }

    fn at(answers: Answers, step: Step) -> Self {
        Self {
            answers,
            step,
            plan: Plan::default(),
            log: Vec::new(),
            progress: None,
            changed: false,
            server: None,
            stopping: false,
            started_server: false,
        }
    }

    /// Whether nothing happens until a person does something.
    pub fn rests(&self) -> bool {
        match self.step {
            Step::Looking(_)
            | Step::StartingServer(_)
            | Step::SigningIn(_)
            | Step::Performing(_)
            | Step::LookingAgain(..) => false,
            Step::Asking(_) | Step::Offered | Step::Stopped(_) | Step::Interrupted | Step::Done => {
                true
            }
        }
    }

    /// Whether something runs now that must not be cut in half.
    pub fn changes_something(&self) -> bool {
        match self.step {
            Step::Performing(_) => self.plan.current().is_some_and(|action| !action.only_waits()),
            Step::LookingAgain(..) => true,
            _ => false,
        }
    }

    /// Whether it stops once the action at hand is done.
    pub fn is_stopping(&self) -> bool {
        self.stopping
    }

    /// Takes what the person's hand did. A press that has no meaning in this
    /// step is a late click and changes nothing.
    pub(super) fn press(&mut self, press: Press, facts: &mut Facts, fx: &mut Fx<'_>) {
        match (&self.step, press) {
            (Step::Asking(question), Press::Accept(accepted)) if *question == accepted => {
                self.answers.accepted.push(accepted.clone());
                if matches!(accepted, Question::TrustListener { .. }) {
                    fx.tell(Effect::TrustListener);
                    self.look_again(fx);
                } else {
                    self.decide(facts, fx);
                }
            }
            (
                Step::Asking(Question::UnusualAccount { why: UnusualAccount::HomeMember, .. }),
                Press::SwitchToHomeAdmin(pin),
            ) => self.switch_to_home_admin(pin, facts, fx),
            (Step::Asking(question), Press::Decline) => {
                self.stop(question.step(), question.problem());
            }
            (Step::Offered, Press::Decline) => {
                self.step = Step::Stopped(Problem::ConfirmationNeeded);
            }
            (Step::Offered, Press::Confirm) if !self.answers.plan_only => {
                self.answers.confirmed = true;
                self.advance(facts, fx);
            }
            (Step::Interrupted, Press::Continue) => self.look_again(fx),
            (Step::Stopped(_), Press::Remedy(remedy)) => self.remedy(remedy, facts, fx),
            (
                Step::Looking(ticket) | Step::StartingServer(ticket) | Step::SigningIn(ticket),
                Press::Cancel,
            ) => {
                fx.cancel(*ticket);
                self.step = Step::Stopped(Problem::Interrupted);
            }
            // What is being done is never cut in half; what only waits may be.
            (Step::Performing(ticket), Press::Cancel) => {
                if self.plan.current().is_some_and(Action::only_waits) {
                    fx.cancel(*ticket);
                    self.step = Step::Stopped(Problem::Interrupted);
                } else {
                    self.stopping = true;
                }
            }
            (Step::LookingAgain(..), Press::Cancel) => self.stopping = true,
            (Step::Asking(_) | Step::Offered, Press::Cancel) => {
                self.step = Step::Stopped(Problem::Interrupted);
            }
            _ => {}
        }
    }

    /// Takes what the world answered.
    pub(super) fn outcome(
        &mut self,
        ticket: Ticket,
        outcome: Outcome,
        facts: &mut Facts,
        fx: &mut Fx<'_>,
    ) {
        if let Outcome::Progress(progress) = outcome {
            self.progress = Some(progress);
            return;
        }
        self.progress = None;
        match (self.step.clone(), outcome) {
            (Step::Looking(awaited), Outcome::Looked(looked)) if awaited == ticket => {
                facts.learn(*looked);
                self.decide(facts, fx);
            }
            (Step::Looking(awaited), Outcome::Failed(problem)) if awaited == ticket => {
                self.stop(self.first_step(), problem);
            }
            (Step::StartingServer(awaited), Outcome::Done(_)) if awaited == ticket => {
                self.look_again(fx);
            }
            (Step::StartingServer(awaited), Outcome::Failed(problem)) if awaited == ticket => {
                self.stop(StepName::Locate, problem);
            }
            (Step::SigningIn(awaited), Outcome::SignedIn(account)) if awaited == ticket => {
                facts.account = *account;
                self.note(StepName::SignIn, StepState::Done);
                // The server lets its owner see more than a stranger.
                self.look_again(fx);
            }
            (Step::SigningIn(awaited), Outcome::Failed(problem)) if awaited == ticket => {
                self.stop(StepName::SignIn, problem);
            }
            (Step::Performing(awaited), Outcome::Done(looked)) if awaited == ticket => {
                if let Some(looked) = looked {
                    facts.learn(*looked);
                }
                self.performed(facts, fx);
            }
            (Step::Performing(awaited), Outcome::Failed(problem)) if awaited == ticket => {
                self.not_performed(problem, facts, fx);
            }
            (Step::LookingAgain(awaited, doubt), Outcome::Looked(looked)) if awaited == ticket => {
                self.resolve_doubt(doubt, *looked, facts, fx);
            }
            (Step::LookingAgain(awaited, doubt), Outcome::Failed(_)) if awaited == ticket => {
                self.stop(self.current_step(), doubt);
            }
            (_, other) => fx.unhandled(other),
        }
    }

    /// Starts the server's program, once.
    fn start_server(&mut self, fx: &mut Fx<'_>) {
        self.started_server = true;
        self.step = Step::StartingServer(fx.ask(Effect::StartServer));
    }

    fn stop(&mut self, step: StepName, problem: Problem) {
        self.note(step, StepState::Failed);
        self.step = Step::Stopped(problem);
    }

    fn note(&mut self, step: StepName, state: StepState) {
        self.skip_steps_before(Some(step));
        self.log.push((step, state));
    }

    fn note_once(&mut self, step: StepName, state: StepState) {
        let settles = |(noted, how): &(StepName, StepState)| {
            *noted == step && (*how != StepState::Started || state == StepState::Started)
        };
        if !self.log.iter().any(settles) {
            self.note(step, state);
        }
    }

    /// Says of the steps that come before `step` and had nothing to do that
    /// they were skipped; of all of them where `step` is `None`.
    fn skip_steps_before(&mut self, step: Option<StepName>) {
        let steps = self.answers.purpose.steps();
        let end = match step {
            Some(step) => steps.iter().position(|it| *it == step).unwrap_or(0),
            None => steps.len(),
        };
        for passed in steps.iter().take(end) {
            if !self.log.iter().any(|(noted, _)| noted == passed) {
                self.log.push((*passed, StepState::Skipped));
            }
        }
    }

    fn first_step(&self) -> StepName {
        self.answers.purpose.steps().first().copied().unwrap_or(StepName::Locate)
    }

    fn current_step(&self) -> StepName {
        self.plan.current().map_or_else(|| self.first_step(), Action::step)
    }
}

fn look(answers: &Answers, fx: &mut Fx<'_>) -> Ticket {
    let at = LookAt {
        all: true,
        folders: answers.folders(),
        disk: answers.purpose.works_on_computer(),
        // A server that is about to be stopped is not waited for.
        at_once: answers.purpose.works_on_computer(),
        ..LookAt::default()
    };
    fx.ask(|ticket| Effect::Look(ticket, at))
}
