//! The plan while it runs, and the proof at its end.

use super::{open, turn};
use crate::app::phrases;
use crate::domain::{Link, RemoteAccess, SafetyCopy};
use crate::flow::facts::Known;
use crate::flow::guide::{Page, Sheet, Turn};
use crate::flow::plan::Action;
use crate::flow::setup::{Purpose, Setup, Step};
use crate::flow::{Flow, Press, Progress};
use crate::problem::{Problem, Remedy};
use crate::ui::parts::{self, Button, FactRow, Footer, PlanRow, PlanState, State};
use crate::ui::scene::{AGAIN, Scene, Wish};
use egui::Ui;

pub(super) fn setting_up(scene: &mut Scene<'_>, ui: &mut Ui) {
    let Flow::Setup(setup) = &scene.model.flow else { return };
    let stopped = scene.obstacle();
    let (title, lead) = head(scene, setup, stopped.is_some());
    let words =
        ["stop", "stopping", "try-again", "leave-libraries-out", "go-on", "back", "put-back-all"];
    let words = words.map(|id| scene.say(id));
    let [stop, stopping, try_again, without, go_on, back, put_back] = &words;
    let stop_asked = turn(Turn::Show(Sheet::Stop));
    let is_libraries = setup.plan.current().is_some_and(|it| matches!(it, Action::AddSections(_)));
    let came_from = match setup.answers.purpose {
        Purpose::Reinstall => Page::Reinstall,
        Purpose::PutBack => Page::Copies,
        _ if scene.guide.returns_to_chain() => Page::Chain,
        _ => Page::Review,
    };
    let mut others = Vec::new();
    let mut primary = None;
    match &stopped {
        None => {
            let text = if setup.is_stopping() { stopping } else { stop };
            let button = Button::secondary(text).enabled(!setup.is_stopping());
            others.push((button, stop_asked.clone()));
        }
        Some(problem) => {
            others.push((Button::secondary(back), open(came_from)));
            if is_libraries {
                others.push((Button::secondary(without), turn(Turn::LeaveLibrariesOut)));
            }
            if let Some(copy) = begun_copy(scene, setup) {
                others.push((Button::secondary(put_back), turn(Turn::PutBack(copy.id.clone()))));
            }
            let text = if *problem == Problem::Interrupted { go_on } else { try_again };
            let again = match setup.answers.purpose.works_on_computer() {
                true => Wish::Press(Press::Remedy(Remedy::TryAgain)),
                false => turn(Turn::SetUp),
            };
            primary = Some((Button::primary(text), again));
        }
    }
    let escape = if stopped.is_none() { stop_asked } else { open(came_from) };
    let footer = Footer { others: &others, primary, escape: Some(escape) };
    let page = parts::Page { key: "setting-up", title: &title, description: "", lead: &lead };
    let rows = rows(scene, setup);
    // One action may be several rows: what stopped it is said once, below them.
    let failed = rows.iter().rposition(|row| row.state == PlanState::Failed);
    let runs = rows.iter().position(|row| row.state == PlanState::Running);
    let number = runs.and_then(|at| u32::try_from(at).ok());
    let begun = parts::is_news(ui.ctx(), "running row", number);
    let halted = parts::is_news(ui.ctx(), "halted", stopped.as_ref().map(|_| 0));
    let shown = page.show(ui, &footer, |ui| {
        for (at, row) in rows.iter().enumerate() {
            let seconds = clock(scene, ui, at, row.state);
            let end = match row.state {
                PlanState::Waiting => scene.say("state-waiting"),
                _ => seconds
                    .map(|it| scene.say_with("seconds", &[("count", it.into())]))
                    .unwrap_or_default(),
            };
            let word = match row.state {
                PlanState::Done => scene.say("state-done"),
                PlanState::Running => scene.say("state-running"),
                PlanState::Failed => scene.say("state-failed"),
                PlanState::Waiting | PlanState::LeftOut => String::new(),
            };
            let text = &row.text;
            let plan_row =
                PlanRow { number: at + 1, state: row.state, text, end: &end, word: &word };
            let drawn = plan_row.show(ui);
            // A plan may be longer than the page: what begins comes into sight.
            if begun && runs == Some(at) {
                drawn.scroll_to_me(None);
            }
            if row.state == PlanState::Running
                && let Some(Progress::Copying(done, of)) = setup.progress
            {
                copying(scene, ui, done, of);
            }
            if failed == Some(at)
                && let Some(problem) = &stopped
            {
                obstacle(scene, ui, problem, halted);
            }
        }
        // What stops it before its first action belongs to no row.
        if let Some(problem) = &stopped
            && failed.is_none()
        {
            obstacle(scene, ui, problem, halted);
        }
    });
    scene.wish(shown.pressed);
}

/// Why it stopped, which comes into sight when it did.
fn obstacle(scene: &mut Scene<'_>, ui: &mut Ui, problem: &Problem, halted: bool) {
    let card = ui.scope(|ui| scene.problem_card_but(ui, problem, &AGAIN));
    if halted {
        card.response.scroll_to_me(None);
    }
}

/// Title and lead, which say what is being set up, moved aside or put back.
fn head(scene: &Scene<'_>, setup: &Setup, is_stopped: bool) -> (String, String) {
    let id = match setup.answers.purpose {
        Purpose::Reinstall => "page-reinstalling",
        Purpose::PutBack => "page-putting-back",
        _ => {
            let name = scene.guide.draft.name(&scene.model.facts);
            let title = scene.say_with("page-setting-up", &[("name", name.into())]);
            return (title, scene.part("page-setting-up", "lead"));
        }
    };
    let lead = match begun_copy(scene, setup).filter(|_| is_stopped) {
        Some(copy) => scene.say_with("stopped-with-copy", &[("copy", copy.id.as_str().into())]),
        None => scene.part(id, "lead"),
    };
    (scene.say(id), lead)
}

/// The copy that a reinstall has put something in by now.
pub(super) fn begun_copy<'a>(scene: &Scene<'a>, setup: &Setup) -> Option<&'a SafetyCopy> {
    let copy = setup.answers.copy.as_ref().filter(|_| setup.answers.purpose == Purpose::Reinstall);
    scene.model.facts.copy(copy?).filter(|it| it.holds_something())
}

/// How far a copy to or from another volume is: a measured amount.
fn copying(scene: &Scene<'_>, ui: &mut Ui, done: u64, of: u64) {
    let (part, whole) = (scene.words.size(done), scene.words.size(of));
    let text = scene.say_with("progress-copying", &[("done", part.into()), ("of", whole.into())]);
    parts::evidence(ui, &text);
    let share = if of == 0 { 0.0 } else { done as f32 / of as f32 };
    parts::progress_bar(ui, &text, share);
}

struct Row {
    text: String,
    state: PlanState,
}

fn rows(scene: &Scene<'_>, setup: &Setup) -> Vec<Row> {
    let looking = matches!(setup.step, Step::Looking(_));
    if setup.plan.actions.is_empty() && looking {
        let text = scene.say("looking-server");
        return vec![Row { text, state: PlanState::Running }];
    }
    let mut rows = Vec::new();
    for (at, action) in setup.plan.actions.iter().enumerate() {
        let state = match (at.cmp(&setup.plan.done), &setup.step) {
            (std::cmp::Ordering::Less, _) => PlanState::Done,
            (std::cmp::Ordering::Greater, _) => PlanState::Waiting,
            (_, Step::Done) => PlanState::Done,
            (_, Step::Stopped(Problem::Interrupted)) => PlanState::Waiting,
            (_, Step::Stopped(_)) => PlanState::Failed,
            (_, Step::Performing(_) | Step::LookingAgain(..)) => PlanState::Running,
            _ => PlanState::Waiting,
        };
        rows.extend(
            phrases::action(scene.words, action).into_iter().map(|text| Row { text, state }),
        );
    }
    rows
}

/// Seconds that a row has run; it stands still once the row is done.
fn clock(scene: &mut Scene<'_>, ui: &Ui, at: usize, state: PlanState) -> Option<u64> {
    let (begun, ended) = (format!("row {at} begun"), format!("row {at} ended"));
    match state {
        PlanState::Running => {
            scene.hands.since.remove(&ended);
            Some(scene.seconds_since(ui, &begun))
        }
        PlanState::Done | PlanState::Failed => {
            let begun = *scene.hands.since.get(&begun)?;
            let ended = *scene.hands.since.entry(ended).or_insert(scene.now);
            Some((ended - begun).max(0.0) as u64)
        }
        PlanState::Waiting | PlanState::LeftOut => {
            scene.hands.since.remove(&begun);
            None
        }
    }
}

pub(super) fn done(scene: &mut Scene<'_>, ui: &mut Ui) {
    if let Some(copy) = &scene.guide.reinstalled {
        return super::reinstall::done(scene, ui, copy);
    }
    let name = scene.server_name();
    let title = scene.say_with("page-done", &[("name", name.into())]);
    let lead = scene.part("page-done", "lead");
    let (overview, open_plex) = (scene.say("place-overview"), scene.say("open-plex"));
    let page = parts::Page { key: "done", title: &title, description: &open_plex, lead: &lead };
    let others = [(Button::secondary(&overview), open(Page::Overview))];
    let primary = (Button::primary(&open_plex), Wish::Open(scene.place.server.clone()));
    let footer = Footer { others: &others, primary: Some(primary), escape: None };
    let shown = page.show(ui, &footer, |ui| {
        proof(scene, ui);
        super::overview::libraries(scene, ui);
        let wish = scene.model.facts.reading().and_then(|it| it.settings());
        let wish = wish.and_then(|it| it.remote_access).unwrap_or(RemoteAccess::Off);
        let (name, evidence) = (scene.say("fact-outside"), scene.remote_access(wish));
        let (state, word) = match wish {
            RemoteAccess::Off => (State::OffByChoice, scene.say("state-off")),
            RemoteAccess::Automatic | RemoteAccess::Port(_) => {
                (State::NotKnown, scene.say("state-not-known"))
            }
        };
        FactRow::new(state, &name, &word, &evidence).show(ui);
        let browser = scene.part("page-done", "browser");
        parts::evidence(ui, &browser);
        let (good, text) = (scene.say("good-to-know"), scene.part("page-done", "good-to-know"));
        parts::details(ui, "good-to-know", &good, |ui| parts::evidence(ui, &text));
    });
    scene.wish(shown.pressed);
}

/// The three facts that show that the server is this person's and works.
pub(super) fn proof(scene: &mut Scene<'_>, ui: &mut Ui) {
    super::opening::running_row(scene, ui);
    let Known::Seen(reading) = &scene.model.facts.server else { return };
    let ours = scene.model.facts.is_ours();
    let account = scene.account();
    let (connected, settings) = (scene.say("fact-connected"), scene.say("fact-settings"));
    let (works, not_known, off) =
        (scene.say("state-works"), scene.say("state-not-known"), scene.say("state-off"));
    let time = [("time", scene.learnt.into())];
    match (reading.identity.claimed, account, ours) {
        (Some(true), Some(account), true) => {
            let evidence = match reading.listing.is_some() {
                true => "evidence-both-agree",
                false => "evidence-listing-to-come",
            };
            let name = scene.say_with("connected-to", &[("account", account.into())]);
            FactRow::new(State::Works, &name, &works, &scene.say_with(evidence, &time)).show(ui);
        }
        (Some(true), ..) => {
            let owner = reading.description().and_then(|it| it.owner.as_deref());
            let evidence = match owner {
                Some(owner) => crate::ui::scene::masked(owner),
                None => scene.say("evidence-owner-hidden"),
            };
            FactRow::new(State::Works, &connected, &works, &evidence).show(ui);
        }
        (Some(false), ..) => {
            let name = scene.say("fact-not-connected");
            let row = FactRow::new(State::OffByChoice, &name, &off, "");
            super::overview::leads_to(scene, ui, row, Link::Claimed);
        }
        (None, ..) => {
            let evidence = scene.say("evidence-unsaid");
            let row = FactRow::new(State::NotKnown, &connected, &not_known, &evidence);
            super::overview::leads_to(scene, ui, row, Link::Claimed);
        }
    }
    if reading.settings().is_some() {
        let evidence = scene.say_with("evidence-settings", &time);
        FactRow::new(State::Works, &settings, &works, &evidence).show(ui);
    } else {
        let evidence = scene.say("evidence-settings-closed");
        let row = FactRow::new(State::NotKnown, &settings, &not_known, &evidence);
        super::overview::leads_to(scene, ui, row, Link::Settings);
    }
}
