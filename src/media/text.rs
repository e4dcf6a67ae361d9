//! The letters and digits of file names, read as bytes.

/// A number above this is no year a film came out in. Films are announced a
/// few years ahead; "Blade Runner 2049" is not one of them.
pub(super) const LATEST_YEAR: u16 = 2035;

/// The byte at a place, 0 beyond the end.
pub(super) fn at(bytes: &[u8], place: usize) -> u8 {
    bytes.get(place).copied().unwrap_or_default()
}

/// Whether a byte belongs to a word: a letter of any script, or a digit.
pub(super) fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte >= 0x80
}

/// What follows a place.
pub(super) fn rest(text: &str, from: usize) -> &str {
    text.get(from..).unwrap_or_default()
}

/// At most eight letters as one number, small ones for capitals: words are
/// compared at once instead of byte by byte.
pub(super) const fn packed(word: &[u8]) -> Option<u64> {
    if word.len() > 8 {
        return None;
    }
    let (mut packed, mut rest) = (0, word);
    while let Some((letter, behind)) = rest.split_first() {
        packed = packed << 8 | letter.to_ascii_lowercase() as u64;
        rest = behind;
    }
    Some(packed)
}

/// A word that is a number of at most eight digits; beyond `u16` it is that
/// type's largest.
pub(super) fn number(word: &[u8]) -> Option<u16> {
    if word.is_empty() || word.len() > 8 {
        return None;
    }
    let mut value: u32 = 0;
    for digit in word {
        if !digit.is_ascii_digit() {
            return None;
        }
        value = value * 10 + u32::from(digit - b'0');
    }
    Some(u16::try_from(value).unwrap_or(u16::MAX))
}

/// The number at the beginning, of at most four digits, and what follows it.
pub(super) fn leading_number(bytes: &[u8]) -> Option<(u16, &[u8])> {
    let digits = bytes.iter().take_while(|it| it.is_ascii_digit()).count();
    if digits > 4 {
        return None;
    }
    let (word, rest) = bytes.split_at_checked(digits)?;
    Some((number(word)?, rest))
}

/// The day that is written here: `2024-03-05`, `2024.03.05`, `20240305`,
/// `05.03.2024`, as year, month and day.
pub(super) fn date(bytes: &[u8], start: usize) -> Option<(u16, u16, u16)> {
    let here = bytes.get(start..)?;
    let digits = here.iter().take_while(|it| it.is_ascii_digit()).count();
    let part = |from: usize, to: usize| number(here.get(from..to)?);
    let separated = |first: usize, second: usize| {
        let sign = at(here, first);
        matches!(sign, b'-' | b'.' | b'_' | b' ') && at(here, second) == sign
    };
    let ends = |end: usize| !at(here, end).is_ascii_digit();
    let (year, month, day) = match digits {
        8 => (part(0, 4)?, part(4, 6)?, part(6, 8)?),
        4 if separated(4, 7) && ends(10) => (part(0, 4)?, part(5, 7)?, part(8, 10)?),
        2 if separated(2, 5) && ends(10) => (part(6, 10)?, part(3, 5)?, part(0, 2)?),
        _ => return None,
    };
    let is_day =
        (1900..=2099).contains(&year) && (1..=12).contains(&month) && (1..=31).contains(&day);
    is_day.then_some((year, month, day))
}

/// A title as people write it: blanks for dots and underscores where they
/// stand for blanks, without what hangs loose at its ends.
pub(super) fn title(text: &str) -> &str {
    text.trim_matches(|it: char| it.is_whitespace() || matches!(it, '.' | '_' | '-' | '(' | '['))
}

/// The same, spelled with blanks.
pub(super) fn spelled(text: &str) -> String {
    let text = title(text);
    if text.contains(' ') { text.to_owned() } else { text.replace(['.', '_'], " ") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_days_of_the_calendar() {
        assert_eq!(date(b"2024-03-05", 0), Some((2024, 3, 5)));
        assert_eq!(date(b"x 20240305", 2), Some((2024, 3, 5)));
        assert_eq!(date(b"05.03.2024", 0), Some((2024, 3, 5)));
        for no in ["2024-13-05", "2024-03.05", "20241305", "2024", "1234-03-05", "2024-03-055"] {
            assert_eq!(date(no.as_bytes(), 0), None, "{no}");
        }
    }

    #[test]
    fn numbers_are_all_digits() {
        assert_eq!(number(b"012"), Some(12));
        assert_eq!(number(b"99999999"), Some(u16::MAX));
        assert_eq!((number(b""), number(b"1a"), number(b"123456789")), (None, None, None));
        assert_eq!(leading_number(b"12x"), Some((12, &b"x"[..])));
    }

    #[test]
    fn titles_are_spelled_with_blanks() {
        assert_eq!(spelled("the.wire."), "the wire");
        assert_eq!(spelled("Mr. Robot - "), "Mr. Robot");
    }
}
