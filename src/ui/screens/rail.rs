//! The rail: the steps of a first launch, or the places of a server that is
//! set up.

use super::open;
use crate::flow::Flow;
use crate::flow::guide::Page;
use crate::flow::setup::Purpose;
use crate::ui::parts::{self, Entry, Icon, Mark, Step};
use crate::ui::scene::Scene;
use egui::Ui;

/// The steps of a first launch, in order.
const STEPS: [Page; 5] = [Page::SignIn, Page::Name, Page::Folders, Page::Review, Page::Done];

pub(super) fn rail(scene: &mut Scene<'_>, ui: &mut Ui) {
    match place(scene) {
        Page::Overview | Page::Remote | Page::Chain | Page::Settings | Page::NoAccount => {
            places(scene, ui);
        }
        Page::OtherAccount
        | Page::SignedOut
        | Page::NotAffected
        | Page::Reinstall
        | Page::Copies => places(scene, ui),
        Page::Looking
        | Page::Blocked
        | Page::NotInstalled
        | Page::Starting
        | Page::Interrupted
        | Page::SignIn
        | Page::Waiting
        | Page::HomePin
        | Page::Review
        | Page::Name
        | Page::Folders
        | Page::SettingUp
        | Page::Done => steps(scene, ui),
    }
}

/// The page whose place is shown: a reinstall runs at its own, its way back at
/// that of the safety copies.
fn place(scene: &Scene<'_>) -> Page {
    let page = scene.guide.page;
    let Flow::Setup(setup) = &scene.model.flow else { return page };
    match (page, setup.answers.purpose) {
        (Page::SettingUp | Page::Interrupted, Purpose::Reinstall) => Page::Reinstall,
        (Page::SettingUp | Page::Interrupted, Purpose::PutBack) => Page::Copies,
        (page, _) => page,
    }
}

/// The step of a page; `None` for the pages before the first.
fn step_of(page: Page) -> Option<usize> {
    match page {
        Page::SignIn | Page::Waiting | Page::HomePin => Some(0),
        Page::Name => Some(1),
        Page::Folders => Some(2),
        Page::Review => Some(3),
        Page::SettingUp | Page::Done => Some(4),
        _ => None,
    }
}

fn steps(scene: &mut Scene<'_>, ui: &mut Ui) {
    let page = scene.guide.page;
    let current = step_of(page);
    let names = STEPS.map(|step| scene.say(step_name(step)));
    let answers = answers(scene);
    let marks = marks(scene, current);
    // While the plan runs nothing can be answered any more.
    let may_go = matches!(page, Page::Review | Page::Name | Page::Folders);
    let spoken: Vec<String> = names
        .iter()
        .zip(&answers)
        .zip(marks)
        .enumerate()
        .map(|(at, ((name, answer), mark))| {
            let step = scene.say_with(
                "rail-step",
                &[
                    ("step", (at + 1).into()),
                    ("of", STEPS.len().into()),
                    ("name", name.as_str().into()),
                ],
            );
            let word = match mark {
                Mark::Answered => Some(scene.say("rail-answered")),
                Mark::Suggested => Some(scene.say("rail-suggested")),
                Mark::Now | Mark::Running | Mark::Later => None,
            };
            let parts = [Some(step), word, Some(answer.clone()).filter(|it| !it.is_empty())];
            parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
        })
        .collect();
    let steps: Vec<Step<'_>> = names
        .iter()
        .zip(&answers)
        .zip(&spoken)
        .zip(marks)
        .enumerate()
        .map(|(at, (((name, answer), spoken), mark))| Step {
            name,
            answer,
            mark,
            spoken,
            opens: may_go && (1..=3).contains(&at) && current != Some(at),
        })
        .collect();
    let line = match current {
        Some(at) => spoken.get(at).cloned().unwrap_or_default(),
        None => scene.say("rail-steps"),
    };
    let name = scene.say("rail-steps");
    if let Some(page) = parts::rail(ui, &name, &steps, &line).and_then(|at| STEPS.get(at)) {
        scene.wish(open(*page));
    }
}

fn step_name(page: Page) -> &'static str {
    match page {
        Page::SignIn => "step-name-sign-in",
        Page::Name => "step-name-name",
        Page::Folders => "step-name-folders",
        Page::Review => "step-name-review",
        _ => "step-name-done",
    }
}

fn answers(scene: &Scene<'_>) -> [String; 5] {
    let draft = &scene.guide.draft;
    let signed_in = scene.account().unwrap_or_default();
    if signed_in.is_empty() {
        return Default::default();
    }
    let libraries = match libraries(scene) {
        0 => scene.say("rail-no-libraries"),
        count => scene.say_with("rail-libraries", &[("count", count.into())]),
    };
    [signed_in, draft.name(&scene.model.facts), libraries, String::new(), String::new()]
}

/// How many libraries there will be; once all is done, how many there are.
fn libraries(scene: &Scene<'_>) -> usize {
    match scene.guide.page {
        Page::Done => scene.model.facts.sections().len(),
        _ => scene.guide.draft.wanted().count(),
    }
}

fn marks(scene: &Scene<'_>, current: Option<usize>) -> [Mark; 5] {
    let signed_in = scene.account().is_some();
    let done = scene.guide.page == Page::Done;
    let answered = |is: bool| if is { Mark::Answered } else { Mark::Later };
    let name = match (signed_in, &scene.guide.draft.name) {
        (false, _) => Mark::Later,
        (true, None) if !done => Mark::Suggested,
        (true, _) => Mark::Answered,
    };
    let mut marks = [
        answered(signed_in),
        name,
        answered(signed_in && libraries(scene) > 0),
        answered(matches!(scene.guide.page, Page::SettingUp | Page::Done)),
        answered(done),
    ];
    if let Some(mark) = current.and_then(|at| marks.get_mut(at)).filter(|_| !done) {
        let runs = matches!(&scene.model.flow, Flow::Setup(setup) if !setup.rests());
        let works = matches!(scene.guide.page, Page::SettingUp | Page::Waiting);
        *mark = if runs && works { Mark::Running } else { Mark::Now };
    }
    marks
}

fn places(scene: &mut Scene<'_>, ui: &mut Ui) {
    let page = place(scene);
    // Nobody walks away from a server that is stopped.
    let enabled = scene.guide.page != Page::SettingUp || scene.model.flow.rests();
    let places = [
        (Icon::House, "place-overview", Page::Overview),
        (Icon::Globe, "place-remote", Page::Remote),
        (Icon::Checks, "check-everything", Page::Chain),
        (Icon::Again, "place-reinstall", Page::Reinstall),
        (Icon::Archive, "place-copies", Page::Copies),
        (Icon::Settings, "place-settings", Page::Settings),
    ];
    let facts = &scene.model.facts;
    let owns = facts.is_ours();
    let on_disk = facts.on_disk.as_ref().filter(|_| facts.hosts_server());
    let has_copies = on_disk.is_some_and(|it| match &it.copies {
        Ok(all) => !all.is_empty(),
        Err(_) => true,
    });
    let shown: Vec<(Icon, String, Page)> = places
        .into_iter()
        .filter(|(_, _, place)| match place {
            // A server that is stopped says no more whose it is.
            Page::Remote => owns && enabled,
            Page::Reinstall => on_disk.is_some(),
            Page::Copies => has_copies || page == Page::Copies,
            _ => true,
        })
        .map(|(icon, id, place)| (icon, scene.say(id), place))
        .collect();
    let entries: Vec<Entry<'_>> = shown
        .iter()
        .map(|(icon, name, place)| Entry { icon: *icon, name, current: *place == page, enabled })
        .collect();
    let name = scene.say("rail-places");
    let pressed = parts::rail_nav(ui, &name, &entries).and_then(|at| shown.get(at));
    scene.wish(pressed.map(|(_, _, place)| open(*place)));
}
