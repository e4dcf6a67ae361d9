//! Signing in.

use egui::accesskit::Role;
use usher::domain::{Access, SignInOffer, SigninState};
use usher::flow::facts::{AccountFacts, Machine};
use usher::flow::guide::{Page, Sheet, Turn};
use usher::flow::setup::Question;
use usher::flow::{Outcome, Press, Progress, SignInWay};
use usher::problem::{Problem, Remedy, UnusualAccount};
use usher::ui::Wish;

use crate::models::*;
use crate::sample::{Sample, remedy, turn};

const URL: &str = "https://app.plex.tv/auth#?clientID=7c1e&code=k7qd";

pub fn scenes() -> Vec<Sample> {
    let mut scenes = vec![invitation("sign-in", Drive::opened(new_server()))];
    scenes.extend(waiting());
    scenes.extend(home_pin());
    scenes.extend(accounts());
    scenes
}

pub fn invitation(name: &str, drive: Drive) -> Sample {
    Sample::of(name, Page::SignIn, drive, "Connect your server to your account")
        .button("Another device…", turn(Turn::SignIn(SignInWay::ShortCode)))
        .primary("Sign in with your browser", turn(Turn::SignIn(SignInWay::Browser)))
        .folded("Details")
}

/// Signing in, as far as Plex's answer.
fn asked(way: SignInWay) -> Drive {
    Drive::opened(new_server()).turned(Turn::SignIn(way)).answered(looked_at(new_server()))
}

fn offered(way: SignInWay, code: Option<&str>) -> Drive {
    let code = code.map(str::to_owned);
    let offer = SignInOffer { url: URL.to_owned(), code, expires_in: 1800 };
    asked(way).heard(Progress::SignIn(offer))
}

fn waiting() -> Vec<Sample> {
    let waiting = |name: &str, drive| {
        Sample::of(name, Page::Waiting, drive, "Finish signing in in your browser")
            .back("Cancel", turn(Turn::Back))
    };
    let open_for = |sample: Sample| {
        sample
            .button("Open the browser again", Wish::Open(URL.to_owned()))
            .button("Copy address", Wish::Copy(URL.to_owned()))
            .folded("Details")
            .ticking()
    };
    let browser = || offered(SignInWay::Browser, None);
    let stopped = Machine { ever_claimed: Some(false), ..machine() };
    let starting = Drive::opened(hidden(silent(), stopped.clone()))
        .turned(Turn::SignIn(SignInWay::Browser))
        .answered(looked_at(hidden(silent(), stopped)));
    let failed = |problem| browser().answered(Outcome::Failed(problem));
    let again = turn(Turn::SignIn(SignInWay::Browser));
    vec![
        waiting("waiting-asking", asked(SignInWay::Browser)).ticking(),
        waiting("waiting-starting", starting).ticking(),
        open_for(waiting("waiting", browser())),
        open_for(waiting("waiting-long", browser()).since(&format!("offer {URL}"), 75.0)),
        open_for(waiting("waiting-code", offered(SignInWay::ShortCode, Some("K7QD")))),
        waiting("waiting-expired", failed(Problem::SignInExpired))
            .primary("Start again", again.clone())
            .card(&[]),
        waiting("waiting-offline", failed(Problem::PlexTvSilent))
            .primary("Start again", again)
            .card(&[]),
    ]
}

/// Mia has signed in, and Ben should own the server.
fn home(protected: bool) -> Drive {
    asked(SignInWay::Browser)
        .answered(Outcome::SignedIn(Box::new(member(protected))))
        .answered(looked_at(look(unclaimed(), member(protected))))
}

fn home_pin() -> Vec<Sample> {
    let why = UnusualAccount::HomeMember;
    let as_mia = Question::UnusualAccount { user: "Mia".to_owned(), why };
    let as_mia = Wish::Press(Press::Accept(as_mia));
    let page = |name: &str, drive| {
        Sample::of(name, Page::HomePin, drive, "Ask the admin of this Plex Home")
            .back("Another account", turn(Turn::Back))
    };
    let handle = usher::flow::SecretHandle(1);
    let wrong = home(true)
        .turned(Turn::UseHomeAdmin(Some(handle)))
        .answered(Outcome::Failed(Problem::HomePinWrong));
    let slow = home(true)
        .turned(Turn::UseHomeAdmin(Some(handle)))
        .answered(Outcome::Failed(Problem::PlexTvSlow));
    let pin = |sample: Sample| sample.field(Role::PasswordInput, "PIN for Ben");
    let typed = |sample: Sample| sample.holding(|hands| hands.pin = "1234".to_owned().into());
    vec![
        pin(page("home-pin", home(true)).button("Continue as Mia", as_mia.clone()))
            .primary_that_waits("Continue as Ben"),
        typed(pin(page("home-pin-typed", home(true)).button("Continue as Mia", as_mia.clone())))
            .primary("Continue as Ben", Wish::SubmitPin),
        page("home-pin-open", home(false))
            .button("Continue as Mia", as_mia)
            .primary("Continue as Ben", Wish::SubmitPin),
        pin(page("home-pin-wrong", wrong)).primary_that_waits("Continue as Ben"),
        pin(page("home-pin-slow", slow))
            .primary_that_waits("Continue as Ben")
            .card(&[("Try again", remedy(Remedy::TryAgain))]),
    ]
}

fn accounts() -> Vec<Sample> {
    let browser = || turn(Turn::SignIn(SignInWay::Browser));
    let other = |name: &str, access, heading: &str, sign_in: &str| {
        let looked = look(reading(Some(true), access), signed_in());
        Sample::of(name, Page::OtherAccount, Drive::opened(looked), heading)
            .button("Check again", turn(Turn::LookAgain))
            .button("Take over…", turn(Turn::Show(Sheet::TakeOver)))
            .primary(sign_in, browser())
    };
    let mia = description(Some("mia@mail.com"), SigninState::Ok);
    let invalid = description(Some("ben"), SigninState::Invalid);
    let signed_out = |name: &str, account: AccountFacts| {
        let looked = look(reading(Some(true), Access::Guest(invalid.clone())), account);
        Sample::of(name, Page::SignedOut, Drive::opened(looked), "Plex signed this server out")
            .button("Check again", turn(Turn::LookAgain))
            .primary("Sign in again", browser())
    };
    vec![
        other(
            "other-account",
            Access::Guest(mia),
            "This server belongs to m•••@mail.com",
            "Sign in as m•••@mail.com",
        ),
        other(
            "other-account-hidden",
            Access::Refused,
            "This server belongs to another Plex account",
            "Sign in as its owner",
        ),
        signed_out("signed-out", signed_in()),
        signed_out("signed-out-nobody", AccountFacts::SignedOut),
    ]
}
