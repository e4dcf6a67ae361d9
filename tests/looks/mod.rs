//! Pictures of the window without a window: a renderer on the processor, the
//! same to the bit on every machine, and sheets that show many pictures at once.

#![allow(dead_code, reason = "each test file takes what it needs")]

pub mod contact_sheet;
pub mod soft_renderer;

use egui::epaint::text::{FontInsert, FontPriority, InsertFontFamily};
use egui::{Theme, Ui, UiBuilder, Vec2};
use egui_kittest::Harness;
use usher::ui::{fonts, theme};

use soft_renderer::SoftRenderer;

/// How a picture is taken.
#[derive(Clone, Copy)]
pub struct Shot {
    /// The window's size in points at 100 % text.
    pub size: Vec2,
    /// Pixels per point.
    pub scale: f32,
    /// Size of text, 1 for 100 %.
    pub text: f32,
    pub theme: Theme,
    /// Whether signs are drawn that the program's own faces lack.
    pub all_scripts: bool,
}

impl Shot {
    pub const fn new(width: f32, height: f32, theme: Theme) -> Self {
        Self { size: Vec2::new(width, height), scale: 1.0, text: 1.0, theme, all_scripts: false }
    }

    pub fn at_scale(self, scale: f32) -> Self {
        Self { scale, ..self }
    }

    pub fn with_text(self, text: f32) -> Self {
        Self { text, ..self }
    }

    /// For a language whose script the window takes from the system's fonts. Where
    /// this computer has none, each sign is a box.
    pub fn speaking(self, tag: &str) -> Self {
        Self { all_scripts: self.all_scripts || tag.starts_with("ja"), ..self }
    }

    /// A window that draws with `draw`, laid out and standing still.
    pub fn harness<'a>(self, mut draw: impl FnMut(&mut Ui) + 'a) -> Harness<'a> {
        // Larger text is fewer points in the same pixels.
        let mut builder = Harness::builder();
        if self.all_scripts {
            builder = builder.allow_missing_glyphs();
        }
        let mut harness = builder
            .with_size(self.size / self.text)
            .with_pixels_per_point(self.scale * self.text)
            .with_theme(self.theme)
            .with_render_cursor(false)
            .with_max_steps(8)
            .renderer(SoftRenderer::default())
            .with_context_setup(move |ctx| {
                fonts::install(ctx);
                if self.all_scripts {
                    add_system_font(ctx);
                }
                theme::apply(ctx, theme::Motion::Reduced);
            })
            .build_ui(move |ui| {
                // The harness leaves a margin, a window does not.
                let whole = ui.ctx().content_rect();
                ui.set_clip_rect(whole);
                ui.scope_builder(UiBuilder::new().max_rect(whole), &mut draw);
            });
        harness.run();
        harness
    }
}

/// Where systems keep a font with the signs of Japanese.
const SYSTEM_FONTS: [&str; 4] = [
    "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc",
    "/usr/share/fonts/noto-cjk/NotoSansCJK-Regular.ttc",
    "/System/Library/Fonts/ヒラギノ角ゴシック W4.ttc",
    "C:/Windows/Fonts/YuGothM.ttc",
];

/// What eframe does by itself in a real window.
fn add_system_font(ctx: &egui::Context) {
    let Some(bytes) = SYSTEM_FONTS.iter().find_map(|path| std::fs::read(path).ok()) else { return };
    let families =
        fonts::of_words().map(|family| InsertFontFamily { family, priority: FontPriority::Lowest });
    ctx.add_font(FontInsert::new("system", egui::FontData::from_owned(bytes), families.to_vec()));
}
