//! A server of another account, and one that Plex has signed out.

use super::turn;
use crate::flow::SignInWay;
use crate::flow::guide::Turn;
use crate::ui::parts::{self, Button, FactRow, Footer, State};
use crate::ui::scene::{SIGN_IN, Scene, masked};
use egui::Ui;

pub(super) fn other_account(scene: &mut Scene<'_>, ui: &mut Ui) {
    let reading = scene.model.facts.reading();
    let owner = reading.and_then(|it| it.description()).and_then(|it| it.owner.as_deref());
    let owner = owner.map(masked);
    let named = if owner.is_some() { "yes" } else { "no" };
    let account = scene.account().unwrap_or_default();
    let arguments = [
        ("owner", owner.unwrap_or_default().into()),
        ("named", named.into()),
        ("account", account.into()),
    ];
    let title = scene.say_with("page-other-account", &arguments);
    let lead = scene.part_with("page-other-account", "lead", &arguments);
    let sign_in = scene.part_with("page-other-account", "sign-in", &arguments);
    let again = scene.say("check-again");
    let page =
        parts::Page { key: "other-account", title: &title, description: &sign_in, lead: &lead };
    let others = [(Button::secondary(&again), turn(Turn::LookAgain))];
    let primary = (Button::primary(&sign_in), turn(Turn::SignIn(SignInWay::Browser)));
    let footer = Footer { others: &others, primary: Some(primary), escape: None };
    let shown = page.show(ui, &footer, |ui| {
        let stays = scene.part_with("page-other-account", "stays", &arguments);
        parts::paragraph(ui, &stays);
        super::opening::running_row(scene, ui);
        let (name, word) = (scene.say("fact-settings"), scene.say("state-broken"));
        let evidence = scene.part("page-other-account", "evidence");
        FactRow::new(State::Broken, &name, &word, &evidence).show(ui);
    });
    scene.wish(shown.pressed);
}

pub(super) fn signed_out(scene: &mut Scene<'_>, ui: &mut Ui) {
    let (title, lead) = (scene.say("page-signed-out"), scene.part("page-signed-out", "lead"));
    let (again, look) = (scene.say("sign-in-again"), scene.say("check-again"));
    let page = parts::Page { key: "signed-out", title: &title, description: &again, lead: &lead };
    let others = [(Button::secondary(&look), turn(Turn::LookAgain))];
    let primary = (Button::primary(&again), turn(Turn::SignIn(SignInWay::Browser)));
    let footer = Footer { others: &others, primary: Some(primary), escape: None };
    let problem = scene.obstacle();
    let shown = page.show(ui, &footer, |ui| {
        parts::paragraph(ui, &scene.part("page-signed-out", "when"));
        super::opening::running_row(scene, ui);
        let (name, word) = (scene.say("fact-connected"), scene.say("state-broken"));
        let evidence = scene.part("page-signed-out", "evidence");
        FactRow::new(State::Broken, &name, &word, &evidence).show(ui);
        if let Some(problem) = &problem {
            scene.problem_card_but(ui, problem, &SIGN_IN);
        }
    });
    scene.wish(shown.pressed);
}
