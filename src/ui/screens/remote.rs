//! Watching from outside: what is known before it is turned on, and what came
//! of it.

use super::overview::outside_row;
use super::{chain, open, turn};
use crate::domain::network::{RouterAnswer, WayOut};
use crate::domain::{Link, Opening, RemoteAccess, Standing, known_holes};
use crate::flow::Flow;
use crate::flow::chain::{Finding, findings};
use crate::flow::guide::{Page, Turn};
use crate::ui::parts::{self, Button, FactRow, Field, Footer, State, Tone};
use crate::ui::scene::{AGAIN, DOWNLOADS, Scene, Wish};
use egui::Ui;
use std::num::NonZeroU16;

/// Plex's own page on what watching from outside costs.
const OUTSIDE_PLANS: &str = "https://support.plex.tv/articles/200484543/";
/// The port that is offered where one is typed: the server's own.
const USUAL_PORT: NonZeroU16 = match NonZeroU16::new(32400) {
    Some(port) => port,
    None => NonZeroU16::MIN,
};

pub(super) fn remote(scene: &mut Scene<'_>, ui: &mut Ui) {
    let (title, lead) = (scene.say("page-remote"), scene.part("page-remote", "lead"));
    let facts = &scene.model.facts;
    let reading = facts.reading();
    let on = facts.wants_outside();
    let hole = reading.and_then(|it| known_holes(&it.identity.version).first().copied());
    let subscribed = facts.account.signed_in().is_some_and(|it| it.account.subscribed);
    let runs = matches!(&scene.model.flow, Flow::Setup(setup) if !setup.rests());
    let words = ["not-now", "turn-on", "turn-back-off", "back", "update-first", "try-again"]
        .map(|id| scene.say(id));
    let [not_now, turn_on, turn_off, go_back, update, try_again] = &words;
    let switch = |wish| turn(Turn::SwitchRemoteAccess(wish));
    let back = open(Page::Overview);
    let mut others = vec![(Button::secondary(if on { go_back } else { not_now }), back.clone())];
    let wish = wished(scene);
    let turned_on = wish.map_or_else(|| switch(RemoteAccess::Automatic), switch);
    let can = !runs && wish.is_some();
    let asides = &scene.model.asides;
    let checks = asides.examination.goes_on() || asides.opening_goes_on();
    let primary = match (on, &hole) {
        (true, _) => {
            let off = Button::secondary(turn_off).enabled(!runs);
            others.push((off, switch(RemoteAccess::Off)));
            let again = Button::primary(try_again).enabled(!runs && !checks);
            Some((again, turn(Turn::Examine)))
        }
        (false, Some(_)) => {
            others.push((Button::secondary(turn_on).enabled(can), turned_on));
            Some((Button::primary(update), Wish::Open(DOWNLOADS.to_owned())))
        }
        (false, None) => Some((Button::primary(turn_on).enabled(can), turned_on)),
    };
    let footer = Footer { others: &others, primary, escape: Some(back) };
    let page = parts::Page { key: "remote", title: &title, description: "", lead: &lead };
    let problem = scene.obstacle();
    let hole = hole.map(|hole| scene.words.known_bug(hole).what);
    let shown = page.show(ui, &footer, |ui| {
        if let Some(hole) = &hole {
            let text = scene.say_with("remote-hole", &[("what", hole.as_str().into())]);
            parts::notice::<Wish>(ui, &text, Tone::Look, &[]);
        }
        if !subscribed {
            let (text, page) = (scene.say("remote-plan"), scene.say("plex-page"));
            let buttons = [(Button::link(&page), Wish::Open(OUTSIDE_PLANS.to_owned()))];
            let pressed = parts::notice(ui, &text, Tone::Quiet, &buttons);
            scene.wish(pressed);
        }
        router(scene, ui);
        if runs {
            let seconds = scene.seconds_since(ui, "opening the door");
            let passed = scene.say_with("seconds", &[("count", seconds.into())]);
            trying(scene, ui, &passed);
        } else if scene.model.asides.opening_goes_on() {
            let opening = scene.model.facts.examined.opening.as_ref();
            trying(scene, ui, &opening.map(|it| watched(scene, it)).unwrap_or_default());
        } else if on {
            outside_row(scene, ui);
            what_came_of_it(scene, ui);
        } else {
            how(scene, ui);
        }
        if let Some(problem) = &problem {
            scene.problem_card(ui, problem);
        }
    });
    scene.wish(shown.pressed);
}

/// The door is being opened, or watched whether it stays open.
fn trying(scene: &Scene<'_>, ui: &mut Ui, evidence: &str) {
    let (name, checking) = (scene.say("remote-trying"), scene.say("state-checking"));
    FactRow::new(State::Checking, &name, &checking, evidence).show(ui);
}

/// How long the door was watched, and how long it is to be.
fn watched(scene: &Scene<'_>, opening: &Opening) -> String {
    let arguments = [("count", opening.watched.into()), ("limit", opening.limit.into())];
    scene.say_with("remote-clock", &arguments)
}

/// What is chosen; `None` while what is typed is no port.
fn wished(scene: &Scene<'_>) -> Option<RemoteAccess> {
    let Some(chosen) = chosen_port(scene) else { return Some(RemoteAccess::Automatic) };
    match &scene.hands.port {
        None => Some(RemoteAccess::Port(chosen)),
        Some(typed) => typed.trim().parse().ok().map(RemoteAccess::Port),
    }
}

/// The port that was chosen, where it is to be a certain one.
fn chosen_port(scene: &Scene<'_>) -> Option<NonZeroU16> {
    match scene.guide.draft.remote_access {
        Some(RemoteAccess::Port(port)) => Some(port),
        _ => None,
    }
}

/// Whether the router is asked for a port, or one was opened there by hand.
fn how(scene: &mut Scene<'_>, ui: &mut Ui) {
    let words = ["remote-how", "remote-automatic", "remote-by-port", "remote-port-label"]
        .map(|id| scene.say(id));
    let [name, automatic, by_port, label] = &words;
    let port = chosen_port(scene);
    let by_port_wish = RemoteAccess::Port(port.unwrap_or(USUAL_PORT));
    let of = [(automatic.as_str(), RemoteAccess::Automatic), (by_port.as_str(), by_port_wish)];
    let now = port.map_or(RemoteAccess::Automatic, RemoteAccess::Port);
    let chosen = parts::choice(ui, name, &now, &of);
    scene.wish(chosen.map(|wish| turn(Turn::ChooseRemoteAccess(wish))));
    let Some(port) = port else { return };
    let mut typed = scene.hands.port.clone().unwrap_or_else(|| port.to_string());
    let wrong = scene.words.say("remote-no-port", &[]);
    let field = Field::new("port", label).width(PORT_WIDTH);
    let field = if wished(scene).is_some() { field } else { field.message(&wrong, Tone::Broken) };
    if field.show(ui, &mut typed).changed() {
        scene.hands.port = Some(typed);
    }
}

/// A field for five digits.
const PORT_WIDTH: f32 = 120.0;

/// What the router says of itself, where it was asked.
fn router(scene: &Scene<'_>, ui: &mut Ui) {
    let Some(probe) = &scene.model.facts.examined.router else { return };
    let RouterAnswer::Router(router) = &probe.answer else { return };
    let count = match scene.model.facts.way_out() {
        WayOut::Direct { .. } | WayOut::OneRouter { .. } => "remote-one-router",
        _ => "remote-router-answers",
    };
    let router = router.name.clone().unwrap_or_else(|| scene.say("remote-your-router"));
    let text = scene.say_with(count, &[("router", router.into())]);
    parts::evidence(ui, &text);
}

/// The last links of the chain, which say whether the door is open.
fn what_came_of_it(scene: &mut Scene<'_>, ui: &mut Ui) {
    let examination = &scene.model.asides.examination;
    if examination.goes_on() {
        let (name, checking) = (scene.say("remote-checking"), scene.say("state-checking"));
        FactRow::new(State::Checking, &name, &checking, "").show(ui);
        return;
    }
    let examined = &scene.model.facts.examined;
    if let Some(opening) = examined.opening.as_ref().filter(|it| it.is_proven()) {
        let seconds = opening.watched - opening.open_since.unwrap_or_default();
        let evidence = scene.say_with("remote-open-for", &[("count", seconds.into())]);
        let (name, works) = (scene.say("remote-proven"), scene.say("state-works"));
        FactRow::new(State::Works, &name, &works, &evidence).show(ui);
        let phone = scene.say("remote-phone");
        parts::evidence(ui, &phone);
    }
    if examined.router.is_none() && examined.outside.is_none() {
        return;
    }
    let found = findings(&scene.model.facts);
    let says_something = |it: &&Finding| {
        matches!(it.link, Link::Router | Link::Outside)
            && !matches!(it.standing, Standing::Waits(_) | Standing::Off)
    };
    for finding in found.iter().filter(says_something) {
        let name = scene.words.link(finding.link);
        let word = scene.words.standing(finding.standing);
        let evidence = crate::app::phrases::evidence(scene.words, finding).unwrap_or_default();
        FactRow::new(chain::state_of(finding.standing), &name, &word, &evidence)
            .with_word()
            .show(ui);
        for it in finding.all() {
            chain::remedy(scene, ui, it, &AGAIN);
        }
    }
    if found.iter().any(|it| it.standing == Standing::Broken && it.link >= Link::Router) {
        let text = scene.say("remote-home-goes-on");
        parts::evidence(ui, &text);
    }
}
