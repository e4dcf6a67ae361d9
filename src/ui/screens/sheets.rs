//! What lies over a page: the strip of practice, sheets and toasts.

use super::{copies, libraries, rituals, support_file, turn, viewers};
use crate::app::phrases;
use crate::flow::facts::Known;
use crate::flow::guide::{Sheet, Toast, Turn};
use crate::flow::setup::Question;
use crate::ui::parts::{self, Button, FactRow, Footer, State};
use crate::ui::scene::{Reopening, Scene, Wish};
use egui::{Context, Ui};
use std::path::Path;

/// How long a toast stays, in seconds.
const TOAST: f64 = 6.0;

/// The strip that says that this is practice.
pub(super) fn practice(scene: &mut Scene<'_>, ui: &mut Ui) {
    if !scene.place.practice {
        return;
    }
    let words = ["practice", "practice-scenario", "practice-all-well", "practice-leave"];
    let words = words.map(|id| scene.say(id));
    let [text, label, all_well, leave] = &words;
    let names: Vec<(String, &'static str)> =
        scene.place.scenarios.iter().map(|name| (name.replace('-', " "), *name)).collect();
    let mut of = vec![(all_well.as_str(), None)];
    of.extend(names.iter().map(|(text, name)| (text.as_str(), Some(*name))));
    let buttons = [(Button::link(leave), Wish::Reopen(Reopening::Real))];
    let (pressed, chosen) = parts::strip(ui, text, &buttons, |ui| {
        parts::drop_down(ui, label, &scene.place.scenario, &of)
    });
    scene.wish(pressed);
    scene.wish(chosen.map(|scenario| Wish::Reopen(Reopening::Practice(scenario))));
}

pub(super) fn sheet(scene: &mut Scene<'_>, ctx: &Context) {
    let Some(sheet) = scene.guide.sheet.clone() else { return };
    let pressed = match &sheet {
        Sheet::AddLibrary => add_library(scene, ctx),
        Sheet::ServerFolders(folder) => server_folders(scene, ctx, folder),
        Sheet::Question(question) => ask(scene, ctx, question),
        Sheet::SignOut => sign_out(scene, ctx),
        Sheet::Stop => choose(
            scene,
            ctx,
            &Choice {
                key: "stop",
                keep: turn(Turn::CloseSheet),
                act: turn(Turn::StopSoon),
                removes: false,
            },
        ),
        Sheet::Close => choose(
            scene,
            ctx,
            &Choice {
                key: "close",
                keep: turn(Turn::CloseSheet),
                act: Wish::Close,
                removes: false,
            },
        ),
        Sheet::Viewers(audience) => viewers::sheet(scene, ctx, *audience),
        Sheet::TakeOver => super::accounts::take_over(scene, ctx),
        Sheet::SupportFile => support_file::sheet(scene, ctx),
        Sheet::DeleteCopy(copy) => copies::delete_sheet(scene, ctx, copy),
        Sheet::Rituals => rituals::sheet(scene, ctx),
        Sheet::ForgetMe => choose(
            scene,
            ctx,
            &Choice {
                key: "forget",
                keep: turn(Turn::CloseSheet),
                act: turn(Turn::ForgetMe),
                removes: true,
            },
        ),
    };
    scene.wish(pressed);
}

/// A question with two answers, of which keeping things is the safe one.
struct Choice {
    key: &'static str,
    keep: Wish,
    act: Wish,
    removes: bool,
}

fn choose(scene: &mut Scene<'_>, ctx: &Context, choice: &Choice) -> Option<Wish> {
    let id = format!("sheet-{}", choice.key);
    let (title, lead) = (scene.say(&id), scene.part(&id, "lead"));
    let (keep, act) = (scene.part(&id, "keep"), scene.part(&id, "act"));
    let act_button = match choice.removes {
        true => Button::removal(&act),
        false => Button::secondary(&act),
    };
    let others = [(act_button, choice.act.clone())];
    let footer = Footer {
        others: &others,
        primary: Some((Button::primary(&keep), choice.keep.clone())),
        escape: Some(choice.keep.clone()),
    };
    let sheet = parts::Sheet { key: choice.key, title: &title, description: &keep };
    sheet.show(ctx, &footer, |ui| {
        parts::paragraph(ui, &lead);
        None
    })
}

fn sign_out(scene: &mut Scene<'_>, ctx: &Context) -> Option<Wish> {
    let words = ["keep", "here", "here-lead", "server", "server-lead"]
        .map(|part| scene.part("sheet-sign-out", part));
    let [keep, here, here_lead, server, server_lead] = &words;
    let title = scene.say("sheet-sign-out");
    let others = [
        (Button::secondary(here), turn(Turn::SignOut { server: false })),
        (Button::removal(server), turn(Turn::SignOut { server: true })),
    ];
    let close = turn(Turn::CloseSheet);
    let footer = Footer {
        others: &others,
        primary: Some((Button::primary(keep), close.clone())),
        escape: Some(close),
    };
    let sheet = parts::Sheet { key: "sign-out", title: &title, description: keep };
    let shares = scene.model.facts.shares.as_ref().map(Vec::len);
    let shares = shares.filter(|count| *count > 0);
    let shares = shares.map(|count| scene.say_with("unclaim-shares", &[("count", count.into())]));
    sheet.show(ctx, &footer, |ui| {
        parts::paragraph(ui, here_lead);
        parts::paragraph(ui, server_lead);
        if let Some(shares) = &shares {
            parts::evidence(ui, shares);
        }
        None
    })
}

/// The folders in one folder, as the server sees them: what is pressed is
/// looked into, and the one that is shown can be chosen.
fn server_folders(scene: &mut Scene<'_>, ctx: &Context, folder: &Path) -> Option<Wish> {
    let path = folder.display().to_string();
    let is_top = path.is_empty();
    let title = scene.say("sheet-server-folders");
    let words = ["cancel", "folder-up", "choose-this-folder"].map(|id| scene.say(id));
    let [cancel, up, choose] = &words;
    let close = turn(Turn::CloseSheet);
    let mut others = vec![(Button::secondary(cancel), close.clone())];
    if !is_top {
        let above = folder.parent().map(Path::to_owned).unwrap_or_default();
        others.push((Button::secondary(up), turn(Turn::BrowseServer(above))));
    }
    let chosen = turn(Turn::ChooseFolders(vec![folder.to_owned()]));
    let primary = Button::primary(choose).enabled(!is_top);
    let footer = Footer { others: &others, primary: Some((primary, chosen)), escape: Some(close) };
    let known = scene.model.facts.server_folders.get(folder).cloned();
    let sheet = parts::Sheet { key: "server-folders", title: &title, description: choose };
    sheet.show(ctx, &footer, |ui| {
        if !is_top {
            parts::path_label(ui, &path);
        }
        match known {
            Some(Known::Seen(folders)) if folders.is_empty() => {
                let text = scene.say("folder-has-none");
                parts::evidence(ui, &text);
                None
            }
            Some(Known::Seen(folders)) => folders.into_iter().find_map(|inner| {
                let name = inner.file_name().unwrap_or(inner.as_os_str());
                let name = parts::visible(&name.to_string_lossy());
                let row = FactRow::new(State::NotTested, &name, "", "").opening();
                let pressed = row.show(ui).clicked();
                pressed.then(|| turn(Turn::BrowseServer(inner)))
            }),
            Some(Known::Hidden(problem)) => {
                scene.problem_card(ui, &problem);
                None
            }
            Some(Known::NotAsked) | None => {
                let (name, checking) = (scene.say("looking-server"), scene.say("state-checking"));
                FactRow::new(State::Checking, &name, &checking, "").show(ui);
                None
            }
        }
    })
}

/// What only a person can decide.
fn ask(scene: &mut Scene<'_>, ctx: &Context, question: &Question) -> Option<Wish> {
    let title = phrases::question(scene.words, question);
    let (no, yes) = (scene.say("question-no"), scene.say("question-yes"));
    let accept = turn(Turn::Accept(question.clone()));
    let others = [(Button::secondary(&yes), accept)];
    let close = turn(Turn::CloseSheet);
    let footer = Footer {
        others: &others,
        primary: Some((Button::primary(&no), close.clone())),
        escape: Some(close),
    };
    let sheet = parts::Sheet { key: "question", title: &title, description: &no };
    let why = scene.words.problem(&question.problem());
    sheet.show(ctx, &footer, |ui| {
        parts::paragraph(ui, &why.why);
        None
    })
}

fn add_library(scene: &mut Scene<'_>, ctx: &Context) -> Option<Wish> {
    let title = scene.say("sheet-add-library");
    let (cancel, add) = (scene.say("cancel"), scene.say("add-library"));
    let wanted = scene.guide.draft.wanted().count();
    let close = turn(Turn::CloseSheet);
    let others = [(Button::secondary(&cancel), close.clone())];
    let primary = Button::primary(&add).enabled(wanted > 0);
    let footer = Footer {
        others: &others,
        primary: Some((primary, turn(Turn::AddLibraries))),
        escape: Some(close),
    };
    let sheet = parts::Sheet { key: "add-library", title: &title, description: &add };
    sheet.show(ctx, &footer, |ui: &mut Ui| {
        libraries::cards(scene, ui);
        None
    })
}

/// What will happen to the folders that are held over the window.
pub(super) fn dropping(scene: &Scene<'_>, ctx: &Context) {
    if scene.hands.folders_hover {
        parts::Toast { text: &scene.say("drop-hint"), undo: None }.show(ctx);
    }
}

pub(super) fn toast(scene: &mut Scene<'_>, ctx: &Context) {
    let Some(toast) = scene.guide.toast.clone() else {
        scene.hands.since.remove("toast");
        return;
    };
    // A copy is said to be gone once it is.
    if matches!(&toast, Toast::CopyDeleted(copy) if scene.model.facts.copy(copy).is_some()) {
        return;
    }
    let mut undo = (scene.say("undo"), turn(Turn::Undo));
    let (text, undoes) = match &toast {
        Toast::LeftOut(at) => {
            let library = scene.guide.draft.libraries.get(*at);
            let name = library.map(|it| it.name.clone()).unwrap_or_default();
            (scene.say_with("toast-left-out", &[("name", name.into())]), true)
        }
        Toast::Added(names) => {
            let names = names.join(", ");
            (scene.say_with("toast-added", &[("name", names.into())]), false)
        }
        Toast::RemoteAccessOff => (scene.say("toast-remote-off"), true),
        Toast::Forgotten => (scene.say("toast-forgotten"), false),
        Toast::SignedOut => (scene.say("toast-signed-out"), false),
        Toast::SummaryCopied => (scene.say("toast-summary-copied"), false),
        Toast::SupportFileSaved(path) => {
            let path = parts::visible(&path.display().to_string());
            (scene.say_with("toast-support-file-saved", &[("path", path.into())]), false)
        }
        Toast::PutBack(copy) => {
            let day = scene.words.day(copy);
            let back = copies::swapped_out(scene).map(|it| turn(Turn::PutBack(it.id.clone())));
            let swaps = back.is_some();
            if let Some(back) = back {
                undo = (scene.say("swap-again"), back);
            }
            (scene.say_with("toast-put-back", &[("day", day.into())]), swaps)
        }
        Toast::CopyDeleted(copy) => {
            let day = scene.words.day(copy);
            (scene.say_with("toast-copy-deleted", &[("day", day.into())]), false)
        }
    };
    let (name, wish) = undo;
    let shown = parts::Toast { text: &text, undo: undoes.then_some(name.as_str()) }.show(ctx);
    if shown.undone {
        scene.wish(wish);
        return;
    }
    let since = *scene.hands.since.entry("toast".to_owned()).or_insert(scene.now);
    let left = TOAST - (scene.now - since);
    if shown.held {
        // Its time begins anew when nobody holds it any more.
        scene.hands.since.insert("toast".to_owned(), scene.now);
    } else if left <= 0.0 {
        scene.wish(turn(Turn::DismissToast));
    } else {
        ctx.request_repaint_after(std::time::Duration::from_secs_f64(left));
    }
}
