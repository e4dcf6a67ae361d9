//! Repairs in the window: nobody's film is cut without a question, and what
//! was begun on the page of the chain comes back to it.

use super::super::aside::Asides;
use super::super::chain::{Attempt, rung_of};
use super::super::facts::{Facts, Known};
use super::super::setup::{Answers, Purpose, Step};
use super::super::{Errand, Flow, Fx, SignInWay};
use super::{Guide, Page, Sheet};
use crate::domain::{Link, Repair, Viewing, symptom};
use crate::problem::Remedy;

/// What is known of those who watch, while a repair that stops the server waits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Audience {
    /// They are being asked for. Where nobody watches, nobody is bothered.
    Asked,
    /// They are named, and the person decides.
    Named,
    /// It goes on when nobody watches any more.
    Awaited,
}

/// A repair that was begun on the page of the chain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Trial {
    /// What to write down where it did not help; `None`: it is no step on the
    /// way to a reinstall.
    attempt: Option<Attempt>,
}

/// What a pasted sentence speaks of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Symptom {
    /// The link; `None`: nobody knows the sentence.
    pub link: Option<Link>,
}

impl Guide {
    /// Whether what is going on was begun on the page of the chain.
    pub fn returns_to_chain(&self) -> bool {
        self.trial.is_some()
    }

    /// Opens the page of the chain and examines. A look that is on its way is
    /// given up: this one sees more.
    pub(super) fn open_chain(
        &mut self,
        link: Option<Link>,
        flow: &mut Flow,
        asides: &mut Asides,
        fx: &mut Fx<'_>,
    ) {
        if let Flow::Errand(Errand::Looking(ticket)) = flow {
            fx.cancel(*ticket);
            *flow = Flow::Home;
        }
        let attempt = self.tried(flow);
        if flow.rests() {
            *flow = Flow::Home;
        }
        if self.page != Page::Chain {
            self.came_from.push(self.page);
            self.page = Page::Chain;
        }
        self.symptom = None;
        self.seek(link);
        asides.examine(attempt, fx);
    }

    /// What a pasted sentence speaks of.
    pub(super) fn find(&mut self, sentence: &str) {
        let link = symptom::recognised(sentence);
        self.symptom = Some(Symptom { link });
        self.seek(link);
    }

    fn seek(&mut self, link: Option<Link>) {
        if let Some(link) = link {
            let times = self.sought.map_or(0, |(_, times)| times);
            self.sought = Some((link, times + 1));
        }
    }

    /// Tries a remedy against the problem with this code.
    pub(super) fn try_remedy(
        &mut self,
        code: String,
        remedy: Remedy,
        facts: &mut Facts,
        flow: &mut Flow,
        asides: &mut Asides,
        fx: &mut Fx<'_>,
    ) {
        if !flow.rests() {
            return;
        }
        let attempt = rung_of(remedy).map(|rung| Attempt { code, rung });
        let answers = match remedy {
            Remedy::StartServer => {
                self.start_server(flow, fx);
                self.trial = Some(Trial { attempt });
                return;
            }
            Remedy::SignIn | Remedy::SignInAsAnother => {
                Answers { sign_in: Some(SignInWay::Browser), ..self.claim(facts) }
            }
            Remedy::Repair(repair) => to_repair(repair),
            _ => return asides.examine(attempt, fx),
        };
        self.trial = Some(Trial { attempt });
        self.begin_and_show(answers, facts, flow, fx);
    }

    /// Whether a set-up has to wait until it is known who watches.
    pub(super) fn holds(&mut self, answers: &Answers, facts: &mut Facts) -> bool {
        if !answers.purpose.stops_server() || facts.reading().is_none() {
            return false;
        }
        facts.viewers = Known::NotAsked;
        self.held = Some(Box::new(answers.clone()));
        self.sheet = Some(Sheet::Viewers(Audience::Asked));
        true
    }

    /// Goes on with what waited, as soon as nobody watches, or without knowing.
    pub(super) fn mind_viewers(&mut self, facts: &Facts, flow: &mut Flow, fx: &mut Fx<'_>) {
        let Some(Sheet::Viewers(audience)) = self.sheet else { return };
        match (&facts.viewers, audience) {
            (Known::NotAsked, _) => {}
            (Known::Seen(viewers), Audience::Asked) if !viewers.is_empty() => {
                self.sheet = Some(Sheet::Viewers(Audience::Named));
            }
            (Known::Seen(viewers), Audience::Asked | Audience::Awaited) if viewers.is_empty() => {
                self.go_ahead(flow, fx);
            }
            (Known::Hidden(_), Audience::Asked) => self.go_ahead(flow, fx),
            _ => {}
        }
    }

    /// Begins what waited, whoever watches.
    pub(super) fn go_ahead(&mut self, flow: &mut Flow, fx: &mut Fx<'_>) {
        self.sheet = None;
        if let Some(answers) = self.held.take()
            && flow.rests()
        {
            self.begin_at_once(*answers, flow, fx);
            self.page = Page::SettingUp;
        }
    }

    /// Does not begin what waited.
    pub(super) fn let_be(&mut self) {
        self.held = None;
        self.trial = None;
    }

    /// Whether what was begun on the page of the chain has come to its end.
    pub(super) fn trial_has_ended(&self, flow: &Flow) -> bool {
        let ended = match flow {
            Flow::Home => self.page != Page::Chain,
            Flow::Errand(_) => false,
            Flow::Setup(setup) => match &setup.step {
                Step::Done => true,
                Step::Stopped(problem) => *problem == crate::problem::Problem::Interrupted,
                _ => false,
            },
        };
        ended && self.trial.is_some()
    }

    /// What is to be written down if the problem is still there. What was
    /// given up before it changed anything was not tried.
    fn tried(&mut self, flow: &Flow) -> Option<Attempt> {
        let was_done = match flow {
            Flow::Setup(setup) => setup.changed || setup.step == Step::Done,
            Flow::Home | Flow::Errand(_) => true,
        };
        self.trial.take().filter(|_| was_done).and_then(|trial| trial.attempt)
    }
}

/// What is answered to a repair that a hand asked for in the window.
pub(super) fn to_repair(repair: Repair) -> Answers {
    Answers {
        sign_in: Some(SignInWay::Browser),
        confirmed: true,
        ..Answers::to(Purpose::Repair(repair))
    }
}

/// Who watches, once they were asked for.
pub fn watching(facts: &Facts) -> &[Viewing] {
    facts.viewers.seen().map(Vec::as_slice).unwrap_or_default()
}
