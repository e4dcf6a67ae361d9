//! The page of the chain, and repairs that stop the server.

use super::super::Audience;
use super::*;
use crate::domain::Viewing;
use crate::problem::Remedy;

/// A server of Ann's that was opened.
fn opened() -> Window {
    Window::opened(look(ours(), signed_in(account())))
}

/// The page of the chain, with the examination at its end.
fn examined() -> Window {
    let mut window = opened();
    window.turn(Turn::Open(Page::Chain));
    window.finish_examination(look(ours(), signed_in(account())));
    window
}

impl Window {
    /// Answers the look; nobody else finds anything.
    fn finish_examination(&mut self, looked: Looked) {
        let at = self.open.iter().rposition(|it| matches!(it, Effect::Look(..))).unwrap();
        let ticket = self.open.remove(at).ticket().unwrap();
        self.hear(Event::Outcome(ticket, Outcome::Looked(Box::new(looked))));
        while let Some(at) = self.open.iter().position(|it| matches!(it, Effect::Probe(..))) {
            let ticket = self.open.remove(at).ticket().unwrap();
            self.hear(Event::Outcome(ticket, Outcome::Failed(Problem::ServerCut)));
        }
        assert!(!self.model.asides.examination.goes_on());
    }

    fn probes(&self) -> usize {
        self.open.iter().filter(|it| matches!(it, Effect::Probe(..))).count()
    }

    fn notice(&mut self, of: &Watch, noticed: Noticed) {
        let ticket = self.open.iter().find_map(|effect| match effect {
            Effect::Watch(ticket, watch) if watch == of => Some(*ticket),
            _ => None,
        });
        let progress = Progress::Noticed(Box::new(noticed));
        self.hear(Event::Outcome(ticket.unwrap(), Outcome::Progress(progress)));
    }

    fn audience(&self) -> Option<Audience> {
        match self.guide().sheet {
            Some(Sheet::Viewers(audience)) => Some(audience),
            _ => None,
        }
    }

    fn repairs(&self) -> bool {
        matches!(&self.model.flow, Flow::Setup(setup) if !setup.rests())
    }
}

fn watched() -> Noticed {
    let ben = Viewing { user: "Ben".to_owned(), title: "Dune".to_owned(), minutes_left: Some(40) };
    Noticed::Viewers(Ok(vec![ben]))
}

fn nobody() -> Noticed {
    Noticed::Viewers(Ok(Vec::new()))
}

#[test]
fn nobody_is_bothered_where_nobody_watches() {
    let refused = Noticed::Viewers(Err(Problem::ServerRefused));
    for answer in [nobody(), refused] {
        let mut window = examined();
        window.turn(Turn::Repair(Repair::Restart));
        assert_eq!(window.audience(), Some(Audience::Asked));
        assert!(!window.repairs());
        window.notice(&Watch::Viewers, answer);
        assert_eq!(window.audience(), None);
        assert!(window.repairs());
        assert_eq!(window.page(), Page::SettingUp);
        assert!(!window.watches().contains(&&Watch::Viewers));
    }
}

#[test]
fn no_film_is_cut_without_a_word() {
    let asked = || {
        let mut window = examined();
        window.turn(Turn::Repair(Repair::Restart));
        window.notice(&Watch::Viewers, watched());
        assert_eq!(window.audience(), Some(Audience::Named));
        assert!(!window.repairs());
        window
    };
    let mut now = asked();
    now.turn(Turn::DespiteViewers);
    assert!(now.repairs());

    let mut later = asked();
    later.turn(Turn::AfterViewers);
    later.notice(&Watch::Viewers, watched());
    assert!(!later.repairs());
    later.notice(&Watch::Viewers, nobody());
    assert!(later.repairs());

    // Whoever has not decided yet is not overtaken.
    let mut undecided = asked();
    undecided.notice(&Watch::Viewers, nobody());
    assert!(!undecided.repairs());
    undecided.turn(Turn::CloseSheet);
    assert_eq!(undecided.model.flow, Flow::Home);
    undecided.turn(Turn::DespiteViewers);
    assert!(!undecided.repairs(), "it was let be");
}

#[test]
fn a_preference_is_put_right_without_asking_who_watches() {
    let mut window = examined();
    window.turn(Turn::Repair(Repair::Adjust(Adjustment::KeepTrash)));
    assert_eq!(window.audience(), None);
    assert!(window.repairs());
}

#[test]
fn a_repair_of_the_chain_comes_back_and_what_did_not_help_is_noted() {
    let mut window = examined();
    let code = "chain.terms_open".to_owned();
    window.turn(Turn::Try { code: code.clone(), remedy: Remedy::Repair(Repair::Restart) });
    window.notice(&Watch::Viewers, nobody());
    assert_eq!(window.page(), Page::SettingUp);
    window.answer(looked(ours()));
    assert_eq!(window.performs(), Some(&Action::RestartServer));
    window.answer(done(ours()));
    window.answer(done(ours()));
    assert_eq!(window.page(), Page::Chain);
    assert!(window.model.asides.examination.goes_on());
    assert!(!window.model.facts.examined.has_tried(&code, Rung::Restart));
    window.finish_examination(look(ours(), signed_in(account())));
    assert!(window.model.facts.examined.has_tried(&code, Rung::Restart));
    assert!(window.open.contains(&Effect::NoteTried { code, rung: Rung::Restart }));
}

#[test]
fn what_was_given_up_was_not_tried() {
    let mut window = examined();
    let code = "chain.terms_open".to_owned();
    window.turn(Turn::Try { code: code.clone(), remedy: Remedy::Repair(Repair::Restart) });
    window.notice(&Watch::Viewers, nobody());
    window.turn(Turn::StopSoon);
    assert_eq!(window.page(), Page::Chain);
    window.finish_examination(look(ours(), signed_in(account())));
    assert!(!window.model.facts.examined.has_tried(&code, Rung::Restart));
}

#[test]
fn the_first_look_ends_where_the_chain_begins() {
    let mut model = Model::default();
    let open = update(&mut model, Event::Opened(UsualNames::default()));
    let mut window = Window { model, open };
    window.turn(Turn::Open(Page::Chain));
    assert_eq!(window.page(), Page::Chain);
    assert_eq!(window.model.flow, Flow::Home);
    let looks = window.open.iter().filter(|it| matches!(it, Effect::Look(..))).count();
    assert_eq!(looks, 1, "the examination's own: {:?}", window.open);
}

#[test]
fn nobody_examines_what_nobody_sees() {
    let mut window = opened();
    window.turn(Turn::ShowLink(Link::Home));
    assert_eq!(window.guide().sought, Some((Link::Home, 1)));
    assert!(window.probes() > 0);
    window.turn(Turn::Open(Page::Overview));
    assert_eq!(window.probes(), 0);
    let mut window = examined();
    assert_eq!(window.watches(), [&Watch::Server]);
    window.turn(Turn::Visible(false));
    assert_eq!(window.watches(), Vec::<&Watch>::new());
}

#[test]
fn a_server_that_is_back_is_examined_anew() {
    let mut window = examined();
    let silent = Problem::ServerSilent { address: Address::default_server() };
    window.notice(&Watch::Server, Noticed::Server(Err(silent)));
    assert!(!window.model.asides.examination.goes_on());
    window.notice(&Watch::Server, Noticed::Server(Ok(description(None, SigninState::Ok))));
    assert!(window.model.asides.examination.goes_on());
}

#[test]
fn a_sentence_leads_to_its_link() {
    let mut window = examined();
    window.turn(Turn::FindSymptom("You do not have access to this server".to_owned()));
    assert_eq!(window.guide().symptom.and_then(|it| it.link), Some(Link::Claimed));
    assert_eq!(window.guide().sought, Some((Link::Claimed, 1)));
    window.turn(Turn::FindSymptom("the toaster is on fire".to_owned()));
    assert_eq!(window.guide().symptom.map(|it| it.link), Some(None));
    assert_eq!(window.guide().sought, Some((Link::Claimed, 1)));
}

#[test]
fn a_server_of_another_changes_hands_without_a_second_question() {
    let mia = Access::Guest(description(Some("mia"), SigninState::Ok));
    let of_mia = look(reading(Some(true), mia), signed_in(account()));
    let mut window = Window::opened(of_mia.clone());
    assert_eq!(window.page(), Page::OtherAccount);
    window.turn(Turn::Show(Sheet::TakeOver));
    window.turn(Turn::TakeOver);
    window.notice(&Watch::Viewers, Noticed::Viewers(Err(Problem::ServerRefused)));
    window.answer(Outcome::Looked(Box::new(of_mia)));
    assert_eq!(window.guide().sheet, None);
    assert_eq!(window.performs(), Some(&Action::ForgetSignIn));
}
