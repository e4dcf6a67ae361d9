//! Pictures of the gallery. `USHER_LOOKS=folder` keeps them all to be looked at.

use std::path::{Path, PathBuf};

use egui::Theme;
use egui_kittest::{SnapshotOptions, image_snapshot_options};
use image::RgbaImage;

use crate::gallery::{PAGES, draw};
use crate::looks::Shot;
use crate::looks::contact_sheet::{contact_sheet, save};

#[test]
fn the_gallery_is_drawn_in_both_themes() {
    for (name, theme) in [("light", Theme::Light), ("dark", Theme::Dark)] {
        let pictures: Vec<RgbaImage> = PAGES
            .iter()
            .map(|(_, draw)| Shot::new(900.0, 620.0, theme).harness(*draw).render().unwrap())
            .collect();
        keep(&format!("gallery-{name}"), &contact_sheet(&pictures, 2, 900));
    }
}

#[test]
fn the_gallery_is_drawn_narrow_and_with_large_text() {
    let narrow = PAGES.iter().map(|(_, draw)| Shot::new(760.0, 520.0, Theme::Light).harness(*draw));
    let pictures: Vec<RgbaImage> = narrow.map(|mut harness| harness.render().unwrap()).collect();
    keep("gallery-narrow", &contact_sheet(&pictures, 2, 760));
    let large = PAGES
        .iter()
        .map(|(_, draw)| Shot::new(900.0, 620.0, Theme::Dark).with_text(2.0).harness(*draw));
    let pictures: Vec<RgbaImage> = large.map(|mut harness| harness.render().unwrap()).collect();
    keep("gallery-large-text", &contact_sheet(&pictures, 2, 900));
    let (_, draw) = PAGES[0];
    let sharp = Shot::new(900.0, 620.0, Theme::Light).at_scale(2.0).harness(draw).render().unwrap();
    keep("gallery-sharp", &sharp);
}

/// Two pictures are compared with those in `tests/parts/looks`.
/// `UPDATE_SNAPSHOTS=1` draws them anew.
#[test]
fn the_looks_stay_as_they_were() {
    let options = SnapshotOptions::new().output_path("tests/parts/looks");
    for (name, theme) in [("overview", Theme::Light), ("setting-up", Theme::Dark)] {
        let shot = Shot::new(900.0, 620.0, theme);
        let picture = shot.harness(draw(name)).render().unwrap();
        image_snapshot_options(&picture, name, &options);
    }
}

fn keep(name: &str, picture: &RgbaImage) {
    if let Some(folder) = std::env::var_os("USHER_LOOKS") {
        save(picture, &PathBuf::from(folder).join(Path::new(name).with_extension("png")));
    }
}
