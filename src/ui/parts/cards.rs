//! Cards, what is folded, and the card of a problem.

use egui::accesskit::{Live, Role};
use egui::{
    CornerRadius, CursorIcon, Frame, Id, Label, Margin, Sense, Stroke, Ui, WidgetInfo, vec2,
};

use super::shapes::{self, State};
use super::{Button, Icon, buttons, focus};
use crate::ui::theme::{Tokens, Type, radius, size, space};

/// A surface with round corners and a hairline, without a shadow.
pub fn card<R>(ui: &mut Ui, content: impl FnOnce(&mut Ui) -> R) -> R {
    let tokens = Tokens::of(ui);
    let frame = Frame::new()
        .fill(tokens.card)
        .stroke(Stroke::new(size::HAIRLINE, tokens.hairline))
        .corner_radius(CornerRadius::same(radius::CARD))
        .inner_margin(Margin::same(space::LARGE as i8));
    let shown = frame.show(ui, |ui| {
        ui.take_available_width();
        content(ui)
    });
    shown.inner
}

/// What is folded until it is wanted: a line to press, then whatever belongs
/// below it. `key` tells it from its neighbours on the page. The content's
/// result while it is unfolded.
pub fn details<R>(
    ui: &mut Ui,
    key: &str,
    name: &str,
    content: impl FnOnce(&mut Ui) -> R,
) -> Option<R> {
    details_of(ui, key, name, "", content)
}

/// The same where a page has several of one name: `of` is spoken after the name
/// and says what they are of.
pub fn details_of<R>(
    ui: &mut Ui,
    key: &str,
    name: &str,
    of: &str,
    content: impl FnOnce(&mut Ui) -> R,
) -> Option<R> {
    let id = Id::unique(("details", key));
    let mut open = ui.ctx().data(|data| data.get_temp(id).unwrap_or(false));
    let tokens = Tokens::of(ui);
    let free = ui.available_width() - space::WIDE - space::SMALL;
    let words = Type::Evidence.layout(ui, name, tokens.quiet, free.max(size::TARGET));
    let wanted = vec2(
        words.size().x + space::WIDE + space::SMALL,
        (words.size().y + 10.0).max(size::TARGET),
    );
    let (rect, response) = ui.allocate_exact_size(wanted, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::DisclosureTriangle, ui.is_enabled(), name));
    if response.clicked() {
        open = !open;
        ui.ctx().data_mut(|data| data.insert_temp(id, open));
    }
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_expanded(open);
        if !of.is_empty() {
            node.set_description(of);
        }
    });
    if response.hovered() {
        ui.painter().rect_filled(rect, CornerRadius::same(radius::CONTROL), tokens.tint);
    }
    let sign = if open { Icon::Unfolded } else { Icon::Folded };
    shapes::icon(ui, sign, rect.left_center() + vec2(space::SMALL, 0.0), tokens.quiet);
    let at = rect.left_center() + vec2(space::WIDE, -words.size().y / 2.0);
    ui.painter().galley(at, words, tokens.quiet);
    focus::ring(ui, &response, radius::CONTROL);
    response.on_hover_cursor(CursorIcon::PointingHand);
    open.then(|| {
        let below = Frame::new().inner_margin(Margin { left: space::WIDE as i8, ..Margin::ZERO });
        below.show(ui, content).inner
    })
}

/// The text of a part's details: raw words that can be selected.
fn raw(ui: &mut Ui, text: &str) {
    let color = Tokens::of(ui).text;
    ui.add(Label::new(Type::Details.text(text, color)).wrap().selectable(true));
}

/// What is copied, and the name of the button that copies it.
#[derive(Clone, Copy, Debug)]
pub struct Copied<'a> {
    /// The button's name.
    pub name: &'a str,
    /// What goes to the clipboard.
    pub text: &'a str,
}

/// One problem: what happened, why, what next.
#[derive(Clone, Copy, Debug)]
pub struct ProblemCard<'a, T> {
    /// What happened.
    pub title: &'a str,
    /// Why, with evidence.
    pub why: &'a str,
    /// What to do next.
    pub next: &'a str,
    /// The remedies, the first one first.
    pub buttons: &'a [(Button<'a>, T)],
    /// The name of the folded part and the raw words in it.
    pub details: Option<(&'a str, &'a str)>,
    /// The button that copies all of it.
    pub copy: Option<Copied<'a>>,
}

impl<T: Clone> ProblemCard<'_, T> {
    /// Draws the card, which is spoken at once. The press of the remedy that
    /// was pressed.
    pub fn show(self, ui: &mut Ui) -> Option<T> {
        card(ui, |ui| {
            ui.spacing_mut().item_spacing.y = space::TINY;
            self.what_and_why(ui);
            let pressed = if self.buttons.is_empty() {
                None
            } else {
                ui.add_space(space::SMALL);
                buttons(ui, self.buttons)
            };
            if self.details.is_some() || self.copy.is_some() {
                ui.add_space(space::TINY);
            }
            if let Some((name, text)) = self.details {
                details_of(ui, self.title, name, self.title, |ui| raw(ui, text));
            }
            if let Some(copy) = self.copy
                && ui.add(Button::link(copy.name).description(self.title)).clicked()
            {
                ui.ctx().copy_text(copy.text.to_owned());
            }
            pressed
        })
    }

    fn what_and_why(&self, ui: &mut Ui) {
        let tokens = Tokens::of(ui);
        ui.horizontal_top(|ui| {
            let shape = egui::Vec2::splat(size::SHAPE);
            let (rect, _) = ui.allocate_exact_size(shape, Sense::hover());
            shapes::state(ui, State::Broken, rect.center(), tokens.card);
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = space::TINY;
                let title = Label::new(Type::Strong.text(self.title, tokens.text)).wrap();
                let title = ui.add(title);
                ui.ctx().accesskit_node_builder(title.id, |node| {
                    node.set_live(Live::Assertive);
                });
                for (text, color) in [(self.why, tokens.quiet), (self.next, tokens.text)] {
                    if !text.is_empty() {
                        ui.add(Label::new(Type::Body.text(text, color)).wrap());
                    }
                }
            });
        });
    }
}
