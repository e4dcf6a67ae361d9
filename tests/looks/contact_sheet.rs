//! Many pictures on one.

use std::collections::HashMap;
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

/// How many colours are kept exactly, because the picture has most of them. Of the
/// others one stands for all that are near it.
const EXACT: usize = 32;
/// How near, as the sum of the squares of three channels.
const NEAR: u32 = 300;

/// Writes a picture with 256 colours: half the bytes, and beside each other the
/// two can hardly be told apart.
pub fn save_small(picture: &RgbaImage, path: &Path) {
    let coarse = |Rgba([red, green, blue, _]): &Rgba<u8>| [red & 0xFC, green & 0xFC, blue & 0xFC];
    // Of each coarse colour the first exact one stands for it, so that grounds stay exact.
    let mut counts: HashMap<[u8; 3], ([u8; 3], usize)> = HashMap::new();
    for pixel in picture.pixels() {
        let Rgba([red, green, blue, _]) = *pixel;
        counts.entry(coarse(pixel)).or_insert(([red, green, blue], 0)).1 += 1;
    }
    let distance = |one: &[u8; 3], other: &[u8; 3]| -> u32 {
        one.iter().zip(other).map(|(one, other)| u32::from(one.abs_diff(*other)).pow(2)).sum()
    };
    let mut frequent: Vec<([u8; 3], usize)> = counts.values().copied().collect();
    frequent.sort_by_key(|(color, count)| (std::cmp::Reverse(*count), *color));
    let mut palette: Vec<[u8; 3]> = Vec::new();
    for (color, _) in frequent {
        let is_near = || palette.iter().any(|chosen| distance(chosen, &color) < NEAR);
        if palette.len() < EXACT || (palette.len() < 256 && !is_near()) {
            palette.push(color);
        }
    }
    let nearest = |of: [u8; 3]| {
        let palette = palette.iter().enumerate();
        palette.min_by_key(|(_, color)| distance(color, &of)).unwrap().0 as u8
    };
    let places: HashMap<[u8; 3], u8> =
        counts.iter().map(|(coarse, (exact, _))| (*coarse, nearest(*exact))).collect();
    let pixels: Vec<u8> = picture.pixels().map(|pixel| places[&coarse(pixel)]).collect();

    std::fs::create_dir_all(path.parent().unwrap()).expect("the folder of the picture");
    let file = BufWriter::new(File::create(path).expect("the picture's file"));
    let mut encoder = png::Encoder::new(file, picture.width(), picture.height());
    encoder.set_color(png::ColorType::Indexed);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_palette(palette.as_flattened().to_vec());
    encoder.set_compression(png::Compression::High);
    encoder.set_filter(png::Filter::NoFilter);
    let mut writer = encoder.write_header().expect("a picture that can be written");
    writer.write_image_data(&pixels).expect("a picture that can be written");
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
