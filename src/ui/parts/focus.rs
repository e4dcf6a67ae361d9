//! Where the keyboard is, and the ring that shows it.

use egui::{Context, CornerRadius, Event, Id, Rect, Response, Stroke, StrokeKind, Ui};

use crate::ui::theme::{Tokens, size, space};

/// Gap between a control and its ring, in points.
const GAP: f32 = 2.0;

/// Whether the last touch came from the keyboard or a screen reader, and not
/// from the pointer. Only then is a ring drawn.
pub fn keyboard_leads(ctx: &Context) -> bool {
    let id = Id::unique("keyboard leads");
    let last = ctx.input(|input| {
        input.events.iter().rev().find_map(|event| match event {
            Event::Key { pressed: true, .. } | Event::AccessKitActionRequest(_) => Some(true),
            Event::PointerButton { pressed: true, .. } => Some(false),
            _ => None,
        })
    });
    ctx.data_mut(|data| match last {
        Some(leads) => {
            data.insert_temp(id, leads);
            leads
        }
        None => data.get_temp(id).unwrap_or(false),
    })
}

/// Draws the ring around a control that has the keyboard, and scrolls it into
/// view when the keyboard has just come to it.
pub fn ring(ui: &Ui, response: &Response, corner: u8) {
    ring_around(ui, response, response.rect, corner);
}

/// The same around another shape than the control's own.
pub(super) fn ring_around(ui: &Ui, response: &Response, rect: Rect, corner: u8) {
    if !response.has_focus() || !keyboard_leads(ui.ctx()) {
        return;
    }
    if response.gained_focus() {
        ui.scroll_to_rect(response.rect.expand(space::MEDIUM), None);
    }
    let tokens = Tokens::of(ui);
    let rounded = |away: f32| CornerRadius::same(corner.saturating_add(away as u8));
    let painter = ui.painter();
    painter.rect_stroke(rect, rounded(GAP), Stroke::new(GAP, tokens.window), StrokeKind::Outside);
    painter.rect_stroke(
        rect.expand(GAP),
        rounded(2.0 * GAP),
        Stroke::new(size::LINE, tokens.focus),
        StrokeKind::Outside,
    );
}

/// Whether no control has the keyboard, where one of this layer could have it.
pub(super) fn is_nowhere(ui: &Ui) -> bool {
    let layer = ui.layer_id();
    ui.ctx().memory(|memory| memory.focused().is_none() && memory.is_above_modal_layer(layer))
}

/// Frames within which a sheet that was answered is gone: egui keeps one that is
/// drawn no more for another frame.
const CLOSES_WITHIN: u64 = 4;

/// Gives the keyboard to a control below a sheet that was just answered. While
/// the sheet lies above it, the control cannot have it.
pub(super) fn go_back(ctx: &Context, control: Id) {
    let frame = ctx.cumulative_frame_nr();
    ctx.data_mut(|data| data.insert_temp(going_back(), Some((control, frame))));
    ctx.request_repaint();
}

/// Does what [`go_back`] asked for, as soon as no sheet is there.
pub(super) fn went_back(ctx: &Context) {
    let waits: Option<(Id, u64)> = ctx.data(|data| data.get_temp(going_back())).flatten();
    let Some((control, since)) = waits else { return };
    if ctx.memory(|memory| memory.top_modal_layer().is_some()) {
        // An answer that could not be taken leaves the sheet, with the keyboard.
        if ctx.cumulative_frame_nr() < since + CLOSES_WITHIN {
            ctx.request_repaint();
            return;
        }
    } else {
        ctx.memory_mut(|memory| memory.request_focus(control));
    }
    ctx.data_mut(|data| data.insert_temp(going_back(), None::<(Id, u64)>));
}

fn going_back() -> Id {
    Id::unique("the keyboard goes back")
}
