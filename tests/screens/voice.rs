//! What a screen reader finds in every scene, and what its controls do.

use std::collections::BTreeMap;
use std::time::Duration;

use egui::Theme;
use egui::accesskit::{Live, Role};
use egui_kittest::Node;
use egui_kittest::kittest::NodeT;

use usher::domain::{Keep, Keepable, SectionKind};
use usher::flow::facts::{Looked, Machine};
use usher::flow::guide::{Page, Turn};
use usher::i18n::Words;
use usher::problem::Problem;
use usher::ui::Wish;

use crate::looks::Shot;
use crate::models::{Drive, hidden, machine};
use crate::problems::every_problem;
use crate::sample::{Control, Sample, turn};
use crate::scenes;
use crate::stage::Stage;

/// Each language is called by its own name, in its own script.
const WINDOW: Shot = Shot { all_scripts: true, ..Shot::new(900.0, 620.0, Theme::Light) };

/// How many controls of an overfull page are pressed, beside its last one.
const PRESSED: usize = 16;

fn is_control(role: Role) -> bool {
    matches!(
        role,
        Role::Button
            | Role::Link
            | Role::Switch
            | Role::RadioButton
            | Role::ComboBox
            | Role::TextInput
            | Role::PasswordInput
            | Role::DisclosureTriangle
            | Role::CheckBox
            | Role::Slider
    )
}

fn label(node: &Node<'_>) -> String {
    node.accesskit_node().label().unwrap_or_default()
}

fn description(node: &Node<'_>) -> String {
    node.accesskit_node().description().unwrap_or_default()
}

fn controls<'a>(stage: &'a Stage) -> Vec<Node<'a>> {
    let mut nodes = stage.nodes();
    nodes.retain(|node| is_control(node.accesskit_node().role()));
    nodes
}

fn is(node: &Node<'_>, control: &Control) -> bool {
    let name = label(node);
    node.accesskit_node().role() == control.role
        && if control.is_whole { name == control.name } else { name.starts_with(&control.name) }
}

/// What is wrong with a scene as a screen reader finds it.
fn faults(stage: &mut Stage, sample: &Sample) -> Vec<String> {
    let mut faults = Vec::new();
    stage.show(sample);
    faults.extend(heading_fault(stage, sample));
    let found: Vec<(Role, String)> =
        controls(stage).iter().map(|node| (node.accesskit_node().role(), label(node))).collect();
    for (role, name) in &found {
        let count = |matches: &dyn Fn(&Control) -> bool| {
            sample.controls.iter().filter(|control| matches(control)).count()
        };
        let expected = count(&|control| {
            control.role == *role
                && if control.is_whole {
                    control.name == *name
                } else {
                    name.starts_with(&control.name)
                }
        });
        if expected == 0 {
            faults.push(format!("{role:?} “{name}” is not in the table"));
        }
    }
    let mut used: BTreeMap<String, usize> = BTreeMap::new();
    for (at, control) in sample.controls.iter().enumerate() {
        let which = used.entry(format!("{:?} {}", control.role, control.name)).or_default();
        if at < PRESSED || at + 1 == sample.controls.len() {
            faults.extend(control_fault(stage, control, *which));
        }
        *which += 1;
    }
    let total: usize = found.len();
    if total != sample.controls.len() {
        faults.push(format!("{total} controls, {} in the table", sample.controls.len()));
    }
    faults
}

fn heading_fault(stage: &Stage, sample: &Sample) -> Option<String> {
    let nodes = stage.nodes();
    let mut headings = nodes.iter().filter(|node| node.accesskit_node().role() == Role::Heading);
    let Some(heading) = headings.next() else {
        return (!sample.heading.is_empty()).then(|| "no heading".to_owned());
    };
    let level = heading.accesskit_node().level();
    let is_sheet = nodes.first().is_some_and(|it| it.accesskit_node().role() == Role::Dialog);
    if label(heading) != sample.heading {
        return Some(format!("the heading is “{}”", label(heading)));
    }
    if level != Some(if is_sheet { 2 } else { 1 }) {
        return Some(format!("the heading is of level {level:?}"));
    }
    (!heading.is_focused()).then(|| "the heading does not have the keyboard".to_owned())
}

/// Presses the control that is the `which`th of its name.
fn control_fault(stage: &mut Stage, control: &Control, which: usize) -> Option<String> {
    let what = format!("{:?} “{}”", control.role, control.name);
    stage.show_again();
    {
        let controls = controls(stage);
        let Some(node) = controls.iter().filter(|node| is(node, control)).nth(which) else {
            return Some(format!("{what} is missing"));
        };
        if node.accesskit_node().is_disabled() == control.enabled {
            return Some(format!("{what}: can be pressed is not {}", control.enabled));
        }
        node.click_accesskit();
    }
    let wishes = stage.settle();
    let expected: Vec<_> = control.wish.clone().into_iter().collect();
    (wishes != expected).then(|| format!("{what} wishes {wishes:?}, not {expected:?}"))
}

#[test]
fn every_scene_is_spoken_and_answers_to_presses() {
    let scenes = scenes::all();
    let mut stage = Stage::open(WINDOW, Words::for_tag("en"), &scenes[0]);
    let mut all = Vec::new();
    for sample in &scenes {
        let faults = faults(&mut stage, sample);
        all.extend(faults.into_iter().map(|fault| format!("{}: {fault}", sample.name)));
    }
    assert!(all.is_empty(), "\n{}", all.join("\n"));
}

#[test]
fn enter_and_escape_do_what_the_page_says() {
    let scenes = scenes::all();
    let mut stage = Stage::open(WINDOW, Words::for_tag("en"), &scenes[0]);
    let mut all = Vec::new();
    for sample in &scenes {
        for (key, expected) in
            [(egui::Key::Enter, &sample.enter), (egui::Key::Escape, &sample.escape)]
        {
            stage.show(sample);
            stage.window.key_press(key);
            let wishes = stage.settle();
            if wishes != expected.clone().into_iter().collect::<Vec<_>>() {
                all.push(format!("{}: {key:?} wishes {wishes:?}, not {expected:?}", sample.name));
            }
        }
    }
    assert!(all.is_empty(), "\n{}", all.join("\n"));
}

#[test]
fn nothing_asks_to_be_drawn_again_while_nothing_runs() {
    let scenes = scenes::all();
    let mut stage = Stage::open(WINDOW, Words::for_tag("en"), &scenes[0]);
    let mut all = Vec::new();
    for sample in &scenes {
        stage.show(sample);
        let sleeps = stage.sleeps_for();
        let fits = match sample.ticks {
            true => sleeps > Duration::ZERO && sleeps < Duration::from_secs(7),
            false => sleeps == Duration::MAX,
        };
        if !fits {
            all.push(format!("{}: sleeps for {sleeps:?}", sample.name));
        }
    }
    assert!(all.is_empty(), "\n{}", all.join("\n"));
}

#[test]
fn no_two_controls_sound_the_same() {
    let scenes = scenes::all();
    let mut stage = Stage::open(WINDOW, Words::for_tag("en"), &scenes[0]);
    let mut all = Vec::new();
    for sample in &scenes {
        stage.show(sample);
        let mut sounds: BTreeMap<String, usize> = BTreeMap::new();
        for node in controls(&stage) {
            let role = node.accesskit_node().role();
            let sound = format!("{role:?} “{}” {}", label(&node), description(&node));
            *sounds.entry(sound).or_default() += 1;
        }
        let twice = sounds.into_iter().filter(|(_, count)| *count > 1);
        all.extend(twice.map(|(sound, count)| format!("{}: {sound} × {count}", sample.name)));
    }
    assert!(all.is_empty(), "\n{}", all.join("\n"));
}

/// Each problem, on a page of its own: said at once, with what can be done.
#[test]
fn every_problem_has_a_card_that_is_spoken_at_once() {
    let words = Words::for_tag("en");
    let scenes = scenes::all();
    let mut stage = Stage::open(WINDOW, Words::for_tag("en"), &scenes[0]);
    for problem in every_problem() {
        let looked = hidden(problem.clone(), machine());
        let elsewhere = Machine { hosts_server: false, ..machine() };
        let looked = Looked { machine: Some(elsewhere), ..looked };
        let drive = Drive::opened(looked);
        if drive.page() != Page::Blocked {
            assert!(matches!(problem, Problem::ServerStarting { .. }), "{problem:?}");
            continue;
        }
        let sample = Sample::of("a problem", Page::Blocked, drive, "Something is in the way");
        stage.show(&sample);
        let text = words.problem(&problem);
        let nodes = stage.nodes();
        let what = nodes.iter().find(|node| node.value().as_deref() == Some(text.what.as_str()));
        let what = what.unwrap_or_else(|| panic!("{problem:?} is not said"));
        assert_eq!(what.accesskit_node().live(), Live::Assertive, "{problem:?}");
        for said in [&text.why, &text.next] {
            let is_said = nodes.iter().any(|node| node.value().as_deref() == Some(said.as_str()));
            assert!(is_said || said.is_empty(), "{problem:?}: {said}");
        }
        let mut names: Vec<String> = controls(&stage).iter().map(label).collect();
        let count = names.len();
        names.sort();
        names.dedup();
        assert_eq!(names.len(), count, "{problem:?}: {names:?}");
        assert!(names.contains(&"Copy".to_owned()), "{problem:?}: {names:?}");
    }
}

/// A kind and a language are chosen from their lists, and names are typed.
#[test]
fn lists_and_fields_wish_what_is_chosen_and_typed() {
    let mut stage = Stage::open(WINDOW, Words::for_tag("en"), &scenes::named("folders"));
    stage.press(Role::ComboBox, "Kind, Movies");
    let kind = stage.press(Role::MenuItemRadio, "TV shows");
    assert_eq!(kind, [turn(Turn::ChooseKind(0, SectionKind::Show))]);
    assert_eq!(stage.fill("Name", "!"), [turn(Turn::TypeLibraryName(0, "Movies!".to_owned()))]);
    stage.show(&scenes::named("settings"));
    stage.press(Role::ComboBox, "Language");
    assert_eq!(stage.press(Role::MenuItemRadio, "Deutsch"), [Wish::Speak(Some("de-DE"))]);
    stage.show(&scenes::named("name"));
    assert_eq!(stage.fill("Name", "!"), [turn(Turn::TypeName("Den!".to_owned()))]);
    // The fourth digit is all that is needed, and only digits count.
    stage.show(&scenes::named("home-pin"));
    assert_eq!(stage.fill("PIN for Ben", "12a3"), []);
    assert_eq!(stage.fill("PIN for Ben", "4"), [Wish::SubmitPin]);
}

/// Each piece of a reinstall is kept or not by its own box, which says what is
/// lost without it.
#[test]
fn what_a_reinstall_keeps_is_chosen_piece_by_piece() {
    let mut stage = Stage::open(WINDOW, Words::for_tag("en"), &scenes::named("reinstall"));
    stage.press(Role::DisclosureTriangle, "Piece by piece");
    let boxes = |stage: &Stage| -> Vec<(String, bool)> {
        let mut boxes = controls(stage);
        boxes.retain(|node| node.accesskit_node().role() == Role::CheckBox);
        assert!(boxes.iter().all(|node| !description(node).is_empty()));
        let is_on = |node: &Node<'_>| {
            node.accesskit_node().toggled() == Some(egui::accesskit::Toggled::True)
        };
        boxes.iter().map(|node| (label(node), is_on(node))).collect()
    };
    let kept: Vec<String> =
        boxes(&stage).into_iter().filter(|(_, on)| *on).map(|(name, _)| name).collect();
    let usual = ["The list of libraries", "Watch history and posters", "Identity", "The program"];
    assert_eq!(kept, usual);
    let usual = Keep::usual();
    let pressed = stage.press(Role::CheckBox, "Identity");
    assert_eq!(pressed, [turn(Turn::ChooseKeep(usual.with(Keepable::Identity, false)))]);
    let pressed = stage.press(Role::CheckBox, "Settings");
    assert_eq!(pressed, [turn(Turn::ChooseKeep(usual.with(Keepable::Settings, true)))]);
}

/// Up and down walk from link to link; right opens one and left closes it.
#[test]
fn the_chain_is_walked_by_arrows() {
    let mut stage = Stage::open(WINDOW, Words::for_tag("en"), &scenes::named("chain"));
    let row = |stage: &Stage, number: usize| {
        let beginning = format!("Link {number} of 12, ");
        let rows = controls(stage);
        let row = rows.iter().find(|node| label(node).starts_with(&beginning));
        let row = row.expect("a row");
        (row.is_focused(), row.accesskit_node().data().is_expanded())
    };
    let first = controls(&stage).into_iter().find(|it| label(it).starts_with("Link 1 of 12, "));
    first.expect("a row").focus();
    stage.settle();
    let press = |stage: &mut Stage, key| {
        stage.window.key_press(key);
        stage.settle();
    };
    press(&mut stage, egui::Key::ArrowDown);
    press(&mut stage, egui::Key::ArrowDown);
    assert_eq!(row(&stage, 3), (true, Some(false)));
    press(&mut stage, egui::Key::ArrowUp);
    assert_eq!(row(&stage, 2), (true, Some(false)));
    press(&mut stage, egui::Key::ArrowRight);
    assert_eq!(row(&stage, 2), (true, Some(true)));
    // What opened above it leaves the keyboard where it is.
    press(&mut stage, egui::Key::ArrowDown);
    assert_eq!(row(&stage, 3), (true, Some(false)));
    press(&mut stage, egui::Key::Enter);
    assert_eq!(row(&stage, 3), (true, Some(true)));
    press(&mut stage, egui::Key::ArrowLeft);
    assert_eq!(row(&stage, 3), (true, Some(false)));
}

/// The verdict is spoken when it changes, and so is what a sentence speaks of.
#[test]
fn the_verdict_is_spoken() {
    let mut stage = Stage::open(WINDOW, Words::for_tag("en"), &scenes::named("chain-broken"));
    let live = |stage: &Stage, text: &str| {
        let nodes = stage.nodes();
        let said = |it: &&Node<'_>| label(it) == text || it.value().as_deref() == Some(text);
        let node = nodes.iter().find(said).unwrap_or_else(|| panic!("{text} is not said"));
        node.accesskit_node().live()
    };
    assert_eq!(live(&stage, "You can open this folder, but Plex cannot"), Live::Polite);
    let answers = [
        (
            "chain-old-news",
            "People see this sentence when link 9 (Found at home) is broken. Here it works, so \
             the sentence is old news.",
        ),
        (
            "chain-unknown-sentence",
            "Usher does not know this sentence. The list above tells what is true now.",
        ),
        (
            "chain-why-sentence",
            "People see this sentence when link 5 (Connected, by whom) is broken. Here it is: the \
             line above says why.",
        ),
    ];
    for (scene, text) in answers {
        stage.show(&scenes::named(scene));
        assert_eq!(live(&stage, text), Live::Polite, "{scene}");
    }
}

#[test]
fn a_limit_is_told_once_the_watching_has_begun() {
    let mut stage = Stage::open(WINDOW, Words::for_tag("en"), &scenes::named("remote-trying"));
    let told = |stage: &Stage| -> Vec<String> {
        let labels = stage.nodes().iter().map(label).collect::<Vec<_>>();
        labels.into_iter().filter(|it| it.starts_with("Trying to open the door")).collect()
    };
    assert_eq!(told(&stage), ["Trying to open the door, checking, 0 s"]);
    stage.show(&scenes::named("remote-watching"));
    assert_eq!(told(&stage), ["Trying to open the door, checking, 2 of up to 60 s"]);
}
