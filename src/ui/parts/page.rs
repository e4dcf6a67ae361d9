//! A page: title, lead, body, and the footer with its buttons.

use egui::{CentralPanel, Context, Frame, Id, Key, Modifiers, Rect, ScrollArea, Ui, vec2};

use super::{Button, focus, texts};
use crate::ui::theme::{Motion, Tokens, duration, size, space};

/// What stands below a page. Enter presses the primary button from anywhere but
/// another control; Escape is what the screen says it is.
#[derive(Clone, Copy, Debug)]
pub struct Footer<'a, T> {
    /// The buttons at the start.
    pub others: &'a [(Button<'a>, T)],
    /// The button at the end.
    pub primary: Option<(Button<'a>, T)>,
    /// What Escape presses: Back or Cancel.
    pub escape: Option<T>,
}

/// A page before it is drawn.
#[derive(Clone, Copy, Debug)]
pub struct Page<'a> {
    /// Tells this page from every other. How far it is scrolled belongs to it.
    pub key: &'a str,
    /// The heading, which takes the keyboard when the page appears.
    pub title: &'a str,
    /// What is spoken after the title: the step, and what Enter does.
    pub description: &'a str,
    /// One sentence or two below the title.
    pub lead: &'a str,
}

/// What a page gave back.
#[derive(Clone, Copy, Debug)]
pub struct Shown<R, T> {
    /// The body's result.
    pub inner: R,
    /// The press of the footer.
    pub pressed: Option<T>,
}

impl Page<'_> {
    /// Draws the page in all the room that is left. The body scrolls, title and
    /// footer stay, except on a page too low for that, which scrolls whole.
    pub fn show<T: Clone, R>(
        self,
        ui: &mut Ui,
        below: &Footer<'_, T>,
        body: impl FnOnce(&mut Ui) -> R,
    ) -> Shown<R, T> {
        focus::went_back(ui.ctx());
        let ground = Frame::new().fill(Tokens::of(ui).window);
        let shown = CentralPanel::no_frame().frame(ground).show(ui, |ui| {
            let how_far = self.appear(ui.ctx());
            ui.multiply_opacity(how_far);
            if ui.available_height() < size::SHORT_BELOW {
                self.scrolled_whole(ui, below, body)
            } else {
                self.scrolled_within(ui, below, body)
            }
        });
        shown.inner
    }

    fn scrolled_within<T: Clone, R>(
        &self,
        ui: &mut Ui,
        below: &Footer<'_, T>,
        body: impl FnOnce(&mut Ui) -> R,
    ) -> Shown<R, T> {
        let room = ui.available_rect_before_wrap();
        let sides = sides(room.width());
        let footer_height = below.height(ui, room.width() - 2.0 * sides);
        ui.spacing_mut().item_spacing.y = 0.0;
        padded(ui, sides, |ui| {
            ui.add_space(space::PAGE);
            self.head(ui);
        });
        let left = ui.available_height() - footer_height - room_left(ui.ctx());
        let inner = ScrollArea::vertical()
            .id_salt(("page", self.key))
            .auto_shrink(false)
            .max_height(left)
            .show(ui, |ui| {
                padded(ui, sides, |ui| {
                    by_pages(ui, left);
                    ui.spacing_mut().item_spacing.y = space::SMALL;
                    let inner = body(ui);
                    ui.add_space(space::LARGE);
                    inner
                })
            })
            .inner;
        let rect = Rect::from_min_max(
            egui::pos2(room.left() + sides, room.bottom() - footer_height),
            egui::pos2(room.right() - sides, room.bottom()),
        );
        let pressed = ui
            .scope_builder(egui::UiBuilder::new().max_rect(rect), |ui| {
                below.show(ui, footer_height)
            })
            .inner;
        Shown { inner, pressed }
    }

    fn scrolled_whole<T: Clone, R>(
        &self,
        ui: &mut Ui,
        below: &Footer<'_, T>,
        body: impl FnOnce(&mut Ui) -> R,
    ) -> Shown<R, T> {
        let sides = space::LARGE;
        let area = ScrollArea::vertical().id_salt(("page", self.key)).auto_shrink(false);
        let height = ui.available_height();
        let shown = area.show(ui, |ui| {
            padded(ui, sides, |ui| {
                by_pages(ui, height);
                ui.add_space(space::LARGE);
                self.head(ui);
                let inner = body(ui);
                let height = below.height(ui, ui.available_width());
                Shown { inner, pressed: below.show(ui, height) }
            })
        });
        shown.inner
    }

    fn head(&self, ui: &mut Ui) {
        texts::title(ui, self.title, self.description);
        if !self.lead.is_empty() {
            ui.add_space(space::SMALL);
            texts::lead(ui, self.lead);
        }
        ui.add_space(space::LARGE);
    }

    /// Notes which page is shown, and says how far it has come in, from 0 to 1.
    fn appear(&self, ctx: &Context) -> f32 {
        let (now, frame) = (ctx.input(|input| input.time), ctx.cumulative_frame_nr());
        let since = ctx.data_mut(|data| {
            let shown = data.get_temp_mut_or_insert_with(shown_id(), Appearance::default);
            if shown.key != self.key {
                // The window's first page stands there at once.
                let since = if shown.key.is_empty() { f64::MIN } else { now };
                *shown = Appearance { key: self.key.to_owned(), frame, since };
            }
            shown.since
        });
        come_in(ctx, since, duration::CHANGE)
    }
}

impl<T: Clone> Footer<'_, T> {
    /// A footer with nothing to press.
    pub const EMPTY: Self = Footer { others: &[], primary: None, escape: None };

    /// Its height in this width: 64 points, more where its buttons stack.
    fn height(&self, ui: &Ui, width: f32) -> f32 {
        if self.is_empty() {
            return space::LARGE;
        }
        if self.fits(ui, width) {
            let tallest = self.sizes(ui, width).map(|wanted| wanted.y).fold(0.0, f32::max);
            return (tallest + 2.0 * (size::FOOTER - size::CONTROL) / 2.0).max(size::FOOTER);
        }
        let (heights, count) = self
            .sizes(ui, width)
            .fold((0.0, 0.0), |(height, count), wanted| (height + wanted.y, count + 1.0));
        heights + (count - 1.0) * space::SMALL + 2.0 * space::MEDIUM
    }

    fn show(&self, ui: &mut Ui, height: f32) -> Option<T> {
        let width = ui.available_width();
        if self.is_empty() {
            ui.add_space(height);
            return self.by_keyboard(ui);
        }
        let pressed = if self.fits(ui, width) {
            let (rect, _) = ui.allocate_exact_size(vec2(width, height), egui::Sense::hover());
            self.beside(ui, rect)
        } else {
            ui.add_space(space::MEDIUM);
            ui.spacing_mut().item_spacing.y = space::SMALL;
            let pressed = self.stacked(ui, width);
            ui.add_space(space::MEDIUM);
            pressed
        };
        pressed.or_else(|| self.by_keyboard(ui))
    }

    fn beside(&self, ui: &mut Ui, rect: Rect) -> Option<T> {
        let start = egui::UiBuilder::new()
            .max_rect(rect)
            .layout(egui::Layout::left_to_right(egui::Align::Center));
        let mut pressed = ui.scope_builder(start, |ui| press(ui, self.others, 0.0)).inner;
        if let Some(primary) = &self.primary {
            let end = egui::UiBuilder::new()
                .max_rect(rect)
                .layout(egui::Layout::right_to_left(egui::Align::Center));
            let primary = std::slice::from_ref(primary);
            pressed = pressed.or(ui.scope_builder(end, |ui| press(ui, primary, 0.0)).inner);
        }
        pressed
    }

    /// Below each other, the primary on top.
    fn stacked(&self, ui: &mut Ui, width: f32) -> Option<T> {
        let first = press(ui, self.primary.as_slice(), width);
        let other = press(ui, self.others, width);
        first.or(other)
    }

    /// Enter and Escape, where no other control and no sheet has them.
    fn by_keyboard(&self, ui: &Ui) -> Option<T> {
        let ctx = ui.ctx();
        let mine = ctx.memory(|memory| memory.is_above_modal_layer(ui.layer_id()));
        if !mine || egui::Popup::is_any_open(ctx) {
            return None;
        }
        let pressed = |key| ctx.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        let focused = ctx.memory(|memory| memory.focused());
        let free = focused.is_none() || focused == title_id(ctx);
        if let Some((button, press)) = &self.primary
            && button.can_be_pressed()
            && free
            && pressed(Key::Enter)
        {
            return Some(press.clone());
        }
        self.escape.clone().filter(|_| pressed(Key::Escape))
    }

    fn is_empty(&self) -> bool {
        self.others.is_empty() && self.primary.is_none()
    }

    fn fits(&self, ui: &Ui, width: f32) -> bool {
        let (sum, count) = self
            .sizes(ui, f32::INFINITY)
            .fold((0.0, 0.0), |(sum, count), wanted| (sum + wanted.x, count + 1.0));
        sum + count * space::SMALL <= width
    }

    fn sizes<'s>(&'s self, ui: &'s Ui, width: f32) -> impl Iterator<Item = egui::Vec2> + 's {
        let all = self.others.iter().chain(self.primary.as_slice());
        all.map(move |(button, _)| button.size(ui, width))
    }
}

/// A row of buttons with the meaning of a footer, for sheets.
pub fn footer<T: Clone>(ui: &mut Ui, of: &Footer<'_, T>) -> Option<T> {
    let height = footer_height(ui, of, ui.available_width());
    of.show(ui, height)
}

/// How high that row is in this width.
pub(super) fn footer_height<T: Clone>(ui: &Ui, of: &Footer<'_, T>, width: f32) -> f32 {
    (of.height(ui, width) - (size::FOOTER - size::CONTROL)).max(size::CONTROL)
}

/// Page up and page down scroll what is so high, since there may be nothing in it
/// that the keyboard could come to.
pub(super) fn by_pages(ui: &Ui, height: f32) {
    let ctx = ui.ctx();
    let mine = ctx.memory(|memory| memory.is_above_modal_layer(ui.layer_id()));
    if !mine || egui::Popup::is_any_open(ctx) {
        return;
    }
    for (key, way) in [(Key::PageDown, -1.0), (Key::PageUp, 1.0)] {
        if ctx.input_mut(|input| input.consume_key(Modifiers::NONE, key)) {
            // A line of what was read stays in sight.
            ui.scroll_with_delta(vec2(0.0, way * (height - size::ROW).max(size::ROW)));
        }
    }
}

/// How far something has come in that began at a time, from 0 to 1, eased out.
pub(super) fn come_in(ctx: &Context, since: f64, takes: f32) -> f32 {
    let passed = ((ctx.input(|input| input.time) - since) as f32 / takes).min(1.0);
    if passed >= 1.0 || Motion::of(ctx) == Motion::Reduced {
        return 1.0;
    }
    ctx.request_repaint();
    egui::emath::easing::cubic_out(passed)
}

/// Whether the page that is drawn was not there in the frame before.
pub(super) fn appears(ctx: &Context) -> bool {
    let frame = ctx.cumulative_frame_nr();
    ctx.data(|data| data.get_temp::<Appearance>(shown_id()))
        .is_some_and(|shown| shown.frame == frame)
}

/// Has the body of the page end this much higher while something lies below it
/// that would cover its last rows. Said anew in every frame.
pub(super) fn leave_room(ctx: &Context, height: f32) {
    if room_left(ctx) != height {
        ctx.request_repaint();
    }
    let noted = (ctx.cumulative_frame_nr(), height);
    ctx.data_mut(|data| data.insert_temp(room_id(), noted));
}

fn room_left(ctx: &Context) -> f32 {
    let noted: Option<(u64, f32)> = ctx.data(|data| data.get_temp(room_id()));
    let now = ctx.cumulative_frame_nr();
    noted.filter(|(frame, _)| frame + 1 >= now).map_or(0.0, |(_, height)| height)
}

fn room_id() -> Id {
    Id::unique("room for what lies below the page's body")
}

/// Notes which heading may have the keyboard without being a control.
pub(super) fn remember_title(ctx: &Context, id: Id) {
    ctx.data_mut(|data| data.insert_temp(Id::unique("title"), id));
}

pub(super) fn title_id(ctx: &Context) -> Option<Id> {
    ctx.data(|data| data.get_temp(Id::unique("title")))
}

#[derive(Clone, Debug, Default)]
struct Appearance {
    key: String,
    frame: u64,
    since: f64,
}

fn shown_id() -> Id {
    Id::unique("page that is shown")
}

/// The margins that leave a column of at most 600 points in the middle.
fn sides(width: f32) -> f32 {
    let least = if width < size::LINE_BELOW { space::LARGE } else { space::PAGE };
    ((width - size::COLUMN) / 2.0).max(least)
}

pub(super) fn padded<R>(ui: &mut Ui, sides: f32, content: impl FnOnce(&mut Ui) -> R) -> R {
    // A frame's margins end at 127 points, a wide window's do not.
    let room = ui.available_rect_before_wrap().shrink2(vec2(sides, 0.0));
    ui.scope_builder(egui::UiBuilder::new().max_rect(room), content).inner
}

fn press<T: Clone>(ui: &mut Ui, of: &[(Button<'_>, T)], least_width: f32) -> Option<T> {
    let mut pressed = None;
    for (button, press) in of {
        if button.show(ui, least_width).clicked() {
            pressed = Some(press.clone());
        }
    }
    pressed
}
