//! A server that is set up: the facts people confuse, apart from each other,
//! its libraries, and the switch to the outside.

use super::{open, turn};
use crate::domain::{MappingState, RemoteAccess, Section, known_holes};
use crate::flow::facts::Known;
use crate::flow::guide::{Page, Sheet, Turn};
use crate::flow::setup::Purpose;
use crate::flow::{Flow, SignInWay};
use crate::i18n::EmptinessText;
use crate::ui::parts::{self, Button, FactRow, Footer, State, Tone};
use crate::ui::scene::{DOWNLOADS, Scene, Wish};
use crate::ui::theme::space;
use egui::Ui;

/// Plex's own page on what watching from outside costs.
const OUTSIDE_PLANS: &str = "https://support.plex.tv/articles/200484543/";

/// From so many libraries on they scroll by themselves.
const MANY: usize = 12;

pub(super) fn overview(scene: &mut Scene<'_>, ui: &mut Ui) {
    let title = scene.server_name();
    let title = if title.is_empty() { scene.say("page-overview") } else { title };
    let lead = lead(scene);
    let words = ["sign-out-dots", "sign-in", "start-server", "open-plex", "check-again"]
        .map(|id| scene.say(id));
    let [sign_out, sign_in, start, open_plex, again] = &words;
    let is_down = matches!(scene.model.facts.server, Known::Hidden(_));
    let signed_in = scene.account().is_some();
    let starts = is_down && scene.model.facts.hosts_server();
    let mut others = Vec::new();
    if !is_down || starts {
        others.push((Button::secondary(again), turn(Turn::LookAgain)));
    }
    if signed_in {
        others.push((Button::link(sign_out), turn(Turn::Show(Sheet::SignOut))));
    }
    let open_plex_wish = Wish::Open(scene.place.server.clone());
    let (primary, wish) = match (is_down, signed_in) {
        (true, _) if starts => (start, turn(Turn::StartServer)),
        (true, _) => (again, turn(Turn::LookAgain)),
        (false, true) => (open_plex, open_plex_wish),
        (false, false) => (sign_in, turn(Turn::SignIn(SignInWay::Browser))),
    };
    let footer =
        Footer { others: &others, primary: Some((Button::primary(primary), wish)), escape: None };
    let page = parts::Page { key: "overview", title: &title, description: primary, lead: &lead };
    let problem = scene.obstacle();
    let shown = page.show(ui, &footer, |ui| {
        super::running::proof(scene, ui);
        outside_row(scene, ui);
        if let Some(problem) = &problem {
            scene.problem_card(ui, problem);
        }
        ui.add_space(space::SMALL);
        if scene.model.facts.reading().is_some_and(|it| it.sections().is_some()) {
            let heading = scene.say("review-libraries");
            parts::section(ui, &heading);
            libraries(scene, ui);
            adding(scene, ui);
            super::libraries::drop_area(scene, ui);
        }
        details(scene, ui);
    });
    scene.wish(shown.pressed);
}

/// The truth in one sentence, by the worst fact.
fn lead(scene: &Scene<'_>) -> String {
    let facts = &scene.model.facts;
    let id = match &facts.server {
        Known::Hidden(_) => "overview-down",
        Known::NotAsked => "overview-asking",
        // To a person at the server's own computer they may be open all the same.
        Known::Seen(reading) if scene.account().is_none() && reading.settings().is_none() => {
            "overview-signed-out"
        }
        Known::Seen(_) if !facts.is_ours() => "overview-not-proven",
        Known::Seen(reading) => {
            let wished = reading.settings().and_then(|it| it.remote_access);
            let mapped = reading.description().map(|it| it.mapping.state);
            match (wished, mapped) {
                (Some(RemoteAccess::Automatic | RemoteAccess::Port(_)), Some(state))
                    if state != MappingState::Mapped =>
                {
                    "overview-outside-fails"
                }
                _ => "overview-works",
            }
        }
    };
    scene.say(id)
}

/// Whether the server can be reached from outside, with the switch.
fn outside_row(scene: &mut Scene<'_>, ui: &mut Ui) {
    let Some(reading) = scene.model.facts.reading() else { return };
    let Some(wish) = reading.settings().and_then(|it| it.remote_access) else { return };
    let mapping = reading.description().map(|it| &it.mapping);
    let (state, word, evidence) = match (wish, mapping) {
        (RemoteAccess::Off, _) => {
            (State::OffByChoice, "state-off", scene.say("evidence-your-choice"))
        }
        (_, Some(mapping)) => {
            let (state, word) = match mapping.state {
                MappingState::Mapped => (State::Works, "state-works"),
                MappingState::Failed => (State::Broken, "state-broken"),
                MappingState::Waiting => (State::Checking, "state-checking"),
                MappingState::Unknown => (State::NotKnown, "state-not-known"),
            };
            (state, word, scene.words.mapping(mapping))
        }
        (_, None) => (State::NotKnown, "state-not-known", String::new()),
    };
    let (name, word) = (scene.say("fact-outside"), scene.say(word));
    let on = wish != RemoteAccess::Off;
    let position = scene.say(if on { "on" } else { "off" });
    let row = FactRow::new(state, &name, &word, &evidence);
    let (_, pressed) = row.show_with_switch(ui, &position, on);
    if pressed {
        scene.wish(match on {
            true => turn(Turn::SwitchRemoteAccess(RemoteAccess::Off)),
            // Nothing has happened yet when the page opens.
            false => open(Page::Remote),
        });
    }
}

/// The server's libraries with how far it is with each.
pub(super) fn libraries(scene: &mut Scene<'_>, ui: &mut Ui) {
    let sections = scene.model.facts.sections();
    if sections.is_empty() {
        let text = scene.say("no-libraries-yet");
        parts::evidence(ui, &text);
        return;
    }
    let sections = sections.to_vec();
    if sections.len() < MANY {
        for section in &sections {
            library_row(scene, ui, section);
        }
        return;
    }
    let count = scene.say_with("rail-libraries", &[("count", sections.len().into())]);
    parts::evidence(ui, &count);
    let row = crate::ui::theme::size::ROW;
    egui::ScrollArea::vertical()
        .id_salt("libraries")
        .max_height(row * MANY as f32 / 2.0)
        .show_rows(ui, row, sections.len(), |ui, shown| {
            for section in sections.get(shown).unwrap_or_default() {
                library_row(scene, ui, section);
            }
        });
}

fn library_row(scene: &Scene<'_>, ui: &mut Ui, section: &Section) {
    let scan = scene.model.facts.scans.get(&section.key);
    let items = scan.and_then(|scan| scan.items);
    let runs = section.scanning || scan.is_some_and(|scan| scan.running);
    let is_empty = !runs && items == Some(0);
    let why = is_empty.then(|| why_empty(scene, section));
    let evidence = match (runs, items, &why) {
        (true, ..) => {
            let percent = scan.and_then(|scan| scan.percent);
            let so_far = scene.words.scan(items, files_seen(scene, section), percent);
            let reading = scene.say("status-scanning");
            if so_far.is_empty() { reading } else { format!("{reading} · {so_far}") }
        }
        (false, _, Some(why)) => why.what.clone(),
        (false, Some(items), None) => scene.words.items(section.kind, items),
        (false, None, None) => String::new(),
    };
    let (state, word) = match (runs, is_empty) {
        (true, _) => (State::Checking, "state-checking"),
        (false, true) => (State::Look, "state-look"),
        (false, false) => (State::Works, "state-works"),
    };
    FactRow::new(state, &section.name, &scene.say(word), &evidence).show(ui);
    if let Some(why) = why {
        for rule in &why.rules {
            parts::evidence(ui, rule);
        }
        parts::evidence(ui, &why.next);
    }
}

/// Why a library shows nothing, by the names in its folders where they were read.
fn why_empty(scene: &Scene<'_>, section: &Section) -> EmptinessText {
    let why = scene.model.facts.emptiness(section);
    scene.words.emptiness(&section.name, section.kind, why.as_ref())
}

/// How many files of this library's kind were seen in its folders, where they
/// were read in this run.
fn files_seen(scene: &Scene<'_>, section: &Section) -> Option<u64> {
    let surveys = scene.model.facts.surveys.values().filter_map(Known::seen);
    let mut files = surveys.flat_map(|survey| &survey.proposals).filter(|proposal| {
        proposal.kind == section.kind
            && proposal.folders.iter().all(|it| section.locations.contains(it))
    });
    files.next().map(|proposal| proposal.files)
}

/// What is being added now.
fn adding(scene: &mut Scene<'_>, ui: &mut Ui) {
    let Flow::Setup(setup) = &scene.model.flow else { return };
    if setup.answers.purpose != Purpose::AddLibraries || setup.rests() {
        return;
    }
    let names: Vec<String> =
        setup.answers.libraries.iter().map(|library| library.name.clone()).collect();
    let seconds = scene.seconds_since(ui, &format!("adding {}", names.join("/")));
    let seconds = scene.say_with("seconds", &[("count", seconds.into())]);
    let checking = scene.say("state-checking");
    for name in &names {
        let text = scene.say_with("adding", &[("name", name.as_str().into())]);
        FactRow::new(State::Checking, &text, &checking, &seconds).show(ui);
    }
}

fn details(scene: &Scene<'_>, ui: &mut Ui) {
    let Some(reading) = scene.model.facts.reading() else { return };
    let identity = &reading.identity;
    let lines = [
        (scene.say("label-version"), identity.version.to_string()),
        (scene.say("label-identity"), identity.machine_identifier.to_string()),
        (scene.say("label-server"), scene.place.server.clone()),
    ];
    let name = scene.say("details");
    parts::details(ui, "overview", &name, |ui| {
        for (label, value) in lines {
            parts::evidence(ui, &scene.words.labelled(&label, &value));
        }
    });
}

pub(super) fn remote(scene: &mut Scene<'_>, ui: &mut Ui) {
    let (title, lead) = (scene.say("page-remote"), scene.part("page-remote", "lead"));
    let facts = &scene.model.facts;
    let reading = facts.reading();
    let wish = reading.and_then(|it| it.settings()).and_then(|it| it.remote_access);
    let on = wish.is_some_and(|wish| wish != RemoteAccess::Off);
    let hole = reading.and_then(|it| known_holes(&it.identity.version).first().copied());
    let subscribed = facts.account.signed_in().is_some_and(|it| it.account.subscribed);
    let runs = matches!(&scene.model.flow, Flow::Setup(setup) if !setup.rests());
    let words =
        ["not-now", "turn-on", "turn-back-off", "back", "update-first"].map(|id| scene.say(id));
    let [not_now, turn_on, turn_off, go_back, update] = &words;
    let switch = |wish| turn(Turn::SwitchRemoteAccess(wish));
    let back = open(Page::Overview);
    let mut others = vec![(Button::secondary(if on { go_back } else { not_now }), back.clone())];
    let primary = match (on, &hole) {
        (true, _) => {
            let off = Button::secondary(turn_off).enabled(!runs);
            others.push((off, switch(RemoteAccess::Off)));
            None
        }
        (false, Some(_)) => {
            let on = Button::secondary(turn_on).enabled(!runs);
            others.push((on, switch(RemoteAccess::Automatic)));
            Some((Button::primary(update), Wish::Open(DOWNLOADS.to_owned())))
        }
        (false, None) => {
            Some((Button::primary(turn_on).enabled(!runs), switch(RemoteAccess::Automatic)))
        }
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
        if runs {
            let seconds = scene.seconds_since(ui, "opening the door");
            let evidence = scene.say_with("remote-clock", &[("count", seconds.into())]);
            let (name, checking) = (scene.say("remote-trying"), scene.say("state-checking"));
            FactRow::new(State::Checking, &name, &checking, &evidence).show(ui);
        } else if on {
            outside_row(scene, ui);
        }
        if let Some(problem) = &problem {
            scene.problem_card(ui, problem);
        }
    });
    scene.wish(shown.pressed);
}
