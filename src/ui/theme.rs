//! Every colour, size and duration of the window.
//!
//! One [`Tokens`] for each theme; nothing else in `ui/` names a colour. The
//! contrasts of each role over every surface it may stand on are computed by
//! the tests below.

use std::sync::Arc;

use egui::epaint::text::{LayoutJob, TextFormat};
use egui::style::{ScrollFadeStyle, ScrollStyle, WidgetVisuals};
use egui::{
    Color32, Context, CornerRadius, FontFamily, FontId, Galley, Margin, RichText, Shadow, Stroke,
    Style, TextStyle, Theme, Ui, Vec2, vec2,
};

use super::fonts;

/// The steps of empty space, in points.
pub mod space {
    /// Between the lines of one thing.
    pub const TINY: f32 = 4.0;
    /// Between things that belong together.
    pub const SMALL: f32 = 8.0;
    /// Between rows.
    pub const MEDIUM: f32 = 12.0;
    /// Inside cards.
    pub const LARGE: f32 = 16.0;
    /// Between groups.
    pub const WIDE: f32 = 24.0;
    /// At the sides of a page.
    pub const PAGE: f32 = 32.0;
    /// Around what stands alone.
    pub const GRAND: f32 = 48.0;
}

/// How round corners are, in points.
pub mod radius {
    /// Buttons, fields and other controls.
    pub const CONTROL: u8 = 6;
    /// Cards and toasts.
    pub const CARD: u8 = 12;
    /// Sheets.
    pub const SHEET: u8 = 16;
}

/// The fixed measures of the window and its controls, in points.
pub mod size {
    /// Height of a button or a field with one line.
    pub const CONTROL: f32 = 34.0;
    /// The least side of anything that can be pressed.
    pub const TARGET: f32 = 28.0;
    /// Width of the rail with words.
    pub const RAIL: f32 = 220.0;
    /// Width of the rail with circles alone.
    pub const RAIL_NARROW: f32 = 64.0;
    /// Windows at least this wide have the rail with words.
    pub const RAIL_FROM: f32 = 820.0;
    /// Windows narrower than this have one line in place of the rail.
    pub const LINE_BELOW: f32 = 560.0;
    /// Pages lower than this scroll as a whole, title and buttons with them.
    pub const SHORT_BELOW: f32 = 380.0;
    /// Rows narrower than this set name, state and evidence below each other.
    pub const STACK_BELOW: f32 = 440.0;
    /// Widest a page's column grows.
    pub const COLUMN: f32 = 600.0;
    /// Height of the footer while its buttons stand side by side.
    pub const FOOTER: f32 = 64.0;
    /// Diameter of a state's shape and of a circle in the rail.
    pub const SHAPE: f32 = 22.0;
    /// Height of a row of a plan or of facts.
    pub const ROW: f32 = 36.0;
    /// Height of a strip over every page.
    pub const STRIP: f32 = 32.0;
    /// Height of a bar of progress.
    pub const BAR: f32 = 4.0;
    /// Width of a toast.
    pub const TOAST: f32 = 420.0;
    /// Widest a sheet grows.
    pub const SHEET: f32 = 480.0;
    /// Widest a button grows before its words wrap.
    pub const BUTTON: f32 = 320.0;
    /// Width of lines that carry meaning.
    pub const LINE: f32 = 2.0;
    /// Width of lines that only decorate.
    pub const HAIRLINE: f32 = 1.0;
}

/// How long changes take, in seconds.
pub mod duration {
    /// A page or a state changes.
    pub const CHANGE: f32 = 0.160;
    /// A sheet appears.
    pub const SHEET: f32 = 0.200;
    /// One turn of the arc that stands for work going on.
    pub const TURN: f64 = 1.2;
    /// Time between two pictures of that arc.
    pub const FRAME: f32 = 1.0 / 30.0;
}

/// The colours of one theme by their roles.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tokens {
    /// The ground of pages.
    pub window: Color32,
    /// The ground of the rail.
    pub rail: Color32,
    /// The ground of cards, fields, sheets and toasts.
    pub card: Color32,
    /// The ground of what is hovered, selected or hinted at.
    pub tint: Color32,
    /// Words.
    pub text: Color32,
    /// Words of second rank: leads, evidence, what waits.
    pub quiet: Color32,
    /// The current step, links, what is chosen.
    pub accent: Color32,
    /// The fill of a primary button at rest, hovered and pressed.
    pub primary: Fill,
    /// Words on a primary button.
    pub on_primary: Color32,
    /// The state "works".
    pub works: Color32,
    /// The state "look": something asks for attention.
    pub look: Color32,
    /// The state "broken", and the outline of buttons that remove.
    pub broken: Color32,
    /// The states "not tested" and "off by choice".
    pub untested: Color32,
    /// The edge of fields and switches.
    pub edge: Color32,
    /// The ring around what has the keyboard.
    pub focus: Color32,
    /// Lines that only decorate.
    pub hairline: Color32,
    /// What lies between a sheet and the page behind it.
    pub scrim: Color32,
    /// Under what floats.
    pub shadow: Color32,
}

/// The fills of a control by how it is touched.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Fill {
    /// Untouched.
    pub rest: Color32,
    /// With the pointer over it.
    pub hover: Color32,
    /// Held down.
    pub pressed: Color32,
}

/// The light theme.
pub const LIGHT: Tokens = Tokens {
    window: Color32::from_rgb(0xFA, 0xF8, 0xFB),
    rail: Color32::from_rgb(0xF1, 0xED, 0xF4),
    card: Color32::from_rgb(0xFF, 0xFF, 0xFF),
    tint: Color32::from_rgb(0xF6, 0xE8, 0xF3),
    text: Color32::from_rgb(0x1E, 0x18, 0x23),
    quiet: Color32::from_rgb(0x5A, 0x52, 0x62),
    accent: Color32::from_rgb(0x7E, 0x2C, 0x72),
    primary: Fill {
        rest: Color32::from_rgb(0x7E, 0x2C, 0x72),
        hover: Color32::from_rgb(0x6A, 0x24, 0x60),
        pressed: Color32::from_rgb(0x56, 0x1C, 0x4E),
    },
    on_primary: Color32::from_rgb(0xFF, 0xFF, 0xFF),
    works: Color32::from_rgb(0x1B, 0x6B, 0x3A),
    look: Color32::from_rgb(0x7A, 0x4A, 0x12),
    broken: Color32::from_rgb(0xB3, 0x26, 0x1E),
    untested: Color32::from_rgb(0x65, 0x5C, 0x6E),
    edge: Color32::from_rgb(0x82, 0x78, 0x8B),
    focus: Color32::from_rgb(0x1F, 0x5F, 0xD1),
    hairline: Color32::from_rgb(0xDD, 0xD6, 0xE1),
    scrim: Color32::from_black_alpha(0x52),
    shadow: Color32::from_black_alpha(0x24),
};

/// The dark theme.
pub const DARK: Tokens = Tokens {
    window: Color32::from_rgb(0x17, 0x13, 0x1B),
    rail: Color32::from_rgb(0x11, 0x0E, 0x15),
    card: Color32::from_rgb(0x22, 0x1C, 0x28),
    tint: Color32::from_rgb(0x3D, 0x23, 0x39),
    text: Color32::from_rgb(0xF2, 0xED, 0xF5),
    quiet: Color32::from_rgb(0xBB, 0xB1, 0xC4),
    accent: Color32::from_rgb(0xE2, 0xA5, 0xDA),
    primary: Fill {
        rest: Color32::from_rgb(0xE2, 0xA5, 0xDA),
        hover: Color32::from_rgb(0xED, 0xBF, 0xE7),
        pressed: Color32::from_rgb(0xD0, 0x8C, 0xC7),
    },
    on_primary: Color32::from_rgb(0x2B, 0x0F, 0x27),
    works: Color32::from_rgb(0x84, 0xD3, 0xA0),
    look: Color32::from_rgb(0xE6, 0xC9, 0xA3),
    broken: Color32::from_rgb(0xFF, 0x91, 0x86),
    untested: Color32::from_rgb(0xAA, 0xA0, 0xB4),
    edge: Color32::from_rgb(0x93, 0x88, 0x9D),
    focus: Color32::from_rgb(0x9C, 0xC2, 0xFF),
    hairline: Color32::from_rgb(0x3A, 0x31, 0x42),
    scrim: Color32::from_black_alpha(0x8C),
    shadow: Color32::from_black_alpha(0x70),
};

impl Tokens {
    /// The tokens of the theme that is shown in this place.
    pub fn of(ui: &Ui) -> &'static Self {
        if ui.visuals().dark_mode { &DARK } else { &LIGHT }
    }

    /// The tokens of a theme by its name in egui.
    pub fn named(theme: Theme) -> &'static Self {
        match theme {
            Theme::Dark => &DARK,
            Theme::Light => &LIGHT,
        }
    }
}

/// The type scale. Nothing is set smaller than [`Type::Evidence`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Type {
    /// The one title of a page: 28 on 36, semibold.
    Title,
    /// The heading of a part of a page: 20 on 28, semibold.
    Section,
    /// Names within rows and cards: 15 on 22, semibold.
    Strong,
    /// Running text and controls: 15 on 22.
    Body,
    /// Evidence, hints and messages: 13 on 18.
    Evidence,
    /// The same with figures of one width, for what counts up.
    Figures,
    /// Raw words, codes and commands: 13 on 18, monospace.
    Details,
    /// A code to be typed elsewhere: 20 on 28, monospace.
    Code,
    /// A pictogram of [`super::parts::Icon`], as large as running text.
    Icon,
}

impl Type {
    /// The face and size.
    pub fn font(self) -> FontId {
        let (size, family) = match self {
            Self::Title => (28.0, fonts::family(fonts::TITLE)),
            Self::Section => (20.0, fonts::family(fonts::SECTION)),
            Self::Strong => (15.0, fonts::family(fonts::STRONG)),
            Self::Body => (15.0, FontFamily::Proportional),
            Self::Evidence => (13.0, fonts::family(fonts::EVIDENCE)),
            Self::Figures => (13.0, fonts::family(fonts::FIGURES)),
            Self::Details => (13.0, FontFamily::Monospace),
            Self::Code => (20.0, fonts::family(fonts::CODE)),
            Self::Icon => (18.0, fonts::family(fonts::ICONS)),
        };
        FontId::new(size, family)
    }

    /// From one line's bottom to the next, in points.
    pub fn line_height(self) -> f32 {
        match self {
            Self::Title => 36.0,
            Self::Section | Self::Code => 28.0,
            Self::Strong | Self::Body | Self::Icon => 22.0,
            Self::Evidence | Self::Figures | Self::Details => 18.0,
        }
    }

    /// A format for laying out text by hand.
    pub fn format(self, color: Color32) -> TextFormat {
        TextFormat {
            line_height: Some(self.line_height()),
            ..TextFormat::simple(self.font(), color)
        }
    }

    /// Text for egui's own widgets.
    pub fn text(self, text: impl Into<String>, color: Color32) -> RichText {
        RichText::new(text).font(self.font()).line_height(Some(self.line_height())).color(color)
    }

    /// Lays text out, wrapped at `width` points.
    pub fn layout(self, ui: &Ui, text: &str, color: Color32, width: f32) -> Arc<Galley> {
        self.layout_rows(ui, text, color, width, usize::MAX)
    }

    /// Lays text out in at most `rows` lines; what does not fit ends in "…".
    pub fn layout_rows(
        self,
        ui: &Ui,
        text: &str,
        color: Color32,
        width: f32,
        rows: usize,
    ) -> Arc<Galley> {
        let mut job = LayoutJob::single_section(text.to_owned(), self.format(color));
        job.wrap.max_width = width;
        job.wrap.max_rows = rows;
        job.wrap.break_anywhere = false;
        ui.painter().layout_job(job)
    }
}

/// Whether things may move.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Motion {
    /// Changes are eased, and the arc turns while something runs.
    #[default]
    Full,
    /// Nothing moves.
    Reduced,
}

impl Motion {
    /// What [`apply`] was told.
    pub fn of(ctx: &Context) -> Self {
        if ctx.global_style().animation_time > 0.0 { Self::Full } else { Self::Reduced }
    }
}

/// Gives the context both themes. To be called at the start, and again when the
/// system changes its mind about motion.
pub fn apply(ctx: &Context, motion: Motion) {
    for theme in [Theme::Light, Theme::Dark] {
        ctx.set_style_of(theme, style(theme, motion));
    }
}

fn style(theme: Theme, motion: Motion) -> Style {
    let tokens = Tokens::named(theme);
    let mut style = theme.default_style();
    style.text_styles = [
        (TextStyle::Heading, Type::Title),
        (TextStyle::Body, Type::Body),
        (TextStyle::Button, Type::Body),
        (TextStyle::Small, Type::Evidence),
        (TextStyle::Monospace, Type::Details),
    ]
    .map(|(name, of)| (name, of.font()))
    .into();
    style.animation_time = match motion {
        Motion::Full => duration::CHANGE,
        Motion::Reduced => 0.0,
    };
    if motion == Motion::Reduced {
        style.scroll_animation = egui::style::ScrollAnimation::none();
    }
    style.explanation_tooltips = false;

    let spacing = &mut style.spacing;
    spacing.item_spacing = Vec2::splat(space::SMALL);
    spacing.button_padding = vec2(space::MEDIUM, 6.0);
    // Rows of controls are as high as a control, so that words beside one stand
    // in its middle.
    spacing.interact_size = vec2(size::TARGET, size::CONTROL);
    spacing.window_margin = Margin::same(16);
    spacing.menu_margin = Margin::same(4);
    spacing.combo_width = 0.0;
    spacing.icon_width = 18.0;
    spacing.tooltip_width = size::TOAST;
    spacing.scroll = ScrollStyle {
        bar_width: 6.0,
        floating_width: 4.0,
        bar_outer_margin: 3.0,
        foreground_color: true,
        fade: ScrollFadeStyle { strength: 1.0, size: space::WIDE },
        ..ScrollStyle::floating()
    };

    // Text is copied by buttons that say so; a label that can be selected tells
    // screen readers that it can be clicked.
    style.interaction.selectable_labels = false;
    style.interaction.tooltip_delay = 0.4;

    let visuals = &mut style.visuals;
    visuals.override_text_color = None;
    visuals.weak_text_color = Some(tokens.quiet);
    visuals.hyperlink_color = tokens.accent;
    visuals.faint_bg_color = tokens.tint;
    visuals.extreme_bg_color = tokens.card;
    visuals.text_edit_bg_color = Some(tokens.card);
    visuals.code_bg_color = tokens.card;
    visuals.warn_fg_color = tokens.look;
    visuals.error_fg_color = tokens.broken;
    visuals.window_fill = tokens.card;
    visuals.panel_fill = tokens.window;
    visuals.window_stroke = Stroke::new(size::HAIRLINE, tokens.hairline);
    visuals.window_corner_radius = CornerRadius::same(radius::SHEET);
    visuals.menu_corner_radius = CornerRadius::same(radius::CARD);
    visuals.window_shadow = shadow(tokens);
    visuals.popup_shadow = shadow(tokens);
    visuals.selection.bg_fill = tokens.tint;
    visuals.selection.stroke = Stroke::new(size::HAIRLINE, tokens.accent);
    visuals.text_cursor.stroke = Stroke::new(size::LINE, tokens.accent);
    // A caret that blinks repaints for ever.
    visuals.text_cursor.blink = false;
    visuals.striped = false;
    visuals.indent_has_left_vline = false;
    visuals.collapsing_header_frame = false;
    visuals.disabled_alpha = 0.45;
    let widgets = &mut visuals.widgets;
    widgets.noninteractive = widget(tokens.window, tokens.text);
    widgets.inactive = widget(tokens.card, tokens.text);
    widgets.hovered = widget(tokens.tint, tokens.text);
    widgets.active = widget(tokens.tint, tokens.text);
    widgets.open = widget(tokens.tint, tokens.text);
    widgets.noninteractive.bg_stroke = Stroke::new(size::HAIRLINE, tokens.hairline);
    // Scroll bars take their colours from here.
    widgets.inactive.fg_stroke = Stroke::new(size::HAIRLINE, tokens.edge);
    style
}

fn widget(fill: Color32, text: Color32) -> WidgetVisuals {
    WidgetVisuals {
        bg_fill: fill,
        weak_bg_fill: fill,
        bg_stroke: Stroke::NONE,
        corner_radius: CornerRadius::same(radius::CONTROL),
        fg_stroke: Stroke::new(size::HAIRLINE, text),
        expansion: 0.0,
    }
}

/// The soft shadow under what floats: sheets, toasts and menus.
pub fn shadow(tokens: &Tokens) -> Shadow {
    Shadow { offset: [0, 12], blur: 40, spread: 0, color: tokens.shadow }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic, reason = "tests")]

    use super::*;

    #[test]
    fn every_role_can_be_read_on_every_surface_it_stands_on() {
        for tokens in [&LIGHT, &DARK] {
            let surfaces = [tokens.window, tokens.rail, tokens.card, tokens.tint];
            let words = [
                ("text", tokens.text),
                ("quiet", tokens.quiet),
                ("accent", tokens.accent),
                ("works", tokens.works),
                ("look", tokens.look),
                ("broken", tokens.broken),
                ("untested", tokens.untested),
            ];
            for (role, color) in words {
                assert!(lowest(color, &surfaces) >= 4.5, "{role}: {}", lowest(color, &surfaces));
            }
            for (role, color) in [("edge", tokens.edge), ("focus", tokens.focus)] {
                assert!(lowest(color, &surfaces) >= 3.0, "{role}: {}", lowest(color, &surfaces));
            }
            let fills = [tokens.primary.rest, tokens.primary.hover, tokens.primary.pressed];
            assert!(lowest(tokens.on_primary, &fills) >= 4.5);
            // Shapes carry a sign in the colour of the ground.
            for shape in [tokens.works, tokens.look, tokens.broken, tokens.accent] {
                assert!(lowest(tokens.window, &[shape]) >= 4.5);
            }
        }
    }

    #[test]
    fn the_contrasts_are_those_of_the_design() {
        let surfaces = |t: &Tokens| [t.window, t.rail, t.card, t.tint];
        let rows = [
            (LIGHT.text, DARK.text, 14.67, 12.16),
            (LIGHT.quiet, DARK.quiet, 6.30, 6.81),
            (LIGHT.accent, DARK.accent, 7.13, 7.10),
            (LIGHT.works, DARK.works, 5.53, 7.88),
            (LIGHT.look, DARK.look, 6.31, 8.84),
            (LIGHT.broken, DARK.broken, 5.53, 6.44),
            (LIGHT.untested, DARK.untested, 5.37, 5.61),
            (LIGHT.edge, DARK.edge, 3.55, 4.17),
            (LIGHT.focus, DARK.focus, 4.91, 7.73),
        ];
        for (light, dark, lowest_light, lowest_dark) in rows {
            near(lowest(light, &surfaces(&LIGHT)), lowest_light);
            near(lowest(dark, &surfaces(&DARK)), lowest_dark);
        }
        for (tokens, [rest, hover, pressed]) in
            [(&LIGHT, [8.43, 10.32, 12.56]), (&DARK, [8.85, 11.00, 6.88])]
        {
            near(contrast(tokens.on_primary, tokens.primary.rest), rest);
            near(contrast(tokens.on_primary, tokens.primary.hover), hover);
            near(contrast(tokens.on_primary, tokens.primary.pressed), pressed);
        }
    }

    #[test]
    fn reduced_motion_leaves_nothing_that_moves() {
        let ctx = Context::default();
        apply(&ctx, Motion::Reduced);
        assert_eq!(Motion::of(&ctx), Motion::Reduced);
        assert_eq!(ctx.global_style().scroll_animation, egui::style::ScrollAnimation::none());
        apply(&ctx, Motion::Full);
        assert_eq!(Motion::of(&ctx), Motion::Full);
    }

    #[test]
    fn nothing_is_set_smaller_than_evidence_and_lines_have_room() {
        for of in [Type::Title, Type::Section, Type::Strong, Type::Body, Type::Figures] {
            assert!(of.font().size >= Type::Evidence.font().size);
            assert!(of.line_height() >= of.font().size * 1.25);
        }
    }

    fn near(computed: f64, designed: f64) {
        assert!((computed - designed).abs() < 0.006, "{computed} is not {designed}");
    }

    fn lowest(color: Color32, surfaces: &[Color32]) -> f64 {
        surfaces.iter().map(|surface| contrast(color, *surface)).fold(f64::MAX, f64::min)
    }

    /// The contrast of WCAG 2.
    fn contrast(one: Color32, other: Color32) -> f64 {
        let (one, other) = (luminance(one), luminance(other));
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    fn luminance(color: Color32) -> f64 {
        let [red, green, blue] = [color.r(), color.g(), color.b()].map(|channel| {
            let value = f64::from(channel) / 255.0;
            if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        });
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
}
