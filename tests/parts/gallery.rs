//! All parts on a few pages, with words as they stand in the window.

use egui::Ui;
use egui::accesskit::Live;
use usher::ui::parts::{
    Button, Copied, Entry, FactRow, Field, Footer, Icon, Mark, Page, PlanRow, PlanState,
    ProblemCard, Sheet, State, Step, Toast, Tone, card, choice, dashed_drop_area, details,
    drop_down, evidence, notice, paragraph, path_label, progress_bar, qr_code, rail, rail_nav,
    section, status, strip, switch,
};

/// A page of the gallery, drawn into a whole window.
pub type Drawn = fn(&mut Ui);

pub const PAGES: [(&str, Drawn); 8] = [
    ("overview", overview),
    ("waiting", waiting),
    ("name", name),
    ("setting-up", setting_up),
    ("problem", problem),
    ("folders", folders),
    ("states", states),
    ("sheet", sheet),
];

/// The page of that name.
pub fn draw(name: &str) -> Drawn {
    PAGES.iter().find(|(page, _)| *page == name).expect("a page of the gallery").1
}

const STEPS: [&str; 5] =
    ["Sign in", "Name and remote access", "Folders", "Review and set up", "Done"];

fn steps(ui: &mut Ui, now: usize) {
    let answers = ["b•••@mail.com", "Den, at home only", "3 libraries", "", ""];
    let spoken: Vec<String> = STEPS
        .iter()
        .enumerate()
        .map(|(index, name)| format!("Step {} of 5, {name}", index + 1))
        .collect();
    let steps: Vec<Step<'_>> = (0..5)
        .map(|index| Step {
            name: STEPS[index],
            answer: if index < now { answers[index] } else { "" },
            mark: match index {
                _ if index == now => Mark::Now,
                1 if index < now => Mark::Suggested,
                _ if index < now => Mark::Answered,
                _ => Mark::Later,
            },
            spoken: &spoken[index],
            opens: index < now,
        })
        .collect();
    rail(ui, "Steps", &steps, &format!("Step {} of 5: {}", now + 1, STEPS[now]));
}

fn places(ui: &mut Ui, current: usize) {
    let places = [
        (Icon::House, "Overview"),
        (Icon::Globe, "From outside"),
        (Icon::Checks, "Check everything"),
        (Icon::Again, "Clean reinstall"),
        (Icon::Archive, "Safety copies"),
        (Icon::Settings, "Settings"),
    ];
    let entries: Vec<Entry<'_>> = places
        .iter()
        .enumerate()
        .map(|(index, (icon, name))| Entry {
            icon: *icon,
            name,
            current: index == current,
            enabled: true,
        })
        .collect();
    rail_nav(ui, "Places", &entries);
}

fn overview(ui: &mut Ui) {
    strip(
        ui,
        "Practice. A make-believe Plex; nothing here touches yours.",
        &[(Button::link("Leave practice"), ())],
        |ui| drop_down(ui, "Scenario", &0, &[("Scenario: all is well", 0), ("Signed out", 1)]),
    );
    places(ui, 0);
    let page = Page {
        key: "overview",
        title: "Den",
        description: "Enter opens Plex",
        lead: "Everything works at home.",
    };
    let footer = Footer {
        others: &[(Button::secondary("Check everything"), 1), (Button::link("Sign out…"), 2)],
        primary: Some((Button::primary("Open Plex"), 3)),
        escape: None,
    };
    page.show(ui, &footer, |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        FactRow::new(State::Works, "Running", "works", "1.43.4 · answered 3 s ago")
            .opening()
            .show(ui);
        FactRow::new(
            State::Works,
            "Connected to b•••@mail.com",
            "works",
            "server and plex.tv agree · 14:02",
        )
        .opening()
        .show(ui);
        FactRow::new(State::Works, "Settings open as owner", "works", "155 settings read · 14:02")
            .opening()
            .show(ui);
        FactRow::new(State::OffByChoice, "From outside", "off", "off, your choice")
            .show_with_switch(ui, "Off", false);
        ui.add_space(16.0);
        section(ui, "Libraries");
        evidence(ui, "Movies 214 · TV shows 61 · Plex is reading 41 of 275");
        ui.add_space(8.0);
        progress_bar(ui, "Reading libraries", 41.0 / 275.0);
        ui.add_space(8.0);
        ui.add(Button::secondary("Add a library…"));
        ui.add_space(8.0);
        details(ui, "overview", "Details", |_| ());
    });
}

fn waiting(ui: &mut Ui) {
    steps(ui, 0);
    let page = Page {
        key: "waiting",
        title: "Finish signing in in your browser",
        description: "",
        lead: "This window continues by itself.",
    };
    let footer =
        Footer { others: &[(Button::secondary("Cancel"), ())], primary: None, escape: Some(()) };
    page.show(ui, &footer, |ui| {
        FactRow::new(State::Checking, "Waiting", "", "0:12 · open until 14:31").show(ui);
        ui.horizontal(|ui| {
            qr_code(ui, "https://www.plex.tv/link/?pin=K7QD", "Sign-in address as a picture");
            ui.add_space(16.0);
            ui.vertical(|ui| {
                paragraph(ui, "Or scan this with your phone,");
                paragraph(ui, "or enter the code at plex.tv/link");
            });
        });
        ui.add_space(8.0);
        ui.horizontal_wrapped(|ui| {
            ui.add(Button::secondary("Open the browser again"));
            ui.add(Button::secondary("Copy address"));
        });
        status(ui, "Plex may ask: you began this at 14:01.", Tone::Quiet, Live::Polite);
    });
}

fn name(ui: &mut Ui) {
    steps(ui, 1);
    let page = Page {
        key: "name",
        title: "Name and remote access",
        description: "",
        lead: "The name is what you look for on your TV.",
    };
    let footer = Footer {
        others: &[(Button::secondary("Back"), 1)],
        primary: Some((Button::primary("Done"), 2)),
        escape: Some(1),
    };
    page.show(ui, &footer, |ui| {
        let mut text = "Den".to_owned();
        Field::new("name", "Name")
            .message("From the name of this Mac.", Tone::Quiet)
            .show(ui, &mut text);
        ui.add_space(8.0);
        let mut empty = String::new();
        Field::new("port", "Port")
            .hint("32400")
            .width(120.0)
            .message("Give it a number from 1 to 65535.", Tone::Broken)
            .show(ui, &mut empty);
        ui.add_space(8.0);
        switch(ui, "Watch from outside my home", "On", true);
        switch(ui, "Collect details for a helper", "Off", false);
        ui.add_space(8.0);
        choice(ui, "Appearance", &0, &[("System", 0), ("Light", 1), ("Dark", 2)]);
        drop_down(ui, "Language", &0, &[("System: English", 0), ("Deutsch", 1)]);
    });
}

fn setting_up(ui: &mut Ui) {
    steps(ui, 4);
    let page = Page {
        key: "setting-up",
        title: "Setting up Den",
        description: "",
        lead: "About 15 s. If anything stops it, the next start goes on from here.",
    };
    let footer =
        Footer { others: &[(Button::secondary("Stop"), ())], primary: None, escape: Some(()) };
    page.show(ui, &footer, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let rows = [
            (PlanState::Done, "Connected to b•••@mail.com", "4 s"),
            (PlanState::Done, "Named “Den”", "1 s"),
            (PlanState::Running, "Adding Movies", "11 s, often 5"),
            (PlanState::Failed, "Adding TV shows", "16 s"),
            (PlanState::LeftOut, "Adding Photos", "left out"),
            (PlanState::Waiting, "Checking it all", "waiting"),
        ];
        for (index, (state, text, end)) in rows.into_iter().enumerate() {
            PlanRow { number: index + 1, state, text, end, word: "" }.show(ui);
        }
        ui.add_space(8.0);
        details(ui, "setting up", "Details", |_| ());
    });
}

fn problem(ui: &mut Ui) {
    places(ui, 2);
    let page = Page {
        key: "problem",
        title: "Plex cannot read one of your folders",
        description: "",
        lead: "11 things checked at 14:02. Links after a break are not tested.",
    };
    let footer = Footer {
        others: &[
            (Button::secondary("Save a support file…"), 1),
            (Button::link("Copy summary"), 2),
        ],
        primary: Some((Button::primary("Check again"), 3)),
        escape: None,
    };
    page.show(ui, &footer, |ui| {
        let card = ProblemCard {
            title: "Your server did not answer",
            why: "Nothing is listening at 127.0.0.1:32400. It was last seen at 13:58.",
            next: "Start Plex Media Server, then try again.",
            buttons: &[
                (Button::secondary("Start the server"), 1),
                (Button::removal("Delete the copy"), 2),
                (Button::secondary("Not now").enabled(false), 3),
            ],
            details: Some((
                "Details",
                "GET http://127.0.0.1:32400/identity\nconnection refused (os error 61)",
            )),
            copy: Some(Copied { name: "Copy", text: "all of it" }),
        };
        card.show(ui);
        ui.add_space(8.0);
        notice(
            ui,
            "Plex 1.43.3.10828 has a known hole. Update first.",
            Tone::Look,
            &[(Button::secondary("Update…"), 4)],
        );
        notice(
            ui,
            "Two smaller repairs are untried. They take a minute and keep everything.",
            Tone::Quiet,
            &[] as &[(Button<'_>, i32)],
        );
    });
}

fn folders(ui: &mut Ui) {
    steps(ui, 2);
    let page = Page {
        key: "folders",
        title: "What should Plex show?",
        description: "",
        lead: "Usher looked at the names of the files. Change what is wrong.",
    };
    let footer = Footer {
        others: &[(Button::secondary("Back"), 1)],
        primary: Some((Button::primary("Done"), 2)),
        escape: Some(1),
    };
    page.show(ui, &footer, |ui| {
        let films = [("Movies", 0), ("TV shows", 1), ("Other videos", 2)];
        card(ui, |ui| {
            ui.horizontal(|ui| {
                section(ui, "Movies");
                drop_down(ui, "Kind", &0, &films);
                ui.add(Button::link("Leave out"));
            });
            path_label(ui, "/Volumes/Media/Archive of the old computer/2019/From the attic/Everything that was on the second drive/Films/Movies");
            evidence(ui, "214 of 217 names read “Title (Year)”");
            FactRow::new(State::Works, "Plex can read this folder", "works", "asked 14:02").show(ui);
        });
        ui.add_space(8.0);
        dashed_drop_area(ui, "Drop folders here, or", Button::secondary("Choose folders…"), false);
        dashed_drop_area(ui, "Add as a library", Button::secondary("Choose more folders…"), true);
    });
    Toast { text: "Left out Movies", undo: Some("Undo") }.show(ui.ctx());
}

fn states(ui: &mut Ui) {
    places(ui, 2);
    let page = Page { key: "states", title: "Every state", description: "", lead: "" };
    page.show(ui, &Footer::<()>::EMPTY, |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        for (state, word) in [
            (State::Works, "works"),
            (State::Look, "look"),
            (State::Broken, "broken"),
            (State::NotKnown, "not known"),
            (State::NotTested, "not tested"),
            (State::OffByChoice, "off by choice"),
            (State::Checking, "checking"),
        ] {
            FactRow::new(state, "Folders readable", word, "/Volumes/Media: denied")
                .with_word()
                .show(ui);
        }
        FactRow::new(
            State::Broken,
            "Die Einstellungen lassen sich nur als Besitzerin oder Besitzer öffnen",
            "gestört",
            "Der Server antwortet, lehnt die Anmeldung aber ab · zuletzt geprüft um 14:02",
        )
        .with_word()
        .show_with_button(ui, Button::secondary("Noch einmal anmelden"));
    });
}

fn sheet(ui: &mut Ui) {
    name(ui);
    let footer = Footer {
        others: &[(Button::removal("Delete the copy"), 1)],
        primary: Some((Button::primary("Keep it"), 2)),
        escape: Some(2),
    };
    Sheet { key: "delete", title: "Delete the copy of 24 Nov?", description: "" }.show(
        ui.ctx(),
        &footer,
        |ui| {
            paragraph(ui, "Gone for good: settings and sign-in of that day, 2.1 GB.");
            None
        },
    );
}
