//! The shapes of states. A shape and a word always stand together; colour is
//! only the third sign.

use std::f32::consts::{FRAC_PI_2, PI, TAU};
use std::time::Duration;

use egui::{Color32, Painter, Pos2, Rect, Shape, Stroke, Ui, Vec2, pos2, vec2};

use super::Icon;
use crate::ui::theme::{Motion, Tokens, Type, duration, size};

/// What is known of a fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// A filled disc with a tick.
    Works,
    /// A triangle with "!".
    Look,
    /// An octagon with "×".
    Broken,
    /// A diamond with "?".
    NotKnown,
    /// A dashed ring.
    NotTested,
    /// A ring with a bar.
    OffByChoice,
    /// Three quarters of a ring, turning.
    Checking,
}

impl State {
    /// The colour of its word.
    pub(super) fn color(self, tokens: &Tokens) -> Color32 {
        match self {
            Self::Works => tokens.works,
            Self::Look => tokens.look,
            Self::Broken => tokens.broken,
            Self::NotKnown | Self::NotTested | Self::OffByChoice => tokens.untested,
            Self::Checking => tokens.accent,
        }
    }
}

/// Draws the shape of a state around a middle. `ground` is the colour below it.
pub(super) fn state(ui: &Ui, state: State, middle: Pos2, ground: Color32) {
    let tokens = Tokens::of(ui);
    let color = state.color(tokens);
    let painter = ui.painter();
    let radius = size::SHAPE / 2.0;
    let line = Stroke::new(size::LINE, color);
    let sign = Stroke::new(size::LINE, ground);
    match state {
        State::Works => {
            painter.circle_filled(middle, radius - 1.0, color);
            tick(painter, middle, sign);
        }
        State::Look => {
            // A triangle's middle lies lower than that of its box.
            painter.add(rounded_polygon(
                &corners(middle + vec2(0.0, 1.5), radius, 3, -FRAC_PI_2),
                color,
            ));
            painter.line_segment([middle + vec2(0.0, -3.5), middle + vec2(0.0, 2.0)], sign);
            painter.circle_filled(middle + vec2(0.0, 5.0), 1.2, ground);
        }
        State::Broken => {
            painter.add(rounded_polygon(&corners(middle, radius - 1.0, 8, PI / 8.0), color));
            cross(painter, middle, 3.5, sign);
        }
        State::NotKnown => {
            painter.add(rounded_polygon(&corners(middle, radius - 1.0, 4, 0.0), color));
            question(painter, middle, ground);
        }
        State::NotTested => dashed_ring(painter, middle, radius - 2.0, line),
        State::OffByChoice => {
            painter.circle_stroke(middle, radius - 2.0, line);
            painter.line_segment([middle - vec2(4.0, 0.0), middle + vec2(4.0, 0.0)], line);
        }
        State::Checking => arc(ui, middle, radius - 2.0, color),
    }
}

/// Three quarters of a ring. It turns, and asks to be drawn again, only while it
/// is seen and motion is wanted.
pub(super) fn arc(ui: &Ui, middle: Pos2, radius: f32, color: Color32) {
    let turn = match Motion::of(ui.ctx()) {
        Motion::Reduced => 0.0,
        Motion::Full => {
            ui.ctx().request_repaint_after(Duration::from_secs_f32(duration::FRAME));
            let time = ui.input(|input| input.time);
            ((time % duration::TURN) / duration::TURN) as f32 * TAU
        }
    };
    let from = turn - FRAC_PI_2;
    let points =
        (0..=24).map(|step| around(middle, radius, from + 0.75 * TAU * step as f32 / 24.0));
    ui.painter().add(Shape::line(points.collect(), Stroke::new(size::LINE, color)));
}

pub(super) fn tick(painter: &Painter, middle: Pos2, stroke: Stroke) {
    let points = [vec2(-4.5, 0.5), vec2(-1.5, 3.5), vec2(4.5, -3.0)];
    painter.add(Shape::line(points.iter().map(|point| middle + *point).collect(), stroke));
}

pub(super) fn cross(painter: &Painter, middle: Pos2, reach: f32, stroke: Stroke) {
    for across in [vec2(reach, reach), vec2(reach, -reach)] {
        painter.line_segment([middle - across, middle + across], stroke);
    }
}

/// A pictogram around a middle.
pub(super) fn icon(ui: &Ui, icon: Icon, middle: Pos2, color: Color32) {
    let galley = Type::Icon.layout(ui, icon.sign(), color, f32::INFINITY);
    // The face has room below its pictograms, as for letters that hang down.
    let at = middle - galley.mesh_bounds.center().to_vec2();
    ui.painter().galley(at, galley, color);
}

/// A dashed line around a rectangle with round corners.
pub(super) fn dashed_rect(painter: &Painter, rect: Rect, radius: f32, stroke: Stroke) {
    let quarter = |corner: Pos2, from: f32| {
        (0..=6).map(move |step| around(corner, radius, from + FRAC_PI_2 * step as f32 / 6.0))
    };
    let inner = rect.shrink(radius);
    let mut path: Vec<Pos2> = quarter(inner.left_top(), PI)
        .chain(quarter(inner.right_top(), -FRAC_PI_2))
        .chain(quarter(inner.right_bottom(), 0.0))
        .chain(quarter(inner.left_bottom(), FRAC_PI_2))
        .collect();
    path.extend(path.first().copied());
    painter.extend(Shape::dashed_line(&path, stroke, 6.0, 4.0));
}

pub(super) fn dashed_ring(painter: &Painter, middle: Pos2, radius: f32, stroke: Stroke) {
    const DASHES: usize = 8;
    for dash in 0..DASHES {
        let from = TAU * dash as f32 / DASHES as f32;
        let reach = TAU / DASHES as f32 * 0.6;
        let points = (0..=4).map(|step| around(middle, radius, from + reach * step as f32 / 4.0));
        painter.add(Shape::line(points.collect(), stroke));
    }
}

fn question(painter: &Painter, middle: Pos2, color: Color32) {
    let bow = middle - vec2(0.0, 2.2);
    let mut points: Vec<Pos2> =
        (0..=10).map(|step| around(bow, 2.6, PI + (PI + FRAC_PI_2) * step as f32 / 10.0)).collect();
    points.push(middle + vec2(0.0, 2.2));
    painter.add(Shape::line(points, Stroke::new(1.7, color)));
    painter.circle_filled(middle + vec2(0.0, 5.0), 1.1, color);
}

fn corners(middle: Pos2, radius: f32, count: usize, from: f32) -> Vec<Pos2> {
    (0..count)
        .map(|corner| around(middle, radius, from + TAU * corner as f32 / count as f32))
        .collect()
}

/// A convex polygon whose corners are a little round.
fn rounded_polygon(corners: &[Pos2], fill: Color32) -> Shape {
    const ROUND: f32 = 2.0;
    let next = corners.iter().cycle().skip(1);
    let previous = corners.iter().cycle().skip(corners.len().saturating_sub(1));
    let mut points = Vec::new();
    for ((corner, next), previous) in corners.iter().zip(next).zip(previous) {
        let towards = |other: &Pos2| *corner + (*other - *corner).normalized() * ROUND;
        let (start, end) = (towards(previous), towards(next));
        points.push(start);
        points.push(*corner + ((start - *corner) + (end - *corner)) * 0.25);
        points.push(end);
    }
    Shape::convex_polygon(points, fill, Stroke::NONE)
}

fn around(middle: Pos2, radius: f32, angle: f32) -> Pos2 {
    pos2(middle.x, middle.y) + Vec2::angled(angle) * radius
}
