//! The names that cameras and telephones give.

use super::text::{self, at};

/// Whether a camera, a telephone or a messenger named this file. Without ending.
pub(super) fn is_camera_name(stem: &str) -> bool {
    match at(stem.as_bytes(), 0) {
        b'0'..=b'9' => is_moment(stem) || is_uuid(stem),
        b'A'..=b'Z' | b'a'..=b'z' | b'_' => has_camera_prefix(stem),
        _ => false,
    }
}

/// In front of at least four digits, with or without a sign between.
const PREFIXES: [&str; 35] = [
    "IMG", "DSC", "DSCN", "DSCF", "DSCI", "_DSC", "_MG", "IMGP", "IMAG", "PXL", "VID", "MVI",
    "MOV", "GOPR", "GP", "GH", "GX", "GS", "GL", "DJI", "SAM", "CIMG", "MVIMG", "PANO", "BURST",
    "FB_IMG", "PICT", "HPIM", "KIMG", "WP", "TRIM", "P", "C", "MAH", "YDXJ",
];

/// In front of anything.
const BEGINNINGS: [&str; 13] = [
    "WhatsApp Image",
    "WhatsApp Video",
    "Screenshot",
    "Screen Shot",
    "Screen Recording",
    "Bildschirmfoto",
    "Snapchat-",
    "signal-",
    "photo_2",
    "video_2",
    "IMG_E",
    "received_1",
    "received_2",
];

fn has_camera_prefix(stem: &str) -> bool {
    let letters = stem.bytes().take_while(|it| !it.is_ascii_digit() && *it < 0x80).take(10).count();
    let (head, tail) = stem.split_at_checked(letters).unwrap_or_default();
    let prefix = head.trim_end_matches(['_', '-', ' ']);
    let digits = tail.bytes().take_while(u8::is_ascii_digit).count();
    // One letter could begin any title, so there the digits follow at once and end the name.
    let single =
        prefix.len() > 1 || head.len() == 1 && matches!(digits, 4 | 7 | 8) && tail.len() == digits;
    if digits >= 4 && single && PREFIXES.iter().any(|it| prefix.eq_ignore_ascii_case(it)) {
        return true;
    }
    BEGINNINGS
        .iter()
        .any(|it| stem.get(..it.len()).is_some_and(|head| head.eq_ignore_ascii_case(it)))
}

/// A day with a time: `20190712_143321`, `2019-07-12 14.33.21`.
fn is_moment(stem: &str) -> bool {
    if text::date(stem.as_bytes(), 0).is_none() {
        return false;
    }
    let length = if at(stem.as_bytes(), 4).is_ascii_digit() { 8 } else { 10 };
    let rest = text::rest(stem, length);
    let time = rest.strip_prefix([' ', '_', '-', 'T']).unwrap_or_default();
    let digits = time.bytes().take_while(u8::is_ascii_digit).count();
    let hours_and_minutes = digits == 2
        && matches!(at(time.as_bytes(), 2), b'.' | b'-' | b'_' | b':' | b'h')
        && at(time.as_bytes(), 3).is_ascii_digit();
    digits >= 4 || hours_and_minutes
}

fn is_uuid(stem: &str) -> bool {
    stem.len() == 36
        && stem.bytes().enumerate().all(|(place, it)| match place {
            8 | 13 | 18 | 23 => it == b'-',
            _ => it.is_ascii_hexdigit(),
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cameras_name_files_alike() {
        for name in [
            "IMG_1234",
            "IMG-20190712-WA0001",
            "DSC_0001",
            "DSC01234",
            "_DSC4321",
            "PXL_20210101_120000123",
            "GOPR0123",
            "GX010123",
            "DJI_0042",
            "MVI_1234",
            "VID_20190712_143321",
            "20190712_143321",
            "2019-07-12 14.33.21",
            "WhatsApp Image 2019-07-12 at 14.33.21",
            "P1010234",
            "C0012",
            "FB_IMG_1563",
            "Screenshot_2020",
            "2019-07-12_14-33-21",
        ] {
            assert!(is_camera_name(name), "{name}");
        }
        for name in [
            "Alien (1979)",
            "P",
            "C",
            "IMG",
            "Gosford Park",
            "2019-07-12 Beach",
            "300",
            "2001",
            "PSA",
            "C1234 Title",
            "Sam 2",
            "20190712",
            "Videodrome (1983)",
            "Wp",
            "24 - 1x01",
        ] {
            assert!(!is_camera_name(name), "{name}");
        }
    }
}
