//! The pages before the first question: looking, waiting for the server, and
//! what stands in the way of both.

use super::{open, turn};
use crate::app::phrases;
use crate::domain::{Link, Os};
use crate::flow::facts::Known;
use crate::flow::guide::{Page, Turn};
use crate::flow::plan::Action;
use crate::flow::setup::Purpose;
use crate::flow::{Flow, Press, SignInWay};
use crate::problem::Problem;
use crate::ui::parts::{self, Button, FactRow, Footer, State};
use crate::ui::scene::{AGAIN, DOWNLOADS, Scene, Wish};
use egui::Ui;
use egui::accesskit::Live;

pub(super) fn looking(scene: &mut Scene<'_>, ui: &mut Ui) {
    if scene.is_young(ui.ctx(), "looking") {
        return empty(ui);
    }
    let (title, lead, stop) =
        (scene.say("page-looking"), scene.part("page-looking", "lead"), scene.say("stop"));
    let page = parts::Page { key: "looking", title: &title, description: "", lead: &lead };
    // What is known by then is on the page of the chain.
    let chain = open(Page::Chain);
    let others = [(Button::link(&stop), chain.clone())];
    let footer = Footer { others: &others, primary: None, escape: Some(chain) };
    let shown = page.show(ui, &footer, |ui| {
        let seconds = scene.seconds_since(ui, "looking");
        let seconds = scene.say_with("seconds", &[("count", seconds.into())]);
        let checking = scene.say("state-checking");
        for id in ["looking-server", "looking-account"] {
            let name = scene.say(id);
            FactRow::new(State::Checking, &name, &checking, &seconds).show(ui);
        }
    });
    scene.wish(shown.pressed);
}

/// The window's ground alone.
fn empty(ui: &mut Ui) {
    let ground = egui::Frame::new().fill(crate::ui::theme::Tokens::of(ui).window);
    egui::CentralPanel::no_frame().frame(ground).show(ui, |_| {});
}

pub(super) fn blocked(scene: &mut Scene<'_>, ui: &mut Ui) {
    let problem = scene.obstacle().or_else(|| match &scene.model.facts.server {
        Known::Hidden(problem) => Some(problem.clone()),
        Known::Seen(_) | Known::NotAsked => None,
    });
    let problem =
        problem.unwrap_or_else(|| Problem::ClaimUnproven { missing: "claimed".to_owned() });
    let (title, lead) = (scene.say("page-blocked"), scene.part("page-blocked", "lead"));
    let (again, everything) = (scene.say("check-again"), scene.say("check-everything"));
    let page = parts::Page { key: "blocked", title: &title, description: &again, lead: &lead };
    let others = [(Button::secondary(&everything), open(Page::Chain))];
    let footer = Footer {
        others: &others,
        primary: Some((Button::primary(&again), turn(Turn::LookAgain))),
        escape: None,
    };
    let shown = page.show(ui, &footer, |ui| scene.problem_card_but(ui, &problem, &AGAIN));
    scene.wish(shown.pressed);
}

pub(super) fn not_installed(scene: &mut Scene<'_>, ui: &mut Ui) {
    let computer = scene.this_computer();
    let title = scene.say_with("page-not-installed", &[("computer", computer.as_str().into())]);
    let lead = scene.part("page-not-installed", "lead");
    let (again, fetch) = (scene.say("check-again"), scene.say("open-plex-downloads"));
    let page =
        parts::Page { key: "not-installed", title: &title, description: &fetch, lead: &lead };
    let others = [(Button::secondary(&again), turn(Turn::LookAgain))];
    let footer = Footer {
        others: &others,
        primary: Some((Button::primary(&fetch), Wish::Open(DOWNLOADS.to_owned()))),
        escape: None,
    };
    let shown = page.show(ui, &footer, |ui| {
        parts::paragraph(ui, &scene.part("page-not-installed", "next"));
    });
    scene.wish(shown.pressed);
}

pub(super) fn starting(scene: &mut Scene<'_>, ui: &mut Ui) {
    let (title, lead) = (scene.say("page-starting"), scene.part("page-starting", "lead"));
    let page = parts::Page { key: "starting", title: &title, description: "", lead: &lead };
    let problem = scene.obstacle();
    let (again, everything) = (scene.say("check-again"), scene.say("check-everything"));
    let primary = problem.as_ref().map(|_| (Button::primary(&again), turn(Turn::LookAgain)));
    let others = [(Button::secondary(&everything), open(Page::Chain))];
    let footer = Footer { others: &others, primary, escape: None };
    let shown = page.show(ui, &footer, |ui| {
        if let Some(problem) = &problem {
            return scene.problem_card_but(ui, problem, &AGAIN);
        }
        let words = match &scene.model.facts.server {
            Known::Hidden(Problem::ServerStarting { status }) => status.clone(),
            _ => String::new(),
        };
        let name = match words.is_empty() {
            true => scene.say("starting-program"),
            false => words,
        };
        let seconds = scene.seconds_since(ui, "starting");
        let waited = scene.say_with("seconds", &[("count", seconds.into())]);
        let checking = scene.say("state-checking");
        FactRow::new(State::Checking, &name, &checking, &waited).show(ui);
        let hint = if seconds < 120 { "patience" } else { "long" };
        let hint = scene.part("page-starting", hint);
        parts::status(ui, &hint, parts::Tone::Quiet, Live::Polite);
    });
    scene.wish(shown.pressed);
}

pub(super) fn not_affected(scene: &mut Scene<'_>, ui: &mut Ui) {
    let (title, lead) = (scene.say("page-not-affected"), scene.part("page-not-affected", "lead"));
    let (anyway, open_plex) = (scene.say("sign-in-anyway"), scene.say("open-plex"));
    let page =
        parts::Page { key: "not-affected", title: &title, description: &open_plex, lead: &lead };
    let others = [(Button::secondary(&anyway), turn(Turn::SignIn(SignInWay::Browser)))];
    let primary = (Button::primary(&open_plex), Wish::Open(scene.place.server.clone()));
    let footer = Footer { others: &others, primary: Some(primary), escape: None };
    let shown = page.show(ui, &footer, |ui| {
        running_row(scene, ui);
        let (name, word) = (scene.say("fact-not-connected"), scene.say("state-off"));
        FactRow::new(State::OffByChoice, &name, &word, "").show(ui);
        parts::paragraph(ui, &scene.part("page-not-affected", "adds"));
        if let Some(rule) = scene.model.facts.requirement() {
            let (details, rule) = (scene.say("details"), scene.words.affected(rule).1);
            parts::details(ui, "rule", &details, |ui| parts::evidence(ui, &rule));
        }
    });
    scene.wish(shown.pressed);
}

/// The fact that the server runs, with its version and when it answered.
pub(super) fn running_row(scene: &mut Scene<'_>, ui: &mut Ui) {
    let name = scene.say("fact-running");
    match &scene.model.facts.server {
        Known::Seen(reading) => {
            let version = reading.identity.version.to_string();
            let evidence = scene.say_with(
                "evidence-answered",
                &[("version", version.into()), ("time", scene.learnt.into())],
            );
            let works = scene.say("state-works");
            FactRow::new(State::Works, &name, &works, &evidence).show(ui);
        }
        Known::Hidden(problem) => {
            let (broken, why) = (scene.say("state-broken"), scene.words.problem(problem).what);
            let row = FactRow::new(State::Broken, &name, &broken, &why);
            super::overview::leads_to(scene, ui, row, Link::Running);
        }
        Known::NotAsked => {
            let checking = scene.say("state-checking");
            FactRow::new(State::Checking, &name, &checking, "").show(ui);
        }
    }
}

pub(super) fn no_account(scene: &mut Scene<'_>, ui: &mut Ui) {
    let (title, lead) = (scene.say("page-no-account"), scene.part("page-no-account", "lead"));
    let off = scene.model.facts.local_security() == Some(false);
    let (back, act) =
        (scene.say("back"), scene.say(if off { "requirement-on" } else { "requirement-off" }));
    let page = parts::Page { key: "no-account", title: &title, description: "", lead: &lead };
    let others = [
        (Button::secondary(&back), turn(Turn::Back)),
        (Button::removal(&act), turn(Turn::SwitchRequirement(off))),
    ];
    let footer = Footer { others: &others, primary: None, escape: Some(turn(Turn::Back)) };
    let problem = scene.obstacle();
    let shown = page.show(ui, &footer, |ui| {
        for part in ["outside", "temporary"] {
            parts::paragraph(ui, &scene.part("page-no-account", part));
        }
        if let Flow::Setup(setup) = &scene.model.flow
            && !setup.rests()
        {
            let (name, checking) = (scene.say("requirement-changing"), scene.say("state-checking"));
            let seconds = scene.seconds_since(ui, "requirement");
            let seconds = scene.say_with("seconds", &[("count", seconds.into())]);
            FactRow::new(State::Checking, &name, &checking, &seconds).show(ui);
        } else if off {
            let (name, works) = (scene.say("requirement-is-off"), scene.say("state-works"));
            let evidence = scene.say_with("evidence-asked", &[("time", scene.learnt.into())]);
            FactRow::new(State::Works, &name, &works, &evidence).show(ui);
        }
        if let Some(problem) = &problem {
            scene.problem_card(ui, problem);
        }
        if scene.place.os == Os::MacOs {
            let (details, command) = (scene.say("details"), scene.part("page-no-account", "how"));
            parts::details(ui, "command", &details, |ui| parts::evidence(ui, &command));
        }
    });
    scene.wish(shown.pressed);
}

pub(super) fn interrupted(scene: &mut Scene<'_>, ui: &mut Ui) {
    let Flow::Setup(setup) = &scene.model.flow else { return };
    let step = [("step", setup.plan.done.into()), ("count", setup.plan.actions.len().into())];
    let lead_of = "page-interrupted-reinstall";
    let (title, lead) = match setup.answers.purpose {
        Purpose::Reinstall => (scene.say(lead_of), scene.part_with(lead_of, "lead", &step)),
        Purpose::PutBack => {
            (scene.say("page-interrupted-put-back"), scene.part_with(lead_of, "lead", &step))
        }
        _ => (scene.say("page-interrupted"), scene.part("page-interrupted", "lead")),
    };
    let words = ["later", "go-on", "put-back-all"].map(|id| scene.say(id));
    let [later, go_on, put_back] = &words;
    let page = parts::Page { key: "interrupted", title: &title, description: go_on, lead: &lead };
    let overview = open(Page::Overview);
    let copy = super::running::begun_copy(scene, setup);
    let mut others = vec![(Button::secondary(later), overview.clone())];
    if let Some(copy) = copy {
        others.push((Button::secondary(put_back), turn(Turn::PutBack(copy.id.clone()))));
    }
    let footer = Footer {
        others: &others,
        primary: Some((Button::primary(go_on), Wish::Press(Press::Continue))),
        escape: Some(overview),
    };
    let shown = page.show(ui, &footer, |ui| {
        if let Some(copy) = copy {
            parts::paragraph(ui, &scene.say("interrupted-data"));
            for folder in &copy.folders {
                parts::path_label(ui, &folder.display().to_string());
            }
        }
        let actions = setup.plan.actions.iter().filter(|action| **action != Action::Verify);
        let texts: Vec<String> =
            actions.flat_map(|action| phrases::action(scene.words, action)).collect();
        for (at, text) in texts.iter().enumerate() {
            let state = match at < setup.plan.done {
                true => parts::PlanState::Done,
                false => parts::PlanState::Waiting,
            };
            let word = scene.say(if at < setup.plan.done { "state-done" } else { "state-waiting" });
            parts::PlanRow { number: at + 1, state, text, end: "", word: &word }.show(ui);
        }
    });
    scene.wish(shown.pressed);
}
