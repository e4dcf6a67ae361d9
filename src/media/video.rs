//! What the name of a video says: an episode, a film, or a recording.

use super::camera;
use super::text::{self, at, is_word, packed};

/// A video's name, taken apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Video {
    /// What kind of name it is.
    pub mark: Mark,
    /// Where the title ends, in bytes.
    pub title_end: usize,
    /// The year it came out.
    pub year: Option<u16>,
    /// The first small number anywhere: an episode's, if the folder is a season.
    pub number: Option<u16>,
    /// One of several parts of the same film.
    pub is_part: bool,
    /// It says that it is a concert or a music video.
    pub is_concert: bool,
}

/// What kind of name a video has, from what it says most clearly.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    /// `alien-sample`.
    Sample,
    /// `Alien-trailer`, `Alien-behindthescenes`.
    Extra,
    /// `S01E02`, `1x02`, `S01E02-E04`.
    Episode { season: u16, first: u16, last: Option<u16> },
    /// A title, then a day: `The Daily Show 2024-03-05`.
    Dated { year: u16, month: u16, day: u16 },
    /// `[Group] Title - 012`, `Title - 012`, `Episode 12`.
    Counted { number: u16, by_group: bool },
    /// A number first: `01 - Pilot`. Means something only among its like.
    Leading(u16),
    /// `IMG_1234`, `VID_20190712_143321`.
    Camera,
    /// A day, then words: `2019-07-12 Beach`.
    Day,
    /// A title and a year.
    Film,
    /// A title and the marks of a release: `1080p`, `x264`.
    Release,
    /// A video saved from the web, with its identifier: `… [dQw4w9WgXcQ]`.
    Clip,
    /// A title alone.
    Title,
}

/// Takes the name of a video apart, without its ending.
pub(super) fn video(stem: &str) -> Video {
    let mut scan = Scan::new(stem);
    let tail = last_word(stem);
    if is_sample(stem, tail) {
        return scan.marked(Mark::Sample);
    }
    if is_extra(stem, tail) {
        return scan.marked(Mark::Extra);
    }
    if camera::is_camera_name(stem) {
        return scan.marked(Mark::Camera);
    }
    scan.run();
    scan.finish()
}

/// One pass over the words of a name.
struct Scan<'a> {
    stem: &'a str,
    bytes: &'a [u8],
    grouped: bool,
    title_end: usize,
    season: Option<u16>,
    episode: Option<(u16, u16, Option<u16>)>,
    date: Option<(usize, u16, u16, u16)>,
    counted: Option<u16>,
    leading: Option<u16>,
    number: Option<u16>,
    year_in_brackets: Option<(u16, usize)>,
    year: Option<(u16, usize)>,
    release: Option<usize>,
    awaits_season: bool,
    awaits_episode: bool,
    is_part: bool,
    is_concert: bool,
    is_live: bool,
}

impl<'a> Scan<'a> {
    fn new(stem: &'a str) -> Self {
        Self {
            stem,
            bytes: stem.as_bytes(),
            grouped: false,
            title_end: stem.len(),
            season: None,
            episode: None,
            date: None,
            counted: None,
            leading: None,
            number: None,
            year_in_brackets: None,
            year: None,
            release: None,
            awaits_season: false,
            awaits_episode: false,
            is_part: false,
            is_concert: false,
            is_live: false,
        }
    }

    fn run(&mut self) {
        let mut here = 0;
        // A release group in front is no part of the title.
        if at(self.bytes, 0) == b'['
            && let Some(end) = self.stem.find(']')
        {
            self.grouped = true;
            here = end;
        }
        while here < self.bytes.len() {
            if !is_word(at(self.bytes, here)) {
                here += 1;
                continue;
            }
            let mut end = here + 1;
            while is_word(at(self.bytes, end)) {
                end += 1;
            }
            let word = self.bytes.get(here..end).unwrap_or_default();
            if self.word(word, here, end) {
                return;
            }
            here = end;
        }
    }

    /// Reads one word; whether the rest of the name does not matter any more.
    fn word(&mut self, word: &[u8], start: usize, end: usize) -> bool {
        if let Some((season, first, last)) = self.episode {
            // `S01E02-E03`, `S01E02-03`, `S01E02-S01E03`.
            let range = last.is_none() && at(self.bytes, start.wrapping_sub(1)) == b'-';
            let other = episode_word(word).or_else(|| full_episode(word).map(|it| it.1));
            let bare = || text::number(word).filter(|it| word.len() <= 3 && *it > first);
            if range && let Some(last) = other.or_else(bare) {
                self.episode = Some((season, first, Some(last)));
            }
            return true;
        }
        match at(word, 0) {
            b'0'..=b'9' => self.digits(word, start, end),
            0x80.. => self.foreign_word(word),
            _ => self.letters(word, start),
        }
        false
    }

    fn letters(&mut self, word: &[u8], start: usize) {
        if let Some((season, first, last)) = full_episode(word) {
            self.episode_at(start, season, first, last);
        } else if let Some(season) = season_word(word) {
            self.season = Some(season);
            self.title_ends(start);
        } else if let Some(episode) = episode_word(word) {
            self.episode_number(start, episode);
        } else {
            match packed(word).map_or(Word::Other, meaning) {
                Word::Season => self.awaits_season = true,
                Word::Episode => self.awaits_episode = true,
                Word::Release => {
                    self.release.get_or_insert(start);
                }
                Word::Part => self.is_part = true,
                Word::Concert => self.is_concert = true,
                Word::Live => self.is_live = true,
                Word::Place => self.is_concert |= self.is_live,
                Word::Other => {
                    let digits = word.iter().position(u8::is_ascii_digit).unwrap_or(0);
                    if let Some((word, number)) = word.split_at_checked(digits)
                        && text::number(number).is_some_and(|it| it < 20)
                        && packed(word).map_or(Word::Other, meaning) == Word::Part
                    {
                        self.is_part = true;
                    }
                }
            }
        }
    }

    fn digits(&mut self, word: &[u8], start: usize, end: usize) {
        let Some(number) = text::number(word) else { return self.mixed(word, start) };
        if std::mem::take(&mut self.awaits_season) && number < 100 {
            self.season = Some(number);
            return self.title_ends(start);
        }
        if std::mem::take(&mut self.awaits_episode) && word.len() <= 4 {
            return self.episode_number(start, number);
        }
        if let Some((year, month, day)) = text::date(self.bytes, start) {
            self.date.get_or_insert((start, year, month, day));
            return;
        }
        if word.len() == 4 && (1900..=text::LATEST_YEAR).contains(&number) {
            let before = at(self.bytes, start.wrapping_sub(1));
            if matches!(before, b'(' | b'[') && matches!(at(self.bytes, end), b')' | b']') {
                self.year_in_brackets = Some((number, start));
            } else if start > 0 {
                self.year = Some((number, start));
            }
            return;
        }
        if word.len() > 4 {
            return;
        }
        self.number.get_or_insert(number);
        let next = at(self.bytes, end);
        let padded = word.len() > 1 && at(word, 0) == b'0';
        if start == 0 {
            let follows = text::rest(self.stem, end);
            let ends = ["-", ".", "_", ")", " -"].iter().any(|it| follows.starts_with(it));
            if word.len() <= 3 && (follows.is_empty() || ends || padded && next == b' ') {
                self.leading = Some(number);
            }
            return;
        }
        let behind = text::rest(self.stem, end);
        let before = self.bytes.get(start.saturating_sub(3)..start).unwrap_or_default();
        let of = ["of", " of ", "von", " von "].iter().any(|it| behind.starts_with(it));
        let counted_behind = matches!(before, b" - " | b"_-_") && word.len() >= 2;
        let closes = behind.trim_start_matches([' ', '_', '.']);
        let closes = !closes.starts_with(|it: char| it.is_alphanumeric());
        if of || counted_behind && (closes || padded || self.grouped) {
            self.counted_at(start, number);
        }
    }

    /// A word of digits and letters: `1x02`, `1080p`, `05v2`, `1of4`.
    fn mixed(&mut self, word: &[u8], start: usize) {
        let digits = word.iter().take_while(|it| it.is_ascii_digit()).count();
        let (number, rest) = word.split_at_checked(digits).unwrap_or_default();
        let Some(number) = text::number(number) else { return };
        match rest {
            [b'x' | b'X', episode @ ..] if digits <= 2 && (2..=3).contains(&episode.len()) => {
                if let Some(episode) = text::number(episode) {
                    self.episode_at(start, number, episode, None);
                } else if let Some((first, last)) = range_of(episode) {
                    self.episode_at(start, number, first, Some(last));
                }
            }
            [b'v' | b'V', version] if digits >= 2 && version.is_ascii_digit() => {
                self.counted_at(start, number);
            }
            [b'o' | b'O', b'f' | b'F', ..] if digits <= 2 => self.counted_at(start, number),
            [b'p' | b'i' | b'P' | b'I'] if digits >= 3 => {
                self.release.get_or_insert(start);
            }
            [b'b' | b'B', b'i' | b'I', b't' | b'T'] => {
                self.release.get_or_insert(start);
            }
            _ => {}
        }
    }

    /// `第03話`, `第3集`.
    fn foreign_word(&mut self, word: &[u8]) {
        let word = std::str::from_utf8(word).unwrap_or_default();
        let Some((before, rest)) = word.split_once('第') else { return };
        let digits = rest.len() - rest.trim_start_matches(|it: char| it.is_ascii_digit()).len();
        let (number, unit) = rest.split_at_checked(digits).unwrap_or_default();
        if let Some(number) = text::number(number.as_bytes()) {
            match unit.chars().next() {
                Some('話' | '话' | '集' | '回') => self.counted_at(before.len(), number),
                Some('季' | '期') => self.season = Some(number),
                _ => {}
            }
        }
    }

    fn title_ends(&mut self, here: usize) {
        self.title_end = self.title_end.min(here);
    }

    fn episode_at(&mut self, start: usize, season: u16, first: u16, last: Option<u16>) {
        self.title_ends(start);
        self.episode = Some((season, first, last));
    }

    fn episode_number(&mut self, start: usize, episode: u16) {
        match self.season {
            Some(season) => self.episode_at(start, season, episode, None),
            None => self.counted_at(start, episode),
        }
    }

    fn counted_at(&mut self, start: usize, number: u16) {
        if self.counted.is_none() {
            self.title_ends(start);
        }
        self.counted.get_or_insert(number);
    }

    fn marked(&self, mark: Mark) -> Video {
        Video {
            mark,
            title_end: self.title_end,
            year: None,
            number: self.number,
            is_part: self.is_part,
            is_concert: self.is_concert,
        }
    }

    fn finish(mut self) -> Video {
        let year = self.year_in_brackets.or(self.year);
        let mark = if let Some((season, first, last)) = self.episode {
            Mark::Episode { season, first, last }
        } else if let (Some(season), Some(first)) = (self.season, self.counted) {
            Mark::Episode { season, first, last: None }
        } else if let Some((start, year, month, day)) = self.date {
            self.title_ends(start);
            if start == 0 { Mark::Day } else { Mark::Dated { year, month, day } }
        } else if let Some(number) = self.counted
            && (self.grouped || self.year_in_brackets.is_none())
        {
            Mark::Counted { number, by_group: self.grouped }
        } else if let Some((_, start)) = year {
            self.title_end = start;
            Mark::Film
        } else if let Some(number) = self.leading {
            Mark::Leading(number)
        } else if let Some(start) = self.release {
            self.title_ends(start);
            Mark::Release
        } else if is_clip(self.stem) {
            Mark::Clip
        } else {
            Mark::Title
        };
        Video { year: year.map(|it| it.0), ..self.marked(mark) }
    }
}

/// What a word of a name means.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Word {
    Season,
    Episode,
    Release,
    Part,
    Concert,
    Live,
    Place,
    Other,
}

fn meaning(word: u64) -> Word {
    let found = WORDS.iter().find(|(it, _)| *it == word);
    found.map_or(Word::Other, |(_, meaning)| *meaning)
}

macro_rules! words {
    ($($meaning:ident: $($word:literal)*;)*) => {
        const WORDS: [(u64, Word); [$($($word),*),*].len()] = [$($((match packed($word.as_bytes()) {
            Some(word) => word,
            None => 0,
        }, Word::$meaning)),*),*];
    };
}

words! {
    Release: "x264" "h264" "x265" "h265" "hevc" "bluray" "webrip" "webdl" "bdrip" "brrip" "dvdrip"
        "hdtv" "xvid" "divx" "remux" "uhd" "hdr" "hdr10" "dvdscr" "hdrip" "ac3" "dts" "truehd"
        "atmos" "ddp5" "dd5" "avc" "av1" "web" "bdremux" "hdcam" "dvd5" "dvd9" "dubbed" "4k";
    Season: "season" "staffel" "saison" "temporada" "stagione" "seizoen" "series";
    Episode: "episode" "folge" "ep" "episodio" "afsnit" "avsnitt" "aflever" "e";
    Part: "cd" "part" "pt" "disc" "disk" "dvd" "teil";
    Concert: "concert" "unplugged" "konzert" "musicvid" "tour" "karaoke";
    Live: "live" "official";
    Place: "at" "in" "from" "video" "music" "audio" "on" "lyric";
}

/// `S01E02`, `s1e2`, `S01E02E03`, `S2019E12`: season, first and last episode.
fn full_episode(word: &[u8]) -> Option<(u16, u16, Option<u16>)> {
    let [b's' | b'S', rest @ ..] = word else { return None };
    let (season, rest) = text::leading_number(rest)?;
    let [b'e' | b'E', rest @ ..] = rest else { return None };
    let rest = rest.strip_prefix(b"p").or(rest.strip_prefix(b"P")).unwrap_or(rest);
    let (first, mut rest) = text::leading_number(rest)?;
    let mut last = None;
    while let [b'e' | b'E', more @ ..] = rest {
        let Some((number, behind)) = text::leading_number(more) else { break };
        (last, rest) = (Some(number), behind);
    }
    Some((season, first, last))
}

/// `S01` alone.
fn season_word(word: &[u8]) -> Option<u16> {
    match word {
        [b's' | b'S', digits @ ..] if (1..=2).contains(&digits.len()) => text::number(digits),
        _ => None,
    }
}

/// `E02`, `Ep02`.
fn episode_word(word: &[u8]) -> Option<u16> {
    match word {
        [b'e' | b'E', b'p' | b'P', digits @ ..] | [b'e' | b'E', digits @ ..]
            if (1..=4).contains(&digits.len()) =>
        {
            text::number(digits)
        }
        _ => None,
    }
}

/// The `02x03` of `1x02x03`.
fn range_of(word: &[u8]) -> Option<(u16, u16)> {
    let (first, rest) = text::leading_number(word)?;
    match rest {
        [b'x' | b'X', last @ ..] => Some((first, text::number(last)?)),
        _ => None,
    }
}

/// What stands behind the last separator.
fn last_word(stem: &str) -> &str {
    let start = stem.bytes().rposition(|it| !is_word(it));
    start.map_or(stem, |start| text::rest(stem, start + 1))
}

/// The server's own rule: `sample` set off by a sign that joins, or alone.
fn is_sample(stem: &str, tail: &str) -> bool {
    let begins = stem.get(..6).is_some_and(|it| it.eq_ignore_ascii_case("sample"))
        && matches!(at(stem.as_bytes(), 6), b'-' | b'.' | b'_' | 0);
    begins || tail.len() != stem.len() && tail.eq_ignore_ascii_case("sample")
}

fn is_extra(stem: &str, tail: &str) -> bool {
    const ENDS: [&str; 11] = [
        "trailer",
        "featurette",
        "behindthescenes",
        "deleted",
        "deletedscene",
        "interview",
        "scene",
        "short",
        "other",
        "extra",
        "teaser",
    ];
    if !(5..=15).contains(&tail.len()) {
        return false;
    }
    let joined = at(stem.as_bytes(), (stem.len() - tail.len()).wrapping_sub(1)) == b'-';
    joined && ENDS.iter().any(|end| tail.eq_ignore_ascii_case(end))
        || tail.len() == stem.len() && tail.eq_ignore_ascii_case("trailer")
}

/// `… [dQw4w9WgXcQ]`.
fn is_clip(stem: &str) -> bool {
    let Some(id) = stem.strip_suffix(']').and_then(|it| it.rsplit_once('[')) else { return false };
    let is_sign = |it: u8| it.is_ascii_alphanumeric() || matches!(it, b'-' | b'_');
    id.1.len() == 11 && id.1.bytes().all(is_sign) && id.1.bytes().any(|it| !it.is_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mark(stem: &str) -> Mark {
        video(stem).mark
    }

    fn title(stem: &str) -> String {
        text::spelled(stem.get(..video(stem).title_end).unwrap_or_default())
    }

    #[test]
    fn episodes() {
        let episode = |season, first| Mark::Episode { season, first, last: None };
        for (stem, expected) in [
            ("Breaking Bad - S01E02 - Cat's in the Bag", episode(1, 2)),
            ("the.wire.s03e11.720p.hdtv.x264-group", episode(3, 11)),
            ("24 - 1x01 - 12.00 A.M. - 1.00 A.M.", episode(1, 1)),
            ("The 100 S02E05", episode(2, 5)),
            ("9-1-1 - S01E01 - Pilot", episode(1, 1)),
            ("1883 - S01E01 - 1883", episode(1, 1)),
            ("Doctor Who (2005) - S01E01 - Rose", episode(1, 1)),
            ("Show S2019E12", episode(2019, 12)),
            ("Show Season 2 Episode 5", episode(2, 5)),
            ("Show - Staffel 1 - Folge 03", episode(1, 3)),
            ("Show S01 E04 Title", episode(1, 4)),
            ("Show S2 - 05 [1080p]", episode(2, 5)),
            ("S05E14", episode(5, 14)),
            ("Friends.S01EP03", episode(1, 3)),
        ] {
            assert_eq!(mark(stem), expected, "{stem}");
        }
        for (stem, last) in [
            ("Show - S01E01-E02", 2),
            ("Show - S01E01E02E03", 3),
            ("Show - S01E01-02 - Both", 2),
            ("Show - s01e01-s01e04", 4),
        ] {
            let expected = Mark::Episode { season: 1, first: 1, last: Some(last) };
            assert_eq!(mark(stem), expected, "{stem}");
        }
    }

    #[test]
    fn films() {
        for (stem, name, year) in [
            ("1917 (2019)", "1917", 2019),
            ("2001 A Space Odyssey (1968)", "2001 A Space Odyssey", 1968),
            ("Apollo 13 (1995)", "Apollo 13", 1995),
            ("300 (2006)", "300", 2006),
            ("Se7en.1995.1080p.BluRay.x264", "Se7en", 1995),
            ("Wonder.Woman.1984.2020.2160p", "Wonder Woman 1984", 2020),
            ("Blade Runner 2049 (2017)", "Blade Runner 2049", 2017),
            ("1984.1984.DVDRip", "1984", 1984),
            ("THX 1138 (1971) {edition-Director's Cut}", "THX 1138", 1971),
            ("Alien [1979]", "Alien", 1979),
            ("12 Angry Men (1957)", "12 Angry Men", 1957),
            ("Star Wars Episode 4 (1977)", "Star Wars Episode 4", 1977),
            ("千と千尋の神隠し (2001)", "千と千尋の神隠し", 2001),
        ] {
            let found = video(stem);
            assert_eq!((found.mark, found.year), (Mark::Film, Some(year)), "{stem}");
            assert_eq!(title(stem), name, "{stem}");
        }
        assert_eq!(mark("Blade Runner 2049"), Mark::Title);
        assert_eq!(mark("THX 1138"), Mark::Title);
        assert_eq!(mark("2012"), Mark::Title);
        assert_eq!(mark("12 Monkeys"), Mark::Title);
        assert_eq!(mark("Alien.1080p.x264-GRP"), Mark::Release);
        assert!(video("Alien (1979) - cd1").is_part && video("Dune (1984) part 2").is_part);
    }

    #[test]
    fn counted_and_dated() {
        let counted = |number, by_group| Mark::Counted { number, by_group };
        assert_eq!(mark("[Group] One Piece - 1023 [1080p]"), counted(1023, true));
        assert_eq!(mark("[Group]_Bleach_-_012_[ABCD1234]"), counted(12, true));
        assert_eq!(mark("[Sub] Mushishi - 05v2 (BD)"), counted(5, true));
        assert_eq!(mark("Naruto - 012"), counted(12, false));
        assert_eq!(mark("Planet Earth 1of6 From Pole to Pole"), counted(1, false));
        assert_eq!(mark("Episode 12"), counted(12, false));
        assert_eq!(mark("第03話"), counted(3, false));
        assert_eq!(mark("01 - Pilot"), Mark::Leading(1));
        assert_eq!(mark("07"), Mark::Leading(7));
        let dated = Mark::Dated { year: 2024, month: 3, day: 5 };
        assert_eq!(mark("The Daily Show - 2024-03-05 - Guest"), dated);
        assert_eq!(mark("The.Daily.Show.2024.03.05.720p"), dated);
        assert_eq!(mark("Tagesschau 05.03.2024"), dated);
        assert_eq!(mark("Conan.20240305"), dated);
        assert_eq!(mark("Title 2019.13.45"), Mark::Film);
    }

    #[test]
    fn recordings_samples_and_extras() {
        assert_eq!(mark("VID_20190712_143321"), Mark::Camera);
        assert_eq!(mark("MVI_1234"), Mark::Camera);
        assert_eq!(mark("2019-07-12 Beach"), Mark::Day);
        assert_eq!(mark("alien-sample"), Mark::Sample);
        assert_eq!(mark("sample-alien"), Mark::Sample);
        assert_eq!(mark("Sample"), Mark::Sample);
        assert_eq!(mark("Sample This (2013)"), Mark::Film);
        assert_eq!(mark("Alien (1979)-trailer"), Mark::Extra);
        assert_eq!(mark("Making of-featurette"), Mark::Extra);
        assert_eq!(mark("The Other"), Mark::Title);
        assert_eq!(mark("A Song [dQw4w9WgXcQ]"), Mark::Clip);
        assert!(video("Queen - Live at Wembley").is_concert);
        assert!(video("Queen - Innuendo (Official Video)").is_concert);
    }
}
