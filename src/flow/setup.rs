//! Setting a server up: all of it, or one part. Look, sign in, ask, plan, do,
//! look again.
//!
//! The answers live beside the step, so that no step can lose one, and the
//! plan is made anew from facts and answers each time: doing it twice changes
//! nothing the second time.

use super::facts::{AccountFacts, Facts, Known, Looked};
use super::plan::{Action, Next, Plan, StepName};
use super::{
    Effect, Fx, Journal, LookAt, Outcome, Press, Progress, SecretHandle, SignInWay, Ticket,
};
use crate::domain::{
    Access, FriendlyName, MachineIdentifier, RemoteAccess, SectionDraft, SigninState, known_holes,
};
use crate::problem::{Problem, Remedy, UnusualAccount};
use serde::{Deserialize, Serialize};
use std::path::PathBuf;

/// What a set-up is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Purpose {
    /// The whole first launch.
    SetUp,
    /// The account's sign-in alone.
    SignIn,
    /// The claim alone.
    Claim,
    /// Signing the server out.
    Unclaim,
    /// Remote access alone.
    RemoteAccess,
    /// Local security alone.
    LocalSecurity,
    /// Libraries alone.
    AddLibraries,
}

impl Purpose {
    /// The steps that are reported even where there is nothing to do, in order.
    fn steps(self) -> &'static [StepName] {
        use StepName::*;
        match self {
            Self::SetUp => &[Locate, SignIn, Claim, Name, RemoteAccess, Libraries, Verify],
            Self::SignIn => &[SignIn],
            Self::Claim => &[Locate, SignIn, Claim, Verify],
            Self::Unclaim => &[Locate, SignIn, Unclaim, Verify],
            Self::RemoteAccess => &[Locate, SignIn, RemoteAccess, Verify],
            Self::LocalSecurity => &[Locate, LocalSecurity],
            Self::AddLibraries => &[Locate, SignIn, Libraries, Verify],
        }
    }
}

/// Everything a person answered, and what they said yes to ahead.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answers {
    /// What it is for.
    pub purpose: Purpose,
    /// How to sign in where that is needed; `None`: nobody is there to do it.
    pub sign_in: Option<SignInWay>,
    /// The friendly name; `None` leaves a claimed server's as it is and gives
    /// a newly claimed one the computer's name.
    pub name: Option<FriendlyName>,
    /// Whether the person accepts Plex's terms.
    pub accept_terms: bool,
    /// Remote access; `None` leaves a claimed server's as it is and keeps a
    /// newly claimed one's off.
    pub remote_access: Option<RemoteAccess>,
    /// Local security; `None` leaves it as it is.
    pub local_security: Option<bool>,
    /// The libraries that should exist.
    pub libraries: Vec<SectionDraft>,
    /// Whether a claim token made elsewhere waits in the vault.
    pub claim_token_given: bool,
    /// The PIN of the Home's admin, to switch to them.
    #[serde(skip)]
    pub home_pin: Option<SecretHandle>,
    /// Questions answered with yes before they come up.
    pub accepted: Vec<Question>,
    /// Known security holes the person accepts, by id.
    pub accepted_holes: Vec<String>,
    /// Whether the plan may run without being shown first.
    pub confirmed: bool,
    /// Whether the louder ways of claiming may follow the quiet ones unasked.
    pub louder_claims: bool,
    /// Whether to stop once the plan is made.
    pub plan_only: bool,
}

impl Answers {
    /// No answers yet.
    pub fn to(purpose: Purpose) -> Self {
        Self {
            purpose,
            sign_in: None,
            name: None,
            accept_terms: false,
            remote_access: None,
            local_security: None,
            libraries: Vec::new(),
            claim_token_given: false,
            home_pin: None,
            accepted: Vec::new(),
            accepted_holes: Vec::new(),
            confirmed: false,
            louder_claims: false,
            plan_only: false,
        }
    }

    fn folders(&self) -> Vec<PathBuf> {
        self.libraries.iter().flat_map(|draft| draft.locations.iter().cloned()).collect()
    }
}

/// Something only a person can decide.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Question {
    /// The program on the server's port is not one we know: talk to it?
    TrustListener {
        /// What could be found out about it.
        who: String,
    },
    /// The server had another owner before: claim it?
    HadOwner {
        /// Who.
        owner: Option<String>,
    },
    /// The account is unusual for an owner: claim with it?
    UnusualAccount {
        /// Its name.
        user: String,
        /// What is unusual.
        why: UnusualAccount,
    },
    /// The server has a known hole: offer it to the outside all the same?
    KnownHole {
        /// Its id.
        id: String,
        /// The server's version.
        version: String,
        /// The first version without it.
        fixed_in: String,
    },
}

impl Question {
    /// The problem that an unanswered question is.
    pub fn problem(&self) -> Problem {
        match self.clone() {
            Self::TrustListener { who } => Problem::ListenerUnknown { who },
            Self::HadOwner { owner } => Problem::HadOwner { owner },
            Self::UnusualAccount { user, why } => Problem::UnusualAccount { user, why },
            Self::KnownHole { id, version, fixed_in } => {
                Problem::KnownHole { id, version, fixed_in }
            }
        }
    }

    fn step(&self) -> StepName {
        match self {
            Self::TrustListener { .. } => StepName::Locate,
            Self::HadOwner { .. } | Self::UnusualAccount { .. } => StepName::Claim,
            Self::KnownHole { .. } => StepName::RemoteAccess,
        }
    }
}

/// Where a set-up stands. A step holds only what that step needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// Looking at the server, the account and this computer.
    Looking(Ticket),
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
        }
    }

    /// Whether nothing happens until a person does something.
    pub fn rests(&self) -> bool {
        match self.step {
            Step::Looking(_)
            | Step::SigningIn(_)
            | Step::Performing(_)
            | Step::LookingAgain(..) => false,
            Step::Asking(_) | Step::Offered | Step::Stopped(_) | Step::Interrupted | Step::Done => {
                true
            }
        }
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
            (Step::Looking(ticket) | Step::SigningIn(ticket), Press::Cancel) => {
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

    // From facts to what comes next.

    fn decide(&mut self, facts: &Facts, fx: &mut Fx<'_>) {
        let needs_server = self.answers.purpose != Purpose::SignIn;
        if needs_server && !self.locate(facts) {
            return;
        }
        if !self.identify_account(facts, fx) {
            return;
        }
        if needs_server {
            self.plan = self.make_plan(facts);
            if let Err((step, problem)) = self.check_owner(facts) {
                return self.stop(step, problem);
            }
            if let Some(obstacle) = self.first_obstacle(facts) {
                return self.stop(StepName::Libraries, obstacle);
            }
            if self.switches_unasked(facts) {
                return self.switch_to_home_admin(self.answers.home_pin, facts, fx);
            }
            if let Some(question) = self.open_question(facts) {
                self.step = Step::Asking(question);
                return;
            }
        }
        let nothing_changes = self.plan.differences(facts).is_empty();
        if self.answers.plan_only || !(self.answers.confirmed || nothing_changes) {
            self.step = Step::Offered;
        } else {
            self.advance(facts, fx);
        }
    }

    /// Whether the server is there to be worked on, and its folders are not a mistake.
    fn locate(&mut self, facts: &Facts) -> bool {
        let missing = facts.folders.iter().find(|(_, folder)| folder.exists_here == Some(false));
        if let Some((folder, _)) = missing {
            self.stop(StepName::Locate, Problem::FolderMissing { folder: folder.clone() });
            return false;
        }
        match &facts.server {
            Known::Seen(reading) => {
                let found = &reading.identity.machine_identifier;
                match &self.server {
                    Some(expected) if expected != found => {
                        let problem = Problem::ServerChanged {
                            expected: expected.clone(),
                            found: found.clone(),
                        };
                        self.stop(StepName::Locate, problem);
                        return false;
                    }
                    _ => self.server = Some(found.clone()),
                }
                self.note_once(StepName::Locate, StepState::Done);
                true
            }
            Known::Hidden(Problem::ListenerUnknown { who }) => {
                self.step = Step::Asking(Question::TrustListener { who: who.clone() });
                false
            }
            Known::Hidden(problem) => {
                self.stop(StepName::Locate, problem.clone());
                false
            }
            Known::NotAsked => {
                let what = "a set-up was decided before its first look".to_owned();
                self.stop(StepName::Locate, Problem::Bug { what });
                false
            }
        }
    }

    /// Whether the account is known, or need not be; else begins the sign-in.
    fn identify_account(&mut self, facts: &Facts, fx: &mut Fx<'_>) -> bool {
        let needed = match self.answers.purpose {
            Purpose::LocalSecurity => false,
            Purpose::Claim => !self.answers.claim_token_given,
            _ => true,
        };
        match &facts.account {
            AccountFacts::SignedIn(_) => {
                self.note_once(StepName::SignIn, StepState::Skipped);
                true
            }
            _ if !needed => true,
            // A claimed server takes our token without asking plex.tv: the
            // internet is needed to claim, not for what comes after.
            AccountFacts::Hidden(problem)
                if *problem != Problem::SignInRefused
                    && facts.reading().is_some_and(|it| it.settings().is_some()) =>
            {
                self.note_once(StepName::SignIn, StepState::Skipped);
                true
            }
            AccountFacts::Hidden(problem) if *problem != Problem::SignInRefused => {
                self.stop(StepName::SignIn, problem.clone());
                false
            }
            AccountFacts::SignedOut | AccountFacts::NotAsked | AccountFacts::Hidden(_) => {
                match self.answers.sign_in {
                    Some(way) => {
                        self.note_once(StepName::SignIn, StepState::Started);
                        let ticket = fx.ask(|ticket| Effect::SignIn(ticket, way));
                        self.step = Step::SigningIn(ticket);
                    }
                    None => {
                        let problem = match &facts.account {
                            AccountFacts::Hidden(problem) => problem.clone(),
                            _ => Problem::SignInNeeded,
                        };
                        self.stop(StepName::SignIn, problem);
                    }
                }
                false
            }
        }
    }

    /// Refuses to touch a server that is not ours to touch.
    fn check_owner(&self, facts: &Facts) -> Result<(), (StepName, Problem)> {
        let Some(reading) = facts.reading() else { return Ok(()) };
        let purpose = self.answers.purpose;
        match reading.identity.claimed {
            _ if purpose == Purpose::LocalSecurity => Ok(()),
            None if !facts.is_ours() => {
                Err((StepName::Claim, Problem::ClaimUnproven { missing: "claimed".to_owned() }))
            }
            Some(false) => match purpose {
                Purpose::SetUp | Purpose::Claim | Purpose::Unclaim => Ok(()),
                _ => Err((StepName::Claim, Problem::NotClaimed)),
            },
            // Nobody is signed in who could be its owner, and it is claimed:
            // the claim that was asked for is there.
            Some(true) if self.answers.claim_token_given && facts.account.signed_in().is_none() => {
                Ok(())
            }
            _ if facts.is_ours() => Ok(()),
            _ => Err((StepName::Claim, self.why_not_ours(facts))),
        }
    }

    fn why_not_ours(&self, facts: &Facts) -> Problem {
        let reading = facts.reading();
        let owner = reading.and_then(|it| it.description()).and_then(|it| it.owner.clone());
        let listed_as_ours = reading.and_then(|it| it.listing.as_ref()).is_some_and(|it| it.owned);
        let names_us = match (&owner, facts.account.signed_in()) {
            (Some(owner), Some(signed_in)) => signed_in.is_called(owner),
            _ => false,
        };
        match reading.map(|it| &it.access) {
            Some(Access::Owner { description, .. })
                if description.signin_state != SigninState::Ok && (names_us || owner.is_none()) =>
            {
                Problem::ServerSignedOut
            }
            Some(Access::Refused | Access::Guest(_)) if listed_as_ours => Problem::ServerRefused,
            _ => Problem::OwnedByAnother { owner },
        }
    }

    fn first_obstacle(&self, facts: &Facts) -> Option<Problem> {
        // Before the claim the server may not show its libraries; the runner
        // asks again before it writes one.
        self.plan.actions.iter().find_map(|action| action.obstacle(facts))
    }

    fn switches_unasked(&self, facts: &Facts) -> bool {
        self.answers.home_pin.is_some()
            && self.will_claim()
            && facts.account.signed_in().is_some_and(|it| it.home_admin.is_some())
    }

    fn will_claim(&self) -> bool {
        self.plan.actions.iter().any(|action| action.step() == StepName::Claim)
    }

    /// The first thing that only a person can decide and has not.
    fn open_question(&self, facts: &Facts) -> Option<Question> {
        let mut questions = Vec::new();
        if self.will_claim() {
            questions.extend(self.earlier_owner(facts));
            questions.extend(unusual_account(facts));
        }
        questions.extend(self.opened_hole(facts));
        questions.into_iter().find(|question| !self.has_accepted(question))
    }

    fn has_accepted(&self, question: &Question) -> bool {
        self.answers.accepted.contains(question)
            || matches!(question, Question::KnownHole { id, .. } if self.answers.accepted_holes.contains(id))
    }

    fn earlier_owner(&self, facts: &Facts) -> Option<Question> {
        let machine = facts.machine.as_ref().filter(|machine| machine.hosts_server)?;
        let was_ours =
            facts.reading().and_then(|it| it.listing.as_ref()).is_some_and(|it| it.owned);
        let is_us = match (&machine.stored_owner, facts.account.signed_in()) {
            (Some(owner), Some(signed_in)) => signed_in.is_called(owner),
            _ => false,
        };
        let had_owner = machine.ever_claimed == Some(true) && facts.claimed() == Some(false);
        (had_owner && !was_ours && !is_us)
            .then(|| Question::HadOwner { owner: machine.stored_owner.clone() })
    }

    fn opened_hole(&self, facts: &Facts) -> Option<Question> {
        let version = &facts.reading()?.identity.version;
        let opens = self.plan.actions.iter().any(|action| {
            matches!(action, Action::SetRemoteAccess(wish) if *wish != RemoteAccess::Off)
                && !action.is_met(facts)
        });
        if !opens {
            return None;
        }
        let hole = known_holes(version).first().copied()?;
        Some(Question::KnownHole {
            id: hole.id.to_owned(),
            version: version.to_string(),
            fixed_in: hole.fixed_in().map(|it| it.to_string()).unwrap_or_default(),
        })
    }

    fn make_plan(&self, facts: &Facts) -> Plan {
        let answers = &self.answers;
        let mut actions = Vec::new();
        match answers.purpose {
            Purpose::SignIn => {}
            Purpose::Unclaim => actions.push(Action::Unclaim),
            Purpose::LocalSecurity => {}
            Purpose::Claim if answers.claim_token_given && facts.account.signed_in().is_none() => {
                actions.push(Action::ClaimWithGivenToken);
            }
            Purpose::Claim => actions.push(Action::Claim),
            Purpose::SetUp => {
                let is_new = facts.claimed() == Some(false);
                if is_new {
                    actions.push(Action::Claim);
                }
                let name = answers.name.clone().or_else(|| self.usual_name(facts, is_new));
                actions.extend(name.map(Action::SetFriendlyName));
                if answers.accept_terms {
                    actions.push(Action::AcceptTerms);
                }
                let remote_access = answers.remote_access.or(is_new.then_some(RemoteAccess::Off));
                actions.extend(remote_access.map(Action::SetRemoteAccess));
            }
            Purpose::RemoteAccess => {
                actions.extend(answers.remote_access.map(Action::SetRemoteAccess));
            }
            Purpose::AddLibraries => {}
        }
        actions.extend(answers.local_security.map(Action::SetLocalSecurity));
        if !answers.libraries.is_empty() {
            actions.push(Action::AddSections(answers.libraries.clone()));
        }
        if !matches!(answers.purpose, Purpose::SignIn | Purpose::LocalSecurity) {
            actions.push(Action::Verify);
        }
        Plan::of(actions)
    }

    /// The computer's name, for a server that this run claims here.
    fn usual_name(&self, facts: &Facts, is_new: bool) -> Option<FriendlyName> {
        let machine = facts.machine.as_ref().filter(|machine| is_new && machine.hosts_server)?;
        FriendlyName::parse(&machine.computer_name).ok()
    }

    // Running the plan.

    fn advance(&mut self, facts: &Facts, fx: &mut Fx<'_>) {
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
        let Some(server) = self.server.clone() else {
            let what = "an action without a server".to_owned();
            return self.stop(action.step(), Problem::Bug { what });
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
            all: matches!(action, Action::SetLocalSecurity(_)),
            folders: self.plan.folders(),
        };
        let ticket = fx.ask(|ticket| Effect::Perform(ticket, server, action, look));
        self.step = Step::Performing(ticket);
    }

    fn performed(&mut self, facts: &Facts, fx: &mut Fx<'_>) {
        let Some(action) = self.plan.current().cloned() else {
            return fx.unhandled("done, without an action at hand");
        };
        if action == Action::Verify {
            if let Some(problem) = self.plan.unmet(facts) {
                return self.stop(StepName::Verify, problem);
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

    fn not_performed(&mut self, problem: Problem, facts: &Facts, fx: &mut Fx<'_>) {
        let Some(action) = self.plan.current().cloned() else {
            return fx.unhandled(problem);
        };
        if problem.leaves_doubt() && action != Action::Verify {
            let at = LookAt { all: false, folders: self.plan.folders() };
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

    fn resolve_doubt(
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

    fn remedy(&mut self, remedy: Remedy, facts: &Facts, fx: &mut Fx<'_>) {
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
            Remedy::TryAgain | Remedy::Wait | Remedy::Continue | Remedy::StartServer => {
                self.look_again(fx);
            }
            _ => {}
        }
    }

    fn switch_to_home_admin(&mut self, pin: Option<SecretHandle>, facts: &Facts, fx: &mut Fx<'_>) {
        self.answers.home_pin = None;
        match facts.account.signed_in().and_then(|it| it.home_admin.clone()) {
            None => self.stop(StepName::SignIn, Problem::HomeAdminMissing),
            Some(admin) if admin.protected && pin.is_none() => {
                self.stop(StepName::SignIn, Problem::HomePinNeeded { user: admin.title });
            }
            Some(admin) => {
                self.note(StepName::SignIn, StepState::Started);
                let ticket = fx.ask(|ticket| Effect::SwitchHomeUser(ticket, admin.uuid, pin));
                self.step = Step::SigningIn(ticket);
            }
        }
    }

    fn look_again(&mut self, fx: &mut Fx<'_>) {
        self.plan.rewind();
        self.stopping = false;
        self.step = Step::Looking(look(&self.answers, fx));
    }

    // The log.

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
    let at = LookAt { all: true, folders: answers.folders() };
    fx.ask(|ticket| Effect::Look(ticket, at))
}

fn unusual_account(facts: &Facts) -> Option<Question> {
    let signed_in = facts.account.signed_in()?;
    let account = &signed_in.account;
    let why = if account.guest {
        UnusualAccount::Guest
    } else if account.restricted {
        UnusualAccount::Restricted
    } else if account.home && !account.home_admin {
        UnusualAccount::HomeMember
    } else if signed_in.last_used_here.is_some() {
        UnusualAccount::NotTheLastOne
    } else {
        return None;
    };
    Some(Question::UnusualAccount { user: account.title.clone(), why })
}
