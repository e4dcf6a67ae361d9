//! A chain of links: rows that are joined by a line, each of which opens.

use egui::{Align, EventFilter, Frame, Id, Key, Margin, Modifiers, Pos2, Shape, Stroke, Ui, pos2};

use super::rows::INDENT;
use super::{FactRow, State};
use crate::ui::theme::{Tokens, size, space};

/// How a link is joined to the one above it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Join {
    /// By a line.
    Whole,
    /// By a line with a gap: here the chain is broken.
    Cut,
    /// By dots: below the break.
    Dotted,
}

/// One link before it is drawn.
#[derive(Clone, Copy, Debug)]
pub struct LinkRow<'a> {
    /// Its place, from 1, which tells it from the others.
    pub number: usize,
    /// How it stands.
    pub state: State,
    /// Its name.
    pub name: &'a str,
    /// The state's word.
    pub word: &'a str,
    /// What shows it.
    pub evidence: &'a str,
    /// What is spoken in place of the name.
    pub spoken: &'a str,
    /// How it is joined to the one above it.
    pub join: Join,
    /// Whether it is open as long as nobody opened or closed it.
    pub open: bool,
    /// Whether somebody looks for it: it is opened and scrolled to.
    pub sought: bool,
}

/// Whether this is told for the first time since something else was told under
/// the same key: what is looked for scrolls once, and not in every frame.
pub fn is_news(ctx: &egui::Context, key: &str, told: Option<u32>) -> bool {
    let id = Id::unique(("news", key));
    let before: Option<Option<u32>> = ctx.data(|data| data.get_temp(id));
    ctx.data_mut(|data| data.insert_temp(id, told));
    told.is_some() && before != Some(told)
}

/// The links that were drawn in this frame, from the first on.
#[derive(Debug, Default)]
pub struct Chain {
    drawn: Vec<Id>,
    above: Option<Pos2>,
}

impl Chain {
    /// Draws the next link, and what belongs below it while it is open.
    pub fn link(&mut self, ui: &mut Ui, row: LinkRow<'_>, below: impl FnOnce(&mut Ui)) {
        let LinkRow { number, state, name, word, evidence, spoken, .. } = row;
        let memory = Id::unique(("link of the chain", number));
        let chosen: Option<bool> = ui.ctx().data(|data| data.get_temp(memory));
        let mut open = row.sought || chosen.unwrap_or(row.open);
        // What opens above it does not take the keyboard from it.
        let shown = ui.push_id(memory, |ui| {
            let name = format!("{number}  {name}");
            let row = FactRow::new(state, &name, word, evidence).with_word().spoken_as(spoken);
            row.opening().show_with_middle(ui)
        });
        let (response, middle) = shown.inner;
        if response.clicked() {
            open = !open;
        }
        if response.has_focus() {
            ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, ARROWS));
            let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
            if pressed(Key::ArrowRight) {
                open = true;
            } else if pressed(Key::ArrowLeft) {
                open = false;
            }
        }
        if open != chosen.unwrap_or(row.open) || row.sought {
            ui.ctx().data_mut(|data| data.insert_temp(memory, open));
        }
        if row.sought {
            response.scroll_to_me(Some(Align::Center));
        }
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_expanded(open));
        if let Some(above) = self.above {
            join(ui, above, middle, row.join);
        }
        self.above = Some(middle);
        self.drawn.push(response.id);
        if open {
            let inner = Margin { left: INDENT as i8, bottom: space::SMALL as i8, ..Margin::ZERO };
            Frame::new().inner_margin(inner).show(ui, below);
        }
    }

    /// Has the arrows move from link to link.
    pub fn end(self, ui: &mut Ui) {
        let focused = ui.memory(|memory| memory.focused());
        let Some(at) = self.drawn.iter().position(|id| Some(*id) == focused) else { return };
        let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        let to = if pressed(Key::ArrowDown) {
            self.drawn.get(at + 1)
        } else if pressed(Key::ArrowUp) {
            at.checked_sub(1).and_then(|above| self.drawn.get(above))
        } else {
            None
        };
        if let Some(to) = to {
            ui.memory_mut(|memory| memory.request_focus(*to));
        }
    }
}

/// The arrows are the row's own: egui would walk to whatever lies nearest.
const ARROWS: EventFilter =
    EventFilter { tab: false, horizontal_arrows: true, vertical_arrows: true, escape: false };

fn join(ui: &Ui, from: Pos2, to: Pos2, join: Join) {
    let away = size::SHAPE / 2.0 + 1.0;
    let (top, bottom) = (from.y + away, to.y - away);
    if bottom <= top {
        return;
    }
    let line = Stroke::new(size::LINE, Tokens::of(ui).untested);
    let at = |y| pos2(from.x, y);
    let painter = ui.painter();
    match join {
        Join::Whole => {
            painter.line_segment([at(top), at(bottom)], line);
        }
        Join::Cut => {
            let (middle, gap) = ((top + bottom) / 2.0, ((bottom - top) / 2.0).min(GAP) / 2.0);
            painter.line_segment([at(top), at(middle - gap)], line);
            painter.line_segment([at(middle + gap), at(bottom)], line);
        }
        Join::Dotted => {
            let dots = Shape::dotted_line(&[at(top), at(bottom)], line.color, DOTS_APART, DOT);
            painter.extend(dots);
        }
    }
}

/// How wide the break is.
const GAP: f32 = 6.0;
/// A dot's radius, and how far the dots are apart.
const DOT: f32 = 1.0;
const DOTS_APART: f32 = 4.0;
