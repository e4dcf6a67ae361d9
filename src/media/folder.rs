//! What the name of a folder says: which part of a library it is, and whether
//! it is called by what it holds.

use super::text;
use crate::domain::SectionKind;

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

/// What a folder is called by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Subject {
    /// `Movies`, `Filme`.
    Films,
    /// `TV Shows`, `Serien`, `Anime`.
    Shows,
    /// `Music`.
    Music,
    /// `Audiobooks`, `Podcasts`.
    Books,
    /// `Photos`.
    Photos,
    /// `Home Videos`, `Courses`, `YouTube`.
    HomeVideos,
    /// `Concerts`, `Music Videos`.
    Concerts,
    /// `Videos`: says what it is and not which.
    Videos,
}

impl Subject {
    /// The kind of library it makes; `None` where it leaves that open.
    pub(super) fn kind(self) -> Option<SectionKind> {
        match self {
            Self::Films => Some(SectionKind::Movie),
            Self::Shows => Some(SectionKind::Show),
            Self::Music | Self::Books => Some(SectionKind::Artist),
            Self::Photos => Some(SectionKind::Photo),
            Self::HomeVideos | Self::Concerts => Some(SectionKind::Other),
            Self::Videos => None,
        }
    }
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

/// What a folder of this name is called by.
pub(super) fn subject(name: &str) -> Option<Subject> {
    let lower = name.to_lowercase();
    // The longer ones first: "home movies" are no films.
    for (subject, words) in SUBJECTS {
        if words.iter().any(|word| is_called(&lower, word)) {
            return Some(*subject);
        }
    }
    None
}

/// Whether the name is this word, or this word with what libraries are told
/// apart by: `Movies 4K`, `Kids Movies`, `Movies (HD)`, `01 Movies`.
fn is_called(lower: &str, word: &str) -> bool {
    const BESIDE: [&str; 62] = [
        "4k",
        "uhd",
        "hd",
        "sd",
        "3d",
        "1080p",
        "2160p",
        "720p",
        "hdr",
        "kids",
        "kinder",
        "family",
        "my",
        "all",
        "new",
        "old",
        "the",
        "our",
        "meine",
        "de",
        "en",
        "german",
        "english",
        "deutsch",
        "foreign",
        "animated",
        "animation",
        "anime",
        "classic",
        "library",
        "media",
        "plex",
        "and",
        "und",
        "a",
        "b",
        "1",
        "2",
        "3",
        "01",
        "02",
        "03",
        "disney",
        "christmas",
        "foreign",
        "collection",
        "sammlung",
        "backup",
        "archive",
        "lossless",
        "flac",
        "mp3",
        "documentary",
        "children",
        "movies",
        "shows",
        "tv",
        "series",
        "folder",
        "files",
        "downloads",
        "british",
    ];
    let Some(place) = lower.find(word) else { return false };
    let before = lower.get(..place).unwrap_or_default();
    let after = text::rest(lower, place + word.len());
    let bounded = |it: Option<char>| !it.is_some_and(char::is_alphanumeric);
    if word.is_ascii() && (!bounded(before.chars().next_back()) || !bounded(after.chars().next())) {
        return false;
    }
    let beside = |text: &str| {
        text.split(|it: char| !it.is_alphanumeric())
            .filter(|it| !it.is_empty())
            .all(|it| BESIDE.contains(&it))
    };
    beside(before) && beside(after)
}

const SUBJECTS: &[(Subject, &[&str])] = &[
    (
        Subject::Concerts,
        &[
            "music videos",
            "musicvideos",
            "music video",
            "concerts",
            "concert",
            "konzerte",
            "musikvideos",
            "live concerts",
            "karaoke",
            "videoclips",
            "conciertos",
            "music dvds",
        ],
    ),
    (
        Subject::HomeVideos,
        &[
            "home videos",
            "home video",
            "home movies",
            "homevideos",
            "homemovies",
            "family videos",
            "family movies",
            "private videos",
            "privatvideos",
            "familienvideos",
            "urlaubsvideos",
            "camcorder",
            "gopro",
            "youtube",
            "courses",
            "tutorials",
            "lectures",
            "kurse",
            "training",
            "udemy",
            "youtube-dl",
            "workouts",
            "fitness",
            "heimvideos",
            "vidéos de famille",
            "personal videos",
            "vacation videos",
            "holiday videos",
            "dashcam",
            "drone",
            "ホームビデオ",
            "sports",
            "clips",
            "recordings",
            "vídeos caseros",
            "privat",
            "videos familiares",
            "eigene videos",
            "familienfilme",
            "urlaubsfilme",
            "privatfilme",
            "webinars",
            "talks",
            "screen recordings",
        ],
    ),
    (
        Subject::Books,
        &[
            "audiobooks",
            "audiobook",
            "audio books",
            "hörbücher",
            "hoerbuecher",
            "hörspiele",
            "hoerspiele",
            "audible",
            "podcasts",
            "podcast",
            "livres audio",
            "audiolibros",
            "hörbuch",
            "audiolibri",
            "luisterboeken",
            "spoken word",
            "オーディオブック",
        ],
    ),
    (
        Subject::Films,
        &[
            "movies",
            "movie",
            "films",
            "film",
            "filme",
            "spielfilme",
            "cinema",
            "kino",
            "kinofilme",
            "películas",
            "peliculas",
            "filmes",
            "cine",
            "filmy",
            "elokuvat",
            "filmer",
            "фильмы",
            "映画",
            "电影",
            "電影",
            "영화",
            "documentary films",
            "zeichentrickfilme",
            "cinéma",
            "feature films",
            "speelfilms",
            "blu-rays",
            "blurays",
            "dvds",
        ],
    ),
    (
        Subject::Shows,
        &[
            "tv shows",
            "tv series",
            "tvshows",
            "tv-shows",
            "tv",
            "series",
            "serien",
            "shows",
            "séries",
            "television",
            "anime",
            "cartoons",
            "serie",
            "fernsehserien",
            "fernsehen",
            "seriale",
            "сериалы",
            "电视剧",
            "電視劇",
            "剧集",
            "アニメ",
            "ドラマ",
            "드라마",
            "tv_shows",
            "tv.shows",
            "docuseries",
            "sitcoms",
            "k-drama",
            "kdrama",
            "k-dramas",
            "show",
            "soaps",
            "series tv",
            "séries tv",
            "telenovelas",
            "dizi",
            "diziler",
            "miniseries",
            "mini series",
            "web series",
            "animes",
        ],
    ),
    (
        Subject::Music,
        &[
            "music",
            "musik",
            "musique",
            "música",
            "musica",
            "muziek",
            "songs",
            "albums",
            "mp3s",
            "mp3",
            "flac",
            "audio",
            "itunes",
            "музыка",
            "音乐",
            "音楽",
            "음악",
            "soundtracks",
            "itunes media",
            "artists",
            "vinyl rips",
            "muzyka",
            "musiikki",
            "hi-res",
            "classical music",
        ],
    ),
    (
        Subject::Photos,
        &[
            "photos",
            "photo",
            "pictures",
            "fotos",
            "foto",
            "bilder",
            "images",
            "pics",
            "photographs",
            "фото",
            "写真",
            "照片",
            "사진",
            "imágenes",
            "fotografías",
            "photography",
            "dcim",
            "camera roll",
            "camera uploads",
            "my pictures",
            "wallpapers",
            "lightroom",
            "afbeeldingen",
            "zdjęcia",
            "immagini",
            "valokuvat",
            "photo library",
            "scanned photos",
        ],
    ),
    (Subject::Videos, &["videos", "video", "vidéos", "vídeos", "filmchen"]),
];

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

    #[test]
    fn subjects() {
        for (name, expected) in [
            ("Movies", Some(Subject::Films)),
            ("Movies 4K", Some(Subject::Films)),
            ("Kids Movies", Some(Subject::Films)),
            ("Filme", Some(Subject::Films)),
            ("映画", Some(Subject::Films)),
            ("TV Shows", Some(Subject::Shows)),
            ("tv", Some(Subject::Shows)),
            ("Anime", Some(Subject::Shows)),
            ("Anime Movies", Some(Subject::Films)),
            ("Music", Some(Subject::Music)),
            ("Music Videos", Some(Subject::Concerts)),
            ("Home Movies", Some(Subject::HomeVideos)),
            ("Hörbücher", Some(Subject::Books)),
            ("Photos", Some(Subject::Photos)),
            ("Videos", Some(Subject::Videos)),
            ("Scary Movie (2000)", None),
            ("The Musical", None),
            ("Filming", None),
            ("Music and Lyrics (2007)", None),
            ("The Late Show", None),
            ("Breaking Bad", None),
        ] {
            assert_eq!(subject(name), expected, "{name}");
        }
    }
}
