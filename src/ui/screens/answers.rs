//! The answers of a first launch: the review, and the name with remote access.

use super::libraries;
use super::{open, turn};
use crate::domain::{FriendlyName, NameFault, RemoteAccess};
use crate::flow::Flow;
use crate::flow::guide::{Page, Turn};
use crate::flow::setup::Purpose;
use crate::ui::parts::{self, Button, FactRow, Field, Footer, State, Tone};
use crate::ui::scene::Scene;
use crate::ui::theme::space;
use egui::Ui;

/// Names longer than this are cut on many televisions.
const SHORT_NAME: usize = 30;

pub(super) fn review(scene: &mut Scene<'_>, ui: &mut Ui) {
    let (title, lead) = (scene.say("page-review"), scene.part("page-review", "lead"));
    let draft = &scene.guide.draft;
    let has_libraries = draft.wanted().next().is_some();
    let counts = draft.folders.iter().any(|it| scene.model.asides.counting(&it.folder).is_some());
    // What the server was before a reinstall, and nothing else.
    let is_same =
        has_libraries && draft.libraries.iter().all(|it| it.was.is_some() && !it.left_out);
    let set_up = scene.say(match (is_same, has_libraries || counts) {
        (true, _) => "use-the-same",
        (false, true) => "set-up",
        (false, false) => "set-up-without",
    });
    let page = parts::Page { key: "review", title: &title, description: &set_up, lead: &lead };
    let problem = scene.obstacle();
    let name_is_good = draft.parsed_name(&scene.model.facts).is_ok();
    let waits = scene.guide.sets_up_next;
    let primary =
        Button::primary(&set_up).enabled(name_is_good && !waits && !counts && problem.is_none());
    let footer = Footer { others: &[], primary: Some((primary, turn(Turn::SetUp))), escape: None };
    let shown = page.show(ui, &footer, |ui| {
        connection_row(scene, ui);
        if let Some(problem) = &problem {
            scene.problem_card(ui, problem);
        }
        answer_rows(scene, ui);
        ui.add_space(space::SMALL);
        let heading = scene.say("review-libraries");
        parts::section(ui, &heading);
        libraries::summary(scene, ui);
        libraries::drop_area(scene, ui);
        ui.add_space(space::SMALL);
        let nothing = scene.part("page-review", "nothing-moves");
        parts::evidence(ui, &nothing);
    });
    scene.wish(shown.pressed);
}

/// How far connecting the server is, which goes on while the answers are given.
fn connection_row(scene: &mut Scene<'_>, ui: &mut Ui) {
    let account = scene.account().unwrap_or_default();
    let account = [("account", account.as_str().into())];
    let not_you = scene.say("not-you");
    let connects = matches!(&scene.model.flow, Flow::Setup(setup)
        if setup.answers.purpose == Purpose::Claim && !setup.rests());
    if connects {
        let seconds = scene.seconds_since(ui, "connecting");
        let name = scene.say_with("connecting-to", &account);
        let evidence = scene.say_with("connecting-clock", &[("count", seconds.into())]);
        let checking = scene.say("state-checking");
        FactRow::new(State::Checking, &name, &checking, &evidence).show(ui);
        return;
    }
    let (state, name, word) = if scene.model.facts.is_ours() {
        (State::Works, scene.say_with("connected-to", &account), scene.say("state-works"))
    } else {
        (State::NotTested, scene.say_with("will-connect-to", &account), scene.say("state-waiting"))
    };
    let row = FactRow::new(state, &name, &word, "");
    let (_, pressed) = row.show_with_button(ui, Button::link(&not_you));
    if pressed {
        scene.wish(turn(Turn::SignIn(crate::flow::SignInWay::Browser)));
    }
}

fn answer_rows(scene: &mut Scene<'_>, ui: &mut Ui) {
    let facts = &scene.model.facts;
    let name = scene.guide.draft.name(facts);
    let wish = scene.guide.draft.remote_access(facts);
    let change = scene.say("change");
    let fault = FriendlyName::parse(&name).err();
    let name_row = match fault {
        None => scene.say_with("review-name", &[("name", name.into())]),
        Some(fault) => scene.words.name_fault(fault),
    };
    let broken = scene.say("state-broken");
    let remote_row = match wish {
        RemoteAccess::Off => scene.say("review-remote-off"),
        RemoteAccess::Automatic | RemoteAccess::Port(_) => scene.say("review-remote-on"),
    };
    let rows = [(name_row, "change-name", fault.is_some()), (remote_row, "change-remote", false)];
    for (at, (text, spoken, is_wrong)) in rows.into_iter().enumerate() {
        let description = scene.say(spoken);
        let row = match is_wrong {
            true => FactRow::new(State::Broken, &text, &broken, ""),
            false => FactRow::planned(at + 1, &text),
        };
        let button = Button::secondary(&change).description(&description);
        if row.show_with_button(ui, button).1 {
            scene.wish(open(Page::Name));
        }
    }
}

pub(super) fn name(scene: &mut Scene<'_>, ui: &mut Ui) {
    let (title, lead) = (scene.say("page-name"), scene.part("page-name", "lead"));
    let (back, done) = (scene.say("back"), scene.say("done"));
    let facts = &scene.model.facts;
    let fault = scene.guide.draft.parsed_name(facts).err();
    let page = parts::Page { key: "name", title: &title, description: &done, lead: &lead };
    let others = [(Button::secondary(&back), turn(Turn::Back))];
    let primary = Button::primary(&done).enabled(fault.is_none());
    let footer = Footer {
        others: &others,
        primary: Some((primary, turn(Turn::Back))),
        escape: Some(turn(Turn::Back)),
    };
    let shown = page.show(ui, &footer, |ui| {
        name_field(scene, ui, fault);
        ui.add_space(space::LARGE);
        let wish = scene.guide.draft.remote_access(&scene.model.facts);
        let on = wish != RemoteAccess::Off;
        let name = scene.say("watch-from-outside");
        let word = scene.say(if on { "on" } else { "off" });
        if parts::switch(ui, &name, &word, on) {
            let other = if on { RemoteAccess::Off } else { RemoteAccess::Automatic };
            scene.wish(turn(Turn::ChooseRemoteAccess(other)));
        }
        let hint = scene.part("page-name", if on { "on-last" } else { "off-first" });
        parts::evidence(ui, &hint);
        ui.add_space(space::SMALL);
        let (details, terms) = (scene.say("details"), scene.part("page-name", "terms"));
        parts::details(ui, "name", &details, |ui| parts::evidence(ui, &terms));
    });
    scene.wish(shown.pressed);
}

fn name_field(scene: &mut Scene<'_>, ui: &mut Ui, fault: Option<NameFault>) {
    let mut text = scene.guide.draft.name(&scene.model.facts);
    let label = scene.say("name");
    let (message, tone) = match fault {
        Some(fault) => (scene.words.name_fault(fault), Tone::Broken),
        None if text.trim().chars().count() > SHORT_NAME => (scene.say("name-long"), Tone::Look),
        None if scene.guide.draft.name.is_none() => {
            let computer = scene.this_computer();
            (scene.say_with("name-suggested", &[("computer", computer.into())]), Tone::Quiet)
        }
        None => (String::new(), Tone::Quiet),
    };
    let field = Field::new("name", &label).message(&message, tone);
    if field.submitted(ui, &mut text) && fault.is_none() {
        scene.wish(turn(Turn::Back));
    }
    // A name has one line; a pasted one may have more.
    let one_line = text.replace(['\r', '\n', '\t'], " ");
    if one_line != scene.guide.draft.name(&scene.model.facts) {
        scene.wish(turn(Turn::TypeName(one_line)));
    }
}
