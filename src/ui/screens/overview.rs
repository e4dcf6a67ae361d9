//! A server that is set up: the facts people confuse, apart from each other,
//! its libraries, and the switch to the outside.

use super::{open, turn};
use crate::domain::{Link, MappingState, RemoteAccess, Section};
use crate::flow::facts::Known;
use crate::flow::guide::{Page, Sheet, Turn};
use crate::flow::setup::Purpose;
use crate::flow::{Flow, SignInWay};
use crate::i18n::EmptinessText;
use crate::ui::parts::{self, Button, FactRow, Footer, State};
use crate::ui::scene::{Scene, Wish};
use crate::ui::theme::space;
use egui::Ui;

/// From so many libraries on they scroll by themselves.
const MANY: usize = 12;

pub(super) fn overview(scene: &mut Scene<'_>, ui: &mut Ui) {
    let title = scene.server_name();
    let title = if title.is_empty() { scene.say("page-overview") } else { title };
    let lead = lead(scene);
    let words = [
        "sign-out-dots",
        "sign-in",
        "start-server",
        "open-plex",
        "check-again",
        "check-everything",
    ]
    .map(|id| scene.say(id));
    let [sign_out, sign_in, start, open_plex, again, everything] = &words;
    let about = scene.part("check-everything", "about");
    let is_down = matches!(scene.model.facts.server, Known::Hidden(_));
    let signed_in = scene.account().is_some();
    let starts = is_down && scene.model.facts.hosts_server();
    let everything = Button::secondary(everything).description(&about);
    let mut others = vec![(everything, open(Page::Chain))];
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
        super::copies::strip(scene, ui);
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

/// A fact that is not as it should be leads from the overview to its link.
pub(super) fn leads_to(scene: &mut Scene<'_>, ui: &mut Ui, row: FactRow<'_>, link: Link) {
    if scene.guide.page != Page::Overview {
        row.show(ui);
    } else if row.opening().show(ui).clicked() {
        scene.wish(turn(Turn::ShowLink(link)));
    }
}

/// Whether the server can be reached from outside, with the switch.
pub(super) fn outside_row(scene: &mut Scene<'_>, ui: &mut Ui) {
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
    let leads =
        scene.guide.page == Page::Overview && !matches!(state, State::Works | State::OffByChoice);
    let row = if leads { row.opening() } else { row };
    let (shown, pressed) = row.show_with_switch(ui, &position, on);
    if leads && shown.clicked() {
        scene.wish(turn(Turn::ShowLink(Link::Router)));
    }
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
