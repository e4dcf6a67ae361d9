//! The faces: Inter in three cuts, its figures of one width, JetBrains Mono for
//! details and a few pictograms.
//!
//! A face costs time when it is made and whenever it is asked for another size,
//! for all its letters are looked over to hint them. So each role of text has a
//! family of its own, which has one face at first, and in it the letters that most
//! texts are written with. The rest of Inter, signs that it lacks, and the system's
//! own fonts for every other script are asked when a letter wants them.

use std::sync::{Arc, OnceLock};

use egui::epaint::text::{FallbackRequest, FontInsert, FontProvider, FontTweak, VariationCoords};
use egui::{Context, FontData, FontDefinitions, FontFamily};
use egui_system_font_provider::SystemFontProvider;

/// The family of titles: semibold in the cut for large sizes.
pub const TITLE: &str = "title";
/// The family of sections.
pub const SECTION: &str = "section";
/// The family of names.
pub const STRONG: &str = "strong";
/// The family of evidence and hints.
pub const EVIDENCE: &str = "evidence";
/// The family of what counts up: figures of one width.
pub const FIGURES: &str = "figures";
/// The family of codes to type elsewhere.
pub const CODE: &str = "code";
/// The family of pictograms.
pub const ICONS: &str = "icons";

const INTER: &[u8] = include_bytes!("../../assets/fonts/Inter.ttf");
const INTER_MORE: &[u8] = include_bytes!("../../assets/fonts/InterMore.ttf");
const INTER_FIGURES: &[u8] = include_bytes!("../../assets/fonts/InterFigures.ttf");
const JETBRAINS_MONO: &[u8] = include_bytes!("../../assets/fonts/JetBrainsMono.ttf");
const LUCIDE: &[u8] = include_bytes!("../../assets/fonts/Lucide.ttf");

/// The family of that name.
pub fn family(name: &'static str) -> FontFamily {
    FontFamily::Name(Arc::from(name))
}

/// All families that words are written in.
pub fn of_words() -> [FontFamily; 8] {
    let [title, section, strong, evidence, figures, code] =
        [TITLE, SECTION, STRONG, EVIDENCE, FIGURES, CODE].map(family);
    let (body, details) = (FontFamily::Proportional, FontFamily::Monospace);
    [title, section, strong, body, evidence, figures, details, code]
}

/// Gives the context its faces. They are there from the next frame on.
pub fn install(ctx: &Context) {
    ctx.set_fonts(definitions());
    ctx.add_font_provider(Arc::new(seldom));
}

/// The system's fonts, which are asked last. A system may have thousands: it
/// lists them for the first letter that none of our faces has.
#[derive(Default)]
pub struct SystemFonts(OnceLock<SystemFontProvider>);

impl FontProvider for SystemFonts {
    fn font_for(&self, request: &FallbackRequest<'_>) -> Option<FontInsert> {
        self.0.get_or_init(SystemFontProvider::new).font_for(request)
    }
}

fn definitions() -> FontDefinitions {
    let mut fonts = FontDefinitions::empty();
    for family in of_words().into_iter().chain([family(ICONS)]) {
        let name = family.to_string();
        let data = match (&family, name.as_str()) {
            (FontFamily::Monospace, _) | (_, CODE) => FontData::from_static(JETBRAINS_MONO),
            (_, FIGURES) => FontData::from_static(INTER_FIGURES),
            (_, ICONS) => FontData::from_static(LUCIDE),
            _ => inter(INTER, &name),
        };
        fonts.font_data.insert(name.clone(), Arc::new(data));
        fonts.families.insert(family, vec![name]);
    }
    fonts
}

/// Inter in the cut of the family of that name.
fn inter(file: &'static [u8], family: &str) -> FontData {
    let coords = match family {
        TITLE => VariationCoords::new([(b"wght", 600.0), (b"opsz", 28.0)]),
        SECTION | STRONG => VariationCoords::new([(b"wght", 600.0), (b"opsz", 18.0)]),
        _ => VariationCoords::default(),
    };
    FontData::from_static(file).tweak(FontTweak { coords, ..FontTweak::default() })
}

/// The face for a letter that the family's first face lacks.
fn seldom(request: &FallbackRequest<'_>) -> Option<FontInsert> {
    let family = request.family.to_string();
    let (face, data) = match request.cluster.chars().next()? {
        // What Inter does not have.
        '\u{ad}' | 'ŉ' | '≡' | '≢' | '\u{2424}' | '\u{fffd}' => {
            ("JetBrains Mono", FontData::from_static(JETBRAINS_MONO))
        }
        // Rare Latin, Greek, Cyrillic, and the Latin of Vietnamese.
        'ƀ'..='ɏ' | 'Ͱ'..='Ͽ' | 'Ѐ'..='ԯ' | 'Ḁ'..='ỿ' => {
            ("Inter more", inter(INTER_MORE, &family))
        }
        // For figures, details and codes, whose first faces are not Inter.
        ..'ƀ' | 'ʻ'..='\u{36f}' | '\u{2000}'..='\u{27bf}' => ("Inter", inter(INTER, &family)),
        _ => return None,
    };
    Some(FontInsert { name: format!("{face}, {family}"), data, families: Vec::new() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui::{FontId, RawInput};

    /// Whether a family can show all of a text, without the system's fonts.
    fn shows(family: &FontFamily, text: &str) -> bool {
        let ctx = Context::default();
        install(&ctx);
        let font = FontId::new(15.0, family.clone());
        let mut all = false;
        let mut output = ctx.run_ui(RawInput::default(), |ui| {
            all = ui.fonts_mut(|fonts| fonts.has_glyphs(&font, text));
        });
        // Nobody draws it.
        output.textures_delta.clear();
        all
    }

    #[test]
    fn every_family_of_words_shows_every_letter_of_ours() {
        let all = "Aé Łódź Œuvre “…” → ✓ ƒ Ωμέγα Привет Việt ≡ \u{fffd} \u{2424}";
        for family in of_words() {
            for letter in all.chars() {
                assert!(shows(&family, &letter.to_string()), "{family}: {letter}");
            }
        }
    }

    #[test]
    fn another_script_is_left_to_the_system() {
        assert!(!shows(&FontFamily::Proportional, "日"));
    }
}
