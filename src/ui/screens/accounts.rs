//! A server of another account, and one that Plex has signed out.

use super::turn;
use crate::flow::SignInWay;
use crate::flow::guide::{Sheet, Turn};
use crate::i18n::Value;
use crate::ui::parts::{self, Button, FactRow, Footer, State};
use crate::ui::scene::{SIGN_IN, Scene, Wish, masked};
use egui::{Context, Ui};

/// Whose the server is, and who is signed in, as the texts call them.
fn both(scene: &Scene<'_>) -> [(&'static str, Value<'static>); 3] {
    let reading = scene.model.facts.reading();
    let owner = reading.and_then(|it| it.description()).and_then(|it| it.owner.as_deref());
    let owner = owner.map(masked);
    let named = if owner.is_some() { "yes" } else { "no" };
    [
        ("owner", owner.unwrap_or_default().into()),
        ("named", named.into()),
        ("account", scene.account().unwrap_or_default().into()),
    ]
}

pub(super) fn other_account(scene: &mut Scene<'_>, ui: &mut Ui) {
    let arguments = both(scene);
    let title = scene.say_with("page-other-account", &arguments);
    let lead = scene.part_with("page-other-account", "lead", &arguments);
    let sign_in = scene.part_with("page-other-account", "sign-in", &arguments);
    let again = scene.say("check-again");
    let page =
        parts::Page { key: "other-account", title: &title, description: &sign_in, lead: &lead };
    let take_over = scene.part("page-other-account", "take-over");
    // Its files have to be within reach.
    let here = scene.model.facts.hosts_server();
    let mut others = vec![(Button::secondary(&again), turn(Turn::LookAgain))];
    if here {
        others.push((Button::secondary(&take_over), turn(Turn::Show(Sheet::TakeOver))));
    }
    let primary = (Button::primary(&sign_in), turn(Turn::SignIn(SignInWay::Browser)));
    let footer = Footer { others: &others, primary: Some(primary), escape: None };
    let problem = scene.obstacle();
    let shown = page.show(ui, &footer, |ui| {
        let stays = scene.part_with("page-other-account", "stays", &arguments);
        parts::paragraph(ui, &stays);
        super::opening::running_row(scene, ui);
        let (name, word) = (scene.say("fact-settings"), scene.say("state-broken"));
        let evidence = scene.part("page-other-account", "evidence");
        FactRow::new(State::Broken, &name, &word, &evidence).show(ui);
        let taking = if here { "agreement" } else { "elsewhere" };
        let taking = scene.part_with("page-other-account", taking, &arguments);
        parts::paragraph(ui, &taking);
        if let Some(problem) = &problem {
            scene.problem_card_but(ui, problem, &SIGN_IN);
        }
    });
    scene.wish(shown.pressed);
}

/// Asks once more, with both names, before the server changes hands.
pub(super) fn take_over(scene: &mut Scene<'_>, ctx: &Context) -> Option<Wish> {
    let arguments = both(scene);
    let title = scene.say_with("sheet-take-over", &arguments);
    let lead = scene.part_with("sheet-take-over", "lead", &arguments);
    let (keep, act) = (scene.part("sheet-take-over", "keep"), scene.part("sheet-take-over", "act"));
    let close = turn(Turn::CloseSheet);
    let others = [(Button::removal(&act), turn(Turn::TakeOver))];
    let primary = (Button::primary(&keep), close.clone());
    let footer = Footer { others: &others, primary: Some(primary), escape: Some(close) };
    let shares = scene.model.facts.shares.as_deref().unwrap_or_default();
    let names: Vec<&str> = shares.iter().map(|share| share.user.as_str()).collect();
    let losers = [("count", names.len().into()), ("names", names.join(", ").into())];
    let losers = (!names.is_empty()).then(|| scene.say_with("take-over-shares", &losers));
    let sheet = parts::Sheet { key: "take-over", title: &title, description: &keep };
    sheet.show(ctx, &footer, |ui| {
        parts::paragraph(ui, &lead);
        if let Some(losers) = &losers {
            parts::evidence(ui, losers);
        }
        None
    })
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
