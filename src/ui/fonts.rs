//! The faces: Inter in three cuts, its figures of one width, JetBrains Mono for
//! details and a few pictograms. Scripts that Inter does not have come from the
//! system's own fonts, which eframe asks for.

use std::sync::Arc;

use egui::epaint::text::{FontTweak, VariationCoords};
use egui::{Context, FontData, FontDefinitions, FontFamily};

/// The family of names and sections.
pub const SEMIBOLD: &str = "semibold";
/// The family of titles: semibold in the cut for large sizes.
pub const TITLE: &str = "title";
/// The family of what counts up: figures of one width.
pub const FIGURES: &str = "figures";
/// The family of pictograms.
pub const ICONS: &str = "icons";

const INTER: &[u8] = include_bytes!("../../assets/fonts/Inter.ttf");
const INTER_FIGURES: &[u8] = include_bytes!("../../assets/fonts/InterFigures.ttf");
const JETBRAINS_MONO: &[u8] = include_bytes!("../../assets/fonts/JetBrainsMono.ttf");
const LUCIDE: &[u8] = include_bytes!("../../assets/fonts/Lucide.ttf");

/// The family of that name.
pub fn family(name: &'static str) -> FontFamily {
    FontFamily::Name(Arc::from(name))
}

/// Gives the context its faces. They are there from the next frame on.
pub fn install(ctx: &Context) {
    ctx.set_fonts(definitions());
}

fn definitions() -> FontDefinitions {
    let mut fonts = FontDefinitions::empty();
    let mut add = |name: &str, bytes: &'static [u8], coords: VariationCoords| {
        let tweak = FontTweak { coords, ..FontTweak::default() };
        fonts
            .font_data
            .insert(name.to_owned(), Arc::new(FontData::from_static(bytes).tweak(tweak)));
    };
    add("Inter", INTER, VariationCoords::default());
    add("Inter semibold", INTER, VariationCoords::new([(b"wght", 600.0), (b"opsz", 18.0)]));
    add("Inter title", INTER, VariationCoords::new([(b"wght", 600.0), (b"opsz", 28.0)]));
    add("Inter figures", INTER_FIGURES, VariationCoords::default());
    add("JetBrains Mono", JETBRAINS_MONO, VariationCoords::default());
    add("Lucide", LUCIDE, VariationCoords::default());

    // JetBrains Mono comes after Inter for the few signs that Inter lacks.
    for (family, faces) in [
        (FontFamily::Proportional, ["Inter", "JetBrains Mono"].as_slice()),
        (FontFamily::Monospace, &["JetBrains Mono", "Inter"]),
        (family(SEMIBOLD), &["Inter semibold", "JetBrains Mono"]),
        (family(TITLE), &["Inter title", "JetBrains Mono"]),
        (family(FIGURES), &["Inter figures", "Inter", "JetBrains Mono"]),
        (family(ICONS), &["Lucide"]),
    ] {
        fonts.families.insert(family, faces.iter().map(|&face| face.to_owned()).collect());
    }
    fonts
}
