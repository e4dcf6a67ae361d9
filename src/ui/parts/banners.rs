//! Strips, notices, the place to drop folders, and bars of progress.

use egui::accesskit::Role;
use egui::{
    CornerRadius, Frame, Label, Margin, Panel, Pos2, Rect, Response, Sense, Shape, Stroke, Ui,
    WidgetInfo, pos2, vec2,
};

use super::shapes::{self, State};
use super::{Button, Icon, Tone, buttons};
use crate::ui::theme::{Tokens, Type, radius, size, space};

/// A hatched strip over every page, for what must not be forgotten: that this is
/// practice. To be drawn before the rail. The press of the button that was
/// pressed; `more` draws what else stands at its end.
pub fn strip<T: Clone, R>(
    ui: &mut Ui,
    text: &str,
    of: &[(Button<'_>, T)],
    more: impl FnOnce(&mut Ui) -> R,
) -> (Option<T>, R) {
    let tokens = Tokens::of(ui);
    let frame =
        Frame::new().fill(tokens.tint).inner_margin(Margin::symmetric(space::LARGE as i8, 2));
    let panel = Panel::top("strip")
        .resizable(false)
        .show_separator_line(false)
        .min_size(size::STRIP)
        .frame(frame);
    let shown = panel.show(ui, |ui| {
        ui.spacing_mut().interact_size.y = size::TARGET;
        let band = ui.max_rect().expand2(vec2(space::LARGE, 2.0));
        let hatches = ui.painter().add(Shape::Noop);
        let row = ui.horizontal_wrapped(|ui| {
            ui.add(Label::new(Type::Evidence.text(text, tokens.text)));
            let more = more(ui);
            let pressed = buttons(ui, of);
            (pressed, more)
        });
        let band =
            Rect::from_x_y_ranges(band.x_range(), band.top()..=row.response.rect.bottom() + 2.0);
        let behind = row.response.rect.expand2(vec2(space::SMALL, 2.0));
        let mut shapes = hatched(band, Stroke::new(6.0, tokens.hairline));
        shapes.push(Shape::rect_filled(behind, CornerRadius::ZERO, tokens.tint));
        ui.painter().set(hatches, Shape::Vec(shapes));
        row.inner
    });
    shown.inner
}

fn hatched(band: Rect, stroke: Stroke) -> Vec<Shape> {
    const STEP: f32 = 16.0;
    let height = band.height();
    let count = ((band.width() + height) / STEP).ceil() as usize;
    (0..=count)
        .map(|line| band.left() - height + line as f32 * STEP)
        .map(|x| {
            Shape::line_segment([pos2(x, band.bottom()), pos2(x + height, band.top())], stroke)
        })
        .collect()
}

/// A quiet card for what is worth knowing and stops nobody: a shape, a sentence,
/// and buttons. The press of the one that was pressed.
pub fn notice<T: Clone>(ui: &mut Ui, text: &str, tone: Tone, of: &[(Button<'_>, T)]) -> Option<T> {
    let tokens = Tokens::of(ui);
    let frame = Frame::new()
        .fill(tokens.tint)
        .corner_radius(CornerRadius::same(radius::CARD))
        .inner_margin(Margin::symmetric(space::LARGE as i8, space::MEDIUM as i8));
    let shown = frame.show(ui, |ui| {
        ui.take_available_width();
        ui.horizontal_top(|ui| {
            let state = match tone {
                Tone::Quiet => None,
                Tone::Works => Some(State::Works),
                Tone::Look => Some(State::Look),
                Tone::Broken => Some(State::Broken),
            };
            if let Some(state) = state {
                let shape = egui::Vec2::splat(size::SHAPE);
                let (rect, _) = ui.allocate_exact_size(shape, Sense::hover());
                shapes::state(ui, state, rect.center(), tokens.tint);
            }
            ui.vertical(|ui| {
                ui.add(Label::new(Type::Body.text(text, tokens.text)).wrap());
                if of.is_empty() { None } else { buttons(ui, of) }
            })
            .inner
        })
        .inner
    });
    shown.inner
}

/// The place where folders are dropped, with the button that chooses them.
/// `hovered` while something is held over the window. True when the button was
/// pressed.
pub fn dashed_drop_area(ui: &mut Ui, text: &str, button: Button<'_>, hovered: bool) -> bool {
    let tokens = Tokens::of(ui);
    let ground = ui.painter().add(Shape::Noop);
    let frame = Frame::new().inner_margin(Margin::same(space::LARGE as i8));
    let shown = frame.show(ui, |ui| {
        ui.take_available_width();
        ui.horizontal_top(|ui| {
            let icon = egui::Vec2::splat(size::SHAPE);
            let (rect, _) = ui.allocate_exact_size(icon, Sense::hover());
            shapes::icon(ui, Icon::AddFolder, rect.center(), tokens.quiet);
            ui.vertical(|ui| {
                ui.add(Label::new(Type::Body.text(text, tokens.quiet)).wrap());
                ui.add(button).clicked()
            })
            .inner
        })
        .inner
    });
    let rect = shown.response.rect;
    if hovered {
        let fill = Shape::rect_filled(rect, CornerRadius::same(radius::CARD), tokens.tint);
        ui.painter().set(ground, fill);
    }
    let color = if hovered { tokens.accent } else { tokens.edge };
    shapes::dashed_rect(
        ui.painter(),
        rect.shrink(size::HAIRLINE),
        f32::from(radius::CARD),
        Stroke::new(1.5, color),
    );
    shown.inner
}

/// A bar for an amount that is measured, from 0 to 1. `name` says of what.
pub fn progress_bar(ui: &mut Ui, name: &str, share: f32) -> Response {
    let tokens = Tokens::of(ui);
    let share = share.clamp(0.0, 1.0);
    let wanted = vec2(ui.available_width(), size::BAR);
    let (rect, response) = ui.allocate_exact_size(wanted, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::ProgressIndicator, true, name));
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_min_numeric_value(0.0);
        node.set_max_numeric_value(100.0);
        node.set_numeric_value(f64::from(share * 100.0).round());
    });
    let round = CornerRadius::same((size::BAR / 2.0) as u8);
    ui.painter().rect_filled(rect, round, tokens.hairline);
    let done =
        Rect::from_min_max(rect.min, Pos2::new(egui::lerp(rect.x_range(), share), rect.bottom()));
    ui.painter().rect_filled(done, round, tokens.accent);
    response
}
