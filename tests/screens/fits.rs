//! Nothing is cut off: every scene in every language, in small and usual
//! windows, with text at 100 % and 200 %.

use egui::accesskit::Role;
use egui::epaint::{ClippedShape, Shape, TextShape};
use egui::{Key, Rect, Theme};
use egui_kittest::Node;
use egui_kittest::kittest::NodeT;
use usher::i18n::Words;

use crate::looks::Shot;
use crate::scenes;
use crate::stage::Stage;

/// The windows: the smallest and the usual one, with small and large text, and
/// a narrow one so high that nothing of a page is out of sight.
const WINDOWS: [(f32, f32, f32); 5] = [
    (760.0, 520.0, 1.0),
    (760.0, 520.0, 2.0),
    (900.0, 620.0, 1.0),
    (900.0, 620.0, 2.0),
    (380.0, 3000.0, 1.0),
];

/// Every language there is, and one whose texts are longer than any.
fn languages() -> Vec<Words> {
    Words::tags().map(Words::for_tag).chain([Words::pseudo()]).collect()
}

/// Runs this for every language at the same time, and holds what it finds
/// against nothing.
fn in_every_language(find: impl Fn(&dyn Fn() -> Words) -> Vec<String> + Sync) {
    let count = languages().len();
    let found: Vec<String> = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..count)
            .map(|at| {
                let find = &find;
                scope.spawn(move || find(&|| languages().remove(at)))
            })
            .collect();
        threads.into_iter().flat_map(|thread| thread.join().unwrap()).collect()
    });
    assert!(found.is_empty(), "\n{}", found.join("\n"));
}

#[test]
fn nothing_is_cut_off_or_shortened() {
    in_every_language(|words| {
        let scenes = scenes::all();
        let tag = words().tag();
        let mut found = Vec::new();
        for (width, height, text) in WINDOWS {
            let shot = Shot::new(width, height, Theme::Light).with_text(text);
            let mut stage = Stage::open(shot, words(), &scenes[0]);
            for sample in &scenes {
                // Forty of a thing are as wide as one: once is enough.
                if sample.name.ends_with("-many") && (width, text) != (760.0, 2.0) {
                    continue;
                }
                stage.show(sample);
                let place = format!("{} {tag} {width}×{height} at {text}", sample.name);
                found.extend(faults(&stage).into_iter().map(|fault| format!("{place}: {fault}")));
            }
        }
        found
    });
}

/// What of a scene is cut off at the window's sides, or shortened.
fn faults(stage: &Stage) -> Vec<String> {
    let window = stage.size();
    let mut faults = Vec::new();
    let mut shortened_by_design = Vec::new();
    for node in stage.nodes_behind() {
        let accesskit = node.accesskit_node();
        if accesskit.raw_bounds().is_none() || accesskit.is_root() {
            continue;
        }
        let (rect, role) = (node.rect(), accesskit.role());
        // A rail's names end after two lines, a list's chosen word after one,
        // and a field shows as much as it has room for.
        let is_in_rail = || node.parent().is_some_and(|it| is_in_rail(&it));
        if matches!(role, Role::ComboBox | Role::TextInput) || is_in_rail() {
            shortened_by_design.push(rect);
        }
        if role == Role::TextRun {
            continue;
        }
        if !lies_between(rect, window) && rect.is_finite() {
            let name = accesskit.label().or_else(|| accesskit.value()).unwrap_or_default();
            faults.push(format!("{role:?} “{name}” lies at {:?}", rect.x_range()));
        }
    }
    for shape in &stage.window.output().shapes {
        each_text(&shape.shape, &mut |text| {
            let said = &text.galley.job.text;
            let rect = text.visual_bounding_rect();
            let by_design =
                is_path(said) || shortened_by_design.iter().any(|it| it.contains(rect.center()));
            if text.galley.elided && !by_design {
                faults.push(format!("“{said}” is shortened"));
            }
            if is_cut(rect, shape, window) && !by_design {
                faults.push(format!("“{said}” is cut off: {rect:?} in {:?}", shape.clip_rect));
            }
        });
    }
    faults
}

fn is_in_rail(node: &Node<'_>) -> bool {
    node.accesskit_node().role() == Role::Navigation
        || node.parent().is_some_and(|it| is_in_rail(&it))
}

fn lies_between(rect: Rect, window: Rect) -> bool {
    rect.left() >= window.left() - 0.5 && rect.right() <= window.right() + 0.5
}

/// Whether a text goes on beyond the sides of what it is drawn in.
fn is_cut(rect: Rect, shape: &ClippedShape, window: Rect) -> bool {
    let clip = shape.clip_rect.intersect(window);
    rect.is_positive() && !lies_between(rect, clip.expand(1.0))
}

fn is_path(text: &str) -> bool {
    text.contains('/') || text.contains('\\')
}

fn each_text(shape: &Shape, see: &mut impl FnMut(&TextShape)) {
    match shape {
        Shape::Text(text) => see(text),
        Shape::Vec(shapes) => shapes.iter().for_each(|shape| each_text(shape, see)),
        _ => {}
    }
}

/// A sheet for which the window has room is whole.
#[test]
fn sheets_are_whole_in_the_usual_window() {
    in_every_language(|words| {
        let tag = words().tag();
        let mut scenes = scenes::all();
        // Lengthened, some are higher than the window and scroll.
        if tag == Words::pseudo().tag() {
            return Vec::new();
        }
        scenes.retain(|it| it.name.starts_with("sheet-") || it.name.starts_with("question-"));
        let mut stage = Stage::open(Shot::new(900.0, 620.0, Theme::Light), words(), &scenes[0]);
        let mut found = Vec::new();
        for sample in &scenes {
            stage.show(sample);
            let mut nodes = stage.nodes();
            nodes.retain(|node| node.accesskit_node().has_bounds());
            for shape in &stage.window.output().shapes {
                each_text(&shape.shape, &mut |text| {
                    let rect = text.visual_bounding_rect();
                    let is_said = nodes.iter().any(|node| {
                        let said = node.accesskit_node().label().or_else(|| node.value());
                        said.as_deref() == Some(text.galley.job.text.as_str())
                            && node.rect().intersects(rect)
                    });
                    if is_said && !shape.clip_rect.expand(1.0).contains_rect(rect) {
                        let said = &text.galley.job.text;
                        found.push(format!("{} {tag}: “{said}” is cut off", sample.name));
                    }
                });
            }
        }
        found
    });
}

/// By Tab alone every control comes into the window, however small it is.
#[test]
fn every_control_comes_into_sight_by_keyboard() {
    in_every_language(|words| {
        let scenes = scenes::all();
        let tag = words().tag();
        let mut found = Vec::new();
        // Two stand for all: the way there does not depend on the words.
        if !["de-DE", Words::pseudo().tag()].contains(&tag) {
            return found;
        }
        let shot = Shot::new(760.0, 520.0, Theme::Light).with_text(2.0);
        let mut stage = Stage::open(shot, words(), &scenes[0]);
        for sample in &scenes {
            stage.show(sample);
            let mut reached = 0;
            for _ in 0..sample.controls.len().min(12) {
                stage.window.key_press(Key::Tab);
                stage.settle();
                let nodes = stage.nodes();
                let Some(focused) = nodes.iter().find(|node| node.is_focused()) else { continue };
                reached += 1;
                let rect = focused.rect();
                if !stage.size().expand(1.0).contains_rect(rect) && rect.height() < 200.0 {
                    let name = focused.accesskit_node().label().unwrap_or_default();
                    found.push(format!(
                        "{} {tag}: “{name}” is out of sight at {rect:?}",
                        sample.name
                    ));
                }
            }
            if reached == 0 && sample.controls.iter().any(|it| it.enabled) {
                found.push(format!("{} {tag}: nothing is reached by Tab", sample.name));
            }
        }
        found
    });
}
