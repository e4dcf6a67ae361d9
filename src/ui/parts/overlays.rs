//! What lies over a page: sheets and toasts.

use egui::accesskit::{Live, Role};
use egui::{
    Align2, Area, Context, CornerRadius, Frame, Id, Key, Margin, Modal, Modifiers, Order,
    ScrollArea, Sense, Stroke, Ui, WidgetInfo, vec2,
};

use super::page::{self, padded};
use super::{Button, Footer, focus, footer, texts};
use crate::ui::theme::{self, Tokens, Type, duration, radius, size, space};

/// A question that must be answered before the page goes on. The keyboard stays
/// in it, and goes back to where it was when the sheet is answered.
#[derive(Clone, Copy, Debug)]
pub struct Sheet<'a> {
    /// Tells it from every other sheet.
    pub key: &'a str,
    /// Its heading, level 2, which takes the keyboard.
    pub title: &'a str,
    /// What is spoken after the heading.
    pub description: &'a str,
}

impl Sheet<'_> {
    /// Draws the sheet over everything. Its body scrolls where it is too high,
    /// heading and buttons stay, as on a page. The body may press something too; Enter
    /// and Escape are those of `below`.
    pub fn show<T: Clone>(
        self,
        ctx: &Context,
        below: &Footer<'_, T>,
        body: impl FnOnce(&mut Ui) -> Option<T>,
    ) -> Option<T> {
        let id = Id::unique(("sheet", self.key));
        let (appears, since) = self.appear(ctx, id);
        let tokens = Tokens::named(ctx.theme());
        // The sides are the content's, so that what scrolls has its bar in them.
        let frame = Frame::new()
            .fill(tokens.card)
            .stroke(Stroke::new(size::HAIRLINE, tokens.hairline))
            .corner_radius(CornerRadius::same(radius::SHEET))
            .shadow(theme::shadow(tokens))
            .inner_margin(Margin::symmetric(0, space::WIDE as i8));
        let how_far = page::come_in(ctx, since, duration::SHEET);
        let room = ctx.content_rect().size() - vec2(2.0, 4.0) * space::LARGE;
        let area =
            Modal::default_area(id).fade_in(false).role(Role::Dialog).accessible_name(self.title);
        let modal = Modal::new(id).area(area).frame(frame).backdrop_color(tokens.scrim);
        let shown = modal.show(ctx, |ui| {
            ui.multiply_opacity(how_far);
            ui.set_width(size::SHEET.min(room.x));
            // What scrolls takes no more than there is, and there is what the sheet
            // had in the frame before: without this it could not grow.
            ui.set_max_height(room.y);
            let scrolls = |height: f32| {
                let scroll = ScrollArea::vertical().id_salt(id).max_height(height);
                scroll.auto_shrink([false, true])
            };
            if room.y < size::SHORT_BELOW {
                let whole = |ui: &mut Ui| {
                    page::by_pages(ui, room.y);
                    self.head(ui, appears);
                    let pressed = body(ui);
                    pressed.or(self.foot(ui, below))
                };
                return scrolls(room.y).show(ui, |ui| padded(ui, space::WIDE, whole)).inner;
            }
            let top = ui.cursor().top();
            padded(ui, space::WIDE, |ui| self.head(ui, appears));
            let width = ui.available_width() - 2.0 * space::WIDE;
            let foot = space::LARGE + page::footer_height(ui, below, width);
            let left = room.y - (ui.cursor().top() - top) - foot;
            let within = |ui: &mut Ui| {
                page::by_pages(ui, left);
                body(ui)
            };
            let pressed = scrolls(left).show(ui, |ui| padded(ui, space::WIDE, within)).inner;
            pressed.or(padded(ui, space::WIDE, |ui| self.foot(ui, below)))
        });
        // A click beside the sheet is not an answer.
        let pressed = shown.inner;
        if pressed.is_some() {
            self.leave(ctx, id);
        }
        pressed
    }

    fn head(&self, ui: &mut Ui, appears: bool) {
        let heading = texts::sheet_title(ui, self.title, self.description);
        // A click beside the sheet takes the keyboard from its controls.
        if appears || focus::is_nowhere(ui) {
            heading.request_focus();
        }
        if appears {
            // The key that opened the sheet does not answer it.
            for key in [Key::Enter, Key::Escape] {
                ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
            }
        }
        ui.add_space(space::TINY);
    }

    fn foot<T: Clone>(&self, ui: &mut Ui, below: &Footer<'_, T>) -> Option<T> {
        ui.add_space(space::LARGE);
        footer(ui, below)
    }

    /// Notes where the keyboard was. Whether this is the first frame, and when
    /// that was.
    fn appear(&self, ctx: &Context, id: Id) -> (bool, f64) {
        let frame = ctx.cumulative_frame_nr();
        let now = ctx.input(|input| input.time);
        let focused = ctx.memory(|memory| memory.focused());
        ctx.data_mut(|data| {
            let before: Option<Visit> = data.get_temp(id);
            // A sheet that was not drawn in the frame before is a new one.
            let goes_on = before.filter(|visit| visit.last + 1 >= frame);
            let new = Visit { came_from: focused, since: now, last: frame };
            let visit = Visit { last: frame, ..goes_on.unwrap_or(new) };
            data.insert_temp(id, visit);
            (goes_on.is_none(), visit.since)
        })
    }

    fn leave(&self, ctx: &Context, id: Id) {
        let visit: Option<Visit> = ctx.data(|data| data.get_temp(id));
        if let Some(came_from) = visit.and_then(|visit| visit.came_from) {
            focus::go_back(ctx, came_from);
        }
    }
}

#[derive(Clone, Copy, Debug)]
struct Visit {
    came_from: Option<Id>,
    since: f64,
    last: u64,
}

/// A passing word at the bottom, with a button that takes it back.
#[derive(Clone, Copy, Debug)]
pub struct Toast<'a> {
    /// What was done.
    pub text: &'a str,
    /// The name of the button that undoes it.
    pub undo: Option<&'a str>,
}

/// What became of a toast in this frame.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Toasted {
    /// Its button was pressed.
    pub undone: bool,
    /// The pointer or the keyboard is on it: it must not go now.
    pub held: bool,
}

impl Toast<'_> {
    /// Draws the toast over the page. How long it stays is for the screen to
    /// say, which knows when it came.
    pub fn show(self, ctx: &Context) -> Toasted {
        let tokens = Tokens::named(ctx.theme());
        let frame = Frame::new()
            .fill(tokens.card)
            .stroke(Stroke::new(size::HAIRLINE, tokens.hairline))
            .corner_radius(CornerRadius::same(radius::CARD))
            .shadow(theme::shadow(tokens))
            .inner_margin(Margin::symmetric(space::LARGE as i8, space::MEDIUM as i8));
        let room = ctx.content_rect().width() - 2.0 * space::LARGE;
        let width = size::TOAST.min(room) - 2.0 * space::LARGE;
        // A footer that stands is left free; on a low page it scrolls.
        let low = ctx.content_rect().height() < size::SHORT_BELOW;
        let above = if low { space::LARGE } else { size::FOOTER + space::SMALL };
        let area = Area::new(Id::unique("toast"))
            .order(Order::Foreground)
            .anchor(Align2::CENTER_BOTTOM, vec2(0.0, -above))
            .fade_in(false);
        let shown = area.show(ctx, |ui| {
            frame
                .show(ui, |ui| {
                    ui.set_width(width);
                    self.content(ui, width)
                })
                .inner
        });
        let (undone, focused) = shown.inner;
        page::leave_room(ctx, shown.response.rect.height() + space::SMALL);
        Toasted { undone, held: focused || shown.response.contains_pointer() }
    }

    fn content(&self, ui: &mut Ui, width: f32) -> (bool, bool) {
        let tokens = Tokens::of(ui);
        let button = self.undo.map(Button::secondary);
        let beside = button.map_or(0.0, |button| button.size(ui, width).x + space::MEDIUM);
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space::MEDIUM;
            let words = Type::Body.layout(ui, self.text, tokens.text, width - beside);
            let wanted = vec2(width - beside, words.size().y);
            let (rect, response) = ui.allocate_exact_size(wanted, Sense::hover());
            response.widget_info(|| WidgetInfo::labeled(Role::Label, true, self.text));
            ui.ctx().accesskit_node_builder(response.id, |node| node.set_live(Live::Polite));
            ui.painter().galley(rect.min, words, tokens.text);
            let pressed = button.map(|button| ui.add(button));
            pressed.map_or((false, false), |button| (button.clicked(), button.has_focus()))
        })
        .inner
    }
}
