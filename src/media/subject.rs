//! Whether a folder is called by what it holds, in many languages.

use crate::domain::SectionKind;

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

/// The most words of a name that can be no title of its own.
const MOST_WORDS: usize = 6;

/// What a folder of this name is called by: a word for a kind, alone or with
/// what people tell their libraries apart by: `Movies 4K`, `Kids Movies`.
pub(super) fn subject(name: &str) -> Option<Subject> {
    if name.len() > 60 {
        return None;
    }
    let lower = name.to_lowercase();
    let words: Vec<&str> =
        lower.split(|it: char| !it.is_alphanumeric()).filter(|it| !it.is_empty()).collect();
    if words.len() > MOST_WORDS {
        return None;
    }
    let is_beside = |it: &&str| BESIDE.contains(it);
    // Whatever is not merely beside has to be a part of the word for the kind.
    let first = words.iter().position(|it| !is_beside(it));
    let last = words.iter().rposition(|it| !is_beside(it));
    let mut called = Vec::new();
    for start in 0..=first.unwrap_or(words.len()) {
        for end in last.map_or(start, |last| last.max(start)) + 1..=words.len() {
            called.extend(words.get(start..end).map(|it| it.join(" ")));
        }
    }
    // "Home movies" are no films: the table has the more particular ones first.
    let is = |words: &[&str]| called.iter().any(|it| words.contains(&it.as_str()));
    SUBJECTS.iter().find(|(_, words)| is(words)).map(|(subject, _)| *subject)
}

/// What people tell libraries of one kind apart by.
const BESIDE: [&str; 64] = [
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
    "digitised",
    "digitized",
    "tapes",
    "british",
];

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
            "youtube dl",
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
            "clips",
            "vhs",
            "hi8",
            "minidv",
            "super 8",
            "camcorder tapes",
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
            "blu rays",
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
            "docuseries",
            "sitcoms",
            "k drama",
            "kdrama",
            "k dramas",
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
            "hi res",
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
