//! Safety copies: what was moved aside, the way back, and the end of one.

use super::{open, turn};
use crate::domain::{CopyId, CopyReason, Os, Piece, PieceState, SafetyCopy};
use crate::flow::facts::Facts;
use crate::flow::guide::{Page, Sheet, Turn};
use crate::flow::{Errand, Flow};
use crate::ui::parts::{self, Button, FactRow, Footer, State, Tone};
use crate::ui::scene::{Scene, Wish};
use crate::ui::theme::space;
use egui::accesskit::Live;
use egui::{Context, Ui};

/// After so many seconds a copy is old: nothing goes by itself, but it is said.
const OLD: u64 = 30 * 24 * 60 * 60;

pub(super) fn copies(scene: &mut Scene<'_>, ui: &mut Ui) {
    let (title, lead) = (scene.say("page-copies"), scene.part("page-copies", "lead"));
    let back = scene.say("back");
    let page = parts::Page { key: "copies", title: &title, description: "", lead: &lead };
    let others = [(Button::secondary(&back), turn(Turn::Back))];
    let footer = Footer { others: &others, primary: None, escape: Some(turn(Turn::Back)) };
    let on_disk = scene.model.facts.on_disk.as_ref();
    let known = on_disk.map(|it| it.copies.as_ref());
    let problem = scene.obstacle();
    let shown = page.show(ui, &footer, |ui| {
        if let Some(problem) = &problem {
            scene.problem_card(ui, problem);
        }
        deleting(scene, ui);
        match known {
            Some(Err(problem)) => scene.problem_card(ui, problem),
            Some(Ok(all)) if !all.is_empty() => {
                for copy in &all.copies {
                    ui.push_id(copy.id.as_str(), |ui| parts::card(ui, |ui| card(scene, ui, copy)));
                }
                for folder in &all.unreadable {
                    let folder = parts::visible(&folder.display().to_string());
                    let text = scene.say_with("copy-unreadable", &[("path", folder.into())]);
                    parts::status(ui, &text, Tone::Look, Live::Off);
                }
            }
            Some(Ok(_)) | None => {
                parts::paragraph(ui, &scene.part("page-copies", "none"));
            }
        }
    });
    scene.wish(shown.pressed);
}

/// The copy that is being deleted, until it is gone.
fn deleting(scene: &mut Scene<'_>, ui: &mut Ui) {
    if !matches!(&scene.model.flow, Flow::Errand(Errand::Deleting(_))) {
        return;
    }
    let Some(crate::flow::guide::Toast::CopyDeleted(copy)) = &scene.guide.toast else { return };
    let day = scene.words.day(copy);
    let name = scene.say_with("deleting-copy", &[("day", day.into())]);
    let seconds = scene.seconds_since(ui, "deleting");
    let seconds = scene.say_with("seconds", &[("count", seconds.into())]);
    let checking = scene.say("state-running");
    FactRow::new(State::Checking, &name, &checking, &seconds).show(ui);
}

fn card(scene: &mut Scene<'_>, ui: &mut Ui, copy: &SafetyCopy) {
    ui.spacing_mut().item_spacing.y = space::TINY;
    let moment = scene.words.moment(&copy.id);
    let reason = scene.say(match copy.reason {
        CopyReason::Reinstall => "copy-for-reinstall",
        CopyReason::PutBack => "copy-for-put-back",
    });
    let head = [Some(moment.clone()), Some(reason), size(scene, copy)];
    parts::paragraph(ui, &head.into_iter().flatten().collect::<Vec<_>>().join(" · "));
    let name = copy.was.name.as_ref().map(|name| name.as_str().to_owned());
    let contents = contents(scene, copy);
    let held = [name, Some(contents).filter(|it| !it.is_empty())];
    let held: Vec<String> = held.into_iter().flatten().collect();
    if !held.is_empty() {
        parts::evidence(ui, &held.join(" · "));
    }
    let (tone, id) = standing(copy);
    let mut stands = scene.say(id);
    if is_old(scene, copy) {
        stands = format!("{stands} · {}", scene.say("copy-old"));
    }
    parts::status(ui, &stands, tone, Live::Off);
    for folder in &copy.folders {
        parts::path_label(ui, &folder.display().to_string());
    }
    ui.add_space(space::SMALL);
    let (put_back, show, delete) =
        (scene.say("put-back"), scene.say(show_folder(scene)), scene.say("delete-dots"));
    let rests = scene.model.flow.rests();
    let mut buttons = vec![(
        Button::secondary(&put_back).description(&moment).enabled(rests && copy.holds_something()),
        turn(Turn::PutBack(copy.id.clone())),
    )];
    if let Some(folder) = copy.folders.first() {
        let button = Button::secondary(&show).description(&moment);
        buttons.push((button, turn(Turn::ShowFolder(folder.clone()))));
    }
    let button = Button::removal(&delete).description(&moment).enabled(rests);
    buttons.push((button, turn(Turn::Show(Sheet::DeleteCopy(copy.id.clone())))));
    let pressed = parts::buttons(ui, &buttons);
    scene.wish(pressed);
}

fn show_folder(scene: &Scene<'_>) -> &'static str {
    match scene.place.os {
        Os::MacOs => "show-in-finder",
        Os::Linux | Os::Windows => "show-folder",
    }
}

/// How much it holds, where that was counted.
pub(super) fn size(scene: &Scene<'_>, copy: &SafetyCopy) -> Option<String> {
    copy.kept_bytes().map(|bytes| scene.words.size(bytes))
}

/// What could be put back, as a list in a sentence.
fn contents(scene: &Scene<'_>, copy: &SafetyCopy) -> String {
    let settings = copy.holds_settings().then_some("copy-settings");
    let pieces = Piece::ALL.into_iter().filter(|piece| copy.kept().any(|it| it.piece == *piece));
    let pieces = pieces.map(|piece| match piece {
        Piece::Application => "copy-application",
        Piece::Data => "copy-data",
        Piece::Caches => "copy-caches",
        Piece::Logs => "copy-logs",
    });
    settings.into_iter().chain(pieces).map(|id| scene.say(id)).collect::<Vec<_>>().join(", ")
}

fn standing(copy: &SafetyCopy) -> (Tone, &'static str) {
    let has = |state| copy.pieces.iter().any(|it| it.state == state);
    if has(PieceState::Missing) {
        (Tone::Broken, "copy-missing")
    } else if has(PieceState::Underway) {
        (Tone::Look, "copy-underway")
    } else if has(PieceState::Altered) {
        (Tone::Look, "copy-altered")
    } else if copy.holds_something() {
        (Tone::Works, "copy-complete")
    } else {
        (Tone::Quiet, "copy-used-up")
    }
}

fn is_old(scene: &Scene<'_>, copy: &SafetyCopy) -> bool {
    let now = scene.model.facts.on_disk.as_ref().map_or(0, |it| it.at.0);
    now.saturating_sub(copy.began.0) > OLD
}

/// The newest reinstall whose earlier server is still kept.
pub(super) fn kept_reinstall(facts: &Facts) -> Option<&SafetyCopy> {
    let mut reinstalls = facts.copies().iter().filter(|it| it.reason == CopyReason::Reinstall);
    reinstalls.find(|it| it.holds_something())
}

/// What the newest copy that was put back took the place of.
pub(super) fn swapped_out<'a>(scene: &Scene<'a>) -> Option<&'a SafetyCopy> {
    let newest = scene.model.facts.copies().first()?;
    (newest.reason == CopyReason::PutBack && newest.holds_something()).then_some(newest)
}

/// The strip on the overview: the way back, or later the question whether it is
/// still needed.
pub(super) fn strip(scene: &mut Scene<'_>, ui: &mut Ui) {
    let Some(copy) = kept_reinstall(&scene.model.facts) else { return };
    let day = scene.words.day(&copy.id);
    let (text, button, wish) = match is_old(scene, copy) {
        true => ("overview-reinstalled-old", "look-at-copies", open(Page::Copies)),
        false => ("overview-reinstalled", "put-back", turn(Turn::PutBack(copy.id.clone()))),
    };
    let text = scene.say_with(text, &[("day", day.into())]);
    let button = scene.say(button);
    let button = Button::secondary(&button).enabled(scene.model.flow.rests());
    let pressed = parts::notice(ui, &text, Tone::Quiet, &[(button, wish)]);
    scene.wish(pressed);
}

/// The last question before a copy is gone.
pub(super) fn delete_sheet(scene: &mut Scene<'_>, ctx: &Context, id: &CopyId) -> Option<Wish> {
    let day = scene.words.day(id);
    let title = scene.say_with("sheet-delete-copy", &[("day", day.into())]);
    let (keep, act) =
        (scene.part("sheet-delete-copy", "keep"), scene.part("sheet-delete-copy", "act"));
    let lost = scene.model.facts.copy(id).map(|copy| {
        let what = [Some(contents(scene, copy)).filter(|it| !it.is_empty()), size(scene, copy)];
        what.into_iter().flatten().collect::<Vec<_>>().join(", ")
    });
    let lost = lost.unwrap_or_default();
    let lead = match lost.is_empty() {
        true => scene.part("sheet-delete-copy", "nothing"),
        false => scene.part_with("sheet-delete-copy", "lead", &[("what", lost.into())]),
    };
    let close = turn(Turn::CloseSheet);
    let others = [(Button::removal(&act), turn(Turn::DeleteCopy(id.clone())))];
    let footer = Footer {
        others: &others,
        primary: Some((Button::primary(&keep), close.clone())),
        escape: Some(close),
    };
    let sheet = parts::Sheet { key: "delete-copy", title: &title, description: &keep };
    sheet.show(ctx, &footer, |ui| {
        parts::paragraph(ui, &lead);
        None
    })
}
