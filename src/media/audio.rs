//! What the name of a piece of music says.

use super::text::{self, at};

/// The track number in front, and where the title begins: `01 - Time`,
/// `1-01 Time`, `A1 Time`, `Artist - 01 - Time`.
pub(super) fn track(stem: &str) -> Option<(u16, usize)> {
    let bytes = stem.as_bytes();
    if let Some(found) = number_here(bytes, 0) {
        return Some(found);
    }
    // A side of a record: `A1`, `B2 - Title`.
    if matches!(at(bytes, 0), b'A'..=b'F') && at(bytes, 1).is_ascii_digit() {
        return number_here(bytes, 1);
    }
    let after_artist = stem.find(" - ")? + 3;
    number_here(bytes, after_artist)
}

/// A number that stands for itself: `01`, `1-01`, `101`, then a separator.
fn number_here(bytes: &[u8], start: usize) -> Option<(u16, usize)> {
    let (number, end) = digits(bytes, start)?;
    // A disc, then a track.
    if matches!(at(bytes, end), b'-' | b'.')
        && let Some((track, end)) = digits(bytes, end + 1)
        && end - start <= 5
    {
        return closes(bytes, end).then_some((track, end));
    }
    closes(bytes, end).then_some((number, end))
}

fn digits(bytes: &[u8], start: usize) -> Option<(u16, usize)> {
    let mut end = start;
    while at(bytes, end).is_ascii_digit() {
        end += 1;
    }
    if end - start > 3 {
        return None;
    }
    Some((text::number(bytes.get(start..end)?)?, end))
}

fn closes(bytes: &[u8], end: usize) -> bool {
    matches!(at(bytes, end), 0 | b' ' | b'.' | b'-' | b'_' | b')')
}

/// Whether the name belongs to a chapter of a book that is read aloud.
pub(super) fn is_chapter(stem: &str) -> bool {
    let words = ["chapter", "kapitel", "chapitre", "capitulo"];
    stem.split(|it: char| !it.is_alphanumeric())
        .any(|word| words.iter().any(|it| word.eq_ignore_ascii_case(it)))
}

/// Music that belongs to a film or show and is no piece of its own.
pub(super) fn is_theme(stem: &str) -> bool {
    stem.eq_ignore_ascii_case("theme")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tracks_begin_with_their_number() {
        for (stem, expected) in [
            ("01 - Time", Some(1)),
            ("01. Time", Some(1)),
            ("7 Seconds Away", Some(7)),
            ("1-01 Time", Some(1)),
            ("2-14 - Time", Some(14)),
            ("A1 Time", Some(1)),
            ("101 - Time", Some(101)),
            ("Pink Floyd - 04 - Time", Some(4)),
            ("Time", None),
            ("1979", None),
            ("99Luftballons", None),
            ("Pink Floyd - Time", None),
            ("ABBA", None),
        ] {
            assert_eq!(track(stem).map(|it| it.0), expected, "{stem}");
        }
    }

    #[test]
    fn chapters_are_no_songs() {
        assert!(is_chapter("Dune - Chapter 01") && is_chapter("Kapitel_3"));
        assert!(!is_chapter("Chapters of Love"));
    }
}
