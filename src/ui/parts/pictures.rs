//! Pictures made of data.

use egui::accesskit::Role;
use egui::{CornerRadius, Rect, Response, Sense, Ui, Vec2, WidgetInfo, vec2};
use qrcode::{Color, EcLevel, QrCode};

use crate::ui::theme::{LIGHT, radius, size};

/// Empty modules around a QR code that cameras need.
const QUIET_ZONE: usize = 4;
/// Side of a module in points: large enough for a telephone at arm's length.
const MODULE: f32 = 4.0;

/// A QR code, dark on light in both themes because some cameras read no other.
/// `name` says what it is for. Nothing is drawn where the text is too long for
/// any code, about 2900 letters.
pub fn qr_code(ui: &mut Ui, text: &str, name: &str) -> Option<Response> {
    let code = QrCode::with_error_correction_level(text, EcLevel::L).ok()?;
    let modules = code.width() + 2 * QUIET_ZONE;
    let side = modules as f32 * MODULE;
    let (rect, response) = ui.allocate_exact_size(Vec2::splat(side), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, ui.is_enabled(), name));
    let painter = ui.painter();
    painter.rect_filled(rect, CornerRadius::same(radius::CONTROL), LIGHT.card);
    let inked = code.to_colors().into_iter().enumerate().filter(|(_, color)| *color == Color::Dark);
    for (index, _) in inked {
        let column = (index % code.width() + QUIET_ZONE) as f32;
        let row = (index / code.width() + QUIET_ZONE) as f32;
        // A hair of overlap, so that no ground shows between neighbours.
        let module = Rect::from_min_size(
            rect.min + vec2(column, row) * MODULE,
            Vec2::splat(MODULE + size::HAIRLINE / 16.0),
        );
        painter.rect_filled(module, CornerRadius::ZERO, LIGHT.text);
    }
    Some(response)
}
