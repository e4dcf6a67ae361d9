//! From facts to what comes next: whose the server is, what has to be asked,
//! and what is to be done.

use super::super::facts::{AccountFacts, Facts, Known};
use super::super::plan::{Action, Plan, StepName};
use super::super::{Effect, Fx, Progress, SecretHandle};
use super::{Purpose, Question, Setup, Step, StepState, reinstall};
use crate::domain::{Access, Adjustment, FriendlyName, Here, RemoteAccess, Repair, SigninState};
use crate::problem::{Problem, UnusualAccount};

impl Setup {
    pub(super) fn decide(&mut self, facts: &Facts, fx: &mut Fx<'_>) {
        if self.answers.purpose.works_on_computer() {
            return self.decide_on_computer(facts, fx);
        }
        let needs_server = self.answers.purpose != Purpose::SignIn;
        if needs_server && !self.locate(facts, fx) {
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
        self.offer(facts, fx);
    }

    /// A reinstall and its way back need no server that answers and nobody who
    /// signs in: this computer and the safety copies on it say what to do.
    fn decide_on_computer(&mut self, facts: &Facts, fx: &mut Fx<'_>) {
        let first = self.first_step();
        // What is begun under a name goes on under it, whatever the clock says;
        // and a server that is stopped by now cannot say what it was.
        let next = facts.on_disk.as_ref().map(|it| it.next_copy.clone());
        self.answers.copy = self.answers.copy.take().or(next);
        self.answers.was.get_or_insert_with(|| facts.is_now());
        match reinstall::planned(&self.answers, facts) {
            Ok(plan) => self.plan = plan,
            Err(problem) => return self.stop(first, problem),
        }
        let question = reinstall::question(&self.plan, facts);
        match question.filter(|question| !self.has_accepted(question)) {
            Some(question) => self.step = Step::Asking(question),
            None => self.offer(facts, fx),
        }
    }

    /// Shows the plan, or runs it where that was said ahead.
    fn offer(&mut self, facts: &Facts, fx: &mut Fx<'_>) {
        let nothing_changes = self.plan.differences(facts).is_empty();
        if self.answers.plan_only || !(self.answers.confirmed || nothing_changes) {
            self.step = Step::Offered;
        } else {
            self.advance(facts, fx);
        }
    }

    /// Whether the server is there to be worked on, and its folders are not a mistake.
    fn locate(&mut self, facts: &Facts, fx: &mut Fx<'_>) -> bool {
        // What is not on this computer at all is known before anything is asked.
        let mistake = facts.folders.iter().find_map(|(path, folder)| {
            (folder.here == Here::Missing).then(|| folder.problem(path))?
        });
        if let Some(problem) = mistake {
            self.stop(StepName::Locate, problem);
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
            Known::Hidden(Problem::ServerSilent { .. })
                if self.answers.starts_server && !self.started_server && facts.hosts_server() =>
            {
                self.start_server(fx);
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
            Purpose::LocalSecurity | Purpose::Repair(Repair::Restart) => false,
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
            _ if matches!(purpose, Purpose::LocalSecurity | Purpose::Repair(Repair::Restart)) => {
                Ok(())
            }
            // Whose it was is asked before, where it was somebody else's.
            _ if purpose == Purpose::Repair(Repair::RenewSignIn) => {
                match facts.hosts_server() || facts.is_ours() {
                    true => Ok(()),
                    false => Err((StepName::Claim, self.why_not_ours(facts))),
                }
            }
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

    /// Whether what is done here is done as the server's owner.
    pub(super) fn works_as_owner(&self, facts: &Facts) -> bool {
        match self.answers.purpose {
            Purpose::SignIn
            | Purpose::Unclaim
            | Purpose::LocalSecurity
            | Purpose::Repair(Repair::Restart)
            | Purpose::Reinstall
            | Purpose::PutBack => false,
            Purpose::Claim if self.answers.claim_token_given => facts.account.signed_in().is_some(),
            Purpose::SetUp
            | Purpose::Claim
            | Purpose::RemoteAccess
            | Purpose::AddLibraries
            | Purpose::Repair(Repair::RenewSignIn | Repair::Adjust(_)) => true,
        }
    }

    pub(super) fn why_not_ours(&self, facts: &Facts) -> Problem {
        if facts.claimed() == Some(false) {
            return Problem::NotClaimed;
        }
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
            // A server that plex.tv no longer lets in cannot ask it whose our
            // token is, and refuses its own owner.
            Some(Access::Guest(description))
                if description.signin_state == SigninState::Invalid && names_us =>
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

    pub(super) fn switch_to_home_admin(
        &mut self,
        pin: Option<SecretHandle>,
        facts: &Facts,
        fx: &mut Fx<'_>,
    ) {
        self.answers.home_pin = None;
        match facts.account.signed_in().and_then(|it| it.home_admin.clone()) {
            None => self.stop(StepName::SignIn, Problem::HomeAdminMissing),
            Some(admin) if admin.protected && pin.is_none() => {
                self.stop(StepName::SignIn, Problem::HomePinNeeded { user: admin.title });
            }
            Some(admin) => {
                self.note(StepName::SignIn, StepState::Started);
                self.progress = Some(Progress::HomeUser(admin.title));
                let ticket = fx.ask(|ticket| Effect::SwitchHomeUser(ticket, admin.uuid, pin));
                self.step = Step::SigningIn(ticket);
            }
        }
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
        if had_owner && !was_ours && !is_us {
            return Some(Question::HadOwner { owner: machine.stored_owner.clone() });
        }
        match self.why_not_ours(facts) {
            Problem::OwnedByAnother { owner } if !facts.is_ours() => {
                Some(Question::HadOwner { owner })
            }
            _ => None,
        }
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
        Question::known_hole(version)
    }

    fn make_plan(&self, facts: &Facts) -> Plan {
        let answers = &self.answers;
        let mut actions = Vec::new();
        match answers.purpose {
            Purpose::SignIn => {}
            Purpose::Unclaim => actions.push(Action::Unclaim),
            // Made of what is on the disk.
            Purpose::LocalSecurity | Purpose::Reinstall | Purpose::PutBack => {}
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
                    actions.push(Action::Adjust(Adjustment::AcceptTerms));
                }
                let remote_access = answers.remote_access.or(is_new.then_some(RemoteAccess::Off));
                actions.extend(remote_access.map(Action::SetRemoteAccess));
            }
            Purpose::RemoteAccess => {
                actions.extend(answers.remote_access.map(Action::SetRemoteAccess));
            }
            Purpose::AddLibraries => {}
            Purpose::Repair(Repair::Restart) => actions.push(Action::RestartServer),
            Purpose::Repair(Repair::RenewSignIn) => {
                actions.extend([Action::ForgetSignIn, Action::Claim]);
            }
            Purpose::Repair(Repair::Adjust(adjustment)) => {
                actions.push(Action::Adjust(adjustment));
            }
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
