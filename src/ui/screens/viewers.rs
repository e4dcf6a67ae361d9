//! Somebody watches, and the server is about to be stopped.

use super::turn;
use crate::flow::facts::Known;
use crate::flow::guide::{Audience, Turn, watching};
use crate::ui::parts::{self, Button, FactRow, Footer, State};
use crate::ui::scene::{Scene, Wish};
use egui::Context;

pub(super) fn sheet(scene: &mut Scene<'_>, ctx: &Context, audience: Audience) -> Option<Wish> {
    if audience == Audience::Asked && scene.is_young(ctx, "viewers") {
        return None;
    }
    let title = scene.say("sheet-viewers");
    let parts = ["when-it-ends", "now"].map(|part| scene.part("sheet-viewers", part));
    let [when, now] = &parts;
    let cancel = scene.say("cancel");
    let close = turn(Turn::CloseSheet);
    let mut others = vec![(Button::secondary(&cancel), close.clone())];
    let somebody = !watching(&scene.model.facts).is_empty();
    others.push((Button::secondary(now), turn(Turn::DespiteViewers)));
    // Enter cuts nobody's film.
    let primary = (Button::primary(when), turn(Turn::AfterViewers));
    let primary = (audience == Audience::Named && somebody).then_some(primary);
    let description = if primary.is_some() { when } else { &cancel };
    let footer = Footer { others: &others, primary, escape: Some(close) };
    let sheet = parts::Sheet { key: "viewers", title: &title, description };
    sheet.show(ctx, &footer, |ui| {
        let facts = &scene.model.facts;
        if matches!(facts.viewers, Known::NotAsked) {
            let name = scene.part("sheet-viewers", "asking");
            FactRow::new(State::Checking, &name, &scene.say("state-checking"), "").show(ui);
            return None;
        }
        for viewing in watching(facts) {
            let arguments = [
                ("user", viewing.user.as_str().into()),
                ("title", viewing.title.as_str().into()),
                ("minutes", viewing.minutes_left.unwrap_or_default().into()),
            ];
            let id = match viewing.minutes_left {
                Some(_) => "viewer",
                None => "viewer-without-end",
            };
            parts::paragraph(ui, &scene.say_with(id, &arguments));
        }
        let hint = match (audience, somebody) {
            (_, false) => "nobody",
            (Audience::Awaited, true) => "waits",
            (_, true) => "lead",
        };
        parts::evidence(ui, &scene.part("sheet-viewers", hint));
        None
    })
}
