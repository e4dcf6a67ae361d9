//! What is filled in or chosen: text fields, choices and drop-down lists.

use egui::accesskit::{Live, Role};
use egui::{
    CornerRadius, CursorIcon, Frame, Id, Key, Label, Margin, Modifiers, Popup, Response, Sense,
    Stroke, StrokeKind, TextEdit, Ui, WidgetInfo, vec2,
};

use super::shapes;
use super::{Icon, Tone, focus};
use crate::ui::theme::{Tokens, Type, radius, size, space};

/// A field with one line, its label above it and a message below it.
#[derive(Clone, Copy, Debug)]
pub struct Field<'a> {
    key: &'a str,
    label: &'a str,
    hint: &'a str,
    about: &'a str,
    message: &'a str,
    tone: Tone,
    secret: bool,
    width: f32,
}

impl<'a> Field<'a> {
    /// `key` tells it from the other fields of the program.
    pub fn new(key: &'a str, label: &'a str) -> Self {
        Self {
            key,
            label,
            hint: "",
            about: "",
            message: "",
            tone: Tone::Quiet,
            secret: false,
            width: size::COLUMN,
        }
    }

    /// What stands in the field while it is empty.
    #[must_use]
    pub fn hint(self, hint: &'a str) -> Self {
        Self { hint, ..self }
    }

    /// What is spoken after its label where a page has several of that label.
    #[must_use]
    pub fn about(self, about: &'a str) -> Self {
        Self { about, ..self }
    }

    /// The line below it. A broken one also outlines the field, and is spoken.
    #[must_use]
    pub fn message(self, message: &'a str, tone: Tone) -> Self {
        Self { message, tone, ..self }
    }

    /// Hides what is typed.
    #[must_use]
    pub fn secret(self) -> Self {
        Self { secret: true, ..self }
    }

    /// How wide it may grow, in points.
    #[must_use]
    pub fn width(self, width: f32) -> Self {
        Self { width, ..self }
    }

    /// The id that focus is asked for with.
    pub fn id(&self) -> Id {
        Id::unique(("field", self.key))
    }

    /// Draws the field. Its response has changed when something was typed.
    pub fn show(self, ui: &mut Ui, text: &mut String) -> Response {
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = space::TINY;
            let tokens = Tokens::of(ui);
            let label = ui.add(Label::new(Type::Evidence.text(self.label, tokens.quiet)).wrap());
            let response = self.line(ui, text).labelled_by(label.id);
            if !self.message.is_empty() {
                let message = Type::Evidence.text(self.message, self.tone.color(tokens));
                let message = ui.add(Label::new(message).wrap());
                ui.ctx().accesskit_node_builder(message.id, |node| node.set_live(Live::Polite));
                if self.tone == Tone::Broken {
                    ui.ctx().accesskit_node_builder(response.id, |node| {
                        node.set_invalid(egui::accesskit::Invalid::True);
                    });
                }
            }
            let spoken = [self.message, self.about].into_iter().filter(|it| !it.is_empty());
            let spoken = spoken.collect::<Vec<_>>().join(" ");
            if !spoken.is_empty() {
                ui.ctx().accesskit_node_builder(response.id, |node| node.set_description(spoken));
            }
            response
        })
        .inner
    }

    /// The same, and whether Enter was pressed in it. That Enter then presses
    /// nothing else.
    pub fn submitted(self, ui: &mut Ui, text: &mut String) -> bool {
        let response = self.show(ui, text);
        response.lost_focus()
            && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter))
    }

    fn line(&self, ui: &mut Ui, text: &mut String) -> Response {
        let tokens = Tokens::of(ui);
        let width = ui.available_width().min(self.width);
        let margin = Margin::symmetric(10, 6);
        let edit = TextEdit::singleline(text)
            .id(self.id())
            .font(Type::Body.font())
            .text_color(tokens.text)
            .hint_text(Type::Body.text(self.hint, tokens.quiet))
            .password(self.secret)
            .frame(Frame::new().inner_margin(margin))
            .min_size(vec2(width, size::CONTROL))
            .align(egui::Align2::LEFT_CENTER)
            .desired_width(width - f32::from(margin.left) - f32::from(margin.right));
        let ground = ui.painter().add(egui::Shape::Noop);
        let response = ui.add(edit);
        let (edge, line) = if self.tone == Tone::Broken {
            (tokens.broken, 1.5)
        } else if response.has_focus() {
            (tokens.accent, 1.5)
        } else {
            (tokens.edge, size::HAIRLINE)
        };
        let round = CornerRadius::same(radius::CONTROL);
        let shape = egui::epaint::RectShape::new(
            response.rect,
            round,
            tokens.card,
            Stroke::new(line, edge),
            StrokeKind::Inside,
        );
        ui.painter().set(ground, shape);
        focus::ring(ui, &response, radius::CONTROL);
        response
    }
}

/// One of several, each with a word or two: the value that was just chosen.
/// `name` is spoken for the whole row.
pub fn choice<T: Clone + PartialEq>(
    ui: &mut Ui,
    name: &str,
    chosen: &T,
    of: &[(&str, T)],
) -> Option<T> {
    let row = ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::LARGE;
        let mut pressed = None;
        for (text, value) in of {
            if radio(ui, text, value == chosen).clicked() {
                pressed = Some(value.clone());
            }
        }
        pressed
    });
    ui.ctx().accesskit_node_builder(row.response.id, |node| {
        node.set_role(Role::RadioGroup);
        node.set_label(name);
    });
    row.inner
}

/// Where what is chosen or not is marked, from its start on.
const MARK: f32 = 20.0;
/// From its start to its words.
const BESIDE_MARK: f32 = MARK + space::SMALL;

fn radio(ui: &mut Ui, text: &str, chosen: bool) -> Response {
    let tokens = Tokens::of(ui);
    let free = (ui.available_width() - BESIDE_MARK).max(size::TARGET);
    let words = Type::Body.layout(ui, text, tokens.text, free);
    let wanted = vec2(words.size().x + BESIDE_MARK, words.size().y.max(size::TARGET));
    let (rect, response) = ui.allocate_exact_size(wanted, Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::RadioButton, ui.is_enabled(), chosen, text));
    let middle = rect.left_center() + vec2(MARK / 2.0, 0.0);
    let edge = if chosen { tokens.accent } else { tokens.edge };
    let ground = if response.hovered() { tokens.tint } else { tokens.card };
    ui.painter().circle(middle, 8.5, ground, Stroke::new(1.5, edge));
    if chosen {
        ui.painter().circle_filled(middle, 4.5, tokens.accent);
    }
    let at = rect.left_center() + vec2(BESIDE_MARK, -words.size().y / 2.0);
    ui.painter().galley(at, words, tokens.text);
    focus::ring(ui, &response, radius::CONTROL);
    response.on_hover_cursor(CursorIcon::PointingHand)
}

/// Something that is wanted or not, with what that means below it. True when it
/// was pressed: whether it is then wanted is for the model to say.
pub fn checkbox(ui: &mut Ui, name: &str, about: &str, on: bool) -> bool {
    let tokens = Tokens::of(ui);
    let free = (ui.available_width() - BESIDE_MARK).max(size::TARGET);
    let words = Type::Body.layout(ui, name, tokens.text, free);
    let below = Type::Evidence.layout(ui, about, tokens.quiet, free);
    let text_height = words.size().y + if about.is_empty() { 0.0 } else { below.size().y };
    let wanted = vec2(
        words.size().x.max(below.size().x) + BESIDE_MARK,
        (text_height + 2.0 * space::TINY).max(size::TARGET),
    );
    let (rect, response) = ui.allocate_exact_size(wanted, Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, ui.is_enabled(), on, name));
    if !about.is_empty() {
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_description(about));
    }
    let top = rect.center().y - text_height / 2.0;
    let middle = egui::pos2(rect.left() + MARK / 2.0, top + words.size().y / 2.0);
    let shape = egui::Rect::from_center_size(middle, egui::Vec2::splat(17.0));
    let (fill, edge) = match (on, response.hovered()) {
        (true, true) => (tokens.primary.hover, tokens.primary.hover),
        (true, false) => (tokens.primary.rest, tokens.primary.rest),
        (false, true) => (tokens.tint, tokens.edge),
        (false, false) => (tokens.card, tokens.edge),
    };
    let round = CornerRadius::same(4);
    ui.painter().rect(shape, round, fill, Stroke::new(1.5, edge), StrokeKind::Inside);
    if on {
        shapes::icon(ui, Icon::Chosen, middle, tokens.on_primary);
    }
    let at = egui::pos2(rect.left() + BESIDE_MARK, top);
    let under = at + vec2(0.0, words.size().y);
    ui.painter().galley(at, words, tokens.text);
    ui.painter().galley(under, below, tokens.quiet);
    focus::ring(ui, &response, radius::CONTROL);
    response.on_hover_cursor(CursorIcon::PointingHand).clicked()
}

/// A list that opens: the value that was just chosen. It shows and speaks the
/// chosen one; `name` stands before it for screen readers.
pub fn drop_down<T: Clone + PartialEq>(
    ui: &mut Ui,
    name: &str,
    chosen: &T,
    of: &[(&str, T)],
) -> Option<T> {
    let current = of.iter().find(|(_, value)| value == chosen).map_or("", |(text, _)| *text);
    let button = closed(ui, name, current);
    let list = Popup::menu(&button)
        .accessible_name(name)
        .width(button.rect.width())
        .gap(space::TINY)
        .show(|ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            let mut pressed = None;
            for (index, (text, value)) in of.iter().enumerate() {
                let item = item(ui, text, value == chosen);
                if index == 0 && button.clicked() {
                    item.request_focus();
                }
                if item.clicked() {
                    pressed = Some(value.clone());
                    button.request_focus();
                    ui.close();
                }
            }
            pressed
        });
    ui.ctx().accesskit_node_builder(button.id, |node| node.set_expanded(list.is_some()));
    list.and_then(|list| list.inner)
}

fn closed(ui: &mut Ui, name: &str, current: &str) -> Response {
    let tokens = Tokens::of(ui);
    let around = space::MEDIUM + space::WIDE + space::SMALL;
    let free = (ui.available_width() - around).clamp(size::TARGET, size::BUTTON);
    let words = Type::Body.layout_rows(ui, current, tokens.text, free, 1);
    let (rect, response) = ui.allocate_exact_size(
        vec2(words.size().x + around, ui.spacing().interact_size.y),
        Sense::click(),
    );
    response.widget_info(|| WidgetInfo::labeled(Role::ComboBox, ui.is_enabled(), name));
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_value(current));
    let fill = if response.hovered() { tokens.tint } else { tokens.card };
    ui.painter().rect(
        rect,
        CornerRadius::same(radius::CONTROL),
        fill,
        Stroke::new(size::HAIRLINE, tokens.edge),
        StrokeKind::Inside,
    );
    let at = rect.left_center() + vec2(space::MEDIUM, -words.size().y / 2.0);
    ui.painter().galley(at, words, tokens.text);
    shapes::icon(ui, Icon::Unfolded, rect.right_center() - vec2(18.0, 0.0), tokens.quiet);
    focus::ring(ui, &response, radius::CONTROL);
    response.on_hover_cursor(CursorIcon::PointingHand)
}

fn item(ui: &mut Ui, text: &str, chosen: bool) -> Response {
    let tokens = Tokens::of(ui);
    let indent = space::SMALL + 20.0;
    let words = Type::Body.layout(ui, text, tokens.text, size::BUTTON);
    let width = (words.size().x + indent + space::MEDIUM).max(ui.available_width());
    let (rect, response) =
        ui.allocate_exact_size(vec2(width, words.size().y.max(size::TARGET) + 4.0), Sense::click());
    response
        .widget_info(|| WidgetInfo::selected(Role::MenuItemRadio, ui.is_enabled(), chosen, text));
    if response.hovered() || response.has_focus() {
        ui.painter().rect_filled(rect, CornerRadius::same(radius::CONTROL), tokens.tint);
    }
    if chosen {
        shapes::icon(ui, Icon::Chosen, rect.left_center() + vec2(14.0, 0.0), tokens.accent);
    }
    let at = rect.left_center() + vec2(indent, -words.size().y / 2.0);
    ui.painter().galley(at, words, tokens.text);
    response
}
