//! The sheet of the support file: what it hides, or why it may not be saved.

use super::turn;
use crate::flow::guide::Turn;
use crate::problem::Problem;
use crate::support::{Hidden, Kind};
use crate::ui::parts::{self, Button, FactRow, Footer, State};
use crate::ui::scene::{Scene, SupportFile, Wish};
use egui::Context;

pub(super) fn sheet(scene: &mut Scene<'_>, ctx: &Context) -> Option<Wish> {
    let words = ["sheet-support-file", "cancel", "save-dots"].map(|id| scene.say(id));
    let [title, cancel, save] = &words;
    let close = turn(Turn::CloseSheet);
    let mut others = vec![(Button::secondary(cancel), close.clone())];
    let leave_out = scene.part("sheet-support-file", "leave-out");
    // A whole file is in it: it is lent to the sheet, not copied in each frame.
    let support = std::mem::take(&mut scene.hands.support);
    if let SupportFile::Refused(Problem::SupportFileUnsafe { file, .. }) = &support {
        others.push((Button::secondary(&leave_out), Wish::MakeSupportFile(Some(file.clone()))));
    }
    let is_ready = matches!(support, SupportFile::Ready { saving: false, .. });
    let primary = (Button::primary(save).enabled(is_ready), Wish::SaveSupportFile);
    let footer = Footer { others: &others, primary: Some(primary), escape: Some(close) };
    let sheet = parts::Sheet { key: "support-file", title, description: save };
    let pressed = sheet.show(ctx, &footer, |ui| {
        match &support {
            SupportFile::NotMade | SupportFile::Making => {
                let name = scene.part("sheet-support-file", "making");
                FactRow::new(State::Checking, &name, &scene.say("state-checking"), "").show(ui);
            }
            SupportFile::Ready { draft, problem, .. } => {
                parts::paragraph(ui, &scene.part("sheet-support-file", "lead"));
                let hidden = hidden(scene, draft.hidden());
                parts::details(ui, "hidden", &hidden, |ui| {
                    for (part, hidden) in draft.parts() {
                        let what = listed(scene, hidden);
                        parts::evidence(ui, &scene.words.labelled(part, &what));
                    }
                });
                if let Some(problem) = problem {
                    scene.problem_card(ui, problem);
                }
            }
            SupportFile::Refused(Problem::SupportFileUnsafe { file, line }) => {
                let arguments = [("file", file.as_str().into()), ("line", (*line).into())];
                let text = scene.part_with("sheet-support-file", "refused", &arguments);
                parts::notice::<Wish>(ui, &text, parts::Tone::Broken, &[]);
            }
            SupportFile::Refused(problem) => scene.problem_card(ui, problem),
        }
        None
    });
    scene.hands.support = support;
    pressed
}

/// "Hidden: 3 sign-in keys, 2 e-mail addresses".
fn hidden(scene: &Scene<'_>, of: &[Hidden]) -> String {
    let label = scene.part("sheet-support-file", "hidden");
    scene.words.labelled(&label, &listed(scene, of))
}

fn listed(scene: &Scene<'_>, of: &[Hidden]) -> String {
    if of.is_empty() {
        return scene.part("sheet-support-file", "nothing");
    }
    let say = |it: &Hidden| scene.say_with(text_of(it.kind), &[("count", it.count.into())]);
    of.iter().map(say).collect::<Vec<_>>().join(", ")
}

fn text_of(kind: Kind) -> &'static str {
    match kind {
        Kind::SignInKey => "hidden-sign-in-keys",
        Kind::ClaimToken => "hidden-claim-tokens",
        Kind::Pin => "hidden-pins",
        Kind::Email => "hidden-emails",
        Kind::Address => "hidden-addresses",
        Kind::Certificate => "hidden-certificates",
        Kind::Server => "hidden-servers",
        Kind::Computer => "hidden-computers",
        Kind::Identifier => "hidden-identifiers",
        Kind::Person => "hidden-people",
        Kind::Media => "hidden-media",
        Kind::Home => "hidden-homes",
    }
}
