//! Everything that is pressed by itself: buttons, links and switches.

use egui::accesskit::Role;
use egui::{
    Color32, CornerRadius, CursorIcon, Response, Sense, Stroke, StrokeKind, Ui, Vec2, Widget,
    WidgetInfo, vec2,
};

use super::focus;
use crate::ui::theme::{Tokens, Type, radius, size, space};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Primary,
    Secondary,
    Link,
    Removal,
}

/// Something to press. At most one a page is primary.
///
/// It is as wide as its words, then wraps them; the type never shrinks.
#[derive(Clone, Copy, Debug)]
pub struct Button<'a> {
    kind: Kind,
    text: &'a str,
    description: &'a str,
    enabled: bool,
}

impl<'a> Button<'a> {
    /// The one filled button of a page.
    pub fn primary(text: &'a str) -> Self {
        Self::new(Kind::Primary, text)
    }

    /// An outlined button.
    pub fn secondary(text: &'a str) -> Self {
        Self::new(Kind::Secondary, text)
    }

    /// Words in the accent's colour, for what leads aside.
    pub fn link(text: &'a str) -> Self {
        Self::new(Kind::Link, text)
    }

    /// Outlined in the colour of "broken", for what takes something away.
    pub fn removal(text: &'a str) -> Self {
        Self::new(Kind::Removal, text)
    }

    fn new(kind: Kind, text: &'a str) -> Self {
        Self { kind, text, description: "", enabled: true }
    }

    /// Whether it can be pressed now.
    #[must_use]
    pub fn enabled(self, enabled: bool) -> Self {
        Self { enabled, ..self }
    }

    /// What is spoken after its name.
    #[must_use]
    pub fn description(self, description: &'a str) -> Self {
        Self { description, ..self }
    }

    pub(super) fn can_be_pressed(&self) -> bool {
        self.enabled
    }

    /// Its size where this much width is free.
    pub(super) fn size(&self, ui: &Ui, available: f32) -> Vec2 {
        let words = self.words(ui, Tokens::of(ui).text, available).size();
        let padded = words + 2.0 * self.padding();
        vec2(padded.x.max(size::TARGET), padded.y.max(self.least_height(ui)))
    }

    /// Draws it this wide at least; [`Ui::add`] draws it as wide as its words.
    pub(super) fn show(self, ui: &mut Ui, least_width: f32) -> Response {
        let enabled = self.enabled && ui.is_enabled();
        let available = ui.available_width().max(least_width);
        let wanted = self.size(ui, available);
        let wanted = vec2(wanted.x.max(least_width), wanted.y);
        // A scope that is disabled would end at the row's end, and the words
        // would wrap where the whole button should.
        let sense = if enabled { Sense::click() } else { Sense::hover() };
        let (rect, response) = ui.allocate_exact_size(wanted, sense);
        let mut painter = ui.painter().clone();
        if !self.enabled {
            painter.multiply_opacity(ui.visuals().disabled_alpha());
        }
        let role = if self.kind == Kind::Link { Role::Link } else { Role::Button };
        response.widget_info(|| WidgetInfo::labeled(role, enabled, self.text));
        if !self.description.is_empty() {
            ui.ctx().accesskit_node_builder(response.id, |node| {
                node.set_description(self.description);
            });
        }

        let (fill, edge, color) = self.colors(Tokens::of(ui), &response);
        painter.rect(
            rect,
            CornerRadius::same(radius::CONTROL),
            fill,
            Stroke::new(size::HAIRLINE, edge),
            StrokeKind::Inside,
        );
        let words = self.words(ui, color, available);
        let at = rect.center() - words.size() / 2.0;
        let lines = words.rows.iter().map(|row| {
            let left = at + row.pos.to_vec2();
            [left + vec2(0.0, 18.5), left + vec2(row.size.x, 18.5)]
        });
        if self.kind == Kind::Link {
            for line in lines {
                painter.line_segment(line, Stroke::new(size::HAIRLINE, color));
            }
        }
        painter.galley(at, words, color);
        focus::ring(ui, &response, radius::CONTROL);
        if enabled { response.on_hover_cursor(CursorIcon::PointingHand) } else { response }
    }

    /// Its fill, its edge and the colour of its words.
    fn colors(&self, tokens: &Tokens, response: &Response) -> (Color32, Color32, Color32) {
        let pressed = response.is_pointer_button_down_on();
        let hovered = response.hovered();
        let clear = Color32::TRANSPARENT;
        match self.kind {
            Kind::Primary => {
                let fill = match (pressed, hovered) {
                    (true, _) => tokens.primary.pressed,
                    (false, true) => tokens.primary.hover,
                    (false, false) => tokens.primary.rest,
                };
                (fill, fill, tokens.on_primary)
            }
            Kind::Secondary => match (pressed, hovered) {
                (true, _) => (tokens.tint, tokens.accent, tokens.accent),
                (false, true) => (tokens.tint, tokens.edge, tokens.text),
                (false, false) => (tokens.card, tokens.edge, tokens.text),
            },
            Kind::Removal if pressed || hovered => (tokens.tint, tokens.broken, tokens.broken),
            Kind::Removal => (clear, tokens.broken, tokens.broken),
            Kind::Link if pressed || hovered => (tokens.tint, clear, tokens.accent),
            Kind::Link => (clear, clear, tokens.accent),
        }
    }

    fn words(&self, ui: &Ui, color: Color32, available: f32) -> std::sync::Arc<egui::Galley> {
        let width = (available.min(size::BUTTON) - 2.0 * self.padding().x).max(size::TARGET);
        Type::Body.layout(ui, self.text, color, width)
    }

    fn padding(&self) -> Vec2 {
        match self.kind {
            Kind::Link => vec2(space::TINY, 3.0),
            Kind::Primary | Kind::Secondary | Kind::Removal => vec2(space::LARGE, 6.0),
        }
    }

    fn least_height(&self, ui: &Ui) -> f32 {
        match self.kind {
            Kind::Link => size::TARGET,
            // A strip has rows that are less high.
            Kind::Primary | Kind::Secondary | Kind::Removal => ui.spacing().interact_size.y,
        }
    }
}

impl Widget for Button<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        self.show(ui, 0.0)
    }
}

/// Buttons in a row that wraps. The press of the one that was pressed.
pub fn buttons<T: Clone>(ui: &mut Ui, of: &[(Button<'_>, T)]) -> Option<T> {
    let row = ui.horizontal_wrapped(|ui| {
        let mut pressed = None;
        for (button, press) in of {
            if ui.add(*button).clicked() {
                pressed = Some(press.clone());
            }
        }
        pressed
    });
    row.inner
}

/// A switch with its name before it and the word for its state behind it. It
/// speaks "Watch from outside my home, off". True when it was pressed: whether
/// it then stands differently is for the model to say.
pub fn switch(ui: &mut Ui, name: &str, word: &str, on: bool) -> bool {
    let row = ui.horizontal(|ui| {
        if !name.is_empty() {
            let free = ui.available_width() - TRACK.x - 2.0 * space::SMALL - 48.0;
            let text =
                Type::Body.layout(ui, name, Tokens::of(ui).text, free.max(size::RAIL_NARROW));
            let (rect, _) = ui.allocate_exact_size(text.size(), Sense::hover());
            ui.painter().galley(rect.min, text, Tokens::of(ui).text);
        }
        track(ui, name, word, on)
    });
    row.inner
}

/// The switch alone, for rows that draw its name themselves.
pub(super) fn track(ui: &mut Ui, name: &str, word: &str, on: bool) -> bool {
    let tokens = Tokens::of(ui);
    let text = Type::Body.layout(ui, word, tokens.quiet, f32::INFINITY);
    let (rect, response) = ui.allocate_exact_size(track_size(ui, word), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::Switch, ui.is_enabled(), on, name));
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_value(word));

    let middle = rect.left_center() + vec2(TRACK.x / 2.0, 0.0);
    let shape = egui::Rect::from_center_size(middle, TRACK);
    let how_far = ui.ctx().animate_bool_responsive(response.id, on);
    let (fill, edge, knob) = if on {
        let fill = if response.hovered() { tokens.primary.hover } else { tokens.primary.rest };
        (fill, fill, tokens.on_primary)
    } else {
        let fill = if response.hovered() { tokens.tint } else { tokens.card };
        (fill, tokens.edge, tokens.edge)
    };
    let round = CornerRadius::same((TRACK.y / 2.0) as u8);
    ui.painter().rect(shape, round, fill, Stroke::new(1.5, edge), StrokeKind::Inside);
    let reach = (TRACK.x - TRACK.y) / 2.0;
    let at = middle + vec2(egui::lerp(-reach..=reach, how_far), 0.0);
    ui.painter().circle_filled(at, 7.0, knob);
    let words = rect.left_center() + vec2(TRACK.x + space::SMALL, -text.size().y / 2.0);
    ui.painter().galley(words, text, tokens.quiet);
    focus::ring(ui, &response, radius::CONTROL);
    response.on_hover_cursor(CursorIcon::PointingHand).clicked()
}

/// The size of a switch with this word behind it.
pub(super) fn track_size(ui: &Ui, word: &str) -> Vec2 {
    let word = Type::Body.layout(ui, word, Tokens::of(ui).quiet, f32::INFINITY);
    vec2(TRACK.x + space::SMALL + word.size().x, size::TARGET)
}

const TRACK: Vec2 = vec2(40.0, 22.0);
