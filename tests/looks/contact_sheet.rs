//! Many pictures on one.

use std::fs::File;
use std::io::BufWriter;
use std::path::Path;

use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::imageops::{FilterType as Resize, overlay, resize};
use image::{ExtendedColorType, ImageEncoder, Rgba, RgbaImage};

/// Between the pictures and around them, in pixels.
const GAP: u32 = 24;
const GROUND: Rgba<u8> = Rgba([0x8A, 0x84, 0x8F, 0xFF]);

/// The pictures in rows of `columns`, each `width` pixels wide.
pub fn contact_sheet(pictures: &[RgbaImage], columns: u32, width: u32) -> RgbaImage {
    let scaled: Vec<RgbaImage> = pictures
        .iter()
        .map(|picture| {
            if picture.width() == width {
                return picture.clone();
            }
            let height = picture.height() * width / picture.width();
            resize(picture, width, height, Resize::CatmullRom)
        })
        .collect();
    let rows: Vec<&[RgbaImage]> = scaled.chunks(columns.max(1) as usize).collect();
    let tallest = |row: &[RgbaImage]| row.iter().map(RgbaImage::height).max().unwrap_or_default();
    let height = rows.iter().map(|row| tallest(row) + GAP).sum::<u32>() + GAP;
    let mut sheet = RgbaImage::from_pixel(columns * (width + GAP) + GAP, height, GROUND);
    let mut top = GAP;
    for row in rows {
        let mut left = GAP;
        for picture in row {
            overlay(&mut sheet, picture, left.into(), top.into());
            left += width + GAP;
        }
        top += tallest(row) + GAP;
    }
    sheet
}

/// Writes a picture as small as PNG can be without losing anything.
pub fn save(picture: &RgbaImage, path: &Path) {
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder).expect("the folder of the picture");
    }
    // No pixel of a window lets anything through.
    let opaque: Vec<u8> =
        picture.pixels().flat_map(|Rgba([red, green, blue, _])| [*red, *green, *blue]).collect();
    let file = BufWriter::new(File::create(path).expect("the picture's file"));
    PngEncoder::new_with_quality(file, CompressionType::Best, FilterType::Adaptive)
        .write_image(&opaque, picture.width(), picture.height(), ExtendedColorType::Rgb8)
        .expect("a picture that can be written");
}
