//! The rail at the window's side: the steps of a set-up, or the places of a
//! server that is set up.

use egui::accesskit::Role;
use egui::{
    CornerRadius, CursorIcon, Frame, Label, Margin, Panel, Pos2, Rect, Response, ScrollArea, Sense,
    Stroke, Ui, WidgetInfo, pos2, vec2,
};

use super::shapes;
use super::{Icon, drop_down, focus, rows};
use crate::ui::theme::{Tokens, Type, radius, size, space};

/// How a rail is drawn, by the window's width in points. Text at 200 % halves
/// that width.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RailForm {
    /// 220 points with words.
    Words,
    /// 64 points with circles; words are in tooltips and spoken.
    Circles,
    /// One line above the page.
    Line,
}

impl RailForm {
    /// The form for a window this wide.
    pub fn of(width: f32) -> Self {
        if width >= size::RAIL_FROM {
            Self::Words
        } else if width >= size::LINE_BELOW {
            Self::Circles
        } else {
            Self::Line
        }
    }
}

/// What stands in a step's circle.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// Its turn comes later.
    Later,
    /// It is shown now.
    Now,
    /// It runs.
    Running,
    /// It is answered.
    Answered,
    /// It is answered by a suggestion of ours: a thin tick in a dashed ring.
    Suggested,
}

/// One step.
#[derive(Clone, Copy, Debug)]
pub struct Step<'a> {
    /// Its name.
    pub name: &'a str,
    /// The answer in one line, or nothing.
    pub answer: &'a str,
    /// What stands in its circle.
    pub mark: Mark,
    /// What is spoken: "Step 2 of 5, name, suggested, Den".
    pub spoken: &'a str,
    /// Whether it is a button that leads back to it.
    pub opens: bool,
}

/// Draws the steps. `name` is spoken for the whole rail; `line` is what stands
/// in its place where there is no room: "Step 2 of 5: Name". The index of the
/// step that was pressed.
pub fn rail(ui: &mut Ui, name: &str, steps: &[Step<'_>], line: &str) -> Option<usize> {
    let form = RailForm::of(ui.available_width());
    if form == RailForm::Line {
        one_line(ui, name, |ui| {
            let color = Tokens::of(ui).quiet;
            ui.add(Label::new(Type::Evidence.text(line, color)).wrap());
        });
        return None;
    }
    side(ui, name, form, |ui| {
        ui.spacing_mut().item_spacing.y = space::SMALL;
        let mut pressed = None;
        let mut above: Option<Pos2> = None;
        for (index, step) in steps.iter().enumerate() {
            let (response, middle) = step_row(ui, form, index + 1, step);
            if let Some(above) = above {
                thread(ui, above, middle);
            }
            above = Some(middle);
            if response.clicked() {
                pressed = Some(index);
            }
        }
        pressed
    })
}

/// A line between the circles of two steps.
fn thread(ui: &Ui, from: Pos2, to: Pos2) {
    let away = vec2(0.0, size::SHAPE / 2.0 + 3.0);
    let stroke = Stroke::new(size::HAIRLINE, Tokens::of(ui).hairline);
    ui.painter().line_segment([from + away, to - away], stroke);
}

fn step_row(ui: &mut Ui, form: RailForm, number: usize, step: &Step<'_>) -> (Response, Pos2) {
    let tokens = Tokens::of(ui);
    let width = ui.available_width();
    let free = width - TEXT_AT - space::SMALL;
    let (face, color) = match step.mark {
        Mark::Now | Mark::Running => (Type::Strong, tokens.text),
        Mark::Later => (Type::Body, tokens.quiet),
        Mark::Answered | Mark::Suggested => (Type::Body, tokens.text),
    };
    let name = face.layout_rows(ui, step.name, color, free, 2);
    let answer = Type::Evidence.layout_rows(ui, step.answer, tokens.quiet, free, 1);
    let lines = name.size().y + if step.answer.is_empty() { 0.0 } else { answer.size().y };
    let height = match form {
        RailForm::Words => lines + 2.0 * PADDING,
        RailForm::Circles | RailForm::Line => size::CONTROL + space::SMALL,
    };
    let sense = if step.opens { Sense::click() } else { Sense::hover() };
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), sense);
    let role = if step.opens { Role::Button } else { Role::ListItem };
    response.widget_info(|| WidgetInfo::labeled(role, ui.is_enabled(), step.spoken));
    if step.mark == Mark::Now {
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_aria_current(egui::accesskit::AriaCurrent::Step);
        });
    }
    let hovered = step.opens && response.hovered();
    if hovered {
        ui.painter().rect_filled(rect, CornerRadius::same(radius::CONTROL), tokens.tint);
    }
    let middle = match form {
        RailForm::Words => {
            let top = rect.top() + PADDING;
            let line = pos2(rect.left() + TEXT_AT, top);
            let below = line + vec2(0.0, name.size().y);
            let cut = name.elided || answer.elided;
            ui.painter().galley(line, name, color);
            ui.painter().galley(below, answer, tokens.quiet);
            if cut {
                response.clone().on_hover_text(format!("{}\n{}", step.name, step.answer));
            }
            pos2(rect.left() + space::SMALL + size::SHAPE / 2.0, top + 11.0)
        }
        RailForm::Circles | RailForm::Line => {
            response.clone().on_hover_text(step.name);
            rect.center()
        }
    };
    circle(ui, number, step.mark, middle);
    if step.opens {
        focus::ring(ui, &response, radius::CONTROL);
        return (response.on_hover_cursor(CursorIcon::PointingHand), middle);
    }
    (response, middle)
}

fn circle(ui: &Ui, number: usize, mark: Mark, middle: Pos2) {
    let tokens = Tokens::of(ui);
    let painter = ui.painter();
    let round = size::SHAPE / 2.0;
    match mark {
        Mark::Later => rows::numbered(ui, middle, number, tokens.quiet, tokens.edge),
        Mark::Now => {
            painter.circle_filled(middle, round, tokens.primary.rest);
            let text = Type::Figures.layout(ui, &number.to_string(), tokens.on_primary, f32::MAX);
            let at = Rect::from_center_size(middle, text.size()).min;
            painter.galley(at, text, tokens.on_primary);
        }
        Mark::Running => shapes::arc(ui, middle, round - 2.0, tokens.accent),
        Mark::Answered => {
            painter.circle(middle, round - 1.0, tokens.tint, Stroke::new(1.5, tokens.accent));
            shapes::tick(painter, middle, Stroke::new(size::LINE, tokens.accent));
        }
        Mark::Suggested => {
            shapes::dashed_ring(painter, middle, round - 1.0, Stroke::new(1.5, tokens.accent));
            shapes::tick(painter, middle, Stroke::new(1.25, tokens.accent));
        }
    }
}

/// One place of a server that is set up.
#[derive(Clone, Copy, Debug)]
pub struct Entry<'a> {
    /// What decorates it, alone where there is no room for words.
    pub icon: Icon,
    /// Its name.
    pub name: &'a str,
    /// Whether it is the one that is shown.
    pub current: bool,
    /// Whether one can go there now.
    pub enabled: bool,
}

/// Draws the places. `name` is spoken for the whole rail. Where there is no room
/// a list opens in its place. The index of the place that was pressed.
pub fn rail_nav(ui: &mut Ui, name: &str, entries: &[Entry<'_>]) -> Option<usize> {
    let form = RailForm::of(ui.available_width());
    if form == RailForm::Line {
        let current = entries.iter().position(|entry| entry.current).unwrap_or_default();
        let of: Vec<(&str, usize)> =
            entries.iter().enumerate().map(|(index, entry)| (entry.name, index)).collect();
        let chosen = one_line(ui, name, |ui| drop_down(ui, name, &current, &of));
        return chosen.filter(|at| entries.get(*at).is_some_and(|entry| entry.enabled));
    }
    side(ui, name, form, |ui| {
        ui.spacing_mut().item_spacing.y = space::TINY;
        let mut pressed = None;
        for (index, entry) in entries.iter().enumerate() {
            if entry_row(ui, form, entry).clicked() {
                pressed = Some(index);
            }
        }
        pressed
    })
}

fn entry_row(ui: &mut Ui, form: RailForm, entry: &Entry<'_>) -> Response {
    let tokens = Tokens::of(ui);
    let width = ui.available_width();
    let (face, color) = match (entry.current, entry.enabled) {
        (true, _) => (Type::Strong, tokens.accent),
        (false, true) => (Type::Body, tokens.text),
        (false, false) => (Type::Body, tokens.quiet),
    };
    let name = face.layout_rows(ui, entry.name, color, width - TEXT_AT - space::SMALL, 2);
    let height = match form {
        RailForm::Words => (name.size().y + 2.0 * PADDING).max(size::ROW),
        RailForm::Circles | RailForm::Line => size::CONTROL + space::SMALL,
    };
    let sense = if entry.enabled { Sense::click() } else { Sense::hover() };
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), sense);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, entry.enabled, entry.name));
    if entry.current {
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_aria_current(egui::accesskit::AriaCurrent::Page);
        });
    }
    if entry.current || (response.hovered() && entry.enabled) {
        ui.painter().rect_filled(rect, CornerRadius::same(radius::CONTROL), tokens.tint);
    }
    let icon_color = if entry.current { tokens.accent } else { tokens.quiet };
    if form == RailForm::Words {
        let middle = rect.left_center() + vec2(space::SMALL + size::SHAPE / 2.0, 0.0);
        shapes::icon(ui, entry.icon, middle, icon_color);
        let at = rect.left_center() + vec2(TEXT_AT, -name.size().y / 2.0);
        ui.painter().galley(at, name, color);
    } else {
        shapes::icon(ui, entry.icon, rect.center(), icon_color);
        response.clone().on_hover_text(entry.name);
    }
    focus::ring(ui, &response, radius::CONTROL);
    if entry.enabled { response.on_hover_cursor(CursorIcon::PointingHand) } else { response }
}

/// From a row's start to its words.
const TEXT_AT: f32 = space::SMALL + size::SHAPE + space::MEDIUM;
const PADDING: f32 = 6.0;

/// The panel at the side, as high as the window.
fn side<R>(ui: &mut Ui, name: &str, form: RailForm, content: impl FnOnce(&mut Ui) -> R) -> R {
    let tokens = Tokens::of(ui);
    let (width, margin) = match form {
        RailForm::Words => (size::RAIL, Margin::symmetric(12, 28)),
        RailForm::Circles | RailForm::Line => (size::RAIL_NARROW, Margin::symmetric(8, 28)),
    };
    let panel = Panel::left("rail")
        .resizable(false)
        .show_separator_line(false)
        .exact_size(width)
        .frame(Frame::new().fill(tokens.rail).inner_margin(margin));
    let shown = panel.show(ui, |ui| {
        landmark(ui, name);
        ui.spacing_mut().scroll.fade.strength = 0.0;
        ScrollArea::vertical().id_salt("rail").auto_shrink(false).show(ui, content).inner
    });
    shown.inner
}

/// The panel above the page, one line high.
fn one_line<R>(ui: &mut Ui, name: &str, content: impl FnOnce(&mut Ui) -> R) -> R {
    let tokens = Tokens::of(ui);
    let panel = Panel::top("rail line")
        .resizable(false)
        .show_separator_line(false)
        .frame(Frame::new().fill(tokens.rail).inner_margin(Margin::symmetric(16, 8)));
    let shown = panel.show(ui, |ui| {
        landmark(ui, name);
        content(ui)
    });
    shown.inner
}

/// To be called before the content, which then lies within it.
fn landmark(ui: &Ui, name: &str) {
    ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
        node.set_role(Role::Navigation);
        node.set_label(name);
    });
}
