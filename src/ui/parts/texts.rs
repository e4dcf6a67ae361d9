//! Words that cannot be pressed: titles, leads, sections, evidence, status.

use egui::accesskit::{Live, Role};
use egui::{Label, Response, Sense, Ui, WidgetInfo};

use super::{focus, page};
use crate::ui::theme::{Tokens, Type, radius};

/// What a message is about, and so its colour.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    /// Nothing special.
    #[default]
    Quiet,
    /// It works.
    Works,
    /// It asks for attention.
    Look,
    /// It does not work.
    Broken,
}

impl Tone {
    pub(super) fn color(self, tokens: &Tokens) -> egui::Color32 {
        match self {
            Self::Quiet => tokens.quiet,
            Self::Works => tokens.works,
            Self::Look => tokens.look,
            Self::Broken => tokens.broken,
        }
    }
}

/// The heading of a page, level 1. It takes the keyboard when its page appears,
/// and when a click on the bare ground took it from everything else;
/// `description` is spoken after it and names what Enter does.
pub fn title(ui: &mut Ui, text: &str, description: &str) -> Response {
    let response = focusable_heading(ui, Type::Title, text, description, 1);
    if page::appears(ui.ctx()) || focus::is_nowhere(ui) {
        response.request_focus();
    }
    response
}

/// Has a change of the page's heading spoken, after it was drawn.
pub fn speak_title(ctx: &egui::Context) {
    if let Some(title) = page::title_id(ctx) {
        ctx.accesskit_node_builder(title, |node| node.set_live(Live::Polite));
    }
}

/// The heading of a sheet, level 2. It may have the keyboard as a title may.
pub(super) fn sheet_title(ui: &mut Ui, text: &str, description: &str) -> Response {
    focusable_heading(ui, Type::Section, text, description, 2)
}

/// One sentence or two below the title.
pub fn lead(ui: &mut Ui, text: &str) -> Response {
    let color = Tokens::of(ui).quiet;
    ui.add(Label::new(Type::Body.text(text, color)).wrap())
}

/// The heading of a part of a page, level 2.
pub fn section(ui: &mut Ui, text: &str) -> Response {
    let color = Tokens::of(ui).text;
    let response = ui.add(Label::new(Type::Section.text(text, color)).wrap());
    heading(ui, &response, text, 2);
    response
}

/// Running text.
pub fn paragraph(ui: &mut Ui, text: &str) -> Response {
    let color = Tokens::of(ui).text;
    ui.add(Label::new(Type::Body.text(text, color)).wrap())
}

/// Who was asked, what it answered, when; and hints.
pub fn evidence(ui: &mut Ui, text: &str) -> Response {
    let color = Tokens::of(ui).quiet;
    ui.add(Label::new(Type::Evidence.text(text, color)).wrap())
}

/// A line whose changes are spoken: progress politely, a problem or "your turn"
/// at once.
pub fn status(ui: &mut Ui, text: &str, tone: Tone, live: Live) -> Response {
    let color = tone.color(Tokens::of(ui));
    let response = ui.add(Label::new(Type::Evidence.text(text, color)).wrap());
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_live(live));
    response
}

/// Makes a heading of what egui knows as a label.
pub(super) fn heading(ui: &Ui, response: &Response, text: &str, level: usize) {
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(Role::Heading);
        node.set_level(level);
        node.set_label(text);
        node.clear_value();
    });
}

/// Drawn by hand, because egui underlines a label that has the keyboard.
fn focusable_heading(
    ui: &mut Ui,
    face: Type,
    text: &str,
    description: &str,
    level: usize,
) -> Response {
    let color = Tokens::of(ui).text;
    let galley = face.layout(ui, text, color, ui.available_width());
    let sense = Sense::focusable_noninteractive();
    let (rect, response) = ui.allocate_exact_size(galley.size(), sense);
    response.widget_info(|| WidgetInfo::labeled(Role::Heading, ui.is_enabled(), text));
    heading(ui, &response, text, level);
    if !description.is_empty() {
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_description(description));
    }
    ui.painter().galley(rect.min, galley, color);
    page::remember_title(ui.ctx(), response.id);
    focus::ring(ui, &response, radius::CONTROL);
    response
}
