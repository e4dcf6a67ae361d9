//! Signing in: the invitation, the wait for the browser, and the admin's PIN.

use super::{open, turn};
use crate::domain::SignInOffer;
use crate::flow::guide::{Page, Turn};
use crate::flow::setup::{Question, Step};
use crate::flow::{Flow, Press, Progress, SignInWay};
use crate::problem::Problem;
use crate::ui::parts::{self, Button, FactRow, Field, Footer, State, Tone};
use crate::ui::scene::{SIGN_IN, Scene, Wish};
use crate::ui::theme::space;
use egui::Ui;
use egui::accesskit::Live;

pub(super) fn sign_in(scene: &mut Scene<'_>, ui: &mut Ui) {
    let title = scene.say("page-sign-in");
    let host: String = scene.place.sign_in_host.clone();
    let lead = scene.part_with("page-sign-in", "lead", &[("host", host.into())]);
    let (press, other) = (scene.say("sign-in-with-browser"), scene.say("another-device"));
    let page = parts::Page { key: "sign-in", title: &title, description: &press, lead: &lead };
    let others = [(Button::secondary(&other), turn(Turn::SignIn(SignInWay::ShortCode)))];
    let primary = (Button::primary(&press), turn(Turn::SignIn(SignInWay::Browser)));
    let footer = Footer { others: &others, primary: Some(primary), escape: None };
    let without = scene.say("without-account");
    let problem = scene.obstacle();
    let shown = page.show(ui, &footer, |ui| {
        if let Some(problem) = &problem {
            scene.problem_card(ui, problem);
        }
        parts::paragraph(ui, &scene.part("page-sign-in", why(scene)));
        parts::paragraph(ui, &scene.part("page-sign-in", "internet"));
        ui.add_space(space::SMALL);
        parts::evidence(ui, &scene.say("independent"));
        let (details, sent) = (scene.say("details"), scene.part("page-sign-in", "sent"));
        parts::details(ui, "sign-in", &details, |ui| {
            parts::evidence(ui, &sent);
            if ui.add(Button::link(&without)).clicked() {
                scene.wish(open(Page::NoAccount));
            }
        });
    });
    scene.wish(shown.pressed);
}

/// The part of the page that says why an account is asked for.
fn why(scene: &Scene<'_>) -> &'static str {
    use crate::domain::affected::Answer;
    let requirement = scene.model.facts.requirement().map(|rule| rule.answer());
    match requirement {
        Some(Answer::Later) => "later",
        Some(Answer::Claimed) => "owner",
        _ => "why",
    }
}

/// The sign-in that is offered, once plex.tv has given it.
fn offer<'a>(scene: &Scene<'a>) -> Option<&'a SignInOffer> {
    let Flow::Setup(setup) = &scene.model.flow else { return None };
    match &setup.progress {
        Some(Progress::SignIn(offer)) => Some(offer),
        _ => None,
    }
}

pub(super) fn waiting(scene: &mut Scene<'_>, ui: &mut Ui) {
    let (title, lead) = (scene.say("page-waiting"), scene.part("page-waiting", "lead"));
    let page = parts::Page { key: "waiting", title: &title, description: "", lead: &lead };
    let problem = scene.obstacle();
    let offer = offer(scene).cloned();
    let (again, copy, cancel, start) = (
        scene.say("open-browser-again"),
        scene.say("copy-address"),
        scene.say("cancel"),
        scene.say("start-again"),
    );
    let mut others = vec![(Button::secondary(&cancel), turn(Turn::Back))];
    if let Some(offer) = &offer {
        others.push((Button::secondary(&again), Wish::Open(offer.url.clone())));
        others.push((Button::secondary(&copy), Wish::Copy(offer.url.clone())));
    }
    let primary = problem
        .is_some()
        .then(|| (Button::primary(&start), turn(Turn::SignIn(SignInWay::Browser))));
    let footer = Footer { others: &others, primary, escape: Some(turn(Turn::Back)) };
    let shown = page.show(ui, &footer, |ui| match (&problem, &offer) {
        (Some(problem), _) => scene.problem_card_but(ui, problem, &SIGN_IN),
        (None, Some(offer)) => offered(scene, ui, offer),
        (None, None) => {
            let asked = match &scene.model.flow {
                Flow::Setup(setup) if matches!(setup.step, Step::StartingServer(_)) => {
                    "starting-program"
                }
                _ => "asking-plex",
            };
            let (name, checking) = (scene.say(asked), scene.say("state-checking"));
            let seconds = scene.seconds_since(ui, "waiting");
            let seconds = scene.say_with("seconds", &[("count", seconds.into())]);
            FactRow::new(State::Checking, &name, &checking, &seconds).show(ui);
        }
    });
    scene.wish(shown.pressed);
}

fn offered(scene: &mut Scene<'_>, ui: &mut Ui, offer: &SignInOffer) {
    let key = format!("offer {}", offer.url);
    let seconds = scene.seconds_since(ui, &key);
    let left = offer.expires_in.saturating_sub(seconds);
    let clock = |seconds: u64| format!("{}:{:02}", seconds / 60, seconds % 60);
    let (name, checking) = (scene.say("waiting-for-you"), scene.say("state-checking"));
    let evidence = scene.say_with(
        "waiting-clock",
        &[("waited", clock(seconds).into()), ("left", clock(left).into())],
    );
    FactRow::new(State::Checking, &name, &checking, &evidence).show(ui);
    ui.add_space(space::SMALL);
    ui.horizontal_top(|ui| {
        let spoken = scene.say("qr-code");
        parts::qr_code(ui, &offer.url, &spoken);
        ui.add_space(space::LARGE);
        ui.vertical(|ui| {
            parts::paragraph(ui, &scene.say("scan-with-phone"));
            if let Some(code) = &offer.code {
                let text = scene.say_with("enter-code", &[("code", code.as_str().into())]);
                parts::paragraph(ui, &text);
            }
            let hint = if seconds < 60 { "at-once" } else { "no-hurry" };
            let hint = scene.part("page-waiting", hint);
            parts::status(ui, &hint, Tone::Quiet, Live::Polite);
        });
    });
    let (details, address) = (scene.say("details"), offer.url.clone());
    parts::details(ui, "address", &details, |ui| parts::path_label(ui, &address));
}

pub(super) fn home_pin(scene: &mut Scene<'_>, ui: &mut Ui) {
    let facts = &scene.model.facts;
    let signed_in = facts.account.signed_in();
    let member = signed_in.map(|it| it.account.title.clone()).unwrap_or_default();
    let admin = signed_in.and_then(|it| it.home_admin.as_ref());
    let (admin, is_protected) =
        admin.map_or((String::new(), false), |it| (it.title.clone(), it.protected));
    let names = [("user", member.as_str().into()), ("admin", admin.as_str().into())];
    let title = scene.say("page-home-pin");
    let lead = scene.part_with("page-home-pin", "lead", &names);
    let (other, go_on) = (
        scene.say("another-account"),
        scene.say_with("continue-as", &[("user", admin.as_str().into())]),
    );
    let page = parts::Page { key: "home-pin", title: &title, description: &go_on, lead: &lead };
    let wrong = scene.obstacle().filter(|it| *it == Problem::HomePinWrong);
    let others_problem = scene
        .obstacle()
        .filter(|it| !matches!(it, Problem::HomePinWrong | Problem::HomePinNeeded { .. }));
    let is_whole = !is_protected || scene.hands.pin.len() == 4;
    let mut others = vec![(Button::secondary(&other), turn(Turn::Back))];
    // The account that signed in may own a server too, if it says so.
    let as_member = scene.say_with("continue-as", &[("user", member.as_str().into())]);
    if let Flow::Setup(setup) = &scene.model.flow
        && let Step::Asking(question @ Question::UnusualAccount { .. }) = &setup.step
    {
        let accept = Wish::Press(Press::Accept(question.clone()));
        others.push((Button::secondary(&as_member), accept));
    }
    let primary =
        (!admin.is_empty()).then(|| (Button::primary(&go_on).enabled(is_whole), Wish::SubmitPin));
    let footer = Footer { others: &others, primary, escape: Some(turn(Turn::Back)) };
    let shown = page.show(ui, &footer, |ui| {
        if let Some(problem) = &others_problem {
            scene.problem_card(ui, problem);
        }
        if !is_protected {
            return;
        }
        let label = scene.say_with("pin-for", &[("user", admin.as_str().into())]);
        let hint = match wrong {
            Some(_) => (scene.say("pin-wrong"), Tone::Broken),
            None => (scene.say("pin-hint"), Tone::Quiet),
        };
        let field = Field::new("home-pin", &label).secret().message(&hint.0, hint.1).width(160.0);
        let submitted = field.submitted(ui, &mut scene.hands.pin);
        let typed = scene.hands.pin.len();
        scene.hands.pin.retain(|letter| letter.is_ascii_digit());
        scene.hands.pin.truncate(4);
        let became_whole = typed >= 4 && scene.hands.pin.len() == 4 && !is_whole;
        if scene.hands.pin.len() == 4 && (submitted || became_whole) {
            scene.wish(Wish::SubmitPin);
        }
    });
    scene.wish(shown.pressed);
}
