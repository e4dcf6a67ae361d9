//! The least that a window of eframe can be: a heading, a label and a button in
//! egui's own faces, as large as Usher's. `cargo bench --bench window` holds
//! Usher's window against it.

#![allow(missing_docs, reason = "a benchmark")]

use eframe::egui::{
    CentralPanel, FontData, FontDefinitions, FontFamily, Ui, ViewportBuilder, ViewportCommand,
};
use std::sync::Arc;

struct Bare;

impl eframe::App for Bare {
    fn ui(&mut self, ui: &mut Ui, _frame: &mut eframe::Frame) {
        CentralPanel::default().show(ui, |ui| {
            ui.heading("A bare window");
            ui.label("It has nothing in it that a window can do without.");
            if ui.button("Close").clicked() {
                ui.send_viewport_cmd(ViewportCommand::Close);
            }
        });
    }
}

fn main() -> eframe::Result {
    let viewport = ViewportBuilder::default()
        .with_title("Bare")
        .with_inner_size(usher::ui::window::USUAL)
        .with_min_inner_size(usher::ui::window::SMALLEST);
    let options = eframe::NativeOptions { viewport, ..eframe::NativeOptions::default() };
    eframe::run_native(
        "Bare",
        options,
        Box::new(|creation| {
            creation.egui_ctx.set_fonts(default_fonts());
            Ok(Box::new(Bare))
        }),
    )
}

/// egui's default faces. Usher builds egui without them, having its own.
fn default_fonts() -> FontDefinitions {
    let mut fonts = FontDefinitions::empty();
    for (family, name, bytes) in [
        (FontFamily::Proportional, "Ubuntu-Light", epaint_default_fonts::UBUNTU_LIGHT),
        (FontFamily::Monospace, "Hack", epaint_default_fonts::HACK_REGULAR),
    ] {
        fonts.font_data.insert(name.to_owned(), Arc::new(FontData::from_static(bytes)));
        fonts.families.insert(family, vec![name.to_owned()]);
    }
    fonts
}
