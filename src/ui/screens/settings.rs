//! The window's own settings. Each applies at once.

use super::turn;
use crate::flow::guide::{Sheet, Turn};
use crate::i18n::Words;
use crate::ui::parts::{self, Button, Footer};
use crate::ui::scene::{Dress, Scene, Wish};
use crate::ui::theme::space;
use egui::Ui;

pub(super) fn settings(scene: &mut Scene<'_>, ui: &mut Ui) {
    let title = scene.say("page-settings");
    let page = parts::Page { key: "settings", title: &title, description: "", lead: "" };
    let back = scene.say("back");
    let others = [(Button::secondary(&back), turn(Turn::Back))];
    let footer = Footer { others: &others, primary: None, escape: Some(turn(Turn::Back)) };
    let shown = page.show(ui, &footer, |ui| {
        language(scene, ui);
        ui.add_space(space::SMALL);
        appearance(scene, ui);
        ui.add_space(space::SMALL);
        text_size(scene, ui);
        ui.add_space(space::SMALL);
        signed_in(scene, ui);
        ui.add_space(space::LARGE);
        about(scene, ui);
    });
    scene.wish(shown.pressed);
}

fn language(scene: &mut Scene<'_>, ui: &mut Ui) {
    let label = scene.say("setting-language");
    parts::section(ui, &label);
    let system = scene.say("setting-system");
    let mut of = vec![(system.as_str(), None)];
    of.extend(Words::languages().map(|(name, tag)| (name, Some(tag))));
    if let Some(chosen) = parts::drop_down(ui, &label, &scene.hands.language, &of) {
        scene.wish(Wish::Speak(chosen));
    }
}

fn appearance(scene: &mut Scene<'_>, ui: &mut Ui) {
    let label = scene.say("setting-appearance");
    parts::section(ui, &label);
    let names = ["setting-system", "setting-light", "setting-dark"].map(|id| scene.say(id));
    let [system, light, dark] = &names;
    let of = [
        (system.as_str(), Dress::System),
        (light.as_str(), Dress::Light),
        (dark.as_str(), Dress::Dark),
    ];
    let chosen = parts::choice(ui, &label, &scene.hands.dress, &of);
    scene.wish(chosen.map(Wish::Dress));
}

fn text_size(scene: &mut Scene<'_>, ui: &mut Ui) {
    let label = scene.say("setting-text-size");
    parts::section(ui, &label);
    ui.horizontal_wrapped(|ui| {
        let names = ["text-smaller", "text-larger"].map(|id| scene.say(id));
        let [smaller, larger] = &names;
        let percent = scene.hands.text_size;
        if ui.add(Button::secondary(smaller).enabled(percent > 70)).clicked() {
            scene.wish(Wish::Enlarge(-1));
        }
        let text = scene.say_with("percent", &[("count", percent.into())]);
        parts::paragraph(ui, &text);
        if ui.add(Button::secondary(larger).enabled(percent < 200)).clicked() {
            scene.wish(Wish::Enlarge(1));
        }
    });
}

fn signed_in(scene: &mut Scene<'_>, ui: &mut Ui) {
    let label = scene.say("setting-signed-in");
    parts::section(ui, &label);
    let Some(account) = scene.account() else {
        let text = scene.say("sign-in-nobody");
        parts::paragraph(ui, &text);
        return;
    };
    let kept = scene.model.facts.account.signed_in().is_some_and(|it| it.kept);
    let text = scene.say_with(
        if kept { "signed-in-kept" } else { "signed-in-for-now" },
        &[("account", account.into())],
    );
    parts::paragraph(ui, &text);
    let forget = scene.say("forget-me-dots");
    if ui.add(Button::removal(&forget)).clicked() {
        scene.wish(turn(Turn::Show(Sheet::ForgetMe)));
    }
}

fn about(scene: &mut Scene<'_>, ui: &mut Ui) {
    let label = scene.say("setting-about");
    parts::section(ui, &label);
    let version = env!("CARGO_PKG_VERSION");
    let text = scene.say_with("about", &[("version", version.into())]);
    parts::evidence(ui, &text);
}
