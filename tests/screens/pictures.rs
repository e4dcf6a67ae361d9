//! Contact sheets of the screens, which stand in `docs/screens`.
//!
//! `cargo test --test screens contact_sheets -- --ignored` draws them anew;
//! with `USHER_LOOKS=folder` they go there instead.

use std::path::{Path, PathBuf};

use egui::Theme;
use egui_kittest::{SnapshotOptions, image_snapshot_options};
use image::RgbaImage;
use usher::i18n::Words;

use crate::looks::Shot;
use crate::looks::contact_sheet::{contact_sheet, save_small};
use crate::scenes;
use crate::stage::Stage;

/// What the sheets show: the way through a first launch, then what comes later
/// and what goes wrong.
const SHOWN: [&str; 28] = [
    "sign-in",
    "waiting-code",
    "home-pin",
    "review",
    "review-libraries",
    "name",
    "folders",
    "setting-up",
    "done",
    "overview-practice",
    "overview-many",
    "chain",
    "chain-broken",
    "support-file",
    "viewers",
    "remote",
    "reinstall",
    "reinstalling-stopped",
    "reinstall-done",
    "copies",
    "settings",
    "sheet-sign-out",
    "folders-blocked",
    "review-refused",
    "other-account",
    "signed-out",
    "not-affected",
    "blocked-by-a-stranger",
];

/// The most bytes of a sheet: they are kept in the repository for ever.
const LARGEST: u64 = 300 * 1024;

const THEMES: [(&str, Theme); 2] = [("light", Theme::Light), ("dark", Theme::Dark)];

#[test]
#[ignore = "writes the pictures of docs/screens"]
fn contact_sheets() {
    let folder = std::env::var_os("USHER_LOOKS").map(PathBuf::from);
    let folder =
        folder.unwrap_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/screens"));
    std::thread::scope(|scope| {
        for tag in Words::tags() {
            let folder = &folder;
            scope.spawn(move || sheets_of(tag, folder));
        }
    });
}

/// The sheets of one language, a theme each.
fn sheets_of(tag: &str, folder: &Path) {
    for (name, theme) in THEMES {
        let shot = Shot::new(900.0, 620.0, theme);
        let mut stage = Stage::open(shot, Words::for_tag(tag), &scenes::named(SHOWN[0]));
        let pictures: Vec<RgbaImage> = SHOWN
            .iter()
            .map(|scene| {
                stage.show(&scenes::named(scene));
                stage.window.render().unwrap()
            })
            .collect();
        let path = folder.join(format!("{tag}-{name}.png"));
        save_small(&contact_sheet(&pictures, 4, 420), &path);
        let size = std::fs::metadata(&path).unwrap().len();
        assert!(size <= LARGEST, "{} has {size} bytes", path.display());
    }
}

/// Every scene of the table by itself, to be looked at.
#[test]
#[ignore = "writes a picture of every scene to USHER_LOOKS"]
fn every_picture() {
    let folder = PathBuf::from(std::env::var_os("USHER_LOOKS").expect("USHER_LOOKS=folder"));
    for tag in Words::tags() {
        let scenes = scenes::all();
        let shot = Shot::new(900.0, 620.0, Theme::Light);
        let mut stage = Stage::open(shot, Words::for_tag(tag), &scenes[0]);
        for nine in scenes.chunks(9) {
            let pictures: Vec<RgbaImage> = nine
                .iter()
                .map(|scene| {
                    stage.show(scene);
                    stage.window.render().unwrap()
                })
                .collect();
            let path = folder.join(format!("{tag} {}.png", nine[0].name));
            save_small(&contact_sheet(&pictures, 3, 640), &path);
        }
    }
}

/// A few pictures are compared with those in `tests/screens/looks`.
/// `UPDATE_SNAPSHOTS=1` draws them anew.
#[test]
fn the_screens_look_as_they_did() {
    let options = SnapshotOptions::new().output_path("tests/screens/looks");
    for (scene, tag, theme) in [
        ("review-libraries", "en-US", Theme::Light),
        ("overview-practice", "de-DE", Theme::Dark),
        ("chain", "en-US", Theme::Light),
        ("chain-broken", "de-DE", Theme::Dark),
        ("chain-half-known", "en-US", Theme::Dark),
    ] {
        let shot = Shot::new(900.0, 620.0, theme);
        let mut stage = Stage::open(shot, Words::for_tag(tag), &scenes::named(scene));
        let picture = stage.window.render().unwrap();
        image_snapshot_options(&picture, scene, &options);
    }
}

/// The sheets in the docs are those of every language and theme.
#[test]
fn every_language_has_its_sheets() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/screens");
    for tag in Words::tags() {
        for (name, _) in THEMES {
            let path = folder.join(format!("{tag}-{name}.png"));
            let size = std::fs::metadata(&path).map_or(0, |file| file.len());
            assert!((1..=LARGEST).contains(&size), "{} has {size} bytes", path.display());
        }
    }
}
