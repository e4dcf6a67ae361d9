//! What each part says to a screen reader.

use std::cell::Cell;

use egui::Theme;
use egui::accesskit::{Live, Role, Toggled};
use egui_kittest::kittest::{NodeT, Queryable};
use usher::ui::parts::{
    Button, Copied, FactRow, Field, Footer, Page, PlanRow, PlanState, ProblemCard, RailForm, State,
    Tone, choice, details, drop_down, path_label, progress_bar, qr_code, section, status, switch,
};

use crate::gallery;
use crate::looks::Shot;

const WINDOW: Shot = Shot::new(900.0, 620.0, Theme::Light);

#[test]
fn a_title_is_a_heading_of_level_1_that_has_the_keyboard() {
    let window = WINDOW.harness(gallery::draw("overview"));
    let title = window.get_by_role_and_label(Role::Heading, "Den");
    assert!(title.is_focused());
    assert_eq!(title.accesskit_node().level(), Some(1));
    assert_eq!(title.accesskit_node().description().as_deref(), Some("Enter opens Plex"));
    let section = window.get_by_role_and_label(Role::Heading, "Libraries");
    assert_eq!(section.accesskit_node().level(), Some(2));
}

#[test]
fn a_fact_speaks_name_state_and_evidence() {
    let window = WINDOW.harness(|ui| {
        FactRow::new(State::Works, "Running", "works", "answered 3 s ago").opening().show(ui);
        FactRow::new(State::Broken, "Folders readable", "broken", "").show(ui);
        FactRow::new(State::OffByChoice, "From outside", "off", "your choice")
            .show_with_switch(ui, "Off", false);
    });
    window.get_by_role_and_label(Role::Button, "Running, works, answered 3 s ago");
    window.get_by_role_and_label(Role::ListItem, "Folders readable, broken");
    let switch = window.get_by_role_and_label(Role::Switch, "From outside");
    assert_eq!(switch.accesskit_node().toggled(), Some(Toggled::False));
    assert_eq!(switch.value().as_deref(), Some("Off"));
}

#[test]
fn a_row_of_a_plan_is_spoken_when_it_is_done() {
    let window = WINDOW.harness(|ui| {
        let row = PlanRow {
            number: 1,
            state: PlanState::Done,
            text: "Named “Den”",
            end: "1 s",
            word: "done",
        };
        row.show(ui);
        PlanRow { number: 2, state: PlanState::Waiting, text: "Movies", end: "waiting", word: "" }
            .show(ui);
    });
    let done = window.get_by_label("Named “Den”, done, 1 s");
    assert_eq!(done.accesskit_node().live(), Live::Polite);
    let waiting = window.get_by_label("Movies, waiting");
    assert_eq!(waiting.accesskit_node().live(), Live::Off);
}

#[test]
fn a_problem_is_spoken_at_once_and_its_words_can_be_copied() {
    let mut window = WINDOW.harness(|ui| {
        let card = ProblemCard {
            title: "Your server did not answer",
            why: "Nothing is listening.",
            next: "Start it.",
            buttons: &[(Button::secondary("Start the server"), ())],
            details: Some(("Details", "connection refused")),
            copy: Some(Copied { name: "Copy", text: "all of it, version 1.0" }),
        };
        card.show(ui);
    });
    let title = window.get_by_value("Your server did not answer");
    assert_eq!(title.accesskit_node().live(), Live::Assertive);
    assert!(window.query_all_by_value("connection refused").next().is_none());
    let folded = window.get_by_label("Details");
    assert_eq!(folded.accesskit_node().data().is_expanded(), Some(false));
    folded.click();
    window.run();
    assert!(window.query_all_by_value("connection refused").next().is_some());
    assert_eq!(window.get_by_label("Details").accesskit_node().data().is_expanded(), Some(true));
    window.get_by_label("Copy").click();
    window.step();
    let copied = window.output().platform_output.commands.iter().any(|command| {
        matches!(command, egui::OutputCommand::CopyText(text) if text == "all of it, version 1.0")
    });
    assert!(copied);
}

#[test]
fn controls_say_what_they_are_and_how_they_stand() {
    let mut text = "Den".to_owned();
    let window = WINDOW.harness(move |ui| {
        switch(ui, "Watch from outside my home", "On", true);
        choice(ui, "Appearance", &1, &[("System", 0), ("Light", 1)]);
        drop_down(ui, "Language", &0, &[("English", 0), ("Deutsch", 1)]);
        Field::new("name", "Name").message("Give it a name.", Tone::Broken).show(ui, &mut text);
        progress_bar(ui, "Reading", 0.15);
        qr_code(ui, "https://plex.tv/link", "Address as a picture");
        section(ui, "Libraries");
        status(ui, "Connected", Tone::Works, Live::Polite);
        path_label(ui, "/Volumes/Media/a\nb");
        details(ui, "raw", "Details", |_| ());
        ui.add(Button::link("Plex’s own page"));
        ui.add(Button::secondary("Not now").enabled(false));
    });
    let on = window.get_by_role_and_label(Role::Switch, "Watch from outside my home");
    assert_eq!(on.accesskit_node().toggled(), Some(Toggled::True));
    let group = window.get_by_role_and_label(Role::RadioGroup, "Appearance");
    assert!(group.get_by_label("Light").accesskit_node().toggled() == Some(Toggled::True));
    let list = window.get_by_role_and_label(Role::ComboBox, "Language");
    assert_eq!(list.value().as_deref(), Some("English"));
    let field = window.get_by_role_and_label(Role::TextInput, "Name");
    assert_eq!(field.accesskit_node().description().as_deref(), Some("Give it a name."));
    let bar = window.get_by_role_and_label(Role::ProgressIndicator, "Reading");
    assert_eq!(bar.accesskit_node().numeric_value(), Some(15.0));
    window.get_by_role_and_label(Role::Image, "Address as a picture");
    window.get_by_role_and_label(Role::Link, "Plex’s own page");
    assert_eq!(window.get_by_value("Connected").accesskit_node().live(), Live::Polite);
    window.get_by_value("/Volumes/Media/a␤b");
    assert!(window.get_by_label("Not now").accesskit_node().is_disabled());
}

#[test]
fn the_rail_is_spoken_in_full_where_only_circles_are_drawn() {
    for width in [900.0, 760.0] {
        let window = Shot::new(width, 520.0, Theme::Dark).harness(gallery::draw("folders"));
        let rail = window.get_by_role_and_label(Role::Navigation, "Steps");
        rail.get_by_role_and_label(Role::Button, "Step 1 of 5, Sign in");
        rail.get_by_role_and_label(Role::ListItem, "Step 5 of 5, Done");
    }
    let window = WINDOW.with_text(2.0).harness(gallery::draw("folders"));
    window.get_by_value("Step 3 of 5: Folders");
    assert_eq!(RailForm::of(900.0), RailForm::Words);
    assert_eq!(RailForm::of(760.0), RailForm::Circles);
    assert_eq!(RailForm::of(450.0), RailForm::Line);
}

#[test]
fn a_press_is_the_value_that_the_screen_chose() {
    let pressed = Cell::new(None);
    let mut window = WINDOW.harness(|ui| {
        let page = Page { key: "a", title: "Title", description: "", lead: "" };
        let footer = Footer {
            others: &[(Button::secondary("Back"), "back")],
            primary: Some((Button::primary("Go on"), "on")),
            escape: Some("back"),
        };
        if let Some(press) = page.show(ui, &footer, |_| ()).pressed {
            pressed.set(Some(press));
        }
    });
    window.get_by_label("Back").click();
    window.run();
    assert_eq!(pressed.take(), Some("back"));
    window.get_by_label("Go on").click_accesskit();
    window.run();
    assert_eq!(pressed.take(), Some("on"));
}

#[test]
fn nothing_asks_to_be_drawn_again_while_nothing_runs() {
    for (name, draw) in gallery::PAGES {
        let runs = ["waiting", "setting-up", "states"].contains(&name);
        if runs {
            continue;
        }
        let mut window = WINDOW.harness(draw);
        window.ctx.all_styles_mut(|style| style.animation_time = 0.16);
        window.run();
        let delay = window.output().viewport_output.values().map(|output| output.repaint_delay);
        assert_eq!(delay.min(), Some(std::time::Duration::MAX), "{name}");
    }
}
