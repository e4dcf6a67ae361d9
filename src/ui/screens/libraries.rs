//! Folders and the libraries they become: one card each, on a page of their
//! own, in the review, and on the sheet that adds one later.

use super::turn;
use crate::app::phrases;
use crate::domain::survey::{Proposal, Sureness, Survey};
use crate::domain::{FolderNote, SectionKind};
use crate::flow::facts::Known;
use crate::flow::guide::{Library, Page, Turn, library_with};
use crate::ui::parts::{self, Button, FactRow, Field, Footer, State, Tone};
use crate::ui::scene::{Scene, Wish};
use crate::ui::theme::space;
use egui::Ui;
use egui::accesskit::Live;
use std::path::{Path, PathBuf};

/// How many skipped files are named on a card. The command line names more.
const NAMED: usize = 20;
/// From so many libraries on the review shows their number alone.
const MANY: usize = 8;

pub(super) fn folders(scene: &mut Scene<'_>, ui: &mut Ui) {
    let (title, lead) = (scene.say("page-folders"), scene.part("page-folders", "lead"));
    let (back, done) = (scene.say("back"), scene.say("done"));
    let page = parts::Page { key: "folders", title: &title, description: &done, lead: &lead };
    let others = [(Button::secondary(&back), turn(Turn::Back))];
    let footer = Footer {
        others: &others,
        primary: Some((Button::primary(&done), turn(Turn::Back))),
        escape: Some(turn(Turn::Back)),
    };
    let shown = page.show(ui, &footer, |ui| {
        cards(scene, ui);
        drop_area(scene, ui);
    });
    scene.wish(shown.pressed);
}

/// A card for each library, and for each folder that is still being read.
pub(super) fn cards(scene: &mut Scene<'_>, ui: &mut Ui) {
    for at in 0..scene.guide.draft.libraries.len() {
        let Some(library) = scene.guide.draft.libraries.get(at).filter(|it| !it.left_out) else {
            continue;
        };
        let library = library.clone();
        ui.push_id(("library", at), |ui| parts::card(ui, |ui| card(scene, ui, at, &library)));
    }
    counting(scene, ui);
}

/// The folders whose names are being read.
fn counting(scene: &mut Scene<'_>, ui: &mut Ui) {
    let folders = scene.guide.draft.folders.iter().map(|it| it.folder.clone());
    for folder in folders.collect::<Vec<_>>() {
        let Some(counts) = scene.model.asides.counting(&folder) else { continue };
        let name = scene.words.counting(counts);
        let (path, checking) = (folder.display().to_string(), scene.say("state-checking"));
        FactRow::new(State::Checking, &name, &checking, &parts::visible(&path)).show(ui);
    }
}

fn card(scene: &mut Scene<'_>, ui: &mut Ui, at: usize, library: &Library) {
    ui.spacing_mut().item_spacing.y = space::SMALL;
    ui.horizontal_wrapped(|ui| {
        let (kind, leave_out) = (scene.say("kind-of-library"), scene.say("leave-out"));
        let names = SectionKind::ALL.map(|kind| scene.words.kind_title(kind));
        let mut of: Vec<(&str, Option<SectionKind>)> = names
            .iter()
            .zip(SectionKind::ALL)
            .map(|(name, kind)| (name.as_str(), Some(kind)))
            .collect();
        let choose = scene.say("choose-kind");
        if library.kind.is_none() {
            of.insert(0, (choose.as_str(), None));
        }
        let spoken = format!("{kind}, {}", library.name);
        if let Some(Some(kind)) = parts::drop_down(ui, &spoken, &library.kind, &of) {
            scene.wish(turn(Turn::ChooseKind(at, kind)));
        }
        let description = library.name.clone();
        if ui.add(Button::secondary(&leave_out).description(&description)).clicked() {
            scene.wish(turn(Turn::LeaveOut(at)));
        }
    });
    name_field(scene, ui, at, library);
    for folder in &library.folders {
        parts::path_label(ui, &folder.display().to_string());
    }
    contents(scene, ui, library);
    for folder in &library.folders {
        sight(scene, ui, folder);
    }
}

fn name_field(scene: &mut Scene<'_>, ui: &mut Ui, at: usize, library: &Library) {
    let mut text = library.name.clone();
    let label = scene.say("library-name");
    let key = format!("library {at}");
    let missing = scene.say("library-name-missing");
    let folder = library.folders.first().unwrap_or(&library.chosen).display().to_string();
    let mut field = Field::new(&key, &label).about(&folder);
    if text.trim().is_empty() {
        field = field.message(&missing, Tone::Broken);
    }
    if field.show(ui, &mut text).changed() {
        scene.wish(turn(Turn::TypeLibraryName(at, text)));
    }
}

/// What the names in the folder say: how many, how sure, why, and what is skipped.
fn contents(scene: &mut Scene<'_>, ui: &mut Ui, library: &Library) {
    let survey = match scene.model.facts.surveys.get(&library.chosen) {
        Some(Known::Seen(survey)) => survey,
        Some(Known::Hidden(problem)) => {
            let problem = problem.clone();
            return scene.problem_card(ui, &problem);
        }
        Some(Known::NotAsked) | None => return,
    };
    let proposal = survey.proposals.iter().find(|it| Some(it.kind) == library.kind);
    match proposal {
        Some(proposal) => proposed(scene, ui, library, proposal),
        None if survey.counts.media == 0 => {
            parts::status(ui, &scene.say("folders-empty"), Tone::Look, Live::Polite);
        }
        None => {
            if let Some(kind) = library.kind {
                let taken = survey.forecasts.get(&kind).map_or(0, |it| it.taken);
                let text = scene.say_with(
                    "folders-would-take",
                    &[("count", taken.into()), ("of", survey.counts.media.into())],
                );
                parts::status(ui, &text, Tone::Look, Live::Polite);
            }
        }
    }
    if survey.counts.away > 0 {
        let text = scene.say_with("folders-away", &[("count", survey.counts.away.into())]);
        parts::status(ui, &text, Tone::Look, Live::Off);
    }
    skipped(scene, ui, survey);
}

fn proposed(scene: &Scene<'_>, ui: &mut Ui, library: &Library, proposal: &Proposal) {
    let count = scene.words.titles(proposal.kind, proposal.titles);
    let line = match library.sureness {
        Some(Sureness::Sure) => format!("{count} · {}", scene.words.sureness(Sureness::Sure)),
        Some(Sureness::Unsure) => format!("{count} · {}", scene.words.sureness(Sureness::Unsure)),
        None => count,
    };
    parts::status(ui, &line, Tone::Quiet, Live::Polite);
    let why = scene.say("folders-why");
    let key = format!("why {}", library.name);
    parts::details_of(ui, &key, &why, &library.name, |ui| {
        for reason in &proposal.reasons {
            parts::evidence(ui, &scene.words.reason(reason));
        }
        for example in &proposal.examples {
            let name = parts::visible(&example.path.display().to_string());
            parts::evidence(ui, &format!("{name} → {}", scene.words.read(&example.what)));
        }
    });
}

fn skipped(scene: &Scene<'_>, ui: &mut Ui, survey: &Survey) {
    let total = survey.skipped.total();
    if total == 0 {
        return;
    }
    let name = scene.say_with("folders-skipped", &[("count", total.into())]);
    let key = format!("skipped {}", survey.folder.display());
    let folder = survey.folder.display().to_string();
    parts::details_of(ui, &key, &name, &folder, |ui| {
        for note in survey.skipped.first.iter().take(NAMED) {
            let path = parts::visible(&note.path.display().to_string());
            let reason = scene.words.skip_reason(note.what);
            parts::evidence(ui, &scene.words.labelled(&path, &reason));
        }
        let more = total.saturating_sub(NAMED as u64);
        if more > 0 {
            parts::evidence(ui, &scene.say_with("folders-more", &[("count", more.into())]));
        }
    });
}

/// Whether the server can read the folder, and what keeps it from that.
fn sight(scene: &mut Scene<'_>, ui: &mut Ui, path: &Path) {
    if let Some(section) = library_with(&scene.model.facts, path) {
        let text = scene.say_with("folders-in-use", &[("name", section.name.as_str().into())]);
        parts::status(ui, &text, Tone::Look, Live::Polite);
    }
    let folder = scene.model.facts.folders.get(path).cloned();
    let Some(folder) = folder else {
        let text = scene.say("folders-not-asked");
        parts::status(ui, &text, Tone::Quiet, Live::Polite);
        return;
    };
    if let Some(problem) = folder.problem(path) {
        scene.problem_card(ui, &problem);
    } else if folder.is_seen() {
        let text = scene.say_with("folders-readable", &[("time", scene.learnt.into())]);
        parts::status(ui, &text, Tone::Works, Live::Polite);
    }
    for note in folder.notes() {
        // That it is empty is said of what its names say already.
        if note != FolderNote::Empty {
            parts::status(
                ui,
                &phrases::folder_note(scene.words, path, &note),
                Tone::Look,
                Live::Off,
            );
        }
    }
}

/// One line a library, for the review.
pub(super) fn summary(scene: &mut Scene<'_>, ui: &mut Ui) {
    counting(scene, ui);
    let change = scene.say("change");
    let libraries: Vec<Library> =
        scene.guide.draft.libraries.iter().filter(|it| !it.left_out).cloned().collect();
    if libraries.len() > MANY {
        let text = scene.say_with("rail-libraries", &[("count", libraries.len().into())]);
        let (state, word, evidence) = worst(scene, &libraries);
        let row = FactRow::new(state, &text, &word, &evidence);
        if row.show_with_button(ui, Button::secondary(&change)).1 {
            scene.wish(Wish::Turn(Turn::Open(Page::Folders)));
        }
        return;
    }
    for library in libraries {
        let (state, word, evidence) = verdict(scene, &library);
        let row = FactRow::new(state, &library.name, &word, &evidence);
        let button = Button::secondary(&change).description(&library.name);
        if row.show_with_button(ui, button).1 {
            scene.wish(Wish::Turn(Turn::Open(Page::Folders)));
        }
    }
}

/// The first library that asks most for attention, in the place of them all; what
/// it says is said only where something is the matter.
fn worst(scene: &Scene<'_>, libraries: &[Library]) -> (State, String, String) {
    let gravity = |state: State| match state {
        State::Broken => 0,
        State::NotKnown => 1,
        State::Look => 2,
        _ => 3,
    };
    let verdicts = libraries.iter().map(|library| (library, verdict(scene, library)));
    match verdicts.min_by_key(|(_, (state, ..))| gravity(*state)) {
        Some((library, (state, word, evidence))) if gravity(state) < 3 => {
            (state, word, format!("{}: {evidence}", library.name))
        }
        _ => (State::Works, scene.say("state-works"), String::new()),
    }
}

/// A library in one line: its state, the state's word, and what was seen.
fn verdict(scene: &Scene<'_>, library: &Library) -> (State, String, String) {
    let Some(kind) = library.kind else {
        return (State::NotKnown, scene.say("state-look"), scene.say("choose-kind"));
    };
    let facts = &scene.model.facts;
    let problem = library
        .folders
        .iter()
        .find_map(|path| facts.folders.get(path).and_then(|folder| folder.problem(path)));
    if let Some(problem) = problem {
        return (State::Broken, scene.say("state-broken"), scene.words.problem(&problem).what);
    }
    let survey = facts.surveys.get(&library.chosen).and_then(Known::seen);
    let proposal = survey.and_then(|it| it.proposals.iter().find(|it| it.kind == kind));
    let place = library.folders.first().map(|it| it.display().to_string()).unwrap_or_default();
    let place = parts::visible(&place);
    match proposal {
        Some(proposal) if library.sureness != Some(Sureness::Unsure) => {
            let count = scene.words.titles(kind, proposal.titles);
            (State::Works, scene.say("state-works"), format!("{count} · {place}"))
        }
        Some(proposal) => {
            let count = scene.words.titles(kind, proposal.titles);
            let text = format!("{count} · {} · {place}", scene.words.sureness(Sureness::Unsure));
            (State::Look, scene.say("state-look"), text)
        }
        // It was one of the server's before: nobody has to look at its files.
        None if library.was.is_some() => {
            let is_seen = |path: &PathBuf| facts.folders.get(path).is_some_and(|it| it.is_seen());
            match library.folders.iter().all(is_seen) {
                true => (State::Works, scene.say("state-works"), place),
                false => (State::NotTested, scene.say("state-waiting"), place),
            }
        }
        None => (State::Look, scene.say("state-look"), place),
    }
}

/// The place to drop folders, with the button that opens the system's panel.
pub(super) fn drop_area(scene: &mut Scene<'_>, ui: &mut Ui) {
    let has_some = !scene.guide.draft.folders.is_empty();
    let text = scene.say(if has_some { "drop-more" } else { "drop-here" });
    let choose = scene.say(if has_some { "choose-more-folders" } else { "choose-folders" });
    let hovered = scene.hands.folders_hover;
    if parts::dashed_drop_area(ui, &text, Button::secondary(&choose), hovered) {
        scene.wish(Wish::ChooseFolders);
    }
    let as_server = scene.say("look-as-server");
    if scene.model.facts.is_ours() && ui.add(Button::link(&as_server)).clicked() {
        scene.wish(turn(Turn::BrowseServer(PathBuf::new())));
    }
}
