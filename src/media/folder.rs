//! What the name of a folder says of the files in it: a season, a disc, a day.

use super::text;

/// What a folder is to the files in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// `Season 01`, `Staffel 2`, `Specials`. Named alone, or with its show: `Show.S01.1080p`.
    Season { named_with_show: bool },
    /// `Featurettes`, `Trailers`.
    Extras,
    /// `Other`, `Shorts`: extras inside a film or show, else what they say.
    MaybeExtras,
    /// `Sample`.
    Sample,
    /// `Artwork`, `Scans`, `Subs`: what goes with media and is none.
    Companions,
    /// `CD1`, `Disc 2`.
    Disc,
    /// `100APPLE`, `DCIM`, `Camera Roll`.
    Camera,
    /// `2019-07-12 Beach`, `2019-07`.
    Day,
    /// `2019`.
    Year,
    /// `Alien (1979)`, `Alien.1979.1080p`.
    Titled,
    /// Anything else.
    Plain,
}

/// What a folder of this name is to its files.
pub(super) fn role(name: &str) -> Role {
    let lower = name.trim().to_lowercase();
    let lower = lower.as_str();
    if let Some(season) = season(lower) {
        return season;
    }
    let plain = lower.replace(['_', '.'], " ");
    match plain.as_str() {
        "extras" | "extra" | "featurettes" | "featurette" | "trailers" | "trailer"
        | "behind the scenes" | "deleted scenes" | "deleted" | "interviews" | "bonus"
        | "bonus material" | "bonus disc" | "making of" | "bonusmaterial" => Role::Extras,
        "other" | "shorts" | "scenes" | "interview" | "scene" | "short" | "clips" => {
            Role::MaybeExtras
        }
        "sample" | "samples" | "proof" => Role::Sample,
        "artwork" | "scans" | "scan" | "covers" | "cover" | "extrafanart" | "extrathumbs"
        | "extra fanart" | "booklet" | "subs" | "subtitles" | "untertitel" | "sub" | "metadata"
        | "actors" | "posters" | "lyrics" | "theme-music" | "backdrops" | "fanart" => {
            Role::Companions
        }
        "dcim" | "camera roll" | "camera" | "camera uploads" | "screenshots"
        | "whatsapp images" | "whatsapp video" | "whatsapp videos" => Role::Camera,
        _ if is_disc(&plain) => Role::Disc,
        _ if is_camera_folder(lower) => Role::Camera,
        _ => dated_or_titled(name.trim()),
    }
}

/// Words for a season, each before its number.
const SEASONS: [&str; 15] = [
    "season",
    "staffel",
    "saison",
    "series",
    "temporada",
    "stagione",
    "seizoen",
    "sæson",
    "säsong",
    "sezon",
    "sesong",
    "seria",
    "シーズン",
    "сезон",
    "book",
];

fn season(lower: &str) -> Option<Role> {
    const ALONE: Role = Role::Season { named_with_show: false };
    if matches!(lower, "specials" | "special" | "spéciaux" | "especiales" | "extras & specials") {
        return Some(ALONE);
    }
    let separators = [' ', '.', '_', '-'];
    for word in SEASONS {
        let Some((before, after)) = lower.split_once(word) else { continue };
        let number = after.trim_start_matches(separators);
        let has_number = number.starts_with(|it: char| it.is_ascii_digit());
        let stands_alone = before.is_empty() || before.ends_with(separators);
        if has_number && stands_alone && word != "book" || before.is_empty() && has_number {
            let named_with_show = !before.trim_matches(separators).is_empty();
            return Some(Role::Season { named_with_show });
        }
    }
    if lower.starts_with('第') && lower.contains(['季', '期']) {
        return Some(ALONE);
    }
    let mut start = 0;
    for word in lower.split(|it: char| !it.is_alphanumeric()) {
        let digits = word.strip_prefix('s').unwrap_or_default();
        if (1..=2).contains(&digits.len()) && digits.bytes().all(|it| it.is_ascii_digit()) {
            return Some(Role::Season { named_with_show: start > 0 });
        }
        start += word.len() + 1;
    }
    None
}

/// `cd1`, `disc 2`, `disk-01`.
fn is_disc(lower: &str) -> bool {
    let words = ["cd", "disc", "disk", "dvd", "vinyl", "lp", "side"];
    words.into_iter().any(|word| {
        let rest = lower.strip_prefix(word).map(|it| it.trim_start_matches([' ', '-']));
        rest.is_some_and(|rest| {
            let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
            (1..=2).contains(&digits)
                && !text::rest(rest, digits).starts_with(char::is_alphanumeric)
                || word == "side" && matches!(rest, "a" | "b" | "c" | "d")
        })
    })
}

/// `100APPLE`, `101_PANA`: three digits and five signs, as cameras agreed on.
fn is_camera_folder(lower: &str) -> bool {
    let bytes = lower.as_bytes();
    bytes.len() == 8
        && bytes.iter().take(3).all(u8::is_ascii_digit)
        && bytes.iter().skip(3).all(|it| it.is_ascii_alphanumeric() || *it == b'_')
        && bytes.iter().skip(3).any(u8::is_ascii_alphabetic)
}

fn dated_or_titled(name: &str) -> Role {
    let bytes = name.as_bytes();
    let is_year = |word: &[u8]| {
        word.len() == 4
            && text::number(word).is_some_and(|it| (1900..=text::LATEST_YEAR).contains(&it))
    };
    if is_year(bytes) {
        return Role::Year;
    }
    if text::date(bytes, 0).is_some() {
        return Role::Day;
    }
    // `2019-07`, `2019-07 Italy`, `2019_07`.
    if bytes.get(..4).is_some_and(is_year)
        && matches!(text::at(bytes, 4), b'-' | b'_' | b'.')
        && bytes.get(5..7).and_then(text::number).is_some_and(|it| (1..=12).contains(&it))
        && !text::at(bytes, 7).is_ascii_digit()
    {
        return Role::Day;
    }
    let titled = bytes.split(|it| !text::is_word(*it)).skip(1).any(is_year);
    if titled { Role::Titled } else { Role::Plain }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn roles() {
        const ALONE: Role = Role::Season { named_with_show: false };
        const WITH_SHOW: Role = Role::Season { named_with_show: true };
        for (name, expected) in [
            ("Season 01", ALONE),
            ("season1", ALONE),
            ("Staffel 2", ALONE),
            ("S03", ALONE),
            ("Saison 4", ALONE),
            ("Series 3", ALONE),
            ("Temporada 1", ALONE),
            ("シーズン1", ALONE),
            ("第1季", ALONE),
            ("Specials", ALONE),
            ("Season 02 - The Return", ALONE),
            ("The.Wire.S01.1080p.BluRay", WITH_SHOW),
            ("Fargo Season 3", WITH_SHOW),
            ("Series", Role::Plain),
            ("Seasons", Role::Plain),
            ("Featurettes", Role::Extras),
            ("Behind The Scenes", Role::Extras),
            ("Other", Role::MaybeExtras),
            ("Sample", Role::Sample),
            ("Scans", Role::Companions),
            ("CD1", Role::Disc),
            ("Disc 2", Role::Disc),
            ("cd 01", Role::Disc),
            ("CD2 - Live", Role::Disc),
            ("CDs", Role::Plain),
            ("DCIM", Role::Camera),
            ("100APPLE", Role::Camera),
            ("101_PANA", Role::Camera),
            ("20190712", Role::Day),
            ("2019-07-12 Beach", Role::Day),
            ("2019-07 Italy", Role::Day),
            ("2019", Role::Year),
            ("Alien (1979)", Role::Titled),
            ("Alien.1979.1080p", Role::Titled),
            ("1917 (2019)", Role::Titled),
            ("Blade Runner 2049", Role::Plain),
            ("24", Role::Plain),
            ("1883", Role::Plain),
            ("Abbey Road", Role::Plain),
        ] {
            assert_eq!(role(name), expected, "{name}");
        }
    }
}
