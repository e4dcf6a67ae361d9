//! Each way a set-up can go, from facts written down by hand.
#![allow(clippy::unwrap_used, clippy::panic, reason = "tests")]

mod reinstall;

use super::super::facts::{AccountFacts, Looked, Machine};
use super::super::plan::{Action, StepName};
use super::super::samples::*;
use super::super::*;
use super::{Answers, Purpose, Question, Setup, Step, StepState};
use crate::domain::*;
use crate::problem::{FolderFault, UnusualAccount};

fn movies() -> SectionDraft {
    let language = Language::american_english();
    SectionDraft::usual(SectionKind::Movie, "Movies", language, vec!["/movies".into()])
}

fn answers(purpose: Purpose) -> Answers {
    Answers { confirmed: true, sign_in: Some(SignInWay::Browser), ..Answers::to(purpose) }
}

/// A program in which this set-up was asked for and its first look is back.
struct Program {
    model: Model,
    effects: Vec<Effect>,
}

impl Program {
    fn asked(answers: Answers, looked: Looked) -> Self {
        let mut model = Model::default();
        let effects = update(&mut model, Event::Press(Press::Apply(Box::new(answers))));
        let mut program = Self { model, effects };
        program.answer(Outcome::Looked(Box::new(looked)));
        program
    }

    /// Answers the one effect that waits for an answer.
    fn answer(&mut self, outcome: Outcome) {
        let ticket = self.effects.iter().rev().find_map(|effect| match effect {
            Effect::Look(ticket, _)
            | Effect::SignIn(ticket, _)
            | Effect::SwitchHomeUser(ticket, ..)
            | Effect::Perform(ticket, ..) => Some(*ticket),
            _ => None,
        });
        self.effects = update(&mut self.model, Event::Outcome(ticket.unwrap(), outcome));
    }

    fn press(&mut self, press: Press) {
        self.effects = update(&mut self.model, Event::Press(press));
    }

    fn setup(&self) -> &Setup {
        self.model.setup().unwrap()
    }

    /// The action that is to be performed now.
    fn performs(&self) -> &Action {
        let action = self.effects.iter().find_map(|effect| match effect {
            Effect::Perform(_, _, action, _) => Some(action),
            _ => None,
        });
        action.unwrap_or_else(|| panic!("{:?}", self.setup().step))
    }

    fn stopped_by(&self) -> &Problem {
        match &self.setup().step {
            Step::Stopped(problem) => problem,
            step => panic!("{step:?}"),
        }
    }
}

#[test]
fn a_new_server_is_claimed_first_and_everything_else_follows() {
    let wish = Answers { libraries: vec![movies()], ..answers(Purpose::SetUp) };
    let mut program = Program::asked(wish, look(unclaimed(), signed_in(account())));
    assert_eq!(program.performs(), &Action::Claim);
    program.answer(Outcome::Done(Some(Box::new(Looked::at_server(Ok(ours()))))));
    // It has the computer's name already, and remote access is off.
    assert_eq!(program.performs(), &Action::AddSections(vec![movies()]));
    program.answer(Outcome::Done(None));
    assert_eq!(program.performs(), &Action::Verify);
    program.answer(Outcome::Done(Some(Box::new(Looked::at_server(Ok(ours()))))));
    assert_eq!(program.stopped_by(), &Problem::LibraryMissing { name: "Movies".to_owned() });
    let steps: Vec<StepName> = program.setup().log.iter().map(|(step, _)| *step).collect();
    use StepName::*;
    let order = [
        Locate,
        Locate,
        SignIn,
        Claim,
        Claim,
        Name,
        RemoteAccess,
        Libraries,
        Libraries,
        Verify,
        Verify,
    ];
    assert_eq!(steps, order);
}

#[test]
fn nobody_signed_in_is_asked_to_and_the_server_is_looked_at_anew() {
    let mut program =
        Program::asked(answers(Purpose::Claim), look(unclaimed(), AccountFacts::SignedOut));
    assert!(matches!(program.setup().step, Step::SigningIn(_)));
    program.answer(Outcome::SignedIn(Box::new(signed_in(account()))));
    assert!(matches!(program.effects.as_slice(), [Effect::Look(..)]), "{:?}", program.effects);

    let nobody_there = Answers { sign_in: None, ..answers(Purpose::Claim) };
    let program = Program::asked(nobody_there, look(unclaimed(), AccountFacts::SignedOut));
    assert_eq!(program.stopped_by(), &Problem::SignInNeeded);
}

#[test]
fn a_server_of_somebody_else_is_left_alone() {
    let theirs = |access| look(reading(Some(true), access), signed_in(account()));
    let ben = description(Some("ben"), SigninState::Ok);
    for (access, owner) in [(Access::Refused, None), (Access::Guest(ben), Some("ben".to_owned()))] {
        let program = Program::asked(answers(Purpose::SetUp), theirs(access));
        assert_eq!(program.stopped_by(), &Problem::OwnedByAnother { owner });
        assert!(program.effects.is_empty());
    }
}

#[test]
fn ours_but_signed_out_by_plex_is_told_from_somebody_elses() {
    let Access::Owner { settings, sections, .. } = ours().access else { panic!() };
    let description = description(Some("ann"), SigninState::Invalid);
    let reset = reading(Some(true), Access::Owner { description, settings, sections });
    let program = Program::asked(answers(Purpose::SetUp), look(reset, signed_in(account())));
    assert_eq!(program.stopped_by(), &Problem::ServerSignedOut);
}

#[test]
fn a_server_that_does_not_say_whether_it_is_claimed_is_not_claimed_on_a_guess() {
    let silent = reading(None, Access::Refused);
    let program = Program::asked(answers(Purpose::Claim), look(silent, signed_in(account())));
    assert!(matches!(program.stopped_by(), Problem::ClaimUnproven { .. }));
}

#[test]
fn an_earlier_owner_is_named_and_asked_about() {
    let mut looked = look(unclaimed(), signed_in(account()));
    let had =
        Machine { ever_claimed: Some(true), stored_owner: Some("ben".to_owned()), ..machine() };
    looked.machine = Some(had);
    let mut program = Program::asked(answers(Purpose::Claim), looked);
    let question = Question::HadOwner { owner: Some("ben".to_owned()) };
    assert_eq!(program.setup().step, Step::Asking(question.clone()));
    program.press(Press::Accept(question));
    assert_eq!(program.performs(), &Action::Claim);
}

#[test]
fn an_earlier_owner_who_is_us_is_no_question() {
    let mut looked = look(unclaimed(), signed_in(account()));
    let us =
        Machine { ever_claimed: Some(true), stored_owner: Some("ANN".to_owned()), ..machine() };
    looked.machine = Some(us);
    let program = Program::asked(answers(Purpose::Claim), looked);
    assert_eq!(program.performs(), &Action::Claim);
}

#[test]
fn an_account_that_should_not_own_a_server_is_asked_about() {
    let member = Account { home: true, ..account() };
    let guest = Account { guest: true, ..account() };
    let restricted = Account { restricted: true, ..account() };
    for (account, why) in [
        (member, UnusualAccount::HomeMember),
        (guest, UnusualAccount::Guest),
        (restricted, UnusualAccount::Restricted),
    ] {
        let mut program =
            Program::asked(answers(Purpose::Claim), look(unclaimed(), signed_in(account)));
        let question = Question::UnusualAccount { user: "Ann".to_owned(), why };
        assert_eq!(program.setup().step, Step::Asking(question.clone()));
        program.press(Press::Decline);
        assert_eq!(program.stopped_by(), &question.problem());
    }
}

#[test]
fn a_known_hole_is_asked_about_before_the_server_is_opened_and_only_then() {
    let mut old = ours();
    old.identity.version = Version::read("1.43.3.10828");
    let wish = |remote_access| Answers {
        remote_access: Some(remote_access),
        ..answers(Purpose::RemoteAccess)
    };
    let looked = look(old, signed_in(account()));
    let program = Program::asked(wish(RemoteAccess::Automatic), looked.clone());
    assert!(
        matches!(&program.setup().step, Step::Asking(Question::KnownHole { id, .. }) if id == "plex2shell")
    );
    let program = Program::asked(wish(RemoteAccess::Off), looked.clone());
    assert_eq!(program.performs(), &Action::Verify, "off is off already");
    let accepted =
        Answers { accepted_holes: vec!["plex2shell".to_owned()], ..wish(RemoteAccess::Automatic) };
    let program = Program::asked(accepted, looked);
    assert_eq!(program.performs(), &Action::SetRemoteAccess(RemoteAccess::Automatic));
}

#[test]
fn folders_are_held_against_this_computer_and_against_the_server_before_anything_is_written() {
    let wish = Answers { libraries: vec![movies()], ..answers(Purpose::SetUp) };
    let seen = |here, server| {
        let mut looked = look(ours(), signed_in(account()));
        let folder = Folder { here, server, place: Place::Ordinary };
        looked.folders.insert("/movies".into(), folder);
        Program::asked(wish.clone(), looked)
    };
    let problem = |fault| Problem::Folder { folder: PathBuf::from("/movies"), fault };
    let missing = seen(Here::Missing, Sight::NotAsked);
    assert_eq!(missing.stopped_by(), &problem(FolderFault::Missing));
    let there = Here::There { empty: false };
    let unseen = seen(there, Sight::Gone);
    assert_eq!(unseen.stopped_by(), &problem(FolderFault::Unseen));
    assert_eq!(seen(there, Sight::Seen).performs(), &Action::AddSections(vec![movies()]));
    // A container has folders that this computer does not know.
    assert_eq!(seen(Here::Missing, Sight::Seen).performs(), &Action::AddSections(vec![movies()]));
}

#[test]
fn the_settings_open_for_a_folder_that_macos_keeps_private() {
    let wish = Answers { libraries: vec![movies()], ..answers(Purpose::SetUp) };
    let pane = PrivacyPane::RemovableVolumes;
    let private = Sight::Blocked(Barrier::Private(pane));
    let look_at = |server| {
        let mut looked = look(ours(), signed_in(account()));
        let here = Here::There { empty: false };
        looked.folders.insert("/movies".into(), Folder { here, server, place: Place::Ordinary });
        looked
    };
    let mut program = Program::asked(wish, look_at(private));
    program.press(Press::Remedy(Remedy::OpenPrivacySettings));
    assert_eq!(program.effects, [Effect::OpenSettings(SettingsPane::Privacy(pane))]);
    // The person said yes there, and a look finds it so.
    program.press(Press::Remedy(Remedy::TryAgain));
    program.answer(Outcome::Looked(Box::new(look_at(Sight::Seen))));
    assert_eq!(program.performs(), &Action::AddSections(vec![movies()]));
}

#[test]
fn an_action_whose_answer_was_lost_is_done_if_the_server_says_so() {
    let wish = |name| Answers { name: FriendlyName::parse(name).ok(), ..answers(Purpose::SetUp) };
    let named = |name: &str| {
        let mut reading = ours();
        if let Access::Owner { settings, .. } = &mut reading.access {
            settings.friendly_name = Some(name.to_owned());
        }
        Looked::at_server(Ok(reading))
    };
    for (now, done) in [("Den", true), ("Attic", false)] {
        let mut program = Program::asked(wish("Den"), look(ours(), signed_in(account())));
        assert!(matches!(program.performs(), Action::SetFriendlyName(_)));
        program.answer(Outcome::Failed(Problem::ServerCut));
        assert!(matches!(program.setup().step, Step::LookingAgain(..)));
        program.answer(Outcome::Looked(Box::new(named(now))));
        if done {
            assert_eq!(program.performs(), &Action::Verify);
        } else {
            assert_eq!(program.stopped_by(), &Problem::ServerCut);
        }
    }
}

#[test]
fn the_louder_ways_of_claiming_follow_in_order_and_only_where_they_were_allowed() {
    let refused = || Outcome::Failed(Problem::ClaimRefused { tried: String::new() });
    let looked = look(unclaimed(), signed_in(account()));
    let mut program = Program::asked(answers(Purpose::Claim), looked.clone());
    program.answer(refused());
    assert!(matches!(program.stopped_by(), Problem::ClaimRefused { .. }));

    let loud = Answers { louder_claims: true, ..answers(Purpose::Claim) };
    let mut program = Program::asked(loud, looked);
    program.answer(refused());
    assert_eq!(program.performs(), &Action::HandOverClaim);
    program.answer(Outcome::Failed(Problem::ClaimPageMissing));
    assert_eq!(program.performs(), &Action::ClaimOffline);
    program.answer(Outcome::Failed(Problem::ExchangeRefused));
    assert_eq!(program.stopped_by(), &Problem::ExchangeRefused);
}

#[test]
fn a_claim_that_was_there_has_to_be_there_at_the_end() {
    let mut program = Program::asked(answers(Purpose::SetUp), look(ours(), signed_in(account())));
    assert_eq!(program.performs(), &Action::Verify);
    program.answer(Outcome::Done(Some(Box::new(Looked::at_server(Ok(unclaimed()))))));
    assert_eq!(program.stopped_by(), &Problem::NotClaimed);
    assert_eq!(program.setup().log.last(), Some(&(StepName::Verify, StepState::Failed)));
}

#[test]
fn cancel_waits_for_the_action_at_hand_and_starts_no_other() {
    let wish = Answers { libraries: vec![movies()], ..answers(Purpose::SetUp) };
    let mut program = Program::asked(wish, look(unclaimed(), signed_in(account())));
    program.press(Press::Cancel);
    assert!(program.effects.is_empty(), "a claim is never cut in half");
    assert!(!program.setup().rests());
}

#[test]
fn without_the_internet_a_claimed_server_can_be_worked_on_all_the_same() {
    let offline = AccountFacts::Hidden(Problem::PlexTvSilent);
    let wish =
        Answers { remote_access: Some(RemoteAccess::Automatic), ..answers(Purpose::RemoteAccess) };
    let program = Program::asked(wish, look(ours(), offline.clone()));
    assert_eq!(program.performs(), &Action::SetRemoteAccess(RemoteAccess::Automatic));
    let program = Program::asked(answers(Purpose::Claim), look(unclaimed(), offline));
    assert_eq!(program.stopped_by(), &Problem::PlexTvSilent);
}
