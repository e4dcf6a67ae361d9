//! A clean reinstall: what is kept, what will be done, and how it ended.

use super::{copies, open, turn};
use crate::app::phrases;
use crate::domain::{CopyId, Keep, Keepable, Piece, SafetyCopy};
use crate::flow::chain::{self, Finding, TRIED_FIRST};
use crate::flow::facts::Facts;
use crate::flow::guide::{Page, Sheet, Turn};
use crate::flow::plan::{Action, Plan};
use crate::flow::setup;
use crate::ui::parts::{self, Button, FactRow, Footer, State, Tone};
use crate::ui::scene::{Scene, Wish};
use crate::ui::theme::space;
use egui::Ui;
use egui::accesskit::Live;
use std::path::Path;

pub(super) fn reinstall(scene: &mut Scene<'_>, ui: &mut Ui) {
    let facts = &scene.model.facts;
    let planned = setup::planned(&scene.guide.draft.reinstall(), facts);
    let plan = planned.as_ref().ok();
    let findings = chain::findings(facts);
    let broken = chain::first_broken(&findings);
    // It is still in place, and did not help.
    let tried = broken.and_then(|_| copies::kept_reinstall(facts));
    let title = scene.say("page-reinstall");
    let lead = lead(scene, plan, tried);
    let words = ["back", "rituals", "start", "save-support-file"].map(|id| scene.say(id));
    let [back, rituals, start, save] = &words;
    let can_start = plan.is_some_and(|plan| moved(plan).count() > 0) && scene.model.flow.rests();
    let begin = turn(Turn::Reinstall);
    let mut others = vec![
        (Button::secondary(back), turn(Turn::Back)),
        (Button::link(rituals), turn(Turn::Show(Sheet::Rituals))),
    ];
    let primary = match tried {
        Some(_) => {
            others.push((Button::secondary(start).enabled(can_start), begin));
            (Button::primary(save), Wish::MakeSupportFile(None))
        }
        None => (Button::primary(start).enabled(can_start), begin),
    };
    let description = if tried.is_some() { save } else { start };
    let footer = Footer { others: &others, primary: Some(primary), escape: Some(turn(Turn::Back)) };
    let page = parts::Page { key: "reinstall", title: &title, description, lead: &lead };
    let shown = page.show(ui, &footer, |ui| {
        if let Err(problem) = &planned {
            scene.problem_card(ui, problem);
        }
        if tried.is_none() {
            untried(scene, ui, broken);
        }
        keeping(scene, ui);
        if let Some(plan) = plan.filter(|plan| moved(plan).count() > 0) {
            doing(scene, ui, plan);
        }
        parts::evidence(ui, &scene.say("reinstall-never-touched"));
        parts::evidence(ui, &scene.part("page-reinstall", "way-back"));
    });
    scene.wish(shown.pressed);
}

/// What of a plan goes into the safety copy.
fn moved(plan: &Plan) -> impl Iterator<Item = &Action> {
    let goes = |it: &&Action| matches!(it, Action::SetAside { .. } | Action::ResetSettings { .. });
    plan.actions.iter().filter(goes)
}

fn lead(scene: &Scene<'_>, plan: Option<&Plan>, tried: Option<&SafetyCopy>) -> String {
    if let Some(copy) = tried {
        let day = scene.words.day(&copy.id);
        return scene.part_with("page-reinstall", "tried", &[("day", day.into())]);
    }
    let count = plan.map_or(0, |plan| moved(plan).count());
    if count == 0 {
        return plan.map(|_| scene.part("page-reinstall", "nothing")).unwrap_or_default();
    }
    let sizes = plan.into_iter().flat_map(moved).filter_map(|action| match action {
        Action::SetAside { path, .. } => size_at(&scene.model.facts, path),
        _ => None,
    });
    let goes_on = scene.model.asides.measures_go_on();
    match sizes.reduce(u64::saturating_add) {
        Some(bytes) => {
            let size = scene.words.size(bytes);
            let part = if goes_on { "counting" } else { "lead" };
            let arguments = [("count", count.into()), ("size", size.into())];
            scene.part_with("page-reinstall", part, &arguments)
        }
        None => scene.part_with("page-reinstall", "unsized", &[("count", count.into())]),
    }
}

/// The bytes of a part, as far as they were counted; a link has none.
fn size_at(facts: &Facts, path: &Path) -> Option<u64> {
    let belonging = facts.on_disk.as_ref()?.belongings.at(path)?;
    Some(belonging.size?.bytes).filter(|_| belonging.leads_to.is_none())
}

/// That smaller repairs come first.
fn untried(scene: &mut Scene<'_>, ui: &mut Ui, broken: Option<&Finding>) {
    let facts = &scene.model.facts;
    let left = broken.map_or(TRIED_FIRST, |it| chain::smaller_repairs_left(it, facts));
    if left == 0 {
        return;
    }
    let text = scene.say_with("reinstall-untried", &[("count", left.into())]);
    let everything = scene.say("check-everything");
    let button = Button::secondary(&everything).description(&text);
    let pressed = parts::notice(ui, &text, Tone::Quiet, &[(button, open(Page::Chain))]);
    scene.wish(pressed);
}

/// What starts fresh, and what is kept.
fn keeping(scene: &mut Scene<'_>, ui: &mut Ui) {
    let keep = &scene.guide.draft.keep;
    let label = scene.say("reinstall-fresh");
    ui.add_space(space::SMALL);
    parts::section(ui, &label);
    let names = ["reinstall-fresh-sign-in", "reinstall-fresh-usual", "reinstall-fresh-all"];
    let names = names.map(|id| scene.say(id));
    let [sign_in, usual, all] = &names;
    let of = [
        (sign_in.as_str(), Keep::all_but_sign_in()),
        (usual.as_str(), Keep::usual()),
        (all.as_str(), Keep::the_least()),
    ];
    let chosen = parts::choice(ui, &label, keep, &of);
    let chosen = chosen.filter(|chosen| chosen != keep);
    scene.wish(chosen.map(|keep| turn(Turn::ChooseKeep(keep))));
    let pieces = scene.say("reinstall-pieces");
    parts::details(ui, "pieces", &pieces, |ui| {
        for what in Keepable::ALL {
            let id = text_of(what);
            let (name, lost) = (scene.say(id), scene.part(id, "lost"));
            let on = keep.has(what);
            if parts::checkbox(ui, &name, &lost, on) {
                scene.wish(turn(Turn::ChooseKeep(keep.with(what, !on))));
            }
        }
    });
    let kept: Vec<String> = Keepable::ALL
        .into_iter()
        .filter(|what| keep.has(*what))
        .map(|what| scene.part(text_of(what), "short"))
        .collect();
    if !kept.is_empty() {
        let what = kept.join(", ");
        parts::paragraph(ui, &scene.say_with("reinstall-kept", &[("what", what.into())]));
    }
    if !keep.has(Keepable::Identity) {
        parts::status(ui, &scene.say("reinstall-stranger"), Tone::Look, Live::Polite);
        let shares = scene.model.facts.shares.as_ref().map_or(0, Vec::len);
        if shares > 0 {
            let text = scene.say_with("reinstall-shares", &[("count", shares.into())]);
            parts::status(ui, &text, Tone::Look, Live::Off);
        }
    }
}

fn text_of(what: Keepable) -> &'static str {
    match what {
        Keepable::SignIn => "keep-sign-in",
        Keepable::Settings => "keep-settings",
        Keepable::Libraries => "keep-libraries",
        Keepable::History => "keep-history",
        Keepable::Identity => "keep-identity",
        Keepable::Application => "keep-application",
        Keepable::Caches => "keep-caches",
    }
}

/// The plan in three lines, and every step of it folded.
fn doing(scene: &mut Scene<'_>, ui: &mut Ui, plan: &Plan) {
    ui.add_space(space::SMALL);
    let heading = scene.say("reinstall-plan");
    parts::section(ui, &heading);
    let lines = [
        scene.say("plan-stop-server"),
        scene.say_with("reinstall-moves", &[("count", moved(plan).count().into())]),
        scene.say("plan-start-server"),
    ];
    for (at, line) in lines.iter().enumerate() {
        FactRow::planned(at + 1, line).show(ui);
    }
    let steps = plan.actions.iter().flat_map(|action| match action {
        // It is called after the moment at which it is begun, which is to come.
        Action::BeginCopy(..) => vec![scene.say("reinstall-begins")],
        action => phrases::action(scene.words, action),
    });
    let steps: Vec<String> = steps.collect();
    let all = scene.say_with("reinstall-all-steps", &[("count", steps.len().into())]);
    parts::details(ui, "reinstall-steps", &all, |ui| {
        for (at, step) in steps.iter().enumerate() {
            parts::evidence(ui, &format!("{} {}", at + 1, parts::visible(step)));
        }
    });
    linked(scene, ui, plan);
    if let Some(free) = free(&scene.model.facts, plan) {
        let size = scene.words.size(free);
        parts::evidence(ui, &scene.say_with("reinstall-free", &[("size", size.into())]));
    }
}

/// A library on another drive, of which only the link is moved.
fn linked(scene: &Scene<'_>, ui: &mut Ui, plan: &Plan) {
    let Some(on_disk) = &scene.model.facts.on_disk else { return };
    let places = moved(plan).filter_map(|action| match action {
        Action::SetAside { piece: Piece::Data, path, .. } => {
            on_disk.belongings.at(path)?.leads_to.as_deref()
        }
        _ => None,
    });
    for place in places {
        let place = parts::visible(&place.display().to_string());
        let text = scene.say_with("reinstall-linked", &[("place", place.into())]);
        parts::paragraph(ui, &text);
    }
}

/// The free room on the volume of what is moved, where it was looked at.
fn free(facts: &Facts, plan: &Plan) -> Option<u64> {
    let health = facts.examined.health.as_ref()?;
    let path = moved(plan).find_map(|action| match action {
        Action::SetAside { path, .. } => Some(path),
        _ => None,
    })?;
    let around = health.space.iter().filter(|space| path.starts_with(&space.at));
    around.max_by_key(|space| space.at.components().count()).map(|space| space.free)
}

/// The end of a reinstall: proof, what is as before, and the way back.
pub(super) fn done(scene: &mut Scene<'_>, ui: &mut Ui, id: &CopyId) {
    let name = scene.server_name();
    let title = scene.say_with("page-reinstall-done", &[("name", name.into())]);
    let facts = &scene.model.facts;
    let copy = facts.copy(id).filter(|it| it.holds_something());
    let findings = chain::findings(facts);
    let is_broken = chain::first_broken(&findings).is_some();
    let lead = match is_broken {
        true => scene.part("page-reinstall-done", "not-mended"),
        false => scene.part("page-reinstall-done", "lead"),
    };
    let words = ["place-overview", "put-back", "open-plex", "save-support-file"];
    let words = words.map(|id| scene.say(id));
    let [overview, put_back, open_plex, save] = &words;
    let about = scene.part("page-reinstall-done", "put-back");
    let back = turn(Turn::PutBack(id.clone()));
    let mut others = vec![(Button::secondary(overview), open(Page::Overview))];
    let (primary, description) = match copy {
        Some(_) if is_broken => {
            others.push((Button::secondary(save), Wish::MakeSupportFile(None)));
            ((Button::primary(put_back).description(&about), back), put_back)
        }
        copy => {
            if copy.is_some() {
                others.push((Button::secondary(put_back).description(&about), back));
            }
            ((Button::primary(open_plex), Wish::Open(scene.place.server.clone())), open_plex)
        }
    };
    let footer = Footer { others: &others, primary: Some(primary), escape: None };
    let page = parts::Page { key: "reinstall-done", title: &title, description, lead: &lead };
    let shown = page.show(ui, &footer, |ui| {
        super::running::proof(scene, ui);
        identity(scene, ui);
        as_before(scene, ui, id);
        if let Some(copy) = copy {
            let name = scene.say("fact-safety-copy");
            let evidence = match copies::size(scene, copy) {
                Some(size) => scene.say_with("evidence-safety-copy", &[("size", size.into())]),
                None => scene.say("evidence-safety-copy-unsized"),
            };
            let works = scene.say("state-works");
            FactRow::new(State::Works, &name, &works, &evidence).show(ui);
        }
        super::overview::libraries(scene, ui);
        if !scene.guide.draft.keep.has(Keepable::Identity) {
            let name = scene.say("connect-again-by-hand");
            parts::details(ui, "connect-again", &name, |ui| {
                parts::evidence(ui, &scene.part("connect-again-by-hand", "apps"));
                if scene.model.facts.shares.as_ref().is_some_and(|it| !it.is_empty()) {
                    parts::evidence(ui, &scene.part("connect-again-by-hand", "friends"));
                }
            });
        }
    });
    scene.wish(shown.pressed);
}

fn identity(scene: &Scene<'_>, ui: &mut Ui) {
    let (state, name, word, evidence) = match scene.guide.draft.keep.has(Keepable::Identity) {
        true => (State::Works, "fact-same-identity", "state-works", "evidence-same-identity"),
        false => (State::Look, "fact-new-identity", "state-look", "evidence-new-identity"),
    };
    let [name, word, evidence] = [name, word, evidence].map(|id| scene.say(id));
    FactRow::new(state, &name, &word, &evidence).show(ui);
}

/// That name and libraries are those of before, where they are.
fn as_before(scene: &Scene<'_>, ui: &mut Ui, id: &CopyId) {
    let facts = &scene.model.facts;
    let Some(was) = facts.copy(id).map(|it| &it.was) else { return };
    let Some(name) = &was.name else { return };
    let sections = facts.sections();
    let is_there = |name: &str| sections.iter().any(|it| it.name == name);
    let libraries = &was.libraries;
    if scene.server_name() == name.as_str() && libraries.iter().all(|it| is_there(&it.name)) {
        let text = scene.say_with("fact-as-before", &[("count", libraries.len().into())]);
        FactRow::new(State::Works, &text, &scene.say("state-works"), "").show(ui);
    }
}
