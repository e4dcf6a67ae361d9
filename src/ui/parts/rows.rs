//! Rows of facts and rows of a plan.

use std::sync::Arc;

use egui::accesskit::{Live, Role};
use egui::{
    CornerRadius, CursorIcon, Galley, Rect, Response, Sense, Stroke, Ui, WidgetInfo, pos2, vec2,
};

use super::shapes::{self, State};
use super::{Button, buttons, focus};
use crate::ui::theme::{Tokens, Type, radius, size, space};

/// A fact with its evidence: shape, name, word, evidence. It speaks "Running,
/// works, answered 3 seconds ago".
#[derive(Clone, Copy, Debug)]
pub struct FactRow<'a> {
    state: State,
    number: Option<usize>,
    name: &'a str,
    word: &'a str,
    evidence: &'a str,
    word_is_shown: bool,
    opens: bool,
    spoken: &'a str,
}

impl<'a> FactRow<'a> {
    /// `word` is the state's word, always spoken.
    pub fn new(state: State, name: &'a str, word: &'a str, evidence: &'a str) -> Self {
        let (number, word_is_shown, opens, spoken) = (None, false, false, "");
        Self { state, number, name, word, evidence, word_is_shown, opens, spoken }
    }

    /// What is intended and not yet so: a number in the place of a state.
    pub fn planned(number: usize, name: &'a str) -> Self {
        Self { number: Some(number), ..Self::new(State::NotTested, name, "", "") }
    }

    /// Shows the state's word too.
    #[must_use]
    pub fn with_word(self) -> Self {
        Self { word_is_shown: true, ..self }
    }

    /// Makes the whole row a button.
    #[must_use]
    pub fn opening(self) -> Self {
        Self { opens: true, ..self }
    }

    /// What is spoken in place of the name.
    #[must_use]
    pub fn spoken_as(self, spoken: &'a str) -> Self {
        Self { spoken, ..self }
    }

    /// Draws the row. Its response is clicked where it opens something.
    pub fn show(self, ui: &mut Ui) -> Response {
        self.paint(ui, 0.0).0
    }

    /// The same, with the middle of its shape.
    pub(super) fn show_with_middle(self, ui: &mut Ui) -> (Response, egui::Pos2) {
        self.paint(ui, 0.0)
    }

    /// Draws the row with a button at its end: the row's response, and whether
    /// the button was pressed.
    pub fn show_with_button(self, ui: &mut Ui, button: Button<'_>) -> (Response, bool) {
        let width = button.size(ui, ui.available_width() / 2.0).x;
        self.beside(ui, width, |ui| ui.add(button).clicked())
    }

    /// Draws the row with a switch at its end, which is spoken with the row's
    /// name: the row's response, and whether the switch was pressed.
    pub fn show_with_switch(self, ui: &mut Ui, word: &str, on: bool) -> (Response, bool) {
        let width = buttons::track_size(ui, word).x;
        self.beside(ui, width, |ui| buttons::track(ui, self.name, word, on))
    }

    fn beside<R>(self, ui: &mut Ui, width: f32, end: impl FnOnce(&mut Ui) -> R) -> (Response, R) {
        if stacks(ui) {
            let row = self.paint(ui, 0.0).0;
            let end = ui.horizontal(|ui| {
                ui.add_space(INDENT);
                end(ui)
            });
            return (row, end.inner);
        }
        let row = ui.horizontal(|ui| {
            let row = self.paint(ui, width + space::SMALL).0;
            (row, end(ui))
        });
        row.inner
    }

    /// Draws the row, leaving this width free at its end.
    fn paint(self, ui: &mut Ui, reserved: f32) -> (Response, egui::Pos2) {
        let tokens = Tokens::of(ui);
        let width = ui.available_width() - reserved;
        let free = (width - INDENT - space::SMALL).max(size::TARGET);
        let lay = |of: Type, text: &str, color, width| of.layout(ui, text, color, width);
        let name = lay(Type::Body, self.name, tokens.text, free);
        let word = self
            .word_is_shown
            .then(|| lay(Type::Evidence, self.word, self.state.color(tokens), free));
        let evidence = lay(Type::Evidence, self.evidence, tokens.quiet, free);
        let texts = Texts { name, word, evidence };
        let column = (ui.available_width() - INDENT) * EVIDENCE_AT;
        let places = texts.place(free, column, stacks(ui));

        let height = (places.height + 2.0 * PADDING).max(size::ROW);
        let sense = if self.opens { Sense::click() } else { Sense::hover() };
        let (rect, response) = ui.allocate_exact_size(vec2(width, height), sense);
        let spoken = self.spoken();
        let role = if self.opens { Role::Button } else { Role::ListItem };
        response.widget_info(|| WidgetInfo::labeled(role, ui.is_enabled(), &spoken));

        let mut ground = tokens.window;
        if self.opens && (response.hovered() || response.is_pointer_button_down_on()) {
            ground = tokens.tint;
            // The ground reaches out, so that shapes stand below the title's edge.
            let wide = rect.expand2(vec2(space::SMALL, 0.0));
            ui.painter().rect_filled(wide, CornerRadius::same(radius::CONTROL), ground);
        }
        let first_line = rect.top() + (height - places.height) / 2.0 + 11.0;
        let middle = pos2(rect.left() + size::SHAPE / 2.0, first_line);
        match self.number {
            Some(number) => numbered(ui, middle, number, tokens.quiet, tokens.edge),
            None => shapes::state(ui, self.state, middle, ground),
        }
        let from = pos2(rect.left() + INDENT, rect.top() + (height - places.height) / 2.0);
        texts.paint(ui, from, &places);
        if self.opens {
            focus::ring_around(
                ui,
                &response,
                rect.expand2(vec2(space::SMALL, 0.0)),
                radius::CONTROL,
            );
            return (response.on_hover_cursor(CursorIcon::PointingHand), middle);
        }
        (response, middle)
    }

    fn spoken(&self) -> String {
        let name = if self.spoken.is_empty() { self.name } else { self.spoken };
        let parts = [name, self.word, self.evidence];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
    }
}

/// From a row's start to its words, and to what belongs below it.
pub(super) const INDENT: f32 = size::SHAPE + space::MEDIUM;
const PADDING: f32 = 7.0;
/// Where the evidence of rows begins, so that it forms a column.
const EVIDENCE_AT: f32 = 0.42;

/// Whether name, state and evidence stand below each other.
fn stacks(ui: &Ui) -> bool {
    ui.available_width() < size::STACK_BELOW
}

struct Texts {
    name: Arc<Galley>,
    word: Option<Arc<Galley>>,
    evidence: Arc<Galley>,
}

struct Places {
    word: egui::Vec2,
    evidence: egui::Vec2,
    height: f32,
}

impl Texts {
    /// Side by side where there is room, else below each other.
    fn place(&self, width: f32, column: f32, stacks: bool) -> Places {
        let word_width = self.word.as_ref().map_or(0.0, |word| word.size().x + space::MEDIUM);
        let column = column.max(self.name.size().x + space::MEDIUM);
        let fits = column + word_width + self.evidence.size().x <= width;
        if fits && !stacks {
            let down = 2.0;
            return Places {
                word: vec2(column, down),
                evidence: vec2(column + word_width, down),
                height: self.name.size().y.max(self.evidence.size().y + down),
            };
        }
        let below_name = self.name.size().y;
        let word_height = self.word.as_ref().map_or(0.0, |word| word.size().y);
        let evidence_height = if self.evidence.is_empty() { 0.0 } else { self.evidence.size().y };
        Places {
            word: vec2(0.0, below_name),
            evidence: vec2(0.0, below_name + word_height),
            height: below_name + word_height + evidence_height,
        }
    }

    fn paint(self, ui: &Ui, from: egui::Pos2, places: &Places) {
        let color = Tokens::of(ui).text;
        ui.painter().galley(from, self.name, color);
        if let Some(word) = self.word {
            ui.painter().galley(from + places.word, word, color);
        }
        ui.painter().galley(from + places.evidence, self.evidence, color);
    }
}

/// How far a row of a plan has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlanState {
    /// Its turn comes later.
    Waiting,
    /// It runs.
    Running,
    /// It is done.
    Done,
    /// It could not be done.
    Failed,
    /// It was left out.
    LeftOut,
}

/// A row of a plan: its number becomes a turning arc, then a tick.
#[derive(Clone, Copy, Debug)]
pub struct PlanRow<'a> {
    /// Its place in the plan, from 1.
    pub number: usize,
    /// How far it has come.
    pub state: PlanState,
    /// What is done, such as "Name it “Den”".
    pub text: &'a str,
    /// What stands at its end: "waiting", or seconds.
    pub end: &'a str,
    /// The state's word, spoken between text and end where that does not say it.
    pub word: &'a str,
}

impl PlanRow<'_> {
    /// Draws the row. A screen reader hears when it changes.
    pub fn show(self, ui: &mut Ui) -> Response {
        let tokens = Tokens::of(ui);
        let width = ui.available_width();
        let end = Type::Figures.layout(ui, self.end, tokens.quiet, width / 2.0);
        let below = !end.is_empty() && stacks(ui);
        let beside = if below { 0.0 } else { end.size().x + space::MEDIUM };
        let waits = matches!(self.state, PlanState::Waiting | PlanState::LeftOut);
        let color = if waits { tokens.quiet } else { tokens.text };
        let free = (width - INDENT - beside - space::SMALL).max(size::TARGET);
        let text = Type::Body.layout(ui, self.text, color, free);
        let lines = text.size().y + if below { end.size().y } else { 0.0 };
        let height = (lines + 2.0 * PADDING).max(size::ROW);
        let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::hover());

        let spoken: Vec<&str> =
            [self.text, self.word, self.end].into_iter().filter(|part| !part.is_empty()).collect();
        let spoken = spoken.join(", ");
        response.widget_info(|| WidgetInfo::labeled(Role::ListItem, ui.is_enabled(), &spoken));
        if matches!(self.state, PlanState::Done | PlanState::Failed) {
            ui.ctx().accesskit_node_builder(response.id, |node| node.set_live(Live::Polite));
        }

        let top = rect.top() + (height - lines) / 2.0;
        self.mark(ui, pos2(rect.left() + size::SHAPE / 2.0, top + 11.0));
        let text_height = text.size().y;
        ui.painter().galley(pos2(rect.left() + INDENT, top), text, color);
        let at = if below {
            pos2(rect.left() + INDENT, top + text_height)
        } else {
            pos2(rect.right() - end.size().x, top + 2.0)
        };
        ui.painter().galley(at, end, tokens.quiet);
        response
    }

    fn mark(&self, ui: &Ui, middle: egui::Pos2) {
        let tokens = Tokens::of(ui);
        match self.state {
            PlanState::Running => shapes::state(ui, State::Checking, middle, tokens.window),
            PlanState::Done => shapes::state(ui, State::Works, middle, tokens.window),
            PlanState::Failed => shapes::state(ui, State::Broken, middle, tokens.window),
            PlanState::LeftOut => shapes::state(ui, State::OffByChoice, middle, tokens.window),
            PlanState::Waiting => numbered(ui, middle, self.number, tokens.quiet, tokens.edge),
        }
    }
}

/// A ring with a number.
pub(super) fn numbered(
    ui: &Ui,
    middle: egui::Pos2,
    number: usize,
    color: egui::Color32,
    edge: egui::Color32,
) {
    let text = Type::Figures.layout(ui, &number.to_string(), color, f32::INFINITY);
    let rect = Rect::from_center_size(middle, text.size());
    ui.painter().circle_stroke(middle, size::SHAPE / 2.0 - 1.0, Stroke::new(1.5, edge));
    ui.painter().galley(rect.min, text, color);
}
