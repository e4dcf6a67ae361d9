//! What people do before they install a server anew, and why nearly none of it
//! is needed.

use super::turn;
use crate::flow::guide::Turn;
use crate::ui::parts::{self, Button, FactRow, Footer, State};
use crate::ui::scene::{Scene, Wish};
use egui::Context;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Ritual {
    Needless,
    DoneByUsher,
    Yours,
}

/// The steps of the well-known recipe, in its order.
const RITUALS: [(&str, Ritual); 21] = [
    ("ritual-uninstall", Ritual::DoneByUsher),
    ("ritual-devices", Ritual::Needless),
    ("ritual-trash", Ritual::Needless),
    ("ritual-history", Ritual::Needless),
    ("ritual-restart", Ritual::Needless),
    ("ritual-unzip", Ritual::Needless),
    ("ritual-private", Ritual::Needless),
    ("ritual-close", Ritual::Needless),
    ("ritual-open", Ritual::DoneByUsher),
    ("ritual-unverified", Ritual::Needless),
    ("ritual-control-click", Ritual::Needless),
    ("ritual-page", Ritual::DoneByUsher),
    ("ritual-sign-in", Ritual::Yours),
    ("ritual-address", Ritual::Needless),
    ("ritual-pin", Ritual::Yours),
    ("ritual-got-it", Ritual::Needless),
    ("ritual-name", Ritual::DoneByUsher),
    ("ritual-spinner", Ritual::DoneByUsher),
    ("ritual-libraries", Ritual::DoneByUsher),
    ("ritual-quit", Ritual::Needless),
    ("ritual-player", Ritual::DoneByUsher),
];

pub(super) fn sheet(scene: &mut Scene<'_>, ctx: &Context) -> Option<Wish> {
    let (title, close) = (scene.say("sheet-rituals"), scene.part("sheet-rituals", "keep"));
    let count = |of: Ritual| RITUALS.iter().filter(|(_, ritual)| *ritual == of).count();
    let lead = scene.part_with(
        "sheet-rituals",
        "lead",
        &[
            ("count", RITUALS.len().into()),
            ("needless", count(Ritual::Needless).into()),
            ("done", count(Ritual::DoneByUsher).into()),
            ("yours", count(Ritual::Yours).into()),
        ],
    );
    let wish = turn(Turn::CloseSheet);
    let footer = Footer {
        others: &[],
        primary: Some((Button::primary(&close), wish.clone())),
        escape: Some(wish),
    };
    let sheet = parts::Sheet { key: "rituals", title: &title, description: &close };
    sheet.show(ctx, &footer, |ui| {
        parts::paragraph(ui, &lead);
        for (id, ritual) in RITUALS {
            let (state, word) = match ritual {
                Ritual::Needless => (State::OffByChoice, "ritual-needless"),
                Ritual::DoneByUsher => (State::Works, "ritual-done"),
                Ritual::Yours => (State::Look, "ritual-yours"),
            };
            let (name, word, why) = (scene.say(id), scene.say(word), scene.part(id, "why"));
            FactRow::new(state, &name, &word, &why).with_word().show(ui);
        }
        None
    })
}
